// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/jsontree.h"

#include <QString>

#include <algorithm>
#include <cstring>

namespace fettle
{

namespace
{

constexpr int maxDepth = 64;

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

void appendUtf8(QByteArray &out, char32_t code)
{
    if (code < 0x80) {
        out.append(static_cast<char>(code));
        return;
    }
    if (code < 0x800) {
        out.append(static_cast<char>(0xC0 | (code >> 6)));
    } else {
        if (code < 0x10000) {
            out.append(static_cast<char>(0xE0 | (code >> 12)));
        } else {
            out.append(static_cast<char>(0xF0 | (code >> 18)));
            out.append(static_cast<char>(0x80 | ((code >> 12) & 0x3F)));
        }
        out.append(static_cast<char>(0x80 | ((code >> 6) & 0x3F)));
    }
    out.append(static_cast<char>(0x80 | (code & 0x3F)));
}

/// The code unit of the four digits at @p at; the parser has seen that they are there.
char32_t unitAt(QByteArrayView raw, qsizetype at)
{
    char32_t unit = 0;
    for (qsizetype i = at; i < at + 4; ++i)
        unit = (unit << 4) | static_cast<char32_t>(hexDigit(raw[i]));
    return unit;
}

QByteArray unescaped(QByteArrayView raw)
{
    QByteArray out;
    out.reserve(raw.size());
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (raw[i] != '\\') {
            out.append(raw[i]);
            continue;
        }
        switch (raw[++i]) {
        case 'b':
            out.append('\b');
            break;
        case 'f':
            out.append('\f');
            break;
        case 'n':
            out.append('\n');
            break;
        case 'r':
            out.append('\r');
            break;
        case 't':
            out.append('\t');
            break;
        case 'u': {
            char32_t code = unitAt(raw, i + 1);
            i += 4;
            if (QChar::isHighSurrogate(code) && i + 6 < raw.size() && raw[i + 1] == '\\' && raw[i + 2] == 'u'
                && QChar::isLowSurrogate(unitAt(raw, i + 3))) {
                code = QChar::surrogateToUcs4(static_cast<char16_t>(code), static_cast<char16_t>(unitAt(raw, i + 3)));
                i += 6;
            }
            appendUtf8(out, QChar::isSurrogate(code) ? U'\uFFFD' : code);
            break;
        }
        default: // quote, slash, backslash
            out.append(raw[i]);
        }
    }
    return out;
}

class Parser
{
public:
    Parser(QByteArrayView text, qint64 line)
        : m_text(text)
        , m_line(line)
    {
    }

    [[nodiscard]] bool document(JsonNode &out)
    {
        if (!value(out, 0))
            return false;
        skipSpace();
        return m_at == m_text.size() || wrong("text behind the value");
    }
    [[nodiscard]] Error error() const
    {
        return {
            ErrorCode::Corrupt, QStringLiteral("line %1: %2").arg(m_line).arg(QLatin1StringView(m_problem)), QStringLiteral("json.syntax")};
    }

private:
    bool wrong(const char *problem)
    {
        m_problem = problem;
        return false;
    }
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skipSpace()
    {
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '\n')
                ++m_line;
            else if (c != ' ' && c != '\t' && c != '\r')
                break;
        }
    }

    bool value(JsonNode &out, int depth)
    {
        if (depth > maxDepth)
            return wrong("nested too deeply");
        skipSpace();
        out.line = m_line;
        const qsizetype start = m_at;
        bool good = false;
        switch (peek()) {
        case '{':
            good = list(out, depth, true);
            break;
        case '[':
            good = list(out, depth, false);
            break;
        case '"':
            return string(out);
        case 't':
            out.type = JsonNode::Type::True;
            good = word("true");
            break;
        case 'f':
            out.type = JsonNode::Type::False;
            good = word("false");
            break;
        case 'n':
            good = word("null");
            break;
        default:
            good = number(out);
        }
        out.raw = m_text.sliced(start, m_at - start);
        return good;
    }

    bool word(const char *expected)
    {
        const QByteArrayView w(expected);
        if (!m_text.sliced(m_at).startsWith(w))
            return wrong("not a value");
        m_at += w.size();
        return true;
    }

    bool digits()
    {
        const qsizetype start = m_at;
        while (peek() >= '0' && peek() <= '9')
            ++m_at;
        return m_at > start || wrong("not a value");
    }

    bool number(JsonNode &out)
    {
        out.type = JsonNode::Type::Number;
        m_at += peek() == '-';
        const qsizetype start = m_at;
        if (!digits())
            return false;
        if (m_text[start] == '0' && m_at - start > 1)
            return wrong("a number with a leading zero");
        if (peek() == '.') {
            ++m_at;
            if (!digits())
                return false;
        }
        if (peek() == 'e' || peek() == 'E') {
            ++m_at;
            m_at += peek() == '-' || peek() == '+';
            return digits();
        }
        return true;
    }

    bool string(JsonNode &out)
    {
        out.type = JsonNode::Type::String;
        const qsizetype start = ++m_at;
        for (; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
            if (static_cast<uchar>(m_text[m_at]) < 0x20)
                return wrong("a control character in a string");
            if (m_text[m_at] == '\\') {
                out.escaped = true;
                if (!escape())
                    return wrong("an unknown escape");
            }
        }
        if (m_at >= m_text.size())
            return wrong("a string that nothing closes");
        out.raw = m_text.sliced(start, m_at - start);
        ++m_at;
        return true;
    }

    bool escape()
    {
        ++m_at;
        const char c = peek();
        if (c == 'u') {
            if (m_at + 4 >= m_text.size())
                return false;
            for (int i = 1; i <= 4; ++i)
                if (hexDigit(m_text[m_at + i]) < 0)
                    return false;
            m_at += 4;
            return true;
        }
        return c != '\0' && std::strchr("\"\\/bfnrt", c);
    }

    bool list(JsonNode &out, int depth, bool object)
    {
        const char end = object ? '}' : ']';
        out.type = object ? JsonNode::Type::Object : JsonNode::Type::Array;
        ++m_at;
        skipSpace();
        if (peek() == end) {
            ++m_at;
            return true;
        }
        for (;;) {
            JsonMember &member = out.members.emplace_back();
            if (object && !name(member))
                return false;
            if (!value(member.value, depth + 1))
                return false;
            skipSpace();
            const char c = peek();
            if (c != end && c != ',')
                return wrong("neither a comma nor an end");
            ++m_at;
            if (c == end)
                return true;
        }
    }

    bool name(JsonMember &member)
    {
        skipSpace();
        JsonNode node;
        if (peek() != '"' || !string(node))
            return wrong("not a name");
        member.name = node.text();
        skipSpace();
        if (peek() != ':')
            return wrong("no colon");
        ++m_at;
        return true;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    const char *m_problem = "";
};

}

const JsonNode *JsonNode::member(QByteArrayView name) const
{
    const auto found = std::find_if(members.begin(), members.end(), [&](const JsonMember &m) { return m.name == name; });
    return found == members.end() ? nullptr : &found->value;
}

QByteArray JsonNode::text() const
{
    if (type == Type::Null)
        return {};
    return escaped ? unescaped(raw) : raw.toByteArray();
}

Result<JsonNode> parseJson(QByteArrayView text, qint64 firstLine)
{
    Parser parser(text, firstLine);
    JsonNode node;
    if (!parser.document(node))
        return tl::make_unexpected(parser.error());
    return node;
}

}
