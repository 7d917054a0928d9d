// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialog.h"

#include "ui/widgets/basics.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace fettle::ui
{

Dialog::Dialog(const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_body(new QVBoxLayout)
    , m_buttons(new QHBoxLayout)
{
    setWindowTitle(title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::huge, space::large + 4, space::huge, space::large + 4);
    layout->setSpacing(space::large);
    layout->addWidget(new Label(title, TextSize::Title, Tone::Text, true));
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(space::medium - 2);
    layout->addLayout(m_body, 1);
    m_buttons->addStretch();
    layout->addLayout(m_buttons);
}

QPushButton *Dialog::addPrimary(const QString &text)
{
    QPushButton *primary = button(text, ButtonKind::Primary, {}, this);
    primary->setObjectName(QStringLiteral("primary"));
    primary->setToolTip(withKey(text, QKeySequence(Qt::CTRL | Qt::Key_Return)));
    m_buttons->addWidget(primary);
    connect(primary, &QPushButton::clicked, this, &Dialog::commit);
    return primary;
}

QPushButton *Dialog::addCancel(const QString &text)
{
    QPushButton *cancel = button(text.isEmpty() ? tr("Cancel") : text, ButtonKind::Plain, {}, this);
    cancel->setToolTip(withKey(cancel->text(), QKeySequence(Qt::Key_Escape)));
    m_buttons->addWidget(cancel);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    return cancel;
}

void Dialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier))
        return commit();
    if (enter)
        return;
    QDialog::keyPressEvent(event);
}

void Dialog::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(event->rect(), tokens().ground);
}

}
