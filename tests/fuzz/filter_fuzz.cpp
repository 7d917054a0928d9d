// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/filtersql.h"

#include <cstdlib>
#include <sqlite3.h>

using namespace fettle;

/// Any text is refused with a place inside it, or has a canonical form that means the same and compiles to SQL that SQLite takes.
namespace
{

sqlite3 *emptyWorkspace()
{
    sqlite3 *database = nullptr;
    sqlite3_open(":memory:", &database);
    QString sql = QStringLiteral("CREATE TABLE record(rid INTEGER PRIMARY KEY, id BLOB, type INTEGER);"
                                 "CREATE TABLE seen(rid INTEGER PRIMARY KEY, until INTEGER);"
                                 "CREATE TABLE search_part(part INTEGER PRIMARY KEY, ticket INTEGER);"
                                 "CREATE VIRTUAL TABLE search USING fts5(text);"
                                 "INSERT INTO search(rowid, text) VALUES(1, 'printer jam');");
    for (const TableDecl *table : recordTables()) {
        QString columns;
        for (const FieldDecl &field : table->fields)
            columns += QStringLiteral(", \"%1%2\"").arg(field.name, QLatin1StringView(field.type == ValueType::LongText ? "_op" : ""));
        sql += QStringLiteral("CREATE TABLE %1(rid INTEGER PRIMARY KEY, type INTEGER, deleted INTEGER, cf TEXT%2);"
                              "CREATE TABLE %1_set(field, value, rid);")
                   .arg(table->name, columns);
    }
    sql += QStringLiteral(
        "INSERT INTO ticket(rid, type, deleted, cf, subject, due, team) VALUES(1, 1, 0, '{\"x\":[1,\"a\"]}', 'Printer', 5, 7);");
    if (sqlite3_exec(database, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        std::abort();
    return database;
}

void runs(sqlite3 *database, const QString &sql, const QList<Value> &binds)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database, sql.toUtf8().constData(), -1, &statement, nullptr) != SQLITE_OK)
        std::abort();
    if (sqlite3_bind_parameter_count(statement) != binds.size())
        std::abort();
    for (int i = 0; i < binds.size(); ++i) {
        if (const auto *text = std::get_if<QString>(&binds[i]))
            sqlite3_bind_text(statement, i + 1, text->toUtf8().constData(), -1, SQLITE_TRANSIENT);
        else if (const auto *number = std::get_if<qint64>(&binds[i]))
            sqlite3_bind_int64(statement, i + 1, *number);
        else if (const auto *real = std::get_if<double>(&binds[i]))
            sqlite3_bind_double(statement, i + 1, *real);
    }
    int code = SQLITE_ROW;
    while (code == SQLITE_ROW)
        code = sqlite3_step(statement);
    if (code != SQLITE_DONE)
        std::abort();
    sqlite3_finalize(statement);
}

}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static sqlite3 *const database = emptyWorkspace();
    static const FilterContext context{
        .now = 1'795'341'600'000, .zone = QTimeZone("Europe/Berlin"), .me = QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)};
    FilterContext typing = context;
    typing.lastWordIsPrefix = size > 0 && (data[0] & 1);
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto filter = parseFilter(text, typing);
    if (!filter) {
        const auto problem = filterProblem(filter.error());
        if (!problem || problem->position < 0 || problem->length < 0 || problem->position + problem->length > text.size())
            std::abort();
        return 0;
    }
    const QString canonical = toText(*filter);
    if (canonical.size() <= maxFilterLength) {
        const auto again = parseFilter(canonical, context);
        if (!again || *again != *filter || toText(*again) != canonical)
            std::abort();
    }
    const SqlFilter sql = compileFilter(*filter, context);
    runs(database, QStringLiteral("SELECT t.rid FROM ticket t WHERE t.deleted = 0 AND ") + sql.where, sql.binds);
    for (const FilterText &word : sql.words)
        runs(database, QStringLiteral("SELECT t.rid FROM ticket t WHERE ") + textCondition(), {ftsQuery(word)});
    return 0;
}
