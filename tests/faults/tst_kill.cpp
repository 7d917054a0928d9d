// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/audit.h"
#include "core/desk/desk.h"
#include "core/domain/ids.h"
#include "tests/ctl/ctlprogram.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QRandomGenerator>
#include <QThread>

#include <cstdio>
#include <memory>

using namespace fettle;

/// What was reported as done is there after kill -9, whenever that comes.
///
/// Two kinds of programs are killed: fettlectl, which lives for one act, and this program as a writer that acts without pause until it
/// dies ("--write FOLDER"), so that most deaths fall into a commit, a blob or the search index. FETTLE_KILL_ROUNDS sets the rounds.
class TestKill : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<CtlProgram> m_ctl;
    QSet<QByteArray> m_promised; ///< operations that were printed
    QMap<QByteArray, QByteArray> m_drafts; ///< key -> the newest body that was printed
    QRandomGenerator m_random{20260301};

    [[nodiscard]] static int rounds()
    {
        const int wanted = qEnvironmentVariableIntValue("FETTLE_KILL_ROUNDS");
        return wanted > 0 ? wanted : 25;
    }
    [[nodiscard]] int upTo(int most) { return static_cast<int>(m_random.bounded(most + 1)); }

    void remember(const QByteArray &printed)
    {
        for (QByteArray line : printed.split('\n')) {
            if (line.startsWith("draft ")) {
                line = line.mid(6);
                m_drafts[line.left(line.indexOf(' '))] = line.mid(line.indexOf(' ') + 1);
            } else if (line.startsWith("op ")) {
                m_promised.insert(line.mid(3));
            } else {
                for (const QJsonValue &op : QJsonDocument::fromJson(line).object()[QStringLiteral("op")].toArray())
                    m_promised.insert(op.toString().toLatin1());
            }
        }
    }

    /// What stands behind the last line break may have been cut by the death: it was promised to nobody.
    [[nodiscard]] static QByteArray wholeLines(const QByteArray &printed) { return printed.left(printed.lastIndexOf('\n') + 1); }

    /// True when it died by our hand.
    bool kill(QProcess &process, int afterMicroseconds)
    {
        if (!process.waitForStarted())
            qFatal("%s could not be started", qPrintable(process.program()));
        QThread::usleep(static_cast<unsigned long>(afterMicroseconds));
        process.kill();
        process.waitForFinished();
        remember(wholeLines(process.readAllStandardOutput()));
        return process.exitStatus() == QProcess::CrashExit;
    }
    [[nodiscard]] QStringList randomAct(int round, int act)
    {
        switch (upTo(5)) {
        case 0:
            return {QStringLiteral("ticket"), QStringLiteral("create"), QStringLiteral("subject=Round %1 act %2").arg(round).arg(act),
                QStringLiteral("--new-requester"), QStringLiteral("Person %1").arg(round)};
        case 1:
            return {QStringLiteral("ticket"), QStringLiteral("verb"), QStringLiteral("100001"),
                upTo(1) ? QStringLiteral("start") : QStringLiteral("hold"), QStringLiteral("hold_reason=vendor")};
        case 2:
            return {QStringLiteral("ticket"), QStringLiteral("say"), QStringLiteral("100001"),
                QStringLiteral("Round %1 act %2").arg(round).arg(act)};
        case 3:
            return {QStringLiteral("ticket"), QStringLiteral("set"), QStringLiteral("100001"),
                QStringLiteral("subject=Round %1 act %2").arg(round).arg(act), QStringLiteral("tags+=t%1").arg(upTo(9))};
        default:
            return {QStringLiteral("ticket"), QStringLiteral("attach"), QStringLiteral("100001"),
                m_ctl->write(QStringLiteral("a%1.txt").arg(upTo(3)), QByteArray::number(m_random.generate64()).repeated(1 + upTo(4000)))};
        }
    }

    void verify()
    {
        const CtlProgram::Answer check = m_ctl->run({QStringLiteral("check"), QStringLiteral("--json")});
        QVERIFY2(check.code == 0, (check.out + check.err).constData());
    }

private Q_SLOTS:
    void init()
    {
        m_ctl = std::make_unique<CtlProgram>();
        m_promised.clear();
        m_drafts.clear();
        QCOMPARE(m_ctl->run({QStringLiteral("init")}).code, 0);
        QCOMPARE(m_ctl->run({QStringLiteral("ticket"), QStringLiteral("create"), QStringLiteral("subject=First")}).code, 0);
    }

    void whatWasPrintedIsThere()
    {
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(
            m_ctl->run({QStringLiteral("ticket"), QStringLiteral("say"), QStringLiteral("100001"), QStringLiteral("how long?")}).code, 0);
        const int oneAct = static_cast<int>(std::min<qint64>(timer.nsecsElapsed() / 1000, 2'000'000));
        int killed = 0;
        int finished = 0;
        for (int round = 0; round < rounds(); ++round) {
            for (int act = 0; act < 5; ++act) {
                QProcess process;
                m_ctl->prepare(process, randomAct(round, act));
                process.start();
                (kill(process, upTo(oneAct * 3 / 2)) ? killed : finished) += 1;
            }
            QProcess writer;
            m_ctl->prepare(writer, {QStringLiteral("--write"), m_ctl->workspace(), QString::number(round)});
            writer.setProgram(QCoreApplication::applicationFilePath());
            writer.start();
            writer.waitForReadyRead(30'000); // it writes now, however slow the machine is
            kill(writer, upTo(80'000));
            verify();
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("%d programs killed, %d were faster; %lld operations and %lld drafts promised", killed, finished,
            qlonglong(m_promised.size()), qlonglong(m_drafts.size()));
        QVERIFY(killed > 0 && finished > 0);
        QVERIFY(!m_promised.isEmpty() && !m_drafts.isEmpty());
        everyPromiseIsKept();
    }

    void aWorkspaceIsMadeWholeOrNotAtAll()
    {
        QElapsedTimer timer;
        timer.start();
        const auto init = [&](const QString &folder, bool demo) {
            QStringList arguments{QStringLiteral("init"), QStringLiteral("--workspace"), m_ctl->path(folder), QStringLiteral("--json")};
            return demo ? arguments << QStringLiteral("--demo") : arguments;
        };
        QCOMPARE(m_ctl->run(init(QStringLiteral("timed"), false)).code, 0);
        const int whole = static_cast<int>(timer.nsecsElapsed() / 1000);
        int killed = 0;
        int made = 0;
        for (int round = 0; round < 2 * rounds(); ++round) {
            const QString folder = QStringLiteral("new%1").arg(round);
            const bool demo = round % 10 == 9;
            QProcess process;
            m_ctl->prepare(process, init(folder, demo));
            process.start();
            killed += kill(process, upTo(demo ? 4 * whole : whole * 5 / 4));
            if (QFile::exists(m_ctl->path(folder) + QStringLiteral("/fettle.db")))
                ++made;
            else
                QCOMPARE(m_ctl->run(init(folder, false)).code, 0);
            const QStringList there{QStringLiteral("--workspace"), m_ctl->path(folder), QStringLiteral("--json")};
            const auto created = m_ctl->run(QStringList{QStringLiteral("ticket"), QStringLiteral("create"),
                                                QStringLiteral("subject=Is it there?"), QStringLiteral("assignee=me")}
                + there);
            QVERIFY2(created.code == 0, (folder.toUtf8() + ": " + created.err).constData());
            const auto check = m_ctl->run(QStringList{QStringLiteral("check")} + there);
            QVERIFY2(check.code == 0, (folder.toUtf8() + ": " + check.out + check.err).constData());
            QVERIFY(!QFile::exists(m_ctl->path(folder) + QStringLiteral("/fettle.making")));
        }
        qInfo("%d programs killed, %d were through", killed, made);
        QVERIFY(killed > 0);
    }

    void anImportThatDiedGoesOn()
    {
        QByteArray rows = "id,title,severity\n";
        constexpr int count = 12'000; // three commits
        for (int i = 1; i <= count; ++i)
            rows += QByteArray::number(i) + ",Crash " + QByteArray::number(i) + ",major\n";
        m_ctl->write(QStringLiteral("bugs.csv"), rows);
        m_ctl->write(
            QStringLiteral("map.json"), R"({"format": 1, "name": "bugs", "title": "Bugs", "source": "bugs", "file": {"format": "csv"},
            "mode": "snapshot", "type": "issue", "key": "id", "time_zone": "UTC", "fields": {"subject": "title", "severity": "severity"}})");
        const QStringList import{QStringLiteral("import"), QStringLiteral("bugs.csv"), QStringLiteral("--mapping"),
            QStringLiteral("map.json"), QStringLiteral("--json")};
        for (int round = 0; round < std::max(3, rounds() / 8); ++round) {
            QProcess process;
            m_ctl->prepare(process, import);
            process.start();
            const bool died = kill(process, 50'000 + upTo(1'500'000));
            if (!died)
                break; // it was through
            verify();
            if (QTest::currentTestFailed())
                return;
        }
        const CtlProgram::Answer whole = m_ctl->run(import);
        QVERIFY2(whole.code == 0, whole.err.constData());
        QCOMPARE(m_ctl->run(import).json[QStringLiteral("unchanged")], QJsonValue(count));
        const CtlProgram::Answer stats = m_ctl->run({QStringLiteral("stats"), QStringLiteral("--json")});
        QCOMPARE(stats.json[QStringLiteral("tickets")][QStringLiteral("issue")], QJsonValue(count));
        verify();
    }

    void programsThatWriteAtOnceLoseNothing()
    {
        std::vector<std::unique_ptr<QProcess>> writers;
        for (int i = 0; i < 2; ++i) {
            writers.push_back(std::make_unique<QProcess>());
            m_ctl->prepare(
                *writers.back(), {QStringLiteral("--write"), m_ctl->workspace(), QStringLiteral("w%1").arg(i), QStringLiteral("60")});
            writers.back()->setProgram(QCoreApplication::applicationFilePath());
            writers.back()->start();
        }
        // Between their commits others open, act and leave.
        for (int act = 0; act < 40; ++act) {
            const CtlProgram::Answer answer = m_ctl->run(randomAct(0, act));
            QVERIFY2(
                answer.code == 0 || (answer.code == 1 && answer.err.contains("possible")), answer.err.constData()); // a verb may be refused
            remember(answer.out);
        }
        for (const auto &writer : writers) {
            QVERIFY(writer->waitForFinished(60'000));
            QVERIFY2(writer->exitStatus() == QProcess::NormalExit && writer->exitCode() == 0, writer->readAllStandardError().constData());
            remember(writer->readAllStandardOutput());
        }
        everyPromiseIsKept();
        verify();
        const QJsonArray tickets = m_ctl
                                       ->run({QStringLiteral("ticket"), QStringLiteral("list"), QStringLiteral("--limit"),
                                           QStringLiteral("0"), QStringLiteral("--json")})
                                       .json[QStringLiteral("tickets")]
                                       .toArray();
        QSet<qint64> numbers;
        for (const QJsonValue &ticket : tickets)
            numbers.insert(ticket[QStringLiteral("number")].toInteger());
        QCOMPARE(numbers.size(), tickets.size());
    }

private:
    void everyPromiseIsKept()
    {
        int shown = 0;
        for (const QByteArray &promised : std::as_const(m_promised)) {
            const Result<AuditedOperation> operation = auditOperation(m_ctl->workspace(), uuidFromText(QString::fromLatin1(promised)));
            QVERIFY2(operation && operation->decision && operation->decision->isApplied(), promised.constData());
            if (++shown <= 100)
                QCOMPARE(m_ctl->run({QStringLiteral("ops"), QStringLiteral("show"), QString::fromLatin1(promised)}).code, 0);
        }
        WorkspaceOptions options;
        options.path = m_ctl->workspace();
        options.readOnly = true;
        const auto desk = Desk::open(options);
        QVERIFY2(desk, desk ? "" : qPrintable(desk.error().detail));
        const Result<QList<Draft>> drafts = (*desk)->drafts().result();
        QVERIFY(drafts);
        QMap<QByteArray, QByteArray> kept;
        for (const Draft &draft : *drafts)
            kept[draft.key.toUtf8()] = draft.body.toUtf8();
        for (auto it = m_drafts.begin(); it != m_drafts.end(); ++it)
            QVERIFY2(kept.value(it.key()).size() >= it->size(), it.key().constData()); // the next save may have come through unheard
        // Whoever writes next clears away what a copy that died left aside.
        QCOMPARE(
            m_ctl->run({QStringLiteral("ticket"), QStringLiteral("say"), QStringLiteral("100001"), QStringLiteral("after all")}).code, 0);
        int whole = 0;
        QDirIterator blobs(m_ctl->workspace() + QStringLiteral("/blobs"), QDir::Files, QDirIterator::Subdirectories);
        while (blobs.hasNext()) {
            QFile blob(blobs.next());
            QCOMPARE(blob.fileName().section(u'/', -2).remove(u'/').size(), 64);
            ++whole;
            QVERIFY(blob.open(QIODevice::ReadOnly));
            QCryptographicHash hash(QCryptographicHash::Sha256);
            QVERIFY(hash.addData(&blob));
            QCOMPARE(blob.fileName().section(u'/', -2).remove(u'/'), QString::fromLatin1(hash.result().toHex()));
        }
        QVERIFY(whole > 0);
        const CtlProgram::Answer ticket =
            m_ctl->run({QStringLiteral("ticket"), QStringLiteral("show"), QStringLiteral("100001"), QStringLiteral("--json")});
        for (const QJsonValue &attachment : ticket.json[QStringLiteral("attachments")].toArray())
            QCOMPARE(attachment[QStringLiteral("missing")], QJsonValue(false));
    }
};

namespace
{

void say(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fflush(stdout);
}

/// Acts without pause, @p most times each way or until it is killed, and says what is durable.
int write(const QString &folder, const QString &name, int most)
{
    WorkspaceOptions options;
    options.path = folder;
    const auto desk = Desk::open(options);
    if (!desk) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(desk.error().detail));
        return 3;
    }
    const Result<RecordRef> first = (*desk)->find(QStringLiteral("100001")).result();
    if (!first)
        return 1;
    const auto done = [](const Result<Act> &act) {
        if (!act) {
            std::fprintf(stderr, "%s\n", qUtf8Printable(act.error().detail));
            return false;
        }
        for (const QUuid &operation : act->operations)
            say("op " + toText(operation).toLatin1() + '\n');
        return true;
    };
    const QString file = folder + QStringLiteral("-%1.txt").arg(name);
    for (int i = 0; most < 0 || i < most; ++i) {
        const QString text = QStringLiteral("%1/%2").arg(name).arg(i);
        QFile attachment(file);
        if (!attachment.open(QIODevice::WriteOnly) || attachment.write(text.toUtf8().repeated(1 + i * 37 % 3000)) < 0)
            return 3;
        attachment.close();
        NewTicket ticket;
        ticket.fields = {{QStringLiteral("subject"), text}};
        if (!done((*desk)->createTicket(ticket).result()) || !done((*desk)->attach(first->id, {{text, file, {}}}).result())
            || !done((*desk)->say(first->id, {QStringLiteral("note"), false, text}).result()))
            return 1;
        const QString draft = QString(i + 1, u'x');
        if (!(*desk)->saveDraft(QStringLiteral("reply/%1").arg(name), draft).result())
            return 1;
        say("draft reply/" + name.toUtf8() + ' ' + draft.toUtf8() + '\n');
    }
    return 0;
}

}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--write")
        return write(arguments.value(2), arguments.value(3), arguments.size() > 4 ? arguments[4].toInt() : -1);
    TestKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_kill.moc"
