// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/language.h"
#include "app/desktop/options.h"
#include "core/desk/desk.h"
#include "ui/dialogs/importdialog.h"
#include "ui/shell/settings.h"
#include "ui/shell/welcomepage.h"

#include <QFuture>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class QWidget;

namespace fettle::ui
{
class MainWindow;
class Theme;
}

namespace fettle::app
{

/// Wires workspace and window: opens the one, shows the other, or the page that says why not.
class Program : public QObject
{
    Q_OBJECT

public:
    Program(Options options, ui::SettingsFile settings, ui::Theme &theme, Language &language);
    ~Program() override;

    void start();
    [[nodiscard]] QWidget *window() const { return m_window; }
    [[nodiscard]] ui::MainWindow *mainWindow() const;
    void showWelcome();
    void showProblem(const Error &error, const QString &folder);
    void showGallery();
    void show(QWidget *window);

private:
    enum class Missing { Welcome, Problem }; ///< what to show where there is no workspace
    void open(const QString &folder, Missing missing = Missing::Problem, bool readOnly = false);
    void begin(const ui::WelcomePage::Choice &choice);
    void adopt(std::unique_ptr<Desk> desk, const std::function<void(ui::MainWindow &)> &then = {});
    ui::MainWindow *makeWindow();
    void changeLanguage();
    void makeDemo(const WorkspaceOptions &options, const Desk::Founder &founder);
    void tellWelcome(const Error &error);
    void chooseOther();

    Options m_options;
    ui::SettingsFile m_settingsFile;
    ui::Theme &m_theme;
    Language &m_language;
    std::unique_ptr<Desk> m_desk;
    QFuture<std::optional<Error>> m_demo;
    QPointer<QWidget> m_window; // top level; deletes itself or is replaced here
};

}
