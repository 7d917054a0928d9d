// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/importer.h"

#include "core/domain/ids.h"
#include "core/exchange/csvwriter.h"
#include "core/exchange/importplan.h"
#include "core/exchange/mapping.h"
#include "core/store/importbook.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace fettle
{

namespace
{

constexpr qint64 operationsPerCommit = 10'000;
constexpr qsizetype listed = 100;

Result<Mapping> readMapping(const QString &name)
{
    if (Mapping::shippedNames().contains(name))
        return Mapping::shipped(name);
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound,
            QStringLiteral("no mapping %1; shipped are %2").arg(name, Mapping::shippedNames().join(QStringLiteral(", "))),
            QStringLiteral("mapping.unknown"));
    return Mapping::parse(file.readAll());
}

/// A record made on the way has fields that say what it is; everything that happens to a ticket afterwards is observed.
bool belongsToCreate(const FieldDecl &field)
{
    return field.merge != MergeRule::Verb && field.merge != MergeRule::Ownership && field.merge != MergeRule::Derived;
}

class Importer : public ImportSink
{
public:
    Importer(Store &store, const QUuid &me, const ImportRequest &request, ImportReport &report)
        : m_store(store)
        , m_batch(store)
        , m_book(store.db())
        , m_me(me)
        , m_request(request)
        , m_report(report)
    {
    }

    Result<void> begin() { return m_batch.begin(); }

    bool item(const ImportItem &item) override
    {
        Result<void> done = take(item);
        if (done && !m_request.dryRun && m_sinceCommit >= operationsPerCommit) {
            m_sinceCommit = 0;
            done = m_batch.next();
        }
        if (!done) {
            if (done.error().code == ErrorCode::Refused || done.error().code == ErrorCode::Invalid) {
                addReject({item.file, item.line, done.error().reason, done.error().detail, {}});
                return true;
            }
            m_error = done.error();
            return false;
        }
        return true;
    }

    void reject(const ImportReject &reject) override { addReject(reject); }

    Result<void> finish()
    {
        if (m_request.dryRun)
            return {};
        if (const auto seen = m_batch.ledger().writeRows(); !seen)
            return seen;
        if (const auto seen = m_book.markAllSeen(); !seen)
            return seen;
        return m_batch.finish();
    }

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const QList<ImportReject> &rejects() const { return m_rejects; }

private:
    void addReject(const ImportReject &reject)
    {
        ++m_report.rejected;
        m_rejects.append(reject);
        if (m_report.rejects.size() < listed)
            m_report.rejects.append({QFileInfo(m_request.sources[reject.file].file).fileName(), reject.line, reject.reason, reject.detail,
                QString::fromUtf8(reject.raw).left(2000)});
    }

    [[nodiscard]] static QString bookKey(const ImportRef &record) { return QString(declaration(record.type).word) + u'/' + record.key; }
    [[nodiscard]] static QString nameOf(const ImportRef &record)
    {
        return QStringLiteral("import/%1/%2/%3").arg(record.source, declaration(record.type).word, record.key);
    }

    Result<Ledger::Submitted> submit(OperationDraft &draft, const ImportItem *item)
    {
        draft.via = opvia::import;
        draft.group = {};
        if (item && item->actor) {
            const Result<QUuid> actor = resolve(*item->actor, item);
            if (!actor)
                return tl::make_unexpected(actor.error());
            draft.actor = *actor;
        } else {
            draft.actor = m_me;
        }
        const Result<bool> known = m_batch.ledger().log().contains(draft.id);
        if (!known)
            return tl::make_unexpected(known.error());
        if (*known) // the same statement again, with another one between them: it is new
            draft.id = {};
        Result<Ledger::Submitted> submitted = m_batch.ledger().submit(draft);
        if (submitted && !submitted->decision.isApplied())
            return fail(ErrorCode::Refused, submitted->decision.reason, submitted->decision.reason);
        if (submitted) {
            ++m_report.operations;
            ++m_sinceCommit;
        }
        return submitted;
    }

    /// Makes the record and the external reference that names it.
    Result<QUuid> make(const ImportRef &ref, QJsonObject fields, qint64 openedAt, const ImportItem *item)
    {
        const RecordTypeDecl &type = declaration(ref.type);
        if (type.isTicket()) {
            const Result<qint64> number = m_batch.ledger().nextNumber();
            if (!number)
                return tl::make_unexpected(number.error());
            fields[QStringLiteral("number")] = *number;
        }
        OperationDraft draft;
        draft.kind = opkind::create;
        draft.type = static_cast<int>(ref.type);
        draft.record = derivedId(nameOf(ref));
        draft.id = derivedId(QStringLiteral("create/") + nameOf(ref));
        draft.payload = {{QStringLiteral("fields"), fields}};
        draft.done = std::min(openedAt, m_store.now());
        if (const auto made = submit(draft, item); !made)
            return tl::make_unexpected(made.error());
        ++m_report.created[QString(type.word)];
        if (ref.type != RecordType::Entry && ref.type != RecordType::Link && ref.type != RecordType::Relation) {
            OperationDraft external;
            external.kind = opkind::create;
            external.type = static_cast<int>(RecordType::ExternalRef);
            external.record = derivedId(QStringLiteral("external/") + nameOf(ref));
            external.id = derivedId(QStringLiteral("create/external/") + nameOf(ref));
            external.payload = {{QStringLiteral("fields"),
                QJsonObject{{QStringLiteral("source"), ref.source}, {QStringLiteral("key"), ref.key},
                    {QStringLiteral("record"), toText(draft.record)}}}};
            if (const auto named = submit(external, nullptr); !named)
                return tl::make_unexpected(named.error());
        }
        return draft.record;
    }

    /// A referenced record's id; made when it isn't there and the mapping says so.
    Result<QUuid> resolve(const ImportRef &ref, const ImportItem *item)
    {
        if (const auto found = m_resolved.constFind(&ref); found != m_resolved.cend())
            return *found;
        QUuid id;
        if (ref.type == RecordType::Matrix && ref.source == QStringLiteral("fettle")) {
            id = m_store.rules().publishedMatrix(ref.key);
        } else {
            id = derivedId(nameOf(ref));
            const Result<const Record *> record = m_batch.ledger().record(id);
            if (!record && record.error().code != ErrorCode::NotFound)
                return tl::make_unexpected(record.error());
            if (!record || (*record)->version == 0) {
                if (!ref.create)
                    return fail(ErrorCode::Refused,
                        QStringLiteral("%1 %2:%3 isn't here").arg(declaration(ref.type).word, ref.source, ref.key),
                        QStringLiteral("reference.missing"));
                const QString label = ref.name.isEmpty() ? ref.key.simplified() : ref.name;
                QJsonObject fields{{declaration(ref.type).isTicket() ? QStringLiteral("subject") : QStringLiteral("name"), label}};
                if (ref.type == RecordType::Ci)
                    fields[QStringLiteral("class")] = QStringLiteral("unknown");
                const Result<QUuid> made = make(ref, fields, item ? item->openedAt : m_store.now(), nullptr);
                if (!made)
                    return made;
            }
        }
        if (id.isNull())
            return fail(
                ErrorCode::Refused, QStringLiteral("%1:%2 isn't here").arg(ref.source, ref.key), QStringLiteral("reference.missing"));
        m_resolved.insert(&ref, id);
        return id;
    }

    Result<QJsonValue> valueOf(const ImportField &field, const ImportItem &item)
    {
        if (!field.ref)
            return toJson(field.value);
        const Result<QUuid> id = resolve(*field.ref, &item);
        return id ? Result<QJsonValue>(toText(*id)) : tl::make_unexpected(id.error());
    }

    Result<void> take(const ImportItem &item)
    {
        const ImportRef &ref = *item.record;
        const QString key = bookKey(ref);
        const QByteArrayView hash(item.rowHash.data(), qsizetype(item.rowHash.size()));
        const Result<QByteArray> known = m_book.hashOf(ref.source, key, item.ordinal);
        if (!known)
            return tl::make_unexpected(known.error());
        if (*known == hash) {
            ++m_report.unchanged;
            return {};
        }
        const Result<const Record *> found = m_batch.ledger().record(derivedId(nameOf(ref)));
        if (!found && found.error().code != ErrorCode::NotFound)
            return tl::make_unexpected(found.error());
        const bool exists = found && (*found)->version > 0;
        const Result<void> taken = known->isNull() ? takeNew(item, exists) : takeChanged(item);
        if (!taken)
            return taken;
        return m_book.put(ref.source, key, item.ordinal, hash);
    }

    Result<void> takeNew(const ImportItem &item, bool exists)
    {
        QJsonObject createFields;
        QJsonObject observed;
        for (const ImportField &field : item.changed) {
            const Result<QJsonValue> value = valueOf(field, item);
            if (!value)
                return tl::make_unexpected(value.error());
            const bool observes = exists || (item.kind == ImportKind::Observation && !belongsToCreate(*field.field));
            (observes ? observed : createFields)[field.field->name] = *value;
        }
        if (!exists)
            if (const auto made = make(*item.record, createFields, item.openedAt, &item); !made)
                return tl::make_unexpected(made.error());
        switch (item.kind) {
        case ImportKind::Observation:
            ++m_report.observations;
            return observe(item, observed);
        case ImportKind::Entry:
            ++m_report.entries;
            break;
        case ImportKind::Link:
            ++m_report.links;
            break;
        case ImportKind::Record:
            break;
        }
        return exists && !observed.isEmpty() ? observe(item, observed) : Result<void>{};
    }

    Result<void> observe(const ImportItem &item, QJsonObject fields)
    {
        const QUuid id = derivedId(nameOf(*item.record));
        const Result<const Record *> record = m_batch.ledger().record(id);
        if (!record)
            return tl::make_unexpected(record.error());
        if (item.reopenings > 0) {
            m_report.reopenings += item.reopenings;
            fields[QStringLiteral("reopen_count")] = (*record)->integer(u"reopen_count").value_or(0) + item.reopenings;
        }
        OperationDraft draft;
        draft.kind = opkind::observe;
        draft.record = id;
        draft.id = derivedId(QStringLiteral("observe/%1/%2/%3")
                                 .arg(nameOf(*item.record))
                                 .arg(item.ordinal)
                                 .arg(QString::fromLatin1(QByteArray(item.rowHash.data(), qsizetype(item.rowHash.size())).toHex())));
        draft.base = (*record)->version;
        draft.payload = {{QStringLiteral("fields"), fields}};
        draft.done = std::min(item.doneAt, m_store.now());
        const auto submitted = submit(draft, &item);
        return submitted ? Result<void>{} : tl::make_unexpected(submitted.error());
    }

    /// A source row that says something else than last time: what nobody here wrote since follows it, the rest stays and is listed.
    Result<void> takeChanged(const ImportItem &item)
    {
        const QUuid id = derivedId(nameOf(*item.record));
        const Result<qint64> rid = m_batch.ledger().ridOf(id);
        const Result<const Record *> found = m_batch.ledger().record(id);
        if (!rid || !found)
            return tl::make_unexpected(rid ? found.error() : rid.error());
        const Record record = **found;
        const Result<QList<LoggedOperation>> operations = m_batch.ledger().log().ofRecord(*rid);
        if (!operations)
            return tl::make_unexpected(operations.error());
        QHash<QString, QJsonValue> imported; // what the source said last
        QHash<QString, const LoggedOperation *> writer;
        for (const LoggedOperation &logged : *operations) {
            const Result<QJsonObject> payload = readPayload(logged.operation);
            if (!payload || !logged.decision || !logged.decision->isApplied())
                continue;
            const QJsonObject written = writtenFields(logged.operation, *payload, *logged.decision);
            for (auto it = written.begin(); it != written.end(); ++it) {
                writer[it.key()] = &logged;
                if (logged.operation.via == opvia::import)
                    imported[it.key()] = it.value();
            }
            if (!logged.decision->to.isEmpty())
                writer[QStringLiteral("state")] = &logged;
        }
        QJsonObject fields;
        for (const ImportField &field : item.kind == ImportKind::Record ? item.all : item.changed) {
            const QString name(field.field->name);
            const Result<QJsonValue> value = valueOf(field, item);
            if (!value)
                return tl::make_unexpected(value.error());
            if (imported.value(name, QJsonValue::Null) == *value)
                continue;
            const LoggedOperation *last = writer.value(name);
            if (last && last->operation.via != opvia::import) {
                ++m_report.keptCount;
                if (m_report.kept.size() < listed)
                    m_report.kept.append({labelOf(record), name, value->toVariant().toString()});
                continue;
            }
            if (last && item.kind == ImportKind::Observation && last->operation.done > item.doneAt)
                continue; // a later row says more
            fields[name] = *value;
        }
        if (fields.isEmpty() && item.reopenings == 0)
            return {};
        ++m_report.observations;
        return observe(item, fields);
    }

    [[nodiscard]] static QString labelOf(const Record &record)
    {
        if (const auto number = record.integer(u"number"))
            return numberText(record.type->type, *number);
        const QString name = record.text(u"name");
        return name.isEmpty() ? toText(record.id) : name;
    }

    Store &m_store;
    Store::Batch m_batch;
    ImportBook m_book;
    QUuid m_me;
    const ImportRequest &m_request;
    ImportReport &m_report;
    QHash<const ImportRef *, QUuid> m_resolved;
    QList<ImportReject> m_rejects;
    std::optional<Error> m_error;
    qint64 m_sinceCommit = 0;
};

Result<void> writeRejects(const QList<ImportReject> &rejects, const ImportRequest &request)
{
    if (rejects.isEmpty() || request.rejectsFile.isEmpty())
        return {};
    QSaveFile file(request.rejectsFile);
    if (!file.open(QIODevice::WriteOnly))
        return fail(
            ErrorCode::Io, QStringLiteral("%1: %2").arg(request.rejectsFile, file.errorString()), QStringLiteral("import.rejects_file"));
    CsvWriter csv(file);
    csv.writeRow(QStringList{
        QStringLiteral("file"), QStringLiteral("line"), QStringLiteral("reason"), QStringLiteral("detail"), QStringLiteral("row")});
    for (const ImportReject &reject : rejects)
        csv.writeRow(QStringList{QFileInfo(request.sources[reject.file].file).fileName(), QString::number(reject.line), reject.reason,
            reject.detail, QString::fromUtf8(reject.raw)});
    if (!csv.finish() || !file.commit())
        return fail(
            ErrorCode::Full, QStringLiteral("%1: %2").arg(request.rejectsFile, file.errorString()), QStringLiteral("import.rejects_file"));
    return {};
}

}

QList<MappingInfo> shippedMappings()
{
    QList<MappingInfo> list;
    for (const QString &name : Mapping::shippedNames())
        if (const auto mapping = Mapping::shipped(name))
            list.append({name, mapping->title, mapping->credit});
    return list;
}

Result<ImportReport> runImport(Store &store, const QUuid &me, const ImportRequest &request)
{
    QElapsedTimer timer;
    timer.start();
    ImportReport report;
    std::vector<Mapping> mappings;
    mappings.reserve(static_cast<size_t>(request.sources.size()));
    std::vector<ImportFile> files;
    for (const ImportSource &source : request.sources) {
        Result<Mapping> mapping = readMapping(source.mapping);
        if (!mapping)
            return tl::make_unexpected(mapping.error());
        mappings.push_back(std::move(*mapping));
        files.push_back({source.file, &mappings.back()});
    }
    Importer importer(store, me, request, report);
    if (const auto begun = importer.begin(); !begun)
        return tl::make_unexpected(begun.error());
    ImportOptions options;
    options.now = store.now();
    options.stop = request.stop.get();
    if (request.progress)
        options.progress = [&](const ImportProgress &progress) {
            request.progress({progress.bytesRead, progress.bytesTotal, progress.rows, report.operations});
        };
    const Result<ImportCounts> counts = readImport(files, importer, options);
    if (importer.error())
        return tl::make_unexpected(*importer.error());
    report.stopped = !counts && counts.error().code == ErrorCode::Canceled;
    if (const auto finished = importer.finish(); !finished)
        return tl::make_unexpected(finished.error());
    if (const auto written = writeRejects(importer.rejects(), request); !written)
        return tl::make_unexpected(written.error());
    if (!counts && !report.stopped)
        return tl::make_unexpected(counts.error());
    if (counts) {
        report.rows = counts->rows;
        report.repeats = counts->repeats;
        report.unknownColumns = counts->unknownColumns;
    }
    report.milliseconds = timer.elapsed();
    return report;
}

namespace
{

class PreviewSink : public ImportSink
{
public:
    PreviewSink(const ImportSource &source, ImportPreview &preview)
        : m_source(source)
        , m_preview(preview)
    {
    }
    bool item(const ImportItem &item) override
    {
        QStringList row;
        if (m_preview.columns.isEmpty()) {
            m_preview.columns << QStringLiteral("key");
            for (const ImportField &field : item.all)
                m_preview.columns << QString(field.field->name);
        }
        row << item.record->key;
        for (const ImportField &field : item.all) {
            if (field.ref)
                row << (field.ref->name.isEmpty() ? field.ref->key : field.ref->name);
            else if (field.field->type == ValueType::Instant && !isEmpty(field.value))
                row << instantToText(std::get<qint64>(field.value));
            else
                row << toJson(field.value).toVariant().toString();
        }
        m_preview.rows.append(row);
        return true;
    }
    void reject(const ImportReject &reject) override
    {
        if (m_preview.rejects.size() < listed)
            m_preview.rejects.append(
                {QFileInfo(m_source.file).fileName(), reject.line, reject.reason, reject.detail, QString::fromUtf8(reject.raw).left(2000)});
    }

private:
    const ImportSource &m_source;
    ImportPreview &m_preview;
};

}

Result<ImportPreview> previewImport(const ImportSource &source, int rows)
{
    const Result<Mapping> mapping = readMapping(source.mapping);
    if (!mapping)
        return tl::make_unexpected(mapping.error());
    ImportPreview preview;
    PreviewSink sink(source, preview);
    const ImportFile file{source.file, &*mapping};
    ImportOptions options;
    options.maxItems = rows;
    const auto counts = readImport({&file, 1}, sink, options);
    if (!counts)
        return tl::make_unexpected(counts.error());
    return preview;
}

}
