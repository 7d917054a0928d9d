// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ticketsearch.h"

#include "core/store/recordrows.h"
#include "core/store/storedticket.h"

#include <queue>

#include <algorithm>
#include <limits>

namespace fettle
{

namespace
{

constexpr qsizetype fewTickets = 4'000; ///< so few that asking each beats walking a common word's places
constexpr qsizetype mostPassing = 20'000; ///< so few that collecting them beats asking each of a common word's tickets
constexpr qsizetype mostCandidates = 20'000; ///< kept in memory
constexpr qint64 fewPlaces = 3'000; ///< of a word: walking them is faster than asking tickets
constexpr int mostRead = 2'000; ///< newest parts read for the beginning of a word
constexpr int mostPassed = 60'000; ///< newest parts looked at for it

/// True when `search_word` tells exactly which tickets have the text: it knows no order of words.
bool isExactInWords(const FilterText &text)
{
    const QList<TextToken> tokens = tokenize(text.text);
    return tokens.size() == 1 && (!text.prefix || tokens.first().folded.size() > 1);
}

/// What finds in `search_word` every ticket that may have the text, its words wherever they stand. Empty: any may.
QString wordQuery(const FilterText &text)
{
    QStringList words;
    const QList<TextToken> tokens = tokenize(text.text);
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const bool begins = text.prefix && i == tokens.size() - 1;
        if (!begins)
            words << u'"' + tokens[i].folded + u'"';
        else if (tokens[i].folded.size() > 1) // nearly all have a word with this letter
            words << u'"' + tokens[i].folded + QStringLiteral("\" *");
    }
    return words.join(QStringLiteral(" AND "));
}

QString wordQuery(const QList<FilterText> &texts)
{
    QStringList queries;
    for (const FilterText &text : texts)
        if (const QString query = wordQuery(text); !query.isEmpty())
            queries << query;
    return queries.join(QStringLiteral(" AND "));
}

}

TicketSearch::TicketSearch(Connection &db, Registry &registry, const SqlFilter &filter, const TicketList::Question &question)
    : m_db(db)
    , m_registry(registry)
    , m_index(db, registry)
    , m_filter(filter)
    , m_question(question)
{
}

Result<void> TicketSearch::run()
{
    if (const auto read = unseen(); !read || isFull())
        return read;
    QList<FilterText> words;
    for (const FilterText &word : m_filter.words)
        if (!TextMatcher(word.text, word.prefix).isEmpty())
            words << word;
    if (const auto chosen = chooseDriver(words); !chosen)
        return chosen;
    const QString together = wordQuery(words);
    if (m_question.limit < 0 && !asksNothing(m_filter)) {
        if (const auto collected = collectPassing(); !collected)
            return collected;
    } else if (!asksNothing(m_filter) && !m_filter.usesText) {
        auto passing = fewPassing();
        if (!passing)
            return tl::make_unexpected(passing.error());
        if (*passing && (*passing)->size() > fewTickets) {
            m_passing = QSet<qint64>((*passing)->cbegin(), (*passing)->cend());
        } else if (*passing) {
            const auto tickets = together.isEmpty() ? Result<QList<qint64>>(**passing) : having(**passing, together);
            return tickets ? few(*tickets) : tl::make_unexpected(tickets.error());
        }
    }
    std::optional<Candidates> among;
    if (!together.isEmpty() && (!m_others.isEmpty() || m_driving.prefix)) {
        Result<Candidates> candidates = candidatesWith(together);
        if (!candidates)
            return tl::make_unexpected(candidates.error());
        if (candidates->oldest == 0 && candidates->tickets.size() <= fewTickets && m_drivingPlaces >= fewPlaces)
            return few(candidates->tickets.values());
        among = std::move(*candidates);
    }
    if (m_driving.prefix && m_question.limit >= 0)
        if (const auto read = newestParts(among); !read)
            return read;
    return isFull() ? Result<void>{} : alongPlaces(among);
}

/// Takes @p ticket into the list when it passes the filter and has the words in @p toRead by reading its texts.
Result<void> TicketSearch::offer(qint64 ticket, qint64 source, const QList<FilterText> &toRead, bool haveOthers)
{
    if (m_seen.contains(ticket))
        return {};
    m_seen.insert(ticket);
    const bool isUnsure = m_unsure.contains(ticket);
    Result<bool> hit = passes(ticket);
    bool mustRead = isUnsure || !toRead.isEmpty();
    if (hit && *hit && !isUnsure && haveOthers) {
        const Result<bool> stale = hasStaleParts(ticket);
        if (!stale)
            return tl::make_unexpected(stale.error());
        mustRead = *stale;
    }
    if (hit && *hit && mustRead)
        hit = hasWords(ticket, isUnsure ? m_filter.words : toRead);
    if (!hit)
        return tl::make_unexpected(hit.error());
    if (*hit) {
        found.keys.append(ticket);
        if (source)
            sources.insert(ticket, source);
    }
    return {};
}

/// Whether the second index may still know words of the ticket that were edited away.
Result<bool> TicketSearch::hasStaleParts(qint64 ticket)
{
    return m_db.prepare("SELECT 1 FROM search_part WHERE ticket = ? AND src IS NULL LIMIT 1").bind(0, ticket).step();
}

/// What the index hasn't seen yet is the newest there is. A ticket whose unseen parts have none of the words is left to the index,
/// which may know words of it that were edited away.
Result<void> TicketSearch::unseen()
{
    const QList<TextMatcher> matchers = matchersOf(m_filter.words);
    const QList<QByteArray> needles = needlesOf(matchers);
    // From the marks on: they are few, the records many.
    Statement select = m_db.prepare("SELECT d.rid, coalesce((SELECT ticket FROM entry e WHERE e.rid = d.rid), (SELECT ticket FROM "
                                    "attachment a WHERE a.rid = d.rid), d.rid)"
                                    " FROM search_dirty d CROSS JOIN record r ON r.rid = d.rid WHERE r.type <= 11 ORDER BY 2 DESC, 1");
    while (true) {
        const auto row = select.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row || isFull())
            return {};
        const qint64 source = select.integer(0);
        const qint64 ticket = select.integer(1);
        m_unsure.insert(ticket);
        const Result<SearchText> text = m_index.textWith(source, needles);
        if (!text)
            return tl::make_unexpected(text.error());
        const QList<TextToken> tokens = tokenize(text->text);
        if (std::any_of(matchers.begin(), matchers.end(), [&](const TextMatcher &matcher) { return matcher.indexIn(tokens) >= 0; }))
            if (const auto offered = offer(ticket, source, m_filter.words); !offered)
                return offered;
    }
}

/// The rarest word drives. A word being typed drives only alone: its places would have to be put in order first.
Result<void> TicketSearch::chooseDriver(QList<FilterText> words)
{
    qsizetype driver = 0;
    qint64 fewest = std::numeric_limits<qint64>::max();
    for (qsizetype i = 0; words.size() > 1 && i < words.size(); ++i) {
        if (words[i].prefix)
            continue;
        Statement places = m_db.prepare("SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)");
        const auto row = places.bind(0, ftsQuery(words[i])).bind(1, fewPlaces).step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (places.integer(0) < fewest) {
            fewest = places.integer(0);
            driver = i;
        }
    }
    m_driving = words.takeAt(driver);
    m_drivingPlaces = fewest;
    m_others = std::move(words);
    return {};
}

/// Every ticket that passes the filter, unless there are many or time runs out; latest change first.
Result<std::optional<QList<qint64>>> TicketSearch::fewPassing()
{
    Statement select =
        m_db.prepare(QStringLiteral("SELECT t.rid FROM ticket t WHERE %1 LIMIT %2").arg(whereOf(m_filter)).arg(mostPassing + 1));
    int index = 0;
    bindAll(select, index, m_filter.binds);
    QList<qint64> tickets;
    while (true) {
        const auto row = select.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return std::optional(tickets);
        tickets << select.integer(0);
        if (tickets.size() > mostPassing)
            return std::optional<QList<qint64>>();
    }
}

Result<void> TicketSearch::collectPassing()
{
    Statement select = m_db.prepare(QStringLiteral("SELECT t.rid FROM ticket t WHERE ") + whereOf(m_filter));
    int index = 0;
    bindAll(select, index, m_filter.binds);
    QSet<qint64> passing;
    while (true) {
        const auto row = select.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            break;
        passing.insert(select.integer(0));
    }
    m_passing = std::move(passing);
    return {};
}

Result<QList<qint64>> TicketSearch::having(const QList<qint64> &tickets, const QString &words)
{
    QList<qint64> result;
    Statement probe = m_db.prepare("SELECT 1 FROM search_word WHERE search_word MATCH ? AND rowid = ?");
    for (const qint64 ticket : tickets) {
        const auto has = probe.bind(0, words).bind(1, ticket).step();
        if (!has)
            return tl::make_unexpected(has.error());
        if (*has)
            result << ticket;
        probe.reset();
    }
    return result;
}

Result<TicketSearch::Candidates> TicketSearch::candidatesWith(const QString &words)
{
    Candidates candidates;
    Statement select = m_db.prepare("SELECT rowid FROM search_word WHERE search_word MATCH ? ORDER BY rowid DESC LIMIT ?");
    select.all(words, qint64(mostCandidates));
    qint64 last = 0;
    while (true) {
        const auto row = select.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            break;
        last = select.integer(0);
        candidates.tickets.insert(last);
    }
    if (candidates.tickets.size() >= mostCandidates)
        candidates.oldest = last;
    return candidates;
}

/// Asks the tickets one by one, latest change first: when as many as are wanted have newer hits than the next one's latest change, the
/// others can't come before them.
Result<void> TicketSearch::few(const QList<qint64> &tickets)
{
    std::vector<std::pair<qint64, qint64>> byChange;
    Statement select = m_db.prepare("SELECT updated FROM ticket WHERE rid = ?");
    for (const qint64 ticket : tickets) {
        if (m_seen.contains(ticket))
            continue;
        const auto row = select.bind(0, ticket).step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (*row)
            byChange.emplace_back(select.integer(0), ticket);
        select.reset();
    }
    std::sort(byChange.begin(), byChange.end(), std::greater<>());
    const auto wanted =
        m_question.limit < 0 ? std::numeric_limits<size_t>::max() : static_cast<size_t>(m_question.limit - found.keys.size());
    std::vector<std::pair<Hit, qint64>> hits;
    std::priority_queue<qint64, std::vector<qint64>, std::greater<>> best; // the parts of the best so far, the oldest on top
    for (const auto &[updated, ticket] : byChange) {
        if (best.size() >= wanted && best.top() > SearchIndex::lastPartOf(updated))
            break;
        const Result<Hit> hit = newestHit(ticket);
        if (!hit)
            return tl::make_unexpected(hit.error());
        if (hit->part < 0)
            continue;
        const Result<bool> passing = passes(ticket);
        if (!passing)
            return tl::make_unexpected(passing.error());
        if (!*passing)
            continue;
        hits.emplace_back(*hit, ticket);
        best.push(hit->part);
        if (best.size() > wanted)
            best.pop();
        if (isPast(m_question.deadline)) {
            found.partial = true;
            break;
        }
    }
    std::sort(hits.begin(), hits.end(), [](const auto &a, const auto &b) { return a.first.part > b.first.part; });
    for (const auto &[hit, ticket] : hits) {
        if (isFull())
            break;
        m_seen.insert(ticket);
        found.keys.append(ticket);
        sources.insert(ticket, hit.source);
    }
    return {};
}

/// The beginning of a word that much begins with: reading the newest parts is faster than putting its places in order. Gives up where
/// hits are too rare; what was found stays found.
Result<void> TicketSearch::newestParts(const std::optional<Candidates> &among)
{
    const TextMatcher matcher(m_driving.text, m_driving.prefix);
    const QList<QByteArray> needles = needlesOf({matcher});
    Statement parts = m_db.prepare("SELECT ticket, src FROM search_part WHERE src IS NOT NULL AND kind < 3 ORDER BY part DESC LIMIT ?");
    parts.bind(0, mostPassed);
    const bool areOthersKnown = std::all_of(m_others.begin(), m_others.end(), isExactInWords);
    for (int read = 0; !isFull() && read < mostRead;) {
        const auto row = parts.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return {};
        const qint64 ticket = parts.integer(0);
        if (m_seen.contains(ticket) || (among && !among->mayBe(ticket)))
            continue;
        const Result<SearchText> text = m_index.textWith(parts.integer(1), needles);
        if (!text)
            return tl::make_unexpected(text.error());
        if (matcher.indexIn(tokenize(text->text)) >= 0)
            if (const auto offered = offer(ticket, parts.integer(1), m_others, areOthersKnown && among && among->tickets.contains(ticket));
                !offered)
                return offered;
        if (++read % 250 == 0 && found.keys.size() * (mostRead / read) < m_question.limit)
            return {};
    }
    return {};
}

/// Along the driving word's places, newest first.
Result<void> TicketSearch::alongPlaces(const std::optional<Candidates> &among)
{
    Statement places = m_db.prepare("SELECT p.ticket, p.src FROM search s JOIN search_part p ON p.part = s.rowid"
                                    " WHERE s.search MATCH ? AND p.src IS NOT NULL AND p.kind < 3 ORDER BY s.rowid DESC");
    places.bind(0, ftsQuery(m_driving));
    const bool areOthersKnown = std::all_of(m_others.begin(), m_others.end(), isExactInWords);
    for (int walked = 0; !isFull(); ++walked) {
        const auto row = places.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return {};
        const qint64 ticket = places.integer(0);
        if (!m_seen.contains(ticket) && (!among || among->mayBe(ticket)))
            if (const auto offered = offer(ticket, places.integer(1), m_others, areOthersKnown && among && among->tickets.contains(ticket));
                !offered)
                return offered;
        if ((walked & 0x1f) == 0 && isPast(m_question.deadline)) {
            found.partial = true;
            return {};
        }
    }
    return {};
}

/// The newest part of the ticket with the driving word, when the others are somewhere in it too.
Result<TicketSearch::Hit> TicketSearch::newestHit(qint64 ticket)
{
    const TextMatcher driver(m_driving.text, m_driving.prefix);
    QList<TextMatcher> missing = matchersOf(m_others);
    Statement parts =
        m_db.prepare("SELECT part, src FROM search_part WHERE src IN (SELECT ?1 UNION ALL SELECT rid FROM entry WHERE ticket = ?1"
                     " UNION ALL SELECT rid FROM attachment WHERE ticket = ?1) ORDER BY part DESC");
    parts.bind(0, ticket);
    const QList<QByteArray> needles = needlesOf(matchersOf(m_filter.words));
    Hit newest;
    while (newest.part < 0 || !missing.isEmpty()) {
        const auto row = parts.step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return Hit{};
        const Result<SearchText> text = m_index.textWith(parts.integer(1), needles);
        if (!text)
            return tl::make_unexpected(text.error());
        const QList<TextToken> tokens = tokenize(text->text);
        if (newest.part < 0 && driver.indexIn(tokens) >= 0)
            newest = {parts.integer(0), parts.integer(1)};
        missing.removeIf([&](const TextMatcher &matcher) { return matcher.indexIn(tokens) >= 0; });
    }
    return newest;
}

/// What the filter asks beside the words that must be found.
Result<bool> TicketSearch::passes(qint64 ticket)
{
    if (m_passing)
        return m_passing->contains(ticket);
    if (!m_filter.usesText) {
        Statement select = m_db.prepare(QStringLiteral("SELECT 1 FROM ticket t WHERE t.rid = ? AND ") + whereOf(m_filter));
        int index = 0;
        select.bind(index++, ticket);
        bindAll(select, index, m_filter.binds);
        return select.step();
    }
    // Words that must not stand there, or need not: SQL would put all their places together for each ticket.
    const Result<int> type = m_registry.type(ticket);
    if (!type)
        return tl::make_unexpected(type.error());
    const RecordTypeDecl *declared = findRecordType(*type);
    if (!declared || !declared->isTicket())
        return false;
    RecordRows rows(m_db, m_registry);
    const Result<Record> record = rows.load(ticket, *declared);
    if (!record)
        return tl::make_unexpected(record.error());
    if (record->version == 0 || (record->deleted && !m_filter.asksDeleted))
        return false;
    std::optional<Error> error;
    const StoredTicket subject(m_db, m_registry, ticket, *record, [&](const FilterText &text) {
        const Result<bool> has = hasWords(ticket, {text});
        if (!has)
            error = has.error();
        return has && *has;
    });
    const bool passing = matches(splitText(m_question.filter).rest, subject, m_question.context);
    return error ? tl::make_unexpected(*error) : Result<bool>(passing);
}

Result<bool> TicketSearch::hasWords(qint64 ticket, const QList<FilterText> &words)
{
    return m_index.hasWords(ticket, words);
}

}
