// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/readmodel.h"
#include "core/store/connection.h"

#include <limits>

namespace fettle
{

/// What imports took from where (table `import_row`): only a changed source row makes an operation the next time.
class ImportBook
{
public:
    explicit ImportBook(Connection &db)
        : m_db(db)
    {
    }
    /// The hash that (source, key, ordinal) had; null when it was never taken.
    [[nodiscard]] Result<QByteArray> hashOf(const QString &source, const QString &key, qint64 ordinal);
    [[nodiscard]] Result<void> put(const QString &source, const QString &key, qint64 ordinal, QByteArrayView hash);
    /// The record that bears a key of a source; null when none does.
    [[nodiscard]] Result<QUuid> recordOf(RecordType type, const QString &source, const QString &key);
    /// Imported tickets aren't news, nor are those that nobody changed since @p time (UTC, milliseconds).
    [[nodiscard]] Result<void> markAllSeen() { return markSeenBefore(std::numeric_limits<qint64>::max()); }
    [[nodiscard]] Result<void> markSeenBefore(qint64 time);

private:
    Connection &m_db;
};

}
