// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/demo.h"

#include "core/domain/ids.h"
#include "core/exchange/demo/demoplan.h"
#include "core/store/importbook.h"

#include <QJsonArray>

namespace fettle
{

namespace
{

constexpr int actsPerCommit = 5'000;

class DemoInstaller
{
public:
    explicit DemoInstaller(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    Result<void> act(const DemoAct &act)
    {
        switch (act.kind) {
        case DemoAct::Kind::Create:
            return create(act);
        case DemoAct::Kind::Set:
            return submit(act, opkind::set, idOf(act.record), {{QStringLiteral("fields"), fieldsOf(act)}});
        case DemoAct::Kind::Verb: {
            QJsonObject payload{{QStringLiteral("verb"), act.verb}};
            if (const QJsonObject fields = fieldsOf(act); !fields.isEmpty())
                payload[QStringLiteral("fields")] = fields;
            return submit(act, opkind::verb, idOf(act.record), payload);
        }
        case DemoAct::Kind::Say: {
            QJsonObject fields{{QStringLiteral("ticket"), toText(idOf(act.record))}, {QStringLiteral("kind"), act.entryKind},
                {QStringLiteral("public"), act.isPublic}, {QStringLiteral("body"), act.body}};
            if (!act.actor.isEmpty())
                fields[QStringLiteral("author")] = toText(idOf(act.actor));
            return submit(act, opkind::create, uuidV7(act.at), {{QStringLiteral("fields"), fields}}, RecordType::Entry);
        }
        case DemoAct::Kind::Link: {
            QJsonObject fields{{QStringLiteral("source"), toText(idOf(act.record))}, {QStringLiteral("kind"), act.linkKind},
                {QStringLiteral("target"), toText(idOf(act.target))}};
            if (!act.linkRole.isEmpty())
                fields[QStringLiteral("role")] = act.linkRole;
            return submit(act, opkind::create, uuidV7(act.at), {{QStringLiteral("fields"), fields}}, RecordType::Link);
        }
        case DemoAct::Kind::SetAdd: {
            for (const auto &[field, members] : setsOf(act))
                if (const auto done = submit(
                        act, opkind::members, idOf(act.record), {{QStringLiteral("field"), field}, {QStringLiteral("add"), members}});
                    !done)
                    return done;
            return {};
        }
        }
        return {};
    }

private:
    [[nodiscard]] static QUuid idOf(const QString &key) { return derivedId(QStringLiteral("demo/") + key); }

    [[nodiscard]] static QList<QPair<QString, QJsonArray>> setsOf(const DemoAct &act)
    {
        QList<QPair<QString, QJsonArray>> sets;
        for (const auto &[field, keys] : act.refSets) {
            QStringList ids;
            for (const QString &key : keys)
                ids << toText(idOf(key));
            ids.sort();
            sets.append({field, QJsonArray::fromStringList(ids)});
        }
        for (const auto &[field, value] : act.fields)
            if (const auto *list = std::get_if<QStringList>(&value))
                sets.append({field, QJsonArray::fromStringList(*list)});
        return sets;
    }

    [[nodiscard]] static QJsonObject fieldsOf(const DemoAct &act)
    {
        QJsonObject fields;
        for (const auto &[field, value] : act.fields)
            fields[field] = toJson(value);
        for (const auto &[field, key] : act.refs)
            fields[field] = toText(idOf(key));
        return fields;
    }

    Result<void> create(const DemoAct &act)
    {
        QJsonObject fields = fieldsOf(act);
        for (const auto &[field, members] : setsOf(act))
            fields[field] = members;
        if (declaration(act.type).isTicket()) {
            const Result<qint64> number = m_ledger.nextNumber();
            if (!number)
                return tl::make_unexpected(number.error());
            fields[QStringLiteral("number")] = *number;
        }
        return submit(act, opkind::create, idOf(act.record), {{QStringLiteral("fields"), fields}}, act.type);
    }

    Result<void> submit(
        const DemoAct &act, QLatin1StringView kind, const QUuid &record, const QJsonObject &payload, std::optional<RecordType> type = {})
    {
        OperationDraft draft;
        draft.kind = kind;
        draft.record = record;
        draft.payload = payload;
        draft.type = type ? static_cast<int>(*type) : 0;
        if (act.actor.isEmpty())
            draft.via = kind == opkind::verb ? opvia::timer : opvia::rule;
        else
            draft.actor = idOf(act.actor);
        if (!type) {
            const Result<const Record *> present = m_ledger.record(record);
            if (!present)
                return tl::make_unexpected(present.error());
            draft.base = (*present)->version;
        }
        const Result<Ledger::Submitted> submitted = m_ledger.submit(draft);
        if (!submitted)
            return tl::make_unexpected(submitted.error());
        if (!submitted->decision.isApplied())
            return fail(ErrorCode::Invalid,
                QStringLiteral("demo: %1 %2 %3: %4").arg(QString(kind), act.record, act.verb, submitted->decision.reason),
                submitted->decision.reason);
        return {};
    }

    Ledger &m_ledger;
};

}

Result<void> installDemo(Store &store, qint64 &clock, const QString &language, const std::function<void(int, int)> &progress)
{
    DemoOptions options;
    options.now = clock;
    options.language = language;
    const QList<DemoAct> plan = demoPlan(options);
    Store::Batch batch(store);
    if (const auto begun = batch.begin(); !begun)
        return begun;
    int done = 0;
    for (const DemoAct &act : plan) {
        clock = act.at;
        DemoInstaller installer(batch.ledger());
        if (const auto acted = installer.act(act); !acted)
            return acted;
        if (++done % actsPerCommit == 0)
            if (const auto next = batch.next(); !next)
                return next;
        if (progress && done % 500 == 0)
            progress(done, static_cast<int>(plan.size()));
    }
    clock = options.now;
    if (const auto written = batch.ledger().writeRows(); !written)
        return written;
    // What happened in the last two days is news, the rest was looked at.
    if (const auto seen = ImportBook(store.db()).markSeenBefore(options.now - qint64(2) * 24 * 3'600'000); !seen)
        return seen;
    return batch.finish();
}

}
