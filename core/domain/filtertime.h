// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QTime>
#include <QTimeZone>

#include <optional>

namespace fettle
{

enum class FilterUnit { Minute, Hour, Day, Week, Month, Year };

/// A time as it was written. Days and longer go by the viewer's wall clock (a day may have 23 or 25 hours), hours and minutes don't.
struct FilterTime {
    enum class Kind {
        Now,
        Today,
        Yesterday,
        Tomorrow,
        Offset, ///< amount and unit from now
        Year, ///< of date
        Month, ///< of date
        Day,
        Local, ///< date and time on the viewer's clock
        Utc, ///< date and time in UTC: was written with an offset
    };
    Kind kind = Kind::Now;
    int amount = 0;
    FilterUnit unit = FilterUnit::Day;
    QDate date = {};
    QTime time = {};
    int precision = 0; ///< of time: 60,000, 1,000 or 1 ms

    friend bool operator==(const FilterTime &, const FilterTime &) = default;
};

/// Empty when @p text isn't a time of the filter language.
[[nodiscard]] std::optional<FilterTime> filterTimeFromText(QStringView text);
[[nodiscard]] QString toText(const FilterTime &time);

/// True when it means another instant later.
[[nodiscard]] bool isRelative(const FilterTime &time);

/// UTC milliseconds, half open.
struct FilterSpan {
    qint64 begin = 0;
    qint64 end = 0;

    friend bool operator==(const FilterSpan &, const FilterSpan &) = default;
};

/// What @p time covers: a day, a month, a minute; one millisecond for now and offsets from it.
[[nodiscard]] FilterSpan spanOf(const FilterTime &time, qint64 now, const QTimeZone &zone);

/// What "field:time" means: as spanOf, but an offset is everything between then and now.
[[nodiscard]] FilterSpan equalSpan(const FilterTime &time, qint64 now, const QTimeZone &zone);

/// An instant after @p now until which no end of spanOf(@p time) passes @p value. It may be earlier than the passage itself, never
/// later. Empty: never again.
[[nodiscard]] std::optional<qint64> nextPassage(const FilterTime &time, qint64 value, qint64 now, const QTimeZone &zone);

}
