// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

class QIODevice;

namespace fettle
{

/// The bytes of a file from its start to its end, unpacked when it is a gzip file (known by its first two bytes; several members
/// in a row are one file). Memory stays small whatever the file's size.
class ByteSource
{
public:
    /// Errors: NotFound, Denied, Io.
    [[nodiscard]] static Result<std::unique_ptr<ByteSource>> openFile(const QString &path);
    [[nodiscard]] static std::unique_ptr<ByteSource> fromBytes(const QByteArray &bytes);
    ~ByteSource();

    /// Up to @p max bytes into @p out; 0: the end. Errors: Io; Corrupt (a damaged or cut gzip file).
    [[nodiscard]] Result<qint64> read(char *out, qint64 max);

    [[nodiscard]] qint64 consumed() const { return m_consumed; } ///< of the file as stored
    [[nodiscard]] qint64 total() const { return m_total; }

private:
    class Inflater;
    explicit ByteSource(std::unique_ptr<QIODevice> device);
    [[nodiscard]] Result<qint64> readStored(char *out, qint64 max);
    [[nodiscard]] Result<qint64> readPacked(char *out, qint64 max);

    std::unique_ptr<QIODevice> m_device;
    std::unique_ptr<Inflater> m_inflater;
    qint64 m_consumed = 0;
    qint64 m_total = 0;
};

enum class TextEncoding {
    Detect, ///< a byte order mark decides; else UTF-8 when the first 256 KiB are valid UTF-8, else Windows-1252
    Utf8,
    Windows1252, ///< Latin-1 and what Windows puts into its unused places
    Utf16LE,
    Utf16BE,
};

/// The words of mapping files: "utf-8", "latin-1", "windows-1252", "utf-16le", "utf-16be", "detect".
[[nodiscard]] std::optional<TextEncoding> textEncodingFromWord(const QString &word);

/// A ByteSource as UTF-8 without a byte order mark. Bytes of a UTF-8 file pass as they are: whoever cuts them into rows judges them.
class TextSource
{
public:
    TextSource(std::unique_ptr<ByteSource> bytes, TextEncoding encoding);

    /// Appends some text to @p buffer; false: the end. Errors: those of ByteSource::read().
    [[nodiscard]] Result<bool> appendTo(QByteArray &buffer);

    [[nodiscard]] TextEncoding encoding() const { return m_encoding; } ///< Detect until the first appendTo()
    [[nodiscard]] const ByteSource &bytes() const { return *m_bytes; }

private:
    void append(QByteArray &buffer, QByteArrayView chunk, bool last);

    std::unique_ptr<ByteSource> m_bytes;
    TextEncoding m_encoding;
    QByteArray m_chunk;
    QByteArray m_pending; ///< half a UTF-16 character at the end of a chunk
    bool m_started = false;
    bool m_ended = false;
};

}
