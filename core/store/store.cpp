// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/domain/ids.h"
#include "core/store/blobstore.h"
#include "core/store/bulkload.h"
#include "core/store/newworkspace.h"
#include "core/store/schema.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <sqlite3.h>

namespace fettle
{

Result<RuleBook> loadRules(Connection &db)
{
    RuleBook rules;
    for (const RecordType type : {RecordType::Lifecycle, RecordType::Matrix}) {
        Statement select =
            // Deleted ones too: tickets go on running by the version they began with.
            db.prepare(QStringLiteral("SELECT r.id, t.key, t.version, t.body FROM %1 t CROSS JOIN record r ON r.rid = t.rid")
                           .arg(declaration(type).table->name));
        while (true) {
            const auto row = select.step();
            if (!row)
                return tl::make_unexpected(row.error());
            if (!*row)
                break;
            if (const auto added = rules.add(type, select.uuid(0), select.text(1), select.integer(2), select.bytes(3)); !added)
                return tl::make_unexpected(added.error());
        }
    }
    return rules;
}

Result<QString> meta(Connection &db, const QString &key)
{
    Statement select = db.prepare("SELECT value FROM meta WHERE key = ?");
    const auto row = select.bind(0, key).step();
    if (!row)
        return tl::make_unexpected(row.error());
    return *row ? select.text(0) : QString();
}

Result<void> setMeta(Connection &db, const QString &key, const QString &value)
{
    return db.prepare("INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)").all(key, value).run();
}

Result<void> Store::refreshRules()
{
    const Result<qint64> seen = m_db->integer("SELECT (SELECT count(*) FROM lifecycle) * 1000003 + (SELECT count(*) FROM matrix)");
    if (!seen)
        return tl::make_unexpected(seen.error());
    if (*seen == m_rulesSeen)
        return {};
    Result<RuleBook> rules = loadRules(*m_db);
    if (!rules)
        return tl::make_unexpected(rules.error());
    m_rules = std::move(*rules);
    m_rulesSeen = *seen;
    return {};
}

Result<void> checkHead(Connection &db, const WorkspaceFiles &files)
{
    const qint64 head = files.readHead(); // before the database: another program may commit meanwhile
    const Result<qint64> known = db.integer("SELECT last_n FROM device WHERE mine = 1");
    if (!known)
        return tl::make_unexpected(known.error());
    if (head > *known)
        return fail(ErrorCode::Corrupt,
            QStringLiteral("operation %1 was stored here, the database ends at %2: its write-ahead log is gone").arg(head).arg(*known),
            QStringLiteral("workspace.wal_gone"));
    return {};
}

Result<std::unique_ptr<Store>> Store::open(const WorkspaceFiles &files, Clock clock)
{
    if (const auto sound = files.inspect(true, schemaVersion()); !sound)
        return tl::make_unexpected(sound.error());
    if (const auto open = files.checkNotLocked(); !open)
        return tl::make_unexpected(open.error());
    auto db = Connection::open(files.database(), Connection::Mode::Write);
    if (!db)
        return tl::make_unexpected(db.error());
    const Result<int> version = readSchemaVersion(**db);
    if (!version)
        return tl::make_unexpected(version.error());
    auto store = std::unique_ptr<Store>(new Store(files, std::move(*db), std::move(clock)));
    if (*version < schemaVersion()) {
        const auto lock = files.lockExclusively();
        if (!lock)
            return tl::make_unexpected(lock.error());
        const QDir backups(files.backups());
        QDir().mkpath(backups.path());
        if (const auto copied = copyDatabase(*store->m_db, backups.filePath(QStringLiteral("before-schema-%1.db").arg(schemaVersion())));
            !copied)
            return tl::make_unexpected(copied.error());
        QStringList old = backups.entryList({QStringLiteral("before-schema-*.db")}, QDir::Files, QDir::Time);
        while (old.size() > 3)
            QFile::remove(backups.filePath(old.takeLast()));
        if (const auto migrated = migrate(*store->m_db); !migrated)
            return tl::make_unexpected(migrated.error());
    }
    if (const auto whole = checkHead(*store->m_db, files); !whole)
        return tl::make_unexpected(whole.error());
    if (const auto indexed = finishInterruptedLoad(*store->m_db); !indexed)
        return tl::make_unexpected(indexed.error());
    if (const auto rules = store->refreshRules(); !rules)
        return tl::make_unexpected(rules.error());
    removeHalfBlobs(files);
    NewWorkspace::tidy(files);
    return store;
}

Result<std::unique_ptr<Store>> Store::create(const WorkspaceFiles &files, Clock clock, const QString &deviceName)
{
    if (!QDir().mkpath(files.blobs()))
        return fail(ErrorCode::ReadOnly, QStringLiteral("%1 can't be made").arg(files.folder()), QStringLiteral("workspace.read_only"));
    if (files.exists())
        return fail(
            ErrorCode::Conflict, QStringLiteral("%1 holds a workspace already").arg(files.folder()), QStringLiteral("workspace.exists"));
    auto db = Connection::open(files.database(), Connection::Mode::Create);
    if (!db)
        return tl::make_unexpected(db.error());
    if (const auto migrated = migrate(**db); !migrated)
        return tl::make_unexpected(migrated.error());
    auto store = std::unique_ptr<Store>(new Store(files, std::move(*db), std::move(clock)));
    const qint64 now = store->now();
    const auto made = store->m_db->inTransaction([&]() -> Result<void> {
        if (const auto device =
                store->m_db->prepare("INSERT INTO device(id, name, last_n, last_hlc, chain, mine) VALUES(?, ?, 0, 0, x'', 1)")
                    .all(uuidV7(now), deviceName)
                    .run();
            !device)
            return device;
        return store->m_db->prepare("INSERT INTO meta(key, value) VALUES('workspace', ?), ('made', ?)")
            .all(toText(uuidV7(now)), QString::number(now))
            .run();
    });
    if (!made)
        return tl::make_unexpected(made.error());
    return store;
}

Store::Batch::~Batch()
{
    m_ledger.reset();
    if (m_transaction) {
        m_transaction.reset();
        m_store.m_registry.forget(); // what was learned in it was rolled back
        m_store.m_rulesSeen = -1;
    }
    if (const auto durable = m_store.m_db->setDurable(true); !durable)
        qWarning("durable commits: %s", qUtf8Printable(durable.error().detail));
}

Result<void> Store::Batch::begin()
{
    if (const auto fresh = m_store.refreshRules(); !fresh)
        return fresh;
    if (const auto relaxed = m_store.m_db->setDurable(false); !relaxed)
        return relaxed;
    auto transaction = m_store.m_db->transaction();
    if (!transaction)
        return tl::make_unexpected(transaction.error());
    m_transaction.emplace(std::move(*transaction));
    m_ledger = std::make_unique<Ledger>(*m_store.m_db, m_store.m_registry, m_store.m_rules, m_store.m_clock);
    return m_ledger->begin();
}

Result<void> Store::Batch::commit()
{
    if (const auto finished = m_ledger->finish(); !finished)
        return finished;
    const qint64 last = m_ledger->lastNumber();
    m_ledger.reset();
    if (auto committed = m_transaction->commit(); !committed)
        return committed;
    m_transaction.reset();
    m_store.m_files.writeHead(last);
    return {};
}

Result<void> Store::Batch::next()
{
    if (const auto committed = commit(); !committed)
        return committed;
    return begin();
}

Result<void> Store::Batch::finish()
{
    if (const auto committed = commit(); !committed)
        return committed;
    if (const auto durable = m_store.m_db->setDurable(true); !durable)
        return durable;
    return m_store.m_db->checkpoint();
}

Result<void> copyDatabase(Connection &from, const QString &file)
{
    sqlite3 *target = nullptr;
    int code = sqlite3_open_v2(file.toUtf8().constData(), &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    if (code == SQLITE_OK) {
        if (sqlite3_backup *copy = sqlite3_backup_init(target, "main", from.handle(), "main")) {
            code = sqlite3_backup_step(copy, -1);
            const int finished = sqlite3_backup_finish(copy);
            if (code == SQLITE_DONE)
                code = finished;
        } else {
            code = sqlite3_errcode(target);
        }
    }
    sqlite3_close(target);
    if (code != SQLITE_OK) {
        QFile::remove(file);
        return tl::make_unexpected(sqliteError(code, QStringLiteral("copy to %1: %2").arg(file, QString::fromUtf8(sqlite3_errstr(code)))));
    }
    return {};
}

Result<void> Store::backUp(const QString &folder)
{
    const WorkspaceFiles target(folder);
    const QDir dir(folder);
    if (dir.exists() && !dir.isEmpty())
        return fail(ErrorCode::Conflict, QStringLiteral("%1 isn't empty").arg(folder), QStringLiteral("backup.not_empty"));
    if (!QDir().mkpath(target.blobs()))
        return fail(ErrorCode::Io, QStringLiteral("%1 can't be made").arg(folder), QStringLiteral("backup.folder"));
    if (const auto copied = copyDatabase(*m_db, target.database()); !copied)
        return copied;
    QDirIterator files(m_files.blobs(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString from = files.next();
        const QString to = target.blobs() + from.mid(m_files.blobs().size());
        QDir().mkpath(QFileInfo(to).path());
        if (!QFile::copy(from, to))
            return fail(ErrorCode::Io, QStringLiteral("%1 can't be copied to %2").arg(from, to), QStringLiteral("backup.blob"));
    }
    return {};
}

}
