// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/readmodel.h"

#include <QScrollArea>
#include <QTimer>

class QVBoxLayout;

namespace fettle::ui
{

/// A ticket's description and entries, the newest at the end, never wider than 760 px.
class ConversationView : public QScrollArea
{
    Q_OBJECT

public:
    static constexpr int shownAtOnce = 40;

    explicit ConversationView(QWidget *parent = nullptr);
    /// @p fresh: another ticket, so scroll to what is unread or newest; else the place is kept.
    /// @p draft: what was written of another description and not saved; it is opened for writing again.
    void show(const TicketDetail &detail, qint64 now, bool fresh, const QString &draft = {});
    /// Older entries are still to come.
    [[nodiscard]] bool isBuilding() const { return m_next > m_first; }
    /// The description as it is being written; empty while nobody writes it or it is as it was.
    [[nodiscard]] QString descriptionDraft() const;

Q_SIGNALS:
    void linkActivated(const QString &link);
    void descriptionTyped();
    void descriptionEdited(const QString &text);
    void attachmentOpened(const fettle::AttachmentView &attachment);
    void attachmentSaved(const fettle::AttachmentView &attachment);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void addEntries();
    void addEntry(qsizetype index);
    void keepPlace();
    void addDescription();
    void editDescription(const QString &draft = {});

    QWidget *m_page = nullptr;
    QVBoxLayout *m_column = nullptr;
    TicketDetail m_detail;
    int m_entriesAt = 0; ///< where in the column the oldest entry shown goes
    qsizetype m_first = 0; ///< the oldest entry that is to be shown
    qsizetype m_next = 0; ///< entries from here on are shown
    int m_fromEnd = 0; ///< pixels below what is seen; kept while older entries come in above
    bool m_keepsPlace = false;
    QTimer m_rest;
    qint64 m_now = 0;
    bool m_all = false;
    bool m_editing = false;
};

}
