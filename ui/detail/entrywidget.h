// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/readmodel.h"

#include <QWidget>

class QLabel;

namespace fettle::ui
{

/// One item of a conversation: who, how, when, what. Notes stand on a tinted ground.
class EntryWidget : public QWidget
{
    Q_OBJECT

public:
    EntryWidget(const EntryView &entry, const QList<AttachmentView> &attachments, bool unread, qint64 now, QWidget *parent = nullptr);
    [[nodiscard]] QUuid entryId() const { return m_entry.id; }

Q_SIGNALS:
    void linkActivated(const QString &link);
    void attachmentOpened(const fettle::AttachmentView &attachment);
    void attachmentSaved(const fettle::AttachmentView &attachment);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] bool isNote() const;
    QLabel *addText(const QString &text);

    EntryView m_entry;
    bool m_unread;
    QList<std::pair<QLabel *, QString>> m_texts;
};

/// A file as a chip: name, size, open on click, save by the arrow.
class AttachmentChip : public QWidget
{
    Q_OBJECT

public:
    explicit AttachmentChip(const AttachmentView &attachment, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void opened();
    void saved();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    AttachmentView m_attachment;
};

}
