// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verbfacts.h"

namespace fettle
{

namespace
{

/// Editing one of these voids what was approved (FEATURES 5.6: scope, CI or time).
const QStringList &approvedContent()
{
    static const QStringList fields{QStringLiteral("subject"), QStringLiteral("description"), QStringLiteral("ci"),
        QStringLiteral("service"), QStringLiteral("planned_start"), QStringLiteral("planned_end"), QStringLiteral("plan_rollout"),
        QStringLiteral("plan_test"), QStringLiteral("plan_backout"), QStringLiteral("outage"), QStringLiteral("downtime_start"),
        QStringLiteral("downtime_end")};
    return fields;
}

/// An approval stands until the content is edited, the change goes back to be planned again, or the approval is undone.
Result<bool> isApproved(OpLog &log, qint64 rid)
{
    const Result<QList<LoggedOperation>> operations = log.ofRecord(rid);
    if (!operations)
        return tl::make_unexpected(operations.error());
    bool approved = false;
    for (const LoggedOperation &logged : *operations) {
        if (!logged.decision || !logged.decision->isApplied())
            continue;
        const Result<bool> undone = log.isUndone(logged.operation.id);
        if (!undone)
            return undone;
        if (*undone)
            continue;
        const Result<QJsonObject> payload = readPayload(logged.operation);
        if (!payload)
            return tl::make_unexpected(payload.error());
        if (logged.operation.kind == opkind::verb) {
            const QString verb = (*payload)[QStringLiteral("verb")].toString();
            if (verb == QStringLiteral("approve"))
                approved = true;
            else if (verb == QStringLiteral("reject") || verb == QStringLiteral("replan") || verb == QStringLiteral("request_approval"))
                approved = false;
        } else if (approved) {
            const QJsonObject written = writtenFields(logged.operation, *payload, *logged.decision);
            for (const QString &field : approvedContent())
                approved = approved && !written.contains(field);
        }
    }
    return approved;
}

}

Result<VerbFacts> storedVerbFacts(Connection &db, OpLog &log, const Record &record, qint64 rid)
{
    VerbFacts facts;
    facts.closedAt = record.integer(u"closed");
    if (!record.type->isTicket())
        return facts;
    Statement select = db.prepare("SELECT count(*) FROM ticket WHERE parent = ? AND deleted = 0 AND state_category < 3 AND type = 5");
    const auto row = select.bind(0, rid).step();
    if (!row)
        return tl::make_unexpected(row.error());
    facts.openTasks = static_cast<int>(select.integer(0));
    if (record.type->type == RecordType::Change) {
        const Result<bool> approved = isApproved(log, rid);
        if (!approved)
            return tl::make_unexpected(approved.error());
        facts.approved = *approved;
    }
    return facts;
}

}
