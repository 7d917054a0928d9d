// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lifecycle.h"
#include "core/domain/lifecyclecondition.h"

#include <algorithm>

namespace fettle
{

namespace
{

/// "A", "A or B", "A, B or C".
QString alternatives(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    return QStringList(words.first(words.size() - 1)).join(QStringLiteral(", ")) + QStringLiteral(" or ") + words.last();
}

QString fieldLabel(const Lifecycle &lifecycle, const QString &field)
{
    const RecordTypeDecl *type = findRecordType(lifecycle.type());
    const FieldDecl *decl = type ? type->field(field) : nullptr;
    return decl ? QString::fromUtf8(decl->label) : field;
}

QString fieldLabels(const Lifecycle &lifecycle, const QString &required)
{
    QStringList labels;
    for (const QString &alternative : required.split(u'|'))
        if (!alternative.contains(u'='))
            labels.append(fieldLabel(lifecycle, alternative));
    if (labels.isEmpty())
        labels.append(fieldLabel(lifecycle, conditionField(required)));
    return alternatives(labels);
}

qsizetype editDistance(QStringView a, QStringView b)
{
    QList<qsizetype> row(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.last();
}

QString unknownVerb(const Lifecycle &lifecycle, QStringView verb)
{
    const QString said = QStringLiteral("%1 has no verb \"%2\".").arg(lifecycle.name(), verb);
    const LifecycleVerb *nearest = nullptr;
    qsizetype best = std::max<qsizetype>(2, verb.size() / 3) + 1;
    QStringList all;
    for (const LifecycleVerb &known : lifecycle.verbs()) {
        all.append(known.id);
        if (const qsizetype distance = editDistance(verb.toString().toLower(), known.id); distance < best) {
            best = distance;
            nearest = &known;
        }
    }
    if (nearest)
        return said + QStringLiteral(" Did you mean %1?").arg(nearest->id);
    return all.isEmpty() ? said : said + QStringLiteral(" It has %1.").arg(all.join(QStringLiteral(", ")));
}

QString wrongState(const Lifecycle &lifecycle, const LifecycleVerb &verb, const QString &state)
{
    QStringList labels;
    for (const QString &from : verb.fromStates())
        labels.append(lifecycle.stateLabel(from));
    return QStringLiteral("%1 is possible from %2; this one is %3.").arg(verb.label, alternatives(labels), lifecycle.stateLabel(state));
}

QString guardText(const Lifecycle &lifecycle, const QString &label, const QString &guard)
{
    const QString name = guard.section(u':', 0, 0);
    const QString parameter = guard.section(u':', 1);
    if (name == u"tasks_done")
        return QStringLiteral("%1 is possible when every task is done or skipped; some are still open.").arg(label);
    if (name == u"no_new_public_entry")
        return QStringLiteral("Somebody answered since you looked. Read the answer, then %1 again.").arg(label.toLower());
    if (name == u"inside_window")
        return QStringLiteral("%1 is possible between the planned start and the planned end only.").arg(label);
    if (name == u"approved")
        return QStringLiteral("%1 needs the approvals, given for the plan as it is now.").arg(label);
    if (name == u"closed_within") {
        const qint64 days = durationFromText(parameter).value_or(0) / (24 * 60 * 60 * 1000);
        return QStringLiteral("%1 is possible within %2 days of closing. Make a follow-up record instead.").arg(label).arg(days);
    }
    if (name == u"not_requester")
        return QStringLiteral("Nobody decides on what they asked for themselves. Another person can.");
    if (name == u"content_unchanged")
        return QStringLiteral("What is to be decided was edited since you looked. Read it again.");
    if (name == u"field_set")
        return QStringLiteral("%1 is possible only while \"%2\" is set.").arg(label, fieldLabel(lifecycle, parameter));
    if (name == u"field_empty")
        return QStringLiteral("%1 is not possible while \"%2\" is set.").arg(label, fieldLabel(lifecycle, parameter));
    return QStringLiteral("%1 has a condition that this version of Fettle doesn't know (%2).").arg(label, parameter);
}

}

QString refusalText(const Lifecycle &lifecycle, QStringView verbId, QStringView reason)
{
    const LifecycleVerb *verb = lifecycle.verb(verbId);
    if (!verb)
        return unknownVerb(lifecycle, verbId);
    const QString text = reason.toString();
    const QString rest = text.section(u':', 1);
    if (text.startsWith(QStringLiteral("verb.from:")))
        return wrongState(lifecycle, *verb, rest);
    if (text.startsWith(QStringLiteral("verb.moved:")))
        return QStringLiteral("This one became %1 since you looked. Look again, then decide.").arg(lifecycle.stateLabel(rest));
    if (text.startsWith(QStringLiteral("state.unknown:")))
        return QStringLiteral("%1 has no state \"%2\".").arg(lifecycle.name(), rest);
    if (text.startsWith(QStringLiteral("field.required:")))
        return QStringLiteral("%1 needs: %2.").arg(verb->label, fieldLabels(lifecycle, rest));
    if (text.startsWith(QStringLiteral("right.missing:")))
        return QStringLiteral("%1 needs the right \"%2\".").arg(verb->label, rest);
    if (text == u"offline.approval")
        return QStringLiteral("%1 needs an approval that isn't on this device yet. Connect once, then try again.").arg(verb->label);
    if (text.startsWith(QStringLiteral("guard.")))
        return guardText(lifecycle, verb->label, text.mid(6));
    return QStringLiteral("%1 is not possible (%2).").arg(verb->label, text);
}

}
