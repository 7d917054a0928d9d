// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ticketacts.h"

#include "ui/shell/answers.h"
#include "ui/text/reasons.h"
#include "ui/text/words.h"

namespace fettle::ui
{

namespace
{

QString nameOf(const Act &act, qsizetype count)
{
    if (count > 1)
        return TicketActs::tr("%n ticket(s)", nullptr, static_cast<int>(count));
    return act.number ? numberText(act.type, *act.number) : TicketActs::tr("the ticket");
}

}

QString verbSentence(const QString &verb, const QString &label, const QString &what)
{
    static constexpr std::pair<QLatin1StringView, const char *> sentences[] = {
        {QLatin1StringView("resolve"), QT_TRANSLATE_NOOP("fettle::ui::TicketActs", "Resolved %1.")},
        {QLatin1StringView("start"), QT_TRANSLATE_NOOP("fettle::ui::TicketActs", "Started work on %1.")},
        {QLatin1StringView("hold"), QT_TRANSLATE_NOOP("fettle::ui::TicketActs", "Put %1 on hold.")},
        {QLatin1StringView("resume"), QT_TRANSLATE_NOOP("fettle::ui::TicketActs", "Resumed %1.")},
        {QLatin1StringView("assign"), QT_TRANSLATE_NOOP("fettle::ui::TicketActs", "Assigned %1.")},
        {QLatin1StringView("confirm"), QT_TRANSLATE_NOOP("fettle::ui::TicketActs", "Closed %1.")},
        {QLatin1StringView("close"), QT_TRANSLATE_NOOP("fettle::ui::TicketActs", "Closed %1.")},
        {QLatin1StringView("reopen"), QT_TRANSLATE_NOOP("fettle::ui::TicketActs", "Reopened %1.")},
        {QLatin1StringView("cancel"), QT_TRANSLATE_NOOP("fettle::ui::TicketActs", "Canceled %1.")},
        {QLatin1StringView("fulfil"), QT_TRANSLATE_NOOP("fettle::ui::TicketActs", "Fulfilled %1.")},
        {QLatin1StringView("approve"), QT_TRANSLATE_NOOP("fettle::ui::TicketActs", "Approved %1.")},
        {QLatin1StringView("reject"), QT_TRANSLATE_NOOP("fettle::ui::TicketActs", "Rejected %1.")},
    };
    for (const auto &[word, sentence] : sentences)
        if (verb == word)
            return TicketActs::tr(sentence).arg(what);
    return TicketActs::tr("%1: %2.").arg(what, verbLabel(label));
}

TicketActs::TicketActs(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

void TicketActs::follow(
    const QFuture<Result<Act>> &future, const std::function<QString(const Act &)> &sentence, const After &after, bool undoable)
{
    ++m_running;
    Q_EMIT runningChanged();
    whenAnswered(future, this, [this, sentence, after, undoable](const Result<Act> &act) {
        --m_running;
        Q_EMIT runningChanged();
        if (!act) {
            Q_EMIT failed(errorText(act.error()));
        } else {
            if (undoable)
                m_undone.clear();
            // What was refused is told with its reason; the rest is done.
            if (act->refusals.isEmpty()) {
                Q_EMIT done(sentence(*act), undoable && !act->operations.isEmpty() ? act->group : QUuid());
            } else {
                const Act::Refusal &first = act->refusals.first();
                const QString why = first.label.isEmpty() ? refusalText(first.reason, act->type)
                                                          : tr("%1: %2").arg(first.label, refusalText(first.reason, act->type));
                const auto others = static_cast<int>(act->refusals.size()) - 1;
                Q_EMIT failed(others > 0 ? tr("Not applied: %1 And %n more.", nullptr, others).arg(why) : tr("Not applied: %1").arg(why));
            }
        }
        if (after)
            after(act);
    });
}

void TicketActs::setFields(const QList<QUuid> &tickets, const Fields &fields)
{
    const QString field = fields.size() == 1 ? fields.firstKey() : QString();
    follow(m_desk.setFields(tickets, fields), [count = tickets.size(), field](const Act &act) {
        return field.isEmpty() ? tr("Changed %1.").arg(nameOf(act, count))
                               : tr("Changed “%1” of %2.").arg(fieldLabel(act.type, field), nameOf(act, count));
    });
}

void TicketActs::changeSet(const QList<QUuid> &tickets, const QString &field, const QStringList &add, const QStringList &remove)
{
    if (add.isEmpty() && remove.isEmpty())
        return;
    follow(m_desk.changeSet(tickets, field, add, remove), [count = tickets.size(), field](const Act &act) {
        return tr("Changed “%1” of %2.").arg(fieldLabel(act.type, field), nameOf(act, count));
    });
}

void TicketActs::doVerb(const QList<QUuid> &tickets, const VerbCall &call, const QString &label, const After &after)
{
    follow(
        m_desk.doVerb(tickets, call),
        [count = tickets.size(), verb = call.verb, label](const Act &act) { return verbSentence(verb, label, nameOf(act, count)); }, after);
}

void TicketActs::take(const QList<QUuid> &tickets)
{
    follow(m_desk.setFields(tickets, {{QStringLiteral("assignee"), Value(m_desk.me().id)}}),
        [count = tickets.size()](const Act &act) { return tr("You took %1.").arg(nameOf(act, count)); });
}

void TicketActs::say(const QUuid &ticket, const NewEntry &entry, const QList<NewAttachment> &attachments, const After &after)
{
    follow(
        m_desk.say(ticket, entry, attachments),
        [isPublic = entry.isPublic](
            const Act &act) { return isPublic ? tr("Replied in %1.").arg(nameOf(act, 1)) : tr("Added a note to %1.").arg(nameOf(act, 1)); },
        after);
}

void TicketActs::attach(const QUuid &ticket, const QList<NewAttachment> &attachments)
{
    follow(m_desk.attach(ticket, attachments),
        [count = static_cast<int>(attachments.size())](const Act &) { return tr("Attached %n file(s).", nullptr, count); });
}

void TicketActs::link(const QUuid &ticket, const QString &kind, const QUuid &target)
{
    follow(m_desk.link(ticket, kind, target), [](const Act &) { return tr("Linked."); });
}

void TicketActs::create(const NewTicket &ticket, const After &after)
{
    follow(
        m_desk.createTicket(ticket), [](const Act &act) { return tr("Created %1.").arg(nameOf(act, 1)); }, after);
}

void TicketActs::createPersonAndSet(const QList<QUuid> &tickets, const QString &field, const QString &name)
{
    follow(
        m_desk.createRecord(RecordType::Person, {{QStringLiteral("name"), Value(name)}}),
        [name](const Act &) { return tr("Created %1.").arg(name); },
        [this, tickets, field](const Result<Act> &act) {
            if (act)
                setFields(tickets, {{field, Value(act->id)}});
        });
}

void TicketActs::remove(const QList<QUuid> &records)
{
    follow(m_desk.remove(records), [count = records.size()](const Act &act) { return tr("Deleted %1.").arg(nameOf(act, count)); });
}

void TicketActs::restore(const QList<QUuid> &records)
{
    follow(m_desk.restore(records), [count = records.size()](const Act &act) { return tr("Brought back %1.").arg(nameOf(act, count)); });
}

void TicketActs::undoGroup(const QUuid &group)
{
    follow(
        m_desk.undoGroup(group),
        [](const Act &act) {
            if (act.changedSince.isEmpty())
                return tr("Undone.");
            const Act::ChangedSince &first = act.changedSince.first();
            if (act.deleted)
                return tr("Undone: it is deleted. %2 changed “%1” in it since; a restore brings that back.")
                    .arg(fieldLabel(act.type, first.field), first.by);
            return tr("Undone, but for “%1”: %2 changed it since.").arg(fieldLabel(act.type, first.field), first.by);
        },
        [this](const Result<Act> &act) {
            if (act)
                m_undone.append(act->group);
        },
        false);
}

void TicketActs::undo()
{
    whenAnswered(m_desk.lastUndoable(), this, [this](const Result<QUuid> &group) {
        if (!group)
            Q_EMIT failed(errorText(group.error()));
        else if (group->isNull())
            Q_EMIT done(tr("There is nothing to undo."), {});
        else
            undoGroup(*group);
    });
}

void TicketActs::redo()
{
    if (m_undone.isEmpty()) {
        Q_EMIT done(tr("There is nothing to redo."), {});
        return;
    }
    follow(
        m_desk.undoGroup(m_undone.takeLast()), [](const Act &) { return tr("Done again."); }, {}, false);
}

void TicketActs::undoOperation(const QUuid &operation)
{
    follow(
        m_desk.undoOperation(operation), [](const Act &) { return tr("Undone."); }, {}, false);
}

}
