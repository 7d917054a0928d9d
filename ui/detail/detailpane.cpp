// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/detailpane.h"

#include "core/domain/ids.h"
#include "ui/detail/composer.h"
#include "ui/detail/conversationview.h"
#include "ui/detail/draftbook.h"
#include "ui/detail/historyview.h"
#include "ui/detail/propertypanel.h"
#include "ui/detail/ticketheader.h"
#include "ui/detail/verbprompt.h"
#include "ui/shell/answers.h"
#include "ui/shell/ticketacts.h"
#include "ui/text/reasons.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/basics.h"

#include <QApplication>
#include <QDesktopServices>
#include <QFile>
#include <QFileDialog>
#include <QKeyEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace fettle::ui
{

DetailPane::DetailPane(TicketActs &acts, QWidget *parent)
    : QWidget(parent)
    , m_acts(acts)
    , m_drafts(new DraftBook(acts.desk(), this))
    , m_pages(new QStackedWidget(this))
    , m_hint(new Label(tr("Choose a ticket to read it here."), TextSize::Body, Tone::Faint))
    , m_header(new TicketHeader(acts.desk()))
    , m_prompt(new VerbPrompt(acts.desk()))
    , m_tabs(new QTabBar)
    , m_body(new QStackedWidget)
    , m_conversation(new ConversationView)
    , m_composer(new Composer(acts))
    , m_history(new HistoryView)
    , m_properties(new PropertyPanel(acts))
    , m_split(new QSplitter(Qt::Horizontal))
{
    auto *nothing = new Ground(Ground::Kind::Reading);
    auto *nothingLayout = new QVBoxLayout(nothing);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    nothingLayout->addWidget(m_hint, 1);

    m_tabs->addTab(tr("Conversation"));
    m_tabs->addTab(tr("History"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Parts of the ticket"));
    m_tabs->setTabToolTip(0, withKey(tr("Conversation"), QKeySequence(Qt::CTRL | Qt::Key_1)));
    m_tabs->setTabToolTip(1, withKey(tr("History"), QKeySequence(Qt::CTRL | Qt::Key_2)));

    auto *talk = new QWidget;
    auto *talkLayout = new QVBoxLayout(talk);
    talkLayout->setContentsMargins(0, 0, 0, 0);
    talkLayout->setSpacing(0);
    talkLayout->addWidget(m_conversation, 1);
    auto *composerBox = new QHBoxLayout;
    composerBox->setContentsMargins(space::medium, space::hair, space::medium, space::medium);
    composerBox->addWidget(m_composer, 1);
    composerBox->addStretch(0);
    talkLayout->addLayout(composerBox);
    m_body->addWidget(talk);
    m_body->addWidget(m_history);

    auto *left = new Ground(Ground::Kind::Reading);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(0);
    auto *tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(space::medium, 0, space::medium, 0);
    tabRow->addWidget(m_tabs);
    tabRow->addStretch();
    leftLayout->addLayout(tabRow);
    leftLayout->addWidget(m_body, 1);
    m_split->addWidget(left);
    m_split->addWidget(m_properties);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 0);
    m_split->setSizes({700, metric::properties});
    m_split->setCollapsible(0, false);
    m_split->setHandleWidth(1);
    left->setMinimumWidth(300);

    auto *page = new Ground(Ground::Kind::Reading);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    auto *promptRow = new QHBoxLayout;
    promptRow->addWidget(m_prompt);
    layout->addLayout(promptRow);
    layout->addWidget(m_split, 1);
    m_prompt->hide();
    m_pages->addWidget(nothing);
    m_pages->addWidget(page);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_pages);

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_body->setCurrentIndex(index);
        if (index == static_cast<int>(Tab::History))
            loadHistory();
    });
    connect(m_header, &TicketHeader::subjectEdited, this, [this](const QString &subject) {
        m_acts.setFields({m_ticket}, {{QStringLiteral("subject"), Value(subject)}});
    });
    connect(m_header, &TicketHeader::verbChosen, this, &DetailPane::startVerb);
    connect(m_header, &TicketHeader::takeChosen, this, [this] { m_acts.take({m_ticket}); });
    connect(m_header, &TicketHeader::deleteChosen, this, &DetailPane::deleteWanted);
    connect(m_header, &TicketHeader::restoreChosen, this, &DetailPane::restoreWanted);
    connect(m_header, &TicketHeader::copyChosen, this, &DetailPane::copyWanted);
    connect(m_header, &TicketHeader::linkChosen, this, &DetailPane::linkWanted);
    connect(m_header, &TicketHeader::backChosen, this, &DetailPane::backWanted);
    connect(m_prompt, &VerbPrompt::canceled, this, [this] {
        keepDraft();
        setPrompting(false);
        setFocus();
    });
    connect(m_prompt, &VerbPrompt::accepted, this, [this](const VerbCall &call, const QString &label) {
        keepDraft(); // until the step is stored it is the only copy
        m_acts.doVerb({m_ticket}, call, label, [this, key = draftKey("verb"), id = m_ticket](const Result<Act> &act) {
            if (!act || !act->refusals.isEmpty())
                return;
            if (m_ticket == id) {
                // The keys stay with the ticket; hiding would hand them to whatever comes next in the window.
                if (m_prompt->isAncestorOf(QApplication::focusWidget()))
                    setFocus();
                setPrompting(false);
            }
            m_drafts->keep(key, {});
        });
    });
    m_keep.setSingleShot(true);
    m_keep.setInterval(DraftBook::keepAfter);
    connect(&m_keep, &QTimer::timeout, this, &DetailPane::keepDraft);
    const auto keepSoon = [this] {
        if (!m_keep.isActive())
            m_keep.start();
    };
    connect(m_prompt, &VerbPrompt::typed, this, keepSoon);
    connect(m_conversation, &ConversationView::descriptionTyped, this, keepSoon);
    connect(m_drafts, &DraftBook::loaded, this, [this] {
        if (m_shown && !m_drafts->at(draftKey("description")).isEmpty())
            rebuild();
    });
    connect(m_conversation, &ConversationView::linkActivated, this, &DetailPane::linkActivated);
    connect(m_conversation, &ConversationView::descriptionEdited, this, [this](const QString &text) {
        m_acts.setFields({m_ticket}, {{QStringLiteral("description"), text.trimmed().isEmpty() ? Value() : Value(text)}});
    });
    connect(m_conversation, &ConversationView::attachmentOpened, this, &DetailPane::openAttachment);
    connect(m_conversation, &ConversationView::attachmentSaved, this, &DetailPane::saveAttachment);
    connect(m_properties, &PropertyPanel::attachmentOpened, this, &DetailPane::openAttachment);
    connect(m_properties, &PropertyPanel::attachmentSaved, this, &DetailPane::saveAttachment);
    connect(m_properties, &PropertyPanel::ticketChosen, this, &DetailPane::ticketChosen);
    connect(m_properties, &PropertyPanel::linkWanted, this, &DetailPane::linkWanted);
    connect(m_history, &HistoryView::undoWanted, &acts, &TicketActs::undoOperation);
    connect(&acts.desk(), &Desk::changed, this, [this](const QList<QUuid> &records) {
        if (!m_ticket.isNull() && (records.isEmpty() || records.contains(m_ticket)))
            refresh();
    });
}

void DetailPane::showTicket(const QUuid &id)
{
    if (id == m_ticket && m_shown)
        return;
    keepDraft();
    dropSteps();
    m_ticket = id;
    setPrompting(false);
    m_shown = false;
    if (id.isNull()) {
        m_detail = {};
        m_pages->setCurrentIndex(0);
        return;
    }
    refresh();
}

void DetailPane::rebuild()
{
    keepDraft();
    m_shown = false;
    refresh();
}

void DetailPane::refresh()
{
    if (m_ticket.isNull())
        return;
    ++m_waiting;
    whenAnswered(m_acts.desk().detail(m_ticket), this, [this, id = m_ticket](const Result<TicketDetail> &detail) {
        --m_waiting;
        if (id != m_ticket)
            return;
        if (detail) {
            accept(*detail, !m_shown);
        } else {
            dropSteps();
            m_hint->setText(errorText(detail.error()));
            m_pages->setCurrentIndex(0);
        }
    });
}

void DetailPane::accept(const TicketDetail &detail, bool fresh)
{
    m_detail = detail;
    m_shown = true;
    // In steps of their own, so that no event keeps the window for the sum of them; nothing is painted before the last.
    m_isFresh = m_isFresh || fresh;
    m_pages->setUpdatesEnabled(false);
    m_steps = {[this] {
                   m_header->show(m_detail);
                   m_composer->setTicket(m_detail.row.id, m_detail.row.requester);
                   m_tabs->setTabText(
                       0, m_detail.entries.isEmpty() ? tr("Conversation") : tr("Conversation %1").arg(m_detail.entries.size()));
               },
        [this] {
            m_conversation->show(m_detail, m_acts.desk().now(), std::exchange(m_isFresh, false), m_drafts->at(draftKey("description")));
        },
        [this] { m_properties->show(m_detail); },
        [this] {
            m_pages->setCurrentIndex(1);
            m_pages->setUpdatesEnabled(true);
            if (m_tabs->currentIndex() == static_cast<int>(Tab::History))
                loadHistory();
        }};
    takeStep();
    // Reading it is seeing it; a moment later, so that running through a list with the keys doesn't mark everything.
    if (fresh && detail.row.unread && !m_acts.desk().isReadOnly())
        QTimer::singleShot(1500, this, [this, id = detail.row.id, until = detail.row.updated] {
            if (id == m_ticket && isVisible())
                (void)m_acts.desk().markSeen(id, until);
        });
}

bool DetailPane::isWaiting() const
{
    return m_waiting > 0 || !m_steps.isEmpty() || m_conversation->isBuilding();
}

void DetailPane::dropSteps()
{
    m_steps.clear();
    m_pages->setUpdatesEnabled(true);
}

void DetailPane::takeStep()
{
    if (m_steps.isEmpty())
        return;
    const std::function<void()> step = m_steps.takeFirst();
    step();
    if (!m_steps.isEmpty())
        QTimer::singleShot(0, this, &DetailPane::takeStep);
}

void DetailPane::loadHistory()
{
    if (m_ticket.isNull())
        return;
    ++m_waiting;
    whenAnswered(m_acts.desk().history(m_ticket), this, [this, id = m_ticket](const Result<QList<HistoryItem>> &items) {
        --m_waiting;
        if (id != m_ticket)
            return;
        if (items)
            m_history->show(*items, m_detail.row.type, m_acts.desk().now());
        else
            Q_EMIT problem(errorText(items.error()));
    });
}

void DetailPane::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

void DetailPane::write(bool note)
{
    if (m_ticket.isNull())
        return;
    setTab(Tab::Conversation);
    keepDraft();
    setPrompting(false);
    m_composer->write(note);
}

void DetailPane::startVerb(const VerbView &verb)
{
    if (m_ticket.isNull())
        return;
    if (verb.required.isEmpty() && verb.asked.isEmpty()) {
        VerbCall call;
        call.verb = verb.verb;
        m_acts.doVerb({m_ticket}, call, verb.label);
        return;
    }
    m_prompt->ask(verb, m_detail.row.type, m_detail.fields, m_detail.refs);
    m_prompt->restore(m_drafts->at(draftKey("verb")));
    setPrompting(true);
}

/// A step brings its own place to write: while it asks, the other one gives its room away.
void DetailPane::setPrompting(bool prompting)
{
    m_prompt->setVisible(prompting);
    m_composer->setVisible(!prompting);
}

void DetailPane::focusField(const QString &field)
{
    m_properties->setVisible(true);
    m_properties->focusField(field);
}

void DetailPane::focusSubject()
{
    m_header->focusSubject();
}

void DetailPane::setPropertiesVisible(bool visible)
{
    m_properties->setVisible(visible);
}

void DetailPane::setBackVisible(bool visible)
{
    m_header->setBackVisible(visible);
}

void DetailPane::setHint(const QString &text)
{
    m_hint->setText(text);
}

QString DetailPane::draftKey(const char *what) const
{
    return QStringLiteral("%1/%2").arg(QLatin1StringView(what), toText(m_ticket));
}

void DetailPane::keepDraft()
{
    m_keep.stop();
    m_composer->keepDraft();
    if (m_ticket.isNull() || !m_shown)
        return;
    if (m_prompt->isVisibleTo(this))
        m_drafts->keep(draftKey("verb"), m_prompt->draft());
    m_drafts->keep(draftKey("description"), m_conversation->descriptionDraft());
}

void DetailPane::attachFiles()
{
    if (m_ticket.isNull())
        return;
    setTab(Tab::Conversation);
    keepDraft();
    setPrompting(false);
    m_composer->chooseFiles();
}

/// Esc that no field took leads back to the list.
void DetailPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backWanted();
    else
        QWidget::keyPressEvent(event);
}

void DetailPane::openAttachment(const AttachmentView &attachment)
{
    whenAnswered(m_acts.desk().attachmentPath(attachment.id), this, [this](const Result<QString> &path) {
        if (!path || !QDesktopServices::openUrl(QUrl::fromLocalFile(*path)))
            Q_EMIT problem(tr("The file couldn't be opened."));
    });
}

void DetailPane::saveAttachment(const AttachmentView &attachment)
{
    auto *dialog = new QFileDialog(this, tr("Save attachment"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(attachment.name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, id = attachment.id](const QString &target) {
        whenAnswered(m_acts.desk().attachmentPath(id), this, [this, target](const Result<QString> &path) {
            // The dialog has asked whether to replace.
            if (path && QFile::exists(target))
                QFile::remove(target);
            if (!path || !QFile::copy(*path, target))
                Q_EMIT problem(tr("The file couldn't be saved."));
        });
    });
    dialog->open();
}

}
