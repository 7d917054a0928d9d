// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/demo/demostory.h"

#include "core/exchange/demo/democalendar.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace fettle::demo
{

namespace
{

quint64 streamOf(const QString &key)
{
    quint64 hash = 14695981039346656037ULL; // FNV-1a: qHash differs between runs
    for (const char c : key.toUtf8())
        hash = (hash ^ static_cast<quint8>(c)) * 1099511628211ULL;
    return hash;
}

}

Story::Story(const Chronicle &chronicle, const Spec &spec)
    : m_chronicle(chronicle)
    , m_book(chronicle.book)
    , m_random(chronicle.seed, streamOf(spec.key))
    , m_type(spec.type)
    , m_record(spec.key)
    , m_opened(spec.opened)
    , m_at(spec.opened)
    , m_number(m_random.between(112, 989))
{
}

void Story::work(int least, int most)
{
    m_at = afterWork(m_at, m_random.skewed(least, most)) + m_random.between(1, 50) * secondMs;
}

void Story::until(qint64 at)
{
    m_at = std::max(m_at, at);
}

DemoAct Story::begin(const QString &actor, DemoAct::Kind kind)
{
    m_at = std::max(m_at, m_last + secondMs);
    m_last = m_at;
    DemoAct act;
    act.at = m_at;
    act.actor = actor;
    act.kind = kind;
    act.type = m_type;
    act.record = m_record;
    return act;
}

void Story::create(const QString &actor, Pairs fields, Keys refs)
{
    DemoAct act = begin(actor, DemoAct::Kind::Create);
    act.fields = std::move(fields);
    act.refs = std::move(refs);
    m_acts.append(act);
}

void Story::set(const QString &actor, const Pairs &fields, const Keys &refs)
{
    DemoAct act = begin(actor, DemoAct::Kind::Set);
    act.fields = fields;
    act.refs = refs;
    m_acts.append(act);
}

void Story::verb(const QString &actor, const QString &verb, const Pairs &fields, const Keys &refs)
{
    DemoAct act = begin(actor, DemoAct::Kind::Verb);
    act.verb = verb;
    act.fields = fields;
    act.refs = refs;
    m_acts.append(act);
}

void Story::say(const QString &actor, const QString &kind, bool isPublic, const QString &body)
{
    DemoAct act = begin(actor, DemoAct::Kind::Say);
    act.entryKind = kind;
    act.isPublic = isPublic;
    act.body = body;
    m_acts.append(act);
}

void Story::link(const QString &actor, const QString &kind, const QString &target, const QString &role)
{
    DemoAct act = begin(actor, DemoAct::Kind::Link);
    act.linkKind = kind;
    act.linkRole = role;
    act.target = target;
    m_acts.append(act);
}

void Story::linkFrom(const QString &actor, RecordType type, const QString &source, const QString &kind)
{
    DemoAct act = begin(actor, DemoAct::Kind::Link);
    act.type = type;
    act.record = source;
    act.linkKind = kind;
    act.target = m_record;
    m_acts.append(act);
}

void Story::watch(const QString &actor, const QString &who)
{
    DemoAct act = begin(actor, DemoAct::Kind::SetAdd);
    act.refSets = {{u"watchers"_s, {who}}};
    m_acts.append(act);
}

void Story::finish(const Spec &task, const QString &agent)
{
    const QJsonObject words = m_book.words(task.entry);
    const QString parent = m_record;
    const RecordType parentType = m_type;
    m_type = RecordType::Task;
    m_record = task.key;
    create(m_agent,
        {{u"subject"_s, fill(strings(words.value(u"subject")).constFirst())},
            {u"description"_s, fill(strings(words.value(u"text")).constFirst())},
            {u"category"_s, m_book.category(task.entry.value(u"category").toString())}, {u"impact"_s, qint64(3)}, {u"urgency"_s, qint64(3)},
            {u"due"_s, afterWork(m_at, 3 * (closesAt - opensAt))}},
        {{u"team"_s, u"team/"_s + task.entry.value(u"team").toString()},
            {u"service"_s, u"service/"_s + task.entry.value(u"service").toString()}, {u"parent"_s, parent}});
    linkFrom(m_agent, parentType, parent, u"parent_of"_s);
    work(20, 700);
    verb(agent, u"accept"_s, {}, {{u"assignee"_s, agent}});
    work(10, 500);
    verb(agent, u"start"_s);
    work(15, 200);
    const QStringList lines = strings(words.value(u"talk").toArray().at(0));
    for (const QString &line : lines)
        say(agent, u"note"_s, false, fill(line.mid(3)));
    work(5, 30);
    verb(agent, u"complete"_s, {{u"resolution_notes"_s, fill(strings(words.value(u"solution")).constFirst())}});
    m_type = parentType;
    m_record = parent;
}

void Story::castCi(const QString &wanted)
{
    if (wanted.isEmpty())
        return;
    m_ci = m_book.ci(wanted);
    if (m_ci)
        return;
    QList<qsizetype> fitting;
    for (qsizetype i = 0; i < m_book.cis.size(); ++i)
        if (m_book.cis.at(i).kind == wanted)
            fitting.append(i);
    Q_ASSERT(!fitting.isEmpty());
    m_ci = &m_book.cis.at(m_random.pick(fitting));
}

void Story::castRequester(const QJsonObject &entry)
{
    castCi(entry.value(u"ci").toString());
    const QString role = entry.value(u"role").toString();
    const bool external = entry.value(u"external").toBool();
    static const QStringList shopFloor{u"assembly"_s, u"maintenance"_s};
    const QString kind = m_ci ? m_ci->kind : QString();
    const bool local = kind == u"printer" || kind == u"label printer" || kind == u"access point" || kind == u"switch" || kind == u"terminal"
        || kind == u"scanner" || kind == u"meeting room" || kind == u"line" || kind == u"ups";
    QList<qsizetype> fitting, colleagues;
    for (qsizetype i = 0; i < m_book.persons.size(); ++i) {
        const Person &person = m_book.persons.at(i);
        if (!person.external && person.role != u"it")
            colleagues.append(i);
        if (person.external != external || person.role == u"it" || person.role == u"head-it" || (!role.isEmpty() && person.role != role))
            continue;
        if (m_ci && !m_ci->owner.isEmpty() && person.key != m_ci->owner)
            continue;
        if (local && person.site != m_ci->site)
            continue;
        if (kind == u"terminal" && person.role != u"assembly" && person.role != u"shift-lead" && person.role != u"planner")
            continue;
        if (kind == u"scanner" && person.role != u"warehouse")
            continue;
        if (kind != u"terminal" && role.isEmpty() && shopFloor.contains(person.role) && !m_random.chance(25))
            continue;
        if (external && person.role == u"supplier")
            continue;
        fitting.append(i);
    }
    if (fitting.isEmpty())
        fitting = colleagues;
    m_requester = &m_book.persons.at(m_random.pick(fitting));
    do
        m_colleague = &m_book.persons.at(m_random.pick(colleagues));
    while (m_colleague == m_requester);
    const QString site = local ? m_ci->site : m_requester->site;
    m_room = m_random.pick(m_book.site(site.isEmpty() ? m_book.sites.constFirst().key : site).rooms);
}

void Story::castTeam(const QString &team)
{
    m_team = team;
    QStringList fitting;
    for (const Agent &agent : m_book.agents)
        if (agent.teams.contains(team))
            fitting.append(agent.key);
    Q_ASSERT(!fitting.isEmpty());
    m_agent = m_random.pick(fitting);
}

void Story::handTo(const QString &team, const QString &agent)
{
    m_team = team;
    m_agent = agent;
}

QString Story::location() const
{
    if (m_requester && m_requester->external)
        return {};
    const QString site = m_ci && !m_requester ? m_ci->site : m_requester->site;
    return m_book.site(site).name;
}

QString Story::fill(QString text, const QString &other)
{
    if (!text.contains(u'{'))
        return text;
    const int minute = localMinute(m_opened);
    const int back = std::max(0, minute - 7 - m_number % 50);
    const auto put = [&text](QStringView slot, const QString &value) { text.replace(slot.toString(), value); };
    put(u"{person}", m_requester ? m_requester->name : QString());
    put(u"{dear}", m_requester ? m_requester->address : QString());
    put(u"{colleague}", m_colleague ? m_colleague->name : QString());
    put(u"{ci}", m_ci ? m_ci->name : QString());
    put(u"{location}", m_requester && m_requester->external ? m_book.sites.constFirst().name : location());
    put(u"{room}", m_room);
    put(u"{team}", m_book.teamName(m_team));
    put(u"{time}", u"%1:%2"_s.arg(back / 60).arg(back % 60, 2, 10, QLatin1Char('0')));
    put(u"{day}", m_book.phrases(u"weekdays"_s).at(m_number % 5));
    put(u"{number}", QString::number(m_number));
    put(u"{costcentre}", QString::number(4000 + m_number));
    put(u"{other}", other);
    return text;
}

QString Story::phrase(const QString &key, const QString &other)
{
    return fill(m_random.pick(m_book.phrases(key)), other);
}

bool Story::talk(const QStringList &script, const QString &holdReason, Rest rest, int pace)
{
    const bool request = m_type == RecordType::Request;
    const qsizetype halt = script.size() > 1 ? script.size() - 2 : 0;
    bool held = false;
    if (rest == Rest::Working && script.size() < 2)
        return false;
    for (qsizetype i = 0; i < script.size(); ++i) {
        const QChar who = script.at(i).at(0);
        const QString body = fill(script.at(i).mid(3));
        if (who == u'r') {
            work(5, 4 * pace);
            say(requester(), u"mail"_s, true, body);
            if (held)
                verb(QString(), u"resume"_s);
            held = false;
            continue;
        }
        work(2, 2 * pace);
        say(m_agent, who == u'a' ? u"reply"_s : (who == u'c' ? u"call"_s : u"note"_s), who == u'a', body);
        if (rest == Rest::Working && i >= halt)
            return false;
        const bool asked = i + 1 < script.size() && script.at(i + 1).startsWith(u'r');
        if (asked && who == u'a' && pace > 20 && (rest == Rest::Caller || m_random.chance(40))) {
            wait(1);
            verb(m_agent, u"hold"_s, {{u"hold_reason"_s, u"caller"_s}});
            held = true;
            if (rest == Rest::Caller)
                return false;
        } else if (!held && i == halt && !holdReason.isEmpty() && holdReason != u"caller" && (rest == Rest::Parts || m_random.chance(45))) {
            wait(2);
            Pairs fields{{u"hold_reason"_s, holdReason}};
            if (rest == Rest::Parts) {
                fields.append({u"resumes_at"_s, afterWork(m_chronicle.now, m_random.between(1, 5) * (closesAt - opensAt))});
                verb(m_agent, u"hold"_s, fields);
                return false;
            }
            verb(m_agent, u"hold"_s, fields);
            work(300, 2'400);
            verb(m_agent, u"resume"_s);
        }
    }
    if (rest == Rest::Caller && !request && m_requester) {
        wait(5);
        say(m_agent, u"reply"_s, true, phrase(u"question"_s));
        verb(m_agent, u"hold"_s, {{u"hold_reason"_s, u"caller"_s}});
        return false;
    }
    return rest == Rest::None;
}

bool isOpen(const QList<DemoAct> &acts, const QString &key, qint64 now)
{
    static const QStringList ends{u"resolve"_s, u"confirm"_s, u"cancel"_s, u"fulfil"_s, u"complete"_s, u"skip"_s, u"end"_s, u"back_out"_s,
        u"close"_s, u"accept_workaround"_s};
    bool open = false;
    for (const DemoAct &act : acts) {
        if (act.record != key || act.at > now)
            continue;
        if (act.kind == DemoAct::Kind::Create)
            open = true;
        if (act.kind != DemoAct::Kind::Verb)
            continue;
        if (act.type == RecordType::Problem)
            open = act.verb != u"close" && act.verb != u"accept" && act.verb != u"accept_workaround" && act.verb != u"resolve";
        else
            open = !ends.contains(act.verb) && !(act.type == RecordType::Request && act.verb == u"reject")
                && !(act.type == RecordType::Issue && act.verb == u"accept");
    }
    return open;
}

}
