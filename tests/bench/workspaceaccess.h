// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

namespace fettle::bench
{

/// A generated workspace as its people open it. Time goes on from one run to the next: a workspace's clock never goes back.
[[nodiscard]] std::unique_ptr<Desk> openDesk(const QString &folder);

/// Takes the workspace's files out of the page cache, where the system lets us.
void coolDown(const QString &folder);

}
