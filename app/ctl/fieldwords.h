// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/session.h"

namespace fettle
{

/// What "field=value", "set+=member" and "set-=member" ask for, converted as the record type declares.
struct FieldWords {
    Fields fields = {}; ///< the empty value clears
    QList<SetChange> sets = {};
    QMap<QString, QStringList> wholeSets = {}; ///< "tags=a,b": what the set is to be
};

/// Fails with Exit::Usage for what is no such word, an unknown field, or a value that the field can't hold; with Exit::Refused for a
/// name that means no record or several. @p session needs an open desk for references.
[[nodiscard]] Outcome<FieldWords> readFieldWords(const QStringList &words, const RecordTypeDecl &type, Session &session);

/// One value of a plain field, without records to look up: for rules judged outside a workspace. A reference is kept as its text.
[[nodiscard]] Outcome<Value> plainValue(const QString &text, const FieldDecl &field);

/// Fails with Exit::Usage and what may have been meant.
[[nodiscard]] Outcome<const FieldDecl *> fieldNamed(const QString &name, const RecordTypeDecl &type);

/// Splits "name=value"; @p sign is '+' or '-' for "name+=value", else null.
struct FieldWord {
    QString name = {};
    QChar sign = {};
    QString value = {};
};
[[nodiscard]] Outcome<FieldWord> splitFieldWord(const QString &word);

}
