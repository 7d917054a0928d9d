// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include "ui/shell/answers.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/paint.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace fettle::ui
{

namespace
{

enum PaletteRole { DetailRole = Qt::UserRole, IconNameRole, ActionRole, ViewRole, TicketRole };

class PaletteDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = tokens();
        const QRect r = option.rect.adjusted(space::small, 0, -space::small, 0);
        const bool current = option.state & QStyle::State_Selected;
        if (current) {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(t.selection);
            painter->drawRoundedRect(r, metric::radius, metric::radius);
            painter->restore();
        }
        paintIcon(
            painter, QRectF(r.left() + 10, r.top(), 16, r.height()), index.data(IconNameRole).toString(), current ? t.accentText : t.quiet);
        const QString detail = index.data(DetailRole).toString();
        const QFont small = textFont(TextSize::Small);
        const int width = QFontMetrics(small).horizontalAdvance(detail);
        paintText(painter, QRect(r.right() - width - 12, r.top(), width + 2, r.height()), detail, t.quiet, small, Qt::AlignRight);
        paintText(painter, r.adjusted(38, 0, -width - 28, 0), index.data().toString(), t.text, textFont(TextSize::Body));
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, 36}; }
};

}

int matchScore(const QString &text, const QString &pattern)
{
    if (pattern.isEmpty())
        return 1;
    const qsizetype at = text.indexOf(pattern, 0, Qt::CaseInsensitive);
    if (at == 0)
        return 1000;
    if (at > 0)
        return text[at - 1].isLetterOrNumber() ? 400 : 800;
    qsizetype from = 0;
    int score = 200;
    for (const QChar letter : pattern) {
        if (letter.isSpace())
            continue;
        const qsizetype found = text.indexOf(letter, from, Qt::CaseInsensitive);
        if (found < 0)
            return 0;
        score -= static_cast<int>(std::min<qsizetype>(found - from, 10));
        from = found + 1;
    }
    return std::max(1, score);
}

CommandPalette::CommandPalette(Desk &desk, const QList<QAction *> &actions, const QList<RailEntry> &views, QWidget *parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_desk(desk)
    , m_actions(actions)
    , m_views(views)
    , m_text(new QLineEdit)
    , m_view(new QListView)
    , m_model(new QStandardItemModel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Find anything"));
    m_text->setPlaceholderText(tr("Find an action, a view or a ticket"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_text->setFont(textFont(TextSize::Title));
    m_text->setFixedHeight(48);
    setQuietField(m_text);
    m_text->setFrame(false);
    m_text->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_text->installEventFilter(this);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new PaletteDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setAccessibleName(tr("Matches"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 6, 1, space::small);
    layout->setSpacing(space::hair);
    layout->addWidget(m_text);
    layout->addWidget(new Separator);
    layout->addWidget(m_view, 1);
    const int width = std::min(620, parent->width() - 80);
    resize(width, 440);
    move(parent->mapToGlobal(QPoint((parent->width() - width) / 2, std::min(120, parent->height() / 6))));
    m_typing.setSingleShot(true);
    m_typing.setInterval(60);
    connect(&m_typing, &QTimer::timeout, this, &CommandPalette::list);
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_view, &QListView::clicked, this, &CommandPalette::choose);
    list();
    m_text->setFocus();
}

void CommandPalette::setText(const QString &text)
{
    m_text->setText(text);
    list();
}

void CommandPalette::addRow(const QString &title, const QString &detail, const QString &iconName, const QVariant &what, int role)
{
    auto *item = new QStandardItem(title);
    item->setData(detail, DetailRole);
    item->setData(iconName, IconNameRole);
    item->setData(what, role);
    m_model->appendRow(item);
}

void CommandPalette::list()
{
    m_typing.stop();
    const QString pattern = m_text->text().trimmed();
    struct Hit {
        int score;
        qsizetype index;
        bool view;
    };
    QList<Hit> hits;
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        QString text = m_actions[i]->text();
        if (const int score = matchScore(text.remove(QLatin1Char('&')), pattern); score > 0)
            hits.append({score, i, false});
    }
    for (qsizetype i = 0; i < m_views.size(); ++i)
        if (const int score = matchScore(m_views[i].title, pattern); score > 0)
            hits.append({score, i, true});
    std::stable_sort(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) { return a.score > b.score; });
    m_model->clear();
    for (const Hit &hit : hits.mid(0, pattern.isEmpty() ? 100 : 8)) {
        if (hit.view) {
            addRow(m_views[hit.index].title, tr("View"), m_views[hit.index].icon, m_views[hit.index].key, ViewRole);
        } else {
            QAction *action = m_actions[hit.index];
            QString text = action->text();
            const QString name = action->property("iconName").toString();
            addRow(text.remove(QLatin1Char('&')), action->shortcut().toString(QKeySequence::NativeText),
                name.isEmpty() ? QStringLiteral("forward") : name, QVariant::fromValue<QObject *>(action), ActionRole);
        }
    }
    m_view->setCurrentIndex(m_model->index(0, 0));
    ++m_question;
    if (pattern.size() < 2)
        return;
    whenAnswered(m_desk.lookUp(ticketTypes, pattern, 10), this, [this, question = m_question](const Result<QList<RecordRef>> &found) {
        if (question != m_question || !found)
            return;
        for (const RecordRef &ticket : *found)
            addRow(ticket.label, typeLabel(ticket.type), typeIcon(ticket.type), ticket.id, TicketRole);
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentIndex(m_model->index(0, 0));
    });
}

void CommandPalette::choose()
{
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid())
        return;
    hide();
    if (const QVariant view = index.data(ViewRole); view.isValid())
        Q_EMIT viewChosen(view.toString());
    else if (const QVariant ticket = index.data(TicketRole); ticket.isValid())
        Q_EMIT ticketChosen(ticket.toUuid());
    else if (auto *action = qobject_cast<QAction *>(index.data(ActionRole).value<QObject *>()))
        action->trigger();
    close();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int row = m_view->currentIndex().row();
        switch (key->key()) {
        case Qt::Key_Down:
        case Qt::Key_Up:
            m_view->setCurrentIndex(m_model->index(std::clamp(row + (key->key() == Qt::Key_Down ? 1 : -1), 0, m_model->rowCount() - 1), 0));
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_typing.isActive())
                list();
            choose();
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.setPen(t.contrast ? t.fieldLine : t.dark ? t.pressed.lighter(140) : t.line.darker(112));
    painter.setBrush(t.raised);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}
