// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/recordtypes.h"
#include "core/domain/value.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <array>
#include <atomic>
#include <functional>
#include <span>

/// What a file says, row by row, before anything is written: files and a mapping in, a stream of items and rejects out.
/// No store, no clock. Everything handed to the sink lives until the call returns, but ImportRef, which lives until readImport() does.
namespace fettle
{

class Mapping;

/// A record by the name that its source gives it. One object per (type, source, key) and call of readImport(): compare pointers,
/// or use @p index (0, 1, 2, ...) to remember what it was resolved to.
struct ImportRef {
    RecordType type = RecordType::Person;
    QString source = {}; ///< of the external reference: "incident_log"
    QString key = {}; ///< as the source writes it, stray spaces and all
    QString name = {}; ///< for people: the name or title of a record made on the way; may be empty
    bool create = true; ///< made when it isn't there; else the item that points to it is to be rejected
    quint32 index = 0;
};

/// One field's value. Ref fields have @p ref (null: empty) and no value.
struct ImportField {
    const FieldDecl *field = nullptr;
    Value value = {};
    const ImportRef *ref = nullptr;
};

enum class ImportKind {
    Record, ///< a record as it stands at doneAt
    Observation, ///< what a record was at doneAt; ordinal 0 also makes the record, opened at openedAt
    Entry, ///< fields: ticket, kind, public, author, body
    Link, ///< of type Link or Relation; fields: kind, source, target
};

using RowHash = std::array<char, 16>;

struct ImportItem {
    ImportKind kind = ImportKind::Record;
    const ImportRef *record = nullptr; ///< the item itself: its type, source and key
    /// Place of the row among the rows of its key, in file order; rejected rows count, so that repairing one moves nobody.
    /// Record: 0. A row that speaks of several moments (created, resolved) gives one item for each.
    qint64 ordinal = 0;
    /// 128 bits of the canonical mapped content: all fields (a sum of SHA-256 halves), actor and stated times, and nothing of the rows
    /// before. (record, ordinal) with the same hash is the same statement: importing it again adds nothing.
    RowHash rowHash = {};
    qint64 doneAt = 0; ///< UTC, milliseconds. Rises with the file in most sources, but file order counts, not this
    qint64 openedAt = 0; ///< UTC, milliseconds; of the record. Never later than doneAt
    bool timeStated = true; ///< false: the source has no times, doneAt is ImportOptions::now
    /// What differs from the item before it of the same record; the first one has every field that isn't empty. An emptied field
    /// is listed with an empty value.
    std::span<const ImportField> changed = {};
    std::span<const ImportField> all = {}; ///< every field of the mapping, the empty ones too
    const ImportRef *actor = nullptr; ///< who did it; null: not stated
    int reopenings = 0; ///< how many times the row says the record was reopened since the row before
    int file = 0; ///< index into the files of the call
    qint64 line = 0; ///< where the row begins, from 1
};

/// A row that can't be taken. It never stops the rest.
struct ImportReject {
    int file = 0;
    qint64 line = 0;
    QString reason = {}; ///< stable: "date.invalid:opened_at", "key.missing", "row.cells", "text.encoding"
    QString detail = {}; ///< English, for the log and the rejects file
    QByteArray raw = {}; ///< UTF-8, the row as it stands; cut at 64 KiB
};

class ImportSink
{
public:
    virtual ~ImportSink() = default;
    /// False stops the import: readImport() then returns Canceled.
    virtual bool item(const ImportItem &item) = 0;
    virtual void reject(const ImportReject &reject) = 0;
};

struct ImportCounts {
    qint64 rows = 0; ///< without headers and blank lines
    qint64 records = 0; ///< items, by kind
    qint64 observations = 0;
    qint64 entries = 0;
    qint64 links = 0;
    qint64 repeats = 0; ///< statements the files make twice (a pair in both directions, an article in two languages): passed over
    qint64 rejects = 0;
    qint64 reopenings = 0;
    QHash<RecordType, qint64> keys; ///< different records stated, by type; records only pointed to don't count
    QStringList unknownColumns; ///< "file.csv: column", read by no mapping and not declared as ignored

    friend bool operator==(const ImportCounts &, const ImportCounts &) = default;
};

struct ImportProgress {
    int file = 0;
    qint64 bytesRead = 0; ///< of all files, as stored (compressed where they are)
    qint64 bytesTotal = 0;
    qint64 rows = 0;
};

struct ImportOptions {
    qint64 now = 0; ///< UTC, milliseconds: the time of what has none
    qint64 maxItems = 0; ///< a preview: stops after this many items without an error; 0: all
    std::function<void(const ImportProgress &)> progress = {}; ///< about every 4,000 rows and at the end
    const std::atomic_bool *stop = nullptr; ///< true: stops as soon as the row is done, with Canceled
};

struct ImportFile {
    QString path;
    const Mapping *mapping = nullptr; ///< outlives the call
};

/// Reads the files in their order. Errors: NotFound, Io; Corrupt (a damaged gzip or JSON file: what stood before it has been handed
/// over); Invalid with reason "column.missing:<name>" or "columns.repeated:<name>" (that file isn't the mapping's); Canceled.
[[nodiscard]] Result<ImportCounts> readImport(std::span<const ImportFile> files, ImportSink &sink, const ImportOptions &options = {});

}
