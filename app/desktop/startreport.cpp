// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/startreport.h"

#include "ui/list/listpane.h"
#include "ui/list/ticketlistmodel.h"
#include "ui/list/ticketlistview.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QEvent>
#include <QTextStream>
#include <QTimer>

#include <chrono>

namespace fettle::app
{

StartReport::StartReport(ui::MainWindow &window)
    : QObject(&window)
    , m_window(window)
{
    window.list()->view()->viewport()->installEventFilter(this);
}

bool StartReport::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && m_window.list()->model()->rowAt(0)) {
        watched->removeEventFilter(this);
        QTimer::singleShot(0, this, [] { // when it has been painted
            QTextStream(stdout) << std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch()).count() << '\n';
            QApplication::quit();
        });
    }
    return false;
}

}
