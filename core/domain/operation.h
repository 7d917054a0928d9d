// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/recordtypes.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QUuid>

#include <optional>

namespace fettle
{

/// The kinds this version knows. An unknown one is kept, shown and skipped.
namespace opkind
{
inline constexpr QLatin1StringView create("create"); ///< {"fields": {...}}
inline constexpr QLatin1StringView set("set"); ///< {"fields": {...}, "edited": {field: SHA-256 of the long text that was edited}}
inline constexpr QLatin1StringView members("members"); ///< {"field": "tags", "add": [...], "remove": [...]}
inline constexpr QLatin1StringView verb("verb"); ///< {"verb": "resolve", "seen": state, "fields": {...}}
inline constexpr QLatin1StringView observe("observe"); ///< {"fields": {...}}: an import states what was; no guard, no required field
inline constexpr QLatin1StringView remove("delete"); ///< {}
inline constexpr QLatin1StringView restore("restore"); ///< {}
inline constexpr QLatin1StringView undo("undo"); ///< {}; the header names what it undoes
}

namespace opvia
{
inline constexpr QLatin1StringView user("user");
inline constexpr QLatin1StringView import("import");
inline constexpr QLatin1StringView timer("timer");
inline constexpr QLatin1StringView rule("rule");
}

/// One immutable change, as it is stored and sent. Times are UTC, milliseconds since 1970.
struct Operation {
    static constexpr int currentFormat = 1;

    int format = currentFormat;
    QUuid id = {}; ///< UUIDv7; UUIDv5 where every replica must make the same one
    QUuid device = {};
    qint64 n = 0; ///< per device, from 1, without gaps
    QUuid actor = {};
    QString via = opvia::user;
    int type = 0; ///< number of the record type; an unknown one is kept
    QUuid record = {};
    QString kind = {};
    qint64 base = 0; ///< version of the record that the actor saw; 0 for a create
    qint64 hlc = 0; ///< time of recording
    qint64 done = 0; ///< when it happened
    qint64 recorded = 0;
    QUuid group = {}; ///< one act of a user
    QList<QUuid> dependencies = {};
    QUuid undoes = {};
    QUuid lifecycle = {}; ///< the versions it was judged by
    QUuid matrix = {};
    QByteArray payload = {}; ///< canonical JSON: keys sorted, no white space; empty once erased
    QByteArray payloadHash = {}; ///< SHA-256
    QByteArray chain = {}; ///< SHA-256 of the device's previous chain value and this header

    [[nodiscard]] const RecordTypeDecl *typeDecl() const { return findRecordType(type); }
};

/// The bytes of every header field but the chain itself, in a fixed order: what the chain covers.
[[nodiscard]] QByteArray headerBytes(const Operation &operation);
[[nodiscard]] QByteArray chainAfter(const QByteArray &previous, const Operation &operation);
[[nodiscard]] QByteArray sha256(QByteArrayView bytes);

/// Canonical bytes of a payload.
[[nodiscard]] QByteArray canonicalJson(const QJsonObject &object);

/// The payload as this version reads it: stored bytes are never rewritten, one upcast function per format step brings an older
/// payload to the current shape. Errors: Invalid (not an object, or a format newer than this program; detail says which).
[[nodiscard]] Result<QJsonObject> readPayload(const Operation &operation);

/// The operation as JSON for `ops show`, export and rescue; operationFromJson reads it back.
[[nodiscard]] QJsonObject toJson(const Operation &operation);
[[nodiscard]] Result<Operation> operationFromJson(const QJsonObject &json);

/// What became of an operation. Stored beside it, never computed again.
struct Decision {
    enum class Outcome : quint8 {
        Applied = 0,
        Conflict = 1, ///< applied, but a concurrent value was displaced or not taken: see conflicts
        Rejected = 2, ///< not applied; reason says why; the payload is kept
        Skipped = 3, ///< a kind that this version doesn't know
    };

    Outcome outcome = Outcome::Applied;
    QString reason = {}; ///< stable word
    QString from = {}; ///< state before and after, for what moves one
    QString to = {};
    qint64 version = 0; ///< of the record after it
    /// Fields written beside or instead of the payload's: constants of a verb, what an undo restores, a merged text.
    QJsonObject effect = {};
    struct FieldConflict {
        QString field = {};
        QJsonValue kept = {};
        QJsonValue lost = {};
        bool payloadLost = false; ///< the value of this operation is the one not taken
    };
    QList<FieldConflict> conflicts = {};

    [[nodiscard]] bool isApplied() const { return outcome == Outcome::Applied || outcome == Outcome::Conflict; }
};

[[nodiscard]] QLatin1StringView word(Decision::Outcome outcome);
[[nodiscard]] QByteArray conflictsToJson(const QList<Decision::FieldConflict> &conflicts);
[[nodiscard]] QList<Decision::FieldConflict> conflictsFromJson(QByteArrayView json);

}
