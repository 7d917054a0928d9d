// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace fettle::ui
{

/// A dialog as all of Fettle's: a title, a body, one primary button at the lower right. Ctrl+Enter accepts.
class Dialog : public QDialog
{
    Q_OBJECT

public:
    explicit Dialog(const QString &title, QWidget *parent);

protected:
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] QHBoxLayout *buttons() const { return m_buttons; }
    QPushButton *addPrimary(const QString &text); ///< calls commit()
    QPushButton *addCancel(const QString &text = {});
    /// Does it; the dialog is closed by whoever overrides this.
    virtual void commit() { accept(); }
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_body;
    QHBoxLayout *m_buttons;
};

}
