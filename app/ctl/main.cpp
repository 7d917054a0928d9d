// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/session.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <csignal>
#include <cstdio>

namespace
{

using namespace fettle;

constexpr OptionDecl createOptions[] = {
    {"type", "TYPE", "incident (the default), request, problem, change, task or issue"},
    {"new-requester", "NAME", "makes this person and names them as the requester"},
};
constexpr OptionDecl listOptions[] = {
    {"sort", "FIELD", "a field; -FIELD is descending"},
    {"limit", "N", "how many at most (50); 0: all"},
};
constexpr OptionDecl verbOptions[] = {
    {"say", "TEXT", "an entry in the same act; - reads the standard input"},
    {"kind", "KIND", "of the entry: note or reply, mail, call, chat"},
    {"public", nullptr, "the requester may read the entry"},
};
constexpr OptionDecl sayOptions[] = {
    {"kind", "KIND", "note, reply (always public), mail, call or chat"},
    {"public", nullptr, "the requester may read it"},
    {"attach", "FILE", "a file to go with it; may be given again"},
};
constexpr OptionDecl workflowOptions[] = {
    {"type", "TYPE", "a record type or the key of a lifecycle"},
    {"file", "FILE", "a lifecycle file instead of the workspace's or the shipped ones"},
};
constexpr OptionDecl workflowCheckOptions[] = {
    {"type", "TYPE", "a record type or the key of a lifecycle"},
    {"change-type", "TYPE", "standard, normal or emergency"},
    {"from", "STATE", "the state it is in"},
    {"verb", "VERB", "what is to be done"},
    {"set", "FIELD=VALUE", "a field as it is after the act; may be given again"},
    {"file", "FILE", "a lifecycle file instead of the workspace's or the shipped ones"},
    {"seen", "STATE", "the state that the actor saw"},
    {"right", "RIGHT", "a right of the actor; may be given again; none given: not judged"},
    {"open-tasks", "N", "tasks that aren't done"},
    {"closed-at", "T", "when it was closed"},
    {"approved", nullptr, "every approval is given"},
    {"content-changed", nullptr, "what is voted on was edited since"},
    {"answered-since", nullptr, "a public entry came since the actor looked"},
    {"as-requester", nullptr, "the actor is the requester"},
    {"offline", nullptr, "judged where the server can't be reached"},
};
constexpr OptionDecl priorityOptions[] = {
    {"impact", "I", "a number, 1 being the gravest, or a label"},
    {"urgency", "U", "likewise"},
    {"matrix", "FILE", "a matrix file or the key of a shipped one"},
};
constexpr OptionDecl undoOptions[] = {{"group", "GROUP", "everything that was done in one act"}};
constexpr OptionDecl opsOptions[] = {
    {"record", "TICKET", "of this ticket or record only"},
    {"group", "GROUP", "of this act only"},
    {"after", "SEQ", "from this place in the log on; else the newest"},
    {"limit", "N", "how many at most (50)"},
};
constexpr OptionDecl initOptions[] = {
    {"demo", nullptr, "with an invented company's year in it; takes seconds"},
    {"name", "NAME", "of the first agent (the login)"},
    {"login", "LOGIN", "of the first agent (the user's)"},
    {"email", "ADDRESS", "of the first agent"},
};

constexpr OptionDecl importOptions[] = {
    {"mapping", "M", "a shipped mapping's name or a mapping file; once for all files or once for each"},
    {"dry-run", nullptr, "count, and store nothing"},
    {"rejects", "FILE", "where rows that can't be taken are written, as CSV"},
};
constexpr OptionDecl exportOptions[] = {
    {"raw", nullptr, "leave cells that begin like a formula as they are"},
    {"out", "FILE", "write this file; else the standard output"},
    {"sort", "FIELD", "a field; -FIELD is descending"},
};

constexpr CommandDecl commandTable[] = {
    {"init", "", 0, 0, initOptions, "make a workspace", commands::init},
    {"import", "FILE...", 1, -1, importOptions, "bring records from another system's files", commands::importFiles},
    {"mappings", "", 0, 0, {}, "the mappings that come with the program, for import", commands::listMappings},
    {"export", "csv|jsonl [FILTER...]", 1, -1, exportOptions, "tickets as CSV or JSON Lines", commands::exportTickets},
    {"ticket create", "FIELD=VALUE...", 1, -1, createOptions, "make a ticket", commands::createTicket},
    {"ticket show", "TICKET", 1, 1, {}, "one ticket with its conversation", commands::showTicket},
    {"ticket list", "[FILTER...]", 0, -1, listOptions, "tickets that a filter lets through", commands::listTickets},
    {"ticket set", "TICKET FIELD=VALUE...", 2, -1, {}, "change fields (SET+=X and SET-=X for sets)", commands::setTicket},
    {"ticket verb", "TICKET VERB [FIELD=VALUE...]", 2, -1, verbOptions, "resolve, hold, reopen, ...", commands::doVerb},
    {"ticket say", "TICKET TEXT|-", 2, 2, sayOptions, "add an entry", commands::say},
    {"ticket link", "TICKET KIND OTHER", 3, 3, {}, "link with another ticket or record", commands::link},
    {"ticket attach", "TICKET FILE...", 2, -1, {}, "attach files", commands::attach},
    {"ticket history", "TICKET", 1, 1, {}, "every change", commands::history},
    {"ticket delete", "TICKET", 1, 1, {}, "delete softly; also an entry, attachment or link by its UUID", commands::remove},
    {"ticket restore", "TICKET", 1, 1, {}, "bring back what was deleted", commands::restoreTicket},
    {"search", "WORDS...", 1, -1, listOptions, "tickets that hold these words, newest first", commands::search},
    {"view list", "", 0, 0, {}, "saved views", commands::listViews},
    {"view run", "VIEW", 1, 1, listOptions, "the tickets of a view, by its name or UUID", commands::runView},
    {"view count", "[VIEW]", 0, 1, {}, "how many tickets each view has", commands::countViews},
    {"workflow list", "", 0, 0, workflowOptions, "lifecycles, and what is wrong with them", commands::listWorkflows},
    {"workflow check", "", 0, 0, workflowCheckOptions, "whether a verb is allowed", commands::checkWorkflow},
    {"priority", "", 0, 0, priorityOptions, "the priority of an impact and an urgency, or the whole matrix", commands::priority},
    {"undo", "[OPERATION]", 0, 1, undoOptions, "take back an operation, an act, or the last act", commands::undo},
    {"ops list", "", 0, 0, opsOptions, "operations in the order of the log", commands::listOperations},
    {"ops show", "OPERATION", 1, 1, {}, "one operation with its payload and decision", commands::showOperation},
    {"check", "", 0, 0, {}, "compare every row with the operations", commands::check},
    {"replay", "", 0, 0, {}, "build every row again from the operations", commands::replay},
    {"hash", "", 0, 0, {}, "one hash over all records", commands::hash},
    {"stats", "", 0, 0, {}, "numbers of rows and bytes", commands::stats},
    {"backup", "FOLDER", 1, 1, {}, "copy the workspace while others work", commands::backUp},
    {"restore", "BACKUP", 1, 1, {}, "put a backup in the workspace's place", commands::restore},
    {"rescue", "FOLDER", 1, 1, {}, "read out a workspace that can't be opened", commands::rescue},
    {"ui list", "", 0, 0, {}, "the window's pages, for fettle --page", commands::listPages},
};

/// False when nobody reads it any more or the disk is full.
bool print(FILE *stream, const QByteArray &bytes)
{
    const bool written = std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream) == static_cast<size_t>(bytes.size());
    return std::fflush(stream) == 0 && written;
}

QByteArray bytesOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

int finish(const QByteArray &out, const QString &complaint, Exit exit)
{
    const bool printed = out.isEmpty() || print(stdout, out);
    if (!complaint.isEmpty())
        print(stderr, "fettlectl: " + complaint.toUtf8() + '\n');
    return static_cast<int>(printed ? exit : Exit::Unusable);
}

int run(const QStringList &words)
{
    const auto arguments = Arguments::read(words, commandTable);
    // Also when the line can't be read: who asked for JSON reads nothing else.
    const bool json = arguments ? arguments->has("json") : words.contains(QStringLiteral("--json"));
    const auto fail = [&](const Failure &failure, const CommandDecl *command) {
        QString complaint = failure.detail;
        if (failure.exit == Exit::Usage && command)
            complaint += u'\n' + usageLine(*command);
        else if (failure.exit == Exit::Usage)
            complaint += QStringLiteral("\nusage: fettlectl [OPTIONS] COMMAND (fettlectl --help)");
        return finish(json ? bytesOf(errorJson(failure)) : QByteArray(), complaint, failure.exit);
    };
    if (!arguments)
        return fail(arguments.error(), Arguments::commandOf(words, commandTable));
    if (arguments->has("help"))
        return finish(helpText(arguments->command(), commandTable).toUtf8(), {}, Exit::Done);
    if (arguments->has("version"))
        return finish("fettlectl " FETTLE_VERSION "\n", {}, Exit::Done);
    const auto session = Session::from(*arguments);
    if (!session)
        return fail(session.error(), arguments->command());
    const auto answer = arguments->command()->run(**session, *arguments);
    if (!answer)
        return fail(answer.error(), arguments->command());
    if (answer->printed)
        return static_cast<int>(answer->exit);
    return finish(json || answer->text.isEmpty() ? bytesOf(answer->json) : answer->text.toUtf8(), answer->complaint, answer->exit);
}

}

int main(int argc, char **argv)
{
#ifdef SIGPIPE
    std::signal(SIGPIPE, SIG_IGN); // a reader that went away is an answer that couldn't be written, not a crash
#endif
    const QCoreApplication application(argc, argv);
    return run(QCoreApplication::arguments().mid(1));
}
