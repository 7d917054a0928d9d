// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/ticketheader.h"

#include "ui/text/reasons.h"
#include "ui/text/times.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/flowlayout.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace fettle::ui
{

namespace
{
constexpr qsizetype shownVerbs = 3; ///< as buttons; the others are in the menu
}

TicketHeader::TicketHeader(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_back(iconButton(QStringLiteral("chevron-left"), tr("Back to the list"), QKeySequence(Qt::Key_Escape), this))
    , m_number(new QToolButton(this))
    , m_type(new ElidedLabel({}, TextSize::Small, Tone::Quiet))
    , m_opened(new Label({}, TextSize::Small, Tone::Faint))
    , m_subject(new GrowingText(1, 4, this))
    , m_state(new StateChip(this))
    , m_priority(new PriorityChip(this))
    , m_due(new QToolButton(this))
    , m_actions(new FlowLayout(nullptr, space::small))
    , m_actionBox(new QWidget(this))
{
    m_number->setAutoRaise(true);
    m_number->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_number->setFont(textFont(TextSize::Small, true));
    m_number->setToolTip(tr("Copy the number"));
    m_number->setFocusPolicy(Qt::TabFocus);
    m_back->hide();
    m_due->setAutoRaise(true);
    m_due->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_due->setIconSize(QSize(14, 14));
    m_due->setFocusPolicy(Qt::NoFocus);
    m_subject->setFont(textFont(TextSize::Title, true));
    m_subject->document()->setDefaultFont(textFont(TextSize::Title, true));
    m_subject->setAccessibleName(tr("Title"));
    m_subject->setToolTip(tr("Click to change the title"));
    m_subject->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_subject->setOneParagraph();
    setQuietField(m_subject);
    m_actionBox->setLayout(m_actions);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_actionBox->setSizePolicy(policy);

    auto *line = new QHBoxLayout;
    line->setSpacing(space::hair);
    line->addWidget(m_back);
    line->addWidget(m_number);
    line->addWidget(m_type);
    line->addSpacing(space::small);
    line->addWidget(m_opened);
    line->addStretch();
    line->addWidget(m_priority);
    line->addSpacing(space::small);
    line->addWidget(m_due);
    line->setContentsMargins(space::hair, 0, 0, 0);
    m_actions->setContentsMargins(space::small, 0, 0, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::small, space::large, space::medium);
    layout->setSpacing(space::hair);
    layout->addLayout(line);
    layout->addWidget(m_subject);
    layout->addSpacing(space::hair);
    layout->addWidget(m_actionBox);
    connect(m_number, &QToolButton::clicked, this, &TicketHeader::copyChosen);
    connect(m_back, &QToolButton::clicked, this, &TicketHeader::backChosen);
    connect(m_subject, &GrowingText::submitted, this, [this] {
        commitSubject();
        m_actionBox->setFocus();
    });
    connect(m_subject, &GrowingText::left, this, &TicketHeader::commitSubject);
}

void TicketHeader::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
}

void TicketHeader::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens().line);
}

void TicketHeader::focusSubject()
{
    m_subject->setFocus();
    m_subject->selectAll();
}

void TicketHeader::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_subject->hasFocus() && m_subject->toPlainText() != m_shownSubject) {
        m_subject->setPlainText(m_shownSubject);
        m_subject->selectAll();
        return;
    }
    QWidget::keyPressEvent(event);
}

void TicketHeader::commitSubject()
{
    const QString text = m_subject->toPlainText().simplified();
    if (text.isEmpty() || text == m_shownSubject) {
        if (m_subject->toPlainText() != m_shownSubject)
            m_subject->setPlainText(m_shownSubject);
        return;
    }
    m_shownSubject = text;
    Q_EMIT subjectEdited(text);
}

void TicketHeader::show(const TicketDetail &detail)
{
    const TicketRow &row = detail.row;
    m_number->setText(row.number ? numberText(row.type, *row.number) : tr("No number yet"));
    m_number->setIcon(icon(typeIcon(row.type)));
    m_type->setText(typeLabel(row.type));
    const TimeText times;
    m_opened->setText(tr("opened %1").arg(times.relative(row.opened, m_desk.now())));
    m_opened->setToolTip(times.exactWithZone(row.opened));
    if (!m_subject->hasFocus() || row.subject == m_shownSubject) {
        m_shownSubject = row.subject;
        if (m_subject->toPlainText() != row.subject)
            m_subject->setPlainText(row.subject);
    }
    showVerbs(detail);
}

void TicketHeader::showVerbs(const TicketDetail &detail)
{
    const TicketRow &row = detail.row;
    m_state->setParent(this);
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        if (QWidget *widget = item->widget(); widget && widget->parent() == m_actionBox)
            widget->deleteLater();
        delete item;
    }
    m_state->setState(row.stateLabel, row.category);
    m_actions->addWidget(m_state);
    m_state->show();
    m_priority->setPriority(row.priority, row.major);
    showDue(row);
    if (row.deleted) {
        auto *gone = new Label(tr("Deleted"), TextSize::Body, Tone::Danger, true, m_actionBox);
        QPushButton *restore = button(tr("Bring back"), ButtonKind::Primary, QStringLiteral("undo"), m_actionBox);
        connect(restore, &QPushButton::clicked, this, &TicketHeader::restoreChosen);
        m_actions->addWidget(gone);
        m_actions->addWidget(restore);
        m_actionBox->updateGeometry();
        m_actions->invalidate();
        return;
    }

    QList<VerbView> verbs;
    for (const VerbView &verb : detail.verbs)
        if (verb.allowed)
            verbs.append(verb);
    std::stable_sort(verbs.begin(), verbs.end(), [](const VerbView &a, const VerbView &b) { return a.primary && !b.primary; });
    for (const VerbView &verb : verbs.mid(0, shownVerbs)) {
        const bool asks = !verb.required.isEmpty();
        QPushButton *act = button(verbLabel(verb.label) + (asks ? QStringLiteral("…") : QString()),
            verb.primary ? ButtonKind::Primary : ButtonKind::Plain, verbIcon(verb.verb), m_actionBox);
        act->setObjectName(QStringLiteral("verb/") + verb.verb);
        connect(act, &QPushButton::clicked, this, [this, verb] { Q_EMIT verbChosen(verb); });
        m_actions->addWidget(act);
    }
    if (!row.assignee.isEmpty() && row.assignee == m_desk.me().label) {
        // Mine already.
    } else if (row.category < StateCategory::Done) {
        QPushButton *take = button(tr("Take"), ButtonKind::Plain, QStringLiteral("take"), m_actionBox);
        take->setToolTip(withKey(tr("Assign it to yourself"), QKeySequence(Qt::Key_T)));
        connect(take, &QPushButton::clicked, this, &TicketHeader::takeChosen);
        m_actions->addWidget(take);
    }
    QToolButton *more = iconButton(QStringLiteral("more"), tr("More actions"), {}, m_actionBox);
    auto *menu = new QMenu(more);
    menu->setToolTipsVisible(true);
    for (const VerbView &verb : verbs.mid(shownVerbs))
        connect(menu->addAction(icon(verbIcon(verb.verb)), verbLabel(verb.label)), &QAction::triggered, this,
            [this, verb] { Q_EMIT verbChosen(verb); });
    for (const VerbView &verb : detail.verbs) {
        if (verb.allowed)
            continue;
        QAction *blocked = menu->addAction(icon(verbIcon(verb.verb)), verbLabel(verb.label));
        blocked->setEnabled(false);
        blocked->setToolTip(refusalText(verb.refusal, row.type));
    }
    menu->addSeparator();
    // The keys are the window's; here they are only shown, as the system writes them.
    const auto add = [this, menu](const QString &sign, const QString &text, const QKeySequence &key, void (TicketHeader::*chosen)()) {
        connect(menu->addAction(icon(sign), text + QLatin1Char('\t') + key.toString(QKeySequence::NativeText)), &QAction::triggered, this,
            chosen);
    };
    add(QStringLiteral("link"), tr("Link to…"), QKeySequence(Qt::Key_L), &TicketHeader::linkChosen);
    add(QStringLiteral("copy"), tr("Copy number and title"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), &TicketHeader::copyChosen);
    add(QStringLiteral("trash"), tr("Delete"), QKeySequence(QKeySequence::Delete), &TicketHeader::deleteChosen);
    more->setMenu(menu);
    more->setPopupMode(QToolButton::InstantPopup);
    m_actions->addWidget(more);

    m_actionBox->updateGeometry();
    m_actions->invalidate();
}

void TicketHeader::showDue(const TicketRow &row)
{
    m_due->setVisible(row.due && row.category < StateCategory::Done);
    if (row.due && row.category < StateCategory::Done) {
        const TimeText times;
        const qint64 left = *row.due - m_desk.now();
        const Tone tone = left < 0 ? Tone::Danger : left < 7'200'000 ? Tone::Warning : Tone::Quiet;
        m_due->setText(left < 0 ? tr("overdue by %1").arg(times.span(left)) : tr("due in %1").arg(times.span(left)));
        m_due->setToolTip(times.exactWithZone(*row.due));
        m_due->setIcon(icon(left < 0 ? QStringLiteral("warning") : QStringLiteral("clock"), color(tone)));
        QPalette colors;
        colors.setColor(QPalette::ButtonText, color(tone));
        m_due->setPalette(colors);
    }
}

}
