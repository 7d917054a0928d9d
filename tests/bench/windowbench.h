// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace fettle::bench
{

// What the window does to a big workspace, each in a process of its own: `fettle-bench --child NAME --workspace FOLDER` is that process.

/// From the start of a new process to the first painted list, warm and with the file out of the page cache, also after an unclean exit;
/// its floor is an empty QMainWindow. @p program is the desktop program.
[[nodiscard]] QJsonObject measureStart(const QString &program, const QString &folder, int samples);

/// Unshared memory after jumps through the whole list.
[[nodiscard]] QJsonObject measureMemory(const QString &folder);

/// How long single events kept the GUI thread in a scripted run.
[[nodiscard]] QJsonObject measureStalls(const QString &folder);

/// True when the arguments name a child's work; @p code is then the program's exit code.
[[nodiscard]] bool runWindowChild(int &argc, char **argv, int &code);

}
