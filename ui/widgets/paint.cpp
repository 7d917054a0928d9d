// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/paint.h"

#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QPainter>
#include <QPainterPath>

namespace fettle::ui
{

void paintState(QPainter *painter, const QRectF &rect, StateCategory category)
{
    const QColor color = tokens().state(category).text;
    const qreal side = std::min(rect.width(), rect.height());
    const QRectF box(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side);
    const QRectF ring = box.adjusted(1, 1, -1, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.6));
    painter->setBrush(Qt::NoBrush);
    switch (category) {
    case StateCategory::New:
        painter->drawEllipse(ring);
        break;
    case StateCategory::Active:
        painter->drawEllipse(ring);
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawPie(ring.adjusted(2.4, 2.4, -2.4, -2.4), 90 * 16, -180 * 16);
        break;
    case StateCategory::Waiting: {
        painter->drawEllipse(ring);
        const qreal high = ring.height() * 0.36;
        const qreal apart = ring.width() * 0.14;
        const QPointF c = ring.center();
        painter->setPen(QPen(color, 1.6, Qt::SolidLine, Qt::FlatCap));
        painter->drawLine(QPointF(c.x() - apart, c.y() - high / 2), QPointF(c.x() - apart, c.y() + high / 2));
        painter->drawLine(QPointF(c.x() + apart, c.y() - high / 2), QPointF(c.x() + apart, c.y() + high / 2));
        break;
    }
    case StateCategory::Done:
    case StateCategory::Closed: {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawEllipse(box.adjusted(0.2, 0.2, -0.2, -0.2));
        painter->setPen(QPen(tokens().ground, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush);
        const qreal u = box.width() / 14;
        if (category == StateCategory::Done)
            painter->drawPolyline(QPolygonF{
                box.topLeft() + QPointF(4.2, 7.3) * u, box.topLeft() + QPointF(6.2, 9.3) * u, box.topLeft() + QPointF(9.9, 4.9) * u});
        else
            painter->drawLine(box.topLeft() + QPointF(4.4, 7) * u, box.topLeft() + QPointF(9.6, 7) * u);
        break;
    }
    }
    painter->restore();
}

void paintPriority(QPainter *painter, const QRectF &rect, std::optional<int> priority, bool major)
{
    if (!priority)
        return;
    const Ink &ink = tokens().priority(*priority);
    const QRectF box(rect.center().x() - 12, rect.center().y() - 8, 24, 16);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (major) {
        painter->setPen(QPen(ink.text, 1.4));
        painter->setBrush(ink.text);
    } else {
        painter->setPen(tokens().contrast ? QPen(ink.text, 1) : Qt::NoPen);
        painter->setBrush(ink.ground);
    }
    painter->drawRoundedRect(box, 4, 4);
    painter->setPen(major ? ink.ground : ink.text);
    painter->setFont(textFont(TextSize::Small, true));
    painter->drawText(box, Qt::AlignCenter, priorityShort(*priority));
    painter->restore();
}

int paintText(QPainter *painter, const QRect &rect, const QString &text, const QColor &color, const QFont &font, Qt::Alignment alignment)
{
    if (rect.width() <= 0 || text.isEmpty())
        return 0;
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    painter->setPen(color);
    painter->setFont(font);
    painter->drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
    return metrics.horizontalAdvance(shown);
}

void paintHits(QPainter *painter, const QRect &rect, const QString &marked, const QFont &font)
{
    const Tokens &t = tokens();
    const QFontMetrics metrics(font);
    painter->setFont(font);
    int x = rect.left();
    const QStringList parts = marked.simplified().split(QChar(2));
    for (qsizetype i = 0; i < parts.size() && x < rect.right(); ++i) {
        const auto draw = [&](const QString &text, bool hit) {
            const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.right() - x);
            const int width = metrics.horizontalAdvance(shown);
            if (hit)
                painter->fillRect(QRect(x, rect.center().y() - metrics.height() / 2, width, metrics.height()), t.hit);
            painter->setPen(hit ? t.text : t.quiet);
            painter->drawText(QRect(x, rect.top(), width + 2, rect.height()), Qt::AlignVCenter | Qt::TextSingleLine, shown);
            x += width;
        };
        const qsizetype end = i == 0 ? -1 : parts[i].indexOf(QChar(3));
        if (end >= 0)
            draw(parts[i].left(end), true);
        if (x < rect.right())
            draw(parts[i].mid(end + 1), false);
    }
}

void paintChip(QPainter *painter, const QRectF &rect, const QString &text, const Ink &ink, const QFont &font)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(tokens().contrast ? QPen(ink.text, 1) : Qt::NoPen);
    painter->setBrush(ink.ground);
    painter->drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    painter->setPen(ink.text);
    painter->setFont(font);
    painter->drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, text);
    painter->restore();
}

void paintAvatar(QPainter *painter, const QRectF &rect, const QString &name)
{
    const Tokens &t = tokens();
    QString initials;
    const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (!words.isEmpty())
        initials = words.first().left(1);
    if (words.size() > 1)
        initials += words.last().left(1);
    uint sum = 0;
    for (const QChar c : name)
        sum = sum * 31 + c.unicode();
    const auto hue = static_cast<int>(sum % 360);
    const QColor ground = t.contrast ? t.ground : t.dark ? QColor::fromHsl(hue, 60, 62) : QColor::fromHsl(hue, 110, 226);
    const QColor ink = t.contrast ? t.text : t.dark ? QColor::fromHsl(hue, 140, 215) : QColor::fromHsl(hue, 130, 62);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(t.contrast ? QPen(t.text, 1) : Qt::NoPen);
    painter->setBrush(ground);
    painter->drawEllipse(rect);
    painter->setPen(ink);
    painter->setFont(textFont(TextSize::Small, true));
    painter->drawText(rect, Qt::AlignCenter, initials.toUpper());
    painter->restore();
}

void paintBar(QPainter *painter, const QRectF &rect)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens().bar);
    painter->drawRoundedRect(rect, 3, 3);
    painter->restore();
}

}
