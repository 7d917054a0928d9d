// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"
#include "core/store/workspacefiles.h"

namespace fettle
{

struct StoredBlob {
    QString sha256 = {}; ///< hex, lower case
    qint64 size = 0;
};

/// Attachments as files named by their content, beside the database. A file is complete and synced before anything names it; one
/// that nothing names is only wasted space.
class BlobStore
{
public:
    BlobStore(Connection &db, WorkspaceFiles files)
        : m_db(db)
        , m_files(std::move(files))
    {
    }

    /// Copies a file in. Outside of a transaction. Errors: NotFound, Full, Io.
    [[nodiscard]] Result<StoredBlob> put(const QString &filePath);
    /// Names a stored file in the database, inside the transaction of the attachment.
    [[nodiscard]] Result<void> name(const StoredBlob &blob, qint64 now);

private:
    Connection &m_db;
    WorkspaceFiles m_files;
};

/// Removes the copies that a program was making when it died. What another program is making now is left alone.
void removeHalfBlobs(const WorkspaceFiles &files);

}
