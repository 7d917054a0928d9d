// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/draftbook.h"

#include "ui/shell/answers.h"

namespace fettle::ui
{

DraftBook::DraftBook(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    whenAnswered(m_desk.drafts(), this, [this](const Result<QList<Draft>> &drafts) {
        if (!drafts)
            return;
        for (const Draft &draft : *drafts)
            if (!m_drafts.contains(draft.key))
                m_drafts.insert(draft.key, draft.body);
        Q_EMIT loaded();
    });
}

void DraftBook::keep(const QString &key, const QString &text)
{
    if (m_drafts.value(key) == text)
        return;
    m_drafts.insert(key, text);
    (void)m_desk.saveDraft(key, text);
}

}
