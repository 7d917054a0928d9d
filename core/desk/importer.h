// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/exchange.h"
#include "core/store/store.h"

namespace fettle
{

/// Runs an import on the writer's thread: source rows as observed operations with derived ids, so that importing again adds nothing.
[[nodiscard]] Result<ImportReport> runImport(Store &store, const QUuid &me, const ImportRequest &request);

}
