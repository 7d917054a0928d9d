// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/workspaceaccess.h"

#include "core/store/workspacefiles.h"
#include "tests/bench/generator.h"

#include <QFile>
#include <QFileInfo>

#include <chrono>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace fettle::bench
{

std::unique_ptr<Desk> openDesk(const QString &folder)
{
    WorkspaceOptions options;
    options.path = folder;
    options.zone = QTimeZone::utc();
    const qint64 begin = deskNow + QFileInfo(WorkspaceFiles(folder).database()).lastModified().toMSecsSinceEpoch() % 1'000'000'000;
    options.clock = [begin, timer = std::chrono::steady_clock::now()] {
        return begin + std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - timer).count();
    };
    auto desk = Desk::open(options);
    if (!desk)
        qFatal("%s: %s", qPrintable(folder), qPrintable(desk.error().detail));
    return std::move(*desk);
}

void coolDown(const QString &folder)
{
#ifdef Q_OS_LINUX
    const QString database = WorkspaceFiles(folder).database();
    for (const QString &file : {database, database + QStringLiteral("-wal")}) {
        const int handle = open(QFile::encodeName(file).constData(), O_RDONLY);
        if (handle < 0)
            continue;
        fdatasync(handle);
        posix_fadvise(handle, 0, 0, POSIX_FADV_DONTNEED);
        close(handle);
    }
#else
    Q_UNUSED(folder)
#endif
}

}
