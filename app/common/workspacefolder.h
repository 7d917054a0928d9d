// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStandardPaths>
#include <QString>

namespace fettle
{

/// Where a user's workspace lies unless told otherwise; the window and the command line mean the same one.
[[nodiscard]] inline QString defaultWorkspaceFolder()
{
    const QString given = qEnvironmentVariable("FETTLE_WORKSPACE");
    return given.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/Fettle/default")
                           : given;
}

}
