// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/replayer.h"
#include "core/store/workspacefiles.h"

#include <QStringList>

namespace fettle
{

struct CheckReport {
    struct Problem {
        QString what = {}; ///< stable word: "page", "chain", "payload", "row", "row.missing", "row.extra", "blob", "sequence", "device"
        QString where = {}; ///< operation or record id, or a blob's hash
        QString detail = {}; ///< English
    };
    QList<Problem> problems; ///< at most 100; the count tells the rest
    qint64 problemCount = 0;
    qint64 operations = 0;
    qint64 erased = 0;
    qint64 records = 0;
    qint64 blobs = 0;

    void add(const QString &what, const QString &where, const QString &detail);
};

/// Compares every derived row with base + operations, walks each device's header chain, re-hashes payloads and blobs. Reads only.
[[nodiscard]] Result<CheckReport> checkWorkspace(Connection &db, const WorkspaceFiles &files, const Progress &progress = {});

/// Drops every derived table and builds it again from the log. In one transaction: a failure leaves things as they were.
[[nodiscard]] Result<qint64> replayWorkspace(Connection &db, const Progress &progress = {});

/// SHA-256 over the canonical JSON of all records by id: equal content, equal hash, whatever the short keys are.
[[nodiscard]] Result<QByteArray> hashWorkspace(Connection &db);

/// A record as canonical JSON, long texts included.
[[nodiscard]] Result<QJsonObject> recordJson(Connection &db, const Record &record);

}
