// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QIODevice>
#include <QStringList>

namespace fettle
{

/// True for what a spreadsheet would run as a formula: a cell that starts with = + - @, a tab or a carriage return and isn't a plain
/// number; and for such a cell with apostrophes before it, so that defusing can be undone.
[[nodiscard]] bool needsDefusing(QByteArrayView cell);
/// Takes back the apostrophe that CsvWriter sets. Everything else comes back as it is.
[[nodiscard]] QByteArrayView withoutDefusing(QByteArrayView cell);

struct CsvOptions {
    char separator = ',';
    bool byteOrderMark = false; ///< Excel reads UTF-8 only with one
    bool raw = false; ///< formulas as they are: for programs, never for spreadsheets
};

/// RFC 4180: CRLF behind each row, quotes where needed. Doesn't own the device. A failed write is remembered; later ones do nothing.
class CsvWriter
{
public:
    explicit CsvWriter(QIODevice &device, const CsvOptions &options = {});

    void writeRow(const QStringList &cells);
    void writeRow(const QList<QByteArray> &cells); ///< UTF-8
    /// Hands what is buffered to the device; false when any write failed.
    [[nodiscard]] bool finish();

private:
    void append(QByteArrayView cell, bool alone);

    QIODevice &m_device;
    CsvOptions m_options;
    QByteArray m_buffer;
    bool m_failed = false;
};

}
