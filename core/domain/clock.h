// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>

namespace fettle
{

/// UTC now, in milliseconds since 1970. Everything in core that needs the hour is given one; only the program makes one of the
/// system's clock.
using Clock = std::function<qint64()>;

}
