// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/store/store.h"

namespace fettle
{

/// The shipped configuration as operations, with ids that every workspace shares: lifecycles, matrices, default views.
/// What is there already is left alone, so that a newer program brings only what is new.
[[nodiscard]] Result<void> installConfiguration(Ledger &ledger, const QString &language);

/// The first agent, who this workspace belongs to. Returns the agent's id.
[[nodiscard]] Result<QUuid> installFounder(Ledger &ledger, Connection &db, const Desk::Founder &founder);

}
