// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/value.h"

#include <QMap>
#include <QString>

/// The conditions in lifecycle files: "field" (has content), "field=word", "field!=word"; alternatives are parted by "|".
namespace fettle
{

/// False for the empty value, an empty text or list, and for false: a flag that isn't raised.
[[nodiscard]] bool hasContent(const Value &value);

[[nodiscard]] QString conditionField(const QString &condition);
/// The word compared with; empty when the condition only asks for content.
[[nodiscard]] QString conditionWord(const QString &condition);
[[nodiscard]] bool conditionHolds(const QString &condition, const QMap<QString, Value> &fields);
[[nodiscard]] bool anyConditionHolds(const QString &alternatives, const QMap<QString, Value> &fields);

}
