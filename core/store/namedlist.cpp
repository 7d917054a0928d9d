// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/namedlist.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace fettle
{

namespace
{

constexpr qint64 fewTickets = 4'000; ///< so few that sorting them beats asking for each name
constexpr qsizetype fewNames = 64; ///< asked for before anybody thinks of that

}

NamedList::NamedList(
    Connection &db, const NameOrder::Order &order, const SqlFilter &filter, const TicketList::Question &question, const FieldDecl &field)
    : m_db(db)
    , m_order(order)
    , m_filter(filter)
    , m_question(question)
    , m_column(QStringLiteral("t.\"%1\"").arg(field.name))
    , m_tie(field.name == u"service" ? QStringLiteral("t.opened") : QStringLiteral("t.updated"))
{
}

NamedList::Place NamedList::placeOf(std::optional<qint64> ref, qint64 tie, qint64 updated, RowKey key) const
{
    if (!ref)
        return {std::numeric_limits<qint64>::max(), -updated, -key};
    const auto rank = m_order.ranks.constFind(*ref);
    const qint64 count = m_order.keys.size();
    const qint64 place = rank == m_order.ranks.cend() ? count + *ref : m_question.sort.descending ? count - 1 - *rank : *rank;
    return m_question.sort.descending ? Place{place, -tie, -key} : Place{place, tie, key};
}

Result<ListIds> NamedList::read(const QByteArray *among)
{
    const bool isPart = among || m_filter.asksDeleted || !asksNothing(m_filter); // the references' indexes have no deleted tickets
    if (among || m_filter.asksDeleted || (isPart && m_question.limit < 0)) {
        const auto all = collect(among, std::numeric_limits<qint64>::max());
        return all ? Result<ListIds>(inOrder(*all)) : tl::make_unexpected(all.error());
    }
    const qsizetype names = m_order.keys.size();
    if (const auto walked = walkTo(isPart ? std::min(names, fewNames) : names); !walked)
        return tl::make_unexpected(walked.error());
    if (!isOver() && m_next < names) { // so rare that reading them all may be quicker
        const auto few = collect(nullptr, fewTickets + 1);
        if (!few)
            return tl::make_unexpected(few.error());
        if (!m_list.partial && static_cast<qint64>(few->size()) <= fewTickets)
            return inOrder(*few);
    }
    if (const auto walked = walkTo(names); !walked)
        return tl::make_unexpected(walked.error());
    if (const auto walked = walkNameless(); !walked)
        return tl::make_unexpected(walked.error());
    return m_list;
}

ListIds NamedList::inOrder(std::vector<Place> places) const
{
    std::sort(places.begin(), places.end());
    ListIds list;
    list.partial = m_list.partial;
    for (const Place &place : places) {
        if (m_question.limit >= 0 && list.keys.size() >= m_question.limit)
            break;
        list.keys.append(std::abs(std::get<2>(place)));
    }
    return list;
}

Result<std::vector<NamedList::Place>> NamedList::collect(const QByteArray *among, qint64 most)
{
    const QString keys = among ? QStringLiteral("t.rid IN (SELECT value FROM json_each(?)) AND ") : QString();
    Statement select = m_db.prepare(
        QStringLiteral("SELECT t.rid, %1, %2, t.updated FROM ticket t WHERE %3%4 LIMIT ?").arg(m_column, m_tie, keys, whereOf(m_filter)));
    int index = 0;
    if (among)
        select.bindText(index++, *among);
    bindAll(select, index, m_filter.binds);
    select.bind(index, most);
    std::vector<Place> places;
    while (true) {
        const auto row = select.step();
        if (!row && ranOut(row.error(), m_question.deadline)) {
            m_list.partial = true;
            return places;
        }
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return places;
        places.push_back(placeOf(select.optionalInteger(1), select.integer(2), select.integer(3), select.integer(0)));
    }
}

QString NamedList::tieOrder() const
{
    const QString direction = m_question.sort.descending ? QStringLiteral(" DESC") : QStringLiteral(" ASC");
    return m_tie + direction + QStringLiteral(", t.rid") + direction;
}

/// Up to the name with the number @p end in the list's direction.
Result<void> NamedList::walkTo(qsizetype end)
{
    for (; m_next < end && !isOver(); ++m_next) {
        const qint64 key = m_order.keys[m_question.sort.descending ? m_order.keys.size() - 1 - m_next : m_next];
        if (const auto done = append(QStringLiteral(" AND %1 = ?").arg(m_column), tieOrder(), key); !done)
            return done;
    }
    return {};
}

/// What stands behind all names.
Result<void> NamedList::walkNameless()
{
    if (isOver())
        return {};
    const Result<QList<qint64>> refs = refsWithoutName();
    if (!refs)
        return tl::make_unexpected(refs.error());
    for (qsizetype i = 0; i < refs->size() && !isOver(); ++i)
        if (const auto done = append(QStringLiteral(" AND %1 = ?").arg(m_column), tieOrder(), (*refs)[i]); !done)
            return done;
    if (isOver())
        return {};
    return append(QStringLiteral(" AND +%1 IS NULL").arg(m_column), QStringLiteral("t.updated DESC, t.rid DESC"), {});
}

Result<void> NamedList::append(const QString &condition, const QString &order, std::optional<qint64> ref)
{
    Statement select =
        m_db.prepare(QStringLiteral("SELECT t.rid FROM ticket t WHERE %1%2 ORDER BY %3 LIMIT ?").arg(whereOf(m_filter), condition, order));
    int index = 0;
    bindAll(select, index, m_filter.binds);
    if (ref)
        select.bind(index++, *ref);
    select.bind(index, m_question.limit < 0 ? -1 : qint64(m_question.limit) - m_list.keys.size());
    while (true) {
        const auto row = select.step();
        if ((!row && ranOut(row.error(), m_question.deadline)) || (row && *row && isPast(m_question.deadline))) {
            m_list.partial = true;
            return {};
        }
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return {};
        m_list.keys.append(select.integer(0));
    }
}

/// What tickets name that has no name here: one look into the index for each reference in use.
Result<QList<qint64>> NamedList::refsWithoutName()
{
    QList<qint64> refs;
    Statement select =
        m_db.prepare(QStringLiteral("WITH RECURSIVE used(ref) AS (SELECT min(%1) FROM ticket t WHERE t.deleted = 0 AND %1 > 0"
                                    " UNION ALL SELECT (SELECT min(%1) FROM ticket t WHERE t.deleted = 0 AND %1 > used.ref)"
                                    " FROM used WHERE used.ref IS NOT NULL) SELECT ref FROM used WHERE ref IS NOT NULL")
                         .arg(m_column));
    while (true) {
        const auto row = select.step();
        if (!row && ranOut(row.error(), m_question.deadline)) {
            m_list.partial = true;
            return refs;
        }
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return refs;
        if (!m_order.ranks.contains(select.integer(0)))
            refs << select.integer(0);
    }
}

}
