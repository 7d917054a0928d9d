// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/listpane.h"

#include "ui/list/ticketlistview.h"
#include "ui/text/reasons.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/basics.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace fettle::ui
{

namespace
{
constexpr int typingPause = 120; ///< ms
constexpr int changePause = 60; ///< several changes in a row are one refresh

bool isNumber(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^#?(?:[A-Za-z]{3}-?)?\\d{1,12}$"));
    return pattern.match(text.trimmed()).hasMatch();
}

}

ListPane::ListPane(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_source(desk)
    , m_title(new ElidedLabel({}, TextSize::Title, Tone::Text, true))
    , m_count(new Label({}, TextSize::Body, Tone::Faint))
    , m_search(new QLineEdit)
    , m_trouble(new Label({}, TextSize::Small, Tone::Warning))
    , m_view(new TicketListView)
    , m_model(new TicketListModel(
          m_source, [&desk] { return desk.now(); }, this))
    , m_empty(new QWidget(m_view))
    , m_emptyTitle(new Label({}, TextSize::Body, Tone::Quiet, true))
    , m_emptyHint(new Label({}, TextSize::Body, Tone::Faint))
    , m_shape(iconButton(QStringLiteral("table"), tr("One line a ticket"), QKeySequence(Qt::CTRL | Qt::Key_D)))
{
    m_view->setTicketModel(m_model);
    m_shape->setCheckable(true);
    m_search->setClearButtonEnabled(true);
    m_search->setPlaceholderText(tr("Search, filter or number"));
    m_search->setAccessibleName(tr("Search and filter"));
    m_search->setToolTip(withKey(tr("Words, or filters such as priority:1 team:network is:open"), QKeySequence(QKeySequence::Find)));
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_emptyTitle->setAlignment(Qt::AlignCenter);
    m_emptyHint->setAlignment(Qt::AlignCenter);
    m_emptyHint->setWordWrap(true);
    QPushButton *create = button(tr("New ticket"), ButtonKind::Plain, QStringLiteral("plus"));
    create->setToolTip(withKey(tr("New ticket"), QKeySequence(QKeySequence::New)));
    connect(create, &QPushButton::clicked, this, &ListPane::newTicketWanted);
    auto *emptyLayout = new QVBoxLayout(m_empty);
    emptyLayout->addStretch(2);
    auto *sign = new QLabel;
    sign->setPixmap(icon(QStringLiteral("inbox"), color(Tone::Faint)).pixmap(40, 40));
    sign->setAlignment(Qt::AlignCenter);
    emptyLayout->addWidget(sign);
    emptyLayout->addWidget(m_emptyTitle);
    emptyLayout->addWidget(m_emptyHint);
    emptyLayout->addSpacing(space::small);
    emptyLayout->addWidget(create, 0, Qt::AlignCenter);
    m_everywhere = button(tr("Search everything"), ButtonKind::Plain, QStringLiteral("search"));
    m_everywhere->setToolTip(withKey(tr("Search everything"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)));
    connect(m_everywhere, &QPushButton::clicked, this, &ListPane::everythingWanted);
    emptyLayout->addWidget(m_everywhere, 0, Qt::AlignCenter);
    m_create = create;
    emptyLayout->addStretch(3);
    m_empty->hide();
    m_view->installEventFilter(this);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::large, space::small, space::small, 0);
    head->addWidget(m_title);
    head->addSpacing(2);
    head->addWidget(m_count, 0, Qt::AlignVCenter);
    head->addStretch();
    QToolButton *order = iconButton(QStringLiteral("sort"), tr("Order"), QKeySequence(Qt::Key_O));
    order->setPopupMode(QToolButton::InstantPopup);
    auto *orders = new QMenu(order);
    order->setMenu(orders);
    connect(orders, &QMenu::aboutToShow, this, [this, orders] {
        orders->clear();
        for (const ColumnInfo &column : columns()) {
            if (column.sortField.isEmpty())
                continue;
            const SortOrder &sort = m_model->query().sort;
            const bool current = sort.field == column.sortField;
            const bool descending = current ? !sort.descending : column.descendingFirst;
            QAction *action = orders->addAction(current
                    ? QStringLiteral("%1  %2").arg(columnLabel(column.column), sort.descending ? QStringLiteral("↓") : QStringLiteral("↑"))
                    : columnLabel(column.column));
            action->setCheckable(true);
            action->setChecked(current);
            connect(action, &QAction::triggered, this, [this, &column, descending] {
                m_model->sort(static_cast<int>(column.column), descending ? Qt::DescendingOrder : Qt::AscendingOrder);
                Q_EMIT m_view->settingsChanged();
            });
        }
    });
    m_order = order;
    head->addWidget(order);
    head->addWidget(m_shape);
    auto *box = new QVBoxLayout;
    box->setContentsMargins(space::medium, space::hair, space::medium, space::small);
    box->setSpacing(space::hair);
    box->addWidget(m_search);
    box->addWidget(m_trouble);
    auto *ground = new Ground(Ground::Kind::Reading);
    auto *column = new QVBoxLayout(ground);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(box);
    column->addWidget(new Separator);
    column->addWidget(m_view, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(ground);
    setMinimumWidth(metric::listLeast);

    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    m_changes.setSingleShot(true);
    m_changes.setInterval(changePause);
    connect(&m_typing, &QTimer::timeout, this, &ListPane::ask);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_shape, &QToolButton::toggled, this, [this](bool on) {
        m_view->setOneLine(on);
        Q_EMIT shapeWanted(on);
    });
    connect(m_model, &TicketListModel::failed, this, [this](const Error &error) {
        m_trouble->setText(error.code == ErrorCode::Invalid ? filterText(error) : errorText(error));
        m_trouble->show();
    });
    connect(m_model, &TicketListModel::firstPageShown, this, [this] {
        m_trouble->hide();
        showState();
    });
    connect(m_model, &TicketListModel::counted, this, &ListPane::showState);
    connect(&m_changes, &QTimer::timeout, this, [this] {
        m_model->refreshRecords(m_all ? QList<QUuid>() : m_changed);
        m_changed.clear();
        m_all = false;
    });
    connect(&desk, &Desk::changed, this, [this](const QList<QUuid> &records) {
        m_all = m_all || records.isEmpty();
        m_changed += records;
        m_changes.start();
    });
    connect(&m_minute, &QTimer::timeout, m_model, &TicketListModel::refreshTexts);
    m_minute.start(60'000);
}

void ListPane::showView(const QString &key, const QString &title, const ListQuery &base, const ListSettings &settings)
{
    m_key = key;
    m_base = base;
    m_title->setText(title);
    m_view->setAccessibleName(title);
    m_typing.stop();
    m_search->blockSignals(true);
    m_search->clear();
    m_search->blockSignals(false);
    m_view->restore(settings);
    ListQuery query = base;
    if (!settings.sortField.isEmpty())
        query.sort = {settings.sortField, settings.descending};
    m_view->scrollToTop();
    m_model->setQuery(query);
    m_shape->setChecked(m_view->isOneLine());
}

ListQuery ListPane::query() const
{
    return m_model->query();
}

void ListPane::search(const QString &text)
{
    m_search->setText(text);
    m_typing.stop();
    ask();
}

QString ListPane::searchText() const
{
    return m_search->text();
}

void ListPane::chooseOrder()
{
    m_order->showMenu();
}

void ListPane::ask()
{
    const QString words = m_search->text().trimmed();
    ListQuery query = m_model->query();
    query.filter = words.isEmpty() ? m_base.filter
        : m_base.filter.isEmpty()  ? words
                                   : QStringLiteral("(%1) (%2)").arg(m_base.filter, words);
    m_trouble->hide();
    if (query == m_model->query())
        return;
    m_model->setQuery(query);
    m_view->scrollToTop();
}

void ListPane::showState()
{
    m_count->setText(countText());
    const bool empty = m_model->isCounted() && m_model->rowCount() == 0;
    m_empty->setVisible(empty);
    if (empty) {
        const bool searching = !m_search->text().trimmed().isEmpty();
        m_emptyTitle->setText(searching ? tr("Nothing matches") : tr("No tickets here"));
        m_emptyHint->setText(searching
                ? m_base.filter.isEmpty() ? tr("Try fewer or other words.") : tr("Try fewer words, or search everything.")
                : tr("New ones appear by themselves."));
        m_everywhere->setVisible(searching && !m_base.filter.isEmpty());
        m_create->setVisible(!searching);
        m_empty->setGeometry(m_view->rect());
    }
    Q_EMIT countChanged();
}

QString ListPane::countText() const
{
    if (!m_model->isCounted())
        return {};
    const QString number = QLocale().toString(m_model->rowCount());
    return m_model->isPartial() ? tr("%1 so far, still searching").arg(number) : number;
}

void ListPane::setOneLine(bool oneLine)
{
    m_view->setOneLine(oneLine);
    m_shape->setChecked(oneLine);
}

void ListPane::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ListPane::focusList()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
}

bool ListPane::hasSearchFocus() const
{
    return m_search->hasFocus();
}

bool ListPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::Resize)
        m_empty->setGeometry(m_view->rect());
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (isNumber(m_search->text())) {
                Q_EMIT numberEntered(m_search->text().trimmed().remove(QLatin1Char('#')));
            } else {
                m_typing.stop();
                ask();
                focusList();
                if (!m_view->currentIndex().isValid())
                    m_view->step(1);
            }
            return true;
        case Qt::Key_Down:
            focusList();
            if (!m_view->currentIndex().isValid())
                m_view->step(1);
            return true;
        case Qt::Key_Escape:
            if (m_search->text().isEmpty())
                focusList();
            else
                m_search->clear();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}
