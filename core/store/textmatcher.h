// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace fettle
{

/// A text as FTS5 is given it, to index and to find: with "ss" for the German sharp s, which its tokenizer leaves alone.
[[nodiscard]] QString indexText(const QString &text);

/// The words of an indexText() as FTS5's unicode61 tokenizer with remove_diacritics sees them, with their places in the text as it was:
/// what the index finds is found here too. For records that the index hasn't seen yet, for words in different parts of a ticket, and to
/// show why a row matched.
struct TextToken {
    QString folded = {};
    qsizetype position = 0;
    qsizetype length = 0;
};
[[nodiscard]] QList<TextToken> tokenize(QStringView text);

/// One searched word or phrase.
class TextMatcher
{
public:
    TextMatcher(const QString &text, bool prefix);
    /// True for a text without any word in it: it asks for nothing.
    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    /// Index of the first token of a hit, or -1.
    [[nodiscard]] qsizetype indexIn(const QList<TextToken> &tokens) const;
    [[nodiscard]] qsizetype size() const { return m_words.size(); }
    [[nodiscard]] const QString &first() const { return m_words.first(); } ///< folded

private:
    QStringList m_words;
    bool m_prefix;
};

/// One for each text that has a word in it.
[[nodiscard]] QList<TextMatcher> matchersOf(const QList<FilterText> &words);

/// What a text must have (lower case, ASCII) to be worth reading for any of @p matchers. Empty: every text is.
[[nodiscard]] QList<QByteArray> needlesOf(const QList<TextMatcher> &matchers);

/// A line of the text around the first hit of any matcher, the hits between \x02 and \x03; empty when there is none.
[[nodiscard]] QString excerpt(const QString &text, const QList<TextMatcher> &matchers, qsizetype width = 90);

}
