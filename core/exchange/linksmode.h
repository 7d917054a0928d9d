// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importmode.h"

namespace fettle
{

/// A row is a link between two records, or several when a cell lists them.
class LinksMode final : public ImportMode
{
public:
    LinksMode(const Mapping &mapping, const QStringList &fileColumns, ImportRun &run);
    [[nodiscard]] bool row(const TableRow &row) override;

private:
    enum class Outcome { Done, Rejected, Over };
    [[nodiscard]] Outcome link(const TableRow &row, Cells cells);
    [[nodiscard]] const ImportField *field(QLatin1StringView name) const;
    [[nodiscard]] QString keyOf(const ImportField &source, const ImportField &target) const;

    RowMapper m_mapper;
    std::optional<TimeReader> m_time;
    RecordState m_state;
    std::vector<ImportField> m_changed;
    std::vector<QByteArrayView> m_cells;
    int m_splitAt = -1; ///< the file's column with the list
    char m_separator = 0;
};

}
