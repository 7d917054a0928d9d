// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/filterfields.h"

#include <QList>

#include <algorithm>
#include <numeric>

namespace fettle
{

namespace
{

using L = QLatin1StringView;

struct Alias {
    L word;
    L field;
};
constexpr Alias aliases[] = {
    {L("created"), L("opened")},
    {L("p"), L("priority")},
    {L("tag"), L("tags")},
    {L("watcher"), L("watchers")},
    {L("title"), L("subject")},
};

/// A word of "is:" and the field that a table must have for it.
struct IsWord {
    L word;
    L needs;
};
constexpr IsWord isWords[] = {
    {L("active"), L("state_category")},
    {L("closed"), L("state_category")},
    {L("deleted"), L("")},
    {L("done"), L("state_category")},
    {L("major"), L("major")},
    {L("mine"), L("assignee")},
    {L("new"), L("state_category")},
    {L("open"), L("state_category")},
    {L("overdue"), L("due")},
    {L("unassigned"), L("assignee")},
    {L("unread"), L("updated")},
    {L("waiting"), L("state_category")},
};

bool isTickets(const TableDecl &table)
{
    return (table.types & ticketTypes) != 0;
}

bool isCustomKey(QStringView key)
{
    return !key.isEmpty() && std::all_of(key.begin(), key.end(), [](QChar c) {
        return c == u'_' || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
    });
}

/// Levenshtein, with a swap of neighbours counted once.
int distance(QStringView a, QStringView b)
{
    QList<int> before(b.size() + 1), row(b.size() + 1), next(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        next[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            next[j] = std::min({row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                next[j] = std::min(next[j], before[j - 2] + 1);
        }
        before.swap(row);
        row.swap(next);
    }
    return row.last();
}

}

std::optional<FilterField> findFilterField(QStringView name, const TableDecl &table)
{
    if (name.startsWith(u"cf.", Qt::CaseInsensitive)) {
        const QStringView key = name.mid(3);
        if (!isCustomKey(key))
            return std::nullopt;
        return FilterField{FilterFieldKind::Custom, QStringLiteral("cf.") + key.toString()};
    }
    QString word = name.toString().toLower();
    for (const Alias &alias : aliases)
        if (word == alias.word && !table.find(word))
            word = alias.field;
    if (word == L("is"))
        return FilterField{FilterFieldKind::Is, word};
    if (word == L("type"))
        return FilterField{FilterFieldKind::Type, word};
    if (word == L("has") && isTickets(table))
        return FilterField{FilterFieldKind::Has, word};
    const FieldDecl *field = table.find(word);
    if (!field)
        return std::nullopt;
    if (word == L("number"))
        return FilterField{FilterFieldKind::Number, word, field};
    return FilterField{FilterFieldKind::Declared, word, field};
}

QStringList filterFieldNames(const TableDecl &table)
{
    QStringList names{QStringLiteral("is"), QStringLiteral("type")};
    if (isTickets(table))
        names.append(QStringLiteral("has"));
    for (const FieldDecl &field : table.fields)
        names.append(field.name);
    for (const Alias &alias : aliases)
        if (table.find(QString(alias.field)) && !table.find(QString(alias.word)))
            names.append(alias.word);
    names.sort();
    return names;
}

QStringList filterWords(FilterFieldKind kind, const TableDecl &table)
{
    QStringList words;
    switch (kind) {
    case FilterFieldKind::Is:
        for (const IsWord &is : isWords)
            if (is.needs.isEmpty() || table.find(QString(is.needs)))
                words.append(is.word);
        break;
    case FilterFieldKind::Has:
        words = {QStringLiteral("attachment"), QStringLiteral("entry")};
        break;
    case FilterFieldKind::Type:
        for (const RecordTypeDecl &type : recordTypes())
            if (type.table == &table)
                words.append(type.word);
        words.sort();
        break;
    case FilterFieldKind::Declared:
    case FilterFieldKind::Custom:
    case FilterFieldKind::Number:
        break;
    }
    return words;
}

QStringList nearestWords(QStringView word, const QStringList &known)
{
    constexpr qsizetype longest = 40; // no name is that long, and the distance costs length times length
    constexpr qsizetype most = 3;
    const QString wanted = word.left(longest).toString().toLower();
    QList<std::pair<int, QString>> found;
    for (const QString &candidate : known) {
        const int apart = wanted.size() >= 2 && candidate.startsWith(wanted) ? 1 : distance(wanted, candidate);
        if (apart <= std::max<qsizetype>(1, wanted.size() / 3))
            found.append({apart, candidate});
    }
    std::sort(found.begin(), found.end());
    QStringList words;
    for (const auto &[apart, candidate] : found.mid(0, most))
        words.append(candidate);
    return words;
}

QLatin1StringView labelColumn(const TableDecl &table)
{
    for (const L name : {L("name"), L("subject"), L("title"), L("key")})
        if (table.find(QString(name)))
            return name;
    return {};
}

}
