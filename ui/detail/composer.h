// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

#include <QTemporaryDir>
#include <QTimer>
#include <QWidget>

#include <memory>

class QPushButton;
class QToolButton;

namespace fettle::ui
{

class FlowLayout;
class GrowingText;
class Label;
class TicketActs;

/// Writes replies and internal notes. The two keep separate texts, so that a note can't become public by a slip.
/// What is typed is kept as a draft within a second and comes back with the ticket.
class Composer : public QWidget
{
    Q_OBJECT

public:
    explicit Composer(TicketActs &acts, QWidget *parent = nullptr);
    ~Composer() override;

    void setTicket(const QUuid &ticket, const QString &requester);
    void write(bool note); ///< switches and takes the cursor
    void setNote(bool note);
    [[nodiscard]] bool isNote() const { return m_note; }
    void addFiles(const QStringList &files);
    void chooseFiles();
    void keepDraft(); ///< now, not in a second

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QString draftKey(bool note) const;
    void restore();
    void send();
    void showFiles();
    void addImage(const QImage &image);
    void dress();

    TicketActs &m_acts;
    QUuid m_ticket;
    QString m_requester;
    bool m_note = false;
    bool m_restoring = false;
    QHash<QString, QString> m_drafts; ///< by key: what the store knows or will know
    QTimer m_keep;
    QList<NewAttachment> m_files;
    std::unique_ptr<QTemporaryDir> m_pasted; ///< images from the clipboard, until they are sent
    QPushButton *m_reply;
    QPushButton *m_noteButton;
    GrowingText *m_text;
    QWidget *m_fileBox;
    FlowLayout *m_fileFlow;
    Label *m_hint;
    QPushButton *m_send;
};

}
