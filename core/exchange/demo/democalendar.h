// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

/// The company's clock: Europe/Berlin by the rule of the EU, counted here because the plan must not depend on the zone data of the
/// operating system. Instants are UTC, milliseconds since 1970; minutes of a day are counted on the wall clock.
namespace fettle::demo
{

constexpr qint64 secondMs = 1'000;
constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 dayMs = 24 * hourMs;

constexpr int opensAt = 7 * 60; ///< service hours of a working day
constexpr int closesAt = 18 * 60;

[[nodiscard]] qint64 instant(QDate date, int minute);
[[nodiscard]] QDate localDate(qint64 at);
[[nodiscard]] int localMinute(qint64 at);

/// Monday to Friday without the holidays that the three sites share.
[[nodiscard]] bool isWorkday(QDate date);
[[nodiscard]] QDate workdayFrom(QDate date);

/// How much happens on a day, 100 being an ordinary one.
[[nodiscard]] int dayWeight(QDate date);

/// @p minutes of service hours after @p at; keeps the seconds.
[[nodiscard]] qint64 afterWork(qint64 at, qint64 minutes);

}
