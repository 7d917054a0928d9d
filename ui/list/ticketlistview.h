// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/list/ticketlistmodel.h"
#include "ui/shell/settings.h"

#include <QTableView>

namespace fettle::ui
{

class TicketDelegate;

/// The list itself: two lines a ticket, or one line with columns. Selection follows the keyboard; J and K go down and up.
class TicketListView : public QTableView
{
    Q_OBJECT

public:
    explicit TicketListView(QWidget *parent = nullptr);

    void setTicketModel(TicketListModel *model);
    void setOneLine(bool oneLine);
    [[nodiscard]] bool isOneLine() const { return m_oneLine; }

    /// Columns, widths and order as remembered for the view.
    void restore(const ListSettings &settings);
    [[nodiscard]] ListSettings settings() const;

    [[nodiscard]] QList<QUuid> selectedTickets() const; ///< in the list's order; only rows that are here
    [[nodiscard]] QUuid currentTicket() const;
    void selectTicket(const QUuid &id);
    void chooseColumns(); ///< opens the menu of the head
    void step(int rows); ///< moves the current row

Q_SIGNALS:
    void currentTicketChanged(const QUuid &id);
    void opened(const QUuid &id); ///< Enter or a double click
    void settingsChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    int sizeHintForRow(int row) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void showHeaderMenu(const QPoint &at);
    void applyColumns();
    void showSort();
    void tellWindow();
    void selectCurrent();
    void fitSubject();

    TicketListModel *m_model = nullptr;
    TicketDelegate *m_delegate;
    QStringList m_columns;
    QHash<QString, int> m_widths;
    QUuid m_current;
    bool m_oneLine = false;
    bool m_arranging = false;
};

}
