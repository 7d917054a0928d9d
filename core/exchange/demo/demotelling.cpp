// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/demo/demotelling.h"

using namespace Qt::Literals::StringLiterals;

namespace fettle::demo
{

QString subjectFor(Story &story, const QJsonObject &words, int variant)
{
    const QStringList subjects = strings(words.value(u"subject"));
    return story.fill(subjects.at(variant % subjects.size()));
}

QString pickFor(const QJsonValue &list, int variant)
{
    const QStringList texts = strings(list);
    return texts.isEmpty() ? QString() : texts.at(variant % texts.size());
}

QStringList scriptFor(const QJsonObject &words, int variant)
{
    const QJsonArray talks = words.value(u"talk").toArray();
    return talks.isEmpty() ? QStringList() : strings(talks.at(variant % talks.size()));
}

void addIfKnown(Keys &refs, const QString &field, const QString &key)
{
    if (!key.isEmpty())
        refs.append({field, key});
}

Intake intake(Story &story, const QJsonObject &entry, bool monitoring)
{
    if (monitoring)
        return {u"monitoring"_s, QString()};
    const QString fixed = entry.value(u"channel").toString();
    static const QStringList channels{u"phone"_s, u"phone"_s, u"phone"_s, u"email"_s, u"email"_s, u"email"_s, u"portal"_s, u"portal"_s,
        u"portal"_s, u"chat"_s, u"walk_in"_s};
    const QString channel = fixed.isEmpty() ? story.random().pick(channels) : fixed;
    return {channel, channel == u"phone" || channel == u"walk_in" ? story.agent() : story.requester()};
}

void addTags(Pairs &fields, const QJsonObject &entry)
{
    QStringList tags = strings(entry.value(u"tags"));
    tags.sort(); // as a set is held
    if (!tags.isEmpty())
        fields.append({u"tags"_s, tags});
}

void confirmOrWait(Story &story, const QString &agent, const QString &thanks)
{
    Random &random = story.random();
    if (!story.requester().isEmpty() && random.chance(55)) {
        story.work(10, 900);
        const int grade = random.chance(70) ? 5 : random.between(2, 4);
        if (random.chance(60))
            story.say(story.requester(), u"mail"_s, true, story.phrase(thanks));
        story.set(story.requester(), {{u"satisfaction"_s, qint64(grade)}});
        story.verb(random.chance(60) ? story.requester() : agent, u"confirm"_s);
        return;
    }
    story.wait(7 * 24 * 60 + random.between(1, 20));
    story.verb(QString(), u"confirm"_s);
}

QList<DemoAct> tell(const Chronicle &chronicle, const Spec &spec)
{
    Story story(chronicle, spec);
    switch (spec.type) {
    case RecordType::Request:
        tellRequest(story, chronicle, spec);
        break;
    case RecordType::Problem:
        tellProblem(story, chronicle, spec);
        break;
    case RecordType::Change:
        tellChange(story, chronicle, spec);
        break;
    case RecordType::Task:
        tellTask(story, chronicle, spec);
        break;
    case RecordType::Issue:
        tellIssue(story, chronicle, spec);
        break;
    default:
        tellIncident(story, chronicle, spec);
    }
    return story.take();
}

}
