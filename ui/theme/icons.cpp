// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/style.h"

#include <QDir>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

namespace fettle::ui
{

namespace
{

QPixmap render(const QString &name, const QSize &pixels, const QColor &color)
{
    const QString key = QStringLiteral("fettle/%1/%2x%3/%4").arg(name).arg(pixels.width()).arg(pixels.height()).arg(color.rgba(), 8, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QSvgRenderer svg(QStringLiteral(":/fettle/icons/%1.svg").arg(name));
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    svg.render(&painter, QRectF(QPointF(0, 0), QSizeF(pixels)));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), color);
    painter.end();
    pixmap = QPixmap::fromImage(image);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class Engine : public QIconEngine
{
public:
    Engine(QString name, QColor color)
        : m_name(std::move(name))
        , m_color(std::move(color))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        paintIcon(painter, rect, m_name, colorFor(mode, state));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override { return render(m_name, size, colorFor(mode, state)); }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        QPixmap result = render(m_name, size, colorFor(mode, state));
        result.setDevicePixelRatio(scale);
        return result;
    }
    QIconEngine *clone() const override { return new Engine(m_name, m_color); }

private:
    [[nodiscard]] QColor colorFor(QIcon::Mode mode, QIcon::State state) const
    {
        const Tokens &t = tokens();
        if (mode == QIcon::Disabled) {
            QColor pale = t.faint;
            pale.setAlphaF(0.45F);
            return pale;
        }
        if (m_color.isValid())
            return m_color;
        if (state == QIcon::On)
            return t.accentText;
        return mode == QIcon::Normal ? t.quiet : t.text;
    }

    QString m_name;
    QColor m_color;
};

}

QIcon icon(const QString &name)
{
    return QIcon(new Engine(name, {}));
}

QIcon icon(const QString &name, const QColor &color)
{
    return QIcon(new Engine(name, color));
}

void paintIcon(QPainter *painter, const QRectF &rect, const QString &name, const QColor &color)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    const qreal side = std::floor(std::min(rect.width(), rect.height()));
    QPixmap pixmap = render(name, QSize(qRound(side * ratio), qRound(side * ratio)), color);
    pixmap.setDevicePixelRatio(ratio);
    // On a whole device pixel, or the strokes blur.
    const QPointF at(std::round((rect.x() + (rect.width() - side) / 2) * ratio) / ratio,
        std::round((rect.y() + (rect.height() - side) / 2) * ratio) / ratio);
    painter->drawPixmap(at, pixmap);
}

QStringList iconNames()
{
    QStringList names = QDir(QStringLiteral(":/fettle/icons")).entryList(QDir::Files, QDir::Name);
    names.replaceInStrings(QStringLiteral(".svg"), QString());
    return names;
}

QString typeIcon(RecordType type)
{
    switch (type) {
    case RecordType::Incident:
    case RecordType::Request:
    case RecordType::Problem:
    case RecordType::Change:
    case RecordType::Task:
    case RecordType::Issue:
    case RecordType::Ci:
    case RecordType::Article:
    case RecordType::Person:
    case RecordType::Organisation:
    case RecordType::Team:
    case RecordType::Service:
    case RecordType::Tag:
    case RecordType::Link:
    case RecordType::Calendar:
        return declaration(type).word;
    case RecordType::Agent:
        return QStringLiteral("person");
    case RecordType::Attachment:
        return QStringLiteral("attach");
    case RecordType::Entry:
        return QStringLiteral("chat");
    case RecordType::SavedView:
        return QStringLiteral("view");
    default:
        return QStringLiteral("file");
    }
}

QString entryIcon(QStringView kind)
{
    for (const auto *known : {"reply", "note", "mail", "call", "chat", "system"})
        if (kind == QLatin1StringView(known))
            return kind.toString();
    return QStringLiteral("chat");
}

QString verbIcon(QStringView verb)
{
    static constexpr std::pair<QLatin1StringView, QLatin1StringView> icons[] = {
        {QLatin1StringView("assign"), QLatin1StringView("assign")},
        {QLatin1StringView("start"), QLatin1StringView("start")},
        {QLatin1StringView("begin"), QLatin1StringView("start")},
        {QLatin1StringView("hold"), QLatin1StringView("hold")},
        {QLatin1StringView("need_info"), QLatin1StringView("hold")},
        {QLatin1StringView("resume"), QLatin1StringView("resume")},
        {QLatin1StringView("resolve"), QLatin1StringView("resolve")},
        {QLatin1StringView("fulfil"), QLatin1StringView("resolve")},
        {QLatin1StringView("complete"), QLatin1StringView("resolve")},
        {QLatin1StringView("confirm"), QLatin1StringView("check")},
        {QLatin1StringView("accept"), QLatin1StringView("check")},
        {QLatin1StringView("close"), QLatin1StringView("close")},
        {QLatin1StringView("reopen"), QLatin1StringView("reopen")},
        {QLatin1StringView("reanalyse"), QLatin1StringView("reopen")},
        {QLatin1StringView("cancel"), QLatin1StringView("cancel")},
        {QLatin1StringView("approve"), QLatin1StringView("approve")},
        {QLatin1StringView("reject"), QLatin1StringView("reject")},
    };
    for (const auto &[word, name] : icons)
        if (verb == word)
            return name;
    return QStringLiteral("forward");
}

}
