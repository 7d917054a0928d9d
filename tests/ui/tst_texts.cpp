// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/quotes.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/settings.h"
#include "ui/text/times.h"
#include "ui/text/words.h"
#include "ui/widgets/datefield.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace fettle;
using namespace fettle::ui;

class TextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newTextIsNeverFolded_data();
    void newTextIsNeverFolded();
    void linksAreMadeAndNothingElse();
    void agesAreShort_data();
    void agesAreShort();
    void timesAreReadAsTyped_data();
    void timesAreReadAsTyped();
    void everyWordOfAFieldHasALabel();
    void paletteFindsWordsBeforeLetters();
    void settingsComeBack();
    void aPictureKnowsTheLookAndKeepsNothing();
};

void TextsTest::newTextIsNeverFolded_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("said");
    QTest::addColumn<bool>("folded");
    const QString quote = QStringLiteral("> one\n> two\n> three");
    QTest::addRow("plain") << QStringLiteral("Hello\nthere") << QStringLiteral("Hello\nthere") << false;
    QTest::addRow("quote below") << QStringLiteral("Thanks\n\n") + quote << QStringLiteral("Thanks") << true;
    QTest::addRow("intro belongs to the quote")
        << QStringLiteral("Thanks\n\nOn Monday Mara wrote:\n") + quote << QStringLiteral("Thanks") << true;
    QTest::addRow("answer below the quote") << quote + QStringLiteral("\nMy refund, please")
                                            << quote + QStringLiteral("\nMy refund, please") << false;
    QTest::addRow("answers between quotes") << QStringLiteral("> a\nyes\n> b\nno") << QStringLiteral("> a\nyes\n> b\nno") << false;
    QTest::addRow("nothing but a quote") << quote << quote << false;
    QTest::addRow("a short quote stays") << QStringLiteral("See\n> this line") << QStringLiteral("See\n> this line") << false;
}

void TextsTest::newTextIsNeverFolded()
{
    QFETCH(QString, body);
    QFETCH(QString, said);
    QFETCH(bool, folded);
    const SaidAndQuoted parts = splitQuote(body);
    QCOMPARE(parts.said, said);
    QCOMPARE(!parts.quoted.isEmpty(), folded);
}

void TextsTest::linksAreMadeAndNothingElse()
{
    const QString html = linkedHtml(QStringLiteral("<b>see</b> INC-104217, https://a.example/x?y=1&z=2. or mara@a.example"));
    QVERIFY(html.contains(QStringLiteral("&lt;b&gt;")));
    QVERIFY(html.contains(QStringLiteral("<a href=\"ticket:INC-104217\">INC-104217</a>,")));
    QVERIFY(html.contains(QStringLiteral("<a href=\"https://a.example/x?y=1&amp;z=2\">")));
    QVERIFY(html.contains(QStringLiteral("mailto:mara@a.example")));
    QVERIFY(!linkedHtml(QStringLiteral("javascript:alert(1) file:///etc/passwd")).contains(QStringLiteral("<a ")));
}

void TextsTest::agesAreShort_data()
{
    QTest::addColumn<qint64>("ago");
    QTest::addColumn<QString>("age");
    QTest::addRow("now") << qint64(20'000) << QStringLiteral("now");
    QTest::addRow("minutes") << qint64(5 * 60'000) << QStringLiteral("5 min");
    QTest::addRow("hours") << qint64(3 * 3'600'000) << QStringLiteral("3 h");
    QTest::addRow("days") << qint64(49 * 3'600'000) << QStringLiteral("2 d");
    QTest::addRow("ahead") << qint64(-2 * 3'600'000) << QStringLiteral("in 2 h");
}

void TextsTest::agesAreShort()
{
    QFETCH(qint64, ago);
    QFETCH(QString, age);
    const qint64 now = 1'790'000'000'000;
    QCOMPARE(TimeText().age(now - ago, now), age);
}

void TextsTest::timesAreReadAsTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    QTest::addRow("clock") << QStringLiteral("14:30") << QStringLiteral("2026-11-22T14:30:00");
    QTest::addRow("hours ahead") << QStringLiteral("+2h") << QStringLiteral("2026-11-22T12:00:00");
    QTest::addRow("tomorrow") << QStringLiteral("tomorrow 9:00") << QStringLiteral("2026-11-23T09:00:00");
    QTest::addRow("German date") << QStringLiteral("24.12.2026 9:00") << QStringLiteral("2026-12-24T09:00:00");
    QTest::addRow("ISO date") << QStringLiteral("2026-12-24 16:15") << QStringLiteral("2026-12-24T16:15:00");
    QTest::addRow("date alone") << QStringLiteral("1.12.26") << QStringLiteral("2026-12-01T17:00:00");
    QTest::addRow("a day over the end of summer time") << QStringLiteral("+1w") << QStringLiteral("2026-11-29T10:00:00");
    QTest::addRow("not a time") << QStringLiteral("soon") << QString();
    QTest::addRow("no such hour") << QStringLiteral("25:00") << QString();
}

void TextsTest::timesAreReadAsTyped()
{
    QFETCH(QString, text);
    QFETCH(QString, read);
    const QTimeZone zone("Europe/Berlin");
    const qint64 now = QDateTime(QDate(2026, 11, 22), QTime(10, 0), zone).toMSecsSinceEpoch();
    const auto at = DateField::read(text, now, zone, QLocale::c());
    QCOMPARE(at ? QDateTime::fromMSecsSinceEpoch(*at, zone).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) : QString(), read);
}

void TextsTest::everyWordOfAFieldHasALabel()
{
    for (const TableDecl *table : recordTables())
        for (const FieldDecl &field : table->fields)
            for (const QLatin1StringView word : field.words) {
                const QString label = wordLabel(word);
                QVERIFY2(!label.contains(QLatin1Char('_')) && label[0].isUpper(), qPrintable(label));
            }
    QCOMPARE(wordLabel(QStringLiteral("made_up_word")), QStringLiteral("Made up word"));
}

void TextsTest::paletteFindsWordsBeforeLetters()
{
    QVERIFY(matchScore(QStringLiteral("Resolve"), QStringLiteral("res"))
        > matchScore(QStringLiteral("Show older entries"), QStringLiteral("res")));
    QVERIFY(
        matchScore(QStringLiteral("Put on hold"), QStringLiteral("hold")) > matchScore(QStringLiteral("Withhold"), QStringLiteral("hold")));
    QVERIFY(matchScore(QStringLiteral("New ticket"), QStringLiteral("ntk")) > 0);
    QCOMPARE(matchScore(QStringLiteral("New ticket"), QStringLiteral("xyz")), 0);
}

void TextsTest::settingsComeBack()
{
    QTemporaryDir folder;
    const SettingsFile file(folder.filePath(QStringLiteral("a/fettle.ini")));
    QCOMPARE(file.load().theme, QStringLiteral("system"));
    Settings settings;
    settings.theme = QStringLiteral("dark");
    settings.arrangement = Arrangement::ListAbove;
    settings.oneLine = true;
    settings.lists[QStringLiteral("view/1")] = {
        {QStringLiteral("number"), QStringLiteral("subject")}, {{QStringLiteral("number"), 77}}, QStringLiteral("priority"), false};
    settings.lists[QStringLiteral("team/ä")] = {};
    file.save(settings);
    const Settings read = SettingsFile(file.path()).load();
    QCOMPARE(read.theme, settings.theme);
    QCOMPARE(static_cast<int>(read.arrangement), static_cast<int>(settings.arrangement));
    QVERIFY(read.oneLine);
    QVERIFY(read.lists == settings.lists);
}

void TextsTest::aPictureKnowsTheLookAndKeepsNothing()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("fettle.ini"));
    Settings settings;
    settings.theme = QStringLiteral("dark");
    settings.arrangement = Arrangement::ListAlone;
    SettingsFile(path).save(settings);
    const SettingsFile picture(path, SettingsFile::Use::Picture);
    Settings shown = picture.load();
    QCOMPARE(shown.theme, QStringLiteral("dark"));
    QCOMPARE(static_cast<int>(shown.arrangement), static_cast<int>(Arrangement::SideBySide));
    shown.theme = QStringLiteral("light");
    picture.save(shown);
    QCOMPARE(SettingsFile(path).load().theme, QStringLiteral("dark"));
}

QTEST_MAIN(TextsTest)
#include "tst_texts.moc"
