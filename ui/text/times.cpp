// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/times.h"

#include <QCoreApplication>
#include <QDateTime>

namespace fettle::ui
{

namespace
{

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 dayLength = 24 * hour;

// The zone chosen in the settings, kept with the application object so that every text agrees.
constexpr auto zoneProperty = "fettleZone";

QString say(const char *text)
{
    return QCoreApplication::translate("Time", text);
}

}

void TimeText::setZone(const QTimeZone &zone)
{
    qApp->setProperty(zoneProperty, zone.isValid() ? zone.id() : QByteArray());
}

QTimeZone TimeText::zone() const
{
    const QByteArray chosen = qApp->property(zoneProperty).toByteArray();
    return chosen.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(chosen);
}

QDate TimeText::date(qint64 at) const
{
    return QDateTime::fromMSecsSinceEpoch(at, zone()).date();
}

QString TimeText::age(qint64 at, qint64 now) const
{
    const qint64 passed = now - at;
    const bool ahead = passed < 0;
    const qint64 span = ahead ? -passed : passed;
    QString text;
    if (span < minute)
        return say(QT_TRANSLATE_NOOP("Time", "now"));
    if (span < hour)
        text = say(QT_TRANSLATE_NOOP("Time", "%1 min")).arg(span / minute);
    else if (span < dayLength)
        text = say(QT_TRANSLATE_NOOP("Time", "%1 h")).arg(span / hour);
    else if (span < 7 * dayLength)
        text = say(QT_TRANSLATE_NOOP("Time", "%1 d")).arg(span / dayLength);
    else {
        const QDate then = date(at);
        //: a day without its year, in a narrow column
        const QString pattern =
            then.year() == date(now).year() ? say(QT_TRANSLATE_NOOP("Time", "d MMM")) : say(QT_TRANSLATE_NOOP("Time", "MMM yyyy"));
        return QLocale().toString(then, pattern);
    }
    return ahead ? say(QT_TRANSLATE_NOOP("Time", "in %1")).arg(text) : text;
}

QString TimeText::relative(qint64 at, qint64 now) const
{
    const qint64 passed = now - at;
    const bool ahead = passed < 0;
    const qint64 span = ahead ? -passed : passed;
    if (span < minute)
        return say(QT_TRANSLATE_NOOP("Time", "just now"));
    if (span >= 7 * dayLength)
        return exact(at);
    const QString text = age(at, now);
    return ahead ? text : say(QT_TRANSLATE_NOOP("Time", "%1 ago")).arg(text);
}

QString TimeText::span(qint64 milliseconds) const
{
    const qint64 total = (milliseconds < 0 ? -milliseconds : milliseconds) / minute;
    if (total < 60)
        return say(QT_TRANSLATE_NOOP("Time", "%1 min")).arg(total);
    if (total < 24 * 60)
        return total % 60 ? say(QT_TRANSLATE_NOOP("Time", "%1 h %2 min")).arg(total / 60).arg(total % 60)
                          : say(QT_TRANSLATE_NOOP("Time", "%1 h")).arg(total / 60);
    const qint64 hours = total / 60;
    return hours % 24 ? say(QT_TRANSLATE_NOOP("Time", "%1 d %2 h")).arg(hours / 24).arg(hours % 24)
                      : say(QT_TRANSLATE_NOOP("Time", "%1 d")).arg(hours / 24);
}

QString TimeText::exact(qint64 at) const
{
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(at, zone());
    //: a date with its time, short
    return QLocale().toString(then, say(QT_TRANSLATE_NOOP("Time", "d MMM yyyy HH:mm")));
}

QString TimeText::exactWithZone(qint64 at) const
{
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(at, zone());
    return QStringLiteral("%1 %2 (%3)")
        .arg(QLocale().toString(then.date(), QLocale::LongFormat), then.toString(QStringLiteral("HH:mm:ss")),
            QString::fromUtf8(zone().id()));
}

QString TimeText::clock(qint64 at) const
{
    return QDateTime::fromMSecsSinceEpoch(at, zone()).toString(QStringLiteral("HH:mm"));
}

QString TimeText::day(qint64 at, qint64 now) const
{
    const QDate then = date(at);
    const QDate today = date(now);
    if (then == today)
        return say(QT_TRANSLATE_NOOP("Time", "Today"));
    if (then == today.addDays(-1))
        return say(QT_TRANSLATE_NOOP("Time", "Yesterday"));
    return QLocale().toString(then, QLocale::LongFormat);
}

}
