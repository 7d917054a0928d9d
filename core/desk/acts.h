// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/store/blobstore.h"
#include "core/store/ledger.h"

namespace fettle
{

/// The desk's acts as operations of one group, inside a ledger's transaction. A refusal of the only record is an error with the rule's
/// reason; of several, it is listed and the rest is done.
class Acts
{
public:
    Acts(Ledger &ledger, Connection &db, const QUuid &me, const ActContext &context);

    [[nodiscard]] Result<Act> createTicket(const NewTicket &ticket);
    [[nodiscard]] Result<Act> createRecord(RecordType type, const Fields &fields);
    [[nodiscard]] Result<Act> setFields(const QList<QUuid> &records, const Fields &fields);
    [[nodiscard]] Result<Act> changeSet(
        const QList<QUuid> &records, const QString &field, const QStringList &add, const QStringList &remove);
    [[nodiscard]] Result<Act> edit(const QUuid &record, const Fields &fields, const QList<SetChange> &sets);
    [[nodiscard]] Result<Act> doVerb(const QList<QUuid> &tickets, const VerbCall &call);
    struct Upload {
        NewAttachment attachment;
        StoredBlob blob;
    };
    [[nodiscard]] Result<Act> say(const QUuid &ticket, const std::optional<NewEntry> &entry, const QList<Upload> &uploads);
    [[nodiscard]] Result<Act> link(const QUuid &source, const QString &kind, const QUuid &target);
    [[nodiscard]] Result<Act> removeOrRestore(const QList<QUuid> &records, bool remove);
    [[nodiscard]] Result<Act> undoGroup(const QUuid &group);
    [[nodiscard]] Result<Act> undo(const QList<QUuid> &operations);

private:
    [[nodiscard]] OperationDraft draft(QLatin1StringView kind, const QUuid &record, const QJsonObject &payload) const;
    /// The record, which must not be deleted: null after listing the refusal.
    [[nodiscard]] Result<const Record *> present(const QUuid &id);
    /// True when it was applied; a refusal is listed.
    [[nodiscard]] Result<bool> submit(const OperationDraft &draft);
    [[nodiscard]] Result<bool> create(RecordType type, const QUuid &id, QJsonObject fields);
    [[nodiscard]] Result<bool> addEntry(const QUuid &ticket, const NewEntry &entry, QUuid *id = nullptr);
    [[nodiscard]] Result<Act::ChangedSince> changedSince(const QUuid &record, const QString &field);
    [[nodiscard]] Result<Act> finish(const QUuid &record, qsizetype asked);

    Ledger &m_ledger;
    Connection &m_db;
    QUuid m_me;
    ActContext m_context;
    Act m_act;
};

}
