// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datefield.h"

#include "ui/theme/icons.h"
#include "ui/widgets/basics.h"

#include <QAction>
#include <QCalendarWidget>
#include <QDateTime>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QTextCharFormat>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace fettle::ui
{

namespace
{

qint64 instantOf(const QDate &date, const QTime &time, const QTimeZone &zone)
{
    return QDateTime(date, time, zone).toMSecsSinceEpoch();
}

}

DateField::DateField(std::function<qint64()> clock, QWidget *parent)
    : FieldLine(parent)
    , m_clock(std::move(clock))
{
    m_open = addAction(icon(QStringLiteral("calendar")), QLineEdit::TrailingPosition);
    m_open->setToolTip(tr("Pick from a calendar"));
    connect(m_open, &QAction::triggered, this, &DateField::showCalendar);
    connect(this, &QLineEdit::editingFinished, this, &DateField::finish);
}

void DateField::setInstant(std::optional<qint64> at)
{
    m_at = at;
    setWrong(false);
    setText(at ? m_times.exact(*at) : QString());
    setToolTip(at ? m_times.exactWithZone(*at) : tr("For example 14:30, +2h, tomorrow, 24.12.2026 9:00"));
    setCursorPosition(0);
    showSign();
}

/// A quiet field shows its sign only to who comes near.
void DateField::showSign()
{
    m_open->setVisible(!isQuietField(this) || underMouse() || hasFocus());
}

void DateField::enterEvent(QEnterEvent *event)
{
    FieldLine::enterEvent(event);
    showSign();
}

void DateField::leaveEvent(QEvent *event)
{
    FieldLine::leaveEvent(event);
    showSign();
}

void DateField::focusInEvent(QFocusEvent *event)
{
    FieldLine::focusInEvent(event);
    showSign();
}

void DateField::focusOutEvent(QFocusEvent *event)
{
    FieldLine::focusOutEvent(event);
    showSign();
}

void DateField::finish()
{
    if (!isModified())
        return;
    setModified(false);
    if (text().trimmed().isEmpty())
        return take(std::nullopt);
    const auto at = read(text(), m_clock(), m_times.zone(), QLocale());
    if (at)
        return take(at);
    // What was typed stays: it is for the person to say what it means. Esc brings back what was there.
    setWrong(true);
}

void DateField::setWrong(bool wrong)
{
    m_wrong = wrong;
    QPalette colors;
    if (wrong)
        colors.setColor(QPalette::Text, color(Tone::Danger));
    setPalette(colors);
    if (wrong)
        setToolTip(tr("This can't be read as a time. For example 14:30, +2h, tomorrow, 24.12.2026 9:00"));
}

void DateField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_F4)
        return showCalendar();
    if (event->key() == Qt::Key_Escape && (isModified() || m_wrong))
        return setInstant(m_at);
    FieldLine::keyPressEvent(event);
}

void DateField::take(std::optional<qint64> at)
{
    const bool other = at != m_at;
    setInstant(at);
    if (other)
        Q_EMIT picked();
}

std::optional<qint64> DateField::read(const QString &input, qint64 now, const QTimeZone &zone, const QLocale &locale)
{
    const QString text = input.trimmed().toLower();
    const QDateTime here = QDateTime::fromMSecsSinceEpoch(now, zone);
    static const QRegularExpression span(QStringLiteral("^\\+\\s*(\\d{1,5})\\s*(min|m|h|std|d|t|w)$"));
    if (const auto match = span.match(text); match.hasMatch()) {
        const qint64 count = match.captured(1).toLongLong();
        const QString unit = match.captured(2);
        if (unit == u"d" || unit == u"t")
            return here.addDays(count).toMSecsSinceEpoch();
        if (unit == u"w")
            return here.addDays(7 * count).toMSecsSinceEpoch();
        return now + count * (unit == u"h" || unit == u"std" ? 3'600'000 : 60'000);
    }
    static const QRegularExpression parts(QStringLiteral("^(.*?)\\s*(?:(\\d{1,2})[:h](\\d{2}))?$"));
    const auto match = parts.match(text);
    QString day = match.captured(1).trimmed();
    QTime time(17, 0);
    if (!match.captured(2).isEmpty())
        time = QTime(match.captured(2).toInt(), match.captured(3).toInt());
    if (!time.isValid())
        return std::nullopt;
    if (day.endsWith(QLatin1Char(',')))
        day.chop(1);
    if (day.isEmpty() || day == u"today" || day == tr("today"))
        return instantOf(here.date(), time, zone);
    if (day == u"tomorrow" || day == tr("tomorrow"))
        return instantOf(here.date().addDays(1), time, zone);
    const QStringList formats{QStringLiteral("yyyy-M-d"), QStringLiteral("d.M.yyyy"), QStringLiteral("d.M.yy"),
        QStringLiteral("d MMM yyyy"), QStringLiteral("d MMMM yyyy"), locale.dateFormat(QLocale::ShortFormat),
        locale.dateFormat(QLocale::LongFormat)};
    for (const QString &format : formats) {
        QDate date = locale.toDate(match.captured(1).trimmed(), format);
        if (!date.isValid())
            date = QLocale::c().toDate(match.captured(1).trimmed(), format);
        if (date.isValid() && date.year() < 100)
            date = date.addYears(2000);
        if (date.isValid() && date.year() < 1970)
            date = date.addYears(100);
        if (date.isValid())
            return instantOf(date, time, zone);
    }
    return std::nullopt;
}

void DateField::showCalendar()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::Box);
    auto *layout = new QVBoxLayout(popup);
    layout->setContentsMargins(space::small, space::small, space::small, space::small);
    const QTimeZone zone = m_times.zone();
    const QDateTime here = QDateTime::fromMSecsSinceEpoch(m_clock(), zone);
    const QDateTime shown = m_at ? QDateTime::fromMSecsSinceEpoch(*m_at, zone) : here;

    auto *quick = new QHBoxLayout;
    quick->setSpacing(space::hair);
    const std::pair<QString, std::optional<qint64>> choices[] = {{tr("In 2 h"), m_clock() + 7'200'000},
        {tr("Today 17:00"), instantOf(here.date(), QTime(17, 0), zone)},
        {tr("Tomorrow 9:00"), instantOf(here.date().addDays(1), QTime(9, 0), zone)}, {tr("None"), std::nullopt}};
    for (const auto &[label, at] : choices) {
        QPushButton *choice = button(label, ButtonKind::Quiet);
        quick->addWidget(choice);
        connect(choice, &QPushButton::clicked, this, [this, popup, at = at] {
            popup->close();
            take(at);
        });
    }
    layout->addLayout(quick);
    auto *calendar = new QCalendarWidget(popup);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setSelectedDate(shown.date());
    calendar->setWeekdayTextFormat(Qt::Saturday, QTextCharFormat());
    calendar->setWeekdayTextFormat(Qt::Sunday, QTextCharFormat());
    layout->addWidget(calendar);
    auto *time = new QTimeEdit(m_at ? shown.time() : QTime(17, 0), popup);
    time->setDisplayFormat(QStringLiteral("HH:mm"));
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(new Label(tr("Time"), TextSize::Body, Tone::Quiet));
    bottom->addWidget(time);
    bottom->addStretch();
    QPushButton *set = button(tr("Set"), ButtonKind::Primary);
    bottom->addWidget(set);
    layout->addLayout(bottom);
    connect(set, &QPushButton::clicked, this, [this, popup, calendar, time, zone] {
        const qint64 at = instantOf(calendar->selectedDate(), time->time(), zone);
        popup->close();
        take(at);
    });
    connect(calendar, &QCalendarWidget::activated, set, &QPushButton::click);
    popup->adjustSize();
    popup->move(mapToGlobal(QPoint(width() - popup->width(), height() + 2)));
    popup->show();
    calendar->setFocus();
}

}
