// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "ui/dialogs/dialog.h"

class QComboBox;
class QVBoxLayout;

namespace fettle::ui
{

class FieldEditor;

/// One field of several tickets, set in one act.
class FieldDialog : public Dialog
{
    Q_OBJECT

public:
    FieldDialog(Desk &desk, RecordType type, int tickets, const QString &field, QWidget *parent);

Q_SIGNALS:
    void chosen(const fettle::Fields &fields);

protected:
    void commit() override;

private:
    void showEditor();

    Desk &m_desk;
    RecordType m_type;
    QComboBox *m_fields;
    QVBoxLayout *m_place;
    FieldEditor *m_editor = nullptr;
};

}
