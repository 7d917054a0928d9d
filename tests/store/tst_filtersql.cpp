// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/filtereval.h"
#include "core/store/filtersql.h"
#include "tests/unit/filtergenerator.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QTest>

#include <memory>
#include <sqlite3.h>

using namespace fettle;

namespace
{

constexpr qint64 dayMs = 86'400'000;

/// The schema of the workspace, as far as filters ask, on the plain C interface.
class Database
{
public:
    Database()
    {
        sqlite3 *handle = nullptr;
        sqlite3_open(":memory:", &handle);
        m_handle.reset(handle);
    }

    void exec(const QString &sql, const QList<Value> &binds = {}) { rows(sql, binds); }

    /// The first column of every row; fails the test when SQLite refuses.
    QList<qint64> rows(const QString &sql, const QList<Value> &binds = {})
    {
        QList<qint64> result;
        sqlite3_stmt *statement = nullptr;
        const QByteArray text = sql.toUtf8();
        int code = sqlite3_prepare_v2(m_handle.get(), text.constData(), int(text.size()), &statement, nullptr);
        if (code == SQLITE_OK && sqlite3_bind_parameter_count(statement) != binds.size())
            qFatal("%d marks, %d values", sqlite3_bind_parameter_count(statement), int(binds.size()));
        for (int i = 0; code == SQLITE_OK && i < binds.size(); ++i)
            bind(statement, i + 1, binds[i]);
        while (code == SQLITE_OK && (code = sqlite3_step(statement)) == SQLITE_ROW) {
            result.append(sqlite3_column_int64(statement, 0));
            code = SQLITE_OK;
        }
        sqlite3_finalize(statement);
        if (code != SQLITE_DONE)
            qFatal("%s in %s", sqlite3_errmsg(m_handle.get()), text.constData());
        return result;
    }

    QStringList plan(const QString &sql, const QList<Value> &binds)
    {
        QStringList lines;
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(m_handle.get(), (u"EXPLAIN QUERY PLAN "_s + sql).toUtf8().constData(), -1, &statement, nullptr);
        for (int i = 0; i < binds.size(); ++i)
            bind(statement, i + 1, binds[i]);
        while (sqlite3_step(statement) == SQLITE_ROW)
            lines.append(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 3))));
        sqlite3_finalize(statement);
        return lines;
    }

private:
    static void bind(sqlite3_stmt *statement, int at, const Value &value)
    {
        if (const auto *number = std::get_if<qint64>(&value))
            sqlite3_bind_int64(statement, at, *number);
        else if (const auto *real = std::get_if<double>(&value))
            sqlite3_bind_double(statement, at, *real);
        else if (const auto *yes = std::get_if<bool>(&value))
            sqlite3_bind_int(statement, at, *yes);
        else if (const auto *text = std::get_if<QString>(&value)) {
            const QByteArray utf8 = text->toUtf8();
            sqlite3_bind_text(statement, at, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
        } else if (const auto *id = std::get_if<QUuid>(&value)) {
            const QByteArray bytes = id->toRfc4122();
            sqlite3_bind_blob(statement, at, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
        } else
            sqlite3_bind_null(statement, at);
    }

    struct Close {
        void operator()(sqlite3 *handle) const { sqlite3_close(handle); }
    };
    std::unique_ptr<sqlite3, Close> m_handle;
};

QStringList tokens(const QString &text)
{
    QString flat = text.toLower();
    for (QChar &c : flat)
        if (!c.isLetterOrNumber())
            c = u' ';
    return flat.split(u' ', Qt::SkipEmptyParts);
}

bool hasPhrase(const QStringList &part, const FilterText &text)
{
    const QStringList wanted = tokens(text.text);
    for (qsizetype at = 0; !wanted.isEmpty() && at + wanted.size() <= part.size(); ++at) {
        bool same = true;
        for (qsizetype i = 0; i < wanted.size() && same; ++i)
            same = text.prefix && i == wanted.size() - 1 ? part[at + i].startsWith(wanted[i]) : part[at + i] == wanted[i];
        if (same)
            return true;
    }
    return false;
}

using Labels = QMap<QUuid, FilterLabel>;

struct Subject final : FilterSubject {
    RecordType recordType = RecordType::Incident;
    bool deleted = false;
    bool unread = false;
    bool attachment = false;
    bool entry = false;
    QMap<QString, Value> fields;
    QList<QStringList> parts;
    const Labels *labels = nullptr;

    RecordType type() const override { return recordType; }
    bool isDeleted() const override { return deleted; }
    bool isUnread() const override { return unread; }
    bool hasAttachment() const override { return attachment; }
    bool hasEntry() const override { return entry; }
    Value field(const QString &name) const override { return fields.value(name); }
    FilterLabel label(const QUuid &id) const override { return labels->value(id); }
    bool containsText(const FilterText &text) const override
    {
        return std::any_of(parts.begin(), parts.end(), [&](const QStringList &part) { return hasPhrase(part, text); });
    }
};

/// Random records, in a database and as subjects.
class Workspace
{
public:
    Database database;
    QMap<qint64, Subject> tickets; ///< by rid
    QList<QUuid> ids; ///< that references name
    QUuid me;

    Workspace(quint32 seed, qint64 now, int count)
        : m_random(seed)
        , m_now(now)
    {
        createTables();
        addPeople();
        for (int i = 0; i < count; ++i)
            addTicket(QUuid::createUuid());
        m_labels.remove(QUuid());
    }

private:
    static QString columnsOf(const TableDecl &table)
    {
        QStringList columns;
        for (const FieldDecl &field : table.fields) {
            const QString name = field.type == ValueType::LongText ? field.name + "_op"_L1 : QString(field.name);
            const bool isText = field.type == ValueType::Text || field.type == ValueType::Word;
            columns.append(u'"' + name + u'"' + (isText ? u" TEXT"_s : field.type == ValueType::Real ? u" REAL"_s : u" INTEGER"_s));
        }
        return columns.join(u", "_s);
    }

    void createTables()
    {
        database.exec(u"CREATE TABLE record(rid INTEGER PRIMARY KEY, id BLOB UNIQUE, type INTEGER)"_s);
        for (const TableDecl *table : recordTables()) {
            database.exec(u"CREATE TABLE %1(rid INTEGER PRIMARY KEY, type INTEGER NOT NULL, ver INTEGER, fver INTEGER, "
                          "deleted INTEGER NOT NULL, extra TEXT, cf TEXT, "_s.arg(table->name)
                + columnsOf(*table) + u')');
            database.exec(
                u"CREATE TABLE %1_set(field TEXT, value, rid INTEGER, PRIMARY KEY(field, value, rid)) WITHOUT ROWID"_s.arg(table->name));
        }
        database.exec(u"CREATE TABLE seen(rid INTEGER PRIMARY KEY, until INTEGER)"_s);
        database.exec(u"CREATE TABLE search_part(part INTEGER PRIMARY KEY, ticket INTEGER, kind INTEGER, src INTEGER)"_s);
        database.exec(u"CREATE VIRTUAL TABLE search USING fts5(text)"_s);
        database.exec(u"CREATE INDEX ticket_updated ON ticket(updated)"_s);
        database.exec(u"CREATE INDEX ticket_category ON ticket(category COLLATE NOCASE)"_s);
        for (const QString &column : {u"state_category"_s, u"priority"_s, u"team"_s, u"state"_s, u"number"_s})
            database.exec(u"CREATE INDEX ticket_%1 ON ticket(%1, updated)"_s.arg(column));
    }

    qint64 addRecord(const QUuid &id, RecordType type)
    {
        const qint64 rid = ++m_lastRid;
        database.exec(u"INSERT INTO record VALUES(?, ?, ?)"_s, {rid, id, qint64(type)});
        m_rids.insert(id, rid);
        ids.append(id);
        m_byType[type].append(id);
        return rid;
    }

    void addPeople()
    {
        const QList<std::pair<RecordType, QString>> kinds{{RecordType::Person, u"person"_s}, {RecordType::Agent, u"agent"_s},
            {RecordType::Team, u"team"_s}, {RecordType::Service, u"service"_s}, {RecordType::Organisation, u"organisation"_s}};
        for (const auto &[type, table] : kinds)
            for (const QString &name : FilterGenerator::names) {
                const QUuid id = QUuid::createUuid();
                const qint64 rid = addRecord(id, type);
                database.exec(u"INSERT INTO %1(rid, type, deleted, name) VALUES(?, ?, 0, ?)"_s.arg(table), {rid, qint64(type), name});
                m_labels.insert(id, {name, type, {}});
                if (type == RecordType::Agent && m_random.chance(50))
                    me = id;
            }
        if (me.isNull())
            me = ids.last();
        for (const RecordTypeDecl &type : recordTypes())
            addRecord(QUuid::createUuid(), type.type); // known by its id only
    }

    Value valueFor(const FieldDecl &field)
    {
        if (m_random.chance(35))
            return {};
        switch (field.type) {
        case ValueType::Text:
            return m_random.pick(FilterGenerator::texts);
        case ValueType::Word:
            return m_random.pick(FilterGenerator::states);
        case ValueType::Integer:
            return qint64(m_random.below(6));
        case ValueType::Real:
            return m_random.below(6) / 2.0;
        case ValueType::Boolean:
            return m_random.chance(50);
        case ValueType::Instant:
            return m_now + (m_random.below(400) - 200) * (m_random.chance(50) ? 3'600'000 : dayMs) + m_random.below(3) - 1;
        case ValueType::Ref:
            return m_random.pick(targets(field));
        case ValueType::RefSet:
        case ValueType::WordSet: {
            QStringList list{member(field), member(field)};
            list.sort();
            list.removeDuplicates();
            return list;
        }
        case ValueType::LongText:
        case ValueType::Json:
            break;
        }
        return u"7"_s;
    }

    /// What a field may refer to: the first records by type are made before any ticket.
    QList<QUuid> targets(const FieldDecl &field)
    {
        QList<QUuid> result;
        for (const auto &[type, list] : m_byType.asKeyValueRange())
            if (field.target == 0 || (field.target & maskOf(type)))
                result.append(list);
        return result;
    }

    QString member(const FieldDecl &field)
    {
        return field.type == ValueType::RefSet ? toText(m_random.pick(targets(field))) : m_random.pick(FilterGenerator::states);
    }

    Value custom()
    {
        switch (m_random.below(7)) {
        case 0:
            return m_random.chance(50);
        case 1:
            return qint64(m_random.below(4));
        case 2:
            return m_random.below(8) / 2.0 + 0.25;
        case 3:
            return m_random.pick(QStringList{u"Network"_s, u"2"_s, u"2026"_s, u"yes"_s, u"none"_s, u"today"_s});
        case 4:
            return QStringList{u"Network"_s, u"net"_s};
        case 5:
            return m_now + (m_random.below(400) - 200) * dayMs / 10;
        default:
            return {};
        }
    }

    void addTicket(const QUuid &id)
    {
        Subject subject;
        const auto type = static_cast<RecordType>(1 + m_random.below(6));
        const qint64 rid = addRecord(id, type);
        subject.recordType = type;
        subject.deleted = m_random.chance(20);
        subject.labels = &m_labels;
        QStringList columns{u"rid"_s, u"type"_s, u"deleted"_s, u"cf"_s};
        QJsonObject customs;
        for (const QString &key : {u"color"_s, u"Size_2"_s}) {
            const Value value = custom();
            if (!isEmpty(value) || m_random.chance(50))
                customs.insert(key, toJson(value));
            subject.fields.insert(u"cf."_s + key, value);
        }
        QList<Value> binds{rid, qint64(type), qint64(subject.deleted),
            customs.isEmpty() ? Value() : Value(QString::fromUtf8(QJsonDocument(customs).toJson(QJsonDocument::Compact)))};
        for (const FieldDecl &field : ticketTable().fields) {
            const Value value = valueFor(field);
            subject.fields.insert(field.name, value);
            columns.append(u'"' + (field.type == ValueType::LongText ? field.name + "_op"_L1 : QString(field.name)) + u'"');
            binds.append(stored(field, value, rid));
        }
        database.exec(
            u"INSERT INTO ticket(%1) VALUES(%2)"_s.arg(columns.join(u','), QStringList(columns.size(), u"?"_s).join(u',')), binds);
        const Value number = subject.fields.value(u"number"_s);
        const Value title = subject.fields.value(u"subject"_s);
        m_labels.insert(id,
            {isEmpty(title) ? QString() : std::get<QString>(title), type,
                isEmpty(number) ? std::nullopt : std::optional(std::get<qint64>(number))});
        addAround(rid, subject);
        tickets.insert(rid, subject);
    }

    Value stored(const FieldDecl &field, const Value &value, qint64 rid)
    {
        if (const auto *id = std::get_if<QUuid>(&value))
            return m_rids.value(*id);
        const auto *list = std::get_if<QStringList>(&value);
        if (!list)
            return value;
        for (const QString &word : *list) {
            const Value key = field.type == ValueType::RefSet ? Value(m_rids.value(uuidFromText(word))) : Value(word);
            database.exec(u"INSERT INTO ticket_set VALUES(?, ?, ?)"_s, {QString(field.name), key, rid});
        }
        return u"[\"...\"]"_s;
    }

    void addAround(qint64 rid, Subject &subject)
    {
        for (const QString &table : {u"entry"_s, u"attachment"_s}) {
            if (m_random.chance(50))
                continue;
            const bool gone = m_random.chance(30);
            database.exec(u"INSERT INTO %1(type, deleted, ticket) VALUES(10, ?, ?)"_s.arg(table), {qint64(gone), rid});
            (table == u"entry"_s ? subject.entry : subject.attachment) = !gone;
        }
        const Value updated = subject.fields.value(u"updated"_s);
        qint64 until = 0;
        if (m_random.chance(50)) {
            until = isEmpty(updated) ? m_now : std::get<qint64>(updated) + m_random.below(3) - 1;
            database.exec(u"INSERT INTO seen VALUES(?, ?)"_s, {rid, until});
        }
        subject.unread = !isEmpty(updated) && until < std::get<qint64>(updated);
        for (int part = m_random.below(3); part >= 0; --part) {
            QStringList words;
            for (int i = m_random.below(5); i >= 0; --i)
                words.append(m_random.pick(FilterGenerator::words));
            const qint64 row = ++m_lastPart;
            database.exec(u"INSERT INTO search_part VALUES(?, ?, 0, 0)"_s, {row, rid});
            database.exec(u"INSERT INTO search(rowid, text) VALUES(?, ?)"_s, {row, words.join(u' ')});
            subject.parts.append(tokens(words.join(u' ')));
        }
    }

    FilterGenerator m_random;
    qint64 m_now;
    qint64 m_lastRid = 0;
    qint64 m_lastPart = 0;
    QMap<QUuid, qint64> m_rids;
    QMap<RecordType, QList<QUuid>> m_byType;
    Labels m_labels;
};

std::pair<QString, QList<Value>> statement(const SqlFilter &sql)
{
    QString text = u"SELECT t.rid FROM ticket t WHERE "_s + sql.where;
    QList<Value> binds = sql.binds;
    for (const FilterText &word : sql.words) {
        text += u" AND "_s + textCondition();
        binds.append(ftsQuery(word));
    }
    return {text + u" ORDER BY t.rid"_s, binds};
}

}

class TestFilterSql : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAsTheModelDoes_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("now");
        QTest::newRow("UTC") << QByteArray("UTC") << u"2026-11-22T10:00:00Z"_s;
        QTest::newRow("Berlin, clocks go forward") << QByteArray("Europe/Berlin") << u"2026-03-29T01:10:00Z"_s;
        QTest::newRow("Berlin, clocks go back") << QByteArray("Europe/Berlin") << u"2026-10-25T00:30:00Z"_s;
        QTest::newRow("New York, clocks go forward") << QByteArray("America/New_York") << u"2026-03-08T12:00:00Z"_s;
        QTest::newRow("Havana, midnight is skipped") << QByteArray("America/Havana") << u"2026-03-08T10:00:00Z"_s;
        QTest::newRow("Cairo") << QByteArray("Africa/Cairo") << u"2026-04-24T10:00:00Z"_s;
        QTest::newRow("Lord Howe, half an hour") << QByteArray("Australia/Lord_Howe") << u"2026-04-04T15:10:00Z"_s;
        QTest::newRow("Kathmandu") << QByteArray("Asia/Kathmandu") << u"2026-06-01T00:00:00Z"_s;
        QTest::newRow("Kiritimati") << QByteArray("Pacific/Kiritimati") << u"2026-12-31T11:00:00Z"_s;
        QTest::newRow("Pago Pago") << QByteArray("Pacific/Pago_Pago") << u"2026-01-01T10:59:59Z"_s;
        QTest::newRow("Apia, a day that wasn't") << QByteArray("Pacific/Apia") << u"2011-12-30T12:00:00Z"_s;
        QTest::newRow("Santiago") << QByteArray("America/Santiago") << u"2026-09-06T12:00:00Z"_s;
    }

    void answersAsTheModelDoes()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QString, now);
        FilterContext context{.zone = QTimeZone(zone)};
        QVERIFY(context.zone.isValid());
        QVERIFY(instantFromText(now, context.now));
        const quint32 seed = qHash(zone) ^ quint32(context.now);
        Workspace workspace(seed, context.now, 60);
        context.me = workspace.me;
        FilterGenerator generator(seed + 1);
        generator.ids = workspace.ids;
        int some = 0;
        for (int i = 0; i < 500; ++i) {
            const QString text = generator.expression(3);
            const auto filter = parseFilter(text, context);
            QVERIFY2(filter.has_value(), qPrintable(text + u" -> "_s + (filter ? QString() : filter.error().detail)));
            const auto [sql, binds] = statement(compileFilter(*filter, context));
            QList<qint64> expected;
            for (const auto &[rid, subject] : workspace.tickets.asKeyValueRange())
                if (matches(*filter, subject, context))
                    expected.append(rid);
            const QList<qint64> found = workspace.database.rows(sql, binds);
            QVERIFY2(found == expected,
                qPrintable(
                    u"%1\n%2\n%3 found, %4 expected"_s.arg(text, sql, QString::number(found.size()), QString::number(expected.size()))));
            some += !expected.isEmpty() && expected.size() < workspace.tickets.size();
        }
        QVERIFY2(some > 200, "the filters meet too few of the records to prove anything");
    }

    void conditionsAreReadable_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("where");
        QTest::addColumn<int>("binds");
        QTest::newRow("everything") << QString() << u"1"_s << 0;
        QTest::newRow("open") << u"is:open"_s << u"t.state_category < 3"_s << 0;
        QTest::newRow("closed") << u"is:closed"_s << u"t.state_category = 4"_s << 0;
        QTest::newRow("priority") << u"p:1,p2"_s << u"t.priority IN (?, ?)"_s << 2;
        QTest::newRow("range") << u"opened:2026-11"_s << u"(t.opened >= ? AND t.opened < ?)"_s << 2;
        QTest::newRow("not") << u"-state:new"_s << u"(t.state = ?) IS NOT TRUE"_s << 1;
        QTest::newRow("De Morgan") << u"-(is:open or is:major)"_s << u"((t.state_category < 3) IS NOT TRUE AND (t.major = 1) IS NOT TRUE)"_s
                                   << 0;
        QTest::newRow("words are left") << u"printer is:major \"paper jam\""_s << u"t.major = 1"_s << 0;
        QTest::newRow("tag") << u"tag:vip"_s << u"t.rid IN (SELECT s.rid FROM ticket_set s WHERE s.field = 'tags' AND s.value = ?)"_s << 1;
        QTest::newRow("team") << u"team:net"_s << u"t.team IN (SELECT r.rid FROM team r WHERE instr(lower(r.name), ?) > 0)"_s << 1;
    }

    void conditionsAreReadable()
    {
        QFETCH(QString, text);
        QFETCH(QString, where);
        QFETCH(int, binds);
        const FilterContext context{};
        const SqlFilter sql = compileFilter(parseFilter(text, context).value(), context);
        QCOMPARE(sql.where, where);
        QCOMPARE(int(sql.binds.size()), binds);
        QVERIFY(!sql.usesText);
    }

    void indexesAreUsed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("index");
        QTest::newRow("open") << u"is:open"_s << u"ticket_state_category"_s;
        QTest::newRow("priority") << u"priority:1,2"_s << u"ticket_priority"_s;
        QTest::newRow("category") << u"category:network"_s << u"ticket_category"_s;
        QTest::newRow("unassigned in a team") << u"is:unassigned team:net"_s << u"ticket_team"_s;
        QTest::newRow("number") << u"number:INC-104217"_s << u"ticket_number"_s;
        QTest::newRow("state") << u"state:new,on_hold"_s << u"ticket_state"_s;
        QTest::newRow("updated") << u"updated:-7d"_s << u"ticket_updated"_s;
        QTest::newRow("tag") << u"tag:vip"_s << u"USING INTEGER PRIMARY KEY (rowid=?)"_s;
    }

    void indexesAreUsed()
    {
        QFETCH(QString, text);
        QFETCH(QString, index);
        Workspace workspace(1, dayMs * 20'000, 1);
        const FilterContext context{.now = dayMs * 20'000};
        const SqlFilter sql = compileFilter(parseFilter(text, context).value(), context);
        const QStringList plan = workspace.database.plan(u"SELECT t.rid FROM ticket t WHERE "_s + sql.where, sql.binds);
        QVERIFY2(plan.join(u'\n').contains(index), qPrintable(plan.join(u'\n')));
    }

    void hugeFiltersStayWithinSqlitesBounds_data()
    {
        QTest::addColumn<QString>("text");
        const auto nested = [](const QString &inner, int depth) {
            return u"(is:open or (x "_s.repeated(depth / 2) + inner + u"))"_s.repeated(depth / 2);
        };
        const QString most = u"watcher:a,\"b\",me2,00000000-0000-7000-8000-000000000001"_s;
        QTest::newRow("groups") << nested(most, maxFilterDepth);
        QTest::newRow("negated groups") << u"-(is:major -(x or "_s.repeated(maxFilterDepth / 2) + most
                + u"))"_s.repeated(maxFilterDepth / 2);
        QTest::newRow("two deep ones") << nested(most, maxFilterDepth) + u" or "_s + nested(u"cf.color:today"_s, maxFilterDepth);
        QTest::newRow("four deep ones") << u"((%1 or %2) (%1 or %2))"_s.arg(
            nested(most, maxFilterDepth - 4), nested(u"-parent:5,x"_s, maxFilterDepth - 4));
        QTest::newRow("many terms") << u"alpha or "_s.repeated(maxFilterTerms - 1) + u"x"_s;
        QTest::newRow("many negated terms") << u"-team:x "_s.repeated(maxFilterTerms);
        QTest::newRow("many values") << u"number:"_s + u"1,"_s.repeated(4990) + u"1"_s;
        QTest::newRow("many ranges") << u"p:"_s + u">1,"_s.repeated(3330) + u"1"_s;
        QTest::newRow("many names") << u"requester:"_s + u"a,"_s.repeated(4900) + u"a"_s;
        QTest::newRow("many custom values") << u"cf.color:"_s + u"2,"_s.repeated(4900) + u"2"_s;
    }

    void hugeFiltersStayWithinSqlitesBounds()
    {
        QFETCH(QString, text);
        Workspace workspace(1, dayMs * 20'000, 3);
        const FilterContext context{.now = dayMs * 20'000};
        const auto filter = parseFilter(text.left(maxFilterLength), context);
        QVERIFY2(filter.has_value(), qPrintable(filter ? QString() : filter.error().detail));
        const auto [sql, binds] = statement(compileFilter(*filter, context));
        // A list asks from within another question; a refusal ends the test.
        workspace.database.rows(u"SELECT count(*) FROM (SELECT rid FROM ticket WHERE deleted = 0 AND rid IN ("_s + sql + u"))"_s, binds);
    }

    void searchedTextIsNeverSyntax_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u"a\" OR \"b"_s, u"NEAR(a b)"_s, u"text : x"_s, u"a AND NOT b"_s, u"^q"_s, u"\""_s, u"&&"_s, u"*"_s,
                 QString(), u"a\0b"_s, QString(QChar(0xD800)), u"\U0001F5A8"_s, u"{text}: x"_s, u"-q"_s, u"'; DROP TABLE ticket; --"_s})
            QTest::newRow(qPrintable(text.isEmpty() ? u"nothing"_s : toText(Filter{{.kind = FilterNode::Kind::Text, .text = {text}}})))
                << text;
    }

    void searchedTextIsNeverSyntax()
    {
        QFETCH(QString, text);
        Workspace workspace(1, dayMs * 20'000, 3);
        for (const bool prefix : {false, true})
            QVERIFY(
                workspace.database.rows(u"SELECT t.rid FROM ticket t WHERE "_s + textCondition(), {ftsQuery({text, prefix})}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFilterSql)
#include "tst_filtersql.moc"
