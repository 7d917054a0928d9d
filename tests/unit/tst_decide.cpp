// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/decide.h"
#include "core/domain/hlc.h"
#include "core/domain/ids.h"
#include "resources/shipped.h"

#include <QJsonArray>
#include <QtTest>

using namespace fettle;
using namespace Qt::StringLiterals;

namespace
{

constexpr int mine = 1;
constexpr int theirs = 2;

QUuid id(int number)
{
    return QUuid(u"{0198a000-0000-7000-8000-%1}"_s.arg(number, 12, 16, QLatin1Char('0')));
}

QString hashOf(const QString &text)
{
    return QString::fromLatin1(sha256(text.toUtf8()).toHex());
}

QJsonObject fields(const QJsonObject &values)
{
    return {{u"fields"_s, values}};
}

/// A record's log in memory, decided and applied as a store does.
class Log
{
public:
    explicit Log(RecordType type = RecordType::Incident)
        : record(&declaration(type))
    {
        record.id = id(1);
        for (const QString &key : {u"incident"_s, u"request"_s})
            add(RecordType::Lifecycle, key, shippedLifecycle(key));
        add(RecordType::Matrix, defaultMatrixKey(), shippedMatrix(defaultMatrixKey()));
    }

    struct Draft {
        QLatin1StringView kind;
        QJsonObject payload = {};
        qint64 base = -1; ///< -1: what is there now
        int device = mine;
        qint64 hlcMs = 0; ///< 0: later than everything before
        QString via = opvia::user;
        QUuid undoes = {};
    };

    Decision submit(const Draft &draft)
    {
        Operation operation;
        operation.id = id(0x100 + int(m_log.size()));
        operation.record = record.id;
        operation.type = int(record.type->type);
        operation.kind = draft.kind;
        operation.via = draft.via;
        operation.base = draft.base < 0 ? record.version : draft.base;
        m_now += 1000;
        operation.hlc = hlc::fromMs(draft.hlcMs ? draft.hlcMs : m_now);
        operation.done = operation.recorded = m_now;
        operation.actor = id(0x50 + draft.device);
        operation.undoes = draft.undoes;
        operation.lifecycle = record.version ? rules.lifecycleIdFor(record) : rules.publishedLifecycle(lifecycleKey(record.type->type));
        operation.payload = canonicalJson(draft.payload);
        DecideFacts facts{rules, draft.device};
        facts.lastWritten = [this](const QString &field) -> Result<qint64> {
            const int index = record.type->table->indexOf(field);
            const FieldVersion version = index >= 0 ? record.versions[size_t(index)] : record.otherVersions.value(field);
            for (const Entry &entry : m_log)
                if (entry.decision.version == version.version)
                    return entry.operation.hlc;
            return fail(ErrorCode::NotFound, field);
        };
        facts.text = [this](TextPlace place, const QString &field) -> Result<QString> {
            const Entry &entry = m_log[place];
            return writtenFields(entry.operation, *readPayload(entry.operation), entry.decision)[field].toString();
        };
        facts.verbFacts = [this]() -> Result<VerbFacts> { return verbFacts; };
        facts.typeOf = [this](const QUuid &other) -> Result<int> { return types.value(other, 0); };
        facts.parentOf = [this](const QUuid &other) -> Result<QUuid> { return parents.value(other); };
        facts.undone = [this]() -> Result<DecideFacts::Undone> { return undone; };
        const Result<Decision> decision = decide(operation, draft.payload, record, facts);
        if (!decision)
            qFatal("%s", qUtf8Printable(decision.error().detail));
        if (!decision->isApplied())
            return *decision;
        m_log.append({operation, *decision});
        const auto was = static_cast<StateCategory>(record.integer(u"state_category").value_or(0));
        applyDecision(record, operation, draft.payload, *decision, m_log.size() - 1, draft.device);
        derive(record, was, operation, *decision, rules);
        return *decision;
    }
    Decision create(QJsonObject values = {}, const QString &via = opvia::user)
    {
        if (!values.contains(u"subject"_s))
            values[u"subject"_s] = u"Mail bounces"_s;
        return submit({opkind::create, fields(values), 0, mine, 0, via, {}});
    }
    Decision set(const QJsonObject &values, qint64 base = -1, int device = mine, qint64 hlcMs = 0)
    {
        return submit({opkind::set, fields(values), base, device, hlcMs, opvia::user, {}});
    }
    [[nodiscard]] QString text(const QString &field) const
    {
        const std::optional<qint64> place = record.integer(field);
        if (!place)
            return {};
        const Entry &entry = m_log[*place];
        return writtenFields(entry.operation, *readPayload(entry.operation), entry.decision)[field].toString();
    }
    [[nodiscard]] qint64 now() const { return m_now; }

    RuleBook rules;
    Record record;
    VerbFacts verbFacts;
    DecideFacts::Undone undone;
    QHash<QUuid, int> types; ///< of other records; what isn't in it isn't here
    QHash<QUuid, QUuid> parents;

private:
    void add(RecordType type, const QString &key, const QByteArray &body)
    {
        if (!rules.add(type, derivedId(key), key, 1, body))
            qFatal("%s", qUtf8Printable(key));
    }
    struct Entry {
        Operation operation;
        Decision decision;
    };
    QList<Entry> m_log;
    qint64 m_now = 1'780'000'000'000;
};

}

class TestDecide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCreateIsRefusedWithAReason_data()
    {
        QTest::addColumn<QJsonObject>("values");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QJsonObject &values, const QString &reason) {
            QTest::newRow(name) << values << reason;
        };
        row("without a title", {{u"subject"_s, QJsonValue::Null}}, u"field.required:subject"_s);
        row("with an empty title", {{u"subject"_s, u" \t"_s}}, u"field.required:subject"_s);
        row("a field nobody declared", {{u"colour"_s, u"red"_s}}, u"field.unknown:colour"_s);
        row("a field of another type", {{u"risk"_s, u"low"_s}}, u"field.unknown:risk"_s);
        row("a text for a number", {{u"impact"_s, u"high"_s}}, u"field.value:impact"_s);
        row("a fraction for a number", {{u"impact"_s, 1.5}}, u"field.value:impact"_s);
        row("a number for a text", {{u"location"_s, 5}}, u"field.value:location"_s);
        row("no UUID for a reference", {{u"requester"_s, u"Mara"_s}}, u"field.value:requester"_s);
        row("a time without an offset", {{u"due"_s, u"2026-05-01T10:00:00"_s}}, u"field.value:due"_s);
        row("a text for a set", {{u"tags"_s, u"vip"_s}}, u"field.value:tags"_s);
        row("an empty member", {{u"tags"_s, QJsonArray{QString()}}}, u"field.value:tags"_s);
        row("a line that is too long", {{u"subject"_s, QString(4001, u'x')}}, u"field.too_long:subject"_s);
        row("an object in a field of one's own", {{u"cf.size"_s, QJsonObject()}}, u"field.value:cf.size"_s);
        row("a list in a field of one's own", {{u"cf.size"_s, QJsonArray()}}, u"field.value:cf.size"_s);
        row("a field of one's own without a name", {{u"cf."_s, 1}}, u"field.value:cf."_s);
        row("a state of one's choice", {{u"state"_s, u"closed"_s}}, u"field.readonly:state"_s);
        row("a priority of one's choice", {{u"priority"_s, 1}}, u"field.readonly:priority"_s);
        row("a time of one's choice", {{u"opened"_s, 5}}, u"field.readonly:opened"_s);
    }

    void aCreateIsRefusedWithAReason()
    {
        QFETCH(QJsonObject, values);
        QFETCH(QString, reason);
        Log log;
        const Decision decision = log.create(values);
        QCOMPARE(decision.reason, reason);
        QCOMPARE(word(decision.outcome), "rejected"_L1);
        QCOMPARE(log.record.version, 0);
    }

    void nothingIsCreatedTwice()
    {
        Log log;
        QCOMPARE(log.create().to, u"new"_s);
        QCOMPARE(log.record.text(u"state"), u"new"_s);
        const Decision again = log.create({{u"subject"_s, u"Other"_s}});
        QCOMPARE(again.reason, u"record.exists"_s);
        QCOMPARE(again.version, 1);
        QCOMPARE(log.record.text(u"subject"), u"Mail bounces"_s);
    }

    void aTicketNeedsALifecycle()
    {
        Log log;
        log.rules = {};
        QCOMPARE(log.create().reason, u"lifecycle.missing"_s);
    }

    void whatIsNotThereCantBeChanged_data()
    {
        QTest::addColumn<QString>("kind");
        for (const QLatin1StringView kind :
            {opkind::set, opkind::members, opkind::verb, opkind::observe, opkind::remove, opkind::restore, opkind::undo})
            QTest::newRow(kind.data()) << QString(kind);
    }

    void whatIsNotThereCantBeChanged()
    {
        QFETCH(QString, kind);
        Log log;
        QCOMPARE(log.submit({QLatin1StringView(kind.toLatin1())}).reason, u"record.missing"_s);
    }

    void aSetIsRefusedWithAReason_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("reason");
        QTest::newRow("state") << u"state"_s << QJsonValue(u"closed"_s) << u"field.readonly:state"_s;
        QTest::newRow("verb's field") << u"hold_reason"_s << QJsonValue(u"vendor"_s) << u"field.readonly:hold_reason"_s;
        QTest::newRow("number") << u"number"_s << QJsonValue(5) << u"field.readonly:number"_s;
        QTest::newRow("set") << u"tags"_s << QJsonValue(QJsonArray{u"vip"_s}) << u"field.readonly:tags"_s;
        QTest::newRow("derived") << u"updated"_s << QJsonValue(5) << u"field.readonly:updated"_s;
        QTest::newRow("unknown") << u"colour"_s << QJsonValue(5) << u"field.unknown:colour"_s;
        QTest::newRow("value") << u"impact"_s << QJsonValue(u"high"_s) << u"field.value:impact"_s;
        QTest::newRow("length") << u"location"_s << QJsonValue(QString(4001, u'x')) << u"field.too_long:location"_s;
        QTest::newRow("required") << u"subject"_s << QJsonValue(QJsonValue::Null) << u"field.required:subject"_s;
        QTest::newRow("required, blank") << u"subject"_s << QJsonValue(u"  "_s) << u"field.required:subject"_s;
        QTest::newRow("custom") << u"cf.a"_s << QJsonValue(QJsonObject()) << u"field.value:cf.a"_s;
    }

    void aSetIsRefusedWithAReason()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QFETCH(QString, reason);
        Log log;
        log.create();
        QCOMPARE(log.set({{field, value}}).reason, reason);
        QCOMPARE(log.record.version, 1);
    }

    void aLevelOutsideTheMatrixIsRefused_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("level");
        QTest::addColumn<bool>("isKnown");
        for (const QString &field : {u"impact"_s, u"urgency"_s}) {
            for (const int level : {-1, 0, 4, 99})
                QTest::addRow("%s %d", qPrintable(field), level) << field << QJsonValue(level) << false;
            for (const int level : {1, 3})
                QTest::addRow("%s %d", qPrintable(field), level) << field << QJsonValue(level) << true;
            QTest::addRow("%s, none", qPrintable(field)) << field << QJsonValue(QJsonValue::Null) << true;
        }
    }

    void aLevelOutsideTheMatrixIsRefused()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, level);
        QFETCH(bool, isKnown);
        const QString reason = isKnown ? QString() : u"field.level:"_s + field;
        Log made;
        QCOMPARE(made.create({{field, level}}).reason, reason);
        Log log;
        log.create({{field, 2}});
        QCOMPARE(log.set({{field, level}}).reason, reason);
        QCOMPARE(log.record.integer(field) == 2, !isKnown);
        // What another system says, or said, is taken as it is.
        QVERIFY(log.submit({opkind::observe, fields({{field, level}})}).isApplied());
        Log imported;
        QVERIFY(imported.create({{field, level}}, opvia::import).isApplied());
    }

    void aReferenceToTheWrongTypeIsRefused()
    {
        const QUuid agent = id(0xa1);
        const QUuid team = id(0xa2);
        const QUuid later = id(0xa3);
        Log log;
        log.types = {{agent, int(RecordType::Agent)}, {team, int(RecordType::Team)}};
        log.create();
        QCOMPARE(log.set({{u"assignee"_s, toText(team)}}).reason, u"field.target:assignee"_s);
        QCOMPARE(log.set({{u"team"_s, toText(agent)}}).reason, u"field.target:team"_s);
        QVERIFY(log.set({{u"assignee"_s, toText(agent)}, {u"team"_s, toText(team)}}).isApplied());
        QVERIFY(log.set({{u"assignee"_s, toText(later)}}).isApplied()); // isn't here yet: may be anybody
        const auto watch = [&](const QUuid &who, const QString &way = u"add"_s) {
            return log.submit({opkind::members, {{u"field"_s, u"watchers"_s}, {way, QJsonArray{toText(who)}}}}).reason;
        };
        QCOMPARE(watch(team), u"field.target:watchers"_s);
        QCOMPARE(watch(agent), QString());
        QCOMPARE(watch(later), QString());
        QCOMPARE(watch(team, u"remove"_s), QString()); // whatever came in may go
        QCOMPARE(log.submit({opkind::verb, {{u"verb"_s, u"start"_s}, {u"fields"_s, QJsonObject{{u"team"_s, toText(agent)}}}}}).reason,
            u"field.target:team"_s);
        QVERIFY(log.submit({opkind::observe, fields({{u"team"_s, toText(agent)}})}).isApplied());
        Log made;
        made.types = log.types;
        QCOMPARE(made.create({{u"watchers"_s, QJsonArray{toText(agent), toText(team)}}}).reason, u"field.target:watchers"_s);
        QVERIFY(made.create({{u"assignee"_s, toText(team)}}, opvia::import).isApplied());
    }

    void noTicketStandsBelowItself()
    {
        Log log;
        log.create();
        for (int i = 2; i <= 6; ++i) // 6 below 5 below ... 2 below the ticket
            log.parents[id(i)] = id(i - 1);
        QCOMPARE(log.set({{u"parent"_s, toText(id(1))}}).reason, u"link.self"_s);
        for (int i = 2; i <= 6; ++i)
            QCOMPARE(log.set({{u"parent"_s, toText(id(i))}}).reason, u"link.cycle"_s);
        QVERIFY(log.set({{u"parent"_s, toText(id(7))}}).isApplied());
        log.parents[id(8)] = id(9); // somebody else's circle
        log.parents[id(9)] = id(8);
        QVERIFY(log.set({{u"parent"_s, toText(id(9))}}).isApplied());
        QVERIFY(log.submit({opkind::observe, fields({{u"parent"_s, toText(id(6))}})}).isApplied());
    }

    void whatIsDeletedIsNotEdited()
    {
        Log log;
        log.create();
        const QJsonObject tag{{u"field"_s, u"tags"_s}, {u"add"_s, QJsonArray{u"vip"_s}}};
        QVERIFY(log.submit({opkind::remove}).isApplied());
        QCOMPARE(log.set({{u"subject"_s, u"B"_s}}).reason, u"record.deleted"_s);
        QCOMPARE(log.submit({opkind::verb, {{u"verb"_s, u"start"_s}}}).reason, u"record.deleted"_s);
        QCOMPARE(log.submit({opkind::members, tag}).reason, u"record.deleted"_s);
        QVERIFY(log.submit({opkind::observe, fields({{u"category"_s, u"Mail"_s}})}).isApplied());
        QVERIFY(log.submit({opkind::set, fields({{u"category"_s, u"Print"_s}}), -1, mine, 0, opvia::import, {}}).isApplied());
        QVERIFY(log.submit({opkind::restore}).isApplied());
        QVERIFY(log.submit({opkind::members, tag}).isApplied());
    }

    void whatANewerVersionSetsIsKept()
    {
        Log log;
        log.create({{u"new_in_v9"_s, QJsonObject{{u"a"_s, 1}}}}, opvia::import);
        QCOMPARE(log.record.extra[u"new_in_v9"_s].toObject(), (QJsonObject{{u"a"_s, 1}}));
        log.submit({opkind::set, fields({{u"new_in_v9"_s, QJsonValue::Null}}), -1, mine, 0, opvia::rule, {}});
        QVERIFY(log.record.extra.isEmpty());
    }

    /// Names that the effect of an undo uses are no fields.
    void noPayloadPretendsToBeAnEffect_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("deleted") << u"deleted"_s << QJsonValue(true);
        QTest::newRow("tags+") << u"tags+"_s << QJsonValue(QJsonArray{u"x"_s});
        QTest::newRow("tags-") << u"tags-"_s << QJsonValue(QJsonArray{u"vip"_s});
    }

    void noPayloadPretendsToBeAnEffect()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        Log log;
        log.create({{u"tags"_s, QJsonArray{u"vip"_s}}});
        const Decision decision = log.submit({opkind::set, fields({{field, value}}), -1, mine, 0, opvia::import, {}});
        QCOMPARE(decision.reason, u"field.unknown:"_s + field);
        QVERIFY(!log.record.deleted);
    }

    void aMemberChangeIsRefusedWithAReason_data()
    {
        QTest::addColumn<QJsonObject>("payload");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QJsonObject &payload, const QString &reason) {
            QTest::newRow(name) << payload << reason;
        };
        row("no field", {}, u"field.unknown:"_s);
        row("no set", {{u"field"_s, u"subject"_s}}, u"field.unknown:subject"_s);
        row("unknown", {{u"field"_s, u"colours"_s}}, u"field.unknown:colours"_s);
        row("no list", {{u"field"_s, u"tags"_s}, {u"add"_s, u"vip"_s}}, u"field.value:tags"_s);
        row("a number", {{u"field"_s, u"tags"_s}, {u"remove"_s, QJsonArray{5}}}, u"field.value:tags"_s);
        row("no reference", {{u"field"_s, u"watchers"_s}, {u"add"_s, QJsonArray{u"Mara"_s}}}, u"field.value:watchers"_s);
        row("a reference in another form", {{u"field"_s, u"watchers"_s}, {u"add"_s, QJsonArray{toText(id(0xabc)).toUpper()}}},
            u"field.value:watchers"_s);
    }

    void aMemberChangeIsRefusedWithAReason()
    {
        QFETCH(QJsonObject, payload);
        QFETCH(QString, reason);
        Log log;
        log.create();
        QCOMPARE(log.submit({opkind::members, payload}).reason, reason);
        QCOMPARE(log.record.version, 1);
    }

    void aVerbIsRefusedWithAReason_data()
    {
        QTest::addColumn<QJsonObject>("payload");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QJsonObject &payload, const QString &reason) {
            QTest::newRow(name) << payload << reason;
        };
        row("unknown", {{u"verb"_s, u"explode"_s}}, u"verb.unknown"_s);
        row("not from here", {{u"verb"_s, u"confirm"_s}}, u"verb.from:new"_s);
        row("required fields", {{u"verb"_s, u"hold"_s}}, u"field.required:hold_reason"_s);
        row("a blank is no value", {{u"verb"_s, u"hold"_s}, {u"fields"_s, QJsonObject{{u"hold_reason"_s, u" "_s}}}},
            u"field.required:hold_reason"_s);
        row("a state among the fields", {{u"verb"_s, u"start"_s}, {u"fields"_s, QJsonObject{{u"state"_s, u"closed"_s}}}},
            u"field.readonly:state"_s);
        row("a bad value among the fields", {{u"verb"_s, u"start"_s}, {u"fields"_s, QJsonObject{{u"impact"_s, u"x"_s}}}},
            u"field.value:impact"_s);
    }

    void aVerbIsRefusedWithAReason()
    {
        QFETCH(QJsonObject, payload);
        QFETCH(QString, reason);
        Log log;
        log.create();
        const Decision decision = log.submit({opkind::verb, payload});
        QCOMPARE(decision.reason, reason);
        QCOMPARE(log.record.text(u"state"), u"new"_s);
    }

    void aVerbDoneInAnotherStateThanSeenIsRebasedWhereItMay()
    {
        Log log;
        log.create();
        const QJsonObject resolution{{u"resolution_kind"_s, u"permanent"_s}, {u"resolution_code"_s, u"other"_s}};
        QCOMPARE(log.submit({opkind::verb, {{u"verb"_s, u"start"_s}, {u"seen"_s, u"new"_s}}, 1, theirs}).to, u"in_progress"_s);
        const Decision decision =
            log.submit({opkind::verb, {{u"verb"_s, u"resolve"_s}, {u"seen"_s, u"new"_s}, {u"fields"_s, resolution}}, 1});
        QCOMPARE(decision.outcome, Decision::Outcome::Applied);
        QCOMPARE(decision.from, u"in_progress"_s);
        QCOMPARE(decision.to, u"resolved"_s);
        QCOMPARE(log.submit({opkind::verb, {{u"verb"_s, u"confirm"_s}, {u"seen"_s, u"closed"_s}}}).reason, u"verb.moved:resolved"_s);
        log.verbFacts.newPublicEntrySinceSeen = true;
        log.submit({opkind::verb, {{u"verb"_s, u"reopen"_s}, {u"seen"_s, u"resolved"_s}}});
        const Decision late =
            log.submit({opkind::verb, {{u"verb"_s, u"resolve"_s}, {u"seen"_s, u"in_progress"_s}, {u"fields"_s, resolution}}});
        QCOMPARE(late.reason, u"guard.no_new_public_entry"_s);
    }

    void aLifecycleThatIsntHereRefuses()
    {
        Log log;
        log.create();
        log.rules = {};
        QCOMPARE(log.submit({opkind::verb, {{u"verb"_s, u"start"_s}}}).reason, u"lifecycle.missing"_s);
    }

    void anObservationIsNotJudged()
    {
        Log log;
        log.create({{u"state"_s, u"resolved"_s}, {u"resolved"_s, 5}, {u"number"_s, 7}}, opvia::import);
        QCOMPARE(log.record.text(u"state"), u"resolved"_s);
        const Decision decision = log.submit({opkind::observe,
            fields({{u"state"_s, u"of_another_system"_s}, {u"subject"_s, u"Seen"_s}, {u"tags"_s, QJsonArray{u"b"_s, u"a"_s}}}), 0, mine, 0,
            opvia::import, {}});
        QCOMPARE(decision.outcome, Decision::Outcome::Applied);
        QCOMPARE(decision.from, u"resolved"_s);
        QCOMPARE(decision.to, u"of_another_system"_s);
        QCOMPARE(log.record.text(u"state"), u"of_another_system"_s);
        QCOMPARE(log.record.value(u"tags"), Value{(QStringList{u"a"_s, u"b"_s})});
        QCOMPARE(log.record.integer(u"state_category"), qint64(StateCategory::Active)); // somebody's work until proven otherwise
        QCOMPARE(
            log.submit({opkind::observe, fields({{u"impact"_s, u"x"_s}})}).reason, u"field.value:impact"_s); // values still must be values
    }

    void anImportWithoutAStateBeginsAtTheBeginning()
    {
        Log log;
        QCOMPARE(log.create({{u"state"_s, QJsonValue::Null}}, opvia::import).to, u"new"_s);
        QCOMPARE(log.record.text(u"state"), u"new"_s);
    }

    void anImportedTimeIsKept()
    {
        Log log;
        log.create({{u"state"_s, u"closed"_s}, {u"opened"_s, qint64(1'700'000'000'000)}, {u"resolved"_s, qint64(1'700'000'001'000)},
                       {u"closed"_s, qint64(1'700'000'002'000)}},
            opvia::import);
        QCOMPARE(log.record.integer(u"opened"), 1'700'000'000'000);
        QCOMPARE(log.record.integer(u"resolved"), 1'700'000'001'000);
        QCOMPARE(log.record.integer(u"closed"), 1'700'000'002'000);
    }

    void anUnknownKindIsSkipped()
    {
        Log log;
        log.create();
        const Decision decision = log.submit({"split"_L1, {{u"into"_s, 3}}});
        QCOMPARE(word(decision.outcome), "skipped"_L1);
        QCOMPARE(decision.reason, u"op.kind"_s);
        QCOMPARE(decision.version, 1);
        QVERIFY(!decision.isApplied());
    }

    void concurrentEditsComeTogether_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("their"); ///< what another device wrote as version 2
        QTest::addColumn<QJsonValue>("my");
        QTest::addColumn<qint64>("base");
        QTest::addColumn<int>("device");
        QTest::addColumn<bool>("later"); ///< mine by the logical clock
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QJsonValue>("stays");
        const auto row = [](const char *name, const QString &field, const QJsonValue &their, const QJsonValue &my, qint64 base, int device,
                             bool later, const char *outcome, const QJsonValue &stays) {
            QTest::newRow(name) << field << their << my << base << device << later << QString::fromLatin1(outcome) << stays;
        };
        const QString one = toText(id(0x71));
        const QString two = toText(id(0x72));
        row("register, mine is later", u"subject"_s, u"A"_s, u"B"_s, 1, mine, true, "conflict", u"B"_s);
        row("register, mine is earlier", u"subject"_s, u"A"_s, u"B"_s, 1, mine, false, "conflict", u"A"_s);
        row("register, seen", u"subject"_s, u"A"_s, u"B"_s, 2, mine, false, "applied", u"B"_s);
        row("register, the same value", u"subject"_s, u"A"_s, u"A"_s, 1, mine, false, "applied", u"A"_s);
        row("register, the same in another form", u"impact"_s, 2, u"2"_s, 1, mine, false, "applied", 2);
        row("register, both empty it", u"location"_s, QJsonValue::Null, u""_s, 1, mine, false, "applied", QJsonValue::Null);
        row("register, the same person in another form", u"requester"_s, one, u'{' + one.toUpper() + u'}', 1, mine, false, "applied", one);
        row("register, one empties it", u"location"_s, u"Basel"_s, QJsonValue::Null, 1, mine, true, "conflict", QJsonValue::Null);
        row("register, the same device", u"subject"_s, u"A"_s, u"B"_s, 1, theirs, false, "applied", u"B"_s);
        row("number", u"impact"_s, 1, 3, 1, mine, false, "conflict", 1);
        row("a field of one's own", u"cf.floor"_s, 1, 3, 1, mine, true, "conflict", 3);
        row("a field of one's own, earlier", u"cf.floor"_s, 1, 3, 1, mine, false, "conflict", 1);
        row("ownership, mine is later", u"assignee"_s, one, two, 1, mine, true, "conflict", one);
        row("ownership, mine is earlier", u"assignee"_s, one, two, 1, mine, false, "conflict", one);
        row("ownership, seen", u"assignee"_s, one, two, 2, mine, true, "applied", two);
        row("ownership, the same", u"team"_s, one, one, 1, mine, true, "applied", one);
        row("ownership, the same device", u"team"_s, one, two, 1, theirs, true, "applied", two);
    }

    void concurrentEditsComeTogether()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, their);
        QFETCH(QJsonValue, my);
        QFETCH(qint64, base);
        QFETCH(int, device);
        QFETCH(bool, later);
        QFETCH(QString, outcome);
        QFETCH(QJsonValue, stays);
        Log log;
        log.create({{u"cf.floor"_s, 0}, {u"location"_s, u"Bern"_s}});
        const qint64 before = log.now();
        QCOMPARE(log.set({{field, their}}, 1, theirs, before + 60'000).outcome, Decision::Outcome::Applied);
        const Decision decision = log.set({{field, my}}, base, device, later ? before + 90'000 : before + 30'000);
        QCOMPARE(QString(word(decision.outcome)), outcome);
        QCOMPARE(decision.version, 3);
        const QJsonValue now = field.startsWith(u"cf.") ? toJson(log.record.custom.value(field.mid(3))) : toJson(log.record.value(field));
        QCOMPARE(now, stays);
        if (outcome == u"conflict") { // what doesn't stay is kept in full
            QCOMPARE(decision.conflicts.size(), 1);
            QCOMPARE(decision.conflicts.first().field, field);
            QCOMPARE(decision.conflicts.first().kept, stays);
            QCOMPARE(decision.conflicts.first().lost, stays == my ? their : my);
            QCOMPARE(decision.conflicts.first().payloadLost, stays != my);
        }
    }

    void anotherFieldIsNoConflict()
    {
        Log log;
        log.create();
        log.set({{u"subject"_s, u"A"_s}}, 1, theirs);
        const Decision decision = log.set({{u"location"_s, u"Basel"_s}}, 1);
        QCOMPARE(decision.outcome, Decision::Outcome::Applied);
        QCOMPARE(log.record.text(u"subject"), u"A"_s);
    }

    void ofSeveralFieldsOnlyTheConcurrentOneIsLost()
    {
        Log log;
        log.create();
        log.set({{u"subject"_s, u"A"_s}}, 1, theirs, log.now() + 60'000);
        const Decision decision = log.set({{u"subject"_s, u"B"_s}, {u"location"_s, u"Basel"_s}}, 1, mine, log.now() + 1);
        QCOMPARE(decision.conflicts.size(), 1);
        QCOMPARE(log.record.text(u"subject"), u"A"_s);
        QCOMPARE(log.record.text(u"location"), u"Basel"_s);
    }

    void aLongTextStaysAsItIsUnlessThisVeryTextWasEdited_data()
    {
        QTest::addColumn<QString>("edited"); ///< the text that was edited
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("stays");
        QTest::newRow("an older text was edited") << u"first"_s << u"mine"_s << u"conflict"_s << u"theirs"_s;
        QTest::newRow("this text was edited") << u"theirs"_s << u"mine"_s << u"applied"_s << u"mine"_s;
        QTest::newRow("nobody says what was edited") << QString() << u"mine"_s << u"conflict"_s << u"theirs"_s;
        QTest::newRow("both wrote the same") << u"first"_s << u"theirs"_s << u"applied"_s << u"theirs"_s;
    }

    void aLongTextStaysAsItIsUnlessThisVeryTextWasEdited()
    {
        QFETCH(QString, edited);
        QFETCH(QString, text);
        QFETCH(QString, outcome);
        QFETCH(QString, stays);
        Log log;
        log.create({{u"description"_s, u"first"_s}});
        log.set({{u"description"_s, u"theirs"_s}}, 1, theirs);
        QJsonObject payload = fields({{u"description"_s, text}});
        if (!edited.isNull())
            payload[u"edited"_s] = QJsonObject{{u"description"_s, hashOf(edited)}};
        const Decision decision = log.submit({opkind::set, payload, 1, mine, log.now() + 90'000});
        QCOMPARE(QString(word(decision.outcome)), outcome);
        QCOMPARE(log.text(u"description"_s), stays);
        if (outcome == u"conflict")
            QCOMPARE(decision.conflicts.first().lost, QJsonValue(text)); // whole
    }

    void aLongTextThatBothEmptyIsNoConflict()
    {
        Log log;
        log.create({{u"description"_s, u"first"_s}});
        log.set({{u"description"_s, QJsonValue::Null}}, 1, theirs);
        QCOMPARE(log.set({{u"description"_s, u""_s}}, 1).outcome, Decision::Outcome::Applied);
    }

    void aVerbsFieldsMergeToo()
    {
        Log log;
        log.create();
        const QString one = toText(id(0x71));
        const QString two = toText(id(0x72));
        log.submit(
            {opkind::verb, {{u"verb"_s, u"assign"_s}, {u"seen"_s, u"new"_s}, {u"fields"_s, QJsonObject{{u"assignee"_s, one}}}}, 1, theirs});
        const Decision decision = log.submit(
            {opkind::verb, {{u"verb"_s, u"assign"_s}, {u"seen"_s, u"new"_s}, {u"fields"_s, QJsonObject{{u"assignee"_s, two}}}}, 1});
        QCOMPARE(word(decision.outcome), "conflict"_L1);
        QCOMPARE(toText(log.record.ref(u"assignee")), one);
        QCOMPARE(log.record.text(u"state"), u"assigned"_s);
    }

    void membersAddWins()
    {
        Log log;
        log.create({{u"tags"_s, QJsonArray{u"a"_s, u"b"_s}}});
        const auto members = [&](const QJsonArray &add, const QJsonArray &remove, qint64 base, int device) {
            return log.submit({opkind::members, {{u"field"_s, u"tags"_s}, {u"add"_s, add}, {u"remove"_s, remove}}, base, device});
        };
        members({u"c"_s}, {}, 1, theirs);
        members({}, {u"a"_s}, 1, theirs); // seen by nobody else
        QCOMPARE(log.record.value(u"tags"), Value{(QStringList{u"b"_s, u"c"_s})});
        QCOMPARE(members({u"a"_s}, {}, 1, mine).outcome, Decision::Outcome::Applied); // add against remove: it is there
        QCOMPARE(members({}, {u"b"_s, u"c"_s}, 1, mine).outcome, Decision::Outcome::Applied); // c was added meanwhile: it stays
        QCOMPARE(log.record.value(u"tags"), Value{(QStringList{u"a"_s, u"c"_s})});
        members({}, {u"c"_s}, log.record.version, mine);
        members({}, {u"a"_s}, log.record.version, theirs);
        QVERIFY(isEmpty(log.record.value(u"tags")));
    }

    void aDeviceNeverConflictsWithItself()
    {
        Log log;
        log.create();
        for (int i = 0; i < 5; ++i)
            QCOMPARE(log.set({{u"subject"_s, u"Edit %1"_s.arg(i)}}, 1, mine, 1'700'000'000'000 - i).outcome, Decision::Outcome::Applied);
        QCOMPARE(log.record.text(u"subject"), u"Edit 4"_s);
    }

    void anEditHoldsOffADelete_data()
    {
        QTest::addColumn<QJsonObject>("edit");
        QTest::addColumn<int>("device");
        QTest::addColumn<qint64>("base");
        QTest::addColumn<QString>("reason");
        const QJsonObject subject = fields({{u"subject"_s, u"A"_s}});
        QTest::newRow("a field") << subject << theirs << qint64(1) << u"record.changed"_s;
        QTest::newRow("a field of one's own") << fields({{u"cf.a"_s, 1}}) << theirs << qint64(1) << u"record.changed"_s;
        QTest::newRow("the field was seen") << subject << theirs << qint64(2) << QString();
        QTest::newRow("the same device") << subject << mine << qint64(1) << QString();
    }

    void anEditHoldsOffADelete()
    {
        QFETCH(QJsonObject, edit);
        QFETCH(int, device);
        QFETCH(qint64, base);
        QFETCH(QString, reason);
        Log log;
        log.create();
        log.submit({opkind::set, edit, 1, device});
        QCOMPARE(log.submit({opkind::remove, {}, base, mine}).reason, reason);
        QCOMPARE(log.record.deleted, reason.isEmpty());
    }

    void aTagHoldsOffADelete()
    {
        Log log;
        log.create();
        log.submit({opkind::members, {{u"field"_s, u"tags"_s}, {u"add"_s, QJsonArray{u"vip"_s}}}, 1, theirs});
        QCOMPARE(log.submit({opkind::remove, {}, 1, mine}).reason, u"record.changed"_s);
    }

    void nothingIsDeletedOrRestoredTwice()
    {
        Log log;
        log.create();
        QCOMPARE(log.submit({opkind::restore}).reason, u"record.not_deleted"_s);
        QVERIFY(log.submit({opkind::remove}).isApplied());
        QVERIFY(log.record.deleted);
        QCOMPARE(log.submit({opkind::remove}).reason, u"record.deleted"_s);
        QVERIFY(log.submit({opkind::restore}).isApplied());
        QVERIFY(!log.record.deleted);
    }

    void anUndoIsRefusedWithAReason()
    {
        Log log;
        log.create();
        const Record before = log.record;
        log.set({{u"subject"_s, u"A"_s}});
        log.undone = DecideFacts::Undone{};
        log.undone.operation.kind = opkind::set;
        log.undone.operation.id = id(0x101);
        log.undone.payload = fields({{u"subject"_s, u"A"_s}});
        log.undone.decision.version = 2;
        log.undone.device = mine;
        log.undone.before = before;
        log.undone.lastWord = {{u"subject"_s, id(0x101)}};
        const DecideFacts::Undone sound = log.undone;

        log.undone.decision.outcome = Decision::Outcome::Rejected;
        QCOMPARE(log.submit({opkind::undo}).reason, u"undo.not_applied"_s);
        log.undone = sound;
        log.undone.already = true;
        QCOMPARE(log.submit({opkind::undo}).reason, u"undo.already"_s);
        log.undone = sound;
        log.undone.lastWord = {{u"subject"_s, id(0x999)}};
        QCOMPARE(log.submit({opkind::undo}).reason, u"undo.changed_since"_s);
        log.undone.operation.kind = opkind::verb;
        log.undone.decision.to = u"in_progress"_s;
        log.undone.lastWord = {{u"state"_s, id(0x999)}};
        QCOMPARE(log.submit({opkind::undo}).reason, u"undo.not_last_verb"_s);
        log.undone = sound;
        log.undone.operation.kind = opkind::create;
        log.record.deleted = true;
        QCOMPARE(log.submit({opkind::undo}).reason, u"record.deleted"_s);
        log.record.deleted = false;
        log.undone = sound;
        QVERIFY(log.submit({opkind::undo}).isApplied());
        QCOMPARE(log.record.text(u"subject"), u"Mail bounces"_s);
    }
};

QTEST_APPLESS_MAIN(TestDecide)
#include "tst_decide.moc"
