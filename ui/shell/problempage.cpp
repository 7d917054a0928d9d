// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/problempage.h"

#include "ui/text/reasons.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/flowlayout.h"

#include <QDesktopServices>
#include <QDir>
#include <QPainter>
#include <QUrl>
#include <QVBoxLayout>

namespace fettle::ui
{

namespace
{

QString advice(const Error &error)
{
    switch (error.code) {
    case ErrorCode::SchemaTooNew:
        return ProblemPage::tr("Install the newer version of Fettle that wrote it, or open another workspace. This version leaves it "
                               "alone, so that nothing gets lost.");
    case ErrorCode::Corrupt:
        return ProblemPage::tr("Copy the folder to a safe place first. Then run “fettlectl rescue” on it: it writes out every change, "
                               "draft and file that can be read. "
                               "A backup, if you have one, can be opened like any workspace.");
    case ErrorCode::ReadOnly:
        return ProblemPage::tr(
            "The folder or the disk can't be written to. Ask for the right to write there, or open the workspace for reading only.");
    case ErrorCode::Full:
        return ProblemPage::tr("Make room on the disk and try again. What was saved is safe.");
    case ErrorCode::Busy:
        return ProblemPage::tr("Another program is repairing or moving the workspace just now. Wait until it is done and try again.");
    case ErrorCode::NotFound:
        return ProblemPage::tr("The folder isn't there any more. Was it moved, or is its disk not connected?");
    default:
        return ProblemPage::tr("Try again. If it stays like this, the log says what happened.");
    }
}

}

ProblemPage::ProblemPage(const Error &error, const QString &folder, QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QWidget;
    column->setMaximumWidth(600);
    auto *layout = new QVBoxLayout(column);
    layout->setSpacing(space::medium);
    auto *sign = new QLabel;
    sign->setPixmap(icon(QStringLiteral("warning"), color(Tone::Warning)).pixmap(40, 40));
    layout->addWidget(sign);
    auto *title = new Label(
        error.code == ErrorCode::NotFound ? tr("There is no workspace here") : errorText(error), TextSize::Title, Tone::Text, true);
    title->setWordWrap(true);
    layout->addWidget(title);
    auto *text = new Label(advice(error));
    text->setWordWrap(true);
    layout->addWidget(text);
    auto *where = new Label(QDir::toNativeSeparators(folder), TextSize::Small, Tone::Quiet);
    where->setWordWrap(true);
    where->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(where);
    if (!error.detail.isEmpty()) {
        auto *detail = new Label(error.detail, TextSize::Small, Tone::Faint);
        detail->setWordWrap(true);
        detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(detail);
    }
    layout->addSpacing(space::small);
    auto *box = new QWidget;
    auto *flow = new FlowLayout(box, space::small);
    QPushButton *again = button(tr("Try again"), ButtonKind::Primary);
    QPushButton *other = button(tr("Open another workspace…"), ButtonKind::Plain, QStringLiteral("folder"));
    QPushButton *show = button(tr("Show the folder"), ButtonKind::Plain, QStringLiteral("open"));
    QPushButton *log = button(tr("Show log"), ButtonKind::Plain, QStringLiteral("file"));
    flow->addWidget(again);
    if (error.code == ErrorCode::ReadOnly || error.code == ErrorCode::Full) {
        QPushButton *read = button(tr("Open for reading"), ButtonKind::Plain, QStringLiteral("eye"));
        flow->addWidget(read);
        connect(read, &QPushButton::clicked, this, &ProblemPage::readOnlyWanted);
    }
    flow->addWidget(other);
    flow->addWidget(show);
    flow->addWidget(log);
    layout->addWidget(box);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(column, 100);
    middle->addStretch(1);
    outer->addLayout(middle);
    outer->addStretch(3);
    connect(again, &QPushButton::clicked, this, &ProblemPage::againWanted);
    connect(other, &QPushButton::clicked, this, &ProblemPage::otherWanted);
    connect(log, &QPushButton::clicked, this, &ProblemPage::logWanted);
    connect(show, &QPushButton::clicked, this, [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
}

void ProblemPage::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(event->rect(), tokens().ground);
}

}
