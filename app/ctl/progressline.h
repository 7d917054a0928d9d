// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/exchange.h"

#include <QElapsedTimer>
#include <QString>

namespace fettle
{

/// "42 %, 120000 rows, about 2 min left". The estimate comes when there is enough to tell by.
[[nodiscard]] QString progressText(const ImportProgressInfo &progress, qint64 milliseconds);

/// One line on the terminal that says how far an import is, and is gone after it. Writes nothing when the standard error isn't a terminal.
class ProgressLine
{
public:
    ProgressLine();
    ~ProgressLine();
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    /// From one thread at a time.
    void show(const ImportProgressInfo &progress);

private:
    void write(const QString &text);

    QElapsedTimer m_timer;
    qint64 m_shownAt = -1;
    qsizetype m_width = 0; ///< of what stands there
    bool m_isTerminal = false;
};

}
