// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/bytesource.h"

#include <QByteArrayView>
#include <QList>
#include <QStringList>

#include <memory>
#include <span>

namespace fettle
{

/// A row of a file: views that live until the next call of next(). Cells are UTF-8; a list in one JSON cell has listSeparator between
/// its items.
struct TableRow {
    qint64 line = 0; ///< where it begins, from 1
    std::span<const QByteArrayView> cells = {};
    QByteArrayView raw = {}; ///< as it stands in the file; for JSON the text of the object
};

struct RowError {
    qint64 line = 0;
    QString reason = {}; ///< a stable word: "row.cells", "quote.open", "json.syntax"
    QString detail = {};
    QByteArray raw = {}; ///< cut at 64 KiB
};

enum class TableFormat { Detect, Csv, JsonLines, Json };

/// Limits against files that would eat the memory. A row beyond them is rejected, the rest is read.
struct TableLimits {
    qsizetype cell = 16 * 1024 * 1024;
    qsizetype row = 64 * 1024 * 1024;
    qsizetype columns = 4096;
    qint64 document = 512 * 1024 * 1024; ///< a JSON file, which is read whole
};

struct TableOptions {
    TableFormat format = TableFormat::Detect;
    TextEncoding encoding = TextEncoding::Detect;
    char separator = 0; ///< CSV; 0: the one of , ; tab | that stands most often in the header
    QString path = {}; ///< JSON: to the list, "main.sections[].items[]"; empty: the file is the list
    /// The columns to read, for JSON, where no header says what there is; empty: those of the first row. CSV has all of its header.
    QStringList columns = {};
    bool rawFormulas = false; ///< CSV: keep the apostrophe that CsvWriter sets before what a spreadsheet would run
    TableLimits limits = {};
};

constexpr char listSeparator = '\x1e';

/// Reads rows of cells, whatever the format. A bad row is reported and the next call goes on behind it.
class TableReader
{
public:
    enum class Step { Row, BadRow, End, Failed };

    virtual ~TableReader() = default;

    /// Errors: Invalid "file.empty" (no header, no rows), "header.columns"; Corrupt "json.syntax"; Full "file.too_large";
    /// and those of ByteSource.
    [[nodiscard]] static Result<std::unique_ptr<TableReader>> open(std::unique_ptr<ByteSource> bytes, const TableOptions &options);

    [[nodiscard]] virtual const QStringList &columns() const = 0;
    [[nodiscard]] virtual Step next() = 0;
    [[nodiscard]] const TableRow &row() const { return m_row; } ///< after Step::Row
    [[nodiscard]] const RowError &rowError() const { return m_rowError; } ///< after Step::BadRow
    [[nodiscard]] const Error &error() const { return m_error; } ///< after Step::Failed; the end of the file
    /// JSON: names met beside options.columns, the first 100, in the order of the file.
    [[nodiscard]] virtual QStringList otherColumns() const { return {}; }
    [[nodiscard]] virtual qint64 consumed() const = 0; ///< bytes of the file as stored
    [[nodiscard]] virtual qint64 total() const = 0;

protected:
    Step reject(qint64 line, QString reason, QString detail, QByteArrayView raw);
    /// Rejects a row with bytes that can't be text; Step::Row when it may be used.
    Step judgeText(bool hasNul);

    TableRow m_row;
    RowError m_rowError;
    Error m_error;
};

}
