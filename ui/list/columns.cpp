// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/columns.h"

#include "ui/text/times.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace fettle::ui
{

namespace
{

using L = QLatin1StringView;

constexpr ColumnInfo all[] = {
    {Column::Priority, L("priority"), QT_TRANSLATE_NOOP("Column", "Priority"), L("priority"), 78, false, true, false},
    {Column::Number, L("number"), QT_TRANSLATE_NOOP("Column", "Number"), L(""), 112, true, true, false},
    {Column::Subject, L("subject"), QT_TRANSLATE_NOOP("Column", "Title"), L(""), 380, false, true, false},
    {Column::State, L("state"), QT_TRANSLATE_NOOP("Column", "State"), L("state_category"), 136, false, true, false},
    {Column::Requester, L("requester"), QT_TRANSLATE_NOOP("Column", "Requester"), L("requester"), 130, false, true, false},
    {Column::Team, L("team"), QT_TRANSLATE_NOOP("Column", "Team"), L("team"), 112, false, true, false},
    {Column::Assignee, L("assignee"), QT_TRANSLATE_NOOP("Column", "Assignee"), L("assignee"), 104, false, true, false},
    {Column::Service, L("service"), QT_TRANSLATE_NOOP("Column", "Service"), L("service"), 130, false, false, false},
    {Column::Category, L("category"), QT_TRANSLATE_NOOP("Column", "Category"), L("category"), 120, false, false, false},
    {Column::Due, L("due"), QT_TRANSLATE_NOOP("Column", "Due"), L("due"), 100, false, true, true},
    {Column::Opened, L("opened"), QT_TRANSLATE_NOOP("Column", "Opened"), L("opened"), 80, true, false, true},
    {Column::Updated, L("updated"), QT_TRANSLATE_NOOP("Column", "Updated"), L("updated"), 82, true, true, true},
    {Column::Resolved, L("resolved"), QT_TRANSLATE_NOOP("Column", "Resolved"), L("resolved"), 80, true, false, true},
    {Column::Closed, L("closed"), QT_TRANSLATE_NOOP("Column", "Closed"), L("closed"), 80, true, false, true},
    {Column::Entries, L("entries"), QT_TRANSLATE_NOOP("Column", "Entries"), L(""), 60, true, false, true},
};

}

std::span<const ColumnInfo> columns()
{
    return all;
}

const ColumnInfo &info(Column column)
{
    return all[static_cast<size_t>(column)];
}

std::optional<Column> columnFromWord(QStringView word)
{
    for (const ColumnInfo &column : all)
        if (word == column.word)
            return column.column;
    return std::nullopt;
}

QString columnLabel(Column column)
{
    return QCoreApplication::translate("Column", info(column).label);
}

QString cellText(const TicketRow &row, Column column, const TimeText &times, qint64 now)
{
    const auto age = [&](const std::optional<qint64> &at) { return at ? times.age(*at, now) : QString(); };
    switch (column) {
    case Column::Priority:
        return row.priority ? priorityShort(*row.priority) : QString();
    case Column::Number:
        return row.number ? numberText(row.type, *row.number) : QString();
    case Column::Subject:
        return row.subject;
    case Column::State:
        return stateLabel(row.stateLabel);
    case Column::Requester:
        return row.requester;
    case Column::Team:
        return row.team;
    case Column::Assignee:
        return row.assignee;
    case Column::Service:
        return row.service;
    case Column::Category:
        return row.categoryText;
    case Column::Due:
        return age(row.due);
    case Column::Opened:
        return times.age(row.opened, now);
    case Column::Updated:
        return times.age(row.updated, now);
    case Column::Resolved:
        return age(row.resolved);
    case Column::Closed:
        return age(row.closed);
    case Column::Entries:
        return QString::number(row.entries);
    }
    return {};
}

}
