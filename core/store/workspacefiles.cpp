// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/workspacefiles.h"

#include "core/store/schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace fettle
{

WorkspaceFiles::WorkspaceFiles(QString folder)
    : m_folder(QDir(folder).absolutePath())
{
}

QString WorkspaceFiles::database() const
{
    return m_folder + QStringLiteral("/fettle.db");
}

QString WorkspaceFiles::blobs() const
{
    return m_folder + QStringLiteral("/blobs");
}

QString WorkspaceFiles::blob(const QString &sha256Hex) const
{
    return blobs() + u'/' + sha256Hex.left(2) + u'/' + sha256Hex.mid(2);
}

QString WorkspaceFiles::backups() const
{
    return m_folder + QStringLiteral("/backups");
}

QString WorkspaceFiles::head() const
{
    return m_folder + QStringLiteral("/fettle.head");
}

QString WorkspaceFiles::exclusiveLock() const
{
    return m_folder + QStringLiteral("/exclusive.lock");
}

QString WorkspaceFiles::attachLock() const
{
    return m_folder + QStringLiteral("/attach.lock");
}

bool WorkspaceFiles::exists() const
{
    return QFileInfo::exists(database());
}

Result<void> WorkspaceFiles::inspect(bool forWriting, int knownSchema) const
{
    QFile file(database());
    if (!file.exists())
        return fail(ErrorCode::NotFound, QStringLiteral("no workspace in %1").arg(m_folder), QStringLiteral("workspace.missing"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, QStringLiteral("%1: %2").arg(database(), file.errorString()), QStringLiteral("workspace.unreadable"));
    const QByteArray header = file.read(100);
    if (header.size() < 100 || !header.startsWith("SQLite format 3"))
        return fail(ErrorCode::Corrupt, QStringLiteral("%1 is no database").arg(database()), QStringLiteral("workspace.damaged"));
    const auto big32 = [&](int at) { return qFromBigEndian<quint32>(header.constData() + at); };
    const quint32 declared = qFromBigEndian<quint16>(header.constData() + 16);
    const qint64 pageSize = declared == 1 ? 65536 : declared;
    const bool sizeIsTrue = big32(24) == big32(92); // the page count holds when it was written with the last change
    // With a write-ahead log the file may be shorter than the database: its last pages still lie in the log.
    const bool hasLog = QFileInfo(database() + QStringLiteral("-wal")).size() > 0;
    if (pageSize < 512 || (!hasLog && (file.size() % pageSize != 0 || (sizeIsTrue && file.size() < qint64(big32(28)) * pageSize))))
        return fail(
            ErrorCode::Corrupt, QStringLiteral("%1 is shorter than it should be").arg(database()), QStringLiteral("workspace.truncated"));
    // What a workspace's file always says of itself; a log may still hold its first page.
    const auto isVersion = [&](int at) { return header[at] == 1 || header[at] == 2; }; // with and without a write-ahead log
    const bool isPlausible = (pageSize & (pageSize - 1)) == 0 && isVersion(18) && isVersion(19)
        && header.mid(20, 4) == QByteArray("\x00\x40\x20\x20", 4) && big32(44) == 4 && big32(56) == 1;
    if (!hasLog && !isPlausible)
        return fail(ErrorCode::Corrupt, QStringLiteral("%1 has a damaged header").arg(database()), QStringLiteral("workspace.damaged"));
    if (!hasLog && big32(68) != quint32(applicationId))
        return fail(
            ErrorCode::Corrupt, QStringLiteral("%1 is not a Fettle workspace").arg(database()), QStringLiteral("workspace.foreign"));
    if (!hasLog && static_cast<int>(big32(60)) > knownSchema)
        return fail(ErrorCode::SchemaTooNew, QStringLiteral("schema %1, this program knows %2").arg(big32(60)).arg(knownSchema),
            QStringLiteral("workspace.newer"));
    if (forWriting && (!QFileInfo(database()).isWritable() || !QFileInfo(m_folder).isWritable()))
        return fail(ErrorCode::ReadOnly, QStringLiteral("%1 can't be written").arg(database()), QStringLiteral("workspace.read_only"));
    return {};
}

Connection::Mode WorkspaceFiles::readingMode() const
{
    const bool hasLog = QFileInfo(database() + QStringLiteral("-wal")).size() > 0;
    return hasLog || QFileInfo(m_folder).isWritable() ? Connection::Mode::Read : Connection::Mode::Untouched;
}

void WorkspaceFiles::writeHead(qint64 n) const
{
    QFile file(head());
    if (file.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) // a witness that can't be written only misses a check
        file.write(QByteArray::number(n).rightJustified(20, '0'));
}

qint64 WorkspaceFiles::readHead() const
{
    QFile file(head());
    return file.open(QIODevice::ReadOnly) ? file.read(20).toLongLong() : 0;
}

namespace
{

QString holder(const QLockFile &lock)
{
    qint64 pid = 0;
    QString host;
    QString program;
    return lock.getLockInfo(&pid, &host, &program) ? QStringLiteral("%1 (process %2 on %3)").arg(program).arg(pid).arg(host)
                                                   : QStringLiteral("another program");
}

}

Result<std::unique_ptr<QLockFile>> WorkspaceFiles::lockExclusively() const
{
    auto lock = std::make_unique<QLockFile>(exclusiveLock());
    lock->setStaleLockTime(0);
    if (lock->tryLock(2000))
        return lock;
    if (lock->error() == QLockFile::PermissionError)
        return fail(ErrorCode::ReadOnly, QStringLiteral("%1 can't be written").arg(m_folder), QStringLiteral("workspace.read_only"));
    return fail(ErrorCode::Busy, QStringLiteral("%1 is at work on %2").arg(holder(*lock), m_folder), QStringLiteral("workspace.locked"));
}

Result<void> WorkspaceFiles::checkNotLocked() const
{
    const QString path = exclusiveLock();
    if (!QFileInfo::exists(path))
        return {};
    QLockFile lock(path);
    lock.setStaleLockTime(0);
    if (lock.tryLock(0))
        return {}; // left behind by a program that ended
    if (lock.error() == QLockFile::PermissionError)
        return {};
    return fail(ErrorCode::Busy, QStringLiteral("%1 is at work on %2").arg(holder(lock), m_folder), QStringLiteral("workspace.locked"));
}

}
