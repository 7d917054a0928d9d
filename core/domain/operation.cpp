// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/operation.h"

#include "core/domain/ids.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <array>

namespace fettle
{

namespace
{

void append(QByteArray &out, qint64 number)
{
    char bytes[8];
    qToBigEndian(number, bytes);
    out.append(bytes, sizeof bytes);
}

void append(QByteArray &out, const QUuid &id)
{
    char bytes[16];
    qToBigEndian(id.data1, bytes);
    qToBigEndian(id.data2, bytes + 4);
    qToBigEndian(id.data3, bytes + 6);
    std::copy(std::begin(id.data4), std::end(id.data4), bytes + 8);
    out.append(bytes, sizeof bytes);
}

void append(QByteArray &out, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    append(out, qint64(bytes.size()));
    out += bytes;
}

using Upcast = QJsonObject (*)(QJsonObject payload, const QString &kind);

/// Step i brings a payload of format i + 1 to format i + 2. Empty while format 1 is the only one there is.
constexpr std::array<Upcast, Operation::currentFormat - 1> upcasts{};

}

QByteArray sha256(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QByteArray headerBytes(const Operation &operation)
{
    QByteArray out;
    out.reserve(384);
    append(out, qint64(operation.format));
    append(out, operation.id);
    append(out, operation.device);
    append(out, operation.n);
    append(out, operation.actor);
    append(out, operation.via);
    append(out, qint64(operation.type));
    append(out, operation.record);
    append(out, operation.kind);
    append(out, operation.base);
    append(out, operation.hlc);
    append(out, operation.done);
    append(out, operation.recorded);
    append(out, operation.group);
    append(out, qint64(operation.dependencies.size()));
    for (const QUuid &dependency : operation.dependencies)
        append(out, dependency);
    append(out, operation.undoes);
    append(out, operation.lifecycle);
    append(out, operation.matrix);
    out += operation.payloadHash;
    return out;
}

QByteArray chainAfter(const QByteArray &previous, const Operation &operation)
{
    return sha256(previous + headerBytes(operation));
}

QByteArray canonicalJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact); // QJsonObject keeps its keys sorted
}

Result<QJsonObject> readPayload(const Operation &operation)
{
    if (operation.format > Operation::currentFormat)
        return fail(ErrorCode::Invalid, QStringLiteral("operation format %1 is newer than this program").arg(operation.format),
            QStringLiteral("op.format"));
    if (operation.payload.isEmpty())
        return QJsonObject{}; // erased
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(operation.payload, &error);
    if (!document.isObject())
        return fail(ErrorCode::Invalid, QStringLiteral("payload of %1: %2").arg(toText(operation.id), error.errorString()),
            QStringLiteral("op.payload"));
    QJsonObject payload = document.object();
    for (size_t step = static_cast<size_t>(std::max(operation.format, 1)) - 1; step < upcasts.size(); ++step)
        payload = upcasts[step](payload, operation.kind);
    return payload;
}

QJsonObject toJson(const Operation &operation)
{
    QJsonObject json{
        {QStringLiteral("format"), operation.format},
        {QStringLiteral("id"), toText(operation.id)},
        {QStringLiteral("device"), toText(operation.device)},
        {QStringLiteral("n"), operation.n},
        {QStringLiteral("actor"), toText(operation.actor)},
        {QStringLiteral("via"), operation.via},
        {QStringLiteral("type"), operation.type},
        {QStringLiteral("record"), toText(operation.record)},
        {QStringLiteral("kind"), operation.kind},
        {QStringLiteral("base"), operation.base},
        {QStringLiteral("hlc"), QString::number(operation.hlc)}, // beyond 2^53
        {QStringLiteral("done"), operation.done},
        {QStringLiteral("recorded"), operation.recorded},
        {QStringLiteral("group"), toText(operation.group)},
        {QStringLiteral("payload_hash"), QString::fromLatin1(operation.payloadHash.toHex())},
        {QStringLiteral("chain"), QString::fromLatin1(operation.chain.toHex())},
        {QStringLiteral("payload"), QString::fromUtf8(operation.payload)},
    };
    if (const RecordTypeDecl *type = operation.typeDecl())
        json[QStringLiteral("type_word")] = QString(type->word);
    QJsonArray dependencies;
    for (const QUuid &dependency : operation.dependencies)
        dependencies.append(toText(dependency));
    if (!dependencies.isEmpty())
        json[QStringLiteral("dependencies")] = dependencies;
    const auto optional = [&](QLatin1StringView key, const QUuid &id) {
        if (!id.isNull())
            json[key] = toText(id);
    };
    optional(QLatin1StringView("undoes"), operation.undoes);
    optional(QLatin1StringView("lifecycle"), operation.lifecycle);
    optional(QLatin1StringView("matrix"), operation.matrix);
    return json;
}

Result<Operation> operationFromJson(const QJsonObject &json)
{
    Operation operation;
    const auto id = [&](const char *key) { return uuidFromText(json[QLatin1StringView(key)].toString()); };
    operation.format = json[QStringLiteral("format")].toInt(0);
    operation.id = id("id");
    operation.device = id("device");
    operation.n = json[QStringLiteral("n")].toInteger();
    operation.actor = id("actor");
    operation.via = json[QStringLiteral("via")].toString();
    operation.type = json[QStringLiteral("type")].toInt();
    operation.record = id("record");
    operation.kind = json[QStringLiteral("kind")].toString();
    operation.base = json[QStringLiteral("base")].toInteger();
    operation.hlc = json[QStringLiteral("hlc")].toString().toLongLong();
    operation.done = json[QStringLiteral("done")].toInteger();
    operation.recorded = json[QStringLiteral("recorded")].toInteger();
    operation.group = id("group");
    for (const QJsonValue &dependency : json[QStringLiteral("dependencies")].toArray())
        operation.dependencies.append(uuidFromText(dependency.toString()));
    operation.undoes = id("undoes");
    operation.lifecycle = id("lifecycle");
    operation.matrix = id("matrix");
    operation.payload = json[QStringLiteral("payload")].toString().toUtf8();
    operation.payloadHash = QByteArray::fromHex(json[QStringLiteral("payload_hash")].toString().toLatin1());
    operation.chain = QByteArray::fromHex(json[QStringLiteral("chain")].toString().toLatin1());
    if (operation.format < 1 || operation.id.isNull() || operation.record.isNull() || operation.kind.isEmpty() || operation.n < 1)
        return fail(
            ErrorCode::Invalid, QStringLiteral("not an operation: id, record, kind, n and format are needed"), QStringLiteral("op.header"));
    return operation;
}

QLatin1StringView word(Decision::Outcome outcome)
{
    constexpr QLatin1StringView words[] = {
        QLatin1StringView("applied"), QLatin1StringView("conflict"), QLatin1StringView("rejected"), QLatin1StringView("skipped")};
    const auto index = static_cast<size_t>(outcome);
    return index < std::size(words) ? words[index] : QLatin1StringView("unknown"); // of a newer version
}

QByteArray conflictsToJson(const QList<Decision::FieldConflict> &conflicts)
{
    if (conflicts.isEmpty())
        return {};
    QJsonArray array;
    for (const Decision::FieldConflict &conflict : conflicts)
        array.append(QJsonObject{{QStringLiteral("field"), conflict.field}, {QStringLiteral("kept"), conflict.kept},
            {QStringLiteral("lost"), conflict.lost}, {QStringLiteral("payload_lost"), conflict.payloadLost}});
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QList<Decision::FieldConflict> conflictsFromJson(QByteArrayView json)
{
    QList<Decision::FieldConflict> conflicts;
    const QJsonArray array = QJsonDocument::fromJson(json.toByteArray()).array();
    for (const QJsonValue &item : array)
        conflicts.append({item[QStringLiteral("field")].toString(), item[QStringLiteral("kept")], item[QStringLiteral("lost")],
            item[QStringLiteral("payload_lost")].toBool()});
    return conflicts;
}

}
