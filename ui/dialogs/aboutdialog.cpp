// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/aboutdialog.h"

#include "core/desk/exchange.h"
#include "ui/theme/icons.h"
#include "ui/widgets/basics.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
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

/// A text that is kept in each language of the window.
QString translatedResource(const QString &name)
{
    const bool german = QLocale().language() == QLocale::German;
    return resource(name + (german ? QStringLiteral(".de.md") : QStringLiteral(".md")));
}

QString dataCredits()
{
    QString text = translatedResource(QStringLiteral("data")) + QLatin1Char('\n');
    for (const MappingInfo &mapping : shippedMappings())
        text += QStringLiteral("- **%1** %2\n").arg(mapping.title.isEmpty() ? mapping.name : mapping.title, mapping.credit);
    return text;
}

}

AboutDialog::AboutDialog(QWidget *parent)
    : Dialog(tr("About Fettle"), parent)
{
    resize(680, 520);
    auto *line = new QHBoxLayout;
    auto *sign = new QLabel;
    sign->setPixmap(QIcon(QStringLiteral(":/fettle/app/fettle.svg")).pixmap(32, 32));
    line->addWidget(sign);
    line->addSpacing(space::small);
    line->addWidget(new Label(tr("Version %1").arg(QApplication::applicationVersion()), TextSize::Body, Tone::Quiet));
    line->addStretch();
    body()->addLayout(line);
    auto *lead =
        new Label(tr("A service desk that is as fast without a network as with one. Free software under the GNU GPL, version 3 or later."),
            TextSize::Body, Tone::Text);
    lead->setWordWrap(true);
    body()->addWidget(lead);
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
        view->document()->setDocumentMargin(space::small);
        view->viewport()->setAutoFillBackground(false);
        view->setAccessibleName(title);
        tabs->addTab(view, title);
    };
    add(tr("Components"), translatedResource(QStringLiteral("components")), true);
    add(tr("Data"), dataCredits(), true);
    add(tr("Licence"), resource(QStringLiteral("LICENSE")), false);
    body()->addWidget(tabs, 1);
    addCancel(tr("Close"));
}

}
