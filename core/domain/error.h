// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace fettle
{

enum class ErrorCode { NotFound, Conflict, Refused, Invalid, Busy, Offline, Denied, SchemaTooNew, Corrupt, ReadOnly, Full, Io, Canceled };

struct Error {
    ErrorCode code = ErrorCode::Io;
    QString detail = {}; ///< for the log, in English; never holds a secret
    /// What it happened to, as a stable word ("verb.from", "field.required:resolution_code"): the window and the command line make
    /// sentences from it. Empty where the code says all.
    QString reason = {};

    /// True when the same call may succeed later without the user doing anything.
    [[nodiscard]] bool isTransient() const { return code == ErrorCode::Busy || code == ErrorCode::Offline; }
};

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString detail, QString reason = {})
{
    return tl::make_unexpected(Error{code, std::move(detail), std::move(reason)});
}

/// The stable word of a code, as the command line prints it ("not_found").
[[nodiscard]] QString word(ErrorCode code);

}
