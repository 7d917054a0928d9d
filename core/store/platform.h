// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;

/// What the store needs of the operating system beyond Qt; the only file of the core that asks which one it is.
namespace fettle
{

/// A file that was made or renamed in @p folder survives a power cut under its name. True where the system has no such call, because its
/// file systems log names by themselves (Windows).
[[nodiscard]] bool syncFolder(const QString &folder);

}
