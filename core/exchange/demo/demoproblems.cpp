// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/demo/demotelling.h"

using namespace Qt::Literals::StringLiterals;

namespace fettle::demo
{

namespace
{

/// The decision about a problem whose cause is known.
void decideProblem(Story &story, const Chronicle &chronicle, const Spec &spec, const QJsonObject &words)
{
    const QString agent = story.agent(), open = spec.entry.value(u"open").toString(), decision = spec.entry.value(u"decision").toString();
    const QString workaround = pickFor(words.value(u"workaround"), 0);
    const qint64 review = afterWork(story.at(), 120 * workday);
    const QString reason = words.contains(u"reason") ? pickFor(words.value(u"reason"), 0) : pickFor(words.value(u"solution"), 0);
    if (open == u"known_error" || decision == u"workaround") {
        story.work(100, workday);
        story.verb(
            agent, u"workaround_only"_s, {{u"workaround"_s, workaround}, {u"review_date"_s, review}, {u"decision_reason"_s, reason}});
        if (!open.isEmpty())
            return;
        story.until(spec.opened + spec.entry.value(u"days").toInt() * dayMs);
        story.work(1, 60);
        story.verb(agent, u"accept_workaround"_s, {{u"workaround"_s, workaround}, {u"decision_reason"_s, reason}});
        return;
    }
    if (decision == u"accept") {
        story.work(100, 2 * workday);
        story.verb(agent, u"accept"_s,
            {{u"decision_reason"_s, reason}, {u"review_date"_s, review}, {u"cost"_s, double(spec.entry.value(u"cost").toInt())}},
            {{u"approver"_s, u"person/ines-castell"_s}});
        return;
    }
    const QString change = spec.entry.value(u"change").toString();
    const qint64 decided = chronicle.openedAt.value(u"change/"_s + change);
    story.until(decided);
    story.work(20, 200);
    const QString fix = chronicle.keys.value(u"change/"_s + change);
    story.verb(agent, u"fix"_s, {}, fix.isEmpty() ? Keys{} : Keys{{u"fix_change"_s, fix}});
    if (!fix.isEmpty())
        story.link(agent, u"fixed_by"_s, fix);
    if (open == u"fix_in_progress") {
        const QString issue = u"issue/"_s + spec.entry.value(u"issue").toString();
        story.until(chronicle.openedAt.value(issue));
        story.work(30, 60);
        story.link(agent, u"handed_off_to"_s, chronicle.keys.value(issue));
        return;
    }
    story.until(spec.opened + spec.entry.value(u"days").toInt() * dayMs);
    story.work(30, 200);
    story.verb(
        agent, u"resolve"_s, {{u"resolution_code"_s, u"system_update"_s}, {u"resolution_notes"_s, pickFor(words.value(u"solution"), 0)}});
    story.work(5 * workday, 6 * workday);
    story.verb(agent, u"close"_s);
}

}

void tellProblem(Story &story, const Chronicle &chronicle, const Spec &spec)
{
    const QJsonObject words = chronicle.book.words(spec.entry);
    story.castTeam(spec.entry.value(u"team").toString());
    const QString agent = story.agent(), open = spec.entry.value(u"open").toString();
    const Ci *ci = chronicle.book.ci(spec.entry.value(u"ci").toString());
    Pairs fields{{u"subject"_s, pickFor(words.value(u"subject"), 0)}, {u"description"_s, pickFor(words.value(u"text"), 0)},
        {u"symptom"_s, pickFor(words.value(u"symptom"), 0)},
        {u"category"_s, chronicle.book.category(spec.entry.value(u"category").toString())},
        {u"impact"_s, qint64(spec.entry.value(u"impact").toInt())}, {u"urgency"_s, qint64(spec.entry.value(u"urgency").toInt())},
        {u"detected_at"_s, spec.opened}};
    addTags(fields, spec.entry);
    Keys refs{{u"requester"_s, agent}, {u"opened_by"_s, agent}, {u"service"_s, u"service/"_s + spec.entry.value(u"service").toString()},
        {u"team"_s, u"team/"_s + story.team()}, {u"assignee"_s, agent}};
    if (ci)
        refs.append({u"ci"_s, ci->key});
    story.create(agent, fields, refs);
    const QString theme = spec.entry.value(u"theme").toString(), origin = chronicle.latest.value(theme);
    story.wait(1);
    if (spec.entry.value(u"made_visible").toBool() && !origin.isEmpty())
        story.link(agent, u"made_visible_by"_s, origin);
    story.work(60, 600);
    story.verb(agent, u"confirm"_s);
    const QStringList script = strings(words.value(u"talk"));
    const auto note = [&](qsizetype index) {
        if (index < script.size())
            story.say(agent, u"note"_s, false, script.at(index).mid(3));
    };
    if (open == u"assess") {
        story.work(30, 300);
        note(0);
        return;
    }
    story.work(100, workday);
    story.verb(agent, u"investigate"_s);
    story.work(100, workday);
    note(0);
    story.work(workday, 4 * workday);
    note(1);
    if (open == u"root_cause_analysis")
        return;
    story.work(100, 2 * workday);
    note(2);
    const QString article = spec.entry.value(u"article").toString();
    Keys causeRefs;
    if (!article.isEmpty() && chronicle.articles.value(article, story.at()) < story.at())
        causeRefs.append({u"article"_s, u"article/"_s + article});
    story.verb(agent, u"cause_found"_s,
        {{u"cause"_s, pickFor(words.value(u"cause"), 0)}, {u"cause_notes"_s, pickFor(words.value(u"cause_notes"), 0)},
            {u"workaround"_s, pickFor(words.value(u"workaround"), 0)}},
        causeRefs);
    decideProblem(story, chronicle, spec, words);
}

void tellIssue(Story &story, const Chronicle &chronicle, const Spec &spec)
{
    const QJsonObject words = chronicle.book.words(spec.entry);
    Random &random = story.random();
    static const QStringList reporters{
        u"anton-seiwald"_s, u"farida-nazari"_s, u"ewa-jablonska"_s, u"helene-rothacker"_s, u"bastian-merz-lorey"_s};
    const Person &reporter = chronicle.book.person(random.pick(reporters));
    story.castTeam(u"applications"_s);
    const QString agent = story.agent(), open = spec.entry.value(u"open").toString(), product = spec.entry.value(u"product").toString();
    const QStringList versions = strings(spec.entry.value(u"versions"));
    story.create(reporter.key,
        {{u"subject"_s, pickFor(words.value(u"subject"), 0)}, {u"description"_s, pickFor(words.value(u"text"), 0)},
            {u"issue_kind"_s, spec.entry.value(u"kind").toString()}, {u"severity"_s, spec.entry.value(u"severity").toString()},
            {u"product"_s, product}, {u"component"_s, spec.entry.value(u"component").toString()}, {u"affected_version"_s, versions.at(0)},
            {u"steps"_s, pickFor(words.value(u"steps"), 0)}, {u"expected"_s, pickFor(words.value(u"expected"), 0)},
            {u"actual"_s, pickFor(words.value(u"actual"), 0)}, {u"environment"_s, u"%1 %2"_s.arg(product, versions.at(0))},
            {u"category"_s, chronicle.book.category(u"software"_s)}, {u"impact"_s, qint64(3)},
            {u"urgency"_s, qint64(random.between(2, 3))}},
        {{u"requester"_s, reporter.key}, {u"opened_by"_s, reporter.key}, {u"team"_s, u"team/applications"_s},
            {u"service"_s, u"service/"_s + spec.entry.value(u"service").toString()}});
    if (open == u"open")
        return;
    story.work(60, 2 * workday);
    story.set(agent, {}, {{u"assignee"_s, agent}});
    story.verb(agent, u"triage"_s);
    const QStringList script = strings(words.value(u"talk").toArray().at(0));
    const auto note = [&](qsizetype index) {
        if (index < script.size())
            story.say(agent, u"note"_s, false, script.at(index).mid(3));
    };
    story.work(60, 2 * workday);
    note(0);
    if (open == u"triaged")
        return;
    story.verb(agent, u"start"_s);
    if (open == u"in_progress")
        return;
    story.work(workday, 6 * workday);
    note(1);
    story.verb(agent, u"submit"_s);
    if (open == u"review")
        return;
    story.work(60, 2 * workday);
    const QString resolution = spec.entry.value(u"resolution").toString();
    Pairs fields{{u"resolution"_s, resolution}};
    if (resolution == u"fixed")
        fields.append({u"fixed_version"_s, versions.at(1)});
    story.verb(agent, u"accept"_s, fields);
}

}
