// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/progressline.h"

#include <algorithm>
#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace fettle
{

namespace
{

constexpr qint64 interval = 250; ///< ms between two looks
constexpr qint64 enough = 2000; ///< ms after which the pace tells something

bool isTerminal()
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stderr)) != 0;
#else
    return isatty(STDERR_FILENO) != 0;
#endif
}

QString span(qint64 milliseconds)
{
    const qint64 seconds = (milliseconds + 999) / 1000;
    if (seconds < 60)
        return QStringLiteral("%1 s").arg(seconds);
    const qint64 minutes = (seconds + 30) / 60;
    return minutes < 60 ? QStringLiteral("%1 min").arg(minutes) : QStringLiteral("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

}

QString progressText(const ImportProgressInfo &progress, qint64 milliseconds)
{
    const qint64 read = std::clamp<qint64>(progress.bytesRead, 0, progress.bytesTotal);
    QString text = QStringLiteral("%1 %, %2 rows").arg(progress.bytesTotal > 0 ? read * 100 / progress.bytesTotal : 100).arg(progress.rows);
    if (read == progress.bytesTotal)
        text += QStringLiteral(", finishing the indexes");
    else if (milliseconds >= enough && read > 0)
        text += QStringLiteral(", about %1 left")
                    .arg(span(static_cast<qint64>(double(milliseconds) * double(progress.bytesTotal - read) / double(read))));
    return text;
}

ProgressLine::ProgressLine()
    : m_isTerminal(isTerminal())
{
    m_timer.start();
}

ProgressLine::~ProgressLine()
{
    if (m_width > 0)
        write({});
}

void ProgressLine::show(const ImportProgressInfo &progress)
{
    const qint64 now = m_timer.elapsed();
    const bool isLast = progress.bytesRead >= progress.bytesTotal;
    if (!m_isTerminal || (m_shownAt >= 0 && now - m_shownAt < interval && !isLast))
        return;
    m_shownAt = now;
    write(progressText(progress, now));
}

void ProgressLine::write(const QString &text)
{
    const QByteArray line = '\r' + text.leftJustified(m_width).toUtf8() + (text.isEmpty() ? "\r" : "");
    m_width = text.size();
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
    std::fflush(stderr);
}

}
