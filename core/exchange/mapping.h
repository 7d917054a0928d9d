// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/recordtypes.h"
#include "core/domain/value.h"
#include "core/exchange/tablereader.h"
#include "core/exchange/timeformat.h"

#include <QHash>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <optional>
#include <vector>

/// What a mapping file says, made ready to run. docs/manual/import.md describes the files.
namespace fettle
{

/// Of a mapping's columns() list; -1: none.
using ColumnId = int;
/// Of a record's fields() list.
using FieldSlot = int;

enum class Conversion {
    ByField, ///< what the field's type asks for
    Verbatim,
    Simplified, ///< trimmed, runs of white space one space
    Lines, ///< many lines: trimmed at the end, CRLF and CR as LF
    FirstInteger, ///< of "1 - High"
    Integer, ///< "1004298.0" too, but not "1.5"
    Real,
    Boolean, ///< true false yes no 1 0 1.0 0.0, whatever the case
    Time,
    PlainText, ///< of HTML: without tags, entities as characters, soft hyphens gone
    Paragraphs, ///< a list as HTML paragraphs
    Snake, ///< "Won't Do" as wont_do
};

enum class UnknownWord { Keep, Snake, Empty, Reject };

/// "{category} / {subcategory}": the first of several whose columns all have a value.
struct TextTemplate {
    struct Piece {
        QString literal = {};
        ColumnId column = -1;
    };
    std::vector<Piece> pieces;
};

struct RefRule {
    RecordType type = RecordType::Person;
    QString source = {};
    bool create = true;
    bool integerKey = false;
    ColumnId typeColumn = -1; ///< its words choose another type
    QHash<QByteArray, RecordType> typeWords = {};
    TextTemplate name = {}; ///< none: the key without stray spaces
};

/// On the row's cells: holds when the column has one of the values.
struct CellCondition {
    ColumnId column = -1;
    QSet<QByteArray> values = {};
};

/// On the fields that the other rules gave: holds when the field has one of the words.
struct FieldCondition {
    FieldSlot slot = -1;
    QStringList words = {};
};

/// How one column, or several, become one field, or several.
struct FieldRule {
    QString name = {}; ///< the field it is written under, for messages
    std::vector<ColumnId> columns = {}; ///< all it reads; it is run again only when one of them changed
    ColumnId column = -1;
    std::vector<TextTemplate> texts = {};
    Conversion conversion = Conversion::ByField;
    std::optional<TimeFormat> timeFormat = {};
    QHash<QByteArray, QHash<FieldSlot, Value>> words = {};
    UnknownWord unknownWord = UnknownWord::Keep;
    std::optional<RefRule> ref = {};
    std::optional<CellCondition> where = {};
    std::optional<FieldCondition> when = {};
    bool negated = false; ///< Boolean
    char split = 0; ///< links: several values in one cell
    std::vector<QRegularExpression> notThese = {}; ///< conversations: the first row's text that none of them matches
    int maxLength = 0; ///< characters; longer texts end in an ellipsis
    Value otherwise = {}; ///< for an empty result
    std::vector<FieldSlot> targets = {}; ///< every field it may set; the first is its own
    std::vector<FieldRule> others = {}; ///< tried in order when this one gives nothing; same targets
};

struct TimeRule {
    ColumnId column = -1;
    TimeFormat format;
    ColumnId notBefore = -1; ///< times before that column's are raised to it
    std::optional<qint64> constant = {};
};

struct KeyRule {
    std::vector<ColumnId> columns;
    bool integer = false;
    QString suffix = {}; ///< "/en"
};

/// A record that a row states.
struct RecordRule {
    RecordType type = RecordType::Incident;
    KeyRule key;
    std::vector<const FieldDecl *> fields; ///< the slots
    std::vector<Value> constants; ///< by slot, empty where there is none
    std::vector<std::optional<RefRule>> constantRefs; ///< by slot
    std::vector<QString> constantKeys; ///< by slot
    std::vector<FieldRule> rules;
};

/// The last fields of a snapshot are true only from another time on (a resolution).
struct LaterRule {
    TimeRule time;
    std::vector<FieldSlot> targets;
    std::vector<Value> before; ///< by index into targets
};

struct EntryRule {
    RecordRule record; ///< of type Entry
    ColumnId body = -1;
    ColumnId order = -1;
    QString join = QStringLiteral("\n");
    TimeRule time;
    std::optional<FieldRule> author;
};

enum class MappingMode { Snapshot, History, Conversation, Links };

/// Sets of values, copied freely; a parsed one is never half valid.
class Mapping
{
public:
    /// Errors: Invalid, the detail naming the place ("fields.state.words: ...").
    [[nodiscard]] static Result<Mapping> parse(const QByteArray &json);
    [[nodiscard]] static QStringList shippedNames();
    /// One that comes with Fettle. Errors: NotFound.
    [[nodiscard]] static Result<Mapping> shipped(const QString &name);

    QString name = {};
    QString title = {}; ///< English
    QString credit = {}; ///< to be shown wherever the data is
    QString source = {};
    MappingMode mode = MappingMode::Snapshot;
    TableOptions file = {};
    QTimeZone zone = QTimeZone::utc();
    QList<QByteArray> missing = {};
    bool grouped = false; ///< the rows of a key stand together: what is known of a key is forgotten behind them
    QStringList columns = {}; ///< by ColumnId
    QSet<QString> ignored = {}; ///< columns that are known and not read
    std::optional<TimeRule> time = {};
    std::optional<TimeRule> opened = {};
    std::optional<FieldRule> actor = {};
    ColumnId reopenings = -1; ///< a count so far
    std::vector<RecordRule> records = {}; ///< the first is the main one; others only for snapshots
    std::optional<LaterRule> later = {}; ///< of the first
    std::optional<EntryRule> entry = {};
    bool unordered = false; ///< links: a pair in both directions is one link
};

}
