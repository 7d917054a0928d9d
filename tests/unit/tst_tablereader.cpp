// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tablereader.h"

#include <QTemporaryDir>
#include <QtTest>

#include <zlib.h>

using namespace fettle;

namespace
{

QByteArray gzip(const QByteArray &text)
{
    z_stream stream = {};
    if (deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(text.size()))) + 64, Qt::Uninitialized);
    QByteArray in = text;
    stream.next_in = reinterpret_cast<Bytef *>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return out;
}

/// Rows as "line: a|b", rejects as "line! reason", an error at the end as its reason.
QStringList readAll(const QByteArray &bytes, const TableOptions &options = {})
{
    auto reader = TableReader::open(ByteSource::fromBytes(bytes), options);
    if (!reader)
        return {reader.error().reason};
    QStringList out = {(*reader)->columns().join(u'|')};
    for (;;) {
        switch ((*reader)->next()) {
        case TableReader::Step::Row: {
            QStringList cells;
            for (const QByteArrayView cell : (*reader)->row().cells)
                cells.append(
                    cell.size() > 1000 ? QString::number(cell.size()) : QString::fromUtf8(cell).replace(QLatin1Char(listSeparator), u'+'));
            out.append(QStringLiteral("%1: %2").arg((*reader)->row().line).arg(cells.join(u'|')));
            break;
        }
        case TableReader::Step::BadRow:
            out.append(QStringLiteral("%1! %2").arg((*reader)->rowError().line).arg((*reader)->rowError().reason));
            break;
        case TableReader::Step::Failed:
            out.append((*reader)->error().reason);
            return out;
        case TableReader::Step::End:
            return out;
        }
    }
}

}

class TestTableReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvIsReadAsProgramsWriteIt_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QByteArray &text, const QStringList &expected) {
            QTest::newRow(name) << text << expected;
        };
        const QStringList two = {QStringLiteral("a|b"), QStringLiteral("2: 1|2"), QStringLiteral("3: 3|4")};
        row("LF", "a,b\n1,2\n3,4\n", two);
        row("CRLF", "a,b\r\n1,2\r\n3,4\r\n", two);
        row("CR", "a,b\r1,2\r3,4\r", two);
        row("no line end behind the last row", "a,b\n1,2\n3,4", two);
        row("semicolons", "a;b\n1;2\n3;4\n", two);
        row("tabs", "a\tb\n1\t2\n3\t4\n", two);
        row("bars", "a|b\n1|2\n3|4\n", two);
        row("byte order mark",
            "\xEF\xBB\xBF"
            "a,b\n1,2\n3,4\n",
            two);
        row("UTF-16 little endian",
            QByteArray("\xFF\xFE"
                       "a\0,\0b\0\n\0\xE4\0,\0"
                       "2\0\n\0",
                18),
            {QStringLiteral("a|b"), QStringLiteral("2: \u00E4|2")});
        row("UTF-16 big endian",
            QByteArray("\xFE\xFF\0a\0,\0b\0\n\0\xE4\0,\0"
                       "2\0\n",
                18),
            {QStringLiteral("a|b"), QStringLiteral("2: \u00E4|2")});
        row("Latin-1", "a,b\n\xE4,\x80\n", {QStringLiteral("a|b"), QStringLiteral("2: \u00E4|\u20AC")});
        row("separator line", "sep=;\na;b\n1,5;2\n", {QStringLiteral("a|b"), QStringLiteral("3: 1,5|2")});
        row("blank lines", "\n\na,b\n\n1,2\n\r\n3,4\n\n", {QStringLiteral("a|b"), QStringLiteral("5: 1|2"), QStringLiteral("7: 3|4")});
        row("quotes", "a,b\n\"1,\"\"x\"\"\",\"\"\n", {QStringLiteral("a|b"), QStringLiteral("2: 1,\"x\"|")});
        row("quoted newlines", "a,b\n\"1\r\n2\n\",3\n4,5\n",
            {QStringLiteral("a|b"), QStringLiteral("2: 1\r\n2\n|3"), QStringLiteral("5: 4|5")});
        row("quotes inside of a plain cell", "a,b\n5\" disk,x\n", {QStringLiteral("a|b"), QStringLiteral("2: 5\" disk|x")});
        row("one column", "a\n1\n\"\"\n2\n", {QStringLiteral("a"), QStringLiteral("2: 1"), QStringLiteral("3: "), QStringLiteral("4: 2")});
        row("header only", "a,b\n", {QStringLiteral("a|b")});
        row("defused formula", "a,b\n'=1+1,'tis\n", {QStringLiteral("a|b"), QStringLiteral("2: =1+1|'tis")});
        row("nothing", "", {QStringLiteral("file.empty")});
        row("blank lines only", "\n\r\n\n", {QStringLiteral("file.empty")});
        row("too few and too many", "a,b\n1\n1,2,3\n3,4\n",
            {QStringLiteral("a|b"), QStringLiteral("2! row.cells"), QStringLiteral("3! row.cells"), QStringLiteral("4: 3|4")});
        row("text behind a quote", "a,b\n\"1\"x,2\n3,4\n",
            {QStringLiteral("a|b"), QStringLiteral("2! quote.misplaced"), QStringLiteral("3: 3|4")});
        row("a quote that nothing closes costs one line", "a,b\n\"1,2\n3,4\n5,6\n",
            {QStringLiteral("a|b"), QStringLiteral("2! quote.open"), QStringLiteral("3: 3|4"), QStringLiteral("4: 5|6")});
        row("NUL", QByteArray("a,b\n1,\0\n3,4\n", 12), {QStringLiteral("a|b"), QStringLiteral("2! text.nul"), QStringLiteral("3: 3|4")});
        row("cell of 10 MB", "a,b\n" + QByteArray(10'000'000, 'x') + ",2\n3,4\n",
            {QStringLiteral("a|b"), QStringLiteral("2: 10000000|2"), QStringLiteral("3: 3|4")});
        row("quoted cell of 10 MB", "a,b\n\"" + QByteArray(5'000'000, '\n') + "\"\"" + QByteArray(5'000'000, 'x') + "\",2\n3,4\n",
            {QStringLiteral("a|b"), QStringLiteral("2: 10000001|2"), QStringLiteral("5000003: 3|4")});
        row("cell of 17 MB", "a,b\n" + QByteArray(17 << 20, 'x') + ",2\n3,4\n",
            {QStringLiteral("a|b"), QStringLiteral("2! cell.too_long"), QStringLiteral("3: 3|4")});
    }
    void csvIsReadAsProgramsWriteIt()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, expected);
        QCOMPARE(readAll(text), expected);
        if (text.size() > 1)
            QCOMPARE(readAll(gzip(text)), expected);
    }

    void limitsHold()
    {
        TableOptions options;
        options.limits.row = 1'000'000;
        QCOMPARE(readAll("a,b\n" + QByteArray(3'000'000, 'x') + ",2\n3,4\n", options),
            QStringList({QStringLiteral("a|b"), QStringLiteral("2! row.too_long"), QStringLiteral("3: 3|4")}));
        QCOMPARE(readAll("a,b\n\"" + QByteArray(3'000'000, 'x') + "\",2\n3,4\n", options),
            QStringList({QStringLiteral("a|b"), QStringLiteral("2! row.too_long"), QStringLiteral("3: 3|4")}));
        QCOMPARE(readAll("a,b\n" + QByteArray(10'000, ',') + "\n3,4\n"),
            QStringList({QStringLiteral("a|b"), QStringLiteral("2! row.too_long"), QStringLiteral("3: 3|4")}));
        options.format = TableFormat::JsonLines;
        QCOMPARE(readAll("{\"a\":1}\n{\"a\":\"" + QByteArray(3'000'000, 'x') + "\"}\n{\"a\":2}\n", options),
            QStringList({QStringLiteral("a"), QStringLiteral("1: 1"), QStringLiteral("2! row.too_long"), QStringLiteral("3: 2")}));
        options.format = TableFormat::Json;
        options.limits.document = 100'000;
        QCOMPARE(readAll("[\"" + QByteArray(3'000'000, 'x') + "\"]", options), QStringList({QStringLiteral("file.too_large")}));
    }

    void encodingsCanBeForced()
    {
        TableOptions options;
        options.encoding = TextEncoding::Utf8;
        QCOMPARE(readAll("a,b\n\xE4,2\n\xC3\xA4,4\n", options),
            QStringList({QStringLiteral("a|b"), QStringLiteral("2! text.encoding"), QStringLiteral("3: \u00E4|4")}));
        options.encoding = TextEncoding::Windows1252;
        QCOMPARE(readAll("a,b\n\xC3\xA4,2\n", options), QStringList({QStringLiteral("a|b"), QStringLiteral("2: \u00C3\u00A4|2")}));
    }

    void aCharacterCutByTheSampleIsNoLatin1()
    {
        for (int shift = 0; shift < 4; ++shift) {
            const QByteArray text = "a\n" + QByteArray(256 * 1024 - 4 + shift, 'x') + "\xF0\x9F\x98\x80\n";
            auto reader = TableReader::open(ByteSource::fromBytes(text), {});
            QVERIFY(reader);
            QCOMPARE((*reader)->next(), TableReader::Step::Row);
            QVERIFY(QString::fromUtf8((*reader)->row().cells[0]).endsWith(QStringLiteral("x\U0001F600")));
        }
    }

    void rowsCutByTheBufferAreWhole()
    {
        // Every place of a row comes to lie at the end of a chunk.
        for (int shift = 0; shift < 30; ++shift) {
            const QByteArray text = "a,b\r\n" + QByteArray(256 * 1024 - 25 + shift, 'x') + ",y\r\n\"q \"\"1\"\"\r\n\",2\r\n3,4\r\n";
            QCOMPARE(readAll(text).mid(2), QStringList({QStringLiteral("3: q \"1\"\r\n|2"), QStringLiteral("5: 3|4")}));
        }
    }

    void gzipFilesOfSeveralMembersAreOne()
    {
        QCOMPARE(readAll(gzip("a,b\n1,") + gzip("2\n3,4\n") + QByteArray(512, '\0')),
            QStringList({QStringLiteral("a|b"), QStringLiteral("2: 1|2"), QStringLiteral("3: 3|4")}));
    }

    void damagedGzipFilesSayWhatTheyCould()
    {
        QByteArray text = "a,b\n";
        for (int i = 0; i < 200'000; ++i)
            text += QByteArray::number(i * 7919LL % 100'003) + ',' + QByteArray::number(i) + '\n';
        const QByteArray packed = gzip(text);
        const QStringList cut = readAll(packed.first(packed.size() / 2));
        QCOMPARE(cut.last(), QStringLiteral("gzip.cut"));
        QVERIFY(cut.size() > 1000);
        QByteArray damaged = packed;
        damaged[packed.size() / 2] = static_cast<char>(~damaged[packed.size() / 2]);
        damaged[packed.size() / 2 + 1] = static_cast<char>(~damaged[packed.size() / 2 + 1]);
        QCOMPARE(readAll(damaged).last(), QStringLiteral("gzip.damaged"));
        QCOMPARE(readAll(QByteArray("\x1f\x8b")), QStringList({QStringLiteral("gzip.cut")}));
    }

    void missingFilesAreNamed()
    {
        const auto bytes = ByteSource::openFile(QStringLiteral("/nowhere/at all.csv"));
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().code, ErrorCode::NotFound);
    }

    void jsonIsReadByItsPath_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QStringList>("columns");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QByteArray &text, const char *path, const QStringList &columns,
                             const QStringList &expected) {
            QTest::newRow(name) << text << QString::fromLatin1(path) << columns << expected;
        };
        const QStringList one = {QStringLiteral("a")};
        row("a list", "[{\"a\": 1},\n {\"a\": \"x\"}]", "", one, {QStringLiteral("a"), QStringLiteral("1: 1"), QStringLiteral("2: x")});
        row("columns of the first row", "[{\"b\": 1, \"c\": {\"d\": 2}}]", "", {}, {QStringLiteral("b|c.d"), QStringLiteral("1: 1|2")});
        row("all kinds",
            "[{\"a\": true}, {\"a\": false}, {\"a\": null}, {\"a\": -1.5e3}, {}, {\"a\": [\"x\", 1, null]}, {\"a\": [{\"b\": 1}]}, {\"a\": "
            "[]}]",
            "", one,
            {QStringLiteral("a"), QStringLiteral("1: true"), QStringLiteral("1: false"), QStringLiteral("1: "), QStringLiteral("1: -1.5e3"),
                QStringLiteral("1: "), QStringLiteral("1: x+1+"), QStringLiteral("1: [{\"b\": 1}]"), QStringLiteral("1: ")});
        row("escapes", "[{\"a\": \"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\\ud83d\\ude00\\ud83d\"}]", "", one,
            {QStringLiteral("a"), QStringLiteral("1: \"\\/\b\f\n\r\t\u00E4\U0001F600\uFFFD")});
        row("fields of parents",
            "{\"m\": {\"v\": 7, \"s\": [{\"t\": \"T\", \"i\": [{\"a\": 1}, {\"a\": 2}]}, {\"i\": [{\"a\": 3}], \"t\": \"U\"}, {\"t\": "
            "\"none\"}]}}",
            "m.s[].i[]", {QStringLiteral("m.v"), QStringLiteral("s.t"), QStringLiteral("a")},
            {QStringLiteral("m.v|s.t|a"), QStringLiteral("1: 7|T|1"), QStringLiteral("1: 7|T|2"), QStringLiteral("1: 7|U|3")});
        row("no such path", "{\"m\": []}", "x[]", one, {QStringLiteral("json.path")});
        row("no objects", "[1, {\"a\": 2}]", "", one, {QStringLiteral("a"), QStringLiteral("1! json.object"), QStringLiteral("1: 2")});
        row("a name twice", "[{\"a\": 1, \"a\": 2}, {\"a\": 3}]", "", one,
            {QStringLiteral("a"), QStringLiteral("1! json.name_repeated"), QStringLiteral("1: 3")});
        row("NUL", "[{\"a\": \"\\u0000\"}, {\"a\": 3}]", "", one,
            {QStringLiteral("a"), QStringLiteral("1! text.nul"), QStringLiteral("1: 3")});
        for (const char *bad : {"[{\"a\": 1}", "[{\"a\": 01}]", "[{\"a\": \"\n\"}]", "[{\"a\" 1}]", "[{\"a\": 1}] x", "[tru]", "[\"\\x\"]",
                 "[\"\\u12\"]", "[1,]", "[-]", "[1.]"})
            row(bad, bad, "", one, {QStringLiteral("json.syntax")});
        row("nested deeply", QByteArray(100'000, '['), "", one, {QStringLiteral("json.syntax")});
    }
    void jsonIsReadByItsPath()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, path);
        QFETCH(QStringList, columns);
        QFETCH(QStringList, expected);
        TableOptions options;
        options.format = TableFormat::Json;
        options.path = path;
        options.columns = columns;
        QCOMPARE(readAll(text, options), expected);
    }
};

QTEST_GUILESS_MAIN(TestTableReader)
#include "tst_tablereader.moc"
