// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/cellvalue.h"

#include <array>
#include <charconv>
#include <cmath>

namespace fettle
{

namespace
{

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// The character an entity stands for, or 0. Only what texts need: the rest stays as written.
char32_t entity(QStringView name)
{
    struct Known {
        QStringView name;
        char32_t character;
    };
    static constexpr std::array<Known, 21> known = {{{u"amp", U'&'}, {u"lt", U'<'}, {u"gt", U'>'}, {u"quot", U'"'}, {u"apos", U'\''},
        {u"nbsp", U' '}, {u"shy", U'\u00AD'}, {u"auml", U'\u00E4'}, {u"ouml", U'\u00F6'}, {u"uuml", U'\u00FC'}, {u"Auml", U'\u00C4'},
        {u"Ouml", U'\u00D6'}, {u"Uuml", U'\u00DC'}, {u"szlig", U'\u00DF'}, {u"eacute", U'\u00E9'}, {u"ndash", U'\u2013'},
        {u"mdash", U'\u2014'}, {u"hellip", U'\u2026'}, {u"euro", U'\u20AC'}, {u"bdquo", U'\u201E'}, {u"ldquo", U'\u201C'}}};
    for (const Known &k : known)
        if (name == k.name)
            return k.character;
    if (!name.startsWith(u'#'))
        return 0;
    bool ok = false;
    const bool hex = name.startsWith(u"#x") || name.startsWith(u"#X");
    const uint code = name.mid(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
    return ok && code >= 0x20 && code <= 0x10FFFF && !QChar::isSurrogate(code) ? code : 0;
}

}

QByteArrayView trimmed(QByteArrayView cell)
{
    while (!cell.isEmpty() && isSpace(cell.front()))
        cell = cell.sliced(1);
    while (!cell.isEmpty() && isSpace(cell.back()))
        cell.chop(1);
    return cell;
}

QString simplified(QByteArrayView cell)
{
    return QString::fromUtf8(cell).simplified();
}

Value textValue(const QString &text)
{
    return text.isEmpty() ? Value{} : Value{text};
}

std::optional<qint64> integerOf(QByteArrayView cell)
{
    cell = trimmed(cell);
    if (cell.startsWith('+'))
        cell = cell.sliced(1);
    qint64 value = 0;
    const char *end = cell.data() + cell.size();
    const auto [at, error] = std::from_chars(cell.data(), end, value);
    if (cell.isEmpty() || error != std::errc())
        return std::nullopt;
    if (at == end)
        return value;
    if (*at != '.')
        return std::nullopt;
    for (const char *c = at + 1; c != end; ++c)
        if (*c != '0')
            return std::nullopt;
    return value;
}

std::optional<qint64> firstIntegerOf(QByteArrayView cell)
{
    qsizetype start = 0;
    while (start < cell.size() && (cell[start] < '0' || cell[start] > '9'))
        ++start;
    qint64 value = 0;
    const auto result = std::from_chars(cell.data() + start, cell.data() + cell.size(), value);
    return start < cell.size() && result.ec == std::errc() ? std::optional(value) : std::nullopt;
}

std::optional<double> realOf(QByteArrayView cell)
{
    bool ok = false;
    const double value = trimmed(cell).toByteArray().toDouble(&ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<bool> booleanOf(QByteArrayView cell)
{
    cell = trimmed(cell);
    for (const char *word : {"true", "yes", "1", "1.0"})
        if (cell.compare(QByteArrayView(word), Qt::CaseInsensitive) == 0)
            return true;
    for (const char *word : {"false", "no", "0", "0.0"})
        if (cell.compare(QByteArrayView(word), Qt::CaseInsensitive) == 0)
            return false;
    return std::nullopt;
}

QString linesOf(QByteArrayView cell)
{
    QString text = QString::fromUtf8(cell);
    if (text.contains(u'\r')) {
        text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
        text.replace(u'\r', u'\n');
    }
    qsizetype size = text.size();
    while (size > 0 && text[size - 1].isSpace())
        --size;
    text.truncate(size);
    return text;
}

QString plainTextOf(QByteArrayView html)
{
    const QString source = QString::fromUtf8(html);
    QString out;
    out.reserve(source.size());
    for (qsizetype i = 0; i < source.size(); ++i) {
        const QChar c = source[i];
        if (c == u'<' && i + 1 < source.size() && (source[i + 1].isLetter() || source[i + 1] == u'/')) {
            const qsizetype end = source.indexOf(u'>', i);
            if (end > 0) {
                i = end;
                continue;
            }
        }
        if (c == u'&') {
            const qsizetype end = source.indexOf(u';', i);
            const char32_t code = end > i && end - i < 12 ? entity(QStringView(source).mid(i + 1, end - i - 1)) : 0;
            if (code) {
                out.append(QChar::fromUcs4(code));
                i = end;
                continue;
            }
        }
        out.append(c);
    }
    out.remove(QChar(0x00AD));
    return out.simplified();
}

QString paragraphsOf(QByteArrayView list)
{
    QString html;
    for (const QString &paragraph : QString::fromUtf8(list).split(QLatin1Char(listSeparator))) {
        const QString text = paragraph.trimmed();
        if (!text.isEmpty())
            html += QStringLiteral("<p>") + text + QStringLiteral("</p>\n");
    }
    return html.trimmed();
}

QString snakeOf(QByteArrayView cell)
{
    QString out;
    for (const QChar c : QString::fromUtf8(cell)) {
        if (c.isLetterOrNumber())
            out.append(c.toLower());
        else if (c != u'\'' && c != QChar(0x2019) && !out.isEmpty() && !out.endsWith(u'_'))
            out.append(u'_');
    }
    if (out.endsWith(u'_'))
        out.chop(1);
    return out;
}

QString shortened(const QString &text, int length)
{
    if (length <= 1 || text.size() <= length)
        return text;
    qsizetype end = length - 1;
    const qsizetype space = text.lastIndexOf(u' ', end);
    if (space > length / 2)
        end = space;
    else if (text[end - 1].isHighSurrogate())
        --end;
    return text.left(end) + QChar(0x2026);
}

}
