// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "ui/dialogs/dialog.h"

#include <QHash>
#include <QTimer>

class QButtonGroup;
class QGridLayout;
class QLineEdit;

namespace fettle::ui
{

class FieldEditor;
class GrowingText;
class Label;
class TicketActs;

/// A new ticket: type, title, who asks, what about. What was typed is kept until the ticket exists.
class NewTicketDialog : public Dialog
{
    Q_OBJECT

public:
    NewTicketDialog(TicketActs &acts, QWidget *parent);

Q_SIGNALS:
    void created(const QUuid &ticket);

protected:
    void commit() override;
    void done(int result) override;

private:
    void setType(RecordType type);
    void keepDraft();
    void restoreDraft();
    [[nodiscard]] QString draft() const;
    FieldEditor *addField(const QString &name, int row, int column, int span = 1);

    TicketActs &m_acts;
    RecordType m_type = RecordType::Incident;
    QButtonGroup *m_types;
    QLineEdit *m_subject;
    GrowingText *m_description;
    QWidget *m_fieldBox = nullptr;
    QGridLayout *m_grid = nullptr;
    QHash<QString, FieldEditor *> m_editors;
    Label *m_missing;
    QTimer m_keep;
    QString m_kept;
    bool m_sending = false;
};

}
