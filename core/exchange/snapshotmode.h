// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importmode.h"

namespace fettle
{

/// A row is a record, or several, as they stand.
class SnapshotMode final : public ImportMode
{
public:
    SnapshotMode(const Mapping &mapping, const QStringList &fileColumns, ImportRun &run);
    [[nodiscard]] bool row(const TableRow &row) override;

private:
    struct Part {
        RowMapper mapper;
        RecordState state = {};
        std::vector<ImportField> changed = {};
        const ImportRef *ref = nullptr;
        RowHash hash = {};
    };
    struct Times {
        std::optional<qint64> done;
        std::optional<qint64> opened;
        std::optional<qint64> later;
        const ImportRef *actor = nullptr;
    };
    [[nodiscard]] bool readTimes(Times &out, RowProblem &problem);
    [[nodiscard]] bool read(Part &part, const Times &times, RowProblem &problem);
    [[nodiscard]] bool emitLater(Part &part, ImportItem item, qint64 later);

    std::vector<Part> m_parts;
    std::optional<TimeReader> m_time;
    std::optional<TimeReader> m_opened;
    std::optional<TimeReader> m_later;
};

}
