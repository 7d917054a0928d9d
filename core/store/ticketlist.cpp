// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ticketlist.h"

#include "core/domain/ids.h"
#include "core/store/searchindex.h"
#include "core/store/textmatcher.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace fettle
{

namespace
{

constexpr int fewRows = 400; ///< so few that reading their words beats walking a common word's places

void bindAll(Statement &statement, int &index, const QList<Value> &values)
{
    for (const Value &value : values) {
        if (const auto *text = std::get_if<QString>(&value))
            statement.bind(index, *text);
        else if (const auto *number = std::get_if<qint64>(&value))
            statement.bind(index, *number);
        else if (const auto *real = std::get_if<double>(&value))
            statement.bind(index, *real);
        else if (const auto *truth = std::get_if<bool>(&value))
            statement.bind(index, *truth);
        else if (const auto *id = std::get_if<QUuid>(&value))
            statement.bind(index, *id);
        else
            statement.bindNull(index);
        ++index;
    }
}

QString whereOf(const SqlFilter &filter)
{
    return (filter.asksDeleted ? QString() : QStringLiteral("t.deleted = 0 AND ")) + u'(' + filter.where + u')';
}

bool isPast(Deadline deadline)
{
    return deadline != Deadline::max() && std::chrono::steady_clock::now() > deadline;
}

/// Fields that are never empty sort with one walk over their index; the others put what is empty at the end.
bool isNeverEmpty(const QString &field)
{
    return field == QStringLiteral("updated") || field == QStringLiteral("opened");
}

QList<TextMatcher> matchersOf(const QList<FilterText> &words)
{
    QList<TextMatcher> matchers;
    for (const FilterText &word : words)
        matchers.append(TextMatcher(word.text, word.prefix));
    return matchers;
}

}

bool isSortable(const QString &field)
{
    if (field == QStringLiteral("relevance") || field == QStringLiteral("number"))
        return true;
    const FieldDecl *declared = ticketTable().find(field);
    return declared && (declared->flags & FieldFlag::Indexed);
}

Result<ListIds> TicketList::keys(const Question &question)
{
    if (!isSortable(question.sort.field))
        return fail(ErrorCode::Invalid, QStringLiteral("lists can't be sorted by %1").arg(question.sort.field),
            QStringLiteral("sort.field:") + question.sort.field);
    const SqlFilter filter = compileFilter(question.filter, question.context);
    if (filter.words.isEmpty())
        return sorted(filter, question, nullptr);
    if (question.sort.field == QStringLiteral("relevance"))
        return searched(filter, question);
    Question all = question;
    all.limit = -1;
    const Result<ListIds> found = searched(filter, all);
    if (!found)
        return found;
    QJsonArray among;
    for (const RowKey key : found->keys)
        among.append(key);
    const QByteArray json = QJsonDocument(among).toJson(QJsonDocument::Compact);
    SqlFilter rest;
    rest.where = QStringLiteral("1");
    rest.asksDeleted = true; // what was found has passed the filter
    Result<ListIds> list = sorted(rest, question, &json);
    if (list)
        list->partial = found->partial;
    return list;
}

Result<ListIds> TicketList::sorted(const SqlFilter &filter, const Question &question, const QByteArray *among)
{
    const QString field = question.sort.field == QStringLiteral("relevance") ? QStringLiteral("updated") : question.sort.field;
    const QString direction = question.sort.descending ? QStringLiteral("DESC") : QStringLiteral("ASC");
    QString where = whereOf(filter);
    if (among)
        where = QStringLiteral("t.rid IN (SELECT value FROM json_each(?)) AND ") + where;
    ListIds list;
    const auto walk = [&](const QString &condition, const QString &order) -> Result<void> {
        const int left = question.limit < 0 ? -1 : question.limit - static_cast<int>(list.keys.size());
        if (left == 0)
            return {};
        Statement select =
            m_db.prepare(QStringLiteral("SELECT t.rid FROM ticket t WHERE %1%2 ORDER BY %3 LIMIT ?").arg(where, condition, order));
        int index = 0;
        if (among)
            select.bindText(index++, *among);
        bindAll(select, index, filter.binds);
        select.bind(index, left);
        while (true) {
            const auto row = select.step();
            if (!row)
                return tl::make_unexpected(row.error());
            if (!*row)
                return {};
            list.keys.append(select.integer(0));
            if ((list.keys.size() & 0xff) == 0 && isPast(question.deadline)) {
                list.partial = true;
                return {};
            }
        }
    };
    const QString tie =
        field == QStringLiteral("priority") ? QStringLiteral(", t.updated DESC, t.rid DESC") : QStringLiteral(", t.rid ") + direction;
    const QString byField = QStringLiteral("t.\"%1\" %2%3").arg(field, direction, tie);
    Result<void> walked;
    if (isNeverEmpty(field) || question.sort.descending) {
        walked = walk({}, byField);
    } else {
        walked = walk(QStringLiteral(" AND t.\"%1\" IS NOT NULL").arg(field), byField);
        if (walked && !list.partial)
            walked = walk(QStringLiteral(" AND t.\"%1\" IS NULL").arg(field), QStringLiteral("t.updated DESC, t.rid DESC"));
    }
    if (!walked)
        return tl::make_unexpected(walked.error());
    return list;
}

Result<bool> TicketList::matches(const SqlFilter &filter, qint64 rid)
{
    Statement select = m_db.prepare(QStringLiteral("SELECT 1 FROM ticket t WHERE t.rid = ? AND ") + whereOf(filter));
    int index = 0;
    select.bind(index++, rid);
    bindAll(select, index, filter.binds);
    return select.step();
}

Result<bool> TicketList::hasWords(qint64 ticket, const QList<FilterText> &words)
{
    QList<TextMatcher> missing = matchersOf(words);
    SearchIndex index(m_db, m_registry);
    Statement parts = m_db.prepare("SELECT ?1 UNION ALL SELECT rid FROM entry WHERE ticket = ?1 AND deleted = 0"
                                   " UNION ALL SELECT rid FROM attachment WHERE ticket = ?1 AND deleted = 0");
    parts.bind(0, ticket);
    while (!missing.isEmpty()) {
        const auto row = parts.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return false;
        const Result<SearchText> text = index.textOf(parts.integer(0));
        if (!text)
            return tl::make_unexpected(text.error());
        const QList<TextToken> tokens = tokenize(text->text);
        missing.removeIf([&](const TextMatcher &matcher) { return matcher.isEmpty() || matcher.indexIn(tokens) >= 0; });
    }
    return true;
}

Result<QList<qint64>> TicketList::dirtyTickets()
{
    QList<qint64> tickets;
    Statement select = m_db.prepare("SELECT DISTINCT coalesce((SELECT ticket FROM entry e WHERE e.rid = d.rid), (SELECT ticket FROM "
                                    "attachment a WHERE a.rid = d.rid), d.rid)"
                                    " FROM search_dirty d JOIN record r ON r.rid = d.rid WHERE r.type <= 12 ORDER BY 1 DESC");
    while (true) {
        const auto row = select.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return tickets;
        tickets << select.integer(0);
    }
}

Result<ListIds> TicketList::searched(const SqlFilter &filter, const Question &question)
{
    ListIds list;
    QSet<RowKey> seen;
    const auto isFull = [&] { return question.limit >= 0 && list.keys.size() >= question.limit; };
    const auto offer = [&](qint64 ticket, const QList<FilterText> &toRead) -> Result<void> {
        if (seen.contains(ticket))
            return {};
        seen.insert(ticket);
        Result<bool> hit = matches(filter, ticket);
        if (hit && *hit && !toRead.isEmpty())
            hit = hasWords(ticket, toRead);
        if (!hit)
            return tl::make_unexpected(hit.error());
        if (*hit)
            list.keys.append(ticket);
        return {};
    };

    // What the index hasn't seen yet is the newest there is.
    const Result<QList<qint64>> dirty = dirtyTickets();
    if (!dirty)
        return tl::make_unexpected(dirty.error());
    for (const qint64 ticket : *dirty) {
        if (isFull())
            return list;
        if (const auto offered = offer(ticket, filter.words); !offered)
            return tl::make_unexpected(offered.error());
    }

    QList<FilterText> words;
    for (const FilterText &word : filter.words)
        if (!TextMatcher(word.text, word.prefix).isEmpty())
            words << word;
    if (words.isEmpty()) { // "***": no word in it, nothing to find
        return sorted(filter, question, nullptr);
    }
    // Walk the rarest word's places, newest first, and read the tickets it leads to for the others.
    qint64 rarest = std::numeric_limits<qint64>::max();
    qsizetype driver = 0;
    if (words.size() > 1) {
        for (qsizetype i = 0; i < words.size(); ++i) {
            Statement places = m_db.prepare("SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT 3000)");
            const auto row = places.bind(0, ftsQuery(words[i])).step();
            if (!row)
                return tl::make_unexpected(row.error());
            if (places.integer(0) < rarest) {
                rarest = places.integer(0);
                driver = i;
            }
        }
    }
    const FilterText driving = words.takeAt(driver);

    // A rare field beside a common word: walk the field.
    if (filter.where != QStringLiteral("1")) {
        Statement few = m_db.prepare(
            QStringLiteral("SELECT t.rid, (SELECT max(part) FROM search_part p WHERE p.ticket = t.rid) FROM ticket t WHERE %1 LIMIT %2")
                .arg(whereOf(filter))
                .arg(fewRows + 1));
        int index = 0;
        bindAll(few, index, filter.binds);
        QList<qint64> candidates;
        while (candidates.size() <= fewRows) {
            const auto row = few.step();
            if (!row)
                return tl::make_unexpected(row.error());
            if (!*row)
                break;
            candidates << few.integer(0);
        }
        if (candidates.size() <= fewRows) {
            QByteArray among = "[";
            for (const qint64 candidate : std::as_const(candidates))
                among += QByteArray::number(candidate) + ',';
            if (among.endsWith(','))
                among.chop(1);
            among += ']';
            // Newest matching part first: each candidate's parts are looked for among the driving word's places.
            Statement hits = m_db.prepare("SELECT p.ticket, max(s.rowid) FROM search s JOIN search_part p ON p.part = s.rowid"
                                          " WHERE s.search MATCH ?1 AND p.src IS NOT NULL AND p.ticket IN (SELECT value FROM json_each(?2))"
                                          " GROUP BY p.ticket ORDER BY 2 DESC");
            hits.bind(0, ftsQuery(driving)).bindText(1, among);
            while (!isFull()) {
                const auto row = hits.step();
                if (!row)
                    return tl::make_unexpected(row.error());
                if (!*row)
                    break;
                if (const auto offered = offer(hits.integer(0), words); !offered)
                    return tl::make_unexpected(offered.error());
            }
            return list;
        }
    }

    Statement places = m_db.prepare(
        "SELECT p.ticket FROM search s JOIN search_part p ON p.part = s.rowid WHERE s.search MATCH ? AND p.src IS NOT NULL AND p.kind < 3"
        " ORDER BY s.rowid DESC");
    places.bind(0, ftsQuery(driving));
    for (int walked = 0; !isFull(); ++walked) {
        const auto row = places.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            break;
        if (const auto offered = offer(places.integer(0), words); !offered)
            return tl::make_unexpected(offered.error());
        if ((walked & 0x1f) == 0 && isPast(question.deadline)) {
            list.partial = true;
            break;
        }
    }
    return list;
}

Result<qint64> TicketList::count(const Question &question)
{
    const SqlFilter filter = compileFilter(question.filter, question.context);
    if (!filter.words.isEmpty()) {
        Question all = question;
        all.limit = -1;
        const Result<ListIds> found = searched(filter, all);
        return found ? Result<qint64>(found->keys.size()) : tl::make_unexpected(found.error());
    }
    Statement select = m_db.prepare(QStringLiteral("SELECT count(*) FROM ticket t WHERE ") + whereOf(filter));
    int index = 0;
    bindAll(select, index, filter.binds);
    const auto row = select.step();
    if (!row)
        return tl::make_unexpected(row.error());
    return select.integer(0);
}

Result<QString> TicketList::label(qint64 rid)
{
    const Result<QUuid> id = m_registry.id(rid);
    if (!id)
        return tl::make_unexpected(id.error());
    const Result<int> type = m_registry.type(rid);
    if (!type)
        return tl::make_unexpected(type.error());
    const RecordTypeDecl *declared = findRecordType(*type);
    const QString unknown = toText(*id).left(8);
    if (!declared)
        return unknown;
    QString sql;
    if (declared->isTicket())
        sql = QStringLiteral("SELECT subject, number FROM ticket WHERE rid = ?");
    else if (declared->type == RecordType::Article)
        sql = QStringLiteral("SELECT title FROM article_text WHERE article = ? AND deleted = 0 ORDER BY language = 'en' DESC LIMIT 1");
    else if (declared->type == RecordType::Attachment || declared->table->indexOf(u"name") >= 0)
        sql = QStringLiteral("SELECT name FROM %1 WHERE rid = ?").arg(declared->table->name);
    else
        return unknown;
    Statement select = m_db.prepare(sql);
    const auto row = select.bind(0, rid).step();
    if (!row)
        return tl::make_unexpected(row.error());
    if (!*row)
        return unknown;
    if (!declared->isTicket())
        return select.text(0);
    return select.isNull(1) ? select.text(0) : numberText(declared->type, select.integer(1)) + u' ' + select.text(0);
}

Result<RecordRef> TicketList::ref(qint64 rid)
{
    const Result<QUuid> id = m_registry.id(rid);
    if (!id)
        return tl::make_unexpected(id.error());
    const Result<int> type = m_registry.type(rid);
    if (!type)
        return tl::make_unexpected(type.error());
    Result<QString> words = label(rid);
    if (!words)
        return tl::make_unexpected(words.error());
    const RecordTypeDecl *declared = findRecordType(*type);
    return RecordRef{*id, declared ? declared->type : RecordType::Person, *words};
}

Result<QString> TicketList::match(qint64 ticket, const QList<FilterText> &words)
{
    const QList<TextMatcher> matchers = matchersOf(words);
    SearchIndex index(m_db, m_registry);
    Statement parts = m_db.prepare(
        "SELECT ?1 UNION ALL SELECT * FROM (SELECT rid FROM entry WHERE ticket = ?1 AND deleted = 0 ORDER BY rid DESC LIMIT 200)");
    parts.bind(0, ticket);
    QString best;
    while (true) {
        const auto row = parts.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return best;
        const Result<SearchText> text = index.textOf(parts.integer(0));
        if (!text)
            return tl::make_unexpected(text.error());
        const QString line = excerpt(text->text, matchers);
        if (!line.isEmpty())
            return line;
    }
}

Result<QList<TicketRow>> TicketList::rows(const QList<RowKey> &keys, const Filter &filter)
{
    const QList<FilterText> words = splitText(filter).texts;
    QHash<qint64, QString> labels;
    const auto labelOf = [&](const Statement &row, int column) -> Result<QString> {
        if (row.isNull(column))
            return QString();
        const qint64 rid = row.integer(column);
        if (const auto known = labels.constFind(rid); known != labels.cend())
            return *known;
        Result<QString> words_ = label(rid);
        if (words_)
            labels.insert(rid, *words_);
        return words_;
    };
    QList<TicketRow> rows;
    rows.reserve(keys.size());
    Statement select = m_db.prepare(
        "SELECT t.rid, t.type, t.number, t.subject, t.state, t.state_category, t.priority, t.major, t.requester, t.team, t.assignee, "
        "t.service,"
        " t.category, t.due, t.opened, t.updated, t.resolved, t.closed, t.entry_count, t.deleted, t.lifecycle,"
        " (SELECT count(*) FROM attachment a WHERE a.ticket = t.rid AND a.deleted = 0), (SELECT until FROM seen s WHERE s.rid = t.rid)"
        " FROM ticket t WHERE t.rid = ?");
    for (const RowKey key : keys) {
        {
            const auto row = select.bind(0, key).step();
            if (!row)
                return tl::make_unexpected(row.error());
            if (!*row) {
                select.reset();
                continue;
            }
        }
        TicketRow ticket;
        ticket.key = key;
        const Result<QUuid> id = m_registry.id(key);
        if (!id)
            return tl::make_unexpected(id.error());
        ticket.id = *id;
        ticket.type = static_cast<RecordType>(select.integer(1));
        ticket.number = select.optionalInteger(2);
        ticket.subject = select.text(3);
        ticket.state = select.text(4);
        ticket.category = static_cast<StateCategory>(select.integer(5));
        if (const auto priority = select.optionalInteger(6))
            ticket.priority = static_cast<int>(*priority);
        ticket.major = select.integer(7) != 0;
        QString *const targets[] = {&ticket.requester, &ticket.team, &ticket.assignee, &ticket.service};
        for (int i = 0; i < 4; ++i) {
            Result<QString> text = labelOf(select, 8 + i);
            if (!text)
                return tl::make_unexpected(text.error());
            *targets[i] = *text;
        }
        ticket.categoryText = select.text(12);
        ticket.due = select.optionalInteger(13);
        ticket.opened = select.integer(14);
        ticket.updated = select.integer(15);
        ticket.resolved = select.optionalInteger(16);
        ticket.closed = select.optionalInteger(17);
        ticket.entries = static_cast<int>(select.integer(18));
        ticket.deleted = select.integer(19) != 0;
        if (!select.isNull(20)) {
            const Result<QUuid> lifecycleId = m_registry.id(select.integer(20));
            if (!lifecycleId)
                return tl::make_unexpected(lifecycleId.error());
            const Lifecycle *lifecycle = m_rules.lifecycle(*lifecycleId);
            ticket.stateLabel = lifecycle ? lifecycle->stateLabel(ticket.state) : ticket.state;
        } else {
            ticket.stateLabel = ticket.state;
        }
        ticket.attachments = static_cast<int>(select.integer(21));
        ticket.unread = select.integer(22) < ticket.updated;
        select.reset();
        if (!words.isEmpty()) {
            Result<QString> found = match(key, words);
            if (!found)
                return tl::make_unexpected(found.error());
            ticket.match = *found;
        }
        rows.append(std::move(ticket));
    }
    return rows;
}

}
