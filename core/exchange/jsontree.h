// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace fettle
{

struct JsonMember;

/// A JSON value with the line it begins at, which is what a rejected row needs and QJsonDocument doesn't tell. Views point into the text.
struct JsonNode {
    enum class Type { Null, False, True, Number, String, Array, Object };

    Type type = Type::Null;
    bool escaped = false; ///< a string with backslashes in it
    qint64 line = 0;
    QByteArrayView raw = {}; ///< as it stands in the text; of a string what lies between the quotes
    std::vector<JsonMember> members; ///< of an object, in order; of an array, with empty names

    /// The first member of that name, or null.
    [[nodiscard]] const JsonNode *member(QByteArrayView name) const;
    /// A string's characters in UTF-8, a number as written, "true", "false"; empty for null; the JSON text of a list or object.
    [[nodiscard]] QByteArray text() const;
};

struct JsonMember {
    QByteArray name;
    JsonNode value;
};

/// Reads one value, @p firstLine being the number of the line that @p text begins in. Errors: Corrupt "json.syntax", the detail naming the
/// line.
[[nodiscard]] Result<JsonNode> parseJson(QByteArrayView text, qint64 firstLine = 1);

}
