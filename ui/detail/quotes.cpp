// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/quotes.h"

#include <QRegularExpression>
#include <QStringList>

namespace fettle::ui
{

SaidAndQuoted splitQuote(const QString &body)
{
    const QStringList lines = body.split(QLatin1Char('\n'));
    // Only a quote that runs to the end folds: what stands below or between quotes is somebody's answer.
    qsizetype first = lines.size();
    while (first > 0 && (lines[first - 1].startsWith(QLatin1Char('>')) || lines[first - 1].trimmed().isEmpty()))
        --first;
    qsizetype quoted = 0;
    for (qsizetype i = first; i < lines.size(); ++i)
        quoted += lines[i].startsWith(QLatin1Char('>')) ? 1 : 0;
    if (quoted < 3 || first == 0)
        return {body.trimmed(), {}};
    // "On Monday Mara wrote:" belongs to the quote.
    static const QRegularExpression intro(QStringLiteral("^(on|am|le|el)\\b.*:$"), QRegularExpression::CaseInsensitiveOption);
    if (first > 1 && intro.match(lines[first - 1].trimmed()).hasMatch())
        --first;
    const QString said = lines.mid(0, first).join(QLatin1Char('\n')).trimmed();
    if (said.isEmpty())
        return {body.trimmed(), {}};
    return {said, lines.mid(first).join(QLatin1Char('\n')).trimmed()};
}

QString linkedHtml(const QString &text)
{
    static const QRegularExpression links(QStringLiteral(
        "(https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]])|([\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)|\\b((?:INC|REQ|PRB|CHG|TSK|ISS)-\\d{1,12})\\b"));
    QString html;
    qsizetype done = 0;
    auto it = links.globalMatch(text);
    while (it.hasNext()) {
        const auto match = it.next();
        html += text.mid(done, match.capturedStart() - done).toHtmlEscaped();
        const QString word = match.captured().toHtmlEscaped();
        const QString scheme = !match.captured(2).isEmpty() ? QStringLiteral("mailto:")
            : !match.captured(3).isEmpty()                  ? QStringLiteral("ticket:")
                                                            : QString();
        html += QStringLiteral("<a href=\"%1%2\">%2</a>").arg(scheme, word);
        done = match.capturedEnd();
    }
    html += text.mid(done).toHtmlEscaped();
    return QStringLiteral("<p style=\"white-space:pre-wrap; margin:0; line-height:132%\">%1</p>").arg(html);
}

}
