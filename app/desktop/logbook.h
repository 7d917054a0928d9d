// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// The last messages of this run, for "Show log". Written by every thread.
namespace fettle::app::logbook
{

void install(); ///< from now on messages are kept and passed on
[[nodiscard]] QString text();

}
