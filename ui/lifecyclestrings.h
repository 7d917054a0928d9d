// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace fettle
{

/// The English labels of the shipped lifecycles and matrices, listed so that translators meet them (context "Lifecycle").
/// Sorted; a test compares them with the files.
[[nodiscard]] std::span<const char *const> lifecycleStrings();

}
