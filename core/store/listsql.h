// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/value.h"
#include "core/store/connection.h"
#include "core/store/filtersql.h"

#include <chrono>

namespace fettle
{

/// How long a question may take before what was found so far is the answer.
using Deadline = std::chrono::steady_clock::time_point;

[[nodiscard]] inline bool isPast(Deadline deadline)
{
    return deadline != Deadline::max() && std::chrono::steady_clock::now() > deadline;
}

/// A statement that was ended because its question's time ran out.
[[nodiscard]] inline bool ranOut(const Error &error, Deadline deadline)
{
    return error.code == ErrorCode::Canceled && isPast(deadline);
}

/// Binds @p values from @p index on, which moves along.
inline void bindAll(Statement &statement, int &index, const QList<Value> &values)
{
    for (const Value &value : values) {
        if (const auto *text = std::get_if<QString>(&value))
            statement.bind(index, *text);
        else if (const auto *number = std::get_if<qint64>(&value))
            statement.bind(index, *number);
        else if (const auto *real = std::get_if<double>(&value))
            statement.bind(index, *real);
        else if (const auto *truth = std::get_if<bool>(&value))
            statement.bind(index, *truth);
        else if (const auto *id = std::get_if<QUuid>(&value))
            statement.bind(index, *id);
        else
            statement.bindNull(index);
        ++index;
    }
}

/// The condition on "ticket t" with deleted tickets left out, unless the filter asks for them.
[[nodiscard]] inline QString whereOf(const SqlFilter &filter)
{
    return (filter.asksDeleted ? QString() : QStringLiteral("t.deleted = 0 AND ")) + u'(' + filter.where + u')';
}

/// True for a filter that every ticket passes.
[[nodiscard]] inline bool asksNothing(const SqlFilter &filter)
{
    return filter.where == QStringLiteral("1");
}

}
