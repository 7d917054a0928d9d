// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/detail/detailpane.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/newticketdialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/textdialog.h"
#include "ui/list/listpane.h"
#include "ui/list/ticketlistview.h"
#include "ui/shell/answers.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/ticketacts.h"
#include "ui/shell/undobar.h"
#include "ui/text/reasons.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/basics.h"

#include <QCloseEvent>
#include <QDesktopServices>
#include <QSplitter>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

namespace fettle::ui
{

MainWindow::MainWindow(Desk &desk, Theme &theme, const SettingsFile &settings, WindowServices services, QWidget *parent)
    : QMainWindow(parent)
    , m_desk(desk)
    , m_theme(theme)
    , m_settingsFile(settings)
    , m_settings(settings.load())
    , m_services(std::move(services))
    , m_acts(new TicketActs(desk, this))
    , m_rail(new Rail(desk))
    , m_list(new ListPane(desk))
    , m_detail(new DetailPane(*m_acts))
    , m_split(new QSplitter(Qt::Horizontal))
    , m_undoBar(nullptr)
{
    setWindowTitle(QStringLiteral("Fettle"));
    setMinimumSize(820, 520);
    m_split->addWidget(m_list);
    m_split->addWidget(m_detail);
    m_split->setHandleWidth(1);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 0);
    m_split->setStretchFactor(1, 1);

    auto *page = new Ground(Ground::Kind::Reading);
    auto *across = new QHBoxLayout;
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(m_rail);
    across->addWidget(m_split, 1);
    auto *down = new QVBoxLayout(page);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    down->addWidget(new Separator);
    down->addLayout(across, 1);
    setCentralWidget(page);
    makeActions();
    makeMenus();
    makeStatus();
    m_undoBar = new UndoBar(this);
    connectParts();

    if (m_settings.geometry.isEmpty() || !restoreGeometry(m_settings.geometry))
        resize(1280, 800);
    m_list->view()->setOneLine(m_settings.oneLine);
    m_detail->setPropertiesVisible(m_settings.propertiesShown);
    m_rail->setFolded(m_settings.railFolded);
    arrange();
    m_rail->select(m_settings.lastView);
    m_rail->refresh();
    m_list->focusList();
    m_started = true;
}

MainWindow::~MainWindow()
{
    delete takeCentralWidget(); // it keeps what is typed, through m_acts, which as the older child would go first
}

void MainWindow::makeStatus()
{
    auto *bar = new Ground(Ground::Kind::Rail);
    bar->setFixedHeight(26);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(space::medium, 0, space::medium, 0);
    m_status = new ElidedLabel(
        m_desk.isReadOnly() ? tr("Opened for reading only") : tr("Everything is saved on this computer"), TextSize::Small, Tone::Quiet);
    m_count = new Label({}, TextSize::Small, Tone::Quiet);
    layout->addWidget(m_status, 1);
    layout->addWidget(m_count);
    layout->addSpacing(space::small);
    layout->addWidget(new Label(tr("%1 finds everything").arg(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText)),
        TextSize::Small, Tone::Faint));
    auto *page = centralWidget();
    auto *down = qobject_cast<QVBoxLayout *>(page->layout());
    down->addWidget(new Separator);
    down->addWidget(bar);
}

void MainWindow::connectParts()
{
    connect(m_rail, &Rail::chosen, this, &MainWindow::showView);
    connect(m_rail, &Rail::loaded, this, [this] {
        if (m_list->viewKey().isEmpty())
            showView(m_rail->current());
    });
    connect(m_rail, &Rail::newTicketWanted, this, &MainWindow::newTicket);
    connect(m_rail, &Rail::settingsWanted, this, [this] { showSettings(); });
    connect(m_rail, &Rail::foldWanted, this, &MainWindow::foldRail);
    connect(m_list, &ListPane::newTicketWanted, this, &MainWindow::newTicket);
    connect(m_list, &ListPane::everythingWanted, this, &MainWindow::searchEverything);
    connect(m_list, &ListPane::numberEntered, this, [this](const QString &number) {
        openByName(number);
        m_detail->setFocus(); // the next key is for the ticket, not for the box
    });
    connect(m_list, &ListPane::countChanged, this, &MainWindow::showCount);
    connect(m_list, &ListPane::shapeWanted, this, [this](bool oneLine) {
        m_settings.oneLine = oneLine;
        saveSettings();
    });
    connect(m_list->view(), &TicketListView::settingsChanged, this, &MainWindow::keepListSettings);
    connect(m_list->view(), &TicketListView::currentTicketChanged, this, [this](const QUuid &id) {
        if (m_settings.arrangement != Arrangement::ListAlone && !id.isNull())
            m_detail->showTicket(id);
    });
    connect(m_list->view(), &TicketListView::opened, this, [this](const QUuid &id) {
        openTicket(id);
        m_detail->setFocus();
    });
    connect(m_list->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &MainWindow::showCount);
    connect(m_list->model(), &TicketListModel::firstPageShown, this, [this] {
        // What is open is marked in the list; beside the list something is always open.
        if (!m_list->view()->currentIndex().isValid() && !m_detail->ticket().isNull())
            m_list->view()->selectTicket(m_detail->ticket());
        if (m_settings.arrangement != Arrangement::ListAlone && m_detail->ticket().isNull() && m_list->model()->rowCount() > 0)
            m_list->view()->step(1);
    });
    connect(m_detail, &DetailPane::ticketChosen, this, &MainWindow::openTicket);
    connect(m_detail, &DetailPane::linkActivated, this, [this](const QString &link) {
        if (link.startsWith(u"ticket:"))
            openByName(link.mid(7));
        else
            QDesktopServices::openUrl(QUrl(link));
    });
    connect(m_detail, &DetailPane::copyWanted, this, [this] { copy(true, false); });
    connect(m_detail, &DetailPane::deleteWanted, this, [this] { m_acts->remove({m_detail->ticket()}); });
    connect(m_detail, &DetailPane::restoreWanted, this, [this] { m_acts->restore({m_detail->ticket()}); });
    connect(m_detail, &DetailPane::linkWanted, this, &MainWindow::linkSelection);
    connect(m_detail, &DetailPane::backWanted, this, [this] {
        m_detailOpen = false;
        arrange();
        m_list->focusList();
    });
    connect(m_detail, &DetailPane::problem, this, &MainWindow::tellStatus);
    connect(&m_theme, &Theme::changed, m_detail, &DetailPane::rebuild);
    connect(m_acts, &TicketActs::done, m_undoBar, &UndoBar::tell);
    connect(m_acts, &TicketActs::failed, m_undoBar, &UndoBar::warn);
    connect(m_undoBar, &UndoBar::undoWanted, m_acts, &TicketActs::undoGroup);
    connect(m_split, &QSplitter::splitterMoved, this, [this] {
        if (m_settings.arrangement == Arrangement::SideBySide)
            m_settings.listWidth = m_list->width();
        else if (m_settings.arrangement == Arrangement::ListAbove)
            m_settings.listHeight = m_list->height();
    });
}

void MainWindow::showView(const RailEntry &entry)
{
    if (entry.key.isEmpty())
        return;
    m_settings.lastView = entry.key;
    m_detailOpen = false;
    arrange();
    m_list->showView(entry.key, entry.title, entry.query, m_settings.lists.value(entry.key));
    saveSettings();
}

void MainWindow::keepListSettings()
{
    m_settings.lists.insert(m_list->viewKey(), m_list->view()->settings());
    saveSettings();
}

void MainWindow::openTicket(const QUuid &id)
{
    if (id.isNull())
        return;
    m_list->view()->selectTicket(id);
    m_detail->showTicket(id);
    if (m_settings.arrangement == Arrangement::ListAlone) {
        m_detailOpen = true;
        arrange();
    }
}

void MainWindow::openByName(const QString &name)
{
    whenAnswered(m_desk.find(name), this, [this, name](const Result<RecordRef> &found) {
        if (found)
            openTicket(found->id);
        else
            tellStatus(tr("There is no ticket %1 here.").arg(name));
    });
}

void MainWindow::setArrangement(Arrangement arrangement)
{
    m_settings.arrangement = arrangement;
    m_detailOpen = false;
    arrange();
    saveSettings();
}

void MainWindow::arrange()
{
    const bool alone = m_settings.arrangement == Arrangement::ListAlone;
    const bool above = m_settings.arrangement == Arrangement::ListAbove;
    m_split->setOrientation(above ? Qt::Vertical : Qt::Horizontal);
    m_list->setVisible(!alone || !m_detailOpen);
    m_detail->setVisible(!alone || m_detailOpen);
    m_detail->setBackVisible(alone);
    if (above) {
        const int high = m_settings.listHeight > 0 ? m_settings.listHeight : 280;
        m_split->setSizes({high, std::max(200, height() - high)});
    } else {
        const int wide = m_settings.listWidth > 0 ? m_settings.listWidth : 380;
        m_split->setSizes({wide, std::max(400, width() - wide)});
    }
    for (const auto &[name, value] : {std::pair(QStringLiteral("side"), Arrangement::SideBySide),
             {QStringLiteral("above"), Arrangement::ListAbove}, {QStringLiteral("alone"), Arrangement::ListAlone}})
        m_actions[name]->setChecked(m_settings.arrangement == value);
}

void MainWindow::foldRail(bool folded)
{
    m_rail->setFolded(folded);
    m_settings.railFolded = folded;
    saveSettings();
}

/// Everything selected, also rows that were never on screen.
void MainWindow::withSelection(const Ids &act)
{
    QList<RowKey> keys;
    for (const QItemSelectionRange &range : m_list->view()->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            keys.append(m_list->model()->keyAt(row));
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    const bool inDetail = m_detail->isAncestorOf(focusWidget()) || m_detail->hasFocus() || !m_list->isVisible();
    if ((keys.size() <= 1 || inDetail) && !m_detail->ticket().isNull())
        return act({m_detail->ticket()});
    if (keys.isEmpty())
        return;
    whenAnswered(m_desk.rows(keys), this, [this, act](const Result<QList<TicketRow>> &rows) {
        if (!rows)
            return tellStatus(errorText(rows.error()));
        QList<QUuid> ids;
        for (const TicketRow &row : *rows)
            ids.append(row.id);
        act(ids);
    });
}

bool MainWindow::isSettled() const
{
    return !m_rail->isWaiting() && !m_list->model()->isWaiting() && !m_detail->isWaiting() && m_acts->running() == 0
        && !m_list->viewKey().isEmpty();
}

void MainWindow::tellStatus(const QString &sentence)
{
    m_status->setText(sentence);
    QTimer::singleShot(8000, m_status, [this, sentence] {
        if (m_status->text() == sentence)
            m_status->setText(m_desk.isReadOnly() ? tr("Opened for reading only") : tr("Everything is saved on this computer"));
    });
}

void MainWindow::showCount()
{
    int selected = 0;
    for (const QItemSelectionRange &range : m_list->view()->selectionModel()->selection())
        selected += range.height();
    const QString all =
        m_list->model()->isCounted() ? tr("%1 ticket(s)", nullptr, m_list->model()->rowCount()).arg(m_list->countText()) : QString();
    m_count->setText(selected > 1 ? tr("%1 selected of %2").arg(QLocale().toString(selected), all) : all);
}

/// What is typed into the search box, over the view that leaves nothing out.
void MainWindow::searchEverything()
{
    const QString words = m_list->searchText();
    const QList<RailEntry> views = m_rail->entries();
    const auto all = std::find_if(views.cbegin(), views.cend(), [](const RailEntry &view) { return view.query.filter.isEmpty(); });
    if (all != views.cend() && m_list->viewKey() != all->key) {
        m_rail->select(all->key);
        showView(*all);
        m_list->search(words);
    }
    m_list->focusSearch();
}

void MainWindow::newTicket()
{
    auto *dialog = new NewTicketDialog(*m_acts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog = dialog;
    connect(dialog, &NewTicketDialog::created, this, &MainWindow::openTicket);
    dialog->open();
}

void MainWindow::showPalette()
{
    auto *palette = new CommandPalette(m_desk, commands(), m_rail->entries(), this);
    m_dialog = palette;
    connect(palette, &CommandPalette::ticketChosen, this, &MainWindow::openTicket);
    connect(palette, &CommandPalette::viewChosen, this, [this](const QString &key) {
        m_rail->select(key);
        showView(m_rail->current());
    });
    palette->open();
}

void MainWindow::showSettings(const QString &field)
{
    auto *dialog = new SettingsDialog(m_settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog = dialog;
    connect(dialog, &SettingsDialog::changed, this, [this](const Settings &settings) {
        m_settings.theme = settings.theme;
        m_settings.zone = settings.zone;
        const bool otherLanguage = m_settings.language != settings.language;
        m_settings.language = settings.language;
        m_theme.setChoice(themeFromWord(settings.theme));
        TimeText::setZone(settings.zone.isEmpty() ? QTimeZone() : QTimeZone(settings.zone.toUtf8()));
        m_list->model()->refresh();
        m_detail->refresh();
        saveSettings();
        if (otherLanguage)
            Q_EMIT languageChanged();
    });
    if (auto *wanted = field.isEmpty() ? nullptr : dialog->findChild<QWidget *>(field))
        wanted->setFocus();
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *dialog = new AboutDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog = dialog;
    dialog->open();
}

void MainWindow::showLog()
{
    auto *dialog = new TextDialog(tr("Log"), m_services.logText ? m_services.logText() : QString(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog = dialog;
    dialog->open();
}

QList<QAction *> MainWindow::commands() const
{
    QList<QAction *> all;
    for (const QString &name : m_order)
        all.append(m_actions[name]);
    return all;
}

void MainWindow::saveSettings()
{
    if (m_started)
        m_settingsFile.save(m_settings);
}

void MainWindow::keepState()
{
    m_detail->keepDraft();
    m_settings.geometry = saveGeometry();
    m_settings.workspace = m_desk.path();
    saveSettings();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepState();
    QMainWindow::closeEvent(event);
}

}
