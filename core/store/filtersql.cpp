// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/filtersql.h"

#include "core/domain/filterfields.h"
#include "core/domain/filtervalues.h"
#include "core/store/textmatcher.h"

#include <QStringList>

#include <algorithm>

namespace fettle
{

namespace
{

using L = QLatin1StringView;
using Kind = FilterNode::Kind;
using Op = FilterValue::Op;

/// A condition with the values for its question marks. Null counts as false until negated() has been applied.
struct Piece {
    QString sql = {};
    QList<Value> binds = {};
    int depth = 0; ///< of parentheses made by chains
};

/// SQLite's parser keeps what stands before an open parenthesis on a stack of 100: what nests deeply goes first.
bool nestsDeeper(const Piece &a, const Piece &b)
{
    return a.depth > b.depth;
}

Piece negated(Piece piece)
{
    piece.sql = u'(' + piece.sql + QStringLiteral(") IS NOT TRUE");
    return piece;
}

Piece chained(const QList<Piece> &pieces, const QString &separator)
{
    Piece whole;
    for (const Piece &piece : pieces) {
        whole.sql += (whole.sql.isEmpty() ? QString() : separator) + piece.sql;
        whole.binds.append(piece.binds);
        whole.depth = std::max(whole.depth, piece.depth + 1);
    }
    whole.sql = u'(' + whole.sql + u')';
    return whole;
}

/// A chain is as deep as it is long, and SQLite bounds the depth of an expression: a long one is a chain of chains.
Piece anyOf(const QList<Piece> &pieces)
{
    constexpr qsizetype most = 80;
    const QString separator = QStringLiteral(" OR ");
    if (pieces.size() == 1)
        return pieces.front();
    if (pieces.size() <= most)
        return chained(pieces, separator);
    QList<Piece> chains;
    for (qsizetype at = 0; at < pieces.size(); at += most)
        chains.append(chained(pieces.mid(at, most), separator));
    return chained(chains, separator);
}

QString marks(qsizetype count)
{
    return QStringList(count, QStringLiteral("?")).join(L(", "));
}

/// "column = ?" or "column IN (?, ?)".
Piece oneOf(const QString &column, const QList<Value> &values)
{
    if (values.size() == 1)
        return {column + QStringLiteral(" = ?"), values};
    return {column + QStringLiteral(" IN (") + marks(values.size()) + u')', values};
}

QString likePattern(const FilterPattern &pattern)
{
    QString text = pattern.text;
    text.replace(u'\\', L("\\\\")).replace(u'%', L("\\%")).replace(u'_', L("\\_"));
    return (pattern.openStart ? QStringLiteral("%") : QString()) + text + (pattern.openEnd ? QStringLiteral("%") : QString());
}

/// Equality, or LIKE where there are stars. Both ignore the case of A to Z.
Piece textIs(const QString &column, const FilterWord &word)
{
    const FilterPattern pattern = patternOf(word);
    if (pattern.openStart || pattern.openEnd)
        return {column + QStringLiteral(" LIKE ? ESCAPE '\\'"), {likePattern(pattern)}};
    return {column + QStringLiteral(" = ? COLLATE NOCASE"), {pattern.text}};
}

template <class Number>
Piece inOrder(const QString &column, const FilterValue &value)
{
    const Value operand = std::get<Number>(value.operand);
    switch (value.op) {
    case Op::Less:
        return {column + QStringLiteral(" < ?"), {operand}};
    case Op::LessOrEqual:
        return {column + QStringLiteral(" <= ?"), {operand}};
    case Op::Greater:
        return {column + QStringLiteral(" > ?"), {operand}};
    case Op::GreaterOrEqual:
        return {column + QStringLiteral(" >= ?"), {operand}};
    case Op::Range:
        return {QStringLiteral("(%1 >= ? AND %1 <= ?)").arg(column), {operand, std::get<Number>(value.upper)}};
    case Op::Is:
    case Op::None:
    case Op::Any:
    case Op::Me:
        break;
    }
    return {column + QStringLiteral(" = ?"), {operand}};
}

Piece within(const QString &column, const FilterBounds &bounds)
{
    if (!bounds.begin)
        return {column + QStringLiteral(" < ?"), {*bounds.end}};
    if (!bounds.end)
        return {column + QStringLiteral(" >= ?"), {*bounds.begin}};
    return {QStringLiteral("(%1 >= ? AND %1 < ?)").arg(column), {*bounds.begin, *bounds.end}};
}

/// The records that a reference to one of @p values means, as a subquery of their rids. Empty: none can be meant.
class TargetQuery
{
public:
    TargetQuery(TypeMask target, const FilterContext &context)
        : m_target(target)
        , m_context(context)
    {
    }

    void add(const FilterValue &value)
    {
        if (value.op == Op::Me) {
            if (m_context.me)
                m_ids.append(*m_context.me);
            return;
        }
        if (const auto *id = std::get_if<QUuid>(&value.operand))
            m_ids.append(*id);
        else if (const auto *number = std::get_if<FilterNumber>(&value.operand))
            m_numbers.append(numberIs(*number));
        else
            m_names.append(std::get<FilterWord>(value.operand));
    }

    [[nodiscard]] Piece rids() const
    {
        QStringList parts;
        QList<Value> binds;
        if (!m_ids.isEmpty()) {
            parts.append(QStringLiteral("SELECT x.rid FROM record x WHERE ") + oneOf(QStringLiteral("x.id"), m_ids).sql);
            binds.append(m_ids);
        }
        for (const TableDecl *table : recordTables()) {
            if (m_target != 0 && !(table->types & m_target))
                continue;
            const auto where = conditionsOn(*table);
            if (where.isEmpty())
                continue;
            const Piece any = anyOf(where);
            parts.append(QStringLiteral("SELECT r.rid FROM %1 r WHERE ").arg(table->name) + any.sql);
            binds.append(any.binds);
        }
        return {parts.join(L(" UNION ALL ")), binds};
    }

private:
    static Piece numberIs(const FilterNumber &number)
    {
        if (!number.type)
            return {QStringLiteral("r.number = ?"), {number.number}};
        return {QStringLiteral("(r.number = ? AND r.type = ?)"), {number.number, qint64(*number.type)}};
    }

    [[nodiscard]] QList<Piece> conditionsOn(const TableDecl &table) const
    {
        QList<Piece> where = &table == &ticketTable() ? m_numbers : QList<Piece>();
        const L column = labelColumn(table);
        if (column.isEmpty())
            return where;
        for (const FilterWord &name : m_names) {
            if (name.exact)
                where.append({QStringLiteral("r.%1 = ? COLLATE NOCASE").arg(column), {name.text}});
            else
                where.append({QStringLiteral("instr(lower(r.%1), ?) > 0").arg(column), {asciiLower(name.text)}});
        }
        return where;
    }

    TypeMask m_target;
    const FilterContext &m_context;
    QList<Value> m_ids;
    QList<Piece> m_numbers;
    QList<FilterWord> m_names;
};

class Compiler
{
public:
    Compiler(const FilterContext &context, const UnseenTickets *unseen)
        : m_context(context)
        , m_unseen(unseen)
    {
    }

    /// Negations are moved down to the single conditions, so that the SQL nests no deeper than it must.
    Piece node(const FilterNode &node, bool negate)
    {
        switch (node.kind) {
        case Kind::Not:
            return this->node(node.children.front(), !negate);
        case Kind::And:
        case Kind::Or:
            return group(node, negate);
        case Kind::Text:
            m_usesText = true;
            return leaf(text(node.text), negate);
        case Kind::Match:
            break;
        }
        return leaf(match(node.match), negate);
    }

    [[nodiscard]] bool usesText() const { return m_usesText; }

private:
    static Piece leaf(Piece piece, bool negate) { return negate ? negated(std::move(piece)) : piece; }
    static QString column(L name) { return QStringLiteral("t.") + name; }

    Piece text(const FilterText &text) const
    {
        if (!m_unseen)
            return {textCondition(), {ftsQuery(text)}};
        return {
            QStringLiteral("CASE WHEN t.rid IN (SELECT value FROM json_each(?)) THEN t.rid IN (SELECT value FROM json_each(?)) ELSE %1 END")
                .arg(textCondition()),
            {m_unseen->tickets, m_unseen->having(text), ftsQuery(text)}};
    }

    Piece group(const FilterNode &group, bool negate)
    {
        if (group.children.isEmpty())
            return {negate ? QStringLiteral("0") : QStringLiteral("1")};
        QList<Piece> parts;
        for (const FilterNode &child : group.children)
            parts.append(node(child, negate));
        std::stable_sort(parts.begin(), parts.end(), nestsDeeper);
        const bool isAnd = (group.kind == Kind::And) != negate;
        return chained(parts, isAnd ? QStringLiteral(" AND ") : QStringLiteral(" OR "));
    }

    Piece match(const FilterMatch &match) const
    {
        const auto field = findFilterField(match.name, *m_context.table);
        Q_ASSERT(field && !match.values.isEmpty());
        switch (field->kind) {
        case FilterFieldKind::Type:
            return typeIs(match.values);
        case FilterFieldKind::Custom:
            return custom(field->name, match.values);
        case FilterFieldKind::Is:
        case FilterFieldKind::Has:
        case FilterFieldKind::Number:
        case FilterFieldKind::Declared:
            break;
        }
        QList<Piece> choices;
        QList<FilterValue> rest;
        for (const FilterValue &value : match.values) {
            if (field->kind == FilterFieldKind::Is)
                choices.append(is(std::get<FilterWord>(value.operand).text));
            else if (field->kind == FilterFieldKind::Has)
                choices.append(has(std::get<FilterWord>(value.operand).text));
            else if (value.op == Op::None || value.op == Op::Any)
                choices.append(presence(*field->decl, value.op == Op::Any));
            else
                rest.append(value);
        }
        if (!rest.isEmpty())
            choices.append(declared(*field->decl, rest));
        return anyOf(choices);
    }

    static Piece typeIs(const QList<FilterValue> &values)
    {
        QList<Value> numbers;
        for (const FilterValue &value : values)
            if (const RecordTypeDecl *type = findRecordType(std::get<FilterWord>(value.operand).text))
                numbers.append(qint64(type->type));
        return oneOf(QStringLiteral("t.type"), numbers);
    }

    Piece is(const QString &word) const
    {
        if (const auto category = stateCategoryFromWord(word)) // an open one says so, for the indexes of open tickets
            return {*category < StateCategory::Done ? QStringLiteral("(t.state_category = %1 AND t.state_category < 3)").arg(int(*category))
                                                    : QStringLiteral("t.state_category = %1").arg(int(*category))};
        if (word == L("open"))
            return {QStringLiteral("t.state_category < 3")};
        if (word == L("overdue"))
            return {QStringLiteral("(t.due < ? AND t.state_category < 3)"), {m_context.now}};
        if (word == L("unassigned"))
            return {QStringLiteral("+t.assignee IS NULL")}; // never by an index: half of all may have none
        if (word == L("mine")) {
            if (!m_context.me)
                return {QStringLiteral("0")};
            return {QStringLiteral("t.assignee = (SELECT x.rid FROM record x WHERE x.id = ?)"), {*m_context.me}};
        }
        if (word == L("major"))
            return {QStringLiteral("t.major = 1")};
        if (word == L("unread"))
            return {QStringLiteral("coalesce((SELECT until FROM seen WHERE seen.rid = t.rid), 0) < t.updated")};
        Q_ASSERT(word == L("deleted"));
        return {QStringLiteral("t.deleted = 1")};
    }

    static Piece has(const QString &word)
    {
        if (word == L("attachment"))
            return {QStringLiteral("EXISTS (SELECT 1 FROM attachment a WHERE a.ticket = t.rid AND a.deleted = 0)")};
        return {QStringLiteral("EXISTS (SELECT 1 FROM entry e WHERE e.ticket = t.rid AND e.deleted = 0)")};
    }

    static Piece presence(const FieldDecl &field, bool any)
    {
        if (field.type == ValueType::RefSet || field.type == ValueType::WordSet)
            return {QStringLiteral("coalesce(%1, '[]') %2 '[]'").arg(column(field.name), any ? QStringLiteral("<>") : QStringLiteral("="))};
        const QString name = column(field.name) + (field.type == ValueType::LongText ? QStringLiteral("_op") : QString());
        return {any ? name + QStringLiteral(" IS NOT NULL") : u'+' + name + QStringLiteral(" IS NULL")};
    }

    Piece declared(const FieldDecl &field, const QList<FilterValue> &values) const
    {
        switch (field.type) {
        case ValueType::Ref:
        case ValueType::RefSet:
            return reference(field, values);
        case ValueType::WordSet: {
            QList<Value> words;
            for (const FilterValue &value : values)
                words.append(std::get<FilterWord>(value.operand).text);
            return member(field, oneOf(QStringLiteral("s.value"), words));
        }
        default:
            return scalar(field, values);
        }
    }

    Piece reference(const FieldDecl &field, const QList<FilterValue> &values) const
    {
        TargetQuery target(field.target, m_context);
        for (const FilterValue &value : values)
            target.add(value);
        const Piece rids = target.rids();
        if (rids.sql.isEmpty())
            return {QStringLiteral("0")};
        if (field.type == ValueType::RefSet)
            return member(field, {QStringLiteral("s.value IN (%1)").arg(rids.sql), rids.binds});
        const bool isOne = values.size() == 1 && (values.front().op == Op::Me || std::holds_alternative<QUuid>(values.front().operand));
        return {column(field.name) + (isOne ? QStringLiteral(" = (%1)") : QStringLiteral(" IN (%1)")).arg(rids.sql), rids.binds};
    }

    /// Rows that have a member of the set for which @p condition holds; the set table's key is (field, value, rid).
    Piece member(const FieldDecl &field, const Piece &condition) const
    {
        return {QStringLiteral("t.rid IN (SELECT s.rid FROM %1_set s WHERE s.field = '%2' AND ").arg(m_context.table->name, field.name)
                + condition.sql + u')',
            condition.binds};
    }

    Piece scalar(const FieldDecl &field, const QList<FilterValue> &values) const
    {
        const QString name = column(field.name);
        QList<Piece> choices;
        QList<Value> equal; // what fits into one IN
        for (const FilterValue &value : values) {
            const bool isPlain = value.op == Op::Is;
            if (const auto *number = std::get_if<FilterNumber>(&value.operand); number && number->type)
                choices.append({QStringLiteral("(t.number = ? AND t.type = ?)"), {number->number, qint64(*number->type)}});
            else if (number)
                equal.append(number->number);
            else if (const auto *integer = std::get_if<qint64>(&value.operand); integer && isPlain)
                equal.append(*integer);
            else if (integer)
                choices.append(inOrder<qint64>(name, value));
            else if (std::holds_alternative<double>(value.operand))
                choices.append(inOrder<double>(name, value));
            else if (const auto *yes = std::get_if<bool>(&value.operand))
                choices.append({name + (*yes ? QStringLiteral(" = 1") : QStringLiteral(" IS NOT 1"))}); // empty is as good as no
            else if (std::holds_alternative<FilterTime>(value.operand))
                choices.append(within(name, boundsOf(value, m_context)));
            else if (const FilterWord &word = std::get<FilterWord>(value.operand); field.type == ValueType::Word)
                equal.append(word.text);
            else
                choices.append(textIs(name, word));
        }
        if (!equal.isEmpty())
            choices.append(oneOf(name, equal));
        return anyOf(choices);
    }

    /// Custom fields lie in one JSON object; json_each gives a scalar as one row and an array as its members.
    Piece custom(const QString &name, const QList<FilterValue> &values) const
    {
        const Value path = QStringLiteral("$.\"%1\"").arg(name.sliced(3));
        const QString from = QStringLiteral("EXISTS (SELECT 1 FROM json_each(t.cf, ?) j WHERE %1)");
        QList<Piece> choices;
        QList<Piece> conditions;
        for (const FilterValue &value : values) {
            if (value.op == Op::None || value.op == Op::Any)
                choices.append(
                    {(value.op == Op::None ? QStringLiteral("NOT ") : QString()) + from.arg(QStringLiteral("j.type <> 'null'")), {path}});
            else
                conditions.append(customIs(value));
        }
        if (!conditions.isEmpty()) {
            const Piece any = anyOf(conditions);
            choices.append({from.arg(any.sql), QList<Value>{path} + any.binds});
        }
        return anyOf(choices);
    }

    Piece customIs(const FilterValue &value) const
    {
        const QString atom = QStringLiteral("j.atom");
        const auto typed = [](const QString &type, const Piece &condition) {
            return Piece{QStringLiteral("(j.type %1 AND ").arg(type) + condition.sql + u')', condition.binds};
        };
        const QString isNumber = QStringLiteral("IN ('integer', 'real')");
        const QString isInteger = QStringLiteral("= 'integer'");
        if (std::holds_alternative<double>(value.operand))
            return typed(isNumber, inOrder<double>(atom, value));
        if (std::holds_alternative<FilterTime>(value.operand))
            return typed(isInteger, within(atom, boundsOf(value, m_context)));
        const FilterWord &word = std::get<FilterWord>(value.operand);
        QList<Piece> choices{typed(QStringLiteral("= 'text'"), textIs(atom, word))};
        if (const auto yes = booleanIn(word))
            choices.append({*yes ? QStringLiteral("j.type = 'true'") : QStringLiteral("j.type = 'false'")});
        if (const auto number = numberIn(word))
            choices.append(typed(isNumber, {atom + QStringLiteral(" = ?"), {*number}}));
        else if (const auto time = timeIn(word))
            choices.append(typed(isInteger, within(atom, boundsOf({.operand = *time}, m_context))));
        return anyOf(choices);
    }

    const FilterContext &m_context;
    const UnseenTickets *m_unseen;
    bool m_usesText = false;
};

}

SqlFilter compileFilter(const Filter &filter, const FilterContext &context, const UnseenTickets *unseen)
{
    FilterSplit split = splitText(filter);
    Compiler compiler(context, unseen);
    Piece piece = compiler.node(split.rest.root, false);
    return {.where = std::move(piece.sql),
        .binds = std::move(piece.binds),
        .words = std::move(split.texts),
        .usesText = compiler.usesText(),
        .asksDeleted = asksDeleted(filter)};
}

QString ftsQuery(const FilterText &text)
{
    QString string = indexText(text.text);
    // FTS5 reads its query as a C string: a NUL would end it inside the quotes.
    string.replace(QChar(u'\0'), u' ').replace(u'"', L("\"\""));
    return u'"' + string + u'"' + (text.prefix ? QStringLiteral(" *") : QString());
}

QString textCondition()
{
    return QStringLiteral("t.rid IN (SELECT p.ticket FROM search_part p WHERE p.src IS NOT NULL AND p.part IN (SELECT rowid FROM search "
                          "WHERE search MATCH ?))");
}

}
