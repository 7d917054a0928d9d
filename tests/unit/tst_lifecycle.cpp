// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ids.h"
#include "core/domain/lifecycle.h"
#include "core/domain/lifecycleanalysis.h"
#include "core/domain/priority.h"
#include "resources/shipped.h"
#include "ui/lifecyclestrings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

#include <algorithm>

using namespace fettle;

namespace
{

constexpr qint64 hour = 60 * 60 * 1000;
constexpr qint64 day = 24 * hour;
constexpr qint64 noon = 1'750'000'000'000;

Lifecycle shipped(const QString &key)
{
    const auto lifecycle = Lifecycle::fromJson(shippedLifecycle(key));
    if (!lifecycle)
        qFatal("%s: %s", qPrintable(key), qPrintable(lifecycle.error().detail));
    return *lifecycle;
}

QMap<QString, Value> words(std::initializer_list<std::pair<const char *, const char *>> pairs)
{
    QMap<QString, Value> fields;
    for (const auto &[field, word] : pairs)
        fields.insert(QLatin1StringView(field), QString::fromLatin1(word));
    return fields;
}

/// Everything a verb could ask for is there and every guard holds.
VerbFacts willing()
{
    VerbFacts facts;
    facts.fields = words({{"hold_reason", "vendor"}, {"cancel_reason", "duplicate"}, {"resolution_kind", "permanent"},
        {"resolution_code", "other"}, {"cause", "worn fan"}, {"workaround", "restart"}, {"decision_reason", "cheap"},
        {"result", "successful"}, {"reason", "outage"}, {"review_notes", "fine"}, {"resolution", "fixed"}, {"fixed_version", "2.1"},
        {"delegate", "somebody"}, {"verdict", "incident"}});
    for (const auto *ref : {"team", "assignee", "approver", "duplicate_of"})
        facts.fields.insert(QLatin1StringView(ref), derivedId(QLatin1StringView(ref)));
    facts.fields.insert(QStringLiteral("review_date"), noon + 30 * day);
    facts.fields.insert(QStringLiteral("planned_start"), noon - hour);
    facts.fields.insert(QStringLiteral("planned_end"), noon + hour);
    facts.now = noon;
    facts.closedAt = noon - day;
    facts.approved = true;
    facts.actor = derivedId(QStringLiteral("me"));
    return facts;
}

/// What FEATURES 5.6 says, one row per verb, one column per state: the state it leads to, "=" where it stays, "-" where it is refused.
struct Expected {
    const char *key;
    const char *table;
};

constexpr Expected expected[] = {
    {"incident", R"(
            new         assigned    in_progress on_hold     resolved    closed      canceled
  assign    assigned    =           =           =           -           -           -
  start     in_progress in_progress -           in_progress -           -           -
  hold      on_hold     on_hold     on_hold     =           -           -           -
  resume    -           -           -           in_progress -           -           -
  resolve   resolved    resolved    resolved    resolved    -           -           -
  confirm   -           -           -           -           closed      -           -
  reopen    -           -           -           -           in_progress in_progress -
  cancel    canceled    canceled    canceled    canceled    -           -           -)"},
    {"request", R"(
                  submitted         awaiting_approval approved      rejected  in_fulfilment on_hold       fulfilled closed canceled
  needs_approval  awaiting_approval -                 -             -         -             -             -         -      -
  approve         -                 approved          -             -         -             -             -         -      -
  reject          -                 rejected          -             -         -             -             -         -      -
  start           in_fulfilment     -                 in_fulfilment -         -             -             -         -      -
  hold            -                 -                 -             -         on_hold       -             -         -      -
  resume          -                 -                 -             -         -             in_fulfilment -         -      -
  fulfil          -                 -                 -             -         fulfilled     -             -         -      -
  confirm         -                 -                 -             -         -             -             closed    -      -
  reopen          -                 -                 -             submitted -             -             -         -      -
  cancel          canceled          canceled          canceled      -         canceled      canceled      -         -      -)"},
    {"problem", R"(
                    new    assess              root_cause_analysis known_error         fix_in_progress     resolved            closed
  confirm           assess -                   -                   -                   -                   -                   -
  investigate       -      root_cause_analysis -                   -                   -                   -                   -
  cause_found       -      -                   known_error         -                   -                   -                   -
  fix               -      -                   -                   fix_in_progress     -                   -                   -
  resolve           -      -                   -                   -                   resolved            -                   -
  close             -      -                   -                   -                   -                   closed              -
  accept            -      closed              closed              closed              closed              -                   -
  workaround_only   -      known_error         known_error         =                   known_error         -                   -
  accept_workaround -      closed              closed              closed              closed              -                   -
  duplicate         closed closed              closed              closed              closed              -                   -
  cancel            closed closed              closed              closed              closed              -                   -
  reanalyse         -      -                   -                   root_cause_analysis root_cause_analysis root_cause_analysis root_cause_analysis)"},
    {"change_normal", R"(
                    draft    assess    authorize scheduled implement review closed canceled
  submit            assess   -         -         -         -         -      -      -
  request_approval  -        authorize -         -         -         -      -      -
  approve           -        -         scheduled -         -         -      -      -
  reject            -        -         draft     -         -         -      -      -
  replan            -        -         assess    assess    -         -      -      -
  begin             -        -         -         implement -         -      -      -
  end               -        -         -         -         review    -      -      -
  back_out          -        -         -         -         review    -      -      -
  close             -        -         -         -         -         closed -      -
  cancel            canceled canceled  canceled  canceled  canceled  -      -      -)"},
    {"change_standard", R"(
            draft     scheduled implement review closed canceled
  schedule  scheduled -         -         -      -      -
  begin     -         implement -         -      -      -
  end       -         -         review    -      -      -
  back_out  -         -         review    -      -      -
  close     -         -         -         closed -      -
  cancel    canceled  canceled  canceled  -      -      -)"},
    {"change_emergency", R"(
              draft     authorize implement review closed canceled
  request     authorize -         -         -      -      -
  approve     -         implement -         -      -      -
  reject      -         draft     -         -      -      -
  break_glass implement implement -         -      -      -
  end         -         -         review    -      -      -
  back_out    -         -         review    -      -      -
  close       -         -         -         closed -      -
  cancel      canceled  canceled  canceled  -      -      -)"},
    {"task", R"(
            open     accepted    in_progress on_hold     done skipped canceled
  accept    accepted -           -           -           -    -       -
  travel    -        in_progress -           -           -    -       -
  start     -        in_progress -           -           -    -       -
  hold      -        -           on_hold     -           -    -       -
  resume    -        -           -           in_progress -    -       -
  complete  -        -           done        done        -    -       -
  skip      skipped  skipped     skipped     skipped     -    -       -
  cancel    canceled canceled    canceled    canceled    -    -       -)"},
    {"issue", R"(
            open     triaged     in_progress review      feedback    done
  triage    triaged  -           -           -           -           -
  start     -        in_progress -           -           -           -
  submit    -        -           review      -           -           -
  accept    -        -           -           done        -           -
  reject    -        -           -           in_progress -           -
  need_info feedback feedback    feedback    feedback    -           -
  resume    -        -           -           -           in_progress -
  reopen    -        -           -           -           open        open)"},
    {"article", R"(
                  draft  review    scheduled published          outdated pending_retirement retired
  submit          review -         -         -                  -        -                  -
  approve         -      published -         -                  -        -                  -
  schedule        -      scheduled -         -                  -        -                  -
  publish         -      -         published -                  -        -                  -
  reject          -      draft     draft     -                  -        published          -
  new_version     -      -         -         outdated           -        -                  -
  return_to_owner -      -         -         draft              -        -                  -
  retire          -      -         -         pending_retirement -        retired            -)"},
    {"approval", R"(
            requested approved rejected abstained delegated expired
  approve   approved  -        -        -         -         -
  reject    rejected  -        -        -         -         -
  abstain   abstained -        -        -         -         -
  delegate  delegated -        -        -         -         -
  expire    expired   -        -        -         -         -)"},
    {"event", R"(
            recorded  incident problem_candidate attached_to_change recovered
  qualify   incident  -        -                 -                  -
  recover   recovered -        -                 -                  -)"},
    {"ci", R"(
            planned ordered in_stock test production maintenance repair retired disposed lost)"},
};

/// The smallest whole lifecycle, with one thing replaced.
QByteArray small(const QByteArray &what = {}, const QByteArray &with = {})
{
    QByteArray json = R"({"format":1,"key":"k","type":"task","version":1,"name":"Small","initial":"a",
        "states":[{"id":"a","label":"A","category":"new"},{"id":"b","label":"B","category":"active"},{"id":"c","label":"C","category":"closed"}],
        "verbs":[{"id":"go","label":"Go","moves":[{"from":["a"],"to":"b"}]},{"id":"end","label":"End","moves":[{"from":["b"],"to":"c"}]}]})";
    if (!what.isEmpty()) {
        Q_ASSERT(json.contains(what));
        json.replace(what, with);
    }
    return json;
}

Lifecycle read(const QByteArray &json)
{
    const auto lifecycle = Lifecycle::fromJson(json);
    if (!lifecycle)
        qFatal("%s", qPrintable(lifecycle.error().detail));
    return *lifecycle;
}

QString reasonOf(const Result<Transition> &result)
{
    return result ? QStringLiteral("allowed") : result.error().reason;
}

}

class TestLifecycle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyShippedFileIsExpectedHere();
    void everyVerbLeadsWhereTheTableSays_data();
    void everyVerbLeadsWhereTheTableSays();
    void theTableIsComplete_data() { shippedKeys(); }
    void theTableIsComplete();
    void shippedLifecyclesHaveNoFindings_data() { shippedKeys(); }
    void shippedLifecyclesHaveNoFindings();
    void aWrittenLifecycleReadsTheSame_data() { shippedKeys(); }
    void aWrittenLifecycleReadsTheSame();
    void whatANewerFileBringsIsKept();
    void aBrokenFileNamesThePlace_data();
    void aBrokenFileNamesThePlace();
    void aNewerFormatIsRefused();
    void analysisFindsWhatIsWrong_data();
    void analysisFindsWhatIsWrong();
    void everyLifecycleIsFoundByItsRecord();
    void requiredFieldsAreAskedFor_data();
    void requiredFieldsAreAskedFor();
    void guardsRefuse_data();
    void guardsRefuse();
    void unknownWordsRefuse();
    void verbsSetWhatTheyPromise();
    void fillingLeavesWhatIsThere();
    void movedRecordsAreReadAgain_data();
    void movedRecordsAreReadAgain();
    void theSecondResolveFindsItDone();
    void rightsAreJudgedWhenGiven();
    void offlineFollowsTheVerb();
    void retrospectiveApprovalIsOwedAndGiven();
    void anEventGoesWhereItsVerdictSays();
    void refusalsSaySomethingUseful_data();
    void refusalsSaySomethingUseful();
    void offersListEveryVerbInOrder();
    void anOfferAsksForWhatIsMissing();
    void durationsAreRead_data();
    void durationsAreRead();
    void everyLabelCanBeTranslated();

private:
    static void shippedKeys()
    {
        QTest::addColumn<QString>("key");
        for (const QString &key : shippedLifecycleKeys())
            QTest::newRow(qPrintable(key)) << key;
    }
};

void TestLifecycle::everyShippedFileIsExpectedHere()
{
    QStringList keys;
    for (const Expected &table : expected)
        keys.append(QLatin1StringView(table.key));
    keys.sort();
    QCOMPARE(shippedLifecycleKeys(), keys);
}

void TestLifecycle::everyVerbLeadsWhereTheTableSays_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QString>("to");
    for (const Expected &table : expected) {
        QStringList lines = QString::fromLatin1(table.table).split(u'\n', Qt::SkipEmptyParts);
        const QStringList states = lines.takeFirst().split(u' ', Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            const QStringList cells = line.split(u' ', Qt::SkipEmptyParts);
            QCOMPARE(cells.size(), states.size() + 1);
            for (qsizetype i = 0; i < states.size(); ++i)
                QTest::addRow("%s %s from %s", table.key, qPrintable(cells.first()), qPrintable(states.at(i)))
                    << QString::fromLatin1(table.key) << states.at(i) << cells.first() << cells.at(i + 1);
        }
    }
}

void TestLifecycle::everyVerbLeadsWhereTheTableSays()
{
    QFETCH(QString, key);
    QFETCH(QString, state);
    QFETCH(QString, verb);
    QFETCH(QString, to);
    const Lifecycle lifecycle = shipped(key);
    const auto result = check(lifecycle, state, verb, willing());
    if (to == u"-") {
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Refused);
        // A late approval is the one verb whose guard, not its state, speaks first.
        if (key == u"change_emergency" && verb == u"approve" && (state == u"implement" || state == u"review"))
            QCOMPARE(result.error().reason, QStringLiteral("guard.field_set:approval_due"));
        else
            QCOMPARE(result.error().reason, QStringLiteral("verb.from:") + state);
        return;
    }
    QVERIFY2(result, qPrintable(reasonOf(result)));
    QCOMPARE(result->to, to == u"=" ? state : to);
    QCOMPARE(result->changesState, to != u"=");
    QCOMPARE(result->category, lifecycle.state(result->to)->category);
    QVERIFY(!result->alreadyThere);
}

void TestLifecycle::theTableIsComplete()
{
    QFETCH(QString, key);
    const Lifecycle lifecycle = shipped(key);
    QCOMPARE(lifecycle.key(), key);
    const auto table =
        std::find_if(std::begin(expected), std::end(expected), [&](const Expected &e) { return key == QLatin1StringView(e.key); });
    QVERIFY(table != std::end(expected));
    QStringList lines = QString::fromLatin1(table->table).split(u'\n', Qt::SkipEmptyParts);
    QStringList states;
    for (const LifecycleState &state : lifecycle.states())
        states.append(state.id);
    QCOMPARE(states, lines.takeFirst().split(u' ', Qt::SkipEmptyParts));
    QStringList verbs;
    QStringList expectedVerbs;
    for (const LifecycleVerb &verb : lifecycle.verbs())
        verbs.append(verb.id);
    for (const QString &line : lines)
        expectedVerbs.append(line.section(u' ', 0, 0, QString::SectionSkipEmpty));
    QCOMPARE(verbs, expectedVerbs);
}

void TestLifecycle::shippedLifecyclesHaveNoFindings()
{
    QFETCH(QString, key);
    for (const Finding &finding : analyse(shipped(key)))
        QFAIL(qPrintable(finding.place + u' ' + finding.detail));
}

void TestLifecycle::aWrittenLifecycleReadsTheSame()
{
    QFETCH(QString, key);
    const Lifecycle lifecycle = shipped(key);
    const QByteArray written = lifecycle.toJson();
    const auto again = Lifecycle::fromJson(written);
    QVERIFY(again);
    QCOMPARE(*again, lifecycle);
    QCOMPARE(again->toJson(), written);
}

void TestLifecycle::whatANewerFileBringsIsKept()
{
    const QByteArray json = R"({"format":1,"key":"k","type":"task","version":2,"name":"N","initial":"a","shape":"round",
        "states":[{"id":"a","label":"A","category":"new","colour":"red"},{"id":"c","label":"C","category":"closed"}],
        "verbs":[{"id":"go","label":"Go","moves":[{"from":["a"],"to":"c","weight":3}],"guards":["moon_full"],"role":"dance","offline":"maybe",
                  "timer":{"after":"P1D","jitter":[1,2]},"sound":{"file":"gong"}}],
        "hold_reasons":[{"id":"x","label":"X","icon":null}]})";
    const QJsonObject before = QJsonDocument::fromJson(json).object();
    QCOMPARE(QJsonDocument::fromJson(read(json).toJson()).object(), before);
}

void TestLifecycle::aBrokenFileNamesThePlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const QByteArray &json, const char *place) {
        QTest::newRow(name) << json << QString::fromLatin1(place);
    };
    row("no JSON", "{", "byte ");
    row("no object", "[]", "the file");
    row("no format", small("\"format\":1,", {}), "format:");
    row("no key", small("\"key\":\"k\",", {}), "key:");
    row("version zero", small("\"version\":1", "\"version\":0"), "version:");
    row("version text", small("\"version\":1", "\"version\":\"1\""), "version:");
    row("category", small("\"category\":\"active\"", "\"category\":\"lively\""), "states[1].category:");
    row("state is no object", small("{\"id\":\"a\",\"label\":\"A\",\"category\":\"new\"}", "7"), "states[0]:");
    row("no label", small("\"label\":\"End\",", {}), "verbs[1].label:");
    row("no moves", small("\"moves\":[{\"from\":[\"b\"],\"to\":\"c\"}]", "\"asked\":[]"), "verbs[1].moves:");
    row("no from", small("\"from\":[\"a\"],", {}), "verbs[0].moves[0].from:");
    row("no to", small(",\"to\":\"b\"", {}), "verbs[0].moves[0].to:");
    row("from holds a number", small("\"from\":[\"b\"]", "\"from\":[\"b\",2]"), "verbs[1].moves[0].from[1]:");
    row("wrong value", small("\"label\":\"Go\"", "\"label\":\"Go\",\"sets\":{\"assignee\":\"Mara\"}"), "verbs[0].sets.assignee:");
    row("wrong fill", small("\"label\":\"Go\"", "\"label\":\"Go\",\"fills\":{\"assignee\":\"Mara\"}"), "verbs[0].fills.assignee:");
    row("wrong rebase", small("\"label\":\"Go\"", "\"label\":\"Go\",\"rebase\":\"a\""), "verbs[0].rebase:");
    row("wrong duration", small("\"label\":\"Go\"", "\"label\":\"Go\",\"timer\":{\"after\":\"7 days\"}"), "verbs[0].timer.after:");
    row("two timers", small("\"label\":\"Go\"", "\"label\":\"Go\",\"timer\":{\"after\":\"P7D\",\"at\":\"due\"}"), "verbs[0].timer:");
    row("wrong flag", small("\"label\":\"Go\"", "\"label\":\"Go\",\"voids_approvals\":1"), "verbs[0].voids_approvals:");
}

void TestLifecycle::aBrokenFileNamesThePlace()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const auto lifecycle = Lifecycle::fromJson(json);
    QVERIFY(!lifecycle);
    QCOMPARE(lifecycle.error().code, ErrorCode::Invalid);
    QVERIFY2(lifecycle.error().detail.startsWith(place), qPrintable(lifecycle.error().detail));
}

void TestLifecycle::aNewerFormatIsRefused()
{
    const auto lifecycle = Lifecycle::fromJson(small("\"format\":1", "\"format\":2"));
    QVERIFY(!lifecycle);
    QCOMPARE(lifecycle.error().code, ErrorCode::SchemaTooNew);
}

void TestLifecycle::analysisFindsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const QByteArray &json, const char *found) {
        QTest::newRow(name) << json << QString::fromLatin1(found).split(u' ', Qt::SkipEmptyParts);
    };
    const auto go = [](const QByteArray &more) { return small("\"label\":\"Go\"", "\"label\":\"Go\"," + more); };
    row("nothing", small(), "");
    row("unknown first state", small("\"initial\":\"a\"", "\"initial\":\"z\""),
        "initial.unknown@initial state.unreachable@states[0] state.unreachable@states[1] state.unreachable@states[2]");
    row("state twice",
        small("{\"id\":\"a\",\"label\":\"A\",\"category\":\"new\"}",
            "{\"id\":\"a\",\"label\":\"A\",\"category\":\"new\"},{\"id\":\"a\",\"label\":\"Again\",\"category\":\"new\"}"),
        "id.duplicated@states[1].id");
    row("verb twice", small("\"id\":\"end\"", "\"id\":\"go\""), "id.duplicated@verbs[1].id");
    row("leads nowhere known", small("\"to\":\"b\"", "\"to\":\"q\""),
        "state.unknown@verbs[0].moves[0].to state.unreachable@states[1] state.unreachable@states[2] "
        "state.never_closes@states[0]");
    row("starts nowhere known", go("\"rebase\":[\"q\"]"), "state.unknown@verbs[0].rebase[0]");
    row("dead end and unreachable", small("\"states\":[", "\"states\":[{\"id\":\"d\",\"label\":\"D\",\"category\":\"waiting\"},"),
        "state.unreachable@states[0] state.dead_end@states[0]");
    row("dead end", small("\"from\":[\"b\"],\"to\":\"c\"", "\"from\":[\"a\"],\"to\":\"c\""), "state.dead_end@states[1]");
    row("never closes", small("\"from\":[\"b\"],\"to\":\"c\"", "\"from\":[\"b\"],\"to\":\"a\""),
        "state.never_closes@states[0] state.never_closes@states[1] state.unreachable@states[2]");
    row("standing still is no way out", small("\"from\":[\"b\"],\"to\":\"c\"", "\"from\":[\"b\"],\"to\":null"),
        "state.never_closes@states[0] state.dead_end@states[1] state.unreachable@states[2]");
    row("no moves", go("\"timer\":null,\"asked\":[]").replace("[{\"from\":[\"a\"],\"to\":\"b\"}]", "[]"),
        "verb.nowhere@verbs[0].moves state.dead_end@states[0] state.unreachable@states[1] state.unreachable@states[2]");
    row("hidden move", small("{\"from\":[\"a\"],\"to\":\"b\"}", "{\"from\":[\"a\"],\"to\":\"b\"},{\"from\":[\"a\"],\"to\":\"c\"}"),
        "move.hidden@verbs[0].moves[1]");
    row("unknown field", go("\"required\":[\"assignee|colour\"]"), "field.unknown@verbs[0].required[0]");
    row("field of another type", go("\"asked\":[\"resolution_kind\"]"), "field.unknown@verbs[0].asked[0]");
    row("computed field", go("\"sets\":{\"priority\":1}"), "field.derived@verbs[0].sets.priority");
    row("state set beside", go("\"sets\":{\"state\":\"c\"}"), "field.state@verbs[0].sets.state");
    row("fill of another kind", go("\"fills\":{\"assignee\":\"now\"}"), "field.type@verbs[0].fills.assignee");
    row("unknown word", go("\"sets\":{\"hold_reason\":\"mood\"}"), "word.unknown@verbs[0].sets.hold_reason");
    row("unknown guard", go("\"guards\":[\"moon_full\"]"), "guard.unknown@verbs[0].guards[0]");
    row("guard without its parameter", go("\"guards\":[\"closed_within\"]"), "guard.parameter@verbs[0].guards[0]");
    row("guard on an unknown field", go("\"guards\":[\"field_set:colour\"]"), "field.unknown@verbs[0].guards[0]");
    row("primary where impossible", go("\"primary_from\":[\"b\"]"), "primary.impossible@verbs[0].primary_from[0]");
    row("two primaries",
        small("\"label\":\"Go\"", "\"label\":\"Go\",\"primary_from\":[\"a\"]")
            .replace("{\"id\":\"end\",\"label\":\"End\",\"moves\":[",
                "{\"id\":\"end\",\"label\":\"End\",\"primary_from\":[\"a\"],\"moves\":[{\"from\":[\"a\"],\"to\":\"c\"},"),
        "primary.twice@verbs[1].primary_from[0]");
}

void TestLifecycle::analysisFindsWhatIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QStringList, found);
    QStringList findings;
    for (const Finding &finding : analyse(read(json)))
        findings.append(finding.code + u'@' + finding.place);
    findings.sort();
    found.sort();
    QCOMPARE(findings, found);
}

void TestLifecycle::everyLifecycleIsFoundByItsRecord()
{
    QCOMPARE(lifecycleKey(RecordType::Incident), QStringLiteral("incident"));
    QCOMPARE(lifecycleKey(RecordType::Change), QStringLiteral("change_normal"));
    QCOMPARE(lifecycleKey(RecordType::Change, u"emergency"), QStringLiteral("change_emergency"));
    QCOMPARE(lifecycleKey(RecordType::Tag), QString());
    const QStringList keys = shippedLifecycleKeys();
    for (const RecordTypeDecl &type : recordTypes()) {
        const QString key = lifecycleKey(type.type);
        QVERIFY2(key.isEmpty() || keys.contains(key), qPrintable(key));
        QVERIFY2(!key.isEmpty() || !type.isTicket(), type.label);
    }
}

void TestLifecycle::requiredFieldsAreAskedFor_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QStringList>("without");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *key, const char *state, const char *verb, const QStringList &without, const char *reason) {
        QTest::addRow("%s %s %s", key, verb, reason) << QString::fromLatin1(key) << QString::fromLatin1(state) << QString::fromLatin1(verb)
                                                     << without << QString::fromLatin1(reason);
    };
    const auto f = [](const char *name) { return QString::fromLatin1(name); };
    row("incident", "new", "assign", {f("assignee")}, "allowed");
    row("incident", "new", "assign", {f("team")}, "allowed");
    row("incident", "new", "assign", {f("team"), f("assignee")}, "field.required:assignee|team");
    row("incident", "new", "hold", {f("hold_reason")}, "field.required:hold_reason");
    row("incident", "new", "resolve", {f("resolution_kind")}, "field.required:resolution_kind");
    row("incident", "new", "resolve", {f("resolution_code")}, "field.required:resolution_code");
    row("incident", "new", "cancel", {f("cancel_reason")}, "field.required:cancel_reason");
    row("request", "in_fulfilment", "hold", {f("hold_reason")}, "field.required:hold_reason");
    row("problem", "root_cause_analysis", "cause_found", {f("cause")}, "field.required:cause");
    row("problem", "assess", "accept", {f("decision_reason")}, "field.required:decision_reason");
    row("problem", "assess", "accept", {f("approver")}, "field.required:approver");
    row("problem", "assess", "accept", {f("review_date")}, "field.required:review_date");
    row("problem", "assess", "workaround_only", {f("review_date")}, "field.required:review_date");
    row("problem", "new", "duplicate", {f("duplicate_of")}, "field.required:duplicate_of");
    row("change_normal", "assess", "request_approval", {f("planned_start")}, "field.required:planned_start");
    row("change_normal", "review", "close", {f("result")}, "field.required:result");
    row("change_emergency", "draft", "break_glass", {f("reason")}, "field.required:reason");
    row("change_emergency", "review", "close", {f("review_notes")}, "field.required:review_notes");
    row("task", "open", "skip", {f("reason")}, "field.required:reason");
    row("issue", "review", "accept", {f("resolution")}, "field.required:resolution");
    row("issue", "review", "accept", {f("fixed_version")}, "field.required:fixed_version|resolution!=fixed");
}

void TestLifecycle::requiredFieldsAreAskedFor()
{
    QFETCH(QString, key);
    QFETCH(QString, state);
    QFETCH(QString, verb);
    QFETCH(QStringList, without);
    QFETCH(QString, reason);
    VerbFacts facts = willing();
    for (const QString &field : without)
        facts.fields.remove(field);
    QCOMPARE(reasonOf(check(shipped(key), state, verb, facts)), reason);
    for (const QString &field : without)
        facts.fields.insert(field, QStringLiteral("  ")); // blanks are no reason
    QCOMPARE(reasonOf(check(shipped(key), state, verb, facts)), reason);
}

void TestLifecycle::guardsRefuse_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("verb");
    QTest::addColumn<VerbFacts>("facts");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *key, const char *state, const char *verb, auto change, const char *reason) {
        VerbFacts facts = willing();
        change(facts);
        QTest::newRow(name) << QString::fromLatin1(key) << QString::fromLatin1(state) << QString::fromLatin1(verb) << facts
                            << QString::fromLatin1(reason);
    };
    const auto newEntry = [](VerbFacts &f) { f.newPublicEntrySinceSeen = true; };
    row("resolve after an unseen answer", "incident", "in_progress", "resolve", newEntry, "guard.no_new_public_entry");
    row("a closing verb stands beside any answer", "incident", "resolved", "confirm", newEntry, "allowed");
    row("hold after an unseen answer", "incident", "in_progress", "hold", newEntry, "allowed");
    row(
        "reopen on the last day", "incident", "closed", "reopen", [](VerbFacts &f) { f.closedAt = noon - 14 * day; }, "allowed");
    row(
        "reopen after it", "incident", "closed", "reopen", [](VerbFacts &f) { f.closedAt = noon - 14 * day - 1; },
        "guard.closed_within:P14D");
    row(
        "reopen what closed at an unknown time", "incident", "closed", "reopen", [](VerbFacts &f) { f.closedAt.reset(); },
        "guard.closed_within:P14D");
    row(
        "reopen from resolved asks for no time", "incident", "resolved", "reopen", [](VerbFacts &f) { f.closedAt.reset(); }, "allowed");
    const auto tasks = [](VerbFacts &f) { f.openTasks = 1; };
    row("fulfil with open tasks", "request", "in_fulfilment", "fulfil", tasks, "guard.tasks_done");
    row("end with open tasks", "change_normal", "implement", "end", tasks, "guard.tasks_done");
    row("back out with open tasks", "change_normal", "implement", "back_out", tasks, "allowed");
    row(
        "begin without approval", "change_normal", "scheduled", "begin", [](VerbFacts &f) { f.approved = false; }, "guard.approved");
    row(
        "a standard change needs none", "change_standard", "scheduled", "begin", [](VerbFacts &f) { f.approved = false; }, "allowed");
    row(
        "begin at the planned start", "change_normal", "scheduled", "begin", [](VerbFacts &f) { f.now = noon - hour; }, "allowed");
    row(
        "begin before it", "change_normal", "scheduled", "begin", [](VerbFacts &f) { f.now = noon - hour - 1; }, "guard.inside_window");
    row(
        "begin just before the planned end", "change_normal", "scheduled", "begin", [](VerbFacts &f) { f.now = noon + hour - 1; },
        "allowed");
    row(
        "begin at the planned end", "change_normal", "scheduled", "begin", [](VerbFacts &f) { f.now = noon + hour; },
        "guard.inside_window");
    row(
        "begin without a plan", "change_standard", "scheduled", "begin",
        [](VerbFacts &f) { f.fields.remove(QStringLiteral("planned_end")); }, "guard.inside_window");
    const auto own = [](VerbFacts &f) { f.actorIsRequester = true; };
    row("approve one's own change", "change_normal", "authorize", "approve", own, "guard.not_requester");
    row("approve one's own request", "request", "awaiting_approval", "approve", own, "guard.not_requester");
    row("reject one's own change", "change_normal", "authorize", "reject", own, "allowed");
    row(
        "approve what was edited since", "change_normal", "authorize", "approve", [](VerbFacts &f) { f.contentUnchanged = false; },
        "guard.content_unchanged");
}

void TestLifecycle::guardsRefuse()
{
    QFETCH(QString, key);
    QFETCH(QString, state);
    QFETCH(QString, verb);
    QFETCH(VerbFacts, facts);
    QFETCH(QString, reason);
    QCOMPARE(reasonOf(check(shipped(key), state, verb, facts)), reason);
}

void TestLifecycle::unknownWordsRefuse()
{
    const Lifecycle incident = shipped(QStringLiteral("incident"));
    QCOMPARE(reasonOf(check(incident, u"new", u"dance", willing())), QStringLiteral("verb.unknown"));
    QCOMPARE(reasonOf(check(incident, u"lost", u"resolve", willing())), QStringLiteral("state.unknown:lost"));
    const auto go = [](const QByteArray &more) { return read(small("\"label\":\"Go\"", "\"label\":\"Go\"," + more)); };
    QCOMPARE(reasonOf(check(go("\"guards\":[\"moon_full:P1D\"]"), u"a", u"go", willing())), QStringLiteral("guard.unknown:moon_full:P1D"));
    QCOMPARE(reasonOf(check(read(small("\"to\":\"b\"", "\"to\":\"q\"")), u"a", u"go", willing())), QStringLiteral("state.unknown:q"));
}

void TestLifecycle::verbsSetWhatTheyPromise()
{
    const auto sets = [](const char *key, const char *state, const char *verb) {
        VerbFacts facts = willing();
        return check(shipped(QLatin1StringView(key)), QString::fromLatin1(state), QString::fromLatin1(verb), facts)->sets;
    };
    const auto text = [](const char *word) { return Value{QString::fromLatin1(word)}; };
    const auto resumed = sets("incident", "on_hold", "resume");
    QVERIFY(resumed.contains(QStringLiteral("hold_reason")));
    QVERIFY(isEmpty(resumed.value(QStringLiteral("hold_reason"))));
    QVERIFY(resumed.contains(QStringLiteral("resumes_at")));
    for (const char *verb : {"start", "resolve", "cancel"})
        QVERIFY2(sets("incident", "on_hold", verb).contains(QStringLiteral("hold_reason")), verb);
    QVERIFY(!sets("incident", "on_hold", "assign").contains(QStringLiteral("hold_reason")));
    QVERIFY(!sets("incident", "in_progress", "hold").contains(QStringLiteral("hold_reason")));
    QCOMPARE(sets("problem", "assess", "accept").value(QStringLiteral("decision")), text("accept"));
    QCOMPARE(sets("problem", "assess", "accept").value(QStringLiteral("close_code")), text("risk_accepted"));
    QCOMPARE(sets("problem", "resolved", "close").value(QStringLiteral("close_code")), text("fix_applied"));
    QCOMPARE(sets("problem", "new", "cancel").value(QStringLiteral("close_code")), text("canceled"));
    QCOMPARE(sets("problem", "root_cause_analysis", "cause_found").value(QStringLiteral("known_error")), Value{true});
    QVERIFY(isEmpty(sets("problem", "closed", "reanalyse").value(QStringLiteral("close_code"), Value{true})));
    QCOMPARE(sets("change_normal", "implement", "back_out").value(QStringLiteral("result")), text("backed_out"));
    QCOMPARE(sets("change_normal", "scheduled", "begin").value(QStringLiteral("actual_start")), Value{noon});
    QCOMPARE(sets("incident", "in_progress", "resolve").value(QStringLiteral("resolved_by")), Value{derivedId(QStringLiteral("me"))});
    QVERIFY(check(shipped(QStringLiteral("change_normal")), u"scheduled", u"replan", willing())->voidsApprovals);
}

void TestLifecycle::fillingLeavesWhatIsThere()
{
    VerbFacts facts = willing();
    facts.fields.insert(QStringLiteral("actual_start"), noon - 2 * hour);
    QVERIFY(!check(shipped(QStringLiteral("change_normal")), u"scheduled", u"begin", facts)->sets.contains(QStringLiteral("actual_start")));
    facts.actor = {};
    QVERIFY(!check(shipped(QStringLiteral("incident")), u"new", u"resolve", facts)->sets.contains(QStringLiteral("resolved_by")));
}

void TestLifecycle::movedRecordsAreReadAgain_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QString>("seen");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *verb, const char *seen, const char *now, const char *reason) {
        QTest::newRow(name) << QString::fromLatin1(verb) << QString::fromLatin1(seen) << QString::fromLatin1(now)
                            << QString::fromLatin1(reason);
    };
    row("resolve wins over a hold", "resolve", "in_progress", "on_hold", "allowed");
    row("a hold after a resolve isn't applied", "hold", "in_progress", "resolved", "verb.from:resolved");
    row("a hold doesn't replace another's reason", "hold", "in_progress", "on_hold", "verb.moved:on_hold");
    row("a hold seen as a hold changes the reason", "hold", "on_hold", "on_hold", "allowed");
    row("assigning lands on any open incident", "assign", "new", "in_progress", "allowed");
    row("starting doesn't break a hold", "start", "assigned", "on_hold", "verb.moved:on_hold");
    row("canceling asks again once work began", "cancel", "new", "in_progress", "verb.moved:in_progress");
    row("canceling goes on when it was only assigned", "cancel", "new", "assigned", "allowed");
    row("reopening goes on when it closed meanwhile", "reopen", "resolved", "closed", "allowed");
}

void TestLifecycle::movedRecordsAreReadAgain()
{
    QFETCH(QString, verb);
    QFETCH(QString, seen);
    QFETCH(QString, now);
    QFETCH(QString, reason);
    VerbFacts facts = willing();
    facts.seenState = seen;
    QCOMPARE(reasonOf(check(shipped(QStringLiteral("incident")), now, verb, facts)), reason);
}

void TestLifecycle::theSecondResolveFindsItDone()
{
    VerbFacts facts = willing();
    facts.seenState = QStringLiteral("in_progress");
    const auto second = check(shipped(QStringLiteral("incident")), u"resolved", u"resolve", facts);
    QVERIFY(second);
    QVERIFY(second->alreadyThere);
    QVERIFY(!second->changesState);
    QVERIFY(second->sets.isEmpty());
    QCOMPARE(second->to, QStringLiteral("resolved"));
    QCOMPARE(second->category, StateCategory::Done);
    facts.seenState = QStringLiteral("resolved");
    QCOMPARE(reasonOf(check(shipped(QStringLiteral("incident")), u"resolved", u"resolve", facts)), QStringLiteral("verb.from:resolved"));
}

void TestLifecycle::rightsAreJudgedWhenGiven()
{
    const Lifecycle incident = shipped(QStringLiteral("incident"));
    VerbFacts facts = willing();
    facts.rights = QStringList{QStringLiteral("write")};
    QVERIFY(check(incident, u"new", u"resolve", facts));
    const auto refused = check(incident, u"resolved", u"confirm", facts);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Denied);
    QCOMPARE(refused.error().reason, QStringLiteral("right.missing:close"));
    facts.rights->append(QStringLiteral("close"));
    QVERIFY(check(incident, u"resolved", u"confirm", facts));
}

void TestLifecycle::offlineFollowsTheVerb()
{
    VerbFacts facts = willing();
    facts.offline = true;
    const auto resolve = check(shipped(QStringLiteral("incident")), u"new", u"resolve", facts);
    QVERIFY(resolve && !resolve->provisional);
    const Lifecycle change = shipped(QStringLiteral("change_normal"));
    const auto approve = check(change, u"authorize", u"approve", facts);
    QVERIFY(approve && approve->provisional);
    QVERIFY(check(change, u"scheduled", u"begin", facts));
    const Lifecycle newer = read(small("\"label\":\"Go\"", "\"label\":\"Go\",\"offline\":\"at_noon\""));
    facts.approved = false;
    QCOMPARE(reasonOf(check(newer, u"a", u"go", facts)), QStringLiteral("offline.approval"));
    facts.offline = false;
    QVERIFY(check(newer, u"a", u"go", facts));
    QVERIFY(!check(change, u"authorize", u"approve", facts)->provisional);
}

void TestLifecycle::retrospectiveApprovalIsOwedAndGiven()
{
    const Lifecycle change = shipped(QStringLiteral("change_emergency"));
    VerbFacts facts = willing();
    const QString due = QStringLiteral("approval_due");
    QCOMPARE(check(change, u"draft", u"break_glass", facts)->sets.value(due), Value{true});
    facts.fields.insert(due, true);
    QCOMPARE(reasonOf(check(change, u"review", u"close", facts)), QStringLiteral("guard.field_empty:approval_due"));
    const auto approved = check(change, u"review", u"approve", facts);
    QVERIFY(approved);
    QVERIFY(!approved->changesState);
    QVERIFY(isEmpty(approved->sets.value(due, Value{true})));
    facts.fields.insert(due, false);
    QVERIFY(check(change, u"review", u"close", facts));
}

void TestLifecycle::anEventGoesWhereItsVerdictSays()
{
    const Lifecycle event = shipped(QStringLiteral("event"));
    VerbFacts facts;
    QCOMPARE(reasonOf(check(event, u"recorded", u"qualify", facts)), QStringLiteral("field.required:verdict"));
    const auto offer = offeredVerbs(event, u"recorded", facts).first();
    QVERIFY(offer.allowed);
    QVERIFY(offer.to.isEmpty());
    QCOMPARE(offer.missing, QStringList{QStringLiteral("verdict")});
    for (const char *verdict : {"incident", "problem_candidate", "attached_to_change"}) {
        facts.fields = words({{"verdict", verdict}});
        QCOMPARE(check(event, u"recorded", u"qualify", facts)->to, QString::fromLatin1(verdict));
    }
}

void TestLifecycle::refusalsSaySomethingUseful_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *key, const char *verb, const char *reason, const char *text) {
        QTest::addRow("%s %s", verb, reason) << QString::fromLatin1(key) << QString::fromLatin1(verb) << QString::fromLatin1(reason)
                                             << QString::fromLatin1(text);
    };
    row("incident", "resolve", "verb.from:closed", "Resolve is possible from New, Assigned, In Progress or On Hold; this one is Closed.");
    row("incident", "confirm", "verb.from:new", "Confirm is possible from Resolved; this one is New.");
    row("incident", "resolv", "verb.unknown", "Incident has no verb \"resolv\". Did you mean resolve?");
    row("incident", "photograph", "verb.unknown",
        "Incident has no verb \"photograph\". It has assign, start, hold, resume, resolve, confirm, reopen, cancel.");
    row("ci", "resolve", "verb.unknown", "Configuration item has no verb \"resolve\".");
    row("incident", "hold", "verb.moved:on_hold", "This one became On Hold since you looked. Look again, then decide.");
    row("incident", "hold", "state.unknown:lost", "Incident has no state \"lost\".");
    row("incident", "resolve", "field.required:resolution_code", "Resolve needs: Resolution code.");
    row("incident", "assign", "field.required:assignee|team", "Assign needs: Assignee or Team.");
    row("issue", "accept", "field.required:fixed_version|resolution!=fixed", "Accept needs: Fixed version.");
    row("incident", "confirm", "right.missing:close", "Confirm needs the right \"close\".");
    row("change_normal", "begin", "offline.approval",
        "Begin needs an approval that isn't on this device yet. Connect once, then try again.");
    row("change_normal", "begin", "guard.approved", "Begin needs the approvals, given for the plan as it is now.");
    row("change_normal", "begin", "guard.inside_window", "Begin is possible between the planned start and the planned end only.");
    row("change_normal", "end", "guard.tasks_done", "End is possible when every task is done or skipped; some are still open.");
    row("incident", "resolve", "guard.no_new_public_entry", "Somebody answered since you looked. Read the answer, then resolve again.");
    row("incident", "reopen", "guard.closed_within:P14D", "Reopen is possible within 14 days of closing. Make a follow-up record instead.");
    row("change_normal", "approve", "guard.not_requester", "Nobody decides on what they asked for themselves. Another person can.");
    row("change_emergency", "close", "guard.field_empty:approval_due",
        "Close is not possible while \"Retrospective approval due\" is set.");
    row("incident", "resolve", "guard.unknown:moon_full", "Resolve has a condition that this version of Fettle doesn't know (moon_full).");
    row("incident", "resolve", "weather", "Resolve is not possible (weather).");
}

void TestLifecycle::refusalsSaySomethingUseful()
{
    QFETCH(QString, key);
    QFETCH(QString, verb);
    QFETCH(QString, reason);
    QFETCH(QString, text);
    QCOMPARE(refusalText(shipped(key), verb, reason), text);
}

void TestLifecycle::offersListEveryVerbInOrder()
{
    const Lifecycle incident = shipped(QStringLiteral("incident"));
    const QList<OfferedVerb> offers = offeredVerbs(incident, u"on_hold", willing());
    QCOMPARE(offers.size(), incident.verbs().size());
    QStringList primary;
    for (qsizetype i = 0; i < offers.size(); ++i) {
        QCOMPARE(offers.at(i).verb, incident.verbs().at(i).id);
        const auto result = check(incident, u"on_hold", offers.at(i).verb, willing());
        QCOMPARE(offers.at(i).allowed, result.has_value());
        QCOMPARE(offers.at(i).reason, result ? QString() : result.error().reason);
        QCOMPARE(offers.at(i).to, result ? result->to : QString());
        if (offers.at(i).primary)
            primary.append(offers.at(i).verb);
    }
    QCOMPARE(primary, QStringList{QStringLiteral("resume")});
}

void TestLifecycle::anOfferAsksForWhatIsMissing()
{
    VerbFacts facts;
    facts.fields = words({{"resolution_kind", "permanent"}});
    const QList<OfferedVerb> offers = offeredVerbs(shipped(QStringLiteral("incident")), u"in_progress", facts);
    const auto resolve = std::find_if(offers.begin(), offers.end(), [](const OfferedVerb &o) { return o.verb == u"resolve"; });
    QVERIFY(resolve->allowed);
    QVERIFY(resolve->primary);
    QCOMPARE(resolve->required, (QStringList{QStringLiteral("resolution_kind"), QStringLiteral("resolution_code")}));
    QCOMPARE(resolve->missing, QStringList{QStringLiteral("resolution_code")});
    QCOMPARE(resolve->asked,
        (QStringList{QStringLiteral("resolution_kind"), QStringLiteral("resolution_code"), QStringLiteral("resolution_notes")}));
    QCOMPARE(offers.first().asked, (QStringList{QStringLiteral("assignee"), QStringLiteral("team")}));
}

void TestLifecycle::durationsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("ms"); // -1: no duration
    const auto row = [](const char *text, qint64 ms) { QTest::addRow("'%s'", text) << QString::fromLatin1(text) << ms; };
    row("P7D", 7 * day);
    row("P2W", 14 * day);
    row("PT8H", 8 * hour);
    row("PT90M", 90 * 60'000);
    row("PT5S", 5'000);
    row("P1DT12H", 36 * hour);
    row("P0D", 0);
    for (const char *wrong : {"", "P", "PT", "7D", "P7", "P7M", "P1Y", "PT7D", "P8H", "P1DT", "P1D2W", "P1D1D", "P-1D", "p7d", "P7D ",
             "P99999999999999999999D", "P36501D"})
        row(wrong, -1);
}

void TestLifecycle::durationsAreRead()
{
    QFETCH(QString, text);
    QFETCH(qint64, ms);
    QCOMPARE(durationFromText(text).value_or(-1), ms);
}

void TestLifecycle::everyLabelCanBeTranslated()
{
    QStringList shippedLabels;
    for (const QString &key : shippedLifecycleKeys()) {
        const Lifecycle lifecycle = shipped(key);
        shippedLabels.append(lifecycle.name());
        for (const auto &state : lifecycle.states())
            shippedLabels.append(state.label);
        for (const auto &verb : lifecycle.verbs())
            shippedLabels.append(verb.label);
        for (const auto &reason : lifecycle.holdReasons())
            shippedLabels.append(reason.label);
    }
    for (const QString &key : shippedMatrixKeys()) {
        const auto matrix = PriorityMatrix::fromJson(shippedMatrix(key));
        QVERIFY(matrix);
        shippedLabels += matrix->impacts() + matrix->urgencies();
        for (const PriorityLevel &level : matrix->levels())
            shippedLabels.append(level.label);
    }
    shippedLabels.sort();
    shippedLabels.removeDuplicates();
    QStringList listed;
    for (const char *label : lifecycleStrings())
        listed.append(QString::fromUtf8(label));
    QCOMPARE(listed, shippedLabels);
}

QTEST_APPLESS_MAIN(TestLifecycle)
#include "tst_lifecycle.moc"
