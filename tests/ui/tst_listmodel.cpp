// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/ticketlistview.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QPromise>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtTest>

#include <deque>

using namespace fettle;
using namespace fettle::ui;

namespace
{

/// Answers when it is told to, in the order it is told to, from a list the test changes at will.
class SlowSource : public TicketSource
{
public:
    struct Waiting {
        std::function<void()> answer;
    };
    QList<TicketRow> all; // in the list's order
    std::deque<Waiting> waiting;
    qint64 rowsAsked = 0;

    QFuture<Result<TicketPage>> firstPage(const ListQuery &query, int limit) override
    {
        Q_UNUSED(query)
        return later<TicketPage>([this, limit] {
            TicketPage page;
            page.rows = all.mid(0, limit);
            page.complete = all.size() <= limit;
            return page;
        });
    }
    QFuture<Result<ListIds>> ids(const ListQuery &query) override
    {
        Q_UNUSED(query)
        return later<ListIds>([this] {
            ListIds ids;
            for (const TicketRow &row : std::as_const(all))
                ids.keys.append(row.key);
            return ids;
        });
    }
    QFuture<Result<QList<TicketRow>>> rows(const QList<RowKey> &keys, const ListQuery &query) override
    {
        Q_UNUSED(query)
        rowsAsked += keys.size();
        return later<QList<TicketRow>>([this, keys] {
            QList<TicketRow> found;
            for (const TicketRow &row : std::as_const(all))
                if (keys.contains(row.key))
                    found.append(row);
            return found;
        });
    }
    void answer(size_t which)
    {
        const Waiting one = waiting[which];
        waiting.erase(waiting.begin() + static_cast<std::ptrdiff_t>(which));
        one.answer();
        QCoreApplication::processEvents();
    }
    void answerAll()
    {
        while (!waiting.empty())
            answer(0);
    }

private:
    template <class T, class Make>
    QFuture<Result<T>> later(Make make)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QFuture<Result<T>> future = promise->future();
        waiting.push_back({[promise, make] {
            promise->addResult(Result<T>(make()));
            promise->finish();
        }});
        return future;
    }
};

TicketRow rowNumber(RowKey key, const QString &subject = {})
{
    TicketRow row;
    row.key = key;
    row.id = QUuid(static_cast<uint>(key), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    row.number = key;
    row.subject = subject.isEmpty() ? QStringLiteral("Ticket %1").arg(key) : subject;
    return row;
}

QList<TicketRow> manyRows(int count)
{
    QList<TicketRow> rows;
    rows.reserve(count);
    for (int i = 1; i <= count; ++i)
        rows.append(rowNumber(i));
    return rows;
}

}

class ListModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheFirstPageBeforeTheKeysCome();
    void rowsNotHereYetSaySo();
    void answersToOlderQuestionsAreDropped();
    void keysBeforeThePageAreFine();
    void keepsTheSelectedTicketThroughARefresh();
    void agreesWithAFullListAfterAnyChanges_data();
    void agreesWithAFullListAfterAnyChanges();
    void holdsAMillionRowsWithoutTheirContents();
    void asksOnlyForWhatIsSeen();
    void aViewOpensOverAMillionRowsAtOnce();
};

void ListModelTest::showsTheFirstPageBeforeTheKeysCome()
{
    SlowSource source;
    source.all = manyRows(500);
    TicketListModel model(source, [] { return qint64(0); });
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQuery({});
    source.answer(0);
    QCOMPARE(model.rowCount(), TicketListModel::firstPageSize);
    QVERIFY(!model.isCounted());
    QVERIFY(model.rowAt(0));
    source.answerAll();
    QCOMPARE(model.rowCount(), 500);
    QVERIFY(model.isCounted());
}

void ListModelTest::rowsNotHereYetSaySo()
{
    SlowSource source;
    source.all = manyRows(500);
    TicketListModel model(source, [] { return qint64(0); });
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQuery({});
    source.answerAll();
    const QModelIndex far = model.index(400, 2);
    QCOMPARE(far.data(TicketListModel::LoadedRole).toBool(), false);
    QVERIFY(!far.data(TicketListModel::ShownRole).isValid());
    model.showWindow(395, 405);
    source.answerAll();
    QCOMPARE(far.data(TicketListModel::LoadedRole).toBool(), true);
    QCOMPARE(far.data().toString(), QStringLiteral("Ticket 401"));
}

void ListModelTest::answersToOlderQuestionsAreDropped()
{
    SlowSource source;
    source.all = manyRows(10);
    TicketListModel model(source, [] { return qint64(0); });
    model.setQuery({QStringLiteral("old"), {}});
    const auto oldPage = source.waiting[0];
    const auto oldIds = source.waiting[1];
    source.waiting.clear();
    source.all = manyRows(3);
    model.setQuery({QStringLiteral("new"), {}});
    source.answerAll();
    QCOMPARE(model.rowCount(), 3);
    source.all = manyRows(10);
    oldPage.answer();
    oldIds.answer();
    QCoreApplication::processEvents();
    QCOMPARE(model.rowCount(), 3);
}

void ListModelTest::keysBeforeThePageAreFine()
{
    SlowSource source;
    source.all = manyRows(200);
    TicketListModel model(source, [] { return qint64(0); });
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQuery({});
    source.answer(1);
    QCOMPARE(model.rowCount(), 200);
    source.answerAll();
    QCOMPARE(model.rowCount(), 200);
    QVERIFY(model.rowAt(0));
}

void ListModelTest::keepsTheSelectedTicketThroughARefresh()
{
    SlowSource source;
    source.all = manyRows(300);
    TicketListModel model(source, [] { return qint64(0); });
    model.setQuery({});
    source.answerAll();
    const QPersistentModelIndex chosen = model.index(7, 2);
    const RowKey key = model.keyAt(7);
    source.all.prepend(rowNumber(9001));
    source.all.prepend(rowNumber(9002));
    source.all.removeAt(4);
    model.refresh();
    source.answerAll();
    QVERIFY(chosen.isValid());
    QCOMPARE(model.keyAt(chosen.row()), key);
    source.all.removeIf([key](const TicketRow &row) { return row.key == key; });
    model.refresh();
    source.answerAll();
    QVERIFY(!chosen.isValid());
}

void ListModelTest::agreesWithAFullListAfterAnyChanges_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 25; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void ListModelTest::agreesWithAFullListAfterAnyChanges()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    SlowSource source;
    source.all = manyRows(random.bounded(300));
    TicketListModel model(source, [] { return qint64(0); });
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQuery({});
    RowKey next = 10'000;
    for (int step = 0; step < 60; ++step) {
        switch (random.bounded(7)) {
        case 0:
            source.all.insert(random.bounded(static_cast<int>(source.all.size()) + 1), rowNumber(++next));
            model.refresh();
            break;
        case 1:
            for (int i = random.bounded(40); i > 0 && !source.all.isEmpty(); --i)
                source.all.removeAt(random.bounded(static_cast<int>(source.all.size())));
            model.refresh();
            break;
        case 2:
            std::shuffle(source.all.begin(), source.all.end(), random);
            model.setQuery({QString::number(step), {}});
            break;
        case 3:
            if (!source.all.isEmpty()) {
                TicketRow &row = source.all[random.bounded(static_cast<int>(source.all.size()))];
                row.subject = QStringLiteral("Changed in step %1").arg(step);
                model.refreshRecords({row.id});
            }
            break;
        case 4:
            if (model.rowCount() > 0) {
                const int first = random.bounded(model.rowCount());
                model.showWindow(first, first + 20);
            }
            break;
        default:
            if (!source.waiting.empty())
                source.answer(static_cast<size_t>(random.bounded(static_cast<int>(source.waiting.size()))));
        }
    }
    source.answerAll();
    QCOMPARE(model.rowCount(), static_cast<int>(source.all.size()));
    for (int first = 0; first < model.rowCount(); first += 30) {
        model.showWindow(first, first + 30);
        source.answerAll();
    }
    for (int i = 0; i < model.rowCount(); ++i) {
        QCOMPARE(model.keyAt(i), source.all[i].key);
        QVERIFY(model.rowAt(i));
        QCOMPARE(model.rowAt(i)->subject, source.all[i].subject);
    }
}

void ListModelTest::holdsAMillionRowsWithoutTheirContents()
{
    class Million : public SlowSource
    {
    public:
        QFuture<Result<ListIds>> ids(const ListQuery &) override
        {
            ListIds ids;
            ids.keys.resize(1'000'000);
            std::iota(ids.keys.begin(), ids.keys.end(), 1);
            return QtFuture::makeReadyFuture(Result<ListIds>(ids));
        }
    };
    Million source;
    source.all = manyRows(200);
    TicketListModel model(source, [] { return qint64(0); });
    model.setQuery({});
    source.answerAll();
    QTRY_COMPARE(model.rowCount(), 1'000'000);
    for (int at = 0; at < 900'000; at += 9'000) {
        model.showWindow(at, at + 40);
        source.answerAll();
    }
    QVERIFY(!model.index(999'999, 2).data(TicketListModel::LoadedRole).toBool());
}

void ListModelTest::asksOnlyForWhatIsSeen()
{
    SlowSource source;
    source.all = manyRows(20'000);
    TicketListModel model(source, [] { return qint64(0); });
    model.setQuery({});
    source.answerAll();
    const qint64 before = source.rowsAsked;
    model.showWindow(10'000, 10'030);
    model.showWindow(10'000, 10'030);
    model.showWindow(10'001, 10'031);
    source.answerAll();
    QVERIFY(source.rowsAsked - before <= 31 + 2 * TicketListModel::margin + 2);
}

void ListModelTest::aViewOpensOverAMillionRowsAtOnce()
{
    SlowSource source;
    source.all = manyRows(200);
    TicketListModel model(source, [] { return qint64(0); });
    TicketListView view;
    view.setTicketModel(&model);
    view.resize(400, 800);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    model.setQuery({});
    source.answer(0);
    QCOMPARE(model.rowCount(), TicketListModel::firstPageSize);
    view.setCurrentIndex(model.index(3, 2));
    // The keys of all, as the store would bring them.
    source.all = manyRows(1'000'000);
    QElapsedTimer clock;
    clock.start();
    source.answer(0);
    const qint64 keys = clock.restart();
    view.scrollToBottom();
    QCoreApplication::processEvents();
    const qint64 end = clock.elapsed();
    QCOMPARE(model.rowCount(), 1'000'000);
    QCOMPARE(view.currentIndex().row(), 3);
    qInfo("keys of a million rows in the view: %lld ms, to the end: %lld ms", keys, end);
    QVERIFY2(keys < 1500 && end < 500, "the window would stand still");
}

QTEST_MAIN(ListModelTest)
#include "tst_listmodel.moc"
