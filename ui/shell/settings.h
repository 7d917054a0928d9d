// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace fettle::ui
{

enum class Arrangement { SideBySide, ListAbove, ListAlone };

/// How one list is shown.
struct ListSettings {
    QStringList columns = {}; ///< words of the shown ones in order; empty: the usual ones
    QHash<QString, int> widths = {};
    QString sortField = {}; ///< empty: the view's own
    bool descending = true;

    friend bool operator==(const ListSettings &, const ListSettings &) = default;
};

/// Everything the window remembers on this device. Nothing of it is synced, and nothing secret.
struct Settings {
    QString workspace = {}; ///< the one opened last
    QString theme = QStringLiteral("system");
    QString language = {}; ///< empty: the system's
    QString zone = {}; ///< IANA name; empty: the system's
    QByteArray geometry = {};
    Arrangement arrangement = Arrangement::SideBySide;
    bool oneLine = false;
    bool railFolded = false;
    bool propertiesShown = true;
    int listWidth = 0; ///< 0: usual
    int listHeight = 0;
    QString lastView = {}; ///< of the rail
    QHash<QString, ListSettings> lists = {}; ///< by view
};

/// Reads and writes Settings in one INI file.
class SettingsFile
{
public:
    /// What the file is for: a picture knows the look and the zone, is arranged as on the first day, and leaves nothing behind.
    enum class Use { Window, Picture };

    /// An empty @p path is the place the system keeps such files.
    explicit SettingsFile(QString path = {}, Use use = Use::Window);
    [[nodiscard]] Settings load() const;
    void save(const Settings &settings) const;
    [[nodiscard]] QString path() const { return m_path; }

private:
    QString m_path;
    Use m_use;
};

}
