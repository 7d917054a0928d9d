// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace fettle::ui
{

/// A line to type into that shows all of its text while nobody types: a quiet field breaks it into lines and grows,
/// any other elides it instead of cutting it off.
class FieldLine : public QLineEdit
{
    Q_OBJECT

public:
    explicit FieldLine(QWidget *parent = nullptr);

    static constexpr int mostLines = 3;
    [[nodiscard]] QSize sizeHint() const override;
    /// The text as it is painted while nobody types, a string for each line.
    [[nodiscard]] QStringList shownLines() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; ///< Esc takes back what was typed since the field was entered

private:
    [[nodiscard]] QRect room() const;
    void flow();

    int m_lines = 1;
    QString m_entered; ///< what stood here when the keys came
};

}
