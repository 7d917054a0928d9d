// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rulebook.h"
#include "core/store/oplog.h"

#include <functional>
#include <optional>
#include <vector>

namespace fettle
{

using Progress = std::function<bool(qint64 done, qint64 total)>; ///< false: stop

/// Makes every record again from its operations, one at a time, as the ledger did and without deciding anything. What entries do to
/// their tickets goes through a temporary table, so that memory doesn't grow with the workspace.
class Replayer
{
public:
    using Visit = std::function<Result<void>(qint64 rid, const Record &record)>;
    using Failed = std::function<Result<void>(const Operation &operation, const Error &error)>;

    Replayer(Connection &db, Registry &registry)
        : m_db(db)
        , m_registry(registry)
        , m_log(db, registry)
    {
    }

    /// Entries and attachments first, then everything else. @p failed is asked about an operation that can't be applied.
    [[nodiscard]] Result<void> run(const Visit &visit, const Failed &failed, const Progress &progress);

private:
    struct TouchRow {
        qint64 seq = 0;
        qint64 done = 0;
        int sign = 1;
        int kind = 0;
        std::optional<bool> isPublic = {};
    };
    [[nodiscard]] Result<void> collectRules(const Failed &failed);
    [[nodiscard]] const RuleBook &rulesBefore(qint64 seq) const;
    [[nodiscard]] Result<void> make(qint64 rid, const std::vector<LoggedOperation> &operations, const Visit &visit, const Failed &failed);
    [[nodiscard]] Result<void> keepTouch(const Record &part, const LoggedOperation &logged);
    [[nodiscard]] Result<QList<TouchRow>> touchesOf(qint64 ticket);

    Connection &m_db;
    Registry &m_registry;
    OpLog m_log;
    std::vector<std::pair<qint64, RuleBook>> m_rules; ///< as they stood from an operation on
};

}
