// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"

#include "core/domain/ids.h"
#include "core/store/oplog.h"
#include "core/store/recordrows.h"
#include "core/store/replayer.h"
#include "core/store/schema.h"
#include "core/store/searchindex.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QSet>

namespace fettle
{

void CheckReport::add(const QString &what, const QString &where, const QString &detail)
{
    ++problemCount;
    if (problems.size() < 100)
        problems.append({what, where, detail});
}

Result<QJsonObject> recordJson(Connection &db, const Record &record)
{
    QJsonObject fields;
    for (size_t i = 0; i < record.values.size(); ++i) {
        if (isEmpty(record.values[i]))
            continue;
        const FieldDecl &field = record.type->table->fields[i];
        if (field.type == ValueType::LongText) {
            const Result<QString> text = readText(db, std::get<qint64>(record.values[i]), field.name);
            if (!text && text.error().code != ErrorCode::NotFound)
                return tl::make_unexpected(text.error());
            fields[field.name] = text ? QJsonValue(*text) : QJsonValue(QJsonObject{{QStringLiteral("erased"), true}});
        } else {
            fields[field.name] = toJson(record.values[i]);
        }
    }
    QJsonObject custom;
    for (auto it = record.custom.begin(); it != record.custom.end(); ++it)
        custom[it.key()] = toJson(it.value());
    QJsonObject json{{QStringLiteral("id"), toText(record.id)}, {QStringLiteral("type"), QString(record.type->word)},
        {QStringLiteral("version"), record.version}, {QStringLiteral("deleted"), record.deleted}, {QStringLiteral("fields"), fields}};
    if (!custom.isEmpty())
        json[QStringLiteral("custom")] = custom;
    if (!record.extra.isEmpty())
        json[QStringLiteral("extra")] = record.extra;
    return json;
}

namespace
{

/// The file itself: pages, and indexes against their tables.
void checkPages(Connection &db, CheckReport &report)
{
    Statement select = db.prepare("PRAGMA integrity_check(20)");
    while (true) {
        const auto row = select.step();
        if (!row)
            report.add(QStringLiteral("page"), {}, row.error().detail);
        if (!row || !*row)
            return;
        if (const QString found = select.text(0); found != QStringLiteral("ok"))
            report.add(QStringLiteral("page"), {}, found);
    }
}

/// A damaged page ends the check; what was found until there is the answer.
Result<CheckReport> stopped(CheckReport report, const Error &error)
{
    if (error.code != ErrorCode::Corrupt)
        return tl::make_unexpected(error);
    report.add(QStringLiteral("page"), {}, error.detail);
    return report;
}

Result<void> checkBlobs(Connection &db, const WorkspaceFiles &files, CheckReport &report)
{
    Statement select = db.prepare("SELECT sha256, size FROM blob");
    while (true) {
        const auto row = select.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            break;
        ++report.blobs;
        const QString name = QString::fromLatin1(select.bytes(0).toHex());
        QFile file(files.blob(name));
        if (!file.open(QIODevice::ReadOnly)) {
            report.add(QStringLiteral("blob"), name, QStringLiteral("the file is missing"));
            continue;
        }
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (!hash.addData(&file) || hash.result() != select.bytes(0))
            report.add(QStringLiteral("blob"), name, QStringLiteral("the file's content isn't what its name says"));
    }
    Statement orphan = db.prepare(
        "SELECT DISTINCT a.sha256 FROM attachment a WHERE NOT EXISTS (SELECT 1 FROM blob b WHERE lower(hex(b.sha256)) = a.sha256)");
    while (true) {
        const auto row = orphan.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return {};
        report.add(QStringLiteral("blob"), orphan.text(0), QStringLiteral("an attachment names a file that was never stored"));
    }
}

/// The row of one record against what its operations come to.
Result<void> compareRow(RecordRows &rows, qint64 rid, const Record &record, CheckReport &report)
{
    ++report.records;
    const Result<Record> stored = rows.load(rid, *record.type);
    if (!stored) {
        if (stored.error().reason != QStringLiteral("record.row"))
            return tl::make_unexpected(stored.error());
        report.add(QStringLiteral("row"), toText(record.id), stored.error().detail);
        return {};
    }
    if (stored->version == 0) {
        report.add(QStringLiteral("row.missing"), toText(record.id), QStringLiteral("the %1 has no row").arg(record.type->word));
        return {};
    }
    QStringList differing;
    for (size_t i = 0; i < record.values.size(); ++i)
        if (record.values[i] != stored->values[i])
            differing << QString(record.type->table->fields[i].name);
    if (record.version != stored->version)
        differing << QStringLiteral("ver");
    if (record.deleted != stored->deleted)
        differing << QStringLiteral("deleted");
    if (record.custom != stored->custom)
        differing << QStringLiteral("cf");
    if (record.extra != stored->extra)
        differing << QStringLiteral("extra");
    if (versionsToJson(record) != versionsToJson(*stored))
        differing << QStringLiteral("fver");
    if (!differing.isEmpty())
        report.add(QStringLiteral("row"), toText(record.id),
            QStringLiteral("differs from its operations in: %1").arg(differing.join(QStringLiteral(", "))));
    return {};
}

/// Rows that no operation made.
Result<void> findExtraRows(Connection &db, CheckReport &report)
{
    for (const TableDecl *table : recordTables()) {
        Statement select =
            db.prepare(QStringLiteral("SELECT t.rid FROM %1 t WHERE NOT EXISTS (SELECT 1 FROM op o JOIN decision d ON d.seq = o.seq"
                                      " WHERE o.rid = t.rid AND d.outcome < 2)"
                                      " OR NOT EXISTS (SELECT 1 FROM record r WHERE r.rid = t.rid AND (1 << r.type) & %2)")
                           .arg(table->name)
                           .arg(table->types));
        while (true) {
            const auto row = select.step();
            if (!row)
                return tl::make_unexpected(row.error());
            if (!*row)
                break;
            report.add(QStringLiteral("row.extra"), QString(table->name) + u'/' + QString::number(select.integer(0)),
                QStringLiteral("no operation made this row"));
        }
    }
    return {};
}

/// The tables that sets are filtered by, against the sets in the records. Told of every record, it counts what must be there; only when
/// a table has more rows than that does it look for the ones too many.
class SetCheck
{
public:
    SetCheck(Connection &db, Registry &registry)
        : m_db(db)
        , m_registry(registry)
    {
    }

    Result<void> expect(qint64 rid, const Record &record, CheckReport &report)
    {
        const TableDecl &table = *record.type->table;
        if (!hasSets(table))
            return {};
        qint64 &expected = m_expected[&table];
        bool isMissing = false;
        for (const FieldDecl &field : table.fields) {
            const auto *members = field.merge == MergeRule::Set ? std::get_if<QStringList>(&record.value(QString(field.name))) : nullptr;
            if (!members)
                continue;
            const QSet<QString> distinct(members->begin(), members->end());
            expected += distinct.size();
            Statement select =
                m_db.prepare(QStringLiteral("SELECT 1 FROM %1_set WHERE field = ? AND value = ? AND rid = ?").arg(table.name));
            for (const QString &member : distinct) {
                select.bind(0, QString(field.name)).bind(2, rid);
                if (field.type == ValueType::RefSet) {
                    const auto target = m_registry.find(uuidFromText(member));
                    select.bind(1, target ? target->rid : 0);
                } else {
                    select.bind(1, member);
                }
                const auto row = select.step();
                if (!row)
                    return tl::make_unexpected(row.error());
                isMissing = isMissing || !*row;
                select.reset();
            }
        }
        if (isMissing)
            tell(table, toText(record.id), report);
        return {};
    }

    Result<void> findExtraRows(CheckReport &report)
    {
        for (const TableDecl *table : recordTables()) {
            if (!hasSets(*table))
                continue;
            const Result<qint64> rows = m_db.integer(QStringLiteral("SELECT count(*) FROM %1_set").arg(table->name).toUtf8());
            if (!rows)
                return tl::make_unexpected(rows.error());
            if (*rows <= m_expected.value(table))
                continue;
            if (const auto found = findExtraRows(*table, report); !found)
                return found;
        }
        return {};
    }

private:
    /// Rows whose record, as it is stored, has no such member.
    Result<void> findExtraRows(const TableDecl &table, CheckReport &report)
    {
        RecordRows records(m_db, m_registry);
        QSet<qint64> told;
        Statement select = m_db.prepare(QStringLiteral("SELECT s.field, s.value, s.rid, r.type FROM %1_set s LEFT JOIN record r ON r.rid = "
                                                       "s.rid")
                                            .arg(table.name));
        while (true) {
            const auto row = select.step();
            if (!row)
                return tl::make_unexpected(row.error());
            if (!*row)
                return {};
            const qint64 rid = select.integer(2);
            const FieldDecl *field = table.find(select.text(0));
            const RecordTypeDecl *type = findRecordType(static_cast<int>(select.integer(3)));
            const Result<Record> record = type ? records.load(rid, *type) : fail(ErrorCode::NotFound, {});
            QString member = select.text(1);
            if (field && field->type == ValueType::RefSet) {
                const Result<QUuid> id = m_registry.id(select.integer(1));
                member = id ? toText(*id) : QString();
            }
            const auto *members =
                field && record && record->type->table == &table ? std::get_if<QStringList>(&record->value(QString(field->name))) : nullptr;
            if ((members && members->contains(member)) || told.contains(rid))
                continue;
            told.insert(rid);
            const Result<QUuid> id = m_registry.id(rid);
            tell(table, id ? toText(*id) : QString::number(rid), report);
        }
    }

    static void tell(const TableDecl &table, const QString &where, CheckReport &report)
    {
        report.add(QStringLiteral("row"), where, QStringLiteral("what %1_set says differs from its operations").arg(table.name));
    }

    Connection &m_db;
    Registry &m_registry;
    QHash<const TableDecl *, qint64> m_expected;
};

}

Result<CheckReport> checkWorkspace(Connection &db, const WorkspaceFiles &files, const Progress &progress)
{
    return db.inSnapshot([&]() -> Result<CheckReport> {
        CheckReport report;
        checkPages(db, report);
        Registry registry(db);
        OpLog log(db, registry);
        const Result<qint64> total = db.integer("SELECT count(*) FROM op");
        if (!total)
            return stopped(std::move(report), total.error());
        QHash<int, QByteArray> chains;
        QHash<int, qint64> numbers;
        QHash<int, bool> broken;
        const auto walked = log.each(0, [&](const LoggedOperation &logged) -> Result<void> {
            ++report.operations;
            const Operation &operation = logged.operation;
            if (operation.n != ++numbers[logged.device] && !broken[logged.device]) {
                broken[logged.device] = true;
                report.add(QStringLiteral("sequence"), toText(operation.id),
                    QStringLiteral("number %1 where %2 was due").arg(operation.n).arg(numbers[logged.device]));
            }
            QByteArray &chain = chains[logged.device];
            chain = chainAfter(chain, operation);
            if (chain != operation.chain
                && !broken[logged.device]) { // the first bad entry; everything after it can't be trusted either way
                broken[logged.device] = true;
                report.add(QStringLiteral("chain"), toText(operation.id),
                    QStringLiteral("the header of operation %1 of this device was altered").arg(operation.n));
            }
            if (logged.erased)
                ++report.erased;
            else if (sha256(operation.payload) != operation.payloadHash)
                report.add(QStringLiteral("payload"), toText(operation.id), QStringLiteral("the payload was altered"));
            if (progress && report.operations % 1000 == 0 && !progress(report.operations, 2 * *total))
                return fail(ErrorCode::Canceled, QStringLiteral("stopped"));
            return {};
        });
        if (!walked)
            return stopped(std::move(report), walked.error());
        Statement devices = db.prepare("SELECT dev, last_n, chain FROM device");
        while (true) {
            const auto row = devices.step();
            if (!row)
                return stopped(std::move(report), row.error());
            if (!*row)
                break;
            const int device = static_cast<int>(devices.integer(0));
            if (!broken[device] && (devices.integer(1) != numbers[device] || devices.bytes(2) != chains[device]))
                report.add(
                    QStringLiteral("device"), QString::number(device), QStringLiteral("the log ends before the device's last operation"));
        }
        RecordRows rows(db, registry);
        Replayer replayer(db, registry);
        SetCheck sets(db, registry);
        const auto compared = replayer.run(
            [&](qint64 rid, const Record &record) {
                const auto same = compareRow(rows, rid, record, report);
                return same ? sets.expect(rid, record, report) : same;
            },
            [&](const Operation &operation, const Error &error) -> Result<void> {
                report.add(QStringLiteral("payload"), toText(operation.id), error.detail);
                return {};
            },
            progress ? Progress([&](qint64 done, qint64 all) { return progress(all + done, 2 * all); }) : Progress());
        if (!compared)
            return stopped(std::move(report), compared.error());
        if (const auto found = sets.findExtraRows(report); !found)
            return stopped(std::move(report), found.error());
        if (const auto found = findExtraRows(db, report); !found)
            return stopped(std::move(report), found.error());
        if (const auto checked = checkBlobs(db, files, report); !checked)
            return stopped(std::move(report), checked.error());
        return report;
    });
}

Result<qint64> replayWorkspace(Connection &db, const Progress &progress)
{
    return db.inTransaction([&]() -> Result<qint64> {
        for (const QString &table : derivedTables())
            if (const auto dropped = db.script(QStringLiteral("DROP TABLE IF EXISTS %1").arg(table).toUtf8()); !dropped)
                return tl::make_unexpected(dropped.error());
        const auto comesLast = [](const QString &sql) { // after the rows
            return sql.startsWith(QStringLiteral("CREATE INDEX")) || sql.startsWith(QStringLiteral("CREATE TRIGGER"));
        };
        for (const QString &sql : derivedStatements())
            if (!comesLast(sql))
                if (const auto made = db.script(sql.toUtf8()); !made)
                    return tl::make_unexpected(made.error());
        Registry registry(db);
        RecordRows rows(db, registry);
        Replayer replayer(db, registry);
        const Result<qint64> total = db.integer("SELECT count(*) FROM op");
        if (!total)
            return tl::make_unexpected(total.error());
        const auto replayed = replayer.run([&](qint64 rid, const Record &record) { return rows.insert(rid, record); },
            [](const Operation &, const Error &error) -> Result<void> { return tl::make_unexpected(error); }, progress);
        if (!replayed)
            return tl::make_unexpected(replayed.error());
        for (const QString &sql : derivedStatements())
            if (comesLast(sql))
                if (const auto made = db.script(sql.toUtf8()); !made)
                    return tl::make_unexpected(made.error());
        if (const auto told = writePlannerStatistics(db); !told)
            return tl::make_unexpected(told.error());
        SearchIndex index(db, registry);
        if (const auto reset = index.reset(); !reset)
            return tl::make_unexpected(reset.error());
        return *total;
    });
}

Result<QByteArray> hashWorkspace(Connection &db)
{
    return db.inSnapshot([&]() -> Result<QByteArray> {
        Registry registry(db);
        RecordRows rows(db, registry);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        Statement select = db.prepare("SELECT rid, type FROM record WHERE type > 0 ORDER BY id");
        while (true) {
            const auto row = select.step();
            if (!row)
                return tl::make_unexpected(row.error());
            if (!*row)
                return hash.result();
            const RecordTypeDecl *type = findRecordType(static_cast<int>(select.integer(1)));
            if (!type)
                continue;
            const Result<Record> record = rows.load(select.integer(0), *type);
            if (!record)
                return tl::make_unexpected(record.error());
            if (record->version == 0)
                continue;
            const Result<QJsonObject> json = recordJson(db, *record);
            if (!json)
                return tl::make_unexpected(json.error());
            hash.addData(canonicalJson(*json));
            hash.addData("\n");
        }
    });
}

}
