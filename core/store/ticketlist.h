// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"
#include "core/domain/readmodel.h"
#include "core/domain/rulebook.h"
#include "core/store/filtersql.h"
#include "core/store/listsql.h"
#include "core/store/nameorder.h"
#include "core/store/registry.h"

#include <QHash>

namespace fettle
{

/// Lists of tickets: a filter, an order, and the words that must be found. Belongs to one reading connection.
class TicketList
{
public:
    TicketList(Connection &db, Registry &registry, const RuleBook &rules)
        : m_db(db)
        , m_registry(registry)
        , m_rules(rules)
        , m_names(db)
    {
    }

    struct Question {
        Filter filter = {};
        SortOrder sort = {};
        FilterContext context = {};
        int limit = -1; ///< -1: all
        Deadline deadline = Deadline::max();
    };
    /// Keys in the list's order. Errors: Invalid (a field that can't be sorted by), Canceled.
    [[nodiscard]] Result<ListIds> keys(const Question &question);
    [[nodiscard]] Result<qint64> count(const Question &question);
    /// Rows for keys, in their order; a key that is gone is left out.
    [[nodiscard]] Result<QList<TicketRow>> rows(const QList<RowKey> &keys, const Filter &filter = {});

    /// The words to show for a record.
    [[nodiscard]] Result<QString> label(qint64 rid);
    [[nodiscard]] Result<RecordRef> ref(qint64 rid);

private:
    [[nodiscard]] Result<ListIds> sorted(const SqlFilter &filter, const Question &question, const QByteArray *among);
    [[nodiscard]] Result<ListIds> searched(const SqlFilter &filter, const Question &question);
    /// The condition, with the texts inside "or" and "-" read where the index hasn't seen them yet.
    [[nodiscard]] Result<SqlFilter> compiledFor(const Filter &filter, const FilterContext &context);
    /// The same filter with records' ids instead of their names, where few can be meant: what is equal to one can use an index.
    [[nodiscard]] Result<Filter> withIds(const Filter &filter, const FilterContext &context);
    [[nodiscard]] Result<QList<QUuid>> idsNamed(const FilterWord &name, TypeMask target);
    [[nodiscard]] Result<QString> match(qint64 ticket, const QList<FilterText> &words);

    Connection &m_db;
    Registry &m_registry;
    const RuleBook &m_rules;
    NameOrder m_names;
    QHash<RowKey, qint64> m_sources; ///< where the last search found its tickets' words
};

/// "due" and the like: fields of the ticket that have an index to sort by.
[[nodiscard]] bool isSortable(const QString &field);

}
