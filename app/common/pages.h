// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

#include <array>

/// The pages of the window that can be shown by name: `fettle --page NAME`, `fettle --list-pages`, `fettlectl ui list`.
namespace fettle
{

struct PageName {
    QLatin1StringView name;
    QLatin1StringView shows; ///< English, for the command line
    bool needsWorkspace = true;
};

constexpr std::array<PageName, 16> pageNames{{
    {QLatin1StringView("welcome"), QLatin1StringView("first start: demo, empty or import"), false},
    {QLatin1StringView("list"), QLatin1StringView("list beside the ticket")},
    {QLatin1StringView("list-table"), QLatin1StringView("one-line table above the ticket")},
    {QLatin1StringView("detail"), QLatin1StringView("one ticket, conversation and properties")},
    {QLatin1StringView("detail-history"), QLatin1StringView("one ticket, its history")},
    {QLatin1StringView("detail-note"), QLatin1StringView("one ticket, writing an internal note")},
    {QLatin1StringView("verb-prompt"), QLatin1StringView("one ticket, about to be resolved")},
    {QLatin1StringView("new-ticket"), QLatin1StringView("a new ticket")},
    {QLatin1StringView("import"), QLatin1StringView("bring tickets from another system")},
    {QLatin1StringView("settings"), QLatin1StringView("settings")},
    {QLatin1StringView("about"), QLatin1StringView("licences and credits")},
    {QLatin1StringView("palette"), QLatin1StringView("command palette")},
    {QLatin1StringView("log"), QLatin1StringView("messages of this run")},
    {QLatin1StringView("problem-workspace"), QLatin1StringView("a workspace that can't be opened"), false},
    {QLatin1StringView("empty"), QLatin1StringView("a list without tickets")},
    {QLatin1StringView("gallery"), QLatin1StringView("colours, icons and controls"), false},
}};

}
