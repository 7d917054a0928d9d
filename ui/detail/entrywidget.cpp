// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/entrywidget.h"

#include "ui/detail/quotes.h"
#include "ui/text/times.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/paint.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

namespace fettle::ui
{

namespace
{
constexpr int gutter = 52; ///< avatar and the space around it
}

EntryWidget::EntryWidget(const EntryView &entry, const QList<AttachmentView> &attachments, bool unread, qint64 now, QWidget *parent)
    : QWidget(parent)
    , m_entry(entry)
    , m_unread(unread)
{
    const TimeText times;
    auto *head = new QHBoxLayout;
    head->setSpacing(space::small);
    auto *author = new ElidedLabel(entry.author.label.isEmpty() ? tr("Unknown") : entry.author.label, TextSize::Body, Tone::Text, true);
    head->addWidget(author);
    auto *kindIcon = new QLabel;
    kindIcon->setPixmap(
        icon(isNote() ? QStringLiteral("lock") : entryIcon(entry.kind), color(isNote() ? Tone::Note : Tone::Faint)).pixmap(14, 14));
    head->addWidget(kindIcon);
    head->addWidget(new Label(entryLabel(entry.kind, entry.isPublic), TextSize::Small, isNote() ? Tone::Note : Tone::Quiet, isNote()));
    head->addStretch();
    // Work is often written down later than it was done: both times, where they differ.
    QString when = times.clock(entry.done);
    if (entry.recorded - entry.done > 60'000)
        when = tr("%1, recorded %2")
                   .arg(when,
                       times.date(entry.done) == times.date(entry.recorded) ? times.clock(entry.recorded) : times.exact(entry.recorded));
    auto *time = new Label(when, TextSize::Small, Tone::Faint);
    time->setToolTip(entry.recorded == entry.done
            ? QStringLiteral("%1\n%2").arg(times.exactWithZone(entry.done), times.relative(entry.done, now))
            : tr("Done %1\nRecorded %2").arg(times.exactWithZone(entry.done), times.exactWithZone(entry.recorded)));
    head->addWidget(time);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gutter, space::medium, space::large, space::medium);
    layout->setSpacing(space::hair);
    layout->addLayout(head);
    setAccessibleName(tr("%1, %2, %3").arg(entryLabel(entry.kind, entry.isPublic), entry.author.label, times.relative(entry.done, now)));
    if (entry.deleted) {
        layout->addWidget(new Label(tr("This entry was deleted."), TextSize::Body, Tone::Faint));
        return;
    }
    const SaidAndQuoted parts = splitQuote(entry.body);
    if (!parts.said.isEmpty() || attachments.isEmpty()) // files may go without a word
        layout->addWidget(addText(parts.said));
    if (!parts.quoted.isEmpty()) {
        QPushButton *unfold = button(tr("Show the quoted text"), ButtonKind::Quiet, QStringLiteral("more"));
        unfold->setCheckable(true);
        unfold->setFixedHeight(24);
        QLabel *quoted = addText(parts.quoted);
        quoted->hide();
        layout->addWidget(unfold, 0, Qt::AlignLeft);
        layout->addWidget(quoted);
        connect(unfold, &QPushButton::toggled, this, [unfold, quoted](bool on) {
            quoted->setVisible(on);
            unfold->setText(on ? tr("Hide the quoted text") : tr("Show the quoted text"));
        });
    }
    if (!attachments.isEmpty()) {
        auto *box = new QWidget;
        auto *flow = new FlowLayout(box, space::small);
        for (const AttachmentView &attachment : attachments) {
            auto *chip = new AttachmentChip(attachment);
            flow->addWidget(chip);
            connect(chip, &AttachmentChip::opened, this, [this, attachment] { Q_EMIT attachmentOpened(attachment); });
            connect(chip, &AttachmentChip::saved, this, [this, attachment] { Q_EMIT attachmentSaved(attachment); });
        }
        layout->addSpacing(space::hair);
        layout->addWidget(box);
    }
}

bool EntryWidget::isNote() const
{
    return !m_entry.isPublic && m_entry.kind != u"system";
}

QLabel *EntryWidget::addText(const QString &text)
{
    auto *label = new QLabel(linkedHtml(text));
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    label->setFocusPolicy(Qt::ClickFocus);
    label->setCursor(Qt::IBeamCursor);
    connect(label, &QLabel::linkActivated, this, &EntryWidget::linkActivated);
    m_texts.append({label, text});
    return label;
}

void EntryWidget::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // Rich text keeps the link colour it was made with.
    if (event->type() == QEvent::PaletteChange)
        for (const auto &[label, text] : std::as_const(m_texts)) {
            label->setText(QString());
            label->setText(linkedHtml(text));
        }
}

void EntryWidget::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isNote()) {
        painter.setPen(t.noteLine);
        painter.setBrush(t.note);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 2.5, -0.5, -2.5), 8, 8);
    }
    paintAvatar(&painter, QRectF(12, 13, 28, 28), m_entry.author.label);
    if (m_unread) {
        painter.setPen(QPen(isNote() ? t.note : t.ground, 2));
        painter.setBrush(t.accent);
        painter.drawEllipse(QPointF(37, 17), 5, 5);
    }
}

AttachmentChip::AttachmentChip(const AttachmentView &attachment, QWidget *parent)
    : QWidget(parent)
    , m_attachment(attachment)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setToolTip(
        attachment.missing ? tr("%1: the file isn't on this computer").arg(attachment.name) : tr("%1: click to open").arg(attachment.name));
    setAccessibleName(tr("Attachment %1, %2").arg(attachment.name, sizeText(attachment.size)));
}

QSize AttachmentChip::sizeHint() const
{
    const int name = std::min(230, QFontMetrics(textFont(TextSize::Body)).horizontalAdvance(m_attachment.name));
    return {name + QFontMetrics(textFont(TextSize::Small)).horizontalAdvance(sizeText(m_attachment.size)) + 32 + 16 + 32, 32};
}

void AttachmentChip::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool over = underMouse();
    painter.setPen(hasFocus() ? QPen(t.accent, 1.5) : QPen(t.contrast ? t.fieldLine : t.line, 1));
    painter.setBrush(over ? t.hover : t.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), metric::radius, metric::radius);
    const QString sign = m_attachment.missing          ? QStringLiteral("warning")
        : m_attachment.mediaType.startsWith(u"image/") ? QStringLiteral("image")
                                                       : QStringLiteral("file");
    paintIcon(&painter, QRectF(9, 0, 16, height()), sign, m_attachment.missing ? t.warning : t.quiet);
    paintIcon(&painter, QRectF(width() - 25, 0, 16, height()), QStringLiteral("save"), over ? t.text : t.faint);
    const QFont small = textFont(TextSize::Small);
    const QString size = sizeText(m_attachment.size);
    const int sizeWidth = QFontMetrics(small).horizontalAdvance(size);
    paintText(&painter, rect().adjusted(32, 0, -32 - sizeWidth - 8, 0), m_attachment.name, t.text, textFont(TextSize::Body));
    paintText(&painter, QRect(width() - 32 - sizeWidth, 0, sizeWidth + 2, height()), size, t.faint, small);
}

void AttachmentChip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !rect().contains(event->pos()))
        return;
    if (event->pos().x() > width() - 30)
        Q_EMIT saved();
    else
        Q_EMIT opened();
}

void AttachmentChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space)
        Q_EMIT opened();
    else if (event->matches(QKeySequence::Save))
        Q_EMIT saved();
    else
        QWidget::keyPressEvent(event);
}

void AttachmentChip::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    update();
}

void AttachmentChip::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    update();
}

void AttachmentChip::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    connect(menu.addAction(icon(QStringLiteral("open")), tr("Open")), &QAction::triggered, this, &AttachmentChip::opened);
    connect(menu.addAction(icon(QStringLiteral("save")), tr("Save as…")), &QAction::triggered, this, &AttachmentChip::saved);
    menu.exec(event->globalPos());
}

}
