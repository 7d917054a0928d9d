// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/pages.h"
#include "app/ctl/commands.h"
#include "app/ctl/session.h"
#include "app/ctl/shapes.h"
#include "core/desk/maintenance.h"
#include "core/domain/ids.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace fettle::commands
{

namespace
{

QString absolute(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

QString userName()
{
    QString name = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return name.isEmpty() ? QStringLiteral("agent") : name;
}

/// What a whole-workspace function can't do, it can't do because of the workspace or the folder named.
tl::unexpected<Failure> wholeFailed(const Error &error)
{
    return error.code == ErrorCode::Conflict || error.code == ErrorCode::Canceled ? failed(error) : unusable(error);
}

Outcome<QUuid> operationId(const QString &text)
{
    const QUuid id = uuidFromText(text);
    if (id.isNull())
        return wrongUse(QStringLiteral("\"%1\" is no UUID.").arg(text), QStringLiteral("uuid"));
    return id;
}

QString countsText(const QJsonObject &counts)
{
    QList<QStringList> cells;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        cells << QStringList{QStringLiteral("  ") + it.key(), QString::number(it->toInteger())};
    return table(cells);
}

}

Outcome<QByteArray> readFile(const QString &name)
{
    QFile file(name);
    const bool open = name == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    const QByteArray bytes = open ? file.readAll() : QByteArray();
    if (!open || file.error() != QFileDevice::NoError)
        return tl::make_unexpected(Failure{Exit::Unusable, word(ErrorCode::Io), QStringLiteral("file.unreadable"),
            QStringLiteral("%1 can't be read: %2.").arg(name, file.errorString())});
    return bytes;
}

Outcome<Answer> init(Session &session, const Arguments &arguments)
{
    Desk::Founder founder;
    founder.login = arguments.has("login") ? arguments.option("login") : userName();
    founder.name = arguments.has("name") ? arguments.option("name") : founder.login;
    founder.email = arguments.option("email");
    const auto desk = arguments.has("demo") ? Desk::createDemo(session.options(), founder) : Desk::create(session.options(), founder);
    if (!desk)
        return wholeFailed(desk.error());
    return Answer{{{QStringLiteral("workspace"), session.path()}, {QStringLiteral("agent"), refJson((*desk)->me())}},
        QStringLiteral("Made a workspace for %1 in %2\n").arg((*desk)->me().label, session.path())};
}

Outcome<Answer> undo(Session &session, const Arguments &arguments)
{
    if (arguments.has("group") && !arguments.operands().isEmpty())
        return wrongUse(QStringLiteral("Name an operation or a group, not both."), QStringLiteral("operands"));
    const auto desk = session.forWriting();
    if (!desk)
        return tl::make_unexpected(desk.error());
    QUuid group;
    QUuid operation;
    if (arguments.has("group") || !arguments.operands().isEmpty()) {
        const auto id = operationId(arguments.has("group") ? arguments.option("group") : arguments.operand(0));
        if (!id)
            return tl::make_unexpected(id.error());
        (arguments.has("group") ? group : operation) = *id;
    } else {
        const Result<QUuid> last = (*desk)->lastUndoable().result();
        if (!last)
            return failed(last.error());
        if (last->isNull())
            return notFound(QStringLiteral("There is nothing to undo."), QStringLiteral("undo.nothing"));
        group = *last;
    }
    const Result<Act> act =
        (operation.isNull() ? (*desk)->undoGroup(group, session.context()) : (*desk)->undoOperation(operation, session.context())).result();
    if (!act)
        return failed(act.error());
    Answer answer = actAnswer(*act);
    if (act->operations.isEmpty() && !act->refusals.isEmpty()) {
        answer.exit = Exit::Refused;
        answer.complaint = QStringLiteral("Nothing was undone: %1.").arg(act->refusals.first().reason);
    }
    return answer;
}

Outcome<Answer> listOperations(Session &session, const Arguments &arguments)
{
    AuditQuery query;
    const auto limit = arguments.number("limit", query.limit, 1);
    const auto after = arguments.number("after", query.after);
    if (!limit || !after)
        return tl::make_unexpected(limit ? after.error() : limit.error());
    query.limit = *limit;
    query.after = *after;
    if (arguments.has("group")) {
        const auto group = operationId(arguments.option("group"));
        if (!group)
            return tl::make_unexpected(group.error());
        query.group = *group;
    }
    if (arguments.has("record")) {
        const auto desk = session.forReading();
        if (!desk)
            return tl::make_unexpected(desk.error());
        const auto record = session.record(arguments.option("record"));
        if (!record)
            return tl::make_unexpected(record.error());
        query.record = record->id;
    }
    const Result<QList<AuditedOperation>> operations = auditOperations(session.path(), query);
    if (!operations)
        return operations.error().reason == u"op.unknown" ? failed(operations.error()) : wholeFailed(operations.error());
    QJsonArray list;
    for (const AuditedOperation &operation : *operations)
        list.append(operationJson(operation));
    return Answer{{{QStringLiteral("operations"), list}}, operationsTable(*operations)};
}

Outcome<Answer> showOperation(Session &session, const Arguments &arguments)
{
    const auto id = operationId(arguments.operand(0));
    if (!id)
        return tl::make_unexpected(id.error());
    const Result<AuditedOperation> operation = auditOperation(session.path(), *id);
    if (!operation)
        return operation.error().reason == u"op.unknown" ? failed(operation.error()) : wholeFailed(operation.error());
    return Answer{operationJson(*operation), {}};
}

Outcome<Answer> check(Session &session, const Arguments &)
{
    const Result<WorkspaceCheck> report = checkWorkspaceAt(session.path());
    if (!report)
        return wholeFailed(report.error());
    QJsonArray problems;
    QString text;
    for (const WorkspaceCheck::Problem &problem : report->problems) {
        problems.append(QJsonObject{
            {QStringLiteral("what"), problem.what}, {QStringLiteral("where"), problem.where}, {QStringLiteral("detail"), problem.detail}});
        text += QStringLiteral("%1  %2  %3\n").arg(problem.what, problem.where, problem.detail);
    }
    const bool sound = report->problemCount == 0;
    text += QStringLiteral("%1 operations, %2 records, %3 attached files: %4\n")
                .arg(report->operations)
                .arg(report->records)
                .arg(report->blobs)
                .arg(sound ? QStringLiteral("no difference") : QStringLiteral("%1 differences").arg(report->problemCount));
    Answer answer{
        {{QStringLiteral("ok"), sound}, {QStringLiteral("operations"), report->operations}, {QStringLiteral("erased"), report->erased},
            {QStringLiteral("records"), report->records}, {QStringLiteral("blobs"), report->blobs},
            {QStringLiteral("problem_count"), report->problemCount}, {QStringLiteral("problems"), problems}},
        text};
    if (!sound) {
        const WorkspaceCheck::Problem &first = report->problems.first();
        answer.exit = Exit::Refused;
        answer.complaint =
            QStringLiteral("%1 differences, the first: %2 %3: %4").arg(report->problemCount).arg(first.what, first.where, first.detail);
    }
    return answer;
}

Outcome<Answer> replay(Session &session, const Arguments &)
{
    const Result<QByteArray> before = workspaceHash(session.path()); // rows that can't be read are what a replay is for
    const Result<qint64> operations = replayWorkspaceAt(session.path());
    if (!operations)
        return wholeFailed(operations.error());
    const Result<QByteArray> after = workspaceHash(session.path());
    if (!after)
        return wholeFailed(after.error());
    const bool same = before && *before == *after;
    return Answer{{{QStringLiteral("operations"), *operations},
                      {QStringLiteral("before"), before ? QJsonValue(QString::fromLatin1(before->toHex())) : QJsonValue(QJsonValue::Null)},
                      {QStringLiteral("sha256"), QString::fromLatin1(after->toHex())}, {QStringLiteral("same"), same}},
        QStringLiteral("%1 operations replayed; %2\n")
            .arg(*operations)
            .arg(same ? QStringLiteral("the records are what they were") : QStringLiteral("the records differed and are right now"))};
}

Outcome<Answer> hash(Session &session, const Arguments &)
{
    const Result<QByteArray> sum = workspaceHash(session.path());
    if (!sum)
        return wholeFailed(sum.error());
    const QString hex = QString::fromLatin1(sum->toHex());
    return Answer{{{QStringLiteral("sha256"), hex}}, hex + u'\n'};
}

Outcome<Answer> stats(Session &session, const Arguments &)
{
    const Result<QJsonObject> numbers = workspaceStats(session.path());
    if (!numbers)
        return wholeFailed(numbers.error());
    QString text;
    for (auto it = numbers->begin(); it != numbers->end(); ++it)
        text +=
            it->isObject() ? it.key() + u'\n' + countsText(it->toObject()) : QStringLiteral("%1  %2\n").arg(it.key()).arg(it->toInteger());
    return Answer{*numbers, text};
}

Outcome<Answer> backUp(Session &session, const Arguments &arguments)
{
    const auto desk = session.forWriting();
    if (!desk)
        return tl::make_unexpected(desk.error());
    const QString folder = absolute(arguments.operand(0));
    if (const Result<bool> done = (*desk)->backUp(folder).result(); !done)
        return wholeFailed(done.error());
    return Answer{{{QStringLiteral("backup"), folder}}, QStringLiteral("Backed up to %1\n").arg(folder)};
}

Outcome<Answer> restore(Session &session, const Arguments &arguments)
{
    const QString backup = absolute(arguments.operand(0));
    const Result<QString> kept = restoreWorkspace(backup, session.path(), session.now());
    if (!kept)
        return wholeFailed(kept.error());
    QString text = QStringLiteral("Restored %1 from %2\n").arg(session.path(), backup);
    if (!kept->isEmpty())
        text += QStringLiteral("What was there is kept in %1\n").arg(*kept);
    return Answer{{{QStringLiteral("workspace"), session.path()}, {QStringLiteral("backup"), backup},
                      {QStringLiteral("kept"), kept->isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(*kept)}},
        text};
}

Outcome<Answer> rescue(Session &session, const Arguments &arguments)
{
    const QString folder = absolute(arguments.operand(0));
    const Result<RescueReport> report = rescueWorkspace(session.path(), folder);
    if (!report)
        return wholeFailed(report.error());
    QString text = QStringLiteral("%1 operations, %2 drafts and %3 attached files written to %4\n")
                       .arg(report->operations)
                       .arg(report->drafts)
                       .arg(report->blobs)
                       .arg(folder);
    for (const QString &loss : report->losses)
        text += QStringLiteral("lost: %1\n").arg(loss);
    return Answer{
        {{QStringLiteral("folder"), folder}, {QStringLiteral("operations"), report->operations}, {QStringLiteral("drafts"), report->drafts},
            {QStringLiteral("blobs"), report->blobs}, {QStringLiteral("losses"), QJsonArray::fromStringList(report->losses)}},
        text};
}

Outcome<Answer> listPages(Session &, const Arguments &)
{
    QJsonArray pages;
    QList<QStringList> cells{{QStringLiteral("PAGE"), QStringLiteral("SHOWS")}};
    for (const PageName &page : pageNames) {
        pages.append(QJsonObject{{QStringLiteral("name"), QString(page.name)}, {QStringLiteral("shows"), QString(page.shows)},
            {QStringLiteral("needs_workspace"), page.needsWorkspace}});
        cells << QStringList{QString(page.name), QString(page.shows)};
    }
    return Answer{{{QStringLiteral("pages"), pages}}, table(cells)};
}

}
