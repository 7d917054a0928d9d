// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ids.h"

#include <QMutex>
#include <QRandomGenerator>

namespace fettle
{

namespace
{

const QUuid fettleNamespace(0x6f1d8f0a, 0x52c4, 0x5b1e, 0x9a, 0x57, 0x0c, 0x6e, 0x2f, 0x41, 0xd3, 0x88);

}

QUuid uuidV7(qint64 unixMs)
{
    static QMutex mutex;
    static qint64 lastMs = -1;
    static quint32 counter = 0;
    quint32 tick = 0;
    {
        const QMutexLocker lock(&mutex);
        if (unixMs != lastMs) {
            lastMs = unixMs;
            counter = QRandomGenerator::global()->bounded(0x400u);
        } else {
            ++counter;
        }
        tick = counter & 0x3ffffu;
    }
    // 12 bits of the counter stand in rand_a, 6 more at the top of rand_b.
    const quint64 random = QRandomGenerator::global()->generate64();
    const auto ms = static_cast<quint64>(unixMs);
    uchar b[16];
    for (int i = 0; i < 6; ++i)
        b[i] = static_cast<uchar>(ms >> (40 - 8 * i));
    b[6] = static_cast<uchar>(0x70 | ((tick >> 14) & 0x0f));
    b[7] = static_cast<uchar>(tick >> 6);
    b[8] = static_cast<uchar>(0x80 | (tick & 0x3f));
    for (int i = 9; i < 16; ++i)
        b[i] = static_cast<uchar>(random >> (8 * (i - 9)));
    return QUuid::fromRfc4122(QByteArrayView(b, 16));
}

QUuid derivedId(const QString &name)
{
    return QUuid::createUuidV5(fettleNamespace, name);
}

QString toText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QUuid uuidFromText(const QString &text)
{
    if (text.size() != 36 && text.size() != 38)
        return {};
    return QUuid::fromString(text);
}

}
