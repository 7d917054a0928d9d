// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/filtervalues.h"

#include <algorithm>
#include <cmath>

namespace fettle
{

namespace
{

FilterSpan spanOfOperand(const FilterOperand &operand, const FilterContext &context)
{
    return spanOf(std::get<FilterTime>(operand), context.now, context.zone);
}

}

FilterPattern patternOf(const FilterWord &word)
{
    FilterPattern pattern{word.text};
    if (word.exact)
        return pattern;
    pattern.openStart = pattern.text.startsWith(u'*');
    while (pattern.text.startsWith(u'*'))
        pattern.text.remove(0, 1);
    pattern.openEnd = pattern.text.endsWith(u'*');
    while (pattern.text.endsWith(u'*'))
        pattern.text.chop(1);
    return pattern;
}

QString asciiLower(QString text)
{
    for (QChar &c : text)
        if (c >= u'A' && c <= u'Z')
            c = QChar(c.unicode() + (u'a' - u'A'));
    return text;
}

FilterBounds boundsOf(const FilterValue &value, const FilterContext &context)
{
    switch (value.op) {
    case FilterValue::Op::Less:
        return {.end = spanOfOperand(value.operand, context).begin};
    case FilterValue::Op::LessOrEqual:
        return {.end = spanOfOperand(value.operand, context).end};
    case FilterValue::Op::Greater:
        return {.begin = spanOfOperand(value.operand, context).end};
    case FilterValue::Op::GreaterOrEqual:
        return {.begin = spanOfOperand(value.operand, context).begin};
    case FilterValue::Op::Range:
        return {spanOfOperand(value.operand, context).begin, spanOfOperand(value.upper, context).end};
    case FilterValue::Op::Is: {
        const FilterSpan span = equalSpan(std::get<FilterTime>(value.operand), context.now, context.zone);
        return {span.begin, span.end};
    }
    case FilterValue::Op::None:
    case FilterValue::Op::Any:
    case FilterValue::Op::Me:
        break;
    }
    return {};
}

std::optional<double> numberIn(const FilterWord &word)
{
    return word.exact ? std::nullopt : realFromText(word.text);
}

std::optional<FilterTime> timeIn(const FilterWord &word)
{
    return word.exact ? std::nullopt : filterTimeFromText(word.text);
}

std::optional<bool> booleanIn(const FilterWord &word)
{
    const QString text = asciiLower(word.text);
    if (text == QLatin1StringView("true") || text == QLatin1StringView("yes"))
        return true;
    if (text == QLatin1StringView("false") || text == QLatin1StringView("no"))
        return false;
    return std::nullopt;
}

std::optional<double> realFromText(QStringView text)
{
    // toDouble alone would also take "inf" and "nan".
    const bool plain = std::all_of(text.begin(), text.end(),
        [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.' || c == u'-' || c == u'+' || c == u'e' || c == u'E'; });
    bool ok = false;
    const double number = plain ? text.toDouble(&ok) : 0;
    return ok && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

}
