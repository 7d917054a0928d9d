// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

#include <QTimer>
#include <QWidget>

class QSplitter;
class QStackedWidget;
class QTabBar;

#include <functional>

namespace fettle::ui
{

class Composer;
class ConversationView;
class HistoryView;
class Label;
class DraftBook;
class PropertyPanel;
class TicketActs;
class TicketHeader;
class VerbPrompt;

/// One ticket: header, conversation with composer or history, properties. Follows changes of the workspace.
class DetailPane : public QWidget
{
    Q_OBJECT

public:
    enum class Tab { Conversation, History };

    explicit DetailPane(TicketActs &acts, QWidget *parent = nullptr);

    void showTicket(const QUuid &id); ///< null: says that nothing is chosen
    [[nodiscard]] QUuid ticket() const { return m_ticket; }
    [[nodiscard]] const TicketDetail &detail() const { return m_detail; }
    void refresh();
    void rebuild(); ///< anew, as after a change of theme or language
    void setTab(Tab tab);
    void write(bool note);
    void startVerb(const VerbView &verb);
    void focusField(const QString &field);
    void focusSubject();
    void setPropertiesVisible(bool visible);
    void setBackVisible(bool visible);
    void setHint(const QString &text); ///< what stands where no ticket is
    void keepDraft();
    void attachFiles(); ///< to what is being written
    [[nodiscard]] bool isWaiting() const;

Q_SIGNALS:
    void ticketChosen(const QUuid &id);
    void linkActivated(const QString &link);
    void linkWanted();
    void copyWanted();
    void deleteWanted();
    void restoreWanted();
    void backWanted();
    void problem(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QString draftKey(const char *what) const;
    void accept(const TicketDetail &detail, bool fresh);
    void takeStep();
    void dropSteps();
    void setPrompting(bool prompting);
    void loadHistory();
    void openAttachment(const AttachmentView &attachment);
    void saveAttachment(const AttachmentView &attachment);

    TicketActs &m_acts;
    QUuid m_ticket;
    TicketDetail m_detail;
    DraftBook *m_drafts;
    QTimer m_keep;
    bool m_shown = false;
    bool m_isFresh = false; ///< the conversation hasn't been shown since another ticket came
    int m_waiting = 0;
    QList<std::function<void()>> m_steps; ///< what is left to show of an answer
    QStackedWidget *m_pages;
    Label *m_hint;
    TicketHeader *m_header;
    VerbPrompt *m_prompt;
    QTabBar *m_tabs;
    QStackedWidget *m_body;
    ConversationView *m_conversation;
    Composer *m_composer;
    HistoryView *m_history;
    PropertyPanel *m_properties;
    QSplitter *m_split;
};

}
