// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/store/ledger.h"
#include "core/store/workspacefiles.h"

#include <functional>
#include <memory>

namespace fettle
{

/// Reads the lifecycle and matrix versions of a workspace.
[[nodiscard]] Result<RuleBook> loadRules(Connection &db);

/// The workspace's own facts (table `meta`): who I am, the language of its configuration. Empty when there is none.
[[nodiscard]] Result<QString> meta(Connection &db, const QString &key);
[[nodiscard]] Result<void> setMeta(Connection &db, const QString &key, const QString &value);

/// Errors: Corrupt (workspace.wal_gone: operations were committed here that the database doesn't have).
[[nodiscard]] Result<void> checkHead(Connection &db, const WorkspaceFiles &files);

/// The writing side of a workspace: one per process, used by one thread. Acts go through write(); everything that changes a record
/// changes it there.
class Store
{
public:
    /// Opens for writing and migrates, after a backup when there is a step to run.
    /// Errors: NotFound, SchemaTooNew, Corrupt (also: the write-ahead log is gone), ReadOnly, Full, Busy, Io.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const WorkspaceFiles &files, Clock clock);
    /// Makes an empty workspace: schema, this device, nothing else; in a NewWorkspace, so that nobody finds half of it. Errors: Conflict
    /// (one is there), and those of open().
    [[nodiscard]] static Result<std::unique_ptr<Store>> create(const WorkspaceFiles &files, Clock clock, const QString &deviceName);

    [[nodiscard]] Connection &db() { return *m_db; }
    [[nodiscard]] Registry &registry() { return m_registry; }
    [[nodiscard]] RuleBook &rules() { return m_rules; }
    [[nodiscard]] const WorkspaceFiles &files() const { return m_files; }
    [[nodiscard]] qint64 now() const { return m_clock(); }

    /// Runs @p work in one transaction with a ledger and reruns all of it while the database is busy, at most five times.
    /// Durable when it returns a value; nothing happened when it returns an error. @p changed gets the records that changed.
    template <class Work>
    [[nodiscard]] std::invoke_result_t<Work, Ledger &> write(Work work, QList<QUuid> *changed = nullptr)
    {
        using R = std::invoke_result_t<Work, Ledger &>;
        R result = tl::make_unexpected(Error{});
        for (int attempt = 0; attempt < 5; ++attempt) {
            if (const auto fresh = refreshRules(); !fresh)
                return tl::make_unexpected(fresh.error());
            qint64 lastN = 0;
            result = m_db->inTransaction([&]() -> R {
                Ledger ledger(*m_db, m_registry, m_rules, m_clock);
                if (const auto begun = ledger.begin(); !begun)
                    return tl::make_unexpected(begun.error());
                R answer = work(ledger);
                if (!answer)
                    return answer;
                if (const auto finished = ledger.finish(); !finished)
                    return tl::make_unexpected(finished.error());
                if (changed)
                    *changed = ledger.changed();
                lastN = ledger.lastNumber();
                return answer;
            });
            if (result) {
                m_files.writeHead(lastN);
                return result;
            }
            m_registry.forget(); // what was learned in the transaction was rolled back
            m_rulesSeen = -1;
            if (result.error().code != ErrorCode::Busy)
                return result;
        }
        return result;
    }

    /// A long run of operations in several transactions, for imports: not durable one by one, durable as a whole after finish().
    /// What was committed by next() stays when the run ends early.
    class Batch
    {
    public:
        explicit Batch(Store &store)
            : m_store(store)
        {
        }
        ~Batch();
        Batch(const Batch &) = delete;
        Batch &operator=(const Batch &) = delete;
        [[nodiscard]] Result<void> begin();
        [[nodiscard]] Ledger &ledger() { return *m_ledger; }
        [[nodiscard]] Result<void> next();
        [[nodiscard]] Result<void> finish();

    private:
        [[nodiscard]] Result<void> commit();
        Store &m_store;
        std::optional<Connection::Transaction> m_transaction;
        std::unique_ptr<Ledger> m_ledger;
    };

    /// An online copy of the database with the blobs beside it, in a folder of its own. Errors: Conflict (the folder isn't empty), Full,
    /// Io.
    [[nodiscard]] Result<void> backUp(const QString &folder);

private:
    friend class Batch;
    Store(WorkspaceFiles files, std::unique_ptr<Connection> db, Clock clock)
        : m_files(std::move(files))
        , m_db(std::move(db))
        , m_clock(std::move(clock))
        , m_registry(*m_db)
    {
    }
    [[nodiscard]] Result<void> refreshRules();

    WorkspaceFiles m_files;
    std::unique_ptr<Connection> m_db;
    Clock m_clock;
    Registry m_registry;
    RuleBook m_rules;
    qint64 m_rulesSeen = -1;
};

/// Copies a database page by page while others use it.
[[nodiscard]] Result<void> copyDatabase(Connection &from, const QString &file);

}
