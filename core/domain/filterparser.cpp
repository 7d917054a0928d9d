// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/filter.h"
#include "core/domain/filterfields.h"
#include "core/domain/filtervalues.h"
#include "core/domain/ids.h"

#include <algorithm>

namespace fettle
{

namespace
{

using L = QLatin1StringView;
using Node = FilterNode;
using Op = FilterValue::Op;
/// Empty: there was nothing to search for ("&", "").
using MaybeNode = std::optional<Node>;

bool isBlank(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control;
}

bool isAsciiPunctuation(QChar c)
{
    return c > u' ' && c < QChar(0x7f) && !c.isLetterOrNumber();
}

bool isWord(QStringView text, L word)
{
    return text.compare(word, Qt::CaseInsensitive) == 0;
}

QString withoutControls(QString text)
{
    for (QChar &c : text)
        if (c.category() == QChar::Other_Control)
            c = u' ';
    return text;
}

tl::unexpected<Error> problem(L code, qsizetype position, qsizetype length, const QString &detail, const QStringList &suggestions = {})
{
    QString text = detail;
    if (!suggestions.isEmpty())
        text += QStringLiteral(" (did you mean %1?)").arg(suggestions.join(QStringLiteral(", ")));
    const QString reason =
        QStringLiteral("filter.%1:%2:%3:%4").arg(code, QString::number(position), QString::number(length), suggestions.join(u','));
    return fail(ErrorCode::Invalid, QStringLiteral("%1, at position %2").arg(text, QString::number(position + 1)), reason);
}

/// A stretch of one value, as it stands in the text.
struct Raw {
    QString text = {};
    bool quoted = false;
    qsizetype position = 0;
    qsizetype length = 0;
};

/// Reads the operands of one field. Fails with the position of the operand.
class OperandReader
{
public:
    OperandReader(const FilterField &field, const FilterContext &context)
        : m_field(field)
        , m_context(context)
    {
    }

    [[nodiscard]] bool isOrdered() const
    {
        if (m_field.kind == FilterFieldKind::Custom || m_field.kind == FilterFieldKind::Number)
            return true;
        return m_field.kind == FilterFieldKind::Declared
            && (type() == ValueType::Integer || type() == ValueType::Real || type() == ValueType::Instant);
    }
    /// True for "none" and "any" of any field, and for "me" where it can be.
    [[nodiscard]] bool isPresence() const
    {
        return m_field.kind == FilterFieldKind::Declared || m_field.kind == FilterFieldKind::Custom
            || m_field.kind == FilterFieldKind::Number;
    }
    [[nodiscard]] bool isPersonal() const
    {
        constexpr TypeMask who = maskOf(RecordType::Person) | maskOf(RecordType::Agent);
        return m_field.kind == FilterFieldKind::Declared && isRef() && (m_field.decl->target == 0 || (m_field.decl->target & who));
    }

    /// An operand to be equal to.
    Result<FilterOperand> equal(const Raw &raw) const
    {
        switch (m_field.kind) {
        case FilterFieldKind::Is:
        case FilterFieldKind::Has:
        case FilterFieldKind::Type:
            return known(raw);
        case FilterFieldKind::Custom:
            return FilterWord{raw.text, raw.quoted};
        case FilterFieldKind::Number:
            if (const auto number = numberFrom(raw.text))
                return *number;
            return problem(L("number"), raw.position, raw.length, QStringLiteral("\"%1\" isn't the number of a ticket").arg(raw.text));
        case FilterFieldKind::Declared:
            break;
        }
        switch (type()) {
        case ValueType::Text:
            return FilterWord{raw.text, raw.quoted && (raw.text.startsWith(u'*') || raw.text.endsWith(u'*'))};
        case ValueType::Word:
        case ValueType::WordSet:
            return FilterWord{raw.text, false};
        case ValueType::Ref:
        case ValueType::RefSet:
            return reference(raw);
        case ValueType::Boolean:
            return boolean(raw);
        case ValueType::Integer:
        case ValueType::Real:
        case ValueType::Instant:
            return ordered(raw);
        case ValueType::LongText:
        case ValueType::Json:
            break;
        }
        return problem(L("presence_only"), raw.position, raw.length,
            QStringLiteral("\"%1\" can only be compared with none and any; search for words instead").arg(m_field.name));
    }

    /// An operand to be less or greater than.
    Result<FilterOperand> ordered(const Raw &raw) const
    {
        if (m_field.kind == FilterFieldKind::Custom) {
            if (const auto number = realFromText(raw.text))
                return *number;
            if (const auto time = filterTimeFromText(raw.text))
                return *time;
            return problem(L("order"), raw.position, raw.length, QStringLiteral("\"%1\" is neither a number nor a time").arg(raw.text));
        }
        if (type() == ValueType::Instant) {
            if (const auto time = filterTimeFromText(raw.text))
                return *time;
            return problem(L("time"), raw.position, raw.length, QStringLiteral("\"%1\" is no time").arg(raw.text));
        }
        if (type() == ValueType::Real) {
            if (const auto number = realFromText(raw.text))
                return *number;
        } else {
            const bool isPriority = m_field.name == L("priority") && raw.text.startsWith(u'p', Qt::CaseInsensitive);
            bool ok = false;
            const qint64 number = QStringView(raw.text).mid(isPriority ? 1 : 0).toLongLong(&ok);
            if (ok)
                return number;
        }
        return problem(L("number"), raw.position, raw.length, QStringLiteral("\"%1\" is no number").arg(raw.text));
    }

private:
    [[nodiscard]] ValueType type() const { return m_field.decl->type; }
    [[nodiscard]] bool isRef() const { return type() == ValueType::Ref || type() == ValueType::RefSet; }

    Result<FilterOperand> known(const Raw &raw) const
    {
        const QStringList words = filterWords(m_field.kind, *m_context.table);
        const QString word = raw.text.toLower();
        if (!words.contains(word))
            return problem(L("unknown_word"), raw.position, raw.length,
                QStringLiteral("\"%1:\" doesn't know \"%2\"").arg(m_field.name, raw.text), nearestWords(word, words));
        if (m_field.kind == FilterFieldKind::Is && word == L("mine") && !m_context.me)
            return noViewer(raw);
        return FilterWord{word, false};
    }

    Result<FilterOperand> reference(const Raw &raw) const
    {
        constexpr qsizetype uuidLength = 36;
        if (!raw.quoted && raw.text.size() == uuidLength)
            if (const QUuid id = uuidFromText(raw.text); !id.isNull())
                return id;
        const bool toTickets = m_field.decl->target & ticketTypes;
        if (toTickets && !raw.quoted)
            if (const auto number = numberFrom(raw.text))
                return *number;
        return FilterWord{raw.text, raw.quoted};
    }

    Result<FilterOperand> boolean(const Raw &raw) const
    {
        for (const L yes : {L("true"), L("yes"), L("1")})
            if (isWord(raw.text, yes))
                return true;
        for (const L no : {L("false"), L("no"), L("0")})
            if (isWord(raw.text, no))
                return false;
        return problem(L("boolean"), raw.position, raw.length, QStringLiteral("\"%1\" is neither yes nor no").arg(raw.text));
    }

    static std::optional<FilterNumber> numberFrom(QStringView text)
    {
        FilterNumber result;
        if (const qsizetype dash = text.indexOf(u'-'); dash > 0) {
            const RecordTypeDecl *type = findByPrefix(text.left(dash));
            if (!type || !type->isTicket())
                return std::nullopt;
            result.type = type->type;
            text = text.mid(dash + 1);
        }
        bool ok = !text.isEmpty() && text[0] >= u'0' && text[0] <= u'9';
        if (ok)
            result.number = text.toLongLong(&ok);
        return ok ? std::optional(result) : std::nullopt;
    }

public:
    static tl::unexpected<Error> noViewer(const Raw &raw)
    {
        return problem(L("no_viewer"), raw.position, raw.length, QStringLiteral("there is no viewer whom \"%1\" could mean").arg(raw.text));
    }

private:
    const FilterField &m_field;
    const FilterContext &m_context;
};

/// Recursive descent over the text; the depth is bounded, and each step moves on.
class Parser
{
public:
    Parser(QStringView text, const FilterContext &context)
        : m_text(text)
        , m_context(context)
    {
    }

    Result<Filter> parse()
    {
        auto root = alternatives(0, false);
        if (!root)
            return tl::make_unexpected(root.error());
        return Filter{*std::move(root)};
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar(); }
    [[nodiscard]] bool endsTerm(qsizetype at) const
    {
        return at >= m_text.size() || isBlank(m_text[at]) || m_text[at] == u'(' || m_text[at] == u')' || m_text[at] == u'"';
    }
    void skipBlanks()
    {
        while (!atEnd() && isBlank(m_text[m_at]))
            ++m_at;
    }
    /// While the text is still typed an "or" at its end may become "orange".
    [[nodiscard]] bool atOr() const
    {
        const bool stillTyped = m_context.lastWordIsPrefix && m_at + 2 == m_text.size();
        return isWord(m_text.mid(m_at, 2), L("or")) && endsTerm(m_at + 2) && !stillTyped;
    }

    /// "a b or c": up to the end, or the parenthesis that closes @p inGroup.
    Result<Node> alternatives(int depth, bool inGroup)
    {
        QList<Node> choices;
        std::optional<qsizetype> lastOr;
        for (;;) {
            auto choice = conjunction(depth);
            if (!choice)
                return choice;
            skipBlanks();
            const bool isEmpty = choice->kind == Node::Kind::And && choice->children.isEmpty();
            if (isEmpty && (lastOr || (!atEnd() && peek() != u')')))
                return problem(L("operand"), lastOr.value_or(m_at), 2, QStringLiteral("\"or\" needs something on both sides"));
            choices.append(*std::move(choice));
            if (atEnd() || peek() == u')')
                break;
            lastOr = m_at; // a conjunction ends at "or", a parenthesis or the end
            m_at += 2;
        }
        if (!inGroup && peek() == u')')
            return problem(L("paren"), m_at, 1, QStringLiteral("this parenthesis closes nothing"));
        return joined(Node::Kind::Or, std::move(choices));
    }

    Result<Node> conjunction(int depth)
    {
        QList<Node> terms;
        for (skipBlanks(); !atEnd() && peek() != u')' && !atOr(); skipBlanks()) {
            auto next = term(depth);
            if (!next)
                return tl::make_unexpected(next.error());
            if (*next)
                terms.append(**std::move(next));
        }
        return joined(Node::Kind::And, std::move(terms));
    }

    /// Nested lists of the same kind become one; a list of one is its element.
    static Node joined(Node::Kind kind, QList<Node> nodes)
    {
        if (nodes.size() == 1)
            return std::move(nodes.front());
        Node list{.kind = kind};
        for (Node &node : nodes) {
            if (node.kind == kind)
                list.children.append(std::move(node.children));
            else
                list.children.append(std::move(node));
        }
        return list;
    }

    Result<MaybeNode> term(int depth)
    {
        bool negated = false;
        for (; peek() == u'-' && !endsNegation(); ++m_at)
            negated = !negated;
        auto found = peek() == u'(' ? group(depth) : single(negated);
        if (!negated || !found || !*found)
            return found;
        if ((*found)->kind == Node::Kind::Not)
            return MaybeNode(Node((*found)->children.front()));
        return MaybeNode(Node{.kind = Node::Kind::Not, .children = {**std::move(found)}});
    }

    Result<MaybeNode> single(bool negated)
    {
        if (++m_terms > maxFilterTerms)
            return problem(L("too_many"), m_at, 1, QStringLiteral("more than %1 terms").arg(maxFilterTerms));
        if (peek() == u'"')
            return phrase();
        const qsizetype colon = fieldColon();
        return colon >= 0 ? match(colon) : word(negated);
    }

    /// A "-" before a blank is punctuation.
    [[nodiscard]] bool endsNegation() const
    {
        const QChar next = peek(1);
        return m_at + 1 >= m_text.size() || isBlank(next) || next == u')';
    }

    Result<MaybeNode> group(int depth)
    {
        const qsizetype start = m_at;
        if (depth >= maxFilterDepth)
            return problem(L("too_deep"), m_at, 1, QStringLiteral("more than %1 parentheses in each other").arg(maxFilterDepth));
        ++m_at;
        auto inner = alternatives(depth + 1, true);
        if (!inner)
            return tl::make_unexpected(inner.error());
        if (peek() != u')')
            return problem(L("paren"), start, 1, QStringLiteral("this parenthesis isn't closed"));
        ++m_at;
        if (inner->kind == Node::Kind::And && inner->children.isEmpty())
            return problem(L("empty_group"), start, m_at - start, QStringLiteral("nothing stands between the parentheses"));
        return MaybeNode(*std::move(inner));
    }

    /// Reads a quoted text from its opening quote; "" inside it is one quote.
    Result<Raw> quoted()
    {
        Raw raw{.quoted = true, .position = m_at};
        for (++m_at; !atEnd(); ++m_at) {
            if (peek() == u'"') {
                if (peek(1) != u'"') {
                    ++m_at;
                    raw.text = withoutControls(raw.text);
                    raw.length = m_at - raw.position;
                    return raw;
                }
                ++m_at;
            }
            raw.text.append(peek());
        }
        return problem(L("quote"), raw.position, 1, QStringLiteral("this quote isn't closed"));
    }

    Result<MaybeNode> phrase()
    {
        const auto raw = quoted();
        if (!raw)
            return tl::make_unexpected(raw.error());
        FilterText text{raw->text.simplified()};
        while (peek() == u'*') {
            text.prefix = true;
            ++m_at;
        }
        if (text.text.isEmpty())
            return MaybeNode();
        return MaybeNode(Node{.kind = Node::Kind::Text, .text = text});
    }

    Result<MaybeNode> word(bool negated)
    {
        const qsizetype start = m_at;
        while (!endsTerm(m_at))
            ++m_at;
        QStringView text = m_text.mid(start, m_at - start);
        const bool stillTyped = m_context.lastWordIsPrefix && !negated && atEnd();
        FilterText found{.prefix = stillTyped};
        while (text.endsWith(u'*')) {
            found.prefix = true;
            text.chop(1);
        }
        if (std::all_of(text.begin(), text.end(), isAsciiPunctuation))
            return MaybeNode();
        found.text = text.toString();
        return MaybeNode(Node{.kind = Node::Kind::Text, .text = found});
    }

    /// Where the colon after a field's name is, when one stands here: "team:" but neither "10:30" nor "https://".
    [[nodiscard]] qsizetype fieldColon() const
    {
        qsizetype at = m_at;
        const auto letter = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); };
        if (at >= m_text.size() || !letter(m_text[at]))
            return -1;
        while (at < m_text.size()
            && (letter(m_text[at]) || m_text[at] == u'_' || m_text[at] == u'.' || (m_text[at] >= u'0' && m_text[at] <= u'9')))
            ++at;
        if (at >= m_text.size() || m_text[at] != u':' || m_text.mid(at + 1).startsWith(L("//")))
            return -1;
        return at;
    }

    Result<MaybeNode> match(qsizetype colon)
    {
        const QStringView name = m_text.mid(m_at, colon - m_at);
        const auto field = findFilterField(name, *m_context.table);
        if (!field)
            return problem(L("unknown_field"), m_at, name.size(), QStringLiteral("there is no field \"%1\"").arg(name),
                nearestWords(name, filterFieldNames(*m_context.table)));
        m_at = colon + 1;
        const OperandReader reader(*field, m_context);
        FilterMatch match{.name = field->name};
        for (;;) {
            auto next = value(reader);
            if (!next)
                return tl::make_unexpected(next.error());
            match.values.append(*std::move(next));
            if (peek() != u',')
                break;
            ++m_at;
        }
        if (!atEnd() && !isBlank(peek()) && peek() != u')')
            return problem(L("unexpected"), m_at, 1, QStringLiteral("a blank is missing here"));
        return MaybeNode(Node{.kind = Node::Kind::Match, .match = match});
    }

    [[nodiscard]] bool endsValue() const { return endsTerm(m_at) || peek() == u','; }

    Result<FilterValue> value(const OperandReader &reader)
    {
        if (peek() == u'<' || peek() == u'>')
            return comparison(reader);
        if (peek() == u'"') {
            const auto raw = quoted();
            if (!raw)
                return tl::make_unexpected(raw.error());
            return equal(*raw, reader);
        }
        const auto raw = bare();
        if (!raw)
            return tl::make_unexpected(raw.error());
        if (reader.isPresence() && isWord(raw->text, L("none")))
            return FilterValue{.op = Op::None};
        if (reader.isPresence() && isWord(raw->text, L("any")))
            return FilterValue{.op = Op::Any};
        if (reader.isPersonal() && isWord(raw->text, L("me"))) {
            if (!m_context.me)
                return OperandReader::noViewer(*raw);
            return FilterValue{.op = Op::Me};
        }
        if (const qsizetype dots = raw->text.indexOf(L("..")); dots >= 0 && reader.isOrdered())
            return range(*raw, dots, reader);
        return equal(*raw, reader);
    }

    Result<Raw> bare()
    {
        const qsizetype start = m_at;
        while (!endsValue())
            ++m_at;
        Raw raw{.text = m_text.mid(start, m_at - start).toString(), .position = start, .length = m_at - start};
        if (raw.text.isEmpty())
            return problem(L("value"), start, 0, QStringLiteral("a value is missing"));
        return raw;
    }

    static Result<FilterValue> equal(const Raw &raw, const OperandReader &reader)
    {
        if (raw.text.isEmpty())
            return problem(L("value"), raw.position, raw.length, QStringLiteral("a value is empty; \"none\" finds empty fields"));
        auto operand = reader.equal(raw);
        if (!operand)
            return tl::make_unexpected(operand.error());
        return FilterValue{.operand = *std::move(operand)};
    }

    Result<FilterValue> comparison(const OperandReader &reader)
    {
        const qsizetype start = m_at;
        const bool less = peek() == u'<';
        const bool orEqual = peek(1) == u'=';
        m_at += orEqual ? 2 : 1;
        if (!reader.isOrdered())
            return problem(L("order"), start, m_at - start, QStringLiteral("only numbers and times have an order"));
        const auto raw = peek() == u'"' ? quoted() : bare();
        if (!raw)
            return tl::make_unexpected(raw.error());
        auto operand = reader.ordered(*raw);
        if (!operand)
            return tl::make_unexpected(operand.error());
        return FilterValue{.op = less ? (orEqual ? Op::LessOrEqual : Op::Less) : (orEqual ? Op::GreaterOrEqual : Op::Greater),
            .operand = *std::move(operand)};
    }

    static Result<FilterValue> range(const Raw &raw, qsizetype dots, const OperandReader &reader)
    {
        const Raw low{.text = raw.text.left(dots), .position = raw.position, .length = dots};
        const Raw high{.text = raw.text.mid(dots + 2), .position = raw.position + dots + 2, .length = raw.length - dots - 2};
        if (low.text.isEmpty() && high.text.isEmpty())
            return problem(L("value"), raw.position, raw.length, QStringLiteral("a range needs at least one end"));
        FilterValue result{.op = low.text.isEmpty() ? Op::LessOrEqual : (high.text.isEmpty() ? Op::GreaterOrEqual : Op::Range)};
        auto first = reader.ordered(low.text.isEmpty() ? high : low);
        if (!first)
            return tl::make_unexpected(first.error());
        result.operand = *std::move(first);
        if (result.op == Op::Range) {
            auto second = reader.ordered(high);
            if (!second)
                return tl::make_unexpected(second.error());
            result.upper = *std::move(second);
        }
        if (result.op == Op::Range && result.operand.index() != result.upper.index())
            return mixedRange(low, high);
        return result;
    }

    /// A custom field's "2026-11..2027": one end alone is a number, together they are times.
    static Result<FilterValue> mixedRange(const Raw &low, const Raw &high)
    {
        const auto first = filterTimeFromText(low.text);
        const auto second = filterTimeFromText(high.text);
        if (first && second)
            return FilterValue{.op = Op::Range, .operand = *first, .upper = *second};
        return problem(L("order"), low.position, low.length + 2 + high.length, QStringLiteral("a range has two numbers or two times"));
    }

    QStringView m_text;
    const FilterContext &m_context;
    qsizetype m_at = 0;
    int m_terms = 0;
};

}

Result<Filter> parseFilter(QStringView text, const FilterContext &context)
{
    if (text.size() > maxFilterLength)
        return problem(L("too_long"), maxFilterLength, text.size() - maxFilterLength,
            QStringLiteral("a filter has at most %1 characters").arg(maxFilterLength));
    return Parser(text, context).parse();
}

std::optional<FilterProblem> filterProblem(const Error &error)
{
    const QStringList parts = error.reason.split(u':');
    if (parts.size() != 4 || !parts[0].startsWith(L("filter.")))
        return std::nullopt;
    return FilterProblem{parts[0].mid(7), parts[1].toLongLong(), parts[2].toLongLong(), parts[3].split(u',', Qt::SkipEmptyParts)};
}

}
