// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"
#include "core/domain/value.h"

#include <optional>

namespace fettle
{

/// A record that a field points to, as far as a filter asks.
struct FilterLabel {
    QString name = {}; ///< of its table's labelColumn(); empty when the record isn't here
    RecordType type = RecordType::Person;
    std::optional<qint64> number = {}; ///< tickets
};

/// One record, as a filter sees it.
class FilterSubject
{
public:
    virtual ~FilterSubject() = default;

    [[nodiscard]] virtual RecordType type() const = 0;
    [[nodiscard]] virtual bool isDeleted() const = 0;
    [[nodiscard]] virtual bool isUnread() const = 0;
    /// Of tickets, deleted ones not counted.
    [[nodiscard]] virtual bool hasAttachment() const = 0;
    [[nodiscard]] virtual bool hasEntry() const = 0;
    /// By the declared name, or "cf.key". A Ref is a QUuid, a RefSet the texts of UUIDs; of a LongText only whether it is empty counts.
    [[nodiscard]] virtual Value field(const QString &name) const = 0;
    [[nodiscard]] virtual FilterLabel label(const QUuid &id) const = 0;
    /// True when one part of the record (its head, an entry, an attachment) has all of the text.
    [[nodiscard]] virtual bool containsText(const FilterText &text) const = 0;
};

/// The meaning of the language, written for reading; the store answers the same by SQL. @p filter was parsed for the context's table.
[[nodiscard]] bool matches(const Filter &filter, const FilterSubject &subject, const FilterContext &context);

/// An instant after the context's now until which the answer can't change by time alone. Never late; early costs a second question.
/// Empty: never, while the record stays as it is.
[[nodiscard]] std::optional<qint64> nextFlip(const Filter &filter, const FilterSubject &subject, const FilterContext &context);

}
