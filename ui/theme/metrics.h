// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

class QWidget;

namespace fettle::ui
{

/// The 8 px grid, in device-independent pixels.
namespace space
{
constexpr int hair = 4;
constexpr int small = 8;
constexpr int medium = 12;
constexpr int large = 16;
constexpr int huge = 24;
}

namespace metric
{
constexpr int railWidth = 200;
constexpr int railFolded = 48;
constexpr int listLeast = 340;
constexpr int properties = 280;
constexpr int measure = 760; ///< longest line of a conversation
constexpr int twoLineRow = 56;
constexpr int oneLineRow = 28;
constexpr int railRow = 30;
constexpr int bar = 48; ///< tool strips at the top of a pane
constexpr int radius = 6;
constexpr int icon = 16;
}

/// The three sizes: 11, 13 and 17 px.
enum class TextSize { Small = 11, Body = 13, Title = 17 };

/// The system's font at one of the sizes, in one of two weights.
[[nodiscard]] QFont textFont(TextSize size, bool strong = false);

}
