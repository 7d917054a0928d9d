// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/maintenance.h"

#include "core/desk/openforreading.h"
#include "core/store/newworkspace.h"
#include "core/store/schema.h"
#include "core/store/store.h"
#include "core/store/verify.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace fettle
{

Result<std::unique_ptr<Connection>> openForReading(const WorkspaceFiles &files)
{
    if (const auto sound = files.inspect(false, schemaVersion()); !sound)
        return tl::make_unexpected(sound.error());
    auto db = Connection::open(files.database(), files.readingMode());
    if (!db)
        return db;
    if (const auto version = readSchemaVersion(**db); !version)
        return tl::make_unexpected(version.error());
    return db;
}

Result<WorkspaceCheck> checkWorkspaceAt(const QString &path, const MaintenanceProgress &progress)
{
    const WorkspaceFiles files(path);
    const auto db = openForReading(files);
    if (!db)
        return tl::make_unexpected(db.error());
    const Result<CheckReport> report = checkWorkspace(**db, files, progress);
    if (!report)
        return tl::make_unexpected(report.error());
    WorkspaceCheck check;
    for (const CheckReport::Problem &problem : report->problems)
        check.problems.append({problem.what, problem.where, problem.detail});
    check.problemCount = report->problemCount;
    if (const auto whole = checkHead(**db, files); !whole) {
        const bool isGone = whole.error().reason == QStringLiteral("workspace.wal_gone");
        check.problems.prepend({isGone ? QStringLiteral("device") : QStringLiteral("page"),
            isGone ? QStringLiteral("fettle.head") : QString(), whole.error().detail});
        ++check.problemCount;
    }
    check.operations = report->operations;
    check.erased = report->erased;
    check.records = report->records;
    check.blobs = report->blobs;
    return check;
}

Result<qint64> replayWorkspaceAt(const QString &path, const MaintenanceProgress &progress)
{
    const WorkspaceFiles files(path);
    if (const auto sound = files.inspect(true, schemaVersion()); !sound)
        return tl::make_unexpected(sound.error());
    const auto lock = files.lockExclusively();
    if (!lock)
        return tl::make_unexpected(lock.error());
    const auto db = Connection::open(files.database(), Connection::Mode::Write);
    if (!db)
        return tl::make_unexpected(db.error());
    if (const auto version = readSchemaVersion(**db); !version) // still in the log, where inspect() doesn't look
        return tl::make_unexpected(version.error());
    return replayWorkspace(**db, progress);
}

Result<QByteArray> workspaceHash(const QString &path)
{
    const auto db = openForReading(WorkspaceFiles(path));
    return db ? hashWorkspace(**db) : tl::make_unexpected(db.error());
}

namespace
{

/// All of it or nothing.
Result<void> copyWorkspace(const WorkspaceFiles &from, const WorkspaceFiles &to)
{
    const auto making = NewWorkspace::begin(to);
    if (!making)
        return tl::make_unexpected(making.error());
    const WorkspaceFiles &there = (*making)->files();
    {
        const auto db = Connection::open(from.database(), from.readingMode());
        if (!db)
            return tl::make_unexpected(db.error());
        if (const auto copied = copyDatabase(**db, there.database()); !copied)
            return copied;
    }
    QDir().mkpath(there.blobs());
    QDirIterator blobs(from.blobs(), QDir::Files, QDirIterator::Subdirectories);
    while (blobs.hasNext()) {
        const QString file = blobs.next();
        const QString copy = there.blobs() + file.mid(from.blobs().size());
        QDir().mkpath(QFileInfo(copy).path());
        if (!QFile::copy(file, copy))
            return fail(ErrorCode::Io, QStringLiteral("%1 can't be copied").arg(file), QStringLiteral("restore.blob"));
    }
    return (*making)->publish();
}

}

Result<QString> restoreWorkspace(const QString &backup, const QString &path, qint64 now)
{
    const WorkspaceFiles from(backup);
    const WorkspaceFiles to(path);
    {
        const auto sound = openForReading(from);
        if (!sound)
            return tl::make_unexpected(sound.error());
        const Result<QByteArray> readable = hashWorkspace(**sound); // reads every record once
        if (!readable)
            return tl::make_unexpected(readable.error());
    }
    QString aside;
    if (QDir(to.folder()).exists()) {
        {
            const auto lock = to.lockExclusively();
            if (!lock)
                return tl::make_unexpected(lock.error());
        }
        aside = to.folder() + QStringLiteral(".before-restore-")
            + QDateTime::fromMSecsSinceEpoch(now, Qt::UTC).toString(QStringLiteral("yyyyMMdd-hhmmss"));
        if (!QDir().rename(to.folder(), aside))
            return fail(ErrorCode::Busy, QStringLiteral("%1 can't be moved aside").arg(to.folder()), QStringLiteral("restore.in_use"));
    }
    if (const auto copied = copyWorkspace(from, to); !copied) {
        if (!aside.isEmpty() && !QDir().rename(aside, to.folder()))
            return fail(copied.error().code, QStringLiteral("%1; what was there is in %2").arg(copied.error().detail, aside),
                copied.error().reason);
        return tl::make_unexpected(copied.error());
    }
    return aside;
}

Result<QJsonObject> workspaceStats(const QString &path)
{
    const WorkspaceFiles files(path);
    const auto db = openForReading(files);
    if (!db)
        return tl::make_unexpected(db.error());
    QJsonObject stats;
    QJsonObject rows;
    for (const char *table : {"op", "decision", "record", "blob", "draft", "outbox", "search_dirty", "search_part"}) {
        const Result<qint64> count = (*db)->integer(QByteArray("SELECT count(*) FROM ") + table);
        if (!count)
            return tl::make_unexpected(count.error());
        rows[QLatin1StringView(table)] = *count;
    }
    for (const TableDecl *table : recordTables()) {
        const Result<qint64> count =
            (*db)->integer(QByteArray("SELECT count(*) FROM ") + QByteArray(table->name.data(), table->name.size()));
        if (!count)
            return tl::make_unexpected(count.error());
        rows[table->name] = *count;
    }
    QJsonObject tickets;
    for (const RecordTypeDecl &type : recordTypes()) {
        if (!type.isTicket())
            continue;
        const Result<qint64> count =
            (*db)->integer(QStringLiteral("SELECT count(*) FROM ticket WHERE type = %1 AND deleted = 0").arg(int(type.type)).toUtf8());
        if (!count)
            return tl::make_unexpected(count.error());
        tickets[type.word] = *count;
    }
    stats[QStringLiteral("rows")] = rows;
    stats[QStringLiteral("tickets")] = tickets;
    stats[QStringLiteral("database_bytes")] = QFileInfo(files.database()).size();
    stats[QStringLiteral("schema")] = schemaVersion();
    return stats;
}

}
