// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/recordtypes.h"
#include "core/domain/value.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace fettle
{

// Every `extra` below holds the keys of a newer file that this version doesn't know; they are written back as they came.

struct LifecycleState {
    QString id = {}; ///< snake_case, stored in records
    QString label = {}; ///< English, translated by the window in context "Lifecycle"
    StateCategory category = StateCategory::New;
    QJsonObject extra = {};

    friend bool operator==(const LifecycleState &, const LifecycleState &) = default;
};

/// A word with its label, for example a reason to put on hold.
struct LifecycleWord {
    QString id = {};
    QString label = {};
    QJsonObject extra = {};

    friend bool operator==(const LifecycleWord &, const LifecycleWord &) = default;
};

/// One way a verb goes. The first one that starts from the record's state and whose condition holds is taken.
struct LifecycleMove {
    QStringList from = {};
    QString to = {}; ///< empty (null in the file): the state stays
    QString when = {}; ///< a condition: "field", "field=word" or "field!=word"; empty: always
    QStringList guards = {}; ///< beside those of the verb
    QMap<QString, Value> sets = {}; ///< beside and over those of the verb
    QJsonObject extra = {};

    friend bool operator==(const LifecycleMove &, const LifecycleMove &) = default;
};

/// When the system does a verb by itself; exactly one of the two is given.
struct LifecycleTimer {
    QString after = {}; ///< ISO 8601 duration since the state was entered, "P7D"; a day is 24 h
    QString at = {}; ///< the Instant field that says when
    QJsonObject extra = {};

    friend bool operator==(const LifecycleTimer &, const LifecycleTimer &) = default;
};

struct LifecycleVerb {
    QString id = {};
    QString label = {};
    QList<LifecycleMove> moves = {};
    /// Fields that must have a value after the act. "a|b" is met by either; an alternative may be a condition ("resolution!=fixed").
    QStringList required = {};
    QStringList asked = {}; ///< fields worth asking for
    QMap<QString, Value> sets = {}; ///< constants; the empty value clears
    QMap<QString, QString> fills = {}; ///< field -> "now" or "actor": set when the field is empty after the act
    /// Names of guardNames(), some with a parameter: "closed_within:P14D". An unknown one refuses.
    QStringList guards = {};
    QString role = QStringLiteral("write"); ///< the right it needs: write, close, administer
    bool rebaseAlways = false; ///< may start from any legal state although the user saw another one (SYNC 5)
    QStringList rebase = {}; ///< or from these only
    /// "yes": done at once without the server. "provisional": recorded, confirmed by the server. "approved_only": at once when the
    /// approval is already here, else not at all. Any other word counts as approved_only.
    QString offline = QStringLiteral("yes");
    QStringList primaryFrom = {}; ///< states where it is the usual next step
    std::optional<LifecycleTimer> timer = {};
    bool onRequesterReply = false; ///< done by the system when the requester answers
    bool voidsApprovals = false;
    QJsonObject extra = {};

    [[nodiscard]] QStringList fromStates() const;

    friend bool operator==(const LifecycleVerb &, const LifecycleVerb &) = default;
};

/// The states and verbs of one record type: versioned data (docs/manual/lifecycles.md describes the file).
/// A value read by fromJson is well formed but may still be unusable: see analyse().
class Lifecycle
{
public:
    /// Errors: Invalid (detail names the place: "verbs[2].moves[0].from: ..."), SchemaTooNew (a newer file format).
    [[nodiscard]] static Result<Lifecycle> fromJson(const QByteArray &json);
    /// Compact, keys sorted, defaults left out: equal lifecycles give equal bytes.
    [[nodiscard]] QByteArray toJson() const;

    [[nodiscard]] const QString &key() const { return m_key; }
    [[nodiscard]] const QString &type() const { return m_type; } ///< a record type's word; "event" and "approval" are no records yet
    [[nodiscard]] int version() const { return m_version; }
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const QString &initial() const { return m_initial; }
    [[nodiscard]] const QList<LifecycleState> &states() const { return m_states; }
    [[nodiscard]] const QList<LifecycleVerb> &verbs() const { return m_verbs; }
    [[nodiscard]] const QList<LifecycleWord> &holdReasons() const { return m_holdReasons; }

    /// Null when there is none; valid as long as this lifecycle is.
    [[nodiscard]] const LifecycleState *state(QStringView id) const;
    [[nodiscard]] const LifecycleVerb *verb(QStringView id) const;
    /// The label, or the id itself for a state that this lifecycle doesn't have.
    [[nodiscard]] QString stateLabel(QStringView id) const;

    friend bool operator==(const Lifecycle &, const Lifecycle &) = default;

private:
    QString m_key;
    QString m_type;
    int m_version = 1;
    QString m_name;
    QString m_initial;
    QList<LifecycleState> m_states;
    QList<LifecycleVerb> m_verbs;
    QList<LifecycleWord> m_holdReasons;
    QJsonObject m_extra;
};

/// The key of the lifecycle that governs a record: "incident", for a change "change_normal" (also when its type isn't set yet).
/// Empty for types without one.
[[nodiscard]] QString lifecycleKey(RecordType type, QStringView changeType = {});

/// What a verb is judged by, beside the lifecycle and the state. Times are UTC in milliseconds since 1970.
struct VerbFacts {
    QMap<QString, Value> fields = {}; ///< of the record, as they are after the act and before what the verb itself sets
    QString seenState = {}; ///< what the user saw; empty: the present one
    qint64 now = 0; ///< when the act was done
    Value actor = {};
    std::optional<QStringList> rights = {}; ///< of the actor; empty: not judged here
    int openTasks = 0;
    bool newPublicEntrySinceSeen = false;
    std::optional<qint64> closedAt = {};
    bool approved = false; ///< every approval needed is given, for the content as it is after the act
    bool contentUnchanged = true; ///< for a vote: what is voted on is what was shown
    bool actorIsRequester = false;
    bool offline = false; ///< judged on a device that has a server but doesn't reach it
};

struct Transition {
    QString to = {}; ///< the state after it, also when it stays
    StateCategory category = StateCategory::New;
    bool changesState = true;
    QMap<QString, Value> sets = {}; ///< to write beside the act's own fields; the empty value clears
    bool provisional = false; ///< the server has to confirm it
    bool voidsApprovals = false;
    bool alreadyThere = false; ///< somebody else's act led to the same state first: applied, nothing to write

    friend bool operator==(const Transition &, const Transition &) = default;
};

/// Whether @p verb may be done to a record in @p state, and what it does. Pure.
/// Errors: Denied (right.missing:<right>); Refused, with one of these as Error::reason: verb.unknown, verb.from:<state>,
/// verb.moved:<state> (the user saw another state), state.unknown:<state>, field.required:<field or alternatives>, guard.<guard>,
/// guard.unknown:<guard>, offline.approval.
[[nodiscard]] Result<Transition> check(const Lifecycle &lifecycle, QStringView state, QStringView verb, const VerbFacts &facts);

/// The refusal as a sentence in English, with what would be possible instead. @p reason is what check() gave for @p verb.
[[nodiscard]] QString refusalText(const Lifecycle &lifecycle, QStringView verb, QStringView reason);

struct OfferedVerb {
    QString verb = {};
    QString label = {};
    bool allowed = false; ///< also when required fields are still missing: they are asked for
    QString reason = {}; ///< the stable word when it isn't
    QString to = {}; ///< empty when it depends on what will be filled in, or when it isn't allowed
    QStringList required = {}; ///< as in the lifecycle, alternatives included
    QStringList missing = {}; ///< those of them that are not met yet
    QStringList asked = {}; ///< plain field names: those of `required` first, then the others worth asking for
    bool primary = false;

    friend bool operator==(const OfferedVerb &, const OfferedVerb &) = default;
};

/// Every verb in the lifecycle's order, the refused ones with their reason.
[[nodiscard]] QList<OfferedVerb> offeredVerbs(const Lifecycle &lifecycle, QStringView state, const VerbFacts &facts);

/// The guards this version knows, without parameters.
[[nodiscard]] QStringList guardNames();

/// "P7D", "P2W", "PT8H", "P1DT12H" in milliseconds, a day being 24 h; empty when it isn't such a duration.
[[nodiscard]] std::optional<qint64> durationFromText(QStringView text);

}
