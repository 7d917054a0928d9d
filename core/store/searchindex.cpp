// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/searchindex.h"

#include "core/store/recordrows.h"

namespace fettle
{

Result<qint64> SearchIndex::dirtyCount()
{
    return m_db.integer("SELECT count(*) FROM search_dirty");
}

Result<void> SearchIndex::reset()
{
    if (const auto done =
            m_db.script("INSERT INTO search(search) VALUES('delete-all'); DELETE FROM search_part; DELETE FROM search_dirty;");
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
    SearchText result;
    const Result<int> type = m_registry.type(rid);
    if (!type)
        return tl::make_unexpected(type.error());
    const RecordTypeDecl *declaration = findRecordType(*type);
    if (!declaration)
        return result;
    RecordRows rows(m_db, m_registry);
    const Result<Record> loaded = rows.load(rid, *declaration);
    if (!loaded)
        return tl::make_unexpected(loaded.error());
    const Record &record = *loaded;
    if (record.version == 0 || record.deleted)
        return result;
    QStringList parts;
    for (const FieldDecl &field : record.type->table->fields) {
        if (!(field.flags & FieldFlag::Searchable))
            continue;
        const Value &value = record.value(QString(field.name));
        if (isEmpty(value))
            continue;
        if (field.type == ValueType::LongText) {
            const Result<QString> text = readText(m_db, std::get<qint64>(value), field.name);
            if (text)
                parts << *text;
            else if (text.error().code != ErrorCode::NotFound) // erased words are gone from the index too
                return tl::make_unexpected(text.error());
        } else if (const auto *text = std::get_if<QString>(&value)) {
            parts << *text;
        }
    }
    result.ticket = rid;
    result.at = record.integer(u"opened").value_or(record.integer(u"at").value_or(0));
    result.kind = declaration->isTicket() ? SearchPart::Head : SearchPart::Other;
    if (declaration->isTicket()) {
        if (const auto number = record.integer(u"number"))
            parts << numberText(declaration->type, *number);
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
    } else if (declaration->type == RecordType::Entry || declaration->type == RecordType::Attachment) {
        const auto ticket = m_registry.find(record.ref(u"ticket"));
        if (!ticket)
            return tl::make_unexpected(ticket.error());
        result.ticket = ticket->rid;
        result.kind = declaration->type == RecordType::Entry ? SearchPart::Entry : SearchPart::Attachment;
    } else if (declaration->type == RecordType::ArticleText) {
        const auto article = m_registry.find(record.ref(u"article"));
        if (article)
            result.ticket = article->rid;
    }
    result.text = parts.join(u'\n');
    return result;
}

Result<void> SearchIndex::replacePart(qint64 rid, const SearchText &text)
{
    if (const auto done = m_db.prepare("UPDATE search_part SET src = NULL WHERE src = ?").bind(0, rid).run(); !done)
        return done;
    if (text.text.isEmpty())
        return {};
    // 64 parts a second; a burst (an import stamps hundreds with one minute) goes on in the seconds after it.
    qint64 part = std::max<qint64>(text.at, 0) / 1000 * 64;
    while (true) {
        Statement taken = m_db.prepare("SELECT 1 FROM search_part WHERE part = ?");
        const auto row = taken.bind(0, part).step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            break;
        Statement last = m_db.prepare(
            "SELECT part FROM search_part WHERE part >= ?1 AND NOT EXISTS (SELECT 1 FROM search_part n WHERE n.part = search_part.part + 1)"
            " ORDER BY part LIMIT 1");
        const auto free = last.bind(0, part).step();
        if (!free)
            return tl::make_unexpected(free.error());
        part = last.integer(0) + 1;
    }
    if (const auto done = m_db.prepare("INSERT INTO search_part(part, ticket, kind, src) VALUES(?, ?, ?, ?)")
                              .all(part, text.ticket, static_cast<int>(text.kind), rid)
                              .run();
        !done)
        return done;
    return m_db.prepare("INSERT INTO search(rowid, text) VALUES(?, ?)").all(part, text.text).run();
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
    for (const qint64 rid : std::as_const(marked)) {
        const Result<SearchText> text = textOf(rid);
        if (!text)
            return tl::make_unexpected(text.error());
        if (const auto done = replacePart(rid, *text); !done)
            return tl::make_unexpected(done.error());
        if (const auto done = m_db.prepare("DELETE FROM search_dirty WHERE rid = ?").bind(0, rid).run(); !done)
            return tl::make_unexpected(done.error());
    }
    return static_cast<int>(marked.size());
}

Result<bool> SearchIndex::mergeStep(int pages)
{
    const Result<qint64> before = m_db.integer("SELECT total_changes()");
    if (!before)
        return tl::make_unexpected(before.error());
    if (const auto done = m_db.prepare("INSERT INTO search(search, rank) VALUES('merge', ?)").bind(0, pages).run(); !done)
        return tl::make_unexpected(done.error());
    const Result<qint64> after = m_db.integer("SELECT total_changes()");
    if (!after)
        return tl::make_unexpected(after.error());
    return *after - *before >= 2; // as FTS5's manual says: less means that nothing was left to merge
}

}
