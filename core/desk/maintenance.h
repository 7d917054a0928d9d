// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>

/// What is done to a workspace as a whole, beside its use. Every function opens the workspace itself, blocks, and may run while a
/// desk has it open; replay and restore hold the exclusive lock meanwhile. Errors: those of Desk::open, Canceled.
namespace fettle
{

using MaintenanceProgress = std::function<bool(qint64 done, qint64 total)>; ///< false: stop

struct WorkspaceCheck {
    struct Problem {
        QString what = {}; ///< "page", "chain", "payload", "row", "row.missing", "row.extra", "blob", "sequence", "device"
        QString where = {}; ///< the operation's, record's or blob's id
        QString detail = {}; ///< English
    };
    QList<Problem> problems; ///< the first hundred
    qint64 problemCount = 0;
    qint64 operations = 0;
    qint64 erased = 0;
    qint64 records = 0;
    qint64 blobs = 0;
};

/// Every derived row against base + operations, each device's header chain, each payload and blob against its hash. Changes nothing.
[[nodiscard]] Result<WorkspaceCheck> checkWorkspaceAt(const QString &path, const MaintenanceProgress &progress = {});
/// Drops what is derived and builds it again from the log, in one transaction. Returns the number of operations.
[[nodiscard]] Result<qint64> replayWorkspaceAt(const QString &path, const MaintenanceProgress &progress = {});
/// SHA-256 over the canonical JSON of all records by id.
[[nodiscard]] Result<QByteArray> workspaceHash(const QString &path);

struct RescueReport {
    qint64 operations = 0;
    qint64 drafts = 0;
    qint64 blobs = 0;
    QStringList losses; ///< English: what could not be read
};
/// Reads a workspace that can't be opened, without changing a byte of it, and writes operations.jsonl, drafts.jsonl and blobs/
/// into @p folder, which must be empty or missing.
[[nodiscard]] Result<RescueReport> rescueWorkspace(const QString &path, const QString &folder);

/// Puts a backup in place of the workspace in @p path; what was there is kept beside it as "<path>.before-restore-<time>", which
/// is returned; empty: nothing was there.
[[nodiscard]] Result<QString> restoreWorkspace(const QString &backup, const QString &path, qint64 now);

/// Numbers of rows and bytes by name, for `fettlectl stats`.
[[nodiscard]] Result<QJsonObject> workspaceStats(const QString &path);

}
