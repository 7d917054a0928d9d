// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/textdialog.h"

#include "ui/widgets/basics.h"

#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QVBoxLayout>

namespace fettle::ui
{

TextDialog::TextDialog(const QString &title, const QString &text, QWidget *parent)
    : Dialog(title, parent)
{
    resize(760, 520);
    auto *view = new QPlainTextEdit(text.isEmpty() ? tr("Nothing has been written yet.") : text);
    view->setReadOnly(true);
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPixelSize(static_cast<int>(TextSize::Body) - 1);
    view->setFont(mono);
    view->setLineWrapMode(QPlainTextEdit::NoWrap);
    view->setAccessibleName(title);
    body()->addWidget(view);
    QPushButton *copy = button(tr("Copy all"), ButtonKind::Plain, QStringLiteral("copy"), this);
    buttons()->insertWidget(0, copy);
    connect(copy, &QPushButton::clicked, this, [text] { QApplication::clipboard()->setText(text); });
    addCancel(tr("Close"));
}

}
