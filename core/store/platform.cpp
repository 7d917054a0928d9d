// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/platform.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#else
#include <QFileInfo>
#endif

namespace fettle
{

bool syncFolder(const QString &folder)
{
#ifdef Q_OS_UNIX
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    int code = -1;
#ifdef Q_OS_DARWIN
    code = ::fcntl(descriptor, F_FULLFSYNC); // fsync() leaves it in the disk's own memory
#endif
    while (code != 0 && (code = ::fsync(descriptor)) != 0 && errno == EINTR) { }
    const bool isUnsupported = code != 0 && errno == EINVAL; // network file systems, some of them
    ::close(descriptor);
    return code == 0 || isUnsupported;
#else
    return QFileInfo(folder).isDir();
#endif
}

}
