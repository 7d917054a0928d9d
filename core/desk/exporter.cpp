// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/exporter.h"

#include "core/domain/ids.h"
#include "core/exchange/cellvalue.h"
#include "core/exchange/csvwriter.h"
#include "core/exchange/jsonlineswriter.h"
#include "core/store/recordrows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSet>

namespace fettle
{

namespace
{

/// What a reference is called; its id where it isn't here.
Result<QString> nameOf(Reader &reader, const QUuid &id)
{
    const auto known = reader.registry().find(id);
    if (!known)
        return known.error().code == ErrorCode::NotFound ? Result<QString>(toText(id)) : tl::make_unexpected(known.error());
    return reader.list().label(known->rid);
}

/// A value as it stands in a file: what a person reads, and what an import reads back.
Result<Value> exported(Reader &reader, const FieldDecl &field, const Value &value)
{
    if (isEmpty(value))
        return Value{};
    if (field.type == ValueType::LongText) {
        Result<QString> text = readText(reader.db(), std::get<qint64>(value), field.name);
        if (!text)
            return text.error().code == ErrorCode::NotFound ? Result<Value>(Value{}) : tl::make_unexpected(text.error());
        return Value{*text};
    }
    if (field.type == ValueType::Instant)
        return Value{instantToText(std::get<qint64>(value))};
    if (const auto *id = std::get_if<QUuid>(&value)) {
        const Result<QString> name = nameOf(reader, *id);
        return name ? Result<Value>(Value{*name}) : tl::make_unexpected(name.error());
    }
    if (const auto *members = std::get_if<QStringList>(&value); members && field.type == ValueType::RefSet) {
        QStringList names;
        for (const QString &member : *members) {
            const Result<QString> name = nameOf(reader, uuidFromText(member));
            if (!name)
                return tl::make_unexpected(name.error());
            names << *name;
        }
        names.sort();
        return Value{names};
    }
    return value;
}

/// A member with a comma in it gets quotes, as a cell of the row does: "Lind, Mara", Tomas.
QString cell(const QStringList &members)
{
    QStringList cells;
    for (const QString &member : members) {
        const bool isPlain = !member.contains(u',') && !member.contains(u'"') && member == member.trimmed();
        cells << (isPlain ? member : u'"' + QString(member).replace(u'"', QStringLiteral("\"\"")) + u'"');
    }
    return cells.join(QStringLiteral(", "));
}

QString cell(const Value &value)
{
    if (const auto *list = std::get_if<QStringList>(&value))
        return cell(*list);
    return toJson(value).toVariant().toString();
}

/// A field of a newer version: its text, or JSON.
QString cell(const QJsonValue &json)
{
    if (json.isObject() || json.isArray())
        return QString::fromUtf8(json.isObject() ? QJsonDocument(json.toObject()).toJson(QJsonDocument::Compact)
                                                 : QJsonDocument(json.toArray()).toJson(QJsonDocument::Compact));
    return json.toVariant().toString();
}

/// The fields beyond the declared ones that any of the tickets has: people's own ("cf.floor") and a newer version's.
Result<QStringList> otherFields(Connection &db, const QList<RowKey> &keys)
{
    QSet<QString> names;
    Statement select = db.prepare("SELECT cf, extra FROM ticket WHERE rid = ? AND (cf IS NOT NULL OR extra IS NOT NULL)");
    for (const RowKey key : keys) {
        select.reset();
        const auto row = select.bind(0, key).step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            continue;
        for (const QString &name : QJsonDocument::fromJson(select.bytes(0)).object().keys())
            names.insert(QStringLiteral("cf.") + name);
        for (const QString &name : QJsonDocument::fromJson(select.bytes(1)).object().keys())
            names.insert(name);
    }
    QStringList sorted = names.values();
    sorted.sort();
    return sorted;
}

QJsonValue otherField(const Record &record, const QString &name)
{
    return name.startsWith(QStringLiteral("cf.")) ? toJson(record.custom.value(name.mid(3))) : record.extra.value(name);
}

}

Result<qint64> writeTickets(Reader &reader, const QList<RowKey> &keys, ExportFormat format, const QString &path, bool raw)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Io, QStringLiteral("%1: %2").arg(path, file.errorString()), QStringLiteral("export.file"));
    CsvOptions csvOptions;
    csvOptions.raw = raw;
    CsvWriter csv(file, csvOptions);
    JsonLinesWriter lines(file);
    const TableDecl &table = ticketTable();
    const Result<QStringList> others = otherFields(reader.db(), keys);
    if (!others)
        return tl::make_unexpected(others.error());
    if (format == ExportFormat::Csv) {
        QStringList header{QStringLiteral("id"), QStringLiteral("type"), QStringLiteral("ticket")};
        for (const FieldDecl &field : table.fields)
            header << QString(field.name);
        csv.writeRow(header + *others);
    }
    RecordRows rows(reader.db(), reader.registry());
    qint64 count = 0;
    for (const RowKey key : keys) {
        const Result<int> type = reader.registry().type(key);
        const RecordTypeDecl *declared = type ? findRecordType(*type) : nullptr;
        if (!declared)
            continue;
        const Result<Record> record = rows.load(key, *declared);
        if (!record)
            return tl::make_unexpected(record.error());
        const auto number = record->integer(u"number");
        const QString ticket = number ? numberText(declared->type, *number) : QString();
        QStringList cells{toText(record->id), QString(declared->word), ticket};
        QList<QPair<QString, QJsonValue>> fields{{QStringLiteral("id"), toText(record->id)},
            {QStringLiteral("type"), QString(declared->word)}, {QStringLiteral("ticket"), toJson(textValue(ticket))}};
        for (size_t i = 0; i < table.fields.size(); ++i) {
            const Result<Value> value = exported(reader, table.fields[i], record->values[i]);
            if (!value)
                return tl::make_unexpected(value.error());
            if (format == ExportFormat::Csv)
                cells << cell(*value);
            else if (!isEmpty(*value))
                fields.append({QString(table.fields[i].name), toJson(*value)});
        }
        for (const QString &name : *others) {
            cells << cell(otherField(*record, name));
            fields.append({name, otherField(*record, name)});
        }
        if (format == ExportFormat::Csv)
            csv.writeRow(cells);
        else
            lines.writeRow(fields);
        ++count;
    }
    const bool written = format == ExportFormat::Csv ? csv.finish() : lines.finish();
    if (!written || !file.commit())
        return fail(ErrorCode::Full, QStringLiteral("%1: %2").arg(path, file.errorString()), QStringLiteral("export.file"));
    return count;
}

}
