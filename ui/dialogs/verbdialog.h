// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "ui/dialogs/dialog.h"

namespace fettle::ui
{

class VerbPrompt;

/// A step for several tickets: chosen where there are several to choose from, then asked for its fields.
class VerbDialog : public Dialog
{
    Q_OBJECT

public:
    VerbDialog(Desk &desk, const QList<VerbView> &verbs, int tickets, RecordType type, QWidget *parent);

Q_SIGNALS:
    void chosen(const fettle::VerbCall &call, const QString &label);

private:
    void ask(const VerbView &verb);

    RecordType m_type;
    VerbPrompt *m_prompt;
    QWidget *m_choices;
};

}
