// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/conversationmode.h"

#include "core/exchange/cellvalue.h"

#include <algorithm>

namespace fettle
{

namespace
{

constexpr qint64 maxBody = 16 * 1024 * 1024;

std::vector<ImportField> nonEmpty(const std::vector<ImportField> &all)
{
    std::vector<ImportField> out;
    std::copy_if(all.begin(), all.end(), std::back_inserter(out), [](const ImportField &f) { return f.ref || !isEmpty(f.value); });
    return out;
}

}

// The parser gives these fields the first places.
constexpr FieldSlot ticketSlot = 0;
constexpr FieldSlot authorSlot = 1;
constexpr FieldSlot bodySlot = 2;

ConversationMode::ConversationMode(const Mapping &mapping, const QStringList &fileColumns, ImportRun &run)
    : ImportMode(mapping, fileColumns, run)
    , m_mapper(mapping, mapping.records.front(), run.pool)
    , m_entryMapper(mapping, mapping.entry->record, run.pool)
    , m_time(mapping, mapping.entry->time)
{
}

bool ConversationMode::row(const TableRow &row)
{
    m_row.set(row.cells);
    RowProblem problem;
    QString key;
    if (!m_mapper.key(m_mapper.rule().key, m_row, key, problem)) {
        m_run.reject(row, problem);
        return true;
    }
    if (m_ticket.ref && key != m_ticketKey && !leaveTicket())
        return false;
    if (!read(row, key, problem))
        m_run.reject(row, problem);
    return true;
}

bool ConversationMode::read(const TableRow &row, const QString &ticketKey, RowProblem &problem)
{
    const EntryRule &rule = *m_mapping.entry;
    QString entryKey;
    if (!m_entryMapper.key(rule.record.key, m_row, entryKey, problem))
        return false;
    Piece piece{0, QString::fromUtf8(m_row.cell(rule.body))};
    if (const QByteArrayView cell = m_row.cell(rule.order); !cell.isEmpty()) {
        const auto order = integerOf(cell);
        if (!order) {
            problem = {QStringLiteral("value.invalid:") + m_mapping.columns[rule.order],
                QString::fromUtf8(cell.first(std::min<qsizetype>(cell.size(), 200)))};
            return false;
        }
        piece.order = *order;
    }
    if (!m_ticket.ref) {
        m_ticket.ref = m_run.pool.ref(m_mapper.rule().type, m_mapping.source, ticketKey, ticketKey, true);
        m_ticket.line = row.line;
        m_ticket.settled.assign(m_mapper.rule().rules.size(), false);
        m_mapper.reset(m_ticket.state);
        m_ticketKey = ticketKey;
    }
    const ImportRef *ref = m_run.pool.ref(RecordType::Entry, m_mapping.source, entryKey, {}, true);
    const auto open = std::find_if(m_ticket.entries.rbegin(), m_ticket.entries.rend(), [&](const Entry &e) { return e.ref == ref; });
    if (open == m_ticket.entries.rend()) {
        if (const auto &stated = m_run.statement(*ref); stated.line) {
            problem = {QStringLiteral("key.again"),
                QStringLiteral("%1 began in line %2 and other tickets followed").arg(entryKey).arg(stated.line)};
            return false;
        }
        return readEntry(row, ref, std::move(piece), problem) && readTicketFields(problem);
    }
    open->size += piece.text.size();
    if (open->size > maxBody) {
        problem = {QStringLiteral("entry.too_long"), QStringLiteral("more than %1 characters").arg(maxBody)};
        return false;
    }
    if (!readTicketFields(problem))
        return false;
    open->pieces.push_back(std::move(piece));
    return true;
}

bool ConversationMode::readEntry(const TableRow &row, const ImportRef *ref, Piece piece, RowProblem &problem)
{
    const EntryRule &rule = *m_mapping.entry;
    Entry entry;
    entry.ref = ref;
    entry.line = row.line;
    m_entryMapper.reset(entry.state);
    if (!readStatedTime(m_time, rule.time, entry.at, problem) || !readActor(m_entryMapper, rule.author, entry.author, problem)
        || !m_entryMapper.apply(m_row, entry.state, m_changed, problem))
        return false;
    entry.size = piece.text.size();
    entry.pieces.push_back(std::move(piece));
    m_entryMapper.set(entry.state, ticketSlot, {}, m_ticket.ref);
    m_entryMapper.set(entry.state, authorSlot, {}, entry.author);
    if (m_ticket.entries.empty()) {
        m_ticket.at = entry.at;
        m_ticket.author = entry.author;
    }
    m_ticket.entries.push_back(std::move(entry));
    return true;
}

bool ConversationMode::readTicketFields(RowProblem &problem)
{
    for (size_t r = 0; r < m_ticket.settled.size(); ++r)
        if (!m_ticket.settled[r] && !readTicketField(r, problem))
            return false;
    return true;
}

/// A ticket's field is the first row's value that the rule lets pass. A text that none of the rows holds is the first one there was.
bool ConversationMode::readTicketField(size_t r, RowProblem &problem)
{
    const FieldRule &rule = m_mapper.rule().rules[r];
    if (!m_mapper.isWhere(rule, m_row))
        return true;
    if (!m_mapper.evaluate(rule, m_row, m_values, problem))
        return false;
    const ImportField &value = m_values.front();
    if (!value.ref && isEmpty(value.value))
        return true;
    const auto *text = std::get_if<QString>(&value.value);
    const bool passes = !text
        || std::none_of(rule.notThese.begin(), rule.notThese.end(), [&](const QRegularExpression &e) { return e.match(*text).hasMatch(); });
    const ImportField &before = m_ticket.state.all[static_cast<size_t>(rule.targets.front())];
    if (!passes && !isEmpty(before.value))
        return true;
    for (size_t i = 0; i < rule.targets.size(); ++i)
        m_mapper.set(m_ticket.state, rule.targets[i], m_values[i].value, m_values[i].ref);
    m_ticket.settled[r] = passes;
    return true;
}

bool ConversationMode::emitTicket()
{
    if (m_run.statement(*m_ticket.ref).line) // its entries stand in two places of the file
        return true;
    ImportItem item;
    const std::vector<ImportField> fields = nonEmpty(m_ticket.state.all);
    item.record = m_ticket.ref;
    item.doneAt = item.openedAt = m_ticket.at;
    item.changed = fields;
    item.all = m_ticket.state.all;
    item.actor = m_ticket.author;
    item.line = m_ticket.line;
    item.rowHash = m_run.hasher.hash(m_ticket.state.sum, item.actor, item.doneAt, std::nullopt);
    return m_run.emitItem(item);
}

bool ConversationMode::emitEntry(Entry &entry)
{
    std::stable_sort(entry.pieces.begin(), entry.pieces.end(), [](const Piece &a, const Piece &b) { return a.order < b.order; });
    QString body;
    for (const Piece &piece : entry.pieces) {
        if (&piece != &entry.pieces.front())
            body += m_mapping.entry->join;
        body += piece.text;
    }
    m_entryMapper.set(entry.state, bodySlot, textValue(linesOf(body.toUtf8())));
    ImportItem item;
    const std::vector<ImportField> fields = nonEmpty(entry.state.all);
    item.kind = ImportKind::Entry;
    item.record = entry.ref;
    item.doneAt = item.openedAt = entry.at;
    item.changed = fields;
    item.all = entry.state.all;
    item.actor = entry.author;
    item.line = entry.line;
    item.rowHash = m_run.hasher.hash(entry.state.sum, item.actor, item.doneAt, std::nullopt);
    return m_run.emitItem(item);
}

bool ConversationMode::leaveTicket()
{
    Ticket ticket = std::exchange(m_ticket, {});
    if (!ticket.ref || ticket.entries.empty())
        return true;
    m_ticket = std::move(ticket);
    const QString missing = m_mapper.missingField(m_ticket.state);
    bool good = true;
    if (missing.isEmpty()) {
        good = emitTicket();
        for (size_t i = 0; i < m_ticket.entries.size() && good; ++i)
            good = emitEntry(m_ticket.entries[i]);
    } else {
        m_run.reject(m_ticket.line, {QStringLiteral("field.missing:") + missing, m_ticket.ref->key}, {});
    }
    m_ticket = {};
    return good;
}

}
