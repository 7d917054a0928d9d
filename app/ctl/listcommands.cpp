// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/session.h"
#include "app/ctl/shapes.h"
#include "core/domain/filterfields.h"
#include "core/domain/ids.h"

namespace fettle::commands
{

namespace
{

constexpr qint64 usualLimit = 50;
constexpr qint64 chunk = 500; ///< rows asked for at a time where the list is long

/// The first @p limit rows, or all for 0; a question that takes longer than a window would wait is asked again without a bound.
Outcome<Answer> list(Session &session, ListQuery query, const Arguments &arguments, bool withMatch)
{
    const auto limit = arguments.number("limit", usualLimit);
    if (!limit)
        return tl::make_unexpected(limit.error());
    const auto desk = session.forReading();
    if (!desk)
        return tl::make_unexpected(desk.error());
    query.typing = false;
    if (arguments.has("sort"))
        query.sort = sortFrom(arguments.option("sort"));
    QList<TicketRow> rows;
    bool complete = true;
    bool answered = false;
    if (*limit > 0 && *limit <= chunk) {
        const Result<TicketPage> page = (*desk)->firstPage(query, static_cast<int>(*limit)).result();
        if (!page)
            return listFailed(page.error(), query.sort);
        rows = page->rows;
        complete = page->complete;
        answered = !page->partial;
    }
    if (!answered) {
        const Result<ListIds> ids = (*desk)->ids(query).result();
        if (!ids)
            return listFailed(ids.error(), query.sort);
        const qsizetype wanted = *limit == 0 ? ids->keys.size() : std::min<qsizetype>(*limit, ids->keys.size());
        complete = wanted == ids->keys.size();
        rows.clear();
        for (qsizetype at = 0; at < wanted; at += chunk) {
            const auto some = (*desk)->rows(ids->keys.mid(at, std::min<qsizetype>(chunk, wanted - at)), query).result();
            if (!some)
                return failed(some.error());
            rows += *some;
        }
    }
    QJsonArray tickets;
    for (const TicketRow &row : std::as_const(rows))
        tickets.append(ticketJson(row));
    Answer answer{{{QStringLiteral("tickets"), tickets}, {QStringLiteral("complete"), complete}}, ticketsTable(rows, withMatch)};
    if (!complete)
        answer.text += QStringLiteral("... and more (--limit 0 shows all)\n");
    return answer;
}

Outcome<NavigationView> navigation(Session &session)
{
    const auto desk = session.forReading();
    if (!desk)
        return tl::make_unexpected(desk.error());
    const Result<NavigationView> found = (*desk)->navigation().result();
    if (!found)
        return failed(found.error());
    return *found;
}

Outcome<SavedView> view(Session &session, const QString &name)
{
    const auto all = navigation(session);
    if (!all)
        return tl::make_unexpected(all.error());
    QStringList names;
    for (const SavedView &each : all->views) {
        if (toText(each.id) == name || each.name.compare(name, Qt::CaseInsensitive) == 0)
            return each;
        names << each.name;
    }
    return notFound(
        QStringLiteral("There is no view \"%1\".%2").arg(name, didYouMean(nearestWords(name, names))), QStringLiteral("view.unknown"));
}

QString sortText(const SortOrder &sort)
{
    return (sort.descending ? QStringLiteral("-") : QString()) + sort.field;
}

QJsonObject viewJson(const SavedView &view)
{
    return {{QStringLiteral("id"), toText(view.id)}, {QStringLiteral("name"), view.name}, {QStringLiteral("section"), view.section},
        {QStringLiteral("filter"), view.query.filter}, {QStringLiteral("sort"), sortText(view.query.sort)},
        {QStringLiteral("shared"), view.shared}};
}

}

SortOrder sortFrom(const QString &text)
{
    return text.startsWith(u'-') ? SortOrder{text.mid(1), true} : SortOrder{text, false};
}

tl::unexpected<Failure> listFailed(const Error &error, const SortOrder &sort)
{
    if (error.reason.startsWith(u"sort."))
        return wrongUse(QStringLiteral("A list can't be sorted by \"%1\".").arg(sort.field), error.reason);
    return failed(error);
}

Outcome<Answer> listTickets(Session &session, const Arguments &arguments)
{
    ListQuery query;
    query.filter = arguments.operands().join(u' ');
    return list(session, query, arguments, false);
}

Outcome<Answer> search(Session &session, const Arguments &arguments)
{
    ListQuery query;
    query.filter = arguments.operands().join(u' ');
    query.sort.field = QStringLiteral("relevance");
    return list(session, query, arguments, true);
}

Outcome<Answer> listViews(Session &session, const Arguments &)
{
    const auto all = navigation(session);
    if (!all)
        return tl::make_unexpected(all.error());
    QJsonArray views;
    QList<QStringList> cells{{QStringLiteral("NAME"), QStringLiteral("SECTION"), QStringLiteral("SORT"), QStringLiteral("FILTER")}};
    for (const SavedView &each : all->views) {
        views.append(viewJson(each));
        cells << QStringList{each.name, each.section, sortText(each.query.sort), each.query.filter};
    }
    return Answer{{{QStringLiteral("views"), views}}, table(cells)};
}

Outcome<Answer> runView(Session &session, const Arguments &arguments)
{
    const auto found = view(session, arguments.operand(0));
    if (!found)
        return tl::make_unexpected(found.error());
    auto answer = list(session, found->query, arguments, false);
    if (answer)
        answer->json[QStringLiteral("view")] = viewJson(*found);
    return answer;
}

Outcome<Answer> countViews(Session &session, const Arguments &arguments)
{
    QList<SavedView> views;
    if (arguments.operands().isEmpty()) {
        const auto all = navigation(session);
        if (!all)
            return tl::make_unexpected(all.error());
        views = all->views;
    } else {
        const auto found = view(session, arguments.operand(0));
        if (!found)
            return tl::make_unexpected(found.error());
        views = {*found};
    }
    const auto desk = session.forReading();
    if (!desk)
        return tl::make_unexpected(desk.error());
    QJsonArray counts;
    QList<QStringList> cells{{QStringLiteral("NAME"), QStringLiteral("TICKETS")}};
    for (const SavedView &each : std::as_const(views)) {
        const Result<qint64> count = (*desk)->count(each.query.filter).result();
        if (!count)
            return failed(count.error());
        counts.append(
            QJsonObject{{QStringLiteral("id"), toText(each.id)}, {QStringLiteral("name"), each.name}, {QStringLiteral("count"), *count}});
        cells << QStringList{each.name, QString::number(*count)};
    }
    return Answer{{{QStringLiteral("counts"), counts}}, table(cells)};
}

}
