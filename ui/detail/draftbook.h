// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

#include <QObject>

namespace fettle::ui
{

/// What was typed and not yet sent, by key; kept in the workspace, so that it is there again after a crash.
class DraftBook : public QObject
{
    Q_OBJECT

public:
    static constexpr int keepAfter = 600; ///< ms without a key; the promise is a second

    explicit DraftBook(Desk &desk, QObject *parent);

    [[nodiscard]] QString at(const QString &key) const { return m_drafts.value(key); }
    /// An empty text is forgotten.
    void keep(const QString &key, const QString &text);

Q_SIGNALS:
    void loaded();

private:
    Desk &m_desk;
    QHash<QString, QString> m_drafts;
};

}
