// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <variant>

namespace fettle
{

/// What a field holds. The field's declaration says how to read it: an Instant and a Date are integers (UTC, milliseconds
/// since 1970; a Date is its midnight in UTC), a word is a string, a set is a sorted list without repeats.
using Value = std::variant<std::monostate, bool, qint64, double, QString, QUuid, QStringList>;

enum class ValueType {
    Text, ///< one line
    LongText, ///< many lines; stored once, in the operation that set it
    Word, ///< one of a list of words; an unknown one is kept
    Integer,
    Real,
    Boolean,
    Instant, ///< UTC, milliseconds since 1970
    Ref, ///< the UUID of a record
    RefSet,
    WordSet,
    Json, ///< compact JSON text
};

[[nodiscard]] inline bool isEmpty(const Value &value)
{
    return std::holds_alternative<std::monostate>(value);
}

/// Canonical: integers stay integers, a UUID is its 36 characters, sets are arrays in order, empty is null.
[[nodiscard]] QJsonValue toJson(const Value &value);

/// Reads what toJson wrote, and the equivalent plain forms (an ISO 8601 instant with offset, "true", digits in a string).
/// False when @p json can't be a value of @p type; then @p out is untouched. Null gives the empty value.
[[nodiscard]] bool fromJson(const QJsonValue &json, ValueType type, Value &out);

/// ISO 8601 with milliseconds only where there are any, always ending in Z.
[[nodiscard]] QString instantToText(qint64 unixMs);

/// An ISO 8601 time with an offset or Z; false without one: a time without an offset is an error, never a guess.
[[nodiscard]] bool instantFromText(const QString &text, qint64 &unixMs);

}
