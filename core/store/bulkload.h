// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <functional>

namespace fettle
{

/// Many operations at once: an import, a first snapshot. Batches are not durable one by one; finish() makes all of it durable, and
/// only then may it be reported as done. When much is to come and little is there, the indexes that no batch needs are dropped and
/// made again at the end; a workspace left in between is put right by the next Store::open.
class BulkLoad
{
public:
    BulkLoad(Store &store, qint64 expectedOperations)
        : m_store(store)
        , m_expected(expectedOperations)
    {
    }
    /// Makes the connection durable again; what finish() didn't do is left to the next open.
    ~BulkLoad();
    BulkLoad(const BulkLoad &) = delete;
    BulkLoad &operator=(const BulkLoad &) = delete;

    [[nodiscard]] Result<void> begin();
    /// One transaction. Some ten thousand operations are a good batch; call Ledger::writeRows() every few thousand inside it.
    template <class Work>
    [[nodiscard]] std::invoke_result_t<Work, Ledger &> batch(Work work)
    {
        return m_store.write(std::move(work));
    }
    using Progress = std::function<bool(qint64 done, qint64 total)>; ///< false: stop
    /// Makes the indexes, brings the search index up to date and writes everything to the disk. Errors: Canceled (what was loaded
    /// stays; the rest happens when the workspace is opened next), those of the store.
    [[nodiscard]] Result<void> finish(const Progress &progress = {});

private:
    Store &m_store;
    qint64 m_expected;
    bool m_begun = false;
};

/// Makes the indexes that a bulk load which never finished has left out. Cheap when there are none.
[[nodiscard]] Result<void> finishInterruptedLoad(Connection &db);

}
