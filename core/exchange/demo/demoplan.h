// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/recordtypes.h"
#include "core/domain/value.h"

#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

/// The demo company: a year on the desk of a maker of kitchen machines, as a list of acts that somebody else does to a workspace.
namespace fettle
{

struct DemoOptions {
    quint64 seed = 1926;
    qint64 now = 0; ///< UTC, milliseconds since 1970; the year ends here
    QString language = QStringLiteral("en"); ///< "en" or "de"; anything else is English
    int tickets = 1'400; ///< about; the scripted ones (roughly 150) are there in any case
};

/// One act. Records are named by stable keys ("person/mara-lindner", "ticket/0042"), which the reader maps to ids of its own.
struct DemoAct {
    enum class Kind {
        Create, ///< record, with fields, refs and refSets
        Set, ///< fields and refs of an existing record
        Verb, ///< verb, with the fields and refs it is given
        Say, ///< an entry on the ticket `record`: entryKind, isPublic, body; its author is the actor
        Link, ///< from `record` to `target`: linkKind, linkRole
        SetAdd, ///< refSets (or string lists in fields) are added to what the set holds
    };
    qint64 at = 0; ///< UTC, milliseconds since 1970
    QString actor = {}; ///< key of an agent or a person; empty: the system
    Kind kind = Kind::Create;
    RecordType type = RecordType::Incident; ///< of `record`
    QString record = {};
    QList<QPair<QString, Value>> fields = {};
    QList<QPair<QString, QString>> refs = {}; ///< field -> key
    QList<QPair<QString, QStringList>> refSets = {}; ///< field -> keys
    QString verb = {};
    QString entryKind = {}; ///< a word of the entry kinds
    bool isPublic = false;
    QString body = {};
    QString linkKind = {};
    QString linkRole = {}; ///< empty: none
    QString target = {};

    friend bool operator==(const DemoAct &, const DemoAct &) = default;
};

/// The acts of the last 365 days in ascending time, none later than @p options.now. Every key is created before it is named; every verb
/// is legal by the lifecycles of resources/lifecycles, with its required fields. The resume that follows a requester's reply to a held
/// ticket is the system's, as those lifecycles say. Pure: equal options give equal plans.
[[nodiscard]] QList<DemoAct> demoPlan(const DemoOptions &options);

}
