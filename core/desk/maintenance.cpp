// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/maintenance.h"

#include "core/desk/openforreading.h"
#include "core/store/oplog.h"
#include "core/store/payloadcodec.h"
#include "core/store/schema.h"
#include "core/store/store.h"
#include "core/store/verify.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSet>
#include <QtEndian>

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

/// What makes SQLite refuse the whole file, put right in a copy of it: the mark, the page size, the number of pages, the versions.
void mendHeader(const QString &copy)
{
    QFile file(copy);
    if (!file.open(QIODevice::ReadWrite))
        return;
    QByteArray header = file.read(100);
    if (header.size() < 100)
        return;
    header.replace(0, 16, QByteArray("SQLite format 3", 16));
    const auto pageSize = qFromBigEndian<quint16>(header.constData() + 16);
    if (pageSize != 1 && (pageSize < 512 || (pageSize & (pageSize - 1)) != 0))
        header.replace(16, 2, QByteArray("\x10\x00", 2)); // 4096, as everywhere
    header.replace(18, 6, QByteArray("\x02\x02\x00\x40\x20\x20", 6));
    header.replace(28, 4, QByteArray(4, '\0')); // as many pages as the file has
    header.replace(44, 4, QByteArray("\0\0\0\x04", 4));
    header.replace(56, 4, QByteArray("\0\0\0\x01", 4));
    file.seek(0);
    file.write(header);
}

QJsonObject rescued(const Operation &operation, const std::optional<Decision> &decision)
{
    QJsonObject json = toJson(operation);
    if (!decision)
        return json;
    json[QStringLiteral("outcome")] = QString(word(decision->outcome));
    json[QStringLiteral("version")] = decision->version;
    const auto note = [&](QLatin1StringView key, const QString &text) {
        if (!text.isEmpty())
            json[key] = text;
    };
    note(QLatin1StringView("reason"), decision->reason);
    note(QLatin1StringView("from"), decision->from);
    note(QLatin1StringView("to"), decision->to);
    if (!decision->effect.isEmpty())
        json[QStringLiteral("effect")] = decision->effect;
    if (!decision->conflicts.isEmpty())
        json[QStringLiteral("conflicts")] = QJsonDocument::fromJson(conflictsToJson(decision->conflicts)).array();
    return json;
}

/// One operation, read table by table where a join stumbles over a damaged page: what can be had of it, and in @p losses what can't.
std::optional<QJsonObject> readAlone(Connection &db, qint64 seq, QStringList &losses)
{
    const auto lost = [&](const char *what, const Error &error) {
        losses << QStringLiteral("%1 of operation %2: %3").arg(QLatin1StringView(what)).arg(seq).arg(error.detail);
    };
    Operation operation;
    qint64 rid = 0;
    {
        Statement header =
            db.prepare("SELECT id, dev, n, format, actor, via, rid, kind, base, hlc, recorded, done, grp, deps, undoes, lifecycle,"
                       " matrix, payload_hash, chain FROM op WHERE seq = ?");
        const auto row = header.bind(0, seq).step();
        if (!row || !*row) {
            if (!row)
                lost("header", row.error());
            return std::nullopt;
        }
        const auto refer = [&](int column, const char *what, const char *sql) -> QUuid {
            if (header.isNull(column))
                return {};
            Statement select = db.prepare(sql);
            const auto found = select.bind(0, header.integer(column)).step();
            if (!found)
                lost(what, found.error());
            return found && *found ? select.uuid(0) : QUuid();
        };
        constexpr char recordId[] = "SELECT id FROM record WHERE rid = ?";
        operation.id = header.uuid(0);
        operation.device = refer(1, "device", "SELECT id FROM device WHERE dev = ?");
        operation.n = header.integer(2);
        operation.format = static_cast<int>(header.integer(3));
        operation.actor = refer(4, "actor", recordId);
        operation.via = header.text(5);
        rid = header.integer(6);
        operation.record = refer(6, "record", recordId);
        operation.kind = header.text(7);
        operation.base = header.integer(8);
        operation.hlc = header.integer(9);
        operation.recorded = header.integer(10);
        operation.done = header.optionalInteger(11).value_or(operation.recorded);
        operation.group = header.isNull(12) ? operation.id : header.uuid(12);
        const QByteArray dependencies = header.bytes(13);
        for (qsizetype at = 0; at + 16 <= dependencies.size(); at += 16)
            operation.dependencies.append(QUuid::fromRfc4122(QByteArrayView(dependencies).sliced(at, 16)));
        operation.undoes = header.uuid(14);
        operation.lifecycle = refer(15, "lifecycle", recordId);
        operation.matrix = refer(16, "matrix", recordId);
        operation.payloadHash = header.bytes(17);
        operation.chain = header.bytes(18);
    }
    Statement type = db.prepare("SELECT type FROM record WHERE rid = ?");
    if (const auto row = type.bind(0, rid).step(); row && *row)
        operation.type = static_cast<int>(type.integer(0));
    Statement payload = db.prepare("SELECT body FROM op_payload WHERE seq = ?");
    if (const auto row = payload.bind(0, seq).step(); !row)
        lost("payload", row.error());
    else if (*row)
        operation.payload = payloadOf(payload, 0);
    std::optional<Decision> decision;
    Statement decided = db.prepare("SELECT outcome, ver, reason, from_state, to_state, effect, conflicts FROM decision WHERE seq = ?");
    if (const auto row = decided.bind(0, seq).step(); !row)
        lost("decision", row.error());
    else if (*row)
        decision = Decision{static_cast<Decision::Outcome>(decided.integer(0)), decided.text(2), decided.text(3), decided.text(4),
            decided.integer(1), QJsonDocument::fromJson(decided.bytes(5)).object(), conflictsFromJson(decided.view(6))};
    return rescued(operation, decision);
}

void writeLine(QSaveFile &file, const QJsonObject &json)
{
    file.write(QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n');
}

void rescueOperations(Connection &db, QSaveFile &file, RescueReport &report)
{
    Registry registry(db);
    OpLog log(db, registry);
    QSet<qint64> written;
    const auto walked = log.each(0, [&](const LoggedOperation &logged) -> Result<void> {
        writeLine(file, rescued(logged.operation, logged.decision));
        written.insert(logged.seq);
        return {};
    });
    if (!walked)
        report.losses << QStringLiteral("the log can't be read in one go: %1").arg(walked.error().detail);
    qint64 end = 0; // a damaged page may hide the end of one of them
    for (const char *sql : {"SELECT max(seq) FROM op", "SELECT max(seq) FROM op_payload", "SELECT max(seq) FROM decision"})
        if (const Result<qint64> last = db.integer(sql))
            end = std::max(end, *last);
    for (qint64 seq = 1; seq <= end; ++seq) {
        if (written.contains(seq))
            continue;
        if (const auto alone = readAlone(db, seq, report.losses)) {
            writeLine(file, *alone);
            written.insert(seq);
        }
    }
    report.operations = written.size();
}

void rescueDrafts(Connection &db, QSaveFile &file, RescueReport &report)
{
    Statement select = db.prepare("SELECT key, body, at FROM draft");
    while (true) {
        const auto row = select.step();
        if (!row)
            report.losses << QStringLiteral("drafts: %1").arg(row.error().detail);
        if (!row || !*row)
            return;
        writeLine(file,
            {{QStringLiteral("key"), select.text(0)}, {QStringLiteral("body"), select.text(1)}, {QStringLiteral("at"), select.integer(2)}});
        ++report.drafts;
    }
}

}

Result<RescueReport> rescueWorkspace(const QString &path, const QString &folder)
{
    const WorkspaceFiles files(path);
    const QDir target(folder);
    if (target.exists() && !target.isEmpty())
        return fail(ErrorCode::Conflict, QStringLiteral("%1 isn't empty").arg(folder), QStringLiteral("rescue.not_empty"));
    if (!QDir().mkpath(target.filePath(QStringLiteral("blobs"))))
        return fail(ErrorCode::Io, QStringLiteral("%1 can't be made").arg(folder), QStringLiteral("rescue.folder"));
    QSaveFile operations(target.filePath(QStringLiteral("operations.jsonl")));
    QSaveFile drafts(target.filePath(QStringLiteral("drafts.jsonl")));
    if (!operations.open(QIODevice::WriteOnly) || !drafts.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Io, QStringLiteral("%1 can't be written").arg(folder), QStringLiteral("rescue.folder"));
    RescueReport report;
    // With its log when there is one that can be read, else the file alone; either from a copy, so that the original keeps every byte.
    const QString copy = target.filePath(QStringLiteral("copy.db"));
    for (const QString &suffix : {QString(), QStringLiteral("-wal")}) {
        const QString from = files.database() + suffix;
        if (!QFileInfo::exists(from))
            continue;
        if (!QFile::copy(from, copy + suffix))
            report.losses << QStringLiteral("%1 can't be copied").arg(from);
        QFile::setPermissions(copy + suffix, QFile::ReadOwner | QFile::WriteOwner);
    }
    mendHeader(copy);
    {
        const auto db = Connection::open(copy, Connection::Mode::Rescue);
        if (!db) {
            report.losses << QStringLiteral("the database can't be opened: %1").arg(db.error().detail);
        } else {
            rescueOperations(**db, operations, report);
            rescueDrafts(**db, drafts, report);
        }
    }
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(copy + suffix);
    if (!operations.commit() || !drafts.commit())
        return fail(ErrorCode::Full, QStringLiteral("%1 can't be written").arg(folder), QStringLiteral("rescue.folder"));
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
    const auto db = Connection::open(from.database(), from.readingMode());
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
