// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/recordtypes.h"

#include <QColor>
#include <QLatin1StringView>

#include <array>
#include <vector>

namespace fettle::ui
{

/// A word and what it stands on.
struct Ink {
    QColor text = {};
    QColor ground = {};
};

/// Every colour of the program. Nothing else in ui/ names one.
struct Tokens {
    bool dark = false;
    bool contrast = false;

    QColor ground; ///< where one reads: list, conversation
    QColor rail; ///< navigation and quiet bars
    QColor raised; ///< fields, cards, menus
    QColor line; ///< one-pixel separators
    QColor fieldLine; ///< the edge of something one can type into; 3:1 against ground
    QColor text;
    QColor quiet; ///< second line, labels
    QColor faint; ///< placeholders, ages; still readable
    QColor bar; ///< rows that aren't here yet
    QColor hover;
    QColor pressed;
    QColor selection; ///< of the focused list and in texts
    QColor idleSelection;
    QColor accent; ///< focus, primary action
    QColor onAccent;
    QColor accentText; ///< links and checked words on ground
    QColor note; ///< ground of what the requester never sees
    QColor noteLine;
    QColor noteText;
    QColor hit; ///< ground of a found word
    QColor danger;
    QColor warning;
    QColor success;
    QColor toast; ///< the bar that offers Undo, tooltips
    QColor onToast;
    QColor toastAction;
    std::array<Ink, 5> states; ///< by StateCategory
    std::array<Ink, 5> priorities; ///< P1 first

    [[nodiscard]] const Ink &state(StateCategory category) const { return states[static_cast<size_t>(category)]; }
    [[nodiscard]] const Ink &priority(int level) const { return priorities[static_cast<size_t>(std::clamp(level, 1, 5) - 1)]; }
};

[[nodiscard]] const Tokens &lightTokens();
[[nodiscard]] const Tokens &darkTokens();
[[nodiscard]] const Tokens &contrastTokens();

/// WCAG 2.1 contrast, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

struct TokenPair {
    const char *name;
    QColor text;
    QColor ground;
    double least = 4.5; ///< 3 for edges and shapes
};
/// Every text and shape with each ground it is painted on.
[[nodiscard]] std::vector<TokenPair> tokenPairs(const Tokens &tokens);

}
