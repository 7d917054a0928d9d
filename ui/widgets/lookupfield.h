// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "ui/widgets/fieldline.h"

#include <QPointer>

class QListWidget;

namespace fettle::ui
{

/// A line one types into to find a record. What is chosen is a record or nothing; a name that isn't there can be made where allowed.
class LookupField : public FieldLine
{
    Q_OBJECT

public:
    LookupField(Desk &desk, TypeMask types, QWidget *parent = nullptr);
    ~LookupField() override;

    void setRecord(const RecordRef &record); ///< a null id: nothing
    [[nodiscard]] RecordRef record() const { return m_record; }
    /// Offers to make what was typed; the name chosen so is newName().
    void setCanCreate(bool can) { m_canCreate = can; }
    [[nodiscard]] QString newName() const { return m_newName; }
    [[nodiscard]] bool isPicking() const;

Q_SIGNALS:
    void picked(); ///< record() or newName() is another one

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void ask(const QString &text);
    void show(const QList<RecordRef> &found, const QString &text);
    void hideList();
    void choose(int row);
    void revert();

    Desk &m_desk;
    TypeMask m_types;
    RecordRef m_record;
    QString m_newName;
    QPointer<QListWidget> m_list; // a window of its own, made when first needed
    QList<RecordRef> m_found;
    quint64 m_question = 0;
    bool m_canCreate = false;
};

}
