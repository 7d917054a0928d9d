// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/progressline.h"
#include "app/ctl/session.h"
#include "app/ctl/shapes.h"
#include "core/desk/exchange.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>

namespace fettle::commands
{

namespace
{

/// Ctrl+C ends an import with what was taken so far; the same import goes on from there.
std::shared_ptr<std::atomic_bool> stopOnInterrupt()
{
    static const auto stop = std::make_shared<std::atomic_bool>(false);
    static_assert(std::atomic_bool::is_always_lock_free, "set in a signal handler");
    std::signal(SIGINT, [](int) { stop->store(true); });
    return stop;
}

Answer reportAnswer(const ImportReport &report, const Arguments &arguments)
{
    QJsonObject created;
    QList<QStringList> cells{{QStringLiteral("rows"), QString::number(report.rows)}};
    for (auto it = report.created.begin(); it != report.created.end(); ++it) {
        created[it.key()] = it.value();
        cells << QStringList{QStringLiteral("made: ") + it.key(), QString::number(it.value())};
    }
    QJsonArray rejects;
    for (const ImportReport::Reject &reject : report.rejects)
        rejects.append(QJsonObject{{QStringLiteral("file"), reject.file}, {QStringLiteral("line"), reject.line},
            {QStringLiteral("reason"), reject.reason}, {QStringLiteral("detail"), reject.detail}, {QStringLiteral("row"), reject.raw}});
    QJsonArray kept;
    for (const ImportReport::Kept &field : report.kept)
        kept.append(QJsonObject{
            {QStringLiteral("record"), field.record}, {QStringLiteral("field"), field.field}, {QStringLiteral("source"), field.source}});
    QJsonObject json{{QStringLiteral("created"), created}, {QStringLiteral("rejects"), rejects}, {QStringLiteral("kept"), kept},
        {QStringLiteral("unknown_columns"), QJsonArray::fromStringList(report.unknownColumns)},
        {QStringLiteral("dry_run"), arguments.has("dry-run")}, {QStringLiteral("stopped"), report.stopped},
        {QStringLiteral("milliseconds"), report.milliseconds}};
    const struct {
        QLatin1StringView key;
        qint64 value;
    } counts[] = {
        {QLatin1StringView("rows"), report.rows},
        {QLatin1StringView("operations"), report.operations},
        {QLatin1StringView("observations"), report.observations},
        {QLatin1StringView("entries"), report.entries},
        {QLatin1StringView("links"), report.links},
        {QLatin1StringView("reopenings"), report.reopenings},
        {QLatin1StringView("unchanged"), report.unchanged},
        {QLatin1StringView("repeats"), report.repeats},
        {QLatin1StringView("kept_count"), report.keptCount},
        {QLatin1StringView("rejected"), report.rejected},
    };
    for (const auto &count : counts) {
        json[count.key] = count.value;
        if (count.value > 0 && count.key != QLatin1StringView("rows"))
            cells << QStringList{QString(count.key).replace(u'_', u' '), QString::number(count.value)};
    }
    Answer answer{json, table(cells)};
    for (const ImportReport::Reject &reject : report.rejects)
        answer.text += QStringLiteral("%1:%2: %3 %4\n").arg(reject.file).arg(reject.line).arg(reject.reason, reject.detail);
    if (arguments.has("dry-run"))
        answer.text += QStringLiteral("Nothing was stored.\n");
    if (report.stopped)
        answer.text += QStringLiteral("Stopped; the same import goes on from here.\n");
    return answer;
}

/// Copies a finished file to the standard output.
Outcome<Answer> printFile(const QString &path)
{
    QFile file(path);
    const auto unwritable = [](const QString &why) {
        return tl::make_unexpected(Failure{Exit::Unusable, word(ErrorCode::Io), QStringLiteral("export.file"),
            QStringLiteral("The export can't be written: %1.").arg(why)});
    };
    if (!file.open(QIODevice::ReadOnly))
        return unwritable(file.errorString());
    while (!file.atEnd()) {
        const QByteArray bytes = file.read(qint64(1) << 20);
        if (bytes.isEmpty())
            return unwritable(file.errorString());
        if (std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout) != static_cast<size_t>(bytes.size()))
            return unwritable(QStringLiteral("nobody reads it"));
    }
    if (std::fflush(stdout) != 0)
        return unwritable(QStringLiteral("nobody reads it"));
    Answer answer;
    answer.printed = true;
    return answer;
}

}

Outcome<Answer> importFiles(Session &session, const Arguments &arguments)
{
    const QStringList mappings = arguments.all("mapping");
    const QStringList &files = arguments.operands();
    if (mappings.isEmpty() || (mappings.size() > 1 && mappings.size() != files.size()))
        return wrongUse(
            QStringLiteral("--mapping is needed, once for all files or once for each."), QStringLiteral("option.missing:mapping"));
    ImportRequest request;
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (const QFileInfo info(files[i]); !info.isFile() || !info.isReadable())
            return tl::make_unexpected(Failure{Exit::Unusable, word(ErrorCode::Io), QStringLiteral("file.unreadable"),
                QStringLiteral("%1 is no file that can be read.").arg(files[i])});
        request.sources.append({files[i], mappings.value(mappings.size() == 1 ? 0 : i)});
    }
    request.dryRun = arguments.has("dry-run");
    request.rejectsFile = arguments.option("rejects");
    request.stop = stopOnInterrupt();
    const auto desk = session.forWriting();
    if (!desk)
        return tl::make_unexpected(desk.error());
    const Result<ImportReport> report = [&] {
        ProgressLine line;
        request.progress = [&line](const ImportProgressInfo &progress) { line.show(progress); };
        return (*desk)->importFiles(request).result();
    }();
    if (!report)
        return failed(report.error());
    return reportAnswer(*report, arguments);
}

Outcome<Answer> listMappings(Session &, const Arguments &)
{
    QJsonArray list;
    QList<QStringList> cells{{QStringLiteral("MAPPING"), QStringLiteral("READS")}};
    for (const MappingInfo &mapping : shippedMappings()) {
        list.append(QJsonObject{
            {QStringLiteral("name"), mapping.name}, {QStringLiteral("title"), mapping.title}, {QStringLiteral("credit"), mapping.credit}});
        cells << QStringList{mapping.name, mapping.title};
    }
    return Answer{{{QStringLiteral("mappings"), list}}, table(cells)};
}

Outcome<Answer> exportTickets(Session &session, const Arguments &arguments)
{
    const QString wanted = arguments.operand(0);
    if (wanted != u"csv" && wanted != u"jsonl")
        return wrongUse(QStringLiteral("An export is csv or jsonl, not \"%1\".").arg(wanted), QStringLiteral("operands"));
    const auto desk = session.forReading();
    if (!desk)
        return tl::make_unexpected(desk.error());
    ListQuery query;
    query.filter = arguments.operands().mid(1).join(u' ');
    query.typing = false;
    query.sort = arguments.has("sort") ? sortFrom(arguments.option("sort")) : SortOrder{QStringLiteral("opened"), false};
    const QTemporaryDir folder; // the writer replaces a file as a whole, so the standard output gets a copy
    const QString file = arguments.has("out") ? arguments.option("out") : folder.filePath(QStringLiteral("export"));
    const ExportFormat format = wanted == u"csv" ? ExportFormat::Csv : ExportFormat::JsonLines;
    const Result<qint64> count = (*desk)->exportTickets(query, format, file, arguments.has("raw")).result();
    if (!count)
        return listFailed(count.error(), query.sort);
    if (!arguments.has("out"))
        return printFile(file);
    return Answer{
        {{QStringLiteral("file"), file}, {QStringLiteral("tickets"), *count}}, QStringLiteral("%1 tickets in %2\n").arg(*count).arg(file)};
}

}
