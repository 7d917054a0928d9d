// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QProxyStyle>

namespace fettle::ui
{

/// How a button asks for attention; set with setKind().
enum class ButtonKind { Plain, Primary, Quiet, Danger, Note };

/// Fettle's look on top of Fusion: flat, one-pixel lines, one accent, focus rings for the keyboard only.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    [[nodiscard]] const Tokens &tokens() const { return *m_tokens; }
    void setTokens(const Tokens &tokens) { m_tokens = &tokens; }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(
        ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override;
    QIcon standardIcon(StandardPixmap standard, const QStyleOption *option, const QWidget *widget) const override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;

private:
    void drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawToolButtonPanel(const QStyleOption *option, QPainter *painter) const;
    void drawField(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawCheck(const QStyleOption *option, QPainter *painter, bool round) const;
    void drawItemRow(const QStyleOption *option, QPainter *painter) const;
    void drawTab(const QStyleOption *option, QPainter *painter) const;
    void drawHeaderSection(const QStyleOption *option, QPainter *painter) const;
    void drawMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;

    const Tokens *m_tokens = &lightTokens();
};

/// The colours in force; light ones before a Theme has been made.
[[nodiscard]] const Tokens &tokens();

/// Where a button keeps its icon's name, so that the style can tint it for its ground.
constexpr auto iconProperty = "fettleIcon";

void setKind(QWidget *button, ButtonKind kind);
[[nodiscard]] ButtonKind kindOf(const QWidget *button);
/// A field without an edge until the pointer or the cursor is in it.
void setQuietField(QWidget *field);
[[nodiscard]] bool isQuietField(const QWidget *field);

}
