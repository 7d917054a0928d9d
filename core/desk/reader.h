// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/store/ticketreader.h"
#include "core/store/viewcounts.h"

namespace fettle
{

/// A reading connection with what belongs to it; lives on one job thread.
class Reader
{
public:
    Reader(std::unique_ptr<Connection> db, const WorkspaceFiles &files)
        : m_db(std::move(db))
        , m_registry(*m_db)
        , m_files(files)
        , m_list(*m_db, m_registry, m_rules)
        , m_counts(*m_db, m_registry)
        , m_tickets(*m_db, m_registry, m_rules, m_files)
    {
    }

    /// One question against one state. While @p isCanceled says so the running statement ends with Canceled.
    template <class Work>
    [[nodiscard]] std::invoke_result_t<Work, Reader &> ask(const std::function<bool()> &isCanceled, Work work)
    {
        m_isCanceled = &isCanceled;
        m_db->stopWhen([this] { return mustStop(); });
        auto answer = m_db->inSnapshot([&]() -> std::invoke_result_t<Work, Reader &> {
            if (const auto fresh = refreshRules(); !fresh)
                return tl::make_unexpected(fresh.error());
            return work(*this);
        });
        m_db->stopWhen({});
        m_isCanceled = nullptr;
        m_deadline = Deadline::max();
        return answer;
    }
    /// A statement that runs beyond @p deadline ends with Canceled too; until the question ends or another deadline is set.
    void stopAt(Deadline deadline) { m_deadline = deadline; }

    [[nodiscard]] Connection &db() { return *m_db; }
    [[nodiscard]] Registry &registry() { return m_registry; }
    [[nodiscard]] const RuleBook &rules() const { return m_rules; }
    [[nodiscard]] TicketList &list() { return m_list; }
    [[nodiscard]] ViewCounts &counts() { return m_counts; }
    [[nodiscard]] TicketReader &tickets() { return m_tickets; }

private:
    [[nodiscard]] bool mustStop() const
    {
        return (*m_isCanceled)() || (m_deadline != Deadline::max() && std::chrono::steady_clock::now() > m_deadline);
    }
    Result<void> refreshRules()
    {
        const Result<qint64> seen = m_db->integer("SELECT (SELECT count(*) FROM lifecycle) * 1000003 + (SELECT count(*) FROM matrix)");
        if (!seen)
            return tl::make_unexpected(seen.error());
        if (*seen == m_rulesSeen)
            return {};
        Result<RuleBook> rules = loadRules(*m_db);
        if (!rules)
            return tl::make_unexpected(rules.error());
        m_rules = std::move(*rules);
        m_rulesSeen = *seen;
        return {};
    }

    std::unique_ptr<Connection> m_db;
    Registry m_registry;
    const WorkspaceFiles &m_files;
    RuleBook m_rules;
    qint64 m_rulesSeen = -1;
    const std::function<bool()> *m_isCanceled = nullptr;
    Deadline m_deadline = Deadline::max();
    TicketList m_list;
    ViewCounts m_counts;
    TicketReader m_tickets;
};

}
