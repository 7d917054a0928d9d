// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/aboutdialog.h"

#include "ui/theme/icons.h"
#include "ui/widgets/basics.h"

#include <QApplication>
#include <QFile>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace fettle::ui
{

namespace
{

QString resource(const QString &name)
{
    QFile file(QStringLiteral(":/fettle/about/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}

AboutDialog::AboutDialog(QWidget *parent)
    : Dialog(tr("About Fettle"), parent)
{
    resize(680, 520);
    auto *line = new QHBoxLayout;
    line->addWidget(new Label(tr("Version %1").arg(QApplication::applicationVersion()), TextSize::Body, Tone::Quiet));
    line->addStretch();
    body()->addLayout(line);
    body()->addWidget(
        new Label(tr("A service desk that is as fast without a network as with one. Free software under the GNU GPL, version 3 or later."),
            TextSize::Body, Tone::Text));
    auto *tabs = new QTabWidget;
    tabs->setDocumentMode(true);
    const auto add = [tabs](const QString &title, const QString &text, bool markdown) {
        auto *view = new QTextBrowser;
        view->setOpenExternalLinks(true);
        view->setFrameShape(QFrame::NoFrame);
        if (markdown)
            view->setMarkdown(text);
        else
            view->setPlainText(text);
        view->setAccessibleName(title);
        tabs->addTab(view, title);
    };
    add(tr("Components"), resource(QStringLiteral("components.md")), true);
    add(tr("Data"), resource(QStringLiteral("data.md")), true);
    add(tr("Licence"), resource(QStringLiteral("LICENSE")), false);
    body()->addWidget(tabs, 1);
    addCancel(tr("Close"));
}

}
