// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace fettle
{

/// What an examination of configuration (a lifecycle, a matrix) found. An error forbids publishing it, a warning does not.
struct Finding {
    enum class Severity { Warning, Error };
    Severity severity = Severity::Error;
    QString code = {}; ///< stable word, "state.unreachable"
    QString place = {}; ///< where, as a path into the JSON: "verbs[2].moves[0].to"
    QString detail = {}; ///< English, a whole sentence

    friend bool operator==(const Finding &, const Finding &) = default;
};

}
