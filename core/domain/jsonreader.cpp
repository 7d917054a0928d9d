// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/jsonreader.h"

#include <QJsonDocument>

#include <cmath>

namespace fettle
{

namespace
{

bool isInteger(const QJsonValue &value)
{
    return value.isDouble() && std::floor(value.toDouble()) == value.toDouble() && std::abs(value.toDouble()) <= 1e9;
}

}

JsonReader::JsonReader(const QJsonValue &value, QString path, QString &error)
    : m_object(value.toObject())
    , m_path(std::move(path))
    , m_error(error)
{
    if (!value.isObject() && m_error.isEmpty())
        m_error = QStringLiteral("%1: an object is needed").arg(m_path);
}

QString JsonReader::text(const QString &key)
{
    const QJsonValue found = value(key);
    if (!found.isString() || found.toString().isEmpty())
        wrong(key, QStringLiteral("a text is needed"));
    return found.toString();
}

QString JsonReader::text(const QString &key, const QString &absent)
{
    const QJsonValue found = value(key);
    if (found.isUndefined() || found.isNull())
        return absent;
    if (!found.isString())
        wrong(key, QStringLiteral("a text is needed"));
    return found.toString();
}

std::optional<int> JsonReader::number(const QString &key)
{
    const QJsonValue found = value(key);
    if (isInteger(found))
        return found.toInt();
    wrong(key, QStringLiteral("a whole number is needed"));
    return std::nullopt;
}

bool JsonReader::flag(const QString &key)
{
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isBool())
        wrong(key, QStringLiteral("true or false is needed"));
    return found.toBool();
}

QStringList JsonReader::texts(const QString &key)
{
    const QJsonValue found = value(key);
    if (found.isUndefined())
        return {};
    if (!found.isArray())
        wrong(key, QStringLiteral("a list is needed"));
    QStringList list;
    const QJsonArray items = found.toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (!items.at(i).isString() || items.at(i).toString().isEmpty())
            wrong(QStringLiteral("%1[%2]").arg(key).arg(i), QStringLiteral("a text is needed"));
        list.append(items.at(i).toString());
    }
    return list;
}

QJsonArray JsonReader::array(const QString &key)
{
    const QJsonValue found = value(key);
    if (!found.isArray())
        wrong(key, QStringLiteral("a list is needed"));
    return found.toArray();
}

QJsonValue JsonReader::value(const QString &key)
{
    m_asked.append(key);
    return m_object.contains(key) ? m_object.value(key) : QJsonValue(QJsonValue::Undefined);
}

QJsonObject JsonReader::rest() const
{
    QJsonObject rest = m_object;
    for (const QString &key : m_asked)
        rest.remove(key);
    return rest;
}

QString JsonReader::place(const QString &key) const
{
    return m_path.isEmpty() ? key : m_path + u'.' + key;
}

QString JsonReader::place(const QString &key, qsizetype index) const
{
    return QStringLiteral("%1[%2]").arg(place(key)).arg(index);
}

void JsonReader::wrong(const QString &key, const QString &what)
{
    if (m_error.isEmpty())
        m_error = QStringLiteral("%1: %2").arg(place(key), what);
}

Result<QJsonObject> configurationFromJson(const QByteArray &json, int format)
{
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsing);
    if (document.isNull())
        return fail(ErrorCode::Invalid, QStringLiteral("byte %1: %2").arg(parsing.offset).arg(parsing.errorString()));
    if (!document.isObject())
        return fail(ErrorCode::Invalid, QStringLiteral("the file must hold one object"));
    const QJsonValue found = document.object().value(QStringLiteral("format"));
    if (!isInteger(found) || found.toInt() < 1)
        return fail(ErrorCode::Invalid, QStringLiteral("format: a whole number from 1 is needed"));
    if (found.toInt() > format)
        return fail(
            ErrorCode::SchemaTooNew, QStringLiteral("format: %1 is newer than %2, the newest known").arg(found.toInt()).arg(format));
    return document.object();
}

}
