// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/undobar.h"

#include "ui/theme/icons.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/paint.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace fettle::ui
{

namespace
{

/// A word on the dark bar; the buttons of the theme are for light grounds.
class BarButton : public QPushButton
{
public:
    using QPushButton::QPushButton;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        Q_UNUSED(event)
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Tokens &t = tokens();
        if (underMouse() || hasFocus()) {
            QColor ground = t.onToast;
            ground.setAlphaF(0.14F);
            painter.setPen(Qt::NoPen);
            painter.setBrush(ground);
            painter.drawRoundedRect(rect(), metric::radius, metric::radius);
        }
        if (text().isEmpty())
            paintIcon(&painter, QRectF(rect()).adjusted(6, 6, -6, -6), QStringLiteral("cross"), t.onToast);
        else
            paintText(&painter, rect(), text(), t.toastAction, textFont(TextSize::Body, true), Qt::AlignHCenter);
    }
};

}

UndoBar::UndoBar(QWidget *window)
    : QWidget(window)
    , m_text(new Label({}, TextSize::Body, Tone::Toast))
    , m_undo(new BarButton(tr("Undo")))
    , m_close(new BarButton)
{
    m_undo->setObjectName(QStringLiteral("undo"));
    m_undo->setToolTip(withKey(tr("Undo"), QKeySequence(QKeySequence::Undo)));
    m_undo->setFixedSize(m_undo->fontMetrics().horizontalAdvance(tr("Undo")) + 28, 28);
    m_close->setFixedSize(28, 28);
    m_close->setAccessibleName(tr("Close"));
    m_text->setWordWrap(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::large + 4, space::small, space::small + 2, space::small);
    layout->addWidget(m_text);
    layout->addSpacing(space::small);
    layout->addWidget(m_undo);
    layout->addWidget(m_close);
    hide();
    m_hide.setSingleShot(true);
    connect(&m_hide, &QTimer::timeout, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT undoWanted(m_group);
    });
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    window->installEventFilter(this);
}

QString UndoBar::sentence() const
{
    return m_text->text();
}

void UndoBar::tell(const QString &sentence, const QUuid &group)
{
    m_warning = false;
    m_group = group;
    m_text->setText(sentence);
    m_undo->setVisible(!group.isNull());
    place();
    show();
    raise();
    m_hide.start(group.isNull() ? 4'000 : 10'000);
}

void UndoBar::warn(const QString &sentence)
{
    m_warning = true;
    m_group = {};
    m_text->setText(sentence);
    m_undo->hide();
    place();
    show();
    raise();
    m_hide.start(12'000);
}

void UndoBar::place()
{
    layout()->activate();
    const QWidget *window = parentWidget();
    const QSize size = sizeHint().boundedTo(QSize(window->width() - 48, 200));
    resize(size);
    move((window->width() - size.width()) / 2, window->height() - size.height() - 40);
}

bool UndoBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void UndoBar::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.toast);
    painter.drawRoundedRect(rect(), 10, 10);
    if (m_warning) {
        painter.setBrush(t.contrast ? t.onToast : lightTokens().priority(2).ground);
        painter.drawRoundedRect(QRectF(8, 12, 4, height() - 24), 2, 2);
    }
}

}
