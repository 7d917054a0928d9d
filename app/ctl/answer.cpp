// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/answer.h"

#include "core/domain/filter.h"

namespace fettle
{

namespace
{

Exit exitFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
    case ErrorCode::Refused:
    case ErrorCode::Invalid:
    case ErrorCode::Denied:
    case ErrorCode::Offline:
    case ErrorCode::Canceled:
        return Exit::Refused;
    case ErrorCode::Busy:
    case ErrorCode::SchemaTooNew:
    case ErrorCode::Corrupt:
    case ErrorCode::ReadOnly:
    case ErrorCode::Full:
    case ErrorCode::Io:
        return Exit::Unusable;
    }
    return Exit::Unusable;
}

/// Sentences for the reasons that say more than the core's own detail. %1 is what stands behind the colon.
struct Sentence {
    const char *reason;
    const char *text;
};
constexpr Sentence sentences[] = {
    {"field.unknown", "There is no field \"%1\" here."},
    {"field.required", "\"%1\" must be given."},
    {"field.value", "That is no value for \"%1\"."},
    {"field.target", "What was named for \"%1\" is of another kind."},
    {"field.level", "The priority matrix has no such level for \"%1\"."},
    {"field.too_long", "The text for \"%1\" is too long."},
    {"field.readonly", "\"%1\" can't be set directly: it follows from what is done to the ticket (see: ticket verb)."},
    {"record.deleted", "It is deleted; bring it back first (ticket restore)."},
    {"record.not_deleted", "It isn't deleted."},
    {"record.changed", "Somebody else changed it since; look again."},
    {"done.future", "What was done can't lie in the future."},
    {"undo.already", "That was undone already."},
    {"undo.not_applied", "That was never applied, so there is nothing to undo."},
    {"undo.not_last_verb", "A later step moved the ticket on; undo that one first."},
    {"undo.changed_since", "Everything it changed was changed again since; nothing was undone."},
    {"undo.undecided", "That operation isn't decided yet."},
    {"link.self", "A ticket can't point to itself."},
    {"link.cycle", "A ticket can't stand below itself: the one named as its parent already does."},
    {"link.kind", "There is no link type \"%1\"."},
};

QString sentence(const Error &error)
{
    const QString word = error.reason.section(u':', 0, 0);
    for (const Sentence &known : sentences)
        if (word == QLatin1StringView(known.reason)) {
            const QString text = QString::fromLatin1(known.text);
            return text.contains(u"%1") ? text.arg(error.reason.section(u':', 1)) : text;
        }
    QString text = error.detail.isEmpty() ? error.reason : error.detail;
    if (text.isEmpty())
        text = fettle::word(error.code);
    return text.front().toUpper() + text.mid(1) + (text.endsWith(u'.') ? QString() : QStringLiteral("."));
}

QString sentence(const FilterProblem &problem)
{
    QString code = problem.code;
    return QStringLiteral("The filter can't be read: %1 at character %2.%3")
        .arg(code.replace(u'_', u' '))
        .arg(problem.position + 1)
        .arg(didYouMean(problem.suggestions));
}

}

QString didYouMean(const QStringList &words)
{
    if (words.isEmpty())
        return {};
    QString list;
    for (qsizetype i = 0; i < words.size(); ++i)
        list += (i == 0 ? QString() : i + 1 == words.size() ? QStringLiteral(" or ") : QStringLiteral(", ")) + words[i];
    return QStringLiteral(" Did you mean %1?").arg(list);
}

tl::unexpected<Failure> failed(const Error &error, const QString &said)
{
    if (const auto problem = filterProblem(error))
        return tl::make_unexpected(Failure{Exit::Usage, QStringLiteral("usage"), error.reason, sentence(*problem)});
    return tl::make_unexpected(Failure{exitFor(error.code), word(error.code), error.reason, said.isEmpty() ? sentence(error) : said});
}

tl::unexpected<Failure> unusable(const Error &error)
{
    return tl::make_unexpected(Failure{Exit::Unusable, word(error.code), error.reason, sentence(error)});
}

tl::unexpected<Failure> wrongUse(const QString &detail, const QString &reason)
{
    return tl::make_unexpected(Failure{Exit::Usage, QStringLiteral("usage"), reason, detail});
}

tl::unexpected<Failure> notFound(const QString &detail, const QString &reason)
{
    return tl::make_unexpected(Failure{Exit::Refused, word(ErrorCode::NotFound), reason, detail});
}

QJsonObject errorJson(const Failure &failure)
{
    return {{QStringLiteral("error"),
        QJsonObject{{QStringLiteral("code"), failure.code}, {QStringLiteral("reason"), failure.reason},
            {QStringLiteral("detail"), failure.detail}}}};
}

}
