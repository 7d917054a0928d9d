// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/stage.h"

#include "app/desktop/services.h"
#include "ui/detail/detailpane.h"
#include "ui/list/listpane.h"
#include "ui/list/ticketlistview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/ticketacts.h"

#include <QApplication>
#include <QPainter>
#include <QTextStream>

namespace fettle::app
{

using namespace ui;

namespace
{
constexpr int lookEvery = 25; ///< ms
constexpr int stillLooks = 6;
constexpr int mostLooks = 800; ///< then the picture is taken as it is, and the program says so
}

Stage::Stage(Program &program, Options options)
    : m_program(program)
    , m_options(std::move(options))
{
    connect(&m_timer, &QTimer::timeout, this, &Stage::look);
}

void Stage::start()
{
    if (m_options.page == u"welcome")
        m_program.showWelcome();
    else if (m_options.page == u"gallery")
        m_program.showGallery();
    else
        m_program.start();
    m_timer.start(lookEvery);
}

bool Stage::isSettled() const
{
    const MainWindow *window = m_program.mainWindow();
    return !window || window->isSettled();
}

void Stage::look()
{
    ++m_looks;
    m_still = isSettled() ? m_still + 1 : 0;
    if (m_still < stillLooks && m_looks < mostLooks)
        return;
    if (!m_arranged) {
        m_arranged = true;
        m_still = 0;
        arrange();
        return;
    }
    m_timer.stop();
    if (m_options.screenshot.isEmpty())
        return;
    const bool fine = takePicture();
    if (!fine)
        QTextStream(stderr) << "fettle: the image can't be written: " << m_options.screenshot << '\n';
    QApplication::exit(fine && m_looks < mostLooks ? 0 : 1);
}

void Stage::arrange()
{
    MainWindow *window = m_program.mainWindow();
    const QString &page = m_options.page;
    if (!window || page.isEmpty())
        return;
    if (page == u"problem-workspace") {
        // This one can be opened; the page is shown as for one that a newer version wrote.
        m_program.showProblem({ErrorCode::SchemaTooNew, {}, {}}, window->acts().desk().path());
        return;
    }
    if (page == u"list-table") {
        window->setArrangement(Arrangement::ListAbove);
        window->list()->setOneLine(true);
    } else if (page == u"detail") {
        window->setArrangement(Arrangement::ListAlone);
        window->openTicket(window->list()->view()->currentTicket());
    } else if (page == u"detail-history") {
        window->detail()->setTab(DetailPane::Tab::History);
    } else if (page == u"detail-note") {
        window->detail()->write(true);
    } else if (page == u"verb-prompt") {
        askToResolve(*window);
    } else if (page == u"new-ticket") {
        window->newTicket();
    } else if (page == u"import") {
        showImport(window->acts().desk(), window);
    } else if (page == u"settings") {
        window->showSettings();
    } else if (page == u"about") {
        window->showAbout();
    } else if (page == u"palette") {
        window->showPalette();
    } else if (page == u"log") {
        window->showLog();
    } else if (page == u"empty") {
        window->list()->search(QStringLiteral("nothing-is-called-like-this"));
    }
}

/// With the first ticket of the list that can be resolved.
void Stage::askToResolve(MainWindow &window)
{
    const QList<VerbView> verbs = window.detail()->detail().verbs;
    const auto resolve =
        std::find_if(verbs.cbegin(), verbs.cend(), [](const VerbView &verb) { return verb.verb == u"resolve" && verb.allowed; });
    if (resolve != verbs.cend())
        return window.detail()->startVerb(*resolve);
    const QUuid before = window.list()->view()->currentTicket();
    window.list()->view()->step(1);
    m_arranged = window.list()->view()->currentTicket() == before; // at the end there is none
}

/// The window and what lies over it, as the screen would show them.
bool Stage::takePicture() const
{
    QWidget *window = m_program.window();
    if (!window)
        return false;
    QPixmap picture = window->grab();
    QPainter painter(&picture);
    for (QWidget *other : QApplication::topLevelWidgets()) {
        if (other == window || !other->isVisible() || other->windowType() == Qt::ToolTip)
            continue;
        const QPoint at = other->windowType() == Qt::Popup
            ? other->pos() - window->pos()
            : QPoint((window->width() - other->width()) / 2, (window->height() - other->height()) / 2);
        painter.drawPixmap(at, other->grab());
        painter.setPen(QColor(128, 128, 128, 120));
        painter.drawRect(QRect(at, other->size()).adjusted(-1, -1, 0, 0));
    }
    painter.end();
    return picture.save(m_options.screenshot);
}

}
