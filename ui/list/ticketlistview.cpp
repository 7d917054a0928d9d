// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/ticketlistview.h"

#include "ui/list/ticketdelegate.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace fettle::ui
{

namespace
{

QStringList usualColumns()
{
    QStringList words;
    for (const ColumnInfo &column : columns())
        if (column.shownAtFirst)
            words.append(column.word);
    return words;
}

/// A header whose sort mark is drawn small, beside the word.
class ColumnHeader : public QHeaderView
{
public:
    explicit ColumnHeader(QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionsClickable(true);
        setSectionsMovable(true);
        setHighlightSections(false);
        setSortIndicatorClearable(false);
        setMinimumSectionSize(44);
        setFixedHeight(metric::oneLineRow);
        setContextMenuPolicy(Qt::CustomContextMenu);
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Tokens &t = tokens();
        painter->fillRect(rect, t.ground);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.line);
        const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
        const auto alignment = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>();
        const QFont font = textFont(TextSize::Small, sorted);
        QRect room = rect.adjusted(8, 0, -8, 0);
        if (sorted) {
            const QString arrow = sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral("↑") : QStringLiteral("↓");
            painter->setFont(font);
            painter->setPen(t.accentText);
            painter->drawText(QRect(room.right() - 10, room.top(), 12, room.height()), Qt::AlignCenter, arrow);
            room.adjust(0, 0, -14, 0);
        }
        painter->setFont(font);
        painter->setPen(sorted ? t.text : t.quiet);
        painter->drawText(room, static_cast<int>(alignment) | Qt::TextSingleLine,
            QFontMetrics(font).elidedText(model()->headerData(section, Qt::Horizontal).toString(), Qt::ElideRight, room.width()));
    }
};

}

TicketListView::TicketListView(QWidget *parent)
    : QTableView(parent)
    , m_delegate(new TicketDelegate(this))
    , m_columns(usualColumns())
{
    setHorizontalHeader(new ColumnHeader(this)); // which hides the mark again
    horizontalHeader()->setSortIndicatorShown(true);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setWordWrap(false);
    setAccessibleName(tr("Tickets"));
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(metric::oneLineRow);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(metric::twoLineRow);
    verticalScrollBar()->setSingleStep(metric::twoLineRow);
    viewport()->setAutoFillBackground(false);

    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this](int section, Qt::SortOrder order) {
        if (m_arranging || !m_model)
            return;
        m_model->sort(section, order);
        Q_EMIT settingsChanged();
    });
    const auto arranged = [this] {
        if (!m_arranging && m_oneLine) {
            for (const QString &word : std::as_const(m_columns))
                m_widths.insert(word, columnWidth(static_cast<int>(*columnFromWord(word))));
            Q_EMIT settingsChanged();
        }
    };
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, arranged);
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, [this, arranged] {
        if (m_arranging)
            return;
        std::sort(m_columns.begin(), m_columns.end(), [this](const QString &a, const QString &b) {
            return horizontalHeader()->visualIndex(static_cast<int>(*columnFromWord(a)))
                < horizontalHeader()->visualIndex(static_cast<int>(*columnFromWord(b)));
        });
        arranged();
    });
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, &TicketListView::showHeaderMenu);
    connect(this, &QAbstractItemView::doubleClicked, this, [this] { Q_EMIT opened(currentTicket()); });
}

void TicketListView::setTicketModel(TicketListModel *model)
{
    m_model = model;
    setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &TicketListView::tellWindow, Qt::QueuedConnection);
    connect(model, &QAbstractItemModel::modelReset, this, &TicketListView::tellWindow, Qt::QueuedConnection);
    connect(model, &QAbstractItemModel::dataChanged, this, [this] {
        if (currentTicket() != m_current)
            Q_EMIT currentTicketChanged(m_current = currentTicket());
    });
    connect(model, &TicketListModel::queryChanged, this, &TicketListView::showSort);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TicketListView::selectCurrent, Qt::QueuedConnection);
    connect(model, &QAbstractItemModel::layoutChanged, this, &TicketListView::selectCurrent, Qt::QueuedConnection);
    applyColumns();
}

/// Where the chosen row left the list, Qt makes another one current without choosing it: the ticket would be shown and not marked.
void TicketListView::selectCurrent()
{
    if (currentIndex().isValid() && !selectionModel()->hasSelection())
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

/// The mark in the header follows the query, whoever changed it.
void TicketListView::showSort()
{
    const SortOrder &sort = m_model->query().sort;
    const bool before = std::exchange(m_arranging, true);
    int section = -1;
    for (const ColumnInfo &column : columns())
        if (sort.field == column.sortField)
            section = static_cast<int>(column.column);
    horizontalHeader()->setSortIndicator(section, sort.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_arranging = before;
}

void TicketListView::setOneLine(bool oneLine)
{
    m_oneLine = oneLine;
    m_delegate->setShape(oneLine ? TicketDelegate::Shape::OneLine : TicketDelegate::Shape::TwoLines);
    const int height = oneLine ? metric::oneLineRow : metric::twoLineRow;
    verticalHeader()->setDefaultSectionSize(height);
    verticalScrollBar()->setSingleStep(height);
    applyColumns();
    if (currentIndex().isValid())
        scrollTo(currentIndex());
    tellWindow();
}

void TicketListView::applyColumns()
{
    if (!m_model)
        return;
    m_arranging = true;
    horizontalHeader()->setVisible(m_oneLine);
    setHorizontalScrollBarPolicy(m_oneLine ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    for (const ColumnInfo &column : columns()) {
        const auto section = static_cast<int>(column.column);
        const bool shown = m_oneLine ? m_columns.contains(column.word) : column.column == Column::Subject;
        setColumnHidden(section, !shown);
        if (shown && m_oneLine)
            setColumnWidth(section, m_widths.value(column.word, column.width));
    }
    if (m_oneLine)
        for (int i = 0; i < m_columns.size(); ++i)
            horizontalHeader()->moveSection(horizontalHeader()->visualIndex(static_cast<int>(*columnFromWord(m_columns[i]))), i);
    fitSubject();
    showSort();
    m_arranging = false;
}

/// The title takes what is left, so that nothing scrolls sideways unless the columns are too many.
void TicketListView::fitSubject()
{
    const auto subject = static_cast<int>(Column::Subject);
    if (!m_model || isColumnHidden(subject))
        return;
    const bool before = std::exchange(m_arranging, true);
    int others = 0;
    for (int i = 0; i < m_model->columnCount(); ++i)
        if (i != subject && !isColumnHidden(i))
            others += columnWidth(i);
    setColumnWidth(subject, std::max(m_oneLine ? 200 : 100, viewport()->width() - others));
    m_arranging = before;
}

void TicketListView::restore(const ListSettings &settings)
{
    m_columns.clear();
    for (const QString &word : settings.columns)
        if (columnFromWord(word))
            m_columns.append(word);
    if (m_columns.isEmpty())
        m_columns = usualColumns();
    m_widths = settings.widths;
    applyColumns();
}

ListSettings TicketListView::settings() const
{
    ListSettings settings;
    settings.columns = m_columns;
    settings.widths = m_widths;
    if (m_model) {
        settings.sortField = m_model->query().sort.field;
        settings.descending = m_model->query().sort.descending;
    }
    return settings;
}

void TicketListView::showHeaderMenu(const QPoint &at)
{
    QMenu menu(this);
    for (const ColumnInfo &column : columns()) {
        QAction *action = menu.addAction(columnLabel(column.column));
        action->setCheckable(true);
        action->setChecked(m_columns.contains(column.word));
        action->setEnabled(column.column != Column::Subject);
        connect(action, &QAction::toggled, this, [this, word = QString(column.word)](bool on) {
            if (on)
                m_columns.append(word);
            else
                m_columns.removeAll(word);
            applyColumns();
            Q_EMIT settingsChanged();
        });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Usual columns")), &QAction::triggered, this, [this] {
        restore({});
        Q_EMIT settingsChanged();
    });
    menu.exec(horizontalHeader()->mapToGlobal(at));
}

void TicketListView::chooseColumns()
{
    showHeaderMenu(QPoint(0, horizontalHeader()->height()));
}

QList<QUuid> TicketListView::selectedTickets() const
{
    QList<QUuid> tickets;
    if (!m_model)
        return tickets;
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    for (const int row : std::as_const(rows))
        if (const TicketRow *ticket = m_model->rowAt(row))
            tickets.append(ticket->id);
    return tickets;
}

QUuid TicketListView::currentTicket() const
{
    const TicketRow *row = m_model && currentIndex().isValid() ? m_model->rowAt(currentIndex().row()) : nullptr;
    return row ? row->id : QUuid();
}

void TicketListView::selectTicket(const QUuid &id)
{
    const int row = m_model ? m_model->indexOfRecord(id) : -1;
    if (row >= 0 && row != currentIndex().row())
        setCurrentIndex(m_model->index(row, static_cast<int>(Column::Subject)));
}

void TicketListView::step(int rows)
{
    if (!m_model || m_model->rowCount() == 0)
        return;
    const int from = currentIndex().isValid() ? currentIndex().row() : (rows > 0 ? -1 : 0);
    const int to = std::clamp(from + rows, 0, m_model->rowCount() - 1);
    setCurrentIndex(m_model->index(to, static_cast<int>(Column::Subject)));
}

void TicketListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    // Qt makes a row current without choosing it, too, when the keys come into a list where none was.
    QMetaObject::invokeMethod(this, &TicketListView::selectCurrent, Qt::QueuedConnection);
    if (currentTicket() != m_current)
        Q_EMIT currentTicketChanged(m_current = currentTicket());
}

void TicketListView::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_J:
            return step(1);
        case Qt::Key_K:
            return step(-1);
        case Qt::Key_Return:
        case Qt::Key_Enter:
            Q_EMIT opened(currentTicket());
            return;
        case Qt::Key_Home:
            return step(-m_model->rowCount());
        case Qt::Key_End:
            return step(m_model->rowCount());
        default:
            break;
        }
    }
    // Letters are the window's shortcuts here, not a search by typing.
    if (!event->text().isEmpty() && event->text().at(0).isPrint() && event->key() != Qt::Key_Space) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

bool TicketListView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_model) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const TicketRow *row = m_model->rowAt(indexAt(help->pos()).row());
        if (!row) {
            QToolTip::hideText();
            return true;
        }
        const TimeText times;
        QStringList lines{QStringLiteral("<b>%1</b>").arg(row->subject.toHtmlEscaped())};
        if (row->priority)
            lines.append(QStringLiteral("%1 %2 · %3")
                             .arg(priorityShort(*row->priority), priorityLabel(*row->priority), stateLabel(row->stateLabel)));
        lines.append(tr("Changed %1").arg(times.exactWithZone(row->updated)));
        if (row->due)
            lines.append(tr("Due %1").arg(times.exactWithZone(*row->due)));
        QToolTip::showText(
            help->globalPos(), QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(lines.join(QStringLiteral("<br>"))), this);
        return true;
    }
    return QTableView::viewportEvent(event);
}

void TicketListView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), tokens().ground);
    painter.end();
    QTableView::paintEvent(event);
    if (hasFocus() && currentIndex().isValid() && selectionModel()->isRowSelected(currentIndex().row(), {})) {
        const QRect row(0, rowViewportPosition(currentIndex().row()), 3, rowHeight(currentIndex().row()));
        QPainter mark(viewport());
        mark.fillRect(row, tokens().accent);
    }
}

int TicketListView::sizeHintForRow(int row) const
{
    Q_UNUSED(row)
    return m_oneLine ? metric::oneLineRow : metric::twoLineRow;
}

void TicketListView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitSubject();
    tellWindow();
}

void TicketListView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dy != 0)
        tellWindow();
}

void TicketListView::tellWindow()
{
    if (!m_model)
        return;
    const int height = m_oneLine ? metric::oneLineRow : metric::twoLineRow;
    const int first = std::max(0, rowAt(0));
    m_model->showWindow(first, first + viewport()->height() / height + 1);
}

}
