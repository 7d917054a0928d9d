// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/readmodel.h"

#include <QScrollArea>

namespace fettle::ui
{

/// A ticket's changes, newest first: who, where, when, what was before and after; each can be undone.
class HistoryView : public QScrollArea
{
    Q_OBJECT

public:
    static constexpr int shownAtOnce = 60;

    explicit HistoryView(QWidget *parent = nullptr);
    void show(const QList<HistoryItem> &items, RecordType type, qint64 now);

Q_SIGNALS:
    void undoWanted(const QUuid &operation);

private:
    void build();

    QList<HistoryItem> m_items;
    RecordType m_type = RecordType::Incident;
    qint64 m_now = 0;
    int m_shown = shownAtOnce;
};

}
