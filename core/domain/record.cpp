// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/record.h"

#include "core/domain/ids.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace fettle
{

namespace
{
const Value emptyValue;
}

Record::Record(const RecordTypeDecl *declaration)
    : type(declaration)
{
    if (type) {
        values.resize(type->table->fields.size());
        versions.resize(type->table->fields.size());
    }
}

const Value &Record::value(QStringView field) const
{
    const int index = type ? type->table->indexOf(field) : -1;
    return index < 0 ? emptyValue : values[static_cast<size_t>(index)];
}

QString Record::text(QStringView field) const
{
    const auto *string = std::get_if<QString>(&value(field));
    return string ? *string : QString();
}

std::optional<qint64> Record::integer(QStringView field) const
{
    const auto *number = std::get_if<qint64>(&value(field));
    return number ? std::optional(*number) : std::nullopt;
}

QUuid Record::ref(QStringView field) const
{
    const auto *target = std::get_if<QUuid>(&value(field));
    return target ? *target : QUuid();
}

void Record::setDerived(QStringView field, Value value)
{
    const int index = type->table->indexOf(field);
    Q_ASSERT(index >= 0);
    values[static_cast<size_t>(index)] = std::move(value);
}

namespace
{

QJsonArray pair(const FieldVersion &version)
{
    return {version.version, version.device};
}

}

QByteArray versionsToJson(const Record &record)
{
    QJsonObject json;
    const auto &fields = record.type->table->fields;
    FieldVersion first;
    for (size_t i = 0; i < fields.size(); ++i) {
        const FieldVersion &version = record.versions[i];
        if (version.version == 0)
            continue;
        if (version.version == 1) {
            first = version; // everything of version 1 was written by the create
            continue;
        }
        json[fields[i].name] = pair(version);
    }
    if (first.version)
        json[QStringLiteral("*")] = pair(first);
    for (auto it = record.otherVersions.begin(); it != record.otherVersions.end(); ++it)
        json[it.key()] = pair(it.value());
    return canonicalJson(json);
}

bool versionsFromJson(QByteArrayView bytes, Record &record)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes.toByteArray());
    if (!document.isObject())
        return false;
    const QJsonObject json = document.object();
    const auto &table = *record.type->table;
    const auto read = [](const QJsonValue &value) { return FieldVersion{value[0].toInteger(), value[1].toInt()}; };
    if (const auto first = json.find(QStringLiteral("*")); first != json.end())
        for (size_t i = 0; i < table.fields.size(); ++i)
            if (!isEmpty(record.values[i]) && table.fields[i].merge != MergeRule::Derived)
                record.versions[i] = read(*first);
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (it.key() == QStringLiteral("*"))
            continue;
        if (const int index = table.indexOf(it.key()); index >= 0)
            record.versions[static_cast<size_t>(index)] = read(*it);
        else
            record.otherVersions.insert(it.key(), read(*it));
    }
    return true;
}

QJsonObject writtenFields(const Operation &operation, const QJsonObject &payload, const Decision &decision)
{
    QJsonObject written;
    if (operation.kind != opkind::undo)
        written = payload[QStringLiteral("fields")].toObject();
    for (const Decision::FieldConflict &conflict : decision.conflicts)
        if (conflict.payloadLost)
            written.remove(conflict.field);
    for (auto it = decision.effect.begin(); it != decision.effect.end(); ++it)
        written[it.key()] = it.value();
    return written;
}

namespace
{

/// The set fields of a member change, or of an undo's effect ("tags+": [...], "tags-": [...]).
void changeMembers(Record &record, int index, const QJsonArray &add, const QJsonArray &remove, FieldVersion stamp)
{
    const FieldDecl &field = record.type->table->fields[static_cast<size_t>(index)];
    const auto *current = std::get_if<QStringList>(&record.values[static_cast<size_t>(index)]);
    QStringList list = current ? *current : QStringList();
    const auto key = [&](const QString &member) { return QString(field.name) + u':' + member; };
    for (const QJsonValue &member : remove) {
        list.removeAll(member.toString());
        record.otherVersions.remove(key(member.toString()));
    }
    for (const QJsonValue &member : add) {
        if (!list.contains(member.toString()))
            list.append(member.toString());
        record.otherVersions.insert(key(member.toString()), stamp);
    }
    list.sort();
    record.values[static_cast<size_t>(index)] = list.isEmpty() ? Value{} : Value{list};
    record.versions[static_cast<size_t>(index)] = stamp;
}

void writeField(Record &record, const QString &name, const QJsonValue &json, TextPlace place, FieldVersion stamp)
{
    if (name.startsWith(QStringLiteral("cf."))) {
        const QString key = name.mid(3);
        Value value;
        if (json.isString())
            value = json.toString();
        else if (json.isBool())
            value = json.toBool();
        else if (json.isDouble())
            value = json.toDouble() == static_cast<double>(json.toInteger()) ? Value{json.toInteger()} : Value{json.toDouble()};
        if (isEmpty(value))
            record.custom.remove(key);
        else
            record.custom.insert(key, value);
        record.otherVersions.insert(name, stamp);
        return;
    }
    const int index = record.type->table->indexOf(name);
    if (index < 0) {
        if (name.endsWith(u'+') || name.endsWith(u'-')) { // an undo's members
            const int set = record.type->table->indexOf(QStringView(name).chopped(1));
            if (set >= 0) {
                changeMembers(record, set, name.endsWith(u'+') ? json.toArray() : QJsonArray(),
                    name.endsWith(u'-') ? json.toArray() : QJsonArray(), stamp);
                return;
            }
        }
        if (json.isNull())
            record.extra.remove(name);
        else
            record.extra.insert(name, json);
        return;
    }
    const FieldDecl &field = record.type->table->fields[static_cast<size_t>(index)];
    Value value;
    if (field.type == ValueType::LongText)
        value = json.isNull() || json.toString().isEmpty() ? Value{} : Value{place};
    else if (!fromJson(json, field.type, value))
        return; // a decided operation holds only values that were read once; a damaged one is check's to name
    record.values[static_cast<size_t>(index)] = std::move(value);
    if (field.merge == MergeRule::Derived)
        return;
    record.versions[static_cast<size_t>(index)] = stamp;
    if (field.merge == MergeRule::Set && !isEmpty(record.values[static_cast<size_t>(index)]))
        for (const QString &member : std::get<QStringList>(record.values[static_cast<size_t>(index)]))
            record.otherVersions.insert(QString(field.name) + u':' + member, stamp);
}

}

void applyDecision(
    Record &record, const Operation &operation, const QJsonObject &payload, const Decision &decision, TextPlace place, int device)
{
    if (!decision.isApplied())
        return;
    record.id = operation.record;
    record.version = decision.version;
    const FieldVersion stamp{decision.version, device};
    if (operation.kind == opkind::members) {
        const int index = record.type->table->indexOf(payload[QStringLiteral("field")].toString());
        if (index >= 0)
            changeMembers(record, index, payload[QStringLiteral("add")].toArray(), payload[QStringLiteral("remove")].toArray(), stamp);
        for (auto it = decision.effect.begin(); it != decision.effect.end(); ++it)
            writeField(record, it.key(), it.value(), place, stamp);
        return;
    }
    if (operation.kind == opkind::remove || operation.kind == opkind::restore) {
        record.deleted = operation.kind == opkind::remove;
        record.otherVersions.insert(QStringLiteral("deleted"), stamp);
        return;
    }
    const QJsonObject written = writtenFields(operation, payload, decision);
    for (auto it = written.begin(); it != written.end(); ++it) {
        if (it.key() == QStringLiteral("deleted")) { // only an undo's effect holds it
            record.deleted = it.value().toBool();
            record.otherVersions.insert(QStringLiteral("deleted"), stamp);
        } else {
            writeField(record, it.key(), it.value(), place, stamp);
        }
    }
    if (!decision.to.isNull() && record.type->field(u"state"))
        writeField(record, QStringLiteral("state"), decision.to, place, stamp);
}

}
