// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace fettle
{

class Statement;

// How payloads lie in `op_payload.body`: as they are (TEXT), or deflated where that saves room (BLOB). An operation, its hash and what
// is exchanged know nothing of it.

/// Binds @p payload as it is to be stored.
void bindPayload(Statement &statement, int index, const QByteArray &payload);

/// The payload in a column. What was damaged comes back as it lies there: its hash tells.
[[nodiscard]] QByteArray payloadOf(const Statement &row, int column);

}
