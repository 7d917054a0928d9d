// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/basics.h"

#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/paint.h"

#include <QEvent>
#include <QImage>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>
#include <QUrl>

namespace fettle::ui
{

QColor color(Tone tone)
{
    const Tokens &t = tokens();
    switch (tone) {
    case Tone::Text:
        return t.text;
    case Tone::Quiet:
        return t.quiet;
    case Tone::Faint:
        return t.faint;
    case Tone::Accent:
        return t.accentText;
    case Tone::Danger:
        return t.danger;
    case Tone::Warning:
        return t.warning;
    case Tone::Note:
        return t.noteText;
    case Tone::Toast:
        return t.onToast;
    }
    return t.text;
}

Label::Label(const QString &text, TextSize size, Tone tone, bool strong, QWidget *parent)
    : QLabel(text, parent)
    , m_tone(tone)
{
    setFont(textFont(size, strong));
    setTextFormat(Qt::PlainText);
    recolor();
}

void Label::setTone(Tone tone)
{
    m_tone = tone;
    recolor();
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_coloring)
        recolor();
}

void Label::recolor()
{
    m_coloring = true;
    QPalette colors;
    colors.setColor(QPalette::WindowText, color(m_tone));
    setPalette(colors);
    m_coloring = false;
}

ElidedLabel::ElidedLabel(const QString &text, TextSize size, Tone tone, bool strong, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_size(size)
    , m_tone(tone)
    , m_strong(strong)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void ElidedLabel::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics(textFont(m_size, m_strong));
    return {metrics.horizontalAdvance(m_text) + 3, metrics.height() + 2};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(40, sizeHint().width()), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const QFont font = textFont(m_size, m_strong);
    paintText(&painter, rect(), m_text, color(m_tone), font);
    setToolTip(QFontMetrics(font).horizontalAdvance(m_text) > width() ? m_text : QString());
}

QString withKey(const QString &text, const QKeySequence &key)
{
    return key.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText));
}

QToolButton *iconButton(const QString &iconName, const QString &tip, const QKeySequence &key, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setIconSize(QSize(metric::icon, metric::icon));
    button->setFixedSize(30, 30);
    button->setAutoRaise(true);
    button->setToolTip(withKey(tip, key));
    button->setAccessibleName(tip);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QPushButton *button(const QString &text, ButtonKind kind, const QString &iconName, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    setKind(button, kind);
    button->setAutoDefault(false);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    button->setProperty(iconProperty, iconName);
    return button;
}

Separator::Separator(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Separator::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(event->rect(), tokens().line);
}

Ground::Ground(Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
{
}

void Ground::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void Ground::paintEvent(QPaintEvent *event)
{
    const Tokens &t = tokens();
    const QColor colors[] = {t.ground, t.rail, t.note, t.raised};
    QPainter(this).fillRect(event->rect(), colors[static_cast<size_t>(m_kind)]);
}

StateChip::StateChip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateChip::setState(const QString &label, StateCategory category)
{
    m_label = stateLabel(label);
    m_category = category;
    setAccessibleName(tr("State: %1").arg(m_label));
    setToolTip(QStringLiteral("%1 · %2").arg(m_label, categoryLabel(category)));
    updateGeometry();
    update();
}

QSize StateChip::sizeHint() const
{
    return {QFontMetrics(textFont(TextSize::Body, true)).horizontalAdvance(m_label) + 42, 26};
}

void StateChip::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Ink &ink = tokens().state(m_category);
    painter.setPen(tokens().contrast ? QPen(ink.text, 1) : Qt::NoPen);
    painter.setBrush(ink.ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 13, 13);
    paintState(&painter, QRectF(9, height() / 2.0 - 7, 14, 14), m_category);
    paintText(&painter, rect().adjusted(29, 0, -8, 0), m_label, ink.text, textFont(TextSize::Body, true));
}

PriorityChip::PriorityChip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PriorityChip::setPriority(std::optional<int> priority, bool major)
{
    m_priority = priority;
    m_major = major;
    setVisible(priority.has_value());
    if (priority)
        setAccessibleName(tr("Priority: %1").arg(priorityLabel(*priority)));
    updateGeometry();
    update();
}

QSize PriorityChip::sizeHint() const
{
    const QString word = m_priority ? priorityLabel(*m_priority) : QString();
    const int major = m_major ? QFontMetrics(textFont(TextSize::Small, true)).horizontalAdvance(tr("Major incident")) + 24 : 0;
    return {26 + 6 + QFontMetrics(textFont(TextSize::Body)).horizontalAdvance(word) + 4 + major, 26};
}

void PriorityChip::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    if (!m_priority)
        return;
    QPainter painter(this);
    paintPriority(&painter, QRectF(0, 0, 26, height()), m_priority, m_major);
    const int used =
        paintText(&painter, rect().adjusted(32, 0, 0, 0), priorityLabel(*m_priority), tokens().quiet, textFont(TextSize::Body));
    if (m_major) {
        const QFont font = textFont(TextSize::Small, true);
        const int width = QFontMetrics(font).horizontalAdvance(tr("Major incident")) + 14;
        paintChip(&painter, QRectF(40 + used, height() / 2.0 - 9, width, 18), tr("Major incident"), tokens().priority(1), font);
    }
}

Avatar::Avatar(const QString &name, int side, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
{
    setFixedSize(side, side);
}

void Avatar::setName(const QString &name)
{
    m_name = name;
    update();
}

void Avatar::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    paintAvatar(&painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_name);
}

GrowingText::GrowingText(int leastLines, int mostLines, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_least(leastLines)
    , m_most(mostLines)
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(6);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    viewport()->setAutoFillBackground(false);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &GrowingText::grow);
    grow();
}

void GrowingText::grow()
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines < m_most; block = block.next())
        lines += std::max(1, block.layout() ? block.layout()->lineCount() : 1);
    lines = std::clamp(lines, m_least, m_most);
    const int height = lines * fontMetrics().lineSpacing() + 2 * 6 + 2 * frameWidth() + 2;
    if (height != this->height() || minimumHeight() != height)
        setFixedHeight(height);
}

QSize GrowingText::sizeHint() const
{
    return {240, height()};
}

QSize GrowingText::minimumSizeHint() const
{
    return {80, minimumHeight()};
}

void GrowingText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    grow();
}

void GrowingText::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && (event->modifiers() & Qt::ControlModifier)) {
        Q_EMIT submitted();
        return;
    }
    if (m_oneParagraph && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT submitted();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void GrowingText::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        Q_EMIT left();
}

bool GrowingText::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasImage() || source->hasUrls() || QPlainTextEdit::canInsertFromMimeData(source);
}

void GrowingText::insertFromMimeData(const QMimeData *source)
{
    QStringList files;
    for (const QUrl &url : source->urls())
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    if (!files.isEmpty()) {
        Q_EMIT pastedFiles(files);
        return;
    }
    if (source->hasImage() && !source->hasText()) {
        Q_EMIT pastedImage(source->imageData().value<QImage>());
        return;
    }
    QPlainTextEdit::insertFromMimeData(source);
}

}
