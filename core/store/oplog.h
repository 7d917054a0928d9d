// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"
#include "core/store/registry.h"

namespace fettle
{

/// An operation as it lies in the log.
struct LoggedOperation {
    Operation operation;
    std::optional<Decision> decision = {}; ///< empty: not decided yet
    qint64 seq = 0;
    qint64 rid = 0;
    int device = 0;
    bool erased = false; ///< the payload was removed; header and proof stay
};

/// The log and its decisions: append, and read in order. Nothing here is ever rewritten.
class OpLog
{
public:
    OpLog(Connection &db, Registry &registry)
        : m_db(db)
        , m_registry(registry)
    {
    }

    /// Returns the sequence. @p logged.operation must be complete, chain included.
    [[nodiscard]] Result<qint64> append(const LoggedOperation &logged);
    /// Errors: NotFound.
    [[nodiscard]] Result<LoggedOperation> find(const QUuid &id);
    [[nodiscard]] Result<bool> contains(const QUuid &id);
    /// Decided operations of a record in decision order, with @p before as the first sequence left out (0: all).
    [[nodiscard]] Result<QList<LoggedOperation>> ofRecord(qint64 rid, qint64 before = 0);
    [[nodiscard]] Result<QList<LoggedOperation>> ofGroup(const QUuid &group);
    /// Undone, and the undo itself not undone.
    [[nodiscard]] Result<bool> isUndone(const QUuid &id);
    /// Calls @p visit for every operation above @p afterSeq in log order; ends when it returns an error.
    [[nodiscard]] Result<void> each(qint64 afterSeq, const std::function<Result<void>(const LoggedOperation &)> &visit, qint64 limit = -1);
    /// The same record by record, each record's in log order: entries and attachments (@p parts), or everything else.
    [[nodiscard]] Result<void> eachByRecord(bool parts, const std::function<Result<void>(const LoggedOperation &)> &visit);
    /// The operation that made @p version of the record. Errors: NotFound.
    [[nodiscard]] Result<LoggedOperation> ofVersion(qint64 rid, qint64 version);

private:
    [[nodiscard]] Result<void> visitRows(Statement &select, const std::function<Result<void>(const LoggedOperation &)> &visit);
    [[nodiscard]] Result<LoggedOperation> read(const Statement &row);
    [[nodiscard]] Result<QList<LoggedOperation>> readAll(Statement &select);
    [[nodiscard]] Result<QUuid> deviceId(int device);

    Connection &m_db;
    Registry &m_registry;
    QHash<int, QUuid> m_devices;
};

}
