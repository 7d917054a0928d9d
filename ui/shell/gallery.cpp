// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/gallery.h"

#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/paint.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QRadioButton>
#include <QTabBar>
#include <QVBoxLayout>

namespace fettle::ui
{

namespace
{

/// The whole icon set at three sizes.
class IconSheet : public QWidget
{
public:
    IconSheet()
        : m_names(iconNames())
    {
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        return static_cast<int>((m_names.size() + width / cell - 1) / std::max(1, width / cell)) * 58;
    }
    [[nodiscard]] QSize sizeHint() const override { return {900, heightForWidth(900)}; }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        Q_UNUSED(event)
        QPainter painter(this);
        const int across = std::max(1, width() / cell);
        for (int i = 0; i < m_names.size(); ++i) {
            const QRect box(i % across * cell, i / across * 58, cell, 58);
            paintIcon(&painter, QRectF(box.left() + 4, box.top() + 6, 16, 24), m_names[i], tokens().text);
            paintIcon(&painter, QRectF(box.left() + 28, box.top() + 6, 20, 24), m_names[i], tokens().quiet);
            paintIcon(&painter, QRectF(box.left() + 56, box.top() + 6, 24, 24), m_names[i], tokens().accentText);
            paintText(&painter, QRect(box.left() + 4, box.top() + 32, cell - 8, 16), m_names[i], tokens().faint, textFont(TextSize::Small));
        }
    }

private:
    static constexpr int cell = 100;
    QStringList m_names;
};

/// Ages, states and priorities as lists show them.
class ColorSheet : public QWidget
{
public:
    ColorSheet() { setFixedHeight(112); }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        Q_UNUSED(event)
        QPainter painter(this);
        const Tokens &t = tokens();
        painter.setRenderHint(QPainter::Antialiasing);
        for (int i = 0; i < 5; ++i) {
            const auto category = static_cast<StateCategory>(i);
            paintState(&painter, QRectF(4 + i * 120, 6, 14, 14), category);
            paintText(&painter, QRect(26 + i * 120, 2, 90, 22), categoryLabel(category), t.state(category).text, textFont(TextSize::Body));
            paintPriority(&painter, QRectF(i * 120, 32, 28, 22), i + 1, i == 0);
            paintText(&painter, QRect(32 + i * 120, 32, 86, 22), priorityLabel(i + 1), t.quiet, textFont(TextSize::Body));
        }
        const QColor grounds[] = {t.ground, t.rail, t.raised, t.hover, t.pressed, t.selection, t.idleSelection, t.note, t.hit, t.accent,
            t.toast, t.danger, t.warning, t.success};
        for (int i = 0; i < static_cast<int>(std::size(grounds)); ++i) {
            painter.setPen(t.line);
            painter.setBrush(grounds[i]);
            painter.drawRoundedRect(QRectF(4.5 + i * 44, 68.5, 36, 36), 6, 6);
        }
    }
};

}

Gallery::Gallery(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::huge, space::huge, space::huge, space::huge);
    layout->addWidget(new Label(tr("Gallery"), TextSize::Title, Tone::Text, true));
    auto *wordBox = new QWidget;
    auto *words = new FlowLayout(wordBox, space::small);
    for (const Tone tone : {Tone::Text, Tone::Quiet, Tone::Faint, Tone::Accent, Tone::Danger, Tone::Warning, Tone::Note})
        words->addWidget(new Label(tr("The quick brown fox"), TextSize::Body, tone));
    layout->addWidget(wordBox);
    layout->addWidget(new ColorSheet);
    auto *box = new QWidget;
    auto *flow = new FlowLayout(box, space::small);
    flow->addWidget(button(tr("Resolve"), ButtonKind::Primary, QStringLiteral("resolve")));
    flow->addWidget(button(tr("Put on hold"), ButtonKind::Plain, QStringLiteral("hold")));
    flow->addWidget(button(tr("Cancel"), ButtonKind::Quiet));
    flow->addWidget(button(tr("Delete"), ButtonKind::Danger, QStringLiteral("trash")));
    flow->addWidget(button(tr("Add note"), ButtonKind::Note));
    QPushButton *off = button(tr("Not now"), ButtonKind::Plain);
    off->setEnabled(false);
    flow->addWidget(off);
    flow->addWidget(iconButton(QStringLiteral("attach"), tr("Attach")));
    QToolButton *on = iconButton(QStringLiteral("table"), tr("Table"));
    on->setCheckable(true);
    on->setChecked(true);
    flow->addWidget(on);
    for (int i = 0; i < 5; ++i) {
        auto *chip = new StateChip;
        chip->setState(categoryLabel(static_cast<StateCategory>(i)), static_cast<StateCategory>(i));
        flow->addWidget(chip);
    }
    layout->addWidget(box);
    auto *fields = new QHBoxLayout;
    auto *line = new QLineEdit(tr("A line"));
    fields->addWidget(line);
    auto *hint = new QLineEdit;
    hint->setPlaceholderText(tr("Nothing typed yet"));
    fields->addWidget(hint);
    auto *combo = new QComboBox;
    combo->addItems({tr("High"), tr("Medium"), tr("Low")});
    fields->addWidget(combo);
    auto *check = new QCheckBox(tr("Checked"));
    check->setChecked(true);
    fields->addWidget(check);
    fields->addWidget(new QCheckBox(tr("Open")));
    auto *radio = new QRadioButton(tr("Chosen"));
    radio->setChecked(true);
    fields->addWidget(radio);
    layout->addLayout(fields);
    auto *tabs = new QTabBar;
    tabs->setDrawBase(false);
    tabs->setExpanding(false);
    tabs->addTab(tr("Conversation"));
    tabs->addTab(tr("History"));
    layout->addWidget(tabs);
    layout->addWidget(new IconSheet);
    layout->addStretch();
}

void Gallery::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(event->rect(), tokens().ground);
}

}
