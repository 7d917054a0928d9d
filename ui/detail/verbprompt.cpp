// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/verbprompt.h"

#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/fieldeditor.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

namespace fettle::ui
{

VerbPrompt::VerbPrompt(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
{
    new QVBoxLayout(this);
}

void VerbPrompt::ask(const VerbView &verb, RecordType type, const Fields &known, const QMap<QString, RecordRef> &refs)
{
    m_verb = verb;
    m_type = type;
    m_editors.clear();
    delete layout();
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large + space::hair, space::medium, space::large, space::medium);
    column->setSpacing(space::small);
    auto *head = new QHBoxLayout;
    auto *sign = new QLabel;
    sign->setPixmap(icon(verbIcon(verb.verb), color(Tone::Accent)).pixmap(18, 18));
    head->addWidget(sign);
    head->addWidget(new Label(verbLabel(verb.label), TextSize::Body, Tone::Text, true));
    head->addStretch();
    column->addLayout(head);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::medium);
    grid->setColumnStretch(1, 1);
    QStringList fields = verb.asked;
    for (const QString &field : verb.required)
        if (!fields.contains(field))
            fields.prepend(field);
    QWidget *first = nullptr;
    for (const QString &name : std::as_const(fields)) {
        const FieldDecl *field = declaration(type).field(name);
        if (!field)
            field = declaration(type).table->find(name);
        if (!field)
            continue;
        EditorStyle style;
        style.leastLines = 3;
        FieldEditor *editor = makeFieldEditor(m_desk, *field, style, true, this);
        if (!editor)
            continue;
        const bool required = verb.required.contains(name);
        const QString text = fieldLabel(type, name);
        editor->setAccessibleName(required ? tr("%1, required").arg(text) : text);
        if (editor->focusProxy())
            editor->focusProxy()->setAccessibleName(editor->accessibleName());
        QList<RecordRef> labels;
        if (refs.contains(name))
            labels.append(refs[name]);
        editor->setValue(known.value(name), labels);
        connect(editor, &FieldEditor::edited, this, &VerbPrompt::check);
        m_editors.insert(name, editor);
        auto *label = new Label(required ? tr("%1 *").arg(text) : text, TextSize::Body, Tone::Quiet);
        label->setBuddy(editor);
        label->setContentsMargins(0, 6, 0, 0);
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(editor, row, 1);
        first = first ? first : editor;
    }
    m_text = new GrowingText(2, 8, this);
    m_text->setPlaceholderText(tr("Add a note for colleagues (optional)"));
    m_text->setAccessibleName(tr("Note"));
    connect(m_text, &GrowingText::submitted, this, &VerbPrompt::accept);
    const auto texts = findChildren<QPlainTextEdit *>();
    for (const QPlainTextEdit *text : texts)
        connect(text, &QPlainTextEdit::textChanged, this, &VerbPrompt::typed);
    auto *noteLabel = new Label(tr("Note"), TextSize::Body, Tone::Quiet);
    noteLabel->setContentsMargins(0, 6, 0, 0);
    const int row = grid->rowCount();
    grid->addWidget(noteLabel, row, 0, Qt::AlignTop);
    grid->addWidget(m_text, row, 1);
    m_public = new QCheckBox(tr("Send the text to the requester as a reply"), this);
    connect(m_public, &QCheckBox::toggled, this, [this, noteLabel](bool on) {
        noteLabel->setText(on ? tr("Reply") : tr("Note"));
        m_text->setPlaceholderText(on ? tr("Write to the requester") : tr("Add a note for colleagues (optional)"));
    });
    grid->addWidget(m_public, row + 1, 1);
    column->addLayout(grid);

    QPushButton *act = button(verbLabel(verb.label), ButtonKind::Primary, {}, this);
    act->setObjectName(QStringLiteral("verbAccept"));
    act->setToolTip(withKey(verbLabel(verb.label), QKeySequence(Qt::CTRL | Qt::Key_Return)));
    QPushButton *cancel = button(tr("Cancel"), ButtonKind::Quiet, {}, this);
    cancel->setToolTip(withKey(tr("Cancel"), QKeySequence(Qt::Key_Escape)));
    m_missing = new Label({}, TextSize::Small, Tone::Danger);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(act);
    bottom->addWidget(cancel);
    bottom->addWidget(m_missing, 1);
    column->addLayout(bottom);
    connect(act, &QPushButton::clicked, this, &VerbPrompt::accept);
    connect(cancel, &QPushButton::clicked, this, &VerbPrompt::canceled);
    QWidget *target = first ? first : static_cast<QWidget *>(m_text);
    QTimer::singleShot(0, target, [target] { target->setFocus(); });
}

QString VerbPrompt::draft() const
{
    QJsonObject fields;
    for (auto it = m_editors.cbegin(); it != m_editors.cend(); ++it)
        if (const Value value = it.value()->value(); std::holds_alternative<QString>(value))
            fields[it.key()] = std::get<QString>(value);
    const bool written = m_text && (!m_text->toPlainText().isEmpty() || !fields.isEmpty());
    if (!written)
        return {};
    const QJsonObject object{{QStringLiteral("verb"), m_verb.verb}, {QStringLiteral("text"), m_text->toPlainText()},
        {QStringLiteral("public"), m_public->isChecked()}, {QStringLiteral("fields"), fields}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void VerbPrompt::restore(const QString &draft)
{
    const QJsonObject object = QJsonDocument::fromJson(draft.toUtf8()).object();
    if (object.value(u"verb").toString() != m_verb.verb)
        return;
    m_text->setPlainText(object.value(u"text").toString());
    m_public->setChecked(object.value(u"public").toBool());
    const QJsonObject fields = object.value(u"fields").toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it)
        if (FieldEditor *editor = m_editors.value(it.key()))
            editor->setValue(it.value().toString(), {});
}

void VerbPrompt::check()
{
    if (!m_missing->text().isEmpty())
        m_missing->setText({});
}

void VerbPrompt::accept()
{
    VerbCall call;
    call.verb = m_verb.verb;
    for (auto it = m_editors.cbegin(); it != m_editors.cend(); ++it) {
        const Value value = it.value()->value();
        if (!isEmpty(value))
            call.fields.insert(it.key(), value);
    }
    QStringList missing;
    for (auto it = m_editors.cbegin(); it != m_editors.cend(); ++it)
        if (it.value()->isWrong()) {
            m_missing->setText(tr("“%1” can't be read.").arg(fieldLabel(m_type, it.key())));
            it.value()->setFocus();
            return;
        }
    for (const QString &field : std::as_const(m_verb.required))
        if (!call.fields.contains(field))
            missing.append(fieldLabel(m_type, field));
    if (!missing.isEmpty()) {
        m_missing->setText(tr("Still needed: %1").arg(missing.join(QStringLiteral(", "))));
        for (const QString &field : std::as_const(m_verb.required))
            if (!call.fields.contains(field) && m_editors.contains(field)) {
                m_editors[field]->setFocus();
                break;
            }
        return;
    }
    const QString text = m_text->toPlainText().trimmed();
    if (!text.isEmpty()) {
        NewEntry entry;
        entry.kind = m_public->isChecked() ? QStringLiteral("reply") : QStringLiteral("note");
        entry.isPublic = m_public->isChecked();
        entry.body = text;
        call.entry = entry;
    }
    Q_EMIT accepted(call, m_verb.label);
}

void VerbPrompt::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT canceled();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && (event->modifiers() & Qt::ControlModifier)) {
        accept();
        return;
    }
    QWidget::keyPressEvent(event);
}

void VerbPrompt::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), tokens().rail);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens().line);
}

}
