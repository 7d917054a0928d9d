// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/filter.h"
#include "core/domain/filtereval.h"
#include "core/domain/filterfields.h"
#include "tests/unit/filtergenerator.h"

#include <QMap>
#include <QTest>

using namespace fettle;

namespace
{

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 dayMs = 24 * hourMs;

qint64 instant(const QString &text)
{
    qint64 ms = 0;
    if (!instantFromText(text, ms))
        qFatal("%s is no time", qPrintable(text));
    return ms;
}

FilterContext context()
{
    return {.now = instant(u"2026-11-22T10:00:00Z"_s), .me = QUuid::createUuid()};
}

struct Subject final : FilterSubject {
    QMap<QString, Value> fields;
    QString words;

    RecordType type() const override { return RecordType::Incident; }
    bool isDeleted() const override { return false; }
    bool isUnread() const override { return true; }
    bool hasAttachment() const override { return false; }
    bool hasEntry() const override { return true; }
    Value field(const QString &name) const override { return fields.value(name); }
    FilterLabel label(const QUuid &) const override { return {u"Network team"_s, RecordType::Team, {}}; }
    bool containsText(const FilterText &text) const override { return words.contains(text.text); }
};

}

class TestFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWritesCanonically_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("canonical");
        const auto same = [](const QString &text) { QTest::newRow(qPrintable(text)) << text << text; };
        const auto row = [](const QString &text, const QString &canonical) { QTest::newRow(qPrintable(text)) << text << canonical; };
        same(QString());
        row(u"  \t "_s, QString());
        same(u"printer"_s);
        same(u"print*"_s);
        row(u"\"printer\""_s, u"printer"_s);
        same(u"\"paper jam\""_s);
        row(u"\" paper   jam \"*"_s, u"\"paper jam\"*"_s);
        same(u"\"say \"\"hi\"\"\""_s);
        same(u"\"or\""_s);
        same(u"\"-x\""_s);
        same(u"\"team:x\""_s);
        row(u"https://example.com/a?b=c"_s, u"\"https://example.com/a?b=c\""_s);
        same(u"10:30"_s);
        same(u"INC-104217"_s);
        row(u"printer & scanner - \"\" !"_s, u"printer scanner"_s);
        row(u"a OR b"_s, u"a or b"_s);
        row(u"(a b) c"_s, u"a b c"_s);
        row(u"a (b or (c or d))"_s, u"a (b or c or d)"_s);
        row(u"(a b) or c"_s, u"a b or c"_s);
        same(u"-printer"_s);
        same(u"-is:closed"_s);
        row(u"-(is:closed)"_s, u"-is:closed"_s);
        same(u"-(a b)"_s);
        row(u"---a --b"_s, u"-a b"_s);
        row(u"-(-a)"_s, u"a"_s);
        row(u"foo(bar)\"baz\""_s, u"foo bar baz"_s);
        row(u"IS:Open,CLOSED"_s, u"is:open,closed"_s);
        row(u"p:p1,2"_s, u"priority:1,2"_s);
        row(u"created:..2026"_s, u"opened:<=2026"_s);
        row(u"created:2026.."_s, u"opened:>=2026"_s);
        same(u"priority:>=2,none"_s);
        same(u"cost:0.5..2.25"_s);
        row(u"tag:vip,\"needs parts\""_s, u"tags:vip,\"needs parts\""_s);
        same(u"tags:\"none\",none"_s);
        same(u"team:net"_s);
        same(u"team:\"Network team\",\"net\""_s);
        row(u"category:\"Network\""_s, u"category:Network"_s);
        same(u"category:net*,*work"_s);
        same(u"category:\"*star*\""_s);
        same(u"assignee:me,none"_s);
        same(u"requester:\"me\""_s);
        row(u"number:inc-104217,7"_s, u"number:INC-104217,7"_s);
        same(u"parent:INC-104217"_s);
        row(u"major:TRUE,0"_s, u"major:yes,no"_s);
        same(u"team:01890a5d-ac96-774b-bcce-b302099a8057"_s);
        same(u"has:attachment,entry"_s);
        same(u"description:any resolution_notes:none"_s);
        same(u"cf.Size_2:>=2 cf.color:red,\"2\",2026"_s);
        row(u"cf.when:2025-12..2026"_s, u"cf.when:2025-12..2026"_s);
        row(u"due:-7D..+3Mo"_s, u"due:-7d..+3mo"_s);
        row(u"due:-0d"_s, u"due:+0d"_s);
        same(u"due:Today"_s.toLower());
        same(u"due:<2026-11-22T10:30,>2026-11-22T10:30:15.250"_s);
        row(u"due:2026-11-22t10:30+01:00"_s, u"due:2026-11-22T09:30Z"_s);
        row(u"due:2026-11-22T10:30:15.2-0030"_s, u"due:2026-11-22T11:00:15.200Z"_s);
    }

    void readsAndWritesCanonically()
    {
        QFETCH(QString, text);
        QFETCH(QString, canonical);
        const auto filter = parseFilter(text, context());
        QVERIFY2(filter.has_value(), qPrintable(filter ? QString() : filter.error().detail));
        QCOMPARE(toText(*filter), canonical);
        QVERIFY(parseFilter(canonical, context()).value() == *filter);
    }

    void saysWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("position");
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("suggestions");
        const auto row = [](const QString &text, const QString &code, int position, int length, const QString &suggestions = {}) {
            QTest::newRow(qPrintable(text.left(60))) << text << code << position << length << suggestions;
        };
        row(u"is:open taem:x"_s, u"unknown_field"_s, 8, 4, u"team"_s);
        row(u"zzzzz:1"_s, u"unknown_field"_s, 0, 5);
        row(u"cf.:1"_s, u"unknown_field"_s, 0, 3);
        row(u"assig:me"_s, u"unknown_field"_s, 0, 5, u"assignee"_s);
        row(u"is:opne"_s, u"unknown_word"_s, 3, 4, u"open"_s);
        row(u"type:incident,chnage"_s, u"unknown_word"_s, 14, 6, u"change"_s);
        row(u"has:beer"_s, u"unknown_word"_s, 4, 4);
        row(u"team:"_s, u"value"_s, 5, 0);
        row(u"team: x"_s, u"value"_s, 5, 0);
        row(u"team:a, b"_s, u"value"_s, 7, 0);
        row(u"team:\"\""_s, u"value"_s, 5, 2);
        row(u"priority:>"_s, u"value"_s, 10, 0);
        row(u"priority:.."_s, u"value"_s, 9, 2);
        row(u"priority:high"_s, u"number"_s, 9, 4);
        row(u"number:XYZ-1"_s, u"number"_s, 7, 5);
        row(u"number:99999999999999999999"_s, u"number"_s, 7, 20);
        row(u"due:soon"_s, u"time"_s, 4, 4);
        row(u"due:7d"_s, u"time"_s, 4, 2);
        row(u"due:2026-02-30"_s, u"time"_s, 4, 10);
        row(u"due:2026-11-22T25:00"_s, u"time"_s, 4, 16);
        row(u"due:-99999999d"_s, u"time"_s, 4, 10);
        row(u"due:today..x"_s, u"time"_s, 11, 1);
        row(u"major:maybe"_s, u"boolean"_s, 6, 5);
        row(u"state:>new"_s, u"order"_s, 6, 1);
        row(u"cf.x:>=red"_s, u"order"_s, 7, 3);
        row(u"cf.x:5..today"_s, u"order"_s, 5, 8);
        row(u"description:x"_s, u"presence_only"_s, 12, 1);
        row(u"a \"b c"_s, u"quote"_s, 2, 1);
        row(u"team:\"b c"_s, u"quote"_s, 5, 1);
        row(u"team:a\"b\""_s, u"unexpected"_s, 6, 1);
        row(u"a (b c"_s, u"paren"_s, 2, 1);
        row(u"a b) c"_s, u"paren"_s, 3, 1);
        row(u")"_s, u"paren"_s, 0, 1);
        row(u"a ( ) b"_s, u"empty_group"_s, 2, 3);
        row(u"or a"_s, u"operand"_s, 0, 2);
        row(u"a or"_s, u"operand"_s, 2, 2);
        row(u"a or or b"_s, u"operand"_s, 2, 2);
        row(u"(a or ) b"_s, u"operand"_s, 3, 2);
        row(u"("_s.repeated(maxFilterDepth + 1), u"too_deep"_s, maxFilterDepth, 1);
        row(u"a "_s.repeated(maxFilterTerms + 1), u"too_many"_s, 2 * maxFilterTerms, 1);
        row(u"a"_s.repeated(maxFilterLength + 3), u"too_long"_s, maxFilterLength, 3);
    }

    void saysWhatIsWrongAndWhere()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        QFETCH(int, position);
        QFETCH(int, length);
        QFETCH(QString, suggestions);
        const auto filter = parseFilter(text, context());
        QVERIFY(!filter.has_value());
        QCOMPARE(filter.error().code, ErrorCode::Invalid);
        QVERIFY(!filter.error().detail.isEmpty());
        const auto problem = filterProblem(filter.error());
        QVERIFY(problem.has_value());
        QCOMPARE(problem->code, code);
        QCOMPARE(int(problem->position), position);
        QCOMPARE(int(problem->length), length);
        if (suggestions.isEmpty())
            QVERIFY2(problem->suggestions.isEmpty(), qPrintable(problem->suggestions.join(u' ')));
        else
            QVERIFY2(problem->suggestions.value(0) == suggestions, qPrintable(problem->suggestions.join(u' ')));
    }

    void meNeedsAViewer()
    {
        FilterContext nobody = context();
        nobody.me.reset();
        for (const QString &text : {u"assignee:me"_s, u"is:mine"_s, u"-watcher:x,me"_s})
            QCOMPARE(filterProblem(parseFilter(text, nobody).error())->code, u"no_viewer"_s);
        QVERIFY(parseFilter(u"team:me location:me me"_s, nobody).has_value());
    }

    void theLastWordMayBeABeginning_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("canonical");
        QTest::newRow("one") << u"prin"_s << u"prin*"_s;
        QTest::newRow("last") << u"paper prin"_s << u"paper prin*"_s;
        QTest::newRow("finished by a blank") << u"prin "_s << u"prin"_s;
        QTest::newRow("quoted") << u"\"prin\""_s << u"prin"_s;
        QTest::newRow("negated") << u"-prin"_s << u"-prin"_s;
        QTest::newRow("in a group") << u"(a or prin)"_s << u"(a or prin)"_s.mid(1, 9);
        QTest::newRow("a field") << u"team:net"_s << u"team:net"_s;
        QTest::newRow("not yet orange") << u"a or"_s << u"a \"or\"*"_s;
    }

    void theLastWordMayBeABeginning()
    {
        QFETCH(QString, text);
        QFETCH(QString, canonical);
        FilterContext typing = context();
        typing.lastWordIsPrefix = true;
        QCOMPARE(toText(parseFilter(text, typing).value()), canonical);
    }

    void generatedFiltersComeBackEqual()
    {
        FilterGenerator generator(20261122);
        generator.ids = {QUuid::createUuid(), QUuid::createUuid()};
        for (int i = 0; i < 5000; ++i) {
            const QString text = generator.expression(4);
            const auto filter = parseFilter(text, context());
            QVERIFY2(filter.has_value(), qPrintable(text));
            const QString canonical = toText(*filter);
            const auto again = parseFilter(canonical, context());
            QVERIFY2(again.has_value() && *again == *filter, qPrintable(text + u"\n"_s + canonical));
            QCOMPARE(toText(*again), canonical);
        }
    }

    void anyTextSurvivesWriting()
    {
        QRandomGenerator random(7);
        const QString letters = u"ab \"*-:.,()<>or\\%\u00e4\u0416\U0001F5A8none/"_s;
        const auto make = [&] {
            QString text;
            for (int i = random.bounded(1, 6); i > 0; --i)
                text.append(letters[random.bounded(int(letters.size()))]);
            return text;
        };
        for (int i = 0; i < 20'000; ++i) {
            const FilterText text{make().simplified(), random.bounded(2) == 1};
            Filter filter{{.kind = FilterNode::Kind::Text, .text = text}};
            if (text.text.isEmpty())
                continue;
            auto again = parseFilter(toText(filter), context());
            QVERIFY2(again.has_value() && *again == filter, qPrintable(toText(filter)));
            // Of a reference: bare words have none of what would end them.
            const QString name = make();
            filter = {{.kind = FilterNode::Kind::Match, .match = {u"team"_s, {FilterValue{.operand = FilterWord{name, true}}}}}};
            again = parseFilter(toText(filter), context());
            QVERIFY2(again.has_value() && *again == filter, qPrintable(toText(filter)));
            filter.root.match = {u"state"_s, {FilterValue{.operand = FilterWord{name}}, FilterValue{.op = FilterValue::Op::None}}};
            again = parseFilter(toText(filter), context());
            QVERIFY2(again.has_value() && *again == filter, qPrintable(toText(filter)));
        }
    }

    void anyInputIsAnsweredOrRefused()
    {
        QRandomGenerator random(99);
        const QStringList pieces{u"("_s, u")"_s, u"-"_s, u"\""_s, u" or "_s, u" "_s, u"team:"_s, u"due:"_s, u"cf.x:"_s, u"is:open"_s,
            u".."_s, u">="_s, u","_s, u"2026"_s, u"-7d"_s, u"x*"_s, u"none"_s, u"number:"_s, u"\u0000"_s, QString(QChar(0xD800))};
        int accepted = 0;
        for (int i = 0; i < 50'000; ++i) {
            QString text;
            for (int n = random.bounded(1, 9); n > 0; --n)
                text.append(pieces[random.bounded(int(pieces.size()))]);
            const auto filter = parseFilter(text, context());
            if (!filter) {
                const auto problem = filterProblem(filter.error());
                QVERIFY2(problem && problem->position >= 0 && problem->position + problem->length <= text.size() && problem->length >= 0,
                    qPrintable(text));
                continue;
            }
            ++accepted;
            const auto again = parseFilter(toText(*filter), context());
            QVERIFY2(again && *again == *filter, qPrintable(text + u"\n"_s + toText(*filter)));
        }
        QVERIFY(accepted > 1000);
    }

    void timesMeanTheViewersDays_data()
    {
        QTest::addColumn<QString>("time");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("begin");
        QTest::addColumn<QString>("end");
        const auto row = [](const QString &time, const char *zone, const QString &now, const QString &begin, const QString &end) {
            QTest::addRow("%s, %s, %s", qPrintable(time), zone, qPrintable(now)) << time << QByteArray(zone) << now << begin << end;
        };
        row(u"today"_s, "UTC", u"2026-11-22T23:59:59Z"_s, u"2026-11-22T00:00:00Z"_s, u"2026-11-23T00:00:00Z"_s);
        row(u"today"_s, "Europe/Berlin", u"2026-11-22T23:30:00Z"_s, u"2026-11-22T23:00:00Z"_s, u"2026-11-23T23:00:00Z"_s);
        row(u"today"_s, "Europe/Berlin", u"2026-03-29T12:00:00Z"_s, u"2026-03-28T23:00:00Z"_s, u"2026-03-29T22:00:00Z"_s);
        row(u"2026-10-25"_s, "Europe/Berlin", u"2026-01-01T12:00:00Z"_s, u"2026-10-24T22:00:00Z"_s, u"2026-10-25T23:00:00Z"_s);
        row(u"yesterday"_s, "Europe/Berlin", u"2026-03-30T12:00:00Z"_s, u"2026-03-28T23:00:00Z"_s, u"2026-03-29T22:00:00Z"_s);
        row(u"tomorrow"_s, "America/New_York", u"2026-10-31T12:00:00Z"_s, u"2026-11-01T04:00:00Z"_s, u"2026-11-02T05:00:00Z"_s);
        row(u"2026-03-08"_s, "America/Havana", u"2026-01-01T12:00:00Z"_s, u"2026-03-08T05:00:00Z"_s, u"2026-03-09T04:00:00Z"_s);
        row(u"2011-12-30"_s, "Pacific/Apia", u"2026-01-01T12:00:00Z"_s, u"2011-12-30T10:00:00Z"_s, u"2011-12-30T10:00:00Z"_s);
        row(u"2026-02"_s, "Asia/Kathmandu", u"2026-01-01T12:00:00Z"_s, u"2026-01-31T18:15:00Z"_s, u"2026-02-28T18:15:00Z"_s);
        row(u"2026"_s, "Europe/Berlin", u"2026-01-01T12:00:00Z"_s, u"2025-12-31T23:00:00Z"_s, u"2026-12-31T23:00:00Z"_s);
        row(u"2026-11-22T10:30"_s, "Europe/Berlin", u"2026-01-01T12:00:00Z"_s, u"2026-11-22T09:30:00Z"_s, u"2026-11-22T09:31:00Z"_s);
        row(u"2026-11-22T10:30:15Z"_s, "Europe/Berlin", u"2026-01-01T12:00:00Z"_s, u"2026-11-22T10:30:15Z"_s, u"2026-11-22T10:30:16Z"_s);
        row(u"now"_s, "Europe/Berlin", u"2026-11-22T10:00:00Z"_s, u"2026-11-22T10:00:00Z"_s, u"2026-11-22T10:00:00.001Z"_s);
        row(u"-1d"_s, "Europe/Berlin", u"2026-03-29T12:00:00Z"_s, u"2026-03-28T13:00:00Z"_s, u"2026-03-28T13:00:00.001Z"_s);
        row(u"-24h"_s, "Europe/Berlin", u"2026-03-29T12:00:00Z"_s, u"2026-03-28T12:00:00Z"_s, u"2026-03-28T12:00:00.001Z"_s);
        row(u"+1w"_s, "Europe/Berlin", u"2026-10-20T12:00:00Z"_s, u"2026-10-27T13:00:00Z"_s, u"2026-10-27T13:00:00.001Z"_s);
        row(u"-1mo"_s, "UTC", u"2026-03-31T12:00:00Z"_s, u"2026-02-28T12:00:00Z"_s, u"2026-02-28T12:00:00.001Z"_s);
        row(u"+1y"_s, "UTC", u"2024-02-29T12:00:00Z"_s, u"2025-02-28T12:00:00Z"_s, u"2025-02-28T12:00:00.001Z"_s);
        row(u"+90min"_s, "Europe/Berlin", u"2026-11-22T10:00:00Z"_s, u"2026-11-22T11:30:00Z"_s, u"2026-11-22T11:30:00.001Z"_s);
    }

    void timesMeanTheViewersDays()
    {
        QFETCH(QString, time);
        QFETCH(QByteArray, zone);
        QFETCH(QString, now);
        QFETCH(QString, begin);
        QFETCH(QString, end);
        const FilterSpan span = spanOf(filterTimeFromText(time).value(), instant(now), QTimeZone(zone));
        QCOMPARE(instantToText(span.begin), begin);
        QCOMPARE(instantToText(span.end), end);
    }

    void answers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("expected");
        const auto yes = [](const QString &text) { QTest::newRow(qPrintable(text)) << text << true; };
        const auto no = [](const QString &text) { QTest::newRow(qPrintable(text)) << text << false; };
        yes(QString());
        yes(u"is:open"_s);
        yes(u"is:open,closed -is:closed"_s);
        no(u"is:done"_s);
        yes(u"is:overdue"_s);
        no(u"is:major"_s);
        yes(u"major:no"_s);
        yes(u"-major:yes"_s);
        no(u"major:any"_s);
        yes(u"team:network"_s);
        yes(u"team:\"network team\""_s);
        no(u"team:\"network\""_s);
        no(u"-team:network"_s);
        yes(u"-service:mail"_s);
        yes(u"service:none"_s);
        yes(u"category:EMAIL"_s);
        yes(u"category:em*"_s);
        no(u"category:em"_s);
        yes(u"p:1,2"_s);
        yes(u"p:2.."_s);
        no(u"p:>2"_s);
        yes(u"p:1..2"_s);
        yes(u"tag:vip,other"_s);
        yes(u"opened:-7d"_s);
        yes(u"opened:2026-11-20"_s);
        no(u"opened:<2026-11-20"_s);
        yes(u"opened:<=2026-11-20"_s);
        no(u"opened:>2026-11-20"_s);
        yes(u"opened:>2026-11-19"_s);
        yes(u"opened:2026-11-20..today"_s);
        no(u"opened:>=yesterday"_s);
        no(u"closed:<now"_s);
        yes(u"-closed:<now"_s);
        yes(u"number:INC-7"_s);
        no(u"number:REQ-7"_s);
        yes(u"type:incident,change"_s);
        yes(u"has:attachment,entry"_s);
        yes(u"cf.size:3,9 cf.size:>2"_s);
        no(u"cf.size:\"3\""_s);
        yes(u"cf.color:none"_s);
        yes(u"printer -scanner"_s);
        no(u"printer (scanner or fax)"_s);
    }

    void answers()
    {
        QFETCH(QString, text);
        QFETCH(bool, expected);
        Subject subject;
        subject.words = u"printer jam"_s;
        subject.fields = {{u"state_category"_s, qint64(1)}, {u"team"_s, QUuid::createUuid()}, {u"category"_s, u"Email"_s},
            {u"priority"_s, qint64(2)}, {u"tags"_s, QStringList{u"vip"_s}}, {u"opened"_s, instant(u"2026-11-20T09:00:00Z"_s)},
            {u"due"_s, instant(u"2026-11-22T09:00:00Z"_s)}, {u"number"_s, qint64(7)}, {u"cf.size"_s, qint64(3)}};
        QCOMPARE(matches(parseFilter(text, context()).value(), subject, context()), expected);
    }

    void wordsOfAConjunctionAreSplitOff_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("rest");
        QTest::newRow("word") << u"printer"_s << u"printer"_s << QString();
        QTest::newRow("fields") << u"is:open p:1"_s << QString() << u"is:open priority:1"_s;
        QTest::newRow("both") << u"printer is:open jam*"_s << u"printer|jam"_s << u"is:open"_s;
        QTest::newRow("or") << u"printer or is:open"_s << QString() << u"printer or is:open"_s;
        QTest::newRow("not") << u"printer -jam"_s << u"printer"_s << u"-jam"_s;
        QTest::newRow("group") << u"printer (a or b)"_s << u"printer"_s << u"a or b"_s;
    }

    void wordsOfAConjunctionAreSplitOff()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QFETCH(QString, rest);
        const FilterSplit split = splitText(parseFilter(text, context()).value());
        QStringList found;
        for (const FilterText &part : split.texts)
            found.append(part.text);
        QCOMPARE(found.join(u'|'), words);
        QCOMPARE(toText(split.rest), rest);
        QVERIFY(parseFilter(toText(split.rest), context()).value() == split.rest);
    }

    void deletedIsNoticed()
    {
        QVERIFY(asksDeleted(parseFilter(u"a or -(p:1 is:open,deleted)"_s, context()).value()));
        QVERIFY(!asksDeleted(parseFilter(u"deleted is:open state:deleted"_s, context()).value()));
    }

    void everyDeclaredFieldIsAFilterWord()
    {
        for (const TableDecl *table : recordTables()) {
            FilterContext here = context();
            here.table = table;
            for (const FieldDecl &field : table->fields) {
                const auto filter = parseFilter(field.name + u":none"_s, here);
                QVERIFY2(filter.has_value(), qPrintable(table->name + u'.' + field.name));
                QVERIFY(filterFieldNames(*table).contains(field.name));
            }
        }
    }

    /// Between now and the next flip the answer stays: asked at many moments in between, at days when the clocks change, too.
    void theAnswerHoldsUntilTheNextFlip_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone : {"UTC", "Europe/Berlin", "America/New_York", "America/Havana", "America/Asuncion", "Africa/Cairo",
                 "Africa/Casablanca", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Kiritimati", "Pacific/Apia", "America/Santiago"})
            QTest::newRow(zone) << QByteArray(zone);
    }

    void theAnswerHoldsUntilTheNextFlip()
    {
        QFETCH(QByteArray, zone);
        FilterContext at = context();
        at.zone = QTimeZone(zone);
        FilterGenerator generator(qHash(zone));
        const QList<qint64> days{instant(u"2026-03-29T01:00:00Z"_s), instant(u"2026-10-25T01:00:00Z"_s), instant(u"2026-03-08T07:00:00Z"_s),
            instant(u"2026-11-01T06:00:00Z"_s), instant(u"2026-04-04T15:00:00Z"_s), instant(u"2011-12-30T10:00:00Z"_s),
            instant(u"2026-09-06T04:00:00Z"_s), instant(u"2028-02-29T00:00:00Z"_s), instant(u"2026-06-15T12:00:00Z"_s)};
        int flips = 0;
        for (int i = 0; i < 300; ++i) {
            const QString shape = generator.pick(QStringList{u"due:%1"_s, u"due:<%1"_s, u"due:>=%1"_s, u"due:>%1"_s, u"due:<=%1"_s,
                u"due:%1..%2"_s, u"is:overdue"_s, u"-due:%1 or cf.x:%2"_s, u"cf.x:<%1,none"_s});
            const QString text = shape.contains(u"%2"_s) ? shape.arg(generator.time(), generator.time())
                                                         : (shape.contains(u'%') ? shape.arg(generator.time()) : shape);
            const qint64 start = generator.pick(days) + (generator.below(200) - 100) * hourMs / 4 + generator.below(3) - 1;
            at.now = start;
            const Filter filter = parseFilter(text, at).value();
            Subject subject;
            // A value that some time of the filter is about to pass.
            const auto times = filter.root.match.values.isEmpty()
                ? std::nullopt
                : filterTimeFromText(text.mid(text.lastIndexOf(u':') + 1).remove(u'>').remove(u'<').remove(u'='));
            const qint64 bound = times ? spanOf(*times, start, at.zone).begin : start;
            const qint64 value = bound + (generator.below(240) - 60) * hourMs / 4 + generator.below(3) - 1;
            subject.fields = {{u"due"_s, value}, {u"cf.x"_s, value}, {u"state_category"_s, qint64(0)}};
            for (int step = 0; step < 12; ++step) {
                const bool answer = matches(filter, subject, at);
                const auto flip = nextFlip(filter, subject, at);
                QVERIFY(!flip || *flip > at.now);
                const qint64 end = std::min(flip.value_or(at.now + 400 * dayMs), at.now + 400 * dayMs);
                FilterContext later = at;
                for (int probe = 0; probe < 24; ++probe) {
                    const qint64 span = end - at.now;
                    const qint64 distance = probe < 8 ? generator.below(int(std::min<qint64>(span, 10 * dayMs)))
                        : probe < 10                  ? span - 1
                        : probe < 12                  ? 0
                                                      : qint64(double(generator.below(1'000'000)) / 1e6 * double(span));
                    later.now = at.now + std::clamp<qint64>(distance, 0, span - 1);
                    QVERIFY2(matches(filter, subject, later) == answer,
                        qPrintable(u"%1, value %2: asked at %3, holds until %4, but not at %5"_s.arg(
                            text, instantToText(value), instantToText(at.now), instantToText(end), instantToText(later.now))));
                }
                if (!flip)
                    break;
                later.now = *flip;
                flips += matches(filter, subject, later) != answer;
                at.now = *flip;
            }
        }
        QVERIFY2(flips > 20, qPrintable(QString::number(flips)));
    }

    void theNextFlipIsNotNow()
    {
        FilterContext at = context();
        Subject subject;
        subject.fields = {{u"due"_s, at.now + 30 * dayMs}, {u"state_category"_s, qint64(0)}};
        const auto flipOf = [&](const QString &text) { return nextFlip(parseFilter(text, at).value(), subject, at); };
        QCOMPARE(flipOf(u"is:overdue"_s), std::optional(at.now + 30 * dayMs));
        QCOMPARE(flipOf(u"due:<-2h"_s), std::optional(at.now + 30 * dayMs + 2 * hourMs));
        QVERIFY(*flipOf(u"due:+7d"_s) > at.now + 21 * dayMs);
        QVERIFY(*flipOf(u"due:today"_s) > at.now + 20 * dayMs);
        QCOMPARE(flipOf(u"due:2026-11-30 is:open"_s), std::nullopt);
        QCOMPARE(flipOf(u"opened:-7d"_s), std::nullopt);
        at.now += 60 * dayMs;
        QCOMPARE(flipOf(u"is:overdue"_s), std::nullopt);
        QCOMPARE(flipOf(u"due:+7d or due:today"_s), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestFilter)
#include "tst_filter.moc"
