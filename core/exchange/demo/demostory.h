// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/demo/demobook.h"
#include "core/exchange/demo/democalendar.h"
#include "core/exchange/demo/demoplan.h"
#include "core/exchange/demo/demorandom.h"

#include <optional>

namespace fettle::demo
{

using Pairs = QList<QPair<QString, Value>>;
using Keys = QList<QPair<QString, QString>>;

/// Where a ticket is left lying, so that the desk has open work.
enum class Rest { None, New, Assigned, Working, Caller, Parts };

/// One ticket to tell: what, when and how it ends.
struct Spec {
    RecordType type = RecordType::Incident;
    QJsonObject entry = {}; ///< the template
    qint64 opened = 0;
    QString key = {};
    QString tag = {}; ///< names it among the specs: "change/mail-gateway"; empty for ordinary ones
    Rest rest = Rest::None;
    // incidents that belong to something bigger
    QString causedBy = {}; ///< key of a change
    QString parent = {}; ///< key of the major incident
    qint64 notBefore = 0; ///< is not resolved earlier
};

/// What the tickets know of each other while the year is told in the order of their opening.
struct Chronicle {
    const Book &book;
    qint64 now = 0;
    quint64 seed = 0;
    QHash<QString, QString> keys = {}; ///< tag -> key of a ticket
    QHash<QString, qint64> openedAt = {}; ///< tag -> instant
    QHash<QString, QString> latest = {}; ///< template -> the last incident told from it
    QHash<QString, qint64> articles = {}; ///< key -> published
};

/// Writes the acts of one ticket. The hand of the clock only moves forward.
class Story
{
public:
    Story(const Chronicle &chronicle, const Spec &spec);

    // the clock
    void wait(qint64 minutes) { m_at += minutes * minuteMs + m_random.between(1, 50) * secondMs; }
    void work(int least, int most); ///< service hours, short waits more likely
    void until(qint64 at);
    [[nodiscard]] qint64 at() const { return m_at; }

    // acts
    void create(const QString &actor, Pairs fields, Keys refs = {});
    void set(const QString &actor, const Pairs &fields, const Keys &refs = {});
    void verb(const QString &actor, const QString &verb, const Pairs &fields = {}, const Keys &refs = {});
    void say(const QString &actor, const QString &kind, bool isPublic, const QString &body);
    void link(const QString &actor, const QString &kind, const QString &target, const QString &role = {});
    void linkFrom(const QString &actor, RecordType type, const QString &source, const QString &kind);
    void watch(const QString &actor, const QString &who);
    void finish(const Spec &task, const QString &agent); ///< a child task from beginning to end, beginning now

    // the cast
    void castRequester(const QJsonObject &entry);
    void castTeam(const QString &team); ///< and one of its agents
    void handTo(const QString &team, const QString &agent);
    [[nodiscard]] QString requester() const { return m_requester ? m_requester->key : QString(); }
    [[nodiscard]] const Person *person() const { return m_requester; }
    [[nodiscard]] const Ci *ci() const { return m_ci; }
    [[nodiscard]] const QString &agent() const { return m_agent; }
    [[nodiscard]] const QString &team() const { return m_team; }
    [[nodiscard]] QString location() const;
    void nobodyAsked() { m_requester = nullptr; }

    /// A text with its slots filled.
    [[nodiscard]] QString fill(QString text, const QString &other = {});
    [[nodiscard]] QString phrase(const QString &key, const QString &other = {});

    /// Tells the conversation of a template; puts on hold and resumes in between. False: it was left lying.
    bool talk(const QStringList &script, const QString &holdReason, Rest rest, int pace);

    [[nodiscard]] Random &random() { return m_random; }
    [[nodiscard]] const QList<DemoAct> &acts() const { return m_acts; }
    QList<DemoAct> take() { return std::move(m_acts); }

private:
    [[nodiscard]] DemoAct begin(const QString &actor, DemoAct::Kind kind);
    void castCi(const QString &wanted);
    [[nodiscard]] QString roomOf() const;

    const Chronicle &m_chronicle;
    const Book &m_book;
    Random m_random;
    RecordType m_type;
    QString m_record;
    qint64 m_opened;
    qint64 m_at;
    qint64 m_last = 0;
    QList<DemoAct> m_acts;
    const Person *m_requester = nullptr;
    const Person *m_colleague = nullptr;
    const Ci *m_ci = nullptr;
    QString m_team;
    QString m_agent;
    QString m_room;
    int m_number = 0;
};

/// Whether the ticket of these acts is open at @p now (new, active or waiting). False also before its first act.
[[nodiscard]] bool isOpen(const QList<DemoAct> &acts, const QString &key, qint64 now);

[[nodiscard]] QList<DemoAct> tell(const Chronicle &chronicle, const Spec &spec);

}
