// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/logbook.h"

#include <QDateTime>
#include <QMutex>
#include <QtGlobal>

namespace fettle::app::logbook
{

namespace
{

constexpr qsizetype keptLines = 2000;

// A message handler is a plain function: what it writes to has to be reachable without an object.
QMutex mutex;
QStringList lines;
QtMessageHandler before = nullptr;

void keep(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    {
        const QMutexLocker lock(&mutex);
        lines.append(QStringLiteral("%1  %2").arg(
            QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs), qFormatLogMessage(type, context, message)));
        if (lines.size() > keptLines)
            lines.remove(0, lines.size() - keptLines);
    }
    if (before)
        before(type, context, message);
}

}

void install()
{
    before = qInstallMessageHandler(keep);
}

QString text()
{
    const QMutexLocker lock(&mutex);
    return lines.join(QLatin1Char('\n'));
}

}
