// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/maintenance.h"

#include "core/desk/openforreading.h"
#include "core/store/localstate.h"
#include "core/store/oplog.h"
#include "core/store/schema.h"
#include "core/store/store.h"
#include "core/store/verify.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace fettle
{

Result<std::unique_ptr<Connection>> openForReading(const WorkspaceFiles &files)
{
    if (const auto sound = files.inspect(false, schemaVersion()); !sound)
        return tl::make_unexpected(sound.error());
    auto db = Connection::open(files.database(), Connection::Mode::Read);
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
        check.problems.prepend({QStringLiteral("device"), QStringLiteral("fettle.head"), whole.error().detail});
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

Result<RescueReport> rescueWorkspace(const QString &path, const QString &folder)
{
    const WorkspaceFiles files(path);
    const QDir target(folder);
    if (target.exists() && !target.isEmpty())
        return fail(ErrorCode::Conflict, QStringLiteral("%1 isn't empty").arg(folder), QStringLiteral("rescue.not_empty"));
    if (!QDir().mkpath(target.filePath(QStringLiteral("blobs"))))
        return fail(ErrorCode::Io, QStringLiteral("%1 can't be made").arg(folder), QStringLiteral("rescue.folder"));
    RescueReport report;
    // With its log when there is one that can be read, else the file alone; either from a copy, so that the original keeps every byte.
    const QString copy = target.filePath(QStringLiteral("copy.db"));
    QFile::copy(files.database(), copy);
    QFile::copy(files.database() + QStringLiteral("-wal"), copy + QStringLiteral("-wal"));
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    QFile::setPermissions(copy + QStringLiteral("-wal"), QFile::ReadOwner | QFile::WriteOwner);
    const auto db = Connection::open(copy, Connection::Mode::Write);
    QSaveFile operations(target.filePath(QStringLiteral("operations.jsonl")));
    QSaveFile drafts(target.filePath(QStringLiteral("drafts.jsonl")));
    if (!operations.open(QIODevice::WriteOnly) || !drafts.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Io, QStringLiteral("%1 can't be written").arg(folder), QStringLiteral("rescue.folder"));
    if (!db) {
        report.losses << QStringLiteral("the database can't be opened: %1").arg(db.error().detail);
    } else {
        Registry registry(**db);
        OpLog log(**db, registry);
        qint64 last = 0;
        const auto take = [&](const LoggedOperation &logged) -> Result<void> {
            last = logged.seq;
            QJsonObject json = toJson(logged.operation);
            if (logged.decision) {
                json[QStringLiteral("outcome")] = QString(word(logged.decision->outcome));
                json[QStringLiteral("version")] = logged.decision->version;
            }
            operations.write(QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n');
            ++report.operations;
            return {};
        };
        const Result<qint64> end = (*db)->integer("SELECT max(seq) FROM op");
        const auto walked = log.each(0, take);
        if (!walked) {
            // A damaged page stops the walk; what lies behind it is read one by one.
            report.losses << QStringLiteral("operations after %1: %2").arg(last).arg(walked.error().detail);
            for (qint64 seq = last + 1; end && seq <= *end; ++seq) {
                const qint64 before = report.operations;
                if (const auto one = log.each(seq - 1, take, 1); !one || report.operations == before)
                    report.losses << QStringLiteral("operation %1").arg(seq);
                else
                    seq = std::max(seq, last);
            }
        }
        if (const auto kept = readDrafts(**db)) {
            for (const Draft &draft : *kept) {
                drafts.write(QJsonDocument(QJsonObject{{QStringLiteral("key"), draft.key}, {QStringLiteral("body"), draft.body},
                                               {QStringLiteral("at"), draft.at}})
                                 .toJson(QJsonDocument::Compact)
                    + '\n');
                ++report.drafts;
            }
        } else {
            report.losses << QStringLiteral("drafts: %1").arg(kept.error().detail);
        }
    }
    if (!operations.commit() || !drafts.commit())
        return fail(ErrorCode::Full, QStringLiteral("%1 can't be written").arg(folder), QStringLiteral("rescue.folder"));
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        if (!db || suffix.isEmpty())
            QFile::remove(copy + suffix);
    QDirIterator blobs(files.blobs(), QDir::Files, QDirIterator::Subdirectories);
    while (blobs.hasNext()) {
        const QString from = blobs.next();
        const QString to = target.filePath(QStringLiteral("blobs")) + from.mid(files.blobs().size());
        QDir().mkpath(QFileInfo(to).path());
        if (QFile::copy(from, to))
            ++report.blobs;
        else
            report.losses << QStringLiteral("blob %1").arg(from);
    }
    return report;
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
    const auto db = Connection::open(from.database(), Connection::Mode::Read);
    if (!db)
        return tl::make_unexpected(db.error());
    if (!QDir().mkpath(to.blobs()))
        return fail(ErrorCode::Io, QStringLiteral("%1 can't be made").arg(to.folder()), QStringLiteral("workspace.read_only"));
    if (const auto copied = copyDatabase(**db, to.database()); !copied)
        return tl::make_unexpected(copied.error());
    QDirIterator blobs(from.blobs(), QDir::Files, QDirIterator::Subdirectories);
    while (blobs.hasNext()) {
        const QString file = blobs.next();
        const QString target = to.blobs() + file.mid(from.blobs().size());
        QDir().mkpath(QFileInfo(target).path());
        if (!QFile::copy(file, target))
            return fail(ErrorCode::Io, QStringLiteral("%1 can't be copied").arg(file), QStringLiteral("restore.blob"));
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
