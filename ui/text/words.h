// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/recordtypes.h"
#include "core/domain/value.h"

#include <QString>

/// The words for everything that the core names by a stable word. Never a raw id or enum in the window.
namespace fettle::ui
{

[[nodiscard]] QString typeLabel(RecordType type); ///< "Incident"
[[nodiscard]] QString typePlural(RecordType type); ///< "Incidents"
[[nodiscard]] QString fieldLabel(RecordType type, const QString &field);
[[nodiscard]] QString wordLabel(const QString &word); ///< of a Word field: "in_maintenance" -> "In maintenance"
[[nodiscard]] QString stateLabel(const QString &english); ///< of a lifecycle, which is data; unknown ones as they are
[[nodiscard]] QString verbLabel(const QString &english);
[[nodiscard]] QString categoryLabel(StateCategory category);
[[nodiscard]] QString priorityShort(int level); ///< "P1"
[[nodiscard]] QString priorityLabel(int level); ///< "Critical"
[[nodiscard]] QString levelLabel(int level); ///< of impact and urgency: "High"
[[nodiscard]] QString entryLabel(const QString &kind, bool isPublic); ///< "Internal note"
[[nodiscard]] QString linkLabel(const QString &kind, bool outgoing); ///< "blocks", "is blocked by"
[[nodiscard]] QString viewLabel(const QString &english); ///< of a shipped view; an agent's own as it is
[[nodiscard]] QString sizeText(qint64 bytes);
/// A field's value for reading; @p label is what a reference or state is called.
[[nodiscard]] QString valueText(RecordType type, const QString &field, const Value &value, const QString &label = {});

}
