// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/ticketdelegate.h"

#include "ui/list/ticketlistmodel.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/paint.h"

#include <QPainter>

namespace fettle::ui
{

namespace
{

QColor dueColor(ShownRow::DueState state)
{
    const Tokens &t = tokens();
    return state == ShownRow::DueState::Missed ? t.danger : state == ShownRow::DueState::Soon ? t.warning : t.quiet;
}

/// The icon tells "soon" from "missed" where colours don't.
QString dueIcon(ShownRow::DueState state)
{
    return state == ShownRow::DueState::Missed ? QStringLiteral("warning") : QStringLiteral("clock");
}

void paintGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    const Tokens &t = tokens();
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter->fillRect(option.rect, (option.state & QStyle::State_Active) ? t.selection : t.idleSelection);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, t.hover);
}

}

QSize TicketDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int height = m_shape == Shape::TwoLines ? metric::twoLineRow : metric::oneLineRow;
    return {QStyledItemDelegate::sizeHint(option, index).width(), height};
}

void TicketDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    paintGround(painter, option);
    if (m_shape == Shape::TwoLines)
        paintTwoLines(painter, option, index);
    else
        paintCell(painter, option, index);
    painter->restore();
}

void TicketDelegate::paintTwoLines(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens();
    const QRect r = option.rect;
    painter->fillRect(QRect(r.left() + 52, r.bottom(), r.width() - 52, 1), t.line);
    const QRect left(r.left() + 16, r.top(), 28, r.height());
    const int textLeft = r.left() + 52;
    const int right = r.right() - 14;
    const QRect top(textLeft, r.top() + 8, right - textLeft, 20);
    const QRect bottom(textLeft, r.top() + 29, right - textLeft, 18);
    const QVariant value = index.data(TicketListModel::ShownRole);
    if (!value.isValid()) {
        paintBar(painter, QRectF(left.left() + 2, top.center().y() - 6, 24, 12));
        paintBar(painter, QRectF(textLeft, top.center().y() - 5, std::min(260, top.width() * 2 / 3), 10));
        paintBar(painter, QRectF(textLeft, bottom.center().y() - 4, std::min(150, bottom.width() / 3), 8));
        return;
    }
    const auto shown = value.value<ShownRow>();
    const TicketRow &row = shown.row;
    const bool over = row.category >= StateCategory::Done;
    const QFont small = textFont(TextSize::Small);

    if (row.unread) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.accent);
        painter->drawEllipse(QPointF(r.left() + 8.5, top.center().y() + 1.0), 3, 3);
    }
    paintPriority(painter, QRectF(left.left(), top.top(), left.width(), top.height()), row.priority, row.major);
    paintState(painter, QRectF(left.center().x() - 6.5, bottom.center().y() - 6, 13, 13), row.category);

    const int ageWidth = QFontMetrics(small).horizontalAdvance(shown.age);
    paintText(painter, QRect(right - ageWidth, top.top(), ageWidth + 1, top.height()), shown.age, t.faint, small, Qt::AlignRight);
    paintText(painter, top.adjusted(0, 0, -ageWidth - 10, 0), row.subject, over ? t.quiet : t.text, textFont(TextSize::Body, row.unread));

    int edge = right;
    if (!shown.due.isEmpty()) {
        const QFont dueFont = textFont(TextSize::Small, shown.dueState != ShownRow::DueState::Fine);
        const int width = QFontMetrics(dueFont).horizontalAdvance(shown.due);
        paintText(painter, QRect(edge - width, bottom.top(), width + 1, bottom.height()), shown.due, dueColor(shown.dueState), dueFont,
            Qt::AlignRight);
        edge -= width + 15;
        paintIcon(painter, QRectF(edge, bottom.top(), 12, bottom.height()), dueIcon(shown.dueState), dueColor(shown.dueState));
        edge -= 8;
    }
    if (row.attachments > 0) {
        paintIcon(painter, QRectF(edge - 13, bottom.top(), 13, bottom.height()), QStringLiteral("attach"), t.faint);
        edge -= 20;
    }
    const QRect line(bottom.left(), bottom.top(), edge - bottom.left() - 4, bottom.height());
    if (!row.match.isEmpty()) {
        paintHits(painter, line, row.match, small);
        return;
    }
    QStringList words;
    if (row.number)
        words.append(numberText(row.type, *row.number));
    if (!row.requester.isEmpty())
        words.append(row.requester);
    if (!row.team.isEmpty())
        words.append(row.team);
    paintText(painter, line, words.join(QStringLiteral("  ·  ")), t.quiet, small);
}

void TicketDelegate::paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens();
    const QRect r = option.rect;
    painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), t.line);
    QRect inner = r.adjusted(8, 0, -8, 0);
    const QVariant value = index.data(TicketListModel::ShownRole);
    if (!value.isValid()) {
        paintBar(painter, QRectF(inner.left(), r.center().y() - 4, inner.width() * 0.6, 8));
        return;
    }
    const auto shown = value.value<ShownRow>();
    const TicketRow &row = shown.row;
    const bool over = row.category >= StateCategory::Done;
    const QFont body = textFont(TextSize::Body, false);
    switch (static_cast<Column>(index.column())) {
    case Column::Priority:
        if (row.unread) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(t.accent);
            painter->drawEllipse(QPointF(r.left() + 8, r.center().y() + 0.5), 3, 3);
        }
        paintPriority(painter, QRectF(r.left() + 15, r.top(), 28, r.height()), row.priority, row.major);
        return;
    case Column::State:
        paintState(painter, QRectF(inner.left(), r.center().y() - 6, 13, 13), row.category);
        paintText(painter, inner.adjusted(19, 0, 0, 0), stateLabel(row.stateLabel), t.quiet, body);
        return;
    case Column::Number:
        paintIcon(painter, QRectF(inner.left(), r.top(), 14, r.height()), typeIcon(row.type), t.faint);
        paintText(painter, inner.adjusted(19, 0, 8, 0), index.data().toString(), t.quiet, body);
        return;
    case Column::Subject: {
        if (row.attachments > 0) {
            paintIcon(painter, QRectF(inner.right() - 13, r.top(), 13, r.height()), QStringLiteral("attach"), t.faint);
            inner.adjust(0, 0, -18, 0);
        }
        paintText(painter, inner, row.subject, over ? t.quiet : t.text, textFont(TextSize::Body, row.unread));
        return;
    }
    case Column::Due:
        if (!shown.due.isEmpty()) {
            const int width = paintText(painter, inner, shown.due, dueColor(shown.dueState),
                textFont(TextSize::Body, shown.dueState != ShownRow::DueState::Fine), Qt::AlignRight);
            paintIcon(
                painter, QRectF(inner.right() - width - 16, r.top(), 12, r.height()), dueIcon(shown.dueState), dueColor(shown.dueState));
        }
        return;
    default: {
        const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>() & Qt::AlignHorizontal_Mask;
        paintText(painter, inner, index.data().toString(), static_cast<Column>(index.column()) == Column::Requester ? t.text : t.quiet,
            body, alignment);
    }
    }
}

}
