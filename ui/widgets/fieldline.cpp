// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldline.h"

#include "ui/theme/style.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionFrame>
#include <QTextLayout>

namespace fettle::ui
{

FieldLine::FieldLine(QWidget *parent)
    : QLineEdit(parent)
{
    connect(this, &QLineEdit::textChanged, this, &FieldLine::flow);
}

QRect FieldLine::room() const
{
    QStyleOptionFrame option;
    initStyleOption(&option);
    return style()->subElementRect(QStyle::SE_LineEditContents, &option, this).marginsRemoved(textMargins()).adjusted(2, 0, -2, 0);
}

QStringList FieldLine::shownLines() const
{
    const int width = room().width();
    if (fontMetrics().horizontalAdvance(text()) <= width)
        return {text()};
    if (!isQuietField(this))
        return {fontMetrics().elidedText(text(), Qt::ElideRight, width)};
    QTextLayout layout(text(), font());
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() + 1 == mostLines) {
            lines.append(fontMetrics().elidedText(text().mid(line.textStart()), Qt::ElideRight, width));
            break;
        }
        lines.append(text().mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

QSize FieldLine::sizeHint() const
{
    return QLineEdit::sizeHint() + QSize(0, (m_lines - 1) * fontMetrics().lineSpacing());
}

void FieldLine::flow()
{
    // Under the cursor nothing grows or shrinks.
    if (!isQuietField(this) || hasFocus())
        return;
    const auto lines = static_cast<int>(std::max<qsizetype>(1, shownLines().size()));
    if (lines == m_lines)
        return;
    m_lines = lines;
    updateGeometry();
}

void FieldLine::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    flow();
}

void FieldLine::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (!isModified())
        m_entered = text();
}

void FieldLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isModified()) {
        setText(m_entered);
        selectAll();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void FieldLine::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    flow();
}

void FieldLine::paintEvent(QPaintEvent *event)
{
    const QRect inner = room();
    if (hasFocus() || text().isEmpty() || fontMetrics().horizontalAdvance(text()) <= inner.width()) {
        QLineEdit::paintEvent(event);
        return;
    }
    QStyleOptionFrame option;
    initStyleOption(&option);
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::Text));
    const QStringList lines = shownLines();
    const int high = fontMetrics().lineSpacing();
    int y = inner.top() + (inner.height() - high * static_cast<int>(lines.size())) / 2;
    for (const QString &line : lines) {
        painter.drawText(QRect(inner.left(), y, inner.width(), high), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, line);
        y += high;
    }
}

}
