// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ledger.h"

#include "core/domain/hlc.h"
#include "core/domain/ids.h"
#include "core/store/verbfacts.h"

#include <QJsonArray>

namespace fettle
{

namespace
{

constexpr qint64 firstNumber = 100'001;
constexpr qint64 leaseSize = 1'000;

const std::vector<size_t> &searchableFields(const TableDecl &table)
{
    static const auto all = [] {
        QHash<const TableDecl *, std::vector<size_t>> map;
        for (const TableDecl *declared : recordTables())
            for (size_t i = 0; i < declared->fields.size(); ++i)
                if (declared->fields[i].flags & FieldFlag::Searchable)
                    map[declared].push_back(i);
        for (const TableDecl *declared : recordTables())
            map[declared];
        return map;
    }();
    return *all.constFind(&table);
}

/// The operation that made the record's present version wrote a searched text.
bool wroteSearchText(const Record &record)
{
    const std::vector<size_t> &fields = searchableFields(*record.type->table);
    return std::any_of(fields.begin(), fields.end(), [&](size_t i) { return record.versions[i].version == record.version; });
}

}

Result<Record> recordBefore(OpLog &log, const RuleBook &rules, const RecordTypeDecl &type, qint64 rid, qint64 seq)
{
    const Result<QList<LoggedOperation>> operations = log.ofRecord(rid, seq);
    if (!operations)
        return tl::make_unexpected(operations.error());
    Record record(&type);
    for (const LoggedOperation &logged : *operations) {
        if (!logged.decision || !logged.decision->isApplied())
            continue; // a payload of a newer format among them can't be read
        const Result<QJsonObject> payload = readPayload(logged.operation);
        if (!payload)
            return tl::make_unexpected(payload.error());
        const StateCategory was = writtenCategory(record);
        applyDecision(record, logged.operation, *payload, *logged.decision, logged.seq, logged.device);
        derive(record, was, logged.operation, *logged.decision, rules);
    }
    return record;
}

namespace
{

/// The names an operation wrote: fields, "<set>:<member>", "deleted", "state". A set written as a whole is its members as they were
/// @p before it and are @p after it.
QStringList writtenNames(const LoggedOperation &logged, const QJsonObject &payload, const Record &before, const Record &after)
{
    const QString &kind = logged.operation.kind;
    if (kind == opkind::remove || kind == opkind::restore)
        return {QStringLiteral("deleted")};
    QStringList names;
    const auto addMembers = [&](const QString &field, const QJsonValue &members) {
        for (const QJsonValue &member : members.toArray())
            names << field + u':' + member.toString();
    };
    if (kind == opkind::members) {
        const QString field = payload[QStringLiteral("field")].toString();
        addMembers(field, payload[QStringLiteral("add")]);
        addMembers(field, payload[QStringLiteral("remove")]);
    }
    const QJsonObject written =
        kind == opkind::members ? logged.decision->effect : writtenFields(logged.operation, payload, *logged.decision);
    for (auto it = written.begin(); it != written.end(); ++it) {
        const FieldDecl *field = after.type->table->find(it.key());
        if (it.key().endsWith(u'+') || it.key().endsWith(u'-')) {
            addMembers(it.key().chopped(1), it.value());
        } else if (field && field->merge == MergeRule::Set) {
            addMembers(it.key(), toJson(before.value(it.key())));
            addMembers(it.key(), toJson(after.value(it.key())));
        } else {
            names << it.key();
        }
    }
    if (!logged.decision->to.isEmpty())
        names << QStringLiteral("state");
    return names;
}

struct Writers {
    QHash<QString, QUuid> words; ///< by whom each field was last written, where an undone write doesn't count
    QHash<QString, QUuid> last; ///< likewise, undos included
    QHash<QUuid, QUuid> actors; ///< of each operation
};

Result<Writers> writersOf(OpLog &log, const RecordTypeDecl &type, qint64 rid)
{
    const Result<QList<LoggedOperation>> operations = log.ofRecord(rid);
    if (!operations)
        return tl::make_unexpected(operations.error());
    QHash<QString, QUuid> words;
    QHash<QString, QUuid> last;
    QHash<QUuid, QUuid> actors;
    QHash<QUuid, QHash<QString, QUuid>> before;
    Record record(&type);
    for (const LoggedOperation &logged : *operations) {
        if (!logged.decision || !logged.decision->isApplied())
            continue;
        const Result<QJsonObject> payload = readPayload(logged.operation);
        if (!payload)
            return tl::make_unexpected(payload.error());
        before.insert(logged.operation.id, words);
        actors.insert(logged.operation.id, logged.operation.actor);
        const QHash<QString, QUuid> earlier = before.value(logged.operation.undoes);
        const Record previous = record;
        applyDecision(record, logged.operation, *payload, *logged.decision, logged.seq, logged.device);
        for (const QString &name : writtenNames(logged, *payload, previous, record)) {
            words[name] = logged.operation.kind == opkind::undo ? earlier.value(name) : logged.operation.id;
            last[name] = logged.operation.id;
        }
    }
    return Writers{words, last, actors};
}

}

Ledger::Ledger(Connection &db, Registry &registry, RuleBook &rules, Clock clock)
    : m_db(db)
    , m_registry(registry)
    , m_rules(rules)
    , m_clock(std::move(clock))
    , m_log(db, registry)
    , m_rows(db, registry)
{
}

Result<void> Ledger::begin()
{
    Statement select = m_db.prepare("SELECT dev, id, last_n, last_hlc, chain FROM device WHERE mine = 1");
    const auto row = select.step();
    if (!row)
        return tl::make_unexpected(row.error());
    if (!*row)
        return fail(ErrorCode::Corrupt, QStringLiteral("the workspace names no device of its own"), QStringLiteral("workspace.device"));
    m_device = static_cast<int>(select.integer(0));
    m_deviceId = select.uuid(1);
    m_lastN = select.integer(2);
    m_lastHlc = select.integer(3);
    m_chain = select.bytes(4);
    return {};
}

Result<Ledger::Held *> Ledger::hold(qint64 rid, int type, const QUuid &fresh)
{
    if (const auto found = m_held.find(rid); found != m_held.end())
        return found->second.get();
    const RecordTypeDecl *declaration = findRecordType(type);
    if (!declaration)
        return fail(
            ErrorCode::Invalid, QStringLiteral("record type %1 is not known to this version").arg(type), QStringLiteral("record.type"));
    auto held = std::make_unique<Held>();
    if (!fresh.isNull()) {
        held->isNew = true;
        held->now = Record(declaration);
        held->now.id = fresh;
        return m_held.emplace(rid, std::move(held)).first->second.get();
    }
    Result<Record> record = m_rows.load(rid, *declaration);
    if (!record)
        return tl::make_unexpected(record.error());
    held->isNew = record->version == 0;
    if (!held->isNew)
        held->stored = *record;
    held->now = std::move(*record);
    return m_held.emplace(rid, std::move(held)).first->second.get();
}

Result<const Record *> Ledger::record(const QUuid &id)
{
    const auto known = m_registry.find(id);
    if (!known)
        return tl::make_unexpected(known.error());
    if (known->type == 0)
        return fail(ErrorCode::NotFound, QStringLiteral("record %1 isn't here").arg(toText(id)), QStringLiteral("record.unknown"));
    const Result<Held *> held = hold(known->rid, known->type);
    if (!held)
        return tl::make_unexpected(held.error());
    return &(*held)->now;
}

Result<Operation> Ledger::complete(const OperationDraft &draft, const Record &record)
{
    Operation operation;
    const qint64 now = m_clock();
    operation.id = draft.id.isNull() ? uuidV7(now) : draft.id;
    operation.device = m_deviceId;
    operation.n = m_lastN + 1;
    operation.actor = draft.actor;
    operation.via = draft.via;
    operation.type = draft.type;
    operation.record = draft.record;
    operation.kind = draft.kind;
    operation.base = draft.base;
    operation.hlc = hlc::next(m_lastHlc, now);
    operation.recorded = now;
    operation.done = draft.done.value_or(now);
    if (operation.done > operation.recorded)
        return fail(ErrorCode::Invalid, QStringLiteral("done at %1, after it was recorded").arg(instantToText(operation.done)),
            QStringLiteral("done.future"));
    operation.group = draft.group.isNull() ? operation.id : draft.group;
    operation.dependencies = draft.dependencies;
    operation.undoes = draft.undoes;
    operation.payload = canonicalJson(draft.payload);
    operation.payloadHash = sha256(operation.payload);
    if (record.type->hasLifecycle()) {
        if (draft.kind == opkind::create) {
            operation.lifecycle = m_rules.publishedLifecycle(
                lifecycleKey(record.type->type, draft.payload[QStringLiteral("fields")][QStringLiteral("change_type")].toString()));
            const QUuid matrix = uuidFromText(draft.payload[QStringLiteral("fields")][QStringLiteral("matrix")].toString());
            operation.matrix = matrix.isNull() ? m_rules.publishedMatrix() : matrix;
        } else {
            operation.lifecycle = m_rules.lifecycleIdFor(record);
            operation.matrix = m_rules.matrixIdFor(record);
        }
    }
    return operation;
}

Result<DecideFacts::Undone> Ledger::undoneOperation(const QUuid &id)
{
    const Result<LoggedOperation> logged = m_log.find(id);
    if (!logged)
        return tl::make_unexpected(logged.error());
    if (!logged->decision)
        return fail(ErrorCode::Refused, QStringLiteral("operation %1 isn't decided yet").arg(toText(id)), QStringLiteral("undo.undecided"));
    const Result<QJsonObject> payload = readPayload(logged->operation);
    if (!payload)
        return tl::make_unexpected(payload.error());
    const RecordTypeDecl *type = logged->operation.typeDecl();
    if (!type)
        return fail(ErrorCode::Invalid, QStringLiteral("record type %1 is not known to this version").arg(logged->operation.type),
            QStringLiteral("record.type"));
    Result<Record> before = recordBefore(m_log, m_rules, *type, logged->rid, logged->seq);
    if (!before)
        return tl::make_unexpected(before.error());
    const Result<bool> already = m_log.isUndone(id);
    if (!already)
        return tl::make_unexpected(already.error());
    Result<Writers> writers = writersOf(m_log, *type, logged->rid);
    if (!writers)
        return tl::make_unexpected(writers.error());
    return DecideFacts::Undone{logged->operation, *payload, *logged->decision, logged->device, std::move(*before), *already,
        std::move(writers->words), std::move(writers->last), std::move(writers->actors)};
}

DecideFacts Ledger::factsFor(const Operation &operation, qint64 rid)
{
    DecideFacts facts{m_rules, m_device};
    facts.lastWritten = [this, rid](const QString &field) -> Result<qint64> {
        const Held &held = *m_held.at(rid);
        const int index = held.now.type->table->indexOf(field);
        const FieldVersion version = index >= 0 ? held.now.versions[static_cast<size_t>(index)] : held.now.otherVersions.value(field);
        const Result<LoggedOperation> last = m_log.ofVersion(rid, version.version);
        return last ? Result<qint64>(last->operation.hlc) : tl::make_unexpected(last.error());
    };
    facts.text = [this](TextPlace place, const QString &field) { return readText(m_db, place, field); };
    facts.verbFacts = [this, rid, actor = operation.actor]() -> Result<VerbFacts> {
        const Held &held = *m_held.at(rid);
        Result<VerbFacts> verbFacts = storedVerbFacts(m_db, m_log, held.now, rid);
        if (!verbFacts)
            return verbFacts;
        verbFacts->actorIsRequester = !actor.isNull() && held.now.ref(u"requester") == actor;
        // Open tasks that this transaction holds aren't in their table yet.
        const auto isOpenTask = [&](const Record &record) {
            return record.version > 0 && record.type->type == RecordType::Task && !record.deleted && record.ref(u"parent") == held.now.id
                && record.integer(u"state_category").value_or(0) < qint64(StateCategory::Done);
        };
        for (const auto &[otherRid, other] : m_held)
            if (other->changed)
                verbFacts->openTasks += int(isOpenTask(other->now)) - int(isOpenTask(other->stored));
        return verbFacts;
    };
    facts.typeOf = [this](const QUuid &id) -> Result<int> {
        const auto known = m_registry.find(id);
        if (!known && known.error().code == ErrorCode::NotFound)
            return 0;
        return known ? Result<int>(known->type) : tl::make_unexpected(known.error());
    };
    facts.parentOf = [this](const QUuid &id) -> Result<QUuid> {
        const Result<const Record *> ticket = record(id);
        if (!ticket && (ticket.error().code == ErrorCode::NotFound || ticket.error().code == ErrorCode::Invalid))
            return QUuid(); // isn't here, or is of a type that this version doesn't know
        return ticket ? Result<QUuid>((*ticket)->ref(u"parent")) : tl::make_unexpected(ticket.error());
    };
    facts.undone = [this, id = operation.undoes] { return undoneOperation(id); };
    return facts;
}

Result<Ledger::Submitted> Ledger::submit(const OperationDraft &draft)
{
    const bool creates = draft.kind == opkind::create;
    int type = draft.type;
    qint64 rid = 0;
    bool fresh = false;
    if (creates) {
        const Result<qint64> made = m_registry.make(draft.record, draft.type, &fresh);
        if (!made)
            return tl::make_unexpected(made.error());
        rid = *made;
    } else {
        const auto known = m_registry.find(draft.record);
        if (!known)
            return tl::make_unexpected(known.error());
        if (known->type == 0)
            return fail(
                ErrorCode::NotFound, QStringLiteral("record %1 isn't here").arg(toText(draft.record)), QStringLiteral("record.unknown"));
        rid = known->rid;
        type = known->type;
    }
    const Result<Held *> held = hold(rid, type, fresh ? draft.record : QUuid());
    if (!held)
        return tl::make_unexpected(held.error());

    OperationDraft typed = draft;
    typed.type = type;
    Result<Operation> operation = complete(typed, (*held)->now);
    if (!operation)
        return tl::make_unexpected(operation.error());
    Result<Decision> decision = decide(*operation, draft.payload, (*held)->now, factsFor(*operation, rid));
    if (!decision)
        return tl::make_unexpected(decision.error());
    Submitted submitted{std::move(*operation), std::move(*decision), 0};
    if (!submitted.decision.isApplied()) {
        if (creates && (*held)->now.version == 0) { // what was refused is no record, of whatever type
            m_held.erase(rid);
            if (const auto unmade = m_registry.unmake(draft.record, rid); !unmade)
                return tl::make_unexpected(unmade.error());
        }
        return submitted;
    }

    submitted.operation.chain = chainAfter(m_chain, submitted.operation);
    const Result<qint64> seq = m_log.append({submitted.operation, submitted.decision, 0, rid, m_device, false});
    if (!seq)
        return tl::make_unexpected(seq.error());
    submitted.seq = *seq;
    m_chain = submitted.operation.chain;
    m_lastN = submitted.operation.n;
    m_lastHlc = submitted.operation.hlc;
    if (const auto applied = apply(**held, submitted, draft.payload); !applied)
        return tl::make_unexpected(applied.error());
    return submitted;
}

Result<void> Ledger::apply(Held &held, const Submitted &submitted, const QJsonObject &payload)
{
    const bool wasThere = held.now.version > 0 && !held.now.deleted;
    const StateCategory was = writtenCategory(held.now);
    applyDecision(held.now, submitted.operation, payload, submitted.decision, submitted.seq, m_device);
    derive(held.now, was, submitted.operation, submitted.decision, m_rules);
    if (!held.changed)
        m_changed << held.now.id;
    held.changed = true;
    held.textChanged =
        held.textChanged || wroteSearchText(held.now) || (wasThere == held.now.deleted && !searchableFields(*held.now.type->table).empty());
    const RecordType type = held.now.type->type;
    if ((type == RecordType::Entry || type == RecordType::Attachment) && wasThere == held.now.deleted)
        return touchTicket(held.now, submitted.operation.done);
    if (type == RecordType::ExternalRef) { // its key is among the words of what it names
        const auto named = m_registry.find(held.now.ref(u"record"));
        if (!named)
            return {}; // isn't here yet
        return m_db.prepare("INSERT OR IGNORE INTO search_dirty(rid) VALUES(?)").bind(0, named->rid).run();
    }
    if (submitted.operation.kind == opkind::create && (type == RecordType::Lifecycle || type == RecordType::Matrix))
        return m_rules.add(
            type, held.now.id, held.now.text(u"key"), held.now.integer(u"version").value_or(1), held.now.text(u"body").toUtf8());
    return {};
}

/// An entry came (or came back), or went.
Result<void> Ledger::touchTicket(const Record &entry, qint64 done)
{
    const auto known = m_registry.find(entry.ref(u"ticket"));
    if (!known || known->type == 0)
        return {}; // its ticket isn't here yet
    const RecordTypeDecl *type = findRecordType(known->type);
    if (!type || !type->isTicket())
        return {};
    const Result<Held *> ticket = hold(known->rid, known->type);
    if (!ticket)
        return tl::make_unexpected(ticket.error());
    if ((*ticket)->now.version == 0)
        return {};
    touchByEntry((*ticket)->now, entry, done, entry.deleted ? -1 : 1);
    if (!(*ticket)->changed)
        m_changed << (*ticket)->now.id;
    (*ticket)->changed = true;
    return {};
}

Result<qint64> Ledger::ridOf(const QUuid &id)
{
    const auto known = m_registry.find(id);
    return known ? Result<qint64>(known->rid) : tl::make_unexpected(known.error());
}

Result<qint64> Ledger::nextNumber()
{
    if (m_lease.next > m_lease.last) {
        if (m_lease.moved) {
            if (const auto saved = m_db.prepare("UPDATE lease SET next = ? WHERE first = ?").all(m_lease.next, m_lease.first).run(); !saved)
                return tl::make_unexpected(saved.error());
        }
        Statement select = m_db.prepare("SELECT first, next, last FROM lease WHERE next <= last ORDER BY first LIMIT 1");
        const auto row = select.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (*row) {
            m_lease = {select.integer(0), select.integer(1), select.integer(2), false};
        } else {
            const Result<qint64> end = m_db.integer("SELECT coalesce(max(last), 0) FROM lease");
            if (!end)
                return tl::make_unexpected(end.error());
            const qint64 first = std::max(*end + 1, firstNumber);
            m_lease = {first, first, first + leaseSize - 1, true};
            if (const auto made =
                    m_db.prepare("INSERT INTO lease(first, last, next) VALUES(?, ?, ?)").all(first, m_lease.last, first).run();
                !made)
                return tl::make_unexpected(made.error());
        }
    }
    m_lease.moved = true;
    return m_lease.next++;
}

Result<void> Ledger::writeRows()
{
    // In the order of their keys: rows are appended, and pages stay full.
    std::vector<std::pair<qint64, const Held *>> changed;
    changed.reserve(m_held.size());
    for (const auto &[rid, held] : m_held)
        if (held->changed)
            changed.emplace_back(rid, held.get());
    std::sort(changed.begin(), changed.end());
    for (const auto &[rid, held] : changed) {
        const auto written = held->isNew ? m_rows.insert(rid, held->now) : m_rows.update(rid, held->stored, held->now);
        if (!written)
            return written;
        if (held->textChanged)
            if (const auto marked = m_db.prepare("INSERT OR IGNORE INTO search_dirty(rid) VALUES(?)").bind(0, rid).run(); !marked)
                return marked;
    }
    m_held.clear();
    return {};
}

Result<void> Ledger::markChangedSeen()
{
    if (const auto written = writeRows(); !written)
        return written;
    for (const QUuid &id : std::as_const(m_changed)) {
        const auto known = m_registry.find(id);
        if (!known)
            return tl::make_unexpected(known.error());
        if (const auto marked = m_db.prepare("INSERT OR REPLACE INTO seen(rid, until) SELECT rid, updated FROM ticket WHERE rid = ?")
                                    .bind(0, known->rid)
                                    .run();
            !marked)
            return marked;
    }
    return {};
}

Result<void> Ledger::finish()
{
    if (const auto written = writeRows(); !written)
        return written;
    if (m_lease.moved)
        if (const auto saved = m_db.prepare("UPDATE lease SET next = ? WHERE first = ?").all(m_lease.next, m_lease.first).run(); !saved)
            return saved;
    m_lease.moved = false;
    return m_db.prepare("UPDATE device SET last_n = ?, last_hlc = ?, chain = ? WHERE dev = ?")
        .all(m_lastN, m_lastHlc, m_chain, m_device)
        .run();
}

}
