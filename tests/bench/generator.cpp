// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/generator.h"

#include "core/desk/desk.h"
#include "core/domain/ids.h"
#include "core/store/bulkload.h"
#include "tests/bench/random.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>
#include <ctime>

namespace fettle::bench
{

namespace
{

constexpr int generatorVersion = 1;
constexpr qint64 dayMs = 86'400'000;
constexpr qint64 hourMs = 3'600'000;
constexpr int window = 2'000; ///< tickets that live side by side: their operations interleave by time, as a desk's do
constexpr int batchOperations = 20'000;

struct Step {
    qint64 at = 0;
    int ticket = 0;
    OperationDraft draft;
};

QString numbered(const char *prefix, int index)
{
    return QLatin1StringView(prefix) + QString::number(index);
}

class Generator
{
public:
    Generator(Store &store, qint64 tickets)
        : m_store(store)
        , m_tickets(tickets)
        , m_random(20'261'120, static_cast<quint64>(tickets))
        , m_words(vocabulary)
        , m_teamOf(teams, 1.0)
        , m_agentOf(agents, 20.0)
        , m_personOf(persons, 100.0)
        , m_serviceOf(services, 2.0)
    {
        for (quint32 rank = 0; rank < vocabulary; ++rank)
            m_vocabulary << wordOfRank(rank);
    }

    Result<void> people(Ledger &ledger)
    {
        const auto each = [&](int count, RecordType type, QList<QUuid> &ids, auto fieldsOf) -> Result<void> {
            for (int i = 0; i < count; ++i) {
                ids << id();
                if (const auto made = create(ledger, type, ids.last(), fieldsOf(i)); !made)
                    return made;
            }
            return {};
        };
        const QString name = QStringLiteral("name");
        Result<void> made = each(50, RecordType::Organisation, m_organisations, [&](int i) {
            return QJsonObject{{name, numbered("Works ", i)}};
        });
        if (made)
            made = each(teams, RecordType::Team, m_teams, [&](int i) { return QJsonObject{{name, teamName(i)}}; });
        if (made)
            made = each(agents, RecordType::Agent, m_agents, [&](int i) {
                return QJsonObject{{name, agentName(i)}, {QStringLiteral("login"), numbered("agent", i)}, {QStringLiteral("active"), true}};
            });
        if (made)
            made = each(persons, RecordType::Person, m_persons, [&](int i) {
                return QJsonObject{{name, personName(i)}, {QStringLiteral("email"), numbered("p", i) + QStringLiteral("@works.example")},
                    {QStringLiteral("organisation"), toText(m_organisations[i % m_organisations.size()])}};
            });
        if (made)
            made = each(services, RecordType::Service, m_services, [&](int i) { return QJsonObject{{name, serviceName(i)}}; });
        return made;
    }

    /// The operations of the next window of tickets, by time.
    std::vector<Step> nextWindow()
    {
        std::vector<Step> steps;
        const qint64 end = std::min(m_made + window, m_tickets);
        for (; m_made < end; ++m_made)
            ticket(m_made, steps);
        std::stable_sort(steps.begin(), steps.end(), [](const Step &a, const Step &b) { return a.at < b.at; });
        return steps;
    }

    [[nodiscard]] bool isDone() const { return m_made >= m_tickets; }
    [[nodiscard]] qint64 made() const { return m_made; }
    [[nodiscard]] qint64 textBytes() const { return m_textBytes; }
    qint64 operations = 0;
    qint64 entries = 0;

private:
    /// Ids ascend, as those made by a desk do.
    QUuid id()
    {
        const quint64 random = m_random.next64();
        const quint64 count = ++m_ids;
        uchar b[16];
        const quint64 ms = quint64(deskNow) + (count >> 12);
        for (int i = 0; i < 6; ++i)
            b[i] = static_cast<uchar>(ms >> (40 - 8 * i));
        b[6] = static_cast<uchar>(0x70 | ((count >> 8) & 0x0f));
        b[7] = static_cast<uchar>(count);
        for (int i = 8; i < 16; ++i)
            b[i] = static_cast<uchar>(random >> (8 * (i - 8)));
        b[8] = static_cast<uchar>(0x80 | (b[8] & 0x3f));
        return QUuid::fromRfc4122(QByteArrayView(b, 16));
    }

    Result<void> create(Ledger &ledger, RecordType type, const QUuid &record, const QJsonObject &fields)
    {
        OperationDraft draft;
        draft.kind = opkind::create;
        draft.type = static_cast<int>(type);
        draft.record = record;
        draft.via = opvia::import;
        draft.payload = {{QStringLiteral("fields"), fields}};
        ++operations;
        const auto submitted = ledger.submit(draft);
        if (!submitted)
            return tl::make_unexpected(submitted.error());
        return submitted->decision.isApplied() ? Result<void>{} : fail(ErrorCode::Invalid, submitted->decision.reason);
    }

    void words(QString &text, int count, qint64 ticket)
    {
        for (int i = 0; i < count; ++i) {
            if (i)
                text += i % 13 == 0 ? QStringLiteral(". ") : QStringLiteral(" ");
            text += m_vocabulary[m_words.draw(m_random)];
        }
        // A frequent word that keeps away from its partner.
        const int pair = static_cast<int>(ticket % (2 * splitPairs));
        if (m_random.chance(0.2)) {
            const bool together = ticket % 4999 == 17;
            text += u' ' + numbered(pair % 2 ? "left" : "right", pair / 2);
            if (together)
                text += u' ' + numbered(pair % 2 ? "right" : "left", pair / 2);
        }
    }

    QString text(int count, qint64 ticket)
    {
        QString result;
        result.reserve(count * 7);
        words(result, count, ticket);
        m_textBytes += result.size(); // all ASCII
        return result;
    }

    RecordType typeOf()
    {
        const double roll = m_random.unit();
        return roll < 0.6 ? RecordType::Incident
            : roll < 0.9  ? RecordType::Request
            : roll < 0.95 ? RecordType::Change
            : roll < 0.97 ? RecordType::Problem
            : roll < 0.99 ? RecordType::Task
                          : RecordType::Issue;
    }

    struct States {
        const char *first;
        const char *working;
        const char *waiting;
        const char *done;
        const char *closed;
    };
    static States statesOf(RecordType type)
    {
        switch (type) {
        case RecordType::Request:
            return {"submitted", "in_fulfilment", "on_hold", "fulfilled", "closed"};
        case RecordType::Problem:
            return {"new", "root_cause_analysis", "known_error", "resolved", "closed"};
        case RecordType::Change:
            return {"draft", "scheduled", "authorize", "review", "closed"};
        case RecordType::Task:
            return {"open", "in_progress", "on_hold", "done", "done"};
        case RecordType::Issue:
            return {"open", "in_progress", "feedback", "done", "done"};
        default:
            return {"new", "in_progress", "on_hold", "resolved", "closed"};
        }
    }

    void ticket(qint64 n, std::vector<Step> &steps)
    {
        const QUuid record = id();
        const qint64 begin = deskNow - deskYears * 365 * dayMs;
        const qint64 opened = begin + static_cast<qint64>((deskNow - 60'000 - begin) * ((n + m_random.unit()) / m_tickets));
        const RecordType type = typeOf();
        const States states = statesOf(type);
        const QUuid agent = m_agents[m_agentOf.draw(m_random)];
        const quint32 requester = m_personOf.draw(m_random);
        // Open: nearly all of the last week, fewer and fewer of what is older; one in twenty over all at every size.
        const double share = double(n) / m_tickets;
        const bool open = m_random.chance(share > 0.96 ? 0.85 : 0.017);
        const qint64 life = std::min<qint64>(
            deskNow - 30'000 - opened, static_cast<qint64>(-std::log(1 - m_random.unit() * 0.999) * 1.5 * dayMs) + 600'000);

        QJsonObject fields{{QStringLiteral("number"), 100'001 + n}, {QStringLiteral("subject"), text(5 + int(m_random.below(6)), n)},
            {QStringLiteral("description"), text(25 + int(m_random.below(70)), n)},
            {QStringLiteral("requester"), toText(m_persons[requester])},
            {QStringLiteral("organisation"), toText(m_organisations[requester % m_organisations.size()])},
            {QStringLiteral("channel"),
                QLatin1StringView(m_random.chance(0.6) ? "email"
                        : m_random.chance(0.5)         ? "phone"
                                                       : "portal")},
            {QStringLiteral("category"), numbered("Category ", static_cast<int>(m_serviceOf.draw(m_random)))},
            {QStringLiteral("service"), toText(m_services[m_serviceOf.draw(m_random)])},
            {QStringLiteral("team"), toText(m_teams[m_teamOf.draw(m_random)])},
            {QStringLiteral("impact"), 1 + qint64(std::min(2u, m_random.below(9) / 2))},
            {QStringLiteral("urgency"), 1 + qint64(std::min(2u, m_random.below(9) / 2))}};
        for (int planted = 0; planted < plantedWords; ++planted)
            if (n % std::max<qint64>(m_tickets / 10, 1) == planted * 7)
                fields[QStringLiteral("subject")] = fields[QStringLiteral("subject")].toString() + u' ' + numbered("planted", planted);
        if (m_random.chance(0.6))
            fields[QStringLiteral("due")] = opened + static_cast<qint64>(m_random.unit() * 14 * dayMs);
        if (m_random.chance(0.15)) {
            QJsonArray list{numbered("tag", static_cast<int>(m_random.below(tags)))};
            if (m_random.chance(0.3))
                list.append(numbered("tag", static_cast<int>(m_random.below(tags))));
            fields[QStringLiteral("tags")] = list;
        }
        if (type == RecordType::Change) {
            fields[QStringLiteral("change_type")] = QStringLiteral("normal");
            fields[QStringLiteral("planned_start")] = opened + static_cast<qint64>(m_random.unit() * 30 * dayMs);
        }
        if (type == RecordType::Incident && m_random.chance(0.002))
            fields[QStringLiteral("major")] = true;
        if (m_random.chance(0.1))
            fields[QStringLiteral("location")] = numbered("Room ", static_cast<int>(m_random.below(500)));
        step(steps, opened, opkind::create, type, record, fields, m_persons[requester]);
        steps.back().draft.payload[QStringLiteral("fields")] = fields;

        const bool taken = !open || m_random.chance(0.7);
        if (taken)
            step(steps, opened + life / 10, opkind::observe, type, record,
                {{QStringLiteral("assignee"), toText(agent)}, {QStringLiteral("state"), QLatin1StringView(states.working)}}, agent);
        const int parts = 1 + std::min<int>(40, static_cast<int>(-std::log(1 - m_random.unit() * 0.9999) * 5.1));
        for (int i = 0; i < parts; ++i) {
            const bool fromOutside = m_random.chance(0.4);
            const QUuid author = fromOutside ? m_persons[requester] : agent;
            const bool isPublic = fromOutside || m_random.chance(0.5);
            step(steps, opened + life * (i + 1) / (parts + 1), opkind::create, RecordType::Entry, id(),
                {{QStringLiteral("ticket"), toText(record)},
                    {QStringLiteral("kind"),
                        QLatin1StringView(fromOutside ? "mail"
                                : isPublic            ? "reply"
                                                      : "note")},
                    {QStringLiteral("public"), isPublic}, {QStringLiteral("author"), toText(author)},
                    {QStringLiteral("body"), text(20 + int(m_random.below(100)), n)}},
                author);
            ++entries;
        }
        if (!open)
            step(steps, opened + life, opkind::observe, type, record,
                {{QStringLiteral("state"), QLatin1StringView(share > 0.995 ? states.done : states.closed)},
                    {QStringLiteral("resolution_code"), QStringLiteral("other")}},
                agent);
        else if (taken && m_random.chance(0.25))
            step(steps, opened + life, opkind::observe, type, record,
                {{QStringLiteral("state"), QLatin1StringView(states.waiting)}, {QStringLiteral("hold_reason"), QStringLiteral("caller")}},
                agent);
    }

    void step(std::vector<Step> &steps, qint64 at, QLatin1StringView kind, RecordType type, const QUuid &record, const QJsonObject &fields,
        const QUuid &actor)
    {
        Step next;
        next.at = at;
        next.draft.kind = kind;
        next.draft.type = static_cast<int>(type);
        next.draft.record = record;
        next.draft.via = opvia::import;
        next.draft.actor = actor;
        next.draft.done = at;
        next.draft.payload = {{QStringLiteral("fields"), fields}};
        steps.push_back(std::move(next));
    }

    Store &m_store;
    qint64 m_tickets;
    Pcg m_random;
    Zipf m_words;
    Zipf m_teamOf;
    Zipf m_agentOf;
    Zipf m_personOf;
    Zipf m_serviceOf;
    QStringList m_vocabulary;
    QList<QUuid> m_organisations;
    QList<QUuid> m_teams;
    QList<QUuid> m_agents;
    QList<QUuid> m_persons;
    QList<QUuid> m_services;
    qint64 m_made = 0;
    qint64 m_textBytes = 0;
    quint64 m_ids = 0;
};

Result<QJsonObject> fill(const QString &folder, qint64 tickets, bool verbose)
{
    WorkspaceOptions options;
    options.path = folder;
    // Everything is recorded in the last minute of the desk: an import states what was.
    auto tick = std::make_shared<qint64>(0);
    options.clock = [tick] { return deskNow + ++*tick / 1000; };
    options.zone = QTimeZone::utc();
    options.device = QStringLiteral("bench");
    if (const auto made = Desk::create(options, {QStringLiteral("Bench Agent"), QStringLiteral("bench")}); !made)
        return tl::make_unexpected(made.error());
    auto store = Store::open(WorkspaceFiles(folder), options.clock);
    if (!store)
        return tl::make_unexpected(store.error());
    QElapsedTimer timer;
    timer.start();
    Generator generator(**store, tickets);
    BulkLoad load(**store, tickets * 9);
    if (const auto begun = load.begin(); !begun)
        return tl::make_unexpected(begun.error());
    if (const auto people = load.batch([&](Ledger &ledger) { return generator.people(ledger); }); !people)
        return tl::make_unexpected(people.error());
    qint64 generating = 0;
    while (!generator.isDone()) {
        const Result<void> batch = load.batch([&](Ledger &ledger) -> Result<void> {
            for (int operations = 0; operations < batchOperations && !generator.isDone();) {
                QElapsedTimer own;
                own.start();
                const std::vector<Step> steps = generator.nextWindow();
                generating += own.nsecsElapsed();
                for (const Step &step : steps) {
                    const auto submitted = ledger.submit(step.draft);
                    if (!submitted)
                        return tl::make_unexpected(submitted.error());
                    if (!submitted->decision.isApplied())
                        return fail(ErrorCode::Invalid, submitted->decision.reason);
                }
                operations += static_cast<int>(steps.size());
                generator.operations += static_cast<qint64>(steps.size());
                if (const auto written = ledger.writeRows(); !written)
                    return written;
            }
            return {};
        });
        if (!batch)
            return tl::make_unexpected(batch.error());
        if (verbose)
            std::fprintf(stderr, "\r%lld tickets, %.0f operations/s ", static_cast<long long>(generator.made()),
                generator.operations * 1000.0 / std::max<qint64>(timer.elapsed(), 1));
    }
    const double loading = timer.elapsed() / 1000.0;
    QElapsedTimer finishing;
    finishing.start();
    if (const auto finished = load.finish([&](qint64 done, qint64 total) {
            if (verbose)
                std::fprintf(stderr, "\rindex %lld of %lld ", static_cast<long long>(done), static_cast<long long>(total));
            return true;
        });
        !finished)
        return tl::make_unexpected(finished.error());
    if (verbose)
        std::fprintf(stderr, "\n");
    return QJsonObject{{QStringLiteral("generator"), generatorVersion}, {QStringLiteral("tickets"), tickets},
        {QStringLiteral("entries"), generator.entries}, {QStringLiteral("operations"), generator.operations},
        {QStringLiteral("text_bytes"), generator.textBytes()},
        {QStringLiteral("database_bytes"), QFileInfo(WorkspaceFiles(folder).database()).size()},
        {QStringLiteral("seconds"), timer.elapsed() / 1000.0}, {QStringLiteral("seconds_processor"), double(std::clock()) / CLOCKS_PER_SEC},
        {QStringLiteral("seconds_loading"), loading}, {QStringLiteral("seconds_generating"), double(generating) / 1e9},
        {QStringLiteral("seconds_indexes"), finishing.elapsed() / 1000.0}};
}

}

QString wordOfRank(quint32 rank)
{
    static const char *const onsets[] = {
        "b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "st", "tr", "pl"};
    static const char *const vowels[] = {"a", "e", "i", "o", "u"};
    static const char *const codas[] = {"", "n", "r", "s", "l", "t", "m"};
    // A fixed shuffle of the ranks, so that frequent words begin with every letter; frequent words are short.
    QString word;
    quint32 code = rank;
    const int syllables = rank < 60 ? 1 : rank < 4000 ? 2 : 3;
    for (int i = 0; i < syllables; ++i) {
        const quint32 turned = code * 2654435761U + static_cast<quint32>(i) * 40503U;
        word += QLatin1StringView(onsets[(code + turned / 65536) % 20]) + QLatin1StringView(vowels[code / 20 % 5])
            + QLatin1StringView(codas[(code / 100 + turned / 131072) % 7]);
        code = code / 7 + 3;
    }
    return word;
}

QString teamName(int index)
{
    return numbered("Team ", index);
}
QString agentName(int index)
{
    return numbered("Agent ", index);
}
QString personName(int index)
{
    return numbered("Person ", index);
}
QString serviceName(int index)
{
    return numbered("Service ", index);
}

Result<QJsonObject> makeWorkspace(const QString &folder, qint64 tickets, bool verbose)
{
    const QString note = folder + QStringLiteral("/bench.json");
    QFile file(note);
    if (file.open(QIODevice::ReadOnly)) {
        const QJsonObject made = QJsonDocument::fromJson(file.readAll()).object();
        if (made[QStringLiteral("generator")].toInt() == generatorVersion)
            return made;
        file.close();
    }
    QDir(folder).removeRecursively();
    const auto made = fill(folder, tickets, verbose);
    if (!made)
        return made;
    QFile out(note);
    if (!out.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Io, note);
    out.write(QJsonDocument(*made).toJson());
    return made;
}

}
