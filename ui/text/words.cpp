// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/words.h"

#include "ui/text/times.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace fettle::ui
{

namespace
{

struct Phrase {
    QLatin1StringView word;
    const char *label;
};
using L = QLatin1StringView;

constexpr Phrase wordPhrases[] = {
    {L("phone"), QT_TRANSLATE_NOOP("Word", "Phone")},
    {L("email"), QT_TRANSLATE_NOOP("Word", "E-mail")},
    {L("portal"), QT_TRANSLATE_NOOP("Word", "Portal")},
    {L("chat"), QT_TRANSLATE_NOOP("Word", "Chat")},
    {L("walk_in"), QT_TRANSLATE_NOOP("Word", "In person")},
    {L("monitoring"), QT_TRANSLATE_NOOP("Word", "Monitoring")},
    {L("api"), QT_TRANSLATE_NOOP("Word", "API")},
    {L("import"), QT_TRANSLATE_NOOP("Word", "Import")},
    {L("outage"), QT_TRANSLATE_NOOP("Word", "Outage")},
    {L("degradation"), QT_TRANSLATE_NOOP("Word", "Degradation")},
    {L("permanent"), QT_TRANSLATE_NOOP("Word", "Permanent")},
    {L("temporary"), QT_TRANSLATE_NOOP("Word", "Temporary")},
    {L("workaround"), QT_TRANSLATE_NOOP("Word", "Workaround")},
    {L("assistance"), QT_TRANSLATE_NOOP("Word", "Assistance")},
    {L("bug_fixed"), QT_TRANSLATE_NOOP("Word", "Bug fixed")},
    {L("hardware_repair"), QT_TRANSLATE_NOOP("Word", "Hardware repair")},
    {L("software_patch"), QT_TRANSLATE_NOOP("Word", "Software patch")},
    {L("system_update"), QT_TRANSLATE_NOOP("Word", "System update")},
    {L("training"), QT_TRANSLATE_NOOP("Word", "Training")},
    {L("other"), QT_TRANSLATE_NOOP("Word", "Other")},
    {L("caller"), QT_TRANSLATE_NOOP("Word", "Waiting for the caller")},
    {L("vendor"), QT_TRANSLATE_NOOP("Word", "Waiting for the vendor")},
    {L("change"), QT_TRANSLATE_NOOP("Word", "Waiting for a change")},
    {L("problem"), QT_TRANSLATE_NOOP("Word", "Waiting for a problem")},
    {L("parts"), QT_TRANSLATE_NOOP("Word", "Waiting for parts")},
    {L("visit"), QT_TRANSLATE_NOOP("Word", "Waiting for a visit")},
    {L("evidence"), QT_TRANSLATE_NOOP("Word", "Waiting for evidence")},
    {L("duplicate"), QT_TRANSLATE_NOOP("Word", "Duplicate")},
    {L("not_an_incident"), QT_TRANSLATE_NOOP("Word", "Not an incident")},
    {L("out_of_hours"), QT_TRANSLATE_NOOP("Word", "Out of operating hours")},
    {L("in_maintenance"), QT_TRANSLATE_NOOP("Word", "In maintenance")},
    {L("accept"), QT_TRANSLATE_NOOP("Word", "Accept the risk")},
    {L("fix"), QT_TRANSLATE_NOOP("Word", "Fix")},
    {L("fix_applied"), QT_TRANSLATE_NOOP("Word", "Fix applied")},
    {L("risk_accepted"), QT_TRANSLATE_NOOP("Word", "Risk accepted")},
    {L("workaround_accepted"), QT_TRANSLATE_NOOP("Word", "Workaround accepted")},
    {L("canceled"), QT_TRANSLATE_NOOP("Word", "Canceled")},
    {L("standard"), QT_TRANSLATE_NOOP("Word", "Standard")},
    {L("normal"), QT_TRANSLATE_NOOP("Word", "Normal")},
    {L("emergency"), QT_TRANSLATE_NOOP("Word", "Emergency")},
    {L("successful"), QT_TRANSLATE_NOOP("Word", "Successful")},
    {L("successful_with_issues"), QT_TRANSLATE_NOOP("Word", "Successful with issues")},
    {L("failed"), QT_TRANSLATE_NOOP("Word", "Failed")},
    {L("backed_out"), QT_TRANSLATE_NOOP("Word", "Backed out")},
    {L("low"), QT_TRANSLATE_NOOP("Word", "Low")},
    {L("medium"), QT_TRANSLATE_NOOP("Word", "Medium")},
    {L("high"), QT_TRANSLATE_NOOP("Word", "High")},
    {L("bug"), QT_TRANSLATE_NOOP("Word", "Bug")},
    {L("task"), QT_TRANSLATE_NOOP("Word", "Task")},
    {L("improvement"), QT_TRANSLATE_NOOP("Word", "Improvement")},
    {L("feature"), QT_TRANSLATE_NOOP("Word", "Feature")},
    {L("blocker"), QT_TRANSLATE_NOOP("Word", "Blocker")},
    {L("critical"), QT_TRANSLATE_NOOP("Word", "Critical")},
    {L("major"), QT_TRANSLATE_NOOP("Word", "Major")},
    {L("minor"), QT_TRANSLATE_NOOP("Word", "Minor")},
    {L("trivial"), QT_TRANSLATE_NOOP("Word", "Trivial")},
    {L("fixed"), QT_TRANSLATE_NOOP("Word", "Fixed")},
    {L("wont_fix"), QT_TRANSLATE_NOOP("Word", "Won't fix")},
    {L("cannot_reproduce"), QT_TRANSLATE_NOOP("Word", "Can't be reproduced")},
    {L("by_design"), QT_TRANSLATE_NOOP("Word", "By design")},
    {L("primary"), QT_TRANSLATE_NOOP("Word", "Primary")},
    {L("affected"), QT_TRANSLATE_NOOP("Word", "Affected")},
    {L("manual"), QT_TRANSLATE_NOOP("Word", "Set by hand")},
    {L("computed"), QT_TRANSLATE_NOOP("Word", "Computed")},
    {L("not_impacted"), QT_TRANSLATE_NOOP("Word", "Not impacted")},
    {L("reply"), QT_TRANSLATE_NOOP("Word", "Reply")},
    {L("note"), QT_TRANSLATE_NOOP("Word", "Note")},
    {L("mail"), QT_TRANSLATE_NOOP("Word", "E-mail")},
    {L("call"), QT_TRANSLATE_NOOP("Word", "Phone call")},
    {L("system"), QT_TRANSLATE_NOOP("Word", "System")},
    {L("planned"), QT_TRANSLATE_NOOP("Word", "Planned")},
    {L("ordered"), QT_TRANSLATE_NOOP("Word", "Ordered")},
    {L("in_stock"), QT_TRANSLATE_NOOP("Word", "In stock")},
    {L("test"), QT_TRANSLATE_NOOP("Word", "Test")},
    {L("production"), QT_TRANSLATE_NOOP("Word", "Production")},
    {L("maintenance"), QT_TRANSLATE_NOOP("Word", "Maintenance")},
    {L("repair"), QT_TRANSLATE_NOOP("Word", "In repair")},
    {L("retired"), QT_TRANSLATE_NOOP("Word", "Retired")},
    {L("disposed"), QT_TRANSLATE_NOOP("Word", "Disposed of")},
    {L("lost"), QT_TRANSLATE_NOOP("Word", "Lost")},
    {L("depends_on"), QT_TRANSLATE_NOOP("Word", "Depends on")},
    {L("impacts"), QT_TRANSLATE_NOOP("Word", "Impacts")},
    {L("runs_on"), QT_TRANSLATE_NOOP("Word", "Runs on")},
    {L("located_in"), QT_TRANSLATE_NOOP("Word", "Located in")},
    {L("mounted_in"), QT_TRANSLATE_NOOP("Word", "Mounted in")},
    {L("cabled_to"), QT_TRANSLATE_NOOP("Word", "Cabled to")},
    {L("terminates_at"), QT_TRANSLATE_NOOP("Word", "Terminates at")},
    {L("member_of"), QT_TRANSLATE_NOOP("Word", "Member of")},
    {L("en"), QT_TRANSLATE_NOOP("Word", "English")},
    {L("de"), QT_TRANSLATE_NOOP("Word", "German")},
};

struct LinkPhrase {
    QLatin1StringView word;
    const char *outgoing;
    const char *incoming;
};
constexpr LinkPhrase linkPhrases[] = {
    {L("parent_of"), QT_TRANSLATE_NOOP("Link", "Parent of"), QT_TRANSLATE_NOOP("Link", "Child of")},
    {L("duplicate_of"), QT_TRANSLATE_NOOP("Link", "Duplicate of"), QT_TRANSLATE_NOOP("Link", "Has the duplicate")},
    {L("merged_into"), QT_TRANSLATE_NOOP("Link", "Merged into"), QT_TRANSLATE_NOOP("Link", "Merged from")},
    {L("relates"), QT_TRANSLATE_NOOP("Link", "Relates to"), QT_TRANSLATE_NOOP("Link", "Relates to")},
    {L("blocks"), QT_TRANSLATE_NOOP("Link", "Blocks"), QT_TRANSLATE_NOOP("Link", "Blocked by")},
    {L("caused_by"), QT_TRANSLATE_NOOP("Link", "Caused by"), QT_TRANSLATE_NOOP("Link", "Causes")},
    {L("made_visible_by"), QT_TRANSLATE_NOOP("Link", "Made visible by"), QT_TRANSLATE_NOOP("Link", "Makes visible")},
    {L("fixed_by"), QT_TRANSLATE_NOOP("Link", "Fixed by"), QT_TRANSLATE_NOOP("Link", "Fixes")},
    {L("implemented_by"), QT_TRANSLATE_NOOP("Link", "Implemented by"), QT_TRANSLATE_NOOP("Link", "Implements")},
    {L("affects"), QT_TRANSLATE_NOOP("Link", "Affects"), QT_TRANSLATE_NOOP("Link", "Affected by")},
    {L("answered_by"), QT_TRANSLATE_NOOP("Link", "Answered by"), QT_TRANSLATE_NOOP("Link", "Answers")},
    {L("handed_off_to"), QT_TRANSLATE_NOOP("Link", "Handed off to"), QT_TRANSLATE_NOOP("Link", "Handed off from")},
};

constexpr const char *categoryPhrases[] = {QT_TRANSLATE_NOOP("StateCategory", "New"), QT_TRANSLATE_NOOP("StateCategory", "Active"),
    QT_TRANSLATE_NOOP("StateCategory", "Waiting"), QT_TRANSLATE_NOOP("StateCategory", "Done"),
    QT_TRANSLATE_NOOP("StateCategory", "Closed")};
constexpr const char *priorityPhrases[] = {QT_TRANSLATE_NOOP("Priority", "Critical"), QT_TRANSLATE_NOOP("Priority", "High"),
    QT_TRANSLATE_NOOP("Priority", "Moderate"), QT_TRANSLATE_NOOP("Priority", "Low"), QT_TRANSLATE_NOOP("Priority", "Planning")};
constexpr const char *levelPhrases[] = {
    QT_TRANSLATE_NOOP("Level", "High"), QT_TRANSLATE_NOOP("Level", "Medium"), QT_TRANSLATE_NOOP("Level", "Low")};

QString say(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

QString humanised(const QString &word)
{
    QString text = word;
    text.replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString sayData(const char *context, const QString &english)
{
    return QCoreApplication::translate(context, english.toUtf8().constData());
}

}

QString typeLabel(RecordType type)
{
    return say("RecordType", declaration(type).label);
}

QString typePlural(RecordType type)
{
    switch (type) {
    case RecordType::Incident:
        return say("RecordTypes", QT_TRANSLATE_NOOP("RecordTypes", "Incidents"));
    case RecordType::Request:
        return say("RecordTypes", QT_TRANSLATE_NOOP("RecordTypes", "Service requests"));
    case RecordType::Problem:
        return say("RecordTypes", QT_TRANSLATE_NOOP("RecordTypes", "Problems"));
    case RecordType::Change:
        return say("RecordTypes", QT_TRANSLATE_NOOP("RecordTypes", "Changes"));
    case RecordType::Task:
        return say("RecordTypes", QT_TRANSLATE_NOOP("RecordTypes", "Tasks"));
    case RecordType::Issue:
        return say("RecordTypes", QT_TRANSLATE_NOOP("RecordTypes", "Issues"));
    default:
        return typeLabel(type);
    }
}

QString fieldLabel(RecordType type, const QString &field)
{
    const FieldDecl *known = declaration(type).table->find(field);
    return known ? say("Field", known->label) : humanised(field);
}

QString wordLabel(const QString &word)
{
    for (const Phrase &phrase : wordPhrases)
        if (word == phrase.word)
            return say("Word", phrase.label);
    return humanised(word);
}

QString stateLabel(const QString &english)
{
    return sayData("Lifecycle", english);
}

QString verbLabel(const QString &english)
{
    return sayData("Lifecycle", english);
}

QString viewLabel(const QString &english)
{
    return sayData("SavedView", english);
}

QString categoryLabel(StateCategory category)
{
    return say("StateCategory", categoryPhrases[static_cast<size_t>(category)]);
}

QString priorityShort(int level)
{
    return QStringLiteral("P%1").arg(level);
}

QString priorityLabel(int level)
{
    return level >= 1 && level <= 5 ? say("Priority", priorityPhrases[level - 1]) : priorityShort(level);
}

QString levelLabel(int level)
{
    return level >= 1 && level <= 3 ? say("Level", levelPhrases[level - 1]) : QString::number(level);
}

QString entryLabel(const QString &kind, bool isPublic)
{
    if (kind == u"reply")
        return say("Entry", QT_TRANSLATE_NOOP("Entry", "Reply"));
    if (kind == u"note")
        return isPublic ? say("Entry", QT_TRANSLATE_NOOP("Entry", "Public note"))
                        : say("Entry", QT_TRANSLATE_NOOP("Entry", "Internal note"));
    if (kind == u"mail")
        return say("Entry", QT_TRANSLATE_NOOP("Entry", "E-mail"));
    if (kind == u"call")
        return say("Entry", QT_TRANSLATE_NOOP("Entry", "Phone call"));
    if (kind == u"chat")
        return say("Entry", QT_TRANSLATE_NOOP("Entry", "Chat"));
    if (kind == u"system")
        return say("Entry", QT_TRANSLATE_NOOP("Entry", "System"));
    return wordLabel(kind);
}

QString linkLabel(const QString &kind, bool outgoing)
{
    for (const LinkPhrase &phrase : linkPhrases)
        if (kind == phrase.word)
            return say("Link", outgoing ? phrase.outgoing : phrase.incoming);
    return humanised(kind);
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

QString valueText(RecordType type, const QString &field, const Value &value, const QString &label)
{
    if (isEmpty(value))
        return {};
    if (field == u"state" || field == u"toState")
        return stateLabel(label.isEmpty() ? humanised(std::get_if<QString>(&value) ? std::get<QString>(value) : QString()) : label);
    if (!label.isEmpty())
        return label;
    if (const auto *word = std::get_if<QString>(&value); word && field == u"kind" && type == RecordType::Link)
        return linkLabel(*word, true);
    const FieldDecl *known = declaration(type).table->find(field);
    const ValueType kind = known ? known->type : ValueType::Text;
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag ? say("Value", QT_TRANSLATE_NOOP("Value", "Yes")) : say("Value", QT_TRANSLATE_NOOP("Value", "No"));
    if (const auto *number = std::get_if<qint64>(&value)) {
        if (kind == ValueType::Instant)
            return TimeText().exact(*number);
        if (field == u"impact" || field == u"urgency")
            return levelLabel(static_cast<int>(*number));
        if (field.contains(u"priority"))
            return QStringLiteral("%1 %2").arg(priorityShort(static_cast<int>(*number)), priorityLabel(static_cast<int>(*number)));
        return QLocale().toString(*number);
    }
    if (const auto *real = std::get_if<double>(&value))
        return QLocale().toString(*real);
    if (const auto *text = std::get_if<QString>(&value))
        return kind == ValueType::Word ? wordLabel(*text) : *text;
    if (const auto *list = std::get_if<QStringList>(&value))
        return list->join(QStringLiteral(", "));
    return {};
}

}
