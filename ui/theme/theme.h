// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QObject>

class QApplication;

namespace fettle::ui
{

class Style;

enum class ThemeChoice { System, Light, Dark, Contrast };
[[nodiscard]] QString word(ThemeChoice choice);
[[nodiscard]] ThemeChoice themeFromWord(const QString &word);

/// Gives the application its style, palette and font, and keeps up with the system while the choice is System.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QApplication &application, ThemeChoice choice = ThemeChoice::System);

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] const Tokens &resolve();
    void apply();

    QApplication &m_application;
    Style *m_style; // the application owns it
    ThemeChoice m_choice;
    bool m_applying = false;
};

}
