// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/bytesource.h"

#include <QBuffer>
#include <QFile>

#include <array>
#include <zlib.h>

namespace fettle
{

namespace
{
constexpr qint64 chunkSize = 256 * 1024;
}

class ByteSource::Inflater
{
public:
    Inflater()
    {
        // 15 + 16: a gzip header and nothing else.
        m_ready = inflateInit2(&m_stream, 15 + 16) == Z_OK;
    }
    ~Inflater()
    {
        if (m_ready)
            inflateEnd(&m_stream);
    }
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;

    z_stream m_stream = {};
    QByteArray m_input = QByteArray(chunkSize, Qt::Uninitialized);
    bool m_ready = false;
    bool m_memberEnded = false;
};

ByteSource::ByteSource(std::unique_ptr<QIODevice> device)
    : m_device(std::move(device))
    , m_total(m_device->size())
{
    if (m_device->peek(2) == QByteArrayView("\x1f\x8b"))
        m_inflater = std::make_unique<Inflater>();
}

ByteSource::~ByteSource() = default;

Result<std::unique_ptr<ByteSource>> ByteSource::openFile(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->exists())
        return fail(ErrorCode::NotFound, QStringLiteral("no such file: %1").arg(path), QStringLiteral("file.missing"));
    if (!file->open(QIODevice::ReadOnly))
        return fail(file->error() == QFileDevice::PermissionsError ? ErrorCode::Denied : ErrorCode::Io,
            QStringLiteral("%1: %2").arg(path, file->errorString()), QStringLiteral("file.unreadable"));
    return std::unique_ptr<ByteSource>(new ByteSource(std::move(file)));
}

std::unique_ptr<ByteSource> ByteSource::fromBytes(const QByteArray &bytes)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    return std::unique_ptr<ByteSource>(new ByteSource(std::move(buffer)));
}

Result<qint64> ByteSource::read(char *out, qint64 max)
{
    return m_inflater ? readPacked(out, max) : readStored(out, max);
}

Result<qint64> ByteSource::readStored(char *out, qint64 max)
{
    const qint64 n = m_device->read(out, max);
    if (n < 0)
        return fail(ErrorCode::Io, m_device->errorString(), QStringLiteral("file.unreadable"));
    m_consumed += n;
    return n;
}

Result<qint64> ByteSource::readPacked(char *out, qint64 max)
{
    if (!m_inflater->m_ready)
        return fail(ErrorCode::Full, QStringLiteral("no memory for zlib"));
    z_stream &stream = m_inflater->m_stream;
    stream.next_out = reinterpret_cast<Bytef *>(out);
    stream.avail_out = static_cast<uInt>(std::min<qint64>(max, 1 << 30));
    const uInt wanted = stream.avail_out;
    while (stream.avail_out == wanted) {
        if (stream.avail_in == 0) {
            const auto n = readStored(m_inflater->m_input.data(), m_inflater->m_input.size());
            if (!n)
                return n;
            if (*n == 0) {
                if (m_inflater->m_memberEnded)
                    return 0;
                return fail(ErrorCode::Corrupt, QStringLiteral("the gzip file ends in the middle"), QStringLiteral("gzip.cut"));
            }
            stream.next_in = reinterpret_cast<Bytef *>(m_inflater->m_input.data());
            stream.avail_in = static_cast<uInt>(*n);
        }
        if (m_inflater->m_memberEnded) {
            if (*stream.next_in == 0) { // padding behind the last member, as tape tools leave it
                ++stream.next_in;
                --stream.avail_in;
                continue;
            }
            if (inflateReset(&stream) != Z_OK)
                return fail(ErrorCode::Corrupt, QStringLiteral("zlib can't start again"), QStringLiteral("gzip.damaged"));
            m_inflater->m_memberEnded = false;
        }
        const int status = inflate(&stream, Z_NO_FLUSH);
        if (status == Z_STREAM_END)
            m_inflater->m_memberEnded = true;
        else if (status != Z_OK && status != Z_BUF_ERROR)
            return fail(ErrorCode::Corrupt,
                QStringLiteral("the gzip file is damaged: %1").arg(QLatin1StringView(stream.msg ? stream.msg : "")),
                QStringLiteral("gzip.damaged"));
    }
    return wanted - stream.avail_out;
}

std::optional<TextEncoding> textEncodingFromWord(const QString &word)
{
    static constexpr std::array<std::pair<QLatin1StringView, TextEncoding>, 7> words{{{QLatin1StringView("detect"), TextEncoding::Detect},
        {QLatin1StringView("utf-8"), TextEncoding::Utf8}, {QLatin1StringView("latin-1"), TextEncoding::Windows1252},
        {QLatin1StringView("iso-8859-1"), TextEncoding::Windows1252}, {QLatin1StringView("windows-1252"), TextEncoding::Windows1252},
        {QLatin1StringView("utf-16le"), TextEncoding::Utf16LE}, {QLatin1StringView("utf-16be"), TextEncoding::Utf16BE}}};
    for (const auto &[known, encoding] : words)
        if (word.compare(known, Qt::CaseInsensitive) == 0)
            return encoding;
    return std::nullopt;
}

namespace
{

/// Valid but for a character that the end cuts.
bool looksLikeUtf8(QByteArrayView sample)
{
    qsizetype end = sample.size();
    for (int back = 0; back < 3 && end > 0 && (static_cast<uchar>(sample[end - 1]) & 0xC0) == 0x80; ++back)
        --end;
    if (end > 0 && static_cast<uchar>(sample[end - 1]) >= 0xC0)
        --end;
    else
        end = sample.size();
    return sample.first(end).isValidUtf8();
}

/// 0x80 to 0x9F; what Windows leaves empty stays the control character.
constexpr std::array<char16_t, 32> windows1252 = {0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0x9D, 0x017E, 0x0178};

void appendWindows1252(QByteArray &buffer, QByteArrayView chunk)
{
    for (const char c : chunk) {
        const auto byte = static_cast<uchar>(c);
        if (byte < 0x80) {
            buffer.append(c);
            continue;
        }
        const char16_t code = byte < 0xA0 ? windows1252[byte - 0x80u] : byte;
        if (code < 0x800) {
            buffer.append(static_cast<char>(0xC0 | (code >> 6)));
        } else {
            buffer.append(static_cast<char>(0xE0 | (code >> 12)));
            buffer.append(static_cast<char>(0x80 | ((code >> 6) & 0x3F)));
        }
        buffer.append(static_cast<char>(0x80 | (code & 0x3F)));
    }
}

}

TextSource::TextSource(std::unique_ptr<ByteSource> bytes, TextEncoding encoding)
    : m_bytes(std::move(bytes))
    , m_encoding(encoding)
    , m_chunk(chunkSize, Qt::Uninitialized)
{
}

Result<bool> TextSource::appendTo(QByteArray &buffer)
{
    if (m_ended)
        return false;
    const bool first = !m_started;
    qint64 size = 0;
    do { // a first chunk as large as it gets: the encoding is judged by it
        const auto n = m_bytes->read(m_chunk.data() + size, m_chunk.size() - size);
        if (!n)
            return tl::make_unexpected(n.error());
        m_ended = *n == 0;
        size += *n;
    } while (first && !m_ended && size < m_chunk.size());
    QByteArrayView chunk(m_chunk.constData(), size);
    if (first) {
        m_started = true;
        const bool utf16le = chunk.startsWith("\xFF\xFE");
        const bool utf16be = chunk.startsWith("\xFE\xFF");
        const bool utf8 = chunk.startsWith("\xEF\xBB\xBF");
        if (m_encoding == TextEncoding::Detect)
            m_encoding = utf16le               ? TextEncoding::Utf16LE
                : utf16be                      ? TextEncoding::Utf16BE
                : utf8 || looksLikeUtf8(chunk) ? TextEncoding::Utf8
                                               : TextEncoding::Windows1252;
        if (utf8 && m_encoding == TextEncoding::Utf8)
            chunk = chunk.sliced(3);
        else if ((utf16le && m_encoding == TextEncoding::Utf16LE) || (utf16be && m_encoding == TextEncoding::Utf16BE))
            chunk = chunk.sliced(2);
    }
    append(buffer, chunk, m_ended);
    return size > 0;
}

void TextSource::append(QByteArray &buffer, QByteArrayView chunk, bool last)
{
    if (m_encoding == TextEncoding::Windows1252) {
        appendWindows1252(buffer, chunk);
        return;
    }
    if (m_encoding != TextEncoding::Utf16LE && m_encoding != TextEncoding::Utf16BE) {
        buffer.append(chunk);
        return;
    }
    m_pending.append(chunk);
    const auto low = m_encoding == TextEncoding::Utf16LE ? 0 : 1;
    const auto unit = [&](qsizetype at) {
        return static_cast<char16_t>(static_cast<uchar>(m_pending[at + low]) | (static_cast<uchar>(m_pending[at + 1 - low]) << 8));
    };
    qsizetype end = m_pending.size() & ~qsizetype(1);
    if (!last && end >= 2 && QChar::isHighSurrogate(unit(end - 2)))
        end -= 2;
    QString text;
    text.reserve(end / 2);
    for (qsizetype at = 0; at < end; at += 2)
        text.append(QChar(unit(at)));
    buffer.append(text.toUtf8());
    m_pending.remove(0, end);
}

}
