// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/program.h"

#include "app/common/workspacefolder.h"
#include "app/desktop/logbook.h"
#include "app/desktop/services.h"
#include "app/desktop/startreport.h"
#include "ui/detail/detailpane.h"
#include "ui/dialogs/textdialog.h"
#include "ui/list/listpane.h"
#include "ui/shell/answers.h"
#include "ui/shell/gallery.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/problempage.h"
#include "ui/shell/ticketacts.h"
#include "ui/text/reasons.h"
#include "ui/text/words.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QtConcurrent>

namespace fettle::app
{

using namespace ui;

Program::Program(Options options, SettingsFile settings, Theme &theme, Language &language)
    : m_options(std::move(options))
    , m_settingsFile(std::move(settings))
    , m_theme(theme)
    , m_language(language)
{
}

Program::~Program()
{
    m_demo.waitForFinished();
    // The window first: it refers to the desk.
    delete m_window;
}

void Program::start()
{
    QString folder = m_options.workspace.isEmpty() ? m_settingsFile.load().workspace : m_options.workspace;
    // Nobody said where: the usual place, if there is a workspace.
    const bool guessed = folder.isEmpty();
    if (guessed)
        folder = defaultWorkspaceFolder();
    open(folder, guessed ? Missing::Welcome : Missing::Problem);
}

void Program::show(QWidget *window)
{
    if (m_window && m_window != window) {
        m_window->hide();
        m_window->deleteLater();
    }
    m_window = window;
    if (m_options.size.isValid() && !m_options.size.isEmpty())
        window->resize(m_options.size);
    window->show();
}

void Program::open(const QString &folder, Missing missing, bool readOnly)
{
    WorkspaceOptions options;
    options.path = folder;
    options.readOnly = readOnly;
    if (const QString zone = m_settingsFile.load().zone; !zone.isEmpty())
        options.zone = QTimeZone(zone.toUtf8());
    Result<std::unique_ptr<Desk>> desk = Desk::open(options);
    if (!desk)
        return desk.error().code == ErrorCode::NotFound && missing == Missing::Welcome ? showWelcome() : showProblem(desk.error(), folder);
    adopt(std::move(*desk));
}

void Program::adopt(std::unique_ptr<Desk> desk, const std::function<void(MainWindow &)> &then)
{
    Settings settings = m_settingsFile.load();
    settings.workspace = desk->path();
    m_settingsFile.save(settings);
    const std::unique_ptr<Desk> old = std::exchange(m_desk, std::move(desk));
    // The old window still refers to the old desk.
    if (m_window)
        delete m_window;
    MainWindow *shown = makeWindow();
    if (m_options.startOnly)
        new StartReport(*shown); // the window's
    show(shown);
    if (!m_options.search.isEmpty())
        connect(
            shown->list()->model(), &TicketListModel::firstPageShown, shown,
            [shown, text = m_options.search] { shown->list()->search(text); }, Qt::SingleShotConnection);
    if (!m_options.ticket.isEmpty())
        shown->openByName(m_options.ticket);
    if (then)
        then(*shown);
}

MainWindow *Program::makeWindow()
{
    WindowServices services = makeServices(*m_desk);
    services.logText = &logbook::text;
    services.openOther = [this] { chooseOther(); };
    auto window = std::make_unique<MainWindow>(*m_desk, m_theme, m_settingsFile, services);
    // Later: what asks for it is a part of the window that goes.
    connect(window.get(), &MainWindow::languageChanged, this, &Program::changeLanguage, Qt::QueuedConnection);
    return window.release();
}

/// The window anew in the other language, where the old one stood and with the ticket that was open.
void Program::changeLanguage()
{
    MainWindow *old = mainWindow();
    if (!old)
        return;
    old->keepState();
    const QUuid ticket = old->detail()->ticket();
    const QRect place = old->geometry();
    m_language.use(m_settingsFile.load().language);
    MainWindow *fresh = makeWindow();
    show(fresh);
    fresh->setGeometry(place);
    fresh->openTicket(ticket);
    fresh->showSettings(QStringLiteral("language"));
}

void Program::showWelcome()
{
    const QString folder = defaultWorkspaceFolder();
    QString name = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    auto *page = new WelcomePage(folder, name == u"Root" ? QString() : name);
    page->setWindowTitle(QStringLiteral("Fettle"));
    page->resize(820, 680);
    connect(page, &WelcomePage::started, this, &Program::begin);
    connect(page, &WelcomePage::openWanted, this, [this](const QString &chosen) { open(chosen); });
    show(page);
}

void Program::begin(const WelcomePage::Choice &choice)
{
    WorkspaceOptions options;
    options.path = choice.folder;
    options.language = QLocale().language() == QLocale::German ? QStringLiteral("de") : QStringLiteral("en");
    if (choice.content == WelcomePage::Content::Demo)
        return makeDemo(options, choice.founder);
    Result<std::unique_ptr<Desk>> desk = Desk::create(options, choice.founder);
    if (!desk)
        return tellWelcome(desk.error());
    adopt(std::move(*desk), [choice](MainWindow &window) {
        if (choice.content == WelcomePage::Content::Import)
            showImport(window.acts().desk(), &window);
    });
}

void Program::tellWelcome(const Error &error)
{
    auto *page = qobject_cast<WelcomePage *>(m_window.data());
    if (!page)
        return;
    page->setBusy({});
    page->tellProblem(error.code == ErrorCode::Conflict ? tr("The folder isn't empty. Choose another one, or open the workspace in it.")
                                                        : errorText(error));
}

/// A year of work takes seconds to make: that happens beside the window, which then opens the result.
void Program::makeDemo(const WorkspaceOptions &options, const Desk::Founder &founder)
{
    if (auto *page = qobject_cast<WelcomePage *>(m_window.data()))
        page->setBusy(tr("Preparing…"));
    const auto progress = [this](int done, int all) {
        QMetaObject::invokeMethod(
            this,
            [this, done, all] {
                if (auto *page = qobject_cast<WelcomePage *>(m_window.data()); page && all > 0)
                    page->setBusy(tr("Preparing… %1 %").arg(done * 100 / all));
            },
            Qt::QueuedConnection);
    };
    m_demo = QtConcurrent::run([options, founder, progress]() -> std::optional<Error> {
        const Result<std::unique_ptr<Desk>> desk = Desk::createDemo(options, founder, progress);
        return desk ? std::nullopt : std::optional(desk.error());
    });
    whenAnswered(m_demo, this, [this, folder = options.path](const std::optional<Error> &error) {
        if (error)
            tellWelcome(*error);
        else
            open(folder);
    });
}

void Program::showProblem(const Error &error, const QString &folder)
{
    auto *page = new ProblemPage(error, folder);
    page->setWindowTitle(QStringLiteral("Fettle"));
    page->resize(820, 560);
    connect(page, &ProblemPage::againWanted, this, [this, folder] { open(folder); });
    connect(page, &ProblemPage::readOnlyWanted, this, [this, folder] { open(folder, Missing::Problem, true); });
    connect(page, &ProblemPage::otherWanted, this, &Program::chooseOther);
    connect(page, &ProblemPage::logWanted, page, [page] {
        auto *dialog = new TextDialog(tr("Log"), logbook::text(), page);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    show(page);
}

void Program::showGallery()
{
    auto *page = new Gallery;
    page->resize(1100, 860);
    show(page);
}

void Program::chooseOther()
{
    auto *dialog = new QFileDialog(m_window, tr("Open a workspace"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        QMetaObject::invokeMethod(
            this, [this, folder] { open(folder); }, Qt::QueuedConnection);
    });
    dialog->open();
}

MainWindow *Program::mainWindow() const
{
    return qobject_cast<MainWindow *>(m_window.data());
}

}
