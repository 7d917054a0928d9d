// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/replayer.h"

#include <algorithm>
#include <limits>

namespace fettle
{

Result<void> Replayer::run(const Visit &visit, const Failed &failed, const Progress &progress)
{
    const Result<qint64> total = m_db.integer("SELECT count(*) FROM op");
    if (!total)
        return tl::make_unexpected(total.error());
    if (const auto read = collectRules(failed); !read)
        return read;
    if (const auto made =
            m_db.script("CREATE TEMP TABLE IF NOT EXISTS touch(ticket INTEGER NOT NULL, seq INTEGER NOT NULL, done INTEGER NOT NULL,"
                        " sign INTEGER NOT NULL, kind INTEGER NOT NULL, public INTEGER, PRIMARY KEY(ticket, seq)) WITHOUT ROWID;"
                        "DELETE FROM temp.touch;");
        !made)
        return made;
    qint64 done = 0;
    for (const bool parts : {true, false}) {
        qint64 rid = 0;
        std::vector<LoggedOperation> operations;
        const auto finishRecord = [&]() -> Result<void> {
            if (operations.empty())
                return {};
            const auto made = make(rid, operations, visit, failed);
            operations.clear();
            return made;
        };
        const auto walked = m_log.eachByRecord(parts, [&](const LoggedOperation &logged) -> Result<void> {
            if (progress && ++done % 1000 == 0 && !progress(done, *total))
                return fail(ErrorCode::Canceled, QStringLiteral("stopped"));
            if (logged.rid != rid)
                if (const auto finished = finishRecord(); !finished)
                    return finished;
            rid = logged.rid;
            operations.push_back(logged);
            return {};
        });
        if (!walked)
            return walked;
        if (const auto finished = finishRecord(); !finished)
            return finished;
    }
    return m_db.script("DROP TABLE temp.touch");
}

/// The rules as they stood when an operation came: those of its lifecycle and matrix records that came before.
Result<void> Replayer::collectRules(const Failed &failed)
{
    m_rules = {{0, RuleBook()}};
    std::vector<LoggedOperation> creates;
    Statement select = m_db.prepare("SELECT rid FROM record WHERE type IN (24, 25)");
    while (true) {
        const auto row = select.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            break;
        const auto operations = m_log.ofRecord(select.integer(0));
        if (!operations)
            return tl::make_unexpected(operations.error());
        for (const LoggedOperation &logged : *operations)
            if (logged.operation.kind == opkind::create && logged.decision && logged.decision->isApplied())
                creates.push_back(logged);
    }
    std::sort(creates.begin(), creates.end(), [](const LoggedOperation &x, const LoggedOperation &y) { return x.seq < y.seq; });
    for (const LoggedOperation &logged : creates) {
        Record record(logged.operation.typeDecl());
        const Result<QJsonObject> payload = readPayload(logged.operation);
        Result<void> added;
        if (payload) {
            applyDecision(record, logged.operation, *payload, *logged.decision, logged.seq, logged.device);
            RuleBook rules = m_rules.back().second;
            added = rules.add(
                record.type->type, record.id, record.text(u"key"), record.integer(u"version").value_or(1), record.text(u"body").toUtf8());
            if (added)
                m_rules.emplace_back(logged.seq, std::move(rules));
        } else {
            added = tl::make_unexpected(payload.error());
        }
        if (!added)
            if (const auto told = failed(logged.operation, added.error()); !told)
                return told;
    }
    return {};
}

const RuleBook &Replayer::rulesBefore(qint64 seq) const
{
    size_t at = m_rules.size() - 1;
    while (at > 0 && m_rules[at].first >= seq)
        --at;
    return m_rules[at].second;
}

Result<void> Replayer::make(qint64 rid, const std::vector<LoggedOperation> &operations, const Visit &visit, const Failed &failed)
{
    const RecordTypeDecl *type = operations.front().operation.typeDecl();
    if (!type)
        return {};
    Record record(type);
    const bool isPart = type->type == RecordType::Entry || type->type == RecordType::Attachment;
    const bool isTicket = type->isTicket();
    Result<QList<TouchRow>> touches = isTicket ? touchesOf(rid) : QList<TouchRow>();
    if (!touches)
        return tl::make_unexpected(touches.error());
    qsizetype touched = 0;
    const auto touchUntil = [&](qint64 seq) {
        for (; touched < touches->size() && (*touches)[touched].seq < seq; ++touched) {
            const TouchRow &touch = (*touches)[touched];
            if (record.version == 0)
                continue; // it came before its ticket
            Record part(&declaration(static_cast<RecordType>(touch.kind)));
            if (touch.isPublic && part.type->type == RecordType::Entry)
                part.setDerived(u"public", *touch.isPublic);
            touchByEntry(record, part, touch.done, touch.sign);
        }
    };
    for (const LoggedOperation &logged : operations) {
        if (!logged.decision || !logged.decision->isApplied())
            continue;
        touchUntil(logged.seq);
        const Result<QJsonObject> payload = readPayload(logged.operation);
        if (!payload) {
            if (const auto told = failed(logged.operation, payload.error()); !told)
                return told;
            continue;
        }
        const bool was = record.version > 0 && !record.deleted;
        const StateCategory category = writtenCategory(record);
        applyDecision(record, logged.operation, *payload, *logged.decision, logged.seq, logged.device);
        derive(record, category, logged.operation, *logged.decision, rulesBefore(logged.seq));
        if (isPart && was == record.deleted)
            if (const auto kept = keepTouch(record, logged); !kept)
                return kept;
    }
    touchUntil(std::numeric_limits<qint64>::max());
    return record.version > 0 ? visit(rid, record) : Result<void>{};
}

Result<void> Replayer::keepTouch(const Record &part, const LoggedOperation &logged)
{
    const auto ticket = m_registry.find(part.ref(u"ticket"));
    if (!ticket)
        return {};
    Statement insert = m_db.prepare("INSERT INTO temp.touch(ticket, seq, done, sign, kind, public) VALUES(?, ?, ?, ?, ?, ?)");
    insert.all(ticket->rid, logged.seq, logged.operation.done, part.deleted ? -1 : 1, static_cast<int>(part.type->type));
    if (const auto *isPublic = std::get_if<bool>(&part.value(u"public")))
        insert.bind(5, *isPublic);
    return insert.run();
}

Result<QList<Replayer::TouchRow>> Replayer::touchesOf(qint64 ticket)
{
    QList<TouchRow> touches;
    Statement select = m_db.prepare("SELECT seq, done, sign, kind, public FROM temp.touch WHERE ticket = ? ORDER BY seq");
    select.bind(0, ticket);
    while (true) {
        const auto row = select.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return touches;
        TouchRow touch{select.integer(0), select.integer(1), static_cast<int>(select.integer(2)), static_cast<int>(select.integer(3)), {}};
        if (!select.isNull(4))
            touch.isPublic = select.integer(4) != 0;
        touches.append(touch);
    }
}

}
