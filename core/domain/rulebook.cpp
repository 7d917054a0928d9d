// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rulebook.h"

#include <algorithm>

namespace fettle
{

Result<void> RuleBook::add(RecordType type, const QUuid &id, const QString &key, qint64 version, const QByteArray &body)
{
    const auto publish = [&](QHash<QString, Published> &published) {
        Published &known = published[key];
        if (version >= known.version)
            known = {id, version};
    };
    if (type == RecordType::Lifecycle) {
        auto rule = Lifecycle::fromJson(body);
        if (!rule)
            return tl::make_unexpected(rule.error());
        m_lifecycles.insert(id, std::make_shared<const Lifecycle>(std::move(*rule)));
        publish(m_publishedLifecycles);
    } else if (type == RecordType::Matrix) {
        auto rule = PriorityMatrix::fromJson(body);
        if (!rule)
            return tl::make_unexpected(rule.error());
        m_matrices.insert(id, std::make_shared<const PriorityMatrix>(std::move(*rule)));
        publish(m_publishedMatrices);
    }
    return {};
}

const Lifecycle *RuleBook::lifecycle(const QUuid &id) const
{
    const auto found = m_lifecycles.constFind(id);
    return found == m_lifecycles.cend() ? nullptr : found->get();
}

const PriorityMatrix *RuleBook::matrix(const QUuid &id) const
{
    const auto found = m_matrices.constFind(id);
    return found == m_matrices.cend() ? nullptr : found->get();
}

QUuid RuleBook::lifecycleIdFor(const Record &record) const
{
    if (const QUuid own = record.ref(u"lifecycle"); !own.isNull())
        return own;
    return publishedLifecycle(lifecycleKey(record.type->type, record.text(u"change_type")));
}

QUuid RuleBook::matrixIdFor(const Record &record) const
{
    const QUuid pinned = record.ref(u"matrix");
    return pinned.isNull() ? publishedMatrix() : pinned;
}

namespace
{

Value optionalValue(std::optional<qint64> number)
{
    return number ? Value{*number} : Value{};
}

void derivePriority(Record &record, const RuleBook &rules)
{
    const PriorityMatrix *matrix = rules.matrix(rules.matrixIdFor(record));
    std::optional<qint64> computed;
    if (matrix)
        computed = priority(record.integer(u"impact"), record.integer(u"urgency"), *matrix);
    const std::optional<qint64> byHand = record.integer(u"priority_override");
    record.setDerived(u"computed_priority", optionalValue(computed));
    record.setDerived(u"priority", optionalValue(byHand ? byHand : computed));
}

StateCategory categoryOf(const Record &record, const RuleBook &rules)
{
    const Lifecycle *lifecycle = rules.lifecycleFor(record);
    const LifecycleState *state = lifecycle ? lifecycle->state(record.text(u"state")) : nullptr;
    return state ? state->category : StateCategory::Active; // an unknown state is somebody's work until proven otherwise
}

}

StateCategory writtenCategory(const Record &record)
{
    return record.type->isTicket() ? static_cast<StateCategory>(record.integer(u"state_category").value_or(0)) : StateCategory::New;
}

void derive(Record &record, StateCategory was, const Operation &operation, const Decision &decision, const RuleBook &rules)
{
    if (!decision.isApplied())
        return;
    if (!record.type->isTicket()) {
        if (operation.kind == opkind::create && record.type->table->indexOf(u"at") >= 0)
            record.setDerived(u"at", operation.done);
        return;
    }
    const bool isCreate = operation.kind == opkind::create;
    if (isCreate && !operation.lifecycle.isNull())
        record.setDerived(u"lifecycle", operation.lifecycle);
    if (isCreate && isEmpty(record.value(u"opened")))
        record.setDerived(u"opened", operation.done);
    record.setDerived(u"updated", std::max(record.integer(u"updated").value_or(operation.done), operation.done));

    const StateCategory now = categoryOf(record, rules);
    if (isCreate)
        was = StateCategory::New;
    record.setDerived(u"state_category", qint64(now));
    if (isCreate && isEmpty(record.value(u"reopen_count")))
        record.setDerived(u"reopen_count", qint64(0));
    if (isCreate && isEmpty(record.value(u"entry_count")))
        record.setDerived(u"entry_count", qint64(0));
    if (now != was && operation.kind != opkind::undo) { // an undo brings the earlier instants itself
        // What an import states stays; what it doesn't say happened when the operation was done.
        const bool isStated = isCreate || operation.kind == opkind::observe;
        const auto mark = [&](QStringView name, const Value &value) {
            if (!isStated || isEmpty(record.value(name)))
                record.setDerived(name, value);
        };
        const bool wasOver = was >= StateCategory::Done;
        const bool isOver = now >= StateCategory::Done;
        if (now == StateCategory::Done)
            mark(u"resolved", operation.done);
        if (now == StateCategory::Closed)
            mark(u"closed", operation.done);
        if (wasOver && !isOver) {
            record.setDerived(u"resolved", {});
            if (operation.kind != opkind::observe)
                record.setDerived(u"reopen_count", record.integer(u"reopen_count").value_or(0) + 1);
        }
        if (now != StateCategory::Closed)
            record.setDerived(u"closed", {});
    }
    derivePriority(record, rules);
}

void touchByEntry(Record &ticket, const Record &entry, qint64 done, int sign)
{
    if (entry.type->type == RecordType::Entry) {
        ticket.setDerived(u"entry_count", std::max<qint64>(0, ticket.integer(u"entry_count").value_or(0) + sign));
        const auto *isPublic = std::get_if<bool>(&entry.value(u"public"));
        if (sign > 0 && isPublic && *isPublic)
            ticket.setDerived(u"last_public", std::max(ticket.integer(u"last_public").value_or(done), done));
    }
    if (sign > 0)
        ticket.setDerived(u"updated", std::max(ticket.integer(u"updated").value_or(done), done));
}

}
