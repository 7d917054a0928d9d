// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

#include <QJsonObject>
#include <QStringList>

namespace fettle
{

/// What the shell is told (docs/manual/cli.md).
enum class Exit {
    Done = 0,
    Refused = 1, ///< refused, not found, conflict, or a check found a difference
    Usage = 2,
    Unusable = 3, ///< can't open, read or write
};

/// What a command found or did.
struct Answer {
    QJsonObject json = {};
    QString text = {}; ///< for people; empty: they get the JSON too
    Exit exit = Exit::Done;
    QString complaint = {}; ///< for stderr, a whole sentence
    bool printed = false; ///< by the command itself: there is nothing to print any more
};

/// Why a command did nothing.
struct Failure {
    Exit exit = Exit::Refused;
    QString code = {}; ///< stable word of the kind: "not_found", "usage"
    QString reason = {}; ///< stable word of the very reason; may be empty
    QString detail = {}; ///< a whole sentence in English
};

template <class T>
using Outcome = tl::expected<T, Failure>;

/// From an error of the core; @p sentence replaces the one that its reason gives.
[[nodiscard]] tl::unexpected<Failure> failed(const Error &error, const QString &sentence = {});
/// From an error met while opening the workspace: whatever it is, the workspace can't be used.
[[nodiscard]] tl::unexpected<Failure> unusable(const Error &error);
[[nodiscard]] tl::unexpected<Failure> wrongUse(const QString &detail, const QString &reason = {});
[[nodiscard]] tl::unexpected<Failure> notFound(const QString &detail, const QString &reason);

/// "A, B or C" in quotes, as a question to put behind a complaint; empty when there is nothing to suggest.
[[nodiscard]] QString didYouMean(const QStringList &words);

[[nodiscard]] QJsonObject errorJson(const Failure &failure);

}
