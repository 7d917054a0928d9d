// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QRegularExpression>
#include <QtTest>

/// The rooms of the house know only what lies below them. A forbidden word is looked for in code; comments and the text of
/// string literals may say what they like, but what stands in an #include counts.
class LayeringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roomKnowsOnlyWhatLiesBelow_data();
    void roomKnowsOnlyWhatLiesBelow();
    void commentsAndTextsAreNotCode_data();
    void commentsAndTextsAreNotCode();
};

namespace
{

/// @p source without comments and without the text of string literals; includes and line breaks stay.
QString codeOf(const QString &source)
{
    static const QRegularExpression notCode(
        uR"rx((?<include>^[ \t]*#[ \t]*include[^\n]*)|//[^\n]*|/\*.*?\*/|R"(?<d>[^(\s]{0,16})\(.*?\)\k<d>"|"(?:[^"\\\n]|\\.)*")rx"_qs,
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    QString code;
    qsizetype at = 0;
    for (auto matches = notCode.globalMatch(source); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        code += QStringView(source).mid(at, match.capturedStart() - at);
        code += match.hasCaptured(u"include") ? match.captured(u"include") : QString(match.capturedView().count(u'\n'), u'\n');
        at = match.capturedEnd();
    }
    code += QStringView(source).mid(at);
    return code;
}

QStringList sourcesBelow(const QString &folder)
{
    QStringList files;
    for (QDirIterator it(folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
         it.hasNext();)
        files.append(it.next());
    files.sort();
    return files;
}

}

void LayeringTest::roomKnowsOnlyWhatLiesBelow_data()
{
    QTest::addColumn<QString>("room");
    QTest::addColumn<QString>("forbidden");

    const auto forbid = [](const char *name, const QString &room, const QString &pattern) { QTest::newRow(name) << room << pattern; };
    forbid(
        "core knows no widget", QStringLiteral("core"), uR"(\bQ(Widget|MessageBox|Dialog|Application|MainWindow|Action)\b|QtWidgets)"_qs);
    forbid("core knows no ui", QStringLiteral("core"), uR"(#\s*include\s*["<](\.\./)*ui/)"_qs);
    forbid("core knows no app", QStringLiteral("core"), uR"(#\s*include\s*["<](\.\./)*app/)"_qs);
    forbid("domain knows no other room", QStringLiteral("core/domain"),
        uR"(#\s*include\s*["<](\.\./)*(core/)?(desk|exchange|sync|server|store)/)"_qs);
    forbid("domain opens no file", QStringLiteral("core/domain"),
        uR"(\b(QFile|QSaveFile|QTemporaryFile|QDir|QSettings|QProcess|[io]?fstream)\b)"_qs);
    forbid("domain knows no database", QStringLiteral("core/domain"), uR"(\bQSql|\bsqlite3)"_qs);
    forbid("domain knows no network", QStringLiteral("core/domain"), uR"(\bQ(Network|TcpSocket|WebSocket))"_qs);
    forbid("domain never asks the hour", QStringLiteral("core/domain"),
        uR"(\b(currentDateTime(Utc)?|current(MSecs|Secs)SinceEpoch|currentDate|currentTime|QElapsedTimer|QTimer|(system|steady)_clock)\b)"_qs);
    forbid("ui has no SQL", QStringLiteral("ui"), uR"(\bsqlite3|\bQSql|QtSql)"_qs);
    forbid("ui knows no app", QStringLiteral("ui"), uR"(#\s*include\s*["<](\.\./)*app/)"_qs);
}

void LayeringTest::roomKnowsOnlyWhatLiesBelow()
{
    QFETCH(QString, room);
    QFETCH(QString, forbidden);
    const QRegularExpression pattern(forbidden);
    QVERIFY2(pattern.isValid(), qPrintable(pattern.errorString()));

    const QDir root(QStringLiteral(FETTLE_SOURCE_DIR));
    QStringList found;
    for (const QString &path : sourcesBelow(root.filePath(room))) {
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        const QStringList lines = codeOf(QString::fromUtf8(file.readAll())).split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (pattern.match(lines[i]).hasMatch())
                found.append(QStringLiteral("%1:%2: %3").arg(root.relativeFilePath(path)).arg(i + 1).arg(lines[i].trimmed()));
        }
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void LayeringTest::commentsAndTextsAreNotCode_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("code");

    const auto row = [](const char *name, const QString &source, const QString &code) { QTest::newRow(name) << source << code; };
    row("line comment", QStringLiteral("a; // QFile\nb;"), QStringLiteral("a; \nb;"));
    row("block comment keeps its lines", QStringLiteral("a; /* QFile\n */ b;"), QStringLiteral("a; \n b;"));
    row("string", QStringLiteral("f(\"QFile \\\" QDir\", x);"), QStringLiteral("f(, x);"));
    row("raw string", QStringLiteral("f(R\"sql(SELECT \"x\"\n // QFile)sql\");"), QStringLiteral("f(\n);"));
    row("include stays", QStringLiteral("#include \"ui/window.h\"\nx"), QStringLiteral("#include \"ui/window.h\"\nx"));
    row("slashes in a string", QStringLiteral("f(\"http://x\"); QFile y;"), QStringLiteral("f(); QFile y;"));
}

void LayeringTest::commentsAndTextsAreNotCode()
{
    QFETCH(QString, source);
    QFETCH(QString, code);
    QCOMPARE(codeOf(source), code);
}

QTEST_APPLESS_MAIN(LayeringTest)
#include "tst_layering.moc"
