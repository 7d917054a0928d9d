// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"
#include "core/domain/value.h"

#include <QList>
#include <QString>

#include <functional>

namespace fettle
{

/// A filter as a condition on the context's table under the alias "t". Nothing of the input is in the text: values are bound.
struct SqlFilter {
    QString where = {}; ///< never empty, never null for a row: "1" when there is no condition
    QList<Value> binds = {}; ///< for the "?" in order; a QUuid is bound as its 16 bytes
    /// What must all be found beside the condition. The asker walks the rarer side; textCondition is the plain way.
    QList<FilterText> words = {};
    bool usesText = false; ///< the condition itself asks the full-text index: words inside "or" or "-"
    bool asksDeleted = false; ///< the condition says something about deleted records: the list must add nothing of its own
};

/// What the full-text index doesn't know yet: the tickets it may be wrong about, and which of them have a text. Both as a JSON list of
/// keys.
struct UnseenTickets {
    QString tickets = {};
    std::function<QString(const FilterText &)> having = {};
};

/// Relative times are counted from the context's now. @p filter was parsed for the context's table. @p unseen is asked for each text that
/// the condition holds; null: the index has seen everything.
[[nodiscard]] SqlFilter compileFilter(const Filter &filter, const FilterContext &context, const UnseenTickets *unseen = nullptr);

/// What FTS5 is asked with MATCH for this text: one string, whatever it contains.
[[nodiscard]] QString ftsQuery(const FilterText &text);

/// True for rows of "t" of which a part has the text. Has one "?", for ftsQuery().
[[nodiscard]] QString textCondition();

}
