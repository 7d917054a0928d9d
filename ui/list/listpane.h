// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/list/ticketlistmodel.h"
#include "ui/shell/settings.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QToolButton;

namespace fettle::ui
{

class ElidedLabel;
class Label;
class TicketListView;

/// A list with its title, search box and what to say when it is empty.
class ListPane : public QWidget
{
    Q_OBJECT

public:
    explicit ListPane(Desk &desk, QWidget *parent = nullptr);

    /// @p base is kept; what is searched narrows it.
    void showView(const QString &key, const QString &title, const ListQuery &base, const ListSettings &settings);
    void search(const QString &text);
    [[nodiscard]] QString searchText() const;
    void chooseOrder(); ///< opens the menu
    void setOneLine(bool oneLine);
    void focusSearch();
    void focusList();
    [[nodiscard]] bool hasSearchFocus() const;
    [[nodiscard]] TicketListView *view() const { return m_view; }
    [[nodiscard]] TicketListModel *model() const { return m_model; }
    [[nodiscard]] QString viewKey() const { return m_key; }
    [[nodiscard]] ListQuery query() const; ///< as shown: view and search
    [[nodiscard]] QString countText() const;

Q_SIGNALS:
    void everythingWanted(); ///< the words found nothing here
    void numberEntered(const QString &text); ///< Enter on a number: open it
    void countChanged();
    void shapeWanted(bool oneLine);
    void newTicketWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();
    void showState();

    Desk &m_desk;
    DeskTicketSource m_source;
    QString m_key;
    ListQuery m_base;
    QTimer m_typing;
    QTimer m_minute;
    QTimer m_changes;
    QList<QUuid> m_changed;
    bool m_all = false; ///< a change without names: ask for everything
    ElidedLabel *m_title;
    Label *m_count;
    QLineEdit *m_search;
    Label *m_trouble;
    TicketListView *m_view;
    TicketListModel *m_model;
    QWidget *m_empty;
    Label *m_emptyTitle;
    Label *m_emptyHint;
    QToolButton *m_shape;
    QToolButton *m_order = nullptr;
    QPushButton *m_create = nullptr;
    QPushButton *m_everywhere = nullptr;
};

}
