// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/acts.h"

#include "core/domain/ids.h"

#include <QJsonArray>
#include <QMimeDatabase>

namespace fettle
{

namespace
{

QJsonObject payloadFields(const Fields &fields)
{
    QJsonObject json;
    for (auto it = fields.begin(); it != fields.end(); ++it)
        json[it.key()] = toJson(it.value());
    return json;
}

}

Acts::Acts(Ledger &ledger, Connection &db, const QUuid &me, const ActContext &context)
    : m_ledger(ledger)
    , m_db(db)
    , m_me(me)
    , m_context(context)
{
    m_act.group = uuidV7(ledger.now());
}

OperationDraft Acts::draft(QLatin1StringView kind, const QUuid &record, const QJsonObject &payload) const
{
    OperationDraft draft;
    draft.kind = kind;
    draft.record = record;
    draft.payload = payload;
    draft.actor = m_context.actor.value_or(m_me);
    draft.done = m_context.doneAt;
    draft.group = m_act.group;
    return draft;
}

Result<const Record *> Acts::present(const QUuid &id)
{
    Result<const Record *> record = m_ledger.record(id);
    if (record && (*record)->deleted) { // whoever acts here sees that it is; edits that come from elsewhere are decide()'s matter
        m_act.refusals.append({id, {}, QStringLiteral("record.deleted")});
        return nullptr;
    }
    return record;
}

Result<bool> Acts::submit(const OperationDraft &draft)
{
    const Result<Ledger::Submitted> submitted = m_ledger.submit(draft);
    if (!submitted)
        return tl::make_unexpected(submitted.error());
    if (!submitted->decision.isApplied()) {
        m_act.refusals.append({draft.record, {}, submitted->decision.reason});
        return false;
    }
    m_act.operations.append(submitted->operation.id);
    return true;
}

Result<bool> Acts::create(RecordType type, const QUuid &id, QJsonObject fields)
{
    OperationDraft operation = draft(opkind::create, id, {{QStringLiteral("fields"), fields}});
    operation.type = static_cast<int>(type);
    return submit(operation);
}

Result<Act> Acts::finish(const QUuid &record, qsizetype asked)
{
    if (asked == 1 && m_act.refusals.size() == 1 && m_act.operations.isEmpty())
        return fail(
            ErrorCode::Refused, QStringLiteral("%1: %2").arg(toText(record), m_act.refusals.first().reason), m_act.refusals.first().reason);
    m_act.id = record;
    const Result<const Record *> now = m_ledger.record(record);
    if (now) {
        m_act.version = (*now)->version;
        m_act.deleted = (*now)->deleted;
        m_act.type = (*now)->type->type;
        if ((*now)->type->isTicket())
            m_act.number = (*now)->integer(u"number");
    }
    if (m_context.actor.value_or(m_me) == m_me)
        if (const auto seen = m_ledger.markChangedSeen(); !seen)
            return tl::make_unexpected(seen.error());
    return m_act;
}

Result<Act> Acts::createTicket(const NewTicket &ticket)
{
    QJsonObject fields = payloadFields(ticket.fields);
    if (!ticket.newRequester.trimmed().isEmpty()) {
        const QUuid person = uuidV7(m_ledger.now());
        const Result<bool> made = create(RecordType::Person, person, {{QStringLiteral("name"), ticket.newRequester.trimmed()}});
        if (!made)
            return tl::make_unexpected(made.error());
        fields[QStringLiteral("requester")] = toText(person);
    }
    const Result<qint64> number = m_ledger.nextNumber();
    if (!number)
        return tl::make_unexpected(number.error());
    fields[QStringLiteral("number")] = *number;
    const QUuid id = uuidV7(m_ledger.now());
    const Result<bool> made = create(ticket.type, id, fields);
    if (!made)
        return tl::make_unexpected(made.error());
    if (!*made)
        return fail(ErrorCode::Refused, m_act.refusals.last().reason, m_act.refusals.last().reason);
    return finish(id, 1);
}

Result<Act> Acts::createRecord(RecordType type, const Fields &fields)
{
    const QUuid id = uuidV7(m_ledger.now());
    const Result<bool> made = create(type, id, payloadFields(fields));
    if (!made)
        return tl::make_unexpected(made.error());
    return finish(id, 1);
}

Result<Act> Acts::setFields(const QList<QUuid> &records, const Fields &fields)
{
    for (const QUuid &id : records) {
        const Result<const Record *> record = present(id);
        if (!record)
            return tl::make_unexpected(record.error());
        if (!*record)
            continue;
        QJsonObject changed;
        QJsonObject edited;
        for (auto it = fields.begin(); it != fields.end(); ++it) {
            const FieldDecl *field = (*record)->type->field(it.key());
            if (field && field->type == ValueType::LongText) {
                QString present;
                if (const auto place = (*record)->integer(it.key())) {
                    const Result<QString> text = readText(m_db, *place, it.key());
                    if (!text && text.error().code != ErrorCode::NotFound)
                        return tl::make_unexpected(text.error());
                    present = text.value_or(QString());
                }
                const auto *text = std::get_if<QString>(&it.value());
                if ((text ? *text : QString()) == present)
                    continue;
                edited[it.key()] = QString::fromLatin1(sha256(present.toUtf8()).toHex());
            } else if (field && (*record)->value(it.key()) == it.value()) {
                continue;
            } else if (it.key().startsWith(QStringLiteral("cf.")) && (*record)->custom.value(it.key().mid(3)) == it.value()) {
                continue;
            }
            changed[it.key()] = toJson(it.value());
        }
        if (changed.isEmpty())
            continue;
        QJsonObject payload{{QStringLiteral("fields"), changed}};
        if (!edited.isEmpty())
            payload[QStringLiteral("edited")] = edited;
        OperationDraft operation = draft(opkind::set, id, payload);
        operation.base = (*record)->version;
        if (const auto done = submit(operation); !done)
            return tl::make_unexpected(done.error());
    }
    return finish(records.value(0), records.size());
}

Result<Act> Acts::changeSet(const QList<QUuid> &records, const QString &field, const QStringList &add, const QStringList &remove)
{
    for (const QUuid &id : records) {
        const Result<const Record *> record = present(id);
        if (!record)
            return tl::make_unexpected(record.error());
        if (!*record)
            continue;
        const auto *present = std::get_if<QStringList>(&(*record)->value(field));
        QJsonArray toAdd;
        QJsonArray toRemove;
        for (const QString &member : add)
            if (!present || !present->contains(member))
                toAdd.append(member);
        for (const QString &member : remove)
            if (present && present->contains(member))
                toRemove.append(member);
        if (toAdd.isEmpty() && toRemove.isEmpty() && (*record)->type->field(field))
            continue;
        QJsonObject payload{{QStringLiteral("field"), field}};
        if (!toAdd.isEmpty())
            payload[QStringLiteral("add")] = toAdd;
        if (!toRemove.isEmpty())
            payload[QStringLiteral("remove")] = toRemove;
        OperationDraft operation = draft(opkind::members, id, payload);
        operation.base = (*record)->version;
        if (const auto done = submit(operation); !done)
            return tl::make_unexpected(done.error());
    }
    return finish(records.value(0), records.size());
}

Result<Act> Acts::edit(const QUuid &record, const Fields &fields, const QList<SetChange> &sets)
{
    Result<Act> done = setFields({record}, fields);
    for (const SetChange &change : sets)
        if (done)
            done = changeSet({record}, change.field, change.add, change.remove);
    if (done && !done->refusals.isEmpty())
        return fail(ErrorCode::Refused, done->refusals.first().reason, done->refusals.first().reason);
    return done;
}

Result<bool> Acts::addEntry(const QUuid &ticket, const NewEntry &entry, QUuid *id)
{
    const QUuid entryId = uuidV7(m_ledger.now());
    if (id)
        *id = entryId;
    QJsonObject fields{{QStringLiteral("ticket"), toText(ticket)}, {QStringLiteral("kind"), entry.kind},
        {QStringLiteral("public"), entry.isPublic}, {QStringLiteral("author"), toText(m_context.actor.value_or(m_me))}};
    if (!entry.body.isEmpty())
        fields[QStringLiteral("body")] = entry.body;
    return create(RecordType::Entry, entryId, fields);
}

Result<Act> Acts::doVerb(const QList<QUuid> &tickets, const VerbCall &call)
{
    for (const QUuid &id : tickets) {
        const Result<const Record *> record = present(id);
        if (!record)
            return tl::make_unexpected(record.error());
        if (!*record)
            continue;
        QJsonObject payload{{QStringLiteral("verb"), call.verb}, {QStringLiteral("seen"), (*record)->text(u"state")}};
        if (!call.fields.isEmpty())
            payload[QStringLiteral("fields")] = payloadFields(call.fields);
        OperationDraft operation = draft(opkind::verb, id, payload);
        operation.base = (*record)->version;
        const Result<bool> done = submit(operation);
        if (!done)
            return tl::make_unexpected(done.error());
        if (*done && call.entry && !call.entry->body.trimmed().isEmpty())
            if (const auto said = addEntry(id, *call.entry); !said)
                return tl::make_unexpected(said.error());
    }
    return finish(tickets.value(0), tickets.size());
}

Result<Act> Acts::say(const QUuid &ticket, const std::optional<NewEntry> &entry, const QList<Upload> &uploads)
{
    const Result<const Record *> record = present(ticket);
    if (!record)
        return tl::make_unexpected(record.error());
    if (!*record)
        return finish(ticket, 1);
    QUuid entryId;
    if (entry) {
        if (entry->body.trimmed().isEmpty() && uploads.isEmpty())
            return fail(ErrorCode::Refused, QStringLiteral("an entry without text"), QStringLiteral("field.required:body"));
        const Result<bool> said = addEntry(ticket, *entry, &entryId);
        if (!said)
            return tl::make_unexpected(said.error());
    }
    for (const Upload &upload : uploads) {
        BlobStore blobs(m_db, WorkspaceFiles(QString()));
        if (const auto named = blobs.name(upload.blob, m_ledger.now()); !named)
            return tl::make_unexpected(named.error());
        QJsonObject fields{{QStringLiteral("ticket"), toText(ticket)}, {QStringLiteral("name"), upload.attachment.name},
            {QStringLiteral("media_type"), QMimeDatabase().mimeTypeForFile(upload.attachment.name, QMimeDatabase::MatchExtension).name()},
            {QStringLiteral("size"), upload.blob.size}, {QStringLiteral("sha256"), upload.blob.sha256}};
        const QUuid of = upload.attachment.entry.isNull() ? entryId : upload.attachment.entry;
        if (!of.isNull())
            fields[QStringLiteral("entry")] = toText(of);
        if (const auto attached = create(RecordType::Attachment, uuidV7(m_ledger.now()), fields); !attached)
            return tl::make_unexpected(attached.error());
    }
    return finish(ticket, 1);
}

Result<Act> Acts::link(const QUuid &source, const QString &kind, const QUuid &target)
{
    if (source == target)
        return fail(ErrorCode::Refused, QStringLiteral("a record can't be linked with itself"), QStringLiteral("link.self"));
    for (const QUuid &end : {source, target})
        if (const auto record = m_ledger.record(end); !record)
            return tl::make_unexpected(record.error());
    const FieldDecl *kinds = declaration(RecordType::Link).field(u"kind");
    if (std::none_of(kinds->words.begin(), kinds->words.end(), [&](QLatin1StringView word) { return kind == word; }))
        return fail(ErrorCode::Refused, QStringLiteral("no link type %1").arg(kind), QStringLiteral("link.kind:") + kind);
    const Result<bool> made = create(RecordType::Link, uuidV7(m_ledger.now()),
        {{QStringLiteral("source"), toText(source)}, {QStringLiteral("kind"), kind}, {QStringLiteral("target"), toText(target)}});
    if (!made)
        return tl::make_unexpected(made.error());
    return finish(source, 1);
}

Result<Act> Acts::removeOrRestore(const QList<QUuid> &records, bool remove)
{
    for (const QUuid &id : records) {
        const Result<const Record *> record = m_ledger.record(id);
        if (!record)
            return tl::make_unexpected(record.error());
        OperationDraft operation = draft(remove ? opkind::remove : opkind::restore, id, {});
        operation.base = (*record)->version;
        if (const auto done = submit(operation); !done)
            return tl::make_unexpected(done.error());
    }
    return finish(records.value(0), records.size());
}

Result<Act::ChangedSince> Acts::changedSince(const QUuid &id, const QString &field)
{
    const Result<const Record *> record = m_ledger.record(id);
    const auto known = m_ledger.ridOf(id);
    if (!record || !known)
        return tl::make_unexpected(record ? known.error() : record.error());
    const int index = (*record)->type->table->indexOf(field);
    const FieldVersion version = index >= 0 ? (*record)->versions[static_cast<size_t>(index)] : (*record)->otherVersions.value(field);
    const Result<LoggedOperation> last = m_ledger.log().ofVersion(*known, version.version);
    if (!last)
        return tl::make_unexpected(last.error());
    QString by;
    if (const auto agent = m_ledger.record(last->operation.actor))
        by = (*agent)->text(u"name");
    return Act::ChangedSince{field, by, last->operation.done};
}

Result<Act> Acts::undoGroup(const QUuid &group)
{
    const Result<QList<LoggedOperation>> logged = m_ledger.log().ofGroup(group);
    if (!logged)
        return tl::make_unexpected(logged.error());
    if (logged->isEmpty())
        return fail(ErrorCode::NotFound, QStringLiteral("no group %1").arg(toText(group)), QStringLiteral("op.unknown"));
    QList<QUuid> operations;
    for (const LoggedOperation &operation : *logged)
        operations << operation.operation.id;
    return undo(operations);
}

Result<Act> Acts::undo(const QList<QUuid> &operations)
{
    QUuid record;
    for (auto it = operations.rbegin(); it != operations.rend(); ++it) {
        const Result<LoggedOperation> target = m_ledger.log().find(*it);
        if (!target)
            return tl::make_unexpected(target.error());
        record = target->operation.record;
        const Result<const Record *> present = m_ledger.record(record);
        if (!present)
            return tl::make_unexpected(present.error());
        OperationDraft operation = draft(opkind::undo, record, {});
        operation.undoes = *it;
        operation.base = (*present)->version;
        const Result<Ledger::Submitted> submitted = m_ledger.submit(operation);
        if (!submitted)
            return tl::make_unexpected(submitted.error());
        if (!submitted->decision.isApplied()) {
            m_act.refusals.append({record, {}, submitted->decision.reason});
            continue;
        }
        m_act.operations.append(submitted->operation.id);
        for (const Decision::FieldConflict &conflict : submitted->decision.conflicts)
            if (const auto changed = changedSince(record, conflict.field))
                m_act.changedSince.append(*changed);
            else
                return tl::make_unexpected(changed.error());
    }
    return finish(record, operations.size());
}

}
