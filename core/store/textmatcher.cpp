// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/textmatcher.h"

#include <algorithm>
#include <sqlite3.h>

namespace fettle
{

namespace
{

/// FTS5's tokenizer itself. Its tables are those of one Unicode version and differ from Qt's in 60,000 characters, so that nothing but
/// itself sees what the index sees. It keeps a buffer while it works: one for each thread.
class Unicode61
{
public:
    Unicode61()
    {
        sqlite3 *db = nullptr;
        sqlite3_stmt *select = nullptr;
        fts5_api *api = nullptr;
        void *context = nullptr;
        const char *options[] = {"remove_diacritics", "2"}; // as the index is declared
        if (sqlite3_open(":memory:", &db) == SQLITE_OK && sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &select, nullptr) == SQLITE_OK) {
            sqlite3_bind_pointer(select, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
            sqlite3_step(select);
        }
        if (api && api->xFindTokenizer(api, "unicode61", &context, &m_functions) == SQLITE_OK)
            m_functions.xCreate(context, options, static_cast<int>(std::size(options)), &m_tokenizer);
        sqlite3_finalize(select);
        sqlite3_close(db); // the tokenizer outlives it
        Q_ASSERT(m_tokenizer); // without FTS5 no workspace can be opened
    }
    ~Unicode61()
    {
        if (m_tokenizer)
            m_functions.xDelete(m_tokenizer);
    }
    Unicode61(const Unicode61 &) = delete;
    Unicode61 &operator=(const Unicode61 &) = delete;

    QList<TextToken> operator()(const QByteArray &utf8)
    {
        Walk walk{utf8};
        if (m_tokenizer)
            m_functions.xTokenize(
                m_tokenizer, &walk, FTS5_TOKENIZE_DOCUMENT, utf8.constData(), static_cast<int>(utf8.size()), &Unicode61::take);
        return walk.tokens;
    }

private:
    /// Tokens come in the order of the text: their places in bytes become places in UTF-16 on the way.
    struct Walk {
        const QByteArray &utf8;
        QList<TextToken> tokens = {};
        qsizetype byte = 0;
        qsizetype unit = 0;

        qsizetype unitAt(qsizetype target)
        {
            for (; byte < target; ++byte) {
                const auto lead = static_cast<quint8>(utf8[byte]);
                unit += lead >= 0xf0 ? 2 : (lead & 0xc0) == 0x80 ? 0 : 1;
            }
            return unit;
        }
    };

    static int take(void *context, int, const char *token, int size, int start, int end)
    {
        auto *walk = static_cast<Walk *>(context);
        const qsizetype position = walk->unitAt(start);
        walk->tokens.append({indexText(QString::fromUtf8(token, size)), position, walk->unitAt(end) - position});
        return SQLITE_OK;
    }

    fts5_tokenizer m_functions = {};
    Fts5Tokenizer *m_tokenizer = nullptr;
};

/// The tokens of a text in ASCII, where the rule is short: letters and digits. False: it has other characters.
bool plainTokens(QStringView text, QList<TextToken> &tokens)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto isWord = [&](char16_t c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9'); };
        const qsizetype begin = i;
        while (i < text.size() && isWord(text[i].unicode()))
            ++i;
        if (i < text.size() && (text[i].unicode() >= 0x80 || text[i].isNull()))
            return false;
        if (i == begin)
            continue;
        TextToken token{QString(i - begin, Qt::Uninitialized), begin, i - begin};
        for (qsizetype at = begin; at < i; ++at) {
            const char16_t c = text[at].unicode();
            token.folded[at - begin] = QChar(c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + 32) : c);
        }
        tokens.append(std::move(token));
    }
    return true;
}

}

QString indexText(const QString &text)
{
    constexpr QChar small(u'\u00df');
    constexpr QChar capital(u'\u1e9e');
    if (!text.contains(small) && !text.contains(capital))
        return text;
    QString folded = text;
    return folded.replace(small, QStringLiteral("ss")).replace(capital, QStringLiteral("ss"));
}

QList<TextToken> tokenize(QStringView text)
{
    if (QList<TextToken> tokens; plainTokens(text, tokens)) // most of most texts
        return tokens;
    thread_local Unicode61 unicode61;
    return unicode61(text.toUtf8());
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

QList<TextMatcher> matchersOf(const QList<FilterText> &words)
{
    QList<TextMatcher> matchers;
    for (const FilterText &word : words)
        if (const TextMatcher matcher(word.text, word.prefix); !matcher.isEmpty())
            matchers.append(matcher);
    return matchers;
}

QList<QByteArray> needlesOf(const QList<TextMatcher> &matchers)
{
    QList<QByteArray> needles;
    for (const TextMatcher &matcher : matchers) {
        const QByteArray word = matcher.first().toUtf8();
        if (std::any_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
            return {};
        needles << word;
    }
    return needles;
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
