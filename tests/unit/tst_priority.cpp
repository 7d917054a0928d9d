// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/priority.h"
#include "resources/shipped.h"

#include <QJsonDocument>
#include <QtTest>

using namespace fettle;

namespace
{

PriorityMatrix shipped(const QString &key)
{
    const auto matrix = PriorityMatrix::fromJson(shippedMatrix(key));
    if (!matrix)
        qFatal("%s: %s", qPrintable(key), qPrintable(matrix.error().detail));
    return *matrix;
}

QByteArray small(const QByteArray &what = {}, const QByteArray &with = {})
{
    QByteArray json = R"({"format":1,"key":"k","version":1,"name":"Small","impacts":["Big","Little"],"urgencies":["Now","Soon","Later"],
        "levels":[{"id":1,"label":"One"},{"id":2,"label":"Two"}],"rows":[[1,1,2],[1,2,2]]})";
    if (!what.isEmpty()) {
        Q_ASSERT(json.contains(what));
        json.replace(what, with);
    }
    return json;
}

QStringList findings(const PriorityMatrix &matrix)
{
    QStringList found;
    for (const Finding &finding : analyse(matrix))
        found.append(finding.code + u'@' + finding.place);
    return found;
}

}

class TestPriority : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCellIsWhatThePresetSays_data();
    void everyCellIsWhatThePresetSays();
    void glpiIsTurnedAround();
    void levelsAreNamed();
    void nothingOutsideTheMatrixHasAPriority();
    void shippedMatricesAreMonotone_data() { shippedKeys(); }
    void shippedMatricesAreMonotone();
    void aWrittenMatrixReadsTheSame_data() { shippedKeys(); }
    void aWrittenMatrixReadsTheSame();
    void whatANewerFileBringsIsKept();
    void aBrokenFileNamesThePlace_data();
    void aBrokenFileNamesThePlace();
    void analysisFindsWhatIsWrong_data();
    void analysisFindsWhatIsWrong();

private:
    static void shippedKeys()
    {
        QTest::addColumn<QString>("key");
        for (const QString &key : shippedMatrixKeys())
            QTest::newRow(qPrintable(key)) << key;
    }
};

void TestPriority::everyCellIsWhatThePresetSays_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QStringList>("rows"); // one word per impact, one digit per urgency
    const auto row = [](const char *key, const char *rows) {
        QTest::newRow(key) << QString::fromLatin1(key) << QString::fromLatin1(rows).split(u' ');
    };
    row("servicenow", "123 234 345");
    row("itop", "1124 1234 2334");
    row("glpi", "11234 12234 22344 33445 44455");
    row("incident_log", "123 234 344");
}

void TestPriority::everyCellIsWhatThePresetSays()
{
    QFETCH(QString, key);
    QFETCH(QStringList, rows);
    const PriorityMatrix matrix = shipped(key);
    QCOMPARE(matrix.key(), key);
    QCOMPARE(matrix.impacts().size(), rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QCOMPARE(matrix.urgencies().size(), rows.at(i).size());
        for (qsizetype u = 0; u < rows.at(i).size(); ++u)
            QCOMPARE(priority(i + 1, u + 1, matrix), std::optional<int>(rows.at(i).at(u).digitValue()));
    }
    QCOMPARE(shippedMatrixKeys().size(), 4);
    QVERIFY(shippedMatrixKeys().contains(defaultMatrixKey()));
}

void TestPriority::glpiIsTurnedAround()
{
    // GLPI's own table: rows by urgency 1 to 5, columns by impact 1 to 5, 5 being the highest of each.
    constexpr int glpi[5][5] = {{1, 1, 2, 2, 2}, {1, 2, 2, 3, 3}, {2, 2, 3, 4, 4}, {2, 3, 4, 4, 5}, {2, 3, 4, 5, 5}};
    const PriorityMatrix matrix = shipped(QStringLiteral("glpi"));
    for (int urgency = 1; urgency <= 5; ++urgency)
        for (int impact = 1; impact <= 5; ++impact)
            QCOMPARE(priority(6 - impact, 6 - urgency, matrix), std::optional<int>(6 - glpi[urgency - 1][impact - 1]));
}

void TestPriority::levelsAreNamed()
{
    const PriorityMatrix matrix = shipped(defaultMatrixKey());
    const QStringList labels{
        QStringLiteral("Critical"), QStringLiteral("High"), QStringLiteral("Moderate"), QStringLiteral("Low"), QStringLiteral("Planning")};
    for (int level = 1; level <= 5; ++level)
        QCOMPARE(matrix.levelLabel(level), labels.at(level - 1));
    QCOMPARE(matrix.levelLabel(0), QString());
    QCOMPARE(matrix.levelLabel(6), QString());
}

void TestPriority::nothingOutsideTheMatrixHasAPriority()
{
    const PriorityMatrix matrix = shipped(defaultMatrixKey());
    QCOMPARE(priority(std::nullopt, 1, matrix), std::nullopt);
    QCOMPARE(priority(1, std::nullopt, matrix), std::nullopt);
    QCOMPARE(priority(0, 1, matrix), std::nullopt);
    QCOMPARE(priority(4, 1, matrix), std::nullopt);
    QCOMPARE(priority(1, -1, matrix), std::nullopt);
    QCOMPARE(priority(1, 1'000'000'000'000, matrix), std::nullopt);
    QCOMPARE(priority(1, 1, PriorityMatrix()), std::nullopt);
}

void TestPriority::shippedMatricesAreMonotone()
{
    QFETCH(QString, key);
    QVERIFY(isMonotone(shipped(key)));
    QCOMPARE(findings(shipped(key)), QStringList());
}

void TestPriority::aWrittenMatrixReadsTheSame()
{
    QFETCH(QString, key);
    const PriorityMatrix matrix = shipped(key);
    const auto again = PriorityMatrix::fromJson(matrix.toJson());
    QVERIFY(again);
    QCOMPARE(*again, matrix);
    QCOMPARE(again->toJson(), matrix.toJson());
}

void TestPriority::whatANewerFileBringsIsKept()
{
    const QByteArray json = small("\"name\"", "\"owner\":{\"a\":[1]},\"notes\":\"n\",\"name\"")
                                .replace("\"label\":\"One\"", "\"label\":\"One\",\"colour\":\"red\"");
    const auto matrix = PriorityMatrix::fromJson(json);
    QVERIFY(matrix);
    QCOMPARE(QJsonDocument::fromJson(matrix->toJson()).object(), QJsonDocument::fromJson(json).object());
}

void TestPriority::aBrokenFileNamesThePlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const QByteArray &json, const char *place) {
        QTest::newRow(name) << json << QString::fromLatin1(place);
    };
    row("no format", small("\"format\":1,", {}), "format:");
    row("no name", small("\"name\":\"Small\",", {}), "name:");
    row("no impacts", small("[\"Big\",\"Little\"]", "[]"), "impacts:");
    row("label is no text", small("\"Soon\"", "2"), "urgencies[1]:");
    row("too few rows", small(",[1,2,2]", {}), "rows:");
    row("too few cells", small("[1,2,2]", "[1,2]"), "rows[1]:");
    row("unknown level", small("[1,2,2]", "[1,2,3]"), "rows[1][2]:");
    row("half a level", small("[1,2,2]", "[1,1.5,2]"), "rows[1][1]:");
    row("levels out of order", small("\"id\":2", "\"id\":3"), "levels[1].id:");
    row("no levels", small("[{\"id\":1,\"label\":\"One\"},{\"id\":2,\"label\":\"Two\"}]", "[]"), "levels:");
}

void TestPriority::aBrokenFileNamesThePlace()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const auto matrix = PriorityMatrix::fromJson(json);
    QVERIFY(!matrix);
    QCOMPARE(matrix.error().code, ErrorCode::Invalid);
    QVERIFY2(matrix.error().detail.startsWith(place), qPrintable(matrix.error().detail));
    const auto newer = PriorityMatrix::fromJson(small("\"format\":1", "\"format\":2"));
    QCOMPARE(newer.error().code, ErrorCode::SchemaTooNew);
}

void TestPriority::analysisFindsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<bool>("monotone");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const char *rows, bool monotone, const char *found) {
        QTest::newRow(name) << QByteArray(rows) << monotone << QString::fromLatin1(found).split(u' ', Qt::SkipEmptyParts);
    };
    row("nothing", "[[1,1,2],[1,2,2]]", true, "");
    row("falls along the urgency", "[[1,2,1],[2,2,2]]", false, "matrix.not_monotone@rows[0][2]");
    row("falls along the impact", "[[1,2,2],[1,1,2]]", false, "matrix.not_monotone@rows[1][1]");
    row("a hole", "[[1,null,2],[1,2,2]]", true, "matrix.empty_cell@rows[0][1]");
    row("a hole hides nothing", "[[2,null,null],[null,1,2]]", false,
        "matrix.empty_cell@rows[0][1] matrix.empty_cell@rows[0][2] matrix.empty_cell@rows[1][0] matrix.not_monotone@rows[1][1]");
    row("a level nobody reaches", "[[1,1,1],[1,1,1]]", true, "matrix.unused_level@levels[1]");
}

void TestPriority::analysisFindsWhatIsWrong()
{
    QFETCH(QByteArray, rows);
    QFETCH(bool, monotone);
    QFETCH(QStringList, found);
    const auto matrix = PriorityMatrix::fromJson(small("[[1,1,2],[1,2,2]]", rows));
    QVERIFY(matrix);
    QCOMPARE(isMonotone(*matrix), monotone);
    QCOMPARE(findings(*matrix), found);
}

QTEST_APPLESS_MAIN(TestPriority)
#include "tst_priority.moc"
