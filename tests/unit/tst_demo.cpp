// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/filter.h"
#include "core/domain/lifecycle.h"
#include "core/exchange/demo/democalendar.h"
#include "core/exchange/demo/demoplan.h"
#include "resources/shipped.h"

#include <QCryptographicHash>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTimeZone>

#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace fettle;

namespace
{

// A Thursday, 14:20 in Berlin.
constexpr qint64 someNow = 1'781'180'400'000;

DemoOptions options(const QString &language, qint64 now = someNow, int tickets = 1'400)
{
    DemoOptions given;
    given.now = now;
    given.language = language;
    given.tickets = tickets;
    return given;
}

const QList<DemoAct> &plan(const QString &language)
{
    static const QList<DemoAct> english = demoPlan(options(u"en"_s)), german = demoPlan(options(u"de"_s));
    return language == u"de" ? german : english;
}

QString textOf(const Value &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{toJson(value)}).toJson(QJsonDocument::Compact));
}

QByteArray fingerprint(const QList<DemoAct> &acts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto put = [&hash](const QString &text) { hash.addData(text.toUtf8() + '\n'); };
    for (const DemoAct &act : acts) {
        put(u"%1 %2 %3 %4 %5 %6"_s.arg(act.at).arg(act.actor).arg(int(act.kind)).arg(int(act.type)).arg(act.record, act.verb));
        for (const auto &[field, value] : act.fields)
            put(field + textOf(value));
        for (const auto &[field, key] : act.refs)
            put(field + key);
        for (const auto &[field, keys] : act.refSets)
            put(field + keys.join(u' '));
        put(act.entryKind + act.body + act.linkKind + act.linkRole + act.target + QString::number(act.isPublic));
    }
    return hash.result();
}

Value fieldOf(const DemoAct &act, const QString &name)
{
    for (const auto &[field, value] : act.fields)
        if (field == name)
            return value;
    return {};
}

bool isTicket(const DemoAct &act)
{
    return declaration(act.type).isTicket();
}

/// A ticket as a desk would hold it after the acts so far.
struct Kept {
    RecordType type = RecordType::Incident;
    QString state;
    StateCategory category = StateCategory::New;
    VerbFacts facts;
    QString requester, parent, changeType;
    std::optional<qint64> resolved;
    int reopened = 0, canceled = 0;
};

class Desk
{
public:
    Desk()
    {
        for (const QString &key : shippedLifecycleKeys()) {
            const auto lifecycle = Lifecycle::fromJson(shippedLifecycle(key));
            Q_ASSERT(lifecycle);
            m_lifecycles.insert(key, *lifecycle);
        }
    }

    /// Empty, or why the act isn't legal.
    QString apply(const DemoAct &act)
    {
        if (act.kind == DemoAct::Kind::Create)
            create(act);
        if (!kept.contains(act.record))
            return {};
        Kept &record = kept[act.record];
        if (act.kind == DemoAct::Kind::Create || act.kind == DemoAct::Kind::Set || act.kind == DemoAct::Kind::Verb)
            write(record, act);
        return act.kind == DemoAct::Kind::Verb ? transition(record, act) : QString();
    }

    QHash<QString, Kept> kept;

private:
    void create(const DemoAct &act)
    {
        Kept record;
        record.type = act.type;
        record.changeType = textOfWord(fieldOf(act, u"change_type"_s));
        const QString key = lifecycleKey(act.type, record.changeType);
        if (!m_lifecycles.contains(key))
            return;
        record.state = m_lifecycles[key].initial();
        kept.insert(act.record, record);
    }
    static QString textOfWord(const Value &value)
    {
        const QString *word = std::get_if<QString>(&value);
        return word ? *word : QString();
    }
    static void write(Kept &record, const DemoAct &act)
    {
        for (const auto &[field, value] : act.fields)
            record.facts.fields[field] = value;
        for (const auto &[field, key] : act.refs) {
            record.facts.fields[field] = key;
            if (field == u"requester")
                record.requester = key;
            if (field == u"parent")
                record.parent = key;
        }
    }
    QString transition(Kept &record, const DemoAct &act)
    {
        const Lifecycle &lifecycle = m_lifecycles[lifecycleKey(record.type, record.changeType)];
        VerbFacts facts = record.facts;
        facts.now = act.at;
        facts.actor = act.actor;
        facts.actorIsRequester = !act.actor.isEmpty() && act.actor == record.requester;
        facts.approved = true;
        for (const Kept &other : std::as_const(kept))
            if (other.type == RecordType::Task && other.parent == act.record && other.category < StateCategory::Done)
                ++facts.openTasks;
        if (record.category == StateCategory::Closed)
            facts.closedAt = record.resolved;
        const auto done = check(lifecycle, record.state, act.verb, facts);
        if (!done)
            return u"%1 %2 from %3: %4"_s.arg(act.record, act.verb, record.state, done.error().reason);
        if (done->category == StateCategory::Active && record.category >= StateCategory::Done)
            ++record.reopened;
        record.state = done->to;
        record.category = done->category;
        if (record.category >= StateCategory::Done)
            record.resolved = act.at;
        for (auto it = done->sets.cbegin(); it != done->sets.cend(); ++it)
            record.facts.fields[it.key()] = it.value();
        record.canceled += act.verb == u"cancel";
        return {};
    }

    QHash<QString, Lifecycle> m_lifecycles;
};

}

class TestDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameOptionsGiveTheSamePlan_data();
    void sameOptionsGiveTheSamePlan();
    void anotherSeedGivesAnotherYear();
    void timesAscendWithinTheYear_data() { languages(); }
    void timesAscendWithinTheYear();
    void everyKeyIsCreatedOnceAndFirst_data() { languages(); }
    void everyKeyIsCreatedOnceAndFirst();
    void everyFieldIsDeclaredAndFits_data() { languages(); }
    void everyFieldIsDeclaredAndFits();
    void everyVerbIsLegal_data();
    void everyVerbIsLegal();
    void textsAreFilledAndOfSaneLength_data() { languages(); }
    void textsAreFilledAndOfSaneLength();
    void bothLanguagesTellTheSameYear();
    void bothLanguagesHaveTheSameShape_data();
    void bothLanguagesHaveTheSameShape();
    void aDeskOfSevenHasAboutSixtyOpen_data();
    void aDeskOfSevenHasAboutSixtyOpen();
    void theYearHasItsStories();
    void workHappensInWorkingHours();
    void theClockIsBerlins_data();
    void theClockIsBerlins();
    void serviceHoursAreCounted_data();
    void serviceHoursAreCounted();
    void aSmallDemoKeepsItsScript();
    void theShippedViewsCanBeRead();

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("German") << u"de"_s;
    }
};

void TestDemo::sameOptionsGiveTheSamePlan_data()
{
    languages();
}

void TestDemo::sameOptionsGiveTheSamePlan()
{
    QFETCH(QString, language);
    QCOMPARE(fingerprint(demoPlan(options(language))).toHex(), fingerprint(plan(language)).toHex());
}

void TestDemo::anotherSeedGivesAnotherYear()
{
    DemoOptions other = options(u"en"_s);
    other.seed = 2;
    QVERIFY(fingerprint(demoPlan(other)) != fingerprint(plan(u"en"_s)));
}

void TestDemo::timesAscendWithinTheYear()
{
    QFETCH(QString, language);
    qint64 last = someNow - 365 * demo::dayMs;
    for (const DemoAct &act : plan(language)) {
        QVERIFY2(act.at >= last, qPrintable(act.record));
        last = act.at;
    }
    QVERIFY(last <= someNow);
}

void TestDemo::everyKeyIsCreatedOnceAndFirst()
{
    QFETCH(QString, language);
    QHash<QString, RecordType> known;
    for (const DemoAct &act : plan(language)) {
        const QByteArray where = u"%1 %2"_s.arg(act.record, act.verb).toUtf8();
        if (act.kind == DemoAct::Kind::Create) {
            QVERIFY2(!known.contains(act.record), where);
            known.insert(act.record, act.type);
        }
        QVERIFY2(known.contains(act.record), where);
        QCOMPARE(known.value(act.record), act.type);
        QVERIFY2(act.actor.isEmpty() || known.contains(act.actor), where);
        const auto fits = [&](const QString &field, const QString &key) {
            const FieldDecl *declared = declaration(act.type).field(field);
            return declared && known.contains(key) && (declared->target == 0 || (declared->target & maskOf(known.value(key))));
        };
        for (const auto &[field, key] : act.refs)
            QVERIFY2(fits(field, key), qPrintable(act.record + u' ' + field + u' ' + key));
        for (const auto &[field, keys] : act.refSets)
            for (const QString &key : keys)
                QVERIFY2(fits(field, key), qPrintable(act.record + u' ' + field + u' ' + key));
        if (act.kind == DemoAct::Kind::Link)
            QVERIFY2(known.contains(act.target), qPrintable(act.record + u' ' + act.linkKind + u' ' + act.target));
    }
}

void TestDemo::everyFieldIsDeclaredAndFits()
{
    QFETCH(QString, language);
    const auto isWord = [](const FieldDecl &field, const QString &word) {
        return std::find(field.words.begin(), field.words.end(), word) != field.words.end();
    };
    for (const DemoAct &act : plan(language)) {
        for (const auto &[name, value] : act.fields) {
            const QByteArray where = (act.record + u' ' + name).toUtf8();
            const FieldDecl *field = declaration(act.type).field(name);
            QVERIFY2(field, where);
            QVERIFY2(field->merge != MergeRule::Derived && (field->merge != MergeRule::Verb || act.kind == DemoAct::Kind::Verb), where);
            Value read;
            QVERIFY2(fromJson(toJson(value), field->type, read) && read == value, where);
            if (field->type == ValueType::Word)
                QVERIFY2(isWord(*field, std::get<QString>(value)), where);
        }
        if (act.kind == DemoAct::Kind::Create)
            for (const FieldDecl &field : declaration(act.type).table->fields)
                if (field.flags.testFlag(FieldFlag::Required) && (field.types == 0 || (field.types & maskOf(act.type)))) {
                    const bool given = !isEmpty(fieldOf(act, field.name))
                        || std::any_of(act.refs.begin(), act.refs.end(), [&](const auto &ref) { return ref.first == field.name; });
                    QVERIFY2(given, qPrintable(act.record + u' ' + field.name));
                }
        if (act.kind == DemoAct::Kind::Say)
            QVERIFY(isWord(*declaration(RecordType::Entry).field(u"kind"), act.entryKind));
        if (act.kind == DemoAct::Kind::Link)
            QVERIFY2(isWord(*declaration(RecordType::Link).field(u"kind"), act.linkKind), qPrintable(act.linkKind));
    }
}

void TestDemo::everyVerbIsLegal_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<qint64>("now");
    QTest::addColumn<int>("tickets");
    QTest::newRow("English") << u"en"_s << someNow << 1'400;
    QTest::newRow("German") << u"de"_s << someNow << 1'400;
    QTest::newRow("on a Sunday night") << u"en"_s << someNow + 3 * demo::dayMs + 8 * demo::hourMs << 900;
    QTest::newRow("at New Year") << u"de"_s << qint64(1'767'225'600'000) << 900;
    QTest::newRow("after the clock change") << u"de"_s << qint64(1'774'746'060'000) << 900;
}

void TestDemo::everyVerbIsLegal()
{
    QFETCH(QString, language);
    QFETCH(qint64, now);
    QFETCH(int, tickets);
    Desk desk;
    const QList<DemoAct> acts = demoPlan(options(language, now, tickets));
    for (const DemoAct &act : acts) {
        const QString refusal = desk.apply(act);
        QVERIFY2(refusal.isEmpty(), qPrintable(refusal));
    }
}

void TestDemo::textsAreFilledAndOfSaneLength()
{
    QFETCH(QString, language);
    for (const DemoAct &act : plan(language)) {
        QStringList texts{act.body};
        for (const auto &[field, value] : act.fields) {
            const QString *text = std::get_if<QString>(&value);
            if (!text || field == u"form_answers")
                continue;
            texts.append(*text);
            QVERIFY2(!text->isEmpty() || field == u"review_notes", qPrintable(act.record + u' ' + field));
            if (field == u"subject")
                QVERIFY2(text->size() >= 8 && text->size() <= 90, qPrintable(*text));
            if (field == u"body" && act.type == RecordType::ArticleText) {
                const auto words = text->split(QRegularExpression(u"\\s+"_s)).size();
                QVERIFY2(words >= 80 && words <= 250, qPrintable(act.record));
            }
        }
        if (act.kind == DemoAct::Kind::Say)
            QVERIFY2(act.body.size() >= 8 && act.body.size() <= 600, qPrintable(act.body));
        for (const QString &text : std::as_const(texts)) {
            QVERIFY2(!text.contains(u'{') && !text.contains(u'}'), qPrintable(text));
            QVERIFY2(!text.contains(u"  ") && !text.contains(u" ,") && !text.contains(u" ."), qPrintable(act.record + u' ' + text));
        }
        const Value answers = fieldOf(act, u"form_answers"_s);
        if (const QString *json = std::get_if<QString>(&answers)) {
            const QJsonObject form = QJsonDocument::fromJson(json->toUtf8()).object();
            QVERIFY2(!form.isEmpty() && json->count(u'{') == 1, qPrintable(*json));
        }
    }
}

void TestDemo::bothLanguagesTellTheSameYear()
{
    const QList<DemoAct> &english = plan(u"en"_s), &german = plan(u"de"_s);
    QCOMPARE(english.size(), german.size());
    for (qsizetype i = 0; i < english.size(); ++i) {
        QCOMPARE(english.at(i).at, german.at(i).at);
        QCOMPARE(english.at(i).actor, german.at(i).actor);
        QCOMPARE(int(english.at(i).kind), int(german.at(i).kind));
        QCOMPARE(english.at(i).verb, german.at(i).verb);
        QCOMPARE(english.at(i).target, german.at(i).target);
        if (!english.at(i).record.endsWith(u"/en") && !english.at(i).record.endsWith(u"/de"))
            QCOMPARE(english.at(i).record, german.at(i).record);
    }
}

void TestDemo::bothLanguagesHaveTheSameShape_data()
{
    QTest::addColumn<QString>("file");
    for (const char *name : {"incidents", "requests", "tasks", "problems", "changes", "issues", "articles"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestDemo::bothLanguagesHaveTheSameShape()
{
    QFETCH(QString, file);
    QFile resource(u":/demo/%1.json"_s.arg(file));
    QVERIFY(resource.open(QIODevice::ReadOnly));
    const QJsonArray entries = QJsonDocument::fromJson(resource.readAll()).array();
    QVERIFY(!entries.isEmpty());
    QSet<QString> keys;
    for (const QJsonValue &entry : entries) {
        const QString key = entry[u"key"].toString();
        QVERIFY2(!keys.contains(key), qPrintable(key));
        keys.insert(key);
        const QJsonObject english = entry[u"en"].toObject(), german = entry[u"de"].toObject();
        QCOMPARE(english.keys(), german.keys());
        for (const QString &part : english.keys())
            QVERIFY2(english[part].toArray().size() == german[part].toArray().size(), qPrintable(key + u' ' + part));
        const QJsonArray talks = english[u"talk"].toArray(), gespraeche = german[u"talk"].toArray();
        for (qsizetype i = 0; i < talks.size(); ++i) {
            // A conversation, or (problems, changes) one line of it.
            const QJsonArray one = talks[i].isArray() ? talks[i].toArray() : QJsonArray{talks[i]};
            const QJsonArray other = gespraeche[i].isArray() ? gespraeche[i].toArray() : QJsonArray{gespraeche[i]};
            QCOMPARE(one.size(), other.size());
            for (qsizetype line = 0; line < one.size(); ++line) {
                QVERIFY2(QRegularExpression(u"^[arnc]: "_s).match(one[line].toString()).hasMatch(), qPrintable(one[line].toString()));
                QCOMPARE(one[line].toString().left(3), other[line].toString().left(3));
            }
        }
    }
}

void TestDemo::aDeskOfSevenHasAboutSixtyOpen_data()
{
    QTest::addColumn<qint64>("now");
    QTest::newRow("Thursday afternoon") << someNow;
    QTest::newRow("Sunday night") << someNow + 3 * demo::dayMs + 8 * demo::hourMs;
    QTest::newRow("Monday morning") << someNow + 4 * demo::dayMs - 6 * demo::hourMs;
    QTest::newRow("Christmas") << qint64(1'766'664'000'000);
}

void TestDemo::aDeskOfSevenHasAboutSixtyOpen()
{
    QFETCH(qint64, now);
    Desk desk;
    const QList<DemoAct> acts = demoPlan(options(u"en"_s, now));
    int fresh = 0, tickets = 0;
    for (const DemoAct &act : acts) {
        desk.apply(act);
        if (act.kind != DemoAct::Kind::Create || !isTicket(act))
            continue;
        ++tickets;
        fresh += act.at > now - 12 * demo::hourMs;
    }
    int open = 0, closed = 0, waiting = 0, overdue = 0, reopened = 0, canceled = 0;
    for (const Kept &ticket : std::as_const(desk.kept)) {
        if (!declaration(ticket.type).isTicket())
            continue;
        reopened += ticket.reopened;
        canceled += ticket.canceled;
        closed += ticket.category == StateCategory::Closed;
        waiting += ticket.category == StateCategory::Waiting;
        if (ticket.category >= StateCategory::Done)
            continue;
        ++open;
        const Value due = ticket.facts.fields.value(u"due"_s);
        overdue += !isEmpty(due) && std::get<qint64>(due) < now;
    }
    QVERIFY2(tickets > 1'330 && tickets < 1'470, qPrintable(QString::number(tickets)));
    QVERIFY2(open >= 50 && open <= 110, qPrintable(QString::number(open)));
    QVERIFY2(closed * 100 > tickets * 88, qPrintable(QString::number(closed)));
    QVERIFY2(waiting >= 10, qPrintable(QString::number(waiting)));
    QVERIFY2(overdue >= 5 && overdue < open, qPrintable(QString::number(overdue)));
    QVERIFY2(fresh >= 5, qPrintable(QString::number(fresh)));
    QVERIFY2(reopened >= 15, qPrintable(QString::number(reopened)));
    QVERIFY2(canceled >= 20, qPrintable(QString::number(canceled)));
}

void TestDemo::theYearHasItsStories()
{
    QMap<RecordType, int> count;
    QMap<QString, int> links, verbs;
    QMap<int, int> priorities;
    int major = 0, caused = 0, byProblem = 0, watched = 0, tagged = 0;
    for (const DemoAct &act : plan(u"en"_s)) {
        if (act.kind == DemoAct::Kind::Create) {
            ++count[act.type];
            major += fieldOf(act, u"major"_s) == Value(true);
            tagged += !isEmpty(fieldOf(act, u"tags"_s));
            if (act.type == RecordType::Incident)
                ++priorities[int(std::get<qint64>(fieldOf(act, u"impact"_s)) + std::get<qint64>(fieldOf(act, u"urgency"_s)))];
        }
        if (act.kind == DemoAct::Kind::Link)
            ++links[act.linkKind];
        if (act.kind == DemoAct::Kind::Verb)
            ++verbs[act.verb];
        watched += act.kind == DemoAct::Kind::SetAdd;
        for (const auto &[field, key] : act.refs) {
            caused += field == u"caused_by_change";
            byProblem += field == u"problem";
        }
    }
    QCOMPARE(major, 1);
    QVERIFY(count[RecordType::Person] >= 130);
    QCOMPARE(count[RecordType::Agent], 7);
    QCOMPARE(count[RecordType::Team], 6);
    QCOMPARE(count[RecordType::Service], 16);
    QVERIFY(count[RecordType::Ci] >= 115);
    QVERIFY(count[RecordType::Relation] >= 80);
    QCOMPARE(count[RecordType::Article], 30);
    QCOMPARE(count[RecordType::ArticleText], 60);
    QCOMPARE(count[RecordType::Problem], 9);
    QVERIFY(count[RecordType::Change] >= 40 && count[RecordType::Issue] >= 8 && count[RecordType::Task] >= 60);
    QVERIFY(count[RecordType::Incident] > count[RecordType::Request]);
    QVERIFY(priorities[5] > 3 * priorities[3]); // few are urgent
    QVERIFY(caused >= 8 && byProblem >= 40 && watched >= 50 && tagged >= 100);
    for (const char *kind :
        {"caused_by", "duplicate_of", "parent_of", "affects", "answered_by", "made_visible_by", "fixed_by", "handed_off_to"})
        QVERIFY2(links[QString::fromLatin1(kind)] > 0, kind);
    for (const char *verb :
        {"hold", "resume", "reopen", "cancel", "reject", "approve", "accept", "accept_workaround", "cause_found", "back_out"})
        QVERIFY2(verbs[QString::fromLatin1(verb)] > 0, verb);
}

void TestDemo::workHappensInWorkingHours()
{
    int inside = 0, all = 0, bad = 0;
    QMap<int, int> weekdays;
    QMap<QDate, int> days;
    for (const DemoAct &act : plan(u"en"_s)) {
        if (act.kind != DemoAct::Kind::Create || act.type != RecordType::Incident)
            continue;
        const QDate date = demo::localDate(act.at);
        const int minute = demo::localMinute(act.at);
        ++all;
        ++weekdays[date.dayOfWeek()];
        ++days[date];
        inside += demo::isWorkday(date) && minute >= 6 * 60 && minute < 18 * 60;
        bad = std::max(bad, days[date]);
    }
    QVERIFY2(inside * 100 > all * 85, qPrintable(u"%1 of %2"_s.arg(inside).arg(all)));
    QVERIFY(weekdays[1] > weekdays[5] && weekdays[5] > 5 * weekdays[7]);
    QVERIFY(bad >= 15); // the day of the major incident
}

void TestDemo::theClockIsBerlins_data()
{
    QTest::addColumn<qint64>("at");
    for (int day = 0; day < 1'500; day += 3)
        QTest::addRow("day %d", day) << qint64(1'700'000'000'000) + day * demo::dayMs + (day % 24) * demo::hourMs;
    QTest::newRow("before spring forward") << qint64(1'774'745'999'000);
    QTest::newRow("after spring forward") << qint64(1'774'746'000'000);
    QTest::newRow("before fall back") << qint64(1'792'889'999'000);
    QTest::newRow("after fall back") << qint64(1'792'890'000'000);
}

void TestDemo::theClockIsBerlins()
{
    QFETCH(qint64, at);
    const QTimeZone berlin("Europe/Berlin");
    if (!berlin.isValid())
        QSKIP("no zone data on this system");
    const QDateTime there = QDateTime::fromMSecsSinceEpoch(at, berlin);
    QCOMPARE(demo::localDate(at), there.date());
    QCOMPARE(demo::localMinute(at), there.time().msecsSinceStartOfDay() / 60'000);
}

void TestDemo::serviceHoursAreCounted_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<int>("minute");
    QTest::addColumn<int>("work");
    QTest::addColumn<QDate>("endDate");
    QTest::addColumn<int>("endMinute");
    QTest::newRow("within a day") << QDate(2026, 6, 10) << 600 << 90 << QDate(2026, 6, 10) << 690;
    QTest::newRow("before opening") << QDate(2026, 6, 10) << 300 << 10 << QDate(2026, 6, 10) << 430;
    QTest::newRow("over night") << QDate(2026, 6, 10) << 1'070 << 20 << QDate(2026, 6, 11) << 430;
    QTest::newRow("over the weekend") << QDate(2026, 6, 12) << 1'070 << 10 << QDate(2026, 6, 15) << 420;
    QTest::newRow("over Easter") << QDate(2026, 4, 2) << 1'070 << 20 << QDate(2026, 4, 7) << 430;
}

void TestDemo::serviceHoursAreCounted()
{
    QFETCH(QDate, date);
    QFETCH(int, minute);
    QFETCH(int, work);
    QFETCH(QDate, endDate);
    QFETCH(int, endMinute);
    QCOMPARE(demo::afterWork(demo::instant(date, minute), work), demo::instant(endDate, endMinute));
}

void TestDemo::aSmallDemoKeepsItsScript()
{
    const QList<DemoAct> acts = demoPlan(options(u"de"_s, someNow, 10));
    int tickets = 0, major = 0;
    for (const DemoAct &act : acts) {
        tickets += act.kind == DemoAct::Kind::Create && isTicket(act);
        major += fieldOf(act, u"major"_s) == Value(true);
    }
    QVERIFY(tickets < 250);
    QCOMPARE(major, 1);
}

void TestDemo::theShippedViewsCanBeRead()
{
    const QList<ShippedView> views = shippedViews();
    QVERIFY(views.size() >= 13);
    QSet<QString> keys, names;
    for (const ShippedView &view : views) {
        QVERIFY(!view.nameEn.isEmpty() && !view.nameDe.isEmpty());
        FilterContext context;
        context.now = someNow;
        context.me = QUuid(u"01890000-0000-7000-8000-000000000001"_s);
        const auto filter = parseFilter(view.filter, context);
        QVERIFY2(filter, qPrintable(view.filter));
        const FieldDecl *declared = ticketTable().find(view.sort.startsWith(u'-') ? view.sort.mid(1) : view.sort);
        QVERIFY2(declared && declared->flags.testFlag(FieldFlag::Indexed), qPrintable(view.sort));
        keys.insert(view.key);
        names.insert(view.nameDe);
    }
    QCOMPARE(keys.size(), views.size());
    QCOMPARE(names.size(), views.size());
}

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
