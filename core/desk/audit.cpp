// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/audit.h"

#include "core/desk/openforreading.h"
#include "core/domain/ids.h"
#include "core/store/oplog.h"
#include "core/store/store.h"

namespace fettle
{

namespace
{

Result<AuditedOperation> audited(OpLog &log, const LoggedOperation &logged)
{
    const Result<bool> undone = log.isUndone(logged.operation.id);
    if (!undone)
        return tl::make_unexpected(undone.error());
    return AuditedOperation{logged.operation, logged.decision, logged.seq, logged.erased, *undone};
}

Result<QList<LoggedOperation>> logged(Connection &db, Registry &registry, OpLog &log, const AuditQuery &query)
{
    if (!query.record.isNull()) {
        const auto known = registry.find(query.record);
        return known ? log.ofRecord(known->rid) : tl::make_unexpected(known.error());
    }
    if (!query.group.isNull()) {
        Result<QList<LoggedOperation>> group = log.ofGroup(query.group);
        if (group && group->isEmpty())
            return fail(ErrorCode::NotFound, QStringLiteral("no group %1").arg(toText(query.group)), QStringLiteral("op.unknown"));
        return group;
    }
    qint64 after = query.after;
    if (after < 0) {
        const Result<qint64> last = db.integer("SELECT coalesce(max(seq), 0) FROM op");
        if (!last)
            return tl::make_unexpected(last.error());
        after = *last - query.limit;
    }
    QList<LoggedOperation> list;
    const auto read = log.each(
        after,
        [&](const LoggedOperation &operation) -> Result<void> {
            list.append(operation);
            return {};
        },
        query.limit);
    return read ? Result<QList<LoggedOperation>>(std::move(list)) : tl::make_unexpected(read.error());
}

}

Result<QList<AuditedOperation>> auditOperations(const QString &path, const AuditQuery &query)
{
    const auto db = openForReading(WorkspaceFiles(path));
    if (!db)
        return tl::make_unexpected(db.error());
    return (*db)->inSnapshot([&]() -> Result<QList<AuditedOperation>> {
        Registry registry(**db);
        OpLog log(**db, registry);
        Result<QList<LoggedOperation>> all = logged(**db, registry, log, query);
        if (!all)
            return tl::make_unexpected(all.error());
        if (query.after >= 0)
            all->removeIf([&](const LoggedOperation &operation) { return operation.seq <= query.after; });
        if (all->size() > query.limit)
            *all = query.after >= 0 ? all->first(query.limit) : all->last(query.limit);
        QList<AuditedOperation> list;
        for (const LoggedOperation &operation : std::as_const(*all)) {
            Result<AuditedOperation> item = audited(log, operation);
            if (!item)
                return tl::make_unexpected(item.error());
            list.append(std::move(*item));
        }
        return list;
    });
}

Result<AuditedOperation> auditOperation(const QString &path, const QUuid &id)
{
    const auto db = openForReading(WorkspaceFiles(path));
    if (!db)
        return tl::make_unexpected(db.error());
    return (*db)->inSnapshot([&]() -> Result<AuditedOperation> {
        Registry registry(**db);
        OpLog log(**db, registry);
        const Result<LoggedOperation> found = log.find(id);
        return found ? audited(log, *found) : tl::make_unexpected(found.error());
    });
}

namespace
{

Result<RuleBook> rulesOf(const QString &path)
{
    const auto db = openForReading(WorkspaceFiles(path));
    return db ? loadRules(**db) : tl::make_unexpected(db.error());
}

}

Result<Lifecycle> lifecycleVersion(const QString &path, const QUuid &id)
{
    const Result<RuleBook> rules = rulesOf(path);
    if (!rules)
        return tl::make_unexpected(rules.error());
    const Lifecycle *lifecycle = rules->lifecycle(id);
    if (!lifecycle)
        return fail(ErrorCode::NotFound, QStringLiteral("no lifecycle %1").arg(toText(id)), QStringLiteral("lifecycle.missing"));
    return *lifecycle;
}

Result<QList<Lifecycle>> publishedLifecycles(const QString &path)
{
    const Result<RuleBook> rules = rulesOf(path);
    if (!rules)
        return tl::make_unexpected(rules.error());
    QStringList keys = rules->lifecycleKeys();
    keys.sort();
    QList<Lifecycle> list;
    for (const QString &key : std::as_const(keys))
        list.append(*rules->lifecycle(rules->publishedLifecycle(key)));
    return list;
}

}
