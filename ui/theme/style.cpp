// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOption>
#include <QStyledItemDelegate>

namespace fettle::ui
{

namespace
{

constexpr auto kindProperty = "fettleKind";
constexpr auto quietProperty = "fettleQuiet";
constexpr auto choiceProperty = "fettleChoice";

class ChoiceDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index).expandedTo(QSize(0, metric::oneLineRow));
    }
};

}

const Tokens &tokens()
{
    const auto *style = qobject_cast<const Style *>(QApplication::style());
    return style ? style->tokens() : lightTokens();
}

ButtonKind kindOf(const QWidget *widget)
{
    return widget ? static_cast<ButtonKind>(widget->property(kindProperty).toInt()) : ButtonKind::Plain;
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
    return field && field->property(quietProperty).toBool();
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
    // Its own delegate doesn't ask the style, and its rows stand too close.
    if (auto *box = qobject_cast<QComboBox *>(widget); box && !box->property(choiceProperty).toBool()) {
        box->setProperty(choiceProperty, true);
        box->setItemDelegate(new ChoiceDelegate(box));
    }
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
                const QString name = widget ? widget->property(iconProperty).toString() : QString();
                if (kind == ButtonKind::Primary && !name.isEmpty())
                    copy.icon = icon(name, t.onAccent);
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
