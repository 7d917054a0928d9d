// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/tablereader.h"

#include <vector>

namespace fettle
{

/// CSV by RFC 4180, and what programs make of it: other separators, LF, CRLF or CR, a `sep=;` line, quotes inside of unquoted cells.
/// Blank lines are passed over. A row that isn't well formed is rejected at its first line, and reading goes on at the second.
class CsvReader final : public TableReader
{
public:
    [[nodiscard]] static Result<std::unique_ptr<TableReader>> open(
        std::unique_ptr<TextSource> text, QByteArray start, const TableOptions &options);

    [[nodiscard]] const QStringList &columns() const override { return m_columns; }
    [[nodiscard]] Step next() override;
    [[nodiscard]] qint64 consumed() const override { return m_text->bytes().consumed(); }
    [[nodiscard]] qint64 total() const override { return m_text->bytes().total(); }

private:
    enum class Scan { Row, Blank, End, Failed, QuoteOpen, QuoteMisplaced, TooLong };
    struct Cell {
        qsizetype start = 0; ///< from m_begin
        qsizetype size = 0;
        bool quoted = false;
        bool escapes = false;
    };

    CsvReader(std::unique_ptr<TextSource> text, QByteArray start, const TableOptions &options);
    [[nodiscard]] bool readHeader();
    void chooseSeparator(char separator);
    [[nodiscard]] bool more();
    [[nodiscard]] bool has(qsizetype at) { return m_begin + at < m_buffer.size() || more(); }
    [[nodiscard]] char at(qsizetype offset) const { return m_buffer.constData()[m_begin + offset]; }
    [[nodiscard]] Scan scan();
    [[nodiscard]] Scan scanQuoted(qsizetype &i, Cell &cell);
    [[nodiscard]] Scan scanPlain(qsizetype &i, Cell &cell);
    [[nodiscard]] Step rejectScan(Scan scan);
    [[nodiscard]] bool skipLine();
    void makeCells();
    void leaveRow();

    std::unique_ptr<TextSource> m_text;
    TableOptions m_options;
    QByteArray m_buffer;
    qsizetype m_begin = 0; ///< of the row, in the buffer
    qsizetype m_size = 0; ///< of the row with its line end
    qint64 m_line = 1; ///< of the row
    bool m_ended = false;
    bool m_failed = false;
    bool m_tooLong = false;
    char m_separator = ',';
    bool m_special[256] = {};
    QStringList m_columns;
    std::vector<Cell> m_scanned;
    std::vector<QByteArrayView> m_cells;
    QByteArray m_unescaped;
};

}
