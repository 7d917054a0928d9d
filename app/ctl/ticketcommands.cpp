// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/fieldwords.h"
#include "app/ctl/shapes.h"
#include "core/domain/filterfields.h"
#include "core/domain/ids.h"

#include <QFileInfo>

namespace fettle::commands
{

namespace
{

/// What a writing command prints, once it is durable.
Outcome<Answer> done(const Result<Act> &act)
{
    if (!act)
        return failed(act.error());
    return actAnswer(*act);
}

/// The refused verb as a sentence of the lifecycle that the ticket runs by.
QString refusalOf(Session &session, Desk &desk, const QUuid &ticket, const QString &verb, const Error &error)
{
    static const QStringList ofLifecycles{QStringLiteral("verb"), QStringLiteral("state"), QStringLiteral("guard"), QStringLiteral("right"),
        QStringLiteral("offline"), QStringLiteral("field.required")};
    const QString word = error.reason.section(u':', 0, 0);
    if (!ofLifecycles.contains(word) && !ofLifecycles.contains(word.section(u'.', 0, 0)))
        return {};
    const Result<TicketDetail> detail = desk.detail(ticket).result();
    if (!detail)
        return {};
    const Result<Lifecycle> lifecycle = lifecycleVersion(session.path(), detail->refs.value(QStringLiteral("lifecycle")).id);
    return lifecycle ? refusalText(*lifecycle, verb, error.reason) : QString();
}

/// An operand or an option's value; "-" reads the standard input.
Outcome<QString> text(const QString &given)
{
    if (given != u"-")
        return given;
    const auto bytes = readFile(given);
    return bytes ? Outcome<QString>(QString::fromUtf8(*bytes)) : tl::make_unexpected(bytes.error());
}

Outcome<NewEntry> entry(const Arguments &arguments, const QString &body)
{
    NewEntry made;
    made.isPublic = arguments.has("public");
    if (arguments.has("kind"))
        made.kind = arguments.option("kind");
    else if (made.isPublic)
        made.kind = QStringLiteral("reply");
    made.isPublic |= made.kind == u"reply";
    const auto kinds = declaration(RecordType::Entry).field(u"kind")->words;
    QStringList known;
    for (const QLatin1StringView word : kinds)
        if (word != QLatin1StringView("system"))
            known << word;
    if (!known.contains(made.kind))
        return wrongUse(QStringLiteral("--kind takes one of %1, not \"%2\".").arg(known.join(QStringLiteral(", ")), made.kind),
            QStringLiteral("option.value:kind"));
    const auto words = text(body);
    if (!words)
        return tl::make_unexpected(words.error());
    made.body = *words;
    return made;
}

Outcome<QList<NewAttachment>> attachments(const QStringList &files)
{
    QList<NewAttachment> list;
    for (const QString &file : files) {
        const QFileInfo info(file);
        if (!info.isFile() || !info.isReadable())
            return tl::make_unexpected(Failure{Exit::Unusable, word(ErrorCode::Io), QStringLiteral("file.unreadable"),
                QStringLiteral("%1 is no file that can be read.").arg(file)});
        list.append({info.fileName(), info.absoluteFilePath(), {}});
    }
    return list;
}

Outcome<const RecordTypeDecl *> ticketType(const QString &word)
{
    const RecordTypeDecl *type = findRecordType(word);
    if (type && type->isTicket())
        return type;
    QStringList known;
    for (const RecordTypeDecl &each : recordTypes())
        if (each.isTicket())
            known << QString(each.word);
    return wrongUse(QStringLiteral("--type takes one of %1, not \"%2\".").arg(known.join(QStringLiteral(", ")), word),
        QStringLiteral("option.value:type"));
}

}

Outcome<Answer> createTicket(Session &session, const Arguments &arguments)
{
    const auto type = ticketType(arguments.has("type") ? arguments.option("type") : QStringLiteral("incident"));
    if (!type)
        return tl::make_unexpected(type.error());
    const auto desk = session.forWriting();
    if (!desk)
        return tl::make_unexpected(desk.error());
    auto words = readFieldWords(arguments.operands(), **type, session);
    if (!words)
        return tl::make_unexpected(words.error());
    for (const SetChange &change : std::as_const(words->sets))
        words->wholeSets[change.field] += change.add;
    NewTicket ticket{(*type)->type, words->fields, arguments.option("new-requester")};
    for (auto it = words->wholeSets.begin(); it != words->wholeSets.end(); ++it) {
        it->sort();
        it->removeDuplicates();
        if (!it->isEmpty())
            ticket.fields.insert(it.key(), *it);
    }
    return done((*desk)->createTicket(ticket, session.context()).result());
}

Outcome<Answer> showTicket(Session &session, const Arguments &arguments)
{
    const auto desk = session.forReading();
    if (!desk)
        return tl::make_unexpected(desk.error());
    const auto ticket = session.ticket(arguments.operand(0));
    if (!ticket)
        return tl::make_unexpected(ticket.error());
    const Result<TicketDetail> detail = (*desk)->detail(ticket->id).result();
    if (!detail)
        return failed(detail.error());
    return Answer{detailJson(*detail), detailText(*detail)};
}

Outcome<Answer> setTicket(Session &session, const Arguments &arguments)
{
    const auto desk = session.forWriting();
    if (!desk)
        return tl::make_unexpected(desk.error());
    const auto ticket = session.ticket(arguments.operand(0));
    if (!ticket)
        return tl::make_unexpected(ticket.error());
    auto words = readFieldWords(arguments.operands().mid(1), declaration(ticket->type), session);
    if (!words)
        return tl::make_unexpected(words.error());
    if (!words->wholeSets.isEmpty()) {
        const Result<TicketDetail> detail = (*desk)->detail(ticket->id).result();
        if (!detail)
            return failed(detail.error());
        for (auto it = words->wholeSets.cbegin(); it != words->wholeSets.cend(); ++it) {
            const Value present = detail->fields.value(it.key());
            SetChange change{it.key(), *it, {}};
            if (const auto *members = std::get_if<QStringList>(&present))
                for (const QString &member : *members)
                    if (!it->contains(member))
                        change.remove << member;
            words->sets.append(change);
        }
    }
    return done((*desk)->edit(ticket->id, words->fields, words->sets, session.context()).result());
}

Outcome<Answer> doVerb(Session &session, const Arguments &arguments)
{
    const auto desk = session.forWriting();
    if (!desk)
        return tl::make_unexpected(desk.error());
    const auto ticket = session.ticket(arguments.operand(0));
    if (!ticket)
        return tl::make_unexpected(ticket.error());
    const auto words = readFieldWords(arguments.operands().mid(2), declaration(ticket->type), session);
    if (!words)
        return tl::make_unexpected(words.error());
    if (!words->sets.isEmpty() || !words->wholeSets.isEmpty())
        return wrongUse(QStringLiteral("A verb takes no set of members; use ticket set."), QStringLiteral("field.set"));
    VerbCall call{arguments.operand(1), words->fields, {}};
    if (arguments.has("say")) {
        const auto said = entry(arguments, arguments.option("say"));
        if (!said)
            return tl::make_unexpected(said.error());
        call.entry = *said;
    }
    const Result<Act> act = (*desk)->doVerb({ticket->id}, call, session.context()).result();
    if (!act)
        return failed(act.error(), refusalOf(session, **desk, ticket->id, call.verb, act.error()));
    return actAnswer(*act);
}

Outcome<Answer> say(Session &session, const Arguments &arguments)
{
    const auto files = attachments(arguments.all("attach"));
    if (!files)
        return tl::make_unexpected(files.error());
    const auto desk = session.forWriting();
    if (!desk)
        return tl::make_unexpected(desk.error());
    const auto ticket = session.ticket(arguments.operand(0));
    if (!ticket)
        return tl::make_unexpected(ticket.error());
    const auto said = entry(arguments, arguments.operand(1));
    if (!said)
        return tl::make_unexpected(said.error());
    return done((*desk)->say(ticket->id, *said, *files, session.context()).result());
}

Outcome<Answer> link(Session &session, const Arguments &arguments)
{
    QStringList kinds;
    for (const QLatin1StringView word : declaration(RecordType::Link).field(u"kind")->words)
        kinds << word;
    const QString kind = arguments.operand(1);
    if (!kinds.contains(kind))
        return wrongUse(QStringLiteral("There is no link type \"%1\".%2 There are: %3.")
                            .arg(kind, didYouMean(nearestWords(kind, kinds)), kinds.join(QStringLiteral(", "))),
            QStringLiteral("link.kind:") + kind);
    const auto desk = session.forWriting();
    if (!desk)
        return tl::make_unexpected(desk.error());
    const auto from = session.ticket(arguments.operand(0));
    const auto to = session.record(arguments.operand(2));
    if (!from || !to)
        return tl::make_unexpected(from ? to.error() : from.error());
    return done((*desk)->link(from->id, kind, to->id, session.context()).result());
}

Outcome<Answer> attach(Session &session, const Arguments &arguments)
{
    const auto files = attachments(arguments.operands().mid(1));
    if (!files)
        return tl::make_unexpected(files.error());
    const auto desk = session.forWriting();
    if (!desk)
        return tl::make_unexpected(desk.error());
    const auto ticket = session.ticket(arguments.operand(0));
    if (!ticket)
        return tl::make_unexpected(ticket.error());
    return done((*desk)->attach(ticket->id, *files, session.context()).result());
}

Outcome<Answer> history(Session &session, const Arguments &arguments)
{
    const auto desk = session.forReading();
    if (!desk)
        return tl::make_unexpected(desk.error());
    const auto record = session.record(arguments.operand(0));
    if (!record)
        return tl::make_unexpected(record.error());
    const Result<QList<HistoryItem>> items = (*desk)->history(record->id).result();
    if (!items)
        return failed(items.error());
    QJsonArray list;
    for (const HistoryItem &item : *items)
        list.append(historyJson(item));
    return Answer{{{QStringLiteral("id"), toText(record->id)}, {QStringLiteral("history"), list}}, historyText(*items)};
}

namespace
{

Outcome<Answer> removeOrRestore(Session &session, const Arguments &arguments, bool remove)
{
    const auto desk = session.forWriting();
    if (!desk)
        return tl::make_unexpected(desk.error());
    const auto record = session.record(arguments.operand(0));
    if (!record)
        return tl::make_unexpected(record.error());
    return done((remove ? (*desk)->remove({record->id}, session.context()) : (*desk)->restore({record->id}, session.context())).result());
}

}

Outcome<Answer> remove(Session &session, const Arguments &arguments)
{
    return removeOrRestore(session, arguments, true);
}

Outcome<Answer> restoreTicket(Session &session, const Arguments &arguments)
{
    return removeOrRestore(session, arguments, false);
}

}
