// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/cellvalue.h"
#include "core/exchange/importplan.h"
#include "core/exchange/mapping.h"
#include "core/exchange/timeformat.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#include <deque>

using namespace fettle;

namespace
{

/// A copy of an item that outlives the call.
struct Kept {
    ImportItem item;
    std::vector<ImportField> fields;
    QStringList changed;
    RecordType type = RecordType::Incident;
    QString key;
    QString actor;

    [[nodiscard]] ImportField field(QLatin1StringView name) const
    {
        const auto found = std::find_if(fields.begin(), fields.end(), [&](const ImportField &f) { return f.field->name == name; });
        return found == fields.end() ? ImportField{} : *found;
    }
    [[nodiscard]] Value value(const char *name) const { return field(QLatin1StringView(name)).value; }
    [[nodiscard]] const ImportRef *ref(const char *name) const { return field(QLatin1StringView(name)).ref; }
    [[nodiscard]] QString text(const char *name) const
    {
        const Value found = value(name);
        return std::holds_alternative<QString>(found) ? std::get<QString>(found) : QString();
    }
    [[nodiscard]] qint64 integer(const char *name) const
    {
        const Value found = value(name);
        return std::holds_alternative<qint64>(found) ? std::get<qint64>(found) : -1;
    }
};

class Keeper : public ImportSink
{
public:
    bool item(const ImportItem &item) override
    {
        Kept kept{
            item, {item.all.begin(), item.all.end()}, {}, item.record->type, item.record->key, item.actor ? item.actor->key : QString()};
        // What the changes make of the state before must be the state that the item tells.
        std::vector<ImportField> &known = m_known[item.record];
        known.resize(item.all.size());
        for (const ImportField &field : item.changed) {
            kept.changed.append(field.field->name);
            for (size_t i = 0; i < item.all.size(); ++i)
                if (item.all[i].field == field.field)
                    known[i] = field;
        }
        for (size_t i = 0; i < item.all.size(); ++i)
            if (known[i].value != item.all[i].value || known[i].ref != item.all[i].ref)
                wrongChanges.append(QStringLiteral("line %1 %2").arg(item.line).arg(item.all[i].field->name));
        for (ImportField &field : kept.fields)
            field.ref = field.ref ? copyOf(field.ref) : nullptr;
        kept.item.changed = {};
        kept.item.all = {};
        kept.item.record = copyOf(item.record);
        kept.item.actor = item.actor ? copyOf(item.actor) : nullptr;
        items.append(kept);
        return true;
    }
    void reject(const ImportReject &reject) override { rejects.append(reject); }

    QList<Kept> items;
    QList<ImportReject> rejects;
    QStringList wrongChanges;

private:
    const ImportRef *copyOf(const ImportRef *ref)
    {
        const ImportRef *&copy = m_copies[ref];
        if (!copy)
            copy = &m_refs.emplace_back(*ref);
        return copy;
    }

    QHash<const ImportRef *, std::vector<ImportField>> m_known;
    QHash<const ImportRef *, const ImportRef *> m_copies;
    std::deque<ImportRef> m_refs;
};

QString dataFolder()
{
    const QString given = qEnvironmentVariable("FETTLE_DATA_DIR");
    const QString found = given.isEmpty() ? QStringLiteral(FETTLE_SOURCE_DIR "/../shared/data") : given;
    return QDir(found).exists() ? found : QString();
}

QByteArray smallMapping(const QByteArray &extra = {})
{
    return R"({"format": 1, "name": "small", "source": "small", "mode": "history", "type": "incident", "key": "id", "missing": ["?"],
        "time": {"column": "at", "format": "d/M/yyyy HH:mm"}, "reopenings": "reopened",
        "fields": {"subject": "title", "state": {"column": "state", "words": {"New": "new", "Done": "resolved",
                "Waiting": {"state": "on_hold", "hold_reason": "caller"}}},
            "impact": {"column": "impact", "convert": "first_integer"},
            "resolution_code": {"column": "code", "when": {"state": ["resolved"]}},
            "requester": {"column": "who", "ref": "person"}})"
        + extra + "}";
}

struct Read {
    Keeper sink;
    Result<ImportCounts> counts = ImportCounts{};
};

std::unique_ptr<Read> readText(const QByteArray &mappingJson, const QByteArray &text, const ImportOptions &options = {})
{
    auto read = std::make_unique<Read>();
    static QTemporaryDir folder;
    static int number = 0;
    QFile file(folder.filePath(QString::number(++number)));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        read->counts = fail(ErrorCode::Io, file.errorString());
        return read;
    }
    file.close();
    const auto mapping = Mapping::parse(mappingJson);
    if (!mapping) {
        read->counts = tl::make_unexpected(mapping.error());
        return read;
    }
    const ImportFile files[] = {{file.fileName(), &*mapping}};
    read->counts = readImport(files, read->sink, options);
    return read;
}

constexpr char smallHeader[] = "id,at,title,state,impact,code,who,reopened\n";

qint64 utc(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate).toMSecsSinceEpoch();
}

}

class TestMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyShippedMappingIsValid()
    {
        const QStringList names = Mapping::shippedNames();
        QCOMPARE(names,
            QStringList({QStringLiteral("cmdb_ci"), QStringLiteral("cmdb_relations"), QStringLiteral("faq_de"), QStringLiteral("faq_en"),
                QStringLiteral("hadoop_duplicates"), QStringLiteral("hadoop_issues"), QStringLiteral("helpdesk"),
                QStringLiteral("incident_log")}));
        for (const QString &name : names) {
            const auto mapping = Mapping::shipped(name);
            QVERIFY2(mapping, qPrintable(name + u' ' + (mapping ? QString() : mapping.error().detail)));
            QCOMPARE(mapping->name, name);
            QVERIFY(!mapping->credit.isEmpty());
        }
        QVERIFY(!Mapping::shipped(QStringLiteral("nobody's")));
    }

    void mistakesInAMappingAreNamed_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("detail");
        QTest::newRow("unknown member") << QByteArray("\"impact\": {\"column\"") << QByteArray("\"impact\": {\"colunm\"")
                                        << QStringLiteral("\"colunm\"");
        QTest::newRow("unknown field") << QByteArray("\"impact\"") << QByteArray("\"imapct\"") << QStringLiteral("\"imapct\"");
        QTest::newRow("derived field") << QByteArray("\"impact\"") << QByteArray("\"priority\"") << QStringLiteral("\"priority\"");
        QTest::newRow("conversion of another type")
            << QByteArray("first_integer") << QByteArray("boolean") << QStringLiteral("fields.impact");
        QTest::newRow("unknown conversion") << QByteArray("first_integer") << QByteArray("first_number") << QStringLiteral("convert");
        QTest::newRow("reference to what the field can't hold")
            << QByteArray("\"ref\": \"person\"") << QByteArray("\"ref\": \"team\"") << QStringLiteral("requester");
        QTest::newRow("no subject") << QByteArray("\"subject\": \"title\",") << QByteArray("") << QStringLiteral("subject");
        QTest::newRow("no time") << QByteArray("\"column\": \"at\", \"format\": \"d/M/yyyy HH:mm\"")
                                 << QByteArray("\"constant\": \"2020-01-01T00:00:00Z\"") << QStringLiteral("time");
        QTest::newRow("bad format of times") << QByteArray("d/M/yyyy") << QByteArray("x/y/z") << QStringLiteral("time format");
        QTest::newRow("unknown mode") << QByteArray("\"history\"") << QByteArray("\"story\"") << QStringLiteral("mode");
        QTest::newRow("condition on a field that isn't set")
            << QByteArray("\"when\": {\"state\"") << QByteArray("\"when\": {\"vendor\"") << QStringLiteral("when");
        QTest::newRow("no JSON") << QByteArray("{\"format\"") << QByteArray("{format") << QStringLiteral("JSON");
    }
    void mistakesInAMappingAreNamed()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, detail);
        QVERIFY(Mapping::parse(smallMapping()));
        QByteArray json = smallMapping();
        QVERIFY(json.contains(from));
        const auto mapping = Mapping::parse(json.replace(from, to));
        QVERIFY(!mapping);
        QCOMPARE(mapping.error().code, ErrorCode::Invalid);
        QVERIFY2(mapping.error().detail.contains(detail), qPrintable(mapping.error().detail));
    }

    void timesAreReadWhateverTheLocale_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *format, const char *text, const char *zone, const char *expected) {
            QTest::newRow(name) << QString::fromLatin1(format) << QByteArray(text) << QByteArray(zone) << QString::fromLatin1(expected);
        };
        row("day first", "d/M/yyyy HH:mm", "29/2/2016 01:16", "UTC", "2016-02-29T01:16:00Z");
        row("English March", "dd/MMM/yy HH:mm", "30/Mar/21 17:20", "UTC", "2021-03-30T17:20:00Z");
        row("English December, any case", "dd/MMM/yy HH:mm", "01/dec/99 00:00", "UTC", "1999-12-01T00:00:00Z");
        row("whole month names", "MMMM d, yyyy h:mm AP", "October 3, 2022 12:05 am", "UTC", "2022-10-03T00:05:00Z");
        row("afternoon", "M/d/yyyy h:mm AP", "10/3/2022 1:05 PM", "UTC", "2022-10-03T13:05:00Z");
        row("ISO with offset", "iso", "2022-01-02 11:12:51+00:00", "Europe/Berlin", "2022-01-02T11:12:51Z");
        row("ISO with another offset", "iso", "2022-01-02T11:12:51.25-0530", "UTC", "2022-01-02T16:42:51.250Z");
        row("ISO without offset is the mapping's zone", "iso", "2022-07-02T11:12", "Europe/Berlin", "2022-07-02T09:12:00Z");
        row("a date alone is its midnight", "iso", "2022-07-02", "UTC", "2022-07-02T00:00:00Z");
        row("winter", "iso", "2022-01-02 11:12:00", "Europe/Berlin", "2022-01-02T10:12:00Z");
        row("skipped by the clocks", "iso", "2022-03-27 02:30:00", "Europe/Berlin", "2022-03-27T01:30:00Z");
        row("stood twice on the clock", "iso", "2022-10-30 02:30:00", "Europe/Berlin", "2022-10-30T00:30:00Z");
        row("before 1970", "iso", "1969-12-31T23:59:59Z", "UTC", "1969-12-31T23:59:59Z");
        row("31 April", "d/M/yyyy HH:mm", "31/4/2016 01:16", "UTC", "");
        row("29 February of no leap year", "iso", "2023-02-29", "UTC", "");
        row("hour 25", "d/M/yyyy HH:mm", "29/2/2016 25:16", "UTC", "");
        row("minute 60", "d/M/yyyy HH:mm", "29/2/2016 05:60", "UTC", "");
        row("month 13", "d/M/yyyy HH:mm", "1/13/2016 05:00", "UTC", "");
        row("year 0", "d/M/yyyy HH:mm", "1/1/0000 05:00", "UTC", "");
        row("German month", "dd/MMM/yy HH:mm", "30/Mai/21 17:20", "UTC", "");
        row("text behind", "d/M/yyyy HH:mm", "29/2/2016 01:16 h", "UTC", "");
        row("cut", "d/M/yyyy HH:mm", "29/2/2016 01:", "UTC", "");
        row("words", "iso", "yesterday", "UTC", "");
    }
    void timesAreReadWhateverTheLocale()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, zone);
        QFETCH(QString, expected);
        const auto parsed = TimeFormat::parse(format);
        QVERIFY(parsed);
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        const auto time = parsed->read(text, zone == "UTC" ? QTimeZone::utc() : QTimeZone(zone));
        QLocale::setDefault(before);
        QCOMPARE(time ? instantToText(*time) : QString(), expected);
    }

    void timesAgreeWithQt()
    {
        const auto format = TimeFormat::parse(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        for (const char *zoneName : {"UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata"}) {
            const QTimeZone zone(zoneName);
            for (QDateTime time(QDate(1971, 1, 1), QTime(5, 7, 9), Qt::UTC); time.date().year() < 2037;
                 time = time.addSecs(17 * 3600 * 24 + 4711)) {
                const QDateTime local = time.toTimeZone(zone);
                const auto read = format->read(local.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")).toLatin1(), zone);
                QVERIFY(read);
                QCOMPARE(instantToText(*read), instantToText(time.toMSecsSinceEpoch()));
            }
        }
    }

    void cellsBecomeValues()
    {
        QCOMPARE(integerOf("1004298.0"), std::optional<qint64>(1004298));
        QCOMPARE(integerOf(" 17 "), std::optional<qint64>(17));
        QCOMPARE(integerOf("1.5"), std::nullopt);
        QCOMPARE(integerOf("99999999999999999999"), std::nullopt);
        QCOMPARE(firstIntegerOf("1 - High"), std::optional<qint64>(1));
        QCOMPARE(firstIntegerOf("High"), std::nullopt);
        QCOMPARE(booleanOf("1.0"), std::optional<bool>(true));
        QCOMPARE(booleanOf("FALSE"), std::optional<bool>(false));
        QCOMPARE(booleanOf("maybe"), std::nullopt);
        QCOMPARE(snakeOf("Won't Do"), QStringLiteral("wont_do"));
        QCOMPARE(snakeOf(" Virtual  machine! "), QStringLiteral("virtual_machine"));
        QCOMPARE(linesOf("a\r\nb\rc\n\n"), QStringLiteral("a\nb\nc"));
        QCOMPARE(plainTextOf("Hintergrund&shy;aktualisierung <b>&amp;</b> 1 < 2 &#228;"),
            QStringLiteral("Hintergrundaktualisierung & 1 < 2 \u00E4"));
        QCOMPARE(paragraphsOf("one\x1e\x1e<b>two</b>"), QStringLiteral("<p>one</p>\n<p><b>two</b></p>"));
        QCOMPARE(shortened(QStringLiteral("one two three"), 9), QStringLiteral("one two\u2026"));
        QCOMPARE(shortened(QStringLiteral("one"), 9), QStringLiteral("one"));
    }

    void historySaysWhatChanged()
    {
        const auto read = readText(smallMapping(),
            QByteArray(smallHeader)
                + "A,1/3/2020 08:00,Printer,New,1 - High,done,Caller  2,0\n"
                  "A,1/3/2020 09:00,Printer,Waiting,1 - High,done,Caller  2,0\n"
                  "A,1/3/2020 08:30,Printer,Done,1 - High,done,Caller  2,0\n"
                  "A,1/3/2020 10:00,Printer,New,1 - High,done,?,2\n");
        QVERIFY(read->counts);
        const auto &items = read->sink.items;
        QCOMPARE(items.size(), 4);
        QCOMPARE(read->sink.wrongChanges, QStringList());
        QStringList first = items[0].changed;
        first.sort();
        QCOMPARE(first,
            QStringList({QStringLiteral("impact"), QStringLiteral("requester"), QStringLiteral("state"), QStringLiteral("subject")}));
        QCOMPARE(items[0].ref("requester")->key, QStringLiteral("Caller  2"));
        QCOMPARE(items[0].ref("requester")->name, QStringLiteral("Caller 2"));
        QStringList second = items[1].changed;
        second.sort();
        QCOMPARE(second, QStringList({QStringLiteral("hold_reason"), QStringLiteral("state")}));
        QCOMPARE(items[1].text("resolution_code"), QString());
        QCOMPARE(items[2].text("resolution_code"), QStringLiteral("done")); // not before the state says so
        QCOMPARE(items[2].text("hold_reason"), QString());
        QCOMPARE(items[2].item.doneAt, utc("2020-03-01T08:30:00Z")); // file order stays
        QCOMPARE(items[3].text("resolution_code"), QString());
        QVERIFY(!items[3].ref("requester"));
        QCOMPARE(items[3].item.reopenings, 2);
        QCOMPARE(items[3].item.ordinal, 3);
        QCOMPARE(items[3].item.openedAt, utc("2020-03-01T08:00:00Z"));
        QCOMPARE(read->counts->reopenings, 2);
        QCOMPARE(read->counts->keys.value(RecordType::Incident), 1);
    }

    void oneChangedRowIsOneChangedHash()
    {
        const QByteArray header(smallHeader);
        const QByteArray a = "A,1/3/2020 08:00,Printer,New,1,,C,0\n";
        const QByteArray b = "A,1/3/2020 09:00,Printer,New,2,,C,0\n";
        const QByteArray changed = "A,1/3/2020 09:00,Printer,New,3,,C,0\n";
        const QByteArray c = "A,1/3/2020 10:00,Printer,Done,2,x,C,0\n";
        const auto before = readText(smallMapping(), header + a + b + c);
        const auto same = readText(smallMapping(), header + a + b + c);
        const auto after = readText(smallMapping(), header + a + changed + c);
        QList<bool> equal;
        for (int i = 0; i < 3; ++i) {
            QVERIFY(before->sink.items[i].item.rowHash == same->sink.items[i].item.rowHash);
            equal.append(before->sink.items[i].item.rowHash == after->sink.items[i].item.rowHash);
        }
        QCOMPARE(equal, QList<bool>({true, false, true}));
    }

    void badRowsAreRejectedAndNothingElse_data()
    {
        QTest::addColumn<QByteArray>("bad");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QByteArray &bad, const char *reason) {
            QTest::newRow(name) << bad << QString::fromLatin1(reason);
        };
        row("impossible date", "A,31/4/2020 08:30,Printer,New,1,,C,0", "date.invalid:at");
        row("no date", "A,?,Printer,New,1,,C,0", "date.missing:at");
        row("a date to come", "A,1/4/2150 08:30,Printer,New,1,,C,0", "date.future:at");
        row("no key", "?,1/4/2020 08:30,Printer,New,1,,C,0", "key.missing:id");
        row("huge key", QByteArray(600, 'k') + ",1/4/2020 08:30,Printer,New,1,,C,0", "key.too_long:id");
        row("unknown state", "A,1/4/2020 08:30,Printer,Dreaming,1,,C,0", "word.unknown:state");
        row("no number", "A,1/4/2020 08:30,Printer,New,high,,C,0", "value.invalid:impact");
        row("no subject", "B,1/4/2020 08:30,?,New,1,,C,0", "field.missing:subject");
        row("no count", "A,1/4/2020 08:30,Printer,New,1,,C,many", "value.invalid:reopened");
        row("too few cells", "A,1/4/2020 08:30,Printer,New", "row.cells");
        row("too many cells", "A,1/4/2020 08:30,Printer,New,1,,C,0,,", "row.cells");
        row("NUL", QByteArray("A,1/4/2020 08:30,Pri\0nter,New,1,,C,0", 37), "text.nul");
        row("half a character", "A,1/4/2020 08:30,Pri\xC3nter,New,1,,C,0", "text.encoding");
        row("text behind a quote", "A,1/4/2020 08:30,\"Pri\"nter,New,1,,C,0", "quote.misplaced");
    }
    void badRowsAreRejectedAndNothingElse()
    {
        QFETCH(QByteArray, bad);
        QFETCH(QString, reason);
        ImportOptions options;
        options.now = utc("2026-01-01T00:00:00Z");
        const QByteArray encoding = R"(, "file": {"encoding": "utf-8"})";
        const auto read = readText(smallMapping(encoding),
            QByteArray(smallHeader) + "A,1/3/2020 08:00,Printer,New,1,,C,0\n" + bad + "\nA,1/3/2020 10:00,Printer,Done,1,x,C,0\n", options);
        QVERIFY2(read->counts, qPrintable(read->counts ? QString() : read->counts.error().detail));
        QCOMPARE(read->sink.items.size(), 2);
        QCOMPARE(read->sink.rejects.size(), 1);
        QCOMPARE(read->sink.rejects[0].reason, reason);
        QCOMPARE(read->sink.rejects[0].line, 3);
        QCOMPARE(read->sink.rejects[0].raw, bad);
        QCOMPARE(read->counts->rejects, 1);
        QCOMPARE(read->counts->rows, 3);
        QCOMPARE(read->counts->observations, 2);
        QStringList changed = read->sink.items[1].changed; // against the last good row
        changed.sort();
        QCOMPARE(changed, QStringList({QStringLiteral("resolution_code"), QStringLiteral("state")}));
    }

    void columnsAreJudged()
    {
        const QByteArray row = "A,1/3/2020 08:00,Printer,New,1,,C,0,1\n";
        const auto unknown =
            readText(smallMapping(R"(, "ignore": ["known"])"), "id,at,title,state,impact,code,who,reopened,surprise\n" + row);
        QVERIFY(unknown->counts);
        QCOMPARE(unknown->counts->unknownColumns.size(), 1);
        QVERIFY(unknown->counts->unknownColumns[0].endsWith(QStringLiteral(": surprise")));
        const auto ignored = readText(smallMapping(R"(, "ignore": ["known"])"), "id,at,title,state,impact,code,who,reopened,known\n" + row);
        QCOMPARE(ignored->counts->unknownColumns, QStringList());
        const auto missing = readText(smallMapping(), "id,at,title,state,impact,code,who\n");
        QCOMPARE(missing->counts.error().reason, QStringLiteral("column.missing:reopened"));
        const auto twice = readText(smallMapping(), "id,at,title,state,impact,code,who,reopened,id\n");
        QCOMPARE(twice->counts.error().reason, QStringLiteral("columns.repeated:id"));
    }

    void keysThatComeAgain()
    {
        const QByteArray text = QByteArray(smallHeader)
            + "A,1/3/2020 08:00,Printer,New,1,,C,0\nB,1/3/2020 08:00,Mouse,New,1,,C,0\n"
              "A,1/3/2020 09:00,Printer,Done,1,,C,0\n";
        const auto free = readText(smallMapping(), text);
        QCOMPARE(free->sink.items.size(), 3);
        QCOMPARE(free->sink.items[2].changed, QStringList({QStringLiteral("state")}));
        const auto grouped = readText(smallMapping(R"(, "grouped": true)"), text);
        QCOMPARE(grouped->sink.items.size(), 2);
        QCOMPARE(grouped->sink.rejects[0].reason, QStringLiteral("key.not_grouped"));

        const QByteArray snapshot =
            R"({"format": 1, "name": "s", "source": "s", "mode": "snapshot", "type": "person", "key": "id", "fields": {"name": "name"}})";
        const auto people = readText(snapshot, "id;name\n1;Ann\n2;Bob\n1;Ann\n2;Rob\n");
        QCOMPARE(people->counts->records, 2);
        QCOMPARE(people->counts->repeats, 1);
        QCOMPARE(people->sink.rejects.size(), 1);
        QCOMPARE(people->sink.rejects[0].reason, QStringLiteral("key.again"));
        QCOMPARE(people->sink.rejects[0].line, 5);
    }

    void whatHasNoTimeIsTimedByTheCallerAndHashedWithout()
    {
        const QByteArray mapping =
            R"({"format": 1, "name": "s", "source": "s", "mode": "snapshot", "type": "person", "key": "id", "fields": {"name": "name"}})";
        ImportOptions options;
        options.now = 1000;
        const auto first = readText(mapping, "id;name\n1;Ann\n", options);
        options.now = 2000;
        const auto second = readText(mapping, "id;name\n1;Ann\n", options);
        QCOMPARE(first->sink.items[0].item.doneAt, 1000);
        QCOMPARE(second->sink.items[0].item.doneAt, 2000);
        QVERIFY(!second->sink.items[0].item.timeStated);
        QVERIFY(first->sink.items[0].item.rowHash == second->sink.items[0].item.rowHash);
    }

    void jsonAndJsonLinesGiveTheSameItems()
    {
        const QByteArray mapping =
            R"({"format": 1, "name": "s", "source": "s", "mode": "snapshot", "type": "person", "key": "id", "file": {"path": "PATH"},
            "fields": {"name": "name.full", "vip": "vip"}})";
        const QByteArray lines =
            "{\"id\": 1, \"name\": {\"full\": \"Ann \\ud83d\\ude00 \\u00e4\"}, \"vip\": true}\n\n{\"id\": 2, \"name\": {\"full\": "
            "\"Bob\"}, \"more\": 1}\n{\"id\": 3\n[1]\n";
        const auto fromLines = readText(QByteArray(mapping).replace("PATH", ""), lines);
        QVERIFY2(fromLines->counts, qPrintable(fromLines->counts ? QString() : fromLines->counts.error().detail));
        QCOMPARE(fromLines->counts->records, 2);
        QCOMPARE(fromLines->sink.items[0].text("name"), QStringLiteral("Ann \U0001F600 \u00E4"));
        QCOMPARE(fromLines->sink.rejects.size(), 2);
        QCOMPARE(fromLines->sink.rejects[0].line, 4);
        QCOMPARE(fromLines->sink.rejects[0].reason, QStringLiteral("json.syntax"));
        QCOMPARE(fromLines->sink.rejects[1].reason, QStringLiteral("json.object"));
        QVERIFY(fromLines->counts->unknownColumns.first().endsWith(QStringLiteral(": more")));
        const auto fromJson = readText(QByteArray(mapping).replace("PATH", "data.people[]"),
            "{\"data\": {\"people\": [{\"id\": 1, \"name\": {\"full\": \"Ann \\ud83d\\ude00 \\u00e4\"}, \"vip\": true},\n{\"id\": 2, "
            "\"name\": {\"full\": \"Bob\"}}]}}");
        QCOMPARE(fromJson->counts->records, 2);
        for (int i = 0; i < 2; ++i)
            QVERIFY(fromJson->sink.items[i].item.rowHash == fromLines->sink.items[i].item.rowHash);
        QCOMPARE(fromJson->sink.items[1].item.line, 2);
    }

    void previewsAndStopsEndEarly()
    {
        const QByteArray text = QByteArray(smallHeader) + "A,1/3/2020 08:00,Printer,New,1,,C,0\nB,1/3/2020 08:00,Mouse,New,1,,C,0\n";
        ImportOptions options;
        options.maxItems = 1;
        const auto preview = readText(smallMapping(), text, options);
        QVERIFY(preview->counts);
        QCOMPARE(preview->sink.items.size(), 1);
        const std::atomic_bool stop = true;
        const auto stopped = readText(smallMapping(), text, {.now = 0, .maxItems = 0, .progress = {}, .stop = &stop});
        QCOMPARE(stopped->counts.error().code, ErrorCode::Canceled);
    }

    // The five sets. Numbers are those of their README files.

    void readsTheIncidentLog()
    {
        Keeper sink;
        const auto counts = readSets(
            {{QStringLiteral("itil-incident-log/incident_event_log_2016-02-29_2016-04-30.csv.gz"), QStringLiteral("incident_log")}}, sink);
        if (!counts)
            return;
        QCOMPARE(counts->rejects, 0);
        QCOMPARE(counts->rows, 101'045);
        QCOMPARE(counts->observations, 101'045);
        QCOMPARE(counts->keys.value(RecordType::Incident), 17'136);
        QCOMPARE(counts->reopenings, 243);
        QCOMPARE(counts->unknownColumns, QStringList());
        QCOMPARE(sink.wrongChanges, QStringList());

        static const QHash<int, int> matrix = {{11, 1}, {12, 2}, {21, 2}, {22, 3}, {23, 4}, {31, 3}, {32, 4}, {33, 4}};
        QHash<QString, const Kept *> last;
        QHash<QString, int> states;
        QHash<QString, int> holds;
        int reopened = 0;
        int earlyCodes = 0;
        int beforeOpened = 0;
        QHash<QString, QString> stateBefore;
        for (const Kept &item : sink.items) {
            last.insert(item.key, &item);
            const QString state = item.text("state");
            ++states[state];
            holds[item.text("hold_reason")] += state == QStringLiteral("on_hold");
            const bool done = state == QStringLiteral("resolved") || state == QStringLiteral("closed");
            const QString before = stateBefore.value(item.key);
            reopened += !done && (before == QStringLiteral("resolved") || before == QStringLiteral("closed"));
            stateBefore[item.key] = state;
            earlyCodes += !done && (!item.text("resolution_code").isEmpty() || item.ref("resolved_by") != nullptr);
            beforeOpened += item.item.doneAt < item.item.openedAt;
        }
        QCOMPARE(earlyCodes, 0);
        QCOMPARE(beforeOpened, 0);
        QCOMPARE(reopened, 243); // the states tell the same as the counter
        QCOMPARE(states.value(QStringLiteral("new")), 24'963);
        QCOMPARE(states.value(QStringLiteral("in_progress")), 28'925);
        QCOMPARE(states.value(QStringLiteral("on_hold")), 11'423 + 450 + 354 + 14);
        QCOMPARE(states.value(QStringLiteral("resolved")), 17'730);
        QCOMPARE(states.value(QStringLiteral("closed")), 17'186);
        QCOMPARE(holds.value(QStringLiteral("caller")), 11'423);
        QCOMPARE(holds.value(QStringLiteral("vendor")), 450);
        QCOMPARE(holds.value(QStringLiteral("problem")), 354);
        QCOMPARE(holds.value(QStringLiteral("evidence")), 14);
        QHash<int, int> priorities;
        QHash<QString, int> months;
        int missed = 0;
        QSet<QString> problems;
        QHash<QString, QString> problemNames;
        QSet<QString> changes;
        int withProblem = 0;
        int withChange = 0;
        int withCi = 0;
        for (const Kept *item : std::as_const(last)) {
            QCOMPARE(item->text("state"), QStringLiteral("closed"));
            ++priorities[matrix.value(static_cast<int>(item->integer("impact") * 10 + item->integer("urgency")))];
            ++months[instantToText(item->item.openedAt).left(7)];
            missed += item->value("made_sla") == Value{false};
            withProblem += item->ref("problem") != nullptr;
            withChange += item->ref("change") != nullptr;
            withCi += item->ref("ci") != nullptr;
            if (item->ref("problem") != nullptr) {
                problems.insert(item->ref("problem")->key);
                problemNames.insert(item->ref("problem")->key, item->ref("problem")->name);
            }
            if (item->ref("change") != nullptr)
                changes.insert(item->ref("change")->key);
        }
        QCOMPARE(priorities, (QHash<int, int>{{1, 178}, {2, 287}, {3, 16'144}, {4, 527}}));
        QCOMPARE(months.value(QStringLiteral("2016-02")), 207);
        QCOMPARE(months.value(QStringLiteral("2016-03")), 8'995);
        QCOMPARE(months.value(QStringLiteral("2016-04")), 7'934);
        QCOMPARE(missed, 7'332);
        QCOMPARE(withProblem, 267);
        QCOMPARE(problems.size(), 170);
        QCOMPARE(withChange, 147);
        QCOMPARE(changes.size(), 146);
        QCOMPARE(withCi, 49);
        QCOMPARE(problemNames.value(QStringLiteral("Problem ID  14")), QStringLiteral("Problem ID 14"));
    }

    void readsTheConversations()
    {
        Keeper sink;
        const auto counts = readSets(
            {{QStringLiteral("helpdesk-conversations/helpdesk_utterances_2022-01_2022-08.csv.gz"), QStringLiteral("helpdesk")}}, sink);
        if (!counts)
            return;
        QCOMPARE(counts->rejects, 0);
        QCOMPARE(counts->rows, 22'580);
        QCOMPARE(counts->records, 241);
        QCOMPARE(counts->entries, 5'454);
        QCOMPARE(counts->unknownColumns, QStringList());
        int internal = 0;
        int system = 0;
        qsizetype longest = 0;
        qint64 first = std::numeric_limits<qint64>::max();
        qint64 last = 0;
        QHash<QString, int> months;
        QStringList titles;
        int agents = 0;
        int withRequester = 0;
        int withAssignee = 0;
        QString ticket;
        for (const Kept &item : sink.items) {
            if (item.item.kind == ImportKind::Record) {
                ticket = item.key;
                ++months[instantToText(item.item.doneAt).left(7)];
                titles.append(item.text("subject"));
                withRequester += item.ref("requester") != nullptr;
                withAssignee += item.ref("assignee") != nullptr;
                continue;
            }
            QCOMPARE(item.ref("ticket")->key, ticket);
            internal += item.value("public") == Value{false};
            system += item.text("kind") == QStringLiteral("system");
            agents += item.ref("author")->type == RecordType::Agent;
            longest = std::max(longest, item.text("body").size());
            first = std::min(first, item.item.doneAt);
            last = std::max(last, item.item.doneAt);
        }
        QCOMPARE(internal, 1'370);
        QCOMPARE(agents, 2'396);
        QCOMPARE(withRequester, 239);
        QCOMPARE(withAssignee, 223);
        QVERIFY(system > 241);
        QCOMPARE(longest, 4'679);
        QCOMPARE(instantToText(first), QStringLiteral("2022-01-02T11:12:51Z"));
        QCOMPARE(instantToText(last), QStringLiteral("2023-03-07T13:40:45Z"));
        const QList<int> perMonth = {28, 38, 32, 31, 23, 35, 31, 23};
        for (int i = 0; i < perMonth.size(); ++i)
            QCOMPARE(months.value(QStringLiteral("2022-0%1").arg(i + 1)), perMonth[i]);
        QCOMPARE(titles[0], QStringLiteral("we need your urgent support to fix list of vulnerabilities reported in ph_name application ."));
        for (const QString &title : std::as_const(titles)) {
            QVERIFY2(title.size() > 3 && title.size() <= 140, qPrintable(title));
            QVERIFY2(!title.startsWith(QStringLiteral("dears")) && title != QStringLiteral("greetings"), qPrintable(title));
        }
        if (qEnvironmentVariableIsSet("FETTLE_SHOW"))
            qInfo().noquote() << titles.join(u'\n');
    }

    void readsTheIssues()
    {
        Keeper sink;
        const auto counts = readSets({{QStringLiteral("issue-tracker/hadoop_issues.csv.gz"), QStringLiteral("hadoop_issues")},
                                         {QStringLiteral("issue-tracker/hadoop_duplicate_pairs.csv"), QStringLiteral("hadoop_duplicates")}},
            sink);
        if (!counts)
            return;
        QCOMPARE(counts->rejects, 0);
        QCOMPARE(counts->rows, 2'503 + 126);
        QCOMPARE(counts->records, 2'503);
        QCOMPARE(counts->observations, 1'733);
        QCOMPARE(counts->links, 66);
        QCOMPARE(counts->repeats, 127 - 66);
        QCOMPARE(counts->keys.value(RecordType::Issue), 2'503);
        QCOMPARE(counts->unknownColumns, QStringList());
        QHash<QString, int> years;
        QHash<QString, QString> states;
        QHash<QString, QString> resolutions;
        QHash<QString, qint64> created;
        double days = 0;
        int noText = 0;
        for (const Kept &item : sink.items) {
            if (item.item.kind == ImportKind::Link) {
                QVERIFY(states.contains(item.ref("source")->key));
                QVERIFY(states.contains(item.ref("target")->key));
                continue;
            }
            states[item.key] = item.text("state");
            resolutions[item.key] = item.text("resolution");
            if (item.item.kind == ImportKind::Record) {
                ++years[instantToText(item.item.doneAt).left(4)];
                created[item.key] = item.item.doneAt;
                noText += item.text("description").isEmpty();
                QVERIFY(!item.text("description").contains(u'\r'));
                QCOMPARE(item.text("resolution"), QString());
            } else {
                days += static_cast<double>(item.item.doneAt - created.value(item.key)) / 86'400'000.0;
            }
        }
        QCOMPARE(years,
            (QHash<QString, int>{{QStringLiteral("2020"), 626}, {QStringLiteral("2021"), 595}, {QStringLiteral("2022"), 512},
                {QStringLiteral("2023"), 415}, {QStringLiteral("2024"), 355}}));
        const QStringList lastStates = states.values();
        QCOMPARE(lastStates.count(QStringLiteral("done")), 1'733);
        QCOMPARE(lastStates.count(QStringLiteral("open")), 684 + 15);
        QCOMPARE(lastStates.count(QStringLiteral("review")), 41);
        QCOMPARE(lastStates.count(QStringLiteral("in_progress")), 30);
        const QStringList words = resolutions.values();
        QCOMPARE(words.count(QStringLiteral("duplicate")), 151);
        QCOMPARE(words.count(QStringLiteral("fixed")), 1'374 + 41 + 3 + 2);
        QCOMPARE(words.count(QString()), 770);
        QCOMPARE(noText, 143);
        QVERIFY(std::abs(days / 1'733 - 76.53) < 0.01);
    }

    void readsTheConfigurationItems()
    {
        Keeper sink;
        const auto counts = readSets({{QStringLiteral("cmdb/cmdb_ci.csv"), QStringLiteral("cmdb_ci")},
                                         {QStringLiteral("cmdb/cmdb_relations.csv"), QStringLiteral("cmdb_relations")}},
            sink);
        if (!counts)
            return;
        QCOMPARE(counts->rejects, 0);
        QCOMPARE(counts->records, 383);
        QCOMPARE(counts->links, 486);
        QCOMPARE(counts->repeats, 0);
        QCOMPARE(counts->unknownColumns, QStringList());
        QHash<QString, int> classes;
        QHash<QString, int> kinds;
        QSet<QString> keys;
        for (const Kept &item : sink.items) {
            if (item.item.kind == ImportKind::Record) {
                ++classes[item.text("class")];
                keys.insert(item.key);
                QVERIFY(!item.text("name").isEmpty());
                continue;
            }
            QCOMPARE(item.type, RecordType::Relation);
            ++kinds[item.text("kind")];
            QVERIFY(keys.contains(item.ref("source")->key)); // no dangling ends
            QVERIFY(keys.contains(item.ref("target")->key));
        }
        QCOMPARE(classes.value(QStringLiteral("virtual_machine")), 180);
        QCOMPARE(classes.value(QStringLiteral("device")), 72);
        QCOMPARE(kinds,
            (QHash<QString, int>{{QStringLiteral("runs_on"), 180}, {QStringLiteral("located_in"), 114}, {QStringLiteral("cabled_to"), 80},
                {QStringLiteral("mounted_in"), 72}, {QStringLiteral("terminates_at"), 32}, {QStringLiteral("member_of"), 8}}));
    }

    void readsTheArticlesInTwoLanguages()
    {
        Keeper sink;
        const auto counts = readSets({{QStringLiteral("knowledge-base/faq_en.json"), QStringLiteral("faq_en")},
                                         {QStringLiteral("knowledge-base/faq_de.json"), QStringLiteral("faq_de")}},
            sink);
        if (!counts)
            return;
        QCOMPARE(counts->rejects, 0);
        QCOMPARE(counts->keys.value(RecordType::Article), 92);
        QCOMPARE(counts->keys.value(RecordType::ArticleText), 184);
        QCOMPARE(counts->records, 92 + 184);
        QCOMPARE(counts->repeats, 92);
        QCOMPARE(counts->unknownColumns, QStringList());
        QHash<QString, int> sections;
        qsizetype paragraphs = 0;
        int known = 0;
        bool softHyphen = false;
        for (const Kept &item : sink.items) {
            if (item.type == RecordType::Article) {
                ++sections[item.text("category")];
                known += item.value("known_error") == Value{true};
                QCOMPARE(item.text("state"), QStringLiteral("published"));
                continue;
            }
            QVERIFY(!item.text("title").isEmpty());
            paragraphs += item.text("body").count(QStringLiteral("<p>"));
            softHyphen = softHyphen || item.text("section") == QStringLiteral("Hintergrundaktualisierung");
        }
        QCOMPARE(sections.value(QStringLiteral("general")), 10);
        QCOMPARE(sections.value(QStringLiteral("application")), 18);
        QCOMPARE(known, 19);
        QCOMPARE(paragraphs, 273 + 274);
        QVERIFY(softHyphen);
    }

    void readingIsFast()
    {
        const QString folder = dataFolder();
        if (folder.isEmpty())
            QSKIP("the data folder is not here");
        struct Counter : ImportSink {
            bool item(const ImportItem &item) override
            {
                fields += static_cast<qint64>(item.changed.size());
                return true;
            }
            void reject(const ImportReject &) override { }
            qint64 fields = 0;
        } sink;
        const auto mapping = Mapping::shipped(QStringLiteral("incident_log"));
        QVERIFY(mapping);
        const ImportFile files[] = {
            {folder + QStringLiteral("/itil-incident-log/incident_event_log_2016-02-29_2016-04-30.csv.gz"), &*mapping}};
        QElapsedTimer timer;
        timer.start();
        const auto counts = readImport(files, sink);
        const double each = static_cast<double>(timer.nsecsElapsed()) / 1000.0 / static_cast<double>(counts ? counts->rows : 1);
        QVERIFY(counts);
        qInfo("%.2f microseconds a row, %.1f changed fields a row", each,
            static_cast<double>(sink.fields) / static_cast<double>(counts->rows));
#ifdef NDEBUG
        QVERIFY(each < 8.0);
#endif
    }

private:
    /// Empty when the data isn't here, or after a failure.
    static std::optional<ImportCounts> readSets(const QList<QPair<QString, QString>> &sets, Keeper &sink)
    {
        const QString folder = dataFolder();
        if (folder.isEmpty()) {
            [] { QSKIP("the data folder is not here; FETTLE_DATA_DIR names it"); }();
            return std::nullopt;
        }
        std::vector<Mapping> mappings;
        std::vector<ImportFile> files;
        mappings.reserve(static_cast<size_t>(sets.size()));
        for (const auto &[file, name] : sets) {
            const auto mapping = Mapping::shipped(name);
            if (!mapping) {
                const QString problem = mapping.error().detail;
                [&] { QFAIL(qPrintable(problem)); }();
                return std::nullopt;
            }
            mappings.push_back(*mapping);
            files.push_back({folder + u'/' + file, &mappings.back()});
        }
        const auto counts = readImport(files, sink);
        if (!counts) {
            [&] { QFAIL(qPrintable(counts.error().detail)); }();
            return std::nullopt;
        }
        for (int i = 0; i < std::min<int>(5, static_cast<int>(sink.rejects.size())); ++i)
            qWarning() << sink.rejects[i].line << sink.rejects[i].reason << sink.rejects[i].detail;
        return *counts;
    }
};

QTEST_GUILESS_MAIN(TestMapping)
#include "tst_mapping.moc"
