// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

#include <QHash>
#include <QScrollArea>

class QVBoxLayout;

namespace fettle::ui
{

class FieldEditor;
class TicketActs;

/// Every field of a ticket, each changed where it stands; then links, attachments and times.
class PropertyPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit PropertyPanel(TicketActs &acts, QWidget *parent = nullptr);
    void show(const TicketDetail &detail);
    void focusField(const QString &field);

Q_SIGNALS:
    void ticketChosen(const QUuid &id);
    void linkWanted();
    void attachmentOpened(const fettle::AttachmentView &attachment);
    void attachmentSaved(const fettle::AttachmentView &attachment);

private:
    void build();
    void addSection(const QString &title);
    void addField(const FieldDecl &field);
    void addWatchers();
    void addFact(const QString &label, const QString &value, const QString &tip = {});
    void addLinks();
    void addFacts();
    void commit(const FieldDecl &field, FieldEditor *editor);
    void fill();

    TicketActs &m_acts;
    TicketDetail m_detail;
    QVBoxLayout *m_column = nullptr;
    QHash<QString, FieldEditor *> m_editors;
    bool m_all = false; ///< also fields without a value that are rarely used
};

}
