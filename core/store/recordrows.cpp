// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recordrows.h"

#include "core/domain/ids.h"
#include "core/store/payloadcodec.h"
#include "core/store/schema.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <sqlite3.h>

namespace fettle
{

namespace
{

constexpr int fixedBefore = 4; // rid, type, ver, deleted

struct Sql {
    QByteArray select;
    QByteArray insert;
};

const Sql &sqlOf(const TableDecl &table)
{
    static const auto all = [] {
        QHash<const TableDecl *, Sql> map;
        for (const TableDecl *declared : recordTables()) {
            QString columns = QStringLiteral("rid, type, ver, deleted");
            QString marks = QStringLiteral("?, ?, ?, ?");
            for (const FieldDecl &field : declared->fields) {
                columns += QStringLiteral(", \"%1\"").arg(columnOf(field));
                marks += QStringLiteral(", ?");
            }
            columns += QStringLiteral(", cf, extra, fver");
            marks += QStringLiteral(", ?, ?, ?");
            map.insert(declared,
                {QStringLiteral("SELECT %1 FROM %2 WHERE rid = ?").arg(columns, declared->name).toUtf8(),
                    QStringLiteral("INSERT INTO %2(%1) VALUES(%3)").arg(columns, declared->name, marks).toUtf8()});
        }
        return map;
    }();
    return *all.constFind(&table);
}

QByteArray customJson(const Record &record)
{
    if (record.custom.isEmpty())
        return {};
    QJsonObject json;
    for (auto it = record.custom.begin(); it != record.custom.end(); ++it)
        json[it.key()] = toJson(it.value());
    return canonicalJson(json);
}

void bindJson(Statement &statement, int index, const QByteArray &json)
{
    if (json.isEmpty())
        statement.bindNull(index);
    else
        statement.bindText(index, json);
}

QByteArray extraJson(const Record &record)
{
    return record.extra.isEmpty() ? QByteArray() : canonicalJson(record.extra);
}

}

Result<void> RecordRows::bindField(Statement &statement, int index, const FieldDecl &field, const Value &value)
{
    if (isEmpty(value)) {
        statement.bindNull(index);
    } else if (const auto *text = std::get_if<QString>(&value)) {
        statement.bind(index, *text);
    } else if (const auto *number = std::get_if<qint64>(&value)) {
        statement.bind(index, *number);
    } else if (const auto *real = std::get_if<double>(&value)) {
        statement.bind(index, *real);
    } else if (const auto *truth = std::get_if<bool>(&value)) {
        statement.bind(index, *truth);
    } else if (const auto *id = std::get_if<QUuid>(&value)) {
        const Result<qint64> rid = m_registry.ridFor(*id);
        if (!rid)
            return tl::make_unexpected(rid.error());
        statement.bind(index, *rid);
    } else if (const auto *list = std::get_if<QStringList>(&value)) {
        statement.bindText(index, QJsonDocument(QJsonArray::fromStringList(*list)).toJson(QJsonDocument::Compact));
    }
    Q_UNUSED(field)
    return {};
}

Result<void> RecordRows::writeSets(qint64 rid, const Record *before, const Record &record)
{
    const TableDecl &table = *record.type->table;
    for (const FieldDecl &field : table.fields) {
        if (field.merge != MergeRule::Set)
            continue;
        const Value &now = record.value(QString(field.name));
        if (before && before->value(QString(field.name)) == now)
            continue;
        if (before && !isEmpty(before->value(QString(field.name)))) {
            Statement clear = m_db.prepare(QStringLiteral("DELETE FROM %1_set WHERE field = ? AND value = ? AND rid = ?").arg(table.name));
            for (const QString &member : std::get<QStringList>(before->value(QString(field.name)))) {
                clear.bind(0, QString(field.name)).bind(2, rid);
                if (field.type == ValueType::RefSet) {
                    const Result<qint64> target = m_registry.ridFor(uuidFromText(member));
                    if (!target)
                        return tl::make_unexpected(target.error());
                    clear.bind(1, *target);
                } else {
                    clear.bind(1, member);
                }
                if (const auto done = clear.run(); !done)
                    return done;
            }
        }
        if (isEmpty(now))
            continue;
        Statement insert = m_db.prepare(QStringLiteral("INSERT OR IGNORE INTO %1_set(field, value, rid) VALUES(?, ?, ?)").arg(table.name));
        for (const QString &member : std::get<QStringList>(now)) {
            insert.bind(0, QString(field.name)).bind(2, rid);
            if (field.type == ValueType::RefSet) {
                const Result<qint64> target = m_registry.ridFor(uuidFromText(member));
                if (!target)
                    return tl::make_unexpected(target.error());
                insert.bind(1, *target);
            } else {
                insert.bind(1, member);
            }
            if (const auto done = insert.run(); !done)
                return done;
        }
    }
    return {};
}

Result<void> RecordRows::insert(qint64 rid, const Record &record)
{
    const TableDecl &table = *record.type->table;
    Statement insert = m_db.prepare(QByteArrayView(sqlOf(table).insert));
    insert.all(rid, static_cast<int>(record.type->type), record.version, record.deleted);
    int index = fixedBefore;
    for (size_t i = 0; i < table.fields.size(); ++i)
        if (const auto bound = bindField(insert, index++, table.fields[i], record.values[i]); !bound)
            return bound;
    bindJson(insert, index++, customJson(record));
    bindJson(insert, index++, extraJson(record));
    insert.bindText(index, versionsToJson(record));
    if (const auto done = insert.run(); !done)
        return done;
    return hasSets(table) ? writeSets(rid, nullptr, record) : Result<void>{};
}

Result<void> RecordRows::update(qint64 rid, const Record &before, const Record &record)
{
    const TableDecl &table = *record.type->table;
    QString assignments = QStringLiteral("ver = ?, fver = ?");
    QList<size_t> changed;
    for (size_t i = 0; i < table.fields.size(); ++i)
        if (before.values[i] != record.values[i]) {
            changed << i;
            assignments += QStringLiteral(", \"%1\" = ?").arg(columnOf(table.fields[i]));
        }
    const bool deletedChanged = before.deleted != record.deleted;
    const bool customChanged = before.custom != record.custom;
    const bool extraChanged = before.extra != record.extra;
    if (deletedChanged)
        assignments += QStringLiteral(", deleted = ?");
    if (customChanged)
        assignments += QStringLiteral(", cf = ?");
    if (extraChanged)
        assignments += QStringLiteral(", extra = ?");
    Statement update = m_db.prepare(QStringLiteral("UPDATE %1 SET %2 WHERE rid = ?").arg(table.name, assignments));
    update.bind(0, record.version).bindText(1, versionsToJson(record));
    int index = 2;
    for (const size_t i : changed)
        if (const auto bound = bindField(update, index++, table.fields[i], record.values[i]); !bound)
            return bound;
    if (deletedChanged)
        update.bind(index++, record.deleted);
    if (customChanged)
        bindJson(update, index++, customJson(record));
    if (extraChanged)
        bindJson(update, index++, extraJson(record));
    update.bind(index, rid);
    if (const auto done = update.run(); !done)
        return done;
    return hasSets(table) ? writeSets(rid, &before, record) : Result<void>{};
}

Result<Record> RecordRows::load(qint64 rid, const RecordTypeDecl &type)
{
    Record record(&type);
    const TableDecl &table = *type.table;
    Statement select = m_db.prepare(QByteArrayView(sqlOf(table).select));
    const auto row = select.bind(0, rid).step();
    if (!row)
        return tl::make_unexpected(row.error());
    const Result<QUuid> id = m_registry.id(rid);
    if (!id)
        return tl::make_unexpected(id.error());
    record.id = *id;
    if (!*row)
        return record;
    record.version = select.integer(2);
    record.deleted = select.integer(3) != 0;
    for (size_t i = 0; i < table.fields.size(); ++i) {
        const int column = fixedBefore + static_cast<int>(i);
        if (select.isNull(column))
            continue;
        Value &value = record.values[i];
        switch (table.fields[i].type) {
        case ValueType::Text:
        case ValueType::Word:
        case ValueType::Json:
            value = select.text(column);
            break;
        case ValueType::LongText:
        case ValueType::Integer:
        case ValueType::Instant:
            value = select.integer(column);
            break;
        case ValueType::Real:
            value = select.real(column);
            break;
        case ValueType::Boolean:
            value = select.integer(column) != 0;
            break;
        case ValueType::Ref: {
            const Result<QUuid> target = m_registry.id(select.integer(column));
            if (!target)
                return tl::make_unexpected(target.error());
            value = *target;
            break;
        }
        case ValueType::RefSet:
        case ValueType::WordSet: {
            QStringList list;
            for (const QJsonValue &member : QJsonDocument::fromJson(select.bytes(column)).array())
                list << member.toString();
            value = list;
            break;
        }
        }
    }
    int column = fixedBefore + static_cast<int>(table.fields.size());
    if (!select.isNull(column)) {
        const QJsonObject custom = QJsonDocument::fromJson(select.bytes(column)).object();
        for (auto it = custom.begin(); it != custom.end(); ++it)
            record.custom.insert(it.key(),
                it->isString()                                               ? Value{it->toString()}
                    : it->isBool()                                           ? Value{it->toBool()}
                    : it->toDouble() == static_cast<double>(it->toInteger()) ? Value{it->toInteger()}
                                                                             : Value{it->toDouble()});
    }
    if (!select.isNull(++column))
        record.extra = QJsonDocument::fromJson(select.bytes(column)).object();
    if (!versionsFromJson(select.view(++column), record))
        return fail(ErrorCode::Corrupt, QStringLiteral("row %1 of %2: field versions can't be read").arg(rid).arg(table.name),
            QStringLiteral("record.row"));
    return record;
}

Result<QString> readText(Connection &db, TextPlace place, const QString &field)
{
    Statement select = db.prepare("SELECT p.body, d.effect FROM op_payload p LEFT JOIN decision d ON d.seq = p.seq WHERE p.seq = ?");
    const auto row = select.bind(0, place).step();
    if (!row)
        return tl::make_unexpected(row.error());
    if (!*row)
        return fail(ErrorCode::NotFound, QStringLiteral("the text of operation %1 was erased").arg(place), QStringLiteral("text.erased"));
    if (!select.isNull(1)) {
        const QJsonObject effect = QJsonDocument::fromJson(select.bytes(1)).object();
        if (const auto found = effect.find(field); found != effect.end())
            return found->toString();
    }
    return QJsonDocument::fromJson(payloadOf(select, 0)).object()[QStringLiteral("fields")][field].toString();
}

}
