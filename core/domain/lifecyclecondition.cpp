// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lifecyclecondition.h"

#include <QJsonValue>
#include <QStringList>

#include <algorithm>

namespace fettle
{

namespace
{

QString asText(const Value &value)
{
    return toJson(value).toVariant().toString();
}

}

bool hasContent(const Value &value)
{
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag;
    if (const auto *text = std::get_if<QString>(&value))
        return !text->trimmed().isEmpty();
    if (const auto *list = std::get_if<QStringList>(&value))
        return !list->isEmpty();
    if (const auto *id = std::get_if<QUuid>(&value))
        return !id->isNull();
    return !isEmpty(value);
}

QString conditionField(const QString &condition)
{
    const QString left = condition.section(u'=', 0, 0);
    return left.endsWith(u'!') ? left.chopped(1) : left;
}

QString conditionWord(const QString &condition)
{
    return condition.section(u'=', 1);
}

bool conditionHolds(const QString &condition, const QMap<QString, Value> &fields)
{
    const Value value = fields.value(conditionField(condition));
    if (!condition.contains(u'='))
        return hasContent(value);
    const bool same = asText(value) == conditionWord(condition);
    return condition.contains(QStringLiteral("!=")) ? !same : same;
}

bool anyConditionHolds(const QString &alternatives, const QMap<QString, Value> &fields)
{
    const QStringList list = alternatives.split(u'|');
    return std::any_of(list.begin(), list.end(), [&](const QString &condition) { return conditionHolds(condition, fields); });
}

}
