// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/times.h"
#include "ui/widgets/fieldline.h"

#include <functional>
#include <optional>

namespace fettle::ui
{

/// A point in time: typed ("25.11.2026 14:30", "14:30", "+2h", "tomorrow") or picked from a calendar with the usual choices.
class DateField : public FieldLine
{
    Q_OBJECT

public:
    explicit DateField(std::function<qint64()> clock, QWidget *parent = nullptr);

    void setInstant(std::optional<qint64> at);
    [[nodiscard]] std::optional<qint64> instant() const { return m_at; }
    /// Reads what people type; empty when it isn't a time.
    [[nodiscard]] static std::optional<qint64> read(const QString &text, qint64 now, const QTimeZone &zone, const QLocale &locale);
    /// Something was typed that is no time; it stays to be seen.
    [[nodiscard]] bool isWrong() const { return m_wrong; }

Q_SIGNALS:
    void picked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void showSign();
    void finish();
    void showCalendar();
    void setWrong(bool wrong);
    void take(std::optional<qint64> at);

    std::function<qint64()> m_clock;
    TimeText m_times;
    std::optional<qint64> m_at;
    QAction *m_open;
    bool m_wrong = false;
};

}
