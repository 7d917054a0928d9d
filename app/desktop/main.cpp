// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/pages.h"
#include "app/desktop/language.h"
#include "app/desktop/logbook.h"
#include "app/desktop/options.h"
#include "app/desktop/program.h"
#include "app/desktop/stage.h"
#include "ui/shell/settings.h"
#include "ui/text/times.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFileInfo>
#include <QPixmapCache>
#include <QTextStream>

#include <memory>

using namespace fettle;
using namespace fettle::app;

namespace
{

/// Questions that need no window, so that they work without a display.
std::optional<int> answerOnly(const Options &options)
{
    QTextStream out(stdout);
    if (!options.trouble.isEmpty()) {
        QTextStream(stderr) << "fettle: " << options.trouble << '\n';
        return 2;
    }
    if (options.help) {
        out << helpText();
        return 0;
    }
    if (options.version) {
        out << "fettle " << FETTLE_VERSION << '\n';
        return 0;
    }
    if (options.listPages) {
        for (const PageName &page : pageNames)
            out << page.name << '\t' << page.shows << '\n';
        return 0;
    }
    return std::nullopt;
}

void prepareEnvironment(const Options &options)
{
    if (options.scale > 0)
        qputenv("QT_SCALE_FACTOR", QByteArray::number(options.scale));
#ifdef Q_OS_LINUX
    if (!options.screenshot.isEmpty() && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY")
        && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
}

}

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const Options options = readOptions(arguments);
    if (const auto answer = answerOnly(options))
        return *answer;
    prepareEnvironment(options);
    logbook::install();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("fettle"));
    QApplication::setApplicationDisplayName(QStringLiteral("Fettle"));
    QApplication::setApplicationVersion(QStringLiteral(FETTLE_VERSION));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/fettle/app/fettle.svg")));
    QPixmapCache::setCacheLimit(4096);

    using Use = ui::SettingsFile::Use;
    const ui::SettingsFile file(options.settings, options.screenshot.isEmpty() ? Use::Window : Use::Picture);
    const ui::Settings settings = file.load();
    Language language;
    language.use(options.language.isEmpty() ? settings.language : options.language);
    ui::TimeText::setZone(settings.zone.isEmpty() ? QTimeZone() : QTimeZone(settings.zone.toUtf8()));
    ui::Theme theme(application, ui::themeFromWord(options.theme.isEmpty() ? settings.theme : options.theme));
    Program program(options, file, theme, language);
    Stage stage(program, options);
    if (options.page.isEmpty() && options.screenshot.isEmpty())
        program.start();
    else
        stage.start();
    return QApplication::exec();
}
