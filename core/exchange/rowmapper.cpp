// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rowmapper.h"

#include "core/exchange/cellvalue.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace fettle
{

namespace
{

constexpr qsizetype maxKey = 512;
constexpr qsizetype cachedCell = 64; ///< longer cells rarely come again

RowProblem cannotRead(const char *what, const FieldRule &rule, QByteArrayView cell)
{
    return {QLatin1StringView(what) + u':' + rule.name, QString::fromUtf8(cell.first(std::min<qsizetype>(cell.size(), 200)))};
}

Digest digestOf(const QByteArray &bytes)
{
    const QByteArray sha = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    return {qFromLittleEndian<quint64>(sha.constData()), qFromLittleEndian<quint64>(sha.constData() + 8)};
}

/// The finaliser of SplitMix64: times need no more.
quint64 mixed(quint64 x)
{
    x += 0x9E3779B97F4A7C15u;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
    return x ^ (x >> 31);
}

Digest digestOf(quint64 place, qint64 time)
{
    const quint64 low = mixed(mixed(place) + static_cast<quint64>(time));
    return {low, mixed(low ^ place)};
}

}

BoundRow::BoundRow(const Mapping &mapping, const QStringList &fileColumns)
    : m_mapping(mapping)
{
    for (const QString &name : mapping.columns)
        m_position.push_back(static_cast<int>(fileColumns.indexOf(name)));
}

bool BoundRow::isMissing(QByteArrayView cell) const
{
    if (cell.isEmpty())
        return true;
    if (cell.size() > 32)
        return false;
    return std::any_of(m_mapping.missing.begin(), m_mapping.missing.end(), [&](const QByteArray &word) { return cell == word; });
}

TimeReader::TimeReader(const Mapping &mapping, const TimeRule &rule)
    : m_mapping(mapping)
    , m_rule(rule)
    , m_column{rule.column}
    , m_notBefore{rule.notBefore}
{
}

bool TimeReader::readColumn(const BoundRow &row, Column &column, RowProblem &problem)
{
    const QByteArrayView cell = trimmed(row.cell(column.id));
    if (cell == column.text)
        return true;
    const auto time = cell.isEmpty() ? std::nullopt : m_rule.format.read(cell, m_mapping.zone);
    if (!time && !cell.isEmpty()) {
        problem = {QStringLiteral("date.invalid:") + m_mapping.columns[column.id],
            QString::fromUtf8(cell.first(std::min<qsizetype>(cell.size(), 200)))};
        return false;
    }
    column.text = cell.toByteArray();
    column.time = time;
    return true;
}

bool TimeReader::read(const BoundRow &row, std::optional<qint64> &out, RowProblem &problem)
{
    if (m_rule.constant) {
        out = m_rule.constant;
        return true;
    }
    if (!readColumn(row, m_column, problem) || (m_notBefore.id >= 0 && !readColumn(row, m_notBefore, problem)))
        return false;
    out = m_column.time;
    if (out && m_notBefore.time)
        out = std::max(*out, *m_notBefore.time);
    return true;
}

RowMapper::RowMapper(const Mapping &mapping, const RecordRule &record, RefPool &pool)
    : m_mapping(mapping)
    , m_record(record)
    , m_pool(pool)
    , m_own(record.rules.size())
    , m_results(record.rules.size())
    , m_ruleRan(record.rules.size())
    , m_touched(record.fields.size())
    , m_cache(record.rules.size())
{
    for (const FieldRule &rule : record.rules) {
        std::vector<size_t> &indexes = m_ruleColumns.emplace_back();
        for (const ColumnId column : rule.columns) {
            const auto found = std::find(m_columns.begin(), m_columns.end(), column);
            indexes.push_back(static_cast<size_t>(found - m_columns.begin()));
            if (found == m_columns.end())
                m_columns.push_back(column);
        }
    }
    m_columnChanged.resize(m_columns.size());
    for (size_t i = 0; i < record.fields.size(); ++i) {
        const ImportRef *ref = nullptr;
        if (const auto &rule = record.constantRefs[i])
            ref = pool.ref(rule->type, rule->source, record.constantKeys[i], record.constantKeys[i], rule->create);
        m_constants.push_back({record.fields[i], record.constants[i], ref});
        m_constantDigests.push_back(digest(m_constants.back()));
    }
}

void RowMapper::reset(RecordState &state) const
{
    state.fresh = true;
    state.raw.resize(m_columns.size());
    state.converted = m_constants;
    state.all = m_constants;
    state.convertedDigests = m_constantDigests;
    state.digests = m_constantDigests;
    state.sum = {};
    for (const Digest &constant : m_constantDigests)
        state.sum += constant;
}

Digest RowMapper::digest(const ImportField &field)
{
    struct Visitor {
        QByteArray operator()(std::monostate) const { return {}; }
        QByteArray operator()(bool b) const { return QByteArray(b ? "b1" : "b0", 2); }
        QByteArray operator()(qint64 i) const { return 'i' + QByteArray::number(i); }
        QByteArray operator()(double d) const { return 'd' + QByteArray::number(d, 'g', 17); }
        QByteArray operator()(const QString &s) const { return 's' + s.toUtf8(); }
        QByteArray operator()(const QUuid &id) const { return 'u' + id.toRfc4122(); }
        QByteArray operator()(const QStringList &list) const { return 'l' + list.join(QChar(0x1F)).toUtf8(); }
    };
    if (!field.ref && isEmpty(field.value))
        return {};
    QByteArray value = field.ref ? 'r' + field.ref->source.toUtf8() + '\x1f' + field.ref->key.toUtf8() : std::visit(Visitor{}, field.value);
    if (field.ref)
        value.append(static_cast<char>(field.ref->type));
    const QByteArrayView name(field.field->name.data(), field.field->name.size());
    return digestOf(name.toByteArray() + '\0' + value);
}

void RowMapper::set(RecordState &state, FieldSlot slot, const Value &value, const ImportRef *ref) const
{
    const auto i = static_cast<size_t>(slot);
    state.all[i].value = value;
    state.all[i].ref = ref;
    state.sum -= state.digests[i];
    state.digests[i] = digest(state.all[i]);
    state.sum += state.digests[i];
}

QString RowMapper::missingField(const RecordState &state) const
{
    for (const ImportField &field : state.all)
        if (field.field->flags.testFlag(FieldFlag::Required) && !field.ref && isEmpty(field.value))
            return field.field->name;
    return {};
}

bool RowMapper::key(const KeyRule &rule, const BoundRow &row, QString &out, RowProblem &problem) const
{
    out.clear();
    for (const ColumnId column : rule.columns) {
        const QByteArrayView cell = row.cell(column);
        const auto number = rule.integer ? integerOf(cell) : std::nullopt;
        if (trimmed(cell).isEmpty() || (rule.integer && !number) || cell.size() > maxKey) {
            const char *what = trimmed(cell).isEmpty() ? "key.missing:" : cell.size() > maxKey ? "key.too_long:" : "key.invalid:";
            problem = {
                QLatin1StringView(what) + m_mapping.columns[column], QString::fromUtf8(cell.first(std::min<qsizetype>(cell.size(), 200)))};
            return false;
        }
        if (!out.isEmpty())
            out += u'/';
        out += rule.integer ? QString::number(*number) : QString::fromUtf8(cell);
    }
    out += rule.suffix;
    return true;
}

bool RowMapper::isWhere(const FieldRule &rule, const BoundRow &row) const
{
    return !rule.where || rule.where->values.contains(row.raw(rule.where->column).toByteArray());
}

/// False when a column of the text has no value.
bool RowMapper::fill(const TextTemplate &text, const BoundRow &row, QString &out)
{
    out.clear();
    for (const TextTemplate::Piece &piece : text.pieces) {
        if (piece.column < 0) {
            out += piece.literal;
            continue;
        }
        const QString value = simplified(row.cell(piece.column));
        if (value.isEmpty())
            return false;
        out += value;
    }
    return true;
}

const ImportRef *RowMapper::reference(const FieldRule &rule, QByteArrayView cell, const BoundRow &row, RowProblem &problem)
{
    const RefRule &ref = *rule.ref;
    QString key = QString::fromUtf8(cell);
    if (ref.integerKey) {
        const auto number = integerOf(cell);
        if (!number) {
            problem = cannotRead("key.invalid", rule, cell);
            return nullptr;
        }
        key = QString::number(*number);
    } else if (cell.size() > maxKey) {
        problem = cannotRead("key.too_long", rule, cell);
        return nullptr;
    }
    const RecordType type = ref.typeColumn < 0 ? ref.type : ref.typeWords.value(row.cell(ref.typeColumn).toByteArray(), ref.type);
    QString name;
    if (ref.name.pieces.empty() || !fill(ref.name, row, name))
        name = key.simplified();
    return m_pool.ref(type, ref.source, key, name, ref.create);
}

bool RowMapper::convertCell(const FieldRule &rule, QByteArrayView cell, Value &out) const
{
    const auto number = [&](const auto &value) {
        if (value)
            out = *value;
        return value.has_value();
    };
    switch (rule.conversion) {
    case Conversion::ByField:
    case Conversion::Simplified:
        out = textValue(shortened(simplified(cell), rule.maxLength));
        return true;
    case Conversion::Verbatim:
        out = textValue(QString::fromUtf8(cell));
        return true;
    case Conversion::Lines:
        out = textValue(linesOf(cell));
        return true;
    case Conversion::PlainText:
        out = textValue(shortened(plainTextOf(cell), rule.maxLength));
        return true;
    case Conversion::Paragraphs:
        out = textValue(paragraphsOf(cell));
        return true;
    case Conversion::Snake:
        out = textValue(snakeOf(cell));
        return true;
    case Conversion::FirstInteger:
        return number(firstIntegerOf(cell));
    case Conversion::Integer:
        return number(integerOf(cell));
    case Conversion::Real:
        return number(realOf(cell));
    case Conversion::Time:
        return number(rule.timeFormat->read(trimmed(cell), m_mapping.zone));
    case Conversion::Boolean:
        break;
    }
    const auto truth = booleanOf(cell);
    if (truth)
        out = *truth != rule.negated;
    return truth.has_value();
}

bool RowMapper::convert(const FieldRule &rule, QByteArrayView cell, const BoundRow &row, std::vector<ImportField> &out, RowProblem &problem)
{
    if (rule.ref) {
        out.front().ref = reference(rule, cell, row, problem);
        return out.front().ref;
    }
    if (!rule.words.isEmpty()) {
        const QByteArrayView word = trimmed(cell);
        const auto meaning = rule.words.constFind(QByteArray::fromRawData(word.data(), word.size()));
        if (meaning != rule.words.constEnd()) {
            for (size_t i = 0; i < out.size(); ++i)
                out[i].value = meaning->value(rule.targets[i]);
            return true;
        }
        if (rule.unknownWord == UnknownWord::Reject)
            problem = cannotRead("word.unknown", rule, cell);
        if (rule.unknownWord == UnknownWord::Snake)
            out.front().value = textValue(snakeOf(cell));
        if (rule.unknownWord != UnknownWord::Keep)
            return rule.unknownWord != UnknownWord::Reject;
    }
    if (convertCell(rule, cell, out.front().value))
        return true;
    problem = cannotRead(rule.conversion == Conversion::Time ? "date.invalid" : "value.invalid", rule, cell);
    return false;
}

bool RowMapper::evaluate(const FieldRule &rule, const BoundRow &row, std::vector<ImportField> &out, RowProblem &problem)
{
    out.clear();
    for (const FieldSlot target : rule.targets)
        out.push_back({m_record.fields[static_cast<size_t>(target)]});
    if (rule.targets.empty()) // an actor: no field's
        out.push_back({});
    if (isWhere(rule, row) && !evaluateHere(rule, row, out, problem))
        return false;
    for (const FieldRule &other : rule.others)
        if (!out.front().ref && isEmpty(out.front().value) && isWhere(other, row) && !evaluateHere(other, row, out, problem))
            return false;
    return true;
}

bool RowMapper::evaluateHere(const FieldRule &rule, const BoundRow &row, std::vector<ImportField> &out, RowProblem &problem)
{
    bool empty = true;
    if (!rule.texts.empty()) {
        QString text;
        for (size_t i = 0; i < rule.texts.size() && empty; ++i)
            empty = !fill(rule.texts[i], row, text);
        if (!empty)
            out.front().value = textValue(shortened(text, rule.maxLength));
    } else if (const QByteArrayView cell = row.cell(rule.column); !trimmed(cell).isEmpty()) {
        if (!convert(rule, cell, row, out, problem))
            return false;
    }
    if (!out.front().ref && isEmpty(out.front().value))
        out.front().value = rule.otherwise;
    return true;
}

/// Which columns differ from the state's row; true when any does.
bool RowMapper::findChanges(const BoundRow &row, const RecordState &state)
{
    bool any = false;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const QByteArrayView cell = row.raw(m_columns[i]);
        const QByteArray &before = state.raw[i];
        const bool same = !state.fresh && cell.size() == before.size()
            && (cell.isEmpty() || std::memcmp(cell.data(), before.constData(), static_cast<size_t>(cell.size())) == 0);
        m_columnChanged[i] = !same;
        any = any || !same;
    }
    return any;
}

void RowMapper::takeOver(const BoundRow &row, RecordState &state)
{
    for (size_t i = 0; i < m_columns.size(); ++i)
        if (m_columnChanged[i])
            state.raw[i] = row.raw(m_columns[i]).toByteArray();
    std::fill(m_touched.begin(), m_touched.end(), state.fresh);
    for (size_t r = 0; r < m_record.rules.size(); ++r) {
        const FieldRule &rule = m_record.rules[r];
        for (size_t i = 0; i < rule.targets.size() && m_ruleRan[r]; ++i) {
            const auto slot = static_cast<size_t>(rule.targets[i]);
            state.converted[slot] = m_results[r]->values[i];
            state.convertedDigests[slot] = m_results[r]->digests[i];
            m_touched[slot] = true;
        }
    }
}

bool RowMapper::apply(const BoundRow &row, RecordState &state, std::vector<ImportField> &changed, RowProblem &problem)
{
    changed.clear();
    if (!findChanges(row, state))
        return true;
    for (size_t r = 0; r < m_record.rules.size(); ++r) {
        const FieldRule &rule = m_record.rules[r];
        m_ruleRan[r] =
            state.fresh || std::any_of(m_ruleColumns[r].begin(), m_ruleColumns[r].end(), [&](size_t c) { return m_columnChanged[c]; });
        if (!m_ruleRan[r])
            continue;
        // Most columns have few different texts. What hangs on a second column or a template isn't kept.
        const QByteArrayView cell = row.raw(rule.column);
        const bool cacheable = rule.columns.size() == 1 && rule.column >= 0 && cell.size() <= cachedCell;
        if (cacheable) {
            m_results[r] = m_cache[r].find(cell);
            if (m_results[r])
                continue;
        }
        Outcome &own = m_own[r];
        if (!evaluate(rule, row, own.values, problem))
            return false;
        own.digests.clear();
        for (const ImportField &field : own.values)
            own.digests.push_back(digest(field));
        m_results[r] = cacheable ? &m_cache[r].insert(cell, own) : &own;
    }
    takeOver(row, state);
    const auto update = [&](size_t slot, bool holds) {
        const ImportField &now = holds ? state.converted[slot] : ImportField{m_record.fields[slot]};
        ImportField &before = state.all[slot];
        if (before.ref == now.ref && before.value == now.value) {
            if (state.fresh && (now.ref || !isEmpty(now.value)))
                changed.push_back(now);
            return;
        }
        before = now;
        state.sum -= state.digests[slot];
        state.digests[slot] = holds ? state.convertedDigests[slot] : Digest{};
        state.sum += state.digests[slot];
        changed.push_back(now);
    };
    std::vector<bool> &touched = m_touched;
    for (const FieldRule &rule : m_record.rules)
        if (rule.when)
            for (const FieldSlot target : rule.targets)
                touched[static_cast<size_t>(target)] = false; // below, when the fields they hang on are there
    for (size_t slot = 0; slot < touched.size(); ++slot)
        if (touched[slot])
            update(slot, true);
    for (const FieldRule &rule : m_record.rules) {
        if (!rule.when)
            continue;
        const auto *word = std::get_if<QString>(&state.all[static_cast<size_t>(rule.when->slot)].value);
        const bool holds = word && rule.when->words.contains(*word);
        for (const FieldSlot target : rule.targets)
            update(static_cast<size_t>(target), holds);
    }
    state.fresh = false;
    return true;
}

RowHash RowHasher::hash(const Digest &state, const ImportRef *actor, std::optional<qint64> doneAt, std::optional<qint64> openedAt)
{
    Digest sum = state;
    if (actor) {
        if (m_actors.size() <= actor->index)
            m_actors.resize(actor->index + 1);
        std::optional<Digest> &known = m_actors[actor->index];
        if (!known)
            known = digestOf("actor\0" + QByteArray::number(static_cast<int>(actor->type)) + '\x1f' + actor->source.toUtf8() + '\x1f'
                + actor->key.toUtf8());
        sum += *known;
    }
    if (doneAt)
        sum += digestOf(1, *doneAt);
    if (openedAt)
        sum += digestOf(2, *openedAt);
    RowHash out = {};
    qToLittleEndian(sum.low, out.data());
    qToLittleEndian(sum.high, out.data() + 8);
    return out;
}

}
