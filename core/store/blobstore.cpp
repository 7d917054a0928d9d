// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blobstore.h"

#include "core/store/platform.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSaveFile>

namespace fettle
{

namespace
{

constexpr int lockPatience = 5000; ///< ms; after that whoever copies holds it for us too

/// Its name is a durable one: the folder's, and that of the folder in the folder above.
Result<void> makeDurable(const QString &target)
{
    const QString folder = QFileInfo(target).path();
    if (syncFolder(folder) && syncFolder(QFileInfo(folder).path()))
        return {};
    return fail(ErrorCode::Io, QStringLiteral("%1 can't be synced").arg(folder), QStringLiteral("attachment.unwritable"));
}

}

Result<StoredBlob> BlobStore::put(const QString &filePath)
{
    QFile source(filePath);
    if (!source.open(QIODevice::ReadOnly))
        return fail(source.exists() ? ErrorCode::Io : ErrorCode::NotFound, QStringLiteral("%1: %2").arg(filePath, source.errorString()),
            QStringLiteral("attachment.unreadable"));
    QCryptographicHash first(QCryptographicHash::Sha256);
    if (!first.addData(&source))
        return fail(ErrorCode::Io, QStringLiteral("%1: %2").arg(filePath, source.errorString()), QStringLiteral("attachment.unreadable"));
    const StoredBlob blob{QString::fromLatin1(first.result().toHex()), source.size()};
    const QString target = m_files.blob(blob.sha256);
    const auto durable = [&]() -> Result<StoredBlob> {
        const auto done = makeDurable(target);
        return done ? Result<StoredBlob>(blob) : tl::make_unexpected(done.error());
    };
    if (QFile::exists(target) && QFileInfo(target).size() == blob.size)
        return durable();
    if (!QDir().mkpath(QFileInfo(target).path()))
        return fail(
            ErrorCode::ReadOnly, QStringLiteral("%1 can't be made").arg(QFileInfo(target).path()), QStringLiteral("attachment.folder"));
    QLockFile lock(m_files.attachLock());
    lock.setStaleLockTime(0);
    lock.tryLock(lockPatience);
    QSaveFile copy(target); // written aside, synced, renamed
    if (!copy.open(QIODevice::WriteOnly) || !source.seek(0))
        return fail(ErrorCode::Io, QStringLiteral("%1: %2").arg(target, copy.errorString()), QStringLiteral("attachment.unwritable"));
    QCryptographicHash second(QCryptographicHash::Sha256);
    while (!source.atEnd()) {
        const QByteArray chunk = source.read(1 << 20);
        if (chunk.isEmpty())
            break;
        second.addData(chunk);
        if (copy.write(chunk) != chunk.size())
            return fail(ErrorCode::Full, QStringLiteral("%1: %2").arg(target, copy.errorString()), QStringLiteral("attachment.unwritable"));
    }
    if (second.result() != first.result())
        return fail(ErrorCode::Io, QStringLiteral("%1 changed while it was read").arg(filePath), QStringLiteral("attachment.changing"));
    if (!copy.commit())
        return fail(ErrorCode::Full, QStringLiteral("%1: %2").arg(target, copy.errorString()), QStringLiteral("attachment.unwritable"));
    return durable();
}

Result<void> BlobStore::name(const StoredBlob &blob, qint64 now)
{
    return m_db.prepare("INSERT OR IGNORE INTO blob(sha256, size, at) VALUES(?, ?, ?)")
        .all(QByteArray::fromHex(blob.sha256.toLatin1()), blob.size, now)
        .run();
}

void removeHalfBlobs(const WorkspaceFiles &files)
{
    if (!QFile::exists(files.attachLock()))
        return; // nobody died
    QLockFile lock(files.attachLock());
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0))
        return;
    constexpr qsizetype wholeName = 62; // the folder has the first two of 64 digits
    QDirIterator blobs(files.blobs(), QDir::Files, QDirIterator::Subdirectories);
    while (blobs.hasNext()) {
        const QFileInfo blob(blobs.next());
        if (blob.fileName().size() > wholeName && blob.fileName()[wholeName] == u'.')
            QFile::remove(blob.filePath());
    }
}

}
