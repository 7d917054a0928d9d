// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "core/domain/ids.h"
#include "ui/shell/answers.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/paint.h"

#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace fettle::ui
{

namespace
{

enum RailRole { KeyRole = Qt::UserRole, IconRole, CountRole, SectionRole };

constexpr int titleLeft = 38;
constexpr int titleRight = 14;

QString countText(qint64 count)
{
    return count > 99'999 ? QStringLiteral("%1 k").arg(QLocale().toString(count / 1000)) : QLocale().toString(count);
}

/// What a row of @p width leaves for its title beside its count.
int titleRoom(int width, qint64 count)
{
    const int room = width - titleLeft - titleRight;
    return count > 0 ? room - QFontMetrics(textFont(TextSize::Small)).horizontalAdvance(countText(count)) - 6 : room;
}

class RailDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    bool folded = false;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = tokens();
        const QString title = index.data().toString();
        const QRect r = option.rect;
        if (index.data(SectionRole).toBool()) {
            if (folded)
                painter->fillRect(QRect(r.left() + 12, r.center().y() + 4, r.width() - 24, 1), t.line);
            else
                paintText(painter, r.adjusted(16, 8, -8, 0), title, t.faint, textFont(TextSize::Small, true));
            return;
        }
        const bool selected = option.state & QStyle::State_Selected;
        const bool over = option.state & QStyle::State_MouseOver;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected || over) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(selected ? t.selection : t.pressed);
            painter->drawRoundedRect(r.adjusted(8, 1, -8, -1), metric::radius, metric::radius);
        }
        if (selected && (option.state & QStyle::State_HasFocus)) {
            painter->setPen(QPen(t.accent, 1.5));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(r).adjusted(8.75, 1.75, -8.75, -1.75), metric::radius, metric::radius);
        }
        paintIcon(
            painter, QRectF(r.left() + 14, r.top(), 16, r.height()), index.data(IconRole).toString(), selected ? t.accentText : t.quiet);
        if (!folded) {
            const qint64 count = index.data(CountRole).toLongLong();
            if (count > 0)
                paintText(painter, r.adjusted(0, 0, -titleRight, 0), countText(count), selected ? t.text : t.quiet,
                    textFont(TextSize::Small), Qt::AlignRight);
            // Never bold: what is chosen needs no more room than before.
            paintText(painter, QRect(r.left() + titleLeft, r.top(), titleRoom(r.width(), count), r.height()), title, t.text,
                textFont(TextSize::Body));
        }
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {40, index.data(SectionRole).toBool() ? 32 : metric::railRow};
    }
};

QString iconOf(const SavedView &view)
{
    const QString filter = view.query.filter;
    for (const RecordTypeDecl &type : recordTypes())
        if (filter.contains(QStringLiteral("type:") + type.word))
            return typeIcon(type.type);
    if (filter.contains(u"assignee:me") || filter.contains(u"is:mine"))
        return QStringLiteral("person");
    if (filter.contains(u"unassigned") || filter.contains(u"assignee:none"))
        return QStringLiteral("inbox");
    if (filter.contains(u"due") || filter.contains(u"overdue"))
        return QStringLiteral("clock");
    if (filter.contains(u"watch"))
        return QStringLiteral("eye");
    if (filter.contains(u"waiting"))
        return QStringLiteral("hold");
    if (filter.contains(u"done") || filter.contains(u"resolved"))
        return QStringLiteral("resolve");
    if (filter.contains(u"major") || filter.contains(u"priority"))
        return QStringLiteral("flag");
    return filter.isEmpty() ? QStringLiteral("list") : QStringLiteral("view");
}

/// A word for the filter language; names with spaces are quoted.
QString quoted(const QString &name)
{
    QString text = name;
    return QLatin1Char('"') + text.remove(QLatin1Char('"')) + QLatin1Char('"');
}

}

Rail::Rail(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_new(button(tr("New ticket"), ButtonKind::Primary, QStringLiteral("plus"), this))
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(this))
    , m_fold(iconButton(QStringLiteral("rail"), tr("Fold"), QKeySequence(Qt::CTRL | Qt::Key_Backslash), this))
    , m_settings(iconButton(QStringLiteral("settings"), tr("Settings"), QKeySequence(QKeySequence::Preferences), this))
    , m_me(new QWidget(this))
{
    m_new->setToolTip(withKey(tr("New ticket"), QKeySequence(QKeySequence::New)));
    m_new->setObjectName(QStringLiteral("newTicket"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RailDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setAccessibleName(tr("Views"));

    auto *me = new QHBoxLayout(m_me);
    me->setContentsMargins(0, 0, 0, 0);
    me->addWidget(new Avatar(desk.me().label, 24));
    me->addWidget(new ElidedLabel(desk.me().label), 1);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(space::medium, space::small, 9, space::small);
    bottom->setSpacing(2);
    bottom->addWidget(m_me, 1);
    bottom->addWidget(m_settings);
    bottom->addWidget(m_fold);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 1, 0);
    layout->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(space::small, space::medium, space::small, space::small);
    top->addWidget(m_new);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);
    layout->addLayout(bottom);
    setFixedWidth(metric::railWidth);

    m_recount.setSingleShot(true);
    m_recount.setInterval(150);
    connect(&m_recount, &QTimer::timeout, this, &Rail::refresh);
    connect(&desk, &Desk::changed, this, [this] { m_recount.start(); });
    connect(m_new, &QPushButton::clicked, this, &Rail::newTicketWanted);
    connect(m_settings, &QToolButton::clicked, this, &Rail::settingsWanted);
    connect(m_fold, &QToolButton::clicked, this, [this] { Q_EMIT foldWanted(!m_folded); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const QString key = index.data(KeyRole).toString();
        if (key.isEmpty() || key == m_wanted)
            return;
        m_wanted = key;
        Q_EMIT chosen(current());
    });
}

void Rail::setFolded(bool folded)
{
    m_folded = folded;
    static_cast<RailDelegate *>(m_list->itemDelegate())->folded = folded;
    setFixedWidth(folded ? metric::railFolded : metric::railWidth);
    m_me->setVisible(!folded);
    m_settings->setVisible(!folded);
    m_new->setText(folded ? QString() : tr("New ticket"));
    m_new->setAccessibleName(tr("New ticket"));
    m_fold->setToolTip(withKey(folded ? tr("Unfold") : tr("Fold"), QKeySequence(Qt::CTRL | Qt::Key_Backslash)));
    m_list->doItemsLayout();
}

void Rail::refresh()
{
    ++m_waiting;
    whenAnswered(m_desk.navigation(), this, [this](const Result<NavigationView> &navigation) {
        --m_waiting;
        if (navigation)
            accept(*navigation);
    });
}

void Rail::addSection(const QString &title)
{
    auto *item = new QStandardItem(title);
    item->setData(true, SectionRole);
    item->setFlags(Qt::NoItemFlags);
    m_model->appendRow(item);
}

void Rail::addEntry(const RailEntry &entry)
{
    auto *item = new QStandardItem(entry.title);
    item->setData(entry.key, KeyRole);
    item->setData(entry.icon, IconRole);
    item->setToolTip(entry.title);
    m_model->appendRow(item);
    m_entries.append(entry);
}

void Rail::accept(const NavigationView &navigation)
{
    QList<RailEntry> views;
    QHash<QString, QString> sections;
    for (const SavedView &view : navigation.views) {
        views.append({QStringLiteral("view/") + toText(view.id), viewLabel(view.name), iconOf(view), view.query});
        sections.insert(views.last().key, view.section);
    }
    QStringList keys;
    for (const RailEntry &view : std::as_const(views))
        keys.append(view.key + view.title + view.query.filter);
    for (const RecordRef &team : navigation.teams)
        keys.append(toText(team.id) + team.label);
    const bool same = m_model->property("keys").toStringList() == keys && m_model->rowCount() > 0;
    if (!same) {
        m_model->setProperty("keys", keys);
        m_model->clear();
        m_entries.clear();
        const auto add = [&](const QString &title, const std::function<bool(const QString &)> &belongs) {
            bool any = false;
            for (const RailEntry &view : std::as_const(views)) {
                if (!belongs(sections.value(view.key)))
                    continue;
                if (!any)
                    addSection(title);
                any = true;
                addEntry(view);
            }
        };
        add(tr("My work"), [](const QString &section) { return section == u"mine"; });
        add(tr("Desk"), [](const QString &section) { return section != u"mine" && section != u"team"; });
        addSection(tr("Types"));
        for (const RecordTypeDecl &type : recordTypes()) {
            if (!type.isTicket())
                continue;
            RailEntry entry{QStringLiteral("type/") + type.word, typePlural(type.type), typeIcon(type.type), {}};
            entry.query.filter = QStringLiteral("type:%1 is:open").arg(type.word);
            addEntry(entry);
        }
        if (!navigation.teams.isEmpty())
            addSection(tr("Teams"));
        for (const RecordRef &team : navigation.teams) {
            RailEntry entry{QStringLiteral("team/") + toText(team.id), team.label, QStringLiteral("team"), {}};
            entry.query.filter = QStringLiteral("team:%1 is:open").arg(quoted(team.label));
            addEntry(entry);
        }
        select(m_wanted);
        Q_EMIT loaded();
    }
    count();
}

void Rail::count()
{
    ++m_waiting;
    whenAnswered(m_desk.counts(), this, [this](const Result<QList<ViewCount>> &counts) {
        --m_waiting;
        if (!counts)
            return;
        for (const ViewCount &view : *counts)
            setCount(QStringLiteral("view/") + toText(view.view), view.count);
    });
    for (const RailEntry &entry : std::as_const(m_entries)) {
        if (entry.key.startsWith(u"view/"))
            continue;
        whenAnswered(m_desk.count(entry.query.filter), this, [this, key = entry.key](const Result<qint64> &count) {
            if (count)
                setCount(key, *count);
        });
    }
}

void Rail::setCount(const QString &key, qint64 count)
{
    for (int i = 0; i < m_model->rowCount(); ++i) {
        QStandardItem *item = m_model->item(i);
        if (item->data(KeyRole).toString() == key) {
            item->setData(count, CountRole);
            item->setData(tr("%1, %2 ticket(s)", nullptr, static_cast<int>(count)).arg(item->text()).arg(count), Qt::AccessibleTextRole);
        }
    }
}

RailEntry Rail::current() const
{
    for (const RailEntry &entry : m_entries)
        if (entry.key == m_wanted)
            return entry;
    return m_entries.value(0);
}

void Rail::select(const QString &key)
{
    if (m_entries.isEmpty()) {
        m_wanted = key;
        return;
    }
    m_wanted = key;
    const QString shown = current().key;
    m_wanted = shown;
    for (int i = 0; i < m_model->rowCount(); ++i)
        if (m_model->item(i)->data(KeyRole).toString() == shown)
            m_list->setCurrentIndex(m_model->index(i, 0));
}

QStringList Rail::cutTitles() const
{
    QStringList cut;
    const QFontMetrics metrics(textFont(TextSize::Body));
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const QStandardItem *item = m_model->item(i);
        if (item->data(KeyRole).toString().startsWith(u"team/") || item->data(SectionRole).toBool())
            continue; // teams are called as people call them
        if (metrics.horizontalAdvance(item->text()) > titleRoom(m_list->viewport()->width(), item->data(CountRole).toLongLong()))
            cut.append(item->text());
    }
    return cut;
}

void Rail::step(int entries)
{
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        if (m_entries[i].key == m_wanted) {
            const RailEntry next = m_entries[std::clamp<qsizetype>(i + entries, 0, m_entries.size() - 1)];
            select(next.key);
            Q_EMIT chosen(next);
            return;
        }
}

void Rail::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), tokens().rail);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), tokens().line);
}

}
