// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/recordtypes.h"
#include "core/store/connection.h"

#include <QStringList>

namespace fettle
{

/// The SQL column of a field: its name, "<name>_op" for a long text (the place where it lies).
[[nodiscard]] QString columnOf(const FieldDecl &field);
[[nodiscard]] bool hasSets(const TableDecl &table);

/// What a workspace consists of, generated from the record declarations and the fixed tables of the log: tables, then indexes.
/// The migrations must come to the same; a test compares.
[[nodiscard]] QStringList schemaStatements();
/// The derived part of it, in an order in which it can be dropped and made again.
[[nodiscard]] QStringList derivedTables();
[[nodiscard]] QStringList derivedStatements();

/// What a workspace's database is marked with: "Fttl".
constexpr int applicationId = 0x4674746c;

/// The schema version of this program: the number of its last migration.
[[nodiscard]] int schemaVersion();
/// One numbered step of resources/sql; the parts between "--;;" lines.
struct Migration {
    int number = 0;
    QString name;
    QList<QByteArray> statements;
};
[[nodiscard]] QList<Migration> migrations();

/// Runs the missing steps, each in a transaction with its user_version; the first failure stops.
/// Errors: SchemaTooNew (made by a newer program), those of the connection.
[[nodiscard]] Result<void> migrate(Connection &db);
/// What the planner is to believe about the indexes of tickets, the same in every workspace, so that plans are. Goes with an index when
/// that is dropped: to be called when indexes were made again, inside a transaction.
[[nodiscard]] Result<void> writePlannerStatistics(Connection &db);

/// The tables of truth that a rescue reads. They are made first and in one order, so they begin at the same pages in every workspace.
struct TruthSchema {
    QList<QByteArray> statements; ///< each with the page where it begins
    QByteArray page; ///< a first page that names them and nothing else
};
/// As a fresh workspace has it; that is made as @p file and left there. Errors: those of the connection.
[[nodiscard]] Result<TruthSchema> freshTruthSchema(const QString &file);
/// TruthSchema::statements of a database, as far as they can be read.
[[nodiscard]] QList<QByteArray> readTruthSchema(Connection &db);

/// Errors: SchemaTooNew, Corrupt (not a workspace).
[[nodiscard]] Result<int> readSchemaVersion(Connection &db);

}
