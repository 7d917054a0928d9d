// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/demo/demoplan.h"

#include "core/exchange/demo/demorecords.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace fettle
{

namespace demo
{

namespace
{

/// Sorts by opening, gives each its key and lets the ones that name each other know it.
void giveKeys(QList<Spec> &specs, Chronicle &chronicle)
{
    std::stable_sort(specs.begin(), specs.end(), [](const Spec &a, const Spec &b) { return a.opened < b.opened; });
    int number = 0;
    for (Spec &spec : specs) {
        spec.key = u"ticket/%1"_s.arg(++number, 4, 10, QLatin1Char('0'));
        if (!spec.tag.isEmpty()) {
            chronicle.keys.insert(spec.tag, spec.key);
            chronicle.openedAt.insert(spec.tag, spec.opened);
        }
    }
    for (Spec &spec : specs) {
        spec.causedBy = chronicle.keys.value(spec.causedBy);
        spec.parent = chronicle.keys.value(spec.parent);
    }
}

QList<QList<DemoAct>> tellAll(const QList<Spec> &specs, Chronicle &chronicle)
{
    chronicle.latest.clear();
    QList<QList<DemoAct>> stories;
    stories.reserve(specs.size());
    for (const Spec &spec : specs) {
        stories.append(tell(chronicle, spec));
        if (spec.type == RecordType::Incident)
            chronicle.latest.insert(spec.entry.value(u"key").toString(), spec.key);
    }
    return stories;
}

/// Most tickets end by themselves before now; this leaves as many more lying as a desk of seven has open.
void leaveSome(QList<Spec> &specs, const QList<QList<DemoAct>> &stories, const Chronicle &chronicle, int wanted)
{
    Random random(chronicle.seed, 3);
    QList<qsizetype> candidates;
    int open = 0;
    for (qsizetype i = 0; i < specs.size(); ++i) {
        const Spec &spec = specs.at(i);
        if (isOpen(stories.at(i), spec.key, chronicle.now))
            ++open;
        else if ((spec.type == RecordType::Incident || spec.type == RecordType::Request) && spec.causedBy.isEmpty() && spec.parent.isEmpty()
            && spec.tag.isEmpty() && chronicle.now - spec.opened < 24 * dayMs)
            candidates.append(i);
    }
    while (open < wanted && !candidates.isEmpty()) {
        // The newest are the most likely: an old open ticket is the exception.
        const qsizetype place = candidates.size() - 1 - random.skewed(0, static_cast<int>(candidates.size()) - 1);
        Spec &spec = specs[candidates.takeAt(place)];
        const qint64 age = chronicle.now - spec.opened;
        constexpr Rest young[] = {Rest::New, Rest::New, Rest::Assigned, Rest::Working};
        constexpr Rest old[] = {Rest::Caller, Rest::Caller, Rest::Parts, Rest::Working, Rest::Working, Rest::Assigned};
        spec.rest = age < 20 * hourMs ? young[random.below(4)] : old[random.below(6)];
        ++open;
    }
}

struct Incident {
    QString key;
    qint64 opened;
};

/// Ties the incidents of a theme to the problem behind them, from when it is known.
void tieToProblems(const QList<Spec> &specs, const Chronicle &chronicle, QList<DemoAct> &acts)
{
    for (const Spec &problem : specs) {
        if (problem.type != RecordType::Problem)
            continue;
        const QString theme = problem.entry.value(u"theme").toString();
        if (theme.isEmpty())
            continue;
        const int days = problem.entry.value(u"days").toInt();
        const qint64 end = days > 0 ? problem.opened + days * dayMs : chronicle.now;
        QList<Incident> incidents;
        for (const Spec &spec : specs)
            if (spec.type == RecordType::Incident && spec.entry.value(u"key").toString() == theme && spec.opened < end
                && spec.opened > problem.opened - 35 * dayMs)
                incidents.append({spec.key, spec.opened});
        const QString agent = chronicle.book.agent(u"katharina-moll"_s).key;
        for (const Incident &incident : std::as_const(incidents)) {
            DemoAct act;
            act.at = std::max(incident.opened, problem.opened) + 45 * minuteMs;
            act.actor = agent;
            act.kind = DemoAct::Kind::Set;
            act.record = incident.key;
            act.refs = {{u"problem"_s, problem.key}};
            acts.append(act);
            act.at += secondMs;
            act.kind = DemoAct::Kind::Link;
            act.refs.clear();
            act.linkKind = u"caused_by"_s;
            act.target = problem.key;
            acts.append(act);
        }
    }
    const QString major = chronicle.keys.value(u"incident/major-erp"_s), change = chronicle.keys.value(u"change/storage-emergency"_s);
    DemoAct act;
    act.at = chronicle.openedAt.value(u"change/storage-emergency"_s) + 20 * minuteMs;
    act.actor = chronicle.book.agent(u"tomasz-wolnik"_s).key;
    act.kind = DemoAct::Kind::Set;
    act.record = major;
    act.refs = {{u"change"_s, change}};
    acts.append(act);
    act.at += secondMs;
    act.kind = DemoAct::Kind::Link;
    act.refs.clear();
    act.linkKind = u"fixed_by"_s;
    act.target = change;
    acts.append(act);
}

}

}

QList<DemoAct> demoPlan(const DemoOptions &options)
{
    using namespace demo;
    const Book book(options.language);
    Chronicle chronicle{book, options.now, options.seed};
    const qint64 start = options.now - 365 * dayMs;
    QList<DemoAct> acts = companyRecords(chronicle, start);
    QList<Spec> specs = yearOfTickets(book, options, start);
    giveKeys(specs, chronicle);
    leaveSome(specs, tellAll(specs, chronicle), chronicle, std::max(12, options.tickets * 60 / 1'400));
    const QList<QList<DemoAct>> stories = tellAll(specs, chronicle);
    for (const QList<DemoAct> &story : stories)
        acts.append(story);
    tieToProblems(specs, chronicle, acts);
    acts.removeIf([&options](const DemoAct &act) { return act.at > options.now; });
    std::stable_sort(acts.begin(), acts.end(), [](const DemoAct &a, const DemoAct &b) { return a.at < b.at; });
    return acts;
}

}
