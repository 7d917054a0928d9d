// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/filter.h"

#include "core/domain/ids.h"

#include <QLocale>

#include <algorithm>

namespace fettle
{

namespace
{

using L = QLatin1StringView;
using Kind = FilterNode::Kind;
using Op = FilterValue::Op;

bool isSpecial(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control || c == u'"' || c == u'(' || c == u')';
}

QString quoted(QString text)
{
    return u'"' + text.replace(u'"', L("\"\"")) + u'"';
}

/// Would this text, bare, be read as something else than a word?
bool needsQuotes(const QString &text)
{
    const auto asciiWord = [](QChar c) { return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'_' || c == u'.'); };
    if (text.startsWith(u'-') || text.endsWith(u'*') || text.compare(L("or"), Qt::CaseInsensitive) == 0)
        return true;
    if (std::any_of(text.begin(), text.end(), isSpecial))
        return true;
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80 && !c.isLetterOrNumber(); }))
        return true;
    const auto end = std::find_if_not(text.begin(), text.end(), asciiWord);
    return end != text.end() && *end == u':' && text.front().isLetter();
}

QString textOf(const FilterText &text)
{
    return (needsQuotes(text.text) ? quoted(text.text) : text.text) + (text.prefix ? QStringLiteral("*") : QString());
}

QString wordOf(const FilterWord &word)
{
    const QString &text = word.text;
    const auto isReserved = [&](L other) { return text.compare(other, Qt::CaseInsensitive) == 0; };
    const bool quote = word.exact || text.isEmpty() || text.startsWith(u'<') || text.startsWith(u'>') || text.contains(u',')
        || text.startsWith(L("//")) || isReserved(L("none")) || isReserved(L("any")) || std::any_of(text.begin(), text.end(), isSpecial);
    return quote ? quoted(text) : text;
}

QString operandOf(const FilterOperand &operand)
{
    struct Visitor {
        QString operator()(qint64 number) const { return QString::number(number); }
        QString operator()(double number) const { return QString::number(number, 'g', QLocale::FloatingPointShortest); }
        QString operator()(bool yes) const { return yes ? QStringLiteral("yes") : QStringLiteral("no"); }
        QString operator()(const FilterWord &word) const { return wordOf(word); }
        QString operator()(const FilterNumber &number) const
        {
            return number.type ? numberText(*number.type, number.number) : QString::number(number.number);
        }
        QString operator()(const FilterTime &time) const { return toText(time); }
        QString operator()(const QUuid &id) const { return toText(id); }
    };
    return std::visit(Visitor{}, operand);
}

QString valueOf(const FilterValue &value)
{
    switch (value.op) {
    case Op::None:
        return QStringLiteral("none");
    case Op::Any:
        return QStringLiteral("any");
    case Op::Me:
        return QStringLiteral("me");
    case Op::Less:
        return u'<' + operandOf(value.operand);
    case Op::LessOrEqual:
        return QStringLiteral("<=") + operandOf(value.operand);
    case Op::Greater:
        return u'>' + operandOf(value.operand);
    case Op::GreaterOrEqual:
        return QStringLiteral(">=") + operandOf(value.operand);
    case Op::Range:
        return operandOf(value.operand) + QStringLiteral("..") + operandOf(value.upper);
    case Op::Is:
        break;
    }
    return operandOf(value.operand);
}

QString matchOf(const FilterMatch &match)
{
    QStringList values;
    for (const FilterValue &value : match.values)
        values.append(valueOf(value));
    return match.name + u':' + values.join(u',');
}

QString nodeText(const FilterNode &node);

/// As a part of another node: in parentheses where it would fall apart.
QString partText(const FilterNode &node, bool parenthesised)
{
    return parenthesised ? u'(' + nodeText(node) + u')' : nodeText(node);
}

QString nodeText(const FilterNode &node)
{
    QStringList parts;
    switch (node.kind) {
    case Kind::And:
        for (const FilterNode &child : node.children)
            parts.append(partText(child, child.kind == Kind::Or));
        return parts.join(u' ');
    case Kind::Or:
        for (const FilterNode &child : node.children)
            parts.append(partText(child, false));
        return parts.join(L(" or "));
    case Kind::Not: {
        const FilterNode &child = node.children.front();
        return u'-' + partText(child, child.kind == Kind::And || child.kind == Kind::Or);
    }
    case Kind::Match:
        return matchOf(node.match);
    case Kind::Text:
        return textOf(node.text);
    }
    return {};
}

bool asks(const FilterNode &node, L word)
{
    if (node.kind == Kind::Match && node.match.name == L("is"))
        return node.match.values.contains(FilterValue{.operand = FilterWord{word}});
    return std::any_of(node.children.begin(), node.children.end(), [&](const FilterNode &child) { return asks(child, word); });
}

}

bool operator==(const FilterNode &a, const FilterNode &b)
{
    return a.kind == b.kind && a.children == b.children && a.match == b.match && a.text == b.text;
}

QString toText(const Filter &filter)
{
    return nodeText(filter.root);
}

FilterSplit splitText(const Filter &filter)
{
    const FilterNode &root = filter.root;
    if (root.kind == Kind::Text)
        return {.texts = {root.text}};
    if (root.kind != Kind::And)
        return {.rest = filter};
    FilterSplit split;
    for (const FilterNode &child : root.children) {
        if (child.kind == Kind::Text)
            split.texts.append(child.text);
        else
            split.rest.root.children.append(child);
    }
    if (split.rest.root.children.size() == 1)
        split.rest.root = FilterNode(split.rest.root.children.front());
    return split;
}

bool asksDeleted(const Filter &filter)
{
    return asks(filter.root, L("deleted"));
}

}
