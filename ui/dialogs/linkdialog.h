// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "ui/dialogs/dialog.h"

class QComboBox;

namespace fettle::ui
{

class LookupField;

/// Ties the ticket to another record by one of the link types.
class LinkDialog : public Dialog
{
    Q_OBJECT

public:
    LinkDialog(Desk &desk, QWidget *parent);

Q_SIGNALS:
    void chosen(const QString &kind, const QUuid &target, bool outgoing);

protected:
    void commit() override;

private:
    QComboBox *m_kind;
    LookupField *m_target;
};

}
