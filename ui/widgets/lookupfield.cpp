// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lookupfield.h"

#include "ui/shell/answers.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QScreen>

namespace fettle::ui
{

namespace
{
constexpr int createRole = Qt::UserRole + 1;
}

LookupField::LookupField(Desk &desk, TypeMask types, QWidget *parent)
    : FieldLine(parent)
    , m_desk(desk)
    , m_types(types)
{
    connect(this, &QLineEdit::textEdited, this, &LookupField::ask);
}

LookupField::~LookupField()
{
    if (m_list)
        m_list->deleteLater();
}

void LookupField::setRecord(const RecordRef &record)
{
    m_record = record;
    m_newName.clear();
    setText(record.id.isNull() ? QString() : record.label);
    setCursorPosition(0);
    setToolTip(record.label);
}

bool LookupField::isPicking() const
{
    return hasFocus() && isModified();
}

void LookupField::ask(const QString &text)
{
    whenAnswered(
        m_desk.lookUp(m_types, text.trimmed()), this, [this, text, question = ++m_question](const Result<QList<RecordRef>> &found) {
            if (question == m_question && hasFocus())
                show(found ? *found : QList<RecordRef>(), text.trimmed());
        });
}

void LookupField::show(const QList<RecordRef> &found, const QString &text)
{
    if (!m_list) {
        m_list = new QListWidget;
        m_list->setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
        m_list->setAttribute(Qt::WA_ShowWithoutActivating);
        m_list->setFocusPolicy(Qt::NoFocus);
        m_list->setFocusProxy(this);
        m_list->setFrameShape(QFrame::Box);
        m_list->setMouseTracking(true);
        m_list->setIconSize(QSize(metric::icon, metric::icon));
        m_list->setAccessibleName(tr("Matches"));
        connect(m_list, &QListWidget::itemPressed, this, [this](QListWidgetItem *item) { choose(m_list->row(item)); });
    }
    m_found = found;
    m_list->clear();
    bool exact = false;
    for (const RecordRef &record : found) {
        auto *item = new QListWidgetItem(icon(typeIcon(record.type)), record.label, m_list);
        item->setSizeHint(QSize(0, 30));
        exact = exact || record.label.compare(text, Qt::CaseInsensitive) == 0;
    }
    if (m_canCreate && !text.isEmpty() && !exact) {
        auto *item = new QListWidgetItem(icon(QStringLiteral("plus")), tr("New person “%1”").arg(text), m_list);
        item->setData(createRole, text);
        item->setSizeHint(QSize(0, 30));
    }
    if (m_list->count() == 0) {
        auto *item = new QListWidgetItem(tr("Nothing found"), m_list);
        item->setFlags(Qt::NoItemFlags);
        item->setSizeHint(QSize(0, 30));
    } else if (!text.isEmpty()) {
        m_list->setCurrentRow(0);
    }
    const int height = std::min(8, m_list->count()) * 30 + 4;
    const int wide = std::max(width(), 240);
    QPoint at = mapToGlobal(QPoint(0, this->height() + 2));
    if (const QScreen *screen = this->screen()) {
        const QRect room = screen->availableGeometry();
        if (at.y() + height > room.bottom())
            at.setY(mapToGlobal(QPoint(0, 0)).y() - height - 2);
        at.setX(std::min(at.x(), room.right() - wide));
    }
    m_list->setGeometry(QRect(at, QSize(wide, height)));
    m_list->show();
}

void LookupField::hideList()
{
    ++m_question;
    if (m_list)
        m_list->hide();
}

void LookupField::choose(int row)
{
    const QListWidgetItem *item = m_list ? m_list->item(row) : nullptr;
    if (!item || !(item->flags() & Qt::ItemIsEnabled))
        return;
    const QString create = item->data(createRole).toString();
    hideList();
    if (!create.isEmpty()) {
        m_record = {};
        m_newName = create;
        setText(create);
    } else {
        setRecord(m_found.value(row));
    }
    setModified(false);
    Q_EMIT picked();
}

void LookupField::revert()
{
    setText(m_newName.isEmpty() ? (m_record.id.isNull() ? QString() : m_record.label) : m_newName);
    setCursorPosition(0);
    setModified(false);
}

void LookupField::keyPressEvent(QKeyEvent *event)
{
    const bool open = m_list && m_list->isVisible();
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (!open)
            return ask(isModified() ? text() : QString());
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + (event->key() == Qt::Key_Down ? 1 : -1), 0, m_list->count() - 1));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (open && m_list->currentRow() >= 0)
            return choose(m_list->currentRow());
        break;
    case Qt::Key_Escape:
        if (open || isModified()) {
            hideList();
            revert();
            return;
        }
        break;
    default:
        break;
    }
    FieldLine::keyPressEvent(event);
}

void LookupField::focusInEvent(QFocusEvent *event)
{
    FieldLine::focusInEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        selectAll();
    else if (isModified()) // back from another window, in the middle of a name
        ask(text());
}

void LookupField::mousePressEvent(QMouseEvent *event)
{
    FieldLine::mousePressEvent(event);
    if (!isModified()) {
        selectAll();
        ask({});
    }
}

void LookupField::focusOutEvent(QFocusEvent *event)
{
    FieldLine::focusOutEvent(event);
    const bool choosing = m_list && m_list->isVisible();
    const int row = choosing ? m_list->currentRow() : -1;
    hideList();
    if (!isModified() || event->reason() == Qt::ActiveWindowFocusReason || event->reason() == Qt::PopupFocusReason)
        return; // a look at another window costs nothing of what was typed
    if (text().trimmed().isEmpty()) {
        m_record = {};
        m_newName.clear();
        setModified(false);
        Q_EMIT picked();
        return;
    }
    // Leaving with Tab takes what is marked, as a completion does; anything else puts the old name back.
    if (row >= 0 && event->reason() == Qt::TabFocusReason)
        choose(row);
    else
        revert();
}

}
