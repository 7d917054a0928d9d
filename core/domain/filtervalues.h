// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"

#include <optional>

/// What an operand means: one reading for the model in filtereval.h and for the SQL of the store.
namespace fettle
{

/// A text to compare with, without its stars. Case is ignored for A to Z only, as SQLite does.
struct FilterPattern {
    QString text = {};
    bool openStart = false; ///< "*x"
    bool openEnd = false; ///< "x*"
};
[[nodiscard]] FilterPattern patternOf(const FilterWord &word);

/// A to Z in lower case, everything else as it is.
[[nodiscard]] QString asciiLower(QString text);

/// Half open: begin <= instant < end. An end that is missing is open.
struct FilterBounds {
    std::optional<qint64> begin = {};
    std::optional<qint64> end = {};
};

/// Of a value whose operands are times.
[[nodiscard]] FilterBounds boundsOf(const FilterValue &value, const FilterContext &context);

/// What a custom field's operand may be beside a text: a plain number or time that wasn't quoted.
[[nodiscard]] std::optional<double> numberIn(const FilterWord &word);
[[nodiscard]] std::optional<FilterTime> timeIn(const FilterWord &word);
[[nodiscard]] std::optional<bool> booleanIn(const FilterWord &word);

/// Only digits, a sign, a point and an exponent make a number.
[[nodiscard]] std::optional<double> realFromText(QStringView text);

}
