// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/snapshotmode.h"

#include <algorithm>

namespace fettle
{

SnapshotMode::SnapshotMode(const Mapping &mapping, const QStringList &fileColumns, ImportRun &run)
    : ImportMode(mapping, fileColumns, run)
{
    for (const RecordRule &rule : mapping.records)
        m_parts.push_back({RowMapper(mapping, rule, run.pool)});
    if (mapping.time)
        m_time.emplace(mapping, *mapping.time);
    if (mapping.opened)
        m_opened.emplace(mapping, *mapping.opened);
    if (mapping.later)
        m_later.emplace(mapping, mapping.later->time);
}

bool SnapshotMode::readTimes(Times &out, RowProblem &problem)
{
    if ((m_time && !m_time->read(m_row, out.done, problem)) || (m_opened && !m_opened->read(m_row, out.opened, problem))
        || (m_later && !m_later->read(m_row, out.later, problem))
        || !readActor(m_parts.front().mapper, m_mapping.actor, out.actor, problem))
        return false;
    for (const std::optional<qint64> time : {out.done, out.later})
        if (time && !m_run.isPast(*time, QStringLiteral("time"), problem))
            return false;
    return true;
}

bool SnapshotMode::read(Part &part, const Times &times, RowProblem &problem)
{
    const RecordRule &rule = part.mapper.rule();
    QString key;
    if (!part.mapper.key(rule.key, m_row, key, problem))
        return false;
    part.mapper.reset(part.state);
    if (!part.mapper.apply(m_row, part.state, part.changed, problem))
        return false;
    if (const QString missing = part.mapper.missingField(part.state); !missing.isEmpty()) {
        problem = {QStringLiteral("field.missing:") + missing, {}};
        return false;
    }
    part.ref = m_run.pool.ref(rule.type, m_mapping.source, key, key, true);
    part.hash = m_run.hasher.hash(part.state.sum, times.actor, times.done, times.opened);
    const ImportRun::Statement &stated = m_run.statement(*part.ref);
    if (stated.line && stated.file == m_run.file && stated.hash != part.hash && !m_mapping.later) {
        problem = {QStringLiteral("key.again"), QStringLiteral("%1 stands in line %2 with other values").arg(key).arg(stated.line)};
        return false;
    }
    return true;
}

/// The record as it was before, then as it became.
bool SnapshotMode::emitLater(Part &part, ImportItem item, qint64 later)
{
    const LaterRule &rule = *m_mapping.later;
    std::vector<ImportField> finals;
    for (size_t i = 0; i < rule.targets.size(); ++i) {
        const ImportField &field = part.state.all[static_cast<size_t>(rule.targets[i])];
        finals.push_back(field);
        part.mapper.set(part.state, rule.targets[i], rule.before[i]);
    }
    std::vector<ImportField> first;
    for (const ImportField &field : part.state.all)
        if (field.ref || !isEmpty(field.value))
            first.push_back(field);
    item.changed = first;
    item.rowHash = m_run.hasher.hash(part.state.sum, item.actor, item.timeStated ? std::optional(item.doneAt) : std::nullopt, std::nullopt);
    if (!m_run.emitItem(item))
        return false;
    std::vector<ImportField> changes;
    for (size_t i = 0; i < rule.targets.size(); ++i) {
        const ImportField &before = part.state.all[static_cast<size_t>(rule.targets[i])];
        if (before.value != finals[i].value || before.ref != finals[i].ref)
            changes.push_back(finals[i]);
        part.mapper.set(part.state, rule.targets[i], finals[i].value, finals[i].ref);
    }
    item.kind = ImportKind::Observation;
    item.ordinal = 1;
    item.doneAt = std::max(later, item.doneAt);
    item.timeStated = true;
    item.changed = changes;
    item.rowHash = m_run.hasher.hash(part.state.sum, item.actor, item.doneAt, std::nullopt);
    return m_run.emitItem(item);
}

bool SnapshotMode::row(const TableRow &row)
{
    m_row.set(row.cells);
    RowProblem problem;
    Times times;
    bool good = readTimes(times, problem);
    for (Part &part : m_parts)
        good = good && read(part, times, problem);
    if (good && m_mapping.later) {
        const ImportRun::Statement &stated = m_run.statement(*m_parts.front().ref);
        if (stated.line && stated.file == m_run.file) {
            problem = {QStringLiteral("key.again"), QStringLiteral("%1 stands in line %2").arg(m_parts.front().ref->key).arg(stated.line)};
            good = false;
        }
    }
    if (!good) {
        m_run.reject(row, problem);
        return true;
    }
    for (Part &part : m_parts) {
        const ImportRun::Statement &stated = m_run.statement(*part.ref);
        if (stated.line && stated.hash == part.hash) {
            ++m_run.counts.repeats;
            continue;
        }
        ImportItem item;
        item.record = part.ref;
        item.rowHash = part.hash;
        item.timeStated = times.done.has_value();
        item.doneAt = times.done.value_or(m_run.options().now);
        item.openedAt = std::min(times.opened.value_or(item.doneAt), item.doneAt);
        item.changed = part.changed;
        item.all = part.state.all;
        item.actor = times.actor;
        item.line = row.line;
        if (!(times.later ? emitLater(part, item, *times.later) : m_run.emitItem(item)))
            return false;
    }
    return true;
}

}
