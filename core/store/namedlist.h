// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ticketlist.h"

#include <tuple>
#include <vector>

namespace fettle
{

/// A list of tickets sorted by what the records are called that one of their references names.
///
/// An index of tickets has the references by key, so the names come from NameOrder: a page is filled name after name, each from the
/// reference's index; a whole list with a filter, and a page of so few tickets that most names have none, is read and sorted
/// here. What is empty comes
/// last, whatever the direction, and before it what isn't here yet.
class NamedList
{
public:
    /// @p filter is the question's, compiled; all must outlive the list.
    NamedList(Connection &db, const NameOrder::Order &order, const SqlFilter &filter, const TicketList::Question &question,
        const FieldDecl &field);

    /// @p among: a JSON list of the only keys that count; null: all. Errors: those of the store.
    [[nodiscard]] Result<ListIds> read(const QByteArray *among);

private:
    using Place = std::tuple<qint64, qint64, RowKey>; ///< name, then what decides between equals: ascending is the list's order
    [[nodiscard]] Place placeOf(std::optional<qint64> ref, qint64 tie, qint64 updated, RowKey key) const;
    [[nodiscard]] Result<std::vector<Place>> collect(const QByteArray *among, qint64 most);
    [[nodiscard]] ListIds inOrder(std::vector<Place> places) const;
    [[nodiscard]] QString tieOrder() const;
    [[nodiscard]] Result<void> walkTo(qsizetype end);
    [[nodiscard]] Result<void> walkNameless();
    [[nodiscard]] Result<void> append(const QString &condition, const QString &order, std::optional<qint64> ref);
    [[nodiscard]] Result<QList<qint64>> refsWithoutName();
    [[nodiscard]] bool isOver() const { return m_list.partial || (m_question.limit >= 0 && m_list.keys.size() >= m_question.limit); }

    Connection &m_db;
    const NameOrder::Order &m_order;
    const SqlFilter &m_filter;
    const TicketList::Question &m_question;
    QString m_column;
    QString m_tie; ///< the column that the reference's index has next
    qsizetype m_next = 0; ///< the name to ask for
    ListIds m_list;
};

}
