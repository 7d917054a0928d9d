// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ticketreader.h"

#include "core/domain/ids.h"
#include "core/store/recordrows.h"
#include "core/store/verbfacts.h"

#include <QFileInfo>

#include <algorithm>

namespace fettle
{

namespace
{

/// Reads rows until the end; @p read returns an error to stop.
template <class Read>
Result<void> eachRow(Statement &select, Read read)
{
    while (true) {
        const auto row = select.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return {};
        if (Result<void> done = read(); !done)
            return done;
    }
}

}

Result<QList<EntryView>> TicketReader::entries(qint64 ticket)
{
    QList<EntryView> list;
    Statement select =
        m_db.prepare("SELECT e.rid, e.kind, e.public, e.author, e.body_op, e.at, e.deleted, o.recorded, o.via, o.id FROM entry e"
                     " JOIN op o ON o.seq = (SELECT min(seq) FROM op WHERE op.rid = e.rid) WHERE e.ticket = ? ORDER BY e.at, e.rid");
    select.bind(0, ticket);
    const auto read = eachRow(select, [&]() -> Result<void> {
        EntryView entry;
        const Result<QUuid> id = m_registry.id(select.integer(0));
        if (!id)
            return tl::make_unexpected(id.error());
        entry.id = *id;
        entry.kind = select.text(1);
        entry.isPublic = select.integer(2) != 0;
        if (!select.isNull(3)) {
            Result<RecordRef> author = m_list.ref(select.integer(3));
            if (!author)
                return tl::make_unexpected(author.error());
            entry.author = *author;
        }
        if (!select.isNull(4)) {
            const Result<QString> body = readText(m_db, select.integer(4), QStringLiteral("body"));
            if (!body && body.error().code != ErrorCode::NotFound)
                return tl::make_unexpected(body.error());
            entry.body = body.value_or(QString());
        }
        entry.done = select.integer(5);
        entry.deleted = select.integer(6) != 0;
        entry.recorded = select.integer(7);
        entry.imported = select.text(8) == opvia::import;
        entry.op = select.uuid(9);
        list.append(std::move(entry));
        return {};
    });
    if (!read)
        return tl::make_unexpected(read.error());
    return list;
}

Result<QList<AttachmentView>> TicketReader::attachments(qint64 ticket)
{
    QList<AttachmentView> list;
    Statement select = m_db.prepare(
        "SELECT rid, entry, name, media_type, size, sha256, at FROM attachment WHERE ticket = ? AND deleted = 0 ORDER BY at, rid");
    select.bind(0, ticket);
    const auto read = eachRow(select, [&]() -> Result<void> {
        AttachmentView attachment;
        const Result<QUuid> id = m_registry.id(select.integer(0));
        if (!id)
            return tl::make_unexpected(id.error());
        attachment.id = *id;
        if (!select.isNull(1)) {
            const Result<QUuid> entry = m_registry.id(select.integer(1));
            if (!entry)
                return tl::make_unexpected(entry.error());
            attachment.entry = *entry;
        }
        attachment.name = select.text(2);
        attachment.mediaType = select.text(3);
        attachment.size = select.integer(4);
        attachment.sha256 = select.text(5);
        attachment.at = select.integer(6);
        attachment.missing = !QFileInfo::exists(m_files.blob(attachment.sha256));
        list.append(std::move(attachment));
        return {};
    });
    if (!read)
        return tl::make_unexpected(read.error());
    return list;
}

Result<QList<LinkView>> TicketReader::links(qint64 ticket)
{
    QList<LinkView> list;
    Statement select = m_db.prepare("SELECT rid, kind, 1, target FROM link WHERE source = ?1 AND deleted = 0"
                                    " UNION ALL SELECT rid, kind, 0, source FROM link WHERE target = ?1 AND deleted = 0 ORDER BY 1");
    select.bind(0, ticket);
    const auto read = eachRow(select, [&]() -> Result<void> {
        LinkView link;
        const Result<QUuid> id = m_registry.id(select.integer(0));
        if (!id)
            return tl::make_unexpected(id.error());
        link.id = *id;
        link.kind = select.text(1);
        link.outgoing = select.integer(2) != 0;
        const qint64 other = select.integer(3);
        Result<RecordRef> ref = m_list.ref(other);
        if (!ref)
            return tl::make_unexpected(ref.error());
        link.other = *ref;
        if (maskOf(ref->type) & ticketTypes) {
            const auto rows = m_list.rows({other});
            if (!rows)
                return tl::make_unexpected(rows.error());
            if (!rows->isEmpty()) {
                link.otherState = rows->first().stateLabel;
                link.otherCategory = rows->first().category;
            }
        }
        list.append(std::move(link));
        return {};
    });
    if (!read)
        return tl::make_unexpected(read.error());
    return list;
}

Result<QList<VerbView>> TicketReader::verbsOf(const Record &record, qint64 rid, qint64 now, const QUuid &me)
{
    QList<VerbView> list;
    const Lifecycle *lifecycle = m_rules.lifecycleFor(record);
    if (!lifecycle)
        return list;
    OpLog log(m_db, m_registry);
    Result<VerbFacts> stored = storedVerbFacts(m_db, log, record, rid);
    if (!stored)
        return tl::make_unexpected(stored.error());
    VerbFacts facts = std::move(*stored);
    for (size_t i = 0; i < record.values.size(); ++i)
        if (!isEmpty(record.values[i]))
            facts.fields.insert(record.type->table->fields[i].name, record.values[i]);
    facts.now = now;
    facts.actor = me;
    facts.actorIsRequester = !me.isNull() && record.ref(u"requester") == me;
    for (const OfferedVerb &offered : offeredVerbs(*lifecycle, record.text(u"state"), facts))
        list.append(
            {offered.verb, offered.label, offered.allowed, offered.reason, offered.to, offered.required, offered.asked, offered.primary});
    return list;
}

Result<QList<VerbView>> TicketReader::verbs(const QUuid &ticket, qint64 now, const QUuid &me)
{
    const auto known = m_registry.find(ticket);
    if (!known)
        return tl::make_unexpected(known.error());
    const RecordTypeDecl *type = findRecordType(known->type);
    if (!type)
        return fail(ErrorCode::NotFound, QStringLiteral("%1 isn't here").arg(toText(ticket)), QStringLiteral("record.unknown"));
    RecordRows rows(m_db, m_registry);
    const Result<Record> record = rows.load(known->rid, *type);
    if (!record)
        return tl::make_unexpected(record.error());
    return verbsOf(*record, known->rid, now, me);
}

Result<TicketDetail> TicketReader::detail(const QUuid &ticket, qint64 now, const QUuid &me)
{
    const auto known = m_registry.find(ticket);
    if (!known)
        return tl::make_unexpected(known.error());
    const RecordTypeDecl *type = findRecordType(known->type);
    if (!type || !type->isTicket())
        return fail(ErrorCode::NotFound, QStringLiteral("%1 is no ticket").arg(toText(ticket)), QStringLiteral("record.unknown"));
    RecordRows rows(m_db, m_registry);
    const Result<Record> record = rows.load(known->rid, *type);
    if (!record)
        return tl::make_unexpected(record.error());
    const auto row = m_list.rows({known->rid});
    if (!row)
        return tl::make_unexpected(row.error());
    if (row->isEmpty())
        return fail(ErrorCode::NotFound, QStringLiteral("%1 isn't here").arg(toText(ticket)), QStringLiteral("record.unknown"));
    TicketDetail detail;
    detail.row = row->first();
    detail.version = record->version;
    for (size_t i = 0; i < record->values.size(); ++i) {
        const FieldDecl &field = type->table->fields[i];
        const Value &value = record->values[i];
        if (isEmpty(value))
            continue;
        const QString name(field.name);
        if (field.type == ValueType::LongText) {
            const Result<QString> text = readText(m_db, std::get<qint64>(value), name);
            if (!text && text.error().code != ErrorCode::NotFound)
                return tl::make_unexpected(text.error());
            detail.fields.insert(name, text.value_or(QString()));
            continue;
        }
        detail.fields.insert(name, value);
        QStringList targets;
        if (const auto *id = std::get_if<QUuid>(&value))
            targets << toText(*id);
        else if (field.type == ValueType::RefSet)
            targets = std::get<QStringList>(value);
        for (const QString &target : std::as_const(targets)) {
            const QUuid id = uuidFromText(target);
            const auto targetKey = m_registry.find(id);
            RecordRef ref{id, RecordType::Person, target.left(8)};
            if (targetKey) {
                Result<RecordRef> labelled = m_list.ref(targetKey->rid);
                if (!labelled)
                    return tl::make_unexpected(labelled.error());
                ref = *labelled;
            }
            if (field.type == ValueType::RefSet)
                detail.refSets[name].append(ref);
            else
                detail.refs.insert(name, ref);
        }
    }
    detail.custom = record->custom;
    if (!record->extra.isEmpty())
        detail.extra = QString::fromUtf8(canonicalJson(record->extra));
    auto entryList = entries(known->rid);
    auto attachmentList = attachments(known->rid);
    auto linkList = links(known->rid);
    auto verbList = verbsOf(*record, known->rid, now, me);
    for (const auto *error : {entryList ? nullptr : &entryList.error(), attachmentList ? nullptr : &attachmentList.error(),
             linkList ? nullptr : &linkList.error(), verbList ? nullptr : &verbList.error()})
        if (error)
            return tl::make_unexpected(*error);
    detail.entries = std::move(*entryList);
    detail.attachments = std::move(*attachmentList);
    detail.links = std::move(*linkList);
    detail.verbs = std::move(*verbList);
    Statement keys = m_db.prepare("SELECT source, key FROM external_ref WHERE record = ? AND deleted = 0 ORDER BY rid");
    keys.bind(0, known->rid);
    if (const auto read = eachRow(keys,
            [&]() -> Result<void> {
                detail.externalKeys << keys.text(0) + u':' + keys.text(1);
                return {};
            });
        !read)
        return tl::make_unexpected(read.error());
    Statement seen = m_db.prepare("SELECT until FROM seen WHERE rid = ?");
    const auto hasSeen = seen.bind(0, known->rid).step();
    if (!hasSeen)
        return tl::make_unexpected(hasSeen.error());
    if (*hasSeen)
        detail.seenUntil = seen.integer(0);
    return detail;
}

Result<QString> TicketReader::valueText(const Record &record, const FieldDecl &field, const Value &value)
{
    if (isEmpty(value))
        return QString();
    if (field.type == ValueType::LongText) {
        Result<QString> text = readText(m_db, std::get<qint64>(value), field.name);
        if (!text && text.error().code == ErrorCode::NotFound)
            return QString();
        return text;
    }
    if (const auto *id = std::get_if<QUuid>(&value)) {
        const auto known = m_registry.find(*id);
        return known ? m_list.label(known->rid) : Result<QString>(toText(*id).left(8));
    }
    if (field.name == QLatin1StringView("state")) {
        const Lifecycle *lifecycle = m_rules.lifecycleFor(record);
        return lifecycle ? lifecycle->stateLabel(std::get<QString>(value)) : std::get<QString>(value);
    }
    return QString();
}

Result<HistoryItem> TicketReader::describe(const LoggedOperation &logged, const Record &before, const Record &after)
{
    const Operation &operation = logged.operation;
    HistoryItem item;
    item.op = operation.id;
    item.group = operation.group;
    item.kind = operation.kind;
    item.type = after.type->type;
    if (const auto known = m_registry.find(operation.actor)) {
        Result<RecordRef> actor = m_list.ref(known->rid);
        if (!actor)
            return tl::make_unexpected(actor.error());
        item.actor = *actor;
    }
    item.via = operation.via;
    item.done = operation.done;
    item.recorded = operation.recorded;
    item.undoes = operation.undoes;
    if (logged.decision) {
        item.outcome = word(logged.decision->outcome);
        item.reason = logged.decision->reason;
    }
    if (operation.kind == opkind::verb)
        if (const auto payload = readPayload(operation))
            item.verb = (*payload)[QStringLiteral("verb")].toString();
    for (size_t i = 0; i < after.values.size(); ++i) {
        const FieldDecl &field = after.type->table->fields[i];
        if (field.merge == MergeRule::Derived || before.values[i] == after.values[i])
            continue;
        HistoryItem::Change change{field.name, before.values[i], after.values[i], {}, {}};
        Result<QString> beforeText = valueText(before, field, before.values[i]);
        Result<QString> afterText = valueText(after, field, after.values[i]);
        if (!beforeText || !afterText)
            return tl::make_unexpected(beforeText ? afterText.error() : beforeText.error());
        if (field.type == ValueType::LongText) {
            change.before = beforeText->isEmpty() ? Value{} : Value{*beforeText};
            change.after = afterText->isEmpty() ? Value{} : Value{*afterText};
        } else {
            change.beforeText = *beforeText;
            change.afterText = *afterText;
        }
        item.changes.append(std::move(change));
    }
    QStringList customKeys = before.custom.keys() + after.custom.keys();
    customKeys.sort();
    customKeys.removeDuplicates();
    for (const QString &key : std::as_const(customKeys))
        if (before.custom.value(key) != after.custom.value(key))
            item.changes.append({QStringLiteral("cf.") + key, before.custom.value(key), after.custom.value(key), {}, {}});
    return item;
}

Result<QList<HistoryItem>> TicketReader::historyOf(qint64 rid, const RecordTypeDecl &type)
{
    QList<HistoryItem> items;
    OpLog log(m_db, m_registry);
    const auto operations = log.ofRecord(rid);
    if (!operations)
        return tl::make_unexpected(operations.error());
    Record record(&type);
    for (const LoggedOperation &logged : *operations) {
        const Record before = record;
        if (const auto payload = readPayload(logged.operation); payload && logged.decision) {
            applyDecision(record, logged.operation, *payload, *logged.decision, logged.seq, logged.device);
            derive(record, writtenCategory(before), logged.operation, *logged.decision, m_rules);
        }
        Result<HistoryItem> item = describe(logged, before, record);
        if (!item)
            return tl::make_unexpected(item.error());
        const Result<bool> undone = log.isUndone(logged.operation.id);
        if (!undone)
            return tl::make_unexpected(undone.error());
        item->undone = *undone;
        Statement device = m_db.prepare("SELECT name FROM device WHERE dev = ?");
        const auto named = device.bind(0, logged.device).step();
        if (!named)
            return tl::make_unexpected(named.error());
        if (*named)
            item->device = device.text(0);
        items.append(std::move(*item));
    }
    return items;
}

Result<QList<HistoryItem>> TicketReader::history(const QUuid &recordId)
{
    const auto known = m_registry.find(recordId);
    if (!known)
        return tl::make_unexpected(known.error());
    const RecordTypeDecl *type = findRecordType(known->type);
    if (!type)
        return fail(ErrorCode::NotFound, QStringLiteral("%1 isn't here").arg(toText(recordId)), QStringLiteral("record.unknown"));
    Result<QList<HistoryItem>> items = historyOf(known->rid, *type);
    if (!items || !type->isTicket())
        return items;
    Statement parts = m_db.prepare("SELECT rid FROM entry WHERE ticket = ?1 UNION ALL SELECT rid FROM attachment WHERE ticket = ?1"
                                   " UNION ALL SELECT rid FROM link WHERE source = ?1");
    parts.bind(0, known->rid);
    const auto read = eachRow(parts, [&]() -> Result<void> {
        const Result<int> partType = m_registry.type(parts.integer(0));
        if (!partType)
            return tl::make_unexpected(partType.error());
        const RecordTypeDecl *declared = findRecordType(*partType);
        Result<QList<HistoryItem>> more = declared ? historyOf(parts.integer(0), *declared) : QList<HistoryItem>();
        if (!more)
            return tl::make_unexpected(more.error());
        *items += *more;
        return {};
    });
    if (!read)
        return tl::make_unexpected(read.error());
    std::stable_sort(items->begin(), items->end(), [](const HistoryItem &a, const HistoryItem &b) { return a.done < b.done; });
    return items;
}

Result<RecordRef> TicketReader::find(const QString &name)
{
    const auto missing = [&] {
        return fail(ErrorCode::NotFound, QStringLiteral("no ticket %1").arg(name), QStringLiteral("ticket.unknown"));
    };
    const QString text = name.trimmed();
    if (const QUuid id = uuidFromText(text); !id.isNull()) {
        const auto known = m_registry.find(id);
        if (!known || known->type == 0)
            return known || known.error().code == ErrorCode::NotFound ? missing() : tl::make_unexpected(known.error());
        return m_list.ref(known->rid);
    }
    const qsizetype dash = text.lastIndexOf(u'-');
    bool isNumber = false;
    const qint64 number = QStringView(text).mid(dash + 1).toLongLong(&isNumber);
    const RecordTypeDecl *prefix = dash > 0 ? findByPrefix(QStringView(text).left(dash)) : nullptr;
    if (isNumber && (dash < 0 || prefix)) {
        Statement select = m_db.prepare("SELECT rid FROM ticket WHERE number = ?1 AND (?2 IS NULL OR type = ?2) LIMIT 1");
        select.bind(0, number);
        if (prefix)
            select.bind(1, static_cast<int>(prefix->type));
        const auto row = select.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (*row)
            return m_list.ref(select.integer(0));
    }
    if (const qsizetype colon = text.indexOf(u':'); colon > 0) {
        Statement select = m_db.prepare("SELECT record FROM external_ref WHERE key = ? AND source = ? AND deleted = 0 LIMIT 2");
        const auto row = select.all(text.mid(colon + 1), text.left(colon)).step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (*row) {
            const qint64 rid = select.integer(0);
            const auto second = select.step();
            if (!second)
                return tl::make_unexpected(second.error());
            if (*second && select.integer(0) != rid)
                return fail(
                    ErrorCode::Conflict, QStringLiteral("several records are called %1").arg(name), QStringLiteral("ticket.ambiguous"));
            return m_list.ref(rid);
        }
    }
    return missing();
}

Result<QList<RecordRef>> TicketReader::lookUp(TypeMask types, const QString &text, int limit)
{
    struct Hit {
        int rank;
        RecordRef ref;
    };
    QList<Hit> hits;
    QString pattern = text.trimmed();
    pattern.replace(u'\\', QStringLiteral("\\\\")).replace(u'%', QStringLiteral("\\%")).replace(u'_', QStringLiteral("\\_"));
    for (const RecordTypeDecl &type : recordTypes()) {
        if (!(maskOf(type.type) & types))
            continue;
        const bool isTicket = type.isTicket();
        const bool isArticle = type.type == RecordType::Article;
        if (!isTicket && !isArticle && type.table->indexOf(u"name") < 0)
            continue;
        if (isTicket && pattern.isEmpty())
            continue;
        QString sql;
        if (isTicket)
            sql = QStringLiteral("SELECT rid, subject FROM ticket WHERE type = %1 AND deleted = 0 AND (subject LIKE ?1 ESCAPE '\\' OR "
                                 "number = ?2) ORDER BY updated DESC LIMIT ?3")
                      .arg(static_cast<int>(type.type));
        else if (isArticle)
            sql = QStringLiteral("SELECT article, title FROM article_text WHERE deleted = 0 AND title LIKE ?1 ESCAPE '\\' AND ?2 = ?2 "
                                 "ORDER BY title LIMIT ?3");
        else
            sql = QStringLiteral("SELECT rid, name FROM %1 WHERE deleted = 0 AND name IS NOT NULL AND name LIKE ?1 ESCAPE '\\' AND ?2 = ?2"
                                 " ORDER BY name LIKE ?4 ESCAPE '\\' DESC, name COLLATE NOCASE LIMIT ?3")
                      .arg(type.table->name);
        Statement select = m_db.prepare(sql);
        select.bind(0, QString(u'%' + pattern + u'%')).bind(1, text.toLongLong()).bind(2, limit);
        if (!isTicket && !isArticle)
            select.bind(3, QString(pattern + u'%'));
        const auto read = eachRow(select, [&]() -> Result<void> {
            Result<RecordRef> ref = m_list.ref(select.integer(0));
            if (!ref)
                return tl::make_unexpected(ref.error());
            const QString name = select.text(1);
            const int rank = name.compare(text, Qt::CaseInsensitive) == 0 ? 0 : name.startsWith(text, Qt::CaseInsensitive) ? 1 : 2;
            hits.append({rank, *ref});
            return {};
        });
        if (!read)
            return tl::make_unexpected(read.error());
    }
    std::stable_sort(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) { return a.rank < b.rank; });
    QList<RecordRef> refs;
    for (const Hit &hit : std::as_const(hits))
        if (refs.size() < limit)
            refs.append(hit.ref);
    return refs;
}

Result<QList<RecordRef>> TicketReader::named(TypeMask types, const QString &name)
{
    QList<RecordRef> refs;
    for (const RecordTypeDecl &type : recordTypes()) {
        if ((types && !(maskOf(type.type) & types)) || type.isTicket())
            continue;
        QStringList conditions;
        for (const QString &field : {QStringLiteral("name"), QStringLiteral("login"), QStringLiteral("email")})
            if (type.table->indexOf(field) >= 0)
                conditions << field + QStringLiteral(" = ?1 COLLATE NOCASE");
        if (conditions.isEmpty())
            continue;
        Statement select = m_db.prepare(QStringLiteral("SELECT rid FROM %1 WHERE deleted = 0 AND (%2) ORDER BY rid")
                                            .arg(type.table->name, conditions.join(QStringLiteral(" OR "))));
        select.bind(0, name);
        const auto read = eachRow(select, [&]() -> Result<void> {
            Result<RecordRef> ref = m_list.ref(select.integer(0));
            if (!ref)
                return tl::make_unexpected(ref.error());
            refs.append(*ref);
            return {};
        });
        if (!read)
            return tl::make_unexpected(read.error());
    }
    return refs;
}

Result<NavigationView> TicketReader::navigation()
{
    NavigationView navigation;
    Statement views =
        m_db.prepare("SELECT rid, name, query, sort, section, owner FROM saved_view WHERE deleted = 0 ORDER BY position, rid");
    auto read = eachRow(views, [&]() -> Result<void> {
        SavedView view;
        const Result<QUuid> id = m_registry.id(views.integer(0));
        if (!id)
            return tl::make_unexpected(id.error());
        view.id = *id;
        view.name = views.text(1);
        view.query.filter = views.text(2);
        QString sort = views.text(3);
        if (!sort.isEmpty()) {
            view.query.sort.descending = sort.startsWith(u'-');
            view.query.sort.field = sort.startsWith(u'-') ? sort.mid(1) : sort;
        }
        view.section = views.text(4);
        view.shared = views.isNull(5);
        navigation.views.append(view);
        return {};
    });
    if (!read)
        return tl::make_unexpected(read.error());
    Statement teams = m_db.prepare("SELECT rid FROM team WHERE deleted = 0 ORDER BY name COLLATE NOCASE");
    read = eachRow(teams, [&]() -> Result<void> {
        Result<RecordRef> team = m_list.ref(teams.integer(0));
        if (!team)
            return tl::make_unexpected(team.error());
        navigation.teams.append(*team);
        return {};
    });
    if (!read)
        return tl::make_unexpected(read.error());
    return navigation;
}

Result<QString> TicketReader::attachmentPath(const QUuid &attachment)
{
    const auto known = m_registry.find(attachment);
    if (!known)
        return tl::make_unexpected(known.error());
    Statement select = m_db.prepare("SELECT sha256 FROM attachment WHERE rid = ?");
    const auto row = select.bind(0, known->rid).step();
    if (!row)
        return tl::make_unexpected(row.error());
    const QString path = *row ? m_files.blob(select.text(0)) : QString();
    if (path.isEmpty() || !QFileInfo::exists(path))
        return fail(ErrorCode::NotFound, QStringLiteral("the file of attachment %1 isn't here").arg(toText(attachment)),
            QStringLiteral("attachment.missing"));
    return path;
}

}
