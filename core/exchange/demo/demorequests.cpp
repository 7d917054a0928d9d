// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/demo/demotelling.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace fettle::demo
{

namespace
{

QString approverOf(const Book &book, const Person &requester)
{
    const QString slug = requester.site == u"falkenbrueck" ? u"hartmut-kessel"_s
        : requester.site == u"nordersiel"                  ? u"maren-sievers"_s
                                                           : u"ines-castell"_s;
    const QString key = book.person(slug).key;
    return key == requester.key ? book.person(u"leopold-sennhuber"_s).key : key;
}

void childTask(Story &story, const Chronicle &chronicle, const Spec &spec, const QString &entry, int number)
{
    Spec task;
    task.type = RecordType::Task;
    task.entry = chronicle.book.find(chronicle.book.tasks, entry);
    task.key = u"%1-%2"_s.arg(spec.key).arg(number);
    QStringList fitting;
    for (const Agent &agent : chronicle.book.agents)
        if (agent.teams.contains(task.entry.value(u"team").toString()))
            fitting.append(agent.key);
    story.work(5, 60);
    story.finish(task, story.random().pick(fitting));
}

void fulfilRequest(Story &story, const Chronicle &chronicle, const Spec &spec, int variant, int pace)
{
    const QJsonObject words = chronicle.book.words(spec.entry);
    QStringList script = scriptFor(words, variant);
    const QStringList parts = strings(spec.entry.value(u"tasks"));
    // The last task is the hand-over: it comes after everything was said, the others after the greeting.
    if (parts.size() > 1) {
        story.talk({script.takeFirst()}, QString(), Rest::None, pace);
        for (qsizetype i = 0; i + 1 < parts.size(); ++i)
            childTask(story, chronicle, spec, parts.at(i), static_cast<int>(i) + 1);
    }
    if (!story.talk(script, spec.entry.value(u"hold").toString(), spec.rest, pace))
        return;
    if (!parts.isEmpty())
        childTask(story, chronicle, spec, parts.constLast(), static_cast<int>(parts.size()));
    const QString article = spec.entry.value(u"article").toString();
    if (!article.isEmpty() && story.random().chance(60) && chronicle.articles.value(article, story.at()) < story.at())
        story.link(story.agent(), u"answered_by"_s, u"article/"_s + article);
    story.work(3, pace);
    story.verb(story.agent(), u"fulfil"_s, {{u"resolution_notes"_s, story.fill(pickFor(words.value(u"solution"), variant))}});
    confirmOrWait(story, story.agent(), u"received"_s);
}

}

void tellRequest(Story &story, const Chronicle &chronicle, const Spec &spec)
{
    const Book &book = chronicle.book;
    const QJsonObject words = book.words(spec.entry);
    Random &random = story.random();
    story.castRequester(spec.entry);
    story.castTeam(spec.entry.value(u"team").toString());
    const QJsonObject item = book.catalogItem(spec.entry.value(u"item").toString());
    const int variant = random.below(strings(words.value(u"subject")).size());
    const auto [channel, actor] = intake(story, spec.entry, false);
    Pairs fields{{u"subject"_s, subjectFor(story, words, variant)}, {u"description"_s, story.fill(pickFor(words.value(u"text"), variant))},
        {u"channel"_s, channel}, {u"category"_s, book.category(spec.entry.value(u"category").toString())}, {u"impact"_s, qint64(3)},
        {u"urgency"_s, qint64(random.chance(75) ? 3 : 2)}, {u"catalog_item"_s, book.text(item.value(u"name"))},
        {u"due"_s, afterWork(spec.opened, qint64(item.value(u"days").toInt()) * workday)}};
    if (!story.location().isEmpty())
        fields.append({u"location"_s, story.location()});
    if (item.value(u"cost").toInt() > 0)
        fields.append({u"cost"_s, double(spec.entry.value(u"cost").toInt(item.value(u"cost").toInt()))});
    const QJsonObject form = item.value(u"form")[book.language].toObject();
    if (!form.isEmpty())
        fields.append({u"form_answers"_s, story.fill(QString::fromUtf8(QJsonDocument(form).toJson(QJsonDocument::Compact)))});
    addTags(fields, spec.entry);
    story.create(actor, fields,
        {{u"requester"_s, story.requester()}, {u"opened_by"_s, actor},
            {u"organisation"_s, u"organisation/"_s + story.person()->organisation},
            {u"service"_s, u"service/"_s + spec.entry.value(u"service").toString()}});
    if (spec.rest == Rest::New)
        return;
    const int pace = spec.entry.value(u"quick").toBool() ? 15 : 100;
    const QString agent = story.agent();
    story.work(3, 2 * pace);
    story.set(agent, {}, {{u"team"_s, u"team/"_s + story.team()}, {u"assignee"_s, agent}});
    if (spec.rest == Rest::None && random.chance(3)) {
        story.work(30, 600);
        story.say(story.requester(), u"mail"_s, true, story.phrase(u"withdrawn"_s));
        story.verb(agent, u"cancel"_s);
        return;
    }
    if (item.value(u"approval").toBool() && !story.person()->external) {
        const QString approver = approverOf(book, *story.person());
        story.wait(1);
        story.verb(agent, u"needs_approval"_s);
        if (spec.rest == Rest::Assigned)
            return;
        story.work(30, 3 * workday);
        if (spec.rest == Rest::None && random.chance(5)) {
            const QString reason = story.phrase(u"rejected"_s);
            story.say(approver, u"mail"_s, true, reason);
            story.verb(approver, u"reject"_s, {{u"resolution_notes"_s, reason}});
            return;
        }
        story.verb(approver, u"approve"_s);
        story.work(10, 300);
    }
    if (spec.rest == Rest::Assigned)
        return;
    story.verb(agent, u"start"_s);
    fulfilRequest(story, chronicle, spec, variant, pace);
}

void tellTask(Story &story, const Chronicle &chronicle, const Spec &spec)
{
    const QJsonObject words = chronicle.book.words(spec.entry);
    story.castTeam(spec.entry.value(u"team").toString());
    story.create(QString(),
        {{u"subject"_s, story.fill(pickFor(words.value(u"subject"), 0))}, {u"description"_s, story.fill(pickFor(words.value(u"text"), 0))},
            {u"category"_s, chronicle.book.category(spec.entry.value(u"category").toString())}, {u"impact"_s, qint64(3)},
            {u"urgency"_s, qint64(3)}, {u"due"_s, afterWork(spec.opened, 5 * workday)},
            {u"planned_start"_s, afterWork(spec.opened, workday)}, {u"planned_end"_s, afterWork(spec.opened, workday + 120)}},
        {{u"team"_s, u"team/"_s + story.team()}, {u"service"_s, u"service/"_s + spec.entry.value(u"service").toString()}});
    story.work(30, 600);
    story.verb(story.agent(), u"accept"_s, {}, {{u"assignee"_s, story.agent()}});
    story.work(200, 4 * workday);
    story.verb(story.agent(), u"start"_s);
    const QStringList script = scriptFor(words, 0);
    for (const QString &line : script) {
        story.work(30, 120);
        story.say(story.agent(), u"note"_s, false, story.fill(line.mid(3)));
    }
    story.work(5, 20);
    story.verb(story.agent(), u"complete"_s, {{u"resolution_notes"_s, story.fill(pickFor(words.value(u"solution"), 0))}});
}

}
