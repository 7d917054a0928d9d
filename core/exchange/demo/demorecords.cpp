// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/demo/demorecords.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace fettle::demo
{

namespace
{

class Writer
{
public:
    explicit Writer(qint64 start)
        : m_at(start)
    {
    }

    void create(RecordType type, const QString &key, const Pairs &fields, const Keys &refs = {},
        const QList<QPair<QString, QStringList>> &sets = {})
    {
        DemoAct act = next(DemoAct::Kind::Create, type, key);
        act.fields = fields;
        act.refs = refs;
        act.refSets = sets;
        m_acts.append(act);
    }
    void set(RecordType type, const QString &key, const Keys &refs)
    {
        DemoAct act = next(DemoAct::Kind::Set, type, key);
        act.refs = refs;
        m_acts.append(act);
    }
    void verb(const QString &actor, RecordType type, const QString &key, const QString &verb)
    {
        DemoAct act = next(DemoAct::Kind::Verb, type, key);
        act.actor = actor;
        act.verb = verb;
        m_acts.append(act);
    }
    void moveTo(qint64 at) { m_at = std::max(m_at, at); }
    [[nodiscard]] qint64 at() const { return m_at; }
    QList<DemoAct> take() { return std::move(m_acts); }

private:
    DemoAct next(DemoAct::Kind kind, RecordType type, const QString &key)
    {
        m_at += secondMs;
        DemoAct act;
        act.at = m_at;
        act.kind = kind;
        act.type = type;
        act.record = key;
        return act;
    }

    qint64 m_at;
    QList<DemoAct> m_acts;
};

void addText(Pairs &fields, const QString &field, const QString &text)
{
    if (!text.isEmpty())
        fields.append({field, text});
}

void people(Writer &writer, const Book &book)
{
    const QJsonArray organisations = book.company.value(u"organisations").toArray();
    for (const QJsonValue &organisation : organisations)
        writer.create(RecordType::Organisation, u"organisation/"_s + organisation[u"key"].toString(),
            {{u"name"_s, book.text(organisation[u"name"])}, {u"domain"_s, organisation[u"domain"].toString()}});
    for (const Person &person : book.persons) {
        Pairs fields{{u"name"_s, person.name}, {u"email"_s, person.email}, {u"job_title"_s, person.title}, {u"language"_s, book.language}};
        addText(fields, u"phone"_s, person.phone);
        if (!person.site.isEmpty())
            addText(fields, u"location"_s, book.site(person.site).name);
        if (person.vip)
            fields.append({u"vip"_s, true});
        writer.create(RecordType::Person, person.key, fields, {{u"organisation"_s, u"organisation/"_s + person.organisation}});
    }
    const QJsonArray teams = book.company.value(u"teams").toArray();
    for (const QJsonValue &team : teams)
        writer.create(RecordType::Team, u"team/"_s + team[u"key"].toString(),
            {{u"name"_s, book.text(team[u"name"])}, {u"email"_s, team[u"email"].toString()}});
    for (const Agent &agent : book.agents) {
        QStringList keys;
        for (const QString &team : agent.teams)
            keys.append(u"team/"_s + team);
        const Person &person = book.person(agent.slug);
        writer.create(RecordType::Agent, agent.key,
            {{u"name"_s, agent.name}, {u"login"_s, agent.login}, {u"email"_s, person.email}, {u"active"_s, true}},
            {{u"person"_s, person.key}}, {{u"teams"_s, keys}});
    }
    for (const QJsonValue &team : teams)
        writer.set(RecordType::Team, u"team/"_s + team[u"key"].toString(), {{u"lead"_s, u"agent/"_s + team[u"lead"].toString()}});
    const QJsonArray services = book.company.value(u"services").toArray();
    for (const QJsonValue &service : services)
        writer.create(RecordType::Service, u"service/"_s + service[u"key"].toString(),
            {{u"name"_s, book.text(service[u"name"])}, {u"description"_s, book.text(service[u"text"])},
                {u"criticality"_s, service[u"criticality"].toString()}},
            {{u"team"_s, u"team/"_s + service[u"team"].toString()}});
}

void things(Writer &writer, const Book &book, Random random)
{
    int tag = 1'000;
    for (const Ci &ci : book.cis) {
        Pairs fields{{u"name"_s, ci.name}, {u"class"_s, ci.className}, {u"state"_s, u"production"_s}, {u"criticality"_s, ci.criticality},
            {u"role"_s, ci.role}, {u"location"_s, book.site(ci.site).name}};
        addText(fields, u"manufacturer"_s, ci.manufacturer);
        addText(fields, u"model"_s, ci.model);
        tag += random.between(1, 4);
        if (!ci.manufacturer.isEmpty()) {
            const QString letters = ci.manufacturer.left(2).toUpper();
            fields.append({u"serial"_s, u"%1%2%3"_s.arg(letters).arg(random.between(1000, 9999)).arg(random.between(100, 999))});
            fields.append({u"asset_tag"_s, u"SK-%1"_s.arg(tag)});
        }
        Keys refs{{u"team"_s, u"team/"_s + ci.team}, {u"organisation"_s, u"organisation/sennhuber"_s}};
        if (!ci.owner.isEmpty())
            refs.append({u"owner"_s, ci.owner});
        writer.create(RecordType::Ci, ci.key, fields, refs);
    }
    int number = 0;
    for (const Relation &relation : book.relations) {
        Pairs fields{{u"kind"_s, relation.kind}};
        if (relation.redundancy > 0)
            fields.append({u"redundancy"_s, qint64(relation.redundancy)});
        writer.create(RecordType::Relation, u"relation/%1"_s.arg(++number, 3, 10, QLatin1Char('0')), fields,
            {{u"source"_s, relation.source}, {u"target"_s, relation.target}});
    }
}

void articles(Writer &writer, Chronicle &chronicle)
{
    const Book &book = chronicle.book;
    int number = 0;
    for (const QJsonObject &article : book.articles) {
        ++number;
        // Most were there before; every fourth is written in the course of the year.
        if (number % 4 == 0)
            writer.moveTo(instant(workdayFrom(localDate(writer.at()).addDays(36)), 10 * 60 + number));
        const QString slug = article.value(u"key").toString(), key = u"article/"_s + slug;
        const QString owner = u"agent/"_s + article.value(u"owner").toString();
        Pairs fields{{u"key"_s, slug}, {u"category"_s, book.category(article.value(u"category").toString())}};
        if (article.value(u"known_error").toBool())
            fields.append({u"known_error"_s, true});
        writer.create(
            RecordType::Article, key, fields, {{u"owner"_s, owner}, {u"service"_s, u"service/"_s + article.value(u"service").toString()}});
        for (const QString &language : {book.language, book.language == u"de" ? u"en"_s : u"de"_s}) {
            const QJsonObject words = article.value(language).toObject();
            writer.create(RecordType::ArticleText, key + u'/' + language,
                {{u"language"_s, language}, {u"title"_s, words.value(u"title").toString()}, {u"body"_s, words.value(u"body").toString()}},
                {{u"article"_s, key}});
        }
        writer.verb(owner, RecordType::Article, key, u"submit"_s);
        writer.verb(u"agent/jonas-reuter"_s, RecordType::Article, key, u"approve"_s);
        chronicle.articles.insert(slug, writer.at());
    }
}

/// Instants of ordinary work: more on Mondays and in the morning, little at night.
class Year
{
public:
    Year(qint64 start, qint64 now, QDate badDay)
        : m_now(now)
    {
        for (QDate date = localDate(start).addDays(1); date <= localDate(now); date = date.addDays(1)) {
            const bool bad = date.weekNumber() == badDay.weekNumber() && std::abs(badDay.daysTo(date)) < 7;
            m_sum += dayWeight(date) * (bad ? 190 : 100);
            m_days.append(date);
            m_until.append(m_sum);
        }
    }

    qint64 instantOf(Random &random, bool anyHour) const
    {
        constexpr int hours[] = {60, 130, 190, 165, 120, 60, 95, 120, 95, 60, 25, 10}; // from 6 to 18
        while (true) {
            const qint64 drawn = qint64(random.next()) % m_sum;
            const auto day = std::upper_bound(m_until.begin(), m_until.end(), drawn) - m_until.begin();
            int minute = random.below(24 * 60);
            if (!anyHour) {
                int rest = random.below(1130), hour = 0;
                while (hour < 11 && rest >= hours[hour])
                    rest -= hours[hour++];
                minute = (6 + hour) * 60 + minute % 60;
            }
            const qint64 at = instant(m_days.at(day), minute) + random.below(60) * secondMs;
            if (at < m_now - 2 * minuteMs)
                return at;
        }
    }

private:
    qint64 m_now;
    qint64 m_sum = 0;
    QList<QDate> m_days;
    QList<qint64> m_until;
};

/// How likely an ordinary incident is, @p daysAgo: the VPN fault lives until its fix, the rest is steady.
int weightOf(const QJsonObject &entry, qint64 daysAgo)
{
    const int weight = entry.value(u"weight").toInt() * 10;
    const QString theme = entry.value(u"theme").toString();
    if (theme == u"major-child")
        return 0;
    if (theme == u"vpn")
        return daysAgo < 165 ? 0 : (daysAgo < 250 ? 2 * weight : weight / 5);
    if (theme == u"printer")
        return daysAgo > 110 && daysAgo < 210 ? 2 * weight : weight / 2;
    return weight;
}

const QJsonObject &drawn(Random &random, const QList<QJsonObject> &list, qint64 daysAgo)
{
    int sum = 0;
    for (const QJsonObject &entry : list)
        sum += weightOf(entry, daysAgo);
    int rest = random.below(sum);
    for (const QJsonObject &entry : list) {
        rest -= weightOf(entry, daysAgo);
        if (rest < 0)
            return entry;
    }
    return list.constLast();
}

struct Planner {
    const Book &book;
    const DemoOptions &options;
    qint64 start;
    QDate today;
    QList<Spec> specs = {};

    Planner(const Book &wanted, const DemoOptions &given, qint64 from)
        : book(wanted)
        , options(given)
        , start(from)
        , today(localDate(given.now))
    {
    }

    [[nodiscard]] QDate day(int ago) const { return workdayFrom(today.addDays(-ago)); }
    [[nodiscard]] QDate majorDay() const
    {
        const QDate near = today.addDays(-150);
        return workdayFrom(near.addDays(2 - near.dayOfWeek())); // a Tuesday
    }

    Spec &add(RecordType type, const QJsonObject &entry, qint64 opened, const QString &tag = {})
    {
        Spec spec;
        spec.type = type;
        spec.entry = entry;
        spec.opened = opened;
        spec.tag = tag;
        specs.append(spec);
        return specs.last();
    }

    void changes(Random &random)
    {
        for (const QJsonObject &entry : book.changes) {
            const QString key = entry.value(u"key").toString(), tag = u"change/"_s + key;
            if (const int every = entry.value(u"every").toInt()) {
                const int minute = every == 14 ? 9 * 60 : 19 * 60 + 30;
                for (int ago = 355; ago > -every; ago -= every) {
                    const qint64 begin = instant(day(ago), minute);
                    add(RecordType::Change, entry, afterWork(instant(day(ago + 5), 9 * 60), random.below(300))).notBefore = begin;
                }
                continue;
            }
            const int ago = entry.value(u"day").toInt();
            if (entry.value(u"type").toString() == u"emergency") {
                const bool major = entry.contains(u"theme");
                const qint64 begin = instant(major ? majorDay() : day(ago), major ? 10 * 60 + 20 : 17 * 60 + 10);
                add(RecordType::Change, entry, begin - 15 * minuteMs, tag).notBefore = begin;
                continue;
            }
            QDate date = day(ago);
            if (entry.value(u"weekend").toBool())
                date = date.addDays(7 - date.dayOfWeek());
            const qint64 begin = instant(date, entry.value(u"weekend").toBool() ? 8 * 60 : 19 * 60);
            add(RecordType::Change, entry,
                afterWork(instant(workdayFrom(day(std::max(ago, 0)).addDays(-9 - random.below(4))), 9 * 60), random.below(400)), tag)
                .notBefore = begin;
            const QString victim = entry.value(u"causes").toString();
            const QDate after = workdayFrom(date.addDays(1));
            for (int i = 0; i < entry.value(u"caused").toInt(); ++i) {
                const bool atOnce = entry.value(u"result").toString() == u"backed_out";
                const qint64 at = atOnce ? begin + (40 + random.below(30)) * minuteMs : instant(after, 7 * 60 + 35 + random.below(150));
                add(RecordType::Incident, book.find(book.incidents, victim), at).causedBy = tag;
            }
        }
    }

    void bigDay(Random &random)
    {
        const QDate date = majorDay();
        add(RecordType::Incident, book.find(book.incidents, u"major-erp"_s), instant(date, 8 * 60 + 40), u"incident/major-erp"_s);
        for (int i = 0; i < 14; ++i) {
            Spec &child =
                add(RecordType::Incident, book.find(book.incidents, u"erp-login"_s), instant(date, 8 * 60 + 45 + random.below(120)));
            child.parent = u"incident/major-erp"_s;
            child.notBefore = instant(date, 15 * 60 + random.below(60));
        }
    }

    void scripted(Random &random)
    {
        changes(random);
        bigDay(random);
        for (const QJsonObject &entry : book.problems) {
            const bool big = entry.value(u"theme").toString() == u"major-erp";
            const QDate date = big ? workdayFrom(majorDay().addDays(1)) : day(entry.value(u"day").toInt());
            add(RecordType::Problem, entry, instant(date, 9 * 60 + random.below(360)), u"problem/"_s + entry.value(u"key").toString());
        }
        for (const QJsonObject &entry : book.issues)
            add(RecordType::Issue, entry, instant(day(entry.value(u"day").toInt()), 9 * 60 + random.below(400)),
                u"issue/"_s + entry.value(u"key").toString());
        for (const QJsonObject &entry : book.tasks) {
            if (!entry.value(u"standalone").toBool())
                continue;
            const int every = entry.value(u"team").toString() == u"field" && entry.value(u"service").toString() == u"network" ? 91 : 30;
            for (int ago = 352 - random.below(20); ago >= 1; ago -= every)
                add(RecordType::Task, entry, instant(day(ago), 8 * 60 + random.below(60)));
        }
    }

    void ordinary(Random &random)
    {
        const Year year(start, options.now, majorDay());
        qsizetype count = specs.size();
        // A morning or a day with work in it, whatever hour it is now.
        const int fresh = std::max(3, options.tickets / 175);
        const qint64 span = std::clamp<qint64>(localMinute(options.now) - 6 * 60, 60, 600);
        for (int i = 0; count < options.tickets; ++i) {
            const bool incident = random.chance(62);
            qint64 at = i < fresh ? options.now - (3 + random.below(span)) * minuteMs : year.instantOf(random, false);
            const QJsonObject &entry = drawn(random, incident ? book.incidents : book.requests, localDate(at).daysTo(today));
            if (i >= fresh && !entry.value(u"monitoring").toArray().isEmpty() && random.chance(50))
                at = year.instantOf(random, true);
            add(incident ? RecordType::Incident : RecordType::Request, entry, at);
            count += 1 + entry.value(u"tasks").toArray().size();
        }
    }
};

}

QList<DemoAct> companyRecords(Chronicle &chronicle, qint64 start)
{
    Writer writer(start);
    people(writer, chronicle.book);
    things(writer, chronicle.book, Random(chronicle.seed, 7));
    articles(writer, chronicle);
    return writer.take();
}

QList<Spec> yearOfTickets(const Book &book, const DemoOptions &options, qint64 start)
{
    Planner planner(book, options, start);
    Random scripted(options.seed, 1), ordinary(options.seed, 2);
    planner.scripted(scripted);
    planner.ordinary(ordinary);
    const qint64 first = start + 30 * minuteMs;
    QList<Spec> specs;
    for (const Spec &spec : std::as_const(planner.specs))
        if (spec.opened > first && spec.opened <= options.now)
            specs.append(spec);
    return specs;
}

}
