// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"
#include "core/store/workspacefiles.h"

namespace fettle
{

/// A reading connection to a workspace of this version. Errors: those of Desk::open.
[[nodiscard]] Result<std::unique_ptr<Connection>> openForReading(const WorkspaceFiles &files);

}
