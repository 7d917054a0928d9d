// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/reader.h"
#include "core/store/blobstore.h"
#include "core/store/searchindex.h"
#include "core/store/textmatcher.h"
#include "tests/store/workspacetools.h"

#include <QJsonArray>
#include <QRandomGenerator>

using namespace fettle;

namespace
{

/// Words that trip tokenizers: cases, marks, scripts without spaces, what means something to FTS5 or to C.
const QStringList nastyWords{u"mail"_s, u"Mail"_s, u"mailbox"_s, u"Straße"_s, u"STRASSE"_s, u"ÄRGER"_s, u"arger"_s, u"a\u0308rger"_s,
    u"naïve"_s, u"NAIVE"_s, u"Zürich"_s, u"日本語"_s, u"日本"_s, u"שלום"_s, u"שָׁלוֹם"_s, u"العربية"_s, u"😀"_s, u"a😀b"_s,
    u"👩‍👩‍👧"_s, u"NEAR"_s, u"AND"_s, u"OR"_s, u"NOT"_s, u"\"quoted\""_s, u"semi;colon"_s, u"star*"_s, u"col:umn"_s,
    u"{brace}"_s, u"^caret"_s, u"-minus"_s, u"10.0.0.1"_s, u"x1"_s, u"½"_s, u"Ⅷ"_s, u"ﬁ"_s, u"ﬁx"_s, u"İstanbul"_s, u"ısı"_s, u"ΣΊΣΥΦΟΣ"_s,
    u"σίσυφος"_s, u"Ǆ"_s, u"ẞ"_s, u"한국어"_s, u"हिन्दी"_s, u"ไทย"_s, u"\u200b"_s, u"a\0b"_s, u"tab\tbed"_s, QString(300, u'w'),
    QString(301, u'w'), u"e\u0301\u0301"_s, u"\u0301"_s, u"_"_s, u"a_b"_s, u"Å"_s, u"Å"_s, u"K"_s, u"ſ"_s, u"𝒜"_s, u"𐐀"_s, u"𐐨"_s,
    u"\U0001F1E9\U0001F1EA"_s, u"\ue000"_s, u"ệ"_s};

class Words
{
public:
    explicit Words(quint32 seed)
        : m_random(seed)
    {
    }
    int below(int end) { return int(m_random.bounded(end)); }
    QString word() { return nastyWords[below(int(nastyWords.size()))]; }
    QString text(int most)
    {
        QString made;
        for (int i = 0, count = 1 + below(most); i < count; ++i)
            made += word() + separators[below(int(separators.size()))];
        return made;
    }
    /// Any characters at all, most of them from where scripts are.
    QString noise()
    {
        QString made;
        for (int i = 0, count = 1 + below(12); i < count; ++i) {
            const char32_t ends[] = {0x80, 0x250, 0x590, 0x900, 0x3000, 0xd800, 0x10000, 0x1f000, 0x30000, 0x110000};
            const char32_t c = char32_t(m_random.bounded(quint32(ends[below(10)])));
            if (!QChar::isSurrogate(c))
                made += QString::fromUcs4(&c, 1);
        }
        return made;
    }

private:
    static inline const QStringList separators{u" "_s, u" "_s, u" "_s, u"-"_s, u"\n"_s, u", "_s, u""_s, u"."_s, u"\u3000"_s};
    QRandomGenerator m_random;
};

/// The tokens as FTS5 itself sees them.
class Fts5
{
public:
    Fts5()
        : m_db(std::move(*Connection::open(m_folder.filePath(u"fts.db"_s), Connection::Mode::Create)))
    {
        valueOf(m_db->script("CREATE VIRTUAL TABLE t USING fts5(text, tokenize='unicode61 remove_diacritics 2');"
                             "CREATE VIRTUAL TABLE v USING fts5vocab(t, instance);"));
    }
    QList<QStringList> tokens(const QStringList &texts)
    {
        valueOf(m_db->inTransaction([&]() -> Result<void> {
            valueOf(m_db->script("DELETE FROM t"));
            for (qsizetype i = 0; i < texts.size(); ++i)
                valueOf(m_db->prepare("INSERT INTO t(rowid, text) VALUES(?, ?)").all(qint64(i + 1), texts[i]).run());
            return {};
        }));
        QList<QMap<qint64, QString>> found(texts.size());
        Statement select = m_db->prepare("SELECT doc, offset, term FROM v");
        while (valueOf(select.step()))
            found[select.integer(0) - 1].insert(select.integer(1), select.text(2));
        QList<QStringList> tokens;
        for (const auto &text : std::as_const(found))
            tokens << text.values();
        return tokens;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Connection> m_db;
};

QStringList ownTokens(const QString &text)
{
    QStringList tokens;
    for (const TextToken &token : tokenize(text))
        tokens << token.folded;
    return tokens;
}

/// As the index is given them.
QStringList given(const QStringList &texts)
{
    QStringList all;
    for (const QString &text : texts)
        all << indexText(text);
    return all;
}

QString codes(const QString &text)
{
    QStringList list;
    for (const char32_t c : text.toUcs4())
        list << QString::number(c, 16);
    return list.join(u' ');
}

/// A ticket as a person would search it.
struct Ticket {
    struct Part {
        QString text = {};
        qint64 at = 0;
        bool deleted = false;
    };
    Part head;
    QMap<QUuid, Part> parts;
    QString location;

    /// When the newest part with the text was made; empty: none has it.
    [[nodiscard]] std::optional<qint64> newest(const FilterText &text) const
    {
        const TextMatcher matcher(text.text, text.prefix);
        std::optional<qint64> at;
        const auto look = [&](const Part &part) {
            if (!part.deleted && matcher.indexIn(tokenize(part.text)) >= 0 && (!at || part.at > *at))
                at = part.at;
        };
        look(head);
        for (const Part &part : parts)
            look(part);
        return at;
    }
    [[nodiscard]] bool has(const FilterText &text) const { return TextMatcher(text.text, text.prefix).isEmpty() || newest(text); }
};

FilterNode textNode(const FilterText &text)
{
    FilterNode node;
    node.kind = FilterNode::Kind::Text;
    node.text = text;
    return node;
}

/// A workspace beside which a model is kept.
class Searched
{
public:
    Searched()
        : m_path(m_folder.filePath(u"desk"_s))
    {
        makeDesk(optionsFor(m_path)).reset();
        m_store = openStore(m_path);
        valueOf(m_store->db().setDurable(false));
        QFile file(m_folder.filePath(u"file"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no file");
        file.close();
        BlobStore blobs(m_store->db(), WorkspaceFiles(m_path));
        m_blob = valueOf(blobs.put(file.fileName()));
        valueOf(m_store->db().inTransaction([&] { return blobs.name(m_blob, 0); }));
        m_files = std::make_unique<WorkspaceFiles>(m_path);
        m_reader = std::make_unique<Reader>(std::move(*Connection::open(m_files->database(), Connection::Mode::Read)), *m_files);
    }

    Ledger::Submitted submit(QLatin1StringView kind, const QUuid &record, const QJsonObject &payload, RecordType type)
    {
        OperationDraft draft;
        draft.kind = kind;
        draft.type = int(type);
        draft.record = record;
        draft.payload = payload;
        return valueOf(m_store->write([&](Ledger &ledger) { return ledger.submit(draft); }));
    }
    QUuid ticket(const QString &subject, const QString &description, const QString &location)
    {
        const QUuid id = uuidV7(m_store->now());
        const auto made = submit(opkind::create, id,
            {{u"fields"_s, QJsonObject{{u"subject"_s, u'.' + subject}, {u"description"_s, description}, {u"location"_s, location}}}},
            RecordType::Incident);
        m_tickets.insert(id, {{u'.' + subject + u'\n' + description, made.operation.done, false}, {}, location});
        m_subjects.insert(id, {u'.' + subject, description});
        return id;
    }
    void edit(const QUuid &id, const QString &field, const QString &text)
    {
        if (!submit(opkind::set, id, {{u"fields"_s, QJsonObject{{field, u'.' + text}}}}, RecordType::Incident).decision.isApplied())
            qFatal("refused");
        (field == u"subject" ? m_subjects[id].first : m_subjects[id].second) = u'.' + text;
        m_tickets[id].head.text = m_subjects[id].first + u'\n' + m_subjects[id].second;
    }
    QUuid say(const QUuid &id, const QString &body)
    {
        const QUuid entry = uuidV7(m_store->now());
        const auto made = submit(opkind::create, entry,
            {{u"fields"_s, QJsonObject{{u"ticket"_s, toText(id)}, {u"kind"_s, u"note"_s}, {u"body"_s, body}}}}, RecordType::Entry);
        m_tickets[id].parts.insert(entry, {body, made.operation.done, false});
        return entry;
    }
    void attach(const QUuid &id, const QString &name)
    {
        const QUuid attachment = uuidV7(m_store->now());
        const auto made = submit(opkind::create, attachment,
            {{u"fields"_s,
                QJsonObject{{u"ticket"_s, toText(id)}, {u"name"_s, u'.' + name}, {u"size"_s, m_blob.size}, {u"sha256"_s, m_blob.sha256}}}},
            RecordType::Attachment);
        m_tickets[id].parts.insert(attachment, {u'.' + name, made.operation.done, false});
    }
    void removeOrRestore(const QUuid &record, RecordType type, bool &deleted)
    {
        deleted = !deleted;
        submit(deleted ? opkind::remove : opkind::restore, record, {}, type);
    }
    void index(int limit)
    {
        valueOf(m_store->db().inTransaction([&]() -> Result<int> {
            SearchIndex searchIndex(m_store->db(), m_store->registry());
            return searchIndex.indexDirty(limit);
        }));
    }
    qint64 dirty() { return valueOf(m_store->db().integer("SELECT count(*) FROM search_dirty")); }

    QList<QUuid> found(const Filter &filter, const QString &sort, int limit = -1)
    {
        TicketList::Question question;
        question.filter = filter;
        question.sort = {sort, true};
        question.limit = limit;
        QList<QUuid> ids;
        const std::function<bool()> never = [] { return false; };
        const ListIds keys = valueOf(m_reader->ask(never, [&](Reader &reader) { return reader.list().keys(question); }));
        for (const RowKey key : keys.keys)
            ids << valueOf(m_reader->registry().id(key));
        if (limit < 0) {
            const qint64 count = valueOf(m_reader->ask(never, [&](Reader &reader) { return reader.list().count(question); }));
            if (count != ids.size())
                qFatal("%lld counted, %lld listed", count, qint64(ids.size()));
        }
        return ids;
    }
    QSet<QUuid> expected(const std::function<bool(const Ticket &)> &matches) const
    {
        QSet<QUuid> ids;
        for (auto it = m_tickets.begin(); it != m_tickets.end(); ++it)
            if (!it->head.deleted && matches(*it))
                ids << it.key();
        return ids;
    }

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<Store> m_store;
    StoredBlob m_blob;
    std::unique_ptr<WorkspaceFiles> m_files;
    std::unique_ptr<Reader> m_reader;
    QMap<QUuid, Ticket> m_tickets;
    QMap<QUuid, std::pair<QString, QString>> m_subjects;
};

}

class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokensAreThoseOfTheIndex_data()
    {
        QTest::addColumn<quint32>("seed");
        const quint32 first = QRandomGenerator::global()->generate();
        for (quint32 i = 0; i < 5; ++i)
            QTest::addRow("seed %u", first + i) << first + i;
    }

    void tokensAreThoseOfTheIndex()
    {
        QFETCH(quint32, seed);
        Words words(seed);
        QStringList texts = nastyWords;
        for (int i = 0; i < 1500; ++i)
            texts << words.text(6) << words.noise();
        const QList<QStringList> theirs = Fts5().tokens(given(texts));
        for (qsizetype i = 0; i < texts.size(); ++i)
            QVERIFY2(ownTokens(texts[i]) == theirs[i],
                qPrintable(u"%1 (%2): %3 instead of %4"_s.arg(
                    texts[i], codes(texts[i]), codes(ownTokens(texts[i]).join(u'|')), codes(theirs[i].join(u'|')))));
    }

    void everyCharacterIsWhatTheIndexTakesItFor()
    {
        QStringList texts;
        QList<char32_t> characters;
        for (char32_t c = 1; c < 0x20000; ++c)
            if (!QChar::isSurrogate(c)) {
                characters << c;
                texts << u"x"_s + QString::fromUcs4(&c, 1) + u"y"_s;
            }
        const QList<QStringList> theirs = Fts5().tokens(given(texts));
        QStringList wrong;
        for (qsizetype i = 0; i < texts.size(); ++i)
            if (ownTokens(texts[i]) != theirs[i])
                wrong << u"%1: %2 instead of %3"_s.arg(
                    QString::number(characters[i], 16), codes(ownTokens(texts[i]).join(u'|')), codes(theirs[i].join(u'|')));
        QVERIFY2(wrong.isEmpty(),
            qPrintable(
                u"%1 characters:\n"_s.arg(wrong.size()) + wrong.mid(0, qEnvironmentVariableIntValue("FETTLE_SHOW") ? -1 : 40).join(u'\n')));
    }

    void aSearchFindsWhatAScanFinds_data()
    {
        QTest::addColumn<quint32>("seed");
        bool ok = false;
        const quint32 given = qEnvironmentVariable("FETTLE_SEED").toUInt(&ok);
        const quint32 first = ok ? given : QRandomGenerator::global()->generate();
        for (quint32 i = 0; i < (ok ? 1u : 12u); ++i)
            QTest::addRow("FETTLE_SEED=%u", first + i) << first + i;
    }

    void aSearchFindsWhatAScanFinds()
    {
        QFETCH(quint32, seed);
        Words words(seed);
        Searched w;
        // Other records with the same words, which no list of tickets may show.
        w.submit(opkind::create, uuidV7(1), {{u"fields"_s, QJsonObject{{u"name"_s, nastyWords.join(u' ')}}}}, RecordType::Person);
        for (int step = 0; step < 40; ++step) {
            change(w, words);
            const int how = words.below(4);
            if (how)
                w.index(how == 1 ? 1 + words.below(3) : 100'000);
            for (int question = 0; question < 4; ++question)
                if (const QString wrong = ask(w, words); !wrong.isEmpty())
                    QFAIL(qPrintable(u"step %1, %2 marked: %3"_s.arg(step).arg(w.dirty()).arg(wrong)));
        }
        w.m_reader.reset();
        w.m_store.reset();
        QCOMPARE(differences(w.m_path), QString());
    }

    void theNewestMatchingPartComesFirst()
    {
        Searched w;
        QList<QUuid> ids;
        for (int i = 0; i < 50; ++i)
            ids << w.ticket(u"printer %1"_s.arg(i), {}, i % 2 ? u"Basel"_s : u"Bern"_s);
        w.say(ids[10], u"the printer again"_s);
        w.say(ids[3], u"nothing to see"_s);
        w.edit(ids[5], u"description"_s, u"printer, edited later"_s); // what was said in it stays as old as it is
        w.index(100'000);
        Filter filter;
        filter.root = textNode({u"printer"_s, false});
        QList<QUuid> expected{ids[10]};
        for (int i = 49; i >= 0; --i)
            if (i != 10)
                expected << ids[i];
        QCOMPARE(w.found(filter, u"relevance"_s), expected);
        for (const int limit : {1, 7, 50, 60})
            QCOMPARE(w.found(filter, u"relevance"_s, limit), expected.mid(0, limit));
    }

    void aPageIsNeverLongerThanAskedFor()
    {
        Searched w;
        for (int i = 0; i < 30; ++i)
            w.ticket(u"printer"_s, {}, {});
        Filter filter;
        filter.root = textNode({u"printer"_s, false});
        QCOMPARE(w.found(filter, u"relevance"_s, 10).size(), 10); // not indexed yet
    }

    void aKeyOfAnotherSystemIsFoundAtOnce()
    {
        Searched w;
        const QUuid id = w.ticket(u"imported"_s, {}, {});
        w.index(100'000);
        w.submit(opkind::create, uuidV7(2),
            {{u"fields"_s, QJsonObject{{u"source"_s, u"jira"_s}, {u"key"_s, u"OPS-4711"_s}, {u"record"_s, toText(id)}}}},
            RecordType::ExternalRef);
        Filter filter;
        filter.root = textNode({u"OPS-4711"_s, false});
        QCOMPARE(w.found(filter, u"relevance"_s), QList<QUuid>{id});
        w.index(100'000);
        QCOMPARE(w.found(filter, u"relevance"_s), QList<QUuid>{id});
    }

    void theSharpSIsTwo_data()
    {
        QTest::addColumn<bool>("indexed");
        QTest::newRow("indexed") << true;
        QTest::newRow("not yet") << false;
    }

    void theSharpSIsTwo()
    {
        QFETCH(bool, indexed);
        Searched w;
        const QSet<QUuid> greetings{w.ticket(u"Viele Grüße"_s, {}, {}), w.ticket(u"viele grüsse"_s, {}, {}),
            w.ticket(u"x"_s, u"VIELE GRÜẞE AUS ZÜRICH"_s, {}), w.ticket(u"viele grusse!"_s, {}, {})};
        w.ticket(u"viele gruse"_s, {}, {});
        if (indexed)
            w.index(100'000);
        for (const QString &text : {u"grusse"_s, u"grüsse"_s, u"Grüße"_s, u"GRÜSSE"_s, u"GRÜẞE"_s, u"viele Grüße"_s})
            for (const bool isGroup : {false, true}) {
                Filter filter;
                filter.root = textNode({text, false});
                if (isGroup) {
                    filter.root.kind = FilterNode::Kind::Or;
                    filter.root.children = {textNode({text, false}), textNode({u"nowhere"_s, false})};
                }
                const QList<QUuid> found = w.found(filter, u"relevance"_s);
                QCOMPARE(QSet<QUuid>(found.begin(), found.end()), greetings);
            }
        for (const QString &text : {u"gruß"_s, u"grus"_s, u"GRÜSS"_s}) { // while it is typed
            Filter filter;
            filter.root = textNode({text, true});
            QCOMPARE(w.found(filter, u"relevance"_s).size(), text == u"grus" ? 5 : 4);
        }
        QCOMPARE(excerpt(u"Viele Grüße an alle"_s, {TextMatcher(u"grusse"_s, false)}), u"Viele \x02Grüße\x03 an alle"_s);
    }

    void aTextWithoutWordsAsksForNothing()
    {
        Searched w;
        const QUuid id = w.ticket(u"anything"_s, {}, {});
        for (const int indexed : {0, 1000}) {
            w.index(indexed);
            for (const QString &text : {u"***"_s, u"\"\""_s, u"😀"_s, u"\0"_s}) {
                Filter filter;
                filter.root = textNode({text, true});
                QCOMPARE(w.found(filter, u"relevance"_s), QList<QUuid>{id});
            }
        }
    }

private:
    static void change(Searched &w, Words &words)
    {
        const QList<QUuid> ids = w.m_tickets.keys();
        const int what = ids.size() < 4 ? 0 : words.below(100);
        const QUuid id = ids.isEmpty() ? QUuid() : ids[words.below(int(ids.size()))];
        Ticket &ticket = w.m_tickets[id];
        if (what < 25) {
            w.m_tickets.remove({});
            w.ticket(words.text(4), words.text(8), words.below(2) ? u"Basel"_s : u"Bern"_s);
        } else if (what < 45 && !ticket.head.deleted) {
            w.edit(id, words.below(2) ? u"subject"_s : u"description"_s, words.text(5));
        } else if (what < 70) {
            w.say(id, words.text(8));
        } else if (what < 78) {
            w.attach(id, words.text(2));
        } else if (what < 88 && !ticket.parts.isEmpty()) {
            const QUuid part = ticket.parts.keys()[words.below(int(ticket.parts.size()))];
            const RecordType type = ticket.parts[part].text.startsWith(u'.') ? RecordType::Attachment : RecordType::Entry;
            w.removeOrRestore(part, type, ticket.parts[part].deleted);
        } else {
            w.removeOrRestore(id, RecordType::Incident, ticket.head.deleted);
        }
    }

    /// A question and its answer by reading everything. Empty, or what differs.
    static QString ask(Searched &w, Words &words)
    {
        QList<FilterText> texts;
        for (int i = 0, count = 1 + words.below(3); i < count; ++i) {
            QString text = words.below(4) ? words.word() : words.text(2);
            const bool prefix = words.below(3) == 0;
            if (prefix && !text.isEmpty())
                text.truncate(1 + words.below(int(std::min<qsizetype>(text.size(), 12))));
            if (!text.isValidUtf16())
                text.chop(1);
            texts << FilterText{text, prefix};
        }
        const bool indexed = w.dirty() == 0;
        const int shape = words.below(7);
        Filter filter;
        std::function<bool(const Ticket &)> expected;
        const auto all = [texts](const Ticket &ticket) {
            return std::all_of(texts.begin(), texts.end(), [&](const FilterText &text) { return ticket.has(text); });
        };
        FilterNode place;
        place.kind = FilterNode::Kind::Match;
        place.match = {u"location"_s, {{FilterValue::Op::Is, FilterWord{u"Basel"_s, true}, qint64(0)}}};
        if (shape < 4) { // words, or words and a field
            filter.root.kind = FilterNode::Kind::And;
            for (const FilterText &text : std::as_const(texts))
                filter.root.children << textNode(text);
            const bool placed = shape == 3;
            if (placed)
                filter.root.children << place;
            if (filter.root.children.size() == 1)
                filter.root = FilterNode(filter.root.children.first());
            expected = [all, placed](const Ticket &ticket) { return all(ticket) && (!placed || ticket.location == u"Basel"); };
        } else if (shape == 4) { // a word or a field
            filter.root.kind = FilterNode::Kind::Or;
            filter.root.children = {textNode(texts.first()), place};
            expected = [text = texts.first()](const Ticket &ticket) {
                return (!TextMatcher(text.text, text.prefix).isEmpty() && ticket.newest(text)) || ticket.location == u"Basel";
            };
        } else if (shape == 5) { // a word, and one of two others or a field
            FilterNode any;
            any.kind = FilterNode::Kind::Or;
            any.children = {textNode(texts.first()), textNode(texts.last()), place};
            filter.root.kind = FilterNode::Kind::And;
            filter.root.children = {textNode({u"mail"_s, true}), any};
            const auto asks = [](const FilterText &text) { return !TextMatcher(text.text, text.prefix).isEmpty(); };
            if (!asks(texts.first()) || !asks(texts.last()))
                return {};
            expected = [texts](const Ticket &ticket) {
                return ticket.has({u"mail"_s, true})
                    && (ticket.has(texts.first()) || ticket.has(texts.last()) || ticket.location == u"Basel");
            };
        } else { // not a word
            filter.root.kind = FilterNode::Kind::Not;
            filter.root.children = {textNode(texts.first())};
            expected = [text = texts.first()](
                           const Ticket &ticket) { return TextMatcher(text.text, text.prefix).isEmpty() || !ticket.newest(text); };
        }
        const QList<QUuid> found = w.found(filter, words.below(3) ? u"relevance"_s : u"updated"_s);
        const QSet<QUuid> ids(found.begin(), found.end());
        const QSet<QUuid> should = w.expected(expected);
        QStringList asked;
        for (const FilterText &text : std::as_const(texts))
            asked << text.text + u" ("_s + codes(text.text).left(60) + (text.prefix ? u")*"_s : u")"_s);
        if (ids.size() != found.size())
            return asked.join(u" + "_s) + u": a ticket twice"_s;
        if (ids != should)
            return u"shape %1, %2: %3 too many, %4 missing"_s.arg(shape)
                .arg(asked.join(u" + "_s))
                .arg((ids - should).size())
                .arg((should - ids).size());
        if (indexed && shape < 3 && texts.size() == 1 && !TextMatcher(texts.first().text, texts.first().prefix).isEmpty()) {
            const QList<QUuid> ordered = w.found(filter, u"relevance"_s);
            for (qsizetype i = 1; i < ordered.size(); ++i)
                if (*w.m_tickets[ordered[i - 1]].newest(texts.first()) / 60'000 < *w.m_tickets[ordered[i]].newest(texts.first()) / 60'000)
                    return asked.join(u" + "_s) + u": an older part comes first"_s;
        }
        return {};
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
