// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk.h"
#include "core/desk/maintenance.h"
#include "core/domain/ids.h"
#include "core/store/workspacefiles.h"
#include "tests/bench/floor.h"
#include "tests/bench/generator.h"
#include "tests/bench/measure.h"
#include "tests/bench/random.h"
#include "tests/bench/windowbench.h"
#include "tests/bench/workspaceaccess.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QSet>
#include <QTextStream>

#include <cstdio>

using namespace fettle;
using namespace fettle::bench;

namespace
{

struct Options {
    QString data;
    QString size = QStringLiteral("100k");
    QStringList only;
    int samples = 30; ///< per view or query
    bool cold = false;

    [[nodiscard]] bool wants(const char *section) const { return only.isEmpty() || only.contains(QLatin1StringView(section)); }
    [[nodiscard]] qint64 tickets() const
    {
        QString number = size;
        const qint64 factor = size.endsWith(u'k') ? 1'000 : size.endsWith(u'M') ? 1'000'000 : 1;
        if (factor > 1)
            number.chop(1);
        return number.toLongLong() * factor;
    }
};

QList<QJsonObject> lines(const QString &name)
{
    QList<QJsonObject> list;
    QFile file(QStringLiteral(FETTLE_SOURCE_DIR "/tests/bench/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(name), qPrintable(file.errorString()));
    while (!file.atEnd())
        if (const QByteArray line = file.readLine().trimmed(); !line.isEmpty())
            list << QJsonDocument::fromJson(line).object();
    return list;
}

template <class T>
T value(Result<T> result, const QString &what = {})
{
    if (!result)
        qFatal("%s: %s: %s", qPrintable(what), qPrintable(QString(word(result.error().code))), qPrintable(result.error().detail));
    return std::move(*result);
}

SortOrder sortFrom(const QString &text)
{
    return text.startsWith(u'-') ? SortOrder{text.mid(1), true} : SortOrder{text, false};
}

class Bench
{
public:
    explicit Bench(const Options &options)
        : m_options(options)
        , m_folder(options.data + u'/' + options.size)
        , m_random(7)
    {
        m_report[QStringLiteral("size")] = options.size;
    }

    void run()
    {
        const QJsonObject made = value(makeWorkspace(m_folder, m_options.tickets(), true), QStringLiteral("generator"));
        m_floor =
            value(Floor::open(database(), m_options.data + QStringLiteral("/floor-%1.db").arg(m_options.size)), QStringLiteral("floor"));
        m_made = made;
        m_desk = openDesk(m_folder);
        learn();
        if (m_options.wants("views"))
            views();
        if (m_options.wants("sorts"))
            sorts();
        if (m_options.wants("filter"))
            filters();
        if (m_options.wants("open"))
            openTickets();
        if (m_options.wants("search"))
            searches();
        if (m_options.wants("verb"))
            verbs();
        if (m_options.wants("counts"))
            counts();
        m_desk.reset();
        if (m_options.wants("start"))
            starts();
        if (m_options.wants("memory"))
            memory();
        if (m_options.wants("stalls"))
            stalls();
        if (m_options.wants("size"))
            size();
        if (m_options.only.contains(QStringLiteral("replay")))
            replay();
    }

    [[nodiscard]] const QJsonObject &report() const { return m_report; }

private:
    [[nodiscard]] QString database() const { return WorkspaceFiles(m_folder).database(); }

    /// Some tickets to work on, from all ages.
    void learn()
    {
        ListQuery all;
        const ListIds ids = value(m_desk->ids(all).result(), QStringLiteral("ids"));
        for (int i = 0; i < 4000; ++i)
            m_keys << ids.keys[m_random.below(static_cast<quint32>(ids.keys.size()))];
        QList<RowKey> some = m_keys;
        for (const TicketRow &row : value(m_desk->rows(some, all).result()))
            m_ids << row.id;
        ListQuery open;
        open.filter = QStringLiteral("is:open type:incident state:in_progress");
        open.sort = {QStringLiteral("updated"), true};
        const TicketPage page = value(m_desk->firstPage(open, 2000).result());
        for (const TicketRow &row : page.rows)
            m_open << row.id;
    }

    QUuid anyTicket() { return m_ids[m_random.below(static_cast<quint32>(m_ids.size()))]; }

    /// Something else happens between two samples: no answer can be an old one.
    void write()
    {
        const QUuid id = anyTicket();
        switch (m_random.below(3)) {
        case 0:
            value(m_desk
                      ->setFields({id},
                          {{QStringLiteral("impact"), qint64(1 + m_random.below(3))},
                              {QStringLiteral("location"), QStringLiteral("Room %1").arg(m_random.below(100'000))}})
                      .result());
            break;
        case 1:
            value(m_desk->say(id, {QStringLiteral("note"), false, words(40)}).result());
            break;
        default:
            value(m_desk->setFields({id}, {{QStringLiteral("subject"), words(7)}}).result());
        }
        QCoreApplication::processEvents();
    }

    QString words(int count)
    {
        QStringList list;
        for (int i = 0; i < count; ++i)
            list << wordOfRank(m_zipf.draw(m_random));
        return list.join(u' ');
    }

    QString filled(QString text)
    {
        const auto number = [&](int end) { return QString::number(m_random.below(static_cast<quint32>(end))); };
        const QString pair = number(splitPairs);
        QString phrase;
        if (text.contains(QStringLiteral("$phrase"))) { // two words that do follow each other somewhere
            const TicketDetail detail = value(m_desk->detail(anyTicket()).result());
            const QStringList all = detail.row.subject.split(u' ');
            const auto at = m_random.below(static_cast<quint32>(std::max<qsizetype>(1, all.size() - 1)));
            phrase = QStringList(all.mid(at, 2)).join(u' ').remove(u'.');
        }
        const QMap<QString, QString> fillings{
            {QStringLiteral("$agent"), QStringLiteral("Agent ") + QString::number(m_agent.draw(m_random))},
            {QStringLiteral("$team2"), QStringLiteral("Team ") + QString::number(m_team.draw(m_random))},
            {QStringLiteral("$team"), QStringLiteral("Team ") + QString::number(m_team.draw(m_random))},
            {QStringLiteral("$person"), QStringLiteral("Person ") + number(persons)},
            {QStringLiteral("$service"), QStringLiteral("Service ") + number(services)},
            {QStringLiteral("$tag"), QStringLiteral("tag") + number(tags)},
            {QStringLiteral("$category"), QStringLiteral("Category ") + number(services)},
            {QStringLiteral("$planted"), QStringLiteral("planted") + number(plantedWords)},
            {QStringLiteral("$rare"), wordOfRank(20'000 + m_random.below(30'000))},
            {QStringLiteral("$middle"), wordOfRank(500 + m_random.below(3'000))},
            {QStringLiteral("$common2"), wordOfRank(m_random.below(60))}, {QStringLiteral("$common"), wordOfRank(m_random.below(60))},
            {QStringLiteral("$prefix1"), wordOfRank(m_random.below(vocabulary)).left(1)},
            {QStringLiteral("$prefix2"), wordOfRank(m_random.below(vocabulary)).left(2)},
            {QStringLiteral("$prefix3"), wordOfRank(m_random.below(vocabulary)).left(3)},
            {QStringLiteral("$prefix4"), wordOfRank(m_random.below(vocabulary)).left(4)}, {QStringLiteral("$phrase"), phrase},
            {QStringLiteral("$left"), QStringLiteral("left") + pair}, {QStringLiteral("$right"), QStringLiteral("right") + pair}};
        for (auto it = fillings.end(); it != fillings.begin();) { // the longer name before its beginning
            --it;
            text.replace(it.key(), it.value());
        }
        return text;
    }

    void floorPage(Samples &floor)
    {
        const int team = static_cast<int>(m_keys[m_random.below(static_cast<quint32>(m_keys.size()))]);
        value(floor.time([&] { return m_floor->page(team); }));
    }

    /// A page is right when it is the beginning of the whole list, which another connection made without a limit.
    void checkPage(const ListQuery &query, const TicketPage &page, const QString &what)
    {
        const ListIds all = value(m_desk->ids(query).result(), what);
        QList<RowKey> keys;
        for (const TicketRow &row : page.rows)
            keys << row.key;
        if (page.partial)
            return;
        if (keys != all.keys.mid(0, keys.size()) || (keys.size() < 100 && all.keys.size() != keys.size()))
            qFatal("%s: the page isn't the beginning of the list (%lld of %lld)", qPrintable(what), static_cast<long long>(keys.size()),
                static_cast<long long>(all.keys.size()));
    }

    QJsonObject pages(const QString &name, const std::function<ListQuery()> &query, Samples &all, Samples &allFloors, int checks)
    {
        Samples samples;
        Samples floor;
        int partial = 0;
        int rows = 0;
        QJsonObject cold;
        if (m_options.cold) {
            m_desk.reset();
            coolDown(m_folder);
            m_desk = openDesk(m_folder);
            Samples first;
            value(first.time([&] { return m_desk->firstPage(query(), 100).result(); }), name);
            cold[QStringLiteral("cold")] = first.first();
        }
        for (int i = 0; i < m_options.samples; ++i) {
            write();
            const ListQuery asked = query();
            floorPage(floor);
            const TicketPage page = value(samples.time([&] { return m_desk->firstPage(asked, 100).result(); }), name + u' ' + asked.filter);
            partial += page.partial;
            rows += static_cast<int>(page.rows.size());
            if (i < checks)
                checkPage(asked, page, name + u' ' + asked.filter);
        }
        all.add(samples);
        allFloors.add(floor);
        QJsonObject json = samples.json();
        json[QStringLiteral("name")] = name;
        json[QStringLiteral("floor")] = floor.json();
        json[QStringLiteral("partial")] = partial;
        json[QStringLiteral("rows")] = rows / std::max(m_options.samples, 1);
        for (auto it = cold.begin(); it != cold.end(); ++it)
            json[it.key()] = it.value();
        std::printf("  %-42s p50 %8.3f  p95 %8.3f  max %8.3f  floor p95 %6.3f  rows %3d%s\n", qPrintable(name), samples.percentile(0.5),
            samples.percentile(0.95), samples.percentile(1), floor.percentile(0.95), rows / std::max(m_options.samples, 1),
            partial ? qPrintable(QStringLiteral("  partial %1").arg(partial)) : "");
        std::fflush(stdout);
        return json;
    }

    void summary(const char *section, const QString &title, const Samples &samples, const Samples &floor, QJsonArray parts)
    {
        QJsonObject json = samples.json();
        json[QStringLiteral("floor")] = floor.json();
        json[QStringLiteral("ratio_p95")] = floor.count() ? samples.percentile(0.95) / floor.percentile(0.95) : 0;
        json[QStringLiteral("parts")] = parts;
        m_report[QLatin1StringView(section)] = json;
        std::printf("%s: p50 %.3f  p95 %.3f  p99 %.3f ms; floor p50 %.3f  p95 %.3f  p99 %.3f ms\n\n", qPrintable(title),
            samples.percentile(0.5), samples.percentile(0.95), samples.percentile(0.99), floor.percentile(0.5), floor.percentile(0.95),
            floor.percentile(0.99));
    }

    void views()
    {
        Samples all;
        Samples floor;
        QJsonArray parts;
        for (const QJsonObject &view : lines(QStringLiteral("views.jsonl")))
            parts << pages(
                view[QStringLiteral("name")].toString(),
                [&] {
                    ListQuery query;
                    query.filter = filled(view[QStringLiteral("filter")].toString());
                    query.sort = sortFrom(view[QStringLiteral("sort")].toString());
                    query.typing = false;
                    return query;
                },
                all, floor, 1);
        summary("views", QStringLiteral("views, first page"), all, floor, parts);
    }

    void sorts()
    {
        Samples all;
        Samples floor;
        QJsonArray parts;
        for (const char *field : {"updated", "opened", "due", "resolved", "closed", "priority", "number", "state", "category", "team",
                 "assignee", "service", "requester"})
            for (const bool down : {false, true})
                parts << pages(
                    QStringLiteral("sort by %1%2").arg(QLatin1StringView(field), down ? QStringLiteral(" descending") : QString()),
                    [&] {
                        ListQuery query;
                        query.sort = {QLatin1StringView(field), down};
                        return query;
                    },
                    all, floor, 0);
        summary("sorts", QStringLiteral("sorts, first page of everything"), all, floor, parts);
    }

    void filters()
    {
        Samples all;
        Samples floor;
        QJsonArray parts;
        const QList<std::pair<QString, QString>> asked{
            {QStringLiteral("channel and location"), QStringLiteral("channel:phone location:\"Room %1\"")},
            {QStringLiteral("text within the subject"), QStringLiteral("subject:*planted%1*")},
            {QStringLiteral("urgency and impact of an old month"),
                QStringLiteral("urgency:3 impact:1 opened:2023-05 channel:portal entry_count:%1")},
            {QStringLiteral("nothing"), QStringLiteral("vendor:\"none %1\"")}};
        for (const auto &[name, filter] : asked)
            parts << pages(
                name,
                [&, text = filter] {
                    ListQuery query;
                    query.filter = text.arg(m_random.below(20));
                    return query;
                },
                all, floor, 0);
        summary("filter", QStringLiteral("filters without an index"), all, floor, parts);
    }

    void openTickets()
    {
        Samples samples;
        Samples floor;
        for (int i = 0; i < m_options.samples * 20; ++i) {
            if (i % 5 == 0)
                write();
            value(floor.time([&] { return m_floor->ticket(m_keys[m_random.below(static_cast<quint32>(m_keys.size()))] / 10 * 10); }));
            const QUuid id = anyTicket();
            value(samples.time([&]() -> Result<qsizetype> {
                const auto detail = m_desk->detail(id).result();
                const auto history = m_desk->history(id).result();
                if (!detail || !history)
                    return tl::make_unexpected(detail ? history.error() : detail.error());
                return detail->entries.size() + history->size();
            }));
        }
        summary("open", QStringLiteral("open a ticket with history"), samples, floor, {});
    }

    void searches()
    {
        Samples all;
        Samples floor;
        QJsonArray parts;
        int partial = 0;
        for (const QJsonObject &line : lines(QStringLiteral("queries.jsonl"))) {
            parts << pages(
                line[QStringLiteral("kind")].toString(),
                [&] {
                    ListQuery query;
                    query.filter = filled(line[QStringLiteral("query")].toString());
                    query.sort = {QStringLiteral("relevance"), true};
                    query.typing = line[QStringLiteral("query")].toString().contains(QStringLiteral("$prefix"));
                    return query;
                },
                all, floor, 1);
            partial += parts.last()[QStringLiteral("partial")].toInt();
        }
        summary("search", QStringLiteral("search, newest first (%1 of %2 partial)").arg(partial).arg(all.count()), all, floor, parts);
    }

    void verbs()
    {
        Samples samples;
        Samples floor;
        qsizetype at = 0;
        const int count = std::min<int>(m_options.samples * 20, static_cast<int>(m_open.size()));
        for (int i = 0; i < count; ++i) {
            value(floor.time([&] { return m_floor->commit(m_keys[m_random.below(static_cast<quint32>(m_keys.size()))], deskNow + i); }));
            const QUuid id = m_open[at++];
            const bool hold = m_random.chance(0.5);
            value(samples.time([&] {
                return hold
                    ? m_desk->doVerb({id}, {QStringLiteral("hold"), {{QStringLiteral("hold_reason"), QStringLiteral("vendor")}}, {}})
                          .result()
                    : m_desk
                          ->doVerb({id},
                              {QStringLiteral("resolve"),
                                  {{QStringLiteral("resolution_kind"), QStringLiteral("permanent")},
                                      {QStringLiteral("resolution_code"), QStringLiteral("other")},
                                      {QStringLiteral("resolution_notes"), words(12)}},
                                  {}})
                          .result();
            }),
                QStringLiteral("verb"));
        }
        summary("verb", QStringLiteral("one verb, durable"), samples, floor, {});
    }

    void counts()
    {
        Samples samples;
        const int views = static_cast<int>(value(m_desk->navigation().result()).views.size());
        if (views < 40) {
            const QList<QJsonObject> shipped = lines(QStringLiteral("views.jsonl"));
            for (int i = views; i < 40; ++i)
                value(m_desk
                          ->createRecord(RecordType::SavedView,
                              {{QStringLiteral("name"), shipped[i][QStringLiteral("name")].toString()},
                                  {QStringLiteral("query"), filled(shipped[i][QStringLiteral("filter")].toString())}})
                          .result());
        }
        Samples first;
        value(first.time([&] { return m_desk->counts().result(); }));
        for (int wait = 0; wait < 1200 && value(m_desk->counts().result()).isEmpty(); ++wait)
            QCoreApplication::processEvents();
        for (int i = 0; i < m_options.samples * 3; ++i) {
            write();
            QCoreApplication::processEvents();
            const auto counted = value(samples.time([&] { return m_desk->counts().result(); }));
            if (i % 30 == 0)
                for (const SavedView &view : value(m_desk->navigation().result()).views)
                    for (const ViewCount &count : counted)
                        if (count.view == view.id && count.count != value(m_desk->count(view.query.filter).result()))
                            std::printf("  count of %s differs\n", qPrintable(view.name));
        }
        std::printf("first count: %.1f ms\n", first.first());
        summary("counts", QStringLiteral("counts of 40 views after a change"), samples, {}, {});
    }

    void size()
    {
        const double bytes = static_cast<double>(QFileInfo(database()).size());
        const double text = m_made[QStringLiteral("text_bytes")].toDouble();
        const double tickets = static_cast<double>(m_options.tickets());
        QJsonObject json = m_made;
        json[QStringLiteral("database_bytes")] = bytes;
        json[QStringLiteral("limit_bytes")] = 2.5 * text + 1536 * tickets;
        m_report[QStringLiteral("workspace")] = json;
        std::printf(
            "workspace: %.0f MB for %.0f MB of text; limit %.0f MB; built in %.0f s (generating %.0f s, loading %.0f s, indexes %.0f s)\n",
            bytes / 1e6, text / 1e6, (2.5 * text + 1536 * tickets) / 1e6, m_made[QStringLiteral("seconds")].toDouble(),
            m_made[QStringLiteral("seconds_generating")].toDouble(), m_made[QStringLiteral("seconds_loading")].toDouble(),
            m_made[QStringLiteral("seconds_indexes")].toDouble());
    }

    void starts()
    {
        const QJsonObject json =
            measureStart(QCoreApplication::applicationDirPath() + QStringLiteral("/fettle"), m_folder, std::max(3, m_options.samples / 6));
        m_report[QStringLiteral("start")] = json;
        const auto p50 = [&](const char *name) { return json[QLatin1StringView(name)][QStringLiteral("p50")].toDouble(); };
        std::printf("start to the first painted list: %.0f ms, from a cold file %.0f ms, after a crash %.0f ms; an empty window %.0f ms\n",
            p50("warm"), p50("cold"), p50("after_crash"), p50("floor"));
    }

    void memory()
    {
        const QJsonObject json = measureMemory(m_folder);
        m_report[QStringLiteral("memory")] = json;
        std::printf("unshared memory after jumps to 25, 50, 75, 100 %% of %d rows:", json[QStringLiteral("rows")].toInt());
        for (const QJsonValue megabytes : json[QStringLiteral("megabytes")].toArray())
            std::printf(" %.0f", megabytes.toDouble());
        std::printf(" MB\n");
    }

    void stalls()
    {
        const QJsonObject json = measureStalls(m_folder);
        m_report[QStringLiteral("stalls")] = json;
        const QJsonArray slow = json[QStringLiteral("over_16_ms")].toArray();
        std::printf("events of the window: %d, p99.9 %.1f ms, longest %.1f ms, %d over 16 ms\n", json[QStringLiteral("events")].toInt(),
            json[QStringLiteral("p99_9")].toDouble(), json[QStringLiteral("max")].toDouble(), int(slow.size()));
        for (const QJsonValue one : slow)
            std::printf("  %.1f ms: %s for %s during %s\n", one[QStringLiteral("ms")].toDouble(),
                qPrintable(one[QStringLiteral("event")].toString()), qPrintable(one[QStringLiteral("receiver")].toString()),
                qPrintable(one[QStringLiteral("during")].toString()));
    }

    void replay()
    {
        Samples check;
        const WorkspaceCheck report = value(check.time([&] { return checkWorkspaceAt(m_folder); }), QStringLiteral("check"));
        Samples replayed;
        value(replayed.time([&] { return replayWorkspaceAt(m_folder); }), QStringLiteral("replay"));
        m_report[QStringLiteral("check_seconds")] = check.first() / 1000;
        m_report[QStringLiteral("replay_seconds")] = replayed.first() / 1000;
        std::printf("check: %.1f s for %lld operations, %lld problems; replay: %.1f s\n", check.first() / 1000,
            static_cast<long long>(report.operations), static_cast<long long>(report.problemCount), replayed.first() / 1000);
    }

    Options m_options;
    QString m_folder;
    Pcg m_random;
    Zipf m_zipf{vocabulary};
    Zipf m_team{teams, 1.0};
    Zipf m_agent{agents, 20.0};
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Floor> m_floor;
    QList<RowKey> m_keys;
    QList<QUuid> m_ids;
    QList<QUuid> m_open;
    QJsonObject m_made;
    QJsonObject m_report;
};

}

int main(int argc, char **argv)
{
    if (int code = 0; runWindowChild(argc, argv, code))
        return code;
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Fettle's benchmarks; docs/benchmarks.md explains them"));
    parser.addHelpOption();
    parser.addOptions({{QStringLiteral("size"), QStringLiteral("Tickets in the workspace: 10k, 100k or 1M."), QStringLiteral("size"),
                           QStringLiteral("100k")},
        {QStringLiteral("only"),
            QStringLiteral(
                "Sections, parted by commas: views, sorts, filter, open, search, verb, counts, start, memory, stalls, size; replay only "
                "when named."),
            QStringLiteral("sections")},
        {QStringLiteral("samples"), QStringLiteral("Samples for each view and query."), QStringLiteral("number"), QStringLiteral("30")},
        {QStringLiteral("cold"), QStringLiteral("Also each view's first page with the file out of the page cache.")},
        {QStringLiteral("data"), QStringLiteral("Where workspaces are kept."), QStringLiteral("folder"),
            QStringLiteral(FETTLE_SOURCE_DIR "/build/bench-data")},
        {QStringLiteral("json"), QStringLiteral("Writes the figures to a file."), QStringLiteral("file")}});
    parser.process(application);
    Options options;
    options.data = parser.value(QStringLiteral("data"));
    options.size = parser.value(QStringLiteral("size"));
    options.samples = parser.value(QStringLiteral("samples")).toInt();
    options.cold = parser.isSet(QStringLiteral("cold"));
    if (parser.isSet(QStringLiteral("only")))
        options.only = parser.value(QStringLiteral("only")).split(u',');
    if (options.tickets() < 1000 || options.samples < 1) {
        std::fprintf(stderr, "fettle-bench: --size 10k|100k|1M, --samples 1 or more\n");
        return 2;
    }
    QDir().mkpath(options.data);
    Bench bench(options);
    bench.run();
    const QByteArray json = QJsonDocument(bench.report()).toJson();
    const QString file = parser.isSet(QStringLiteral("json")) ? parser.value(QStringLiteral("json"))
                                                              : options.data + QStringLiteral("/report-%1.json").arg(options.size);
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(json) != json.size()) {
        std::fprintf(stderr, "fettle-bench: %s: %s\n", qPrintable(file), qPrintable(out.errorString()));
        return 1;
    }
    std::printf("figures: %s\n", qPrintable(file));
    return 0;
}
