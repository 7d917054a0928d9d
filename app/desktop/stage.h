// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/program.h"

#include <QTimer>

namespace fettle::app
{

/// Brings the window to a named page, waits until nothing changes any more, and takes its picture.
class Stage : public QObject
{
    Q_OBJECT

public:
    Stage(Program &program, Options options);
    void start();

private:
    void look();
    void arrange();
    void askToResolve(ui::MainWindow &window);
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] bool takePicture() const;

    Program &m_program;
    Options m_options;
    QTimer m_timer;
    int m_still = 0; ///< looks in a row without anything under way
    int m_looks = 0;
    bool m_arranged = false;
};

}
