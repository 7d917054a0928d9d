// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "ui/shell/rail.h"
#include "ui/shell/settings.h"

#include <QHash>
#include <QMainWindow>
#include <QPointer>

#include <functional>

class QAction;
class QSplitter;

namespace fettle::ui
{

class DetailPane;
class ElidedLabel;
class Label;
class ListPane;
class Theme;
class TicketActs;
class UndoBar;

/// What the window wants from the program around it. An empty one has no menu entry.
struct WindowServices {
    /// Writes the list as a file; the sentence says how it went.
    std::function<void(const ListQuery &query, const QString &file, const std::function<void(const QString &)> &done)> exportList;
    std::function<void(QWidget *window)> importTickets;
    std::function<void()> openOther; ///< another workspace
    std::function<QString()> logText;
};

/// Arranges rail, list and ticket, and holds the actions. Knows no rule of its own.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Desk &desk, Theme &theme, const SettingsFile &settings, WindowServices services = {}, QWidget *parent = nullptr);
    ~MainWindow() override;

    void openTicket(const QUuid &id);
    void openByName(const QString &name);
    void setArrangement(Arrangement arrangement);
    void newTicket();
    void showPalette();
    void showSettings(const QString &field = {}); ///< with the keys in @p field
    void showAbout();
    void showLog();
    [[nodiscard]] ListPane *list() const { return m_list; }
    [[nodiscard]] DetailPane *detail() const { return m_detail; }
    [[nodiscard]] Rail *rail() const { return m_rail; }
    [[nodiscard]] UndoBar *undoBar() const { return m_undoBar; }
    [[nodiscard]] TicketActs &acts() const { return *m_acts; }
    /// No answer is on its way that would change what is shown.
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] QList<QAction *> commands() const;

    /// Keeps what is typed and how the window stands; before it is closed or made anew.
    void keepState();

Q_SIGNALS:
    /// The window's texts are as old as the window: whoever owns it makes it anew.
    void languageChanged();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    using Ids = std::function<void(const QList<QUuid> &)>;

    void makeActions();
    QAction *add(const QString &name, const QString &text, const QString &iconName, const QList<QKeySequence> &keys,
        const std::function<void()> &act);
    void makeMenus();
    void makeStatus();
    void connectParts();
    void showView(const RailEntry &entry);
    void keepListSettings();
    void withSelection(const Ids &act);
    void onSelection(const QString &verb);
    void changeField(const QString &field);
    void copy(bool title, bool row);
    void linkSelection();
    void exportList();
    void backUp();
    void tellStatus(const QString &sentence);
    void showCount();
    void searchEverything();
    void foldRail(bool folded);
    void arrange();
    void saveSettings();

    Desk &m_desk;
    Theme &m_theme;
    SettingsFile m_settingsFile;
    Settings m_settings;
    WindowServices m_services;
    TicketActs *m_acts;
    Rail *m_rail;
    ListPane *m_list;
    DetailPane *m_detail;
    QSplitter *m_split;
    UndoBar *m_undoBar;
    ElidedLabel *m_status = nullptr;
    Label *m_count = nullptr;
    QHash<QString, QAction *> m_actions;
    QStringList m_order; ///< of the actions, as made
    QPointer<QWidget> m_dialog;
    bool m_detailOpen = false; ///< list alone: the ticket covers the list
    bool m_started = false;
};

}
