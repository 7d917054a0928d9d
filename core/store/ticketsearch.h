// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/searchindex.h"
#include "core/store/textmatcher.h"
#include "core/store/ticketlist.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace fettle
{

/// One search for tickets with all of a filter's words, wherever in a ticket each stands, that pass the rest of the filter.
///
/// The order is that of the newest part with the driving word: the rarest of them. What the words and the filter are like decides the
/// way: along the driving word's places in the index; through the newest parts by reading them, where much begins with a word being
/// typed; or over the few tickets that can be meant at all. Every way gives the same order, so a page is the beginning of the list.
class TicketSearch
{
public:
    /// @p filter is the question's, compiled; both must outlive the search.
    TicketSearch(Connection &db, Registry &registry, const SqlFilter &filter, const TicketList::Question &question);

    /// Errors: Canceled (also when the deadline ended a statement: what was found so far is in found), those of the store.
    [[nodiscard]] Result<void> run();

    ListIds found;
    QHash<RowKey, qint64> sources; ///< the record whose words were found, where it is known: a ticket's head, entry or attachment

private:
    struct Hit {
        qint64 part = -1; ///< -1: none
        qint64 source = 0;
    };
    /// The tickets that have all words somewhere, as far as the second index tells: newest ones first, so complete from oldest on.
    struct Candidates {
        QSet<qint64> tickets = {};
        qint64 oldest = 0; ///< 0: these are all
        [[nodiscard]] bool mayBe(qint64 ticket) const { return ticket < oldest || tickets.contains(ticket); }
    };
    [[nodiscard]] bool isFull() const { return m_question.limit >= 0 && found.keys.size() >= m_question.limit; }
    [[nodiscard]] Result<void> offer(qint64 ticket, qint64 source, const QList<FilterText> &toRead, bool haveOthers = false);
    [[nodiscard]] Result<bool> hasStaleParts(qint64 ticket);
    [[nodiscard]] Result<void> unseen();
    [[nodiscard]] Result<void> few(const QList<qint64> &tickets);
    [[nodiscard]] Result<void> newestParts(const std::optional<Candidates> &among);
    [[nodiscard]] Result<void> alongPlaces(const std::optional<Candidates> &among);
    [[nodiscard]] Result<void> chooseDriver(QList<FilterText> words);
    [[nodiscard]] Result<std::optional<QList<qint64>>> fewPassing();
    [[nodiscard]] Result<void> collectPassing();
    [[nodiscard]] Result<QList<qint64>> having(const QList<qint64> &tickets, const QString &words);
    [[nodiscard]] Result<Candidates> candidatesWith(const QString &words);
    [[nodiscard]] Result<Hit> newestHit(qint64 ticket);
    [[nodiscard]] Result<bool> passes(qint64 ticket);
    [[nodiscard]] Result<bool> hasWords(qint64 ticket, const QList<FilterText> &words);

    Connection &m_db;
    Registry &m_registry;
    SearchIndex m_index;
    const SqlFilter &m_filter;
    const TicketList::Question &m_question;
    FilterText m_driving = {};
    qint64 m_drivingPlaces = 0; ///< counted up to a bound; the greatest number: not counted
    QList<FilterText> m_others = {};
    QSet<qint64> m_seen;
    QSet<qint64> m_unsure; ///< the index may be wrong about these
    std::optional<QSet<qint64>> m_passing; ///< the tickets that pass the filter, where all of them were asked for
};

}
