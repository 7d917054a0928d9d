// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/filtertime.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace fettle
{

namespace
{

using L = QLatin1StringView;
using Kind = FilterTime::Kind;

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 dayMs = 24 * hourMs;
constexpr int longestYears = 1000;
constexpr int secondMs = 1000;

struct UnitWord {
    FilterUnit unit;
    L word;
    int most; ///< about longestYears
};
constexpr UnitWord units[] = {
    {FilterUnit::Minute, L("min"), longestYears * 366 * 1440},
    {FilterUnit::Hour, L("h"), longestYears * 366 * 24},
    {FilterUnit::Day, L("d"), longestYears * 366},
    {FilterUnit::Week, L("w"), longestYears * 52},
    {FilterUnit::Month, L("mo"), longestYears * 12},
    {FilterUnit::Year, L("y"), longestYears},
};

struct KindWord {
    Kind kind;
    L word;
};
constexpr KindWord kindWords[] = {
    {Kind::Now, L("now")},
    {Kind::Today, L("today")},
    {Kind::Yesterday, L("yesterday")},
    {Kind::Tomorrow, L("tomorrow")},
};

bool allDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// The number in the @p count digits at @p at; -1 when there aren't so many.
int digits(QStringView text, qsizetype at, qsizetype count)
{
    const QStringView part = text.mid(at, count);
    return part.size() == count && allDigits(part) ? part.toInt() : -1;
}

std::optional<FilterTime> offsetFromText(QStringView text)
{
    qsizetype end = 1;
    while (end < text.size() && text[end] >= u'0' && text[end] <= u'9')
        ++end;
    bool ok = false;
    const int amount = text.mid(1, end - 1).toInt(&ok);
    if (!ok)
        return std::nullopt;
    for (const UnitWord &unit : units)
        if (text.mid(end).compare(unit.word, Qt::CaseInsensitive) == 0 && amount <= unit.most)
            return FilterTime{.kind = Kind::Offset, .amount = text[0] == u'-' ? -amount : amount, .unit = unit.unit};
    return std::nullopt;
}

/// Reads "hh:mm[:ss[.z..zzz]]" from the start of @p text, and says how much of it.
qsizetype readTime(QStringView text, FilterTime &out)
{
    const int hour = digits(text, 0, 2);
    const int minute = digits(text, 3, 2);
    if (hour < 0 || minute < 0 || text[2] != u':')
        return 0;
    out.time = QTime(hour, minute);
    out.precision = int(minuteMs);
    qsizetype used = 5;
    if (const int second = digits(text, 6, 2); second >= 0 && text[5] == u':') {
        used = 8;
        out.precision = secondMs;
        qsizetype fraction = 0;
        int ms = 0;
        if (text.size() > used && text[used] == u'.')
            while (fraction < 3 && digits(text, used + 1 + fraction, 1) >= 0)
                ms = ms * 10 + digits(text, used + 1 + fraction++, 1);
        if (fraction > 0) {
            used += 1 + fraction;
            out.precision = 1;
            for (; fraction < 3; ++fraction)
                ms *= 10;
        }
        out.time = QTime(hour, minute, second, ms);
    }
    return out.time.isValid() ? used : 0;
}

/// Minutes east of UTC of "Z", "+hh:mm", "+hhmm" or "+hh".
std::optional<int> offsetMinutes(QStringView text)
{
    if (text.compare(L("Z"), Qt::CaseInsensitive) == 0)
        return 0;
    if (text.size() < 3 || (text[0] != u'+' && text[0] != u'-'))
        return std::nullopt;
    const int hours = digits(text, 1, 2);
    QStringView rest = text.mid(3);
    if (rest.startsWith(u':'))
        rest = rest.mid(1);
    const int minutes = text.size() == 3 ? 0 : (rest.size() == 2 ? digits(rest, 0, 2) : -1);
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59)
        return std::nullopt;
    return (text[0] == u'-' ? -1 : 1) * (hours * 60 + minutes);
}

std::optional<FilterTime> dateFromText(QStringView text)
{
    constexpr int firstYear = 1000;
    const int year = digits(text, 0, 4);
    if (year < firstYear)
        return std::nullopt;
    if (text.size() == 4)
        return FilterTime{.kind = Kind::Year, .date = QDate(year, 1, 1)};
    const int month = digits(text, 5, 2);
    if (text[4] != u'-' || month < 1 || month > 12)
        return std::nullopt;
    if (text.size() == 7)
        return FilterTime{.kind = Kind::Month, .date = QDate(year, month, 1)};
    FilterTime result{.kind = Kind::Day, .date = QDate(year, month, std::max(0, digits(text, 8, 2)))};
    if (text[7] != u'-' || !result.date.isValid())
        return std::nullopt;
    if (text.size() == 10)
        return result;
    if (text[10].toUpper() != u'T')
        return std::nullopt;
    const qsizetype used = readTime(text.mid(11), result);
    if (used == 0)
        return std::nullopt;
    const QStringView zone = text.mid(11 + used);
    result.kind = Kind::Local;
    if (zone.isEmpty())
        return result;
    const auto offset = offsetMinutes(zone);
    if (!offset)
        return std::nullopt;
    const QDateTime utc = QDateTime(result.date, result.time, Qt::UTC).addSecs(-qint64(*offset) * 60);
    if (utc.date().year() < firstYear || utc.date().year() > 9999)
        return std::nullopt;
    result.kind = Kind::Utc;
    result.date = utc.date();
    result.time = utc.time();
    return result;
}

/// The first instant of @p date. Where the day doesn't exist (a zone that jumped over the date line): of the next one that does.
qint64 startOf(QDate date, const QTimeZone &zone)
{
    // Where clocks are put back to midnight, startOfDay() of Qt 6.4 takes the second midnight.
    const qint64 midnight = QDateTime(date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    const auto offsetAt = [&](qint64 at) { return zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC)) * qint64(secondMs); };
    const qint64 before = offsetAt(midnight - dayMs);
    const qint64 after = offsetAt(midnight + dayMs);
    for (const qint64 offset : {std::max(before, after), std::min(before, after)})
        if (offsetAt(midnight - offset) == offset)
            return midnight - offset;
    for (int i = 0; i < 3; ++i, date = date.addDays(1))
        if (const QDateTime start = date.startOfDay(zone); start.isValid())
            return start.toMSecsSinceEpoch();
    return midnight;
}

QDate localDate(qint64 instant, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(instant, zone).date();
}

qint64 offsetFrom(const FilterTime &time, qint64 now, const QTimeZone &zone)
{
    if (time.kind == Kind::Now)
        return now;
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(now, zone);
    switch (time.unit) {
    case FilterUnit::Minute:
        return now + time.amount * minuteMs;
    case FilterUnit::Hour:
        return now + time.amount * hourMs;
    case FilterUnit::Day:
        return local.addDays(time.amount).toMSecsSinceEpoch();
    case FilterUnit::Week:
        return local.addDays(qint64(time.amount) * 7).toMSecsSinceEpoch();
    case FilterUnit::Month:
        return local.addMonths(time.amount).toMSecsSinceEpoch();
    case FilterUnit::Year:
        return local.addYears(time.amount).toMSecsSinceEpoch();
    }
    return now;
}

FilterSpan daySpan(QDate date, const QTimeZone &zone)
{
    return {startOf(date, zone), startOf(date.addDays(1), zone)};
}

bool movesWithNow(Kind kind)
{
    return kind == Kind::Now || kind == Kind::Offset;
}

std::optional<qint64> nextTransition(qint64 after, const QTimeZone &zone)
{
    if (!zone.hasTransitions())
        return std::nullopt;
    const auto next = zone.nextTransition(QDateTime::fromMSecsSinceEpoch(after, Qt::UTC));
    if (!next.atUtc.isValid())
        return std::nullopt;
    return next.atUtc.toMSecsSinceEpoch();
}

bool hasTransitionNear(qint64 instant, qint64 within, const QTimeZone &zone)
{
    const auto next = nextTransition(instant - within, zone);
    return next && *next <= instant + within;
}

/// Where an offset's span ends move with now by a constant distance, but for jumps that stay within @p slack of it in all.
std::optional<qint64> nextMovingPassage(const FilterTime &time, qint64 value, qint64 now, const QTimeZone &zone)
{
    const qint64 bound = offsetFrom(time, now, zone);
    const qint64 passes = value - (bound - now);
    const auto exact = [&]() -> std::optional<qint64> {
        if (passes > now)
            return passes;
        if (passes + 1 > now)
            return passes + 1;
        return std::nullopt;
    };
    if (time.kind == Kind::Now || time.unit == FilterUnit::Minute || time.unit == FilterUnit::Hour)
        return exact();
    // Days jump where the clocks change, on our side or on the other; months also differ in length, and no month has more
    // than four days that another lacks (a leap year among them). A zone once jumped by a whole day.
    const bool byMonths = time.unit == FilterUnit::Month || time.unit == FilterUnit::Year;
    const qint64 slack = byMonths ? 6 * dayMs : 26 * hourMs;
    if (passes - slack > now)
        return passes - slack;
    if (passes + slack < now)
        return std::nullopt;
    const bool clocksChange = hasTransitionNear(now, 3 * dayMs, zone) || hasTransitionNear(bound, 3 * dayMs, zone);
    if (!clocksChange && !byMonths)
        return exact();
    // Between two of these the distance is constant: clocks change on quarters of an hour (and did so at any second long ago).
    constexpr qint64 quarter = 15 * minuteMs;
    constexpr qint64 year1990 = 631'152'000'000;
    const qint64 step = bound < year1990 ? secondMs : quarter;
    qint64 until = clocksChange ? (now / step + 1) * step : startOf(localDate(now, zone).addDays(1), zone);
    if (const auto passage = exact())
        until = std::min(until, *passage);
    return until;
}

}

std::optional<FilterTime> filterTimeFromText(QStringView text)
{
    for (const KindWord &word : kindWords)
        if (text.compare(word.word, Qt::CaseInsensitive) == 0)
            return FilterTime{.kind = word.kind};
    if (text.size() < 3)
        return std::nullopt;
    return text[0] == u'-' || text[0] == u'+' ? offsetFromText(text) : dateFromText(text);
}

QString toText(const FilterTime &time)
{
    for (const KindWord &word : kindWords)
        if (time.kind == word.kind)
            return word.word;
    switch (time.kind) {
    case Kind::Offset:
        for (const UnitWord &unit : units)
            if (time.unit == unit.unit)
                return (time.amount < 0 ? QString() : QStringLiteral("+")) + QString::number(time.amount) + unit.word;
        break;
    case Kind::Year:
        return time.date.toString(u"yyyy");
    case Kind::Month:
        return time.date.toString(u"yyyy-MM");
    case Kind::Local:
    case Kind::Utc: {
        const QStringView clock = time.precision == 1 ? u"HH:mm:ss.zzz" : (time.precision == secondMs ? u"HH:mm:ss" : u"HH:mm");
        return time.date.toString(u"yyyy-MM-dd") + u'T' + time.time.toString(clock)
            + (time.kind == Kind::Utc ? QStringLiteral("Z") : QString());
    }
    case Kind::Day:
    case Kind::Now:
    case Kind::Today:
    case Kind::Yesterday:
    case Kind::Tomorrow:
        break;
    }
    return time.date.toString(u"yyyy-MM-dd");
}

bool isRelative(const FilterTime &time)
{
    return movesWithNow(time.kind) || time.kind == Kind::Today || time.kind == Kind::Yesterday || time.kind == Kind::Tomorrow;
}

FilterSpan spanOf(const FilterTime &time, qint64 now, const QTimeZone &zone)
{
    switch (time.kind) {
    case Kind::Now:
    case Kind::Offset: {
        const qint64 at = offsetFrom(time, now, zone);
        return {at, at + 1};
    }
    case Kind::Today:
        return daySpan(localDate(now, zone), zone);
    case Kind::Yesterday:
        return daySpan(localDate(now, zone).addDays(-1), zone);
    case Kind::Tomorrow:
        return daySpan(localDate(now, zone).addDays(1), zone);
    case Kind::Year:
        return {startOf(time.date, zone), startOf(time.date.addYears(1), zone)};
    case Kind::Month:
        return {startOf(time.date, zone), startOf(time.date.addMonths(1), zone)};
    case Kind::Day:
        return daySpan(time.date, zone);
    case Kind::Local: {
        const qint64 at = QDateTime(time.date, time.time, zone).toMSecsSinceEpoch();
        return {at, at + time.precision};
    }
    case Kind::Utc: {
        const qint64 at = QDateTime(time.date, time.time, Qt::UTC).toMSecsSinceEpoch();
        return {at, at + time.precision};
    }
    }
    return {};
}

FilterSpan equalSpan(const FilterTime &time, qint64 now, const QTimeZone &zone)
{
    if (time.kind != Kind::Offset)
        return spanOf(time, now, zone);
    const qint64 at = offsetFrom(time, now, zone);
    return {std::min(at, now), std::max(at, now) + 1};
}

std::optional<qint64> nextPassage(const FilterTime &time, qint64 value, qint64 now, const QTimeZone &zone)
{
    if (!isRelative(time))
        return std::nullopt;
    if (movesWithNow(time.kind))
        return nextMovingPassage(time, value, now, zone);
    // The spans of today and its neighbours stand still until the next midnight, or until the clocks are put back behind the last.
    // They reach no more than two days and a jump of the clocks beyond now.
    constexpr qint64 reach = 5 * dayMs;
    if (value < now - reach)
        return std::nullopt;
    if (value > now + reach)
        return value - reach;
    qint64 until = startOf(localDate(now, zone).addDays(1), zone);
    if (const auto change = nextTransition(now, zone))
        until = std::min(until, *change);
    if (until <= now) // the next day doesn't begin after now by its own account: look again soon
        until = now + minuteMs;
    return until;
}

}
