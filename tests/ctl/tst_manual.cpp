// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/ctlprogram.h"

namespace
{

struct Example {
    QString command;
    QByteArray answer;
    int line = 0;
};

/// The "$ fettlectl ..." lines of the manual's console blocks, each with what stands below it.
QList<Example> examples()
{
    QFile manual(QStringLiteral(FETTLE_SOURCE_DIR "/docs/manual/cli.md"));
    if (!manual.open(QIODevice::ReadOnly))
        qFatal("no manual");
    QList<Example> list;
    bool inBlock = false;
    for (int line = 1; !manual.atEnd(); ++line) {
        const QByteArray text = manual.readLine();
        if (text.startsWith("```"))
            inBlock = text.startsWith("```console");
        else if (inBlock && text.startsWith("$ fettlectl "))
            list.append({QString::fromUtf8(text.mid(12)).trimmed(), {}, line});
        else if (inBlock && !list.isEmpty())
            list.last().answer += text;
    }
    return list;
}

/// Empty when @p real has the keys and types of @p shown. Of a list the manual shows the first ones.
QString difference(const QJsonValue &shown, const QJsonValue &real, const QString &place = QStringLiteral("answer"))
{
    if (shown.type() != real.type())
        return QStringLiteral("%1 is of another type").arg(place);
    if (shown.isObject()) {
        const QJsonObject a = shown.toObject();
        const QJsonObject b = real.toObject();
        if (a.keys() != b.keys())
            return QStringLiteral("%1 has the keys %2, not %3").arg(place, b.keys().join(u' '), a.keys().join(u' '));
        for (auto it = a.begin(); it != a.end(); ++it)
            if (const QString found = difference(*it, b[it.key()], place + u'.' + it.key()); !found.isEmpty())
                return found;
    } else if (shown.isArray()) {
        const QJsonArray a = shown.toArray();
        const QJsonArray b = real.toArray();
        if (a.size() > b.size() || (a.isEmpty() && !b.isEmpty()))
            return QStringLiteral("%1 has %2 items, not %3").arg(place).arg(b.size()).arg(a.size());
        for (qsizetype i = 0; i < a.size(); ++i)
            if (const QString found = difference(a[i], b[i], QStringLiteral("%1[%2]").arg(place).arg(i)); !found.isEmpty())
                return found;
    }
    return {};
}

}

class TestManual : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theManualShowsWhatIsAnswered()
    {
        const CtlProgram ctl;
        const QStringList now{QStringLiteral("--now"), QStringLiteral("2026-03-02T09:00:00Z")};
        ctl.write(QStringLiteral("error.txt"), "550 5.3.4 message too big\n");
        ctl.write(QStringLiteral("bugs.csv"), "id,title,severity\n1,Crash,major\n2,=1+1,minor\n3,Bad,minor,too,many\n");
        ctl.write(
            QStringLiteral("bugs.json"), R"({"format": 1, "name": "bugs", "title": "Bugs", "source": "bugs", "file": {"format": "csv"},
            "mode": "snapshot", "type": "issue", "key": "id", "time_zone": "UTC", "fields": {"subject": "title", "severity": "severity"}})");
        QCOMPARE(ctl.run(QStringList{QStringLiteral("init"), QStringLiteral("--name"), QStringLiteral("Mara Lind")} + now).code, 0);
        const QList<Example> all = examples();
        QVERIFY(all.size() > 30);
        QString operation;
        QString group;
        for (const Example &example : all) {
            QString command = example.command;
            command.replace(QStringLiteral("$OP"), operation).replace(QStringLiteral("$GROUP"), group);
            const CtlProgram::Answer answer = ctl.run(QProcess::splitCommand(command) + now);
            const QByteArray where = "cli.md:" + QByteArray::number(example.line) + ": " + command.toUtf8() + ": ";
            QJsonParseError error;
            const QJsonObject shown = QJsonDocument::fromJson(example.answer, &error).object();
            QVERIFY2(error.error == QJsonParseError::NoError, (where + "the manual's JSON: " + error.errorString().toUtf8()).constData());
            QVERIFY2((answer.code == 0) == !shown.contains(QStringLiteral("error")), (where + answer.err).constData());
            const QString found = difference(shown, answer.json);
            QVERIFY2(found.isEmpty(), (where + found.toUtf8() + '\n' + answer.out).constData());
            if (answer.json.contains(QStringLiteral("group")) && answer.json[QStringLiteral("op")].isArray()) {
                operation = answer.json[QStringLiteral("op")][0].toString();
                group = answer.json[QStringLiteral("group")].toString();
            }
        }
    }

    void everyCommandIsInTheManual()
    {
        QFile manual(QStringLiteral(FETTLE_SOURCE_DIR "/docs/manual/cli.md"));
        QVERIFY(manual.open(QIODevice::ReadOnly));
        const QByteArray text = manual.readAll();
        const CtlProgram::Answer help = CtlProgram().run({QStringLiteral("--help")});
        QCOMPARE(help.code, 0);
        bool inCommands = false;
        int seen = 0;
        for (const QByteArray &line : help.out.split('\n')) {
            inCommands = line == "Commands:" || (inCommands && line.startsWith("  "));
            if (!line.startsWith("  ") || !inCommands)
                continue;
            const QByteArray command = line.mid(2, 22).trimmed();
            QVERIFY2(text.contains(command), command.constData());
            ++seen;
        }
        QVERIFY(seen > 30);
    }
};

QTEST_GUILESS_MAIN(TestManual)
#include "tst_manual.moc"
