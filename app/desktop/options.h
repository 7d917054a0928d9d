// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

namespace fettle::app
{

/// What `fettle` was called with.
struct Options {
    QString workspace = {};
    QString settings = {}; ///< another settings file
    QString page = {};
    QString screenshot = {};
    QString ticket = {}; ///< number or id to open
    QString search = {};
    QString theme = {};
    QString language = {};
    QSize size = {};
    double scale = 0;
    bool listPages = false;
    bool startOnly = false;
    bool help = false;
    bool version = false;
    QString trouble = {}; ///< a whole sentence when the arguments don't fit
};

[[nodiscard]] Options readOptions(const QStringList &arguments);
[[nodiscard]] QString helpText();

}
