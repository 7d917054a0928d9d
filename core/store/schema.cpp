// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace fettle
{

namespace
{

// Truth (DESIGN section 6): what no replay can make again.
const char *const truthTables[] = {
    "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID",
    // dev is this store's short key of a device; last_n, last_hlc and chain are taken and moved inside the writing transaction.
    ("CREATE TABLE device(dev INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, name TEXT NOT NULL, last_n INTEGER NOT NULL, last_hlc INTEGER "
     "NOT NULL,"
     " chain BLOB NOT NULL, mine INTEGER NOT NULL)"),
    "CREATE TABLE lease(first INTEGER PRIMARY KEY, last INTEGER NOT NULL, next INTEGER NOT NULL)",
    // Every record that was ever named, with the short key that tables and operations use for it; type 0: named, not here yet.
    "CREATE TABLE record(rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, type INTEGER NOT NULL)",
    // The log. seq is the local order; done is null when it equals recorded, grp when the operation is its own group.
    ("CREATE TABLE op(seq INTEGER PRIMARY KEY, id BLOB NOT NULL, dev INTEGER NOT NULL, n INTEGER NOT NULL, format INTEGER NOT NULL, actor "
     "INTEGER,"
     " via TEXT NOT NULL, rid INTEGER NOT NULL, kind TEXT NOT NULL, base INTEGER NOT NULL, hlc INTEGER NOT NULL, recorded INTEGER NOT "
     "NULL, "
     "done INTEGER,"
     " grp BLOB, deps BLOB, undoes BLOB, lifecycle INTEGER, matrix INTEGER, payload_hash BLOB NOT NULL, chain BLOB NOT NULL)"),
    "CREATE TABLE op_payload(seq INTEGER PRIMARY KEY, body TEXT NOT NULL)",
    ("CREATE TABLE decision(seq INTEGER PRIMARY KEY, outcome INTEGER NOT NULL, ver INTEGER NOT NULL, reason TEXT, from_state TEXT, "
     "to_state "
     "TEXT,"
     " effect TEXT, conflicts TEXT)"),
    // A record's server copy with its version; empty in a workspace without a server.
    "CREATE TABLE base(rid INTEGER PRIMARY KEY, ver INTEGER NOT NULL, body TEXT NOT NULL)",
    // The operations without a decision, by local order; empty in a workspace without a server.
    "CREATE TABLE outbox(seq INTEGER PRIMARY KEY)",
    "CREATE TABLE blob(sha256 BLOB PRIMARY KEY, size INTEGER NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE draft(key TEXT PRIMARY KEY, body TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE seen(rid INTEGER PRIMARY KEY, until INTEGER NOT NULL)",
    // What an import took from where, so that only a changed source row makes an operation the next time.
    ("CREATE TABLE import_row(source TEXT NOT NULL, key TEXT NOT NULL, ordinal INTEGER NOT NULL, hash BLOB NOT NULL, seq INTEGER,"
     " PRIMARY KEY(source, key, ordinal)) WITHOUT ROWID"),
    "CREATE UNIQUE INDEX op_id ON op(id)",
    "CREATE UNIQUE INDEX op_device ON op(dev, n)",
    "CREATE INDEX op_record ON op(rid, seq)",
    "CREATE INDEX op_group ON op(grp) WHERE grp IS NOT NULL",
    "CREATE INDEX op_undoes ON op(undoes) WHERE undoes IS NOT NULL",
    "ANALYZE sqlite_schema", // makes the table of writePlannerStatistics
    // A look at a ticket changes the counts of what is unread (viewcounts.h).
    ("CREATE TRIGGER count_seen_new AFTER INSERT ON seen WHEN EXISTS (SELECT 1 FROM counted) BEGIN INSERT OR IGNORE INTO count_dirty(rid) "
     "VALUES(new.rid); END"),
    ("CREATE TRIGGER count_seen_set AFTER UPDATE ON seen WHEN EXISTS (SELECT 1 FROM counted) BEGIN INSERT OR IGNORE INTO count_dirty(rid) "
     "VALUES(new.rid); END"),
};

const char *const derivedFixed[] = {
    // Records whose words the index hasn't seen yet; a search reads them as well.
    "CREATE TABLE search_dirty(rid INTEGER PRIMARY KEY)",
    // One part of a ticket (0 head, 1 entry, 2 attachment name) or another record's words (3). part = minutes since 1970 * 64 and the next
    // free one, so that descending parts are newest first. A part whose text changed keeps its row with src null: the index is contentless
    // and never forgets, so its hits are passed over until the next rebuild.
    "CREATE TABLE search_part(part INTEGER PRIMARY KEY, ticket INTEGER NOT NULL, kind INTEGER NOT NULL, src INTEGER)",
    "CREATE UNIQUE INDEX search_part_src ON search_part(src) WHERE src IS NOT NULL",
    "CREATE INDEX search_part_stale ON search_part(ticket) WHERE src IS NULL",
    "CREATE VIRTUAL TABLE search USING fts5(text, content='', columnsize=0, tokenize='unicode61 remove_diacritics 2')",
    // Which tickets have a word at all, by rid: words that stand in different parts of a ticket meet here. A ticket's row is written again
    // with each part; FTS5 takes the union. What was edited away stays until the next rebuild, so a hit is only a candidate.
    ("CREATE VIRTUAL TABLE search_word USING fts5(text, content='', columnsize=0, detail=none, prefix='2 3', tokenize='unicode61 "
     "remove_diacritics 2')"),
};

/// An index with what SQLite's planner is told about it: rows, then how many share its first column, its first two, and so on, in a
/// workspace of a million tickets. Told, not measured: ANALYZE of a growing workspace changes plans at a moment nobody chose, and ruins
/// those of FTS5's own tables.
struct TicketIndex {
    const char *sql;
    const char *statistics;
};

// The queues of FEATURES 1a: who works on what, what comes next. Every list asks for deleted = 0; those of open tickets are a
// twentieth of all, so they carry what such lists filter by and no row is read for a ticket that isn't shown.
const TicketIndex ticketIndexes[] = {
    {"CREATE INDEX ticket_number ON ticket(number)", "1000000 1"},
    {"CREATE INDEX ticket_updated ON ticket(updated, type, state_category) WHERE deleted = 0", "1000000 1 1 1"},
    {"CREATE INDEX ticket_opened ON ticket(opened, type, service) WHERE deleted = 0", "1000000 2 1 1"},
    {"CREATE INDEX ticket_due ON ticket(due) WHERE deleted = 0", "1000000 20"},
    {"CREATE INDEX ticket_resolved ON ticket(resolved, team, assignee) WHERE deleted = 0", "1000000 20 20 20"},
    {"CREATE INDEX ticket_closed ON ticket(closed, team, assignee) WHERE deleted = 0", "1000000 20 20 20"},
    {"CREATE INDEX ticket_priority ON ticket(priority, updated DESC) WHERE deleted = 0", "1000000 200000 1"},
    {"CREATE INDEX ticket_category ON ticket(category COLLATE NOCASE, updated) WHERE deleted = 0", "1000000 30000 1"},
    {"CREATE INDEX ticket_phase ON ticket(state_category) WHERE deleted = 0", "1000000 200000"},
    {"CREATE INDEX ticket_state ON ticket(state, updated, type, opened) WHERE deleted = 0", "1000000 60000 1 1 1"},
    {"CREATE INDEX ticket_assignee ON ticket(assignee, updated) WHERE deleted = 0", "1000000 4000 1"},
    {"CREATE INDEX ticket_team ON ticket(team, updated) WHERE deleted = 0", "1000000 50000 1"},
    {"CREATE INDEX ticket_service ON ticket(service, opened, type) WHERE deleted = 0", "1000000 30000 1 1"},
    {"CREATE INDEX ticket_requester ON ticket(requester, updated) WHERE deleted = 0", "1000000 200 1"},
    {"CREATE INDEX ticket_organisation ON ticket(organisation, updated) WHERE deleted = 0", "1000000 20000 1"},
    {"CREATE INDEX ticket_ci ON ticket(ci, updated) WHERE deleted = 0 AND ci IS NOT NULL", "300000 100 1"},
    {"CREATE INDEX ticket_planned ON ticket(planned_start) WHERE deleted = 0 AND planned_start IS NOT NULL", "50000 2"},
    {"CREATE INDEX ticket_major ON ticket(opened) WHERE deleted = 0 AND major = 1", "2000 1"},
    {"CREATE INDEX ticket_parent ON ticket(parent) WHERE parent IS NOT NULL", "50000 5"},
    {"CREATE INDEX ticket_problem ON ticket(problem) WHERE problem IS NOT NULL", "50000 5"},
    {"CREATE INDEX ticket_deleted ON ticket(updated) WHERE deleted = 1", "2000 1"},
    {"CREATE INDEX ticket_open_updated ON ticket(updated, type, state_category, team, assignee, priority, service) WHERE deleted = 0 AND "
     "state_category < 3",
        "50000 1 1 1 1 1 1 1"},
    {"CREATE INDEX ticket_open_opened ON ticket(opened, type, state_category, team, assignee, priority, due) WHERE deleted = 0 AND "
     "state_category < 3",
        "50000 1 1 1 1 1 1 1"},
    {"CREATE INDEX ticket_open_due ON ticket(due) WHERE deleted = 0 AND state_category < 3", "50000 2"},
    {"CREATE INDEX ticket_open_priority ON ticket(priority, updated DESC, type, team, assignee, opened) WHERE deleted = 0 AND "
     "state_category < 3",
        "50000 10000 1 1 1 1 1"},
    {"CREATE INDEX ticket_open_assignee ON ticket(assignee, updated, priority, due) WHERE deleted = 0 AND state_category < 3",
        "50000 200 1 1 1"},
    {"CREATE INDEX ticket_open_team ON ticket(team, updated, state_category, assignee) WHERE deleted = 0 AND state_category < 3",
        "50000 2500 1 1 1"},
    {"CREATE INDEX ticket_open_team_priority ON ticket(team, priority, updated DESC, state_category, assignee) WHERE deleted = 0 AND "
     "state_category < 3",
        "50000 2500 500 1 1 1"},
    {"CREATE INDEX ticket_assignee_closed ON ticket(assignee, closed) WHERE deleted = 0 AND closed IS NOT NULL", "900000 4000 2"},
    {"CREATE INDEX ticket_new ON ticket(team, opened) WHERE deleted = 0 AND state_category = 0", "10000 500 1"},
    {"CREATE INDEX ticket_open_team_due ON ticket(team, due) WHERE deleted = 0 AND state_category < 3", "50000 2500 2"},
    {"CREATE INDEX ticket_open_service ON ticket(service, updated) WHERE deleted = 0 AND state_category < 3", "50000 1500 1"},
};

// How many tickets each saved view shows (viewcounts.h). count_bits has the kept filters that a ticket matches, key = rid * 16 + word;
// count_flip the instant when time alone may change them; count_dirty the tickets written since. The triggers see every writer.
const char *const countStatements[] = {
    ("CREATE TABLE counted(slot INTEGER PRIMARY KEY, filter TEXT NOT NULL, zone TEXT NOT NULL, me BLOB, names INTEGER NOT NULL, ready "
     "INTEGER NOT NULL, at INTEGER NOT NULL, count INTEGER NOT NULL)"),
    "CREATE TABLE count_bits(key INTEGER PRIMARY KEY, bits INTEGER NOT NULL)",
    "CREATE TABLE count_flip(rid INTEGER PRIMARY KEY, at INTEGER NOT NULL)",
    "CREATE INDEX count_flip_at ON count_flip(at)",
    "CREATE TABLE count_dirty(rid INTEGER PRIMARY KEY)",
    ("CREATE TRIGGER count_name_person AFTER UPDATE OF name ON person WHEN old.name IS NOT new.name BEGIN UPDATE counted SET ready = 0 "
     "WHERE names = 1; END"),
    ("CREATE TRIGGER count_name_organisation AFTER UPDATE OF name ON organisation WHEN old.name IS NOT new.name BEGIN UPDATE counted SET "
     "ready = 0 WHERE names = 1; END"),
    ("CREATE TRIGGER count_name_agent AFTER UPDATE OF name ON agent WHEN old.name IS NOT new.name BEGIN UPDATE counted SET ready = 0 WHERE "
     "names = 1; END"),
    ("CREATE TRIGGER count_name_team AFTER UPDATE OF name ON team WHEN old.name IS NOT new.name BEGIN UPDATE counted SET ready = 0 WHERE "
     "names = 1; END"),
    ("CREATE TRIGGER count_name_service AFTER UPDATE OF name ON service WHEN old.name IS NOT new.name BEGIN UPDATE counted SET ready = 0 "
     "WHERE names = 1; END"),
    ("CREATE TRIGGER count_name_ci AFTER UPDATE OF name ON ci WHEN old.name IS NOT new.name BEGIN UPDATE counted SET ready = 0 WHERE names "
     "= 1; END"),
    ("CREATE TRIGGER count_ticket_new AFTER INSERT ON ticket WHEN EXISTS (SELECT 1 FROM counted) BEGIN INSERT OR IGNORE INTO "
     "count_dirty(rid) VALUES(new.rid); END"),
    ("CREATE TRIGGER count_ticket_set AFTER UPDATE ON ticket WHEN EXISTS (SELECT 1 FROM counted) BEGIN INSERT OR IGNORE INTO "
     "count_dirty(rid) VALUES(new.rid); END"),
};

QString sqlType(const FieldDecl &field)
{
    switch (field.type) {
    case ValueType::Text:
    case ValueType::Word:
    case ValueType::Json:
    case ValueType::WordSet:
    case ValueType::RefSet:
        return QStringLiteral("TEXT");
    case ValueType::Real:
        return QStringLiteral("REAL");
    case ValueType::LongText:
    case ValueType::Integer:
    case ValueType::Boolean:
    case ValueType::Instant:
    case ValueType::Ref:
        return QStringLiteral("INTEGER");
    }
    return QStringLiteral("TEXT");
}

QStringList tableStatements(const TableDecl &table)
{
    QString columns = QStringLiteral("rid INTEGER PRIMARY KEY, type INTEGER NOT NULL, ver INTEGER NOT NULL, deleted INTEGER NOT NULL");
    for (const FieldDecl &field : table.fields)
        columns += QStringLiteral(", \"%1\" %2").arg(columnOf(field), sqlType(field));
    columns += QStringLiteral(", cf TEXT, extra TEXT, fver TEXT NOT NULL");
    QStringList statements{QStringLiteral("CREATE TABLE %1(%2)").arg(table.name, columns)};
    if (hasSets(table))
        statements << QStringLiteral(
            "CREATE TABLE %1_set(field TEXT NOT NULL, value NOT NULL, rid INTEGER NOT NULL, PRIMARY KEY(field, value, rid)) WITHOUT ROWID")
                          .arg(table.name);
    if (&table != &ticketTable())
        for (const FieldDecl &field : table.fields)
            if (field.flags & FieldFlag::Indexed)
                statements << QStringLiteral("CREATE INDEX %1_%2 ON %1(\"%3\")").arg(table.name, field.name, columnOf(field));
    return statements;
}

}

QString columnOf(const FieldDecl &field)
{
    return field.type == ValueType::LongText ? QString(field.name) + QStringLiteral("_op") : QString(field.name);
}

bool hasSets(const TableDecl &table)
{
    return std::any_of(table.fields.begin(), table.fields.end(), [](const FieldDecl &field) { return field.merge == MergeRule::Set; });
}

QStringList derivedStatements()
{
    QStringList statements;
    for (const TableDecl *table : recordTables())
        statements += tableStatements(*table);
    for (const TicketIndex &index : ticketIndexes)
        statements << QString::fromLatin1(index.sql);
    for (const char *sql : derivedFixed)
        statements << QString::fromLatin1(sql);
    for (const char *sql : countStatements)
        statements << QString::fromLatin1(sql);
    return statements;
}

QStringList derivedTables()
{
    QStringList names;
    for (const TableDecl *table : recordTables()) {
        names << QString(table->name);
        if (hasSets(*table))
            names << QString(table->name) + QStringLiteral("_set");
    }
    return names << QStringLiteral("search_dirty") << QStringLiteral("search_part") << QStringLiteral("search")
                 << QStringLiteral("search_word") << QStringLiteral("counted") << QStringLiteral("count_bits")
                 << QStringLiteral("count_flip") << QStringLiteral("count_dirty");
}

QStringList schemaStatements()
{
    QStringList statements;
    for (const char *sql : truthTables)
        statements << QString::fromLatin1(sql);
    return statements + derivedStatements();
}

QList<Migration> migrations()
{
    QList<Migration> steps;
    const QDir folder(QStringLiteral(":/sql"));
    for (const QString &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        Migration step{name.left(4).toInt(), name, {}};
        QByteArray part;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.trimmed() == "--;;") {
                step.statements << part;
                part.clear();
            } else if (!line.startsWith("--")) {
                part += line + '\n';
            }
        }
        if (!part.trimmed().isEmpty())
            step.statements << part;
        steps << step;
    }
    return steps;
}

int schemaVersion()
{
    const QList<Migration> steps = migrations();
    return steps.isEmpty() ? 0 : steps.last().number;
}

Result<int> readSchemaVersion(Connection &db)
{
    const Result<qint64> application = db.integer("PRAGMA application_id");
    if (!application)
        return tl::make_unexpected(application.error());
    const Result<qint64> version = db.integer("PRAGMA user_version");
    if (!version)
        return tl::make_unexpected(version.error());
    if (*application != applicationId || *version == 0)
        return fail(ErrorCode::Corrupt, QStringLiteral("%1 is not a Fettle workspace").arg(db.file()), QStringLiteral("workspace.foreign"));
    if (*version > schemaVersion())
        return fail(ErrorCode::SchemaTooNew, QStringLiteral("schema %1, this program knows %2").arg(*version).arg(schemaVersion()),
            QStringLiteral("workspace.newer"));
    return static_cast<int>(*version);
}

Result<void> migrate(Connection &db)
{
    const Result<qint64> marks =
        db.integer("SELECT (SELECT application_id FROM pragma_application_id) | (SELECT user_version FROM pragma_user_version)");
    if (!marks)
        return tl::make_unexpected(marks.error());
    const Result<int> version = *marks == 0 ? Result<int>(0) : readSchemaVersion(db); // without a mark: just made
    if (!version)
        return tl::make_unexpected(version.error());
    for (const Migration &step : migrations()) {
        if (step.number <= *version)
            continue;
        const auto done = db.inTransaction([&]() -> Result<void> {
            for (const QByteArray &sql : step.statements)
                if (const auto run = db.script(sql); !run)
                    return run;
            return db.script(
                QStringLiteral("PRAGMA application_id = %1; PRAGMA user_version = %2;").arg(applicationId).arg(step.number).toUtf8());
        });
        if (!done)
            return done;
    }
    return *version < schemaVersion() ? db.inTransaction([&] { return writePlannerStatistics(db); }) : Result<void>{};
}

Result<void> writePlannerStatistics(Connection &db)
{
    QString script = QStringLiteral("ANALYZE sqlite_schema; DELETE FROM sqlite_stat1;");
    for (const TicketIndex &index : ticketIndexes)
        script += QStringLiteral("INSERT INTO sqlite_stat1(tbl, idx, stat) VALUES('ticket', '%1', '%2');")
                      .arg(QString::fromLatin1(index.sql).section(u' ', 2, 2), QLatin1StringView(index.statistics));
    return db.script((script + QStringLiteral("ANALYZE sqlite_schema;")).toUtf8()); // read again by this connection
}

namespace
{

/// What a rescue needs, and with the indexes that SQLite makes by itself.
#define FETTLE_RESCUED "tbl_name IN ('device', 'record', 'op', 'op_payload', 'decision', 'draft') AND (type = 'table' OR sql IS NULL)"

}

QList<QByteArray> readTruthSchema(Connection &db)
{
    QList<QByteArray> statements;
    Statement select =
        db.prepare("SELECT rootpage || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema WHERE " FETTLE_RESCUED " ORDER BY name");
    for (auto row = select.step(); row && *row; row = select.step())
        statements << select.bytes(0);
    return statements;
}

Result<TruthSchema> freshTruthSchema(const QString &file)
{
    TruthSchema truth;
    {
        const auto db = Connection::open(file, Connection::Mode::Create);
        if (!db)
            return tl::make_unexpected(db.error());
        if (const auto made = migrate(**db); !made)
            return tl::make_unexpected(made.error());
        truth.statements = readTruthSchema(**db);
        const auto bared = (*db)->inTransaction(
            [&] { return (*db)->script("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE NOT (" FETTLE_RESCUED ")"); });
        if (!bared)
            return tl::make_unexpected(bared.error());
    }
    QFile database(file);
    constexpr int header = 100;
    constexpr char wholeTable = 0x0d; // a leaf: no further page belongs to it
    if (database.open(QIODevice::ReadOnly))
        truth.page = database.read(4096);
    if (truth.page.size() < 4096 || truth.page[header] != wholeTable)
        return fail(
            ErrorCode::Io, QStringLiteral("the schema of %1 doesn't fit its first page").arg(file), QStringLiteral("rescue.schema"));
    return truth;
}

}
