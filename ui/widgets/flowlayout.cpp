// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flowlayout.h"

#include <QWidget>

namespace fettle::ui
{

FlowLayout::FlowLayout(QWidget *parent, int gap)
    : QLayout(parent)
    , m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    const QMargins m = contentsMargins();
    return size + QSize(m.left() + m.right(), m.top() + m.bottom());
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + m_gap;
        height = std::max(height, item->sizeHint().height());
    }
    const QMargins m = contentsMargins();
    return {width + m.left() + m.right(), height + m.top() + m.bottom()};
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool apply) const
{
    const QMargins m = contentsMargins();
    const QRect inner = rect.marginsRemoved(m);
    int y = inner.top();
    qsizetype i = 0;
    while (i < m_items.size()) {
        // One line: as many as fit, then centred on the highest.
        int x = 0;
        int high = 0;
        QList<QLayoutItem *> line;
        for (; i < m_items.size(); ++i) {
            QLayoutItem *item = m_items[i];
            if (item->isEmpty())
                continue;
            const QSize size = item->sizeHint();
            if (!line.isEmpty() && x + size.width() > inner.width())
                break;
            line.append(item);
            x += size.width() + m_gap;
            high = std::max(high, size.height());
        }
        if (apply) {
            int left = inner.left();
            for (QLayoutItem *item : line) {
                const QSize size = item->sizeHint().boundedTo(QSize(inner.width(), QWIDGETSIZE_MAX));
                item->setGeometry(QRect(QPoint(left, y + (high - size.height()) / 2), size));
                left += size.width() + m_gap;
            }
        }
        if (!line.isEmpty())
            y += high + m_gap;
    }
    return y - (y > inner.top() ? m_gap : 0) - rect.top() + m.bottom();
}

}
