// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/priority.h"

#include "core/domain/jsonreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace fettle
{

namespace
{

constexpr int fileFormat = 1;
constexpr qsizetype largest = 20; ///< impacts, urgencies and levels: what a person can still tell apart, and a bound for files

/// The first level that isn't 1, 2, 3, ... would make "1 is the highest" untrue.
QList<PriorityLevel> readLevels(JsonReader &reader, QString &error)
{
    const QString key = QStringLiteral("levels");
    const QJsonArray items = reader.array(key);
    QList<PriorityLevel> levels;
    for (qsizetype i = 0; i < items.size(); ++i) {
        JsonReader item(items.at(i), reader.place(key, i), error);
        PriorityLevel level;
        level.id = item.number(QStringLiteral("id")).value_or(0);
        level.label = item.text(QStringLiteral("label"));
        level.extra = item.rest();
        if (level.id != i + 1)
            item.wrong(QStringLiteral("id"), QStringLiteral("levels are numbered 1, 2, 3 ... with 1 as the highest"));
        levels.append(level);
    }
    if (levels.isEmpty() || levels.size() > largest)
        reader.wrong(key, QStringLiteral("1 to %1 levels are needed").arg(largest));
    return levels;
}

QList<QList<std::optional<int>>> readRows(JsonReader &reader, qsizetype height, qsizetype width, qsizetype levels)
{
    const QString key = QStringLiteral("rows");
    const QJsonArray rows = reader.array(key);
    if (rows.size() != height)
        reader.wrong(key, QStringLiteral("%1 rows are needed, one for each impact").arg(height));
    QList<QList<std::optional<int>>> read;
    for (qsizetype r = 0; r < rows.size(); ++r) {
        const QJsonArray cells = rows.at(r).toArray();
        if (cells.size() != width)
            reader.wrong(QStringLiteral("%1[%2]").arg(key).arg(r), QStringLiteral("%1 cells are needed, one for each urgency").arg(width));
        QList<std::optional<int>> row;
        for (qsizetype c = 0; c < cells.size(); ++c) {
            const int level = cells.at(c).toInt(0);
            if (cells.at(c).isNull())
                row.append(std::nullopt);
            else if (level < 1 || level > levels)
                reader.wrong(QStringLiteral("%1[%2][%3]").arg(key).arg(r).arg(c), QStringLiteral("the id of a level is needed, or null"));
            else
                row.append(level);
        }
        read.append(row);
    }
    return read;
}

}

Result<PriorityMatrix> PriorityMatrix::fromJson(const QByteArray &json)
{
    const auto object = configurationFromJson(json, fileFormat);
    if (!object)
        return tl::make_unexpected(object.error());
    QString error;
    JsonReader reader(*object, {}, error);
    PriorityMatrix matrix;
    (void)reader.number(QStringLiteral("format"));
    matrix.m_key = reader.text(QStringLiteral("key"));
    matrix.m_version = reader.number(QStringLiteral("version")).value_or(0);
    if (matrix.m_version < 1)
        reader.wrong(QStringLiteral("version"), QStringLiteral("a whole number from 1 is needed"));
    matrix.m_name = reader.text(QStringLiteral("name"));
    matrix.m_notes = reader.text(QStringLiteral("notes"), {});
    matrix.m_impacts = reader.texts(QStringLiteral("impacts"));
    matrix.m_urgencies = reader.texts(QStringLiteral("urgencies"));
    if (matrix.m_impacts.isEmpty() || matrix.m_impacts.size() > largest)
        reader.wrong(QStringLiteral("impacts"), QStringLiteral("1 to %1 labels are needed").arg(largest));
    if (matrix.m_urgencies.isEmpty() || matrix.m_urgencies.size() > largest)
        reader.wrong(QStringLiteral("urgencies"), QStringLiteral("1 to %1 labels are needed").arg(largest));
    matrix.m_levels = readLevels(reader, error);
    matrix.m_rows = readRows(reader, matrix.m_impacts.size(), matrix.m_urgencies.size(), matrix.m_levels.size());
    matrix.m_extra = reader.rest();
    if (!error.isEmpty())
        return fail(ErrorCode::Invalid, error);
    return matrix;
}

QByteArray PriorityMatrix::toJson() const
{
    QJsonObject object = m_extra;
    object.insert(QStringLiteral("format"), fileFormat);
    object.insert(QStringLiteral("key"), m_key);
    object.insert(QStringLiteral("version"), m_version);
    object.insert(QStringLiteral("name"), m_name);
    if (!m_notes.isEmpty())
        object.insert(QStringLiteral("notes"), m_notes);
    object.insert(QStringLiteral("impacts"), QJsonArray::fromStringList(m_impacts));
    object.insert(QStringLiteral("urgencies"), QJsonArray::fromStringList(m_urgencies));
    QJsonArray levels;
    for (const PriorityLevel &level : m_levels) {
        QJsonObject item = level.extra;
        item.insert(QStringLiteral("id"), level.id);
        item.insert(QStringLiteral("label"), level.label);
        levels.append(item);
    }
    object.insert(QStringLiteral("levels"), levels);
    QJsonArray rows;
    for (const auto &row : m_rows) {
        QJsonArray cells;
        for (const std::optional<int> &level : row)
            cells.append(level ? QJsonValue(*level) : QJsonValue(QJsonValue::Null));
        rows.append(cells);
    }
    object.insert(QStringLiteral("rows"), rows);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString PriorityMatrix::levelLabel(int level) const
{
    return level >= 1 && level <= m_levels.size() ? m_levels.at(level - 1).label : QString();
}

std::optional<int> PriorityMatrix::cell(qint64 impact, qint64 urgency) const
{
    if (impact < 1 || impact > m_impacts.size() || urgency < 1 || urgency > m_urgencies.size())
        return std::nullopt;
    return m_rows.at(impact - 1).at(urgency - 1);
}

std::optional<int> priority(std::optional<qint64> impact, std::optional<qint64> urgency, const PriorityMatrix &matrix)
{
    return impact && urgency ? matrix.cell(*impact, *urgency) : std::nullopt;
}

namespace
{

/// The lowest priority among the pairs that are at least as grave as this one in both.
int lowestOfGraver(const PriorityMatrix &matrix, qsizetype impact, qsizetype urgency)
{
    int lowest = 0;
    for (qsizetype i = 1; i <= impact; ++i)
        for (qsizetype u = 1; u <= urgency; ++u)
            lowest = std::max(lowest, matrix.cell(i, u).value_or(0));
    return lowest;
}

template <class Visit>
void eachPair(const PriorityMatrix &matrix, Visit visit)
{
    for (qsizetype i = 1; i <= matrix.impacts().size(); ++i)
        for (qsizetype u = 1; u <= matrix.urgencies().size(); ++u)
            visit(i, u, matrix.cell(i, u));
}

}

QList<Finding> analyse(const PriorityMatrix &matrix)
{
    QList<Finding> findings;
    QSet<int> used;
    const auto note = [&](const QString &code, const QString &place, const QString &detail) {
        findings.append({Finding::Severity::Warning, code, place, detail});
    };
    eachPair(matrix, [&](qsizetype i, qsizetype u, std::optional<int> level) {
        const QString place = QStringLiteral("rows[%1][%2]").arg(i - 1).arg(u - 1);
        const QString pair = QStringLiteral("%1 / %2").arg(matrix.impacts().at(i - 1), matrix.urgencies().at(u - 1));
        if (!level) {
            note(QStringLiteral("matrix.empty_cell"), place, QStringLiteral("%1 has no priority.").arg(pair));
            return;
        }
        used.insert(*level);
        if (lowestOfGraver(matrix, i, u) > *level)
            note(QStringLiteral("matrix.not_monotone"), place, QStringLiteral("%1 has a higher priority than a graver pair.").arg(pair));
    });
    for (qsizetype i = 0; i < matrix.levels().size(); ++i)
        if (!used.contains(matrix.levels().at(i).id))
            note(QStringLiteral("matrix.unused_level"), QStringLiteral("levels[%1]").arg(i),
                QStringLiteral("No pair has the priority %1.").arg(matrix.levels().at(i).label));
    return findings;
}

bool isMonotone(const PriorityMatrix &matrix)
{
    bool monotone = true;
    eachPair(matrix, [&](qsizetype i, qsizetype u, std::optional<int> level) {
        monotone = monotone && (!level || lowestOfGraver(matrix, i, u) <= *level);
    });
    return monotone;
}

}
