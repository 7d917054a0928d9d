// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/recordtypes.h"
#include "core/domain/value.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QUuid>

#include <optional>

/// What the desk answers to a question: plain values, safe to hand to any thread. Every time is UTC in milliseconds since 1970.
namespace fettle
{

/// A row's key inside this workspace: 8 bytes, stable while the workspace lives, never sent or shown.
using RowKey = qint64;

using Fields = QMap<QString, Value>; ///< field name -> value

/// A record somebody points to, with the words to show for it.
struct RecordRef {
    QUuid id = {};
    RecordType type = RecordType::Person;
    QString label = {}; ///< "Mara Lind", "INC-104217 Mail bounces"; the id's start when the record isn't here

    friend bool operator==(const RecordRef &, const RecordRef &) = default;
};

struct TicketRow {
    RowKey key = 0;
    QUuid id = {};
    RecordType type = RecordType::Incident;
    std::optional<qint64> number = {};
    QString subject = {};
    QString state = {}; ///< the lifecycle's word
    QString stateLabel = {}; ///< the lifecycle's label (English; translated by the window)
    StateCategory category = StateCategory::New;
    std::optional<int> priority = {}; ///< 1 is the highest
    bool major = false;
    QString requester = {};
    QString team = {};
    QString assignee = {};
    QString service = {};
    QString categoryText = {}; ///< the field "category"
    std::optional<qint64> due = {};
    qint64 opened = 0;
    qint64 updated = 0;
    std::optional<qint64> resolved = {};
    std::optional<qint64> closed = {};
    int entries = 0;
    int attachments = 0;
    bool unread = false; ///< changed by somebody else since I last looked
    bool deleted = false;
    QString match = {}; ///< where a searched word stands, as plain text with the hit between \x02 and \x03; empty without a search

    friend bool operator==(const TicketRow &, const TicketRow &) = default;
};

struct SortOrder {
    QString field = QStringLiteral("updated");
    bool descending = true;

    friend bool operator==(const SortOrder &, const SortOrder &) = default;
};

/// What a list shows: a filter in the language of docs/manual/search.md (empty: every ticket) and an order.
/// A filter with words to search is answered newest matching part first when the sort field is "relevance".
struct ListQuery {
    QString filter = {};
    SortOrder sort = {};
    bool typing = true; ///< the last bare word may be the beginning of one

    friend bool operator==(const ListQuery &, const ListQuery &) = default;
};

struct TicketPage {
    QList<TicketRow> rows;
    bool complete = true; ///< these are all there are
    bool partial = false; ///< time ran out: more may match ("still searching")
};

struct ListIds {
    QList<RowKey> keys; ///< in the list's order
    bool partial = false;
};

struct AttachmentView {
    QUuid id = {};
    QUuid entry = {}; ///< null: of the ticket itself
    QString name = {};
    QString mediaType = {};
    qint64 size = 0;
    QString sha256 = {};
    qint64 at = 0;
    bool missing = false; ///< the file isn't here
};

struct EntryView {
    QUuid id = {};
    QString kind = {}; ///< reply, note, mail, call, chat, system
    bool isPublic = false;
    RecordRef author = {};
    QString body = {};
    qint64 done = 0;
    qint64 recorded = 0;
    bool imported = false;
    bool deleted = false;
    QUuid op = {}; ///< the operation that made it (what an undo names)
};

struct LinkView {
    QUuid id = {};
    QString kind = {}; ///< a word of the link types
    bool outgoing = true; ///< this ticket is the link's source
    RecordRef other = {};
    QString otherState = {}; ///< label, when the other end is a ticket
    StateCategory otherCategory = StateCategory::New;
};

/// A verb as offered for one ticket now.
struct VerbView {
    QString verb = {};
    QString label = {}; ///< English; translated by the window
    bool allowed = false;
    QString refusal = {}; ///< the stable reason word when it isn't ("verb.from", "guard.tasks_done", ...)
    QString toState = {};
    QStringList required; ///< fields that must be filled in
    QStringList asked; ///< fields worth asking for, required ones first
    bool primary = false; ///< the usual next step
};

/// One change in a record's history, oldest first.
struct HistoryItem {
    QUuid op = {};
    QUuid group = {};
    QString kind = {}; ///< create, set, verb, observe, delete, restore, undo, ...; unknown kinds as they are
    QString verb = {}; ///< for kind verb
    RecordType type = RecordType::Incident; ///< entries, links and attachments of the ticket are listed too
    RecordRef actor = {};
    QString via = {}; ///< user, import, timer, rule
    QString device = {};
    qint64 done = 0;
    qint64 recorded = 0;
    QString outcome = {}; ///< applied, conflict, rejected, skipped
    QString reason = {};
    struct Change {
        QString field = {};
        Value before = {};
        Value after = {};
        QString beforeText = {}; ///< a label where the value is a reference or a state, else empty
        QString afterText = {};
    };
    QList<Change> changes;
    bool undone = false;
    QUuid undoes = {};
};

struct TicketDetail {
    TicketRow row;
    qint64 version = 0;
    Fields fields; ///< every field that has a value, long texts included
    QMap<QString, RecordRef> refs; ///< for the Ref fields among them
    QMap<QString, QList<RecordRef>> refSets; ///< for the RefSet fields
    Fields custom; ///< custom fields, without the "cf." of their payload key
    QString extra; ///< JSON text of what this version doesn't know; empty: nothing
    QList<EntryView> entries; ///< oldest first
    QList<AttachmentView> attachments;
    QList<LinkView> links;
    QList<VerbView> verbs;
    QStringList externalKeys; ///< "source:key"
    std::optional<qint64> seenUntil = {}; ///< my last look; entries after it are unread
};

struct SavedView {
    QUuid id = {};
    QString name = {};
    QString section = {}; ///< "mine", "desk", "type", "team" or empty
    ListQuery query = {};
    bool shared = true;
};

struct ViewCount {
    QUuid view = {};
    qint64 count = 0;
};

/// A group of navigation entries that come from the records: teams, types.
struct NavigationView {
    QList<SavedView> views;
    QList<RecordRef> teams;
};

/// A text being typed, kept within a second.
struct Draft {
    QString key; ///< "reply/<ticket id>", "new/incident", ...
    QString body;
    qint64 at = 0;
};

}
