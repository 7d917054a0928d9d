// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/newticketdialog.h"

#include "ui/shell/answers.h"
#include "ui/shell/ticketacts.h"
#include "ui/text/reasons.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/flowlayout.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPointer>
#include <QVBoxLayout>

namespace fettle::ui
{

namespace
{
const auto draftKey = QStringLiteral("new/ticket");
}

NewTicketDialog::NewTicketDialog(TicketActs &acts, QWidget *parent)
    : Dialog(tr("New ticket"), parent)
    , m_acts(acts)
    , m_types(new QButtonGroup(this))
    , m_subject(new QLineEdit)
    , m_description(new GrowingText(6, 12))
    , m_missing(new Label({}, TextSize::Small, Tone::Danger))
{
    resize(680, 600);
    auto *typeBox = new QWidget;
    auto *flow = new FlowLayout(typeBox, space::hair);
    int key = 1;
    for (const RecordTypeDecl &type : recordTypes()) {
        if (!type.isTicket())
            continue;
        QPushButton *choice = button(typeLabel(type.type), ButtonKind::Quiet, typeIcon(type.type));
        choice->setCheckable(true);
        choice->setShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + key++)));
        choice->setToolTip(withKey(typeLabel(type.type), choice->shortcut()));
        m_types->addButton(choice, static_cast<int>(type.type));
        flow->addWidget(choice);
    }
    body()->addWidget(typeBox);
    m_subject->setPlaceholderText(tr("Title: what is it, in one line?"));
    m_subject->setAccessibleName(tr("Title"));
    m_subject->setObjectName(QStringLiteral("subject"));
    QFont big = textFont(TextSize::Title, false);
    m_subject->setFont(big);
    m_subject->setFixedHeight(40);
    body()->addWidget(m_subject);
    m_fieldBox = new QWidget;
    m_fieldBox->setLayout(new QVBoxLayout);
    m_fieldBox->layout()->setContentsMargins(0, 0, 0, 0);
    body()->addWidget(m_fieldBox);
    m_description->setPlaceholderText(tr("Description: what happens, since when, for whom?"));
    m_description->setAccessibleName(tr("Description"));
    body()->addWidget(m_description);
    body()->addStretch();
    buttons()->insertWidget(0, m_missing, 1);
    addCancel();
    addPrimary(tr("Create ticket"));

    m_keep.setInterval(600);
    m_keep.setSingleShot(true);
    connect(&m_keep, &QTimer::timeout, this, &NewTicketDialog::keepDraft);
    connect(m_subject, &QLineEdit::textEdited, &m_keep, [this] { m_keep.isActive() ? void() : m_keep.start(); });
    connect(m_description, &QPlainTextEdit::textChanged, &m_keep, [this] { m_keep.isActive() ? void() : m_keep.start(); });
    connect(m_description, &GrowingText::submitted, this, &NewTicketDialog::commit);
    connect(m_types, &QButtonGroup::idClicked, this, [this](int id) { setType(static_cast<RecordType>(id)); });
    m_types->button(static_cast<int>(RecordType::Incident))->setChecked(true);
    setType(RecordType::Incident);
    restoreDraft();
    m_subject->setFocus();
}

FieldEditor *NewTicketDialog::addField(const QString &name, int row, int column, int span)
{
    const FieldDecl *field = declaration(m_type).field(name);
    if (!field)
        return nullptr;
    EditorStyle style;
    style.canCreate = name == u"requester";
    FieldEditor *editor = makeFieldEditor(m_acts.desk(), *field, style, false, nullptr);
    if (!editor)
        return nullptr;
    const QString text = fieldLabel(m_type, name);
    auto *label = new Label(text, TextSize::Small, Tone::Quiet);
    label->setBuddy(editor);
    editor->setAccessibleName(text);
    editor->setObjectName(QStringLiteral("field/") + name);
    if (editor->focusProxy())
        editor->focusProxy()->setAccessibleName(text);
    m_grid->addWidget(label, row * 3, column, 1, span);
    m_grid->addWidget(editor, row * 3 + 1, column, 1, span);
    m_grid->setRowMinimumHeight(row * 3 + 2, space::hair);
    m_editors.insert(name, editor);
    return editor;
}

void NewTicketDialog::setType(RecordType type)
{
    // What is filled in stays, as far as the other type has the field.
    QHash<QString, Value> values;
    for (auto it = m_editors.cbegin(); it != m_editors.cend(); ++it)
        values.insert(it.key(), it.value()->value());
    m_type = type;
    const auto old = std::exchange(m_editors, {});
    auto *box = new QWidget;
    m_grid = new QGridLayout(box);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::large);
    m_grid->setVerticalSpacing(3);
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, 1);
    const QStringList common{QStringLiteral("requester"), QStringLiteral("service"), QStringLiteral("ci"), QStringLiteral("impact"),
        QStringLiteral("urgency"), QStringLiteral("due"), QStringLiteral("team"), QStringLiteral("assignee"), QStringLiteral("category")};
    int at = 0;
    for (const QString &name : common)
        if (addField(name, at / 3, at % 3))
            ++at;
    QStringList own;
    if (type == RecordType::Change)
        own = {QStringLiteral("change_type"), QStringLiteral("risk"), QStringLiteral("planned_start")};
    else if (type == RecordType::Issue)
        own = {QStringLiteral("issue_kind"), QStringLiteral("severity"), QStringLiteral("product")};
    else if (type == RecordType::Request)
        own = {QStringLiteral("catalog_item"), QStringLiteral("channel")};
    else if (type == RecordType::Incident)
        own = {QStringLiteral("channel"), QStringLiteral("kind"), QStringLiteral("location")};
    for (const QString &name : std::as_const(own))
        if (addField(name, at / 3, at % 3))
            ++at;
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        if (FieldEditor *editor = m_editors.value(it.key()); editor && !std::holds_alternative<QUuid>(it.value()))
            editor->setValue(it.value(), {});
    // References keep their label only in their editor, so the editor itself moves over.
    for (auto it = old.cbegin(); it != old.cend(); ++it) {
        FieldEditor *fresh = m_editors.value(it.key());
        if (!fresh || (!std::holds_alternative<QUuid>(it.value()->value()) && it.value()->newName().isEmpty()))
            continue;
        m_grid->replaceWidget(fresh, it.value());
        m_editors.insert(it.key(), it.value());
        fresh->deleteLater();
    }
    while (QLayoutItem *item = m_fieldBox->layout()->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_fieldBox->layout()->addWidget(box);
    // Tab goes as one reads; the fields are younger than the text below them.
    QWidget *before = m_subject;
    for (int i = 0; i < m_grid->count(); ++i)
        if (auto *editor = qobject_cast<FieldEditor *>(m_grid->itemAt(i)->widget()); editor && editor->focusProxy()) {
            setTabOrder(before, editor->focusProxy());
            before = editor->focusProxy();
        }
    setTabOrder(before, m_description);
}

QString NewTicketDialog::draft() const
{
    if (m_subject->text().isEmpty() && m_description->toPlainText().isEmpty())
        return {};
    const QJsonObject object{{QStringLiteral("type"), QString(declaration(m_type).word)}, {QStringLiteral("subject"), m_subject->text()},
        {QStringLiteral("description"), m_description->toPlainText()}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void NewTicketDialog::keepDraft()
{
    m_keep.stop();
    const QString text = draft();
    if (text == m_kept || m_sending)
        return;
    m_kept = text;
    (void)m_acts.desk().saveDraft(draftKey, text);
}

void NewTicketDialog::restoreDraft()
{
    whenAnswered(m_acts.desk().drafts(), this, [this](const Result<QList<Draft>> &drafts) {
        if (!drafts || !m_subject->text().isEmpty())
            return;
        for (const Draft &draft : *drafts) {
            if (draft.key != draftKey)
                continue;
            const QJsonObject object = QJsonDocument::fromJson(draft.body.toUtf8()).object();
            if (const RecordTypeDecl *type = findRecordType(QStringView(object.value(u"type").toString())); type && type->isTicket()) {
                m_types->button(static_cast<int>(type->type))->setChecked(true);
                setType(type->type);
            }
            m_subject->setText(object.value(u"subject").toString());
            m_description->setPlainText(object.value(u"description").toString());
            m_kept = draft.body;
        }
    });
}

void NewTicketDialog::commit()
{
    if (m_sending)
        return;
    if (m_subject->text().trimmed().isEmpty()) {
        m_missing->setText(tr("A title is needed."));
        m_subject->setFocus();
        return;
    }
    for (auto it = m_editors.cbegin(); it != m_editors.cend(); ++it)
        if (it.value()->isWrong()) {
            m_missing->setText(tr("“%1” can't be read.").arg(fieldLabel(m_type, it.key())));
            it.value()->setFocus();
            return;
        }
    NewTicket ticket;
    ticket.type = m_type;
    ticket.fields.insert(QStringLiteral("subject"), m_subject->text().simplified());
    if (!m_description->toPlainText().trimmed().isEmpty())
        ticket.fields.insert(QStringLiteral("description"), m_description->toPlainText());
    for (auto it = m_editors.cbegin(); it != m_editors.cend(); ++it) {
        const Value value = it.value()->value();
        if (!isEmpty(value))
            ticket.fields.insert(it.key(), value);
        if (it.key() == u"requester")
            ticket.newRequester = it.value()->newName();
    }
    keepDraft();
    m_sending = true;
    m_acts.create(ticket, [this, guard = QPointer(this)](const Result<Act> &act) {
        if (!guard)
            return;
        m_sending = false;
        if (!act || !act->refusals.isEmpty()) {
            m_missing->setText(!act ? errorText(act.error()) : refusalText(act->refusals.first().reason, m_type));
            return;
        }
        m_kept.clear();
        m_subject->clear();
        m_description->clear();
        m_keep.stop();
        (void)m_acts.desk().saveDraft(draftKey, QString());
        Q_EMIT created(act->id);
        accept();
    });
}

void NewTicketDialog::done(int result)
{
    keepDraft();
    Dialog::done(result);
}

}
