// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blobstore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace fettle
{

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
    if (QFile::exists(target) && QFileInfo(target).size() == blob.size)
        return blob;
    if (!QDir().mkpath(QFileInfo(target).path()))
        return fail(
            ErrorCode::ReadOnly, QStringLiteral("%1 can't be made").arg(QFileInfo(target).path()), QStringLiteral("attachment.folder"));
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
    return blob;
}

Result<void> BlobStore::name(const StoredBlob &blob, qint64 now)
{
    return m_db.prepare("INSERT OR IGNORE INTO blob(sha256, size, at) VALUES(?, ?, ?)")
        .all(QByteArray::fromHex(blob.sha256.toLatin1()), blob.size, now)
        .run();
}

}
