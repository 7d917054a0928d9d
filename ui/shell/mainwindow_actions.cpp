// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window's actions: their names, keys and menus.
#include "ui/detail/detailpane.h"
#include "ui/detail/verbprompt.h"
#include "ui/dialogs/fielddialog.h"
#include "ui/dialogs/linkdialog.h"
#include "ui/dialogs/verbdialog.h"
#include "ui/list/listpane.h"
#include "ui/list/ticketlistview.h"
#include "ui/shell/answers.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/ticketacts.h"
#include "ui/shell/undobar.h"
#include "ui/text/reasons.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/basics.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QMenuBar>

namespace fettle::ui
{

namespace
{

/// Lifecycles call the same step differently: the key is for the step.
QStringList stepsOf(const QString &key)
{
    if (key == u"resolve")
        return {key, QStringLiteral("fulfil"), QStringLiteral("complete"), QStringLiteral("end"), QStringLiteral("submit")};
    if (key == u"start")
        return {key, QStringLiteral("begin"), QStringLiteral("investigate"), QStringLiteral("triage")};
    if (key == u"hold")
        return {key, QStringLiteral("need_info")};
    return {key};
}

}

QAction *MainWindow::add(
    const QString &name, const QString &text, const QString &iconName, const QList<QKeySequence> &keys, const std::function<void()> &act)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setProperty("iconName", iconName);
    action->setShortcuts(keys);
    action->setIconVisibleInMenu(true);
    QString plain = text;
    action->setToolTip(withKey(plain.remove(QLatin1Char('&')), keys.value(0)));
    // Fields claim the letters that are typed into them (ShortcutOverride), so that bare letters may be shortcuts.
    connect(action, &QAction::triggered, this, act);
    addAction(action);
    m_actions.insert(name, action);
    m_order.append(name);
    return action;
}

void MainWindow::makeActions()
{
    using K = QKeySequence;
    add(QStringLiteral("new"), tr("&New ticket…"), QStringLiteral("plus"), {K(K::New)}, [this] { newTicket(); });
    add(QStringLiteral("palette"), tr("&Find anything…"), QStringLiteral("search"), {K(Qt::CTRL | Qt::Key_K)}, [this] { showPalette(); });
    add(QStringLiteral("search"), tr("&Search in this list"), QStringLiteral("filter"), {K(K::Find), K(Qt::Key_Slash)},
        [this] { m_list->focusSearch(); });
    add(QStringLiteral("searchAll"), tr("Search e&verything"), QStringLiteral("search"), {K(Qt::CTRL | Qt::SHIFT | Qt::Key_F)},
        [this] { searchEverything(); });
    add(QStringLiteral("take"), tr("&Take"), QStringLiteral("take"), {K(Qt::Key_T)},
        [this] { withSelection([this](const QList<QUuid> &ids) { m_acts->take(ids); }); });
    add(QStringLiteral("assign"), tr("&Assign…"), QStringLiteral("assign"), {K(Qt::Key_A)},
        [this] { onSelection(QStringLiteral("assign")); });
    add(QStringLiteral("start"), tr("Start &work"), QStringLiteral("start"), {K(Qt::Key_S)},
        [this] { onSelection(QStringLiteral("start")); });
    add(QStringLiteral("resolve"), tr("&Resolve…"), QStringLiteral("resolve"), {K(Qt::Key_E)},
        [this] { onSelection(QStringLiteral("resolve")); });
    add(QStringLiteral("hold"), tr("Put on &hold…"), QStringLiteral("hold"), {K(Qt::Key_H)},
        [this] { onSelection(QStringLiteral("hold")); });
    add(QStringLiteral("verb"), tr("&Other step…"), QStringLiteral("forward"), {K(Qt::Key_V)}, [this] { onSelection(QString()); });
    add(QStringLiteral("reply"), tr("Re&ply"), QStringLiteral("reply"), {K(Qt::Key_R)}, [this] { m_detail->write(false); });
    add(QStringLiteral("note"), tr("Inter&nal note"), QStringLiteral("lock"), {K(Qt::Key_N)}, [this] { m_detail->write(true); });
    add(QStringLiteral("attach"), tr("Attach f&iles…"), QStringLiteral("attach"), {K(Qt::CTRL | Qt::SHIFT | Qt::Key_A)},
        [this] { m_detail->attachFiles(); });
    add(QStringLiteral("rename"), tr("Change the tit&le"), QStringLiteral("edit"), {K(Qt::Key_F2)}, [this] { m_detail->focusSubject(); });
    add(QStringLiteral("field"), tr("Change a &field…"), QStringLiteral("settings"), {K(Qt::Key_F)}, [this] { changeField({}); });
    add(QStringLiteral("link"), tr("Lin&k to…"), QStringLiteral("link"), {K(Qt::Key_L)}, [this] { linkSelection(); });
    add(QStringLiteral("delete"), tr("&Delete"), QStringLiteral("trash"), {K(K::Delete)},
        [this] { withSelection([this](const QList<QUuid> &ids) { m_acts->remove(ids); }); });
    add(QStringLiteral("restore"), tr("&Bring back"), QStringLiteral("undo"), {K(Qt::Key_B)},
        [this] { withSelection([this](const QList<QUuid> &ids) { m_acts->restore(ids); }); });
    add(QStringLiteral("undo"), tr("&Undo"), QStringLiteral("undo"), {K(K::Undo)}, [this] { m_acts->undo(); });
    add(QStringLiteral("redo"), tr("&Redo"), QStringLiteral("redo"), {K(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)}, [this] { m_acts->redo(); });
    add(QStringLiteral("copyNumber"), tr("Copy &number"), QStringLiteral("copy"), {K(K::Copy)}, [this] { copy(false, false); });
    add(QStringLiteral("copyTitle"), tr("Copy number and &title"), {}, {K(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
        [this] { copy(true, false); });
    add(QStringLiteral("copyRow"), tr("Copy ro&ws"), {}, {K(Qt::CTRL | Qt::ALT | Qt::Key_C)}, [this] { copy(true, true); });
    add(QStringLiteral("selectAll"), tr("Select &all"), {}, {K(K::SelectAll)}, [this] { m_list->view()->selectAll(); });
    add(QStringLiteral("next"), tr("&Next ticket"), {}, {K(Qt::Key_J)}, [this] { m_list->view()->step(1); });
    add(QStringLiteral("previous"), tr("Prev&ious ticket"), {}, {K(Qt::Key_K)}, [this] { m_list->view()->step(-1); });
    add(QStringLiteral("nextView"), tr("Next &view"), {}, {K(Qt::ALT | Qt::Key_Down)}, [this] { m_rail->step(1); });
    add(QStringLiteral("previousView"), tr("Previous vie&w"), {}, {K(Qt::ALT | Qt::Key_Up)}, [this] { m_rail->step(-1); });
    add(QStringLiteral("conversation"), tr("&Conversation"), QStringLiteral("chat"), {K(Qt::CTRL | Qt::Key_1)},
        [this] { m_detail->setTab(DetailPane::Tab::Conversation); });
    add(QStringLiteral("history"), tr("&History"), QStringLiteral("history"), {K(Qt::CTRL | Qt::Key_2)},
        [this] { m_detail->setTab(DetailPane::Tab::History); });
    auto *group = new QActionGroup(this);
    group->addAction(add(QStringLiteral("side"), tr("List &beside the ticket"), QStringLiteral("split-side"), {K(Qt::CTRL | Qt::Key_7)},
        [this] { setArrangement(Arrangement::SideBySide); }));
    group->addAction(add(QStringLiteral("above"), tr("List &above the ticket"), QStringLiteral("split-top"), {K(Qt::CTRL | Qt::Key_8)},
        [this] { setArrangement(Arrangement::ListAbove); }));
    group->addAction(add(QStringLiteral("alone"), tr("List al&one"), QStringLiteral("list"), {K(Qt::CTRL | Qt::Key_9)},
        [this] { setArrangement(Arrangement::ListAlone); }));
    for (QAction *action : group->actions())
        action->setCheckable(true);
    add(QStringLiteral("oneLine"), tr("One &line a ticket"), QStringLiteral("table"), {K(Qt::CTRL | Qt::Key_D)}, [this] {
        m_settings.oneLine = !m_list->view()->isOneLine();
        m_list->setOneLine(m_settings.oneLine);
    });
    add(QStringLiteral("order"), tr("Or&der…"), QStringLiteral("sort"), {K(Qt::Key_O)}, [this] { m_list->chooseOrder(); });
    add(QStringLiteral("columns"), tr("Col&umns…"), {}, {K(Qt::CTRL | Qt::SHIFT | Qt::Key_D)}, [this] {
        m_list->setOneLine(m_settings.oneLine = true);
        m_list->view()->chooseColumns();
    });
    add(QStringLiteral("rail"), tr("Fold the &rail"), QStringLiteral("rail"), {K(Qt::CTRL | Qt::Key_Backslash)},
        [this] { foldRail(!m_rail->isFolded()); });
    add(QStringLiteral("properties"), tr("&Properties"), QStringLiteral("properties"), {K(Qt::CTRL | Qt::Key_I)}, [this] {
        m_settings.propertiesShown = !m_settings.propertiesShown;
        m_detail->setPropertiesVisible(m_settings.propertiesShown);
        saveSettings();
    });
    add(QStringLiteral("back"), tr("Back to the list"), {}, {}, [this] { Q_EMIT m_detail->backWanted(); });
    add(QStringLiteral("settings"), tr("S&ettings…"), QStringLiteral("settings"), {K(Qt::CTRL | Qt::Key_Comma)}, [this] {
        showSettings();
    })->setMenuRole(QAction::PreferencesRole);
    if (m_services.exportList)
        add(QStringLiteral("export"), tr("&Export this list…"), QStringLiteral("export"), {K(Qt::CTRL | Qt::Key_E)},
            [this] { exportList(); });
    if (m_services.importTickets)
        add(QStringLiteral("import"), tr("&Import…"), QStringLiteral("import"), {K(Qt::CTRL | Qt::SHIFT | Qt::Key_I)},
            [this] { m_services.importTickets(this); });
    add(QStringLiteral("backup"), tr("&Back up…"), QStringLiteral("backup"), {K(Qt::CTRL | Qt::SHIFT | Qt::Key_B)}, [this] { backUp(); });
    if (m_services.openOther)
        add(QStringLiteral("open"), tr("&Open a workspace…"), QStringLiteral("folder"), {K(K::Open)}, m_services.openOther);
    if (m_services.logText)
        add(QStringLiteral("log"), tr("Show &log"), QStringLiteral("file"), {K(Qt::CTRL | Qt::SHIFT | Qt::Key_L)}, [this] { showLog(); });
    add(QStringLiteral("about"), tr("&About Fettle"), QStringLiteral("info"), {K(Qt::Key_F1)}, [this] {
        showAbout();
    })->setMenuRole(QAction::AboutRole);
    add(QStringLiteral("quit"), tr("&Quit"), {}, {K(Qt::CTRL | Qt::Key_Q)}, [this] { close(); })->setMenuRole(QAction::QuitRole);
}

void MainWindow::makeMenus()
{
    const auto fill = [this](const QString &title, const QStringList &names) {
        QMenu *menu = menuBar()->addMenu(title);
        for (const QString &name : names) {
            if (name.isEmpty())
                menu->addSeparator();
            else if (QAction *action = m_actions.value(name))
                menu->addAction(action);
        }
    };
    const auto names = [](const char *words) { return QString::fromLatin1(words).split(QLatin1Char(' ')); };
    fill(tr("&File"), names("new  open import export  backup  quit"));
    fill(tr("&Edit"), names("undo redo  copyNumber copyTitle copyRow selectAll  search searchAll palette  settings"));
    fill(tr("&Ticket"), names("take assign start resolve hold verb  reply note attach  rename field link  delete restore"));
    fill(tr("&View"),
        names("side above alone  oneLine columns order  rail properties  conversation history  next previous nextView previousView"));
    fill(tr("&Help"), names("log  about"));
}

void MainWindow::onSelection(const QString &verb)
{
    withSelection([this, verb](const QList<QUuid> &ids) {
        whenAnswered(m_desk.verbs(ids), this, [this, verb, ids](const Result<QList<VerbView>> &verbs) {
            if (!verbs)
                return tellStatus(errorText(verbs.error()));
            QList<VerbView> offered;
            const QStringList steps = stepsOf(verb);
            for (const VerbView &view : *verbs)
                if (verb.isEmpty() ? view.allowed : steps.contains(view.verb))
                    offered.append(view);
            if (!verb.isEmpty()) {
                // The one that is possible, else the lifecycle's own, which says why not.
                std::stable_sort(offered.begin(), offered.end(), [&steps](const VerbView &a, const VerbView &b) {
                    return a.allowed != b.allowed ? a.allowed : steps.indexOf(a.verb) < steps.indexOf(b.verb);
                });
                offered = offered.mid(0, 1);
            }
            // Who has the work can be said of any ticket, also where that is no step of its lifecycle.
            if (verb == u"assign" && (offered.isEmpty() || !offered.first().allowed))
                return changeField(QStringLiteral("assignee"));
            if (offered.isEmpty() || (!verb.isEmpty() && !offered.first().allowed)) {
                m_undoBar->warn(offered.isEmpty() ? tr("That step isn't possible here.")
                                                  : refusalText(offered.first().refusal, m_detail->detail().row.type));
                return;
            }
            if (!verb.isEmpty() && ids.size() == 1 && ids.first() == m_detail->ticket() && m_detail->isVisible())
                return m_detail->startVerb(offered.first());
            if (!verb.isEmpty() && offered.first().required.isEmpty() && offered.first().asked.isEmpty()) {
                VerbCall call;
                call.verb = offered.first().verb;
                return m_acts->doVerb(ids, call, offered.first().label);
            }
            auto *dialog = new VerbDialog(m_desk, offered, static_cast<int>(ids.size()), m_detail->detail().row.type, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &VerbDialog::chosen, this,
                [this, ids](const VerbCall &call, const QString &label) { m_acts->doVerb(ids, call, label); });
            dialog->open();
        });
    });
}

void MainWindow::changeField(const QString &field)
{
    withSelection([this, field](const QList<QUuid> &ids) {
        auto *dialog = new FieldDialog(m_desk, m_detail->detail().row.type, static_cast<int>(ids.size()), field, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &FieldDialog::chosen, this, [this, ids](const Fields &fields) { m_acts->setFields(ids, fields); });
        dialog->open();
    });
}

void MainWindow::linkSelection()
{
    if (m_detail->ticket().isNull())
        return;
    auto *dialog = new LinkDialog(m_desk, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LinkDialog::chosen, this, [this, id = m_detail->ticket()](const QString &kind, const QUuid &target, bool outgoing) {
        if (outgoing)
            m_acts->link(id, kind, target);
        else
            m_acts->link(target, kind, id);
    });
    dialog->open();
}

void MainWindow::copy(bool title, bool row)
{
    QStringList lines;
    const auto line = [&](const TicketRow &ticket) {
        QString text = ticket.number ? numberText(ticket.type, *ticket.number) : QString();
        if (title)
            text += (row ? QLatin1Char('\t') : QLatin1Char(' ')) + ticket.subject;
        if (row)
            text = QStringList{text, stateLabel(ticket.stateLabel), ticket.priority ? priorityShort(*ticket.priority) : QString(),
                ticket.requester, ticket.team, ticket.assignee}
                       .join(QLatin1Char('\t'));
        lines.append(text);
    };
    for (const QItemSelectionRange &range : m_list->view()->selectionModel()->selection())
        for (int i = range.top(); i <= range.bottom(); ++i)
            if (const TicketRow *ticket = m_list->model()->rowAt(i))
                line(*ticket);
    if (lines.size() <= 1 && !m_detail->ticket().isNull()) {
        lines.clear();
        line(m_detail->detail().row);
    }
    if (lines.isEmpty())
        return;
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    m_undoBar->tell(lines.size() == 1 ? tr("Copied “%1”.").arg(lines.first().replace(QLatin1Char('\t'), QLatin1Char(' ')))
                                      : tr("Copied %n line(s).", nullptr, static_cast<int>(lines.size())),
        {});
}

void MainWindow::exportList()
{
    auto *dialog = new QFileDialog(this, tr("Export this list"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Table (*.csv)"), tr("JSON lines (*.jsonl)")});
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_services.exportList(m_list->query(), file, [this](const QString &sentence) { m_undoBar->tell(sentence, {}); });
    });
    dialog->open();
}

void MainWindow::backUp()
{
    auto *dialog = new QFileDialog(this, tr("Back up into which folder?"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        // A folder of its own, named after the time: the desk wants it empty.
        const QString file = QStringLiteral("%1/fettle-%2")
                                 .arg(folder, QDateTime::fromMSecsSinceEpoch(m_desk.now()).toString(QStringLiteral("yyyy-MM-dd-HHmmss")));
        whenAnswered(m_desk.backUp(file), this, [this, file](const Result<bool> &done) {
            if (done)
                m_undoBar->tell(tr("Backed up to %1.").arg(QDir::toNativeSeparators(file)), {});
            else
                m_undoBar->warn(errorText(done.error()));
        });
    });
    dialog->open();
}

}
