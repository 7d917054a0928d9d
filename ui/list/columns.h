// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/readmodel.h"

#include <QString>

#include <optional>
#include <span>

namespace fettle::ui
{

class TimeText;

/// The columns of a ticket list. Stored by their word: append, don't rename.
enum class Column {
    Priority,
    Number,
    Subject,
    State,
    Requester,
    Team,
    Assignee,
    Service,
    Category,
    Due,
    Opened,
    Updated,
    Resolved,
    Closed,
    Entries
};

struct ColumnInfo {
    Column column;
    QLatin1StringView word;
    const char *label; ///< English, context "Column"
    QLatin1StringView sortField; ///< empty: can't be sorted by
    int width; ///< usual, in px
    bool descendingFirst; ///< newest or most urgent first is the natural order
    bool shownAtFirst;
    bool rightAligned;
};

[[nodiscard]] std::span<const ColumnInfo> columns();
[[nodiscard]] const ColumnInfo &info(Column column);
[[nodiscard]] std::optional<Column> columnFromWord(QStringView word);
[[nodiscard]] QString columnLabel(Column column);
/// What stands in a cell.
[[nodiscard]] QString cellText(const TicketRow &row, Column column, const TimeText &times, qint64 now);

}
