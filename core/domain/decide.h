// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rulebook.h"

#include <functional>
#include <optional>

namespace fettle
{

/// What a decision needs beside the operation and the record; asked for only when needed.
struct DecideFacts {
    const RuleBook &rules;
    int device = 0; ///< the store's short key of the operation's device
    /// The logical clock of the operation that last wrote a field.
    std::function<Result<qint64>(const QString &field)> lastWritten = {};
    /// The long text at a place.
    std::function<Result<QString>(TextPlace, const QString &field)> text = {};
    /// Facts for guards that the record itself doesn't hold; fields and state are filled in by decide().
    std::function<Result<VerbFacts>()> verbFacts = {};
    /// The number of a record's type; 0: named, not here (yet).
    std::function<Result<int>(const QUuid &)> typeOf = {};
    /// The ticket above a ticket; null: none, or it isn't here.
    std::function<Result<QUuid>(const QUuid &)> parentOf = {};

    struct Undone {
        Operation operation = {};
        QJsonObject payload = {};
        Decision decision = {};
        int device = 0;
        Record before = Record(); ///< the record as it was before that operation
        bool already = false; ///< somebody undid it, and nobody undid that
        /// Who has the last word on a field ("state", "deleted", "tags:vip" among them): the operation that wrote it last, where a write
        /// that was undone doesn't count.
        QHash<QString, QUuid> lastWord = {};
        QHash<QString, QUuid> lastWriter = {}; ///< the operation that wrote it last, undos included
        QHash<QUuid, QUuid> actors = {}; ///< of the record's operations
    };
    std::function<Result<Undone>()> undone = {};
};

/// What @p operation does to @p record, or why not. Pure: the caller stores the decision and hands it to applyDecision().
/// A refusal is a Decision with the outcome Rejected; an Error is a fact that could not be had.
[[nodiscard]] Result<Decision> decide(
    const Operation &operation, const QJsonObject &payload, const Record &record, const DecideFacts &facts);

}
