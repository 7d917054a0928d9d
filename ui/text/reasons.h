// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/recordtypes.h"

#include <QString>

/// Sentences for the stable words by which the core says why something isn't possible.
namespace fettle::ui
{

[[nodiscard]] QString refusalText(const QString &reason, RecordType type); ///< of a rule
[[nodiscard]] QString errorText(const Error &error);
[[nodiscard]] QString filterText(const Error &error); ///< what is wrong with a filter, and what may have been meant
[[nodiscard]] QString rejectText(const QString &reason, const QString &detail); ///< of a row that an import can't take
/// Every word that has a sentence of its own, for the tests.
[[nodiscard]] QStringList knownReasons();

}
