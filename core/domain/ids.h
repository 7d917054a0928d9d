// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUuid>

namespace fettle
{

/// A time-ordered UUID (RFC 9562, version 7): 48 bits of @p unixMs, then a counter that makes ids of one
/// process ascend within a millisecond, then random bits. Thread-safe.
[[nodiscard]] QUuid uuidV7(qint64 unixMs);

/// The id of something that every replica must name alike: version 5 under Fettle's own name space.
/// @p name says what it is, e.g. "lifecycle/incident/1" or "import/servicenow/INC0000045".
[[nodiscard]] QUuid derivedId(const QString &name);

/// Lower case, 36 characters, without braces: the only form in payloads, files and output.
[[nodiscard]] QString toText(const QUuid &id);

/// Null when @p text is not such a UUID (braces are accepted).
[[nodiscard]] QUuid uuidFromText(const QString &text);

}
