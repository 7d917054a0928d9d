// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/recordtypes.h"
#include "core/store/connection.h"

#include <QHash>

namespace fettle
{

/// The records that a reference may name, in the order in which a person looks for a name: by letters whatever their case and marks, and
/// numbers in it by their value. Kept until one of the records changes, so that a page sorted by a name costs no sort.
class NameOrder
{
public:
    explicit NameOrder(Connection &db)
        : m_db(db)
    {
    }

    struct Order {
        QList<qint64> keys = {}; ///< of the records (record.rid)
        QHash<qint64, qsizetype> ranks = {}; ///< the place of each
    };
    [[nodiscard]] Result<const Order *> of(TypeMask target);

private:
    struct Kept {
        QList<qint64> signature = {};
        Order order = {};
    };
    [[nodiscard]] Result<Order> read(TypeMask target);

    Connection &m_db;
    QHash<TypeMask, Kept> m_kept;
};

}
