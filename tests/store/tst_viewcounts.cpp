// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk.h"
#include "core/desk/maintenance.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace fettle;
using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 begin = 1'780'000'000'000;
constexpr qint64 hourMs = 3'600'000;

template <class T>
T value(const QFuture<Result<T>> &future)
{
    const Result<T> result = future.result();
    if (!result)
        qFatal("%s: %s", qUtf8Printable(QString(word(result.error().code))), qUtf8Printable(result.error().detail));
    return *result;
}

const QStringList filters{u"is:open"_s, u"is:new"_s, u"is:closed"_s, u"is:overdue"_s, u"is:unassigned is:open"_s, u"is:unread"_s,
    u"is:major"_s, u"is:deleted"_s, u"is:mine"_s, u"assignee:me is:open"_s, u"team:net"_s, u"team:none"_s,
    u"team:\"Field service\" is:open"_s, u"-team:net is:open"_s, u"priority:1,2"_s, u"p:>2 is:open"_s, u"due:today"_s,
    u"due:..today is:open"_s, u"due:+3d"_s, u"due:<-2h"_s, u"due:none"_s, u"opened:today"_s, u"opened:-7d"_s, u"opened:-90min"_s,
    u"updated:<-1d is:open"_s, u"updated:-1h"_s, u"closed:-2d"_s, u"resolved:yesterday"_s, u"planned_start:tomorrow"_s, u"tag:vip"_s,
    u"tag:vip,mail is:open"_s, u"tags:none"_s, u"category:net*"_s, u"location:any"_s, u"has:entry"_s, u"has:attachment or is:major"_s,
    u"type:incident"_s, u"type:request is:open"_s, u"impact:1 or urgency:1"_s, u"(due:+1d or opened:-1d) -is:new"_s, u"cf.floor:3"_s,
    u"entry_count:>1"_s, u""_s};

/// A desk whose views have every filter above, and a clock that the test moves.
class CountedDesk
{
public:
    explicit CountedDesk(quint32 seed)
        : m_random(seed)
    {
        m_options.path = m_folder.path() + QStringLiteral("/desk");
        m_options.clock = [time = m_time] { return time->load(); };
        m_options.zone = QTimeZone("Europe/Zurich");
        desk = std::move(*Desk::create(m_options, {QStringLiteral("Mara Lind"), QStringLiteral("mara")}));
        m_teams << value(desk->createRecord(RecordType::Team, {{u"name"_s, u"Network"_s}})).id
                << value(desk->createRecord(RecordType::Team, {{u"name"_s, u"Field service"_s}})).id;
        for (const QString &filter : filters)
            value(desk->createRecord(RecordType::SavedView, {{u"name"_s, u"View "_s + filter}, {u"query"_s, filter}}));
        for (int i = 0; i < 30; ++i)
            create();
    }

    void reopen()
    {
        desk.reset();
        desk = std::move(*Desk::open(m_options));
    }
    void step(qint64 ms) { m_time->fetch_add(ms); }
    void create()
    {
        m_tickets << value(
            desk->createTicket({m_random.bounded(2) ? RecordType::Incident : RecordType::Request,
                {{u"subject"_s, u"Ticket %1"_s.arg(m_tickets.size())}, {u"impact"_s, qint64(1 + m_random.bounded(3))},
                    {u"urgency"_s, qint64(1 + m_random.bounded(3))}},
                {}})).id;
    }

    /// One random edit; what a rule refuses is no edit.
    void edit()
    {
        const QUuid id = m_tickets[m_random.bounded(int(m_tickets.size()))];
        const qint64 now = desk->now();
        switch (m_random.bounded(12)) {
        case 0:
            return create();
        case 1:
            set(id, u"due"_s, m_random.bounded(4) ? Value{now + (m_random.bounded(200) - 80) * hourMs} : Value{});
            return;
        case 2:
            set(id, u"team"_s, m_random.bounded(3) ? Value{m_teams[m_random.bounded(2)]} : Value{});
            return;
        case 3:
            set(id, u"assignee"_s, m_random.bounded(2) ? Value{desk->me().id} : Value{});
            return;
        case 4:
            set(id, u"impact"_s, qint64(1 + m_random.bounded(3)));
            return;
        case 5:
            set(id, u"category"_s, m_random.bounded(2) ? Value{u"Network"_s} : Value{u"Mail"_s});
            return;
        case 6:
            static_cast<void>(
                desk->changeSet({id}, u"tags"_s, {m_random.bounded(2) ? u"vip"_s : u"mail"_s}, {m_random.bounded(2) ? u"vip"_s : u"mail"_s})
                    .result());
            return;
        case 7:
            static_cast<void>(desk->say(id, {u"note"_s, false, u"Looked at it"_s}).result());
            return;
        case 8: {
            const QStringList verbs{u"start"_s, u"assign"_s, u"cancel"_s, u"reopen"_s, u"close"_s};
            static_cast<void>(
                desk->doVerb({id}, {verbs[m_random.bounded(int(verbs.size()))], {{u"cancel_reason"_s, u"duplicate"_s}}, {}}).result());
            return;
        }
        case 9:
            static_cast<void>((m_random.bounded(3) ? desk->restore({id}) : desk->remove({id})).result());
            return;
        case 10:
            set(id, m_random.bounded(2) ? u"planned_start"_s : u"major"_s,
                m_random.bounded(2) ? Value{now + m_random.bounded(60) * hourMs} : Value{true});
            return;
        default:
            if (const auto last = desk->lastUndoable().result(); last && !last->isNull() && m_random.bounded(3) == 0)
                static_cast<void>(desk->undoGroup(*last).result());
            else
                set(id, u"cf.floor"_s, qint64(m_random.bounded(5)));
        }
    }

    /// The first view whose kept count isn't what a scan finds.
    [[nodiscard]] QString difference()
    {
        QHash<QUuid, qint64> counted;
        for (const ViewCount &count : value(desk->counts()))
            counted.insert(count.view, count.count);
        for (const SavedView &view : value(desk->navigation()).views)
            if (const qint64 scanned = value(desk->count(view.query.filter)); counted.value(view.id, -1) != scanned)
                return u"%1: %2, a scan finds %3"_s.arg(view.query.filter).arg(counted.value(view.id, -1)).arg(scanned);
        return {};
    }

    std::unique_ptr<Desk> desk;
    [[nodiscard]] QUuid team() const { return m_teams.first(); }
    [[nodiscard]] const WorkspaceOptions &options() const { return m_options; }

private:
    void set(const QUuid &id, const QString &field, const Value &to) { static_cast<void>(desk->setFields({id}, {{field, to}}).result()); }

    QTemporaryDir m_folder;
    WorkspaceOptions m_options;
    std::shared_ptr<std::atomic<qint64>> m_time = std::make_shared<std::atomic<qint64>>(begin);
    QRandomGenerator m_random;
    QList<QUuid> m_teams;
    QList<QUuid> m_tickets;
};

}

class TestViewCounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalAScanAfterRandomEditsAndClockSteps_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<int>("edits");
        // FETTLE_EDITS=10000 for a long run.
        const int edits = qEnvironmentVariableIntValue("FETTLE_EDITS");
        for (const quint32 seed : {1u, 2u, 3u})
            QTest::addRow("seed %u", seed) << seed << (edits > 0 ? edits : 700);
    }

    void equalAScanAfterRandomEditsAndClockSteps()
    {
        QFETCH(quint32, seed);
        QFETCH(int, edits);
        CountedDesk counted(seed);
        QRandomGenerator random(seed);
        for (int i = 1; i <= edits; ++i) {
            counted.edit();
            if (random.bounded(3) == 0)
                counted.step(random.bounded(4) ? random.bounded(int(3 * hourMs)) : random.bounded(30) * hourMs);
            if (random.bounded(8) == 0)
                QTest::qWait(1); // what waits for quiet may run
            if (i % 10 == 0) {
                const QString difference = counted.difference();
                QVERIFY2(difference.isEmpty(), qPrintable(u"after %1 edits: "_s.arg(i) + difference));
            }
        }
    }

    void equalAScanWhenTheClockGoesBack()
    {
        CountedDesk counted(4);
        QCOMPARE(counted.difference(), QString());
        for (int i = 0; i < 40; ++i) {
            counted.edit();
            counted.step(i % 5 == 4 ? -20 * hourMs : 6 * hourMs);
            QCOMPARE(counted.difference(), QString());
        }
    }

    void equalAScanInANewProcessAndAfterAReplay()
    {
        CountedDesk counted(5);
        for (int i = 0; i < 60; ++i)
            counted.edit();
        counted.reopen();
        QCOMPARE(counted.difference(), QString());
        counted.desk.reset();
        QVERIFY(replayWorkspaceAt(counted.options().path));
        counted.reopen();
        QCOMPARE(counted.difference(), QString());
        for (int i = 0; i < 60; ++i)
            counted.edit();
        QCOMPARE(counted.difference(), QString());
    }

    void equalAScanAfterClosingWhileCounting()
    {
        CountedDesk counted(9);
        for (int i = 0; i < 20; ++i) {
            counted.edit();
            QVERIFY(counted.desk->counts().result()); // what isn't kept yet is counted behind this answer
            counted.reopen();
        }
        QCOMPARE(counted.difference(), QString());
    }

    void aQuestionEndsWithTheDesk()
    {
        CountedDesk counted(10);
        QList<QFuture<Result<qint64>>> asked;
        for (int i = 0; i < 200; ++i)
            asked << counted.desk->count(u"subject:ticket or cf.floor:3"_s);
        counted.desk.reset();
        int canceled = 0;
        for (QFuture<Result<qint64>> &one : asked) {
            const Result<qint64> answer = one.result();
            QVERIFY(answer || answer.error().code == ErrorCode::Canceled);
            canceled += !answer;
        }
        qInfo("%d of %d ended early", canceled, int(asked.size()));
    }

    void aNewNameCountsAnew()
    {
        CountedDesk counted(6);
        for (int i = 0; i < 60; ++i)
            counted.edit();
        QCOMPARE(counted.difference(), QString());
        value(counted.desk->setFields({counted.team()}, {{u"name"_s, u"Cables"_s}}));
        QCOMPARE(counted.difference(), QString());
    }

    void anEditedViewIsCountedAnew()
    {
        CountedDesk counted(7);
        QCOMPARE(counted.difference(), QString());
        const QList<SavedView> views = value(counted.desk->navigation()).views;
        value(counted.desk->setFields({views.last().id}, {{u"query"_s, u"is:open -tag:vip"_s}}));
        QCOMPARE(counted.difference(), QString());
        for (int i = 0; i < 60; ++i)
            counted.edit();
        QCOMPARE(counted.difference(), QString());
    }

    void twoDesksOnOneWorkspaceAgree()
    {
        CountedDesk counted(8);
        QCOMPARE(counted.difference(), QString());
        const auto other = std::move(*Desk::open(counted.options()));
        for (int i = 0; i < 40; ++i) {
            value(other->createTicket({RecordType::Incident, {{u"subject"_s, u"From elsewhere"_s}}, {}}));
            counted.edit();
            QCOMPARE(counted.difference(), QString());
        }
    }
};

QTEST_GUILESS_MAIN(TestViewCounts)
#include "tst_viewcounts.moc"
