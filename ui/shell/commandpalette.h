// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "ui/shell/rail.h"

#include <QDialog>
#include <QTimer>

class QAction;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace fettle::ui
{

/// Ctrl+K: actions, views and tickets by a few letters.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(Desk &desk, const QList<QAction *> &actions, const QList<RailEntry> &views, QWidget *parent);
    void setText(const QString &text);

Q_SIGNALS:
    void ticketChosen(const QUuid &id);
    void viewChosen(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void list();
    void choose();
    void addRow(const QString &title, const QString &detail, const QString &iconName, const QVariant &what, int role);

    Desk &m_desk;
    QList<QAction *> m_actions;
    QList<RailEntry> m_views;
    QLineEdit *m_text;
    QListView *m_view;
    QStandardItemModel *m_model;
    QTimer m_typing;
    quint64 m_question = 0;
};

/// How well @p text fits @p pattern: words in order, then letters in order; 0 not at all. Higher is better.
[[nodiscard]] int matchScore(const QString &text, const QString &pattern);

}
