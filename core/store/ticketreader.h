// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/oplog.h"
#include "core/store/ticketlist.h"
#include "core/store/workspacefiles.h"

namespace fettle
{

/// One ticket, whole; its history; names to records. Belongs to one reading connection.
class TicketReader
{
public:
    TicketReader(Connection &db, Registry &registry, const RuleBook &rules, const WorkspaceFiles &files)
        : m_db(db)
        , m_registry(registry)
        , m_rules(rules)
        , m_files(files)
        , m_list(db, registry, rules)
    {
    }

    /// Errors: NotFound.
    [[nodiscard]] Result<TicketDetail> detail(const QUuid &ticket, qint64 now, const QUuid &me);
    /// The record's operations and those of its entries, links and attachments, oldest first.
    [[nodiscard]] Result<QList<HistoryItem>> history(const QUuid &record);
    [[nodiscard]] Result<QList<VerbView>> verbs(const QUuid &ticket, qint64 now, const QUuid &me);
    /// A number ("INC-104217", "104217"), a UUID or "source:key". Errors: NotFound, Conflict (several records have that key).
    [[nodiscard]] Result<RecordRef> find(const QString &name);
    [[nodiscard]] Result<QList<RecordRef>> lookUp(TypeMask types, const QString &text, int limit);
    /// Whose name, login or e-mail address is exactly @p name.
    [[nodiscard]] Result<QList<RecordRef>> named(TypeMask types, const QString &name);
    [[nodiscard]] Result<NavigationView> navigation();
    [[nodiscard]] Result<QString> attachmentPath(const QUuid &attachment);
    [[nodiscard]] Result<HistoryItem> describe(const LoggedOperation &logged, const Record &before, const Record &after);

private:
    [[nodiscard]] Result<QList<EntryView>> entries(qint64 ticket);
    [[nodiscard]] Result<QList<AttachmentView>> attachments(qint64 ticket);
    [[nodiscard]] Result<QList<LinkView>> links(qint64 ticket);
    [[nodiscard]] Result<QList<VerbView>> verbsOf(const Record &record, qint64 rid, qint64 now, const QUuid &me);
    [[nodiscard]] Result<QList<HistoryItem>> historyOf(qint64 rid, const RecordTypeDecl &type);
    [[nodiscard]] Result<QString> valueText(const Record &record, const FieldDecl &field, const Value &value);

    Connection &m_db;
    Registry &m_registry;
    const RuleBook &m_rules;
    const WorkspaceFiles &m_files;
    TicketList m_list;
};

}
