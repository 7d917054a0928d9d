// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/ticketlistmodel.h"

#include "ui/shell/answers.h"
#include "ui/text/words.h"

#include <algorithm>

namespace fettle::ui
{

namespace
{
constexpr qint64 soon = 2 * 60 * 60 * 1000;
}

TicketListModel::TicketListModel(TicketSource &source, Clock clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(source)
    , m_clock(std::move(clock))
{
}

void TicketListModel::setQuery(const ListQuery &query)
{
    m_query = query;
    m_keepPlace = false;
    Q_EMIT queryChanged();
    ask();
}

void TicketListModel::refresh()
{
    m_keepPlace = true;
    m_stale = QSet<RowKey>(m_rows.keyBegin(), m_rows.keyEnd());
    ask();
}

void TicketListModel::refreshRecords(const QList<QUuid> &records)
{
    if (records.isEmpty())
        return refresh();
    const QSet<QUuid> changed(records.begin(), records.end());
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it)
        if (changed.contains(it->row.id))
            m_stale.insert(it.key());
    m_keepPlace = true;
    ask();
}

void TicketListModel::ask()
{
    const quint64 question = ++m_question;
    m_idsFuture.cancel();
    m_asked.clear();
    m_waitingRows = 0;
    m_waitingFirst = m_waitingIds = true;
    whenAnswered(m_source.firstPage(m_query, firstPageSize), this, [this, question](const Result<TicketPage> &page) {
        if (question != m_question)
            return;
        m_waitingFirst = false;
        if (page)
            return acceptFirst(*page);
        m_waitingIds = false;
        m_idsFuture.cancel();
        Q_EMIT failed(page.error());
    });
    m_idsFuture = m_source.ids(m_query);
    whenAnswered(m_idsFuture, this, [this, question](const Result<ListIds> &ids) {
        if (question != m_question || !m_waitingIds)
            return;
        m_waitingIds = false;
        if (ids)
            return acceptIds(*ids);
        if (ids.error().code != ErrorCode::Canceled)
            Q_EMIT failed(ids.error());
    });
}

void TicketListModel::acceptFirst(const TicketPage &page)
{
    for (const TicketRow &row : page.rows)
        keep(row);
    // The keys of all may have come first; then the page is only rows.
    if (m_waitingIds) {
        if (!m_keepPlace || page.complete) {
            QList<RowKey> keys;
            keys.reserve(page.rows.size());
            for (const TicketRow &row : page.rows)
                keys.append(row.key);
            replaceKeys(keys);
            m_counted = page.complete;
        }
        m_partial = page.partial;
        if (page.complete) {
            m_waitingIds = false;
            m_idsFuture.cancel();
            Q_EMIT counted();
        }
    }
    if (!m_keys.isEmpty())
        emitRows(0, static_cast<int>(m_keys.size()) - 1);
    Q_EMIT firstPageShown();
    showWindow(m_firstShown, m_lastShown);
}

void TicketListModel::acceptIds(const ListIds &ids)
{
    replaceKeys(ids.keys);
    m_counted = true;
    m_partial = ids.partial;
    Q_EMIT counted();
    showWindow(m_firstShown, m_lastShown);
}

/// Puts @p keys in the place of the shown ones. Selections and the current row follow their record; rows are told as
/// inserted or removed at the end, so that the view never resets.
void TicketListModel::replaceKeys(const QList<RowKey> &keys)
{
    if (keys == m_keys)
        return;
    const auto before = static_cast<int>(m_keys.size());
    const auto after = static_cast<int>(keys.size());
    if (before == 0 || after == 0) {
        beginResetModel();
        m_keys = keys;
        endResetModel();
        return;
    }
    const bool grows = after > before && std::equal(m_keys.cbegin(), m_keys.cend(), keys.cbegin());
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        if (grows)
            m_keys = keys;
        else
            m_keys.resize(after); // key 0: nobody yet, until the order below is told
        endInsertRows();
        if (grows)
            return;
    }
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList persistent = persistentIndexList();
    QHash<RowKey, int> places;
    for (const QModelIndex &index : persistent)
        places.insert(m_keys.value(index.row()), -1);
    for (int i = 0; i < after && !places.isEmpty(); ++i)
        if (const auto it = places.find(keys[i]); it != places.end())
            *it = i;
    // Whoever left the list goes to the tail, which is cut off below; where nothing is cut off its index ends.
    QList<RowKey> arranged = keys;
    for (auto it = places.begin(); it != places.end(); ++it) {
        if (*it < 0 && arranged.size() < m_keys.size()) {
            *it = static_cast<int>(arranged.size());
            arranged.append(it.key());
        }
    }
    while (arranged.size() < m_keys.size())
        arranged.append(0);
    QModelIndexList moved;
    moved.reserve(persistent.size());
    for (const QModelIndex &index : persistent) {
        const int place = places.value(m_keys.value(index.row()), -1);
        moved.append(place < 0 ? QModelIndex() : createIndex(place, index.column()));
    }
    m_keys = arranged;
    changePersistentIndexList(persistent, moved);
    Q_EMIT layoutChanged();
    if (m_keys.size() > after) {
        beginRemoveRows({}, after, static_cast<int>(m_keys.size()) - 1);
        m_keys.resize(after);
        endRemoveRows();
    }
}

void TicketListModel::showWindow(int firstRow, int lastRow)
{
    m_firstShown = firstRow;
    m_lastShown = lastRow;
    const int first = std::max(0, firstRow - margin);
    const int last = std::min(static_cast<int>(m_keys.size()) - 1, lastRow + margin);
    QList<RowKey> missing;
    for (int i = first; i <= last; ++i) {
        const RowKey key = m_keys[i];
        if (key != 0 && !m_asked.contains(key) && (!m_rows.contains(key) || m_stale.contains(key)))
            missing.append(key);
    }
    if (missing.isEmpty())
        return;
    m_asked.unite(QSet<RowKey>(missing.cbegin(), missing.cend()));
    ++m_waitingRows;
    whenAnswered(m_source.rows(missing, m_query), this, [this, missing, question = m_question](const Result<QList<TicketRow>> &rows) {
        if (question != m_question)
            return;
        --m_waitingRows;
        if (rows)
            return acceptRows(missing, *rows);
        for (const RowKey key : missing)
            m_asked.remove(key);
        Q_EMIT failed(rows.error());
    });
}

void TicketListModel::acceptRows(const QList<RowKey> &asked, const QList<TicketRow> &rows)
{
    for (const RowKey key : asked)
        m_asked.remove(key);
    for (const TicketRow &row : rows)
        keep(row);
    forgetFarRows();
    const QSet<RowKey> came(asked.cbegin(), asked.cend());
    int first = -1;
    int last = -1;
    const int from = std::max(0, m_firstShown - 2 * margin);
    const int to = std::min(static_cast<int>(m_keys.size()), m_lastShown + 2 * margin + 1);
    for (int i = from; i < to; ++i) {
        if (came.contains(m_keys[i])) {
            first = first < 0 ? i : first;
            last = i;
        }
    }
    if (first >= 0)
        emitRows(first, last);
}

void TicketListModel::keep(const TicketRow &row)
{
    m_rows.insert(row.key, shown(row));
    m_stale.remove(row.key);
}

void TicketListModel::forgetFarRows()
{
    if (m_rows.size() <= keptRows)
        return;
    QHash<RowKey, ShownRow> near;
    const int from = std::max(0, m_firstShown - keptRows / 4);
    const int to = std::min(static_cast<int>(m_keys.size()), m_lastShown + keptRows / 4);
    for (int i = from; i < to; ++i)
        if (const auto it = m_rows.constFind(m_keys[i]); it != m_rows.cend())
            near.insert(it.key(), *it);
    m_rows = near;
    m_stale.intersect(QSet<RowKey>(m_rows.keyBegin(), m_rows.keyEnd()));
}

ShownRow TicketListModel::shown(const TicketRow &row) const
{
    const qint64 now = m_clock();
    ShownRow result;
    result.row = row;
    result.age = m_times.age(row.updated, now);
    if (row.due && row.category < StateCategory::Done) {
        const qint64 left = *row.due - now;
        result.due = m_times.span(left);
        if (left < 0)
            result.due.prepend(QStringLiteral("−"));
        result.dueState = left < 0 ? ShownRow::DueState::Missed : left < soon ? ShownRow::DueState::Soon : ShownRow::DueState::Fine;
    }
    return result;
}

void TicketListModel::refreshTexts()
{
    for (ShownRow &row : m_rows)
        row = shown(TicketRow(row.row));
    if (!m_keys.isEmpty())
        emitRows(std::max(0, m_firstShown - margin), std::min(static_cast<int>(m_keys.size()) - 1, m_lastShown + margin));
}

void TicketListModel::emitRows(int first, int last)
{
    if (first <= last && last < m_keys.size())
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

const TicketRow *TicketListModel::rowAt(int row) const
{
    const auto it = m_rows.constFind(m_keys.value(row));
    return it == m_rows.cend() ? nullptr : &it->row;
}

int TicketListModel::indexOfRecord(const QUuid &id) const
{
    const auto it = std::find_if(m_rows.cbegin(), m_rows.cend(), [&id](const ShownRow &row) { return row.row.id == id; });
    return it == m_rows.cend() ? -1 : indexOfKey(it.key());
}

int TicketListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

int TicketListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns().size());
}

QVariant TicketListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RowKey key = m_keys[index.row()];
    const auto it = m_rows.constFind(key);
    const bool loaded = it != m_rows.cend();
    switch (role) {
    case LoadedRole:
        return loaded;
    case KeyRole:
        return key;
    case IdRole:
        return loaded ? QVariant(it->row.id) : QVariant();
    case ShownRole:
        return loaded ? QVariant::fromValue(*it) : QVariant();
    case Qt::DisplayRole:
        if (!loaded)
            return {};
        if (static_cast<Column>(index.column()) == Column::Due)
            return it->due;
        if (static_cast<Column>(index.column()) == Column::Updated)
            return it->age;
        return cellText(it->row, static_cast<Column>(index.column()), m_times, m_clock());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (info(static_cast<Column>(index.column())).rightAligned ? Qt::AlignRight : Qt::AlignLeft)));
    case Qt::AccessibleTextRole:
        if (!loaded)
            return tr("Loading");
        return tr("%1, %2, %3, requester %4, changed %5")
            .arg(
                cellText(it->row, Column::Number, m_times, 0), it->row.subject, stateLabel(it->row.stateLabel), it->row.requester, it->age);
    default:
        return {};
    }
}

QVariant TicketListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::DisplayRole)
        return columnLabel(column);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (info(column).rightAligned ? Qt::AlignRight : Qt::AlignLeft)));
    if (role == SortFieldRole)
        return QString(info(column).sortField);
    return {};
}

void TicketListModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    const QLatin1StringView field = info(static_cast<Column>(column)).sortField;
    if (field.isEmpty())
        return;
    ListQuery query = m_query;
    query.sort = {field, order == Qt::DescendingOrder};
    if (query != m_query)
        setQuery(query);
}

}
