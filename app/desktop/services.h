// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "ui/shell/mainwindow.h"

namespace fettle::app
{

/// What the window gets beside the desk: files in and out.
[[nodiscard]] ui::WindowServices makeServices(Desk &desk);
void showImport(Desk &desk, QWidget *window);

}
