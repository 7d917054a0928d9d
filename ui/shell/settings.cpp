// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings.h"

#include <QSettings>
#include <QStandardPaths>

namespace fettle::ui
{

namespace
{

namespace key
{
const auto workspace = QStringLiteral("workspace");
const auto theme = QStringLiteral("look/theme");
const auto language = QStringLiteral("look/language");
const auto zone = QStringLiteral("look/zone");
const auto geometry = QStringLiteral("window/geometry");
const auto arrangement = QStringLiteral("window/arrangement");
const auto oneLine = QStringLiteral("window/oneLine");
const auto railFolded = QStringLiteral("window/railFolded");
const auto properties = QStringLiteral("window/properties");
const auto listWidth = QStringLiteral("window/listWidth");
const auto listHeight = QStringLiteral("window/listHeight");
const auto lastView = QStringLiteral("window/view");
const auto lists = QStringLiteral("lists");
}

constexpr std::pair<Arrangement, QLatin1StringView> arrangements[] = {{Arrangement::SideBySide, QLatin1StringView("side")},
    {Arrangement::ListAbove, QLatin1StringView("above")}, {Arrangement::ListAlone, QLatin1StringView("alone")}};

}

SettingsFile::SettingsFile(QString path, Use use)
    : m_path(std::move(path))
    , m_use(use)
{
    if (m_path.isEmpty())
        m_path = QStandardPaths::writableLocation(QStandardPaths::ConfigLocation) + QStringLiteral("/fettle/fettle.ini");
}

Settings SettingsFile::load() const
{
    QSettings file(m_path, QSettings::IniFormat);
    Settings s;
    s.workspace = file.value(key::workspace).toString();
    s.theme = file.value(key::theme, s.theme).toString();
    s.language = file.value(key::language).toString();
    s.zone = file.value(key::zone).toString();
    if (m_use == Use::Picture)
        return s;
    s.geometry = file.value(key::geometry).toByteArray();
    for (const auto &[value, word] : arrangements)
        if (file.value(key::arrangement).toString() == word)
            s.arrangement = value;
    s.oneLine = file.value(key::oneLine, s.oneLine).toBool();
    s.railFolded = file.value(key::railFolded, s.railFolded).toBool();
    s.propertiesShown = file.value(key::properties, s.propertiesShown).toBool();
    s.listWidth = file.value(key::listWidth).toInt();
    s.listHeight = file.value(key::listHeight).toInt();
    s.lastView = file.value(key::lastView).toString();
    const int count = file.beginReadArray(key::lists);
    for (int i = 0; i < count; ++i) {
        file.setArrayIndex(i);
        ListSettings list;
        list.columns = file.value(QStringLiteral("columns")).toStringList();
        for (const QString &width : file.value(QStringLiteral("widths")).toStringList())
            list.widths.insert(width.section(QLatin1Char(':'), 0, 0), width.section(QLatin1Char(':'), 1).toInt());
        list.sortField = file.value(QStringLiteral("sort")).toString();
        list.descending = file.value(QStringLiteral("descending"), true).toBool();
        s.lists.insert(file.value(QStringLiteral("view")).toString(), list);
    }
    file.endArray();
    return s;
}

void SettingsFile::save(const Settings &s) const
{
    if (m_use == Use::Picture)
        return;
    QSettings file(m_path, QSettings::IniFormat);
    file.setValue(key::workspace, s.workspace);
    file.setValue(key::theme, s.theme);
    file.setValue(key::language, s.language);
    file.setValue(key::zone, s.zone);
    file.setValue(key::geometry, s.geometry);
    for (const auto &[value, word] : arrangements)
        if (s.arrangement == value)
            file.setValue(key::arrangement, QString(word));
    file.setValue(key::oneLine, s.oneLine);
    file.setValue(key::railFolded, s.railFolded);
    file.setValue(key::properties, s.propertiesShown);
    file.setValue(key::listWidth, s.listWidth);
    file.setValue(key::listHeight, s.listHeight);
    file.setValue(key::lastView, s.lastView);
    file.remove(key::lists);
    file.beginWriteArray(key::lists);
    int i = 0;
    for (auto it = s.lists.cbegin(); it != s.lists.cend(); ++it) {
        file.setArrayIndex(i++);
        file.setValue(QStringLiteral("view"), it.key());
        file.setValue(QStringLiteral("columns"), it->columns);
        QStringList widths;
        for (auto width = it->widths.cbegin(); width != it->widths.cend(); ++width)
            widths.append(QStringLiteral("%1:%2").arg(width.key()).arg(width.value()));
        widths.sort();
        file.setValue(QStringLiteral("widths"), widths);
        file.setValue(QStringLiteral("sort"), it->sortField);
        file.setValue(QStringLiteral("descending"), it->descending);
    }
    file.endArray();
}

}
