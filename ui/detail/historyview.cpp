// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/historyview.h"

#include "ui/text/reasons.h"
#include "ui/text/times.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/paint.h"

#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

#include <array>

namespace fettle::ui
{

namespace
{

/// What a change was made to, as far as sentences tell it apart.
enum class About { Ticket, Entry, Attachment, Link, Other };

About aboutOf(RecordType type, RecordType ticket)
{
    if (type == ticket)
        return About::Ticket;
    return type == RecordType::Entry     ? About::Entry
        : type == RecordType::Attachment ? About::Attachment
        : type == RecordType::Link       ? About::Link
                                         : About::Other;
}

/// One of the sentences, in the order of About; each is whole, because languages bend words.
QString sayOne(About about, const std::array<const char *, 5> &sentences)
{
    return HistoryView::tr(sentences[static_cast<size_t>(about)]);
}

/// Goes on behind the name of who did it.
QString sentence(const HistoryItem &item, RecordType ticket)
{
    const About about = aboutOf(item.type, ticket);
    if (item.kind == u"create")
        return sayOne(about,
            {QT_TRANSLATE_NOOP("fettle::ui::HistoryView", "opened the ticket"),
                QT_TRANSLATE_NOOP("fettle::ui::HistoryView", "wrote an entry"),
                QT_TRANSLATE_NOOP("fettle::ui::HistoryView", "attached a file"),
                QT_TRANSLATE_NOOP("fettle::ui::HistoryView", "added a link"),
                QT_TRANSLATE_NOOP("fettle::ui::HistoryView", "added a record")});
    if (item.kind == u"verb" || item.kind == u"observe") { // an import states what was
        for (const HistoryItem::Change &change : item.changes)
            if (change.field == u"state")
                return HistoryView::tr("moved it to “%1”").arg(valueText(ticket, change.field, change.after, change.afterText));
        if (item.kind == u"verb")
            return HistoryView::tr("took a step");
    }
    if (item.kind == u"set" || item.kind == u"members" || item.kind == u"observe")
        return sayOne(about,
            {QT_TRANSLATE_NOOP("fettle::ui::HistoryView", "changed the ticket"),
                QT_TRANSLATE_NOOP("fettle::ui::HistoryView", "changed an entry"),
                QT_TRANSLATE_NOOP("fettle::ui::HistoryView", "changed an attachment"),
                QT_TRANSLATE_NOOP("fettle::ui::HistoryView", "changed a link"),
                QT_TRANSLATE_NOOP("fettle::ui::HistoryView", "changed a record")});
    if (item.kind == u"delete")
        return sayOne(about,
            {QT_TRANSLATE_NOOP("fettle::ui::HistoryView", "deleted the ticket"),
                QT_TRANSLATE_NOOP("fettle::ui::HistoryView", "deleted an entry"),
                QT_TRANSLATE_NOOP("fettle::ui::HistoryView", "deleted an attachment"),
                QT_TRANSLATE_NOOP("fettle::ui::HistoryView", "removed a link"),
                QT_TRANSLATE_NOOP("fettle::ui::HistoryView", "deleted a record")});
    if (item.kind == u"restore")
        return sayOne(about,
            {QT_TRANSLATE_NOOP("fettle::ui::HistoryView", "brought back the ticket"),
                QT_TRANSLATE_NOOP("fettle::ui::HistoryView", "brought back an entry"),
                QT_TRANSLATE_NOOP("fettle::ui::HistoryView", "brought back an attachment"),
                QT_TRANSLATE_NOOP("fettle::ui::HistoryView", "brought back a link"),
                QT_TRANSLATE_NOOP("fettle::ui::HistoryView", "brought back a record")});
    if (item.kind == u"undo")
        return HistoryView::tr("undid a change");
    return HistoryView::tr("did something that this version doesn't know");
}

QString signOf(const HistoryItem &item)
{
    if (item.kind == u"create")
        return item.type == RecordType::Entry                                      ? QStringLiteral("chat")
            : item.type == RecordType::Link || item.type == RecordType::Attachment ? typeIcon(item.type)
                                                                                   : QStringLiteral("plus");
    if (item.kind == u"verb")
        return verbIcon(item.verb);
    if (item.kind == u"delete")
        return QStringLiteral("trash");
    if (item.kind == u"undo" || item.kind == u"restore")
        return QStringLiteral("undo");
    return QStringLiteral("edit");
}

/// Words of a create that stand beside the history anyway: the ticket itself, and what an entry belongs to.
bool isElsewhere(const HistoryItem &item, const QString &field, RecordType ticket)
{
    if (item.kind != u"create")
        return false;
    if (item.type == ticket)
        return field == u"number" || field == u"description" || field == u"subject";
    return field == u"ticket" || field == u"source" || field == u"author";
}

/// A sign on a line that runs through all of them.
class Marker : public QWidget
{
public:
    explicit Marker(QString sign)
        : m_sign(std::move(sign))
    {
        setFixedWidth(28);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        Q_UNUSED(event)
        QPainter painter(this);
        painter.fillRect(QRect(13, 0, 1, height()), tokens().line);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(tokens().line);
        painter.setBrush(tokens().ground);
        painter.drawEllipse(QRectF(1.5, 4.5, 24, 24));
        paintIcon(&painter, QRectF(6.5, 9.5, 14, 14), m_sign, tokens().quiet);
    }

private:
    QString m_sign;
};

}

HistoryView::HistoryView(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("History"));
}

void HistoryView::show(const QList<HistoryItem> &items, RecordType type, qint64 now)
{
    const bool same = !m_items.isEmpty() && !items.isEmpty() && m_items.first().op == items.first().op;
    const int place = same ? verticalScrollBar()->value() : 0;
    m_items = items;
    m_type = type;
    m_now = now;
    if (!same)
        m_shown = shownAtOnce;
    build();
    verticalScrollBar()->setValue(place);
}

void HistoryView::build()
{
    const TimeText times;
    auto *page = new Ground(Ground::Kind::Reading);
    auto *outer = new QHBoxLayout(page);
    outer->setContentsMargins(space::large, space::small, space::medium, space::large);
    auto *box = new QWidget;
    box->setMaximumWidth(metric::measure);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    outer->addWidget(box, 1);
    outer->addStretch(0);
    int left = m_shown;
    for (auto it = m_items.crbegin(); it != m_items.crend() && left > 0; ++it, --left) {
        const HistoryItem &item = *it;
        auto *row = new QHBoxLayout;
        row->setSpacing(space::medium);
        row->addWidget(new Marker(signOf(item)));
        auto *text = new QVBoxLayout;
        text->setContentsMargins(0, 8, 0, space::medium);
        text->setSpacing(3);
        auto *head = new QHBoxLayout;
        head->setSpacing(5);
        head->addWidget(new Label(item.actor.label, TextSize::Body, Tone::Text, true), 0, Qt::AlignTop);
        auto *what = new Label(sentence(item, m_type), TextSize::Body, item.undone ? Tone::Faint : Tone::Text);
        what->setWordWrap(true);
        head->addWidget(what, 1, Qt::AlignTop);
        const QString when = times.relative(item.done, m_now);
        auto *time = new Label(when, TextSize::Small, Tone::Faint);
        time->setToolTip(tr("Done %1\nRecorded %2").arg(times.exactWithZone(item.done), times.exactWithZone(item.recorded)));
        time->setContentsMargins(0, 2, 0, 0);
        head->addWidget(time, 0, Qt::AlignTop);
        text->addLayout(head);
        for (const HistoryItem::Change &change : item.changes) {
            const QString before = valueText(item.type, change.field, change.before, change.beforeText);
            const QString after = valueText(item.type, change.field, change.after, change.afterText);
            if (isElsewhere(item, change.field, m_type))
                continue;
            const QString label = fieldLabel(item.type, change.field);
            const QString line = before.isEmpty() ? QStringLiteral("%1: %2").arg(label, after)
                : after.isEmpty()                 ? tr("%1: %2 → nothing").arg(label, before)
                                                  : QStringLiteral("%1: %2 → %3").arg(label, before, after);
            auto *changed = new Label(line.size() > 400 ? line.left(400) + QStringLiteral("…") : line, TextSize::Body, Tone::Quiet);
            changed->setWordWrap(true);
            changed->setTextInteractionFlags(Qt::TextSelectableByMouse);
            text->addWidget(changed);
        }
        auto *foot = new QHBoxLayout;
        QStringList marks;
        if (!item.device.isEmpty())
            marks.append(tr("on %1").arg(item.device));
        if (item.recorded - item.done > 60'000)
            marks.append(tr("recorded %1").arg(times.relative(item.recorded, m_now)));
        if (item.via == u"import")
            marks.append(tr("by import"));
        else if (item.via == u"rule" || item.via == u"timer")
            marks.append(tr("by a rule"));
        if (item.undone)
            marks.append(tr("undone"));
        foot->addWidget(new Label(marks.join(QStringLiteral(" · ")), TextSize::Small, Tone::Faint));
        if (item.outcome == u"rejected" || item.outcome == u"conflict")
            foot->addWidget(new Label(tr("Not applied: %1").arg(refusalText(item.reason, m_type)), TextSize::Small, Tone::Warning));
        foot->addStretch();
        if (!item.undone && item.outcome == u"applied" && item.kind != u"undo") {
            QPushButton *undo = button(tr("Undo"), ButtonKind::Quiet, QStringLiteral("undo"));
            undo->setFixedHeight(24);
            undo->setToolTip(tr("Take back this change; later ones stay"));
            connect(undo, &QPushButton::clicked, this, [this, op = item.op] { Q_EMIT undoWanted(op); });
            foot->addWidget(undo);
        }
        text->addLayout(foot);
        row->addLayout(text, 1);
        column->addLayout(row);
    }
    if (m_items.size() > m_shown) {
        QPushButton *more = button(tr("Show older changes"), ButtonKind::Quiet, QStringLiteral("history"));
        column->addWidget(more, 0, Qt::AlignHCenter);
        connect(more, &QPushButton::clicked, this, [this] {
            m_shown += 200;
            QMetaObject::invokeMethod(this, &HistoryView::build, Qt::QueuedConnection);
        });
    }
    if (m_items.isEmpty())
        column->addWidget(new Label(tr("Nothing was recorded yet."), TextSize::Body, Tone::Faint));
    column->addStretch();
    setWidget(page);
}

}
