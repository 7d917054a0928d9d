// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QJsonValue>
#include <QList>
#include <QPair>

namespace fettle
{

/// One object a line, UTF-8, LF; empty values left out, fields in the order given. Doesn't own the device.
class JsonLinesWriter
{
public:
    explicit JsonLinesWriter(QIODevice &device);

    void writeRow(const QList<QPair<QString, QJsonValue>> &fields);
    /// Hands what is buffered to the device; false when any write failed.
    [[nodiscard]] bool finish();

private:
    QIODevice &m_device;
    QByteArray m_buffer;
    bool m_failed = false;
};

}
