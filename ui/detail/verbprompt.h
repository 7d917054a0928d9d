// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QPushButton;

namespace fettle::ui
{

class FieldEditor;
class GrowingText;
class Label;

/// Asks what a verb needs before it is done: its fields, required ones marked, and a text for the requester or for colleagues.
class VerbPrompt : public QWidget
{
    Q_OBJECT

public:
    explicit VerbPrompt(Desk &desk, QWidget *parent = nullptr);

    /// @p known fills in what the ticket has already; empty for several tickets.
    void ask(const VerbView &verb, RecordType type, const Fields &known, const QMap<QString, RecordRef> &refs);
    [[nodiscard]] QString verb() const { return m_verb.verb; }
    /// What was written so far; empty when nothing was.
    [[nodiscard]] QString draft() const;
    void restore(const QString &draft); ///< of the same verb; another's is left alone

Q_SIGNALS:
    void typed();
    void accepted(const fettle::VerbCall &call, const QString &label);
    void canceled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void accept();
    void check();

    Desk &m_desk;
    VerbView m_verb;
    RecordType m_type = RecordType::Incident;
    QHash<QString, FieldEditor *> m_editors;
    GrowingText *m_text = nullptr;
    QCheckBox *m_public = nullptr;
    Label *m_missing = nullptr;
};

}
