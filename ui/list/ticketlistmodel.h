// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "ui/list/columns.h"
#include "ui/list/ticketsource.h"
#include "ui/text/times.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QTimer>

namespace fettle::ui
{

/// A row as a delegate wants it: values and the words that took a time zone to make.
struct ShownRow {
    TicketRow row = {};
    QString age = {}; ///< since the last change
    QString due = {}; ///< empty: none, or the ticket is done
    enum class DueState { Fine, Soon, Missed } dueState = DueState::Fine;
};

/// Rows of one ListQuery: the first page at once, then the keys of all (8 bytes a row), then the rows the view looks at. Rows that aren't
/// here yet exist and answer LoadedRole with false. Answers to older questions are dropped. Nothing is asked from data().
class TicketListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { LoadedRole = Qt::UserRole, ShownRole, KeyRole, IdRole, SortFieldRole };
    static constexpr int firstPageSize = 60;
    static constexpr int margin = 40; ///< rows fetched above and below what is seen
    static constexpr int keptRows = 4000;

    TicketListModel(TicketSource &source, Clock clock, QObject *parent = nullptr);

    [[nodiscard]] const ListQuery &query() const { return m_query; }
    void setQuery(const ListQuery &query);
    /// Asks again, keeping rows, selection and place where they are: after a change in the workspace.
    void refresh();
    /// These rows changed in place; the order may have too.
    void refreshRecords(const QList<QUuid> &records);
    /// What the view shows; asks for what is missing there.
    void showWindow(int firstRow, int lastRow);
    /// Ages grow while nobody touches anything.
    void refreshTexts();

    [[nodiscard]] bool isCounted() const { return m_counted; } ///< rowCount() is the list's length
    [[nodiscard]] bool isPartial() const { return m_partial; } ///< time ran out: there may be more
    [[nodiscard]] bool isWaiting() const { return m_waitingFirst || m_waitingIds || m_waitingRows > 0; }
    [[nodiscard]] const TicketRow *rowAt(int row) const; ///< null: not here yet
    [[nodiscard]] RowKey keyAt(int row) const { return m_keys.value(row); }
    [[nodiscard]] int indexOfKey(RowKey key) const { return static_cast<int>(m_keys.indexOf(key)); }
    [[nodiscard]] int indexOfRecord(const QUuid &id) const; ///< among the rows that are here; -1

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void failed(const fettle::Error &error);
    void firstPageShown();
    void counted();
    void queryChanged();

private:
    void ask();
    void acceptFirst(const TicketPage &page);
    void acceptIds(const ListIds &ids);
    void acceptRows(const QList<RowKey> &asked, const QList<TicketRow> &rows);
    void replaceKeys(const QList<RowKey> &keys);
    [[nodiscard]] ShownRow shown(const TicketRow &row) const;
    void keep(const TicketRow &row);
    void forgetFarRows();
    void emitRows(int first, int last);

    TicketSource &m_source;
    Clock m_clock;
    TimeText m_times;
    ListQuery m_query;
    QList<RowKey> m_keys;
    QHash<RowKey, ShownRow> m_rows;
    QSet<RowKey> m_asked; ///< on their way
    QSet<RowKey> m_stale; ///< shown as they were until the new ones come
    QFuture<Result<ListIds>> m_idsFuture;
    int m_firstShown = 0;
    int m_lastShown = 0;
    quint64 m_question = 0; ///< counts queries; an answer with an older number is dropped
    int m_waitingRows = 0;
    bool m_waitingFirst = false;
    bool m_waitingIds = false;
    bool m_counted = false;
    bool m_partial = false;
    bool m_keepPlace = false;
};

}

Q_DECLARE_METATYPE(fettle::ui::ShownRow)
