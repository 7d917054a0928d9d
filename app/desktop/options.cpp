// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/options.h"

#include "app/common/pages.h"

#include <algorithm>

namespace fettle::app
{

Options readOptions(const QStringList &arguments)
{
    Options options;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        QString name = arguments[i];
        QString value;
        bool hasValue = false;
        if (const qsizetype at = name.indexOf(QLatin1Char('=')); at > 0) {
            value = name.mid(at + 1);
            name = name.left(at);
            hasValue = true;
        }
        if (name == u"--help" || name == u"-h") {
            options.help = true;
            continue;
        }
        if (name == u"--version") {
            options.version = true;
            continue;
        }
        if (name == u"--list-pages") {
            options.listPages = true;
            continue;
        }
        if (name == u"--start-only") {
            options.startOnly = true;
            continue;
        }
        if (!name.startsWith(u"--")) {
            options.workspace = name;
            continue;
        }
        if (!hasValue) {
            if (i + 1 >= arguments.size()) {
                options.trouble = QStringLiteral("%1 needs a value").arg(name);
                return options;
            }
            value = arguments[++i];
        }
        if (name == u"--workspace") {
            options.workspace = value;
        } else if (name == u"--settings") {
            options.settings = value;
        } else if (name == u"--page") {
            options.page = value;
        } else if (name == u"--screenshot") {
            options.screenshot = value;
        } else if (name == u"--ticket") {
            options.ticket = value;
        } else if (name == u"--search") {
            options.search = value;
        } else if (name == u"--theme") {
            options.theme = value;
        } else if (name == u"--lang") {
            options.language = value;
        } else if (name == u"--scale") {
            options.scale = value.toDouble();
        } else if (name == u"--size") {
            options.size = QSize(value.section(QLatin1Char('x'), 0, 0).toInt(), value.section(QLatin1Char('x'), 1, 1).toInt());
        } else {
            options.trouble = QStringLiteral("unknown option %1").arg(name);
            return options;
        }
    }
    const auto known = [&options](const PageName &page) { return options.page == page.name; };
    if (!options.page.isEmpty() && std::none_of(pageNames.begin(), pageNames.end(), known))
        options.trouble = QStringLiteral("there is no page “%1”; --list-pages names them").arg(options.page);
    else if (options.size != QSize()
        && (options.size.width() < 400 || options.size.height() < 300 || options.size.width() > 10000 || options.size.height() > 10000))
        options.trouble = QStringLiteral("--size wants WIDTHxHEIGHT, for example 1280x800");
    else if (options.scale < 0 || options.scale > 4)
        options.trouble = QStringLiteral("--scale wants a number up to 4");
    return options;
}

QString helpText()
{
    return QStringLiteral("fettle [WORKSPACE] [options]\n\n"
                          "  --workspace FOLDER   the workspace to open; without it the last one\n"
                          "  --ticket NAME        open this ticket: a number or an id\n"
                          "  --search TEXT        search or filter the list\n"
                          "  --theme WORD         system, light, dark or contrast\n"
                          "  --lang WORD          en or de\n"
                          "  --scale NUMBER       draw everything larger\n"
                          "  --size WxH           size of the window\n"
                          "  --settings FILE      another settings file\n"
                          "  --page NAME          show this page; --list-pages names them\n"
                          "  --screenshot FILE    write the page as an image and end\n"
                          "  --list-pages         names of the pages\n"
                          "  --start-only         write the monotonic clock (ns) when the list is painted, and end\n"
                          "  --version            version of the program\n");
}

}
