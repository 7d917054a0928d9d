// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/fieldwords.h"
#include "app/ctl/shapes.h"
#include "core/domain/filterfields.h"
#include "core/domain/ids.h"
#include "core/domain/lifecycleanalysis.h"
#include "core/domain/priority.h"
#include "resources/shipped.h"

#include <QFileInfo>

namespace fettle::commands
{

namespace
{

struct Lifecycles {
    QString source; ///< "file", "workspace" or "shipped"
    QList<Lifecycle> list;
};

tl::unexpected<Failure> unreadable(const QString &file, const Error &error)
{
    return tl::make_unexpected(
        Failure{Exit::Refused, word(error.code), error.reason, QStringLiteral("%1 can't be used: %2").arg(file, error.detail)});
}

/// From --file; else those of the workspace; else, where there is none, what comes with the program.
Outcome<Lifecycles> lifecycles(Session &session, const Arguments &arguments)
{
    if (arguments.has("file")) {
        const auto bytes = readFile(arguments.option("file"));
        if (!bytes)
            return tl::make_unexpected(bytes.error());
        const Result<Lifecycle> lifecycle = Lifecycle::fromJson(*bytes);
        if (!lifecycle)
            return unreadable(arguments.option("file"), lifecycle.error());
        return Lifecycles{QStringLiteral("file"), {*lifecycle}};
    }
    Result<QList<Lifecycle>> published = publishedLifecycles(session.path());
    if (published)
        return Lifecycles{QStringLiteral("workspace"), *published};
    if (published.error().code != ErrorCode::NotFound || arguments.has("workspace"))
        return unusable(published.error());
    Lifecycles shipped{QStringLiteral("shipped"), {}};
    for (const QString &key : shippedLifecycleKeys()) {
        const Result<Lifecycle> lifecycle = Lifecycle::fromJson(shippedLifecycle(key));
        if (!lifecycle)
            return unreadable(key, lifecycle.error());
        shipped.list.append(*lifecycle);
    }
    return shipped;
}

QJsonArray findingsJson(const QList<Finding> &findings)
{
    QJsonArray list;
    for (const Finding &finding : findings)
        list.append(QJsonObject{{QStringLiteral("severity"),
                                    finding.severity == Finding::Severity::Error ? QStringLiteral("error") : QStringLiteral("warning")},
            {QStringLiteral("code"), finding.code}, {QStringLiteral("place"), finding.place}, {QStringLiteral("detail"), finding.detail}});
    return list;
}

QJsonObject lifecycleJson(const Lifecycle &lifecycle, const QList<Finding> &findings)
{
    QJsonArray states;
    for (const LifecycleState &state : lifecycle.states())
        states.append(QJsonObject{{QStringLiteral("id"), state.id}, {QStringLiteral("label"), state.label},
            {QStringLiteral("category"), QString(word(state.category))}});
    QJsonArray verbs;
    for (const LifecycleVerb &verb : lifecycle.verbs()) {
        QStringList to;
        for (const LifecycleMove &move : verb.moves)
            if (!move.to.isEmpty() && !to.contains(move.to))
                to << move.to;
        verbs.append(QJsonObject{{QStringLiteral("id"), verb.id}, {QStringLiteral("label"), verb.label},
            {QStringLiteral("from"), QJsonArray::fromStringList(verb.fromStates())}, {QStringLiteral("to"), QJsonArray::fromStringList(to)},
            {QStringLiteral("required"), QJsonArray::fromStringList(verb.required)},
            {QStringLiteral("guards"), QJsonArray::fromStringList(verb.guards)}, {QStringLiteral("role"), verb.role}});
    }
    return {{QStringLiteral("key"), lifecycle.key()}, {QStringLiteral("type"), lifecycle.type()},
        {QStringLiteral("version"), lifecycle.version()}, {QStringLiteral("name"), lifecycle.name()},
        {QStringLiteral("initial"), lifecycle.initial()}, {QStringLiteral("states"), states}, {QStringLiteral("verbs"), verbs},
        {QStringLiteral("findings"), findingsJson(findings)}};
}

/// The lifecycle of a record type ("change" with --change-type), or with that key.
Outcome<Lifecycle> chosen(const Lifecycles &all, const Arguments &arguments)
{
    const QString wanted = arguments.option("type");
    const RecordTypeDecl *type = findRecordType(wanted);
    const QString key = type ? lifecycleKey(type->type, arguments.option("change-type")) : QString();
    QStringList known;
    for (const Lifecycle &lifecycle : all.list) {
        if (all.source == u"file" || lifecycle.key() == (key.isEmpty() ? wanted : key))
            return lifecycle;
        known << lifecycle.key();
    }
    return wrongUse(
        QStringLiteral("There is no lifecycle for \"%1\".%2").arg(key.isEmpty() ? wanted : key, didYouMean(nearestWords(wanted, known))),
        QStringLiteral("option.value:type"));
}

Outcome<VerbFacts> facts(Session &session, const Arguments &arguments, const Lifecycle &lifecycle)
{
    VerbFacts facts;
    facts.now = session.now();
    facts.actor = QStringLiteral("me");
    facts.seenState = arguments.option("seen");
    facts.offline = arguments.has("offline");
    facts.approved = arguments.has("approved");
    facts.contentUnchanged = !arguments.has("content-changed");
    facts.newPublicEntrySinceSeen = arguments.has("answered-since");
    facts.actorIsRequester = arguments.has("as-requester");
    if (arguments.has("right"))
        facts.rights = arguments.all("right");
    const auto tasks = arguments.number("open-tasks", 0);
    if (!tasks)
        return tl::make_unexpected(tasks.error());
    facts.openTasks = static_cast<int>(std::min<qint64>(*tasks, 1'000'000));
    if (arguments.has("closed-at")) {
        qint64 at = 0;
        if (!instantFromText(arguments.option("closed-at"), at))
            return wrongUse(QStringLiteral("--closed-at takes a time with its offset."), QStringLiteral("option.value:closed-at"));
        facts.closedAt = at;
    }
    const RecordTypeDecl *type = findRecordType(lifecycle.type());
    for (const QString &word : arguments.all("set")) {
        const auto split = splitFieldWord(word);
        if (!split)
            return tl::make_unexpected(split.error());
        if (!type) { // "event" and "approval" are no records yet, so nothing declares their fields
            facts.fields.insert(split->name, split->value.isEmpty() ? Value{} : Value{split->value});
            continue;
        }
        const auto field = fieldNamed(split->name, *type);
        if (!field)
            return tl::make_unexpected(field.error());
        const auto value = plainValue(split->value, **field);
        if (!value)
            return tl::make_unexpected(value.error());
        facts.fields.insert(split->name, *value);
    }
    return facts;
}

/// A row or column of the matrix by its number or its label.
Outcome<qint64> grade(const QString &text, const char *option, const QStringList &labels)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (isNumber && number >= 1 && number <= labels.size())
        return number;
    for (qsizetype i = 0; i < labels.size(); ++i)
        if (labels[i].compare(text, Qt::CaseInsensitive) == 0)
            return i + 1;
    return wrongUse(QStringLiteral("--%1 takes 1 to %2 or one of %3, not \"%4\".")
                        .arg(QLatin1StringView(option))
                        .arg(labels.size())
                        .arg(labels.join(QStringLiteral(", ")), text),
        QStringLiteral("option.value:") + QLatin1StringView(option));
}

Outcome<PriorityMatrix> matrix(const Arguments &arguments)
{
    const QString wanted = arguments.has("matrix") ? arguments.option("matrix") : defaultMatrixKey();
    QByteArray body = shippedMatrix(wanted);
    if (body.isEmpty()) {
        const auto bytes = readFile(wanted);
        if (!bytes)
            return tl::make_unexpected(bytes.error());
        body = *bytes;
    }
    const Result<PriorityMatrix> read = PriorityMatrix::fromJson(body);
    if (!read)
        return unreadable(wanted, read.error());
    return *read;
}

Answer wholeMatrix(const PriorityMatrix &matrix)
{
    QJsonArray rows;
    QList<QStringList> cells{QStringList{QStringLiteral("IMPACT / URGENCY")} + matrix.urgencies()};
    for (qsizetype impact = 1; impact <= matrix.impacts().size(); ++impact) {
        QJsonArray row;
        QStringList line{matrix.impacts()[impact - 1]};
        for (qsizetype urgency = 1; urgency <= matrix.urgencies().size(); ++urgency) {
            const std::optional<int> cell = matrix.cell(impact, urgency);
            row.append(cell ? QJsonValue(*cell) : QJsonValue(QJsonValue::Null));
            line << (cell ? QStringLiteral("%1 %2").arg(*cell).arg(matrix.levelLabel(*cell)) : QStringLiteral("-"));
        }
        rows.append(row);
        cells << line;
    }
    return {{{QStringLiteral("matrix"), matrix.key()}, {QStringLiteral("version"), matrix.version()},
                {QStringLiteral("impacts"), QJsonArray::fromStringList(matrix.impacts())},
                {QStringLiteral("urgencies"), QJsonArray::fromStringList(matrix.urgencies())}, {QStringLiteral("rows"), rows},
                {QStringLiteral("monotone"), isMonotone(matrix)}, {QStringLiteral("findings"), findingsJson(analyse(matrix))}},
        table(cells)};
}

}

Outcome<Answer> listWorkflows(Session &session, const Arguments &arguments)
{
    const auto all = lifecycles(session, arguments);
    if (!all)
        return tl::make_unexpected(all.error());
    QList<Lifecycle> wanted = all->list;
    if (arguments.has("type") && all->source != u"file") {
        const QString type = arguments.option("type");
        wanted.removeIf([&](const Lifecycle &lifecycle) { return lifecycle.type() != type && lifecycle.key() != type; });
        if (wanted.isEmpty()) {
            const auto missing = chosen(*all, arguments);
            if (!missing)
                return tl::make_unexpected(missing.error());
        }
    }
    QJsonArray list;
    QString text;
    Answer answer;
    for (const Lifecycle &lifecycle : std::as_const(wanted)) {
        const QList<Finding> findings = analyse(lifecycle);
        list.append(lifecycleJson(lifecycle, findings));
        text += QStringLiteral("%1 (%2, version %3)\n").arg(lifecycle.name(), lifecycle.key()).arg(lifecycle.version());
        QList<QStringList> cells;
        for (const LifecycleVerb &verb : lifecycle.verbs()) {
            QStringList to;
            for (const LifecycleMove &move : verb.moves)
                to << (move.to.isEmpty() ? QStringLiteral("(stays)") : move.to);
            to.removeDuplicates();
            cells << QStringList{QStringLiteral("  ") + verb.id, verb.fromStates().join(QStringLiteral(", ")), QStringLiteral("->"),
                to.join(QStringLiteral(", "))};
        }
        text += table(cells);
        for (const Finding &finding : findings) {
            text += QStringLiteral("  %1: %2\n").arg(finding.code, finding.detail);
            if (finding.severity == Finding::Severity::Error) {
                answer.exit = Exit::Refused;
                answer.complaint = QStringLiteral("%1 can't be used: %2").arg(lifecycle.key(), finding.detail);
            }
        }
        text += u'\n';
    }
    answer.json = {{QStringLiteral("source"), all->source}, {QStringLiteral("lifecycles"), list}};
    answer.text = text;
    return answer;
}

Outcome<Answer> checkWorkflow(Session &session, const Arguments &arguments)
{
    for (const char *needed : {"from", "verb"})
        if (!arguments.has(needed))
            return wrongUse(QStringLiteral("--%1 is needed.").arg(QLatin1StringView(needed)),
                QStringLiteral("option.missing:") + QLatin1StringView(needed));
    if (!arguments.has("type") && !arguments.has("file"))
        return wrongUse(QStringLiteral("--type is needed."), QStringLiteral("option.missing:type"));
    const auto all = lifecycles(session, arguments);
    if (!all)
        return tl::make_unexpected(all.error());
    const auto lifecycle = chosen(*all, arguments);
    if (!lifecycle)
        return tl::make_unexpected(lifecycle.error());
    const auto judged = facts(session, arguments, *lifecycle);
    if (!judged)
        return tl::make_unexpected(judged.error());
    const QString from = arguments.option("from");
    const QString verb = arguments.option("verb");
    const Result<Transition> transition = fettle::check(*lifecycle, from, verb, *judged);
    QJsonObject json{{QStringLiteral("lifecycle"), lifecycle->key()}, {QStringLiteral("version"), lifecycle->version()},
        {QStringLiteral("source"), all->source}, {QStringLiteral("from"), from}, {QStringLiteral("verb"), verb},
        {QStringLiteral("allowed"), transition.has_value()}};
    if (!transition) {
        const Failure failure{Exit::Refused, word(transition.error().code), transition.error().reason,
            refusalText(*lifecycle, verb, transition.error().reason)};
        json[QStringLiteral("error")] = errorJson(failure)[QStringLiteral("error")];
        return Answer{json, QStringLiteral("refused: %1\n").arg(failure.reason), Exit::Refused, failure.detail};
    }
    QJsonObject sets;
    for (auto it = transition->sets.begin(); it != transition->sets.end(); ++it)
        sets[it.key()] = toJson(it.value());
    json[QStringLiteral("to")] = transition->to;
    json[QStringLiteral("state_category")] = QString(word(transition->category));
    json[QStringLiteral("changes_state")] = transition->changesState;
    json[QStringLiteral("sets")] = sets;
    json[QStringLiteral("provisional")] = transition->provisional;
    json[QStringLiteral("voids_approvals")] = transition->voidsApprovals;
    return Answer{json, QStringLiteral("allowed: %1 -> %2\n").arg(from, transition->to)};
}

Outcome<Answer> priority(Session &, const Arguments &arguments)
{
    const auto used = matrix(arguments);
    if (!used)
        return tl::make_unexpected(used.error());
    if (!arguments.has("impact") && !arguments.has("urgency"))
        return wholeMatrix(*used);
    for (const char *needed : {"impact", "urgency"})
        if (!arguments.has(needed))
            return wrongUse(QStringLiteral("--%1 is needed.").arg(QLatin1StringView(needed)),
                QStringLiteral("option.missing:") + QLatin1StringView(needed));
    const auto impact = grade(arguments.option("impact"), "impact", used->impacts());
    const auto urgency = grade(arguments.option("urgency"), "urgency", used->urgencies());
    if (!impact || !urgency)
        return tl::make_unexpected(impact ? urgency.error() : impact.error());
    const std::optional<int> level = fettle::priority(*impact, *urgency, *used);
    return Answer{
        {{QStringLiteral("matrix"), used->key()}, {QStringLiteral("version"), used->version()}, {QStringLiteral("impact"), *impact},
            {QStringLiteral("urgency"), *urgency}, {QStringLiteral("priority"), level ? QJsonValue(*level) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("label"), level ? used->levelLabel(*level) : QString()}},
        level ? QStringLiteral("%1 %2\n").arg(*level).arg(used->levelLabel(*level)) : QStringLiteral("none\n")};
}

}
