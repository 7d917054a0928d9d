// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/value.h"

#include <QFlags>
#include <QLatin1StringView>
#include <QStringList>

#include <optional>
#include <span>

namespace fettle
{

/// Everything that is synced. The numbers are stored: append, never reorder.
enum class RecordType : quint8 {
    Incident = 1,
    Request = 2,
    Problem = 3,
    Change = 4,
    Task = 5,
    Issue = 6,
    Entry = 10,
    Attachment = 11,
    Link = 12,
    Ci = 13,
    Relation = 14,
    Article = 15,
    ArticleText = 16,
    Person = 17,
    Organisation = 18,
    Agent = 19,
    Team = 20,
    Service = 21,
    SavedView = 22,
    Tag = 23,
    Lifecycle = 24,
    Matrix = 25,
    Calendar = 26,
    ExternalRef = 27,
};

/// How concurrent edits of a field come together (SYNC section 6).
enum class MergeRule {
    Register, ///< the later edit by bounded logical clock stays, the other stays visible
    Ownership, ///< the first arrival stays
    Set, ///< add-wins
    Ordered, ///< fractional index
    MergedText, ///< three-way merge
    Append, ///< written once, by the create
    Counter,
    Verb, ///< changed by transitions only
    Blob, ///< by content hash
    Derived, ///< computed from operations and rule versions; no operation sets it
};

enum class FieldFlag {
    None = 0,
    Searchable = 1, ///< in the full-text index
    Indexed = 2, ///< has an SQL index; may be sorted by
    Required = 4, ///< a create without it is refused
    Configuration = 8, ///< set by administrators
};
Q_DECLARE_FLAGS(FieldFlags, FieldFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(FieldFlags)

using TypeMask = quint32;
[[nodiscard]] constexpr TypeMask maskOf(RecordType type)
{
    return TypeMask(1) << static_cast<quint8>(type);
}
constexpr TypeMask ticketTypes = maskOf(RecordType::Incident) | maskOf(RecordType::Request) | maskOf(RecordType::Problem)
    | maskOf(RecordType::Change) | maskOf(RecordType::Task) | maskOf(RecordType::Issue);

/// One field of a record type: the single source for columns, payloads, merge, filters, import and export.
struct FieldDecl {
    QLatin1StringView name; ///< snake_case: column, payload key, filter word, CSV header
    ValueType type = ValueType::Text;
    MergeRule merge = MergeRule::Register;
    TypeMask types = 0; ///< the record types that have it; 0: every type of the table
    TypeMask target = 0; ///< Ref and RefSet: what it may point to; 0: any record
    FieldFlags flags = FieldFlag::None;
    const char *label = ""; ///< English source text, context "Field"
    std::span<const QLatin1StringView> words = {}; ///< Word: the known ones, in order of meaning
};

/// A table of the store; the six ticket types share one.
struct TableDecl {
    QLatin1StringView name;
    TypeMask types = 0;
    std::span<const FieldDecl> fields;

    /// Index into fields, or -1.
    [[nodiscard]] int indexOf(QStringView field) const;
    [[nodiscard]] const FieldDecl *find(QStringView field) const;
};

struct RecordTypeDecl {
    RecordType type = RecordType::Incident;
    QLatin1StringView word; ///< "incident"
    QLatin1StringView prefix; ///< of its numbers ("INC"); empty: not numbered
    const char *label = ""; ///< English, singular, context "RecordType"
    const TableDecl *table = nullptr;

    [[nodiscard]] bool isTicket() const { return (maskOf(type) & ticketTypes) != 0; }
    [[nodiscard]] bool has(const FieldDecl &field) const { return field.types == 0 || (field.types & maskOf(type)); }
    /// Its state is moved by the verbs of a lifecycle.
    [[nodiscard]] bool hasLifecycle() const;
    /// The field when this type has it, else null.
    [[nodiscard]] const FieldDecl *field(QStringView name) const;
};

[[nodiscard]] std::span<const RecordTypeDecl> recordTypes();
[[nodiscard]] std::span<const TableDecl *const> recordTables();
[[nodiscard]] const RecordTypeDecl &declaration(RecordType type);
/// Null for a word or number that this version doesn't know.
[[nodiscard]] const RecordTypeDecl *findRecordType(QStringView word);
[[nodiscard]] const RecordTypeDecl *findRecordType(int number);
[[nodiscard]] const RecordTypeDecl *findByPrefix(QStringView prefix);
[[nodiscard]] const TableDecl &ticketTable();

/// "INC-104217".
[[nodiscard]] QString numberText(RecordType type, qint64 number);

/// What a lifecycle's states have in common, whatever they are called. Stored; ascending.
enum class StateCategory : quint8 { New = 0, Active = 1, Waiting = 2, Done = 3, Closed = 4 };
[[nodiscard]] QLatin1StringView word(StateCategory category);
[[nodiscard]] std::optional<StateCategory> stateCategoryFromWord(QStringView word);

}
