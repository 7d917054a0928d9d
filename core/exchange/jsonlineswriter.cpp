// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/jsonlineswriter.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace fettle
{

namespace
{

constexpr qsizetype flushAt = 64 * 1024;

/// QJsonDocument writes lists and objects only.
void appendJson(QByteArray &out, const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    out.append(QByteArrayView(list).sliced(1).chopped(1));
}

}

JsonLinesWriter::JsonLinesWriter(QIODevice &device)
    : m_device(device)
{
}

void JsonLinesWriter::writeRow(const QList<QPair<QString, QJsonValue>> &fields)
{
    m_buffer.append('{');
    bool first = true;
    for (const auto &[name, value] : fields) {
        if (value.isNull() || value.isUndefined())
            continue;
        if (!first)
            m_buffer.append(',');
        first = false;
        appendJson(m_buffer, name);
        m_buffer.append(':');
        appendJson(m_buffer, value);
    }
    m_buffer.append("}\n");
    if (m_buffer.size() >= flushAt)
        (void)finish();
}

bool JsonLinesWriter::finish()
{
    if (!m_failed && m_device.write(m_buffer) != m_buffer.size())
        m_failed = true;
    m_buffer.clear();
    return !m_failed;
}

}
