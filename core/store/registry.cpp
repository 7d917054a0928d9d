// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/registry.h"

#include "core/domain/ids.h"

namespace fettle
{

namespace
{
constexpr qsizetype memory = 200'000;
}

void Registry::remember(const QUuid &id, Known known)
{
    if (m_byId.size() >= memory)
        forget();
    m_byId.insert(id, known);
    m_byRid.insert(known.rid, id);
}

void Registry::forget()
{
    m_byId.clear();
    m_byRid.clear();
}

Result<Registry::Known> Registry::find(const QUuid &id)
{
    if (const auto found = m_byId.constFind(id); found != m_byId.cend())
        return *found;
    Statement select = m_db.prepare("SELECT rid, type FROM record WHERE id = ?");
    const auto row = select.bind(0, id).step();
    if (!row)
        return tl::make_unexpected(row.error());
    if (!*row)
        return fail(ErrorCode::NotFound, QStringLiteral("no record %1").arg(toText(id)), QStringLiteral("record.unknown"));
    const Known known{select.integer(0), static_cast<int>(select.integer(1))};
    if (known.type)
        remember(id, known);
    return known;
}

Result<qint64> Registry::ridFor(const QUuid &id)
{
    const Result<Known> known = find(id);
    if (known)
        return known->rid;
    if (known.error().code != ErrorCode::NotFound)
        return tl::make_unexpected(known.error());
    if (const auto inserted = m_db.prepare("INSERT INTO record(id, type) VALUES(?, 0)").bind(0, id).run(); !inserted)
        return tl::make_unexpected(inserted.error());
    return m_db.lastRowId();
}

Result<qint64> Registry::make(const QUuid &id, int type, bool *fresh)
{
    if (fresh)
        *fresh = false;
    if (const auto known = m_byId.constFind(id); known != m_byId.cend() && known->type == type)
        return known->rid;
    // Most are new: one visit to the index both asks and writes.
    if (const auto inserted = m_db.prepare("INSERT INTO record(id, type) VALUES(?, ?) ON CONFLICT(id) DO NOTHING").all(id, type).run();
        !inserted)
        return tl::make_unexpected(inserted.error());
    if (m_db.changes() == 1) {
        const Known made{m_db.lastRowId(), type};
        remember(id, made);
        if (fresh)
            *fresh = true;
        return made.rid;
    }
    const Result<Known> known = find(id);
    if (!known)
        return tl::make_unexpected(known.error());
    if (known->type == type)
        return known->rid;
    if (known->type)
        return fail(ErrorCode::Conflict, QStringLiteral("%1 is a record of another type").arg(toText(id)), QStringLiteral("record.type"));
    if (const auto updated = m_db.prepare("UPDATE record SET type = ? WHERE rid = ?").all(type, known->rid).run(); !updated)
        return tl::make_unexpected(updated.error());
    remember(id, {known->rid, type});
    return known->rid;
}

Result<void> Registry::unmake(const QUuid &id, qint64 rid)
{
    m_byId.remove(id);
    m_byRid.remove(rid);
    return m_db.prepare("UPDATE record SET type = 0 WHERE rid = ?1 AND NOT EXISTS (SELECT 1 FROM op WHERE rid = ?1)").bind(0, rid).run();
}

Result<QUuid> Registry::id(qint64 rid)
{
    if (const auto found = m_byRid.constFind(rid); found != m_byRid.cend())
        return *found;
    Statement select = m_db.prepare("SELECT id, type FROM record WHERE rid = ?");
    const auto row = select.bind(0, rid).step();
    if (!row)
        return tl::make_unexpected(row.error());
    if (!*row)
        return fail(ErrorCode::Corrupt, QStringLiteral("no record with key %1").arg(rid), QStringLiteral("record.unknown"));
    const QUuid id = select.uuid(0);
    if (const int type = static_cast<int>(select.integer(1)))
        remember(id, {rid, type});
    return id;
}

Result<int> Registry::type(qint64 rid)
{
    const Result<QUuid> id = this->id(rid);
    if (!id)
        return tl::make_unexpected(id.error());
    const Result<Known> known = find(*id);
    if (!known)
        return tl::make_unexpected(known.error());
    return known->type;
}

}
