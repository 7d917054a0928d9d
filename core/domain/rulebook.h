// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lifecycle.h"
#include "core/domain/priority.h"
#include "core/domain/record.h"

#include <QHash>
#include <QUuid>

#include <memory>

namespace fettle
{

/// The versioned rules of a workspace, by the id of the record that holds each version. A value: copies share the rules.
class RuleBook
{
public:
    /// Takes a lifecycle or matrix record's definition. Errors: those of Lifecycle::fromJson and PriorityMatrix::fromJson.
    [[nodiscard]] Result<void> add(RecordType type, const QUuid &id, const QString &key, qint64 version, const QByteArray &body);

    [[nodiscard]] const Lifecycle *lifecycle(const QUuid &id) const; ///< null when it isn't here
    [[nodiscard]] const PriorityMatrix *matrix(const QUuid &id) const;
    /// The newest version of a key; null when there is none.
    [[nodiscard]] QUuid publishedLifecycle(const QString &key) const { return m_publishedLifecycles.value(key).id; }
    [[nodiscard]] QUuid publishedMatrix() const { return m_publishedMatrices.value(m_matrixKey).id; }
    [[nodiscard]] QUuid publishedMatrix(const QString &key) const { return m_publishedMatrices.value(key).id; }
    void chooseMatrix(const QString &key) { m_matrixKey = key; }
    [[nodiscard]] QStringList lifecycleKeys() const { return m_publishedLifecycles.keys(); }

    /// The lifecycle a ticket runs by: its own, or the published one of its type for a ticket not made yet.
    [[nodiscard]] QUuid lifecycleIdFor(const Record &record) const;
    [[nodiscard]] const Lifecycle *lifecycleFor(const Record &record) const { return lifecycle(lifecycleIdFor(record)); }
    /// The matrix that gives its priority: the one it is pinned to, or the published one.
    [[nodiscard]] QUuid matrixIdFor(const Record &record) const;

private:
    struct Published {
        QUuid id = {};
        qint64 version = 0;
    };
    QHash<QUuid, std::shared_ptr<const Lifecycle>> m_lifecycles;
    QHash<QUuid, std::shared_ptr<const PriorityMatrix>> m_matrices;
    QHash<QString, Published> m_publishedLifecycles;
    QHash<QString, Published> m_publishedMatrices;
    QString m_matrixKey = QStringLiteral("servicenow");
};

/// The category of a ticket's state as it is written in the record; New for what isn't a ticket.
[[nodiscard]] StateCategory writtenCategory(const Record &record);

/// Computes what a ticket derives from its operations and rules, after @p operation was applied to it. @p was is the record's
/// writtenCategory() before that. Pure; the same in a replay.
void derive(Record &record, StateCategory was, const Operation &operation, const Decision &decision, const RuleBook &rules);

/// What an entry or attachment does to its ticket's derived fields when it is made (or comes back), @p sign +1, or goes, -1.
void touchByEntry(Record &ticket, const Record &entry, qint64 done, int sign);

}
