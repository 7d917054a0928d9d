// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ids.h"
#include "core/domain/operation.h"
#include "core/domain/record.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace fettle;
using namespace Qt::StringLiterals;

namespace
{

QUuid id(int number)
{
    return QUuid(u"{0198a000-0000-7000-8000-%1}"_s.arg(number, 12, 16, QLatin1Char('0')));
}

/// An operation with something in every field.
Operation full()
{
    Operation operation;
    operation.id = id(1);
    operation.device = id(2);
    operation.n = 7;
    operation.actor = id(3);
    operation.type = int(RecordType::Incident);
    operation.record = id(4);
    operation.kind = opkind::set;
    operation.base = 5;
    operation.hlc = (1'780'000'000'000 << 16) + 3; // beyond 2^53
    operation.done = 1'780'000'000'000;
    operation.recorded = 1'780'000'001'000;
    operation.group = id(5);
    operation.dependencies = {id(6), id(7)};
    operation.undoes = id(8);
    operation.lifecycle = id(9);
    operation.matrix = id(10);
    operation.payload = canonicalJson({{u"fields"_s, QJsonObject{{u"subject"_s, u"Ä\"\n"_s}}}});
    operation.payloadHash = sha256(operation.payload);
    operation.chain = chainAfter("before", operation);
    return operation;
}

struct Kept {
    Operation operation;
    Decision decision;
    QJsonObject json;
};

/// JSON with ' for " and ` for an escaped one.
QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"').replace('`', '"');
}

/// The kept log of format 1: one operation a line, with its decision.
QList<Kept> keptOperations()
{
    QFile file(QStringLiteral(FETTLE_SOURCE_DIR "/tests/data/operations-format-1.jsonl"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("tests/data/operations-format-1.jsonl can't be read");
    QList<Kept> kept;
    for (const QByteArray &line : file.readAll().trimmed().split('\n')) {
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        const Result<Operation> operation = operationFromJson(json[u"op"_s].toObject());
        if (!operation)
            qFatal("%s", qUtf8Printable(operation.error().detail));
        const QJsonObject decided = json[u"decision"_s].toObject();
        Decision decision;
        while (word(decision.outcome) != decided[u"outcome"_s].toString())
            decision.outcome = Decision::Outcome(int(decision.outcome) + 1);
        decision.version = decided[u"version"_s].toInteger();
        decision.reason = decided[u"reason"_s].toString();
        decision.from = decided[u"from"_s].toString();
        decision.to = decided[u"to"_s].toString();
        decision.effect = decided[u"effect"_s].toObject();
        decision.conflicts = conflictsFromJson(QJsonDocument(decided[u"conflicts"_s].toArray()).toJson());
        kept.append({*operation, decision, json});
    }
    return kept;
}

/// What a record came to, with the texts written out.
QJsonObject meaning(const Record &record, const QList<Kept> &log)
{
    QJsonObject fields;
    for (size_t i = 0; i < record.values.size(); ++i) {
        const FieldDecl &field = record.type->table->fields[i];
        if (isEmpty(record.values[i]))
            continue;
        QJsonValue value = toJson(record.values[i]);
        if (field.type == ValueType::LongText) {
            const Kept &place = log[std::get<qint64>(record.values[i]) - 1];
            value = writtenFields(place.operation, *readPayload(place.operation), place.decision)[field.name];
        }
        fields[field.name] = value;
    }
    QJsonObject custom;
    for (auto it = record.custom.begin(); it != record.custom.end(); ++it)
        custom[it.key()] = toJson(it.value());
    return {{u"type"_s, QString(record.type->word)}, {u"version"_s, record.version}, {u"deleted"_s, record.deleted}, {u"fields"_s, fields},
        {u"custom"_s, custom}, {u"extra"_s, record.extra}, {u"fver"_s, QJsonDocument::fromJson(versionsToJson(record)).object()}};
}

}

class TestOperation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPayloadHasOnlyOneForm_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("canonical");
        QTest::newRow("keys are sorted") << quoted("{'b':1,'a':{'d':2,'c':3}}") << quoted("{'a':{'c':3,'d':2},'b':1}");
        QTest::newRow("no white space") << quoted("{ 'a' : [ 1 , 2 ] }\n") << quoted("{'a':[1,2]}");
        QTest::newRow("integers stay integers") << quoted("{'a':1.0,'b':1780000000000}") << quoted("{'a':1,'b':1780000000000}");
        QTest::newRow("beyond 2^53") << quoted("{'a':9007199254740993}") << quoted("{'a':9007199254740993}");
        QTest::newRow("fractions") << quoted("{'a':0.10}") << quoted("{'a':0.1}");
        QTest::newRow("letters are themselves") << quoted("{'a':'\\u00e4\\ud83d\\ude00'}") << quoted("{'a':'ä😀'}");
        QTest::newRow("what must be escaped") << quoted("{'a':'\\`\\\\\\n\\u0000'}") << quoted("{'a':'\\`\\\\\\n\\u0000'}");
        QTest::newRow("nothing") << quoted("{}") << quoted("{}");
    }

    void aPayloadHasOnlyOneForm()
    {
        QFETCH(QByteArray, written);
        QFETCH(QByteArray, canonical);
        QCOMPARE(canonicalJson(QJsonDocument::fromJson(written).object()), canonical);
        QCOMPARE(canonicalJson(QJsonDocument::fromJson(canonical).object()), canonical);
    }

    void theChainCoversEveryField_data()
    {
        using Change = void (*)(Operation &);
        QTest::addColumn<Change>("change");
        const auto row = [](const char *name, Change change) { QTest::newRow(name) << change; };
        row("format", [](Operation &o) { o.format = 2; });
        row("id", [](Operation &o) { o.id = id(99); });
        row("device", [](Operation &o) { o.device = id(99); });
        row("n", [](Operation &o) { ++o.n; });
        row("actor", [](Operation &o) { o.actor = {}; });
        row("via", [](Operation &o) { o.via = opvia::timer; });
        row("type", [](Operation &o) { o.type = int(RecordType::Request); });
        row("record", [](Operation &o) { o.record = id(99); });
        row("kind", [](Operation &o) { o.kind = opkind::observe; });
        row("base", [](Operation &o) { o.base = -o.base; });
        row("hlc", [](Operation &o) { ++o.hlc; });
        row("done", [](Operation &o) { --o.done; });
        row("recorded", [](Operation &o) { ++o.recorded; });
        row("group", [](Operation &o) { o.group = o.id; });
        row("fewer dependencies", [](Operation &o) { o.dependencies.removeLast(); });
        row("dependencies in another order", [](Operation &o) { std::swap(o.dependencies[0], o.dependencies[1]); });
        row("undoes", [](Operation &o) { o.undoes = {}; });
        row("lifecycle", [](Operation &o) { o.lifecycle = id(99); });
        row("matrix", [](Operation &o) { o.matrix = id(99); });
        row("payload hash", [](Operation &o) { o.payloadHash[31] = char(o.payloadHash[31] ^ 1); });
        row("a letter from one text to the next", [](Operation &o) { // lengths are covered too
            o.via += o.kind.at(0);
            o.kind.remove(0, 1);
        });
        row("a dependency for what it undoes", [](Operation &o) { o.undoes = o.dependencies.takeLast(); });
    }

    void theChainCoversEveryField()
    {
        using Change = void (*)(Operation &);
        QFETCH(Change, change);
        Operation changed = full();
        change(changed);
        QVERIFY(chainAfter("before", changed) != full().chain);
        QVERIFY(headerBytes(changed) != headerBytes(full()));
    }

    void theChainCoversWhatCameBefore()
    {
        QVERIFY(chainAfter("other", full()) != full().chain);
        QCOMPARE(chainAfter("before", full()), full().chain);
        QCOMPARE(full().chain.size(), 32);
    }

    void theHeaderOfFormat1StaysTheSameBytes()
    {
        QCOMPARE(sha256(headerBytes(full())).toHex(), QByteArray("d28657719affb352d600bf982f65055ff0bf24d5524b013c01d9d386c8137be8"));
    }

    void jsonHoldsTheWholeOperation()
    {
        const Operation operation = full();
        const QByteArray written = QJsonDocument(toJson(operation)).toJson(QJsonDocument::Compact);
        const Result<Operation> read = operationFromJson(QJsonDocument::fromJson(written).object());
        QVERIFY(read);
        QCOMPARE(headerBytes(*read), headerBytes(operation));
        QCOMPARE(read->payload, operation.payload);
        QCOMPARE(read->chain, operation.chain);
        QCOMPARE(toJson(*read), toJson(operation));
    }

    void whatIsNoOperationIsSaid_data()
    {
        QTest::addColumn<QString>("key");
        for (const char *key : {"format", "id", "record", "kind", "n"})
            QTest::newRow(key) << QString::fromLatin1(key);
    }

    void whatIsNoOperationIsSaid()
    {
        QFETCH(QString, key);
        QJsonObject json = toJson(full());
        json.remove(key);
        const Result<Operation> read = operationFromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Invalid);
        QCOMPARE(read.error().reason, u"op.header"_s);
    }

    void aPayloadThatCantBeReadIsAnError()
    {
        Operation operation = full();
        operation.payload = "{\"fields\":";
        QCOMPARE(readPayload(operation).error().reason, u"op.payload"_s);
        operation.payload = "[]";
        QCOMPARE(readPayload(operation).error().reason, u"op.payload"_s);
        operation.payload = {}; // erased
        QCOMPARE(*readPayload(operation), QJsonObject());
        operation.format = Operation::currentFormat + 1;
        QCOMPARE(readPayload(operation).error().reason, u"op.format"_s);
    }

    void whatThisVersionDoesntKnowIsKept()
    {
        QJsonObject json = toJson(full());
        json[u"format"_s] = Operation::currentFormat + 3;
        json[u"kind"_s] = u"split"_s;
        json[u"type"_s] = 200;
        json[u"via"_s] = u"robot"_s;
        json.remove(u"type_word"_s);
        const Result<Operation> read = operationFromJson(json);
        QVERIFY(read);
        QVERIFY(!read->typeDecl());
        QCOMPARE(toJson(*read), json);
    }

    void conflictsAreWrittenAndReadBack()
    {
        const QList<Decision::FieldConflict> conflicts{{u"subject"_s, u"A"_s, u"B"_s, true}, {u"impact"_s, 1, QJsonValue::Null, false}};
        const auto read = conflictsFromJson(conflictsToJson(conflicts));
        QCOMPARE(read.size(), 2);
        QCOMPARE(read[0].field, u"subject"_s);
        QCOMPARE(read[0].kept, QJsonValue(u"A"_s));
        QCOMPARE(read[0].lost, QJsonValue(u"B"_s));
        QVERIFY(read[0].payloadLost && !read[1].payloadLost);
        QCOMPARE(read[1].lost, QJsonValue(QJsonValue::Null));
        QVERIFY(conflictsToJson({}).isEmpty());
        QVERIFY(conflictsFromJson("").isEmpty());
    }

    void anOutcomeOfANewerVersionHasAWord()
    {
        QCOMPARE(word(Decision::Outcome(9)), "unknown"_L1);
        QVERIFY(!Decision{.outcome = Decision::Outcome(9)}.isApplied());
    }

    void keptOperationsReadAsTheyWere()
    {
        const QList<Kept> log = keptOperations();
        QVERIFY(log.size() >= 20);
        QHash<QUuid, QByteArray> chains;
        for (const Kept &kept : log) {
            const Operation &operation = kept.operation;
            QCOMPARE(toJson(operation), kept.json[u"op"_s].toObject());
            QByteArray &chain = chains[operation.device];
            chain = chainAfter(chain, operation);
            QCOMPARE(operation.chain.toHex(), chain.toHex());
            if (!operation.payload.isEmpty()) // else erased
                QCOMPARE(operation.payloadHash.toHex(), sha256(operation.payload).toHex());
            if (operation.format <= Operation::currentFormat) {
                QVERIFY(readPayload(operation));
                if (!operation.payload.isEmpty())
                    QCOMPARE(canonicalJson(*readPayload(operation)), operation.payload);
            }
        }
    }

    void keptOperationsMeanWhatTheyMeant()
    {
        const QList<Kept> log = keptOperations();
        QMap<QUuid, Record> records;
        for (qsizetype i = 0; i < log.size(); ++i) {
            const Operation &operation = log[i].operation;
            if (!operation.typeDecl() || !log[i].decision.isApplied())
                continue;
            if (!records.contains(operation.record))
                records.insert(operation.record, Record(operation.typeDecl()));
            const int device = operation.device == log.first().operation.device ? 1 : 2;
            applyDecision(records[operation.record], operation, *readPayload(operation), log[i].decision, i + 1, device);
        }
        QJsonObject meant;
        for (auto it = records.begin(); it != records.end(); ++it)
            meant[toText(it.key())] = meaning(it.value(), log);
        QFile file(QStringLiteral(FETTLE_SOURCE_DIR "/tests/data/operations-format-1.meaning.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject expected = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(meant.keys(), expected.keys());
        for (const QString &key : meant.keys())
            QCOMPARE(QString::fromUtf8(canonicalJson(meant[key].toObject())), QString::fromUtf8(canonicalJson(expected[key].toObject())));
    }
};

QTEST_APPLESS_MAIN(TestOperation)
#include "tst_operation.moc"
