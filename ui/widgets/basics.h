// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/recordtypes.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

#include <optional>

/// The small widgets of the window. Colours come from the theme at paint time, so a change of theme needs no work here.
namespace fettle::ui
{

enum class Tone { Text, Quiet, Faint, Accent, Danger, Warning, Note, Toast };
[[nodiscard]] QColor color(Tone tone);

/// Text in one of the sizes and colours.
class Label : public QLabel
{
    Q_OBJECT

public:
    explicit Label(
        const QString &text, TextSize size = TextSize::Body, Tone tone = Tone::Text, bool strong = false, QWidget *parent = nullptr);
    void setTone(Tone tone);

protected:
    void changeEvent(QEvent *event) override;

private:
    void recolor();

    Tone m_tone;
    bool m_coloring = false;
};

/// One line that gives way: elided when narrow, whole on hover.
class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedLabel(
        const QString &text = {}, TextSize size = TextSize::Body, Tone tone = Tone::Text, bool strong = false, QWidget *parent = nullptr);
    void setText(const QString &text);
    void setTone(Tone tone);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    TextSize m_size;
    Tone m_tone;
    bool m_strong;
};

/// A flat button with an icon; @p tip gets the key appended: "Take (T)".
[[nodiscard]] QToolButton *iconButton(const QString &iconName, const QString &tip, const QKeySequence &key = {}, QWidget *parent = nullptr);
[[nodiscard]] QPushButton *button(
    const QString &text, ButtonKind kind = ButtonKind::Plain, const QString &iconName = {}, QWidget *parent = nullptr);
[[nodiscard]] QString withKey(const QString &text, const QKeySequence &key);

/// A painted line.
class Separator : public QWidget
{
    Q_OBJECT

public:
    explicit Separator(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// A plain surface on one of the grounds.
class Ground : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Reading, Rail, Note, Raised };
    explicit Ground(Kind kind, QWidget *parent = nullptr);
    void setKind(Kind kind);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind;
};

/// The state with its glyph, as a chip.
class StateChip : public QWidget
{
    Q_OBJECT

public:
    explicit StateChip(QWidget *parent = nullptr);
    void setState(const QString &label, StateCategory category);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_label;
    StateCategory m_category = StateCategory::New;
};

/// "P2 High"
class PriorityChip : public QWidget
{
    Q_OBJECT

public:
    explicit PriorityChip(QWidget *parent = nullptr);
    void setPriority(std::optional<int> priority, bool major);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<int> m_priority;
    bool m_major = false;
};

class Avatar : public QWidget
{
    Q_OBJECT

public:
    explicit Avatar(const QString &name = {}, int side = 28, QWidget *parent = nullptr);
    void setName(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
};

/// Many lines, as high as its text between two bounds. Ctrl+Enter submits.
class GrowingText : public QPlainTextEdit
{
    Q_OBJECT

public:
    GrowingText(int leastLines, int mostLines, QWidget *parent = nullptr);
    void setOneParagraph() { m_oneParagraph = true; } ///< Enter submits
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void submitted();
    void left();
    void pastedImage(const QImage &image);
    void pastedFiles(const QStringList &files);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void grow();

    int m_least;
    int m_most;
    bool m_oneParagraph = false;
};

}
