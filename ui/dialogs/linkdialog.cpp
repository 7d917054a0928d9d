// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/linkdialog.h"

#include "ui/text/words.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/lookupfield.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace fettle::ui
{

LinkDialog::LinkDialog(Desk &desk, QWidget *parent)
    : Dialog(tr("Link to"), parent)
    , m_kind(new QComboBox)
    , m_target(new LookupField(desk, ticketTypes | maskOf(RecordType::Ci) | maskOf(RecordType::Article)))
{
    setMinimumWidth(480);
    m_kind->setAccessibleName(tr("Kind of link"));
    const FieldDecl *kinds = declaration(RecordType::Link).field(u"kind");
    for (const QLatin1StringView kind : kinds->words) {
        m_kind->addItem(linkLabel(kind, true), QVariantList{QString(kind), true});
        if (linkLabel(kind, true) != linkLabel(kind, false))
            m_kind->addItem(linkLabel(kind, false), QVariantList{QString(kind), false});
    }
    m_kind->setCurrentText(linkLabel(QStringLiteral("relates"), true));
    m_target->setPlaceholderText(tr("Number, title or name"));
    m_target->setAccessibleName(tr("Other record"));
    body()->addWidget(m_kind);
    body()->addWidget(m_target);
    addCancel();
    addPrimary(tr("Link"));
    m_target->setFocus();
}

void LinkDialog::commit()
{
    if (m_target->record().id.isNull()) {
        m_target->setFocus();
        return;
    }
    const QVariantList kind = m_kind->currentData().toList();
    Q_EMIT chosen(kind.value(0).toString(), m_target->record().id, kind.value(1).toBool());
    accept();
}

}
