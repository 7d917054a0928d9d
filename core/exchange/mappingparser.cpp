// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mappingparser.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace fettle
{

namespace
{

using L = QLatin1StringView;

QJsonObject at(const QJsonObject &json, L name)
{
    return json.value(name).toObject();
}

QStringList stringsOf(const QJsonValue &json)
{
    if (json.isString())
        return {json.toString()};
    QStringList list;
    for (const QJsonValue &item : json.toArray())
        list.append(item.toString());
    return list;
}

std::optional<Conversion> conversionFromWord(const QString &word)
{
    static const QHash<QString, Conversion> words = {{QStringLiteral("verbatim"), Conversion::Verbatim},
        {QStringLiteral("simplified"), Conversion::Simplified}, {QStringLiteral("lines"), Conversion::Lines},
        {QStringLiteral("first_integer"), Conversion::FirstInteger}, {QStringLiteral("integer"), Conversion::Integer},
        {QStringLiteral("real"), Conversion::Real}, {QStringLiteral("boolean"), Conversion::Boolean},
        {QStringLiteral("time"), Conversion::Time}, {QStringLiteral("plain_text"), Conversion::PlainText},
        {QStringLiteral("paragraphs"), Conversion::Paragraphs}, {QStringLiteral("snake"), Conversion::Snake}};
    const auto found = words.constFind(word);
    return found == words.constEnd() ? std::nullopt : std::optional(*found);
}

Conversion conversionOf(ValueType type)
{
    switch (type) {
    case ValueType::LongText:
    case ValueType::Json:
        return Conversion::Lines;
    case ValueType::Integer:
        return Conversion::Integer;
    case ValueType::Real:
        return Conversion::Real;
    case ValueType::Boolean:
        return Conversion::Boolean;
    case ValueType::Instant:
        return Conversion::Time;
    default:
        return Conversion::Simplified;
    }
}

/// Whether what the conversion makes can stand in a field of the type.
bool fits(Conversion conversion, ValueType type)
{
    switch (conversion) {
    case Conversion::ByField:
        return true;
    case Conversion::FirstInteger:
    case Conversion::Integer:
        return type == ValueType::Integer;
    case Conversion::Real:
        return type == ValueType::Real;
    case Conversion::Boolean:
        return type == ValueType::Boolean;
    case Conversion::Time:
        return type == ValueType::Instant;
    default:
        return type == ValueType::Text || type == ValueType::LongText || type == ValueType::Word || type == ValueType::Json;
    }
}

}

bool MappingParser::wrong(const QString &what)
{
    if (m_problem.isEmpty())
        m_problem = m_place.isEmpty() ? what : m_place.join(u'.') + QStringLiteral(": ") + what;
    return false;
}

bool MappingParser::inside(const QString &place, const std::function<bool()> &work)
{
    m_place.append(place);
    const bool good = work();
    m_place.removeLast();
    return good;
}

bool MappingParser::onlyKnown(const QJsonObject &object, std::initializer_list<QLatin1StringView> known)
{
    for (const QString &name : object.keys())
        if (std::find(known.begin(), known.end(), name) == known.end())
            return wrong(QStringLiteral("\"%1\" is not known").arg(name));
    return true;
}

ColumnId MappingParser::column(const QString &name)
{
    if (name.isEmpty())
        return -1;
    const auto index = m_mapping.columns.indexOf(name);
    if (index >= 0)
        return static_cast<ColumnId>(index);
    m_mapping.columns.append(name);
    return static_cast<ColumnId>(m_mapping.columns.size()) - 1;
}

FieldSlot MappingParser::slot(RecordRule &record, const QString &field)
{
    const FieldDecl *decl = declaration(record.type).field(field);
    if (!decl || decl->merge == MergeRule::Derived) {
        wrong(QStringLiteral("%1 has no field \"%2\" that can be set").arg(QString(declaration(record.type).word), field));
        return -1;
    }
    const auto found = std::find(record.fields.begin(), record.fields.end(), decl);
    if (found != record.fields.end())
        return static_cast<FieldSlot>(found - record.fields.begin());
    record.fields.push_back(decl);
    record.constants.emplace_back();
    record.constantRefs.emplace_back();
    record.constantKeys.emplace_back();
    return static_cast<FieldSlot>(record.fields.size()) - 1;
}

Result<Mapping> MappingParser::parse(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return fail(ErrorCode::Invalid, QStringLiteral("the mapping is no JSON object: %1").arg(error.errorString()),
            QStringLiteral("mapping.invalid"));
    const QJsonObject object = document.object();
    if (!onlyKnown(object,
            {L("format"), L("name"), L("title"), L("credit"), L("source"), L("file"), L("mode"), L("type"), L("key"), L("grouped"),
                L("time_zone"), L("missing"), L("ignore"), L("time"), L("opened"), L("actor"), L("constants"), L("fields"), L("reopenings"),
                L("records"), L("later"), L("entry"), L("unordered")})
        || !readHead(object) || !readMode(object))
        return fail(ErrorCode::Invalid, m_problem, QStringLiteral("mapping.invalid"));
    return m_mapping;
}

bool MappingParser::readHead(const QJsonObject &json)
{
    if (json.value(L("format")).toInt() != 1)
        return wrong(QStringLiteral("\"format\" must be 1"));
    m_mapping.name = json.value(L("name")).toString();
    m_mapping.title = json.value(L("title")).toString();
    m_mapping.credit = json.value(L("credit")).toString();
    m_mapping.source = json.value(L("source")).toString();
    if (m_mapping.name.isEmpty() || m_mapping.source.isEmpty())
        return wrong(QStringLiteral("\"name\" and \"source\" must be given"));
    for (const QString &word : stringsOf(json.value(L("missing"))))
        m_mapping.missing.append(word.toUtf8());
    const QStringList ignored = stringsOf(json.value(L("ignore")));
    m_mapping.ignored = QSet<QString>(ignored.begin(), ignored.end());
    m_mapping.grouped = json.value(L("grouped")).toBool();
    m_mapping.unordered = json.value(L("unordered")).toBool();
    const QByteArray zone = json.value(L("time_zone")).toString(QStringLiteral("UTC")).toLatin1();
    m_mapping.zone = zone == "UTC" ? QTimeZone::utc() : QTimeZone(zone);
    if (!m_mapping.zone.isValid())
        return wrong(QStringLiteral("time_zone: unknown zone"));
    return inside(QStringLiteral("file"), [&] { return readFile(at(json, L("file"))); });
}

bool MappingParser::readFile(const QJsonObject &json)
{
    if (!onlyKnown(json, {L("format"), L("separator"), L("encoding"), L("path"), L("raw_formulas")}))
        return false;
    static const QHash<QString, TableFormat> formats = {{QString(), TableFormat::Detect}, {QStringLiteral("csv"), TableFormat::Csv},
        {QStringLiteral("jsonl"), TableFormat::JsonLines}, {QStringLiteral("json"), TableFormat::Json}};
    const auto format = formats.constFind(json.value(L("format")).toString());
    if (format == formats.constEnd())
        return wrong(QStringLiteral("\"format\" must be csv, jsonl or json"));
    m_mapping.file.format = *format;
    const QByteArray separator = json.value(L("separator")).toString().toUtf8();
    if (separator.size() > 1 || separator == "\"" || separator == "\n" || separator == "\r")
        return wrong(QStringLiteral("\"separator\" must be one character"));
    m_mapping.file.separator = separator.isEmpty() ? '\0' : separator[0];
    const auto encoding = textEncodingFromWord(json.value(L("encoding")).toString(QStringLiteral("detect")));
    if (!encoding)
        return wrong(QStringLiteral("\"encoding\" is unknown"));
    m_mapping.file.encoding = *encoding;
    m_mapping.file.path = json.value(L("path")).toString();
    m_mapping.file.rawFormulas = json.value(L("raw_formulas")).toBool();
    return true;
}

bool MappingParser::readMode(const QJsonObject &json)
{
    static const QHash<QString, MappingMode> modes = {{QStringLiteral("snapshot"), MappingMode::Snapshot},
        {QStringLiteral("history"), MappingMode::History}, {QStringLiteral("conversation"), MappingMode::Conversation},
        {QStringLiteral("links"), MappingMode::Links}};
    const auto mode = modes.constFind(json.value(L("mode")).toString());
    if (mode == modes.constEnd())
        return wrong(QStringLiteral("\"mode\" must be snapshot, history, conversation or links"));
    m_mapping.mode = *mode;
    const auto timed = [&](L name, std::optional<TimeRule> &out) {
        return !json.contains(name) || inside(name, [&] { return readTime(json.value(name), out); });
    };
    if (!timed(L("time"), m_mapping.time) || !timed(L("opened"), m_mapping.opened))
        return false;
    if (json.contains(L("actor")) && !inside(QStringLiteral("actor"), [&] { return readActor(json.value(L("actor")), m_mapping.actor); }))
        return false;
    m_mapping.reopenings = column(json.value(L("reopenings")).toString());

    QList<QJsonObject> records;
    for (const QJsonValue &record : json.value(L("records")).toArray())
        records.append(record.toObject());
    if (records.isEmpty()) {
        QJsonObject only;
        for (const L name : {L("type"), L("key"), L("constants"), L("fields")})
            if (json.contains(name))
                only.insert(name, json.value(name));
        records.append(only);
    }
    for (const QJsonObject &record : records)
        if (!readRecord(record, m_mapping.records.emplace_back()))
            return false;
    if (records.size() > 1 && m_mapping.mode != MappingMode::Snapshot)
        return wrong(QStringLiteral("several records need the mode snapshot"));
    if ((m_mapping.mode == MappingMode::History) && (!m_mapping.time || m_mapping.time->column < 0))
        return wrong(QStringLiteral("the mode history needs a \"time\" column"));
    if (json.contains(L("later")) && !inside(QStringLiteral("later"), [&] { return readLater(at(json, L("later"))); }))
        return false;
    if (json.contains(L("entry")) != (m_mapping.mode == MappingMode::Conversation))
        return wrong(QStringLiteral("\"entry\" belongs to the mode conversation"));
    return m_mapping.mode != MappingMode::Conversation || inside(QStringLiteral("entry"), [&] { return readEntry(at(json, L("entry"))); });
}

bool MappingParser::readFormat(const QJsonObject &json, TimeFormat &out)
{
    const auto format = TimeFormat::parse(json.value(L("format")).toString(QStringLiteral("iso")));
    if (!format)
        return wrong(QStringLiteral("\"format\" is no time format"));
    out = *format;
    return true;
}

bool MappingParser::readTime(const QJsonValue &value, std::optional<TimeRule> &out)
{
    QJsonObject json = value.toObject();
    if (value.isString())
        json = {{L("column"), value}};
    out.emplace();
    if (!onlyKnown(json, {L("column"), L("format"), L("not_before"), L("constant")}) || !readFormat(json, out->format))
        return false;
    out->column = column(json.value(L("column")).toString());
    out->notBefore = column(json.value(L("not_before")).toString());
    qint64 constant = 0;
    if (json.contains(L("constant"))) {
        if (!instantFromText(json.value(L("constant")).toString(), constant))
            return wrong(QStringLiteral("\"constant\" must be an ISO 8601 time with an offset"));
        out->constant = constant;
    }
    return (out->column >= 0) != out->constant.has_value() || wrong(QStringLiteral("either \"column\" or \"constant\""));
}

bool MappingParser::readKey(const QJsonValue &value, KeyRule &out)
{
    QJsonObject json = value.toObject();
    if (value.isString() || value.isArray())
        json = {{L("columns"), value}};
    if (!onlyKnown(json, {L("columns"), L("integer"), L("suffix")}))
        return false;
    for (const QString &name : stringsOf(json.value(L("columns"))))
        out.columns.push_back(column(name));
    out.integer = json.value(L("integer")).toBool();
    out.suffix = json.value(L("suffix")).toString();
    const bool named = !out.columns.empty() && std::none_of(out.columns.begin(), out.columns.end(), [](ColumnId id) { return id < 0; });
    return named || wrong(QStringLiteral("\"key\" must name columns"));
}

bool MappingParser::readRecord(const QJsonObject &json, RecordRule &out)
{
    if (!onlyKnown(json, {L("type"), L("key"), L("constants"), L("fields")}))
        return false;
    const bool links = m_mapping.mode == MappingMode::Links;
    const RecordTypeDecl *type = findRecordType(json.value(L("type")).toString());
    if (!type)
        return wrong(QStringLiteral("\"type\" is no record type"));
    out.type = type->type;
    if (links != (out.type == RecordType::Link || out.type == RecordType::Relation))
        return wrong(QStringLiteral("the types link and relation belong to the mode links"));
    if (!links && !inside(QStringLiteral("key"), [&] { return readKey(json.value(L("key")), out.key); }))
        return false;
    return inside(QStringLiteral("constants"), [&] { return readConstants(at(json, L("constants")), out); })
        && inside(QStringLiteral("fields"), [&] { return readFields(at(json, L("fields")), out); }) && checkComplete(out);
}

bool MappingParser::readConstants(const QJsonObject &json, RecordRule &out)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        const FieldSlot id = slot(out, it.key());
        if (id < 0)
            return false;
        const auto i = static_cast<size_t>(id);
        const ValueType type = out.fields[i]->type;
        if (type == ValueType::Ref) {
            const QJsonObject ref = it->toObject();
            if (!readRef(ref, out.constantRefs[i].emplace()))
                return false;
            out.constantKeys[i] = ref.value(L("key")).toString();
            if (out.constantKeys[i].isEmpty())
                return wrong(QStringLiteral("%1: a reference needs a \"key\"").arg(it.key()));
        } else if (!fromJson(*it, type, out.constants[i])) {
            return wrong(QStringLiteral("%1: not a value of the field").arg(it.key()));
        }
    }
    return true;
}

bool MappingParser::readFields(const QJsonObject &json, RecordRule &out)
{
    std::vector<FieldSlot> taken;
    for (auto it = json.begin(); it != json.end(); ++it) {
        FieldRule rule;
        rule.name = it.key();
        const FieldSlot own = slot(out, it.key());
        if (own < 0)
            return false;
        rule.targets.push_back(own);
        if (!inside(it.key(), [&] { return readRule(*it, out, rule); }))
            return false;
        for (const FieldSlot target : rule.targets) {
            if (std::find(taken.begin(), taken.end(), target) != taken.end())
                return wrong(QStringLiteral("%1 is set twice").arg(out.fields[static_cast<size_t>(target)]->name));
            taken.push_back(target);
        }
        out.rules.push_back(std::move(rule));
    }
    return resolveConditions(out, json);
}

bool MappingParser::checkComplete(const RecordRule &record)
{
    for (const FieldDecl &field : declaration(record.type).table->fields) {
        const bool set = std::find(record.fields.begin(), record.fields.end(), &field) != record.fields.end();
        if (field.flags.testFlag(FieldFlag::Required) && !set && declaration(record.type).field(QString(field.name)))
            return wrong(QStringLiteral("the field \"%1\" must be set").arg(field.name));
    }
    return true;
}

/// A list of rules: the first that gives a value.
bool MappingParser::readAlternatives(const QJsonArray &json, RecordRule &record, FieldRule &out)
{
    if (json.isEmpty())
        return wrong(QStringLiteral("an empty list"));
    if (!readRule(json.first(), record, out))
        return false;
    for (qsizetype i = 1; i < json.size(); ++i) {
        FieldRule other;
        other.name = out.name;
        other.targets = out.targets;
        if (json[i].isArray() || !readRule(json[i], record, other))
            return wrong(QStringLiteral("a list in a list"));
        out.targets = other.targets; // the words of a later one may set more
        out.others.push_back(std::move(other));
    }
    for (FieldRule &other : out.others) {
        other.targets = out.targets;
        for (const ColumnId id : other.columns)
            if (std::find(out.columns.begin(), out.columns.end(), id) == out.columns.end())
                out.columns.push_back(id);
    }
    return true;
}

bool MappingParser::readRule(const QJsonValue &value, RecordRule &record, FieldRule &out)
{
    if (value.isArray())
        return readAlternatives(value.toArray(), record, out);
    QJsonObject json = value.toObject();
    if (value.isString())
        json = {{L("column"), value}};
    if (!onlyKnown(json,
            {L("column"), L("text"), L("convert"), L("format"), L("words"), L("other"), L("ref"), L("source"), L("create"), L("integer"),
                L("type_by"), L("name"), L("where"), L("when"), L("not"), L("split"), L("not_these"), L("max"), L("otherwise")}))
        return false;
    out.column = column(json.value(L("column")).toString());
    for (const QString &text : stringsOf(json.value(L("text"))))
        if (!readTemplate(text, out.texts.emplace_back()))
            return false;
    if ((out.column >= 0) == !out.texts.empty())
        return wrong(QStringLiteral("either \"column\" or \"text\""));
    const FieldDecl &field = *record.fields[static_cast<size_t>(out.targets.front())];
    const bool isRef = field.type == ValueType::Ref;
    if (field.type == ValueType::RefSet || field.type == ValueType::WordSet)
        return wrong(QStringLiteral("sets can't be mapped"));
    if (isRef != json.contains(L("ref")) || (isRef && out.column < 0))
        return wrong(
            isRef ? QStringLiteral("\"ref\" must say what it points to") : QStringLiteral("\"ref\" is for fields that point to records"));
    if (isRef && !readRef(json, out.ref.emplace()))
        return false;
    if (isRef && field.target && !(field.target & maskOf(out.ref->type)))
        return wrong(QStringLiteral("the field can't point to this type"));
    if (!readConversion(json, out) || !readWords(json, record, out) || !readConditions(json, out))
        return false;
    if (out.conversion == Conversion::ByField)
        out.conversion = conversionOf(field.type);
    else if (!fits(out.conversion, field.type))
        return wrong(QStringLiteral("the conversion doesn't fit the field"));
    if (!out.texts.empty() && !fits(Conversion::Simplified, field.type))
        return wrong(QStringLiteral("\"text\" is for text fields"));
    if (!fromJson(json.value(L("otherwise")), field.type, out.otherwise))
        return wrong(QStringLiteral("\"otherwise\" is not a value of the field"));
    collectColumns(out);
    return true;
}

bool MappingParser::readConversion(const QJsonObject &json, FieldRule &out)
{
    if (json.contains(L("convert"))) {
        const auto conversion = conversionFromWord(json.value(L("convert")).toString());
        if (!conversion)
            return wrong(QStringLiteral("\"convert\" is unknown"));
        out.conversion = *conversion;
    }
    TimeFormat format;
    if (!readFormat(json, format))
        return false;
    out.timeFormat = format;
    out.negated = json.value(L("not")).toBool();
    out.maxLength = json.value(L("max")).toInt();
    const QByteArray split = json.value(L("split")).toString().toLatin1();
    out.split = split.isEmpty() ? '\0' : split[0];
    if (out.split && m_mapping.mode != MappingMode::Links)
        return wrong(QStringLiteral("\"split\" is for links"));
    for (const QString &pattern : stringsOf(json.value(L("not_these")))) {
        const QRegularExpression expression(QRegularExpression::anchoredPattern(pattern), QRegularExpression::CaseInsensitiveOption);
        if (!expression.isValid())
            return wrong(QStringLiteral("not_these: %1").arg(expression.errorString()));
        out.notThese.push_back(expression);
    }
    return true;
}

bool MappingParser::readWords(const QJsonObject &json, RecordRule &record, FieldRule &out)
{
    const QJsonObject words = at(json, L("words"));
    const FieldDecl *own = record.fields[static_cast<size_t>(out.targets.front())];
    for (auto it = words.begin(); it != words.end(); ++it) {
        QJsonObject values = it->toObject();
        if (!it->isObject())
            values = {{QString(own->name), *it}};
        QHash<FieldSlot, Value> meaning;
        for (auto v = values.begin(); v != values.end(); ++v) {
            const FieldSlot target = slot(record, v.key());
            if (target < 0)
                return false;
            Value value;
            if (!fromJson(*v, record.fields[static_cast<size_t>(target)]->type, value))
                return wrong(QStringLiteral("words: \"%1\" is not a value of %2").arg(v->toVariant().toString(), v.key()));
            meaning.insert(target, value);
            if (std::find(out.targets.begin(), out.targets.end(), target) == out.targets.end())
                out.targets.push_back(target);
        }
        out.words.insert(it.key().toUtf8(), meaning);
    }
    static const QHash<QString, UnknownWord> policies = {{QStringLiteral("keep"), UnknownWord::Keep},
        {QStringLiteral("snake"), UnknownWord::Snake}, {QStringLiteral("empty"), UnknownWord::Empty},
        {QStringLiteral("reject"), UnknownWord::Reject}};
    // A state decides what may happen next: a word that nobody knows must not slip in.
    const QString fallBack = own->merge == MergeRule::Verb ? QStringLiteral("reject") : QStringLiteral("keep");
    const auto policy = policies.constFind(json.value(L("other")).toString(fallBack));
    if (policy == policies.constEnd())
        return wrong(QStringLiteral("\"other\" must be keep, snake, empty or reject"));
    out.unknownWord = *policy;
    return true;
}

bool MappingParser::readConditions(const QJsonObject &json, FieldRule &out)
{
    const QJsonObject where = at(json, L("where"));
    if (where.isEmpty())
        return true;
    if (!onlyKnown(where, {L("column"), L("is")}))
        return false;
    out.where.emplace();
    out.where->column = column(where.value(L("column")).toString());
    for (const QString &value : stringsOf(where.value(L("is"))))
        out.where->values.insert(value.toUtf8());
    return out.where->column >= 0 || wrong(QStringLiteral("where: \"column\" must be given"));
}

/// "when" names fields, which are known only after all rules are read.
bool MappingParser::resolveConditions(RecordRule &record, const QJsonObject &fields)
{
    for (FieldRule &rule : record.rules) {
        const QJsonValue json = fields.value(rule.name);
        const QJsonObject when = at(json.isArray() ? json.toArray().first().toObject() : json.toObject(), L("when"));
        if (when.isEmpty())
            continue;
        const auto decl =
            std::find_if(record.fields.begin(), record.fields.end(), [&](const FieldDecl *f) { return f->name == when.begin().key(); });
        if (when.size() != 1 || decl == record.fields.end())
            return wrong(QStringLiteral("%1.when: must name one field that is set").arg(rule.name));
        rule.when = FieldCondition{static_cast<FieldSlot>(decl - record.fields.begin()), stringsOf(*when.begin())};
    }
    return true;
}

bool MappingParser::readRef(const QJsonObject &json, RefRule &out)
{
    const RecordTypeDecl *type = findRecordType(json.value(L("ref")).toString());
    if (!type)
        return wrong(QStringLiteral("\"ref\" is no record type"));
    out.type = type->type;
    out.source = json.value(L("source")).toString(m_mapping.source);
    out.create = json.value(L("create")).toBool(true);
    out.integerKey = json.value(L("integer")).toBool();
    const QJsonObject typeBy = at(json, L("type_by"));
    out.typeColumn = column(typeBy.value(L("column")).toString());
    const QJsonObject words = at(typeBy, L("words"));
    for (auto it = words.begin(); it != words.end(); ++it) {
        const RecordTypeDecl *other = findRecordType(it->toString());
        if (!other)
            return wrong(QStringLiteral("type_by: \"%1\" is no record type").arg(it->toString()));
        out.typeWords.insert(it.key().toUtf8(), other->type);
    }
    return !json.contains(L("name")) || readTemplate(json.value(L("name")), out.name);
}

bool MappingParser::readTemplate(const QJsonValue &json, TextTemplate &out)
{
    const QString text = json.toString();
    qsizetype from = 0;
    for (;;) {
        const qsizetype open = text.indexOf(u'{', from);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (open >= 0 && close < 0)
            return wrong(QStringLiteral("a \"{\" that nothing closes"));
        const QString literal = text.mid(from, open < 0 ? -1 : open - from);
        if (!literal.isEmpty())
            out.pieces.push_back({literal, -1});
        if (open < 0)
            return !out.pieces.empty() || wrong(QStringLiteral("an empty text"));
        out.pieces.push_back({{}, column(text.mid(open + 1, close - open - 1))});
        from = close + 1;
    }
}

/// A rule outside of a record's fields: who did it.
bool MappingParser::readActor(const QJsonValue &json, std::optional<FieldRule> &out)
{
    const QJsonObject object = json.toObject();
    if (!onlyKnown(object, {L("column"), L("ref"), L("source"), L("create"), L("integer"), L("type_by"), L("name")}))
        return false;
    out.emplace();
    out->name = QStringLiteral("actor");
    out->column = column(object.value(L("column")).toString());
    if (out->column < 0)
        return wrong(QStringLiteral("\"column\" must be given"));
    if (!readRef(object, out->ref.emplace()))
        return false;
    collectColumns(*out);
    return true;
}

bool MappingParser::readLater(const QJsonObject &json)
{
    if (m_mapping.mode != MappingMode::Snapshot || m_mapping.records.size() != 1)
        return wrong(QStringLiteral("is for snapshots of one record"));
    if (!onlyKnown(json, {L("column"), L("format"), L("fields"), L("before")}))
        return false;
    LaterRule later;
    later.time.column = column(json.value(L("column")).toString());
    if (!readFormat(json, later.time.format))
        return false;
    RecordRule &record = m_mapping.records.front();
    const QJsonObject before = at(json, L("before"));
    for (const QString &name : stringsOf(json.value(L("fields")))) {
        const FieldSlot id = slot(record, name);
        Value value;
        if (id < 0 || !fromJson(before.value(name), record.fields[static_cast<size_t>(id)]->type, value))
            return wrong(QStringLiteral("before: not a value of %1").arg(name));
        later.targets.push_back(id);
        later.before.push_back(value);
    }
    m_mapping.later = later;
    return (later.time.column >= 0 && !later.targets.empty()) || wrong(QStringLiteral("needs \"column\" and \"fields\""));
}

bool MappingParser::readEntry(const QJsonObject &json)
{
    if (!onlyKnown(json, {L("key"), L("body"), L("order"), L("join"), L("time"), L("author"), L("constants"), L("fields")}))
        return false;
    EntryRule &entry = m_mapping.entry.emplace();
    entry.record.type = RecordType::Entry;
    for (const L name : {L("ticket"), L("author"), L("body")})
        (void)slot(entry.record, name);
    entry.body = column(json.value(L("body")).toString());
    entry.order = column(json.value(L("order")).toString());
    entry.join = json.value(L("join")).toString(QStringLiteral("\n"));
    std::optional<TimeRule> time;
    if (!readKey(json.value(L("key")), entry.record.key) || !readTime(json.value(L("time")), time))
        return false;
    entry.time = *time;
    if (json.contains(L("author")) && !readActor(json.value(L("author")), entry.author))
        return false;
    if (entry.body < 0)
        return wrong(QStringLiteral("\"body\" must be given"));
    return readConstants(at(json, L("constants")), entry.record) && readFields(at(json, L("fields")), entry.record)
        && checkComplete(entry.record);
}

void MappingParser::collectColumns(FieldRule &rule)
{
    const auto add = [&](ColumnId id) {
        if (id >= 0 && std::find(rule.columns.begin(), rule.columns.end(), id) == rule.columns.end())
            rule.columns.push_back(id);
    };
    add(rule.column);
    const auto addTemplate = [&](const TextTemplate &text) {
        for (const TextTemplate::Piece &piece : text.pieces)
            add(piece.column);
    };
    for (const TextTemplate &text : rule.texts)
        addTemplate(text);
    if (rule.ref) {
        add(rule.ref->typeColumn);
        addTemplate(rule.ref->name);
    }
    if (rule.where)
        add(rule.where->column);
}

}
