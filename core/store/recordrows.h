// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/record.h"
#include "core/store/registry.h"

namespace fettle
{

/// A record's row in its table, and back. The tables are derived: everything here can be made again from the log.
class RecordRows
{
public:
    RecordRows(Connection &db, Registry &registry)
        : m_db(db)
        , m_registry(registry)
    {
    }

    /// Version 0 when the record was only named so far. Errors: Corrupt (a row that can't be read; detail names it).
    [[nodiscard]] Result<Record> load(qint64 rid, const RecordTypeDecl &type);
    [[nodiscard]] Result<void> insert(qint64 rid, const Record &record);
    /// Writes the columns that differ from @p before, the row as it is in the table.
    [[nodiscard]] Result<void> update(qint64 rid, const Record &before, const Record &record);

private:
    [[nodiscard]] Result<void> bindField(Statement &statement, int index, const FieldDecl &field, const Value &value);
    [[nodiscard]] Result<void> writeSets(qint64 rid, const Record *before, const Record &record);

    Connection &m_db;
    Registry &m_registry;
};

/// Where a long text lies: the decision's effect when it wrote the field, else the operation's payload.
/// Errors: NotFound (erased).
[[nodiscard]] Result<QString> readText(Connection &db, TextPlace place, const QString &field);

}
