// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/demo/democalendar.h"

#include <algorithm>

namespace fettle::demo
{

namespace
{

const QDate epoch(1970, 1, 1);

QDate lastSunday(int year, int month)
{
    const QDate last(year, month, QDate(year, month, 1).daysInMonth());
    return last.addDays(-(last.dayOfWeek() % 7));
}

qint64 utcOf(QDate date)
{
    return epoch.daysTo(date) * dayMs;
}

/// Both clock changes of a year happen at 01:00 UTC.
qint64 offsetAt(qint64 at)
{
    const int year = epoch.addDays(at / dayMs).year();
    const bool summer = at >= utcOf(lastSunday(year, 3)) + hourMs && at < utcOf(lastSunday(year, 10)) + hourMs;
    return summer ? 2 * hourMs : hourMs;
}

/// Gauss's rule in Butcher's form.
QDate easter(int year)
{
    const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, g = (8 * b + 13) / 25;
    const int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
    return QDate(year, n / 31, n % 31 + 1);
}

bool isHoliday(QDate date)
{
    const int day = date.month() * 100 + date.day();
    if (day == 101 || day == 501 || day == 1003 || day == 1225 || day == 1226)
        return true;
    const qint64 fromEaster = easter(date.year()).daysTo(date);
    return fromEaster == -2 || fromEaster == 1 || fromEaster == 39 || fromEaster == 50;
}

}

qint64 instant(QDate date, int minute)
{
    const qint64 wall = utcOf(date) + minute * minuteMs;
    return wall - offsetAt(wall - hourMs);
}

QDate localDate(qint64 at)
{
    return epoch.addDays((at + offsetAt(at)) / dayMs);
}

int localMinute(qint64 at)
{
    return static_cast<int>((at + offsetAt(at)) % dayMs / minuteMs);
}

bool isWorkday(QDate date)
{
    return date.dayOfWeek() <= 5 && !isHoliday(date);
}

QDate workdayFrom(QDate date)
{
    while (!isWorkday(date))
        date = date.addDays(1);
    return date;
}

int dayWeight(QDate date)
{
    if (!isWorkday(date))
        return 5;
    constexpr int weekdays[] = {135, 115, 102, 98, 80};
    int weight = weekdays[date.dayOfWeek() - 1];
    const int day = date.month() * 100 + date.day();
    if (day >= 1222 || day <= 106)
        weight = weight * 25 / 100; // the plant is closed
    else if (day <= 120)
        weight = weight * 130 / 100; // everybody is back and has forgotten the password
    else if (date.month() == 8)
        weight = weight * 72 / 100;
    else if (date.month() == 9)
        weight = weight * 115 / 100;
    return weight;
}

qint64 afterWork(qint64 at, qint64 minutes)
{
    const qint64 rest = at % minuteMs;
    QDate date = localDate(at);
    int minute = localMinute(at);
    while (true) {
        if (isWorkday(date) && minute < closesAt) {
            minute = std::max(minute, opensAt);
            if (minute + minutes < closesAt)
                return instant(date, minute + static_cast<int>(minutes)) + rest;
            minutes -= closesAt - minute;
        }
        date = date.addDays(1);
        minute = opensAt;
    }
}

}
