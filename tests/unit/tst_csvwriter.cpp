// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvwriter.h"
#include "core/exchange/jsonlineswriter.h"
#include "core/exchange/tablereader.h"

#include <QBuffer>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QtTest>

using namespace fettle;

namespace
{

QByteArray written(const QList<QStringList> &rows, const CsvOptions &options = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, options);
    for (const QStringList &row : rows)
        writer.writeRow(row);
    return writer.finish() ? buffer.data() : QByteArray("failed");
}

QList<QStringList> readBack(const QByteArray &bytes, const TableOptions &options)
{
    auto reader = TableReader::open(ByteSource::fromBytes(bytes), options);
    if (!reader)
        return {};
    QList<QStringList> rows = {(*reader)->columns()};
    TableReader::Step step = TableReader::Step::Row;
    while ((step = (*reader)->next()) == TableReader::Step::Row) {
        QStringList row;
        for (const QByteArrayView cell : (*reader)->row().cells)
            row.append(QString::fromUtf8(cell));
        rows.append(row);
    }
    return step == TableReader::Step::End ? rows : QList<QStringList>{{(*reader)->rowError().reason}};
}

QString randomCell(QRandomGenerator &random)
{
    static const QStringList pieces = {QStringLiteral("a"), QStringLiteral("\""), QStringLiteral(","), QStringLiteral(";"),
        QStringLiteral("\n"), QStringLiteral("\r\n"), QStringLiteral("\r"), QStringLiteral("\t"), QStringLiteral("'"), QStringLiteral("="),
        QStringLiteral("-"), QStringLiteral("+"), QStringLiteral("@"), QStringLiteral(" "), QStringLiteral("1"), QStringLiteral("\u00E4"),
        QStringLiteral("\U0001F600"), QStringLiteral("|"), QStringLiteral("a\uFEFF"), QStringLiteral("0.5e3")};
    QString cell;
    for (int i = random.bounded(6); i > 0; --i)
        cell += pieces[random.bounded(static_cast<int>(pieces.size()))];
    return cell;
}

}

class TestCsvWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsAreQuotedWhereNeeded()
    {
        QCOMPARE(written({{QStringLiteral("a"), QStringLiteral("b c"), QStringLiteral("d,e"), QStringLiteral("f\"g"),
                     QStringLiteral("h\ni"), QString()}}),
            QByteArray("a,b c,\"d,e\",\"f\"\"g\",\"h\ni\",\r\n"));
        QCOMPARE(written({{QString()}}), QByteArray("\"\"\r\n"));
        QCOMPARE(written({{QStringLiteral("\u00E4")}}, {.separator = ';', .byteOrderMark = true}), QByteArray("\xEF\xBB\xBF\xC3\xA4\r\n"));
    }

    void formulasAreDefused_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<bool>("defused");
        for (const char *cell : {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "\r=1", "-", "+49 351 1", "=", "'=1", "''-x",
                 "-1,2,3", "1e5 =", "-1e"})
            QTest::newRow(cell) << QString::fromLatin1(cell) << (cell[0] != '1');
        for (const char *cell : {"-5", "+0.5", "-1e9", "-1,5", "12", "a=b", "it's", "'tis", "", " =1", "'", "x@y"})
            QTest::newRow(*cell ? cell : "empty") << QString::fromLatin1(cell) << false;
    }
    void formulasAreDefused()
    {
        QFETCH(QString, cell);
        QFETCH(bool, defused);
        const QByteArray bytes = cell.toUtf8();
        QCOMPARE(needsDefusing(bytes), defused);
        QCOMPARE(withoutDefusing(defused ? '\'' + bytes : bytes), QByteArrayView(bytes));
        QVERIFY(
            written({{cell}}, {.separator = ',', .byteOrderMark = false, .raw = true}).contains(QByteArray(bytes).replace('"', "\"\"")));
        QCOMPARE(written({{cell}}).contains('\'' + bytes), defused);
    }

    void randomTablesComeBack()
    {
        QRandomGenerator random(20'160'229);
        for (int table = 0; table < 2'000; ++table) {
            const int columns = random.bounded(1, 6);
            QList<QStringList> rows = {{}};
            for (int c = 0; c < columns; ++c)
                rows[0].append(QStringLiteral("column %1").arg(c));
            for (int r = random.bounded(8); r > 0; --r) {
                QStringList row;
                for (int c = 0; c < columns; ++c)
                    row.append(randomCell(random));
                rows.append(row);
            }
            CsvOptions csv;
            csv.separator = ",;\t|"[random.bounded(4)];
            csv.byteOrderMark = random.bounded(2);
            csv.raw = random.bounded(2);
            TableOptions options;
            options.format = TableFormat::Csv;
            options.separator = columns > 1 && random.bounded(2) ? '\0' : csv.separator;
            options.rawFormulas = csv.raw;
            QCOMPARE(readBack(written(rows, csv), options), rows);
        }
    }

    void jsonLinesComeBack()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        JsonLinesWriter writer(buffer);
        writer.writeRow({{QStringLiteral("name"), QStringLiteral("a\n\"\u00E4\U0001F600")},
            {QStringLiteral("count"), qint64(9'007'199'254'740'993)}, {QStringLiteral("none"), QJsonValue::Null},
            {QStringLiteral("vip"), true}, {QStringLiteral("tags"), QJsonArray{QStringLiteral("x"), QStringLiteral("y")}}});
        QVERIFY(writer.finish());
        QCOMPARE(buffer.data(),
            QByteArray("{\"name\":\"a\\n\\\"\u00E4\U0001F600\",\"count\":9007199254740993,\"vip\":true,\"tags\":[\"x\",\"y\"]}\n"));
        TableOptions options;
        options.format = TableFormat::JsonLines;
        const QString list = QStringLiteral("x") + QLatin1Char(listSeparator) + u'y';
        QCOMPARE(readBack(buffer.data(), options),
            QList<QStringList>({{QStringLiteral("name"), QStringLiteral("count"), QStringLiteral("vip"), QStringLiteral("tags")},
                {QStringLiteral("a\n\"\u00E4\U0001F600"), QStringLiteral("9007199254740993"), QStringLiteral("true"), list}}));
    }

    void failedWritesAreTold()
    {
        QBuffer closed;
        CsvWriter writer(closed);
        writer.writeRow(QStringList{QStringLiteral("a")});
        QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
        QVERIFY(!writer.finish());
    }
};

QTEST_GUILESS_MAIN(TestCsvWriter)
#include "tst_csvwriter.moc"
