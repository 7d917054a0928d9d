// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/timeformat.h"

#include <QDate>
#include <QDateTime>

#include <algorithm>
#include <array>

namespace fettle
{

namespace
{

struct Moment {
    int year = 0;
    int month = 1;
    int day = 1;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int ms = 0;
    int half = -1; ///< 0: AM, 1: PM
    std::optional<int> offsetMinutes = {};
};

bool number(QByteArrayView text, qsizetype &at, int minDigits, int maxDigits, int &out)
{
    int digits = 0;
    out = 0;
    while (digits < maxDigits && at < text.size() && text[at] >= '0' && text[at] <= '9') {
        out = out * 10 + (text[at++] - '0');
        ++digits;
    }
    return digits >= minDigits;
}

bool monthName(QByteArrayView text, qsizetype &at, int &out)
{
    static constexpr std::array<const char *, 12> names = {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"};
    for (size_t i = 0; i < names.size(); ++i) {
        const QByteArrayView full(names[i]);
        for (const qsizetype size : {full.size(), qsizetype(3)}) {
            if (text.size() - at >= size && text.sliced(at, size).compare(full.first(size), Qt::CaseInsensitive) == 0) {
                at += size;
                out = static_cast<int>(i) + 1;
                return true;
            }
        }
    }
    return false;
}

bool literal(QByteArrayView text, qsizetype &at, char c)
{
    if (at >= text.size() || text[at] != c)
        return false;
    ++at;
    return true;
}

bool offset(QByteArrayView text, qsizetype &at, Moment &out)
{
    if (at == text.size())
        return true;
    if (literal(text, at, 'Z') || literal(text, at, 'z')) {
        out.offsetMinutes = 0;
        return true;
    }
    const int sign = text[at] == '-' ? -1 : 1;
    if (!literal(text, at, '+') && !literal(text, at, '-'))
        return false;
    int hours = 0;
    int minutes = 0;
    if (!number(text, at, 2, 2, hours) || hours > 14)
        return false;
    if (at < text.size()) {
        (void)literal(text, at, ':');
        if (!number(text, at, 2, 2, minutes) || minutes > 59)
            return false;
    }
    out.offsetMinutes = sign * (hours * 60 + minutes);
    return true;
}

bool readIso(QByteArrayView text, Moment &out)
{
    qsizetype at = 0;
    if (!number(text, at, 4, 4, out.year) || !literal(text, at, '-') || !number(text, at, 2, 2, out.month) || !literal(text, at, '-')
        || !number(text, at, 2, 2, out.day))
        return false;
    if (at == text.size())
        return true;
    if (!literal(text, at, 'T') && !literal(text, at, ' '))
        return false;
    if (!number(text, at, 2, 2, out.hour) || !literal(text, at, ':') || !number(text, at, 2, 2, out.minute))
        return false;
    if (literal(text, at, ':') && !number(text, at, 2, 2, out.second))
        return false;
    if (literal(text, at, '.')) {
        const qsizetype start = at;
        if (!number(text, at, 1, 3, out.ms))
            return false;
        for (qsizetype digits = at - start; digits < 3; ++digits)
            out.ms *= 10;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9')
            ++at;
    }
    return offset(text, at, out) && at == text.size();
}

std::optional<qint64> toUtc(Moment moment, const QTimeZone &zone)
{
    if (moment.half >= 0) {
        if (moment.hour < 1 || moment.hour > 12)
            return std::nullopt;
        moment.hour = moment.hour % 12 + 12 * moment.half;
    }
    if (moment.year < 1900 || moment.year > 2199 || !QDate::isValid(moment.year, moment.month, moment.day) || moment.hour > 23
        || moment.minute > 59 || moment.second > 59)
        return std::nullopt;
    // Days since 1970 (Howard Hinnant's days_from_civil); years are positive here.
    const int y = moment.year - (moment.month <= 2);
    const int era = y / 400;
    const int yearOfEra = y - era * 400;
    const int dayOfYear = (153 * (moment.month + (moment.month > 2 ? -3 : 9)) + 2) / 5 + moment.day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    const qint64 days = qint64(era) * 146097 + dayOfEra - 719468;
    const qint64 local = ((days * 24 + moment.hour) * 60 + moment.minute) * 60000 + moment.second * 1000 + moment.ms;
    if (moment.offsetMinutes)
        return local - *moment.offsetMinutes * 60000;
    if (zone == QTimeZone::utc())
        return local;
    // The offset before a change is the one that holds a day earlier; away from changes both are the same.
    const auto offsetAt = [&](qint64 utc) { return qint64(zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utc, Qt::UTC))) * 1000; };
    const qint64 before = offsetAt(local - 24 * 3600 * 1000LL);
    if (offsetAt(local - before) == before)
        return local - before;
    const qint64 after = offsetAt(local + 24 * 3600 * 1000LL);
    return offsetAt(local - after) == after ? local - after : local - before;
}

}

std::optional<TimeFormat> TimeFormat::parse(const QString &pattern)
{
    TimeFormat format;
    if (pattern == QStringLiteral("iso")) {
        format.m_iso = true;
        return format;
    }
    static constexpr std::array<std::pair<const char *, Part>, 17> words = {{{"yyyy", Part::Year4}, {"yy", Part::Year2},
        {"MMMM", Part::MonthName}, {"MMM", Part::MonthName}, {"MM", Part::Month}, {"M", Part::Month}, {"dd", Part::Day}, {"d", Part::Day},
        {"HH", Part::Hour}, {"H", Part::Hour}, {"hh", Part::Hour12}, {"h", Part::Hour12}, {"AP", Part::HalfDay}, {"mm", Part::Minute},
        {"m", Part::Minute}, {"ss", Part::Second}, {"zzz", Part::Millisecond}}};
    const QByteArray text = pattern.toUtf8();
    for (qsizetype at = 0; at < text.size();) {
        const auto word =
            std::find_if(words.begin(), words.end(), [&](const auto &w) { return QByteArrayView(text).sliced(at).startsWith(w.first); });
        if (word != words.end()) {
            format.m_pieces.push_back({word->second, 0});
            at += QByteArrayView(word->first).size();
        } else {
            format.m_pieces.push_back({Part::Literal, text[at++]});
        }
    }
    const auto has = [&](Part part) {
        return std::any_of(format.m_pieces.begin(), format.m_pieces.end(), [&](const Piece &p) { return p.part == part; });
    };
    if (!has(Part::Day) || !(has(Part::Month) || has(Part::MonthName)) || !(has(Part::Year2) || has(Part::Year4))
        || has(Part::Hour12) != has(Part::HalfDay))
        return std::nullopt;
    return format;
}

std::optional<qint64> TimeFormat::read(QByteArrayView text, const QTimeZone &zone) const
{
    Moment moment;
    if (m_iso)
        return readIso(text, moment) ? toUtc(moment, zone) : std::nullopt;
    qsizetype at = 0;
    for (const Piece &piece : m_pieces) {
        bool good = false;
        switch (piece.part) {
        case Part::Literal:
            good = literal(text, at, piece.literal);
            break;
        case Part::Day:
            good = number(text, at, 1, 2, moment.day);
            break;
        case Part::Month:
            good = number(text, at, 1, 2, moment.month);
            break;
        case Part::MonthName:
            good = monthName(text, at, moment.month);
            break;
        case Part::Year2:
            good = number(text, at, 2, 2, moment.year);
            moment.year += moment.year < 70 ? 2000 : 1900;
            break;
        case Part::Year4:
            good = number(text, at, 4, 4, moment.year);
            break;
        case Part::Hour:
        case Part::Hour12:
            good = number(text, at, 1, 2, moment.hour);
            break;
        case Part::HalfDay:
            good = at + 2 <= text.size() && (text[at + 1] | 0x20) == 'm' && ((text[at] | 0x20) == 'a' || (text[at] | 0x20) == 'p');
            if (good)
                moment.half = (text[at] | 0x20) == 'p';
            at += 2;
            break;
        case Part::Minute:
            good = number(text, at, 1, 2, moment.minute);
            break;
        case Part::Second:
            good = number(text, at, 1, 2, moment.second);
            break;
        case Part::Millisecond:
            good = number(text, at, 3, 3, moment.ms);
            break;
        }
        if (!good)
            return std::nullopt;
    }
    return at == text.size() ? toUtc(moment, zone) : std::nullopt;
}

}
