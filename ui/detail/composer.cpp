// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/composer.h"

#include "core/domain/ids.h"
#include "ui/shell/answers.h"
#include "ui/shell/ticketacts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/flowlayout.h"

#include <QDateTime>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <QVBoxLayout>

namespace fettle::ui
{

namespace
{
constexpr int keepAfter = 600; ///< ms without a key; the promise is a second
}

Composer::Composer(TicketActs &acts, QWidget *parent)
    : QWidget(parent)
    , m_acts(acts)
    , m_reply(button(tr("Reply"), ButtonKind::Quiet, QStringLiteral("reply"), this))
    , m_noteButton(button(tr("Internal note"), ButtonKind::Quiet, QStringLiteral("lock"), this))
    , m_text(new GrowingText(2, 10, this))
    , m_fileBox(new QWidget(this))
    , m_fileFlow(new FlowLayout(m_fileBox, space::small))
    , m_hint(new Label({}, TextSize::Small, Tone::Faint))
    , m_send(button({}, ButtonKind::Primary, {}, this))
{
    setAcceptDrops(true);
    m_keep.setSingleShot(true);
    m_keep.setInterval(keepAfter);
    m_reply->setToolTip(withKey(tr("Write to the requester"), QKeySequence(Qt::Key_R)));
    m_noteButton->setToolTip(withKey(tr("Write for colleagues only"), QKeySequence(Qt::Key_N)));
    for (QPushButton *mode : {m_reply, m_noteButton}) {
        mode->setCheckable(true);
        mode->setFixedHeight(26);
    }
    m_text->setObjectName(QStringLiteral("composer"));
    // The composer itself is the field: no edge within its edge.
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->installEventFilter(this);
    m_send->setObjectName(QStringLiteral("send"));
    m_send->setToolTip(withKey(tr("Send"), QKeySequence(Qt::CTRL | Qt::Key_Return)));
    QToolButton *attach = iconButton(
        QStringLiteral("attach"), tr("Attach files; paste or drop them, too"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), this);

    auto *modes = new QHBoxLayout;
    modes->setSpacing(space::hair);
    modes->addWidget(m_reply);
    modes->addWidget(m_noteButton);
    modes->addStretch();
    modes->addWidget(m_hint);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(attach);
    bottom->addWidget(m_fileBox, 1);
    bottom->addStretch(0);
    bottom->addWidget(m_send);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::medium, space::medium - 2, space::medium, space::medium);
    layout->setSpacing(2);
    layout->addLayout(modes);
    layout->addWidget(m_text);
    layout->addLayout(bottom);
    setMaximumWidth(metric::measure);

    connect(&m_keep, &QTimer::timeout, this, &Composer::keepDraft);
    connect(m_reply, &QPushButton::clicked, this, [this] { write(false); });
    connect(m_noteButton, &QPushButton::clicked, this, [this] { write(true); });
    connect(m_text, &GrowingText::submitted, this, &Composer::send);
    connect(m_text, &GrowingText::pastedFiles, this, &Composer::addFiles);
    connect(m_text, &GrowingText::pastedImage, this, &Composer::addImage);
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_send->setEnabled(!m_text->toPlainText().trimmed().isEmpty() || !m_files.isEmpty());
        if (!m_restoring && !m_keep.isActive())
            m_keep.start();
    });
    connect(attach, &QToolButton::clicked, this, &Composer::chooseFiles);
    whenAnswered(m_acts.desk().drafts(), this, [this](const Result<QList<Draft>> &drafts) {
        if (!drafts)
            return;
        for (const Draft &draft : *drafts)
            if (!m_drafts.contains(draft.key))
                m_drafts.insert(draft.key, draft.body);
        if (m_text->toPlainText().isEmpty())
            restore();
    });
    dress();
}

Composer::~Composer()
{
    keepDraft();
}

QString Composer::draftKey(bool note) const
{
    return (note ? QStringLiteral("note/") : QStringLiteral("reply/")) + toText(m_ticket);
}

void Composer::setTicket(const QUuid &ticket, const QString &requester)
{
    m_requester = requester;
    if (ticket != m_ticket) {
        keepDraft();
        m_ticket = ticket;
        m_files.clear();
        showFiles();
        // A note that was begun is offered again, not hidden behind an empty reply.
        m_note = m_drafts.value(draftKey(false)).isEmpty() && !m_drafts.value(draftKey(true)).isEmpty();
        restore();
    }
    dress();
}

void Composer::restore()
{
    m_restoring = true;
    m_text->setPlainText(m_ticket.isNull() ? QString() : m_drafts.value(draftKey(m_note)));
    m_text->moveCursor(QTextCursor::End);
    m_restoring = false;
    m_send->setEnabled(!m_text->toPlainText().trimmed().isEmpty());
}

void Composer::setNote(bool note)
{
    if (note != m_note) {
        keepDraft();
        m_note = note;
        restore();
    }
    dress();
}

void Composer::write(bool note)
{
    setNote(note);
    m_text->setFocus();
}

void Composer::keepDraft()
{
    m_keep.stop();
    if (m_ticket.isNull())
        return;
    const QString key = draftKey(m_note);
    const QString text = m_text->toPlainText();
    if (m_drafts.value(key) == text)
        return;
    m_drafts.insert(key, text);
    whenAnswered(m_acts.desk().saveDraft(key, text), this, [this](const Result<bool> &kept) {
        if (!kept)
            m_hint->setText(tr("The draft couldn't be kept."));
        else if (m_hint->text().isEmpty())
            m_hint->setText(tr("Draft kept"));
    });
}

void Composer::dress()
{
    m_reply->setChecked(!m_note);
    m_noteButton->setChecked(m_note);
    m_hint->setText({});
    m_text->setAccessibleName(m_note ? tr("Internal note") : tr("Reply"));
    m_text->setPlaceholderText(m_note ? tr("Only colleagues see this note…")
            : m_requester.isEmpty()   ? tr("Write a reply…")
                                      : tr("Reply to %1…").arg(m_requester));
    m_send->setText(m_note ? tr("Add note") : tr("Reply"));
    setKind(m_send, m_note ? ButtonKind::Note : ButtonKind::Primary);
    update();
}

void Composer::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Attach files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &Composer::addFiles);
    dialog->open();
}

void Composer::addFiles(const QStringList &files)
{
    for (const QString &file : files)
        if (QFileInfo(file).isFile())
            m_files.append({QFileInfo(file).fileName(), file, {}});
    showFiles();
    m_text->setFocus();
}

void Composer::addImage(const QImage &image)
{
    if (!m_pasted)
        m_pasted = std::make_unique<QTemporaryDir>();
    const QString name =
        tr("Pasted image %1").arg(QDateTime::fromMSecsSinceEpoch(m_acts.desk().now()).toString(QStringLiteral("yyyy-MM-dd HH.mm.ss.zzz")))
        + QStringLiteral(".png");
    const QString path = m_pasted->filePath(name);
    if (image.save(path))
        addFiles({path});
    else
        m_hint->setText(tr("The image couldn't be kept."));
}

void Composer::showFiles()
{
    while (QLayoutItem *item = m_fileFlow->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (qsizetype i = 0; i < m_files.size(); ++i) {
        QPushButton *chip = button(m_files[i].name, ButtonKind::Plain, QStringLiteral("cross"), m_fileBox);
        chip->setFixedHeight(26);
        chip->setMaximumWidth(220);
        chip->setToolTip(tr("Remove %1").arg(m_files[i].name));
        connect(chip, &QPushButton::clicked, this, [this, i] {
            m_files.removeAt(i);
            showFiles();
        });
        m_fileFlow->addWidget(chip);
        chip->show();
    }
    m_fileBox->setVisible(!m_files.isEmpty());
    m_send->setEnabled(!m_files.isEmpty() || !m_text->toPlainText().trimmed().isEmpty());
}

void Composer::send()
{
    const QString body = m_text->toPlainText().trimmed();
    if (m_ticket.isNull() || (body.isEmpty() && m_files.isEmpty()))
        return;
    m_keep.stop();
    NewEntry entry;
    entry.kind = m_note ? QStringLiteral("note") : QStringLiteral("reply");
    entry.isPublic = !m_note;
    entry.body = body;
    const QString key = draftKey(m_note);
    const QString typed = m_text->toPlainText();
    // The draft is forgotten only after the entry is stored: until then it is the only copy.
    m_drafts.insert(key, typed);
    (void)m_acts.desk().saveDraft(key, typed);
    const QUuid ticket = m_ticket;
    const auto files = std::exchange(m_files, {});
    showFiles();
    m_drafts.insert(key, QString());
    restore();
    m_acts.say(ticket, entry, files, [this, key, typed, ticket, files](const Result<Act> &act) {
        if (act) {
            (void)m_acts.desk().saveDraft(key, QString());
            return;
        }
        m_drafts.insert(key, typed);
        if (m_ticket == ticket) {
            m_files = files;
            restore();
            showFiles();
        }
    });
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}

void Composer::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor edge = m_note ? t.noteLine : t.contrast ? t.fieldLine : t.line.darker(t.dark ? 100 : 110);
    if (m_text->hasFocus())
        edge = m_note ? t.noteText : t.accent;
    painter.setPen(QPen(edge, m_text->hasFocus() ? 1.5 : 1));
    painter.setBrush(m_note ? t.note : t.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10, 10);
}

void Composer::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasImage())
        event->acceptProposedAction();
}

void Composer::dropEvent(QDropEvent *event)
{
    QStringList files;
    for (const QUrl &url : event->mimeData()->urls())
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    if (!files.isEmpty())
        addFiles(files);
    else if (event->mimeData()->hasImage())
        addImage(event->mimeData()->imageData().value<QImage>());
}

}
