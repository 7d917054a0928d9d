// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mapping.h"

#include "core/exchange/mappingparser.h"

#include <QDir>
#include <QFile>

// A static library's resources are there only when somebody asks for them, from outside of any namespace.
static void initMappings()
{
    Q_INIT_RESOURCE(mappings);
}

namespace fettle
{

Result<Mapping> Mapping::parse(const QByteArray &json)
{
    return MappingParser().parse(json);
}

QStringList Mapping::shippedNames()
{
    initMappings();
    QStringList names = QDir(QStringLiteral(":/mappings")).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(5);
    return names;
}

Result<Mapping> Mapping::shipped(const QString &name)
{
    initMappings();
    QFile file(QStringLiteral(":/mappings/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, QStringLiteral("no mapping is called %1").arg(name), QStringLiteral("mapping.unknown"));
    return parse(file.readAll());
}

}
