// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

namespace fettle::bench
{

/// What the same machine and SQLite do at the least: a table of tickets, one of entries and one index, the same rows, the same
/// durability. Each call is the smallest amount of work that could answer.
class Floor
{
public:
    /// Copies what it needs from the workspace's @p database into @p file, unless that was done for as many tickets.
    [[nodiscard]] static Result<std::unique_ptr<Floor>> open(const QString &database, const QString &file);

    [[nodiscard]] Result<qsizetype> page(int team);
    [[nodiscard]] Result<qsizetype> ticket(qint64 rid);
    [[nodiscard]] Result<bool> commit(qint64 rid, qint64 at);

private:
    explicit Floor(std::unique_ptr<Connection> db)
        : m_db(std::move(db))
    {
    }
    std::unique_ptr<Connection> m_db;
};

}
