// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importmode.h"

namespace fettle
{

/// Several rows of a key: each is what the record was from one time on.
class HistoryMode final : public ImportMode
{
public:
    HistoryMode(const Mapping &mapping, const QStringList &fileColumns, ImportRun &run);
    [[nodiscard]] bool row(const TableRow &row) override;

private:
    struct Record {
        const ImportRef *ref = nullptr;
        RecordState state = {};
        qint64 rows = 0;
        qint64 openedAt = 0;
        qint64 reopenings = 0;
    };
    [[nodiscard]] Record *find(RowProblem &problem);
    [[nodiscard]] bool observe(Record &record, const TableRow &row, ImportItem &item, RowProblem &problem);

    RowMapper m_mapper;
    TimeReader m_time;
    std::optional<TimeReader> m_opened;
    QHash<QString, std::shared_ptr<Record>> m_records; ///< of all keys; in grouped files of the current one
    Record *m_current = nullptr;
    QByteArray m_currentKey; ///< the key's cells as they stand
    std::vector<ImportField> m_changed;
};

}
