// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/setup.h"

#include "core/domain/ids.h"
#include "resources/shipped.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace fettle
{

namespace
{

Result<void> createOnce(Ledger &ledger, RecordType type, const QString &name, const QJsonObject &fields)
{
    const QUuid id = derivedId(name);
    const Result<const Record *> existing = ledger.record(id);
    if (existing && (*existing)->version > 0)
        return {};
    if (!existing && existing.error().code != ErrorCode::NotFound)
        return tl::make_unexpected(existing.error());
    OperationDraft draft;
    draft.id = derivedId(QStringLiteral("create/") + name);
    draft.kind = opkind::create;
    draft.type = static_cast<int>(type);
    draft.record = id;
    draft.via = opvia::rule;
    draft.payload = {{QStringLiteral("fields"), fields}};
    const Result<Ledger::Submitted> submitted = ledger.submit(draft);
    if (!submitted)
        return tl::make_unexpected(submitted.error());
    if (!submitted->decision.isApplied())
        return fail(ErrorCode::Invalid, QStringLiteral("shipped %1: %2").arg(name, submitted->decision.reason), submitted->decision.reason);
    return {};
}

Result<void> installRule(Ledger &ledger, RecordType type, const QString &folder, const QString &key, const QByteArray &body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    const qint64 version = json[QStringLiteral("version")].toInteger(1);
    return createOnce(ledger, type, QStringLiteral("%1/%2/%3").arg(folder, key).arg(version),
        {{QStringLiteral("key"), key}, {QStringLiteral("version"), version},
            {QStringLiteral("name"), json[QStringLiteral("name")].toString()},
            {QStringLiteral("body"), QString::fromUtf8(canonicalJson(json))}});
}

}

Result<void> installConfiguration(Ledger &ledger, const QString &language)
{
    for (const QString &key : shippedLifecycleKeys())
        if (const auto done = installRule(ledger, RecordType::Lifecycle, QStringLiteral("lifecycle"), key, shippedLifecycle(key)); !done)
            return done;
    for (const QString &key : shippedMatrixKeys())
        if (const auto done = installRule(ledger, RecordType::Matrix, QStringLiteral("matrix"), key, shippedMatrix(key)); !done)
            return done;
    int position = 0;
    for (const ShippedView &view : shippedViews()) {
        const QString name = language == QStringLiteral("de") ? view.nameDe : view.nameEn;
        QJsonObject fields{{QStringLiteral("name"), name}, {QStringLiteral("query"), view.filter}, {QStringLiteral("sort"), view.sort},
            {QStringLiteral("section"), view.section},
            {QStringLiteral("position"), QStringLiteral("%1").arg(++position, 4, 10, QLatin1Char('0'))}};
        if (const auto done = createOnce(ledger, RecordType::SavedView, QStringLiteral("saved_view/%1").arg(view.key), fields); !done)
            return done;
    }
    return {};
}

Result<QUuid> installFounder(Ledger &ledger, Connection &db, const Desk::Founder &founder)
{
    OperationDraft draft;
    draft.kind = opkind::create;
    draft.type = static_cast<int>(RecordType::Agent);
    draft.record = uuidV7(ledger.now());
    draft.actor = draft.record;
    QJsonObject fields{{QStringLiteral("name"), founder.name.trimmed()}, {QStringLiteral("login"), founder.login.trimmed()},
        {QStringLiteral("active"), true}};
    if (!founder.email.isEmpty())
        fields[QStringLiteral("email")] = founder.email;
    draft.payload = {{QStringLiteral("fields"), fields}};
    const Result<Ledger::Submitted> submitted = ledger.submit(draft);
    if (!submitted)
        return tl::make_unexpected(submitted.error());
    if (!submitted->decision.isApplied())
        return fail(ErrorCode::Refused, QStringLiteral("agent: %1").arg(submitted->decision.reason), submitted->decision.reason);
    if (const auto named = setMeta(db, QStringLiteral("me"), toText(draft.record)); !named)
        return tl::make_unexpected(named.error());
    return draft.record;
}

}
