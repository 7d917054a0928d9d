// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/historymode.h"

#include "core/exchange/cellvalue.h"

namespace fettle
{

HistoryMode::HistoryMode(const Mapping &mapping, const QStringList &fileColumns, ImportRun &run)
    : ImportMode(mapping, fileColumns, run)
    , m_mapper(mapping, mapping.records.front(), run.pool)
    , m_time(mapping, *mapping.time)
{
    if (mapping.opened)
        m_opened.emplace(mapping, *mapping.opened);
}

/// The record of the row's key; null with a problem.
HistoryMode::Record *HistoryMode::find(RowProblem &problem)
{
    const RecordRule &rule = m_mapper.rule();
    const bool single = rule.key.columns.size() == 1;
    const QByteArrayView cell = m_row.raw(rule.key.columns.front());
    if (single && m_current && cell == m_currentKey)
        return m_current;
    QString key;
    if (!m_mapper.key(rule.key, m_row, key, problem))
        return nullptr;
    std::shared_ptr<Record> known = m_records.value(key);
    if (!known) {
        const ImportRef *ref = m_run.pool.ref(rule.type, m_mapping.source, key, key, true);
        if (const ImportRun::Statement &stated = m_run.statement(*ref); stated.line && stated.file == m_run.file) {
            problem = {
                QStringLiteral("key.not_grouped"), QStringLiteral("%1 began in line %2 and other keys followed").arg(key).arg(stated.line)};
            return nullptr;
        }
        if (m_mapping.grouped)
            m_records.clear();
        known = std::make_shared<Record>();
        known->ref = ref;
        m_mapper.reset(known->state);
        m_records.insert(key, known);
    }
    m_current = known.get();
    m_currentKey = cell.toByteArray();
    return m_current;
}

bool HistoryMode::observe(Record &record, const TableRow &row, ImportItem &item, RowProblem &problem)
{
    std::optional<qint64> opened;
    if (!readStatedTime(m_time, *m_mapping.time, item.doneAt, problem) || (m_opened && !m_opened->read(m_row, opened, problem))
        || !readActor(m_mapper, m_mapping.actor, item.actor, problem))
        return false;
    qint64 reopenings = record.reopenings;
    if (const QByteArrayView cell = m_row.cell(m_mapping.reopenings); !cell.isEmpty()) {
        const auto count = integerOf(cell);
        if (!count || *count < 0 || *count > 10'000) {
            problem = {QStringLiteral("value.invalid:") + m_mapping.columns[m_mapping.reopenings],
                QString::fromUtf8(cell.first(std::min<qsizetype>(cell.size(), 200)))};
            return false;
        }
        reopenings = *count;
    }
    const bool first = record.state.fresh;
    if (!m_mapper.apply(m_row, record.state, m_changed, problem))
        return false;
    if (const QString missing = m_mapper.missingField(record.state); first && !missing.isEmpty()) {
        problem = {QStringLiteral("field.missing:") + missing, {}};
        m_mapper.reset(record.state);
        return false;
    }
    if (first)
        record.openedAt = std::min(opened.value_or(item.doneAt), item.doneAt);
    item.kind = ImportKind::Observation;
    item.record = record.ref;
    item.openedAt = record.openedAt;
    item.changed = m_changed;
    item.all = record.state.all;
    item.reopenings = static_cast<int>(std::max<qint64>(0, reopenings - record.reopenings));
    item.line = row.line;
    item.rowHash = m_run.hasher.hash(record.state.sum, item.actor, item.doneAt, first ? std::optional(record.openedAt) : std::nullopt);
    record.reopenings = reopenings;
    return true;
}

bool HistoryMode::row(const TableRow &row)
{
    m_row.set(row.cells);
    RowProblem problem;
    Record *record = find(problem);
    ImportItem item;
    if (record)
        item.ordinal = record->rows++;
    if (!record || !observe(*record, row, item, problem)) {
        m_run.reject(row, problem);
        return true;
    }
    return m_run.emitItem(item);
}

}
