// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/bulkload.h"

#include "core/store/schema.h"
#include "core/store/searchindex.h"

#include <QRegularExpression>

namespace fettle
{

namespace
{

constexpr int searchBatch = 20'000;

/// What a batch asks by: these indexes stay.
const QStringList neededInBatches{QStringLiteral("op_id"), QStringLiteral("ticket_number"), QStringLiteral("ticket_parent"),
    QStringLiteral("external_ref_key"), QStringLiteral("external_ref_record"), QStringLiteral("person_email"),
    QStringLiteral("agent_login"), QStringLiteral("tag_name"), QStringLiteral("search_part_src")};

QString indexName(const QString &sql)
{
    static const QRegularExpression pattern(QStringLiteral("^CREATE (?:UNIQUE )?INDEX (\\w+)"));
    return pattern.match(sql).captured(1);
}

Result<void> makeMissingIndexes(Connection &db)
{
    for (QString sql : schemaStatements()) {
        const QString name = indexName(sql);
        if (name.isEmpty())
            continue;
        sql.replace(QStringLiteral("INDEX ") + name, QStringLiteral("INDEX IF NOT EXISTS ") + name);
        const auto made = db.inTransaction([&] { return db.script(sql.toUtf8()); });
        if (!made)
            return made;
    }
    return db.inTransaction([&]() -> Result<void> {
        if (const auto told = writePlannerStatistics(db); !told)
            return told;
        return db.script("DELETE FROM meta WHERE key = 'bulk_load'");
    });
}

}

BulkLoad::~BulkLoad()
{
    if (!m_begun)
        return;
    Connection &db = m_store.db();
    const auto durable = db.script("PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 2000; PRAGMA cache_size = -65536;"
                                   "PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON;");
    if (!durable)
        qWarning("bulk load: %s", qUtf8Printable(durable.error().detail));
}

Result<void> BulkLoad::begin()
{
    Connection &db = m_store.db();
    const Result<qint64> present = db.integer("SELECT coalesce(max(seq), 0) FROM op");
    if (!present)
        return tl::make_unexpected(present.error());
    m_begun = true;
    // A sorter that finds no room in the cache goes to files, whatever the size of the load. Nothing is erased by a load.
    if (const auto set = db.script("PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 16000; PRAGMA cache_size = -262144;"
                                   "PRAGMA temp_store = FILE; PRAGMA secure_delete = OFF;");
        !set)
        return set;
    if (m_expected < 20'000 || *present > m_expected / 2)
        return {};
    return db.inTransaction([&]() -> Result<void> {
        for (const QString &sql : schemaStatements()) {
            const QString name = indexName(sql);
            if (name.isEmpty() || neededInBatches.contains(name))
                continue;
            if (const auto dropped = db.script(QStringLiteral("DROP INDEX IF EXISTS %1").arg(name).toUtf8()); !dropped)
                return dropped;
        }
        return setMeta(db, QStringLiteral("bulk_load"), QStringLiteral("1"));
    });
}

Result<void> BulkLoad::finish(const Progress &progress)
{
    Connection &db = m_store.db();
    // The search index first: its merging leaves free pages, which the other indexes then fill.
    SearchIndex search(db, m_store.registry());
    if (const auto built = search.indexAll(searchBatch, progress); !built)
        return built;
    if (const auto made = makeMissingIndexes(db); !made)
        return made;
    if (const auto durable = db.setDurable(true); !durable)
        return durable;
    return db.checkpoint();
}

Result<void> finishInterruptedLoad(Connection &db)
{
    const Result<QString> open = meta(db, QStringLiteral("bulk_load"));
    if (!open || open->isEmpty())
        return open ? Result<void>{} : tl::make_unexpected(open.error());
    return makeMissingIndexes(db);
}

}
