// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/jsonreader.h"

#include <algorithm>

namespace fettle
{

namespace
{

constexpr qsizetype maxOthers = 100;

bool isPlain(const JsonNode &node)
{
    return node.type != JsonNode::Type::Array && node.type != JsonNode::Type::Object;
}

QByteArray cellText(const JsonNode &node)
{
    if (node.type != JsonNode::Type::Array
        || !std::all_of(node.members.begin(), node.members.end(), [](const JsonMember &m) { return isPlain(m.value); }))
        return node.text();
    QByteArray joined;
    for (const JsonMember &item : node.members) {
        if (&item != &node.members.front())
            joined.append(listSeparator);
        joined.append(item.value.text());
    }
    return joined;
}

}

void JsonRow::setColumns(const QStringList &columns)
{
    m_columns = columns;
    for (qsizetype i = 0; i < columns.size(); ++i)
        m_index.insert(columns[i].toUtf8(), i);
    m_texts.resize(static_cast<size_t>(columns.size()));
    m_set.resize(static_cast<size_t>(columns.size()));
}

void JsonRow::clear()
{
    std::fill(m_texts.begin(), m_texts.end(), QByteArray());
    std::fill(m_set.begin(), m_set.end(), false);
}

bool JsonRow::add(const JsonNode &object, const QByteArray &prefix, const JsonNode *except, QByteArray &repeated)
{
    for (const auto &[name, value] : object.members) {
        if (&value == except)
            continue;
        const QByteArray path = prefix + name;
        const auto column = m_index.constFind(path);
        if (column != m_index.constEnd()) {
            const auto i = static_cast<size_t>(*column);
            if (m_set[i]) {
                repeated = path;
                return false;
            }
            m_set[i] = true;
            m_texts[i] = cellText(value);
        } else if (value.type == JsonNode::Type::Object) {
            if (!add(value, path + '.', nullptr, repeated))
                return false;
        } else if (m_others.size() < maxOthers && !m_others.contains(QString::fromUtf8(path))) {
            m_others.append(QString::fromUtf8(path));
        }
    }
    return true;
}

std::span<const QByteArrayView> JsonRow::cells()
{
    m_cells.assign(m_texts.begin(), m_texts.end());
    return m_cells;
}

QStringList JsonRow::columnsOf(const JsonNode &object)
{
    QStringList names;
    for (const auto &[name, value] : object.members) {
        const QString own = QString::fromUtf8(name);
        if (value.type == JsonNode::Type::Object) {
            for (const QString &inner : columnsOf(value))
                names.append(own + u'.' + inner);
        } else {
            names.append(own);
        }
    }
    names.removeDuplicates();
    return names;
}

JsonLinesReader::JsonLinesReader(std::unique_ptr<TextSource> text, QByteArray start, const TableOptions &options)
    : m_text(std::move(text))
    , m_limits(options.limits)
    , m_buffer(std::move(start))
{
}

Result<std::unique_ptr<TableReader>> JsonLinesReader::open(std::unique_ptr<TextSource> text, QByteArray start, const TableOptions &options)
{
    std::unique_ptr<JsonLinesReader> reader(new JsonLinesReader(std::move(text), std::move(start), options));
    QStringList columns = options.columns;
    if (columns.isEmpty()) {
        const Line line = reader->nextLine();
        if (line == Line::Failed)
            return tl::make_unexpected(reader->m_error);
        const auto object = parseJson(reader->m_current);
        if (line != Line::Some || !object || object->type != JsonNode::Type::Object)
            return fail(ErrorCode::Invalid, QStringLiteral("the first line is no JSON object"), QStringLiteral("file.empty"));
        columns = JsonRow::columnsOf(*object);
        reader->m_again = true;
    }
    reader->m_object.setColumns(columns);
    return reader;
}

JsonLinesReader::Line JsonLinesReader::nextLine()
{
    bool tooLong = false;
    qsizetype from = m_next;
    for (;;) {
        const qsizetype end = m_buffer.indexOf('\n', from);
        if (end < 0 && !m_ended) {
            if (m_buffer.size() - m_next > m_limits.row) {
                tooLong = true;
                m_buffer.clear();
            } else {
                m_buffer.remove(0, m_next);
            }
            m_next = 0;
            from = m_buffer.size();
            const auto some = m_text->appendTo(m_buffer);
            if (!some) {
                m_error = some.error();
                return Line::Failed;
            }
            m_ended = !*some;
            continue;
        }
        if (end < 0 && m_next >= m_buffer.size() && !tooLong)
            return Line::End;
        m_current = QByteArrayView(m_buffer).sliced(m_next, (end < 0 ? m_buffer.size() : end) - m_next);
        m_next = end < 0 ? m_buffer.size() : end + 1;
        ++m_line;
        if (tooLong)
            return Line::TooLong;
        if (!m_current.trimmed().isEmpty())
            return Line::Some;
        from = m_next;
    }
}

TableReader::Step JsonLinesReader::next()
{
    const Line line = m_again ? Line::Some : nextLine();
    m_again = false;
    if (line == Line::End)
        return Step::End;
    if (line == Line::Failed)
        return Step::Failed;
    if (line == Line::TooLong)
        return reject(m_line, QStringLiteral("row.too_long"), QStringLiteral("more than %1 bytes").arg(m_limits.row), m_current);
    const auto node = parseJson(m_current, m_line);
    if (!node)
        return reject(m_line, QStringLiteral("json.syntax"), node.error().detail, m_current);
    if (node->type != JsonNode::Type::Object)
        return reject(m_line, QStringLiteral("json.object"), QStringLiteral("not an object"), m_current);
    m_object.clear();
    QByteArray repeated;
    if (!m_object.add(*node, {}, nullptr, repeated))
        return reject(m_line, QStringLiteral("json.name_repeated"), QString::fromUtf8(repeated), m_current);
    m_row = {m_line, m_object.cells(), m_current};
    for (const QByteArrayView cell : m_row.cells)
        if (cell.size() > m_limits.cell)
            return reject(m_line, QStringLiteral("cell.too_long"), QStringLiteral("more than %1 bytes").arg(m_limits.cell), m_current);
    return judgeText(std::any_of(m_row.cells.begin(), m_row.cells.end(), [](QByteArrayView cell) { return cell.contains('\0'); }));
}

Result<std::unique_ptr<TableReader>> JsonTableReader::open(std::unique_ptr<TextSource> text, QByteArray start, const TableOptions &options)
{
    std::unique_ptr<JsonTableReader> reader(new JsonTableReader);
    reader->m_document = std::move(start);
    for (;;) {
        const auto some = text->appendTo(reader->m_document);
        if (!some)
            return tl::make_unexpected(some.error());
        if (!*some)
            break;
        if (reader->m_document.size() > options.limits.document)
            return fail(ErrorCode::Full, QStringLiteral("JSON files are read whole, up to %1 bytes").arg(options.limits.document),
                QStringLiteral("file.too_large"));
    }
    reader->m_consumed = text->bytes().consumed();
    auto root = parseJson(reader->m_document);
    if (!root)
        return tl::make_unexpected(root.error());
    reader->m_root = std::move(*root);
    QList<QByteArray> path = options.path.toUtf8().split('.');
    path.removeAll(QByteArray());
    if (path.isEmpty() || path.first() != "[]")
        if (reader->m_root.type == JsonNode::Type::Array)
            path.prepend(QByteArrayLiteral("[]"));
    std::vector<Parent> parents;
    if (!reader->collect(reader->m_root, path, 0, parents))
        return fail(ErrorCode::Invalid, QStringLiteral("nothing at the path %1").arg(options.path), QStringLiteral("json.path"));
    QStringList columns = options.columns;
    if (columns.isEmpty() && !reader->m_rows.empty())
        columns = JsonRow::columnsOf(*reader->m_rows.front().node);
    reader->m_object.setColumns(columns);
    return reader;
}

/// Adds the rows below @p node; false when the path leads nowhere. An object lacking the list has no rows, which is no error below the
/// first level.
bool JsonTableReader::collect(const JsonNode &node, const QList<QByteArray> &path, qsizetype depth, std::vector<Parent> &parents)
{
    if (depth == path.size()) {
        m_rows.push_back({&node, parents});
        return true;
    }
    QByteArray name = path[depth];
    const bool list = name.endsWith("[]");
    name.chop(list ? 2 : 0);
    const JsonNode *child = name.isEmpty() ? &node : node.member(name);
    if (!child || (list && child->type != JsonNode::Type::Array))
        return false;
    const bool nested = !parents.empty() && !name.isEmpty();
    if (nested)
        parents.back().child = child;
    const QByteArray prefix = name.isEmpty() ? QByteArray() : name + '.';
    if (!list) {
        parents.push_back({prefix, child, nullptr});
        const bool found = collect(*child, path, depth + 1, parents);
        parents.pop_back();
        return found;
    }
    for (const JsonMember &item : child->members) {
        if (depth + 1 == path.size()) {
            m_rows.push_back({&item.value, parents});
            continue;
        }
        parents.push_back({prefix, &item.value, nullptr});
        (void)collect(item.value, path, depth + 1, parents);
        parents.pop_back();
    }
    return true;
}

TableReader::Step JsonTableReader::next()
{
    if (m_at == m_rows.size())
        return Step::End;
    const Row &row = m_rows[m_at++];
    const JsonNode &node = *row.node;
    if (node.type != JsonNode::Type::Object)
        return reject(node.line, QStringLiteral("json.object"), QStringLiteral("not an object"), node.raw);
    m_object.clear();
    QByteArray repeated;
    bool good = m_object.add(node, {}, nullptr, repeated);
    for (const Parent &parent : row.parents)
        good = good && m_object.add(*parent.object, parent.prefix, parent.child, repeated);
    if (!good)
        return reject(node.line, QStringLiteral("json.name_repeated"), QString::fromUtf8(repeated), node.raw);
    m_row = {node.line, m_object.cells(), node.raw};
    return judgeText(std::any_of(m_row.cells.begin(), m_row.cells.end(), [](QByteArrayView cell) { return cell.contains('\0'); }));
}

}
