// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/verbdialog.h"

#include "ui/detail/verbprompt.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/basics.h"

#include <QVBoxLayout>

namespace fettle::ui
{

VerbDialog::VerbDialog(Desk &desk, const QList<VerbView> &verbs, int tickets, RecordType type, QWidget *parent)
    : Dialog(tr("Next step for %n ticket(s)", nullptr, tickets), parent)
    , m_type(type)
    , m_prompt(new VerbPrompt(desk, this))
    , m_choices(new QWidget(this))
{
    setMinimumWidth(520);
    body()->addWidget(m_choices);
    body()->addWidget(m_prompt);
    auto *choices = new QVBoxLayout(m_choices);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setSpacing(space::hair);
    for (const VerbView &verb : verbs) {
        QPushButton *choice =
            button(verbLabel(verb.label), verb.primary ? ButtonKind::Primary : ButtonKind::Plain, verbIcon(verb.verb), m_choices);
        choices->addWidget(choice);
        connect(choice, &QPushButton::clicked, this, [this, verb] { ask(verb); });
    }
    connect(m_prompt, &VerbPrompt::canceled, this, &QDialog::reject);
    connect(m_prompt, &VerbPrompt::accepted, this, [this](const VerbCall &call, const QString &label) {
        Q_EMIT chosen(call, label);
        accept();
    });
    m_prompt->hide();
    if (verbs.size() == 1)
        ask(verbs.first());
    else
        addCancel();
}

void VerbDialog::ask(const VerbView &verb)
{
    m_choices->hide();
    if (verb.required.isEmpty() && verb.asked.isEmpty()) {
        VerbCall call;
        call.verb = verb.verb;
        Q_EMIT chosen(call, verb.label);
        accept();
        return;
    }
    m_prompt->ask(verb, m_type, {}, {});
    m_prompt->show();
    adjustSize();
}

}
