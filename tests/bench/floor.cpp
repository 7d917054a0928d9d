// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/floor.h"

#include "core/store/payloadcodec.h"

namespace fettle::bench
{

Result<std::unique_ptr<Floor>> Floor::open(const QString &database, const QString &file)
{
    auto db = Connection::open(file, Connection::Mode::Create);
    if (!db)
        return tl::make_unexpected(db.error());
    const Result<qint64> made = (*db)->integer("SELECT count(*) FROM sqlite_schema WHERE name = 'done'");
    if (!made)
        return tl::make_unexpected(made.error());
    if (*made == 0) {
        QString path = database;
        path.replace(u'\'', QStringLiteral("''"));
        const auto copied =
            (*db)->script(QStringLiteral("ATTACH '%1' AS w; BEGIN;"
                                         "CREATE TABLE ticket(rid INTEGER PRIMARY KEY, number INTEGER, subject TEXT, state TEXT, "
                                         "team INTEGER, open INTEGER, priority INTEGER, updated INTEGER);"
                                         "INSERT INTO ticket SELECT rid, number, subject, state, team, state_category < 3, priority, "
                                         "updated FROM w.ticket;"
                                         "CREATE INDEX queue ON ticket(team, open, updated);"
                                         "CREATE TABLE entry(rid INTEGER PRIMARY KEY, ticket INTEGER, at INTEGER, body TEXT);"
                                         "CREATE TABLE log(seq INTEGER PRIMARY KEY, rid INTEGER, at INTEGER, body TEXT);")
                              .arg(path)
                              .toUtf8());
        if (!copied)
            return tl::make_unexpected(copied.error());
        Statement texts = (*db)->prepare(
            "SELECT e.rid, e.ticket, e.at, p.body FROM w.entry e JOIN w.op_payload p ON p.seq = e.body_op WHERE e.ticket % 10 = 0");
        Statement insert = (*db)->prepare("INSERT INTO entry(rid, ticket, at, body) VALUES(?, ?, ?, ?)");
        while (true) {
            const auto row = texts.step();
            if (!row)
                return tl::make_unexpected(row.error());
            if (!*row)
                break;
            insert.all(texts.integer(0), texts.integer(1), texts.integer(2));
            if (const auto done = insert.bindText(3, payloadOf(texts, 3)).run(); !done)
                return tl::make_unexpected(done.error());
        }
        texts.reset();
        if (const auto done = (*db)->script("CREATE INDEX entry_ticket ON entry(ticket, at); CREATE TABLE done(x); COMMIT; DETACH w;");
            !done)
            return tl::make_unexpected(done.error());
    }
    return std::unique_ptr<Floor>(new Floor(std::move(*db)));
}

Result<qsizetype> Floor::page(int team)
{
    Statement select =
        m_db->prepare("SELECT rid, number, subject, state, priority, updated FROM ticket WHERE team = (SELECT team FROM ticket "
                      "WHERE rid >= ? AND team IS NOT NULL LIMIT 1) AND open = 1 ORDER BY updated DESC LIMIT 100");
    select.bind(0, team);
    qsizetype characters = 0;
    while (true) {
        const auto row = select.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return characters;
        characters += select.text(2).size() + select.text(3).size();
    }
}

Result<qsizetype> Floor::ticket(qint64 rid)
{
    Statement head = m_db->prepare("SELECT number, subject, state, priority, updated FROM ticket WHERE rid = ?");
    const auto found = head.bind(0, rid).step();
    if (!found)
        return tl::make_unexpected(found.error());
    qsizetype characters = head.text(1).size();
    Statement entries = m_db->prepare("SELECT body FROM entry WHERE ticket = ? ORDER BY at");
    entries.bind(0, rid);
    while (true) {
        const auto row = entries.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return characters;
        characters += entries.text(0).size();
    }
}

Result<bool> Floor::commit(qint64 rid, qint64 at)
{
    return m_db->inTransaction([&]() -> Result<bool> {
        if (const auto updated = m_db->prepare("UPDATE ticket SET state = 'in_progress', updated = ? WHERE rid = ?").all(at, rid).run();
            !updated)
            return tl::make_unexpected(updated.error());
        if (const auto logged =
                m_db->prepare("INSERT INTO log(rid, at, body) VALUES(?, ?, ?)").all(rid, at, QStringLiteral("{\"verb\":\"start\"}")).run();
            !logged)
            return tl::make_unexpected(logged.error());
        return true;
    });
}

}
