// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/importbook.h"

namespace fettle
{

Result<QByteArray> ImportBook::hashOf(const QString &source, const QString &key, qint64 ordinal)
{
    Statement select = m_db.prepare("SELECT hash FROM import_row WHERE source = ? AND key = ? AND ordinal = ?");
    const auto row = select.all(source, key, ordinal).step();
    if (!row)
        return tl::make_unexpected(row.error());
    return *row ? select.bytes(0) : QByteArray();
}

Result<void> ImportBook::put(const QString &source, const QString &key, qint64 ordinal, QByteArrayView hash)
{
    return m_db.prepare("INSERT OR REPLACE INTO import_row(source, key, ordinal, hash) VALUES(?, ?, ?, ?)")
        .all(source, key, ordinal, hash.toByteArray())
        .run();
}

Result<QUuid> ImportBook::recordOf(RecordType type, const QString &source, const QString &key)
{
    Statement select = m_db.prepare("SELECT r.id FROM external_ref x JOIN record r ON r.rid = x.record"
                                    " WHERE x.key = ? AND x.source = ? AND r.type = ? AND x.deleted = 0 LIMIT 1");
    const auto row = select.all(key, source, static_cast<int>(type)).step();
    if (!row)
        return tl::make_unexpected(row.error());
    return *row ? select.uuid(0) : QUuid();
}

Result<void> ImportBook::markSeenBefore(qint64 time)
{
    return m_db.prepare("INSERT OR IGNORE INTO seen(rid, until) SELECT rid, updated FROM ticket WHERE updated < ?").bind(0, time).run();
}

}
