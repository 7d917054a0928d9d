// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/windowbench.h"

#include "core/desk/desk.h"
#include "core/domain/ids.h"
#include "tests/bench/generator.h"
#include "tests/bench/measure.h"
#include "tests/bench/random.h"
#include "tests/bench/workspaceaccess.h"
#include "ui/detail/detailpane.h"
#include "ui/list/listpane.h"
#include "ui/list/ticketlistview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/ticketacts.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMetaEnum>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <cstdio>
#include <cstdlib>

namespace fettle::bench
{

namespace
{

using namespace ui;
using Steady = std::chrono::steady_clock;

qint64 steadyNow()
{
    return std::chrono::nanoseconds(Steady::now().time_since_epoch()).count();
}

/// Nanoseconds this thread was ready to run and another one had its processor. 0 where the system doesn't say.
qint64 runQueueWait()
{
#ifdef Q_OS_LINUX
    static QFile file(QStringLiteral("/proc/thread-self/schedstat"));
    if (!file.isOpen() && !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return 0;
    file.seek(0);
    return file.read(100).split(' ').value(1).toLongLong();
#else
    return 0;
#endif
}

/// Megabytes that no other process shares.
double unsharedMemory()
{
#ifdef Q_OS_LINUX
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    double kilobytes = 0;
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray &line : file.readAll().split('\n'))
            if (line.startsWith("Private_Clean:") || line.startsWith("Private_Dirty:"))
                kilobytes += line.simplified().split(' ').value(1).toDouble();
    return kilobytes / 1000;
#else
    return 0;
#endif
}

/// Times every event from its delivery to its end, without what the thread waited for a processor.
class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != thread() || m_depth > 0 || !isMeasuring)
            return QApplication::notify(receiver, event);
        ++m_depth;
        const int type = event->type();
        const QString whom = QString::fromLatin1(receiver->metaObject()->className());
        const qint64 waited = runQueueWait();
        const auto begun = Steady::now();
        const bool answer = QApplication::notify(receiver, event);
        const double all = std::chrono::duration<double, std::milli>(Steady::now() - begun).count();
        const double own = std::max(0.0, all - static_cast<double>(runQueueWait() - waited) / 1e6);
        --m_depth;
        events.add(own);
        if (own > 16)
            slow.append(QJsonObject{{QStringLiteral("ms"), own}, {QStringLiteral("event"), nameOf(type)},
                {QStringLiteral("receiver"), whom}, {QStringLiteral("during"), step}});
        return answer;
    }

    static QString nameOf(int type)
    {
        const char *name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
        return name ? QString::fromLatin1(name) : QString::number(type);
    }

    bool isMeasuring = false;
    QString step;
    Samples events;
    QJsonArray slow;

private:
    int m_depth = 0;
};

/// The window as the program opens it, on a workspace whose clock is the generated desk's.
class Stage
{
public:
    Stage(QApplication &application, const QString &folder)
        : m_theme(application, ThemeChoice::Light)
        , m_desk(openDesk(folder))
        , m_window(*m_desk, m_theme, SettingsFile(m_settings.filePath(QStringLiteral("settings.ini"))))
    {
        m_window.resize(1440, 900);
        m_window.show();
        settle();
    }

    /// Until no answer is on its way.
    void settle()
    {
        int still = 0;
        for (const auto begun = Steady::now(); still < 3 && Steady::now() - begun < std::chrono::seconds(60);) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 5);
            still = m_window.isSettled() ? still + 1 : 0;
            if (still == 0)
                QCoreApplication::processEvents();
        }
    }
    /// @p work as an event of the window, and what follows from it for @p ms.
    void act(const std::function<void()> &work, int ms)
    {
        QMetaObject::invokeMethod(&m_window, work, Qt::QueuedConnection);
        bool isOver = false;
        QTimer::singleShot(ms, &m_window, [&isOver] { isOver = true; });
        while (!isOver)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    void showEverything()
    {
        ListQuery all;
        all.sort = {QStringLiteral("updated"), true};
        m_window.list()->showView(QStringLiteral("everything"), QStringLiteral("Everything"), all, {});
        settle();
    }

    MainWindow &window() { return m_window; }

private:
    Theme m_theme;
    QTemporaryDir m_settings;
    std::unique_ptr<Desk> m_desk;
    MainWindow m_window;
};

QJsonObject jumpThrough(Stage &stage)
{
    stage.showEverything();
    TicketListView *view = stage.window().list()->view();
    const int rows = view->model()->rowCount();
    QJsonArray megabytes{unsharedMemory()};
    for (const double share : {0.25, 0.5, 0.75, 1.0}) {
        const int row = std::min(rows - 1, static_cast<int>(share * rows));
        view->scrollTo(view->model()->index(row, 0), QAbstractItemView::PositionAtCenter);
        view->setCurrentIndex(view->model()->index(row, view->currentIndex().column()));
        stage.settle();
        megabytes << unsharedMemory();
    }
    return {{QStringLiteral("rows"), rows}, {QStringLiteral("megabytes"), megabytes}};
}

QJsonObject runScript(TimedApplication &application, Stage &stage)
{
    Pcg random(11);
    Zipf words(vocabulary);
    stage.showEverything();
    MainWindow &window = stage.window();
    TicketListView *view = window.list()->view();
    application.isMeasuring = true;
    const auto anyRow = [&] { return static_cast<int>(random.below(static_cast<quint32>(std::max(1, view->model()->rowCount())))); };
    application.step = QStringLiteral("scroll");
    for (int i = 0; i < 200; ++i)
        stage.act(
            [&] {
                QScrollBar *bar = view->verticalScrollBar();
                bar->setValue(i % 20 == 19 ? static_cast<int>(random.below(static_cast<quint32>(bar->maximum() + 1))) : bar->value() + 7);
            },
            16);
    application.step = QStringLiteral("search");
    for (int i = 0; i < 50; ++i) {
        const QString word = wordOfRank(words.draw(random));
        for (qsizetype letters = 1; letters <= word.size(); ++letters)
            stage.act([&, letters] { window.list()->search(word.left(letters)); }, 40);
        stage.act([&] { window.list()->search({}); }, 120);
    }
    application.step = QStringLiteral("switch ticket");
    for (int i = 0; i < 200; ++i)
        stage.act(
            [&] {
                const int row = i % 10 == 9 ? anyRow() : std::min(view->currentIndex().row() + 1, view->model()->rowCount() - 1);
                view->setCurrentIndex(view->model()->index(row, std::max(0, view->currentIndex().column())));
            },
            50);
    application.step = QStringLiteral("edit");
    for (int i = 0; i < 50; ++i) {
        stage.act(
            [&] {
                window.acts().setFields({view->currentTicket()}, {{QStringLiteral("impact"), qint64(1 + random.below(3))}});
            },
            400);
        stage.act([&] { view->step(1); }, 60);
    }
    application.isMeasuring = false;
    stage.settle();
    return {{QStringLiteral("events"), qint64(application.events.count())}, {QStringLiteral("p50"), application.events.percentile(0.5)},
        {QStringLiteral("p99_9"), application.events.percentile(0.999)}, {QStringLiteral("max"), application.events.percentile(1)},
        {QStringLiteral("over_16_ms"), application.slow}};
}

/// Says when an empty window is painted.
class EmptyWindow : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        QTimer::singleShot(0, this, [] {
            std::printf("%lld\n", static_cast<long long>(steadyNow()));
            QCoreApplication::quit();
        });
    }
};

QByteArray childOutput(const QString &program, const QStringList &arguments, int milliseconds = 600'000)
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(program, arguments);
    if (!child.waitForFinished(milliseconds))
        qFatal("%s: %s", qPrintable(program), qPrintable(child.errorString()));
    return child.readAllStandardOutput();
}

QStringList childArguments(const QString &name, const QString &folder)
{
    return {QStringLiteral("--child"), name, QStringLiteral("--workspace"), folder};
}

/// Milliseconds from here until the child says it has painted.
double start(const QString &program, const QStringList &arguments)
{
    const qint64 begun = steadyNow();
    const qint64 painted = childOutput(program, arguments).trimmed().toLongLong();
    if (painted < begun)
        qFatal("%s didn't say when it was painted", qPrintable(program));
    return static_cast<double>(painted - begun) / 1e6;
}

/// The key of the saved view with this filter.
QString viewOf(const QString &folder, const QString &filter)
{
    const auto navigation = openDesk(folder)->navigation().result();
    if (navigation)
        for (const SavedView &view : navigation->views)
            if (view.query.filter == filter)
                return QStringLiteral("view/") + toText(view.id);
    qFatal("no view %s", qPrintable(filter));
}

QJsonObject childJson(const QString &name, const QString &folder)
{
    return QJsonDocument::fromJson(childOutput(QCoreApplication::applicationFilePath(), childArguments(name, folder))).object();
}

}

QJsonObject measureStart(const QString &program, const QString &folder, int samples)
{
    QTemporaryDir settings;
    const SettingsFile file(settings.filePath(QStringLiteral("settings.ini")));
    Settings shown;
    shown.lastView = viewOf(folder, QStringLiteral("is:open"));
    file.save(shown);
    const QStringList real{QStringLiteral("--workspace"), folder, QStringLiteral("--settings"), file.path(), QStringLiteral("--size"),
        QStringLiteral("1440x900"), QStringLiteral("--start-only")};
    const QString self = QCoreApplication::applicationFilePath();
    Samples warm;
    Samples cold;
    Samples unclean;
    Samples floor;
    start(program, real); // the programs themselves are in the page cache from here on
    for (int i = 0; i < samples; ++i) {
        floor.add(start(self, childArguments(QStringLiteral("empty"), folder)));
        warm.add(start(program, real));
        coolDown(folder);
        cold.add(start(program, real));
        childOutput(self, childArguments(QStringLiteral("crash"), folder));
        unclean.add(start(program, real));
        childOutput(self, childArguments(QStringLiteral("crash"), folder));
        coolDown(folder);
        cold.add(start(program, real));
    }
    return {{QStringLiteral("warm"), warm.json()}, {QStringLiteral("cold"), cold.json()}, {QStringLiteral("after_crash"), unclean.json()},
        {QStringLiteral("floor"), floor.json()}};
}

QJsonObject measureMemory(const QString &folder)
{
    return childJson(QStringLiteral("memory"), folder);
}

QJsonObject measureStalls(const QString &folder)
{
    return childJson(QStringLiteral("stalls"), folder);
}

bool runWindowChild(int &argc, char **argv, int &code)
{
    if (argc < 5 || qstrcmp(argv[1], "--child") != 0)
        return false;
    const QByteArray name = argv[2];
    const QString folder = QString::fromLocal8Bit(argv[4]);
    code = 0;
    if (name == "crash") {
        QCoreApplication application(argc, argv);
        const std::unique_ptr<Desk> desk = openDesk(folder);
        for (int i = 0; i < 50; ++i)
            if (!desk->createTicket({RecordType::Incident, {{QStringLiteral("subject"), QStringLiteral("Before the crash")}}, {}}).result())
                code = 1;
        std::fflush(stdout);
        std::_Exit(code);
    }
    TimedApplication application(argc, argv);
    QJsonObject json;
    if (name == "empty") {
        EmptyWindow window;
        window.resize(1440, 900);
        window.show();
        code = QApplication::exec();
        return true;
    }
    {
        Stage stage(application, folder);
        json = name == "memory" ? jumpThrough(stage) : runScript(application, stage);
    }
    std::printf("%s\n", QJsonDocument(json).toJson(QJsonDocument::Compact).constData());
    return true;
}

}
