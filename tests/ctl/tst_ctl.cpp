// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/progressline.h"
#include "tests/ctl/ctlprogram.h"

#include <memory>

#ifdef Q_OS_UNIX
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace
{

/// As a shell would part it, with single quotes only.
QStringList words(QString line)
{
    return QProcess::splitCommand(line.replace(u'\'', u'"'));
}

QString text(const QJsonValue &value)
{
    return value.toString();
}

}

class TestCtl : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<CtlProgram> m_ctl;

    CtlProgram::Answer ctl(const QString &line, const QByteArray &input = {}) { return m_ctl->run(words(line), input); }
    /// Runs what must succeed and returns its JSON.
    QJsonObject done(const QString &line, const QByteArray &input = {})
    {
        const CtlProgram::Answer answer = ctl(line + QStringLiteral(" --json"), input);
        if (answer.code != 0)
            qWarning("fettlectl %s: %d %s", qPrintable(line), answer.code, answer.err.constData());
        return answer.json;
    }
    QJsonObject fields(const QString &ticket = QStringLiteral("100001"))
    {
        return done(QStringLiteral("ticket show ") + ticket)[QStringLiteral("fields")].toObject();
    }
    void sound()
    {
        const CtlProgram::Answer check = ctl(QStringLiteral("check --json"));
        QVERIFY2(check.code == 0, (check.out + check.err).constData());
        const QJsonValue before = done(QStringLiteral("hash"))[QStringLiteral("sha256")];
        const QJsonObject replayed = done(QStringLiteral("replay"));
        QCOMPARE(replayed[QStringLiteral("same")], QJsonValue(true));
        QCOMPARE(replayed[QStringLiteral("sha256")], before);
    }

private Q_SLOTS:
    void init()
    {
        m_ctl = std::make_unique<CtlProgram>();
        QCOMPARE(ctl(QStringLiteral("init --name 'Mara Lind' --login mara")).code, 0);
        QCOMPARE(ctl(QStringLiteral("ticket create 'subject=Mail bounces' impact=2 urgency=2")).code, 0);
    }

    void everyWritingCommandNamesItsOperations_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("operations");
        QTest::newRow("create") << QStringLiteral("ticket create --type problem subject=Slow") << 1;
        QTest::newRow("create with a new requester") << QStringLiteral("ticket create subject=Slow --new-requester 'Jo Doe'") << 2;
        QTest::newRow("set") << QStringLiteral("ticket set 100001 channel=phone") << 1;
        QTest::newRow("set what is so already") << QStringLiteral("ticket set 100001 impact=2") << 0;
        QTest::newRow("set a field and a set") << QStringLiteral("ticket set 100001 channel=phone tags+=vip") << 2;
        QTest::newRow("verb") << QStringLiteral("ticket verb 100001 start") << 1;
        QTest::newRow("verb with an entry") << QStringLiteral("ticket verb 100001 start --say 'I look' --public") << 2;
        QTest::newRow("say") << QStringLiteral("ticket say 100001 --kind note Hello") << 1;
        QTest::newRow("link") << QStringLiteral("ticket link 100002 relates 100001") << 1;
        QTest::newRow("attach") << QStringLiteral("ticket attach 100001 a.txt b.txt") << 2;
        QTest::newRow("delete") << QStringLiteral("ticket delete 100001") << 1;
        QTest::newRow("undo") << QStringLiteral("undo") << 1;
    }

    void everyWritingCommandNamesItsOperations()
    {
        QFETCH(QString, line);
        QFETCH(int, operations);
        m_ctl->write(QStringLiteral("a.txt"), "a");
        m_ctl->write(QStringLiteral("b.txt"), "b");
        QCOMPARE(ctl(QStringLiteral("ticket create subject=Other")).code, 0);
        const CtlProgram::Answer answer = ctl(line); // without --json: a script reads it all the same
        QVERIFY2(answer.code == 0, answer.err.constData());
        QCOMPARE(answer.json[QStringLiteral("op")].toArray().size(), operations);
        for (const char *key : {"id", "number", "version", "group", "refused", "changed_since"})
            QVERIFY2(answer.json.contains(QLatin1StringView(key)), key);
        for (const QJsonValue &op : answer.json[QStringLiteral("op")].toArray())
            QCOMPARE(done(QStringLiteral("ops show ") + op.toString())[QStringLiteral("decision")][QStringLiteral("outcome")],
                QJsonValue(QStringLiteral("applied")));
        sound();
    }

    void whatIsRefusedOrMisspelledSaysSo_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("reason");
        const auto row = [](const QString &line, int code, const QString &reason) {
            QTest::newRow(qPrintable(line)) << line << code << reason;
        };
        row(QStringLiteral(""), 2, QStringLiteral("command.unknown"));
        row(QStringLiteral("tiket show 1"), 2, QStringLiteral("command.unknown"));
        row(QStringLiteral("ticket"), 2, QStringLiteral("command.unknown"));
        row(QStringLiteral("ticket show"), 2, QStringLiteral("operands"));
        row(QStringLiteral("ticket show 1 2"), 2, QStringLiteral("operands"));
        row(QStringLiteral("ticket show 1 --wide"), 2, QStringLiteral("option.unknown:wide"));
        row(QStringLiteral("check --workspace"), 2, QStringLiteral("option.value:workspace"));
        row(QStringLiteral("check --json=yes"), 2, QStringLiteral("option.value:json"));
        row(QStringLiteral("check --now yesterday"), 2, QStringLiteral("option.value:now"));
        row(QStringLiteral("check --now 2026-03-01T09:30:00"), 2, QStringLiteral("option.value:now"));
        row(QStringLiteral("check --lang fr"), 2, QStringLiteral("option.value:lang"));
        row(QStringLiteral("check --workspace nowhere"), 3, QStringLiteral("workspace.missing"));
        row(QStringLiteral("ticket show 999"), 1, QStringLiteral("ticket.unknown"));
        row(QStringLiteral("ticket show servicenow:INC1"), 1, QStringLiteral("ticket.unknown"));
        row(QStringLiteral("ticket show 01a2012d-16f7-7008-a79d-733e93e581dd"), 1, QStringLiteral("ticket.unknown"));
        row(QStringLiteral("ticket list --sort colour"), 2, QStringLiteral("sort.field:colour"));
        row(QStringLiteral("ticket list --limit few"), 2, QString());
        row(QStringLiteral("ticket create impact=1"), 1, QStringLiteral("field.required:subject"));
        row(QStringLiteral("ticket create --type person subject=x"), 2, QStringLiteral("option.value:type"));
        row(QStringLiteral("ticket create subject"), 2, QStringLiteral("field.word"));
        row(QStringLiteral("ticket set 100001 asignee=me"), 2, QStringLiteral("field.unknown:asignee"));
        row(QStringLiteral("ticket set 100001 risk=low"), 2, QStringLiteral("field.unknown:risk"));
        row(QStringLiteral("ticket set 100001 impact=high"), 2, QStringLiteral("field.value:impact"));
        row(QStringLiteral("ticket set 100001 channel=fax"), 2, QStringLiteral("field.value:channel"));
        row(QStringLiteral("ticket set 100001 due=2026-03-01"), 2, QStringLiteral("field.value:due"));
        row(QStringLiteral("ticket set 100001 due=1780000000000"), 2, QStringLiteral("field.value:due"));
        row(QStringLiteral("ticket set 100001 impact+=1"), 2, QStringLiteral("field.value:impact"));
        row(QStringLiteral("ticket set 100001 requester=Nobody"), 1, QStringLiteral("reference.unknown"));
        row(QStringLiteral("ticket set 100001 parent=999"), 1, QStringLiteral("reference.unknown"));
        row(QStringLiteral("ticket set 100001 problem=100001"), 1, QStringLiteral("reference.type"));
        row(QStringLiteral("ticket set 100001 state=closed"), 1, QStringLiteral("field.readonly:state"));
        row(QStringLiteral("ticket set 100001 priority=1"), 1, QStringLiteral("field.readonly:priority"));
        row(QStringLiteral("ticket set 100001 subject="), 1, QStringLiteral("field.required:subject"));
        row(QStringLiteral("ticket verb 100001 resolve"), 1, QStringLiteral("field.required:resolution_kind"));
        row(QStringLiteral("ticket verb 100001 fly"), 1, QStringLiteral("verb.unknown"));
        row(QStringLiteral("ticket verb 100001 reopen"), 1, QStringLiteral("verb.from:new"));
        row(QStringLiteral("ticket say 100001 ' '"), 1, QStringLiteral("field.required:body"));
        row(QStringLiteral("ticket say 100001 x --kind shout"), 2, QStringLiteral("option.value:kind"));
        row(QStringLiteral("ticket say 100001 x --at 2199-01-01T00:00:00Z"), 1, QStringLiteral("done.future"));
        row(QStringLiteral("ticket say 100001 x --as Nobody"), 1, QStringLiteral("reference.unknown"));
        row(QStringLiteral("ticket attach 100001 missing.txt"), 3, QStringLiteral("file.unreadable"));
        row(QStringLiteral("ticket link 100001 near 100001"), 2, QStringLiteral("link.kind:near"));
        row(QStringLiteral("ticket link 100001 relates 100001"), 1, QStringLiteral("link.self"));
        row(QStringLiteral("ticket restore 100001"), 1, QStringLiteral("record.not_deleted"));
        row(QStringLiteral("view run Nothing"), 1, QStringLiteral("view.unknown"));
        row(QStringLiteral("undo 5"), 2, QStringLiteral("uuid"));
        row(QStringLiteral("undo 01a2012d-16f7-7008-a79d-733e93e581dd"), 1, QStringLiteral("op.unknown"));
        row(QStringLiteral("undo --group 01a2012d-16f7-7008-a79d-733e93e581dd"), 1, QStringLiteral("op.unknown"));
        row(QStringLiteral("ops show 01a2012d-16f7-7008-a79d-733e93e581dd"), 1, QStringLiteral("op.unknown"));
        row(QStringLiteral("backup desk"), 1, QString());
        row(QStringLiteral("restore nowhere"), 3, QStringLiteral("workspace.missing"));
        row(QStringLiteral("rescue desk"), 1, QStringLiteral("rescue.not_empty"));
        row(QStringLiteral("init"), 1, QString());
        row(QStringLiteral("import missing.csv --mapping incident_log"), 3, QStringLiteral("file.unreadable"));
        row(QStringLiteral("import desk/fettle.db"), 2, QStringLiteral("option.missing:mapping"));
        row(QStringLiteral("export pdf"), 2, QStringLiteral("operands"));
        row(QStringLiteral("workflow check --type incident --from new"), 2, QStringLiteral("option.missing:verb"));
        row(QStringLiteral("workflow check --type incident --from new --verb resolve"), 1,
            QStringLiteral("field.required:resolution_kind"));
        row(QStringLiteral("workflow check --type change --from draft --verb fly"), 1, QStringLiteral("verb.unknown"));
        row(QStringLiteral("workflow check --type gadget --from new --verb resolve"), 2, QStringLiteral("option.value:type"));
        row(QStringLiteral("priority --impact 9 --urgency 1"), 2, QStringLiteral("option.value:impact"));
        row(QStringLiteral("priority --impact 1"), 2, QStringLiteral("option.missing:urgency"));
        row(QStringLiteral("priority --matrix missing.json"), 3, QStringLiteral("file.unreadable"));
    }

    void whatIsRefusedOrMisspelledSaysSo()
    {
        QFETCH(QString, line);
        QFETCH(int, code);
        QFETCH(QString, reason);
        const QJsonValue before = done(QStringLiteral("stats"))[QStringLiteral("rows")][QStringLiteral("op")];
        const CtlProgram::Answer plain = ctl(line);
        QCOMPARE(plain.code, code);
        QVERIFY2(plain.err.startsWith("fettlectl: "), plain.err.constData());
        QCOMPARE(plain.err.contains("\nusage: fettlectl "), code == 2);
        const CtlProgram::Answer answer = ctl(QStringLiteral("--json ") + line);
        QCOMPARE(answer.code, code);
        const QJsonObject error = answer.json[QStringLiteral("error")].toObject();
        QVERIFY2(
            !text(error[QStringLiteral("code")]).isEmpty() && !text(error[QStringLiteral("detail")]).isEmpty(), answer.out.constData());
        if (!reason.isEmpty())
            QCOMPARE(text(error[QStringLiteral("reason")]), reason);
        QCOMPARE(done(QStringLiteral("stats"))[QStringLiteral("rows")][QStringLiteral("op")], before);
    }

    void aFilterThatCannotBeReadSaysWhere()
    {
        const CtlProgram::Answer answer = ctl(QStringLiteral("ticket list asigne:me --json"));
        QCOMPARE(answer.code, 2);
        QVERIFY(text(answer.json[QStringLiteral("error")][QStringLiteral("detail")]).contains(QStringLiteral("assignee")));
    }

    void fieldsAreConvertedAsDeclared()
    {
        const QJsonObject made =
            done(QStringLiteral("ticket create --type change subject=Move --new-requester 'Jo Doe' change_type=normal outage=true "
                                "planned_start=2026-03-01T09:30:00+01:00 'plan_rollout=one\ntwo' tags=b,a,b cf.rack=007 cf.units=3"));
        QCOMPARE(made[QStringLiteral("number")], QJsonValue(100002));
        QJsonObject now = fields(QStringLiteral("CHG-100002"));
        QCOMPARE(now[QStringLiteral("planned_start")], QJsonValue(QStringLiteral("2026-03-01T08:30:00Z")));
        QCOMPARE(now[QStringLiteral("outage")], QJsonValue(true));
        QCOMPARE(now[QStringLiteral("plan_rollout")], QJsonValue(QStringLiteral("one\ntwo")));
        QCOMPARE(now[QStringLiteral("tags")].toArray(), (QJsonArray{QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(now[QStringLiteral("requester")][QStringLiteral("label")], QJsonValue(QStringLiteral("Jo Doe")));
        const QJsonObject custom = done(QStringLiteral("ticket show 100002"))[QStringLiteral("custom")].toObject();
        QCOMPARE(custom, (QJsonObject{{QStringLiteral("rack"), QStringLiteral("007")}, {QStringLiteral("units"), 3}}));

        done(QStringLiteral("ticket set 100002 tags=b,c assignee=me requester='jo doe' outage= watchers+=me watchers+='Jo Doe'"));
        now = fields(QStringLiteral("100002"));
        QCOMPARE(now[QStringLiteral("tags")].toArray(), (QJsonArray{QStringLiteral("b"), QStringLiteral("c")}));
        QCOMPARE(now[QStringLiteral("assignee")][QStringLiteral("label")], QJsonValue(QStringLiteral("Mara Lind")));
        QCOMPARE(now[QStringLiteral("watchers")].toArray().size(), 2);
        QVERIFY(!now.contains(QStringLiteral("outage")));
        done(QStringLiteral("ticket set 100002 tags= watchers-=me"));
        now = fields(QStringLiteral("100002"));
        QVERIFY(!now.contains(QStringLiteral("tags")));
        QCOMPARE(now[QStringLiteral("watchers")].toArray().size(), 1);
        sound();
    }

    void anAmbiguousNameListsWhoIsMeant()
    {
        done(QStringLiteral("ticket create subject=a --new-requester 'Jo Doe'"));
        done(QStringLiteral("ticket create subject=b --new-requester 'Jo Doe'"));
        const CtlProgram::Answer answer = ctl(QStringLiteral("ticket create subject=c 'requester=Jo Doe' --json"));
        QCOMPARE(answer.code, 1);
        QCOMPARE(text(answer.json[QStringLiteral("error")][QStringLiteral("reason")]), QStringLiteral("reference.ambiguous"));
        const QString detail = text(answer.json[QStringLiteral("error")][QStringLiteral("detail")]);
        const QRegularExpressionMatch id = QRegularExpression(QStringLiteral("person ([0-9a-f-]{36})")).match(detail);
        QVERIFY2(id.hasMatch(), qPrintable(detail));
        QCOMPARE(ctl(QStringLiteral("ticket create subject=c requester=") + id.captured(1)).code, 0);
    }

    void aSetIsAllOrNothing()
    {
        QCOMPARE(ctl(QStringLiteral("ticket set 100001 tags+=vip channel=phone subject=")).code, 1);
        const QJsonObject now = fields();
        QVERIFY(!now.contains(QStringLiteral("tags")) && !now.contains(QStringLiteral("channel")));
    }

    void aTicketIsNamedByNumberPrefixOrId()
    {
        const QString id = text(done(QStringLiteral("ticket show 100001"))[QStringLiteral("id")]);
        for (const QString &name : {QStringLiteral("INC-100001"), QStringLiteral("inc-100001"), id, id.toUpper()})
            QCOMPARE(text(done(QStringLiteral("ticket show ") + name)[QStringLiteral("id")]), id);
        QCOMPARE(ctl(QStringLiteral("ticket show PRB-100001")).code, 1);
    }

    void theClockAndTheTimeOfDoingAreGiven()
    {
        done(QStringLiteral("ticket create subject=Late --now 2031-05-01T10:00:00Z --at 2031-05-01T08:00:00+02:00"));
        const QJsonObject now = fields(QStringLiteral("100002"));
        QCOMPARE(now[QStringLiteral("opened")], QJsonValue(QStringLiteral("2031-05-01T06:00:00Z")));
        const QJsonArray operations = done(QStringLiteral("ops list --limit 1"))[QStringLiteral("operations")].toArray();
        QCOMPARE(operations.size(), 1);
        QCOMPARE(operations[0][QStringLiteral("recorded")], QJsonValue(QStringLiteral("2031-05-01T10:00:00Z")));
        QCOMPARE(
            done(QStringLiteral("ticket list opened:today --now 2031-05-01T10:00:00Z"))[QStringLiteral("tickets")].toArray().size(), 1);
    }

    void anotherAgentActsAndAsks()
    {
        QCOMPARE(done(QStringLiteral("ticket list assignee:me --as MARA"))[QStringLiteral("tickets")].toArray().size(), 0);
        done(QStringLiteral("ticket set 100001 assignee=me --as 'Mara Lind'"));
        QCOMPARE(done(QStringLiteral("ticket list assignee:me"))[QStringLiteral("tickets")].toArray().size(), 1);
    }

    void entriesComeFromWordsOrStandardInput()
    {
        done(QStringLiteral("ticket say 100001 - --public"), "over several\nlines");
        done(QStringLiteral("ticket say 100001 internal"));
        done(QStringLiteral("ticket say 100001 answer --kind reply"));
        const QJsonArray entries = done(QStringLiteral("ticket show 100001"))[QStringLiteral("entries")].toArray();
        QCOMPARE(entries.size(), 3);
        QCOMPARE(text(entries[0][QStringLiteral("body")]), QStringLiteral("over several\nlines"));
        QCOMPARE(text(entries[0][QStringLiteral("kind")]), QStringLiteral("reply"));
        QCOMPARE(entries[1][QStringLiteral("public")], QJsonValue(false));
        QCOMPARE(entries[2][QStringLiteral("public")], QJsonValue(true));
    }

    void attachmentsAreKeptByTheirContent()
    {
        m_ctl->write(QStringLiteral("a b.txt"), "content");
        done(QStringLiteral("ticket say 100001 look --attach 'a b.txt'"));
        const QJsonObject shown = done(QStringLiteral("ticket show 100001"));
        const QJsonValue attachment = shown[QStringLiteral("attachments")][0];
        QCOMPARE(text(attachment[QStringLiteral("name")]), QStringLiteral("a b.txt"));
        QCOMPARE(text(attachment[QStringLiteral("sha256")]),
            QString::fromLatin1(QCryptographicHash::hash("content", QCryptographicHash::Sha256).toHex()));
        QCOMPARE(attachment[QStringLiteral("entry")], shown[QStringLiteral("entries")][0][QStringLiteral("id")]);
        QCOMPARE(attachment[QStringLiteral("missing")], QJsonValue(false));
    }

    void undoTakesBackTheLastActAnOperationOrAGroup()
    {
        done(QStringLiteral("ticket set 100001 channel=phone"));
        done(QStringLiteral("undo"));
        QVERIFY(!fields().contains(QStringLiteral("channel")));
        const QJsonObject set = done(QStringLiteral("ticket set 100001 channel=email tags+=vip"));
        done(QStringLiteral("undo --group ") + text(set[QStringLiteral("group")]));
        QVERIFY(!fields().contains(QStringLiteral("channel")) && !fields().contains(QStringLiteral("tags")));
        const QString op = text(done(QStringLiteral("ticket verb 100001 start"))[QStringLiteral("op")][0]);
        done(QStringLiteral("undo ") + op);
        QCOMPARE(text(done(QStringLiteral("ticket show 100001"))[QStringLiteral("state")]), QStringLiteral("new"));
        QCOMPARE(done(QStringLiteral("ops show ") + op)[QStringLiteral("undone")], QJsonValue(true));
        const CtlProgram::Answer again = ctl(QStringLiteral("undo ") + op);
        QCOMPARE(again.code, 1);
        sound();
    }

    void whatIsDeletedIsLeftAlone()
    {
        done(QStringLiteral("ticket delete 100001"));
        for (const char *line :
            {"ticket say 100001 x", "ticket set 100001 channel=phone", "ticket set 100001 tags+=x", "ticket verb 100001 start"})
            QCOMPARE(ctl(QLatin1StringView(line)).code, 1);
        QCOMPARE(done(QStringLiteral("ticket list"))[QStringLiteral("tickets")].toArray().size(), 0);
        done(QStringLiteral("ticket restore 100001"));
        QCOMPARE(done(QStringLiteral("ticket list"))[QStringLiteral("tickets")].toArray().size(), 1);
        sound();
    }

    void listsSearchAndViewsAgree()
    {
        for (int i = 0; i < 5; ++i)
            done(QStringLiteral("ticket create 'subject=Printer %1 jams'").arg(i));
        QJsonObject list = done(QStringLiteral("ticket list printer -jams2 --limit 3"));
        QCOMPARE(list[QStringLiteral("tickets")].toArray().size(), 3);
        QCOMPARE(list[QStringLiteral("complete")], QJsonValue(false));
        list = done(QStringLiteral("ticket list state:new --limit 0 --sort number"));
        QCOMPARE(list[QStringLiteral("tickets")].toArray().size(), 6);
        QCOMPARE(list[QStringLiteral("complete")], QJsonValue(true));
        QCOMPARE(text(list[QStringLiteral("tickets")][0][QStringLiteral("subject")]), QStringLiteral("Mail bounces"));
        const QJsonObject found = done(QStringLiteral("search 'printer 3'"));
        QCOMPARE(found[QStringLiteral("tickets")].toArray().size(), 1);
        const QJsonArray views = done(QStringLiteral("view list"))[QStringLiteral("views")].toArray();
        QVERIFY(views.size() > 5);
        const QJsonArray counts = done(QStringLiteral("view count"))[QStringLiteral("counts")].toArray();
        QCOMPARE(counts.size(), views.size());
        for (qsizetype i = 0; i < views.size(); ++i) {
            const QJsonObject run = done(QStringLiteral("view run --limit 0 ") + text(views[i][QStringLiteral("id")]));
            QCOMPARE(run[QStringLiteral("tickets")].toArray().size(), counts[i][QStringLiteral("count")].toInteger());
        }
        QCOMPARE(ctl(QStringLiteral("view run 'all OPEN'")).code, 0);
        QCOMPARE(done(QStringLiteral("view count Everything"))[QStringLiteral("counts")][0][QStringLiteral("count")], QJsonValue(6));
    }

    void operationsAreListedInPages()
    {
        for (int i = 0; i < 7; ++i)
            done(QStringLiteral("ticket say 100001 %1").arg(i));
        const QJsonArray newest = done(QStringLiteral("ops list --limit 3"))[QStringLiteral("operations")].toArray();
        QCOMPARE(newest.size(), 3);
        qint64 after = 0;
        int seen = 0;
        while (true) {
            const QJsonArray page =
                done(QStringLiteral("ops list --limit 10 --after %1").arg(after))[QStringLiteral("operations")].toArray();
            if (page.isEmpty())
                break;
            seen += int(page.size());
            for (const QJsonValue &operation : page) {
                QVERIFY(operation[QStringLiteral("seq")].toInteger() > after);
                after = operation[QStringLiteral("seq")].toInteger();
            }
        }
        QCOMPARE(after, newest.last()[QStringLiteral("seq")].toInteger());
        QCOMPARE(seen, done(QStringLiteral("check"))[QStringLiteral("operations")].toInteger());
        QCOMPARE(done(QStringLiteral("ops list --record 100001"))[QStringLiteral("operations")].toArray().size(), 1);
    }

    void rulesAreJudgedWithoutAWorkspace()
    {
        QVERIFY(QDir(m_ctl->workspace()).removeRecursively());
        QJsonObject answer =
            done(QStringLiteral("workflow check --type incident --from in_progress --verb resolve --set resolution_kind=permanent "
                                "--set resolution_code=other --set resolution_notes=x"));
        QCOMPARE(answer[QStringLiteral("allowed")], QJsonValue(true));
        QCOMPARE(text(answer[QStringLiteral("to")]), QStringLiteral("resolved"));
        QCOMPARE(text(answer[QStringLiteral("source")]), QStringLiteral("shipped"));
        const CtlProgram::Answer refused =
            ctl(QStringLiteral("workflow check --type change --change-type emergency --from draft --verb end --json"));
        QCOMPARE(refused.code, 1);
        QCOMPARE(refused.json[QStringLiteral("allowed")], QJsonValue(false));
        QCOMPARE(text(refused.json[QStringLiteral("lifecycle")]), QStringLiteral("change_emergency"));
        QVERIFY(done(QStringLiteral("workflow list"))[QStringLiteral("lifecycles")].toArray().size() >= 10);
        QCOMPARE(done(QStringLiteral("workflow list --type change"))[QStringLiteral("lifecycles")].toArray().size(), 3);
        answer = done(QStringLiteral("priority --impact 1 --urgency low"));
        QCOMPARE(answer[QStringLiteral("priority")], QJsonValue(3));
        QCOMPARE(done(QStringLiteral("priority"))[QStringLiteral("monotone")], QJsonValue(true));
        QCOMPARE(ctl(QStringLiteral("ui list")).code, 0);
        QCOMPARE(ctl(QStringLiteral("ticket list")).code, 3);
    }

    void rulesComeFromAFile()
    {
        m_ctl->write(QStringLiteral("own.json"),
            R"({"format":1,"key":"own","type":"incident","version":1,"name":"Own","initial":"a","states":[{"id":"a","label":"A","category":"new"},
                {"id":"b","label":"B","category":"closed"}],"verbs":[{"id":"go","label":"Go","moves":[{"from":["a"],"to":"b"}]}]})");
        const CtlProgram::Answer listed = ctl(QStringLiteral("workflow list --file own.json --json"));
        QVERIFY2(listed.code == 0, listed.err.constData());
        QCOMPARE(
            text(done(QStringLiteral("workflow check --file own.json --from a --verb go"))[QStringLiteral("to")]), QStringLiteral("b"));
        QCOMPARE(ctl(QStringLiteral("workflow check --file own.json --from b --verb go")).code, 1);
        m_ctl->write(QStringLiteral("bad.json"), "{");
        QCOMPARE(ctl(QStringLiteral("workflow list --file bad.json")).code, 1);
        QCOMPARE(ctl(QStringLiteral("workflow list --file missing.json")).code, 3);
        QCOMPARE(ctl(QStringLiteral("priority --matrix bad.json")).code, 1);
    }

    void aBackupBringsBackWhatWas()
    {
        const QJsonValue before = done(QStringLiteral("hash"))[QStringLiteral("sha256")];
        done(QStringLiteral("backup saved"));
        done(QStringLiteral("ticket create subject=Later"));
        QVERIFY(done(QStringLiteral("hash"))[QStringLiteral("sha256")] != before);
        const QJsonObject restored = done(QStringLiteral("restore saved"));
        QVERIFY(QFileInfo::exists(text(restored[QStringLiteral("kept")])));
        QCOMPARE(done(QStringLiteral("hash"))[QStringLiteral("sha256")], before);
        sound();
    }

    void aDamagedRowIsFoundAndReplayRepairsIt()
    {
        // Not through the program: what a disk or another tool may do.
        QProcess sqlite;
        sqlite.start(QStringLiteral("sqlite3"),
            {m_ctl->workspace() + QStringLiteral("/fettle.db"), QStringLiteral("UPDATE ticket SET subject = 'forged'")});
        if (!sqlite.waitForStarted())
            QSKIP("no sqlite3 program");
        QVERIFY(sqlite.waitForFinished());
        if (sqlite.exitCode() != 0)
            QSKIP("the sqlite3 program can't write the workspace");
        const CtlProgram::Answer check = ctl(QStringLiteral("check --json"));
        QCOMPARE(check.code, 1);
        QCOMPARE(check.json[QStringLiteral("ok")], QJsonValue(false));
        QVERIFY(check.json[QStringLiteral("problem_count")].toInteger() > 0);
        QVERIFY(check.err.startsWith("fettlectl: "));
        QCOMPARE(done(QStringLiteral("replay"))[QStringLiteral("same")], QJsonValue(false));
        QCOMPARE(ctl(QStringLiteral("check")).code, 0);
        QCOMPARE(text(fields()[QStringLiteral("subject")]), QStringLiteral("Mail bounces"));
    }

    void aWorkspaceThatCannotBeOpenedIsRescued()
    {
        m_ctl->write(QStringLiteral("a.txt"), "a");
        done(QStringLiteral("ticket attach 100001 a.txt"));
        const qint64 operations = done(QStringLiteral("check"))[QStringLiteral("operations")].toInteger();
        QJsonObject rescued = done(QStringLiteral("rescue whole"));
        QCOMPARE(rescued[QStringLiteral("operations")].toInteger(), operations);
        QCOMPARE(rescued[QStringLiteral("blobs")], QJsonValue(1));
        QFile database(m_ctl->workspace() + QStringLiteral("/fettle.db"));
        QVERIFY(database.open(QIODevice::ReadWrite));
        database.write("no database any more");
        database.close();
        QCOMPARE(ctl(QStringLiteral("ticket list")).code, 3);
        rescued = done(QStringLiteral("rescue broken"));
        QCOMPARE(rescued[QStringLiteral("blobs")], QJsonValue(1));
        QCOMPARE(rescued[QStringLiteral("operations")].toInteger(), operations); // only the beginning of the file is gone
    }

    void whatIsExportedIsImported()
    {
        m_ctl->write(
            QStringLiteral("map.json"), R"({"format": 1, "name": "bugs", "title": "Bugs", "source": "bugs", "file": {"format": "csv"},
            "mode": "snapshot", "type": "issue", "key": "id", "time_zone": "UTC", "fields": {"subject": "title", "severity": "severity"}})");
        m_ctl->write(QStringLiteral("bugs.csv"), "id,title,severity\n1,Crash,major\n2,=1+1,minor\n2,again,minor,too,many\n");
        QJsonObject report = done(QStringLiteral("import bugs.csv --mapping map.json --dry-run"));
        QCOMPARE(report[QStringLiteral("created")][QStringLiteral("issue")], QJsonValue(2));
        QCOMPARE(done(QStringLiteral("ticket list type:issue"))[QStringLiteral("tickets")].toArray().size(), 0);
        const CtlProgram::Answer imported = ctl(QStringLiteral("import bugs.csv --mapping map.json --rejects rejects.csv --json"));
        QCOMPARE(imported.code, 0); // with rejects too
        QCOMPARE(imported.json[QStringLiteral("rejected")], QJsonValue(1));
        QVERIFY(QFileInfo(m_ctl->path(QStringLiteral("rejects.csv"))).size() > 0);
        QCOMPARE(text(fields(QStringLiteral("bugs:1"))[QStringLiteral("subject")]), QStringLiteral("Crash"));
        QCOMPARE(done(QStringLiteral("import bugs.csv --mapping map.json"))[QStringLiteral("operations")], QJsonValue(0));

        const CtlProgram::Answer lines = ctl(QStringLiteral("export jsonl type:issue --sort number"));
        QCOMPARE(lines.code, 0);
        const QList<QByteArray> rows = lines.out.trimmed().split('\n');
        QCOMPARE(rows.size(), 2);
        QCOMPARE(text(QJsonDocument::fromJson(rows[0]).object()[QStringLiteral("subject")]), QStringLiteral("Crash"));
        const QByteArray csv = ctl(QStringLiteral("export csv type:issue")).out;
        QVERIFY(csv.contains("'=1+1"));
        const QByteArray raw = ctl(QStringLiteral("export csv type:issue --raw")).out;
        QVERIFY(raw.contains("=1+1") && !raw.contains("'=1+1"));
        QCOMPARE(done(QStringLiteral("export csv --out out.csv"))[QStringLiteral("tickets")], QJsonValue(3));
        QVERIFY(QFileInfo(m_ctl->path(QStringLiteral("out.csv"))).size() > 0);
        sound();
    }

    void mappingsAreListed()
    {
        const CtlProgram::Answer text = ctl(QStringLiteral("mappings"));
        QCOMPARE(text.code, 0);
        const QJsonArray mappings = done(QStringLiteral("mappings"))[QStringLiteral("mappings")].toArray();
        QVERIFY(mappings.size() >= 8);
        for (const QJsonValue &mapping : mappings) {
            const QByteArray name = mapping[QStringLiteral("name")].toString().toUtf8();
            QVERIFY2(!name.isEmpty() && !mapping[QStringLiteral("title")].toString().isEmpty(), name.constData());
            QVERIFY2(text.out.contains('\n' + name + ' '), name.constData()); // a line each
        }
    }

    void whatIsLeftIsEstimated()
    {
        const auto text = [](qint64 read, qint64 milliseconds) { return fettle::progressText({read, 1000, 70, 0}, milliseconds); };
        QCOMPARE(text(0, 0), QStringLiteral("0 %, 70 rows"));
        QCOMPARE(text(100, 500), QStringLiteral("10 %, 70 rows")); // too early to tell
        QCOMPARE(text(100, 3'000), QStringLiteral("10 %, 70 rows, about 27 s left"));
        QCOMPARE(text(500, 600'000), QStringLiteral("50 %, 70 rows, about 10 min left"));
        QCOMPARE(text(100, 600'000), QStringLiteral("10 %, 70 rows, about 1 h 30 min left"));
        QCOMPARE(text(1000, 9'000), QStringLiteral("100 %, 70 rows, finishing the indexes"));
        QCOMPARE(fettle::progressText({0, 0, 0, 0}, 0), QStringLiteral("100 %, 0 rows, finishing the indexes"));
    }

    /// Progress is for who looks at a terminal: a script's error output stays empty.
    void anImportShowsHowFarItIs()
    {
        QByteArray rows = "id,title,severity\n";
        for (int i = 1; i <= 9000; ++i)
            rows += QByteArray::number(i) + ",Crash,major\n";
        m_ctl->write(QStringLiteral("many.csv"), rows);
        m_ctl->write(
            QStringLiteral("map.json"), R"({"format": 1, "name": "bugs", "title": "Bugs", "source": "bugs", "file": {"format": "csv"},
            "mode": "snapshot", "type": "issue", "key": "id", "time_zone": "UTC", "fields": {"subject": "title", "severity": "severity"}})");
        const QString command = QStringLiteral("import many.csv --mapping map.json --dry-run");
        const CtlProgram::Answer quiet = ctl(command);
        QCOMPARE(quiet.code, 0);
        QCOMPARE(quiet.err, QByteArray());
#ifdef Q_OS_UNIX
        const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
        QVERIFY(terminal >= 0 && ::grantpt(terminal) == 0 && ::unlockpt(terminal) == 0);
        const QString name = QString::fromLocal8Bit(::ptsname(terminal));
        const int other = ::open(name.toLocal8Bit().constData(), O_RDWR | O_NOCTTY); // what is written stays readable
        QVERIFY(other >= 0);
        QProcess process;
        m_ctl->prepare(process, QProcess::splitCommand(command));
        process.setStandardErrorFile(name);
        process.start();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QByteArray shown(4096, '\0');
        shown.truncate(std::max<ssize_t>(0, ::read(terminal, shown.data(), static_cast<size_t>(shown.size()))));
        ::close(other);
        ::close(terminal);
        QVERIFY2(shown.contains(" %, 4096 rows") && shown.contains("100 %, 9000 rows, finishing"), shown.constData());
        QVERIFY(shown.endsWith('\r')); // and is gone
#endif
    }

    void helpIsAlwaysThere_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line :
            {"--help", "-h", "ticket create --help", "ticket --help", "ops --help show", "workflow check -h", "--version"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }

    void helpIsAlwaysThere()
    {
        QFETCH(QString, line);
        const CtlProgram::Answer answer = ctl(line);
        QCOMPARE(answer.code, 0);
        QVERIFY(answer.out.contains("fettlectl") && answer.err.isEmpty());
    }

    void aReaderThatWentAwayIsNoCrash()
    {
#ifndef Q_OS_UNIX
        QSKIP("pipes differ here");
#else
        QProcess process;
        m_ctl->prepare(process, {});
        process.setProgram(QStringLiteral("/bin/sh"));
        process.setArguments(
            {QStringLiteral("-c"), QStringLiteral("exec 3>&1; { \"$0\" ticket show 100001; echo $? >&3; } | :"), CtlProgram::program()});
        process.start();
        QVERIFY(process.waitForFinished());
        const int code = process.readAllStandardOutput().trimmed().toInt();
        QVERIFY2(code == 0 || code == 3, qPrintable(QString::number(code)));
#endif
    }
};

QTEST_GUILESS_MAIN(TestCtl)
#include "tst_ctl.moc"
