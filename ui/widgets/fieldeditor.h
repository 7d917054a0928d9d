// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

#include <QWidget>

namespace fettle::ui
{

/// Edits one field's value in place. Says edited() when the user has finished a change, not while typing.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    /// @p labels names what a reference points to.
    virtual void setValue(const Value &value, const QList<RecordRef> &labels) = 0;
    [[nodiscard]] virtual Value value() const = 0;
    /// True while the user is changing it: a refresh leaves it alone.
    [[nodiscard]] virtual bool isBusy() const { return false; }
    /// What stands here is no value of this field; it is never stored.
    [[nodiscard]] virtual bool isWrong() const { return false; }
    /// The name of a person to be made with the act; only of fields that can hold one.
    [[nodiscard]] virtual QString newName() const { return {}; }

Q_SIGNALS:
    void edited();
};

struct EditorStyle {
    bool quiet = false; ///< no edge until touched
    bool canCreate = false; ///< people may be made by typing a new name
    int leastLines = 3; ///< of long texts
};

/// The editor that fits the field's declaration; null for derived fields and those that only verbs set, unless @p forVerb.
[[nodiscard]] FieldEditor *makeFieldEditor(Desk &desk, const FieldDecl &field, const EditorStyle &style, bool forVerb, QWidget *parent);

}
