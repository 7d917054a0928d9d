// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/oplog.h"
#include "core/store/verify.h"
#include "tests/store/workspacetools.h"

#include <QJsonArray>
#include <QRandomGenerator>

using namespace fettle;

namespace
{

/// Undo and redo as a person would write them down. A cell is a field, a tag, the state or whether the record is deleted. Each cell holds a
/// value and who has the last word on it; an operation remembers the cells as they were before it.
///
/// Undoing an operation gives back each cell on which it still has the last word, as the cell was before it. Undoing an undo does so for
/// the cells that nobody touched since. A verb's undo needs the state to be still its own. Nothing left to give back: it is refused.
struct Model {
    struct Cell {
        QJsonValue value = QJsonValue::Null;
        QUuid owner = {};
    };
    struct Act {
        QString kind = {};
        QUuid undoes = {};
        bool movesState = false;
        QMap<QString, Cell> before = {};
    };
    QMap<QString, Cell> cells;
    QMap<QString, QUuid> toucher; ///< undos included
    QHash<QUuid, Act> acts;

    void write(const QUuid &op, const QString &kind, const QMap<QString, QJsonValue> &values, bool movesState = false)
    {
        Act act{kind, {}, movesState, {}};
        for (auto it = values.begin(); it != values.end(); ++it) {
            act.before.insert(it.key(), cells.value(it.key()));
            cells.insert(it.key(), {it.value(), op});
            toucher.insert(it.key(), op);
        }
        acts.insert(op, act);
    }
    /// Takes the last word on a cell that has this value already; there is nothing to give back.
    void affirm(const QUuid &op, const QString &cell)
    {
        cells[cell].owner = op;
        toucher.insert(cell, op);
    }
    [[nodiscard]] bool isUndone(const QUuid &op) const
    {
        for (auto it = acts.begin(); it != acts.end(); ++it)
            if (it->undoes == op && !isUndone(it.key()))
                return true;
        return false;
    }
    [[nodiscard]] bool isStillIts(const QUuid &op, const QString &cell) const
    {
        return acts.value(op).kind == opkind::undo ? toucher.value(cell) == op : cells.value(cell).owner == op;
    }
    [[nodiscard]] bool isDeleted() const { return cells.value(u"deleted"_s).value.toBool(); }
    /// The reason why not; empty: done.
    QString undo(const QUuid &op, const QUuid &target)
    {
        const Act act = acts.value(target);
        if (isUndone(target))
            return u"undo.already"_s;
        if (act.movesState && !isStillIts(target, u"state"_s))
            return u"undo.not_last_verb"_s;
        Act made{opkind::undo, target, act.movesState, {}};
        QMap<QString, Cell> given;
        if (act.kind == opkind::create) {
            if (isDeleted())
                return u"record.deleted"_s;
            given.insert(u"deleted"_s, {true, {}});
        } else {
            for (auto it = act.before.begin(); it != act.before.end(); ++it)
                if (isStillIts(target, it.key()))
                    given.insert(it.key(), it.value());
            if (given.isEmpty())
                return u"undo.changed_since"_s;
        }
        for (auto it = given.begin(); it != given.end(); ++it) {
            made.before.insert(it.key(), cells.value(it.key()));
            cells.insert(it.key(), it.value());
            toucher.insert(it.key(), op);
        }
        acts.insert(op, made);
        return {};
    }
};

const QStringList tagWords{u"a"_s, u"b"_s, u"c"_s};
const QStringList plainFields{u"subject"_s, u"location"_s, u"impact"_s, u"description"_s, u"cf.floor"_s};

class Run
{
public:
    Run(const QString &base, const QString &path, quint32 seed)
        : m_random(seed)
        , m_path(path)
    {
        copyFolder(base, path);
        m_store = openStore(path);
        valueOf(m_store->db().setDurable(false));
        for (int i = 0; i < 2; ++i) {
            const QUuid agent = uuidV7(m_store->now());
            submit(opkind::create, agent, {{u"fields"_s, QJsonObject{{u"name"_s, u"Agent %1"_s.arg(i)}}}}, RecordType::Agent);
            m_agents << agent;
        }
        for (int i = 0; i < 3; ++i)
            create();
    }

    /// Empty, or what went wrong.
    QString walk(int steps)
    {
        for (int i = 0; i < steps; ++i) {
            step();
            if (const QString wrong = compare(); !wrong.isEmpty())
                return u"step %1, %2: %3"_s.arg(i).arg(m_did, wrong);
        }
        m_store.reset();
        return differences(m_path);
    }

private:
    int below(int end) { return int(m_random.bounded(end)); }
    template <class List>
    auto pick(const List &list)
    {
        return list[below(int(list.size()))];
    }

    Ledger::Submitted submit(QLatin1StringView kind, const QUuid &record, const QJsonObject &payload,
        RecordType type = RecordType::Incident, const QUuid &undoes = {})
    {
        OperationDraft draft;
        draft.kind = kind;
        draft.type = int(type);
        draft.record = record;
        draft.payload = payload;
        draft.actor = m_agents.isEmpty() ? QUuid() : pick(m_agents);
        draft.base = 1; // seen long ago: the same device never conflicts with itself
        draft.undoes = undoes;
        m_did = u"%1 %2"_s.arg(kind, QString::fromUtf8(canonicalJson(payload)));
        return valueOf(m_store->write([&](Ledger &ledger) { return ledger.submit(draft); }));
    }

    void create()
    {
        const QUuid id = uuidV7(m_store->now());
        const QJsonObject fields{{u"subject"_s, u"Ticket"_s}, {u"impact"_s, 2}, {u"urgency"_s, 2}, {u"tags"_s, QJsonArray{u"a"_s}},
            {u"description"_s, u"As it was"_s}};
        const auto made = submit(opkind::create, id, {{u"fields"_s, fields}});
        Model model;
        model.write(made.operation.id, opkind::create,
            {{u"subject"_s, u"Ticket"_s}, {u"impact"_s, 2}, {u"tags:a"_s, true}, {u"description"_s, u"As it was"_s},
                {u"state"_s, u"new"_s}});
        m_tickets << id;
        m_models.insert(id, model);
        m_operations[id] << made.operation.id;
    }

    QJsonValue valueFor(const QString &field)
    {
        if (field == u"impact")
            return 1 + below(3);
        if (field == u"cf.floor")
            return below(4) ? QJsonValue(below(3)) : QJsonValue(QJsonValue::Null);
        if (field == u"subject" || below(4))
            return u"%1 %2"_s.arg(field).arg(below(4));
        return QJsonValue::Null;
    }

    void step()
    {
        const QUuid id = pick(m_tickets);
        Model &model = m_models[id];
        const int what = below(100);
        if (what < 40) {
            undo(id);
        } else if (what < 60) {
            QJsonObject fields;
            QMap<QString, QJsonValue> cells;
            for (int i = 0, count = 1 + below(3); i < count; ++i) {
                const QString field = pick(plainFields);
                fields[field] = valueFor(field);
                cells.insert(field, fields[field]);
            }
            const auto done = submit(opkind::set, id, {{u"fields"_s, fields}});
            if (isRefusedAsDeleted(id, done))
                return;
            model.write(done.operation.id, opkind::set, cells);
            m_operations[id] << done.operation.id;
        } else if (what < 66) {
            changeTags(id);
        } else if (what < 72) {
            observe(id);
        } else if (what < 88) {
            doVerb(id);
        } else if (what < 94) {
            const bool remove = below(2);
            const auto done = submit(remove ? opkind::remove : opkind::restore, id, {});
            if (model.isDeleted() == remove) {
                expect(done, remove ? u"record.deleted"_s : u"record.not_deleted"_s);
                return;
            }
            expect(done, {});
            model.write(done.operation.id, done.operation.kind, {{u"deleted"_s, remove}});
            m_operations[id] << done.operation.id;
        } else {
            const QUuid entry = uuidV7(m_store->now());
            const auto said = submit(opkind::create, entry,
                {{u"fields"_s, QJsonObject{{u"ticket"_s, toText(id)}, {u"kind"_s, u"note"_s}, {u"body"_s, u"said"_s}}}}, RecordType::Entry);
            Model ofEntry;
            ofEntry.write(said.operation.id, opkind::create, {{u"body"_s, u"said"_s}});
            m_models.insert(entry, ofEntry);
            m_operations[entry] << said.operation.id;
            m_entries.insert(entry, id);
        }
    }

    /// What is deleted is neither edited nor refused for anything else.
    bool isRefusedAsDeleted(const QUuid &id, const Ledger::Submitted &done)
    {
        const bool isDeleted = m_models[id].isDeleted();
        expect(done, isDeleted ? u"record.deleted"_s : QString());
        return isDeleted;
    }

    void changeTags(const QUuid &id)
    {
        Model &model = m_models[id];
        QJsonArray add;
        QJsonArray remove;
        QMap<QString, QJsonValue> cells;
        for (const QString &tag : tagWords) {
            if (below(2))
                continue;
            const QString cell = u"tags:"_s + tag;
            const bool has = model.cells.value(cell).value.toBool();
            (has ? remove : add).append(tag);
            cells.insert(cell, !has);
        }
        if (cells.isEmpty())
            return;
        const auto done = submit(opkind::members, id, {{u"field"_s, u"tags"_s}, {u"add"_s, add}, {u"remove"_s, remove}});
        if (isRefusedAsDeleted(id, done))
            return;
        model.write(done.operation.id, opkind::members, cells);
        m_operations[id] << done.operation.id;
    }

    /// As an import does: the tags as a whole, and perhaps a field.
    void observe(const QUuid &id)
    {
        Model &model = m_models[id];
        QJsonArray tags;
        QMap<QString, QJsonValue> cells;
        QStringList affirmed;
        for (const QString &tag : tagWords) {
            const QString cell = u"tags:"_s + tag;
            const bool has = model.cells.value(cell).value.toBool();
            const bool shall = below(2);
            if (shall)
                tags.append(tag);
            if (has != shall)
                cells.insert(cell, shall);
            else if (has)
                affirmed << cell;
        }
        QJsonObject fields{{u"tags"_s, tags}};
        if (below(2)) {
            fields[u"location"_s] = valueFor(u"location"_s);
            cells.insert(u"location"_s, fields[u"location"_s]);
        }
        const auto done = submit(opkind::observe, id, {{u"fields"_s, fields}});
        expect(done, {});
        model.write(done.operation.id, opkind::observe, cells);
        for (const QString &cell : affirmed)
            model.affirm(done.operation.id, cell);
        m_operations[id] << done.operation.id;
    }

    void doVerb(const QUuid &id)
    {
        Model &model = m_models[id];
        const QString state = model.cells.value(u"state"_s).value.toString();
        const QString verb = pick(QStringList{u"start"_s, u"hold"_s, u"resume"_s, u"resolve"_s, u"confirm"_s, u"reopen"_s, u"cancel"_s});
        QJsonObject fields;
        if (verb == u"hold")
            fields = {{u"hold_reason"_s, u"vendor"_s}};
        else if (verb == u"resolve")
            fields = {
                {u"resolution_kind"_s, u"permanent"_s}, {u"resolution_code"_s, u"other"_s}, {u"resolution_notes"_s, u"%1"_s.arg(below(3))}};
        else if (verb == u"cancel")
            fields = {{u"cancel_reason"_s, u"duplicate"_s}};
        if (below(3) == 0)
            fields[u"location"_s] = u"verb %1"_s.arg(below(3));
        const auto done = submit(opkind::verb, id, {{u"verb"_s, verb}, {u"seen"_s, state}, {u"fields"_s, fields}});
        if (!done.decision.isApplied())
            return; // which verbs are legal is the lifecycle's test
        QMap<QString, QJsonValue> cells{{u"state"_s, done.decision.to}};
        const QJsonObject written = writtenFields(done.operation, *readPayload(done.operation), done.decision);
        for (auto it = written.begin(); it != written.end(); ++it)
            cells.insert(it.key(), it.value());
        model.write(done.operation.id, opkind::verb, cells, true);
        m_operations[id] << done.operation.id;
    }

    void undo(const QUuid &ticket)
    {
        QUuid id = ticket;
        if (!m_entries.isEmpty() && below(8) == 0)
            id = pick(m_entries.keys());
        // Mostly what happened lately.
        const QList<QUuid> &all = m_operations[id];
        const qsizetype from = below(3) ? std::max<qsizetype>(0, all.size() - 4) : 0;
        const QUuid target = all[from + below(int(all.size() - from))];
        const auto done = submit(opkind::undo, id, {}, id == ticket ? RecordType::Incident : RecordType::Entry, target);
        m_did += u" of "_s + m_models[id].acts.value(target).kind;
        expect(done, m_models[id].undo(done.operation.id, target));
        if (done.decision.isApplied())
            m_operations[id] << done.operation.id;
    }

    void expect(const Ledger::Submitted &done, const QString &reason)
    {
        if (done.decision.reason != reason)
            m_wrong = u"'%1' instead of '%2'"_s.arg(done.decision.reason, reason);
    }

    /// The records against the model, cell by cell.
    QString compare()
    {
        if (!m_wrong.isEmpty())
            return m_wrong;
        QString wrong;
        valueOf(m_store->write([&](Ledger &ledger) -> Result<bool> {
            for (auto it = m_models.begin(); it != m_models.end(); ++it) {
                const Record &record = *valueOf(ledger.record(it.key()));
                if (record.deleted != it->isDeleted())
                    wrong += u"deleted; "_s;
                for (auto cell = it->cells.begin(); cell != it->cells.end(); ++cell) {
                    const QJsonValue present = valueIn(record, cell.key());
                    const bool isTruth = cell.key().startsWith(u"tags:") || cell.key() == u"deleted";
                    if (isTruth ? present.toBool() != cell->value.toBool() : present != cell->value)
                        wrong += u"%1 is '%2' instead of '%3'; "_s.arg(
                            cell.key(), present.toVariant().toString(), cell->value.toVariant().toString());
                }
                if (record.type->isTicket())
                    wrong += wrongInstants(record, it.key());
            }
            return true;
        }));
        return wrong;
    }

    QJsonValue valueIn(const Record &record, const QString &cell)
    {
        if (cell == u"deleted")
            return record.deleted;
        if (cell.startsWith(u"cf."))
            return toJson(record.custom.value(cell.mid(3)));
        if (cell.startsWith(u"tags:")) {
            const auto *tags = std::get_if<QStringList>(&record.value(u"tags"));
            return tags && tags->contains(cell.mid(5));
        }
        const FieldDecl *field = record.type->field(cell);
        if (field->type == ValueType::LongText)
            if (const auto place = record.integer(cell))
                return valueOf(readText(m_store->db(), *place, cell));
        return toJson(record.value(cell));
    }

    /// What is derived fits the state: a ticket that is over has its instants, another has none.
    QString wrongInstants(const Record &record, const QUuid &id)
    {
        QString wrong;
        const auto category = StateCategory(record.integer(u"state_category").value_or(-1));
        const QString state = record.text(u"state");
        const QMap<QString, StateCategory> expected{{u"new"_s, StateCategory::New}, {u"in_progress"_s, StateCategory::Active},
            {u"on_hold"_s, StateCategory::Waiting}, {u"resolved"_s, StateCategory::Done}, {u"closed"_s, StateCategory::Closed},
            {u"canceled"_s, StateCategory::Closed}};
        if (category != expected.value(state))
            wrong += u"category of %1; "_s.arg(state);
        if (category < StateCategory::Done && record.integer(u"resolved"))
            wrong += u"resolved in %1; "_s.arg(state);
        if (category == StateCategory::Done && !record.integer(u"resolved"))
            wrong += u"no resolved in %1; "_s.arg(state);
        if ((category == StateCategory::Closed) != record.integer(u"closed").has_value())
            wrong += u"closed in %1; "_s.arg(state);
        qint64 entries = 0;
        for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry)
            entries += int(entry.value() == id && !m_models.value(entry.key()).isDeleted());
        if (record.integer(u"entry_count") != entries)
            wrong += u"%1 entries instead of %2; "_s.arg(record.integer(u"entry_count").value_or(-1)).arg(entries);
        return wrong;
    }

    QRandomGenerator m_random;
    QString m_path;
    std::unique_ptr<Store> m_store;
    QList<QUuid> m_agents;
    QList<QUuid> m_tickets;
    QMap<QUuid, Model> m_models;
    QMap<QUuid, QList<QUuid>> m_operations;
    QMap<QUuid, QUuid> m_entries; ///< entry -> ticket
    QString m_did;
    QString m_wrong;
};

}

class TestUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeDesk(optionsFor(m_folder.filePath(u"base"_s))).reset(); }

    void undoAndRedoDoWhatTheModelSays_data()
    {
        QTest::addColumn<quint32>("seed");
        bool ok = false;
        const quint32 given = qEnvironmentVariable("FETTLE_SEED").toUInt(&ok);
        const quint32 first = ok ? given : QRandomGenerator::global()->generate();
        for (quint32 i = 0; i < (ok ? 1u : 160u); ++i)
            QTest::addRow("FETTLE_SEED=%u", first + i) << first + i;
    }

    void undoAndRedoDoWhatTheModelSays()
    {
        QFETCH(quint32, seed);
        const QString path = m_folder.filePath(u"run"_s);
        QString wrong;
        {
            Run run(m_folder.filePath(u"base"_s), path, seed);
            wrong = run.walk(25);
        }
        QDir(path).removeRecursively();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void aTagThatSomebodyRemovedSinceStaysAway()
    {
        const QString path = m_folder.filePath(u"tags"_s);
        copyFolder(m_folder.filePath(u"base"_s), path);
        auto desk = std::move(*Desk::open(optionsFor(path, tickingClock(1'790'000'000'000))));
        const QUuid id = makeIncident(*desk, u"Tags"_s);
        valueOf(desk->changeSet({id}, u"tags"_s, {u"vip"_s}, {}));
        const Act removed = valueOf(desk->changeSet({id}, u"tags"_s, {}, {u"vip"_s}));
        valueOf(desk->changeSet({id}, u"tags"_s, {u"vip"_s}, {}));
        valueOf(desk->changeSet({id}, u"tags"_s, {}, {u"vip"_s}));
        QCOMPARE(reasonOf(desk->undoGroup(removed.group).result()), u"undo.changed_since"_s);
        QVERIFY(!valueOf(desk->detail(id)).fields.contains(u"tags"_s));
    }

    void whatOthersChangedIsNamedWhenACreateIsUndone()
    {
        const QString path = m_folder.filePath(u"create"_s);
        copyFolder(m_folder.filePath(u"base"_s), path);
        auto desk = std::move(*Desk::open(optionsFor(path, tickingClock(1'790'000'000'000))));
        ActContext other;
        other.actor = valueOf(desk->createRecord(RecordType::Agent, {{u"name"_s, u"Tomas"_s}})).id;
        const Act made = valueOf(desk->createTicket({RecordType::Incident, {{u"subject"_s, u"As it was"_s}}, {}}));
        valueOf(desk->setFields({made.id}, {{u"location"_s, u"Cellar"_s}})); // one's own edits are no surprise
        valueOf(desk->setFields({made.id}, {{u"subject"_s, u"As Tomas sees it"_s}}, other));
        valueOf(desk->changeSet({made.id}, u"tags"_s, {u"vip"_s, u"loud"_s}, {}, other));
        const Act taken = valueOf(desk->setFields({made.id}, {{u"category"_s, u"Mail"_s}}, other));
        valueOf(desk->undoGroup(taken.group, other));
        const Act undone = valueOf(desk->undoGroup(made.group));
        QVERIFY(undone.deleted);
        QStringList named;
        for (const Act::ChangedSince &change : undone.changedSince)
            named << change.field + u" by "_s + change.by;
        QCOMPARE(named, (QStringList{u"subject by Tomas"_s, u"tags by Tomas"_s}));
        valueOf(desk->undoGroup(undone.group)); // as it was left
        const TicketDetail detail = valueOf(desk->detail(made.id));
        QCOMPARE(detail.row.subject, u"As Tomas sees it"_s);
        QCOMPARE(std::get<QStringList>(detail.fields[u"tags"_s]), (QStringList{u"loud"_s, u"vip"_s}));
    }

    void aTagThatCameAfterAnObservationStays()
    {
        const QString path = m_folder.filePath(u"observed"_s);
        copyFolder(m_folder.filePath(u"base"_s), path);
        auto store = openStore(path);
        const QUuid id = uuidV7(store->now());
        const auto submit = [&](QLatin1StringView kind, const QJsonObject &payload, const QUuid &undoes = {}) {
            OperationDraft draft;
            draft.kind = kind;
            draft.type = int(RecordType::Incident);
            draft.record = id;
            draft.payload = payload;
            draft.undoes = undoes;
            return valueOf(store->write([&](Ledger &ledger) { return ledger.submit(draft); }));
        };
        submit(opkind::create, {{u"fields"_s, QJsonObject{{u"subject"_s, u"Tags"_s}, {u"tags"_s, QJsonArray{u"old"_s}}}}});
        const auto observed = submit(opkind::observe, {{u"fields"_s, QJsonObject{{u"tags"_s, QJsonArray{u"seen"_s, u"gone"_s}}}}});
        submit(opkind::members, {{u"field"_s, u"tags"_s}, {u"add"_s, QJsonArray{u"later"_s}}, {u"remove"_s, QJsonArray{u"gone"_s}}});
        const auto undone = submit(opkind::undo, {}, observed.operation.id);
        QCOMPARE(undone.decision.reason, QString());
        QCOMPARE(undone.decision.conflicts.size(), 1);
        QCOMPARE(undone.decision.conflicts.first().field, u"tags"_s);
        const Record record = valueOf(store->write([&](Ledger &ledger) -> Result<Record> { return *valueOf(ledger.record(id)); }));
        QCOMPARE(std::get<QStringList>(record.value(u"tags")), (QStringList{u"later"_s, u"old"_s}));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
