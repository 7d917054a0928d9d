// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/localstate.h"

#include "core/store/oplog.h"

namespace fettle
{

Result<QList<Draft>> readDrafts(Connection &db)
{
    QList<Draft> drafts;
    Statement select = db.prepare("SELECT key, body, at FROM draft ORDER BY at DESC");
    while (true) {
        const auto row = select.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return drafts;
        drafts.append({select.text(0), select.text(1), select.integer(2)});
    }
}

Result<void> writeDraft(Connection &db, const QString &key, const QString &body, qint64 at)
{
    if (body.isEmpty())
        return db.prepare("DELETE FROM draft WHERE key = ?").bind(0, key).run();
    return db.prepare("INSERT OR REPLACE INTO draft(key, body, at) VALUES(?, ?, ?)").all(key, body, at).run();
}

Result<void> writeSeen(Connection &db, const QUuid &ticket, qint64 until)
{
    return db
        .prepare("INSERT INTO seen(rid, until) SELECT rid, ?2 FROM record WHERE id = ?1 ON CONFLICT(rid) DO UPDATE SET until = max(until, "
                 "excluded.until)")
        .all(ticket, until)
        .run();
}

Result<QUuid> lastUndoableGroup(Connection &db, Registry &registry, const QUuid &actor)
{
    const auto known = registry.find(actor);
    if (!known)
        return QUuid();
    OpLog log(db, registry);
    Statement select = db.prepare("SELECT o.id, coalesce(o.grp, o.id) FROM op o JOIN device v ON v.dev = o.dev AND v.mine = 1"
                                  " WHERE o.actor = ? AND o.via = 'user' AND o.undoes IS NULL ORDER BY o.seq DESC LIMIT 1000");
    select.bind(0, known->rid);
    while (true) {
        const auto row = select.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return QUuid();
        const Result<bool> undone = log.isUndone(select.uuid(0));
        if (!undone)
            return tl::make_unexpected(undone.error());
        if (!*undone)
            return select.uuid(1);
    }
}

}
