// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

#include <QObject>

#include <functional>

namespace fettle::ui
{

/// What the window does to tickets: calls the desk, and says afterwards what happened in words, with what undoes it.
class TicketActs : public QObject
{
    Q_OBJECT

public:
    explicit TicketActs(Desk &desk, QObject *parent = nullptr);

    [[nodiscard]] Desk &desk() const { return m_desk; }
    using After = std::function<void(const Result<Act> &)>;

    void setFields(const QList<QUuid> &tickets, const Fields &fields);
    void changeSet(const QList<QUuid> &tickets, const QString &field, const QStringList &add, const QStringList &remove);
    void doVerb(const QList<QUuid> &tickets, const VerbCall &call, const QString &label, const After &after = {});
    void take(const QList<QUuid> &tickets);
    void say(const QUuid &ticket, const NewEntry &entry, const QList<NewAttachment> &attachments, const After &after);
    void attach(const QUuid &ticket, const QList<NewAttachment> &attachments);
    void link(const QUuid &ticket, const QString &kind, const QUuid &target);
    void create(const NewTicket &ticket, const After &after);
    void createPersonAndSet(const QList<QUuid> &tickets, const QString &field, const QString &name);
    void restore(const QList<QUuid> &records);
    void remove(const QList<QUuid> &records);
    void undo();
    void redo();
    void undoGroup(const QUuid &group);
    void undoOperation(const QUuid &operation);
    [[nodiscard]] int running() const { return m_running; }

Q_SIGNALS:
    void done(const QString &sentence, const QUuid &group); ///< null group: nothing to undo
    void failed(const QString &sentence);
    void runningChanged();

private:
    void follow(const QFuture<Result<Act>> &future, const std::function<QString(const Act &)> &sentence, const After &after = {},
        bool undoable = true);

    Desk &m_desk;
    QList<QUuid> m_undone; ///< groups of the undoing acts, newest last: what redo takes back
    int m_running = 0;
};

/// "Resolved INC-104217"
[[nodiscard]] QString verbSentence(const QString &verb, const QString &label, const QString &what);

}
