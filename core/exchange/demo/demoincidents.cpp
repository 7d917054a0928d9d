// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/demo/demotelling.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace fettle::demo
{

namespace
{

/// Due by the priority of ServiceNow's matrix, of which the sum is a good enough picture.
qint64 dueFor(qint64 opened, int impact, int urgency)
{
    constexpr int minutes[] = {4 * 60, 8 * 60, 2 * workday, 5 * workday, 8 * workday};
    return afterWork(opened, minutes[std::clamp(impact + urgency - 2, 0, 4)]);
}

/// The incident that stops the company: told on the wall clock, people stay until it runs.
void majorIncident(Story &story, const Spec &spec, const QJsonObject &words)
{
    story.wait(3);
    story.verb(story.agent(), u"assign"_s, {}, {{u"team"_s, u"team/"_s + story.team()}, {u"assignee"_s, story.agent()}});
    story.wait(2);
    story.verb(story.agent(), u"start"_s);
    const QStringList script = scriptFor(words, 0);
    constexpr int pauses[] = {3, 15, 7, 24, 80, 62, 85, 42};
    for (qsizetype i = 0; i < script.size(); ++i) {
        story.wait(pauses[std::min<qsizetype>(i, 7)]);
        const QChar who = script.at(i).at(0);
        story.say(
            story.agent(), who == u'a' ? u"reply"_s : (who == u'c' ? u"call"_s : u"note"_s), who == u'a', story.fill(script.at(i).mid(3)));
    }
    story.wait(12);
    story.verb(story.agent(), u"resolve"_s,
        {{u"resolution_kind"_s, spec.entry.value(u"fix").toString()}, {u"resolution_code"_s, spec.entry.value(u"code").toString()},
            {u"resolution_notes"_s, pickFor(words.value(u"solution"), 0)}, {u"impact_end"_s, story.at()}});
    story.work(2 * workday, 2 * workday + 60);
    story.verb(u"agent/jonas-reuter"_s, u"confirm"_s);
}

bool cancelled(Story &story, const Chronicle &chronicle, const Spec &spec)
{
    Random &random = story.random();
    if (spec.rest != Rest::None || !spec.parent.isEmpty() || !spec.causedBy.isEmpty() || story.requester().isEmpty() || !random.chance(4))
        return false;
    story.work(10, 200);
    const QString twin = chronicle.latest.value(spec.entry.value(u"key").toString());
    const bool duplicate = !twin.isEmpty() && random.chance(60);
    const QString reason = duplicate ? u"duplicate"_s : u"not_an_incident"_s;
    const QString subject = pickFor(chronicle.book.words(spec.entry).value(u"subject"), 0);
    story.say(story.agent(), u"note"_s, false, story.phrase(reason, u"“%1”"_s.arg(story.fill(subject))));
    if (duplicate)
        story.link(story.agent(), u"duplicate_of"_s, twin);
    story.verb(story.agent(), u"cancel"_s, {{u"cancel_reason"_s, reason}}, duplicate ? Keys{{u"duplicate_of"_s, twin}} : Keys{});
    return true;
}

void assignIncident(Story &story, const Chronicle &chronicle, const QString &team, int pace)
{
    Random &random = story.random();
    const QString specialist = story.agent();
    if (team != u"service-desk" && random.chance(32)) {
        do
            story.castTeam(u"service-desk"_s);
        while (story.agent() == specialist);
        const QString first = story.agent();
        story.verb(first, u"assign"_s, {}, {{u"team"_s, u"team/service-desk"_s}, {u"assignee"_s, first}});
        story.work(5, 3 * pace);
        story.handTo(team, specialist);
        story.say(first, u"note"_s, false, story.phrase(u"handover"_s));
        story.verb(first, u"assign"_s, {}, {{u"team"_s, u"team/"_s + team}, {u"assignee"_s, story.agent()}});
        if (random.chance(50))
            story.watch(first, first);
    } else {
        const QString dispatcher = random.chance(50) ? story.agent() : chronicle.book.agent(u"jonas-reuter"_s).key;
        story.verb(dispatcher, u"assign"_s, {}, {{u"team"_s, u"team/"_s + team}, {u"assignee"_s, story.agent()}});
    }
}

void resolveIncident(Story &story, const Spec &spec, const QJsonObject &words, int variant)
{
    story.verb(story.agent(), u"resolve"_s,
        {{u"resolution_kind"_s, spec.entry.value(u"fix").toString()}, {u"resolution_code"_s, spec.entry.value(u"code").toString()},
            {u"resolution_notes"_s, story.fill(pickFor(words.value(u"solution"), variant))}, {u"impact_end"_s, story.at()}});
}

}

void tellIncident(Story &story, const Chronicle &chronicle, const Spec &spec)
{
    const QJsonObject words = chronicle.book.words(spec.entry);
    Random &random = story.random();
    story.castRequester(spec.entry);
    const QString service = spec.entry.value(u"service").toString();
    QString team = spec.entry.value(u"team").toString();
    if (team.isEmpty())
        team = spec.entry.value(u"field").toBool() ? u"field"_s : chronicle.book.serviceTeam(service);
    story.castTeam(team);
    const bool major = spec.entry.value(u"major").toBool();
    if (major)
        story.handTo(team, chronicle.book.agent(u"tomasz-wolnik"_s).key);
    const int variant = random.below(strings(words.value(u"subject")).size());
    const QJsonArray machine = spec.entry.value(u"monitoring").toArray();
    const bool monitoring = major || machine.contains(variant % std::max<int>(1, static_cast<int>(strings(words.value(u"text")).size())));
    if (monitoring)
        story.nobodyAsked();
    int impact = spec.entry.value(u"impact").toInt(), urgency = spec.entry.value(u"urgency").toInt();
    if (!major) {
        if (random.chance(18))
            urgency = std::min(3, urgency + 1);
        if ((story.person() && story.person()->vip) || random.chance(7))
            urgency = std::max(1, urgency - 1);
        if (random.chance(30))
            impact = 3;
    }
    const auto [channel, actor] = intake(story, spec.entry, monitoring);
    Pairs fields{{u"subject"_s, subjectFor(story, words, variant)}, {u"description"_s, story.fill(pickFor(words.value(u"text"), variant))},
        {u"channel"_s, channel}, {u"category"_s, chronicle.book.category(spec.entry.value(u"category").toString())},
        {u"kind"_s, spec.entry.value(u"kind").toString()}, {u"impact"_s, qint64(impact)}, {u"urgency"_s, qint64(urgency)},
        {u"detected_at"_s, spec.opened}, {u"impact_start"_s, spec.opened - random.between(2, 50) * minuteMs},
        {u"due"_s, dueFor(spec.opened, impact, urgency)}};
    if (!story.location().isEmpty())
        fields.append({u"location"_s, story.location()});
    if (major)
        fields.append({u"major"_s, true});
    addTags(fields, spec.entry);
    Keys refs{{u"service"_s, u"service/"_s + service}};
    addIfKnown(refs, u"requester"_s, story.requester());
    addIfKnown(refs, u"opened_by"_s, actor);
    if (story.person())
        refs.append({u"organisation"_s, u"organisation/"_s + story.person()->organisation});
    if (story.ci())
        refs.append({u"ci"_s, story.ci()->key});
    story.create(actor, fields, refs);
    if (story.ci() && random.chance(40))
        story.link(story.agent(), u"affects"_s, story.ci()->key, u"primary"_s);
    if (major) {
        majorIncident(story, spec, words);
        return;
    }
    if (spec.rest == Rest::New || cancelled(story, chronicle, spec))
        return;

    const int pace = impact + urgency <= 3 ? 12 : (spec.entry.value(u"quick").toBool() ? 15 : 90);
    story.work(2, 2 * pace);
    assignIncident(story, chronicle, team, pace);
    if (spec.rest == Rest::Assigned)
        return;
    if (!spec.parent.isEmpty()) {
        story.linkFrom(story.agent(), RecordType::Incident, spec.parent, u"parent_of"_s);
        story.set(story.agent(), {}, {{u"parent"_s, spec.parent}});
    }
    if (!spec.causedBy.isEmpty()) {
        story.link(story.agent(), u"caused_by"_s, spec.causedBy);
        story.set(story.agent(), {}, {{u"caused_by_change"_s, spec.causedBy}});
    }
    story.work(2, pace);
    story.verb(story.agent(), u"start"_s);
    if (random.chance(12) && !story.requester().isEmpty())
        story.watch(story.agent(), random.chance(50) ? chronicle.book.agent(u"jonas-reuter"_s).key : u"person/ines-castell"_s);
    if (!story.talk(scriptFor(words, variant), spec.entry.value(u"hold").toString(), spec.rest, pace))
        return;
    const QString article = spec.entry.value(u"article").toString();
    if (!article.isEmpty() && random.chance(55) && chronicle.articles.value(article, story.at()) < story.at())
        story.link(story.agent(), u"answered_by"_s, u"article/"_s + article);
    story.until(spec.notBefore);
    story.work(3, 2 * pace);
    resolveIncident(story, spec, words, variant);
    if (random.chance(6) && !story.requester().isEmpty() && spec.parent.isEmpty()) {
        story.work(60, 1'600);
        story.say(story.requester(), u"mail"_s, true, story.phrase(u"again"_s));
        story.verb(story.requester(), u"reopen"_s);
        story.work(10, 200);
        story.say(story.agent(), u"reply"_s, true, story.phrase(u"sorry"_s));
        story.work(60, 900);
        resolveIncident(story, spec, words, variant);
    }
    confirmOrWait(story, story.agent(), u"thanks"_s);
}

}
