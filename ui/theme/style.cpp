// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOption>

namespace fettle::ui
{

namespace
{

constexpr auto kindProperty = "fettleKind";
constexpr auto quietProperty = "fettleQuiet";

ButtonKind kindOf(const QWidget *widget)
{
    return widget ? static_cast<ButtonKind>(widget->property(kindProperty).toInt()) : ButtonKind::Plain;
}

}

const Tokens &tokens()
{
    const auto *style = qobject_cast<const Style *>(QApplication::style());
    return style ? style->tokens() : lightTokens();
}

void setKind(QWidget *button, ButtonKind kind)
{
    button->setProperty(kindProperty, static_cast<int>(kind));
    button->update();
}

void setQuietField(QWidget *field)
{
    field->setProperty(quietProperty, true);
}

bool isQuietField(const QWidget *field)
{
    return field->property(quietProperty).toBool();
}

Style::Style()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QScrollBar *>(widget) || widget->inherits("QAbstractButton") || widget->inherits("QLineEdit")
        || widget->inherits("QComboBox") || widget->inherits("QTabBar") || widget->inherits("QTextEdit")
        || widget->inherits("QPlainTextEdit"))
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QMenu *>(widget))
        widget->setContentsMargins(0, 4, 0, 4);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = *m_tokens;
    switch (element) {
    case PE_PanelButtonCommand:
        return drawButton(option, painter, widget);
    case PE_PanelButtonTool:
        return drawToolButtonPanel(option, painter);
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            drawField(option, painter, widget);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        if (widget && (widget->inherits("QTextEdit") || widget->inherits("QPlainTextEdit"))) {
            drawField(option, painter, widget);
            return;
        }
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.line);
        return;
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange) {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(t.accent, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 5, 5);
            painter->restore();
        }
        return;
    case PE_IndicatorCheckBox:
        return drawCheck(option, painter, false);
    case PE_IndicatorRadioButton:
        return drawCheck(option, painter, true);
    case PE_PanelItemViewRow:
        return;
    case PE_PanelItemViewItem:
        return drawItemRow(option, painter);
    case PE_PanelMenu:
    case PE_FrameMenu:
        painter->save();
        painter->setPen(t.contrast ? t.fieldLine : t.line);
        painter->setBrush(t.raised);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, t.toast);
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.line);
        return;
    case PE_FrameTabWidget:
        return;
    case PE_PanelScrollAreaCorner:
    case PE_FrameGroupBox:
        return;
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
        return;
    case PE_IndicatorArrowDown:
        return paintIcon(painter, option->rect, QStringLiteral("chevron-down"), t.quiet);
    case PE_IndicatorArrowRight:
        return paintIcon(painter, option->rect, QStringLiteral("chevron-right"), t.quiet);
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

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
    const bool quiet = widget && widget->property(quietProperty).toBool();
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

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = *m_tokens;
    switch (element) {
    case CE_Splitter:
        if (option->state & State_Horizontal)
            painter->fillRect(QRect(option->rect.center().x(), option->rect.top(), 1, option->rect.height()), t.line);
        else
            painter->fillRect(QRect(option->rect.left(), option->rect.center().y(), option->rect.width(), 1), t.line);
        return;
    case CE_TabBarTabShape:
        return;
    case CE_TabBarTabLabel:
        return drawTab(option, painter);
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return drawHeaderSection(option, painter);
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            const bool sorted = header->sortIndicator != QStyleOptionHeader::None;
            painter->save();
            painter->setPen(sorted ? t.text : t.quiet);
            painter->setFont(textFont(TextSize::Small, sorted));
            const QRect room = header->rect.adjusted(0, 0, sorted ? -14 : 0, 0);
            painter->drawText(room, static_cast<int>(header->textAlignment) | Qt::TextSingleLine,
                painter->fontMetrics().elidedText(header->text, Qt::ElideRight, room.width()));
            painter->restore();
        }
        return;
    case CE_MenuItem:
        return drawMenuItem(option, painter, widget);
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, t.rail);
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            painter->fillRect(item->rect, t.rail);
            painter->save();
            if (item->state & (State_Selected | State_Sunken)) {
                painter->setRenderHint(QPainter::Antialiasing);
                painter->setPen(Qt::NoPen);
                painter->setBrush(t.pressed);
                painter->drawRoundedRect(item->rect.adjusted(1, 2, -1, -2), 4, 4);
            }
            painter->setPen(t.text);
            const int show = proxy()->styleHint(SH_UnderlineShortcut, item, widget, nullptr) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
            painter->drawText(item->rect, Qt::AlignCenter | show | Qt::TextSingleLine, item->text);
            painter->restore();
        }
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy = *button;
            const ButtonKind kind = kindOf(widget);
            if (button->state & State_Enabled) {
                if (kind == ButtonKind::Primary)
                    copy.palette.setColor(QPalette::ButtonText, t.onAccent);
                else if (kind == ButtonKind::Danger)
                    copy.palette.setColor(QPalette::ButtonText, t.danger);
                else if (kind == ButtonKind::Note)
                    copy.palette.setColor(QPalette::ButtonText, t.noteText);
                else if (kind == ButtonKind::Quiet)
                    copy.palette.setColor(QPalette::ButtonText, t.quiet);
            }
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
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
    const bool quiet = widget && widget->property(quietProperty).toBool();
    if (quiet && !(option->state & (State_MouseOver | State_HasFocus)))
        return;
    paintIcon(painter, QRect(combo->rect.right() - 22, combo->rect.top(), 16, combo->rect.height()), QStringLiteral("chevron-down"),
        m_tokens->quiet);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        return drawScrollBar(option, painter, widget);
    case CC_ComboBox:
        return drawComboBox(option, painter, widget);
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            QStyleOptionToolButton copy = *button;
            copy.state &= ~State_AutoRaise;
            drawToolButtonPanel(&copy, painter);
            copy.state &= ~State_Sunken;
            copy.features &= ~QStyleOptionToolButton::HasMenu;
            if ((copy.state & State_Enabled) && (copy.state & State_MouseOver))
                copy.state |= State_Active;
            drawControl(CE_ToolButtonLabel, &copy, painter, widget);
        }
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (bar && part != SC_ScrollBarGroove) {
            const bool vertical = bar->orientation == Qt::Vertical;
            const int length = vertical ? bar->rect.height() : bar->rect.width();
            const qint64 range = qint64(bar->maximum) - bar->minimum;
            int size = length;
            if (range > 0)
                size = std::clamp(static_cast<int>(qint64(bar->pageStep) * length / (range + bar->pageStep)), std::min(32, length), length);
            const int at = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - size, bar->upsideDown);
            QRect rect;
            if (part == SC_ScrollBarSlider)
                rect = vertical ? QRect(0, at, bar->rect.width(), size) : QRect(at, 0, size, bar->rect.height());
            else if (part == SC_ScrollBarSubPage)
                rect = vertical ? QRect(0, 0, bar->rect.width(), at) : QRect(0, 0, at, bar->rect.height());
            else if (part == SC_ScrollBarAddPage)
                rect = vertical ? QRect(0, at + size, bar->rect.width(), length - at - size)
                                : QRect(at + size, 0, length - at - size, bar->rect.height());
            return visualRect(bar->direction, bar->rect, rect);
        }
        return option->rect;
    }
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, option->rect, option->rect.adjusted(7, 1, -24, -1));
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(4, 0, -2, 0) : rect;
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        result = QSize(std::max(size.width() + 24, 32), 30);
        break;
    case CT_LineEdit:
        result.setHeight(std::max(30, result.height()));
        break;
    case CT_ComboBox:
        result.setHeight(30);
        result.rwidth() += 8;
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty())
                return QSize(size.width(), 9);
            const QStringList parts = item->text.split(QLatin1Char('\t'));
            const QFontMetrics metrics(item->font);
            int width = metrics.horizontalAdvance(parts.value(0)) + 12 + 26 + 24;
            if (parts.size() > 1)
                width += metrics.horizontalAdvance(parts[1]) + 24;
            return QSize(std::max(width, 180), 28);
        }
        break;
    case CT_MenuBarItem:
        result = QSize(size.width() + 16, 26);
        break;
    case CT_TabBarTab:
        result = QSize(size.width() + 16, 34);
        break;
    case CT_HeaderSection:
        result.setHeight(28);
        break;
    default:
        break;
    }
    return result;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 10;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SplitterWidth:
        return 5;
    case PM_SmallIconSize:
    case PM_ToolBarIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
        return metric::icon;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap:
    case PM_MenuPanelWidth:
        return 0;
    case PM_MenuVMargin:
        return 4;
    case PM_MenuHMargin:
        return 0;
    case PM_DefaultFrameWidth:
        return widget && (widget->inherits("QTextEdit") || widget->inherits("QPlainTextEdit") || widget->inherits("QLineEdit")) ? 2 : 1;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return space::large;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::small;
    case PM_HeaderMarkSize:
        return 12;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ToolTip_WakeUpDelay:
        return 450;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_Menu_SloppySubMenus:
        return 0;
    case SH_Widget_Animation_Duration:
        return 0;
    case SH_ComboBox_Popup:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QIcon Style::standardIcon(StandardPixmap standard, const QStyleOption *option, const QWidget *widget) const
{
    switch (standard) {
    case SP_LineEditClearButton:
        return icon(QStringLiteral("cross"));
    case SP_MessageBoxWarning:
        return icon(QStringLiteral("warning"), m_tokens->warning);
    case SP_MessageBoxCritical:
        return icon(QStringLiteral("warning"), m_tokens->danger);
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return icon(QStringLiteral("info"), m_tokens->accentText);
    default:
        return QProxyStyle::standardIcon(standard, option, widget);
    }
}

}
