// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <functional>

namespace fettle
{

/// Does the demo company's year to an empty workspace. @p clock is the store's: it is moved along with the acts, so that everything
/// was recorded when it was done. @p progress gets acts done and all.
[[nodiscard]] Result<void> installDemo(
    Store &store, qint64 &clock, const QString &language, const std::function<void(int, int)> &progress = {});

}
