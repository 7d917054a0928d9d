// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/filtertime.h"
#include "core/domain/recordtypes.h"

#include <QList>
#include <QStringList>
#include <QTimeZone>
#include <QUuid>

#include <optional>
#include <variant>

/// The filter language of docs/manual/search.md: what the search box, saved views and the command line share.
/// A filter is a plain value; times in it stay relative, so a saved "opened:-7d" means the last seven days whenever it is read.
namespace fettle
{

/// The question's surroundings. The table decides which fields there are.
struct FilterContext {
    qint64 now = 0; ///< UTC, milliseconds since 1970
    QTimeZone zone = QTimeZone::utc(); ///< the viewer's: where a day begins
    std::optional<QUuid> me = {}; ///< the viewer; without one "me" is refused by the parser and equals nobody afterwards
    bool lastWordIsPrefix = false; ///< the text is still being typed: its last bare word may be the beginning of one
    const TableDecl *table = &ticketTable();
};

/// Full-text search: one word, or several in this order. As it was typed; the index decides what is a token.
struct FilterText {
    QString text = {};
    bool prefix = false; ///< the last token may go on

    friend bool operator==(const FilterText &, const FilterText &) = default;
};

/// A name, a word or a text to compare with.
struct FilterWord {
    QString text = {};
    /// Was quoted where that makes a difference: the whole name of a record, no number or time in a custom field, a "*" that is one.
    bool exact = false;

    friend bool operator==(const FilterWord &, const FilterWord &) = default;
};

/// "INC-104217", or "104217" of whatever type.
struct FilterNumber {
    std::optional<RecordType> type = {};
    qint64 number = 0;

    friend bool operator==(const FilterNumber &, const FilterNumber &) = default;
};

using FilterOperand = std::variant<qint64, double, bool, FilterWord, FilterNumber, FilterTime, QUuid>;

/// One of the alternatives of "field:a,b".
struct FilterValue {
    enum class Op {
        Is,
        None, ///< empty; no operand
        Any, ///< not empty; no operand
        Me, ///< no operand
        Less,
        LessOrEqual, ///< also "..x"
        Greater,
        GreaterOrEqual, ///< also "x.."
        Range, ///< operand to upper, both included
    };
    Op op = Op::Is;
    FilterOperand operand = qint64(0);
    FilterOperand upper = qint64(0);

    friend bool operator==(const FilterValue &, const FilterValue &) = default;
};

/// "field:a,b": any of the values.
struct FilterMatch {
    QString name = {}; ///< a declared field's name, "cf.key", or one of is, has, type, number
    QList<FilterValue> values = {};

    friend bool operator==(const FilterMatch &, const FilterMatch &) = default;
};

struct FilterNode {
    enum class Kind {
        And, ///< of nothing: everything; never of one
        Or, ///< two or more
        Not, ///< one child, which is no Not
        Match,
        Text,
    };
    Kind kind = Kind::And;
    QList<FilterNode> children = {};
    FilterMatch match = {};
    FilterText text = {};

    friend bool operator==(const FilterNode &a, const FilterNode &b);
};

struct Filter {
    FilterNode root = {};

    [[nodiscard]] bool isEmpty() const { return root.kind == FilterNode::Kind::And && root.children.isEmpty(); }
    friend bool operator==(const Filter &, const Filter &) = default;
};

constexpr qsizetype maxFilterLength = 10'000; ///< UTF-16 units
constexpr int maxFilterDepth = 40; ///< of groups; SQLite's parser has a stack of 100, of which a condition on a set takes 31
constexpr int maxFilterTerms = 256; ///< fields and texts; the values of one field are bounded by the length alone

/// Errors: Invalid, with what filterProblem reads. Never slow: one pass over at most maxFilterLength characters.
[[nodiscard]] Result<Filter> parseFilter(QStringView text, const FilterContext &context);

/// Where and what a parse error is.
struct FilterProblem {
    QString code = {}; ///< stable: "unknown_field", "quote", ... (docs/manual/search.md lists them)
    qsizetype position = 0; ///< UTF-16 units, in the text that was parsed
    qsizetype length = 0; ///< 0: something is missing here
    QStringList suggestions = {}; ///< words that may have been meant, nearest first

    friend bool operator==(const FilterProblem &, const FilterProblem &) = default;
};

/// Empty when @p error isn't parseFilter's.
[[nodiscard]] std::optional<FilterProblem> filterProblem(const Error &error);

/// The canonical text: parsing it gives the same filter again.
[[nodiscard]] QString toText(const Filter &filter);

/// A filter parted into the texts that must all be found and what is left. Texts inside "or" and "-" stay in the rest.
struct FilterSplit {
    QList<FilterText> texts = {};
    Filter rest = {};
};
[[nodiscard]] FilterSplit splitText(const Filter &filter);

/// True when "is:deleted" occurs: the asker wants to see deleted records, so the list must not hide them.
[[nodiscard]] bool asksDeleted(const Filter &filter);

}
