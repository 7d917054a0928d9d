// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/fielddialog.h"

#include "ui/text/words.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/fieldeditor.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace fettle::ui
{

FieldDialog::FieldDialog(Desk &desk, RecordType type, int tickets, const QString &field, QWidget *parent)
    : Dialog(tr("Change a field of %n ticket(s)", nullptr, tickets), parent)
    , m_desk(desk)
    , m_type(type)
    , m_fields(new QComboBox)
    , m_place(new QVBoxLayout)
{
    setMinimumWidth(460);
    m_fields->setAccessibleName(tr("Field"));
    QList<std::pair<QString, QString>> choices;
    for (const FieldDecl &decl : declaration(type).table->fields) {
        if ((decl.types != 0 && !(decl.types & maskOf(type))) || decl.merge == MergeRule::Derived || decl.merge == MergeRule::Verb
            || decl.merge == MergeRule::Append || decl.type == ValueType::RefSet || decl.type == ValueType::Json
            || decl.type == ValueType::WordSet)
            continue;
        choices.append({fieldLabel(type, decl.name), QString(decl.name)});
    }
    std::sort(choices.begin(), choices.end(), [](const auto &a, const auto &b) { return a.first.localeAwareCompare(b.first) < 0; });
    for (const auto &[label, name] : std::as_const(choices))
        m_fields->addItem(label, name);
    m_fields->setCurrentIndex(std::max(0, m_fields->findData(field.isEmpty() ? QStringLiteral("team") : field)));
    body()->addWidget(m_fields);
    body()->addLayout(m_place);
    auto *hint = new Label(tr("An empty value clears the field. All of it is one step to undo."), TextSize::Small, Tone::Faint);
    hint->setWordWrap(true);
    body()->addWidget(hint);
    addCancel();
    addPrimary(tr("Change"));
    connect(m_fields, &QComboBox::currentIndexChanged, this, &FieldDialog::showEditor);
    showEditor();
    if (m_editor && !field.isEmpty())
        m_editor->setFocus();
}

void FieldDialog::showEditor()
{
    delete m_editor;
    const FieldDecl *field = declaration(m_type).field(m_fields->currentData().toString());
    m_editor = field ? makeFieldEditor(m_desk, *field, {}, false, this) : nullptr;
    if (m_editor) {
        m_editor->setAccessibleName(m_fields->currentText());
        m_place->addWidget(m_editor);
    }
}

void FieldDialog::commit()
{
    if (m_editor)
        Q_EMIT chosen({{m_fields->currentData().toString(), m_editor->value()}});
    accept();
}

}
