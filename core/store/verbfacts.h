// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lifecycle.h"
#include "core/domain/record.h"
#include "core/store/oplog.h"

namespace fettle
{

/// What guards ask beyond the record's own fields, from what is stored: open tasks, and for a change whether it is approved as it
/// stands. Fields, state, actor and time are the caller's to fill in.
[[nodiscard]] Result<VerbFacts> storedVerbFacts(Connection &db, OpLog &log, const Record &record, qint64 rid);

}
