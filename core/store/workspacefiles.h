// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace fettle
{

/// Where the parts of a workspace lie inside its folder, and what can be said of them without opening the database.
class WorkspaceFiles
{
public:
    explicit WorkspaceFiles(QString folder);

    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] QString database() const;
    [[nodiscard]] QString blobs() const;
    [[nodiscard]] QString blob(const QString &sha256Hex) const;
    [[nodiscard]] QString backups() const;
    [[nodiscard]] QString head() const;
    [[nodiscard]] QString exclusiveLock() const;
    /// Held while a file is copied into blobs(); left behind by who died meanwhile.
    [[nodiscard]] QString attachLock() const;

    [[nodiscard]] bool exists() const;
    /// Reads the file's header only and changes nothing. Errors: NotFound, Corrupt (truncated, or not a database),
    /// SchemaTooNew, ReadOnly (with @p forWriting).
    [[nodiscard]] Result<void> inspect(bool forWriting, int knownSchema) const;

    /// Read; in a folder that can't be written Untouched, because even a reader makes the index of the write-ahead log.
    [[nodiscard]] Connection::Mode readingMode() const;

    /// The last operation number that was committed here, written beside the database after each commit. A database that knows less has
    /// lost its write-ahead log. Not durable by itself: after a power cut it may say less than the database, which is harmless.
    void writeHead(qint64 n) const;
    [[nodiscard]] qint64 readHead() const;

    /// Held by migrate, replay, restore and wipe. Errors: Busy (detail names the program and host that hold it).
    [[nodiscard]] Result<std::unique_ptr<QLockFile>> lockExclusively() const;
    [[nodiscard]] Result<void> checkNotLocked() const;

private:
    QString m_folder;
};

}
