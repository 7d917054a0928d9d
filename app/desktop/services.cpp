// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/services.h"

#include "ui/dialogs/importdialog.h"
#include "ui/shell/answers.h"
#include "ui/text/reasons.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QPointer>
#include <QtConcurrent>

namespace fettle::app
{

using namespace ui;

namespace
{

ImportService::Outcome outcomeOf(const Result<ImportReport> &report, bool dryRun)
{
    ImportService::Outcome outcome;
    if (!report) {
        const Error &error = report.error();
        outcome.summary = error.reason.isEmpty() ? errorText(error) : rejectText(error.reason, error.detail);
        return outcome;
    }
    const QLocale locale;
    outcome.fine = true;
    QStringList made;
    for (auto it = report->created.cbegin(); it != report->created.cend(); ++it)
        if (const RecordTypeDecl *type = findRecordType(QStringView(it.key())))
            made.append(QCoreApplication::translate("Services", "%1: %2").arg(typeLabel(type->type), locale.toString(it.value())));
    QStringList sentences;
    sentences.append(dryRun
            ? QCoreApplication::translate("Services", "%1 rows read, nothing stored yet.").arg(locale.toString(report->rows))
            : QCoreApplication::translate("Services", "%1 rows read and stored.").arg(locale.toString(report->rows)));
    if (!made.isEmpty())
        sentences.append(
            (dryRun ? QCoreApplication::translate("Services", "New: %1.") : QCoreApplication::translate("Services", "Made: %1."))
                .arg(made.join(QStringLiteral(", "))));
    if (report->unchanged > 0)
        sentences.append(QCoreApplication::translate("Services", "%1 rows were here already.").arg(locale.toString(report->unchanged)));
    if (report->rejected > 0)
        sentences.append(QCoreApplication::translate("Services", "%1 rows can't be taken; the reasons stand below.")
                             .arg(locale.toString(report->rejected)));
    if (report->keptCount > 0)
        sentences.append(QCoreApplication::translate("Services", "%1 values that were changed here stay as they are.")
                             .arg(locale.toString(report->keptCount)));
    outcome.summary = sentences.join(QLatin1Char(' '));
    QStringList lines;
    for (const ImportReport::Reject &reject : report->rejects)
        lines.append(QCoreApplication::translate("Services", "Line %1: %2").arg(reject.line).arg(rejectText(reject.reason, reject.detail)));
    for (const ImportReport::Kept &kept : report->kept)
        lines.append(QCoreApplication::translate("Services", "%1: “%2” stays; the file says %3").arg(kept.record, kept.field, kept.source));
    if (!report->unknownColumns.isEmpty())
        lines.append(
            QCoreApplication::translate("Services", "Columns without a place: %1").arg(report->unknownColumns.join(QStringLiteral(", "))));
    outcome.details = lines.join(QLatin1Char('\n'));
    return outcome;
}

ImportService importService(Desk &desk)
{
    ImportService service;
    for (const MappingInfo &mapping : shippedMappings())
        service.sources.append({mapping.name, mapping.title.isEmpty() ? mapping.name : mapping.title});
    service.preview = [&desk](
                          const QString &mapping, const QString &path, const std::function<void(const ImportService::Preview &)> &done) {
        const auto read = QtConcurrent::run([path, mapping] { return previewImport({path, mapping}); });
        whenAnswered(read, &desk, [done](const Result<ImportPreview> &preview) {
            ImportService::Preview shown; // why a file can't be read is said by the dry run
            if (preview) {
                shown.rows = preview->rows;
                for (const QString &column : preview->columns)
                    shown.columns.append(fieldLabel(RecordType::Incident, column));
            }
            done(shown);
        });
    };
    service.run = [&desk](const QString &mapping, const QString &path, bool dryRun, const std::function<void(qint64, qint64)> &progress,
                      const std::function<void(const ImportService::Outcome &)> &done) {
        ImportRequest request;
        request.sources = {{path, mapping}};
        request.dryRun = dryRun;
        // Progress comes from the writer's thread; the window's functions are called on the window's.
        const QPointer<Desk> receiver(&desk);
        request.progress = [receiver, progress](const ImportProgressInfo &info) {
            if (receiver)
                QMetaObject::invokeMethod(
                    receiver, [progress, info] { progress(info.bytesRead, info.bytesTotal); }, Qt::QueuedConnection);
        };
        whenAnswered(
            desk.importFiles(request), &desk, [done, dryRun](const Result<ImportReport> &report) { done(outcomeOf(report, dryRun)); });
    };
    return service;
}

}

WindowServices makeServices(Desk &desk)
{
    WindowServices services;
    services.exportList = [&desk](const ListQuery &query, const QString &file, const std::function<void(const QString &)> &done) {
        const ExportFormat format = file.endsWith(u".csv", Qt::CaseInsensitive) ? ExportFormat::Csv : ExportFormat::JsonLines;
        whenAnswered(desk.exportTickets(query, format, file), &desk, [file, done](const Result<qint64> &count) {
            done(count ? QCoreApplication::translate("Services", "Wrote %1 tickets to %2.")
                             .arg(QLocale().toString(*count), QDir::toNativeSeparators(file))
                       : errorText(count.error()));
        });
    };
    services.importTickets = [&desk](QWidget *window) { showImport(desk, window); };
    return services;
}

void showImport(Desk &desk, QWidget *window)
{
    auto *dialog = new ImportDialog(importService(desk), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

}
