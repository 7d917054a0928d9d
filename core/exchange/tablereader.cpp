// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tablereader.h"

#include "core/exchange/csvreader.h"
#include "core/exchange/jsonreader.h"

namespace fettle
{

TableReader::Step TableReader::reject(qint64 line, QString reason, QString detail, QByteArrayView raw)
{
    constexpr qsizetype rawLimit = 64 * 1024;
    m_rowError = {line, std::move(reason), std::move(detail), raw.first(std::min(raw.size(), rawLimit)).toByteArray()};
    return Step::BadRow;
}

TableReader::Step TableReader::judgeText(bool hasNul)
{
    if (hasNul)
        return reject(m_row.line, QStringLiteral("text.nul"), QStringLiteral("a NUL byte in the row"), m_row.raw);
    if (!m_row.raw.isValidUtf8())
        return reject(m_row.line, QStringLiteral("text.encoding"),
            QStringLiteral("not valid UTF-8; name the file's encoding in the mapping"), m_row.raw);
    return Step::Row;
}

namespace
{

/// By the first character that isn't white space; an object that a line holds whole begins JSON Lines.
TableFormat detect(const QByteArray &text)
{
    const QByteArray start = text.trimmed();
    if (start.startsWith('['))
        return TableFormat::Json;
    if (!start.startsWith('{'))
        return TableFormat::Csv;
    const qsizetype end = start.indexOf('\n');
    return start.left(end).trimmed().endsWith('}') ? TableFormat::JsonLines : TableFormat::Json;
}

}

Result<std::unique_ptr<TableReader>> TableReader::open(std::unique_ptr<ByteSource> bytes, const TableOptions &options)
{
    auto text = std::make_unique<TextSource>(std::move(bytes), options.encoding);
    QByteArray start;
    if (const auto some = text->appendTo(start); !some)
        return tl::make_unexpected(some.error());
    const TableFormat format = options.format == TableFormat::Detect ? detect(start) : options.format;
    switch (format) {
    case TableFormat::Json:
        return JsonTableReader::open(std::move(text), std::move(start), options);
    case TableFormat::JsonLines:
        return JsonLinesReader::open(std::move(text), std::move(start), options);
    case TableFormat::Csv:
    case TableFormat::Detect:
        break;
    }
    return CsvReader::open(std::move(text), std::move(start), options);
}

}
