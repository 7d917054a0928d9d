// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

#include <QWidget>

class QPushButton;
class QToolButton;

namespace fettle::ui
{

class ElidedLabel;
class FlowLayout;
class GrowingText;
class Label;
class PriorityChip;
class StateChip;

/// Number, title, state and what can be done now.
class TicketHeader : public QWidget
{
    Q_OBJECT

public:
    explicit TicketHeader(const Desk &desk, QWidget *parent = nullptr);
    void show(const TicketDetail &detail);
    void focusSubject();

Q_SIGNALS:
    void subjectEdited(const QString &subject);
    void verbChosen(const fettle::VerbView &verb);
    void takeChosen();
    void deleteChosen();
    void restoreChosen();
    void copyChosen();
    void linkChosen();
    void backChosen();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; ///< Esc in the title puts the old one back

private:
    void showVerbs(const TicketDetail &detail);
    void showDue(const TicketRow &row);
    void commitSubject();

    const Desk &m_desk;
    QToolButton *m_back;
    QToolButton *m_number;
    ElidedLabel *m_type;
    Label *m_opened;
    GrowingText *m_subject;
    StateChip *m_state;
    PriorityChip *m_priority;
    QToolButton *m_due;
    FlowLayout *m_actions;
    QWidget *m_actionBox;
    QString m_shownSubject;

public:
    void setBackVisible(bool visible);
};

}
