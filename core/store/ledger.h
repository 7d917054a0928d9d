// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/decide.h"
#include "core/store/oplog.h"
#include "core/store/recordrows.h"

#include <memory>
#include <unordered_map>

namespace fettle
{

/// What somebody wants done, before it has its place in the log.
struct OperationDraft {
    QUuid id = {}; ///< null: a new UUIDv7
    QString kind = {};
    int type = 0;
    QUuid record = {};
    QJsonObject payload = {};
    qint64 base = 0;
    QUuid actor = {};
    QString via = opvia::user;
    std::optional<qint64> done = {}; ///< empty: now
    QUuid group = {}; ///< null: its own
    QList<QUuid> dependencies = {};
    QUuid undoes = {};
};

/// Decides, logs and applies operations: the only way a record of the store changes. Used inside one writing transaction of its
/// connection, from begin() to finish(); records are held until finish() writes their rows, so that many operations on one record cost
/// one row. After an error the transaction must be rolled back and the ledger dropped.
class Ledger
{
public:
    Ledger(Connection &db, Registry &registry, RuleBook &rules, Clock clock);

    [[nodiscard]] Result<void> begin();

    struct Submitted {
        Operation operation;
        Decision decision;
        qint64 seq = 0; ///< 0: refused, nothing was logged
    };
    /// A refusal is a decision with the outcome Rejected and leaves nothing behind: the user still has what was typed.
    /// Errors: NotFound (no such record), Invalid (done.future, op.exists), those of the store.
    [[nodiscard]] Result<Submitted> submit(const OperationDraft &draft);
    /// The record as it is now, held changes included. Errors: NotFound.
    [[nodiscard]] Result<const Record *> record(const QUuid &id);
    [[nodiscard]] Result<qint64> ridOf(const QUuid &id);
    /// The next number of the ranges leased to this device; a workspace without a server leases itself the next range.
    [[nodiscard]] Result<qint64> nextNumber();
    /// Writes held rows and the device's counters.
    [[nodiscard]] Result<void> finish();
    /// Writes the rows held so far and forgets them, for long batches.
    [[nodiscard]] Result<void> writeRows();
    /// The tickets changed so far count as seen: it was the viewer who changed them.
    [[nodiscard]] Result<void> markChangedSeen();
    [[nodiscard]] size_t heldRows() const { return m_held.size(); }
    /// Records changed since begin().
    [[nodiscard]] const QList<QUuid> &changed() const { return m_changed; }
    [[nodiscard]] OpLog &log() { return m_log; }
    [[nodiscard]] int device() const { return m_device; }
    [[nodiscard]] qint64 lastNumber() const { return m_lastN; }
    [[nodiscard]] qint64 now() const { return m_clock(); }

private:
    struct Held {
        Record stored;
        Record now;
        bool isNew = false;
        bool changed = false;
        bool textChanged = false;
    };
    [[nodiscard]] Result<Held *> hold(qint64 rid, int type, const QUuid &fresh = {}); ///< @p fresh: just named, no row yet
    [[nodiscard]] Result<Operation> complete(const OperationDraft &draft, const Record &record);
    [[nodiscard]] DecideFacts factsFor(const Operation &operation, qint64 rid);
    [[nodiscard]] Result<DecideFacts::Undone> undoneOperation(const QUuid &id);
    [[nodiscard]] Result<void> apply(Held &held, const Submitted &submitted, const QJsonObject &payload);
    [[nodiscard]] Result<void> touchTicket(const Record &entry, qint64 done);

    Connection &m_db;
    Registry &m_registry;
    RuleBook &m_rules;
    Clock m_clock;
    OpLog m_log;
    RecordRows m_rows;
    std::unordered_map<qint64, std::unique_ptr<Held>> m_held;
    QList<QUuid> m_changed;
    int m_device = 0;
    QUuid m_deviceId;
    qint64 m_lastN = 0;
    qint64 m_lastHlc = 0;
    QByteArray m_chain;
    struct Lease {
        qint64 first = 0;
        qint64 next = 0;
        qint64 last = -1;
        bool moved = false;
    } m_lease;
};

/// The record as it was before @p seq: its earlier operations, applied again. Derived fields included, but not what entries add.
[[nodiscard]] Result<Record> recordBefore(OpLog &log, const RuleBook &rules, const RecordTypeDecl &type, qint64 rid, qint64 seq);

}
