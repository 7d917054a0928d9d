// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/textmatcher.h"

#include <algorithm>

namespace fettle
{

namespace
{

bool isTokenCharacter(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Number_Other:
    case QChar::Other_PrivateUse:
        return true;
    default:
        return false;
    }
}

bool isDiacritic(char32_t c)
{
    return QChar::category(c) == QChar::Mark_NonSpacing;
}

void appendFolded(QString &out, char32_t c)
{
    const QString decomposed = QChar::decompositionTag(c) == QChar::Canonical ? QChar::decomposition(c) : QString();
    char32_t base = c;
    if (!decomposed.isEmpty()) {
        base = decomposed.toUcs4().first();
        if (QChar::decompositionTag(base) == QChar::Canonical && !QChar::decomposition(base).isEmpty())
            base = QChar::decomposition(base).toUcs4().first();
    }
    out += QString::fromUcs4(&(base = QChar::toCaseFolded(base)), 1);
}

}

QList<TextToken> tokenize(QStringView text)
{
    QList<TextToken> tokens;
    TextToken current;
    for (qsizetype i = 0; i < text.size();) {
        char32_t c = text[i].unicode();
        qsizetype width = 1;
        if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            width = 2;
        }
        if (isTokenCharacter(c)) {
            if (current.folded.isEmpty())
                current.position = i;
            appendFolded(current.folded, c);
            current.length = i + width - current.position;
        } else if (isDiacritic(c) && !current.folded.isEmpty()) {
            current.length = i + width - current.position;
        } else if (!current.folded.isEmpty()) {
            tokens.append(std::exchange(current, {}));
        }
        i += width;
    }
    if (!current.folded.isEmpty())
        tokens.append(current);
    return tokens;
}

TextMatcher::TextMatcher(const QString &text, bool prefix)
    : m_prefix(prefix)
{
    for (const TextToken &token : tokenize(text))
        m_words << token.folded;
}

qsizetype TextMatcher::indexIn(const QList<TextToken> &tokens) const
{
    for (qsizetype at = 0; at + m_words.size() <= tokens.size(); ++at) {
        bool hit = true;
        for (qsizetype i = 0; hit && i < m_words.size(); ++i) {
            const QString &word = tokens[at + i].folded;
            hit = m_prefix && i + 1 == m_words.size() ? word.startsWith(m_words[i]) : word == m_words[i];
        }
        if (hit)
            return at;
    }
    return -1;
}

QString excerpt(const QString &text, const QList<TextMatcher> &matchers, qsizetype width)
{
    const QList<TextToken> tokens = tokenize(text);
    QList<std::pair<qsizetype, qsizetype>> hits; // position, end
    for (const TextMatcher &matcher : matchers) {
        const qsizetype at = matcher.isEmpty() ? -1 : matcher.indexIn(tokens);
        if (at < 0)
            continue;
        const TextToken &last = tokens[at + matcher.size() - 1];
        hits.append({tokens[at].position, last.position + last.length});
    }
    if (hits.isEmpty())
        return {};
    std::sort(hits.begin(), hits.end());
    const qsizetype from = std::max<qsizetype>(0, hits.first().first - width / 3);
    const qsizetype to = std::min<qsizetype>(text.size(), from + width);
    QString line = from > 0 ? QStringLiteral("…") : QString();
    qsizetype at = from;
    for (const auto &[begin, end] : std::as_const(hits)) {
        if (begin < at || end > to)
            continue;
        line += text.mid(at, begin - at) + QChar(2) + text.mid(begin, end - begin) + QChar(3);
        at = end;
    }
    line += text.mid(at, to - at);
    if (to < text.size())
        line += QStringLiteral("…");
    return line.replace(u'\n', u' ').replace(u'\r', u' ');
}

}
