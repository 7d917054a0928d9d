// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/metrics.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QStyleHints>

// A static library's resources are linked only when asked for, and the macro wants the global name space.
static void loadResources()
{
    Q_INIT_RESOURCE(icons);
    Q_INIT_RESOURCE(about);
}

namespace fettle::ui
{

namespace
{

constexpr std::pair<ThemeChoice, QLatin1StringView> choices[] = {{ThemeChoice::System, QLatin1StringView("system")},
    {ThemeChoice::Light, QLatin1StringView("light")}, {ThemeChoice::Dark, QLatin1StringView("dark")},
    {ThemeChoice::Contrast, QLatin1StringView("contrast")}};

QPalette paletteOf(const Tokens &t)
{
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, const QColor &color) { p.setColor(role, color); };
    set(QPalette::Window, t.ground);
    set(QPalette::WindowText, t.text);
    set(QPalette::Base, t.raised);
    set(QPalette::AlternateBase, t.rail);
    set(QPalette::Text, t.text);
    set(QPalette::PlaceholderText, t.faint);
    set(QPalette::Button, t.raised);
    set(QPalette::ButtonText, t.text);
    set(QPalette::BrightText, t.danger);
    set(QPalette::Highlight, t.selection);
    set(QPalette::HighlightedText, t.text);
    set(QPalette::Link, t.accentText);
    set(QPalette::LinkVisited, t.accentText);
    set(QPalette::ToolTipBase, t.toast);
    set(QPalette::ToolTipText, t.onToast);
    set(QPalette::Light, t.raised);
    set(QPalette::Midlight, t.hover);
    set(QPalette::Mid, t.line);
    set(QPalette::Dark, t.fieldLine);
    set(QPalette::Shadow, t.line);
    QColor pale = t.faint;
    pale.setAlphaF(0.55F);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, pale);
    p.setColor(QPalette::Inactive, QPalette::Highlight, t.idleSelection);
    return p;
}

/// Where nobody chose a font, fontconfig's fallback is DejaVu Sans, which is a third too wide for lists.
QFont systemFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const QString family = QFontInfo(font).family();
    if (family.startsWith(u"DejaVu") || family.startsWith(u"Bitstream")) {
        const QStringList installed = QFontDatabase::families();
        for (const QString &better :
            {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("Cantarell"), QStringLiteral("Open Sans")}) {
            if (installed.contains(better)) {
                font.setFamily(better);
                break;
            }
        }
    }
    font.setPixelSize(static_cast<int>(TextSize::Body));
    font.setWeight(QFont::Normal);
    return font;
}

}

QString word(ThemeChoice choice)
{
    for (const auto &[value, text] : choices)
        if (value == choice)
            return text;
    return {};
}

ThemeChoice themeFromWord(const QString &word)
{
    for (const auto &[value, text] : choices)
        if (text == word)
            return value;
    return ThemeChoice::System;
}

QFont textFont(TextSize size, bool strong)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(static_cast<int>(size));
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

Theme::Theme(QApplication &application, ThemeChoice choice)
    : m_application(application)
    , m_style(new Style)
    , m_choice(choice)
{
    loadResources();
    QApplication::setStyle(m_style);
    QApplication::setFont(systemFont());
    apply();
    m_application.installEventFilter(this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::apply);
#endif
}

void Theme::setChoice(ThemeChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    apply();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && m_choice == ThemeChoice::System && !m_applying)
        apply();
    return QObject::eventFilter(watched, event);
}

const Tokens &Theme::resolve()
{
    switch (m_choice) {
    case ThemeChoice::Light:
        return lightTokens();
    case ThemeChoice::Dark:
        return darkTokens();
    case ThemeChoice::Contrast:
        return contrastTokens();
    case ThemeChoice::System:
        break;
    }
    // An empty palette uncovers the system's own.
    QApplication::setPalette(QPalette());
    const QPalette system = QApplication::palette();
    const QColor window = system.color(QPalette::Window);
    const QColor text = system.color(QPalette::WindowText);
    if (contrastRatio(window, text) > 20.5 && window.lightness() < 8)
        return contrastTokens();
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (QGuiApplication::styleHints()->colorScheme() != Qt::ColorScheme::Unknown)
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? darkTokens() : lightTokens();
#endif
    return window.lightness() < text.lightness() ? darkTokens() : lightTokens();
}

void Theme::apply()
{
    m_applying = true;
    const Tokens &t = resolve();
    m_style->setTokens(t);
    QApplication::setPalette(paletteOf(t));
    m_applying = false;
    Q_EMIT changed();
}

}
