// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"

#include <QApplication>
#include <QPainter>
#include <QSvgRenderer>
#include <QtTest>

using namespace fettle;
using namespace fettle::ui;

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsReadableOnItsGround_data();
    void everyTextIsReadableOnItsGround();
    void statesAndPrioritiesDifferWithoutColour();
    void everyIconParsesAndPaintsCrisply_data();
    void everyIconParsesAndPaintsCrisply();
    void everyTypeAndVerbHasAnIconOfTheSet();
    void theChosenThemeReachesPaletteAndStyle();
    void themeWordsComeBack();
};

void ThemeTest::everyTextIsReadableOnItsGround_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    int n = 0;
    for (const auto &[name, tokens] : {std::pair("light", &lightTokens()), {"dark", &darkTokens()}, {"contrast", &contrastTokens()}})
        for (const TokenPair &pair : tokenPairs(*tokens))
            QTest::addRow("%s: %s %s on %s (%d)", name, pair.name, qPrintable(pair.text.name()), qPrintable(pair.ground.name()), n++)
                << pair.text << pair.ground << pair.least;
}

void ThemeTest::everyTextIsReadableOnItsGround()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    QFETCH(double, least);
    const double ratio = contrastRatio(text, ground);
    QVERIFY2(ratio >= least, qPrintable(QStringLiteral("%1 is below %2").arg(ratio).arg(least)));
}

void ThemeTest::statesAndPrioritiesDifferWithoutColour()
{
    // Painted without colour they are still five pictures each.
    const Theme theme(*qApp, ThemeChoice::Light);
    QSet<QByteArray> states;
    QSet<QByteArray> priorities;
    const auto shape = [](const std::function<void(QPainter *)> &paint) {
        QImage image(28, 28, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        paint(&painter);
        painter.end();
        const QImage gray = image.convertToFormat(QImage::Format_Grayscale8);
        QByteArray bits;
        for (int y = 0; y < 28; ++y)
            for (int x = 0; x < 28; ++x)
                bits.append(qGray(gray.pixel(x, y)) < 150 ? '#' : '.');
        return bits;
    };
    for (int i = 0; i < 5; ++i) {
        states.insert(shape([i](QPainter *painter) { paintState(painter, QRectF(4, 4, 20, 20), static_cast<StateCategory>(i)); }));
        priorities.insert(shape([i](QPainter *painter) { paintPriority(painter, QRectF(0, 0, 28, 28), i + 1); }));
    }
    QCOMPARE(states.size(), 5);
    QCOMPARE(priorities.size(), 5);
}

void ThemeTest::everyIconParsesAndPaintsCrisply_data()
{
    QTest::addColumn<QString>("name");
    const Theme theme(*qApp, ThemeChoice::Light);
    for (const QString &name : iconNames())
        QTest::addRow("%s", qPrintable(name)) << name;
}

void ThemeTest::everyIconParsesAndPaintsCrisply()
{
    QFETCH(QString, name);
    QSvgRenderer svg(QStringLiteral(":/fettle/icons/%1.svg").arg(name));
    QVERIFY(svg.isValid());
    QCOMPARE(svg.viewBoxF(), QRectF(0, 0, 24, 24));
    for (const int side : {16, 20, 24, 48}) {
        QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintIcon(&painter, QRectF(0, 0, side, side), name, Qt::red);
        painter.end();
        int inked = 0;
        int edge = 0;
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x) {
                const QRgb pixel = image.pixel(x, y);
                inked += qAlpha(pixel) > 100;
                edge += qAlpha(pixel) > 100 && (x == 0 || y == 0 || x == side - 1 || y == side - 1);
                QVERIFY2(qBlue(pixel) == 0 && qGreen(pixel) == 0, "a colour of its own");
            }
        QVERIFY2(inked > side / 4, "hardly anything is painted");
        QCOMPARE(edge, 0); // cut off at the border
    }
}

void ThemeTest::everyTypeAndVerbHasAnIconOfTheSet()
{
    const QStringList names = iconNames();
    QVERIFY(names.size() >= 45);
    for (const RecordTypeDecl &type : recordTypes())
        QVERIFY2(names.contains(typeIcon(type.type)), qPrintable(type.word));
    for (const char *verb :
        {"assign", "start", "hold", "resume", "resolve", "confirm", "reopen", "cancel", "approve", "reject", "no_such_verb"})
        QVERIFY2(names.contains(verbIcon(QString::fromLatin1(verb))), verb);
    for (const char *kind : {"reply", "note", "mail", "call", "chat", "system", "no_such_kind"})
        QVERIFY2(names.contains(entryIcon(QString::fromLatin1(kind))), kind);
}

void ThemeTest::theChosenThemeReachesPaletteAndStyle()
{
    Theme theme(*qApp, ThemeChoice::Dark);
    QVERIFY(tokens().dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), darkTokens().ground);
    theme.setChoice(ThemeChoice::Light);
    QVERIFY(!tokens().dark);
    QCOMPARE(QApplication::palette().color(QPalette::Text), lightTokens().text);
    theme.setChoice(ThemeChoice::Contrast);
    QVERIFY(tokens().contrast);
    theme.setChoice(ThemeChoice::System); // the offscreen system is light
    QVERIFY(!tokens().dark);
}

void ThemeTest::themeWordsComeBack()
{
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Contrast})
        QCOMPARE(themeFromWord(word(choice)), choice);
    QCOMPARE(themeFromWord(QStringLiteral("mauve")), ThemeChoice::System);
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
