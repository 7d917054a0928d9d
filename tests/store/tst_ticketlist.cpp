// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/reader.h"
#include "tests/store/workspacetools.h"

#include <QJsonArray>
#include <QRandomGenerator>

#include <sqlite3.h>

using namespace fettle;

/// Lists of tickets as a window over keys: order, ties, what is empty, pages.
class TestTicketList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_path = m_folder.filePath(u"desk"_s);
        makeDesk(optionsFor(m_path)).reset();
        auto store = openStore(m_path);
        valueOf(store->db().setDurable(false));
        QRandomGenerator random(20260101);
        QList<QUuid> agents;
        valueOf(store->write([&](Ledger &ledger) -> Result<bool> {
            const auto create = [&](RecordType type, const QJsonObject &fields, const QString &via = opvia::user) {
                OperationDraft draft;
                draft.kind = opkind::create;
                draft.type = int(type);
                draft.record = uuidV7(ledger.now());
                draft.via = via;
                draft.payload = {{u"fields"_s, fields}};
                if (!valueOf(ledger.submit(draft)).decision.isApplied())
                    qFatal("refused");
                return draft.record;
            };
            for (const QString &name : {u"Zoe"_s, u"ärger, Anna"_s, u"Agent 10"_s, u"agent 9"_s, u"Ömer"_s, u"Otto"_s, u"otto"_s})
                agents << create(RecordType::Agent, {{u"name"_s, name}});
            agents << uuidV7(ledger.now()); // named by tickets, not here yet
            const auto some = [&](int one) { return random.bounded(one) == 0; };
            for (int i = 0; i < 300; ++i) {
                QJsonObject fields{{u"subject"_s, u"Ticket %1"_s.arg(i)},
                    {u"state"_s, QStringList{u"new"_s, u"in_progress"_s, u"resolved"_s, u"closed"_s}[random.bounded(4)]},
                    {u"opened"_s, qint64(1'700'000'000'000) + random.bounded(20) * 1000}};
                if (!some(3))
                    fields[u"number"_s] = 1000 - i;
                if (!some(3))
                    fields[u"due"_s] = qint64(1'790'000'000'000) + random.bounded(10) * 1000;
                if (!some(3))
                    fields[u"category"_s] = QStringList{u"network"_s, u"mail"_s, u"Mail"_s, u"Ärger"_s, u"zoo"_s}[random.bounded(5)];
                if (!some(3))
                    fields[u"assignee"_s] = toText(agents[random.bounded(int(agents.size()))]);
                if (!some(3))
                    fields[u"requester"_s] = toText(agents[random.bounded(int(agents.size()))]);
                if (!some(3)) {
                    fields[u"impact"_s] = 1 + int(random.bounded(3));
                    fields[u"urgency"_s] = 1 + int(random.bounded(3));
                }
                const QUuid id = create(RecordType::Incident, fields, opvia::import);
                if (some(10)) {
                    OperationDraft draft;
                    draft.kind = opkind::remove;
                    draft.record = id;
                    valueOf(ledger.submit(draft));
                }
            }
            return true;
        }));
        store.reset();
        m_files = std::make_unique<WorkspaceFiles>(m_path);
        m_reader = std::make_unique<Reader>(std::move(*Connection::open(m_files->database(), Connection::Mode::Read)), *m_files);
    }

    void everyOrderIsWhatASlowSortGives_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<bool>("descending");
        QTest::addColumn<QString>("filter");
        for (const char *field : {"updated", "opened", "due", "priority", "number", "state", "category", "assignee", "resolved", "closed",
                 "state_category", "requester"})
            for (const bool descending : {false, true})
                for (const char *filter : {"", "category:mail", "is:deleted", "subject:Ticket*"})
                    QTest::addRow("%s %s %s", field, descending ? "descending" : "ascending", filter)
                        << QString::fromLatin1(field) << descending << QString::fromLatin1(filter);
    }

    void everyOrderIsWhatASlowSortGives()
    {
        QFETCH(QString, field);
        QFETCH(bool, descending);
        QFETCH(QString, filter);
        QVERIFY(isSortable(field));
        const QList<RowKey> keys = keysOf(filter, field, descending, -1);

        QHash<RowKey, Value> values;
        qsizetype expected = 0;
        const bool isNamed = field == u"assignee" || field == u"requester";
        QHash<qint64, qsizetype> places; // as a person looks for a name
        const QStringList names{u"agent 9"_s, u"Agent 10"_s, u"ärger, Anna"_s, u"Mara Lind"_s, u"Ömer"_s, u"Otto"_s, u"otto"_s, u"Zoe"_s};
        Statement agents = m_reader->db().prepare("SELECT rid, name FROM agent");
        while (valueOf(agents.step()))
            places[agents.integer(0)] = names.indexOf(agents.text(1)) * (descending ? -1 : 1);
        QCOMPARE(places.size(), names.size());
        Statement select = m_reader->db().prepare(u"SELECT rid, \"%1\", deleted, category FROM ticket"_s.arg(field));
        while (valueOf(select.step())) {
            Value value;
            if (!select.isNull(1))
                value = select.columnType(1) == SQLITE_TEXT ? Value{select.text(1)} : Value{select.integer(1)};
            if (field == u"category" && !isEmpty(value)) { // A to Z whatever the case, as its index is
                QString text = select.text(1);
                for (QChar &c : text)
                    c = c >= u'A' && c <= u'Z' ? c.toLower() : c;
                value = text;
            }
            if (isNamed && !isEmpty(value))
                value = qint64(places.value(select.integer(1), 1000)); // what isn't here comes behind
            values.insert(select.integer(0), value);
            const bool deleted = select.integer(2) != 0;
            if (deleted == (filter == u"is:deleted") && (filter != u"category:mail" || select.text(3).toLower() == u"mail"))
                ++expected;
        }
        QCOMPARE(keys.size(), expected);
        QCOMPARE(QSet<RowKey>(keys.begin(), keys.end()).size(), expected); // each once
        for (qsizetype i = 1; i < keys.size(); ++i) {
            const Value before = values.value(keys[i - 1]);
            const Value after = values.value(keys[i]);
            if (isEmpty(before)) {
                QVERIFY2(isEmpty(after), "what is empty comes last, whatever the direction");
                continue;
            }
            if (isEmpty(after))
                continue;
            QVERIFY(descending && !isNamed ? !(before < after) : !(after < before));
        }
    }

    void pagesAreTheListCutInPieces_data() { everyOrderIsWhatASlowSortGives_data(); }

    void pagesAreTheListCutInPieces()
    {
        QFETCH(QString, field);
        QFETCH(bool, descending);
        QFETCH(QString, filter);
        const QList<RowKey> all = keysOf(filter, field, descending, -1);
        QCOMPARE(keysOf(filter, field, descending, -1), all); // ties have an order too
        for (const int limit : {0, 1, 10, 57, 100, 1000})
            QCOMPARE(keysOf(filter, field, descending, limit), all.mid(0, limit));
    }

    void rowsComeInTheOrderOfTheirKeys()
    {
        const QList<RowKey> all = keysOf({}, u"due"_s, false, -1);
        QList<RowKey> asked;
        for (qsizetype i = all.size() - 1; i >= 0; i -= 7)
            asked << all[i];
        asked.insert(3, 999'999); // gone
        const QList<TicketRow> rows = valueOf(m_reader->list().rows(asked));
        asked.removeAt(3);
        QCOMPARE(rows.size(), asked.size());
        for (qsizetype i = 0; i < rows.size(); ++i)
            QCOMPARE(rows[i].key, asked[i]);
    }

    void theDeskShowsTheSame()
    {
        auto desk = std::move(*Desk::open(optionsFor(m_path)));
        ListQuery query;
        query.sort = {u"due"_s, false};
        const QList<RowKey> keys = valueOf(desk->ids(query)).keys;
        QCOMPARE(valueOf(desk->count({})), keys.size());
        for (const int limit : {1, 50, 10'000}) {
            const TicketPage page = valueOf(desk->firstPage(query, limit));
            QCOMPARE(page.complete, limit >= keys.size());
            QCOMPARE(page.rows.size(), std::min<qsizetype>(limit, keys.size()));
            for (qsizetype i = 0; i < page.rows.size(); ++i)
                QCOMPARE(page.rows[i].key, keys[i]);
        }
        QList<RowKey> windowed; // as a scrolled view asks
        for (qsizetype first = 0; first < keys.size(); first += 40)
            for (const TicketRow &row : valueOf(desk->rows(keys.mid(first, 40), query)))
                windowed << row.key;
        QCOMPARE(windowed, keys);
    }

    void whatHasNoIndexIsNoOrder_data()
    {
        QTest::addColumn<QString>("field");
        for (const char *field : {"location", "description", "cf.a", "nothing", "", "updated DESC; --"})
            QTest::newRow(field) << QString::fromLatin1(field);
    }

    void whatHasNoIndexIsNoOrder()
    {
        QFETCH(QString, field);
        TicketList::Question question;
        question.sort = {field, true};
        const auto refused = m_reader->list().keys(question);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QCOMPARE(refused.error().reason, u"sort.field:"_s + field);
    }

    void cleanupTestCase() { m_reader.reset(); }

private:
    QList<RowKey> keysOf(const QString &filter, const QString &field, bool descending, int limit)
    {
        TicketList::Question question;
        question.filter = valueOf(parseFilter(filter, question.context));
        question.sort = {field, descending};
        question.limit = limit;
        return valueOf(m_reader->list().keys(question)).keys;
    }

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<WorkspaceFiles> m_files;
    std::unique_ptr<Reader> m_reader;
};

QTEST_GUILESS_MAIN(TestTicketList)
#include "tst_ticketlist.moc"
