// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"
#include "core/domain/lifecycle.h"

namespace fettle
{

/// What is wrong with a lifecycle before anybody uses it: duplicated ids, verbs to or from unknown states, dead ends, states that
/// can't be reached, states without a path to a closed one, two ways that compete, unknown guards and fields. In the file's order.
/// A lifecycle without verbs lists states that are set freely, so paths aren't judged.
[[nodiscard]] QList<Finding> analyse(const Lifecycle &lifecycle);

}
