// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QUuid>
#include <QWidget>

class QPushButton;

namespace fettle::ui
{

class Label;

/// Says at the bottom of the window what happened and offers to take it back.
class UndoBar : public QWidget
{
    Q_OBJECT

public:
    explicit UndoBar(QWidget *window);
    void tell(const QString &sentence, const QUuid &group);
    void warn(const QString &sentence);
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void undoWanted(const QUuid &group);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QTimer m_hide;
    QUuid m_group;
    bool m_warning = false;
    Label *m_text;
    QPushButton *m_undo;
    QPushButton *m_close;
};

}
