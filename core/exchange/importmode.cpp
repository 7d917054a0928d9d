// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importmode.h"

#include "core/exchange/conversationmode.h"
#include "core/exchange/historymode.h"
#include "core/exchange/linksmode.h"
#include "core/exchange/snapshotmode.h"

namespace fettle
{

ImportRun::ImportRun(ImportSink &sink, const ImportOptions &options)
    : m_sink(sink)
    , m_options(options)
{
}

ImportRun::Statement &ImportRun::statement(const ImportRef &ref)
{
    if (m_statements.size() <= ref.index)
        m_statements.resize(pool.size());
    return m_statements[ref.index];
}

bool ImportRun::emitItem(ImportItem item)
{
    item.file = file;
    Statement &stated = statement(*item.record);
    if (!stated.line) {
        stated = {file, item.line, item.rowHash};
        ++counts.keys[item.record->type];
    }
    switch (item.kind) {
    case ImportKind::Record:
        ++counts.records;
        break;
    case ImportKind::Observation:
        ++counts.observations;
        counts.reopenings += item.reopenings;
        break;
    case ImportKind::Entry:
        ++counts.entries;
        break;
    case ImportKind::Link:
        ++counts.links;
        break;
    }
    if (!m_sink.item(item))
        return false;
    m_full = m_options.maxItems > 0 && ++m_items >= m_options.maxItems;
    return !m_full;
}

void ImportRun::reject(qint64 line, const RowProblem &problem, QByteArrayView raw)
{
    constexpr qsizetype rawLimit = 64 * 1024;
    ++counts.rejects;
    m_sink.reject({file, line, problem.reason, problem.detail, raw.first(std::min(raw.size(), rawLimit)).toByteArray()});
}

void ImportRun::reject(const TableRow &row, const RowProblem &problem)
{
    reject(row.line, problem, row.raw);
}

bool ImportRun::isPast(qint64 time, const QString &column, RowProblem &problem) const
{
    if (m_options.now == 0 || time <= m_options.now)
        return true;
    problem = {QStringLiteral("date.future:") + column, instantToText(time)};
    return false;
}

ImportMode::ImportMode(const Mapping &mapping, const QStringList &fileColumns, ImportRun &run)
    : m_mapping(mapping)
    , m_run(run)
    , m_row(mapping, fileColumns)
{
}

std::unique_ptr<ImportMode> ImportMode::make(const Mapping &mapping, const QStringList &fileColumns, ImportRun &run)
{
    switch (mapping.mode) {
    case MappingMode::History:
        return std::make_unique<HistoryMode>(mapping, fileColumns, run);
    case MappingMode::Conversation:
        return std::make_unique<ConversationMode>(mapping, fileColumns, run);
    case MappingMode::Links:
        return std::make_unique<LinksMode>(mapping, fileColumns, run);
    case MappingMode::Snapshot:
        break;
    }
    return std::make_unique<SnapshotMode>(mapping, fileColumns, run);
}

bool ImportMode::readActor(RowMapper &mapper, const std::optional<FieldRule> &rule, const ImportRef *&out, RowProblem &problem)
{
    out = nullptr;
    if (!rule)
        return true;
    const QByteArrayView cell = m_row.raw(rule->column);
    const bool alone = rule->columns.size() == 1;
    if (const ImportRef **known = alone ? m_actors.find(cell) : nullptr) {
        out = *known;
        return true;
    }
    if (!mapper.evaluate(*rule, m_row, m_actorValue, problem))
        return false;
    out = m_actorValue.front().ref;
    if (alone)
        m_actors.insert(cell, out);
    return true;
}

bool ImportMode::readStatedTime(TimeReader &reader, const TimeRule &rule, qint64 &out, RowProblem &problem)
{
    std::optional<qint64> time;
    if (!reader.read(m_row, time, problem))
        return false;
    const QString column = rule.column < 0 ? QString() : m_mapping.columns[rule.column];
    if (!time) {
        problem = {QStringLiteral("date.missing:") + column, {}};
        return false;
    }
    out = *time;
    return m_run.isPast(out, column, problem);
}

}
