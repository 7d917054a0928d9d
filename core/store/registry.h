// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/recordtypes.h"
#include "core/store/connection.h"

#include <QCache>
#include <QHash>

namespace fettle
{

/// The short keys of records (table `record`) with a bounded memory of both directions. Belongs to one connection.
class Registry
{
public:
    explicit Registry(Connection &db)
        : m_db(db)
    {
    }

    struct Known {
        qint64 rid = 0;
        int type = 0; ///< 0: named, not here yet
    };
    /// Errors: NotFound.
    [[nodiscard]] Result<Known> find(const QUuid &id);
    /// Names it when it isn't known. Writing connections only.
    [[nodiscard]] Result<qint64> ridFor(const QUuid &id);
    /// For a create: names it with its type. @p fresh tells that nobody had named it before.
    [[nodiscard]] Result<qint64> make(const QUuid &id, int type, bool *fresh = nullptr);
    /// After a refused create: named only, unless operations say more of it.
    [[nodiscard]] Result<void> unmake(const QUuid &id, qint64 rid);
    [[nodiscard]] Result<QUuid> id(qint64 rid);
    [[nodiscard]] Result<int> type(qint64 rid);
    /// After a rollback nothing that was learned in the transaction holds.
    void forget();

private:
    void remember(const QUuid &id, Known known);
    Connection &m_db;
    QHash<QUuid, Known> m_byId;
    QHash<qint64, QUuid> m_byRid;
};

}
