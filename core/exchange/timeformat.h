// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace fettle
{

/// How a source writes times: "iso", or a pattern of d M MMM yy yyyy H h AP mm ss zzz and literal characters, as in "dd/MMM/yy HH:mm".
/// Month names are English whatever the locale. One or two digits are read where one or two letters stand; yy below 70 is 20yy.
class TimeFormat
{
public:
    /// Empty when @p pattern isn't such a pattern.
    [[nodiscard]] static std::optional<TimeFormat> parse(const QString &pattern);

    /// UTC in milliseconds; @p zone is for texts without an offset. Empty for what isn't of the format and for dates that don't exist
    /// (31 April, 25:00, years outside of 1900 to 2199). A local time that a change of clocks skips or repeats is the one with the
    /// offset before the change.
    [[nodiscard]] std::optional<qint64> read(QByteArrayView text, const QTimeZone &zone) const;

private:
    enum class Part { Literal, Day, Month, MonthName, Year2, Year4, Hour, Hour12, HalfDay, Minute, Second, Millisecond };
    struct Piece {
        Part part = Part::Literal;
        char literal = 0;
    };
    bool m_iso = false;
    std::vector<Piece> m_pieces;
};

}
