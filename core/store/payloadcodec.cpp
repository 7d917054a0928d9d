// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/payloadcodec.h"

#include "core/store/connection.h"

#include <array>
#include <zlib.h>

namespace fettle
{

namespace
{

constexpr qsizetype worthIt = 256; ///< bytes; shorter ones save too little to be taken apart on each reading
constexpr char firstScheme = 1; ///< the first byte of a blob: zlib with the words below
constexpr uInt mostInflated = 1U << 30; ///< SQLite's own limit for a value

/// What payloads are full of, so that a short one shrinks too. Stored payloads are read with it: never changed, only followed by another
/// scheme.
constexpr char words[] =
    R"("custom":{"add":[],"remove":[],"watchers":["email":"phone":"location":"name":"organisation":"lifecycle":"matrix":"version":1)"
    R"(Sehr geehrte Vielen Dank Freundliche Grüsse und nicht eine ist die der das von mit für auf )"
    R"( Hello, Thank you Kind regards please with not that this have from for and you is to of the \n\n)"
    R"("fulfilled""implemented""waiting_customer""pending""resolved""closed""cancelled""in_fulfilment""in_progress""assigned""new")"
    R"("comment":"params":{"verb":"from":"to":"reason":"size":"sha256":"filename":"mime":"title":"body":"key":"source":)"
    R"({"fields":{"category":"cause":"closed":"description":"due":"impact":3,"major":false,"opened":1795190400000,"parent":")"
    R"("priority":4,"problem":"requester":"resolution_code":"resolution_notes":"resolved":"service":"state":"subject":"tags":[")"
    R"("type":"urgency":3}}{"fields":{"assignee":"01","team":"01","at":1795190400000,"internal":true,"kind":"reply","public":true,)"
    R"("ticket":"01{"fields":{"author":"019","body":". ","kind":"note","public":false,"ticket":"019)";

class Deflater
{
public:
    Deflater() { m_ready = deflateInit(&m_stream, 4) == Z_OK; }
    ~Deflater()
    {
        if (m_ready)
            deflateEnd(&m_stream);
    }
    Deflater(const Deflater &) = delete;
    Deflater &operator=(const Deflater &) = delete;

    /// Null when it doesn't get shorter.
    QByteArray operator()(const QByteArray &plain)
    {
        if (!m_ready || deflateReset(&m_stream) != Z_OK
            || deflateSetDictionary(&m_stream, reinterpret_cast<const Bytef *>(words), sizeof(words) - 1) != Z_OK)
            return {};
        QByteArray packed(plain.size(), Qt::Uninitialized);
        packed[0] = firstScheme;
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.constData())); // zlib only reads it
        m_stream.avail_in = static_cast<uInt>(plain.size());
        m_stream.next_out = reinterpret_cast<Bytef *>(packed.data() + 1);
        m_stream.avail_out = static_cast<uInt>(packed.size() - 1);
        if (deflate(&m_stream, Z_FINISH) != Z_STREAM_END)
            return {};
        packed.truncate(packed.size() - m_stream.avail_out);
        return packed;
    }

private:
    z_stream m_stream = {};
    bool m_ready = false;
};

class Inflater
{
public:
    Inflater() { m_ready = inflateInit(&m_stream) == Z_OK; }
    ~Inflater()
    {
        if (m_ready)
            inflateEnd(&m_stream);
    }
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;

    /// Null when it isn't what Deflater made.
    QByteArray operator()(QByteArrayView packed)
    {
        if (!m_ready || packed.size() < 2 || packed[0] != firstScheme || inflateReset(&m_stream) != Z_OK)
            return {};
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data() + 1)); // zlib only reads it
        m_stream.avail_in = static_cast<uInt>(packed.size() - 1);
        QByteArray plain;
        while (true) {
            std::array<Bytef, 16 * 1024> chunk; // NOLINT: filled by inflate
            m_stream.next_out = chunk.data();
            m_stream.avail_out = chunk.size();
            int done = inflate(&m_stream, Z_NO_FLUSH);
            if (done == Z_NEED_DICT) {
                if (inflateSetDictionary(&m_stream, reinterpret_cast<const Bytef *>(words), sizeof(words) - 1) != Z_OK)
                    return {};
                done = inflate(&m_stream, Z_NO_FLUSH);
            }
            plain.append(reinterpret_cast<const char *>(chunk.data()), static_cast<qsizetype>(chunk.size() - m_stream.avail_out));
            if (done == Z_STREAM_END)
                return plain;
            if (done != Z_OK || plain.size() > qsizetype(mostInflated))
                return {};
        }
    }

private:
    z_stream m_stream = {};
    bool m_ready = false;
};

}

void bindPayload(Statement &statement, int index, const QByteArray &payload)
{
    if (payload.size() >= worthIt && payload.size() < qsizetype(mostInflated)) {
        thread_local Deflater deflater; // its tables cost more than a payload
        if (const QByteArray packed = deflater(payload); !packed.isNull()) {
            statement.bind(index, packed);
            return;
        }
    }
    statement.bindText(index, payload);
}

QByteArray payloadOf(const Statement &row, int column)
{
    const bool isPacked = row.isBlob(column);
    const QByteArray stored = row.bytes(column);
    if (!isPacked)
        return stored;
    thread_local Inflater inflater;
    QByteArray plain = inflater(stored);
    return plain.isNull() ? stored : plain;
}

}
