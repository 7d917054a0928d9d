// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace fettle::ui
{

/// What somebody wrote, and the earlier text quoted below it. New text is always in @c said: when in doubt nothing is folded.
struct SaidAndQuoted {
    QString said = {};
    QString quoted = {};
};
[[nodiscard]] SaidAndQuoted splitQuote(const QString &body);

/// The text as HTML with links for addresses and ticket numbers ("ticket:INC-104217"); everything else is escaped.
[[nodiscard]] QString linkedHtml(const QString &text);

}
