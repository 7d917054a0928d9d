// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/answer.h"
#include "core/desk/audit.h"
#include "core/desk/desk.h"

#include <QJsonArray>

/// The JSON of docs/manual/cli.md and the tables that people read instead.
namespace fettle
{

/// Null for an empty time.
[[nodiscard]] QJsonValue instantJson(std::optional<qint64> at);
/// Null for no record.
[[nodiscard]] QJsonValue refJson(const RecordRef &ref);
[[nodiscard]] QJsonValue idJson(const QUuid &id);
[[nodiscard]] Answer actAnswer(const Act &act);
[[nodiscard]] QJsonObject ticketJson(const TicketRow &row);
[[nodiscard]] QJsonObject detailJson(const TicketDetail &detail);
[[nodiscard]] QJsonObject historyJson(const HistoryItem &item);
[[nodiscard]] QJsonObject operationJson(const AuditedOperation &operation);

[[nodiscard]] QString localTime(qint64 at); ///< in the zone of this computer, to the minute
[[nodiscard]] QString ticketsTable(const QList<TicketRow> &rows, bool withMatch);
[[nodiscard]] QString detailText(const TicketDetail &detail);
[[nodiscard]] QString historyText(const QList<HistoryItem> &items);
[[nodiscard]] QString operationsTable(const QList<AuditedOperation> &operations);
/// Columns padded to their widest cell, the first row being the titles; lines end without blanks.
[[nodiscard]] QString table(const QList<QStringList> &rows);

}
