// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"
#include "core/store/registry.h"

#include <QStringList>

#include <optional>

namespace fettle
{

/// How many tickets each saved view shows, kept exact without asking each time. A ticket's row in `count_bits` says which kept filters
/// it matches; triggers mark what was written (`count_dirty`), and `count_flip` says when time alone may change a ticket's answers.
/// An answer is the kept number plus what the marked tickets change in it, so it is exact before the marks are worked off.
class ViewCounts
{
public:
    ViewCounts(Connection &db, Registry &registry)
        : m_db(db)
        , m_registry(registry)
    {
    }

    /// The number of each filter at the context's now, in their order. Empty for one that isn't kept (yet): ask TicketList::count.
    [[nodiscard]] Result<QList<std::optional<qint64>>> counts(const QStringList &filters, const FilterContext &context);

    // The rest is for the writing connection, inside its caller's transaction.

    /// From now on these are kept for this viewer, and what is kept for nobody is forgotten: @p all are the filters of all views.
    [[nodiscard]] Result<void> keep(const QStringList &filters, const QStringList &all, const FilterContext &context);
    /// Counts one filter that is kept but not counted yet, by a scan. False: there was none.
    [[nodiscard]] Result<bool> countNext(qint64 now);
    /// Works off up to @p limit marked tickets and passed instants. Returns how many there were.
    [[nodiscard]] Result<int> catchUp(qint64 now, int limit);
    [[nodiscard]] Result<qint64> markedCount();

    /// Whether counts can be kept for a filter: one that searches words is counted by searching.
    [[nodiscard]] static bool canKeep(const Filter &filter);

private:
    struct Kept {
        int slot = 0;
        Filter filter = {};
        FilterContext context = {};
        QString text = {};
        bool isRelative = false;
        bool asksDeleted = false;
        bool ready = false;
        qint64 at = 0; ///< the latest instant it was evaluated for
        qint64 count = 0;
    };
    struct Answers {
        QList<quint64> bits; ///< by word
        std::optional<qint64> flip = {};
    };
    [[nodiscard]] Result<QList<Kept>> kept();
    [[nodiscard]] Result<QList<qint64>> marked(qint64 now, int limit);
    [[nodiscard]] Result<Answers> answersOf(qint64 ticket, const QList<Kept> &views, qint64 now);
    [[nodiscard]] Result<QList<quint64>> storedBits(qint64 ticket, int words);
    [[nodiscard]] Result<void> forget(int slot);
    [[nodiscard]] Result<void> writeFlips(const Kept &view, qint64 now);

    Connection &m_db;
    Registry &m_registry;
    QHash<QString, Filter> m_parsed;
};

}
