// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace fettle::ui
{

/// Paints a ticket as two lines (column "subject" over the whole row) or as cells of one line. Knows values only.
class TicketDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Shape { TwoLines, OneLine };

    using QStyledItemDelegate::QStyledItemDelegate;
    void setShape(Shape shape) { m_shape = shape; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintTwoLines(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    Shape m_shape = Shape::TwoLines;
};

}
