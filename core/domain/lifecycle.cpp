// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lifecycle.h"

#include "core/domain/jsonreader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace fettle
{

namespace
{

constexpr int fileFormat = 1;

/// Reads constants as the values that the record's fields hold; fields this version doesn't know are read as they look.
QMap<QString, Value> readSets(JsonReader &reader, const RecordTypeDecl *type)
{
    const QString key = QStringLiteral("sets");
    const QJsonValue json = reader.value(key);
    if (!json.isUndefined() && !json.isObject())
        reader.wrong(key, QStringLiteral("an object is needed"));
    QMap<QString, Value> sets;
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const FieldDecl *field = type ? type->field(it.key()) : nullptr;
        const QJsonValue value = it.value();
        ValueType valueType = ValueType::Text;
        if (field)
            valueType = field->type;
        else if (value.isBool())
            valueType = ValueType::Boolean;
        else if (value.isDouble())
            valueType = ValueType::Real;
        else if (value.isArray())
            valueType = ValueType::WordSet;
        Value read;
        if (fromJson(value, valueType, read))
            sets.insert(it.key(), read);
        else
            reader.wrong(key + u'.' + it.key(), QStringLiteral("this can't be a value of the field"));
    }
    return sets;
}

QMap<QString, QString> readFills(JsonReader &reader)
{
    const QString key = QStringLiteral("fills");
    const QJsonValue json = reader.value(key);
    if (!json.isUndefined() && !json.isObject())
        reader.wrong(key, QStringLiteral("an object is needed"));
    QMap<QString, QString> fills;
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString what = it.value().toString();
        if (what != u"now" && what != u"actor")
            reader.wrong(key + u'.' + it.key(), QStringLiteral("now or actor is needed"));
        fills.insert(it.key(), what);
    }
    return fills;
}

LifecycleState readState(JsonReader reader)
{
    LifecycleState state;
    state.id = reader.text(QStringLiteral("id"));
    state.label = reader.text(QStringLiteral("label"));
    const QString category = reader.text(QStringLiteral("category"));
    if (const auto known = stateCategoryFromWord(category))
        state.category = *known;
    else
        reader.wrong(QStringLiteral("category"), QStringLiteral("new, active, waiting, done or closed is needed"));
    state.extra = reader.rest();
    return state;
}

LifecycleWord readWord(JsonReader reader)
{
    LifecycleWord word;
    word.id = reader.text(QStringLiteral("id"));
    word.label = reader.text(QStringLiteral("label"));
    word.extra = reader.rest();
    return word;
}

LifecycleMove readMove(JsonReader reader, const RecordTypeDecl *type)
{
    LifecycleMove move;
    move.from = reader.texts(QStringLiteral("from"));
    if (move.from.isEmpty())
        reader.wrong(QStringLiteral("from"), QStringLiteral("at least one state is needed"));
    if (!reader.has(QStringLiteral("to")))
        reader.wrong(QStringLiteral("to"), QStringLiteral("a state is needed, or null where it stays"));
    move.to = reader.text(QStringLiteral("to"), {});
    move.when = reader.text(QStringLiteral("when"), {});
    move.guards = reader.texts(QStringLiteral("guards"));
    move.sets = readSets(reader, type);
    move.extra = reader.rest();
    return move;
}

std::optional<LifecycleTimer> readTimer(JsonReader &verb)
{
    const QString key = QStringLiteral("timer");
    const QJsonValue json = verb.value(key);
    if (json.isUndefined() || json.isNull())
        return std::nullopt;
    QString error;
    JsonReader reader(json, {}, error);
    LifecycleTimer timer;
    timer.after = reader.text(QStringLiteral("after"), {});
    timer.at = reader.text(QStringLiteral("at"), {});
    timer.extra = reader.rest();
    if (!error.isEmpty() || timer.after.isEmpty() == timer.at.isEmpty())
        verb.wrong(key, QStringLiteral("an object with either after or at is needed"));
    else if (!timer.after.isEmpty() && !durationFromText(timer.after))
        verb.wrong(key + QStringLiteral(".after"), QStringLiteral("a duration such as P7D is needed"));
    return timer;
}

LifecycleVerb readVerb(JsonReader reader, const RecordTypeDecl *type, QString &error)
{
    LifecycleVerb verb;
    verb.id = reader.text(QStringLiteral("id"));
    verb.label = reader.text(QStringLiteral("label"));
    const QString movesKey = QStringLiteral("moves");
    const QJsonArray moves = reader.array(movesKey);
    for (qsizetype i = 0; i < moves.size(); ++i)
        verb.moves.append(readMove(JsonReader(moves.at(i), reader.place(movesKey, i), error), type));
    verb.required = reader.texts(QStringLiteral("required"));
    verb.asked = reader.texts(QStringLiteral("asked"));
    verb.sets = readSets(reader, type);
    verb.fills = readFills(reader);
    verb.guards = reader.texts(QStringLiteral("guards"));
    verb.role = reader.text(QStringLiteral("role"), verb.role);
    const QString rebaseKey = QStringLiteral("rebase");
    const QJsonValue rebase = reader.value(rebaseKey);
    if (rebase.isArray())
        verb.rebase = reader.texts(rebaseKey);
    else if (rebase.isBool() || rebase.isUndefined())
        verb.rebaseAlways = rebase.toBool();
    else
        reader.wrong(rebaseKey, QStringLiteral("true, false or a list of states is needed"));
    verb.offline = reader.text(QStringLiteral("offline"), verb.offline);
    verb.primaryFrom = reader.texts(QStringLiteral("primary_from"));
    verb.timer = readTimer(reader);
    verb.onRequesterReply = reader.flag(QStringLiteral("on_requester_reply"));
    verb.voidsApprovals = reader.flag(QStringLiteral("voids_approvals"));
    verb.extra = reader.rest();
    return verb;
}

void put(QJsonObject &object, const QString &key, const QStringList &list)
{
    if (!list.isEmpty())
        object.insert(key, QJsonArray::fromStringList(list));
}

void put(QJsonObject &object, const QString &key, const QMap<QString, Value> &values)
{
    if (values.isEmpty())
        return;
    QJsonObject json;
    for (auto it = values.begin(); it != values.end(); ++it)
        json.insert(it.key(), toJson(it.value()));
    object.insert(key, json);
}

void put(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

QJsonObject write(const LifecycleState &state)
{
    QJsonObject object = state.extra;
    object.insert(QStringLiteral("id"), state.id);
    object.insert(QStringLiteral("label"), state.label);
    object.insert(QStringLiteral("category"), word(state.category));
    return object;
}

QJsonObject write(const LifecycleWord &word)
{
    QJsonObject object = word.extra;
    object.insert(QStringLiteral("id"), word.id);
    object.insert(QStringLiteral("label"), word.label);
    return object;
}

QJsonObject write(const LifecycleMove &move)
{
    QJsonObject object = move.extra;
    put(object, QStringLiteral("from"), move.from);
    object.insert(QStringLiteral("to"), move.to.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(move.to));
    put(object, QStringLiteral("when"), move.when);
    put(object, QStringLiteral("guards"), move.guards);
    put(object, QStringLiteral("sets"), move.sets);
    return object;
}

QJsonObject write(const LifecycleTimer &timer)
{
    QJsonObject object = timer.extra;
    put(object, QStringLiteral("after"), timer.after);
    put(object, QStringLiteral("at"), timer.at);
    return object;
}

QJsonObject write(const LifecycleVerb &verb);

template <class T>
QJsonArray writeAll(const QList<T> &items)
{
    QJsonArray array;
    for (const T &item : items)
        array.append(write(item));
    return array;
}

QJsonObject write(const LifecycleVerb &verb)
{
    const LifecycleVerb defaults;
    QJsonObject object = verb.extra;
    object.insert(QStringLiteral("id"), verb.id);
    object.insert(QStringLiteral("label"), verb.label);
    object.insert(QStringLiteral("moves"), writeAll(verb.moves));
    put(object, QStringLiteral("required"), verb.required);
    put(object, QStringLiteral("asked"), verb.asked);
    put(object, QStringLiteral("sets"), verb.sets);
    if (!verb.fills.isEmpty()) {
        QJsonObject fills;
        for (auto it = verb.fills.begin(); it != verb.fills.end(); ++it)
            fills.insert(it.key(), it.value());
        object.insert(QStringLiteral("fills"), fills);
    }
    put(object, QStringLiteral("guards"), verb.guards);
    if (verb.role != defaults.role)
        object.insert(QStringLiteral("role"), verb.role);
    if (verb.rebaseAlways)
        object.insert(QStringLiteral("rebase"), true);
    else
        put(object, QStringLiteral("rebase"), verb.rebase);
    if (verb.offline != defaults.offline)
        object.insert(QStringLiteral("offline"), verb.offline);
    put(object, QStringLiteral("primary_from"), verb.primaryFrom);
    if (verb.timer)
        object.insert(QStringLiteral("timer"), write(*verb.timer));
    if (verb.onRequesterReply)
        object.insert(QStringLiteral("on_requester_reply"), true);
    if (verb.voidsApprovals)
        object.insert(QStringLiteral("voids_approvals"), true);
    return object;
}

}

QStringList LifecycleVerb::fromStates() const
{
    QStringList states;
    for (const LifecycleMove &move : moves)
        states += move.from;
    states.removeDuplicates();
    return states;
}

Result<Lifecycle> Lifecycle::fromJson(const QByteArray &json)
{
    const auto object = configurationFromJson(json, fileFormat);
    if (!object)
        return tl::make_unexpected(object.error());
    QString error;
    JsonReader reader(*object, {}, error);
    Lifecycle lifecycle;
    (void)reader.number(QStringLiteral("format"));
    lifecycle.m_key = reader.text(QStringLiteral("key"));
    lifecycle.m_type = reader.text(QStringLiteral("type"));
    lifecycle.m_version = reader.number(QStringLiteral("version")).value_or(0);
    if (lifecycle.m_version < 1)
        reader.wrong(QStringLiteral("version"), QStringLiteral("a whole number from 1 is needed"));
    lifecycle.m_name = reader.text(QStringLiteral("name"));
    lifecycle.m_initial = reader.text(QStringLiteral("initial"));
    const RecordTypeDecl *type = findRecordType(lifecycle.m_type);
    const auto each = [&](const QString &key, const QJsonArray &items, auto read) {
        for (qsizetype i = 0; i < items.size(); ++i)
            read(JsonReader(items.at(i), reader.place(key, i), error));
    };
    const QString states = QStringLiteral("states");
    each(states, reader.array(states), [&](JsonReader item) { lifecycle.m_states.append(readState(std::move(item))); });
    const QString verbs = QStringLiteral("verbs");
    each(verbs, reader.array(verbs), [&](JsonReader item) { lifecycle.m_verbs.append(readVerb(std::move(item), type, error)); });
    const QString holdReasons = QStringLiteral("hold_reasons");
    if (reader.has(holdReasons))
        each(holdReasons, reader.array(holdReasons), [&](JsonReader item) { lifecycle.m_holdReasons.append(readWord(std::move(item))); });
    lifecycle.m_extra = reader.rest();
    if (!error.isEmpty())
        return fail(ErrorCode::Invalid, error);
    return lifecycle;
}

QByteArray Lifecycle::toJson() const
{
    QJsonObject object = m_extra;
    object.insert(QStringLiteral("format"), fileFormat);
    object.insert(QStringLiteral("key"), m_key);
    object.insert(QStringLiteral("type"), m_type);
    object.insert(QStringLiteral("version"), m_version);
    object.insert(QStringLiteral("name"), m_name);
    object.insert(QStringLiteral("initial"), m_initial);
    object.insert(QStringLiteral("states"), writeAll(m_states));
    object.insert(QStringLiteral("verbs"), writeAll(m_verbs));
    if (!m_holdReasons.isEmpty())
        object.insert(QStringLiteral("hold_reasons"), writeAll(m_holdReasons));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

const LifecycleState *Lifecycle::state(QStringView id) const
{
    const auto it = std::find_if(m_states.begin(), m_states.end(), [&](const LifecycleState &state) { return state.id == id; });
    return it == m_states.end() ? nullptr : &*it;
}

const LifecycleVerb *Lifecycle::verb(QStringView id) const
{
    const auto it = std::find_if(m_verbs.begin(), m_verbs.end(), [&](const LifecycleVerb &verb) { return verb.id == id; });
    return it == m_verbs.end() ? nullptr : &*it;
}

QString Lifecycle::stateLabel(QStringView id) const
{
    const LifecycleState *found = state(id);
    return found ? found->label : id.toString();
}

QString lifecycleKey(RecordType type, QStringView changeType)
{
    switch (type) {
    case RecordType::Incident:
    case RecordType::Request:
    case RecordType::Problem:
    case RecordType::Task:
    case RecordType::Issue:
    case RecordType::Article:
    case RecordType::Ci:
        return declaration(type).word;
    case RecordType::Change:
        return QStringLiteral("change_") + (changeType.isEmpty() ? QStringLiteral("normal") : changeType.toString());
    default:
        return {};
    }
}

std::optional<qint64> durationFromText(QStringView text)
{
    if (!text.startsWith(u'P') || text.size() < 3)
        return std::nullopt;
    constexpr qint64 minute = 60'000;
    constexpr qint64 day = 24 * 60 * minute;
    constexpr qint64 longest = 100 * 365 * day;
    bool inTime = false;
    int last = -1; // units come in falling order, each once
    qint64 total = 0;
    qint64 number = -1;
    for (const QChar c : text.mid(1)) {
        if (c >= u'0' && c <= u'9') {
            number = std::max<qint64>(number, 0) * 10 + c.digitValue();
            if (number > longest)
                return std::nullopt;
            continue;
        }
        if (c == u'T' && !inTime && number < 0) {
            inTime = true;
            continue;
        }
        struct Unit {
            char16_t letter;
            bool time;
            qint64 ms;
        };
        constexpr Unit units[] = {
            {u'W', false, 7 * day}, {u'D', false, day}, {u'H', true, 60 * minute}, {u'M', true, minute}, {u'S', true, 1000}};
        int found = last + 1;
        while (found < 5 && (units[found].letter != c || units[found].time != inTime))
            ++found;
        if (number < 0 || found == 5 || number > longest / units[found].ms)
            return std::nullopt;
        total += number * units[found].ms;
        last = found;
        number = -1;
    }
    return number < 0 && last >= 0 && !text.endsWith(u'T') ? std::optional<qint64>(total) : std::nullopt;
}

}
