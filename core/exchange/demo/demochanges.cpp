// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/demo/demotelling.h"

using namespace Qt::Literals::StringLiterals;

namespace fettle::demo
{

namespace
{

void runChange(Story &story, const Spec &spec, const QJsonObject &words, qint64 end)
{
    const QString agent = story.agent(), result = spec.entry.value(u"result").toString();
    const QStringList script = strings(words.value(u"talk"));
    story.wait(2);
    for (qsizetype i = 0; i < script.size(); ++i) {
        story.wait(12);
        story.say(agent, script.at(i).startsWith(u'c') ? u"call"_s : u"note"_s, false, script.at(i).mid(3));
    }
    const QString review = words.value(u"review").toString();
    story.until(end - story.random().between(5, 20) * minuteMs);
    if (result == u"backed_out")
        story.verb(agent, u"back_out"_s, {{u"review_notes"_s, review}});
    else
        story.verb(agent, u"end"_s, {{u"result"_s, result}});
    story.work(workday, 4 * workday);
    if (spec.entry.value(u"type").toString() != u"standard")
        story.say(agent, u"note"_s, false, story.phrase(u"review"_s));
    story.verb(agent, u"close"_s, {{u"result"_s, result}, {u"review_notes"_s, review}});
}

}

void tellChange(Story &story, const Chronicle &chronicle, const Spec &spec)
{
    const QJsonObject words = chronicle.book.words(spec.entry);
    const QString type = spec.entry.value(u"type").toString();
    story.castTeam(spec.entry.value(u"team").toString());
    const QString agent = story.agent();
    const qint64 start = spec.notBefore, end = start + spec.entry.value(u"hours").toInt() * hourMs;
    const bool outage = spec.entry.value(u"outage").toBool(), emergency = type == u"emergency";
    Pairs fields{{u"subject"_s, pickFor(words.value(u"subject"), 0)}, {u"description"_s, pickFor(words.value(u"text"), 0)},
        {u"change_type"_s, type}, {u"reason"_s, words.value(u"reason").toString()}, {u"plan_rollout"_s, words.value(u"rollout").toString()},
        {u"plan_test"_s, words.value(u"test").toString()}, {u"plan_backout"_s, words.value(u"backout").toString()},
        {u"plan_communication"_s, words.value(u"communication").toString()}, {u"risk"_s, spec.entry.value(u"risk").toString()},
        {u"outage"_s, outage}, {u"planned_start"_s, start}, {u"planned_end"_s, end},
        {u"category"_s, chronicle.book.category(spec.entry.value(u"category").toString())}, {u"impact"_s, qint64(emergency ? 1 : 3)},
        {u"urgency"_s, qint64(emergency ? 1 : 3)}};
    if (outage) {
        fields.append({u"downtime_start"_s, start});
        fields.append({u"downtime_end"_s, end});
    }
    Keys refs{{u"requester"_s, agent}, {u"opened_by"_s, agent}, {u"service"_s, u"service/"_s + spec.entry.value(u"service").toString()},
        {u"team"_s, u"team/"_s + story.team()}, {u"assignee"_s, agent}};
    const Ci *ci = chronicle.book.ci(spec.entry.value(u"ci").toString());
    if (ci)
        refs.append({u"ci"_s, ci->key});
    story.create(agent, fields, refs);
    story.wait(1);
    if (ci)
        story.link(agent, u"affects"_s, ci->key, u"primary"_s);
    if (emergency) {
        story.wait(2);
        story.verb(agent, u"request"_s, {{u"reason"_s, words.value(u"reason").toString()}});
        story.wait(6);
        story.verb(u"person/ines-castell"_s, u"approve"_s);
        runChange(story, spec, words, end);
        return;
    }
    story.work(30, 400);
    if (type == u"standard") {
        story.verb(agent, u"schedule"_s);
    } else {
        story.verb(agent, u"submit"_s);
        story.work(60, workday);
        story.verb(agent, u"request_approval"_s);
        if (start > chronicle.now + 10 * dayMs)
            return;
        story.work(60, workday);
        story.verb(u"person/ines-castell"_s, u"approve"_s);
    }
    story.until(start + 2 * minuteMs);
    story.verb(agent, u"begin"_s);
    runChange(story, spec, words, end);
}

}
