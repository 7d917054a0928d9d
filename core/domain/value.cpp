// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/value.h"

#include "core/domain/ids.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>

#include <cmath>

namespace fettle
{

QJsonValue toJson(const Value &value)
{
    struct Visitor {
        QJsonValue operator()(std::monostate) const { return QJsonValue::Null; }
        QJsonValue operator()(bool b) const { return b; }
        QJsonValue operator()(qint64 i) const { return i; }
        QJsonValue operator()(double d) const { return d; }
        QJsonValue operator()(const QString &s) const { return s; }
        QJsonValue operator()(const QUuid &id) const { return toText(id); }
        QJsonValue operator()(const QStringList &list) const { return QJsonArray::fromStringList(list); }
    };
    return std::visit(Visitor{}, value);
}

namespace
{

bool integerFromJson(const QJsonValue &json, qint64 &out)
{
    if (json.isDouble()) {
        const double d = json.toDouble();
        if (std::floor(d) != d || std::abs(d) > 9.2e18)
            return false;
        out = json.toInteger();
        return true;
    }
    bool ok = false;
    if (json.isString())
        out = json.toString().toLongLong(&ok);
    return ok;
}

bool setFromJson(const QJsonValue &json, bool refs, Value &out)
{
    if (!json.isArray())
        return false;
    QStringList list;
    for (const QJsonValue &item : json.toArray()) {
        if (!item.isString() || item.toString().isEmpty())
            return false;
        if (refs && uuidFromText(item.toString()).isNull())
            return false;
        list.append(refs ? toText(uuidFromText(item.toString())) : item.toString());
    }
    list.sort();
    list.removeDuplicates();
    out = list.isEmpty() ? Value{} : Value{list};
    return true;
}

}

bool fromJson(const QJsonValue &json, ValueType type, Value &out)
{
    if (json.isNull() || json.isUndefined()) {
        out = {};
        return true;
    }
    switch (type) {
    case ValueType::Text:
    case ValueType::LongText:
    case ValueType::Word:
    case ValueType::Json:
        if (!json.isString())
            return false;
        out = json.toString().isEmpty() ? Value{} : Value{json.toString()};
        return true;
    case ValueType::Integer: {
        qint64 i = 0;
        if (!integerFromJson(json, i))
            return false;
        out = i;
        return true;
    }
    case ValueType::Real: {
        bool ok = json.isDouble();
        const double d = ok ? json.toDouble() : json.toString().toDouble(&ok);
        if (!ok || !std::isfinite(d))
            return false;
        out = d;
        return true;
    }
    case ValueType::Boolean:
        if (json.isBool()) {
            out = json.toBool();
            return true;
        }
        if (json == QJsonValue(QStringLiteral("true")) || json == QJsonValue(QStringLiteral("false"))) {
            out = json.toString() == QStringLiteral("true");
            return true;
        }
        return false;
    case ValueType::Instant: {
        qint64 ms = 0;
        if (json.isString() ? !instantFromText(json.toString(), ms) : !integerFromJson(json, ms))
            return false;
        out = ms;
        return true;
    }
    case ValueType::Ref: {
        const QUuid id = uuidFromText(json.toString());
        if (id.isNull())
            return false;
        out = id;
        return true;
    }
    case ValueType::RefSet:
        return setFromJson(json, true, out);
    case ValueType::WordSet:
        return setFromJson(json, false, out);
    }
    return false;
}

QString instantToText(qint64 unixMs)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(unixMs, Qt::UTC);
    return time.toString(unixMs % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

bool instantFromText(const QString &text, qint64 &unixMs)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return false;
    unixMs = time.toMSecsSinceEpoch();
    return true;
}

}
