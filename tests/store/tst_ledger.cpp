// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/workspacetools.h"

#include <QJsonArray>

using namespace fettle;

namespace
{

struct Workspace {
    Workspace()
    {
        path = folder.filePath(u"desk"_s);
        makeDesk(optionsFor(path)).reset();
        store = openStore(path);
    }
    OperationDraft draft(
        QLatin1StringView kind, const QUuid &record, const QJsonObject &payload = {}, RecordType type = RecordType::Incident)
    {
        OperationDraft made;
        made.kind = kind;
        made.type = int(type);
        made.record = record;
        made.payload = payload;
        return made;
    }
    Result<Ledger::Submitted> submit(const OperationDraft &operation)
    {
        return store->write([&](Ledger &ledger) { return ledger.submit(operation); });
    }
    QUuid newId() { return uuidV7(store->now()); }
    QUuid incident(const QJsonObject &more = {})
    {
        const QUuid id = newId();
        QJsonObject fields = more;
        if (!fields.contains(u"subject"_s))
            fields[u"subject"_s] = u"A ticket"_s;
        valueOf(submit(draft(opkind::create, id, {{u"fields"_s, fields}})));
        return id;
    }
    QString problems()
    {
        store.reset();
        const QString found = differences(path);
        store = openStore(path);
        return found;
    }

    QTemporaryDir folder;
    QString path;
    std::unique_ptr<Store> store;
};

/// Operations of another device, as they come from elsewhere: chained, decided, appended as they are.
class OtherDevice
{
public:
    explicit OtherDevice(Connection &db)
        : m_db(db)
        , m_id(uuidV7(1'780'000'000'000))
    {
        valueOf(db.prepare("INSERT INTO device(id, name, last_n, last_hlc, chain, mine) VALUES(?, 'elsewhere', 0, 0, x'', 0)")
                    .bind(0, m_id)
                    .run());
        m_dev = int(db.lastRowId());
    }

    Operation append(
        const QUuid &record, int type, const QString &kind, const QJsonObject &payload, const Decision &decision, int format = 1)
    {
        Registry registry(m_db);
        Operation operation;
        operation.format = format;
        operation.id = uuidV7(1'790'000'000'000);
        operation.device = m_id;
        operation.n = ++m_n;
        operation.type = type;
        operation.record = record;
        operation.kind = kind;
        operation.hlc = m_n;
        operation.done = operation.recorded = 1'790'000'000'000 + m_n;
        operation.group = operation.id;
        operation.payload = canonicalJson(payload);
        operation.payloadHash = sha256(operation.payload);
        operation.chain = m_chain = chainAfter(m_chain, operation);
        valueOf(m_db.inTransaction([&]() -> Result<void> {
            const qint64 rid = valueOf(registry.make(record, type));
            valueOf(OpLog(m_db, registry).append({operation, decision, 0, rid, m_dev, false}));
            return m_db.prepare("UPDATE device SET last_n = ?, chain = ? WHERE dev = ?").all(m_n, m_chain, m_dev).run();
        }));
        return operation;
    }

private:
    Connection &m_db;
    QUuid m_id;
    int m_dev = 0;
    qint64 m_n = 0;
    QByteArray m_chain;
};

Decision skipped(const QString &reason, qint64 version)
{
    Decision decision;
    decision.outcome = Decision::Outcome::Skipped;
    decision.reason = reason;
    decision.version = version;
    return decision;
}

}

class TestLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCantBeDoneIsSaid()
    {
        Workspace w;
        const QUuid id = w.incident();
        OperationDraft operation = w.draft(opkind::set, id, {{u"fields"_s, QJsonObject{{u"subject"_s, u"B"_s}}}});
        operation.done = 1'999'999'999'999;
        QCOMPARE(reasonOf(w.submit(operation)), u"done.future"_s);
        operation.done = {};
        operation.id = w.newId();
        QVERIFY(w.submit(operation));
        QCOMPARE(reasonOf(w.submit(operation)), u"op.exists"_s);
        QCOMPARE(reasonOf(w.submit(w.draft(opkind::set, w.newId()))), u"record.unknown"_s);
        QCOMPARE(reasonOf(w.submit(w.draft(opkind::create, id, {}, RecordType::Request))), u"record.type"_s);
        OperationDraft undo = w.draft(opkind::undo, id);
        undo.undoes = w.newId();
        QCOMPARE(reasonOf(w.submit(undo)), u"op.unknown"_s);
        QCOMPARE(w.problems(), QString());
    }

    void aRefusedCreateIsNoRecord()
    {
        Workspace w;
        const QUuid ticket = w.newId();
        const QUuid entry = w.newId();
        valueOf(w.store->write([&](Ledger &ledger) -> Result<bool> {
            if (valueOf(ledger.submit(w.draft(opkind::create, ticket, {}))).decision.reason != u"field.required:subject"_s)
                qFatal("not refused");
            if (ledger.record(ticket))
                qFatal("a refused record is here");
            valueOf(ledger.submit(w.draft(opkind::create, entry,
                {{u"fields"_s, QJsonObject{{u"ticket"_s, toText(ticket)}, {u"kind"_s, u"note"_s}}}}, RecordType::Entry)));
            return true;
        }));
        QCOMPARE(w.problems(), QString());
        // The name is still free, for a record of any type.
        valueOf(w.submit(w.draft(opkind::create, ticket, {{u"fields"_s, QJsonObject{{u"subject"_s, u"Now"_s}}}}, RecordType::Request)));
        QCOMPARE(w.problems(), QString());
    }

    void anEntryMayComeBeforeItsTicket()
    {
        Workspace w;
        const QUuid ticket = w.newId();
        valueOf(w.submit(w.draft(opkind::create, w.newId(),
            {{u"fields"_s, QJsonObject{{u"ticket"_s, toText(ticket)}, {u"kind"_s, u"note"_s}, {u"body"_s, u"early"_s}}}},
            RecordType::Entry)));
        QCOMPARE(w.problems(), QString());
        valueOf(w.submit(w.draft(opkind::create, ticket, {{u"fields"_s, QJsonObject{{u"subject"_s, u"Late"_s}}}})));
        QCOMPARE(w.problems(), QString());
        valueOf(w.submit(w.draft(opkind::create, w.newId(),
            {{u"fields"_s, QJsonObject{{u"ticket"_s, toText(ticket)}, {u"kind"_s, u"note"_s}}}}, RecordType::Entry)));
        QCOMPARE(w.problems(), QString());
    }

    void whatThisVersionDoesntKnowIsKeptAndSkipped()
    {
        Workspace w;
        const QUuid id = w.incident();
        const Ledger::Submitted edit = valueOf(w.submit(w.draft(opkind::set, id, {{u"fields"_s, QJsonObject{{u"subject"_s, u"B"_s}}}})));
        const QUuid strange = w.newId();
        {
            OtherDevice other(w.store->db());
            other.append(id, int(RecordType::Incident), u"split"_s, {{u"into"_s, QJsonArray{u"x"_s}}}, skipped(u"op.kind"_s, 2));
            other.append(id, int(RecordType::Incident), opkind::set, {{u"fields"_s, QJsonObject{{u"subject"_s, QJsonObject()}}}},
                skipped(u"op.format"_s, 2), Operation::currentFormat + 1);
            Decision applied;
            applied.version = 1;
            other.append(strange, 200, opkind::create, {{u"fields"_s, QJsonObject{{u"colour"_s, u"red"_s}}}}, applied);
        }
        QCOMPARE(w.problems(), QString());
        const auto report = valueOf(checkWorkspaceAt(w.path));
        QCOMPARE(report.problemCount, 0);

        // Work goes on: an edit, and the undo of what came before.
        valueOf(w.submit(w.draft(opkind::set, id, {{u"fields"_s, QJsonObject{{u"location"_s, u"Basel"_s}}}})));
        OperationDraft undo = w.draft(opkind::undo, id);
        undo.undoes = edit.operation.id;
        const auto undone = w.submit(undo);
        QVERIFY2(undone, qPrintable(reasonOf(undone)));
        QVERIFY(undone->decision.isApplied());
        QCOMPARE(w.problems(), QString());
        w.store.reset();

        auto desk = std::move(*Desk::open(optionsFor(w.path, tickingClock(1'795'000'000'000))));
        QStringList shown;
        for (const HistoryItem &item : valueOf(desk->history(id)))
            shown << item.kind + u' ' + item.outcome;
        shown.sort();
        QCOMPARE(shown,
            (QStringList{
                u"create applied"_s, u"set applied"_s, u"set applied"_s, u"set skipped"_s, u"split skipped"_s, u"undo applied"_s}));
        const auto rescued = valueOf(rescueWorkspace(w.path, w.folder.filePath(u"rescued"_s)));
        QCOMPARE(rescued.operations, report.operations + 2);
        QCOMPARE(rescued.losses, QStringList());
    }

    void aDeletedLifecycleStillRunsItsTickets()
    {
        Workspace w;
        const QUuid id = w.incident();
        const QUuid lifecycle = derivedId(u"lifecycle/incident/1"_s);
        valueOf(w.submit(w.draft(opkind::remove, lifecycle, {}, RecordType::Lifecycle)));
        w.store.reset();
        w.store = openStore(w.path, tickingClock(1'791'000'000'000));
        const auto started = valueOf(w.submit(w.draft(opkind::verb, id, {{u"verb"_s, u"start"_s}, {u"seen"_s, u"new"_s}})));
        QCOMPARE(started.decision.reason, QString());
        QCOMPARE(started.decision.to, u"in_progress"_s);
        QCOMPARE(w.problems(), QString());
    }

    void strangeTextsComeBackAsTheyWere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("emoji") << u"a 😀 b 👩‍👩‍👧"_s;
        QTest::newRow("NUL") << u"a\0b"_s;
        QTest::newRow("control characters") << u"\x01\x02\x7f\u0085"_s;
        QTest::newRow("right to left") << u"שלום عالم \u202e"_s;
        QTest::newRow("quotes") << u"'\"`; DROP TABLE op; --"_s;
        QTest::newRow("a key") << u"tags:x*.cf"_s;
        QTest::newRow("noncharacters") << QString(QChar(0xffff)) + QChar(0xfeff);
    }

    void strangeTextsComeBackAsTheyWere()
    {
        QFETCH(QString, text);
        Workspace w;
        const QUuid id = w.incident({{u"subject"_s, text}, {u"description"_s, text}, {u"tags"_s, QJsonArray{text}}, {u"cf."_s + text, text},
            {u"category"_s, text}});
        valueOf(w.submit(w.draft(opkind::members, id, {{u"field"_s, u"tags"_s}, {u"add"_s, QJsonArray{text + u'2'}}})));
        valueOf(w.submit(w.draft(opkind::members, id, {{u"field"_s, u"tags"_s}, {u"remove"_s, QJsonArray{text}}})));
        QCOMPARE(w.problems(), QString());
        w.store.reset();
        auto desk = std::move(*Desk::open(optionsFor(w.path, tickingClock(1'795'000'000'000))));
        const TicketDetail detail = valueOf(desk->detail(id));
        QCOMPARE(detail.row.subject, text);
        QCOMPARE(detail.fields.value(u"description"_s), Value{text});
        QCOMPARE(detail.custom.value(text), Value{text});
        QCOMPARE(std::get<QStringList>(detail.fields.value(u"tags"_s)).size(), 1);
        QCOMPARE(valueOf(desk->history(id)).size(), 3);
    }

    void halfASurrogatePairIsNoText_data()
    {
        QTest::addColumn<QString>("field");
        for (const char *field : {"subject", "description", "tags", "cf.a"})
            QTest::newRow(field) << QString::fromLatin1(field);
    }

    void halfASurrogatePairIsNoText()
    {
        QFETCH(QString, field);
        Workspace w;
        const QString half = u"a"_s + QChar(0xd83d);
        QJsonObject fields{{u"subject"_s, u"x"_s}};
        fields[field] = field == u"tags" ? QJsonValue(QJsonArray{half}) : QJsonValue(half);
        QCOMPARE(valueOf(w.submit(w.draft(opkind::create, w.newId(), {{u"fields"_s, fields}}))).decision.reason, u"field.value:"_s + field);
    }

    void strangeNumbersComeBackAsTheyWere()
    {
        Workspace w;
        const QList<double> numbers{0.1, 1e300, -1e-300, 9.2e18, 1.5, -0.0, 1e19};
        QJsonObject fields;
        for (int i = 0; i < numbers.size(); ++i)
            fields[u"cf.n%1"_s.arg(i)] = numbers[i];
        fields[u"impact"_s] = std::numeric_limits<qint64>::max();
        fields[u"due"_s] = std::numeric_limits<qint64>::min();
        w.incident(fields);
        QCOMPARE(w.problems(), QString());
        const auto infinite = w.submit(w.draft(opkind::create, w.newId(),
            {{u"fields"_s, QJsonObject{{u"subject"_s, u"x"_s}, {u"cf.n"_s, std::numeric_limits<double>::infinity()}}}}));
        QCOMPARE(valueOf(infinite).decision.reason, u"field.value:cf.n"_s);
    }

    void numbersAreLeasedWithoutGapsOrRepeats()
    {
        Workspace w;
        QList<qint64> numbers;
        for (int i = 0; i < 3; ++i) {
            w.store.reset();
            w.store = openStore(w.path);
            valueOf(w.store->write([&](Ledger &ledger) -> Result<bool> {
                for (int n = 0; n < 700; ++n)
                    numbers << valueOf(ledger.nextNumber());
                return true;
            }));
            (void)w.store->write([&](Ledger &ledger) -> Result<bool> { // rolled back: no number is used up
                valueOf(ledger.nextNumber());
                return fail(ErrorCode::Refused, u"on purpose"_s);
            });
        }
        for (int i = 0; i < numbers.size(); ++i)
            QCOMPARE(numbers[i], 100'001 + i);
    }

    void theClockOfADeviceNeverGoesBack()
    {
        Workspace w;
        w.incident();
        w.store.reset();
        w.store = openStore(w.path, [] { return 1'600'000'000'000; }); // years behind
        const auto first = valueOf(w.submit(w.draft(opkind::create, w.newId(), {{u"fields"_s, QJsonObject{{u"subject"_s, u"x"_s}}}})));
        const auto second = valueOf(w.submit(w.draft(opkind::create, w.newId(), {{u"fields"_s, QJsonObject{{u"subject"_s, u"y"_s}}}})));
        QVERIFY(second.operation.hlc > first.operation.hlc);
        QVERIFY((first.operation.hlc >> 16) >= 1'790'000'000'000);
        QCOMPARE(w.problems(), QString());
    }

    void setsAreFoundAsTheirRowsSay()
    {
        Workspace w;
        const QUuid id = w.incident({{u"tags"_s, QJsonArray{u"b"_s, u"a"_s}}});
        valueOf(w.submit(
            w.draft(opkind::members, id, {{u"field"_s, u"tags"_s}, {u"add"_s, QJsonArray{u"c"_s}}, {u"remove"_s, QJsonArray{u"a"_s}}})));
        Statement select = w.store->db().prepare("SELECT value FROM ticket_set ORDER BY value");
        QStringList members;
        while (valueOf(select.step()))
            members << select.text(0);
        QCOMPARE(members, (QStringList{u"b"_s, u"c"_s}));
    }
};

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
