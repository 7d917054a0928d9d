// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/searchindex.h"

#include "core/store/payloadcodec.h"
#include "core/store/recordrows.h"
#include "core/store/schema.h"
#include "core/store/textmatcher.h"

#include <QScopeGuard>

#include <tuple>

namespace fettle
{

namespace
{

/// 64 parts a minute; a burst (an import stamps hundreds with one minute) goes on in the minutes after it. Postings are distances
/// between parts: seconds instead of minutes made the index a third larger.
qint64 firstPart(qint64 at)
{
    return std::max<qint64>(at, 0) / 60'000 * 64;
}

/// The searched columns of a table, behind the instant and what the words belong to (a ticket's number, the record of a part).
struct WordColumns {
    QByteArray select;
    std::vector<const FieldDecl *> fields;
};

/// True when @p json is ASCII and has none of the needles: folding can't bring one about, and what JSON escapes isn't part of a word.
bool lacks(QByteArray json, const QList<QByteArray> &needles)
{
    for (char &c : json) {
        if (static_cast<unsigned char>(c) >= 0x80)
            return false;
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c + 32);
    }
    return std::none_of(needles.begin(), needles.end(), [&](const QByteArray &needle) { return json.contains(needle); });
}

const WordColumns &wordColumnsOf(const TableDecl &table)
{
    static const auto all = [] {
        QHash<const TableDecl *, WordColumns> map;
        for (const TableDecl *declared : recordTables()) {
            WordColumns columns;
            const auto firstOf = [&](std::initializer_list<QLatin1StringView> names) {
                for (const QLatin1StringView name : names)
                    if (declared->find(QString(name)))
                        return u'"' + QString(name) + u'"';
                return QStringLiteral("NULL");
            };
            using L = QLatin1StringView;
            QString select =
                QStringLiteral("SELECT %1, %2").arg(firstOf({L("opened"), L("at")}), firstOf({L("number"), L("ticket"), L("article")}));
            for (const FieldDecl &field : declared->fields)
                if (field.flags & FieldFlag::Searchable) {
                    columns.fields.push_back(&field);
                    select += QStringLiteral(", \"%1\"").arg(columnOf(field));
                }
            columns.select = (select + QStringLiteral(" FROM %1 WHERE rid = ? AND deleted = 0").arg(declared->name)).toUtf8();
            map.insert(declared, columns);
        }
        return map;
    }();
    return *all.constFind(&table);
}

}

qint64 SearchIndex::lastPartOf(qint64 at)
{
    return firstPart(at) + 63;
}

Result<qint64> SearchIndex::dirtyCount()
{
    return m_db.integer("SELECT count(*) FROM search_dirty");
}

Result<void> SearchIndex::reset()
{
    if (const auto done =
            m_db.script("INSERT INTO search(search) VALUES('delete-all'); INSERT INTO search_word(search_word) VALUES('delete-all');"
                        "DELETE FROM search_part; DELETE FROM search_dirty;");
        !done)
        return done;
    for (const TableDecl *table : recordTables()) {
        const bool searchable = std::any_of(
            table->fields.begin(), table->fields.end(), [](const FieldDecl &field) { return field.flags & FieldFlag::Searchable; });
        if (!searchable)
            continue;
        if (const auto done =
                m_db.prepare(QStringLiteral("INSERT INTO search_dirty(rid) SELECT rid FROM %1 WHERE deleted = 0").arg(table->name)).run();
            !done)
            return done;
    }
    return {};
}

Result<SearchText> SearchIndex::textOf(qint64 rid)
{
    const Result<int> type = m_registry.type(rid);
    return type ? textOf(rid, *type) : tl::make_unexpected(type.error());
}

Result<SearchText> SearchIndex::textOf(qint64 rid, int type)
{
    if (type == static_cast<int>(RecordType::Entry))
        return entryText(rid);
    SearchText result;
    const RecordTypeDecl *declared = findRecordType(type);
    if (!declared)
        return result;
    const WordColumns &columns = wordColumnsOf(*declared->table);
    QStringList parts;
    {
        Statement select = m_db.prepare(QByteArrayView(columns.select));
        const auto row = select.bind(0, rid).step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return result;
        const bool isPart = declared->type == RecordType::Attachment || declared->type == RecordType::ArticleText;
        if (isPart && select.isNull(1)) // what it belongs to was erased
            return result;
        result.ticket = rid;
        result.at = select.integer(0);
        result.kind = declared->isTicket() ? SearchPart::Head : SearchPart::Other;
        if (isPart) {
            result.ticket = select.integer(1);
            result.kind = declared->type == RecordType::Attachment ? SearchPart::Attachment : SearchPart::Other;
        }
        int column = 2;
        for (const FieldDecl *field : columns.fields) {
            const int at = column++;
            if (select.isNull(at))
                continue;
            if (field->type != ValueType::LongText) {
                parts << select.text(at);
                continue;
            }
            const Result<QString> text = readText(m_db, select.integer(at), field->name);
            if (text)
                parts << *text;
            else if (text.error().code != ErrorCode::NotFound) // erased words are gone from the index too
                return tl::make_unexpected(text.error());
        }
        if (declared->isTicket() && !select.isNull(1))
            parts << numberText(declared->type, select.integer(1));
    }
    if (declared->isTicket()) {
        Statement keys = m_db.prepare("SELECT key FROM external_ref WHERE record = ? AND deleted = 0");
        keys.bind(0, rid);
        while (true) {
            const auto row = keys.step();
            if (!row)
                return tl::make_unexpected(row.error());
            if (!*row)
                break;
            parts << keys.text(0);
        }
    }
    result.text = parts.join(u'\n');
    return result;
}

Result<SearchText> SearchIndex::textWith(qint64 rid, const QList<QByteArray> &needles)
{
    if (needles.isEmpty())
        return textOf(rid);
    Statement select =
        m_db.prepare("SELECT p.body FROM entry e JOIN op_payload p ON p.seq = e.body_op LEFT JOIN decision d ON d.seq = p.seq"
                     " WHERE e.rid = ? AND e.deleted = 0 AND d.effect IS NULL");
    const auto row = select.bind(0, rid).step();
    if (!row)
        return tl::make_unexpected(row.error());
    if (*row && lacks(payloadOf(select, 0), needles))
        return SearchText();
    return textOf(rid);
}

Result<SearchText> SearchIndex::entryText(qint64 rid)
{
    SearchText result;
    result.kind = SearchPart::Entry;
    Statement select = m_db.prepare("SELECT ticket, at, body_op FROM entry WHERE rid = ? AND deleted = 0");
    const auto row = select.bind(0, rid).step();
    if (!row)
        return tl::make_unexpected(row.error());
    if (!*row || select.isNull(0)) // deleted, or its ticket was erased
        return result;
    result.ticket = select.integer(0);
    result.at = select.integer(1);
    if (!select.isNull(2)) {
        Result<QString> body = readText(m_db, select.integer(2), QStringLiteral("body"));
        if (body)
            result.text = std::move(*body);
        else if (body.error().code != ErrorCode::NotFound)
            return tl::make_unexpected(body.error());
    }
    return result;
}

Result<bool> SearchIndex::hasWords(qint64 ticket, const QList<FilterText> &words)
{
    QList<TextMatcher> missing = matchersOf(words);
    Statement parts = m_db.prepare("SELECT ?1 UNION ALL SELECT rid FROM entry WHERE ticket = ?1 AND deleted = 0"
                                   " UNION ALL SELECT rid FROM attachment WHERE ticket = ?1 AND deleted = 0");
    parts.bind(0, ticket);
    while (!missing.isEmpty()) {
        const auto row = parts.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return false;
        const Result<SearchText> text = textWith(parts.integer(0), needlesOf(missing));
        if (!text)
            return tl::make_unexpected(text.error());
        const QList<TextToken> tokens = tokenize(text->text);
        missing.removeIf([&](const TextMatcher &matcher) { return matcher.indexIn(tokens) >= 0; });
    }
    return true;
}

Result<QList<qint64>> SearchIndex::unseenTickets()
{
    QList<qint64> tickets;
    // From the marks on: they are few, the records many.
    Statement select = m_db.prepare("SELECT DISTINCT coalesce((SELECT ticket FROM entry e WHERE e.rid = d.rid), (SELECT ticket FROM "
                                    "attachment a WHERE a.rid = d.rid), d.rid)"
                                    " FROM search_dirty d CROSS JOIN record r ON r.rid = d.rid WHERE r.type <= 11");
    while (true) {
        const auto row = select.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return tickets;
        tickets << select.integer(0);
    }
}

Result<qint64> SearchIndex::freePart(qint64 at)
{
    const qint64 wanted = firstPart(at);
    Statement newest = m_db.prepare("SELECT max(part) FROM search_part");
    const auto any = newest.step();
    if (!any)
        return tl::make_unexpected(any.error());
    if (newest.isNull(0) || newest.integer(0) < wanted)
        return wanted;
    // Any free part near the wanted one will do. Doubling steps, then halving ones: walking along a run costs its length, and an import
    // whose rows have no times of their own makes one run of everything.
    std::optional<Error> error;
    const auto isTaken = [&](qint64 part) {
        Statement select = m_db.prepare("SELECT 1 FROM search_part WHERE part = ?");
        const auto row = select.bind(0, part).step();
        if (!row)
            error = row.error();
        return row && *row;
    };
    if (!isTaken(wanted))
        return error ? Result<qint64>(tl::make_unexpected(*error)) : wanted;
    qint64 step = 1;
    while (isTaken(wanted + step))
        step *= 2;
    qint64 last = wanted + step / 2; // taken
    qint64 free = wanted + step;
    while (!error && free - last > 1)
        (isTaken(last + (free - last) / 2) ? last : free) = last + (free - last) / 2;
    return error ? Result<qint64>(tl::make_unexpected(*error)) : free;
}

Result<void> SearchIndex::addPart(qint64 part, qint64 rid, const SearchText &text)
{
    if (const auto done = m_db.prepare("INSERT INTO search_part(part, ticket, kind, src) VALUES(?, ?, ?, ?)")
                              .all(part, text.ticket, static_cast<int>(text.kind), rid)
                              .run();
        !done)
        return done;
    return m_db.prepare("INSERT INTO search(rowid, text) VALUES(?, ?)").all(part, indexText(text.text)).run();
}

Result<void> SearchIndex::replacePart(qint64 rid, const SearchText &text)
{
    if (const auto done = m_db.prepare("UPDATE search_part SET src = NULL WHERE src = ?").bind(0, rid).run(); !done)
        return done;
    if (text.text.isEmpty())
        return {};
    const Result<qint64> part = freePart(text.at);
    return part ? addPart(*part, rid, text) : tl::make_unexpected(part.error());
}

Result<void> SearchIndex::addWords(QList<Words> &words)
{
    // FTS5 collects in memory while rows ascend, so a batch costs one small segment.
    std::stable_sort(words.begin(), words.end(), [](const Words &a, const Words &b) { return a.ticket < b.ticket; });
    for (qsizetype at = 0; at < words.size();) {
        QString text;
        const qint64 ticket = words[at].ticket;
        for (; at < words.size() && words[at].ticket == ticket; ++at)
            text += words[at].text + u'\n';
        if (const auto done = m_db.prepare("INSERT INTO search_word(rowid, text) VALUES(?, ?)").all(ticket, indexText(text)).run(); !done)
            return done;
    }
    words.clear();
    return {};
}

Result<int> SearchIndex::indexDirty(int limit)
{
    QList<qint64> marked;
    {
        Statement select = m_db.prepare("SELECT rid FROM search_dirty ORDER BY rid LIMIT ?");
        select.bind(0, limit);
        while (true) {
            const auto row = select.step();
            if (!row)
                return tl::make_unexpected(row.error());
            if (!*row)
                break;
            marked << select.integer(0);
        }
    }
    QList<Words> words;
    for (const qint64 rid : std::as_const(marked)) {
        const Result<SearchText> text = textOf(rid);
        if (!text)
            return tl::make_unexpected(text.error());
        if (const auto done = replacePart(rid, *text); !done)
            return tl::make_unexpected(done.error());
        if (text->kind != SearchPart::Other && !text->text.isEmpty())
            words.append({text->ticket, text->text});
        if (const auto done = m_db.prepare("DELETE FROM search_dirty WHERE rid = ?").bind(0, rid).run(); !done)
            return tl::make_unexpected(done.error());
    }
    if (const auto done = addWords(words); !done)
        return tl::make_unexpected(done.error());
    return static_cast<int>(marked.size());
}

Result<QList<SearchIndex::Marked>> SearchIndex::markedByTime()
{
    QList<Marked> marked;
    Statement select = m_db.prepare(
        "SELECT d.rid, r.type, coalesce(CASE WHEN r.type = 10 THEN e.at WHEN r.type <= 6 THEN t.opened END, 0),"
        " CASE WHEN r.type = 10 THEN e.ticket WHEN r.type <= 6 THEN d.rid ELSE 0 END"
        " FROM search_dirty d CROSS JOIN record r ON r.rid = d.rid LEFT JOIN entry e ON e.rid = d.rid LEFT JOIN ticket t ON t.rid = d.rid");
    while (true) {
        const auto row = select.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            break;
        marked.append({select.integer(0), select.integer(2), select.integer(3), static_cast<int>(select.integer(1))});
    }
    std::sort(marked.begin(), marked.end(), [](const Marked &a, const Marked &b) { return std::tie(a.at, a.rid) < std::tie(b.at, b.rid); });
    return marked;
}

Result<void> SearchIndex::indexAll(int batch, const std::function<bool(qint64, qint64)> &progress)
{
    const Result<qint64> present = m_db.integer("SELECT coalesce(max(part), -1) FROM search_part");
    if (!present)
        return tl::make_unexpected(present.error());
    const Result<qint64> dirty = dirtyCount();
    if (!dirty)
        return tl::make_unexpected(dirty.error());
    if (*present >= 0 || *dirty < batch) { // beside what is there: as always, only more at a time
        for (qint64 done = 0; done < *dirty; done += batch) {
            const auto indexed = m_db.inTransaction([&] { return indexDirty(batch); });
            if (!indexed)
                return tl::make_unexpected(indexed.error());
            if (progress && !progress(std::min(done + batch, *dirty), *dirty))
                return fail(ErrorCode::Canceled, QStringLiteral("stopped"));
        }
        return {};
    }
    Result<QList<Marked>> marked = markedByTime();
    if (!marked)
        return tl::make_unexpected(marked.error());
    const qint64 total = marked->size() * 2;
    qint64 done = 0;
    const auto inBatches = [&](const std::function<Result<void>(const Marked &)> &index,
                               const std::function<Result<void>()> &flush) -> Result<void> {
        for (qsizetype at = 0; at < marked->size(); at += batch) {
            const auto batchDone = m_db.inTransaction([&]() -> Result<void> {
                const qsizetype end = std::min<qsizetype>(at + batch, marked->size());
                for (qsizetype i = at; i < end; ++i)
                    if (const auto indexed = index((*marked)[i]); !indexed)
                        return indexed;
                done += end - at;
                return flush();
            });
            if (!batchDone)
                return batchDone;
            if (progress && !progress(done, total))
                return fail(ErrorCode::Canceled, QStringLiteral("stopped"));
        }
        return {};
    };
    for (const char *table : {"search", "search_word"})
        if (const auto tuned = m_db.script(QStringLiteral("INSERT INTO %1(%1, rank) VALUES('hashsize', 16777216);"
                                                          "INSERT INTO %1(%1, rank) VALUES('automerge', 0);"
                                                          "INSERT INTO %1(%1, rank) VALUES('crisismerge', 1000);")
                                               .arg(QLatin1StringView(table))
                                               .toUtf8());
            !tuned)
            return tuned;
    const auto restore = qScopeGuard([this] {
        for (const char *table : {"search", "search_word"})
            if (const auto tuned = m_db.script(QStringLiteral("INSERT INTO %1(%1, rank) VALUES('hashsize', 1048576);"
                                                              "INSERT INTO %1(%1, rank) VALUES('automerge', 4);"
                                                              "INSERT INTO %1(%1, rank) VALUES('crisismerge', 16);")
                                                   .arg(QLatin1StringView(table))
                                                   .toUtf8());
                !tuned)
                qWarning("search index: %s", qUtf8Printable(tuned.error().detail));
    });
    // Parts by time, then words by ticket: what is stopped between the two starts again, for the marks go last.
    if (const auto cleared = m_db.script("INSERT INTO search_word(search_word) VALUES('delete-all')"); !cleared)
        return cleared;
    qint64 lastPart = -1;
    const auto parts = inBatches(
        [&](const Marked &record) -> Result<void> {
            const Result<SearchText> text = textOf(record.rid, record.type);
            if (!text)
                return tl::make_unexpected(text.error());
            if (text->text.isEmpty())
                return {};
            lastPart = std::max(lastPart + 1, firstPart(text->at));
            return addPart(lastPart, record.rid, *text);
        },
        [] { return Result<void>{}; });
    if (!parts)
        return parts;
    std::sort(marked->begin(), marked->end(),
        [](const Marked &a, const Marked &b) { return std::tie(a.ticket, a.rid) < std::tie(b.ticket, b.rid); });
    QList<Words> words;
    const auto heads = inBatches(
        [&](const Marked &record) -> Result<void> {
            if (record.type > static_cast<int>(RecordType::Attachment))
                return {};
            const Result<SearchText> text = textOf(record.rid, record.type);
            if (!text)
                return tl::make_unexpected(text.error());
            if (!text->text.isEmpty())
                words.append({text->ticket, text->text});
            return {};
        },
        [&] { return addWords(words); });
    if (!heads)
        return heads;
    if (const auto unmarked = m_db.script("DELETE FROM search_dirty"); !unmarked)
        return unmarked;
    return mergeAll();
}

Result<void> SearchIndex::mergeAll()
{
    for (const QByteArray table : {"search", "search_word"}) {
        const QByteArray merge = "INSERT INTO " + table + "(" + table + ", rank) VALUES('merge', ?)";
        for (int pages = -4000;; pages = 4000) {
            const Result<qint64> before = m_db.integer("SELECT total_changes()");
            if (const auto merged = m_db.inTransaction([&] { return m_db.prepare(QByteArrayView(merge)).bind(0, pages).run(); }); !merged)
                return merged;
            const Result<qint64> after = m_db.integer("SELECT total_changes()");
            if (!before || !after)
                return tl::make_unexpected(before ? after.error() : before.error());
            if (*after - *before < 2)
                break;
        }
    }
    return {};
}

Result<bool> SearchIndex::mergeStep(int pages)
{
    const Result<qint64> before = m_db.integer("SELECT total_changes()");
    if (!before)
        return tl::make_unexpected(before.error());
    for (const char *sql :
        {"INSERT INTO search(search, rank) VALUES('merge', ?)", "INSERT INTO search_word(search_word, rank) VALUES('merge', ?)"})
        if (const auto done = m_db.prepare(sql).bind(0, pages).run(); !done)
            return tl::make_unexpected(done.error());
    const Result<qint64> after = m_db.integer("SELECT total_changes()");
    if (!after)
        return tl::make_unexpected(after.error());
    return *after - *before >= 4; // as FTS5's manual says: two a table when nothing was left to merge
}

}
