// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importplan.h"
#include "core/exchange/rowmapper.h"
#include "core/exchange/tablereader.h"

#include <memory>
#include <vector>

namespace fettle
{

/// What all files of one readImport() share.
class ImportRun
{
public:
    ImportRun(ImportSink &sink, const ImportOptions &options);

    RefPool pool;
    RowHasher hasher;
    ImportCounts counts;
    int file = 0;

    [[nodiscard]] const ImportOptions &options() const { return m_options; }

    /// Where a record was stated first; line 0: nowhere yet.
    struct Statement {
        int file = 0;
        qint64 line = 0;
        RowHash hash = {};
    };
    [[nodiscard]] Statement &statement(const ImportRef &ref);

    /// Hands an item over and counts it; false: the sink or the preview has enough.
    [[nodiscard]] bool emitItem(ImportItem item);
    void reject(const TableRow &row, const RowProblem &problem);
    void reject(qint64 line, const RowProblem &problem, QByteArrayView raw);
    /// False with a problem when @p time is later than now.
    [[nodiscard]] bool isPast(qint64 time, const QString &column, RowProblem &problem) const;

    [[nodiscard]] bool isFull() const { return m_full; }

private:
    ImportSink &m_sink;
    const ImportOptions &m_options;
    std::vector<Statement> m_statements; ///< by ImportRef::index
    qint64 m_items = 0;
    bool m_full = false; ///< a preview's end, which is no error
};

/// Makes items of the rows of one file. One class per mode of mappings.
class ImportMode
{
public:
    virtual ~ImportMode() = default;
    [[nodiscard]] static std::unique_ptr<ImportMode> make(const Mapping &mapping, const QStringList &fileColumns, ImportRun &run);

    /// False when the run is over. Rows that can't be taken are rejected in it.
    [[nodiscard]] virtual bool row(const TableRow &row) = 0;
    /// Behind the last row.
    [[nodiscard]] virtual bool finish() { return true; }

protected:
    ImportMode(const Mapping &mapping, const QStringList &fileColumns, ImportRun &run);
    /// Empty: the row names none. False: a problem.
    [[nodiscard]] bool readActor(RowMapper &mapper, const std::optional<FieldRule> &rule, const ImportRef *&out, RowProblem &problem);
    /// The time of a row that must have one, and not a later one than now.
    [[nodiscard]] bool readStatedTime(TimeReader &reader, const TimeRule &rule, qint64 &out, RowProblem &problem);

    const Mapping &m_mapping;
    ImportRun &m_run;
    BoundRow m_row;
    std::vector<ImportField> m_actorValue;
    CellCache<const ImportRef *> m_actors;
};

}
