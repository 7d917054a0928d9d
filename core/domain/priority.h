// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/finding.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace fettle
{

struct PriorityLevel {
    int id = 1; ///< 1 is the highest
    QString label = {}; ///< English, translated by the window in context "Lifecycle"
    QJsonObject extra = {};

    friend bool operator==(const PriorityLevel &, const PriorityLevel &) = default;
};

/// Impact x urgency -> priority: versioned data of any size. Impact and urgency are numbered from 1 in the order of their labels,
/// 1 being the gravest. A cell may be empty: that pair has no priority until somebody sets one by hand.
class PriorityMatrix
{
public:
    /// Errors: Invalid (detail names the place), SchemaTooNew (a newer file format).
    [[nodiscard]] static Result<PriorityMatrix> fromJson(const QByteArray &json);
    /// Compact, keys sorted: equal matrices give equal bytes.
    [[nodiscard]] QByteArray toJson() const;

    [[nodiscard]] const QString &key() const { return m_key; }
    [[nodiscard]] int version() const { return m_version; }
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const QString &notes() const { return m_notes; }
    [[nodiscard]] const QStringList &impacts() const { return m_impacts; }
    [[nodiscard]] const QStringList &urgencies() const { return m_urgencies; }
    [[nodiscard]] const QList<PriorityLevel> &levels() const { return m_levels; }
    [[nodiscard]] QString levelLabel(int level) const; ///< empty for a level that isn't here
    /// Empty outside the matrix and for an empty cell.
    [[nodiscard]] std::optional<int> cell(qint64 impact, qint64 urgency) const;

    friend bool operator==(const PriorityMatrix &, const PriorityMatrix &) = default;

private:
    QString m_key;
    int m_version = 1;
    QString m_name;
    QString m_notes;
    QStringList m_impacts;
    QStringList m_urgencies;
    QList<PriorityLevel> m_levels;
    QList<QList<std::optional<int>>> m_rows; ///< by impact, then urgency
    QJsonObject m_extra;
};

/// The computed priority of a ticket; empty while impact or urgency is.
[[nodiscard]] std::optional<int> priority(std::optional<qint64> impact, std::optional<qint64> urgency, const PriorityMatrix &matrix);

/// Pairs where a graver impact or urgency gives a lower priority, empty cells, and levels that no cell leads to: all warnings.
[[nodiscard]] QList<Finding> analyse(const PriorityMatrix &matrix);

/// No graver input gives a lower priority; empty cells are passed over.
[[nodiscard]] bool isMonotone(const PriorityMatrix &matrix);

}
