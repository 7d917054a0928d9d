// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk.h"

#include "core/desk/acts.h"
#include "core/desk/demo.h"
#include "core/desk/exporter.h"
#include "core/desk/importer.h"
#include "core/desk/jobthread.h"
#include "core/desk/reader.h"
#include "core/desk/setup.h"
#include "core/domain/ids.h"
#include "core/store/localstate.h"
#include "core/store/newworkspace.h"
#include "core/store/schema.h"
#include "core/store/searchindex.h"
#include "core/store/viewcounts.h"

#include <QDateTime>
#include <QSysInfo>
#include <QTimer>

namespace fettle
{

namespace
{

constexpr int watchInterval = 250; ///< ms between two looks for other programs' changes (DESIGN section 6)
constexpr int indexDelay = 400; ///< ms of quiet before the search index follows
constexpr int indexBatch = 200;
constexpr qint64 mostDirty = 100; ///< marked records that a search still reads one by one
constexpr int countBatch = 200;
constexpr qint64 mostMarked = 25; ///< tickets that every answer of the counts still reads; 0.1 ms each
constexpr auto patience = std::chrono::milliseconds(200); ///< then a page says that it is partial

}

Clock systemClock()
{
    return [] { return QDateTime::currentMSecsSinceEpoch(); };
}

class Desk::Private
{
public:
    Private(WorkspaceOptions workspaceOptions, WorkspaceFiles workspaceFiles)
        : options(std::move(workspaceOptions))
        , files(std::move(workspaceFiles))
    {
    }

    Result<void> openReaders()
    {
        for (std::unique_ptr<Reader> *reader : {&quick, &patient}) {
            auto db = Connection::open(files.database(), store ? Connection::Mode::Read : files.readingMode());
            if (!db)
                return tl::make_unexpected(db.error());
            if (!store) { // a writer has looked at this already
                if (const auto version = readSchemaVersion(**db); !version)
                    return tl::make_unexpected(version.error());
                if (const auto whole = checkHead(**db, files); !whole)
                    return whole;
            }
            *reader = std::make_unique<Reader>(std::move(*db), files);
        }
        const Result<QString> own = meta(quick->db(), QStringLiteral("me"));
        if (!own)
            return tl::make_unexpected(own.error());
        const QUuid id = uuidFromText(*own);
        me = {id, RecordType::Agent, {}};
        if (const auto known = quick->registry().find(id)) {
            Result<RecordRef> named = quick->list().ref(known->rid);
            if (!named)
                return tl::make_unexpected(named.error());
            me = *named;
        }
        viewer = me;
        return {};
    }

    [[nodiscard]] FilterContext context(const ListQuery &query) const
    {
        FilterContext context;
        context.now = options.clock();
        context.zone = options.zone;
        context.me = viewer.id;
        context.lastWordIsPrefix = query.typing;
        return context;
    }

    [[nodiscard]] Result<TicketList::Question> question(const ListQuery &query, int limit, Deadline deadline) const
    {
        TicketList::Question question;
        question.context = context(query);
        Result<Filter> filter = parseFilter(query.filter, question.context);
        if (!filter)
            return tl::make_unexpected(filter.error());
        question.filter = std::move(*filter);
        question.sort = query.sort;
        question.limit = limit;
        question.deadline = deadline;
        return question;
    }

    template <class Work>
    [[nodiscard]] auto ask(JobThread &thread, std::unique_ptr<Reader> &reader, Work work)
    {
        return thread.run([this, &reader, work = std::move(work)](const std::function<bool()> &isCanceled) {
            return reader->ask([&] { return closing || isCanceled(); }, work);
        });
    }

    /// One act: its operations in one durable transaction.
    template <class Work>
    [[nodiscard]] QFuture<Result<Act>> act(Desk *desk, const ActContext &actContext, Work work)
    {
        return writerThread.run([this, desk, actContext, work = std::move(work)](const std::function<bool()> &) -> Result<Act> {
            if (!store)
                return fail(
                    ErrorCode::ReadOnly, QStringLiteral("the workspace is open for reading only"), QStringLiteral("workspace.read_only"));
            QList<QUuid> changed;
            Result<Act> done = store->write(
                [&](Ledger &ledger) {
                    Acts acts(ledger, store->db(), me.id, actContext);
                    return work(acts);
                },
                &changed);
            if (done) {
                writerThread.post([this] { // beside the act, so that nobody waits for it
                    if (const auto bounded = boundDirty(); !bounded)
                        qWarning("search index: %s", qUtf8Printable(bounded.error().detail));
                });
                Q_EMIT desk->changed(changed);
            }
            return done;
        });
    }

    /// Files are stored before the act that names them; one that no act names is only wasted space.
    [[nodiscard]] QFuture<Result<Act>> upload(Desk *desk, const QUuid &ticket, const std::optional<NewEntry> &entry,
        const QList<NewAttachment> &attachments, const ActContext &actContext)
    {
        auto uploads = std::make_shared<Result<QList<Acts::Upload>>>();
        writerThread.post([this, uploads, attachments] {
            if (!store)
                return;
            BlobStore blobs(store->db(), files);
            for (const NewAttachment &attachment : attachments) {
                const Result<StoredBlob> blob = blobs.put(attachment.filePath);
                if (!blob) {
                    *uploads = tl::make_unexpected(blob.error());
                    return;
                }
                (*uploads)->append({attachment, *blob});
            }
        });
        return act(desk, actContext, [ticket, entry, uploads](Acts &acts) -> Result<Act> {
            return *uploads ? acts.say(ticket, entry, **uploads) : tl::make_unexpected(uploads->error());
        });
    }

    /// What is no operation: drafts and marks of this workspace alone.
    template <class Work>
    [[nodiscard]] QFuture<Result<bool>> writeAside(Work work)
    {
        return writerThread.run([this, work = std::move(work)](const std::function<bool()> &) -> Result<bool> {
            if (!store)
                return fail(
                    ErrorCode::ReadOnly, QStringLiteral("the workspace is open for reading only"), QStringLiteral("workspace.read_only"));
            return store->db().inTransaction([&]() -> Result<bool> {
                const Result<void> done = work(store->db());
                return done ? Result<bool>(true) : tl::make_unexpected(done.error());
            });
        });
    }

    /// So many marked records that searches would feel it: the index follows at once.
    Result<void> boundDirty()
    {
        SearchIndex index(store->db(), store->registry());
        if (const auto marked = counts->markedCount(); marked && *marked > mostMarked)
            catchUpCounts();
        const Result<qint64> dirty = index.dirtyCount();
        return dirty && *dirty > mostDirty ? indexSome(static_cast<int>(*dirty)) : Result<void>{};
    }

    /// From now on the counts of these views are kept; those that aren't known yet are counted one at a time, between acts.
    void keepCounts(const QStringList &filters)
    {
        const auto kept = store->db().inTransaction([&]() -> Result<void> {
            QStringList all;
            Statement select = store->db().prepare("SELECT query FROM saved_view WHERE deleted = 0");
            for (auto row = select.step(); row && *row; row = select.step())
                all << select.text(0);
            return counts->keep(filters, all, context({}));
        });
        if (!kept)
            qWarning("counts: %s", qUtf8Printable(kept.error().detail));
        countNext();
    }

    void countNext()
    {
        store->db().stopWhen([this] { return closing.load(); });
        const auto counted = store->db().inTransaction([&] { return counts->countNext(options.clock()); });
        store->db().stopWhen({});
        if (!counted && counted.error().code != ErrorCode::Canceled)
            qWarning("counts: %s", qUtf8Printable(counted.error().detail));
        if (counted && *counted)
            writerThread.post([this] { countNext(); });
        else
            counting = false;
    }

    /// Works off what was marked for the counts; an answer is right without it, only slower.
    void catchUpCounts()
    {
        const auto done = store->db().inTransaction([&] { return counts->catchUp(options.clock(), countBatch); });
        if (!done)
            qWarning("counts: %s", qUtf8Printable(done.error().detail));
    }

    Result<void> indexSome(int limit)
    {
        return store->db().inTransaction([&]() -> Result<void> {
            SearchIndex index(store->db(), store->registry());
            const Result<int> done = index.indexDirty(limit);
            return done ? Result<void>{} : tl::make_unexpected(done.error());
        });
    }

    WorkspaceOptions options;
    WorkspaceFiles files;
    RecordRef me;
    RecordRef viewer;
    std::unique_ptr<Store> store; ///< on the writer's thread; null: read only
    std::unique_ptr<ViewCounts> counts; ///< the store's
    std::atomic<bool> closing = false; ///< nobody waits for an answer any more; acts are finished
    std::atomic<bool> counting = false; ///< the writer has views to count
    std::unique_ptr<Reader> quick; ///< pages, tickets, names: what a person waits for
    std::unique_ptr<Reader> patient; ///< whole lists and counts
    qint64 dataVersion = 0;
    QTimer *watch = nullptr;
    QTimer *idle = nullptr;
    JobThread writerThread{QStringLiteral("fettle writer")};
    JobThread quickThread{QStringLiteral("fettle reader")};
    JobThread patientThread{QStringLiteral("fettle lists")};
};

Desk::Desk(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
    d->watch = new QTimer(this);
    d->watch->setInterval(watchInterval);
    connect(d->watch, &QTimer::timeout, this, [this] {
        d->writerThread.post([this] {
            if (!d->store)
                return;
            const Result<qint64> version =
                d->store->db().dataVersion(); // moves when another connection committed, which only other programs have
            if (version && *version != std::exchange(d->dataVersion, *version))
                Q_EMIT changed({});
        });
    });
    d->idle = new QTimer(this);
    d->idle->setSingleShot(true);
    d->idle->setInterval(indexDelay);
    connect(d->idle, &QTimer::timeout, this, [this] {
        d->writerThread.post([this] {
            if (!d->store)
                return;
            d->catchUpCounts();
            SearchIndex index(d->store->db(), d->store->registry());
            const Result<qint64> dirty = index.dirtyCount();
            if (!dirty || *dirty == 0)
                return;
            if (const auto done = d->indexSome(indexBatch); !done)
                qWarning("search index: %s", qUtf8Printable(done.error().detail));
            if (*dirty > indexBatch)
                QMetaObject::invokeMethod(d->idle, qOverload<>(&QTimer::start), Qt::QueuedConnection);
        });
    });
    connect(this, &Desk::changed, d->idle, qOverload<>(&QTimer::start));
    if (d->store) {
        if (const auto version = d->store->db().dataVersion())
            d->dataVersion = *version;
        d->watch->start();
        d->idle->start();
    }
}

Desk::~Desk()
{
    d->watch->stop();
    d->idle->stop();
    d->closing = true;
    d->writerThread.post([this] {
        if (!d->store)
            return;
        SearchIndex index(d->store->db(), d->store->registry());
        const Result<qint64> dirty = index.dirtyCount();
        if (dirty && *dirty > mostDirty / 4) // leave the next search little to read
            if (const auto done = d->indexSome(static_cast<int>(mostDirty)); !done)
                qWarning("search index: %s", qUtf8Printable(done.error().detail));
    });
}

Result<std::unique_ptr<Desk>> Desk::open(const WorkspaceOptions &options)
{
    const WorkspaceFiles files(options.path);
    auto priv = std::make_unique<Private>(options, files);
    if (!options.readOnly) {
        auto store = Store::open(files, options.clock);
        if (!store)
            return tl::make_unexpected(store.error());
        priv->store = std::move(*store);
        priv->counts = std::make_unique<ViewCounts>(priv->store->db(), priv->store->registry());
    } else if (const auto sound = files.inspect(false, schemaVersion()); !sound) {
        return tl::make_unexpected(sound.error());
    }
    if (const auto readers = priv->openReaders(); !readers)
        return tl::make_unexpected(readers.error());
    return std::unique_ptr<Desk>(new Desk(std::move(priv)));
}

namespace
{

/// Makes a workspace with @p make, which gets options for the place where it is made, and opens it. All of it or nothing.
template <class Make>
Result<std::unique_ptr<Desk>> makeWorkspace(const WorkspaceOptions &options, Make make)
{
    {
        const auto making = NewWorkspace::begin(WorkspaceFiles(options.path));
        if (!making)
            return tl::make_unexpected(making.error());
        WorkspaceOptions there = options;
        there.path = (*making)->files().folder();
        there.readOnly = false;
        if (const Result<void> made = make(there); !made)
            return tl::make_unexpected(made.error());
        if (const auto published = (*making)->publish(); !published)
            return tl::make_unexpected(published.error());
    }
    return Desk::open(options);
}

Result<std::unique_ptr<Store>> createStore(const WorkspaceOptions &options, const Clock &clock, const Desk::Founder &founder)
{
    if (founder.name.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("an agent needs a name"), QStringLiteral("field.required:name"));
    auto store =
        Store::create(WorkspaceFiles(options.path), clock, options.device.isEmpty() ? QSysInfo::machineHostName() : options.device);
    if (!store)
        return store;
    const Result<QUuid> agent = (*store)->write([&](Ledger &ledger) -> Result<QUuid> {
        if (const auto installed = installConfiguration(ledger, options.language); !installed)
            return tl::make_unexpected(installed.error());
        return installFounder(ledger, (*store)->db(), founder);
    });
    if (!agent)
        return tl::make_unexpected(agent.error());
    return store;
}

Result<void> fillDemo(const WorkspaceOptions &options, const Desk::Founder &founder, const std::function<void(int, int)> &progress)
{
    qint64 time = options.clock() - qint64(366) * 24 * 3'600'000; // the desk was set up before its year
    const auto store = createStore(
        options, [&time] { return time; }, founder);
    if (!store)
        return tl::make_unexpected(store.error());
    time = options.clock();
    if (const auto installed = installDemo(**store, time, options.language, progress); !installed)
        return installed;
    const auto indexed = (*store)->db().inTransaction(
        [&]() -> Result<int> { return SearchIndex((*store)->db(), (*store)->registry()).indexDirty(std::numeric_limits<int>::max()); });
    return indexed ? Result<void>{} : tl::make_unexpected(indexed.error());
}

/// Somebody new at the desk takes over some of the work.
Result<void> takeOverSome(Desk &desk)
{
    const auto open =
        desk.firstPage({QStringLiteral("type:incident,request is:open"), {QStringLiteral("opened"), true}, false}, 24).result();
    if (!open)
        return tl::make_unexpected(open.error());
    for (qsizetype i = 0; i < open->rows.size(); i += 3) {
        ActContext then; // not now: the list would say that all of them changed just now
        then.doneAt = open->rows[i].updated;
        const auto given = desk.setFields({open->rows[i].id}, {{QStringLiteral("assignee"), desk.me().id}}, then).result();
        if (!given)
            return tl::make_unexpected(given.error());
    }
    return {};
}

}

Result<std::unique_ptr<Desk>> Desk::create(const WorkspaceOptions &options, const Founder &founder)
{
    return makeWorkspace(options, [&](const WorkspaceOptions &there) -> Result<void> {
        const auto store = createStore(there, there.clock, founder);
        return store ? Result<void>{} : tl::make_unexpected(store.error());
    });
}

Result<std::unique_ptr<Desk>> Desk::createDemo(
    const WorkspaceOptions &options, const Founder &founder, const std::function<void(int, int)> &progress)
{
    return makeWorkspace(options, [&](const WorkspaceOptions &there) -> Result<void> {
        if (const auto filled = fillDemo(there, founder, progress); !filled)
            return filled;
        const auto desk = open(there);
        return desk ? takeOverSome(**desk) : tl::make_unexpected(desk.error());
    });
}

QString Desk::path() const
{
    return d->files.folder();
}

bool Desk::isReadOnly() const
{
    return !d->store;
}

RecordRef Desk::me() const
{
    return d->me;
}

RecordRef Desk::viewer() const
{
    return d->viewer;
}

void Desk::lookAs(const RecordRef &agent)
{
    d->viewer = agent;
}

qint64 Desk::now() const
{
    return d->options.clock();
}

// Questions

QFuture<Result<TicketPage>> Desk::firstPage(const ListQuery &query, int limit)
{
    return d->ask(d->quickThread, d->quick, [this, query, limit](Reader &reader) -> Result<TicketPage> {
        const auto question = d->question(query, limit + 1, std::chrono::steady_clock::now() + patience);
        if (!question)
            return tl::make_unexpected(question.error());
        reader.stopAt(question->deadline);
        Result<ListIds> ids = reader.list().keys(*question);
        if (!ids)
            return tl::make_unexpected(ids.error());
        reader.stopAt(Deadline::max());
        TicketPage page;
        page.partial = ids->partial;
        page.complete = ids->keys.size() <= limit && !ids->partial;
        Result<QList<TicketRow>> rows = reader.list().rows(ids->keys.mid(0, limit), question->filter);
        if (!rows)
            return tl::make_unexpected(rows.error());
        page.rows = std::move(*rows);
        return page;
    });
}

QFuture<Result<ListIds>> Desk::ids(const ListQuery &query)
{
    return d->ask(d->patientThread, d->patient, [this, query](Reader &reader) -> Result<ListIds> {
        const auto question = d->question(query, -1, Deadline::max());
        return question ? reader.list().keys(*question) : tl::make_unexpected(question.error());
    });
}

QFuture<Result<QList<TicketRow>>> Desk::rows(const QList<RowKey> &keys, const ListQuery &query)
{
    return d->ask(d->quickThread, d->quick, [this, keys, query](Reader &reader) -> Result<QList<TicketRow>> {
        const auto question = d->question(query, 0, Deadline::max());
        return question ? reader.list().rows(keys, question->filter) : tl::make_unexpected(question.error());
    });
}

QFuture<Result<TicketDetail>> Desk::detail(const QUuid &ticket)
{
    return d->ask(
        d->quickThread, d->quick, [this, ticket](Reader &reader) { return reader.tickets().detail(ticket, now(), d->viewer.id); });
}

QFuture<Result<QList<HistoryItem>>> Desk::history(const QUuid &record)
{
    return d->ask(d->quickThread, d->quick, [record](Reader &reader) { return reader.tickets().history(record); });
}

QFuture<Result<NavigationView>> Desk::navigation()
{
    return d->ask(d->quickThread, d->quick, [](Reader &reader) { return reader.tickets().navigation(); });
}

QFuture<Result<QList<ViewCount>>> Desk::counts()
{
    return d->ask(d->patientThread, d->patient, [this](Reader &reader) -> Result<QList<ViewCount>> {
        const Result<NavigationView> navigation = reader.tickets().navigation();
        if (!navigation)
            return tl::make_unexpected(navigation.error());
        QStringList filters;
        for (const SavedView &view : navigation->views)
            filters << view.query.filter;
        const Result<QList<std::optional<qint64>>> kept = reader.counts().counts(filters, d->context({}));
        if (!kept)
            return tl::make_unexpected(kept.error());
        QList<ViewCount> counts;
        bool areMissing = false;
        for (qsizetype i = 0; i < filters.size(); ++i) {
            if ((*kept)[i]) {
                counts.append({navigation->views[i].id, *(*kept)[i]});
                continue;
            }
            const auto question = d->question(navigation->views[i].query, -1, Deadline::max());
            if (!question)
                continue; // a view whose filter this version can't read has no count; opening it says why
            areMissing = areMissing || ViewCounts::canKeep(question->filter);
            const Result<qint64> count = reader.list().count(*question);
            if (!count)
                return tl::make_unexpected(count.error());
            counts.append({navigation->views[i].id, *count});
        }
        if (areMissing && d->store && !d->counting.exchange(true))
            d->writerThread.post([priv = d.get(), filters] { priv->keepCounts(filters); });
        return counts;
    });
}

QFuture<Result<qint64>> Desk::count(const QString &filter)
{
    return d->ask(d->patientThread, d->patient, [this, filter](Reader &reader) -> Result<qint64> {
        ListQuery query;
        query.filter = filter;
        query.typing = false;
        const auto question = d->question(query, -1, Deadline::max());
        return question ? reader.list().count(*question) : tl::make_unexpected(question.error());
    });
}

QFuture<Result<QList<RecordRef>>> Desk::lookUp(TypeMask types, const QString &text, int limit)
{
    return d->ask(d->quickThread, d->quick, [types, text, limit](Reader &reader) { return reader.tickets().lookUp(types, text, limit); });
}

QFuture<Result<QList<RecordRef>>> Desk::named(TypeMask types, const QString &name)
{
    return d->ask(d->quickThread, d->quick, [types, name](Reader &reader) { return reader.tickets().named(types, name); });
}

QFuture<Result<RecordRef>> Desk::find(const QString &name)
{
    return d->ask(d->quickThread, d->quick, [name](Reader &reader) { return reader.tickets().find(name); });
}

QFuture<Result<QList<VerbView>>> Desk::verbs(const QList<QUuid> &tickets)
{
    return d->ask(d->quickThread, d->quick, [this, tickets](Reader &reader) -> Result<QList<VerbView>> {
        QList<VerbView> all;
        for (const QUuid &ticket : tickets) {
            Result<QList<VerbView>> offered = reader.tickets().verbs(ticket, now(), d->viewer.id);
            if (!offered)
                return offered;
            for (const VerbView &verb : *offered) {
                const auto known = std::find_if(all.begin(), all.end(), [&](const VerbView &other) { return other.verb == verb.verb; });
                if (known == all.end())
                    all.append(verb);
                else if (verb.allowed && !known->allowed)
                    *known = verb;
            }
        }
        return all;
    });
}

QFuture<Result<QString>> Desk::attachmentPath(const QUuid &attachment)
{
    return d->ask(d->quickThread, d->quick, [attachment](Reader &reader) { return reader.tickets().attachmentPath(attachment); });
}

QFuture<Result<QList<Draft>>> Desk::drafts()
{
    return d->ask(d->quickThread, d->quick, [](Reader &reader) { return readDrafts(reader.db()); });
}

QFuture<Result<QUuid>> Desk::lastUndoable()
{
    return d->ask(
        d->quickThread, d->quick, [this](Reader &reader) { return lastUndoableGroup(reader.db(), reader.registry(), d->viewer.id); });
}

// Acts

QFuture<Result<Act>> Desk::createTicket(const NewTicket &ticket, const ActContext &context)
{
    return d->act(this, context, [ticket](Acts &acts) { return acts.createTicket(ticket); });
}

QFuture<Result<Act>> Desk::createRecord(RecordType type, const Fields &fields, const ActContext &context)
{
    return d->act(this, context, [type, fields](Acts &acts) { return acts.createRecord(type, fields); });
}

QFuture<Result<Act>> Desk::setFields(const QList<QUuid> &records, const Fields &fields, const ActContext &context)
{
    return d->act(this, context, [records, fields](Acts &acts) { return acts.setFields(records, fields); });
}

QFuture<Result<Act>> Desk::changeSet(
    const QList<QUuid> &records, const QString &field, const QStringList &add, const QStringList &remove, const ActContext &context)
{
    return d->act(this, context, [=](Acts &acts) { return acts.changeSet(records, field, add, remove); });
}

QFuture<Result<Act>> Desk::edit(const QUuid &record, const Fields &fields, const QList<SetChange> &sets, const ActContext &context)
{
    return d->act(this, context, [=](Acts &acts) { return acts.edit(record, fields, sets); });
}

QFuture<Result<Act>> Desk::doVerb(const QList<QUuid> &tickets, const VerbCall &call, const ActContext &context)
{
    return d->act(this, context, [tickets, call](Acts &acts) { return acts.doVerb(tickets, call); });
}

QFuture<Result<Act>> Desk::say(
    const QUuid &ticket, const NewEntry &entry, const QList<NewAttachment> &attachments, const ActContext &context)
{
    return d->upload(this, ticket, entry, attachments, context);
}

QFuture<Result<Act>> Desk::attach(const QUuid &ticket, const QList<NewAttachment> &attachments, const ActContext &context)
{
    return d->upload(this, ticket, std::nullopt, attachments, context);
}

QFuture<Result<Act>> Desk::link(const QUuid &source, const QString &kind, const QUuid &target, const ActContext &context)
{
    return d->act(this, context, [=](Acts &acts) { return acts.link(source, kind, target); });
}

QFuture<Result<Act>> Desk::remove(const QList<QUuid> &records, const ActContext &context)
{
    return d->act(this, context, [records](Acts &acts) { return acts.removeOrRestore(records, true); });
}

QFuture<Result<Act>> Desk::restore(const QList<QUuid> &records, const ActContext &context)
{
    return d->act(this, context, [records](Acts &acts) { return acts.removeOrRestore(records, false); });
}

QFuture<Result<Act>> Desk::undoGroup(const QUuid &group, const ActContext &context)
{
    return d->act(this, context, [group](Acts &acts) { return acts.undoGroup(group); });
}

QFuture<Result<Act>> Desk::undoOperation(const QUuid &operation, const ActContext &context)
{
    return d->act(this, context, [operation](Acts &acts) { return acts.undo({operation}); });
}

QFuture<Result<bool>> Desk::saveDraft(const QString &key, const QString &body)
{
    return d->writeAside([key, body, at = now()](Connection &db) { return writeDraft(db, key, body, at); });
}

QFuture<Result<bool>> Desk::markSeen(const QUuid &ticket, qint64 until)
{
    return d->writeAside([ticket, until](Connection &db) { return writeSeen(db, ticket, until); });
}

QFuture<Result<bool>> Desk::backUp(const QString &folder)
{
    return d->writerThread.run([this, folder](const std::function<bool()> &) -> Result<bool> {
        if (!d->store)
            return fail(
                ErrorCode::ReadOnly, QStringLiteral("the workspace is open for reading only"), QStringLiteral("workspace.read_only"));
        const auto done = d->store->backUp(folder);
        return done ? Result<bool>(true) : tl::make_unexpected(done.error());
    });
}

QFuture<Result<ImportReport>> Desk::importFiles(const ImportRequest &request)
{
    return d->writerThread.run([this, request](const std::function<bool()> &) -> Result<ImportReport> {
        if (!d->store)
            return fail(
                ErrorCode::ReadOnly, QStringLiteral("the workspace is open for reading only"), QStringLiteral("workspace.read_only"));
        Result<ImportReport> report = runImport(*d->store, d->me.id, request);
        if (report && !request.dryRun)
            if (const auto bounded = d->boundDirty(); !bounded)
                return tl::make_unexpected(bounded.error());
        Q_EMIT changed({});
        return report;
    });
}

QFuture<Result<qint64>> Desk::exportTickets(const ListQuery &query, ExportFormat format, const QString &file, bool raw)
{
    return d->ask(d->patientThread, d->patient, [this, query, format, file, raw](Reader &reader) -> Result<qint64> {
        const auto question = d->question(query, -1, Deadline::max());
        if (!question)
            return tl::make_unexpected(question.error());
        const Result<ListIds> ids = reader.list().keys(*question);
        if (!ids)
            return tl::make_unexpected(ids.error());
        return writeTickets(reader, ids->keys, format, file, raw);
    });
}

}
