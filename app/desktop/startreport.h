// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace fettle::ui
{
class MainWindow;
}

namespace fettle::app
{

/// `--start-only`: waits for the first painting of a list with rows, writes the monotonic clock in nanoseconds to the standard output,
/// and ends the program. Whoever started it with the same clock in hand knows how long the start took.
class StartReport : public QObject
{
    Q_OBJECT

public:
    explicit StartReport(ui::MainWindow &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ui::MainWindow &m_window;
};

}
