// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/exporter.h"

#include "core/domain/ids.h"
#include "core/exchange/csvwriter.h"
#include "core/exchange/jsonlineswriter.h"
#include "core/store/recordrows.h"

#include <QSaveFile>

namespace fettle
{

namespace
{

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
        const auto known = reader.registry().find(*id);
        if (!known)
            return Value{toText(*id)};
        Result<QString> label = reader.list().label(known->rid);
        return label ? Result<Value>(Value{*label}) : tl::make_unexpected(label.error());
    }
    return value;
}

QString cell(const Value &value)
{
    if (const auto *list = std::get_if<QStringList>(&value))
        return list->join(QStringLiteral(", "));
    return toJson(value).toVariant().toString();
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
    if (format == ExportFormat::Csv) {
        QStringList header{QStringLiteral("id"), QStringLiteral("type"), QStringLiteral("ticket")};
        for (const FieldDecl &field : table.fields)
            header << QString(field.name);
        csv.writeRow(header);
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
        QList<QPair<QString, Value>> fields{{QStringLiteral("id"), toText(record->id)}, {QStringLiteral("type"), QString(declared->word)},
            {QStringLiteral("ticket"), ticket}};
        for (size_t i = 0; i < table.fields.size(); ++i) {
            const Result<Value> value = exported(reader, table.fields[i], record->values[i]);
            if (!value)
                return tl::make_unexpected(value.error());
            if (format == ExportFormat::Csv)
                cells << cell(*value);
            else if (!isEmpty(*value))
                fields.append({QString(table.fields[i].name), *value});
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
