// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"

#include "core/domain/ids.h"
#include "core/store/oplog.h"
#include "core/store/recordrows.h"
#include "core/store/schema.h"
#include "core/store/searchindex.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QSet>

#include <unordered_map>

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

/// Applies operations to records in memory, as the ledger does, without deciding anything.
class Replayer
{
public:
    Replayer(Connection &db, Registry &registry)
        : m_registry(registry)
        , m_rows(db, registry)
    {
    }

    Result<void> apply(const LoggedOperation &logged)
    {
        const RecordTypeDecl *type = logged.operation.typeDecl();
        if (!type || !logged.decision || !logged.decision->isApplied())
            return {};
        const Result<QJsonObject> payload = readPayload(logged.operation);
        if (!payload)
            return tl::make_unexpected(payload.error());
        Record &record = hold(logged.rid, *type);
        const bool was = record.version > 0 && !record.deleted;
        const StateCategory category = writtenCategory(record);
        applyDecision(record, logged.operation, *payload, *logged.decision, logged.seq, logged.device);
        derive(record, category, logged.operation, *logged.decision, m_rules);
        if (type->type == RecordType::Entry || type->type == RecordType::Attachment) {
            const bool is = !record.deleted;
            const auto ticket = was != is ? m_registry.find(record.ref(u"ticket")) : fail(ErrorCode::NotFound, {});
            const RecordTypeDecl *ticketType = ticket ? findRecordType(ticket->type) : nullptr;
            if (ticketType && ticketType->isTicket())
                if (Record &touched = hold(ticket->rid, *ticketType); touched.version > 0) // else it came later
                    touchByEntry(touched, record, logged.operation.done, is ? 1 : -1);
        }
        if (logged.operation.kind == opkind::create && (type->type == RecordType::Lifecycle || type->type == RecordType::Matrix))
            return m_rules.add(
                type->type, record.id, record.text(u"key"), record.integer(u"version").value_or(1), record.text(u"body").toUtf8());
        return {};
    }

    [[nodiscard]] const std::unordered_map<qint64, Record> &records() const { return m_records; }

    Result<void> writeAll()
    {
        for (const auto &[rid, record] : m_records)
            if (record.version > 0)
                if (const auto written = m_rows.insert(rid, record); !written)
                    return written;
        return {};
    }

private:
    Record &hold(qint64 rid, const RecordTypeDecl &type)
    {
        const auto found = m_records.find(rid);
        return found != m_records.end() ? found->second : m_records.emplace(rid, Record(&type)).first->second;
    }

    Registry &m_registry;
    RecordRows m_rows;
    RuleBook m_rules;
    std::unordered_map<qint64, Record> m_records;
};

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

Result<void> compareRows(Connection &db, Registry &registry, const std::unordered_map<qint64, Record> &expected, CheckReport &report)
{
    RecordRows rows(db, registry);
    for (const auto &[rid, record] : expected) {
        if (record.version == 0)
            continue;
        ++report.records;
        const Result<Record> stored = rows.load(rid, *record.type);
        if (!stored) {
            if (stored.error().reason != QStringLiteral("record.row"))
                return tl::make_unexpected(stored.error());
            report.add(QStringLiteral("row"), toText(record.id), stored.error().detail);
            continue;
        }
        if (stored->version == 0) {
            report.add(QStringLiteral("row.missing"), toText(record.id), QStringLiteral("the %1 has no row").arg(record.type->word));
            continue;
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
    }
    for (const TableDecl *table : recordTables()) {
        Statement select = db.prepare(QStringLiteral("SELECT rid FROM %1").arg(table->name));
        while (true) {
            const auto row = select.step();
            if (!row)
                return tl::make_unexpected(row.error());
            if (!*row)
                break;
            const auto found = expected.find(select.integer(0));
            if (found == expected.end() || found->second.version == 0)
                report.add(QStringLiteral("row.extra"), QString(table->name) + u'/' + QString::number(select.integer(0)),
                    QStringLiteral("no operation made this row"));
        }
    }
    return {};
}

/// The tables that sets are filtered by, against the sets.
Result<void> compareSets(Connection &db, Registry &registry, const std::unordered_map<qint64, Record> &expected, CheckReport &report)
{
    for (const TableDecl *table : recordTables()) {
        if (!hasSets(*table))
            continue;
        QHash<qint64, qsizetype> found;
        QSet<qint64> wrong;
        Statement select = db.prepare(QStringLiteral("SELECT field, value, rid FROM %1_set").arg(table->name));
        while (true) {
            const auto row = select.step();
            if (!row)
                return tl::make_unexpected(row.error());
            if (!*row)
                break;
            const qint64 rid = select.integer(2);
            const FieldDecl *field = table->find(select.text(0));
            const auto record = expected.find(rid);
            QString member = select.text(1);
            if (field && field->type == ValueType::RefSet) {
                const Result<QUuid> id = registry.id(select.integer(1));
                member = id ? toText(*id) : QString();
            }
            const auto *members =
                field && record != expected.end() ? std::get_if<QStringList>(&record->second.value(QString(field->name))) : nullptr;
            if (members && members->contains(member))
                ++found[rid];
            else
                wrong.insert(rid);
        }
        for (const auto &[rid, record] : expected) {
            if (record.version == 0 || record.type->table != table)
                continue;
            qsizetype due = 0;
            for (const Value &value : record.values)
                if (const auto *members = std::get_if<QStringList>(&value))
                    due += members->size();
            if (found.value(rid) != due)
                wrong.insert(rid);
        }
        for (const qint64 rid : std::as_const(wrong)) {
            const Result<QUuid> id = registry.id(rid);
            report.add(QStringLiteral("row"), id ? toText(*id) : QString::number(rid),
                QStringLiteral("what %1_set says differs from its operations").arg(table->name));
        }
    }
    return {};
}

}

Result<CheckReport> checkWorkspace(Connection &db, const WorkspaceFiles &files, const Progress &progress)
{
    return db.inSnapshot([&]() -> Result<CheckReport> {
        CheckReport report;
        checkPages(db, report);
        Registry registry(db);
        OpLog log(db, registry);
        Replayer replayer(db, registry);
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
            if (progress && report.operations % 1000 == 0 && !progress(report.operations, *total))
                return fail(ErrorCode::Canceled, QStringLiteral("stopped"));
            if (const auto applied = replayer.apply(logged); !applied)
                report.add(QStringLiteral("payload"), toText(operation.id), applied.error().detail);
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
        if (const auto compared = compareRows(db, registry, replayer.records(), report); !compared)
            return stopped(std::move(report), compared.error());
        if (const auto compared = compareSets(db, registry, replayer.records(), report); !compared)
            return stopped(std::move(report), compared.error());
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
        for (const QString &sql : derivedStatements())
            if (!sql.startsWith(QStringLiteral("CREATE INDEX"))) // indexes come after the rows
                if (const auto made = db.script(sql.toUtf8()); !made)
                    return tl::make_unexpected(made.error());
        Registry registry(db);
        OpLog log(db, registry);
        Replayer replayer(db, registry);
        const Result<qint64> total = db.integer("SELECT count(*) FROM op");
        if (!total)
            return tl::make_unexpected(total.error());
        qint64 count = 0;
        const auto walked = log.each(0, [&](const LoggedOperation &logged) -> Result<void> {
            if (progress && ++count % 1000 == 0 && !progress(count, *total))
                return fail(ErrorCode::Canceled, QStringLiteral("stopped"));
            return replayer.apply(logged);
        });
        if (!walked)
            return tl::make_unexpected(walked.error());
        if (const auto written = replayer.writeAll(); !written)
            return tl::make_unexpected(written.error());
        for (const QString &sql : derivedStatements())
            if (sql.startsWith(QStringLiteral("CREATE INDEX")))
                if (const auto made = db.script(sql.toUtf8()); !made)
                    return tl::make_unexpected(made.error());
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
