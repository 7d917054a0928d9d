// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/oplog.h"

#include "core/domain/ids.h"
#include "core/store/payloadcodec.h"

#include <QJsonDocument>

namespace fettle
{

namespace
{

#define FETTLE_OP_COLUMNS                                                                                                                  \
    "o.seq, o.id, o.dev, o.n, o.format, o.actor, o.via, o.rid, o.kind, o.base, o.hlc, o.recorded, o.done, o.grp, o.deps, o.undoes, "       \
    "o.lifecycle,"                                                                                                                         \
    " o.matrix, o.payload_hash, o.chain, r.id, r.type, p.body, d.outcome, d.ver, d.reason, d.from_state, d.to_state, d.effect, "           \
    "d.conflicts"
#define FETTLE_OP_TABLES                                                                                                                   \
    " FROM op o CROSS JOIN record r ON r.rid = o.rid LEFT JOIN op_payload p ON p.seq = o.seq LEFT JOIN decision d ON d.seq = o.seq "

constexpr char insertOp[] =
    "INSERT INTO op(id, dev, n, format, actor, via, rid, kind, base, hlc, recorded, done, grp, deps, undoes, lifecycle, matrix,"
    " payload_hash, chain) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char insertDecision[] =
    "INSERT INTO decision(seq, outcome, ver, reason, from_state, to_state, effect, conflicts) VALUES(?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char byId[] = "SELECT " FETTLE_OP_COLUMNS FETTLE_OP_TABLES "WHERE o.id = ?";
constexpr char byRecord[] = "SELECT " FETTLE_OP_COLUMNS FETTLE_OP_TABLES "WHERE o.rid = ? AND o.seq < ? ORDER BY o.seq";
constexpr char byGroup[] = "SELECT " FETTLE_OP_COLUMNS FETTLE_OP_TABLES "WHERE o.grp = ?1 OR (o.id = ?1 AND o.grp IS NULL) ORDER BY o.seq";
#define FETTLE_OP_BY_RECORD                                                                                                                \
    " FROM op o INDEXED BY op_record CROSS JOIN record r ON r.rid = o.rid LEFT JOIN op_payload p ON p.seq = o.seq"                         \
    " LEFT JOIN decision d ON d.seq = o.seq WHERE r.type "
constexpr char partsByRecord[] = "SELECT " FETTLE_OP_COLUMNS FETTLE_OP_BY_RECORD "IN (10, 11) ORDER BY o.rid, o.seq";
constexpr char othersByRecord[] = "SELECT " FETTLE_OP_COLUMNS FETTLE_OP_BY_RECORD "NOT IN (10, 11) ORDER BY o.rid, o.seq";
constexpr char afterSequence[] = "SELECT " FETTLE_OP_COLUMNS FETTLE_OP_TABLES "WHERE o.seq > ? ORDER BY o.seq LIMIT ?";

void bindOptionalText(Statement &statement, int index, const QByteArray &json)
{
    if (json.isEmpty())
        statement.bindNull(index);
    else
        statement.bindText(index, json);
}

}

Result<qint64> OpLog::append(const LoggedOperation &logged)
{
    const Operation &op = logged.operation;
    Statement insert = m_db.prepare(insertOp);
    insert.all(op.id, logged.device, op.n, op.format);
    const auto bindRef = [&](int index, const QUuid &id) -> Result<void> {
        if (id.isNull()) {
            insert.bindNull(index);
            return {};
        }
        const Result<qint64> rid = m_registry.ridFor(id);
        if (!rid)
            return tl::make_unexpected(rid.error());
        insert.bind(index, *rid);
        return {};
    };
    if (const auto bound = bindRef(4, op.actor); !bound)
        return tl::make_unexpected(bound.error());
    insert.bind(5, op.via).bind(6, logged.rid).bind(7, op.kind).bind(8, op.base).bind(9, op.hlc).bind(10, op.recorded);
    insert.bind(11, op.done == op.recorded ? std::nullopt : std::optional(op.done));
    insert.bind(12, op.group == op.id ? QUuid() : op.group);
    QByteArray dependencies;
    for (const QUuid &dependency : op.dependencies)
        dependencies += dependency.toRfc4122();
    insert.bind(13, dependencies).bind(14, op.undoes);
    if (const auto bound = bindRef(15, op.lifecycle); !bound)
        return tl::make_unexpected(bound.error());
    if (const auto bound = bindRef(16, op.matrix); !bound)
        return tl::make_unexpected(bound.error());
    insert.bind(17, op.payloadHash).bind(18, op.chain);
    if (const auto done = insert.run(); !done) {
        const auto known = done.error().code == ErrorCode::Conflict ? contains(op.id) : false;
        if (known && *known)
            return fail(
                ErrorCode::Invalid, QStringLiteral("operation %1 is already in the log").arg(toText(op.id)), QStringLiteral("op.exists"));
        return tl::make_unexpected(done.error());
    }
    const qint64 seq = m_db.lastRowId();
    Statement keep = m_db.prepare("INSERT INTO op_payload(seq, body) VALUES(?, ?)");
    keep.bind(0, seq);
    bindPayload(keep, 1, op.payload);
    if (const auto done = keep.run(); !done)
        return tl::make_unexpected(done.error());
    if (!logged.decision) {
        if (const auto done = m_db.prepare("INSERT INTO outbox(seq) VALUES(?)").bind(0, seq).run(); !done)
            return tl::make_unexpected(done.error());
        return seq;
    }
    const Decision &decision = *logged.decision;
    Statement decide = m_db.prepare(insertDecision);
    decide.all(seq, static_cast<int>(decision.outcome), decision.version);
    decide.bind(3, decision.reason.isEmpty() ? QString() : decision.reason);
    decide.bind(4, decision.from.isEmpty() ? QString() : decision.from);
    decide.bind(5, decision.to.isEmpty() ? QString() : decision.to);
    bindOptionalText(decide, 6, decision.effect.isEmpty() ? QByteArray() : canonicalJson(decision.effect));
    bindOptionalText(decide, 7, conflictsToJson(decision.conflicts));
    if (const auto done = decide.run(); !done)
        return tl::make_unexpected(done.error());
    return seq;
}

Result<QUuid> OpLog::deviceId(int device)
{
    if (const auto found = m_devices.constFind(device); found != m_devices.cend())
        return *found;
    Statement select = m_db.prepare("SELECT id FROM device WHERE dev = ?");
    const auto row = select.bind(0, device).step();
    if (!row)
        return tl::make_unexpected(row.error());
    if (!*row)
        return fail(ErrorCode::Corrupt, QStringLiteral("no device %1").arg(device), QStringLiteral("log.device"));
    return *m_devices.insert(device, select.uuid(0));
}

Result<LoggedOperation> OpLog::read(const Statement &row)
{
    LoggedOperation logged;
    Operation &op = logged.operation;
    logged.seq = row.integer(0);
    op.id = row.uuid(1);
    logged.device = static_cast<int>(row.integer(2));
    const Result<QUuid> device = deviceId(logged.device);
    if (!device)
        return tl::make_unexpected(device.error());
    op.device = *device;
    op.n = row.integer(3);
    op.format = static_cast<int>(row.integer(4));
    const auto ref = [&](int column, QUuid &id) -> Result<void> {
        if (row.isNull(column))
            return {};
        const Result<QUuid> found = m_registry.id(row.integer(column));
        if (!found)
            return tl::make_unexpected(found.error());
        id = *found;
        return {};
    };
    if (const auto actor = ref(5, op.actor); !actor)
        return tl::make_unexpected(actor.error());
    op.via = row.text(6);
    logged.rid = row.integer(7);
    op.kind = row.text(8);
    op.base = row.integer(9);
    op.hlc = row.integer(10);
    op.recorded = row.integer(11);
    op.done = row.optionalInteger(12).value_or(op.recorded);
    op.group = row.isNull(13) ? op.id : row.uuid(13);
    const QByteArray dependencies = row.bytes(14);
    for (qsizetype at = 0; at + 16 <= dependencies.size(); at += 16)
        op.dependencies.append(QUuid::fromRfc4122(QByteArrayView(dependencies).sliced(at, 16)));
    op.undoes = row.uuid(15);
    if (const auto found = ref(16, op.lifecycle); !found)
        return tl::make_unexpected(found.error());
    if (const auto found = ref(17, op.matrix); !found)
        return tl::make_unexpected(found.error());
    op.payloadHash = row.bytes(18);
    op.chain = row.bytes(19);
    op.record = row.uuid(20);
    op.type = static_cast<int>(row.integer(21));
    logged.erased = row.isNull(22);
    op.payload = payloadOf(row, 22);
    if (!row.isNull(23)) {
        Decision decision;
        decision.outcome = static_cast<Decision::Outcome>(row.integer(23));
        decision.version = row.integer(24);
        decision.reason = row.text(25);
        decision.from = row.text(26);
        decision.to = row.text(27);
        if (!row.isNull(28))
            decision.effect = QJsonDocument::fromJson(row.bytes(28)).object();
        if (!row.isNull(29))
            decision.conflicts = conflictsFromJson(row.view(29));
        logged.decision = decision;
    }
    return logged;
}

Result<LoggedOperation> OpLog::find(const QUuid &id)
{
    Statement select = m_db.prepare(byId);
    const auto row = select.bind(0, id).step();
    if (!row)
        return tl::make_unexpected(row.error());
    if (!*row)
        return fail(ErrorCode::NotFound, QStringLiteral("no operation %1").arg(toText(id)), QStringLiteral("op.unknown"));
    return read(select);
}

Result<bool> OpLog::contains(const QUuid &id)
{
    return m_db.prepare("SELECT 1 FROM op WHERE id = ?").bind(0, id).step();
}

Result<QList<LoggedOperation>> OpLog::readAll(Statement &select)
{
    QList<LoggedOperation> list;
    while (true) {
        const auto row = select.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return list;
        Result<LoggedOperation> logged = read(select);
        if (!logged)
            return tl::make_unexpected(logged.error());
        list.append(std::move(*logged));
    }
}

Result<QList<LoggedOperation>> OpLog::ofRecord(qint64 rid, qint64 before)
{
    Statement select = m_db.prepare(byRecord);
    select.all(rid, before > 0 ? before : std::numeric_limits<qint64>::max());
    return readAll(select);
}

Result<QList<LoggedOperation>> OpLog::ofGroup(const QUuid &group)
{
    Statement select = m_db.prepare(byGroup);
    select.bind(0, group);
    return readAll(select);
}

Result<bool> OpLog::isUndone(const QUuid &id)
{
    QList<QUuid> undos;
    {
        Statement select = m_db.prepare("SELECT o.id FROM op o JOIN decision d ON d.seq = o.seq WHERE o.undoes = ? AND d.outcome < 2");
        select.bind(0, id);
        while (true) {
            const auto row = select.step();
            if (!row)
                return tl::make_unexpected(row.error());
            if (!*row)
                break;
            undos << select.uuid(0);
        }
    }
    for (const QUuid &undo : std::as_const(undos)) {
        const Result<bool> undone = isUndone(undo);
        if (!undone || !*undone)
            return undone ? Result<bool>(true) : undone;
    }
    return false;
}

Result<void> OpLog::visitRows(Statement &select, const std::function<Result<void>(const LoggedOperation &)> &visit)
{
    while (true) {
        const auto row = select.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return {};
        const Result<LoggedOperation> logged = read(select);
        if (!logged)
            return tl::make_unexpected(logged.error());
        if (auto visited = visit(*logged); !visited)
            return visited;
    }
}

Result<void> OpLog::each(qint64 afterSeq, const std::function<Result<void>(const LoggedOperation &)> &visit, qint64 limit)
{
    Statement select = m_db.prepare(afterSequence);
    select.all(afterSeq, limit);
    return visitRows(select, visit);
}

Result<void> OpLog::eachByRecord(bool parts, const std::function<Result<void>(const LoggedOperation &)> &visit)
{
    Statement select = m_db.prepare(parts ? QByteArrayView(partsByRecord) : QByteArrayView(othersByRecord));
    return visitRows(select, visit);
}

Result<LoggedOperation> OpLog::ofVersion(qint64 rid, qint64 version)
{
    Statement select = m_db.prepare("SELECT " FETTLE_OP_COLUMNS FETTLE_OP_TABLES "WHERE o.rid = ? AND d.ver = ? AND d.outcome < 2");
    const auto row = select.all(rid, version).step();
    if (!row)
        return tl::make_unexpected(row.error());
    if (!*row)
        return fail(ErrorCode::NotFound, QStringLiteral("no operation made version %1").arg(version), QStringLiteral("op.unknown"));
    return read(select);
}

}
