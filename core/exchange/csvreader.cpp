// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvreader.h"

#include "core/exchange/csvwriter.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace fettle
{

CsvReader::CsvReader(std::unique_ptr<TextSource> text, QByteArray start, const TableOptions &options)
    : m_text(std::move(text))
    , m_options(options)
    , m_buffer(std::move(start))
{
}

Result<std::unique_ptr<TableReader>> CsvReader::open(std::unique_ptr<TextSource> text, QByteArray start, const TableOptions &options)
{
    std::unique_ptr<CsvReader> reader(new CsvReader(std::move(text), std::move(start), options));
    if (!reader->readHeader())
        return tl::make_unexpected(reader->m_error);
    return reader;
}

bool CsvReader::readHeader()
{
    char separator = m_options.separator;
    if (m_buffer.size() >= 6 && m_buffer.startsWith("sep=") && (m_buffer[5] == '\n' || m_buffer[5] == '\r')) {
        separator = separator ? separator : m_buffer[4];
        if (!skipLine())
            return false;
    }
    chooseSeparator(separator);
    Scan found = scan();
    while (found == Scan::Blank) {
        leaveRow();
        found = scan();
    }
    if (found == Scan::Failed)
        return false;
    if (found != Scan::Row) {
        m_error = found == Scan::End
            ? Error{ErrorCode::Invalid, QStringLiteral("the file has no header"), QStringLiteral("file.empty")}
            : Error{ErrorCode::Invalid, QStringLiteral("the header can't be read"), QStringLiteral("header.unreadable")};
        return false;
    }
    makeCells();
    for (const QByteArrayView cell : m_cells)
        m_columns.append(QString::fromUtf8(cell).trimmed());
    leaveRow();
    return true;
}

void CsvReader::chooseSeparator(char separator)
{
    constexpr std::array<char, 4> candidates = {',', ';', '\t', '|'};
    if (!separator) {
        std::array<int, 4> counts = {};
        bool quoted = false;
        for (qsizetype i = m_begin; i < m_buffer.size() && (quoted || (m_buffer[i] != '\n' && m_buffer[i] != '\r')); ++i) {
            if (m_buffer[i] == '"')
                quoted = !quoted;
            for (size_t c = 0; c < candidates.size() && !quoted; ++c)
                counts[c] += m_buffer[i] == candidates[c];
        }
        separator = candidates[static_cast<size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
    }
    m_separator = separator;
    for (const char c : {separator, '\n', '\r'})
        m_special[static_cast<uchar>(c)] = true;
}

/// More text behind the row that is being read; moves the row to the buffer's start. False: the end, a failure, or the row's limit.
bool CsvReader::more()
{
    if (m_buffer.size() - m_begin > m_options.limits.row) {
        m_tooLong = true;
        return false;
    }
    m_buffer.remove(0, m_begin);
    m_begin = 0;
    const qsizetype before = m_buffer.size();
    while (!m_ended && m_buffer.size() == before) {
        const auto some = m_text->appendTo(m_buffer);
        if (!some) {
            m_error = some.error();
            m_failed = m_ended = true;
        } else {
            m_ended = !*some;
        }
    }
    return m_buffer.size() > before;
}

CsvReader::Scan CsvReader::scanQuoted(qsizetype &i, Cell &cell)
{
    cell.start = ++i;
    cell.quoted = true;
    for (;;) {
        const char *base = m_buffer.constData() + m_begin;
        const auto *quote = static_cast<const char *>(std::memchr(base + i, '"', static_cast<size_t>(m_buffer.size() - m_begin - i)));
        if (!quote) {
            i = m_buffer.size() - m_begin;
            if (!more())
                return m_tooLong ? Scan::TooLong : Scan::QuoteOpen;
            continue;
        }
        i = quote - base + 1;
        if (!has(i) || at(i) != '"')
            break;
        cell.escapes = true;
        ++i;
    }
    cell.size = i - 1 - cell.start;
    return !has(i) || m_special[static_cast<uchar>(at(i))] ? Scan::Row : Scan::QuoteMisplaced;
}

CsvReader::Scan CsvReader::scanPlain(qsizetype &i, Cell &cell)
{
    cell.start = i;
    do {
        const char *p = m_buffer.constData() + m_begin + i;
        const char *const end = m_buffer.constData() + m_buffer.size();
        while (p != end && !m_special[static_cast<uchar>(*p)])
            ++p;
        i = p - m_buffer.constData() - m_begin;
    } while (m_begin + i == m_buffer.size() && more());
    cell.size = i - cell.start;
    return m_tooLong ? Scan::TooLong : Scan::Row;
}

/// Finds the cells of the row at m_begin and its size. No byte is changed: the raw row may be wanted.
CsvReader::Scan CsvReader::scan()
{
    m_scanned.clear();
    m_tooLong = false;
    if (!has(0))
        return m_failed ? Scan::Failed : Scan::End;
    qsizetype i = 0;
    for (;;) {
        Cell cell;
        const Scan found = has(i) && at(i) == '"' ? scanQuoted(i, cell) : scanPlain(i, cell);
        if (m_failed)
            return Scan::Failed;
        if (found != Scan::Row)
            return found;
        m_scanned.push_back(cell);
        if (static_cast<qsizetype>(m_scanned.size()) > m_options.limits.columns)
            return Scan::TooLong;
        if (!has(i) || at(i) != m_separator)
            break;
        ++i;
    }
    if (has(i))
        i += at(i) == '\r' && has(i + 1) && at(i + 1) == '\n' ? 2 : 1;
    if (m_failed)
        return Scan::Failed;
    m_size = i;
    const Cell &first = m_scanned.front();
    return m_scanned.size() == 1 && first.size == 0 && !first.quoted ? Scan::Blank : Scan::Row;
}

void CsvReader::makeCells()
{
    const char *base = m_buffer.constData() + m_begin;
    qsizetype escaped = 0;
    for (const Cell &cell : m_scanned)
        escaped += cell.escapes ? cell.size : 0;
    m_unescaped.clear();
    m_unescaped.reserve(escaped); // the views below need it where it is
    m_cells.clear();
    for (const Cell &cell : m_scanned) {
        QByteArrayView view(base + cell.start, cell.size);
        if (cell.escapes) {
            const qsizetype start = m_unescaped.size();
            for (qsizetype i = 0; i < view.size(); ++i) {
                m_unescaped.append(view[i]);
                i += view[i] == '"';
            }
            view = QByteArrayView(m_unescaped).sliced(start);
        }
        m_cells.push_back(m_options.rawFormulas || !view.startsWith('\'') ? view : withoutDefusing(view));
    }
    QByteArrayView raw(base, m_size);
    while (raw.endsWith('\n') || raw.endsWith('\r'))
        raw.chop(1);
    m_row = {m_line, m_cells, raw};
}

/// Behind the row.
void CsvReader::leaveRow()
{
    const bool manyLines = std::any_of(m_scanned.begin(), m_scanned.end(), [](const Cell &cell) { return cell.quoted; });
    const char *base = m_buffer.constData() + m_begin;
    const auto feeds = manyLines ? std::count(base, base + m_size, '\n') : 0;
    m_line += m_size == 0 ? 0 : manyLines && feeds == 0 ? std::count(base, base + m_size, '\r') : std::max<qint64>(feeds, 1);
    m_begin += m_size;
    m_size = 0;
}

/// Behind the line at m_begin, however long; false after a failure.
bool CsvReader::skipLine()
{
    qsizetype i = 0;
    for (;;) {
        if (!has(i)) {
            if (!m_tooLong) {
                m_begin = m_buffer.size();
                return !m_failed;
            }
            m_tooLong = false;
            m_begin = m_buffer.size(); // what is read of the line goes
            i = 0;
            continue;
        }
        const char c = at(i);
        if (c == '\n' || c == '\r') {
            i += c == '\r' && has(i + 1) && at(i + 1) == '\n' ? 2 : 1;
            m_begin += i;
            ++m_line;
            return !m_failed;
        }
        ++i;
    }
}

TableReader::Step CsvReader::rejectScan(Scan scan)
{
    const qsizetype available = m_buffer.size() - m_begin;
    QByteArrayView raw(m_buffer.constData() + m_begin, available);
    if (const qsizetype end = raw.indexOf('\n'); end >= 0)
        raw = raw.first(end);
    Step step = Step::BadRow;
    switch (scan) {
    case Scan::QuoteOpen:
        step = reject(m_line, QStringLiteral("quote.open"), QStringLiteral("a quote that nothing closes"), raw);
        break;
    case Scan::QuoteMisplaced:
        step = reject(m_line, QStringLiteral("quote.misplaced"), QStringLiteral("text behind a closing quote"), raw);
        break;
    default:
        step = reject(m_line, QStringLiteral("row.too_long"),
            QStringLiteral("more than %1 bytes or %2 cells").arg(m_options.limits.row).arg(m_options.limits.columns), raw);
    }
    return skipLine() ? step : Step::Failed;
}

TableReader::Step CsvReader::next()
{
    leaveRow();
    Scan found = scan();
    while (found == Scan::Blank) {
        leaveRow();
        found = scan();
    }
    if (found == Scan::End)
        return Step::End;
    if (found == Scan::Failed)
        return Step::Failed;
    if (found != Scan::Row)
        return rejectScan(found);
    makeCells();
    if (m_cells.size() != static_cast<size_t>(m_columns.size()))
        return reject(m_line, QStringLiteral("row.cells"),
            QStringLiteral("%1 cells, the header has %2").arg(m_cells.size()).arg(m_columns.size()), m_row.raw);
    for (const QByteArrayView cell : m_cells)
        if (cell.size() > m_options.limits.cell)
            return reject(
                m_line, QStringLiteral("cell.too_long"), QStringLiteral("more than %1 bytes").arg(m_options.limits.cell), m_row.raw);
    return judgeText(m_row.raw.contains('\0'));
}

}
