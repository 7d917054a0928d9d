// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/store/ticketreader.h"

#include <sqlite3.h>

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
        , m_tickets(*m_db, m_registry, m_rules, m_files)
    {
    }

    /// One question against one state. While @p isCanceled says so the running statement ends with Canceled.
    template <class Work>
    [[nodiscard]] std::invoke_result_t<Work, Reader &> ask(const std::function<bool()> &isCanceled, Work work)
    {
        sqlite3_progress_handler(
            m_db->handle(), 2000, [](void *question) { return (*static_cast<const std::function<bool()> *>(question))() ? 1 : 0; },
            const_cast<std::function<bool()> *>(&isCanceled));
        auto answer = m_db->inSnapshot([&]() -> std::invoke_result_t<Work, Reader &> {
            if (const auto fresh = refreshRules(); !fresh)
                return tl::make_unexpected(fresh.error());
            return work(*this);
        });
        sqlite3_progress_handler(m_db->handle(), 0, nullptr, nullptr);
        return answer;
    }

    [[nodiscard]] Connection &db() { return *m_db; }
    [[nodiscard]] Registry &registry() { return m_registry; }
    [[nodiscard]] const RuleBook &rules() const { return m_rules; }
    [[nodiscard]] TicketList &list() { return m_list; }
    [[nodiscard]] TicketReader &tickets() { return m_tickets; }

private:
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
    TicketList m_list;
    TicketReader m_tickets;
};

}
