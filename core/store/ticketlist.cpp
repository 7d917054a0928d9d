// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ticketlist.h"

#include "core/domain/filterfields.h"
#include "core/domain/filtervalues.h"
#include "core/domain/ids.h"
#include "core/store/namedlist.h"
#include "core/store/searchindex.h"
#include "core/store/textmatcher.h"
#include "core/store/ticketsearch.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <functional>

namespace fettle
{

namespace
{

constexpr int mostNamed = 50; ///< records that a name in a filter may mean before the query looks them up itself

/// What decides between equals: what the field's index has next, so that no list is sorted beyond its first page.
QString tieOf(const QString &field, bool descending)
{
    const QString direction = descending ? QStringLiteral(" DESC") : QStringLiteral(" ASC");
    if (field == QStringLiteral("priority"))
        return descending ? QStringLiteral(", t.updated ASC, t.rid ASC") : QStringLiteral(", t.updated DESC, t.rid DESC");
    const QString rid = QStringLiteral(", t.rid") + direction;
    const bool hasUpdated = field == QStringLiteral("category") || field == QStringLiteral("state");
    return hasUpdated ? QStringLiteral(", t.updated") + direction + rid : rid;
}

/// Fields that are never empty sort with one walk over their index; the others put what is empty at the end.
bool isNeverEmpty(const QString &field)
{
    return field == QStringLiteral("updated") || field == QStringLiteral("opened");
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
    const Result<Filter> resolved = withIds(question.filter, question.context);
    if (!resolved)
        return tl::make_unexpected(resolved.error());
    const Result<SqlFilter> compiled = compiledFor(*resolved, question.context);
    if (!compiled)
        return tl::make_unexpected(compiled.error());
    const SqlFilter &filter = *compiled;
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
    const FieldDecl *declared = ticketTable().find(field);
    if (declared && declared->type == ValueType::Ref) {
        const auto order = m_names.of(declared->target);
        return order ? NamedList(m_db, **order, filter, question, *declared).read(among) : tl::make_unexpected(order.error());
    }
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
            if (!row && ranOut(row.error(), question.deadline)) {
                list.partial = true;
                return {};
            }
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
    const QString tie = tieOf(field, question.sort.descending);
    const QString byField =
        QStringLiteral("t.\"%1\"%2 %3%4")
            .arg(field, field == QStringLiteral("category") ? QStringLiteral(" COLLATE NOCASE") : QString(), direction, tie);
    Result<void> walked;
    if (isNeverEmpty(field) || question.sort.descending) {
        walked = walk({}, byField);
    } else {
        walked = walk(QStringLiteral(" AND t.\"%1\" IS NOT NULL").arg(field), byField);
        if (walked && !list.partial)
            walked = walk(QStringLiteral(" AND +t.\"%1\" IS NULL").arg(field), QStringLiteral("t.updated DESC, t.rid DESC"));
    }
    if (!walked)
        return tl::make_unexpected(walked.error());
    return list;
}

Result<SqlFilter> TicketList::compiledFor(const Filter &filter, const FilterContext &context)
{
    const SqlFilter plain = compileFilter(filter, context);
    if (!plain.usesText)
        return plain;
    SearchIndex index(m_db, m_registry);
    const Result<QList<qint64>> tickets = index.unseenTickets();
    if (!tickets || tickets->isEmpty())
        return tickets ? Result<SqlFilter>(plain) : tl::make_unexpected(tickets.error());
    const auto listOf = [](const QList<qint64> &keys) {
        QJsonArray list;
        for (const qint64 key : keys)
            list.append(key);
        return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
    };
    std::optional<Error> error;
    const auto having = [&](const FilterText &text) {
        QList<qint64> keys;
        const bool asksNothing = TextMatcher(text.text, text.prefix).isEmpty(); // which the index finds nowhere
        for (const qint64 ticket : asksNothing ? QList<qint64>() : *tickets) {
            const Result<bool> has = index.hasWords(ticket, {text});
            if (!has)
                error = has.error();
            else if (*has)
                keys << ticket;
        }
        return listOf(keys);
    };
    const UnseenTickets unseen{listOf(*tickets), having};
    SqlFilter compiled = compileFilter(filter, context, &unseen);
    return error ? tl::make_unexpected(*error) : Result<SqlFilter>(std::move(compiled));
}

Result<Filter> TicketList::withIds(const Filter &filter, const FilterContext &context)
{
    Filter resolved = filter;
    std::optional<Error> error;
    const std::function<void(FilterNode &)> visit = [&](FilterNode &node) {
        for (FilterNode &child : node.children)
            visit(child);
        const FieldDecl *field = node.kind == FilterNode::Kind::Match ? context.table->find(node.match.name) : nullptr;
        const bool isRef = field && (field->type == ValueType::Ref || field->type == ValueType::RefSet);
        if (!isRef || field->target == 0 || (field->target & ticketTypes))
            return;
        QList<FilterValue> values;
        for (const FilterValue &value : std::as_const(node.match.values)) {
            const auto *name = value.op == FilterValue::Op::Is ? std::get_if<FilterWord>(&value.operand) : nullptr;
            const Result<QList<QUuid>> ids = name ? idsNamed(*name, field->target) : QList<QUuid>();
            if (!ids) {
                error = ids.error();
                return;
            }
            if (ids->isEmpty() || ids->size() > mostNamed)
                values.append(value);
            else
                for (const QUuid &id : *ids)
                    values.append({.operand = id});
        }
        node.match.values = values;
    };
    visit(resolved.root);
    return error ? tl::make_unexpected(*error) : Result<Filter>(resolved);
}

Result<QList<QUuid>> TicketList::idsNamed(const FilterWord &name, TypeMask target)
{
    QList<QUuid> ids;
    for (const TableDecl *table : recordTables()) {
        const QLatin1StringView column = labelColumn(*table);
        if (!(table->types & target) || column.isEmpty())
            continue;
        const QString condition = name.exact ? QStringLiteral("n.%1 = ? COLLATE NOCASE") : QStringLiteral("instr(lower(n.%1), ?) > 0");
        Statement select = m_db.prepare(QStringLiteral("SELECT r.id FROM %1 n CROSS JOIN record r ON r.rid = n.rid WHERE %2 LIMIT %3")
                                            .arg(table->name, condition.arg(column))
                                            .arg(mostNamed + 1));
        select.bind(0, name.exact ? name.text : asciiLower(name.text));
        while (true) {
            const auto row = select.step();
            if (!row)
                return tl::make_unexpected(row.error());
            if (!*row)
                break;
            ids << select.uuid(0);
        }
    }
    return ids;
}

Result<ListIds> TicketList::searched(const SqlFilter &filter, const Question &question)
{
    if (matchersOf(filter.words).isEmpty()) // "***": no word in it, nothing to find
        return sorted(filter, question, nullptr);
    TicketSearch search(m_db, m_registry, filter, question);
    const auto done = search.run();
    m_sources = std::move(search.sources);
    if (!done && !ranOut(done.error(), question.deadline))
        return tl::make_unexpected(done.error());
    search.found.partial = search.found.partial || !done;
    return std::move(search.found);
}

Result<qint64> TicketList::count(const Question &question)
{
    const Result<Filter> resolved = withIds(question.filter, question.context);
    if (!resolved)
        return tl::make_unexpected(resolved.error());
    const Result<SqlFilter> compiled = compiledFor(*resolved, question.context);
    if (!compiled)
        return tl::make_unexpected(compiled.error());
    const SqlFilter &filter = *compiled;
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
    if (const qint64 source = m_sources.value(ticket)) { // the search that has just found it knows where
        const Result<SearchText> text = index.textOf(source);
        const QString line = text ? excerpt(text->text, matchers) : QString();
        if (!line.isEmpty())
            return line;
    }
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
