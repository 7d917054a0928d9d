// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/readmodel.h"
#include "core/store/registry.h"

namespace fettle
{

// What belongs to this workspace alone and is no operation: texts being typed, what was looked at, what can be undone.

[[nodiscard]] Result<QList<Draft>> readDrafts(Connection &db);
/// An empty body forgets the draft.
[[nodiscard]] Result<void> writeDraft(Connection &db, const QString &key, const QString &body, qint64 at);
[[nodiscard]] Result<void> writeSeen(Connection &db, const QUuid &ticket, qint64 until);
/// The newest act of @p actor on this device that isn't undone and is no undo itself; null: nothing to undo.
[[nodiscard]] Result<QUuid> lastUndoableGroup(Connection &db, Registry &registry, const QUuid &actor);

}
