// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/fieldwords.h"

#include "core/domain/filterfields.h"
#include "core/domain/ids.h"

#include <QJsonDocument>

namespace fettle
{

namespace
{

QString whatItTakes(const FieldDecl &field)
{
    switch (field.type) {
    case ValueType::Integer:
        return QStringLiteral("a whole number");
    case ValueType::Real:
        return QStringLiteral("a number");
    case ValueType::Boolean:
        return QStringLiteral("true or false");
    case ValueType::Instant:
        return QStringLiteral("a time with its offset, like 2026-03-01T09:30:00Z");
    case ValueType::Json:
        return QStringLiteral("a JSON object or array");
    case ValueType::Text:
    case ValueType::LongText:
    case ValueType::Word:
    case ValueType::Ref:
    case ValueType::RefSet:
    case ValueType::WordSet:
        break;
    }
    QStringList words;
    for (const QLatin1StringView word : field.words)
        words << word;
    return words.isEmpty() ? QStringLiteral("a text") : QStringLiteral("one of ") + words.join(QStringLiteral(", "));
}

/// Numbers and truths as such where the text is exactly how they are written; "007" stays a text.
Value customValue(const QString &text)
{
    if (text.isEmpty())
        return {};
    if (text == u"true" || text == u"false")
        return text == u"true";
    bool isNumber = false;
    if (const qint64 number = text.toLongLong(&isNumber); isNumber && QString::number(number) == text)
        return number;
    if (const double number = text.toDouble(&isNumber); isNumber && QString::number(number, 'g', QLocale::FloatingPointShortest) == text)
        return number;
    return text;
}

Outcome<QStringList> members(const QString &text, const FieldDecl &field, Session &session)
{
    QStringList list;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString member = part.trimmed();
        if (member.isEmpty())
            continue;
        if (field.type != ValueType::RefSet) {
            list << member;
            continue;
        }
        const auto ref = session.named(field.target, member);
        if (!ref)
            return tl::make_unexpected(ref.error());
        list << toText(ref->id);
    }
    list.sort();
    list.removeDuplicates();
    return list;
}

bool isSet(const FieldDecl &field)
{
    return field.type == ValueType::RefSet || field.type == ValueType::WordSet;
}

}

Outcome<FieldWord> splitFieldWord(const QString &word)
{
    const qsizetype at = word.indexOf(u'=');
    FieldWord split{word.left(at), {}, word.mid(at + 1)};
    if (at > 0 && (split.name.endsWith(u'+') || split.name.endsWith(u'-'))) {
        split.sign = split.name.back();
        split.name.chop(1);
    }
    if (at <= 0 || split.name.isEmpty())
        return wrongUse(QStringLiteral("\"%1\" is no field=value.").arg(word), QStringLiteral("field.word"));
    return split;
}

Outcome<const FieldDecl *> fieldNamed(const QString &name, const RecordTypeDecl &type)
{
    if (const FieldDecl *field = type.field(name))
        return field;
    QStringList known;
    for (const FieldDecl &field : type.table->fields)
        if (type.has(field) && field.merge != MergeRule::Derived)
            known << QString(field.name);
    QStringList near = nearestWords(name, known);
    if (const auto alias = findFilterField(name, *type.table);
        alias && alias->kind == FilterFieldKind::Declared && known.contains(alias->name))
        near = QStringList{alias->name};
    return wrongUse(
        QStringLiteral("Type %1 has no field \"%2\".%3").arg(type.word, name, didYouMean(near)), QStringLiteral("field.unknown:") + name);
}

Outcome<Value> plainValue(const QString &text, const FieldDecl &field)
{
    if (text.isEmpty())
        return Value{};
    if (field.type == ValueType::Ref) {
        const QUuid id = uuidFromText(text);
        return id.isNull() ? Value{text} : Value{id};
    }
    const auto refuse = [&] {
        return wrongUse(QStringLiteral("\"%1\" is no value for %2: it takes %3.").arg(text, field.name, whatItTakes(field)),
            QStringLiteral("field.value:") + field.name);
    };
    if (field.type == ValueType::Word && !field.words.empty()
        && std::none_of(field.words.begin(), field.words.end(), [&](QLatin1StringView word) { return text == word; }))
        return refuse();
    if (field.type == ValueType::Json && QJsonDocument::fromJson(text.toUtf8()).isNull())
        return refuse();
    // A number would be taken for milliseconds since 1970.
    bool isNumber = false;
    text.toLongLong(&isNumber);
    Value value;
    if ((field.type == ValueType::Instant && isNumber) || !fromJson(text, field.type, value))
        return refuse();
    return value;
}

Outcome<FieldWords> readFieldWords(const QStringList &words, const RecordTypeDecl &type, Session &session)
{
    FieldWords read;
    for (const QString &word : words) {
        const auto split = splitFieldWord(word);
        if (!split)
            return tl::make_unexpected(split.error());
        if (split->name.startsWith(u"cf.") && split->name.size() > 3 && split->sign.isNull()) {
            read.fields.insert(split->name, customValue(split->value));
            continue;
        }
        const auto named = fieldNamed(split->name, type);
        if (!named)
            return tl::make_unexpected(named.error());
        const FieldDecl &field = **named;
        if (isSet(field)) {
            const auto list = members(split->value, field, session);
            if (!list)
                return tl::make_unexpected(list.error());
            if (split->sign.isNull())
                read.wholeSets.insert(split->name, *list);
            else
                read.sets.append({split->name, split->sign == u'+' ? *list : QStringList(), split->sign == u'-' ? *list : QStringList()});
            continue;
        }
        if (!split->sign.isNull())
            return wrongUse(QStringLiteral("%1 holds one value; use %1=.").arg(split->name), QStringLiteral("field.value:") + split->name);
        if (field.type == ValueType::Ref && !split->value.isEmpty()) {
            const auto ref = session.named(field.target, split->value);
            if (!ref)
                return tl::make_unexpected(ref.error());
            read.fields.insert(split->name, ref->id);
            continue;
        }
        const auto value = plainValue(split->value, field);
        if (!value)
            return tl::make_unexpected(value.error());
        read.fields.insert(split->name, *value);
    }
    return read;
}

}
