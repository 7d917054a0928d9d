// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/linksmode.h"

#include "core/exchange/cellvalue.h"

#include <algorithm>

namespace fettle
{

LinksMode::LinksMode(const Mapping &mapping, const QStringList &fileColumns, ImportRun &run)
    : ImportMode(mapping, fileColumns, run)
    , m_mapper(mapping, mapping.records.front(), run.pool)
{
    if (mapping.time)
        m_time.emplace(mapping, *mapping.time);
    for (const FieldRule &rule : mapping.records.front().rules) {
        if (rule.split) {
            m_splitAt = static_cast<int>(fileColumns.indexOf(mapping.columns[rule.column]));
            m_separator = rule.split;
        }
    }
}

const ImportField *LinksMode::field(QLatin1StringView name) const
{
    const auto found = std::find_if(m_state.all.begin(), m_state.all.end(), [&](const ImportField &f) { return f.field->name == name; });
    return found == m_state.all.end() ? nullptr : &*found;
}

/// The same for both directions where the mapping says that they are one.
QString LinksMode::keyOf(const ImportField &source, const ImportField &target) const
{
    const ImportField *kind = field(QLatin1StringView("kind"));
    const auto *word = kind ? std::get_if<QString>(&kind->value) : nullptr;
    QString from = source.ref->key;
    QString to = target.ref->key;
    if (m_mapping.unordered && to < from)
        std::swap(from, to);
    return QStringLiteral("%1|%2|%3").arg(from, word ? *word : QString(), to);
}

LinksMode::Outcome LinksMode::link(const TableRow &row, Cells cells)
{
    m_row.set(cells);
    RowProblem problem;
    std::optional<qint64> time;
    ImportItem item;
    m_mapper.reset(m_state);
    bool good = (!m_time || m_time->read(m_row, time, problem)) && readActor(m_mapper, m_mapping.actor, item.actor, problem)
        && m_mapper.apply(m_row, m_state, m_changed, problem);
    if (good && time)
        good = m_run.isPast(*time, QStringLiteral("time"), problem);
    const QString missing = good ? m_mapper.missingField(m_state) : QString();
    const ImportField *source = field(QLatin1StringView("source"));
    const ImportField *target = field(QLatin1StringView("target"));
    if (good && !missing.isEmpty()) {
        problem = {QStringLiteral("field.missing:") + missing, {}};
        good = false;
    } else if (good && source->ref == target->ref) {
        problem = {QStringLiteral("link.self"), source->ref->key};
        good = false;
    }
    if (!good) {
        m_run.reject(row, problem);
        return Outcome::Rejected;
    }
    const QString key = keyOf(*source, *target);
    item.kind = ImportKind::Link;
    item.record = m_run.pool.ref(m_mapper.rule().type, m_mapping.source, key, key, true);
    if (m_run.statement(*item.record).line) {
        ++m_run.counts.repeats;
        return Outcome::Done;
    }
    item.timeStated = time.has_value();
    item.doneAt = item.openedAt = time.value_or(m_run.options().now);
    item.changed = m_changed;
    item.all = m_state.all;
    item.line = row.line;
    item.rowHash = m_run.hasher.hash(m_state.sum, item.actor, time, std::nullopt);
    return m_run.emitItem(item) ? Outcome::Done : Outcome::Over;
}

bool LinksMode::row(const TableRow &row)
{
    if (m_splitAt < 0)
        return link(row, row.cells) != Outcome::Over;
    const QByteArrayView list = row.cells[static_cast<size_t>(m_splitAt)];
    m_cells.assign(row.cells.begin(), row.cells.end());
    for (qsizetype from = 0; from <= list.size();) {
        qsizetype end = list.sliced(from).indexOf(m_separator);
        end = end < 0 ? list.size() : from + end;
        m_cells[static_cast<size_t>(m_splitAt)] = trimmed(list.sliced(from, end - from));
        const Outcome outcome = link(row, m_cells);
        if (outcome != Outcome::Done)
            return outcome == Outcome::Rejected; // once a row is enough
        from = end + 1;
    }
    return true;
}

}
