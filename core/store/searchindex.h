// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"
#include "core/domain/record.h"
#include "core/store/registry.h"

#include <functional>

namespace fettle
{

enum class SearchPart { Head = 0, Entry = 1, Attachment = 2, Other = 3 };

/// The words of a record as the index knows them; empty for a deleted one.
struct SearchText {
    QString text = {};
    SearchPart kind = SearchPart::Head;
    qint64 ticket = 0; ///< the ticket the words belong to; the record itself for other kinds
    qint64 at = 0; ///< UTC, milliseconds: newest part first
};

/// Keeps the full-text index behind the records: records mark themselves in `search_dirty` inside their own transaction, the index
/// follows in batches beside it, so that no save waits for FTS5.
class SearchIndex
{
public:
    SearchIndex(Connection &db, Registry &registry)
        : m_db(db)
        , m_registry(registry)
    {
    }

    /// Indexes up to @p limit marked records, inside the caller's transaction; returns how many there were.
    [[nodiscard]] Result<int> indexDirty(int limit);
    /// Everything that is marked, oldest first, in transactions of its own with @p batch records each: a large index grows as few large
    /// segments, which are merged into one at the end. @p progress returns false to stop: Canceled, and the rest stays marked.
    [[nodiscard]] Result<void> indexAll(int batch, const std::function<bool(qint64 done, qint64 total)> &progress = {});
    [[nodiscard]] Result<qint64> dirtyCount();
    /// Empties the index and marks everything.
    [[nodiscard]] Result<void> reset();
    /// The words of one record now. Long texts are read from the log.
    [[nodiscard]] Result<SearchText> textOf(qint64 rid);
    /// The same, but empty when none of @p needles (lower case, ASCII) is in a plain entry: most texts are passed over without being
    /// taken apart. What it can't tell so is read.
    [[nodiscard]] Result<SearchText> textWith(qint64 rid, const QList<QByteArray> &needles);
    /// Reads the texts of a ticket, its entries and attachments: true when each of @p words is in one of them.
    [[nodiscard]] Result<bool> hasWords(qint64 ticket, const QList<FilterText> &words);
    /// The tickets of which the index hasn't seen everything: it may be wrong about them.
    [[nodiscard]] Result<QList<qint64>> unseenTickets();
    /// The highest part that an instant's words are numbered by, but for bursts of more than 64 a minute.
    [[nodiscard]] static qint64 lastPartOf(qint64 at);
    /// Bounded merging when nothing else is to do; true while there is more.
    [[nodiscard]] Result<bool> mergeStep(int pages);

private:
    struct Marked {
        qint64 rid = 0;
        qint64 at = 0;
        qint64 ticket = 0;
        int type = 0;
    };
    struct Words {
        qint64 ticket = 0;
        QString text;
    };
    [[nodiscard]] Result<SearchText> textOf(qint64 rid, int type);
    [[nodiscard]] Result<SearchText> entryText(qint64 rid);
    [[nodiscard]] Result<qint64> freePart(qint64 at);
    [[nodiscard]] Result<void> addPart(qint64 part, qint64 rid, const SearchText &text);
    [[nodiscard]] Result<void> replacePart(qint64 rid, const SearchText &text);
    [[nodiscard]] Result<void> addWords(QList<Words> &words);
    [[nodiscard]] Result<QList<Marked>> markedByTime();
    [[nodiscard]] Result<void> mergeAll();
    Connection &m_db;
    Registry &m_registry;
};

}
