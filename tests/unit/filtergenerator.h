// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"
#include "core/domain/filterfields.h"
#include "core/domain/ids.h"

#include <QRandomGenerator>

#include <iterator>

namespace fettle
{

using namespace Qt::StringLiterals;

/// Random texts in the filter language: always valid, and made of few words so that they meet random records.
class FilterGenerator
{
public:
    explicit FilterGenerator(quint32 seed)
        : m_random(seed)
    {
    }

    QList<QUuid> ids = {}; ///< what references may name

    static inline const QStringList words{u"alpha"_s, u"beta"_s, u"alphabet"_s, u"gamma"_s, u"net-work"_s, u"x1"_s};
    static inline const QStringList texts{
        u"Network"_s, u"network"_s, u"net"_s, u"Hard ware"_s, u"50%"_s, u"a_b"_s, u"none"_s, u"say \"hi\", (you)"_s, u"*star*"_s};
    static inline const QStringList names{u"Network team"_s, u"network"_s, u"Mara Lind"_s, u"me"_s, u"MARA"_s};
    static inline const QStringList states{u"new"_s, u"on_hold"_s, u"any"_s, u"Imported"_s};

    [[nodiscard]] int below(int end) { return int(m_random.bounded(end)); }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }
    template <class List>
    [[nodiscard]] auto pick(const List &list)
    {
        return list[below(int(std::size(list)))];
    }

    [[nodiscard]] QString expression(int depth)
    {
        const int kind = below(100);
        if (depth <= 0 || kind < 40)
            return term();
        if (kind < 52)
            return u"-("_s + expression(depth - 1) + u')';
        if (kind < 60)
            return u'-' + term();
        QStringList parts;
        for (int i = 0, count = 2 + below(3); i < count; ++i)
            parts.append(expression(depth - 1));
        const QString joined = parts.join(kind < 80 ? u" "_s : u" or "_s);
        return chance(80) ? u'(' + joined + u')' : joined;
    }

    [[nodiscard]] QString term()
    {
        if (chance(15)) {
            const QString first = pick(words);
            return chance(30) ? u'"' + first + u' ' + pick(words) + u'"' : (chance(30) ? first.left(3) + u'*' : first);
        }
        if (chance(25))
            return u"is:"_s + list([this] { return pick(filterWords(FilterFieldKind::Is, ticketTable())); });
        if (chance(10))
            return u"type:"_s + list([this] { return pick(filterWords(FilterFieldKind::Type, ticketTable())); });
        if (chance(7))
            return u"has:"_s + (chance(50) ? u"entry"_s : u"attachment"_s);
        if (chance(15))
            return u"cf."_s + (chance(50) ? u"color:"_s : u"Size_2:"_s) + list([this] { return customValue(); });
        const FieldDecl &field = pick(ticketTable().fields);
        return field.name + u':' + list([&] { return value(field); });
    }

    [[nodiscard]] QString time()
    {
        static const QStringList fixed{u"now"_s, u"today"_s, u"yesterday"_s, u"tomorrow"_s, u"2026-03-29"_s, u"2026-10-25"_s, u"2026-03"_s,
            u"2026-11"_s, u"2026"_s, u"2025"_s, u"2026-03-29T02:30"_s, u"2026-10-25T02:30:15"_s, u"2026-10-25T01:30Z"_s,
            u"2026-06-01T08:00+05:30"_s, u"2026-03-29T01:00:00.250Z"_s};
        static const QStringList units{u"min"_s, u"h"_s, u"d"_s, u"w"_s, u"mo"_s, u"y"_s};
        return chance(50) ? pick(fixed) : (chance(60) ? u"-"_s : u"+"_s) + QString::number(below(40)) + pick(units);
    }

private:
    template <class Make>
    QString list(Make make)
    {
        QStringList values{make()};
        while (chance(30))
            values.append(make());
        return values.join(u',');
    }

    static QString quoted(QString text) { return u'"' + text.replace(u'"', u"\"\""_s) + u'"'; }

    template <class Make>
    QString ordered(Make make)
    {
        static const QStringList signs{u">"_s, u">="_s, u"<"_s, u"<="_s};
        if (chance(30))
            return make();
        if (chance(50))
            return pick(signs) + make();
        const int ends = below(3);
        return (ends == 1 ? QString() : make()) + u".."_s + (ends == 2 ? QString() : make());
    }

    QString value(const FieldDecl &field)
    {
        if (chance(15))
            return chance(50) ? u"none"_s : u"any"_s;
        switch (field.type) {
        case ValueType::LongText:
        case ValueType::Json:
            return chance(50) ? u"none"_s : u"any"_s;
        case ValueType::Text:
            return chance(60) ? quoted(pick(texts))
                              : pick(QStringList{u"net*"_s, u"*WORK"_s, u"*t*"_s, u"50%*"_s, u"a_b"_s, u"NETWORK"_s, u"*"_s});
        case ValueType::Word:
        case ValueType::WordSet:
            return quoted(pick(states));
        case ValueType::Integer:
            if (field.name == "number"_L1 && chance(30))
                return pick(QStringList{u"INC-2"_s, u"chg-3"_s, u"4"_s});
            return ordered([this] { return QString::number(below(6)); });
        case ValueType::Real:
            return ordered([this] { return QString::number(below(6) / 2.0); });
        case ValueType::Boolean:
            return pick(QStringList{u"yes"_s, u"no"_s, u"true"_s, u"0"_s});
        case ValueType::Instant:
            return ordered([this] { return time(); });
        case ValueType::Ref:
        case ValueType::RefSet:
            return reference(field);
        }
        return u"none"_s;
    }

    QString reference(const FieldDecl &field)
    {
        if (!ids.isEmpty() && chance(30))
            return toText(pick(ids));
        if ((field.target & ticketTypes) && chance(50))
            return pick(QStringList{u"INC-2"_s, u"3"_s});
        if (chance(30))
            return quoted(pick(names));
        return pick(QStringList{u"net"_s, u"mara"_s, u"e"_s, u"me"_s, u"%"_s});
    }

    QString customValue()
    {
        if (chance(20))
            return chance(50) ? u"none"_s : u"any"_s;
        if (chance(20))
            return ordered([this] { return QString::number(below(6) / 2.0); });
        if (chance(20))
            return ordered([this] { return chance(50) ? u"2026-03"_s : u"-7d"_s; });
        return pick(QStringList{
            u"network"_s, u"net*"_s, u"yes"_s, u"false"_s, u"2"_s, u"2026"_s, u"today"_s, u"\"2\""_s, u"\"2026\""_s, u"\"none\""_s});
    }

    QRandomGenerator m_random;
};

}
