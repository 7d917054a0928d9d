// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvwriter.h"

#include <cstring>

namespace fettle
{

namespace
{

constexpr qsizetype flushAt = 64 * 1024;

bool startsFormula(QByteArrayView cell)
{
    return !cell.isEmpty() && cell[0] != '\0' && std::strchr("=+-@\t\r", cell[0]);
}

qsizetype digitsAt(QByteArrayView cell, qsizetype at)
{
    qsizetype end = at;
    while (end < cell.size() && cell[end] >= '0' && cell[end] <= '9')
        ++end;
    return end - at;
}

/// "-12", "+0.5", "-1e9": nothing a spreadsheet could run.
bool isPlainNumber(QByteArrayView cell)
{
    qsizetype at = cell.startsWith('-') || cell.startsWith('+') ? 1 : 0;
    qsizetype count = digitsAt(cell, at);
    if (!count)
        return false;
    at += count;
    if (at < cell.size() && (cell[at] == '.' || cell[at] == ',')) {
        count = digitsAt(cell, at + 1);
        if (!count)
            return false;
        at += count + 1;
    }
    if (at < cell.size() && (cell[at] == 'e' || cell[at] == 'E')) {
        ++at;
        at += at < cell.size() && (cell[at] == '-' || cell[at] == '+');
        count = digitsAt(cell, at);
        if (!count)
            return false;
        at += count;
    }
    return at == cell.size();
}

QByteArrayView withoutApostrophes(QByteArrayView cell)
{
    while (cell.startsWith('\''))
        cell = cell.sliced(1);
    return cell;
}

}

bool needsDefusing(QByteArrayView cell)
{
    return startsFormula(withoutApostrophes(cell)) && !isPlainNumber(cell);
}

QByteArrayView withoutDefusing(QByteArrayView cell)
{
    return cell.startsWith('\'') && startsFormula(withoutApostrophes(cell)) ? cell.sliced(1) : cell;
}

CsvWriter::CsvWriter(QIODevice &device, const CsvOptions &options)
    : m_device(device)
    , m_options(options)
{
    if (options.byteOrderMark)
        m_buffer.append("\xEF\xBB\xBF");
}

void CsvWriter::append(QByteArrayView cell, bool alone)
{
    const bool defuse = !m_options.raw && needsDefusing(cell);
    const bool padded = cell.startsWith(' ') || cell.endsWith(' ');
    // A row of one empty cell would read as a blank line.
    const bool quote = padded || (alone && cell.isEmpty()) || cell.contains(m_options.separator) || cell.contains('"')
        || cell.contains('\n') || cell.contains('\r');
    if (quote)
        m_buffer.append('"');
    if (defuse)
        m_buffer.append('\'');
    if (cell.contains('"'))
        m_buffer.append(cell.toByteArray().replace('"', "\"\""));
    else
        m_buffer.append(cell);
    if (quote)
        m_buffer.append('"');
}

void CsvWriter::writeRow(const QList<QByteArray> &cells)
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i)
            m_buffer.append(m_options.separator);
        append(cells[i], cells.size() == 1);
    }
    m_buffer.append("\r\n");
    if (m_buffer.size() >= flushAt)
        (void)finish();
}

void CsvWriter::writeRow(const QStringList &cells)
{
    QList<QByteArray> utf8;
    utf8.reserve(cells.size());
    for (const QString &cell : cells)
        utf8.append(cell.toUtf8());
    writeRow(utf8);
}

bool CsvWriter::finish()
{
    if (!m_failed && m_device.write(m_buffer) != m_buffer.size())
        m_failed = true;
    m_buffer.clear();
    return !m_failed;
}

}
