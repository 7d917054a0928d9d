// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/shipped.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace fettle
{

namespace
{

QStringList keysIn(const QString &folder)
{
    QStringList keys;
    const QStringList files = QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        keys.append(file.chopped(5));
    return keys;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

QStringList shippedLifecycleKeys()
{
    return keysIn(QStringLiteral(":/lifecycles"));
}

QByteArray shippedLifecycle(const QString &key)
{
    return contents(QStringLiteral(":/lifecycles/%1.json").arg(key));
}

QStringList shippedMatrixKeys()
{
    return keysIn(QStringLiteral(":/matrices"));
}

QByteArray shippedMatrix(const QString &key)
{
    return contents(QStringLiteral(":/matrices/%1.json").arg(key));
}

QString defaultMatrixKey()
{
    return QStringLiteral("servicenow");
}

QList<ShippedView> shippedViews()
{
    QList<ShippedView> views;
    const QJsonObject file = QJsonDocument::fromJson(contents(QStringLiteral(":/views/default.json"))).object();
    for (const QJsonValue &view : file[QStringLiteral("views")].toArray())
        views.append({view[QStringLiteral("key")].toString(), view[QStringLiteral("section")].toString(),
            view[QStringLiteral("name")][QStringLiteral("en")].toString(), view[QStringLiteral("name")][QStringLiteral("de")].toString(),
            view[QStringLiteral("filter")].toString(), view[QStringLiteral("sort")].toString()});
    return views;
}

}
