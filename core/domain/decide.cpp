// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/decide.h"

#include "core/domain/ids.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QSet>

#include <cmath>

namespace fettle
{

namespace
{

Decision rejected(const QString &reason, const Record &record)
{
    Decision decision;
    decision.outcome = Decision::Outcome::Rejected;
    decision.reason = reason;
    decision.version = record.version;
    return decision;
}

/// The longest text of one line, in characters; longer ones belong into a long text.
constexpr qsizetype longestLine = 4000;
constexpr qsizetype longestText = 16'000'000;

/// Half a surrogate pair has no UTF-8: the row and the operation would hold different texts.
bool isText(const QJsonValue &json)
{
    const QJsonArray members = json.toArray();
    return json.toString().isValidUtf16()
        && std::all_of(members.begin(), members.end(), [](const QJsonValue &member) { return member.toString().isValidUtf16(); });
}

/// Empty when @p json may stand in the field, else the reason.
QString valueRefusal(const FieldDecl &field, const QJsonValue &json)
{
    Value value;
    if (!fromJson(json, field.type, value) || !isText(json))
        return QStringLiteral("field.value:") + field.name;
    if (const auto *text = std::get_if<QString>(&value); text && text->size() > (field.type == ValueType::Text ? longestLine : longestText))
        return QStringLiteral("field.too_long:") + field.name;
    return {};
}

/// Who may write a field: its merge rule says by which kind of operation.
QString fieldRefusal(const Operation &operation, const Record &record, const QString &name, const QJsonValue &json)
{
    if (name.startsWith(QStringLiteral("cf."))) {
        const bool isValue = !json.isObject() && !json.isArray() && !(json.isDouble() && !std::isfinite(json.toDouble()));
        return name.size() > 3 && name.isValidUtf16() && isValue && isText(json) ? QString() : QStringLiteral("field.value:") + name;
    }
    const FieldDecl *field = record.type->field(name);
    const bool states = operation.kind == opkind::observe || (operation.kind == opkind::create && operation.via == opvia::import);
    if (name == QStringLiteral("deleted") || name.endsWith(u'+') || name.endsWith(u'-'))
        return QStringLiteral("field.unknown:") + name; // words of an undo's effect, which no payload may use
    if (!field)
        return operation.via == opvia::user ? QStringLiteral("field.unknown:") + name : QString(); // from a newer version: kept as extra
    const bool open = states || field->merge == MergeRule::Register || field->merge == MergeRule::Ownership
        || field->merge == MergeRule::MergedText || field->merge == MergeRule::Ordered || field->merge == MergeRule::Counter
        || (operation.kind == opkind::create && field->merge != MergeRule::Derived && field->merge != MergeRule::Verb)
        || (operation.kind == opkind::verb && field->merge == MergeRule::Verb && name != QStringLiteral("state"));
    if (!open)
        return QStringLiteral("field.readonly:") + name;
    if ((operation.kind == opkind::set || operation.kind == opkind::verb) && (field->flags & FieldFlag::Required)
        && json.toVariant().toString().trimmed().isEmpty())
        return QStringLiteral("field.required:") + name;
    if (field->type == ValueType::Ref && operation.via == opvia::user && !operation.record.isNull()
        && uuidFromText(json.toString()) == operation.record)
        return QStringLiteral("link.self");
    return valueRefusal(*field, json);
}

/// What somebody asks for here is held to the rules; what another system says, or said, is taken as it is.
bool isGuarded(const Operation &operation)
{
    return operation.kind != opkind::observe && operation.via != opvia::import;
}

/// Refuses a reference to a record of a type that the field isn't for. One that isn't here yet may be anything.
Result<QString> targetRefusal(const FieldDecl &field, const QJsonValue &json, const DecideFacts &facts)
{
    if (field.target == 0 || !facts.typeOf)
        return QString();
    const QJsonArray members = field.type == ValueType::RefSet ? json.toArray() : QJsonArray{json};
    for (const QJsonValue &member : members) {
        const QUuid id = uuidFromText(member.toString());
        if (id.isNull())
            continue;
        const Result<int> type = facts.typeOf(id);
        if (!type)
            return tl::make_unexpected(type.error());
        if (findRecordType(*type) && (field.target & (TypeMask(1) << *type)) == 0)
            return QStringLiteral("field.target:") + field.name;
    }
    return QString();
}

/// Refuses a parent that lies below the record, however deep.
Result<QString> cycleRefusal(const QUuid &record, QUuid parent, const DecideFacts &facts)
{
    QSet<QUuid> seen; // an import may have brought a circle of its own
    while (!parent.isNull() && !seen.contains(parent) && facts.parentOf) {
        if (parent == record)
            return QStringLiteral("link.cycle");
        seen.insert(parent);
        const Result<QUuid> above = facts.parentOf(parent);
        if (!above)
            return tl::make_unexpected(above.error());
        parent = *above;
    }
    return QString();
}

/// Refuses a level that the ticket's matrix doesn't have.
QString levelRefusal(const FieldDecl &field, const QJsonValue &json, const Record &record, const RuleBook &rules)
{
    const bool isImpact = field.name == u"impact";
    const PriorityMatrix *matrix = isImpact || field.name == u"urgency" ? rules.matrix(rules.matrixIdFor(record)) : nullptr;
    Value value;
    if (!matrix || !record.type->isTicket() || !fromJson(json, field.type, value) || isEmpty(value))
        return {};
    const qint64 level = std::get<qint64>(value);
    const bool isKnown = level >= 1 && level <= (isImpact ? matrix->impacts() : matrix->urgencies()).size();
    return isKnown ? QString() : QStringLiteral("field.level:") + field.name;
}

Result<QString> guardRefusal(
    const Operation &operation, const Record &record, const FieldDecl &field, const QJsonValue &json, const DecideFacts &facts)
{
    if (const QString refusal = levelRefusal(field, json, record, facts.rules); !refusal.isEmpty())
        return refusal;
    if (field.type != ValueType::Ref && field.type != ValueType::RefSet)
        return QString();
    if (auto refusal = targetRefusal(field, json, facts); !refusal || !refusal->isEmpty())
        return refusal;
    return field.name == u"parent" ? cycleRefusal(operation.record, uuidFromText(json.toString()), facts) : Result<QString>(QString());
}

FieldVersion versionOf(const Record &record, const QString &name)
{
    const int index = record.type->table->indexOf(name);
    return index >= 0 ? record.versions[static_cast<size_t>(index)] : record.otherVersions.value(name);
}

QJsonValue presentJson(const Record &record, const QString &name, const DecideFacts &facts, std::optional<Error> &error)
{
    if (name.startsWith(QStringLiteral("cf.")))
        return toJson(record.custom.value(name.mid(3)));
    if (name == QStringLiteral("deleted"))
        return record.deleted;
    const FieldDecl *field = record.type->table->find(name);
    if (!field)
        return record.extra.value(name);
    const Value &value = record.value(name);
    if (field->type != ValueType::LongText || isEmpty(value))
        return toJson(value);
    const Result<QString> text = facts.text(std::get<qint64>(value), name);
    if (!text) {
        error = text.error();
        return {};
    }
    return *text;
}

/// A field that somebody on another device changed since the actor looked.
bool isConcurrent(const Operation &operation, const Record &record, const QString &name, const DecideFacts &facts)
{
    const FieldVersion version = versionOf(record, name);
    return version.version > operation.base && version.device != facts.device;
}

/// The same value, in whatever form the payload has it ("3" for 3, "" for nothing).
bool isSame(const FieldDecl *field, const QJsonValue &present, const QJsonValue &written)
{
    if (present == written)
        return true;
    Value value;
    return field && fromJson(written, field->type, value) && toJson(value) == present;
}

Result<void> settleConcurrency(
    const Operation &operation, const QJsonObject &payload, const Record &record, const DecideFacts &facts, Decision &decision)
{
    const QJsonObject fields = payload[QStringLiteral("fields")].toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (!isConcurrent(operation, record, it.key(), facts))
            continue;
        std::optional<Error> error;
        const QJsonValue present = presentJson(record, it.key(), facts, error);
        if (error)
            return tl::make_unexpected(*error);
        const FieldDecl *field = record.type->table->find(it.key());
        if (isSame(field, present, it.value()))
            continue;
        const MergeRule rule = field ? field->merge : MergeRule::Register;
        bool mineStays = false;
        if (rule == MergeRule::MergedText) {
            const QString edited = payload[QStringLiteral("edited")][it.key()].toString();
            mineStays = edited == QString::fromLatin1(sha256(present.toString().toUtf8()).toHex()); // it was this very text that was edited
            if (mineStays)
                continue;
        } else if (rule != MergeRule::Ownership) {
            const Result<qint64> last = facts.lastWritten(it.key());
            if (!last)
                return tl::make_unexpected(last.error());
            mineStays = operation.hlc > *last;
        }
        decision.outcome = Decision::Outcome::Conflict;
        decision.conflicts.append({it.key(), mineStays ? it.value() : present, mineStays ? present : it.value(), !mineStays});
    }
    return {};
}

/// Empty, or why one of the payload's fields may not be written so.
Result<QString> fieldsRefusal(const Operation &operation, const QJsonObject &payload, const Record &record, const DecideFacts &facts)
{
    const QJsonObject fields = payload[QStringLiteral("fields")].toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (const QString refusal = fieldRefusal(operation, record, it.key(), it.value()); !refusal.isEmpty())
            return refusal;
        const FieldDecl *field = isGuarded(operation) ? record.type->field(it.key()) : nullptr;
        if (!field)
            continue;
        if (const auto refusal = guardRefusal(operation, record, *field, it.value(), facts); !refusal || !refusal->isEmpty())
            return refusal;
    }
    return QString();
}

Result<Decision> decideCreate(const Operation &operation, const QJsonObject &payload, const Record &record, const DecideFacts &facts)
{
    if (record.version > 0)
        return rejected(QStringLiteral("record.exists"), record);
    const QJsonObject fields = payload[QStringLiteral("fields")].toObject();
    if (const auto refusal = fieldsRefusal(operation, payload, record, facts); !refusal || !refusal->isEmpty())
        return refusal ? Result<Decision>(rejected(*refusal, record)) : tl::make_unexpected(refusal.error());
    for (const FieldDecl &field : record.type->table->fields)
        if ((field.flags & FieldFlag::Required) && record.type->has(field) && fields[field.name].toVariant().toString().trimmed().isEmpty())
            return rejected(QStringLiteral("field.required:") + field.name, record);
    Decision decision;
    decision.version = 1;
    if (record.type->hasLifecycle()) {
        const Lifecycle *lifecycle = facts.rules.lifecycle(operation.lifecycle);
        if (!lifecycle)
            return rejected(QStringLiteral("lifecycle.missing"), record);
        const QString state = fields[QStringLiteral("state")].toString();
        decision.to = state.isEmpty() ? lifecycle->initial() : state;
    }
    return decision;
}

QMap<QString, Value> fieldsAfter(const Record &record, const QJsonObject &fields)
{
    QMap<QString, Value> after;
    for (size_t i = 0; i < record.values.size(); ++i)
        if (!isEmpty(record.values[i]))
            after.insert(record.type->table->fields[i].name, record.values[i]);
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const FieldDecl *field = record.type->table->find(it.key());
        Value value;
        if (!field || !fromJson(it.value(), field->type, value))
            continue;
        if (const auto *text = std::get_if<QString>(&value); text && text->trimmed().isEmpty())
            value = {};
        if (isEmpty(value))
            after.remove(it.key());
        else
            after.insert(it.key(), value);
    }
    return after;
}

/// The priority of a closed ticket no longer follows the published matrix.
void pinMatrix(const Record &record, StateCategory after, const RuleBook &rules, QJsonObject &effect)
{
    const QUuid pinned = record.ref(u"matrix");
    if (after == StateCategory::Closed && pinned.isNull() && !rules.publishedMatrix().isNull())
        effect[QStringLiteral("matrix")] = toText(rules.publishedMatrix());
    else if (after < StateCategory::Done && record.integer(u"state_category") == qint64(StateCategory::Closed) && rules.matrix(pinned)
        && rules.matrix(rules.publishedMatrix()) && rules.matrix(pinned)->key() == rules.matrix(rules.publishedMatrix())->key())
        effect[QStringLiteral("matrix")] = QJsonValue::Null;
}

Result<Decision> decideVerb(const Operation &operation, const QJsonObject &payload, const Record &record, const DecideFacts &facts)
{
    if (const auto refusal = fieldsRefusal(operation, payload, record, facts); !refusal || !refusal->isEmpty())
        return refusal ? Result<Decision>(rejected(*refusal, record)) : tl::make_unexpected(refusal.error());
    const Lifecycle *lifecycle = facts.rules.lifecycleFor(record);
    if (!lifecycle)
        return rejected(QStringLiteral("lifecycle.missing"), record);
    Result<VerbFacts> verbFacts = facts.verbFacts();
    if (!verbFacts)
        return tl::make_unexpected(verbFacts.error());
    verbFacts->fields = fieldsAfter(record, payload[QStringLiteral("fields")].toObject());
    verbFacts->seenState = payload[QStringLiteral("seen")].toString();
    verbFacts->now = operation.done;
    verbFacts->actor = operation.actor;
    const QString state = record.text(u"state");
    const Result<Transition> transition = check(*lifecycle, state, payload[QStringLiteral("verb")].toString(), *verbFacts);
    if (!transition) {
        if (transition.error().reason.isEmpty())
            return tl::make_unexpected(transition.error());
        Decision decision = rejected(transition.error().reason, record);
        decision.from = state;
        return decision;
    }
    Decision decision;
    if (const auto settled = settleConcurrency(operation, payload, record, facts, decision); !settled)
        return tl::make_unexpected(settled.error());
    decision.version = record.version + 1;
    decision.from = state;
    decision.to = transition->to;
    for (auto it = transition->sets.begin(); it != transition->sets.end(); ++it)
        decision.effect[it.key()] = toJson(it.value());
    pinMatrix(record, transition->category, facts.rules, decision.effect);
    return decision;
}

Result<Decision> decideMembers(const Operation &operation, const QJsonObject &payload, const Record &record, const DecideFacts &facts)
{
    const QString name = payload[QStringLiteral("field")].toString();
    const FieldDecl *field = record.type->field(name);
    if (!field || field->merge != MergeRule::Set)
        return rejected(QStringLiteral("field.unknown:") + name, record);
    for (const auto *key : {"add", "remove"}) {
        for (const QJsonValue &member : payload[QLatin1StringView(key)].toArray())
            if (field->type == ValueType::RefSet && toText(uuidFromText(member.toString())) != member.toString())
                return rejected(QStringLiteral("field.value:") + name, record); // members are told apart by their text: one form only
        if (const QString refusal = valueRefusal(
                *field, payload[QLatin1StringView(key)].isUndefined() ? QJsonValue(QJsonArray()) : payload[QLatin1StringView(key)]);
            !refusal.isEmpty())
            return rejected(refusal, record);
    }
    if (isGuarded(operation))
        if (const auto refusal = targetRefusal(*field, payload[QStringLiteral("add")], facts); !refusal || !refusal->isEmpty())
            return refusal ? Result<Decision>(rejected(*refusal, record)) : tl::make_unexpected(refusal.error());
    Decision decision;
    decision.version = record.version + 1;
    // Add wins: a member that somebody else added after the actor looked stays.
    QJsonArray kept;
    for (const QJsonValue &member : payload[QStringLiteral("remove")].toArray())
        if (isConcurrent(operation, record, name + u':' + member.toString(), facts))
            kept.append(member);
    if (!kept.isEmpty())
        decision.effect[name + u'+'] = kept;
    return decision;
}

Result<Decision> decideDeletion(const Operation &operation, const Record &record, const DecideFacts &facts)
{
    const bool toDelete = operation.kind == opkind::remove;
    if (record.deleted == toDelete)
        return rejected(toDelete ? QStringLiteral("record.deleted") : QStringLiteral("record.not_deleted"), record);
    if (toDelete && record.version > operation.base) { // edit against delete: the edit stays
        const auto isNew = [&](const FieldVersion &version) { return version.version > operation.base && version.device != facts.device; };
        if (std::any_of(record.versions.begin(), record.versions.end(), isNew)
            || std::any_of(record.otherVersions.begin(), record.otherVersions.end(), isNew))
            return rejected(QStringLiteral("record.changed"), record);
    }
    Decision decision;
    decision.version = record.version + 1;
    return decision;
}

/// The derived instants follow a state that is taken back.
void takeBackInstants(const Record &record, const Record &before, QJsonObject &effect)
{
    for (const QString &name : {QStringLiteral("resolved"), QStringLiteral("closed"), QStringLiteral("reopen_count")})
        if (record.value(name) != before.value(name))
            effect[name] = toJson(before.value(name));
}

/// Nobody wrote the field after the operation. A redo (the undo of an undo) asks for the very last write.
bool isStillIts(const QString &name, const DecideFacts::Undone &target)
{
    const auto &last = target.operation.kind == opkind::undo ? target.lastWriter : target.lastWord;
    return last.value(name) == target.operation.id;
}

/// Somebody moved a member since: it stays where it is, and the set is named.
void undoMembers(const QString &name, const QStringList &added, const QStringList &removed, const DecideFacts::Undone &target,
    const Record &record, Decision &decision)
{
    const auto *current = std::get_if<QStringList>(&record.value(name));
    QJsonArray takeAway;
    QJsonArray bringBack;
    bool isChangedSince = false;
    for (const QString &member : added + removed) {
        const bool wasAdded = added.contains(member);
        if (!isStillIts(name + u':' + member, target))
            isChangedSince = true;
        else if ((current && current->contains(member)) == wasAdded)
            (wasAdded ? takeAway : bringBack).append(member);
    }
    if (!takeAway.isEmpty())
        decision.effect[name + u'-'] = takeAway;
    if (!bringBack.isEmpty())
        decision.effect[name + u'+'] = bringBack;
    if (isChangedSince)
        decision.conflicts.append({name, toJson(record.value(name)), toJson(target.before.value(name)), false});
}

/// What others changed in a record since it was made; a deletion keeps all of it, but whoever undoes the create is to know.
Result<void> nameEditsByOthers(
    const QUuid &actor, const DecideFacts::Undone &create, const Record &record, const DecideFacts &facts, Decision &decision)
{
    QStringList names;
    for (auto it = create.lastWord.begin(); it != create.lastWord.end(); ++it) {
        const FieldDecl *field = record.type->table->find(it.key().section(u':', 0, 0));
        const bool isSet = field && field->merge == MergeRule::Set;
        const QString name = isSet ? QString(field->name) : it.key();
        const bool isOthers = !it->isNull() && *it != create.operation.id && create.actors.value(*it) != actor;
        if (isOthers && name != u"deleted" && !(field && field->merge == MergeRule::Derived) && !names.contains(name))
            names << name;
    }
    names.sort();
    for (const QString &name : std::as_const(names)) {
        std::optional<Error> error;
        decision.conflicts.append({name, presentJson(record, name, facts, error), QJsonValue::Null, false});
        if (error)
            return tl::make_unexpected(*error);
    }
    return {};
}

QStringList difference(const Value &left, const Value &right)
{
    const auto *a = std::get_if<QStringList>(&left);
    const auto *b = std::get_if<QStringList>(&right);
    QStringList result;
    if (a)
        for (const QString &member : *a)
            if (!b || !b->contains(member))
                result.append(member);
    return result;
}

Result<Decision> decideUndo(const QUuid &actor, const Record &record, const DecideFacts &facts)
{
    const Result<DecideFacts::Undone> target = facts.undone();
    if (!target)
        return tl::make_unexpected(target.error());
    const Operation &operation = target->operation;
    if (!target->decision.isApplied())
        return rejected(QStringLiteral("undo.not_applied"), record);
    if (target->already)
        return rejected(QStringLiteral("undo.already"), record);
    const bool movesState = !target->decision.to.isNull() && operation.kind != opkind::create;
    if (movesState && !isStillIts(QStringLiteral("state"), *target))
        return rejected(QStringLiteral("undo.not_last_verb"), record);

    Decision decision;
    decision.version = record.version + 1;
    if (operation.kind == opkind::create) {
        if (record.deleted)
            return rejected(QStringLiteral("record.deleted"), record);
        decision.effect[QStringLiteral("deleted")] = true;
        const auto named = nameEditsByOthers(actor, *target, record, facts, decision);
        return named ? Result<Decision>(decision) : tl::make_unexpected(named.error());
    }
    QJsonObject written = writtenFields(operation, target->payload, target->decision);
    if (operation.kind == opkind::remove || operation.kind == opkind::restore)
        written[QStringLiteral("deleted")] = operation.kind == opkind::remove;
    written.remove(QStringLiteral("state"));
    QStringList sets;
    if (operation.kind == opkind::members)
        sets << target->payload[QStringLiteral("field")].toString();
    for (auto it = written.begin(); it != written.end(); ++it) {
        const QString name = it.key();
        if (name.endsWith(u'+') || name.endsWith(u'-')) {
            if (!sets.contains(name.chopped(1)))
                sets << name.chopped(1);
            continue;
        }
        const FieldDecl *field = record.type->table->find(name);
        if (field && field->merge == MergeRule::Derived)
            continue;
        if (field && field->merge == MergeRule::Set) { // observed as a whole, changed by its members
            if (!sets.contains(name))
                sets << name;
            continue;
        }
        std::optional<Error> error;
        if (!isStillIts(name, *target)) {
            decision.conflicts.append({name, presentJson(record, name, facts, error), it.value(), false});
        } else {
            const QJsonValue before =
                name == QStringLiteral("deleted") ? QJsonValue(target->before.deleted) : presentJson(target->before, name, facts, error);
            decision.effect[name] = before;
        }
        if (error)
            return tl::make_unexpected(*error);
    }
    if (!sets.isEmpty()) {
        Record after = target->before;
        applyDecision(after, operation, target->payload, target->decision, 0, target->device);
        for (const QString &name : std::as_const(sets))
            undoMembers(name, difference(after.value(name), target->before.value(name)),
                difference(target->before.value(name), after.value(name)), *target, record, decision);
    }
    if (movesState) {
        decision.from = record.text(u"state");
        decision.to = target->before.text(u"state");
        takeBackInstants(record, target->before, decision.effect);
    }
    if (decision.effect.isEmpty() && !movesState)
        return rejected(QStringLiteral("undo.changed_since"), record);
    return decision;
}

}

Result<Decision> decide(const Operation &operation, const QJsonObject &payload, const Record &record, const DecideFacts &facts)
{
    if (operation.kind == opkind::create)
        return decideCreate(operation, payload, record, facts);
    if (record.version == 0)
        return rejected(QStringLiteral("record.missing"), record);
    if (operation.kind == opkind::restore || operation.kind == opkind::remove)
        return decideDeletion(operation, record, facts);
    if (operation.kind == opkind::undo)
        return decideUndo(operation.actor, record, facts);
    const bool isEdit = operation.kind == opkind::set || operation.kind == opkind::verb || operation.kind == opkind::members;
    if (isEdit && record.deleted && isGuarded(operation))
        return rejected(QStringLiteral("record.deleted"), record);
    if (operation.kind == opkind::verb)
        return decideVerb(operation, payload, record, facts);
    if (operation.kind == opkind::members)
        return decideMembers(operation, payload, record, facts);
    if (operation.kind == opkind::set || operation.kind == opkind::observe) {
        if (const auto refusal = fieldsRefusal(operation, payload, record, facts); !refusal || !refusal->isEmpty())
            return refusal ? Result<Decision>(rejected(*refusal, record)) : tl::make_unexpected(refusal.error());
        Decision decision;
        decision.version = record.version + 1;
        if (operation.kind == opkind::set) {
            if (const auto settled = settleConcurrency(operation, payload, record, facts, decision); !settled)
                return tl::make_unexpected(settled.error());
        } else if (const QJsonValue state = payload[QStringLiteral("fields")][QStringLiteral("state")]; state.isString()) {
            decision.from = record.text(u"state");
            decision.to = state.toString();
        }
        return decision;
    }
    Decision decision = rejected(QStringLiteral("op.kind"), record);
    decision.outcome = Decision::Outcome::Skipped;
    return decision;
}

}
