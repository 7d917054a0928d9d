// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the controls look like; style.cpp says when and how large.
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"

#include <QPainter>
#include <QStyleOption>

namespace fettle::ui
{

void Style::drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = *m_tokens;
    const ButtonKind kind = kindOf(widget);
    const bool enabled = option->state & State_Enabled;
    const bool down = option->state & (State_Sunken | State_On);
    const bool over = enabled && (option->state & State_MouseOver);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QColor fill = down ? t.pressed : over ? t.hover : t.raised;
    QColor edge = t.contrast ? t.fieldLine : t.dark ? t.pressed.lighter(130) : t.line.darker(108);
    if (kind == ButtonKind::Primary && enabled) {
        fill = down ? t.accent.darker(118) : over ? t.accent.darker(108) : t.accent;
        edge = fill;
    } else if (kind == ButtonKind::Note && enabled) {
        fill = t.note;
        edge = t.noteLine;
    } else if (kind == ButtonKind::Quiet) {
        fill = down ? t.pressed : over ? t.hover : QColor(Qt::transparent);
        edge = Qt::transparent;
    }
    painter->setPen(edge);
    painter->setBrush(fill);
    painter->drawRoundedRect(box, metric::radius, metric::radius);
    if ((option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(t.accent, 2));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), metric::radius, metric::radius);
        if (kind == ButtonKind::Primary) {
            painter->setPen(QPen(t.onAccent, 1));
            painter->drawRoundedRect(QRectF(option->rect).adjusted(2.5, 2.5, -2.5, -2.5), metric::radius - 2, metric::radius - 2);
        }
    }
    painter->restore();
}

void Style::drawToolButtonPanel(const QStyleOption *option, QPainter *painter) const
{
    const Tokens &t = *m_tokens;
    const bool on = option->state & State_On;
    const bool down = option->state & State_Sunken;
    const bool over = (option->state & State_MouseOver) && (option->state & State_Enabled);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (on || down || over) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(on ? t.selection : down ? t.pressed : t.hover);
        painter->drawRoundedRect(option->rect, metric::radius, metric::radius);
    }
    if ((option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(t.accent, 2));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), metric::radius, metric::radius);
    }
    painter->restore();
}

void Style::drawField(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = *m_tokens;
    const bool focus = option->state & State_HasFocus;
    const bool over = option->state & State_MouseOver;
    const bool quiet = isQuietField(widget);
    const bool enabled = option->state & State_Enabled;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (focus) {
        painter->setBrush(t.raised);
        painter->setPen(QPen(t.accent, 1.5));
        painter->drawRoundedRect(box.adjusted(0.25, 0.25, -0.25, -0.25), metric::radius, metric::radius);
    } else if (quiet) {
        painter->setBrush(over && enabled ? t.hover : QColor(Qt::transparent));
        painter->setPen(Qt::NoPen);
        painter->drawRoundedRect(box, metric::radius, metric::radius);
    } else {
        const QColor edge = over ? t.quiet : t.fieldLine;
        painter->setBrush(enabled ? t.raised : t.rail);
        painter->setPen(edge);
        painter->drawRoundedRect(box, metric::radius, metric::radius);
    }
    painter->restore();
}

void Style::drawCheck(const QStyleOption *option, QPainter *painter, bool round) const
{
    const Tokens &t = *m_tokens;
    const bool on = option->state & State_On;
    const bool some = option->state & State_NoChange;
    const bool enabled = option->state & State_Enabled;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!enabled)
        painter->setOpacity(0.5);
    const QRectF box = QRectF(option->rect).adjusted(1, 1, -1, -1);
    painter->setPen(QPen(on || some ? t.accent : t.fieldLine, 1.25));
    painter->setBrush(on || some ? t.accent : t.raised);
    const qreal radius = round ? box.width() / 2 : 4;
    painter->drawRoundedRect(box, radius, radius);
    if (on && round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.onAccent);
        painter->drawEllipse(box.center(), box.width() / 5, box.width() / 5);
    } else if (on) {
        paintIcon(painter, box, QStringLiteral("check"), t.onAccent);
    } else if (some) {
        painter->fillRect(QRectF(box.left() + 3, box.center().y() - 1, box.width() - 6, 2), t.onAccent);
    }
    if ((option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(t.accent, 2));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(-1, -1, 1, 1), radius + 2, radius + 2);
    }
    painter->restore();
}

void Style::drawItemRow(const QStyleOption *option, QPainter *painter) const
{
    const Tokens &t = *m_tokens;
    const bool selected = option->state & State_Selected;
    const bool over = option->state & State_MouseOver;
    if (selected)
        painter->fillRect(option->rect, (option->state & State_Active) ? t.selection : t.idleSelection);
    else if (over)
        painter->fillRect(option->rect, t.hover);
}

void Style::drawTab(const QStyleOption *option, QPainter *painter) const
{
    const Tokens &t = *m_tokens;
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    if (!tab)
        return;
    const bool selected = tab->state & State_Selected;
    const bool over = tab->state & State_MouseOver;
    painter->save();
    painter->setPen(selected || over ? t.text : t.quiet);
    painter->setFont(textFont(TextSize::Body, selected));
    painter->drawText(tab->rect.adjusted(0, 0, 0, -2), Qt::AlignCenter | Qt::TextShowMnemonic, tab->text);
    if (selected)
        painter->fillRect(QRect(tab->rect.left() + 8, tab->rect.bottom() - 1, tab->rect.width() - 16, 2), t.accent);
    if ((tab->state & State_HasFocus) && (tab->state & State_KeyboardFocusChange)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(t.accent, 2));
        painter->drawRoundedRect(QRectF(tab->rect).adjusted(2, 3, -2, -4), 5, 5);
    }
    painter->restore();
}

void Style::drawHeaderSection(const QStyleOption *option, QPainter *painter) const
{
    const Tokens &t = *m_tokens;
    painter->fillRect(option->rect, (option->state & State_MouseOver) ? t.hover : t.ground);
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.line);
}

void Style::drawMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = *m_tokens;
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return;
    if (item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty()) {
        painter->fillRect(QRect(item->rect.left() + 8, item->rect.center().y(), item->rect.width() - 16, 1), t.line);
        return;
    }
    painter->save();
    const bool enabled = item->state & State_Enabled;
    const bool current = enabled && (item->state & State_Selected);
    if (current) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.contrast ? t.selection : t.pressed);
        painter->drawRoundedRect(item->rect.adjusted(4, 0, -4, 0), 4, 4);
    }
    QColor ink = t.text;
    if (!enabled) {
        ink = t.faint;
        ink.setAlphaF(0.6F);
    }
    const QRect inner = item->rect.adjusted(12, 0, -12, 0);
    const bool checked = item->checkType != QStyleOptionMenuItem::NotCheckable && item->checked;
    if (checked)
        paintIcon(painter, QRect(inner.left(), inner.top(), 16, inner.height()), QStringLiteral("check"), t.accentText);
    else if (!item->icon.isNull())
        item->icon.paint(painter, QRect(inner.left(), inner.center().y() - 8, 16, 16), Qt::AlignCenter,
            !enabled      ? QIcon::Disabled
                : current ? QIcon::Active
                          : QIcon::Normal);
    const QStringList parts = item->text.split(QLatin1Char('\t'));
    painter->setPen(ink);
    painter->setFont(item->font);
    const QRect textRect = inner.adjusted(26, 0, 0, 0);
    int flags = Qt::AlignVCenter | Qt::TextSingleLine;
    flags |= proxy()->styleHint(SH_UnderlineShortcut, item, widget, nullptr) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    painter->drawText(textRect, flags | Qt::AlignLeft, parts.value(0));
    if (parts.size() > 1) {
        painter->setPen(enabled ? t.quiet : ink);
        painter->drawText(textRect, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, parts[1]);
    }
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(painter, QRect(inner.right() - 14, inner.top(), 16, inner.height()), QStringLiteral("chevron-right"), ink);
    painter->restore();
}

void Style::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = *m_tokens;
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    QRectF handle = proxy()->subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget);
    const bool busy = bar->state & (State_MouseOver | State_Sunken);
    const qreal inset = busy ? 2 : 3;
    handle = bar->orientation == Qt::Vertical ? handle.adjusted(inset, 2, -inset, -2) : handle.adjusted(2, inset, -2, -inset);
    QColor color = t.fieldLine;
    if (!t.contrast)
        color.setAlphaF(busy ? 0.8F : 0.4F);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    const qreal radius = std::min(handle.width(), handle.height()) / 2;
    painter->drawRoundedRect(handle, radius, radius);
    painter->restore();
}

void Style::drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (!combo)
        return;
    drawField(option, painter, widget);
    const bool quiet = isQuietField(widget);
    if (quiet && !(option->state & (State_MouseOver | State_HasFocus)))
        return;
    paintIcon(painter, QRect(combo->rect.right() - 22, combo->rect.top(), 16, combo->rect.height()), QStringLiteral("chevron-down"),
        m_tokens->quiet);
}

}
