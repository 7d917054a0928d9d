// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>

namespace fettle
{

/// A hybrid logical clock: milliseconds since 1970 (UTC) above 16 bits of counter. It orders what one device recorded and picks the
/// preferred value of two concurrent edits; it is never used to detect that they are concurrent.
namespace hlc
{

[[nodiscard]] constexpr qint64 fromMs(qint64 unixMs)
{
    return unixMs << 16;
}

[[nodiscard]] constexpr qint64 toMs(qint64 value)
{
    return value >> 16;
}

/// The reading after @p last at the wall time @p nowMs: it ascends even when the wall clock goes back.
[[nodiscard]] constexpr qint64 next(qint64 last, qint64 nowMs)
{
    return std::max(last + 1, fromMs(nowMs));
}

}

}
