// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/exchange.h"
#include "core/desk/reader.h"

namespace fettle
{

/// One row a ticket, one column a field: number, type, then the declared fields, references by name. Instants are ISO 8601 in UTC.
[[nodiscard]] Result<qint64> writeTickets(Reader &reader, const QList<RowKey> &keys, ExportFormat format, const QString &file, bool raw);

}
