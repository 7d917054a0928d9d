// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/filtereval.h"

#include "core/domain/filterfields.h"
#include "core/domain/filtervalues.h"
#include "core/domain/ids.h"

#include <algorithm>

namespace fettle
{

namespace
{

using L = QLatin1StringView;
using Kind = FilterNode::Kind;
using Op = FilterValue::Op;

QString wordIn(const FilterValue &value)
{
    return std::get<FilterWord>(value.operand).text;
}

bool fits(const FilterPattern &pattern, const QString &text)
{
    const QString wanted = asciiLower(pattern.text);
    const QString found = asciiLower(text);
    if (pattern.openStart && pattern.openEnd)
        return found.contains(wanted);
    if (pattern.openStart)
        return found.endsWith(wanted);
    return pattern.openEnd ? found.startsWith(wanted) : found == wanted;
}

template <class Number>
bool isInOrder(const FilterValue &value, Number number)
{
    const auto operand = std::get<Number>(value.operand);
    switch (value.op) {
    case Op::Less:
        return number < operand;
    case Op::LessOrEqual:
        return number <= operand;
    case Op::Greater:
        return number > operand;
    case Op::GreaterOrEqual:
        return number >= operand;
    case Op::Range:
        return number >= operand && number <= std::get<Number>(value.upper);
    case Op::Is:
        return number == operand;
    case Op::None:
    case Op::Any:
    case Op::Me:
        break;
    }
    return false;
}

class Question
{
public:
    Question(const FilterSubject &subject, const FilterContext &context)
        : m_subject(subject)
        , m_context(context)
    {
    }

    [[nodiscard]] bool holds(const FilterNode &node) const
    {
        const auto childHolds = [this](const FilterNode &child) { return holds(child); };
        switch (node.kind) {
        case Kind::And:
            return std::all_of(node.children.begin(), node.children.end(), childHolds);
        case Kind::Or:
            return std::any_of(node.children.begin(), node.children.end(), childHolds);
        case Kind::Not:
            return !holds(node.children.front());
        case Kind::Text:
            return m_subject.containsText(node.text);
        case Kind::Match:
            return matches(node.match);
        }
        return false;
    }

    [[nodiscard]] std::optional<qint64> flip(const FilterNode &node) const
    {
        std::optional<qint64> first;
        const auto consider = [&](std::optional<qint64> at) {
            if (at && (!first || *at < *first))
                first = at;
        };
        for (const FilterNode &child : node.children)
            consider(flip(child));
        if (node.kind == Kind::Match)
            for (const FilterValue &value : node.match.values)
                for (const auto &[time, instant] : passages(node.match.name, value))
                    consider(nextPassage(time, instant, m_context.now, m_context.zone));
        return first;
    }

private:
    [[nodiscard]] bool matches(const FilterMatch &match) const
    {
        const auto field = findFilterField(match.name, *m_context.table);
        return field
            && std::any_of(match.values.begin(), match.values.end(), [&](const FilterValue &value) { return matches(*field, value); });
    }

    [[nodiscard]] bool matches(const FilterField &field, const FilterValue &value) const
    {
        switch (field.kind) {
        case FilterFieldKind::Is:
            return is(wordIn(value));
        case FilterFieldKind::Has:
            return wordIn(value) == L("attachment") ? m_subject.hasAttachment() : m_subject.hasEntry();
        case FilterFieldKind::Type:
            return declaration(m_subject.type()).word == wordIn(value);
        case FilterFieldKind::Number:
        case FilterFieldKind::Custom:
        case FilterFieldKind::Declared:
            break;
        }
        const Value held = m_subject.field(field.name);
        if (value.op == Op::None)
            return isEmpty(held);
        if (value.op == Op::Any)
            return !isEmpty(held);
        if (field.kind == FilterFieldKind::Custom)
            return custom(held, value);
        if (const auto *number = std::get_if<FilterNumber>(&value.operand); number && field.kind == FilterFieldKind::Number)
            return held == Value(number->number) && (!number->type || *number->type == m_subject.type());
        return declared(held, field.decl->type, value);
    }

    [[nodiscard]] bool is(const QString &word) const
    {
        const Value category = m_subject.field(QStringLiteral("state_category"));
        const auto *number = std::get_if<qint64>(&category);
        const bool isOpen = number && *number < qint64(StateCategory::Done);
        if (const auto wanted = stateCategoryFromWord(word))
            return number && *number == qint64(*wanted);
        if (word == L("open"))
            return isOpen;
        if (word == L("deleted"))
            return m_subject.isDeleted();
        if (word == L("unread"))
            return m_subject.isUnread();
        if (word == L("unassigned"))
            return isEmpty(m_subject.field(QStringLiteral("assignee")));
        if (word == L("mine"))
            return m_context.me && m_subject.field(QStringLiteral("assignee")) == Value(*m_context.me);
        if (word == L("major"))
            return m_subject.field(QStringLiteral("major")) == Value(true);
        const Value due = m_subject.field(QStringLiteral("due"));
        const auto *instant = std::get_if<qint64>(&due);
        return word == L("overdue") && isOpen && instant && *instant < m_context.now;
    }

    [[nodiscard]] bool declared(const Value &held, ValueType type, const FilterValue &value) const
    {
        if (type == ValueType::Boolean) // empty is as good as no
            return std::get<bool>(value.operand) == (held == Value(true));
        if (isEmpty(held))
            return false;
        switch (type) {
        case ValueType::Text:
            return fits(patternOf(std::get<FilterWord>(value.operand)), std::get<QString>(held));
        case ValueType::Word:
            return std::get<QString>(held) == wordIn(value);
        case ValueType::WordSet:
            return std::get<QStringList>(held).contains(wordIn(value));
        case ValueType::Ref:
            return refersTo(std::get<QUuid>(held), value);
        case ValueType::RefSet: {
            const QStringList ids = std::get<QStringList>(held);
            return std::any_of(ids.begin(), ids.end(), [&](const QString &id) { return refersTo(uuidFromText(id), value); });
        }
        case ValueType::Integer:
            return isInOrder<qint64>(value, std::get<qint64>(held));
        case ValueType::Real:
            return isInOrder<double>(value, std::get<double>(held));
        case ValueType::Instant:
            return isWithin(value, std::get<qint64>(held));
        case ValueType::Boolean:
        case ValueType::LongText:
        case ValueType::Json:
            break;
        }
        return false;
    }

    [[nodiscard]] bool isWithin(const FilterValue &value, qint64 instant) const
    {
        const FilterBounds bounds = boundsOf(value, m_context);
        return (!bounds.begin || instant >= *bounds.begin) && (!bounds.end || instant < *bounds.end);
    }

    [[nodiscard]] bool refersTo(const QUuid &id, const FilterValue &value) const
    {
        if (value.op == Op::Me)
            return m_context.me && id == *m_context.me;
        if (const auto *wanted = std::get_if<QUuid>(&value.operand))
            return id == *wanted;
        const FilterLabel label = m_subject.label(id);
        if (const auto *wanted = std::get_if<FilterNumber>(&value.operand))
            return label.number == wanted->number && (!wanted->type || *wanted->type == label.type);
        const FilterWord &word = std::get<FilterWord>(value.operand);
        return !label.name.isEmpty() && fits({word.text, !word.exact, !word.exact}, label.name);
    }

    /// Custom fields are of whatever type their value is.
    [[nodiscard]] bool custom(const Value &held, const FilterValue &value) const
    {
        if (const auto *text = std::get_if<QString>(&held))
            return value.op == Op::Is && fits(patternOf(std::get<FilterWord>(value.operand)), *text);
        if (const auto *list = std::get_if<QStringList>(&held))
            return value.op == Op::Is && std::any_of(list->begin(), list->end(), [&](const QString &text) {
                return fits(patternOf(std::get<FilterWord>(value.operand)), text);
            });
        if (const auto *yes = std::get_if<bool>(&held))
            return value.op == Op::Is && booleanIn(std::get<FilterWord>(value.operand)) == *yes;
        const auto *integer = std::get_if<qint64>(&held);
        const auto *real = std::get_if<double>(&held);
        if (!integer && !real)
            return false;
        const double number = integer ? double(*integer) : *real;
        if (value.op != Op::Is)
            return std::holds_alternative<double>(value.operand) ? isInOrder<double>(value, number) : integer && isWithin(value, *integer);
        const FilterWord &word = std::get<FilterWord>(value.operand);
        if (const auto wanted = numberIn(word))
            return number == *wanted;
        const auto time = timeIn(word);
        return time && integer && isWithin({.operand = *time}, *integer);
    }

    /// The times in a value, each with the instant whose place before or behind it decides.
    [[nodiscard]] QList<std::pair<FilterTime, qint64>> passages(const QString &name, const FilterValue &value) const
    {
        if (name == L("is")) {
            const Value due = m_subject.field(QStringLiteral("due"));
            if (wordIn(value) == L("overdue") && std::holds_alternative<qint64>(due))
                return {{FilterTime{}, std::get<qint64>(due)}};
            return {};
        }
        QList<FilterTime> times;
        for (const FilterOperand *operand : {&value.operand, &value.upper}) {
            if (const auto *time = std::get_if<FilterTime>(operand))
                times.append(*time);
            else if (const auto *word = std::get_if<FilterWord>(operand); word && name.startsWith(L("cf.")))
                if (const auto timeInWord = timeIn(*word))
                    times.append(*timeInWord);
        }
        // An offset alone is a span that ends or begins now.
        if (value.op == Op::Is && !times.isEmpty() && times.front().kind == FilterTime::Kind::Offset)
            times.append(FilterTime{});
        const Value held = times.isEmpty() ? Value() : m_subject.field(name);
        if (!std::holds_alternative<qint64>(held))
            return {};
        QList<std::pair<FilterTime, qint64>> result;
        for (const FilterTime &time : times)
            result.append({time, std::get<qint64>(held)});
        return result;
    }

    const FilterSubject &m_subject;
    const FilterContext &m_context;
};

}

bool matches(const Filter &filter, const FilterSubject &subject, const FilterContext &context)
{
    return Question(subject, context).holds(filter.root);
}

std::optional<qint64> nextFlip(const Filter &filter, const FilterSubject &subject, const FilterContext &context)
{
    return Question(subject, context).flip(filter.root);
}

}
