// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

#include <QTimer>
#include <QWidget>

class QListView;
class QPushButton;
class QStandardItemModel;
class QToolButton;

namespace fettle::ui
{

/// One place the rail leads to.
struct RailEntry {
    QString key = {}; ///< stable: "view/<id>", "type/incident", "team/<id>"
    QString title = {};
    QString icon = {};
    ListQuery query = {};
};

/// Views, types and teams with live counts. Folds to its icons.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(Desk &desk, QWidget *parent = nullptr);

    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return m_folded; }
    void select(const QString &key); ///< the first one where there is none of that name
    [[nodiscard]] QStringList cutTitles() const; ///< shipped names that are wider than their room
    void step(int entries);
    [[nodiscard]] QList<RailEntry> entries() const { return m_entries; }
    [[nodiscard]] RailEntry current() const;
    void refresh();
    [[nodiscard]] bool isWaiting() const { return m_waiting > 0; }

Q_SIGNALS:
    void chosen(const fettle::ui::RailEntry &entry);
    void loaded();
    void newTicketWanted();
    void settingsWanted();
    void foldWanted(bool folded);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void accept(const NavigationView &navigation);
    void count();
    void addSection(const QString &title);
    void addEntry(const RailEntry &entry);
    void setCount(const QString &key, qint64 count);

    Desk &m_desk;
    QList<RailEntry> m_entries;
    QString m_wanted;
    QTimer m_recount;
    bool m_folded = false;
    int m_waiting = 0;
    QPushButton *m_new;
    QListView *m_list;
    QStandardItemModel *m_model;
    QToolButton *m_fold;
    QToolButton *m_settings;
    QWidget *m_me;
};

}
