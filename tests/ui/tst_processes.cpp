// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ids.h"
#include "tests/ctl/ctlprogram.h"
#include "tests/ui/sampledesk.h"
#include "ui/detail/composer.h"
#include "ui/detail/conversationview.h"
#include "ui/detail/detailpane.h"
#include "ui/detail/verbprompt.h"
#include "ui/dialogs/newticketdialog.h"
#include "ui/list/listpane.h"
#include "ui/list/ticketlistview.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/basics.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QToolButton>
#include <QtTest>

#include <cstdio>

using namespace fettle;
using namespace fettle::ui;
using namespace fettle::test;

namespace
{

constexpr auto typed = "half a thought, and nobody pressed a button";

/// A window over the workspace in @p folder, with the ticket that the test is about.
class Seat
{
public:
    explicit Seat(const QString &folder)
        : m_theme(*qApp, ThemeChoice::Light)
    {
        WorkspaceOptions options;
        options.path = folder;
        auto desk = Desk::open(options);
        if (!desk)
            qFatal("no workspace: %s", qPrintable(desk.error().detail));
        m_desk = std::move(*desk);
        m_window = std::make_unique<MainWindow>(*m_desk, m_theme, SettingsFile(folder + QStringLiteral("/../fettle.ini")));
        m_window->resize(1280, 800);
        m_window->show();
        settle();
    }
    ~Seat() { m_window.reset(); }

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] Desk &desk() { return *m_desk; }
    void settle()
    {
        int still = 0;
        if (!QTest::qWaitFor([&] { return (still = m_window->isSettled() ? still + 1 : 0) > 12; }, 10'000))
            qFatal("the window doesn't come to rest");
    }
    void openTicket(const QUuid &id)
    {
        m_window->openTicket(id);
        if (!QTest::qWaitFor([&] { return m_window->detail()->detail().row.id == id; }, 10'000))
            qFatal("the ticket isn't shown");
        settle();
    }
    void run(const QString &name)
    {
        for (QAction *action : m_window->commands())
            if (action->objectName() == name)
                return action->trigger();
        qFatal("no action %s", qPrintable(name));
    }
    /// Where one writes @p what; empty when there is nothing to write into.
    [[nodiscard]] QWidget *field(const QString &what)
    {
        if (what == u"new") {
            run(QStringLiteral("new"));
            return m_window->findChild<NewTicketDialog *>()->findChild<QLineEdit *>(QStringLiteral("subject"));
        }
        if (what == u"verb") {
            run(QStringLiteral("resolve"));
            auto *prompt = m_window->findChild<VerbPrompt *>();
            if (!QTest::qWaitFor([&] { return prompt->isVisible(); }, 5'000))
                qFatal("the ticket can't be resolved");
            return prompt->findChildren<GrowingText *>().last();
        }
        if (what == u"description") {
            auto *conversation = m_window->findChild<ConversationView *>();
            if (!conversation->findChild<GrowingText *>(QStringLiteral("descriptionText")))
                conversation->findChild<QToolButton *>(QStringLiteral("editDescription"))->click();
            return conversation->findChild<GrowingText *>(QStringLiteral("descriptionText"));
        }
        run(what);
        return m_window->findChild<GrowingText *>(QStringLiteral("composer"));
    }

private:
    Theme m_theme;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
};

QString textOf(const QWidget *field)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(field))
        return line->text();
    const auto *text = qobject_cast<const QPlainTextEdit *>(field);
    return text ? text->toPlainText() : QString();
}

/// The other process: types and stays, until somebody kills it.
int typeAndStay(const QString &folder, const QUuid &ticket, const QString &what)
{
    Seat seat(folder);
    seat.openTicket(ticket);
    QWidget *field = seat.field(what);
    field->setFocus();
    if (auto *text = qobject_cast<QPlainTextEdit *>(field); text && what == u"description")
        text->selectAll();
    QTest::keyClicks(field, QString::fromLatin1(typed));
    std::puts("typed");
    std::fflush(stdout);
    return QApplication::exec();
}

}

/// The window beside other processes: killed in the middle of a word, and told of what others do.
class ProcessesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasTypedSurvivesAKill_data();
    void whatWasTypedSurvivesAKill();
    void aTicketOfAnotherProcessAppears();
};

void ProcessesTest::whatWasTypedSurvivesAKill_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"note", "reply", "new", "verb", "description"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void ProcessesTest::whatWasTypedSurvivesAKill()
{
    QFETCH(QString, what);
    const QTemporaryDir folder;
    const QString workspace = folder.filePath(QStringLiteral("desk"));
    QUuid ticket;
    {
        const auto desk = makeDesk(workspace);
        ticket = fill(*desk, 3).tickets.first();
    }
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--type"), workspace, toText(ticket), what});
    QVERIFY(QTest::qWaitFor([&] { return other.canReadLine(); }, 30'000));
    QCOMPARE(other.readLine().trimmed(), QByteArray("typed"));
    QTest::qWait(1'000); // the promise itself: one second
    QCOMPARE(other.state(), QProcess::Running);
    other.kill();
    QVERIFY(other.waitForFinished());
    QCOMPARE(other.exitStatus(), QProcess::CrashExit);

    Seat seat(workspace);
    seat.openTicket(ticket);
    QTRY_COMPARE(textOf(seat.field(what)), QString::fromLatin1(typed));
}

void ProcessesTest::aTicketOfAnotherProcessAppears()
{
    const CtlProgram ctl;
    QCOMPARE(ctl.run({QStringLiteral("init")}).code, 0);
    Seat seat(ctl.workspace());
    const QList<RailEntry> views = seat.window().rail()->entries();
    const auto all = std::find_if(views.cbegin(), views.cend(), [](const RailEntry &view) { return view.query.filter.isEmpty(); });
    QVERIFY(all != views.cend());
    const RailEntry everything = *all;
    seat.window().rail()->select(everything.key);
    Q_EMIT seat.window().rail()->chosen(everything);
    seat.settle();
    QCOMPARE(seat.window().list()->model()->rowCount(), 0);
    const CtlProgram::Answer made =
        ctl.run({QStringLiteral("ticket"), QStringLiteral("create"), QStringLiteral("subject=Made beside the window")});
    QVERIFY2(made.code == 0, made.err.constData());
    QTRY_COMPARE(seat.window().list()->model()->rowCount(), 1);
    QTRY_VERIFY(seat.window().list()->model()->rowAt(0));
    QCOMPARE(seat.window().list()->model()->rowAt(0)->subject, QStringLiteral("Made beside the window"));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() == 5 && arguments[1] == u"--type")
        return typeAndStay(arguments[2], QUuid(arguments[3]), arguments[4]);
    ProcessesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_processes.moc"
