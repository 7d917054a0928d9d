// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lifecycle.h"
#include "core/domain/operation.h"

/// Reading what lies below the tickets: operations as they were logged, and the rules they were judged by. Every function opens the
/// workspace itself, reads and blocks. Errors: those of Desk::open.
namespace fettle
{

struct AuditedOperation {
    Operation operation;
    std::optional<Decision> decision = {}; ///< empty: not decided yet
    qint64 seq = 0; ///< place in the log
    bool erased = false; ///< the payload was removed; header and proof stay
    bool undone = false;
};

struct AuditQuery {
    QUuid record = {}; ///< null: of every record
    QUuid group = {}; ///< null: of every act
    qint64 after = -1; ///< a sequence; -1: the newest, as many as the limit lets in
    qint64 limit = 50;
};

/// In the order of the log. Errors: NotFound (no such record or group).
[[nodiscard]] Result<QList<AuditedOperation>> auditOperations(const QString &path, const AuditQuery &query);
/// Errors: NotFound.
[[nodiscard]] Result<AuditedOperation> auditOperation(const QString &path, const QUuid &id);
/// One version of a lifecycle. Errors: NotFound.
[[nodiscard]] Result<Lifecycle> lifecycleVersion(const QString &path, const QUuid &id);
/// The newest version of each lifecycle of the workspace, by key.
[[nodiscard]] Result<QList<Lifecycle>> publishedLifecycles(const QString &path);

}
