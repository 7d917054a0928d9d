// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lifecycle.h"
#include "core/domain/lifecyclecondition.h"

#include <algorithm>

namespace fettle
{

namespace
{

bool approvedGuard(const VerbFacts &facts, const QString &)
{
    return facts.approved;
}

/// Half-open like every window: the planned end itself is outside.
bool insideWindow(const VerbFacts &facts, const QString &)
{
    const Value start = facts.fields.value(QStringLiteral("planned_start"));
    const Value end = facts.fields.value(QStringLiteral("planned_end"));
    const auto *from = std::get_if<qint64>(&start);
    const auto *until = std::get_if<qint64>(&end);
    return from && until && *from <= facts.now && facts.now < *until;
}

bool closedWithin(const VerbFacts &facts, const QString &duration)
{
    const auto limit = durationFromText(duration);
    return limit && facts.closedAt && facts.now - *facts.closedAt <= *limit;
}

bool tasksDone(const VerbFacts &facts, const QString &)
{
    return facts.openTasks == 0;
}

bool noNewPublicEntry(const VerbFacts &facts, const QString &)
{
    return !facts.newPublicEntrySinceSeen;
}

bool notRequester(const VerbFacts &facts, const QString &)
{
    return !facts.actorIsRequester;
}

bool contentUnchanged(const VerbFacts &facts, const QString &)
{
    return facts.contentUnchanged;
}

bool fieldSet(const VerbFacts &facts, const QString &field)
{
    return hasContent(facts.fields.value(field));
}

bool fieldEmpty(const VerbFacts &facts, const QString &field)
{
    return !fieldSet(facts, field);
}

struct Guard {
    QLatin1StringView name;
    bool (*holds)(const VerbFacts &facts, const QString &parameter);
};

constexpr Guard knownGuards[] = {
    {QLatin1StringView("tasks_done"), tasksDone},
    {QLatin1StringView("no_new_public_entry"), noNewPublicEntry},
    {QLatin1StringView("inside_window"), insideWindow},
    {QLatin1StringView("approved"), approvedGuard},
    {QLatin1StringView("closed_within"), closedWithin},
    {QLatin1StringView("not_requester"), notRequester},
    {QLatin1StringView("content_unchanged"), contentUnchanged},
    {QLatin1StringView("field_set"), fieldSet},
    {QLatin1StringView("field_empty"), fieldEmpty},
};

tl::unexpected<Error> refuse(const QString &detail, const QString &word, QStringView subject)
{
    return fail(ErrorCode::Refused, detail, word + subject.toString());
}

Result<void> checkGuards(const QStringList &guards, const VerbFacts &facts)
{
    for (const QString &guard : guards) {
        const QString name = guard.section(u':', 0, 0);
        const auto *known = std::find_if(std::begin(knownGuards), std::end(knownGuards), [&](const Guard &g) { return g.name == name; });
        if (known == std::end(knownGuards))
            return refuse(QStringLiteral("unknown guard"), QStringLiteral("guard.unknown:"), guard);
        if (!known->holds(facts, guard.section(u':', 1)))
            return refuse(QStringLiteral("a guard does not hold"), QStringLiteral("guard."), guard);
    }
    return {};
}

/// What stays the same whether the verb is being done or only offered.
struct Choice {
    const LifecycleVerb *verb = nullptr;
    const LifecycleMove *move = nullptr; ///< null: it depends on a field that isn't filled in
};

QString undecided(const LifecycleMove &move)
{
    return QStringLiteral("field.required:") + conditionField(move.when);
}

const LifecycleMove *moveFrom(const LifecycleVerb &verb, QStringView state, const VerbFacts &facts)
{
    for (const LifecycleMove &move : verb.moves)
        if (move.from.contains(state) && (move.when.isEmpty() || conditionHolds(move.when, facts.fields)))
            return &move;
    return nullptr;
}

const LifecycleMove *anyMoveFrom(const LifecycleVerb &verb, QStringView state)
{
    for (const LifecycleMove &move : verb.moves)
        if (move.from.contains(state))
            return &move;
    return nullptr;
}

Result<void> checkRight(const LifecycleVerb &verb, const VerbFacts &facts)
{
    if (facts.rights && !facts.rights->contains(verb.role))
        return fail(ErrorCode::Denied, QStringLiteral("the actor lacks a right"), QStringLiteral("right.missing:") + verb.role);
    return {};
}

Result<void> checkOffline(const LifecycleVerb &verb, const VerbFacts &facts)
{
    const bool anyway = verb.offline == u"yes" || verb.offline == u"provisional";
    if (facts.offline && !anyway && !facts.approved)
        return fail(ErrorCode::Refused, QStringLiteral("the approval is not on this device"), QStringLiteral("offline.approval"));
    return {};
}

Result<void> checkSeen(const LifecycleVerb &verb, QStringView state, const VerbFacts &facts)
{
    if (facts.seenState.isEmpty() || facts.seenState == state || verb.rebaseAlways || verb.rebase.contains(state))
        return {};
    return refuse(QStringLiteral("the record moved on since it was seen"), QStringLiteral("verb.moved:"), state);
}

/// Everything but required fields.
Result<Choice> choose(const Lifecycle &lifecycle, QStringView state, QStringView verbId, const VerbFacts &facts)
{
    const LifecycleVerb *verb = lifecycle.verb(verbId);
    if (!verb)
        return fail(ErrorCode::Refused, QStringLiteral("unknown verb"), QStringLiteral("verb.unknown"));
    if (!lifecycle.state(state))
        return refuse(QStringLiteral("unknown state"), QStringLiteral("state.unknown:"), state);
    if (!anyMoveFrom(*verb, state))
        return refuse(QStringLiteral("the verb does not start from this state"), QStringLiteral("verb.from:"), state);
    if (const auto right = checkRight(*verb, facts); !right)
        return tl::make_unexpected(right.error());
    if (const auto seen = checkSeen(*verb, state, facts); !seen)
        return tl::make_unexpected(seen.error());
    const LifecycleMove *move = moveFrom(*verb, state, facts);
    if (const auto guards = checkGuards(verb->guards, facts); !guards)
        return tl::make_unexpected(guards.error());
    if (const auto guards = checkGuards(move ? move->guards : QStringList(), facts); !guards)
        return tl::make_unexpected(guards.error());
    if (const auto offline = checkOffline(*verb, facts); !offline)
        return tl::make_unexpected(offline.error());
    if (move && !move->to.isEmpty() && !lifecycle.state(move->to))
        return refuse(QStringLiteral("the verb leads to an unknown state"), QStringLiteral("state.unknown:"), move->to);
    return Choice{verb, move};
}

QStringList missingFields(const LifecycleVerb &verb, const VerbFacts &facts)
{
    QStringList missing;
    for (const QString &required : verb.required)
        if (!anyConditionHolds(required, facts.fields))
            missing.append(required);
    return missing;
}

/// Two people may resolve the same ticket, each without seeing the other's act: the second one finds it done (SYNC 5).
std::optional<Transition> alreadyDone(const Lifecycle &lifecycle, QStringView state, QStringView verbId, const VerbFacts &facts)
{
    const LifecycleVerb *verb = lifecycle.verb(verbId);
    const LifecycleState *present = lifecycle.state(state);
    if (!verb || !present || facts.seenState.isEmpty() || facts.seenState == state || anyMoveFrom(*verb, state))
        return std::nullopt;
    const LifecycleMove *wanted = moveFrom(*verb, facts.seenState, facts);
    if (!wanted || wanted->to != state || !checkRight(*verb, facts))
        return std::nullopt;
    Transition transition;
    transition.to = present->id;
    transition.category = present->category;
    transition.changesState = false;
    transition.alreadyThere = true;
    return transition;
}

Transition transitionOf(const Lifecycle &lifecycle, QStringView state, const Choice &choice, const VerbFacts &facts)
{
    Transition transition;
    transition.to = choice.move->to.isEmpty() ? state.toString() : choice.move->to;
    transition.category = lifecycle.state(transition.to)->category;
    transition.changesState = transition.to != state;
    for (auto it = choice.verb->fills.begin(); it != choice.verb->fills.end(); ++it)
        if (const Value value = it.value() == u"now" ? Value{facts.now} : facts.actor;
            !isEmpty(value) && !hasContent(facts.fields.value(it.key())))
            transition.sets.insert(it.key(), value);
    transition.sets.insert(choice.verb->sets);
    transition.sets.insert(choice.move->sets);
    transition.provisional = facts.offline && choice.verb->offline == u"provisional";
    transition.voidsApprovals = choice.verb->voidsApprovals;
    return transition;
}

/// Plain field names: those of the required ones, then those worth asking for.
QStringList askedFields(const LifecycleVerb &verb)
{
    QStringList asked;
    for (const LifecycleMove &move : verb.moves)
        if (!move.when.isEmpty())
            asked.append(conditionField(move.when));
    for (const QString &required : verb.required)
        for (const QString &alternative : required.split(u'|'))
            asked.append(conditionField(alternative));
    asked += verb.asked;
    asked.removeDuplicates();
    return asked;
}

}

Result<Transition> check(const Lifecycle &lifecycle, QStringView state, QStringView verb, const VerbFacts &facts)
{
    if (const auto done = alreadyDone(lifecycle, state, verb, facts))
        return *done;
    const auto choice = choose(lifecycle, state, verb, facts);
    if (!choice)
        return tl::make_unexpected(choice.error());
    if (!choice->move)
        return fail(ErrorCode::Refused, QStringLiteral("a field decides where it goes"), undecided(*anyMoveFrom(*choice->verb, state)));
    if (const QStringList missing = missingFields(*choice->verb, facts); !missing.isEmpty())
        return refuse(QStringLiteral("a field is missing"), QStringLiteral("field.required:"), missing.first());
    return transitionOf(lifecycle, state, *choice, facts);
}

QList<OfferedVerb> offeredVerbs(const Lifecycle &lifecycle, QStringView state, const VerbFacts &facts)
{
    QList<OfferedVerb> offered;
    offered.reserve(lifecycle.verbs().size());
    for (const LifecycleVerb &verb : lifecycle.verbs()) {
        OfferedVerb offer;
        offer.verb = verb.id;
        offer.label = verb.label;
        offer.required = verb.required;
        offer.asked = askedFields(verb);
        const auto choice = choose(lifecycle, state, verb.id, facts);
        offer.allowed = choice.has_value();
        if (choice) {
            offer.missing = missingFields(verb, facts);
            offer.primary = verb.primaryFrom.contains(state);
            if (choice->move)
                offer.to = choice->move->to.isEmpty() ? state.toString() : choice->move->to;
            else
                offer.missing.prepend(conditionField(anyMoveFrom(verb, state)->when));
        } else {
            offer.reason = choice.error().reason;
        }
        offered.append(offer);
    }
    return offered;
}

QStringList guardNames()
{
    QStringList names;
    for (const Guard &guard : knownGuards)
        names.append(guard.name);
    return names;
}

}
