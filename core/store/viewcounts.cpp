// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/viewcounts.h"

#include "core/domain/filtereval.h"
#include "core/domain/filterfields.h"
#include "core/domain/filtertime.h"
#include "core/domain/filtervalues.h"
#include "core/store/listsql.h"
#include "core/store/recordrows.h"
#include "core/store/storedticket.h"

#include <QSet>

namespace fettle
{

namespace
{

constexpr int wordBits = 62; ///< of one row of count_bits: SQLite's integers have a sign
constexpr int mostWords = 16; ///< key = rid * mostWords + word
constexpr qint64 clockPlay = 2'000; ///< ms that clocks may step back without anything being counted anew
constexpr int mostMarked = 20'000; ///< beyond it a new count is faster
constexpr qint64 dayMs = 86'400'000;

quint64 bitOf(int slot)
{
    return quint64(1) << (slot % wordBits);
}

template <class Visit>
void eachMatch(const FilterNode &node, const Visit &visit)
{
    if (node.kind == FilterNode::Kind::Match)
        visit(node.match);
    for (const FilterNode &child : node.children)
        eachMatch(child, visit);
}

bool hasText(const FilterNode &node)
{
    return node.kind == FilterNode::Kind::Text || std::any_of(node.children.begin(), node.children.end(), hasText);
}

/// A field and a moving time that it is compared with.
struct Passage {
    QString field;
    FilterTime time;
};

QList<Passage> passagesOf(const Filter &filter)
{
    QList<Passage> passages;
    eachMatch(filter.root, [&](const FilterMatch &match) {
        for (const FilterValue &value : match.values) {
            if (match.name == QStringLiteral("is")) {
                if (std::get<FilterWord>(value.operand).text == QStringLiteral("overdue"))
                    passages.append({QStringLiteral("due"), FilterTime{}});
                continue;
            }
            for (const FilterOperand *operand : {&value.operand, &value.upper}) {
                std::optional<FilterTime> time;
                if (const auto *plain = std::get_if<FilterTime>(operand))
                    time = *plain;
                else if (const auto *word = std::get_if<FilterWord>(operand); word && match.name.startsWith(QStringLiteral("cf.")))
                    time = timeIn(*word);
                if (time && isRelative(*time)) {
                    passages.append({match.name, *time});
                    passages.append({match.name, FilterTime{}}); // an offset alone is a span that ends or begins now
                }
            }
        }
    });
    return passages;
}

/// Asks for records by a part of their name, so that a new name changes its answer.
bool asksNames(const Filter &filter)
{
    bool names = false;
    eachMatch(filter.root, [&](const FilterMatch &match) {
        const auto field = findFilterField(match.name, ticketTable());
        if (field && field->decl && (field->decl->type == ValueType::Ref || field->decl->type == ValueType::RefSet))
            names = names || std::any_of(match.values.begin(), match.values.end(), [](const FilterValue &value) {
                return std::holds_alternative<FilterWord>(value.operand);
            });
    });
    return names;
}

/// Asks for other tickets by their title or number: these change too often to be followed.
bool asksTickets(const Filter &filter)
{
    bool asks = false;
    eachMatch(filter.root, [&](const FilterMatch &match) {
        const auto field = findFilterField(match.name, ticketTable());
        if (field && field->decl && (field->decl->type == ValueType::Ref || field->decl->type == ValueType::RefSet)
            && (field->decl->target == 0 || (field->decl->target & ticketTypes)))
            asks = asks || std::any_of(match.values.begin(), match.values.end(), [](const FilterValue &value) {
                return std::holds_alternative<FilterWord>(value.operand) || std::holds_alternative<FilterNumber>(value.operand);
            });
    });
    return asks;
}

}

bool ViewCounts::canKeep(const Filter &filter)
{
    return !hasText(filter.root) && !asksTickets(filter);
}

Result<QList<ViewCounts::Kept>> ViewCounts::kept()
{
    QList<Kept> views;
    Statement select = m_db.prepare("SELECT slot, filter, zone, me, ready, at, count FROM counted ORDER BY slot");
    while (true) {
        const auto row = select.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return views;
        Kept view;
        view.slot = static_cast<int>(select.integer(0));
        view.text = select.text(1);
        view.context.zone = QTimeZone(select.bytes(2));
        if (const QUuid me = select.uuid(3); !me.isNull())
            view.context.me = me;
        view.ready = select.integer(4) != 0;
        view.at = select.integer(5);
        view.count = select.integer(6);
        auto parsed = m_parsed.constFind(view.text);
        if (parsed == m_parsed.cend()) {
            const Result<Filter> filter = parseFilter(view.text, view.context);
            if (!filter)
                continue; // a newer program's filter is that program's to count
            parsed = m_parsed.insert(view.text, *filter);
        }
        view.filter = *parsed;
        view.isRelative = !passagesOf(view.filter).isEmpty();
        view.asksDeleted = asksDeleted(view.filter);
        views.append(std::move(view));
    }
}

Result<qint64> ViewCounts::markedCount()
{
    return m_db.integer("SELECT count(*) FROM count_dirty");
}

Result<QList<qint64>> ViewCounts::marked(qint64 now, int limit)
{
    QList<qint64> tickets;
    Statement select = m_db.prepare("SELECT rid FROM count_dirty UNION SELECT rid FROM count_flip WHERE at <= ? LIMIT ?");
    select.all(now, limit);
    while (true) {
        const auto row = select.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return tickets;
        tickets << select.integer(0);
    }
}

Result<ViewCounts::Answers> ViewCounts::answersOf(qint64 ticket, const QList<Kept> &views, qint64 now)
{
    Answers answers;
    answers.bits.resize(views.isEmpty() ? 1 : views.last().slot / wordBits + 1);
    Statement select = m_db.prepare("SELECT type FROM ticket WHERE rid = ?");
    const auto row = select.bind(0, ticket).step();
    if (!row)
        return tl::make_unexpected(row.error());
    const RecordTypeDecl *type = *row ? findRecordType(static_cast<int>(select.integer(0))) : nullptr;
    if (!type)
        return answers;
    RecordRows rows(m_db, m_registry);
    const Result<Record> record = rows.load(ticket, *type);
    if (!record)
        return tl::make_unexpected(record.error());
    const StoredTicket subject(m_db, m_registry, ticket, *record);
    for (const Kept &view : views) {
        if (!view.ready)
            continue;
        FilterContext context = view.context;
        context.now = now;
        if ((view.asksDeleted || !record->deleted) && matches(view.filter, subject, context))
            answers.bits[view.slot / wordBits] |= bitOf(view.slot);
        if (!view.isRelative)
            continue;
        if (const auto flip = nextFlip(view.filter, subject, context); flip && (!answers.flip || *flip < *answers.flip))
            answers.flip = flip;
    }
    return answers;
}

Result<QList<quint64>> ViewCounts::storedBits(qint64 ticket, int words)
{
    QList<quint64> bits(words);
    Statement select = m_db.prepare("SELECT key % 16, bits FROM count_bits WHERE key >= ?1 AND key < ?1 + 16");
    select.bind(0, ticket * mostWords);
    while (true) {
        const auto row = select.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return bits;
        if (select.integer(0) < words)
            bits[select.integer(0)] = static_cast<quint64>(select.integer(1));
    }
}

Result<QList<std::optional<qint64>>> ViewCounts::counts(const QStringList &filters, const FilterContext &context)
{
    QList<std::optional<qint64>> answer(filters.size());
    Result<QList<Kept>> views = kept();
    if (!views)
        return tl::make_unexpected(views.error());
    qint64 now = context.now;
    for (const Kept &view : std::as_const(*views))
        if (view.isRelative && view.at <= now + clockPlay)
            now = std::max(now, view.at);
    const Result<QList<qint64>> tickets = marked(now, mostMarked);
    if (!tickets)
        return tl::make_unexpected(tickets.error());
    if (tickets->size() >= mostMarked)
        return answer;
    for (const qint64 ticket : *tickets) {
        const Result<Answers> after = answersOf(ticket, *views, now);
        if (!after)
            return tl::make_unexpected(after.error());
        const Result<QList<quint64>> before = storedBits(ticket, static_cast<int>(after->bits.size()));
        if (!before)
            return tl::make_unexpected(before.error());
        for (Kept &view : *views)
            if (view.ready)
                view.count += int((after->bits[view.slot / wordBits] & bitOf(view.slot)) != 0)
                    - int(((*before)[view.slot / wordBits] & bitOf(view.slot)) != 0);
    }
    for (const Kept &view : std::as_const(*views)) {
        if (!view.ready || view.context.zone != context.zone || view.context.me != context.me)
            continue;
        if (view.isRelative && view.at > context.now + clockPlay)
            continue; // the clock went back: what has passed since isn't known any more
        for (qsizetype i = 0; i < filters.size(); ++i)
            if (filters[i] == view.text)
                answer[i] = view.count;
    }
    return answer;
}

Result<void> ViewCounts::forget(int slot)
{
    Statement clear = m_db.prepare("UPDATE count_bits SET bits = bits & ~?1 WHERE key % 16 = ?2 AND bits & ?1");
    return clear.all(static_cast<qint64>(bitOf(slot)), slot / wordBits).run();
}

Result<void> ViewCounts::keep(const QStringList &filters, const QStringList &all, const FilterContext &context)
{
    const Result<QList<Kept>> views = kept();
    if (!views)
        return tl::make_unexpected(views.error());
    QSet<int> taken;
    QSet<QString> known;
    for (const Kept &view : *views) {
        if (!all.contains(view.text)) {
            if (const auto cleared = forget(view.slot); !cleared)
                return cleared;
            if (const auto gone = m_db.prepare("DELETE FROM counted WHERE slot = ?").bind(0, view.slot).run(); !gone)
                return gone;
            continue;
        }
        taken.insert(view.slot);
        if (view.context.zone == context.zone && view.context.me == context.me) {
            known.insert(view.text);
            if (view.isRelative && view.at > context.now + clockPlay) // the clock went back
                if (const auto again = m_db.prepare("UPDATE counted SET ready = 0 WHERE slot = ?").bind(0, view.slot).run(); !again)
                    return again;
        }
    }
    for (const QString &text : filters) {
        if (known.contains(text))
            continue;
        const Result<Filter> filter = parseFilter(text, context);
        if (!filter || !canKeep(*filter))
            continue;
        known.insert(text);
        int slot = 0;
        while (taken.contains(slot))
            ++slot;
        if (slot >= wordBits * mostWords)
            return {};
        taken.insert(slot);
        if (const auto added =
                m_db.prepare("INSERT INTO counted(slot, filter, zone, me, names, ready, at, count) VALUES(?, ?, ?, ?, ?, 0, 0, 0)")
                    .all(slot, text.isNull() ? QStringLiteral("") : text, context.zone.id(), context.me.value_or(QUuid()),
                        asksNames(*filter))
                    .run();
            !added)
            return added;
    }
    return {};
}

Result<bool> ViewCounts::countNext(qint64 now)
{
    const Result<QList<Kept>> views = kept();
    if (!views)
        return tl::make_unexpected(views.error());
    const auto next = std::find_if(views->begin(), views->end(), [](const Kept &view) { return !view.ready; });
    if (next == views->end())
        return false;
    Kept view = *next;
    view.context.now = now;
    if (const auto cleared = forget(view.slot); !cleared)
        return tl::make_unexpected(cleared.error());
    const SqlFilter sql = compileFilter(view.filter, view.context);
    Statement select = m_db.prepare(QStringLiteral("SELECT t.rid FROM ticket t WHERE ") + whereOf(sql));
    int index = 0;
    bindAll(select, index, sql.binds);
    Statement set =
        m_db.prepare("INSERT INTO count_bits(key, bits) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET bits = bits | excluded.bits");
    view.count = 0;
    while (true) {
        const auto row = select.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            break;
        ++view.count;
        set.all(select.integer(0) * mostWords + view.slot / wordBits, static_cast<qint64>(bitOf(view.slot)));
        if (const auto done = set.run(); !done)
            return tl::make_unexpected(done.error());
    }
    if (const auto flips = writeFlips(view, now); !flips)
        return tl::make_unexpected(flips.error());
    if (const auto done =
            m_db.prepare("UPDATE counted SET ready = 1, at = ?, count = ? WHERE slot = ?").all(now, view.count, view.slot).run();
        !done)
        return tl::make_unexpected(done.error());
    return true;
}

Result<void> ViewCounts::writeFlips(const Kept &view, qint64 now)
{
    QSet<qint64> candidates;
    for (const Passage &passage : passagesOf(view.filter)) {
        // A moving time passes only what lies ahead of it; two days cover every zone and change of clocks.
        const bool isCustom = passage.field.startsWith(QStringLiteral("cf."));
        Statement select =
            m_db.prepare(isCustom ? QStringLiteral("SELECT rid FROM ticket WHERE cf IS NOT NULL")
                                  : QStringLiteral("SELECT rid FROM ticket WHERE deleted = 0 AND \"%1\" >= ?").arg(passage.field));
        if (!isCustom)
            select.bind(0, spanOf(passage.time, now, view.context.zone).begin - 2 * dayMs);
        while (true) {
            const auto row = select.step();
            if (!row)
                return tl::make_unexpected(row.error());
            if (!*row)
                break;
            candidates.insert(select.integer(0));
        }
    }
    Kept ready = view;
    ready.ready = true;
    ready.isRelative = true;
    Statement write = m_db.prepare("INSERT INTO count_flip(rid, at) VALUES(?, ?) ON CONFLICT(rid) DO UPDATE SET at = min(at, excluded.at)");
    for (const qint64 ticket : std::as_const(candidates)) {
        const Result<Answers> answers = answersOf(ticket, {ready}, now);
        if (!answers)
            return tl::make_unexpected(answers.error());
        if (!answers->flip)
            continue;
        write.all(ticket, *answers->flip);
        if (const auto done = write.run(); !done)
            return done;
    }
    return {};
}

Result<int> ViewCounts::catchUp(qint64 now, int limit)
{
    const Result<qint64> many = markedCount();
    if (!many)
        return tl::make_unexpected(many.error());
    if (*many > mostMarked) { // an import: count anew
        if (const auto done =
                m_db.script("UPDATE counted SET ready = 0; DELETE FROM count_dirty; DELETE FROM count_bits; DELETE FROM count_flip;");
            !done)
            return tl::make_unexpected(done.error());
        return static_cast<int>(*many);
    }
    Result<QList<Kept>> views = kept();
    if (!views)
        return tl::make_unexpected(views.error());
    for (Kept &view : *views) {
        if (view.isRelative && view.at <= now + clockPlay)
            now = std::max(now, view.at);
        else if (view.isRelative && view.ready) { // the clock went back
            view.ready = false;
            if (const auto again = m_db.prepare("UPDATE counted SET ready = 0 WHERE slot = ?").bind(0, view.slot).run(); !again)
                return tl::make_unexpected(again.error());
        }
    }
    const Result<QList<qint64>> tickets = marked(now, limit);
    if (!tickets)
        return tl::make_unexpected(tickets.error());
    QHash<int, qint64> change;
    for (const qint64 ticket : *tickets) {
        const Result<Answers> after = answersOf(ticket, *views, now);
        if (!after)
            return tl::make_unexpected(after.error());
        const Result<QList<quint64>> before = storedBits(ticket, static_cast<int>(after->bits.size()));
        if (!before)
            return tl::make_unexpected(before.error());
        for (const Kept &view : *views)
            if (view.ready)
                change[view.slot] += int((after->bits[view.slot / wordBits] & bitOf(view.slot)) != 0)
                    - int(((*before)[view.slot / wordBits] & bitOf(view.slot)) != 0);
        for (int word = 0; word < after->bits.size(); ++word)
            if (after->bits[word] != (*before)[word])
                if (const auto done = m_db.prepare("INSERT OR REPLACE INTO count_bits(key, bits) VALUES(?, ?)")
                                          .all(ticket * mostWords + word, static_cast<qint64>(after->bits[word]))
                                          .run();
                    !done)
                    return tl::make_unexpected(done.error());
        const auto flipped = after->flip
            ? m_db.prepare("INSERT OR REPLACE INTO count_flip(rid, at) VALUES(?, ?)").all(ticket, *after->flip).run()
            : m_db.prepare("DELETE FROM count_flip WHERE rid = ?").bind(0, ticket).run();
        if (!flipped)
            return tl::make_unexpected(flipped.error());
        if (const auto done = m_db.prepare("DELETE FROM count_dirty WHERE rid = ?").bind(0, ticket).run(); !done)
            return tl::make_unexpected(done.error());
    }
    if (tickets->isEmpty())
        return 0;
    for (const Kept &view : *views) {
        if (!view.ready)
            continue;
        if (const auto done = m_db.prepare("UPDATE counted SET count = count + ?, at = max(at, ?) WHERE slot = ?")
                                  .all(change.value(view.slot), now, view.slot)
                                  .run();
            !done)
            return tl::make_unexpected(done.error());
    }
    return static_cast<int>(tickets->size());
}

}
