// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/exchange.h"
#include "core/desk/readmodel.h"
#include "core/domain/clock.h"

#include <QFuture>
#include <QObject>
#include <QTimeZone>

#include <functional>
#include <memory>

namespace fettle
{

[[nodiscard]] Clock systemClock();

struct WorkspaceOptions {
    QString path; ///< the folder; the database and the blobs lie in it
    bool readOnly = false;
    Clock clock = systemClock();
    QTimeZone zone = QTimeZone::systemTimeZone(); ///< the viewer's: what "today" means in a filter
    QString language = QStringLiteral("en"); ///< of the configuration that create() makes
    QString device = {}; ///< a name for this device in the history; empty: the host's
};

/// What a writing act did. Every list is in order of the operations.
struct Act {
    QUuid group = {};
    QList<QUuid> operations;
    QUuid id = {}; ///< of the record made or changed (the first, for several)
    std::optional<qint64> number = {};
    RecordType type = RecordType::Incident;
    qint64 version = 0;
    /// Operations that were not applied: record and reason word. What was typed is kept with them.
    struct Refusal {
        QUuid record = {};
        QString label = {};
        QString reason = {};
    };
    QList<Refusal> refusals;
    bool deleted = false; ///< the record is, after it
    /// For undo: fields left alone because somebody changed them since. Where the undo deletes: what others changed in it.
    struct ChangedSince {
        QString field = {};
        QString by = {};
        qint64 at = 0;
    };
    QList<ChangedSince> changedSince;
};

/// Who acts, and when it was done.
struct ActContext {
    std::optional<QUuid> actor = {}; ///< an agent; empty: the workspace's own
    std::optional<qint64> doneAt = {}; ///< empty: now; later than now is refused
};

struct NewTicket {
    RecordType type = RecordType::Incident;
    Fields fields;
    QString newRequester = {}; ///< makes this person in the same act
};

struct NewEntry {
    QString kind = QStringLiteral("note");
    bool isPublic = false;
    QString body = {};
};

struct SetChange {
    QString field;
    QStringList add = {};
    QStringList remove = {};
};

struct VerbCall {
    QString verb;
    Fields fields;
    std::optional<NewEntry> entry = {}; ///< said in the same act
};

struct NewAttachment {
    QString name;
    QString filePath; ///< copied into the workspace; the file itself stays
    QUuid entry = {};
};

/// The only door to a workspace. Everything runs on the desk's own threads; futures finish there, so continue with
/// `.then(receiver, ...)`. Made and used on one thread; the destructor finishes what is queued and blocks.
class Desk : public QObject
{
    Q_OBJECT

public:
    /// Errors: NotFound, SchemaTooNew, Corrupt, ReadOnly, Full, Busy (another program holds the exclusive lock; detail says which), Io.
    [[nodiscard]] static Result<std::unique_ptr<Desk>> open(const WorkspaceOptions &options);
    struct Founder {
        QString name;
        QString login;
        QString email = {};
    };
    /// Makes a workspace with the shipped configuration and one agent. Errors: Conflict (the folder isn't empty), and those of open().
    [[nodiscard]] static Result<std::unique_ptr<Desk>> create(const WorkspaceOptions &options, const Founder &founder);
    /// The same, with the demo company's year in it and some of its open work given to the founder. Takes seconds; @p progress is called
    /// on this thread with steps done and all.
    [[nodiscard]] static Result<std::unique_ptr<Desk>> createDemo(
        const WorkspaceOptions &options, const Founder &founder, const std::function<void(int, int)> &progress = {});
    ~Desk() override;

    [[nodiscard]] QString path() const;
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] RecordRef me() const;
    /// Who asks: "me" in a filter and whose acts lastUndoable() means. The workspace's own agent until lookAs() names another; call that
    /// before the first question.
    [[nodiscard]] RecordRef viewer() const;
    void lookAs(const RecordRef &agent);
    [[nodiscard]] qint64 now() const;

    // Questions. Every answer is from one consistent state.
    [[nodiscard]] QFuture<Result<TicketPage>> firstPage(const ListQuery &query, int limit = 100);
    /// All keys of a list, for a window over it; canceling the future interrupts the query.
    [[nodiscard]] QFuture<Result<ListIds>> ids(const ListQuery &query);
    [[nodiscard]] QFuture<Result<QList<TicketRow>>> rows(const QList<RowKey> &keys, const ListQuery &query = {});
    [[nodiscard]] QFuture<Result<TicketDetail>> detail(const QUuid &ticket);
    [[nodiscard]] QFuture<Result<QList<HistoryItem>>> history(const QUuid &record);
    [[nodiscard]] QFuture<Result<NavigationView>> navigation();
    [[nodiscard]] QFuture<Result<QList<ViewCount>>> counts();
    [[nodiscard]] QFuture<Result<qint64>> count(const QString &filter);
    /// For pickers: records of the types in @p types whose name holds @p text, best first; empty text: the most used.
    [[nodiscard]] QFuture<Result<QList<RecordRef>>> lookUp(TypeMask types, const QString &text, int limit = 12);
    /// Records of the types in @p types whose name, login or e-mail address is exactly @p name, whatever the case of ASCII letters.
    [[nodiscard]] QFuture<Result<QList<RecordRef>>> named(TypeMask types, const QString &name);
    /// A number, a UUID or "source:key" to the ticket it names. Errors: NotFound.
    [[nodiscard]] QFuture<Result<RecordRef>> find(const QString &name);
    /// Verbs that at least one of the tickets allows, with the state of all of them.
    [[nodiscard]] QFuture<Result<QList<VerbView>>> verbs(const QList<QUuid> &tickets);
    /// The file of an attachment; reading it is the caller's. Errors: NotFound.
    [[nodiscard]] QFuture<Result<QString>> attachmentPath(const QUuid &attachment);
    [[nodiscard]] QFuture<Result<QList<Draft>>> drafts();

    // Acts. Each is one group, durable when its future finishes. Several records: what is refused is listed, the rest is done.
    [[nodiscard]] QFuture<Result<Act>> createTicket(const NewTicket &ticket, const ActContext &context = {});
    [[nodiscard]] QFuture<Result<Act>> createRecord(RecordType type, const Fields &fields, const ActContext &context = {});
    [[nodiscard]] QFuture<Result<Act>> setFields(const QList<QUuid> &records, const Fields &fields, const ActContext &context = {});
    [[nodiscard]] QFuture<Result<Act>> changeSet(const QList<QUuid> &records, const QString &field, const QStringList &add,
        const QStringList &remove, const ActContext &context = {});
    /// Fields and members of set fields of one record in one act: all of it or nothing.
    [[nodiscard]] QFuture<Result<Act>> edit(
        const QUuid &record, const Fields &fields, const QList<SetChange> &sets, const ActContext &context = {});
    [[nodiscard]] QFuture<Result<Act>> doVerb(const QList<QUuid> &tickets, const VerbCall &call, const ActContext &context = {});
    [[nodiscard]] QFuture<Result<Act>> say(
        const QUuid &ticket, const NewEntry &entry, const QList<NewAttachment> &attachments = {}, const ActContext &context = {});
    [[nodiscard]] QFuture<Result<Act>> attach(const QUuid &ticket, const QList<NewAttachment> &attachments, const ActContext &context = {});
    [[nodiscard]] QFuture<Result<Act>> link(const QUuid &source, const QString &kind, const QUuid &target, const ActContext &context = {});
    [[nodiscard]] QFuture<Result<Act>> remove(const QList<QUuid> &records, const ActContext &context = {});
    [[nodiscard]] QFuture<Result<Act>> restore(const QList<QUuid> &records, const ActContext &context = {});
    [[nodiscard]] QFuture<Result<Act>> undoGroup(const QUuid &group, const ActContext &context = {});
    [[nodiscard]] QFuture<Result<Act>> undoOperation(const QUuid &operation, const ActContext &context = {});
    /// The newest group of the viewer on this device that isn't undone; null: nothing to undo.
    [[nodiscard]] QFuture<Result<QUuid>> lastUndoable();

    [[nodiscard]] QFuture<Result<bool>> saveDraft(const QString &key, const QString &body); ///< empty body: forgets it
    [[nodiscard]] QFuture<Result<bool>> markSeen(const QUuid &ticket, qint64 until);

    /// Other acts wait until it is done; canceling goes through the request's stop. Errors: NotFound, Invalid (a file that isn't the
    /// mapping's), Corrupt, Full, Io. Rows that can't be taken are no error: the report counts them.
    [[nodiscard]] QFuture<Result<ImportReport>> importFiles(const ImportRequest &request);
    /// Writes the tickets of a list with the fields as columns; returns how many. @p raw leaves formulas as they are.
    [[nodiscard]] QFuture<Result<qint64>> exportTickets(const ListQuery &query, ExportFormat format, const QString &file, bool raw = false);

    /// A copy of the workspace in @p folder, which must be empty or missing, while work goes on.
    [[nodiscard]] QFuture<Result<bool>> backUp(const QString &folder);

Q_SIGNALS:
    /// Something was stored, by this program or another one (@p records is empty then: anything may have changed).
    void changed(const QList<QUuid> &records);

private:
    class Private;
    explicit Desk(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

}
