// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace fettle::ui
{

/// Words for instants (UTC, milliseconds since 1970). Looks at the time zone library: make texts when a row arrives, not when it is
/// painted.
class TimeText
{
public:
    /// In the zone and language set for the program.
    TimeText() = default;

    [[nodiscard]] QString age(qint64 at, qint64 now) const; ///< short, for a list: "now", "5 min", "3 h", "2 d", "12 Mar"
    [[nodiscard]] QString relative(qint64 at, qint64 now) const; ///< "5 minutes ago", "in 2 hours", "12 March"
    [[nodiscard]] QString span(qint64 milliseconds) const; ///< "1 h 12 min"
    [[nodiscard]] QString exact(qint64 at) const; ///< "12 Mar 2026 09:41"
    [[nodiscard]] QString exactWithZone(qint64 at) const; ///< "Thursday, 12 March 2026 09:41:07 (Europe/Berlin)"
    [[nodiscard]] QString clock(qint64 at) const; ///< "09:41"
    [[nodiscard]] QString day(qint64 at, qint64 now) const; ///< "Today", "Yesterday", "Thursday, 12 March 2026"
    [[nodiscard]] QDate date(qint64 at) const;
    [[nodiscard]] QTimeZone zone() const;

    /// The zone for every text from now on; an invalid one: the system's.
    static void setZone(const QTimeZone &zone);
};

}
