// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/reasons.h"

#include "core/domain/filter.h"
#include "ui/text/words.h"

#include <QCoreApplication>

#include <span>

namespace fettle::ui
{

namespace
{

using L = QLatin1StringView;

struct Sentence {
    L word;
    const char *text;
};

constexpr Sentence refusals[] = {
    {L("verb.from"), QT_TRANSLATE_NOOP("Refusal", "This isn't possible in the state the ticket is in.")},
    {L("verb.moved"), QT_TRANSLATE_NOOP("Refusal", "The ticket moved on since you looked. Look again, then decide.")},
    {L("verb.unknown"), QT_TRANSLATE_NOOP("Refusal", "This kind of ticket has no such step.")},
    {L("state.unknown"), QT_TRANSLATE_NOOP("Refusal", "This kind of ticket has no such state.")},
    {L("field.required"), QT_TRANSLATE_NOOP("Refusal", "“%1” has to be filled in.")},
    {L("field.value"), QT_TRANSLATE_NOOP("Refusal", "“%1” can't hold this value.")},
    {L("field.too_long"), QT_TRANSLATE_NOOP("Refusal", "The text is too long for “%1”.")},
    {L("field.readonly"), QT_TRANSLATE_NOOP("Refusal", "“%1” can't be changed here.")},
    {L("field.unknown"), QT_TRANSLATE_NOOP("Refusal", "There is no field “%1” here.")},
    {L("field.target"), QT_TRANSLATE_NOOP("Refusal", "What was chosen for “%1” is of another kind.")},
    {L("field.level"), QT_TRANSLATE_NOOP("Refusal", "The priority matrix has no such level for “%1”.")},
    {L("guard.tasks_done"), QT_TRANSLATE_NOOP("Refusal", "There are tasks that aren't done yet.")},
    {L("guard.approved"), QT_TRANSLATE_NOOP("Refusal", "It isn't approved yet.")},
    {L("guard.inside_window"), QT_TRANSLATE_NOOP("Refusal", "Now isn't inside the planned window.")},
    {L("guard.closed_within"), QT_TRANSLATE_NOOP("Refusal", "It was closed too long ago: create a follow-up instead.")},
    {L("guard.no_new_public_entry"), QT_TRANSLATE_NOOP("Refusal", "Somebody answered since you looked. Read the answer first.")},
    {L("guard.not_requester"), QT_TRANSLATE_NOOP("Refusal", "Nobody decides on what they asked for themselves. Somebody else can.")},
    {L("guard.content_unchanged"), QT_TRANSLATE_NOOP("Refusal", "What is to be decided was edited since you looked. Read it again.")},
    {L("guard.field_set"), QT_TRANSLATE_NOOP("Refusal", "This is possible only while “%1” is filled in.")},
    {L("guard.field_empty"), QT_TRANSLATE_NOOP("Refusal", "This isn't possible while “%1” is filled in.")},
    {L("guard.unknown"), QT_TRANSLATE_NOOP("Refusal", "There is a condition that this version of Fettle doesn't know.")},
    {L("done.future"), QT_TRANSLATE_NOOP("Refusal", "It can't have been done later than now.")},
    {L("record.deleted"), QT_TRANSLATE_NOOP("Refusal", "It has been deleted. Bring it back first.")},
    {L("record.not_deleted"), QT_TRANSLATE_NOOP("Refusal", "It isn't deleted.")},
    {L("record.changed"), QT_TRANSLATE_NOOP("Refusal", "It was changed in the meantime. Look again, then decide.")},
    {L("record.missing"), QT_TRANSLATE_NOOP("Refusal", "It isn't here any more.")},
    {L("record.unknown"), QT_TRANSLATE_NOOP("Refusal", "It isn't here any more.")},
    {L("record.exists"), QT_TRANSLATE_NOOP("Refusal", "It is here already.")},
    {L("record.type"), QT_TRANSLATE_NOOP("Refusal", "This version of Fettle doesn't know that kind of record.")},
    {L("link.self"), QT_TRANSLATE_NOOP("Refusal", "A record can't be linked with itself.")},
    {L("link.cycle"), QT_TRANSLATE_NOOP("Refusal", "A ticket can't stand below itself: the chosen parent already does.")},
    {L("lifecycle.missing"), QT_TRANSLATE_NOOP("Refusal", "There is no lifecycle for this kind of ticket.")},
    {L("undo.not_applied"), QT_TRANSLATE_NOOP("Refusal", "That change was never made, so there is nothing to undo.")},
    {L("undo.already"), QT_TRANSLATE_NOOP("Refusal", "That is undone already.")},
    {L("undo.not_last_verb"), QT_TRANSLATE_NOOP("Refusal", "There was another step since. Undo that one first.")},
    {L("undo.changed_since"), QT_TRANSLATE_NOOP("Refusal", "All of it was changed by somebody since.")},
    {L("undo.undecided"), QT_TRANSLATE_NOOP("Refusal", "That change isn't decided yet.")},
    {L("right.missing"), QT_TRANSLATE_NOOP("Refusal", "You don't have the right to do that.")},
    {L("offline.approval"), QT_TRANSLATE_NOOP("Refusal", "An approval isn't on this device yet. Connect once, then try again.")},
    {L("workspace.read_only"), QT_TRANSLATE_NOOP("Refusal", "The workspace is open for reading only.")},
};

constexpr Sentence filterFaults[] = {
    {L("number"), QT_TRANSLATE_NOOP("FilterFault", "This isn't the number of a ticket.")},
    {L("presence_only"),
        QT_TRANSLATE_NOOP("FilterFault", "This field can only be compared with “none” and “any”; search for words instead.")},
    {L("order"), QT_TRANSLATE_NOOP("FilterFault", "Only numbers and times can be compared like this.")},
    {L("time"), QT_TRANSLATE_NOOP("FilterFault", "This isn't a time.")},
    {L("unknown_word"), QT_TRANSLATE_NOOP("FilterFault", "The field doesn't know this word.")},
    {L("boolean"), QT_TRANSLATE_NOOP("FilterFault", "This is neither yes nor no.")},
    {L("no_viewer"), QT_TRANSLATE_NOOP("FilterFault", "There is nobody whom “me” could mean.")},
    {L("operand"), QT_TRANSLATE_NOOP("FilterFault", "“or” needs something on both sides.")},
    {L("paren"), QT_TRANSLATE_NOOP("FilterFault", "A parenthesis isn't closed, or closes nothing.")},
    {L("too_many"), QT_TRANSLATE_NOOP("FilterFault", "These are too many terms.")},
    {L("too_deep"), QT_TRANSLATE_NOOP("FilterFault", "Too many parentheses stand in each other.")},
    {L("empty_group"), QT_TRANSLATE_NOOP("FilterFault", "Nothing stands between the parentheses.")},
    {L("quote"), QT_TRANSLATE_NOOP("FilterFault", "A quote isn't closed.")},
    {L("unknown_field"), QT_TRANSLATE_NOOP("FilterFault", "There is no such field.")},
    {L("unexpected"), QT_TRANSLATE_NOOP("FilterFault", "A blank is missing.")},
    {L("value"), QT_TRANSLATE_NOOP("FilterFault", "A value is missing.")},
    {L("too_long"), QT_TRANSLATE_NOOP("FilterFault", "The filter is too long.")},
};

constexpr Sentence rowFaults[] = {
    {L("cell.too_long"), QT_TRANSLATE_NOOP("RowFault", "A cell is too long.")},
    {L("entry.too_long"), QT_TRANSLATE_NOOP("RowFault", "The text of an entry is too long.")},
    {L("value.invalid"), QT_TRANSLATE_NOOP("RowFault", "“%1” can't be read: %2")},
    {L("date.future"), QT_TRANSLATE_NOOP("RowFault", "“%1” lies in the future: %2")},
    {L("date.missing"), QT_TRANSLATE_NOOP("RowFault", "“%1” has no time.")},
    {L("json.name_repeated"), QT_TRANSLATE_NOOP("RowFault", "A name stands twice in the same object.")},
    {L("json.object"), QT_TRANSLATE_NOOP("RowFault", "This isn't a JSON object.")},
    {L("json.path"), QT_TRANSLATE_NOOP("RowFault", "The list isn't where the mapping says.")},
    {L("json.syntax"), QT_TRANSLATE_NOOP("RowFault", "This isn't valid JSON.")},
    {L("key.again"), QT_TRANSLATE_NOOP("RowFault", "The same key stands in another row with other values.")},
    {L("key.not_grouped"), QT_TRANSLATE_NOOP("RowFault", "The rows of one record don't follow each other.")},
    {L("link.self"), QT_TRANSLATE_NOOP("RowFault", "The row links a record with itself.")},
    {L("quote.misplaced"), QT_TRANSLATE_NOOP("RowFault", "There is text behind a closing quote.")},
    {L("quote.open"), QT_TRANSLATE_NOOP("RowFault", "A quote isn't closed.")},
    {L("reference.missing"), QT_TRANSLATE_NOOP("RowFault", "What the row refers to isn't here: %2")},
    {L("row.cells"), QT_TRANSLATE_NOOP("RowFault", "The row has too many or too few cells.")},
    {L("row.too_long"), QT_TRANSLATE_NOOP("RowFault", "The row is too long.")},
    {L("text.encoding"), QT_TRANSLATE_NOOP("RowFault", "The text isn't in the encoding that the mapping names.")},
    {L("text.nul"), QT_TRANSLATE_NOOP("RowFault", "There is a NUL byte in the row.")},
    {L("field.missing"), QT_TRANSLATE_NOOP("RowFault", "“%1” is missing.")},
    {L("date.invalid"), QT_TRANSLATE_NOOP("RowFault", "“%1” isn't a time: %2")},
    {L("column.missing"), QT_TRANSLATE_NOOP("RowFault", "The file has no column “%1”.")},
    {L("columns.repeated"), QT_TRANSLATE_NOOP("RowFault", "The column “%1” stands twice in the file.")},
    {L("file.missing"), QT_TRANSLATE_NOOP("RowFault", "There is no such file.")},
    {L("file.empty"), QT_TRANSLATE_NOOP("RowFault", "The file is empty.")},
    {L("file.unreadable"), QT_TRANSLATE_NOOP("RowFault", "The file can't be read.")},
    {L("file.too_large"), QT_TRANSLATE_NOOP("RowFault", "The file is too large to be read at once.")},
    {L("header.unreadable"), QT_TRANSLATE_NOOP("RowFault", "The first line can't be read as a header.")},
    {L("gzip.cut"), QT_TRANSLATE_NOOP("RowFault", "The gzip file ends in the middle.")},
    {L("gzip.damaged"), QT_TRANSLATE_NOOP("RowFault", "The gzip file is damaged.")},
    {L("mapping.unknown"), QT_TRANSLATE_NOOP("RowFault", "There is no such mapping.")},
    {L("mapping.invalid"), QT_TRANSLATE_NOOP("RowFault", "The mapping has a mistake: %2")},
    {L("import.rejects_file"), QT_TRANSLATE_NOOP("RowFault", "The file for what can't be taken can't be written.")},
};

QString say(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

const char *find(std::span<const Sentence> sentences, QStringView word)
{
    const auto found = std::find_if(sentences.begin(), sentences.end(), [word](const Sentence &one) { return word == one.word; });
    return found == sentences.end() ? nullptr : found->text;
}

}

QString refusalText(const QString &reason, RecordType type)
{
    const char *sentence = find(refusals, reason.section(QLatin1Char(':'), 0, 0));
    // The word itself helps nobody but who reads the log.
    if (!sentence)
        return say("Error", QT_TRANSLATE_NOOP("Error", "A rule doesn't allow it."));
    const QString text = say("Refusal", sentence);
    return text.contains(u"%1") ? text.arg(fieldLabel(type, reason.section(QLatin1Char(':'), 1, 1))) : text;
}

QString errorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return say("Error", QT_TRANSLATE_NOOP("Error", "It isn't here (any more)."));
    case ErrorCode::Conflict:
        return say("Error", QT_TRANSLATE_NOOP("Error", "Somebody changed it in the meantime."));
    case ErrorCode::Refused:
        return error.reason.isEmpty() ? say("Error", QT_TRANSLATE_NOOP("Error", "A rule doesn't allow it."))
                                      : refusalText(error.reason, RecordType::Incident);
    case ErrorCode::Invalid:
        return error.reason.startsWith(u"field.") ? refusalText(error.reason, RecordType::Incident)
                                                  : say("Error", QT_TRANSLATE_NOOP("Error", "That value doesn't fit."));
    case ErrorCode::Busy:
        return say("Error", QT_TRANSLATE_NOOP("Error", "Another program is using the workspace just now."));
    case ErrorCode::Offline:
        return say("Error", QT_TRANSLATE_NOOP("Error", "The server can't be reached."));
    case ErrorCode::Denied:
        return say("Error", QT_TRANSLATE_NOOP("Error", "You don't have the right to do that."));
    case ErrorCode::SchemaTooNew:
        return say("Error", QT_TRANSLATE_NOOP("Error", "The workspace was written by a newer Fettle."));
    case ErrorCode::Corrupt:
        return say("Error", QT_TRANSLATE_NOOP("Error", "The workspace is damaged."));
    case ErrorCode::ReadOnly:
        return say("Error", QT_TRANSLATE_NOOP("Error", "The workspace can only be read, not written."));
    case ErrorCode::Full:
        return say("Error", QT_TRANSLATE_NOOP("Error", "The disk is full. Nothing was lost; make room and try again."));
    case ErrorCode::Io:
        return say("Error", QT_TRANSLATE_NOOP("Error", "A file couldn't be read or written."));
    case ErrorCode::Canceled:
        return say("Error", QT_TRANSLATE_NOOP("Error", "Canceled."));
    }
    return {};
}

QString filterText(const Error &error)
{
    const std::optional<FilterProblem> problem = filterProblem(error);
    const char *sentence = problem ? find(filterFaults, problem->code) : nullptr;
    if (!sentence)
        return say("FilterFault", QT_TRANSLATE_NOOP("FilterFault", "The filter can't be read."));
    const QString text = say("FilterFault", sentence);
    if (problem->suggestions.isEmpty())
        return text;
    //: %1 is a whole sentence, %2 one word or several
    return say("FilterFault", QT_TRANSLATE_NOOP("FilterFault", "%1 Did you mean %2?"))
        .arg(text, problem->suggestions.join(QStringLiteral(", ")));
}

QString rejectText(const QString &reason, const QString &detail)
{
    const char *sentence = find(rowFaults, reason.section(QLatin1Char(':'), 0, 0));
    if (!sentence) // a rule of the desk refused it
        return refusalText(reason, RecordType::Incident);
    QString text = say("RowFault", sentence);
    text.replace(QStringLiteral("%1"), reason.section(QLatin1Char(':'), 1));
    return text.replace(QStringLiteral("%2"), detail);
}

QStringList knownReasons()
{
    QStringList words;
    for (const Sentence &one : refusals)
        words.append(one.word);
    for (const Sentence &one : filterFaults)
        words.append(QStringLiteral("filter.") + one.word);
    return words;
}

}
