// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk.h"
#include "core/desk/maintenance.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace fettle;

namespace
{

template <class T>
T value(const QFuture<Result<T>> &future)
{
    const Result<T> result = future.result();
    if (!result)
        qFatal("%s: %s", qUtf8Printable(word(result.error().code)), qUtf8Printable(result.error().detail));
    return *result;
}

/// A desk whose clock moves a second with each look.
struct TestDesk {
    TestDesk()
    {
        options.path = folder.path() + QStringLiteral("/desk");
        options.clock = [time = std::make_shared<std::atomic<qint64>>(1'780'000'000'000)] { return time->fetch_add(1000); };
        options.zone = QTimeZone::utc();
        auto made = Desk::create(options, {QStringLiteral("Mara Lind"), QStringLiteral("mara")});
        if (!made)
            qFatal("%s", qUtf8Printable(made.error().detail));
        desk = std::move(*made);
    }
    QUuid incident(const QString &subject, Fields fields = {})
    {
        fields.insert(QStringLiteral("subject"), subject);
        fields.insert(QStringLiteral("impact"), qint64(2));
        fields.insert(QStringLiteral("urgency"), qint64(2));
        return value(desk->createTicket({RecordType::Incident, fields, {}})).id;
    }
    Act verb(const QUuid &id, const QString &name, const Fields &fields = {}) { return value(desk->doVerb({id}, {name, fields, {}})); }
    QStringList subjects(const QString &filter)
    {
        ListQuery query;
        query.filter = filter;
        QStringList list;
        for (const TicketRow &row : value(desk->firstPage(query)).rows)
            list << row.subject;
        return list;
    }
    /// Rows equal the operations, and a replay comes to the same.
    void verify()
    {
        const QByteArray before = *workspaceHash(options.path);
        const auto report = checkWorkspaceAt(options.path);
        QVERIFY2(report, "check");
        QVERIFY2(report->problemCount == 0,
            report->problems.isEmpty() ? "" : qPrintable(report->problems.first().what + report->problems.first().detail));
        QVERIFY(replayWorkspaceAt(options.path));
        QCOMPARE(*workspaceHash(options.path), before);
    }

    QTemporaryDir folder;
    WorkspaceOptions options;
    std::unique_ptr<Desk> desk;
};

const Fields resolution{{QStringLiteral("resolution_kind"), QStringLiteral("permanent")},
    {QStringLiteral("resolution_code"), QStringLiteral("other")},
    {QStringLiteral("resolution_notes"), QStringLiteral("Replaced the cable.")}};

}

class TestDeskUse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTicketLivesItsLife()
    {
        TestDesk t;
        const QUuid id = t.incident(QStringLiteral("Mail to suppliers bounces"));
        TicketDetail detail = value(t.desk->detail(id));
        QCOMPARE(detail.row.number, 100001);
        QCOMPARE(detail.row.state, QStringLiteral("new"));
        QCOMPARE(detail.row.priority, 3);
        t.verb(id, QStringLiteral("assign"), {{QStringLiteral("assignee"), t.desk->me().id}});
        t.verb(id, QStringLiteral("start"));
        value(t.desk->say(id, {QStringLiteral("reply"), true, QStringLiteral("Which supplier?")}));
        t.verb(id, QStringLiteral("resolve"), resolution);
        detail = value(t.desk->detail(id));
        QCOMPARE(detail.row.category, StateCategory::Done);
        QVERIFY(detail.row.resolved);
        QCOMPARE(std::get<QString>(detail.fields.value(QStringLiteral("resolution_notes"))), QStringLiteral("Replaced the cable."));
        QCOMPARE(detail.entries.size(), 1);
        QCOMPARE(detail.refs.value(QStringLiteral("assignee")).label, QStringLiteral("Mara Lind"));
        t.verb(id, QStringLiteral("reopen"));
        detail = value(t.desk->detail(id));
        QCOMPARE(detail.row.state, QStringLiteral("in_progress"));
        QVERIFY(!detail.row.resolved);
        QCOMPARE(std::get<qint64>(detail.fields.value(QStringLiteral("reopen_count"))), 1);
        QCOMPARE(value(t.desk->history(id)).size(), 6);
        t.verify();
    }

    void aRefusedVerbSaysWhyAndLeavesNothing()
    {
        TestDesk t;
        const QUuid id = t.incident(QStringLiteral("Printer"));
        const auto refused = t.desk->doVerb({id}, {QStringLiteral("resolve"), {}, {}}).result();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QVERIFY(refused.error().reason.startsWith(QStringLiteral("field.required:")));
        QCOMPARE(value(t.desk->detail(id)).version, 1);
        t.verify();
    }

    void aRequiredFieldIsNeverEmptied()
    {
        TestDesk t;
        const QUuid id = t.incident(QStringLiteral("Printer"));
        for (const Value &empty : {Value{}, Value{QStringLiteral("  ")}}) {
            const auto refused = t.desk->setFields({id}, {{QStringLiteral("subject"), empty}}).result();
            QVERIFY(!refused);
            QCOMPARE(refused.error().reason, QStringLiteral("field.required:subject"));
        }
        QCOMPARE(value(t.desk->detail(id)).row.subject, QStringLiteral("Printer"));
    }

    void aTicketIsNotItsOwnParent()
    {
        TestDesk t;
        const QUuid id = t.incident(QStringLiteral("Printer"));
        const auto refused = t.desk->setFields({id}, {{QStringLiteral("parent"), id}}).result();
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, QStringLiteral("link.self"));
    }

    void theRulesHoldAtTheDesk()
    {
        TestDesk t;
        const QUuid top = t.incident(QStringLiteral("Top"));
        const QUuid middle = t.incident(QStringLiteral("Middle"), {{QStringLiteral("parent"), top}});
        const QUuid below = t.incident(QStringLiteral("Below"), {{QStringLiteral("parent"), middle}});
        const auto reason = [&](const Fields &fields) {
            const auto done = t.desk->setFields({top}, fields).result();
            return done ? QString() : done.error().reason;
        };
        QCOMPARE(reason({{QStringLiteral("parent"), middle}}), QStringLiteral("link.cycle"));
        QCOMPARE(reason({{QStringLiteral("parent"), below}}), QStringLiteral("link.cycle"));
        QCOMPARE(reason({{QStringLiteral("assignee"), below}}), QStringLiteral("field.target:assignee"));
        QCOMPARE(reason({{QStringLiteral("impact"), qint64(7)}}), QStringLiteral("field.level:impact"));
        QCOMPARE(reason({{QStringLiteral("impact"), qint64(1)}}), QString());
        value(t.desk->setFields({middle}, {{QStringLiteral("parent"), Value()}}));
        QCOMPARE(reason({{QStringLiteral("parent"), below}}), QString()); // no circle any more
        t.verify();
    }

    void aWorkspaceIsMadeInAnEmptyFolderOnly()
    {
        QTemporaryDir folder;
        WorkspaceOptions options;
        options.path = folder.path();
        QFile file(folder.filePath(QStringLiteral("letter.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const auto refused = Desk::create(options, {QStringLiteral("Mara Lind"), QStringLiteral("mara")});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{QStringLiteral("letter.txt")});
        QVERIFY(file.remove());
        QVERIFY(Desk::create(options, {QStringLiteral("Mara Lind"), QStringLiteral("mara")}));
    }

    void whatCouldNotBeMadeLeavesThePlaceFree()
    {
        QTemporaryDir folder;
        WorkspaceOptions options;
        for (const bool exists : {false, true}) {
            options.path = folder.filePath(exists ? QStringLiteral("there") : QStringLiteral("new"));
            if (exists)
                QVERIFY(QDir().mkpath(options.path));
            // Refused when everything but the founder is in place.
            const auto refused = Desk::create(options, {QString(5000, u'x'), QStringLiteral("mara")});
            QVERIFY(!refused);
            QCOMPARE(refused.error().reason, QStringLiteral("field.too_long:name"));
            QCOMPARE(QDir(options.path).exists(), exists);
            QVERIFY(QDir(options.path).isEmpty());
            const auto made = Desk::create(options, {QStringLiteral("Mara Lind"), QStringLiteral("mara")});
            QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
            QCOMPARE((*made)->me().label, QStringLiteral("Mara Lind"));
        }
    }

    void anAttemptThatDiedIsInNobodysWay()
    {
        QTemporaryDir folder;
        WorkspaceOptions options;
        options.path = folder.filePath(QStringLiteral("desk"));
        const QString making = options.path + QStringLiteral("/fettle.making");
        QVERIFY(QDir().mkpath(making + QStringLiteral("/blobs")) && QDir().mkpath(options.path + QStringLiteral("/blobs/ab")));
        for (const QString &name : {making + QStringLiteral("/fettle.db"), making + QStringLiteral("/fettle.db-wal"),
                 options.path + QStringLiteral("/fettle.head"), options.path + QStringLiteral("/blobs/ab/cd")}) {
            QFile file(name);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("half") == 4);
        }
        QCOMPARE(Desk::open(options).error().code, ErrorCode::NotFound);
        QVERIFY(Desk::create(options, {QStringLiteral("Mara Lind"), QStringLiteral("mara")}));
        const QStringList names = QDir(options.path).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        QCOMPARE(names, (QStringList{QStringLiteral("blobs"), QStringLiteral("fettle.db"), QStringLiteral("fettle.head")}));
        QVERIFY(QDir(options.path + QStringLiteral("/blobs")).isEmpty());
        QCOMPARE(checkWorkspaceAt(options.path)->problemCount, 0);
    }

    void whatIsDeletedIsLeftAlone()
    {
        TestDesk t;
        const QUuid id = t.incident(QStringLiteral("Printer"));
        const QUuid other = t.incident(QStringLiteral("Mail"));
        value(t.desk->remove({id}));
        const Fields phone{{QStringLiteral("channel"), QStringLiteral("phone")}};
        for (const auto &refused :
            {t.desk->setFields({id}, phone).result(), t.desk->say(id, {QStringLiteral("note"), false, QStringLiteral("x")}).result(),
                t.desk->changeSet({id}, QStringLiteral("tags"), {QStringLiteral("x")}, {}).result(),
                t.desk->doVerb({id}, {QStringLiteral("start"), {}, {}}).result()}) {
            QVERIFY(!refused);
            QCOMPARE(refused.error().reason, QStringLiteral("record.deleted"));
        }
        const Act several = value(t.desk->setFields({id, other}, phone));
        QCOMPARE(several.operations.size(), 1);
        QCOMPARE(several.refusals.size(), 1);
        QCOMPARE(value(t.desk->detail(id)).version, 2);
        t.verify();
    }

    void anEditIsAllOrNothing()
    {
        TestDesk t;
        const QUuid id = t.incident(QStringLiteral("Printer"));
        const Fields phone{{QStringLiteral("channel"), QStringLiteral("phone")}};
        const auto refused = t.desk->edit(id, phone, {{QStringLiteral("subject"), {QStringLiteral("x")}, {}}}).result();
        QVERIFY(!refused);
        QCOMPARE(value(t.desk->detail(id)).version, 1);
        const Act act = value(t.desk->edit(id, phone, {{QStringLiteral("tags"), {QStringLiteral("vip")}, {}}}));
        QCOMPARE(act.operations.size(), 2);
        value(t.desk->undoGroup(act.group));
        const Fields fields = value(t.desk->detail(id)).fields;
        QVERIFY(!fields.contains(QStringLiteral("channel")) && !fields.contains(QStringLiteral("tags")));
        t.verify();
    }

    void aRecordIsNamedExactly()
    {
        TestDesk t;
        value(t.desk->createRecord(RecordType::Person,
            {{QStringLiteral("name"), QStringLiteral("Jo Doe")}, {QStringLiteral("email"), QStringLiteral("jo@example.org")}}));
        value(t.desk->createRecord(RecordType::Person, {{QStringLiteral("name"), QStringLiteral("Jo Doering")}}));
        const TypeMask who = maskOf(RecordType::Person) | maskOf(RecordType::Agent);
        QCOMPARE(value(t.desk->named(who, QStringLiteral("jo doe"))).size(), 1);
        QCOMPARE(value(t.desk->named(who, QStringLiteral("JO@example.org"))).size(), 1);
        QCOMPARE(value(t.desk->named(who, QStringLiteral("mara"))).value(0).id, t.desk->me().id);
        QVERIFY(value(t.desk->named(who, QStringLiteral("Jo"))).isEmpty());
        QVERIFY(value(t.desk->named(maskOf(RecordType::Team), QStringLiteral("Jo Doe"))).isEmpty());
    }

    void undoRestoresWhatIsStillItsOwn()
    {
        TestDesk t;
        const QUuid id = t.incident(QStringLiteral("First"));
        const Act both = value(t.desk->setFields(
            {id}, {{QStringLiteral("subject"), QStringLiteral("Second")}, {QStringLiteral("location"), QStringLiteral("Basel")}}));
        value(t.desk->setFields({id}, {{QStringLiteral("location"), QStringLiteral("Bern")}}));
        const Act undone = value(t.desk->undoGroup(both.group));
        TicketDetail detail = value(t.desk->detail(id));
        QCOMPARE(detail.row.subject, QStringLiteral("First"));
        QCOMPARE(std::get<QString>(detail.fields.value(QStringLiteral("location"))), QStringLiteral("Bern"));
        QCOMPARE(undone.changedSince.size(), 1);
        QCOMPARE(undone.changedSince.first().field, QStringLiteral("location"));
        QCOMPARE(undone.changedSince.first().by, QStringLiteral("Mara Lind"));
        value(t.desk->undoGroup(undone.group)); // redo
        QCOMPARE(value(t.desk->detail(id)).row.subject, QStringLiteral("Second"));
        t.verify();
    }

    void undoingAVerbPassesTheTable()
    {
        TestDesk t;
        const QUuid id = t.incident(QStringLiteral("Wrong close"));
        const Act resolved = t.verb(id, QStringLiteral("resolve"), resolution);
        const Act closed = t.verb(id, QStringLiteral("confirm"));
        QVERIFY(!t.desk->undoGroup(resolved.group).result()); // no longer the last verb
        value(t.desk->undoGroup(closed.group));
        QCOMPARE(value(t.desk->detail(id)).row.state, QStringLiteral("resolved"));
        value(t.desk->undoGroup(resolved.group));
        const TicketDetail detail = value(t.desk->detail(id));
        QCOMPARE(detail.row.state, QStringLiteral("new"));
        QVERIFY(!detail.fields.contains(QStringLiteral("resolution_code")));
        QVERIFY(!detail.row.resolved);
        t.verify();
    }

    void setsAndDeletionsComeBack()
    {
        TestDesk t;
        const QUuid id = t.incident(QStringLiteral("Tags"));
        value(t.desk->changeSet({id}, QStringLiteral("tags"), {QStringLiteral("mail"), QStringLiteral("vip")}, {}));
        const Act removed = value(t.desk->changeSet({id}, QStringLiteral("tags"), {}, {QStringLiteral("vip")}));
        QCOMPARE(t.subjects(QStringLiteral("tag:vip")), QStringList());
        value(t.desk->undoGroup(removed.group));
        QCOMPARE(t.subjects(QStringLiteral("tag:vip")), QStringList{QStringLiteral("Tags")});
        const Act gone = value(t.desk->remove({id}));
        QCOMPARE(t.subjects({}), QStringList());
        QCOMPARE(t.subjects(QStringLiteral("is:deleted")), QStringList{QStringLiteral("Tags")});
        value(t.desk->undoGroup(gone.group));
        QCOMPARE(t.subjects({}), QStringList{QStringLiteral("Tags")});
        t.verify();
    }

    void searchFindsWordsInDifferentParts()
    {
        TestDesk t;
        const QUuid id = t.incident(QStringLiteral("Drucker im Erdgeschoß streikt"));
        t.incident(QStringLiteral("Something else"));
        value(t.desk->say(id, {QStringLiteral("note"), false, QStringLiteral("Toner bestellt, Zürich")}));
        QCOMPARE(t.subjects(QStringLiteral("drucker toner")).size(), 1);
        QCOMPARE(t.subjects(QStringLiteral("zuri")).size(), 1); // while typing
        QCOMPARE(t.subjects(QStringLiteral("\"toner bestellt\" -else")).size(), 1);
        QCOMPARE(t.subjects(QStringLiteral("toner missing")).size(), 0);
        QCOMPARE(t.subjects(QStringLiteral("INC-100001")).size(), 1);
        t.verify();
        t.desk.reset();
        t.desk = std::move(*Desk::open(t.options));
        QCOMPARE(t.subjects(QStringLiteral("drucker toner")).size(), 1);
    }

    void severalRecordsAreOneGroup()
    {
        TestDesk t;
        QList<QUuid> ids;
        for (int i = 0; i < 5; ++i)
            ids << t.incident(QStringLiteral("T%1").arg(i));
        t.verb(ids[2], QStringLiteral("cancel"), {{QStringLiteral("cancel_reason"), QStringLiteral("duplicate")}});
        const Act act = value(t.desk->doVerb(ids, {QStringLiteral("start"), {}, {}}));
        QCOMPARE(act.operations.size(), 4);
        QCOMPARE(act.refusals.size(), 1);
        QCOMPARE(value(t.desk->lastUndoable()), act.group);
        value(t.desk->undoGroup(act.group));
        QCOMPARE(t.subjects(QStringLiteral("state:new")).size(), 4);
        t.verify();
    }

    void attachmentsAreFilesByContent()
    {
        TestDesk t;
        const QUuid id = t.incident(QStringLiteral("With a picture"));
        QFile file(t.folder.path() + QStringLiteral("/note.txt"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("hello");
        file.close();
        value(t.desk->say(
            id, {QStringLiteral("note"), false, QStringLiteral("see file")}, {{QStringLiteral("note.txt"), file.fileName(), {}}}));
        const TicketDetail detail = value(t.desk->detail(id));
        QCOMPARE(detail.attachments.size(), 1);
        QCOMPARE(detail.attachments.first().entry, detail.entries.first().id);
        QFile stored(value(t.desk->attachmentPath(detail.attachments.first().id)));
        QVERIFY(stored.open(QIODevice::ReadOnly));
        QCOMPARE(stored.readAll(), QByteArray("hello"));
        QCOMPARE(t.subjects(QStringLiteral("has:attachment")).size(), 1);
        t.verify();
    }

    void theDemoIsAWholeDesk()
    {
        for (const char *language : {"en", "de"}) {
            QTemporaryDir folder;
            WorkspaceOptions options;
            options.path = folder.path() + QStringLiteral("/demo");
            options.language = QLatin1StringView(language);
            auto desk = Desk::createDemo(options, {QStringLiteral("Mara Lind"), QStringLiteral("mara")});
            QVERIFY2(desk, desk ? "" : qPrintable(desk.error().detail));
            QVERIFY(value((*desk)->count({})) > 1000);
            const TicketPage mine = value((*desk)->firstPage({QStringLiteral("is:open assignee:me"), {}, false}, 50));
            QVERIFY(mine.rows.size() > 3);
            QSet<qint64> changed; // taken over when something last happened there, not all of them now
            for (const TicketRow &row : mine.rows)
                changed.insert(row.updated / 60'000);
            QVERIFY(changed.size() > 3);
            for (const ViewCount &count : value((*desk)->counts()))
                QVERIFY(count.count >= 0);
            const auto report = checkWorkspaceAt(options.path);
            QVERIFY(report);
            QCOMPARE(report->problemCount, 0);
        }
    }

    void aDoneTimeIsKeptAndNeverInTheFuture()
    {
        TestDesk t;
        const QUuid id = t.incident(QStringLiteral("Offline"));
        ActContext earlier;
        earlier.doneAt = 1'779'999'000'000;
        value(t.desk->say(id, {QStringLiteral("note"), false, QStringLiteral("done before")}, {}, earlier));
        const EntryView entry = value(t.desk->detail(id)).entries.first();
        QCOMPARE(entry.done, 1'779'999'000'000);
        QVERIFY(entry.recorded > entry.done);
        ActContext later;
        later.doneAt = 1'999'999'000'000;
        const auto refused = t.desk->say(id, {QStringLiteral("note"), false, QStringLiteral("x")}, {}, later).result();
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, QStringLiteral("done.future"));
        t.verify();
    }
};

QTEST_GUILESS_MAIN(TestDeskUse)
#include "tst_desk.moc"
