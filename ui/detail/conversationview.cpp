// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/conversationview.h"

#include "ui/detail/entrywidget.h"
#include "ui/detail/quotes.h"
#include "ui/text/times.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/flowlayout.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace fettle::ui
{

namespace
{

constexpr qint64 buildFor = 3; ///< ms of making entries; laying them out takes as long again
constexpr int settleAfter = 60; ///< ms in which the last entries are laid out

/// A day's name between two lines.
class DayLine : public QWidget
{
public:
    explicit DayLine(QString text)
        : m_text(std::move(text))
    {
        setFixedHeight(32);
        setAccessibleName(m_text);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        Q_UNUSED(event)
        QPainter painter(this);
        const QFont font = textFont(TextSize::Small, true);
        const int wide = QFontMetrics(font).horizontalAdvance(m_text) + 24;
        const int left = (width() - wide) / 2;
        painter.fillRect(QRect(0, height() / 2, left, 1), tokens().line);
        painter.fillRect(QRect(left + wide, height() / 2, width() - left - wide, 1), tokens().line);
        painter.setFont(font);
        painter.setPen(tokens().faint);
        painter.drawText(rect(), Qt::AlignCenter, m_text);
    }

private:
    QString m_text;
};

}

ConversationView::ConversationView(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Conversation"));
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &ConversationView::addEntries);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &ConversationView::keepPlace);
    // Whoever scrolls meanwhile decides where they are.
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_keepsPlace = false; });
}

void ConversationView::show(const TicketDetail &detail, qint64 now, bool fresh, const QString &draft)
{
    const bool same = !fresh && detail.entries.size() == m_detail.entries.size() && detail.attachments.size() == m_detail.attachments.size()
        && detail.fields.value(QStringLiteral("description")) == m_detail.fields.value(QStringLiteral("description"));
    const bool grew = !fresh && detail.entries.size() > m_detail.entries.size();
    m_detail = detail;
    m_now = now;
    if (same || (m_editing && !fresh))
        return;
    m_editing = false;
    if (fresh)
        m_all = false;
    m_fromEnd = fresh || grew ? 0 : verticalScrollBar()->maximum() - verticalScrollBar()->value();
    build();
    if (fresh && !draft.isEmpty())
        editDescription(draft);
}

void ConversationView::keepPlace()
{
    if (m_keepsPlace)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum() - m_fromEnd);
}

void ConversationView::build()
{
    m_page = new Ground(Ground::Kind::Reading);
    auto *outer = new QHBoxLayout(m_page);
    outer->setContentsMargins(space::medium, space::small, space::medium, space::small);
    auto *box = new QWidget;
    box->setMaximumWidth(metric::measure);
    m_column = new QVBoxLayout(box);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2);
    outer->addWidget(box, 1);
    outer->addStretch(0);
    addDescription();

    m_next = m_detail.entries.size();
    m_first = m_all ? 0 : std::max<qsizetype>(0, m_next - shownAtOnce);
    if (m_first > 0) {
        QPushButton *earlier =
            button(tr("Show %n earlier entries", nullptr, static_cast<int>(m_first)), ButtonKind::Quiet, QStringLiteral("history"));
        connect(earlier, &QPushButton::clicked, this, [this] {
            m_all = true;
            m_fromEnd = verticalScrollBar()->maximum() - verticalScrollBar()->value();
            build();
        });
        m_column->addWidget(earlier, 0, Qt::AlignHCenter);
    }
    m_entriesAt = m_column->count();
    m_column->addStretch();
    addEntries();
    m_keepsPlace = true;
    if (QWidget *old = takeWidget())
        old->deleteLater(); // taking a page apart takes as long as making one
    setWidget(m_page);
    keepPlace();
}

/// The newest entries first, the older ones as time allows between other events: a long conversation doesn't hold up the window.
void ConversationView::addEntries()
{
    QElapsedTimer timer;
    timer.start();
    while (m_next > m_first && timer.elapsed() < buildFor)
        addEntry(--m_next);
    if (m_next > m_first)
        m_rest.start(0);
    else
        QTimer::singleShot(settleAfter, this, [this] { m_keepsPlace = m_keepsPlace && isBuilding(); });
}

/// Above those that are there.
void ConversationView::addEntry(qsizetype index)
{
    const EntryView &entry = m_detail.entries[index];
    QList<AttachmentView> attachments;
    for (const AttachmentView &attachment : std::as_const(m_detail.attachments))
        if (attachment.entry == entry.id)
            attachments.append(attachment);
    const bool unread = m_detail.seenUntil && entry.recorded > *m_detail.seenUntil;
    auto *widget = new EntryWidget(entry, attachments, unread, m_now);
    connect(widget, &EntryWidget::linkActivated, this, &ConversationView::linkActivated);
    connect(widget, &EntryWidget::attachmentOpened, this, &ConversationView::attachmentOpened);
    connect(widget, &EntryWidget::attachmentSaved, this, &ConversationView::attachmentSaved);
    m_column->insertWidget(m_entriesAt, widget);
    const TimeText times;
    if (index == m_first || times.date(m_detail.entries[index - 1].done) != times.date(entry.done))
        m_column->insertWidget(m_entriesAt, new DayLine(times.day(entry.done, m_now)));
}

void ConversationView::addDescription()
{
    const Value value = m_detail.fields.value(QStringLiteral("description"));
    const QString text = std::holds_alternative<QString>(value) ? std::get<QString>(value) : QString();
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::medium, space::hair, space::small, 0);
    head->addWidget(new Label(tr("Description"), TextSize::Small, Tone::Quiet, true));
    head->addStretch();
    QToolButton *edit = iconButton(QStringLiteral("edit"), tr("Change the description"));
    edit->setObjectName(QStringLiteral("editDescription"));
    head->addWidget(edit);
    m_column->addLayout(head);
    connect(edit, &QToolButton::clicked, this, [this] { editDescription(); });

    auto *body = new QWidget;
    body->setObjectName(QStringLiteral("description"));
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::medium, 0, space::large, space::small);
    if (text.isEmpty()) {
        layout->addWidget(new Label(tr("No description."), TextSize::Body, Tone::Faint));
    } else {
        auto *label = new QLabel(linkedHtml(text));
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextBrowserInteraction);
        connect(label, &QLabel::linkActivated, this, &ConversationView::linkActivated);
        layout->addWidget(label);
    }
    QList<AttachmentView> own;
    for (const AttachmentView &attachment : std::as_const(m_detail.attachments))
        if (attachment.entry.isNull())
            own.append(attachment);
    if (!own.isEmpty()) {
        auto *box = new QWidget;
        auto *flow = new FlowLayout(box, space::small);
        for (const AttachmentView &attachment : std::as_const(own)) {
            auto *chip = new AttachmentChip(attachment);
            flow->addWidget(chip);
            connect(chip, &AttachmentChip::opened, this, [this, attachment] { Q_EMIT attachmentOpened(attachment); });
            connect(chip, &AttachmentChip::saved, this, [this, attachment] { Q_EMIT attachmentSaved(attachment); });
        }
        layout->addWidget(box);
    }
    m_column->addWidget(body);
}

QString ConversationView::descriptionDraft() const
{
    const auto *text = m_editing && m_page ? m_page->findChild<GrowingText *>(QStringLiteral("descriptionText")) : nullptr;
    return text && text->document()->isModified() ? text->toPlainText() : QString();
}

void ConversationView::editDescription(const QString &draft)
{
    auto *body = m_page->findChild<QWidget *>(QStringLiteral("description"));
    if (!body || m_editing)
        return;
    m_editing = true;
    qDeleteAll(body->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    const Value value = m_detail.fields.value(QStringLiteral("description"));
    auto *text = new GrowingText(5, 24);
    text->setPlainText(std::holds_alternative<QString>(value) ? std::get<QString>(value) : QString());
    text->setAccessibleName(tr("Description"));
    text->setObjectName(QStringLiteral("descriptionText"));
    if (!draft.isEmpty()) {
        text->setPlainText(draft);
        text->document()->setModified(true);
    }
    connect(text, &QPlainTextEdit::textChanged, this, &ConversationView::descriptionTyped);
    QPushButton *save = button(tr("Save"), ButtonKind::Primary);
    save->setToolTip(withKey(tr("Save"), QKeySequence(Qt::CTRL | Qt::Key_Return)));
    QPushButton *cancel = button(tr("Cancel"), ButtonKind::Quiet);
    auto *row = new QHBoxLayout;
    row->addWidget(save);
    row->addWidget(cancel);
    row->addStretch();
    auto *layout = qobject_cast<QVBoxLayout *>(body->layout());
    layout->addWidget(text);
    layout->addLayout(row);
    const auto finish = [this, text] {
        m_editing = false;
        Q_EMIT descriptionTyped();
        m_detail.fields.remove(QStringLiteral("description")); // so that the answer is shown
        Q_EMIT descriptionEdited(text->toPlainText());
    };
    connect(save, &QPushButton::clicked, this, finish);
    connect(text, &GrowingText::submitted, this, finish);
    connect(cancel, &QPushButton::clicked, this, [this] {
        m_editing = false;
        Q_EMIT descriptionTyped();
        QTimer::singleShot(0, this, &ConversationView::build);
    });
    if (draft.isEmpty())
        text->setFocus();
}

void ConversationView::resizeEvent(QResizeEvent *event)
{
    const bool atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum() - 4;
    QScrollArea::resizeEvent(event);
    if (atEnd)
        QTimer::singleShot(0, this, [this] { verticalScrollBar()->setValue(verticalScrollBar()->maximum()); });
}

}
