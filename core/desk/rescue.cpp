// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/maintenance.h"
#include "core/store/oplog.h"
#include "core/store/payloadcodec.h"
#include "core/store/schema.h"
#include "core/store/workspacefiles.h"

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

struct Alone {
    Operation operation;
    std::optional<Decision> decision;
};

/// One operation, read table by table where a join stumbles over a damaged page: what can be had of it, and in @p losses what can't.
std::optional<Alone> readAlone(Connection &db, qint64 seq, QStringList &losses)
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
        if (operation.id.isNull()) {
            losses << QStringLiteral("header of operation %1: it names no operation").arg(seq);
            return std::nullopt;
        }
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
    return Alone{std::move(operation), std::move(decision)};
}

/// What one way of reading the copy brought to light; nothing of it is a file before commit().
struct Findings {
    explicit Findings(const QDir &target)
        : operations(target.filePath(QStringLiteral("operations.jsonl")))
        , drafts(target.filePath(QStringLiteral("drafts.jsonl")))
    {
    }
    [[nodiscard]] bool open() { return operations.open(QIODevice::WriteOnly) && drafts.open(QIODevice::WriteOnly); }
    [[nodiscard]] bool commit() { return operations.commit() && drafts.commit(); }
    /// A wrong table under the right name has rows too, but no payloads that hash to what the operations say.
    [[nodiscard]] auto worth() const { return std::pair(report.operations, proved); }

    QSaveFile operations;
    QSaveFile drafts;
    RescueReport report;
    qint64 proved = 0; ///< operations with the very payload that was logged
};

void writeLine(QSaveFile &file, const QJsonObject &json)
{
    file.write(QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n');
}

void rescueOperations(Connection &db, Findings &findings)
{
    Registry registry(db);
    OpLog log(db, registry);
    QSet<qint64> written;
    const auto keep = [&](qint64 seq, const Operation &operation, const std::optional<Decision> &decision) {
        writeLine(findings.operations, rescued(operation, decision));
        written.insert(seq);
        findings.proved += sha256(operation.payload) == operation.payloadHash;
    };
    const auto walked = log.each(0, [&](const LoggedOperation &logged) -> Result<void> {
        if (!logged.operation.id.isNull() && !written.contains(logged.seq))
            keep(logged.seq, logged.operation, logged.decision);
        return {};
    });
    QStringList &losses = findings.report.losses;
    if (!walked)
        losses << QStringLiteral("the log can't be read in one go: %1").arg(walked.error().detail);
    const qint64 most = QFileInfo(db.file()).size() / 64; // a damaged key may be any number
    qint64 end = 0; // a damaged page may hide the end of one of them
    for (const char *sql : {"SELECT max(seq) FROM op", "SELECT max(seq) FROM op_payload", "SELECT max(seq) FROM decision"})
        if (const Result<qint64> last = db.integer(sql))
            end = std::max(end, std::min(*last, most));
    for (qint64 seq = 1; seq <= end; ++seq)
        if (!written.contains(seq))
            if (const auto alone = readAlone(db, seq, losses))
                keep(seq, alone->operation, alone->decision);
    findings.report.operations = written.size();
}

void rescueDrafts(Connection &db, Findings &findings)
{
    Statement select = db.prepare("SELECT key, body, at FROM draft");
    while (true) {
        const auto row = select.step();
        if (!row)
            findings.report.losses << QStringLiteral("drafts: %1").arg(row.error().detail);
        if (!row || !*row)
            return;
        writeLine(findings.drafts,
            {{QStringLiteral("key"), select.text(0)}, {QStringLiteral("body"), select.text(1)}, {QStringLiteral("at"), select.integer(2)}});
        ++findings.report.drafts;
    }
}

void removeDatabase(const QString &database)
{
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(database + suffix);
}

/// A copy of the database that is worked on in place of the original; gone with this.
class Copy
{
public:
    Copy(const QString &original, QString file, QStringList &losses)
        : m_file(std::move(file))
    {
        for (const QString &suffix : {QString(), QStringLiteral("-wal")}) {
            if (!QFileInfo::exists(original + suffix))
                continue;
            if (!QFile::copy(original + suffix, m_file + suffix))
                losses << QStringLiteral("%1 can't be copied").arg(original + suffix);
            QFile::setPermissions(m_file + suffix, QFile::ReadOwner | QFile::WriteOwner);
        }
        mendHeader(m_file);
    }
    ~Copy() { removeDatabase(m_file); }
    Copy(const Copy &) = delete;
    Copy &operator=(const Copy &) = delete;

    /// Reads what can be read. True: the tables are those of a fresh workspace, so that no other way leads to more.
    bool read(const TruthSchema &truth, Findings &findings) const
    {
        const auto db = Connection::open(m_file, Connection::Mode::Rescue);
        if (!db) {
            findings.report.losses << QStringLiteral("the database can't be opened: %1").arg(db.error().detail);
            return false;
        }
        rescueOperations(**db, findings);
        rescueDrafts(**db, findings);
        return readTruthSchema(**db) == truth.statements;
    }

    /// Puts a page that names the tables of truth in place of the first one. The log goes into the file before, or it would bring the
    /// damaged page back.
    void replaceSchema(const TruthSchema &truth) const
    {
        if (QFileInfo(m_file + QStringLiteral("-wal")).size() > 0) {
            const auto db = Connection::open(m_file, Connection::Mode::Rescue);
            if (!db || !(*db)->integer("PRAGMA user_version") || !(*db)->checkpoint())
                return;
        }
        QFile::remove(m_file + QStringLiteral("-wal"));
        QFile::remove(m_file + QStringLiteral("-shm"));
        QFile file(m_file);
        if (file.open(QIODevice::ReadWrite) && file.size() > truth.page.size())
            file.write(truth.page);
        file.close();
        mendHeader(m_file);
    }

private:
    QString m_file;
};

void copyBlobs(const QString &from, const QString &to, RescueReport &report)
{
    QDirIterator blobs(from, QDir::Files, QDirIterator::Subdirectories);
    while (blobs.hasNext()) {
        const QString file = blobs.next();
        const QString copy = to + file.mid(from.size());
        QDir().mkpath(QFileInfo(copy).path());
        if (QFile::copy(file, copy))
            ++report.blobs;
        else
            report.losses << QStringLiteral("blob %1").arg(file);
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
    Findings byName(target);
    Findings byPlace(target);
    if (!byName.open() || !byPlace.open())
        return fail(ErrorCode::Io, QStringLiteral("%1 can't be written").arg(folder), QStringLiteral("rescue.folder"));
    const QString fresh = target.filePath(QStringLiteral("fresh.db"));
    const Result<TruthSchema> truth = freshTruthSchema(fresh);
    removeDatabase(fresh);
    if (!truth)
        return tl::make_unexpected(truth.error());
    bool isPlaceBetter = false;
    {
        // With its log when there is one that can be read, else the file alone.
        const Copy copy(files.database(), target.filePath(QStringLiteral("copy.db")), byName.report.losses);
        if (!copy.read(*truth, byName)) {
            copy.replaceSchema(*truth);
            (void)copy.read(*truth, byPlace);
            isPlaceBetter = byPlace.report.operations > 0 && byPlace.worth() >= byName.worth();
        }
    }
    Findings &better = isPlaceBetter ? byPlace : byName;
    if (!better.commit())
        return fail(ErrorCode::Full, QStringLiteral("%1 can't be written").arg(folder), QStringLiteral("rescue.folder"));
    copyBlobs(files.blobs(), target.filePath(QStringLiteral("blobs")), better.report);
    return better.report;
}

}
