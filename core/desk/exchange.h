// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/readmodel.h"

#include <QList>
#include <QMap>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>

/// Import and export as the window and the command line ask for them (Desk::importFiles, Desk::exportTickets).
namespace fettle
{

struct ImportSource {
    QString file = {};
    QString mapping = {}; ///< a shipped mapping's name, or a mapping file's path
};

struct ImportProgressInfo {
    qint64 bytesRead = 0;
    qint64 bytesTotal = 0;
    qint64 rows = 0;
    qint64 operations = 0;
};

struct ImportRequest {
    QList<ImportSource> sources; ///< taken in this order
    bool dryRun = false; ///< the same counts, and nothing is stored
    QString rejectsFile = {}; ///< CSV: file, line, reason, detail, row; written only when a row was rejected
    std::function<void(const ImportProgressInfo &)> progress = {}; ///< from the writer's thread
    std::shared_ptr<std::atomic_bool> stop = {}; ///< true: ends with what was taken so far; the next run goes on
};

struct ImportReport {
    qint64 rows = 0;
    qint64 operations = 0;
    QMap<QString, qint64> created; ///< record type's word -> records made
    qint64 observations = 0;
    qint64 entries = 0;
    qint64 links = 0;
    qint64 reopenings = 0;
    qint64 unchanged = 0; ///< rows that were taken before
    qint64 repeats = 0; ///< statements that the files make twice
    qint64 rejected = 0;
    struct Reject {
        QString file = {};
        qint64 line = 0;
        QString reason = {};
        QString detail = {};
        QString raw = {};
    };
    QList<Reject> rejects; ///< the first hundred
    struct Kept {
        QString record = {}; ///< label
        QString field = {};
        QString source = {}; ///< the value that the file brought
    };
    QList<Kept> kept; ///< the first hundred fields that were edited here and stay
    qint64 keptCount = 0;
    QStringList unknownColumns;
    bool stopped = false;
    qint64 milliseconds = 0;
};

struct ImportPreview {
    QStringList columns; ///< field names
    QList<QStringList> rows; ///< as they would be stored, references by name
    QList<ImportReport::Reject> rejects;
};

struct MappingInfo {
    QString name = {};
    QString title = {};
    QString credit = {};
};
[[nodiscard]] QList<MappingInfo> shippedMappings();
/// Without a workspace: the first rows as they would be stored.
[[nodiscard]] Result<ImportPreview> previewImport(const ImportSource &source, int rows = 20);

enum class ExportFormat { Csv, JsonLines };

}
