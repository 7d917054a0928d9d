// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/oplog.h"
#include "core/store/platform.h"
#include "core/store/schema.h"
#include "tests/store/workspacetools.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QtEndian>

#ifdef Q_OS_UNIX
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace fettle;

namespace
{

constexpr int pageSize = 4096;
constexpr int tickets = 60;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s can't be read", qUtf8Printable(path));
    return file.readAll();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s can't be written", qUtf8Printable(path));
}

QList<QJsonObject> linesOf(const QString &path)
{
    QList<QJsonObject> lines;
    for (const QByteArray &line : contentOf(path).split('\n'))
        if (!line.isEmpty())
            lines << QJsonDocument::fromJson(line).object();
    return lines;
}

/// A leaf in the middle of a table's or an index's tree, by number from 1.
qint64 leafOf(const QString &database, const QByteArray &name)
{
    qint64 page = 0;
    {
        const auto db = std::move(*Connection::open(database, Connection::Mode::Untouched));
        Statement select = db->prepare("SELECT rootpage FROM sqlite_master WHERE name = ?");
        if (!valueOf(select.bindText(0, name).step()))
            qFatal("no %s", name.constData());
        page = select.integer(0);
    }
    const QByteArray content = contentOf(database);
    while (true) {
        const char *header = content.constData() + (page - 1) * pageSize + (page == 1 ? 100 : 0);
        if (header[0] == 0x0d || header[0] == 0x0a)
            return page;
        const int cells = qFromBigEndian<quint16>(header + 3);
        const int cell = qFromBigEndian<quint16>(header + 12 + cells / 2 * 2);
        page = qFromBigEndian<quint32>(content.constData() + (page - 1) * pageSize + cell);
    }
}

/// The pages of sqlite_schema, by number from 1.
QList<qint64> schemaPages(const QByteArray &content)
{
    QList<qint64> pages{1};
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const char *page = content.constData() + (pages[i] - 1) * pageSize;
        const char *header = page + (pages[i] == 1 ? 100 : 0);
        if (header[0] != 0x05)
            continue;
        const int cells = qFromBigEndian<quint16>(header + 3);
        for (int cell = 0; cell < cells; ++cell)
            pages << qFromBigEndian<quint32>(page + qFromBigEndian<quint16>(header + 12 + cell * 2));
        pages << qFromBigEndian<quint32>(header + 8);
    }
    return pages;
}

#ifdef Q_OS_UNIX
/// Runs @p work in a process of its own that may only do what anybody may; its answer is at most 255.
int asAnybody(const std::function<int()> &work)
{
    const pid_t child = fork();
    if (child == 0) {
        if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
            _exit(255);
        _exit(work());
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 254;
}
#endif

}

class TestDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Everybody may look: one test does so without any rights.
        QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
        m_sound = m_folder.filePath(u"sound"_s);
        auto desk = makeDesk(optionsFor(m_sound));
        const QString filler = u"lorem ipsum dolor sit amet "_s.repeated(20);
        for (int i = 0; i < tickets; ++i) {
            const QUuid id =
                makeIncident(*desk, u"Ticket %1"_s.arg(i), {{u"description"_s, u"needle%1 "_s.arg(i, 3, 10, QLatin1Char('0')) + filler}});
            valueOf(desk->say(id, {u"note"_s, false, filler}));
        }
        const QString file = m_folder.filePath(u"file.txt"_s);
        write(file, "attached");
        m_attachedTo = makeIncident(*desk, u"With a file"_s);
        valueOf(desk->attach(m_attachedTo, {{u"file.txt"_s, file, {}}}));
        for (int i = 0; i < 3; ++i)
            valueOf(desk->saveDraft(u"reply/%1"_s.arg(i), u"half a thought %1"_s.arg(i)));
        desk.reset();
        m_operations = valueOf(checkWorkspaceAt(m_sound)).operations;
        QVERIFY(m_operations > 2 * tickets + 20);
        m_content = contentOf(database(m_sound));
        QCOMPARE(QFileInfo(database(m_sound) + u"-wal"_s).size(), 0);
    }
    void init() { m_path = m_folder.filePath(u"damaged"_s); }
    void cleanup()
    {
        QDir(m_path).removeRecursively();
        QDir(m_folder.filePath(u"rescued"_s)).removeRecursively();
    }

    void aSoundWorkspaceIsRescuedWhole()
    {
        copyFolder(m_sound, m_path);
        expectRescued(m_operations, false);
        const QList<QJsonObject> lines = linesOf(m_folder.filePath(u"rescued/operations.jsonl"_s));
        QCOMPARE(lines.size(), m_operations);
        QByteArray chain;
        for (const QJsonObject &line : lines) { // each can be proved
            const Operation operation = valueOf(operationFromJson(line));
            chain = chainAfter(chain, operation);
            QCOMPARE(operation.chain, chain);
            QCOMPARE(sha256(operation.payload), operation.payloadHash);
            QVERIFY(line.contains(u"outcome"_s));
        }
        QCOMPARE(linesOf(m_folder.filePath(u"rescued/drafts.jsonl"_s)).size(), 3);
        QCOMPARE(QDir(m_folder.filePath(u"rescued"_s)).entryList(QDir::Files).size(), 2); // no copy is left behind
    }

    void aTruncatedFileIsSaid_data()
    {
        QTest::addColumn<qint64>("length");
        QTest::addColumn<bool>("anythingLeft");
        const qint64 pages = m_content.size() / pageSize;
        QTest::newRow("empty") << qint64(0) << false;
        QTest::newRow("part of the header") << qint64(50) << false;
        QTest::newRow("the header") << qint64(100) << false;
        QTest::newRow("the first page") << qint64(pageSize) << false;
        // The pages that lead to the operations are gone, and with them the way to those that are left.
        QTest::newRow("half the pages") << pages / 2 * pageSize << false;
        QTest::newRow("half a page more") << pages / 2 * pageSize + pageSize / 2 << false;
        QTest::newRow("a page is missing") << (pages - 1) * pageSize << true;
        QTest::newRow("a byte is missing") << m_content.size() - 1 << true;
    }

    void aTruncatedFileIsSaid()
    {
        QFETCH(qint64, length);
        QFETCH(bool, anythingLeft);
        copyFolder(m_sound, m_path);
        write(database(m_path), m_content.left(length));
        expectUnopened(ErrorCode::Corrupt);
        if (anythingLeft)
            expectRescued(20, std::nullopt, -1);
        else
            expectRescued(0, true, -1);
    }

    void whatIsNoDatabaseIsSaid_data()
    {
        QTest::addColumn<QByteArray>("content");
        QRandomGenerator random(7);
        QByteArray garbage(3 * pageSize, '\0');
        for (char &byte : garbage)
            byte = char(random.bounded(256));
        QTest::newRow("garbage") << garbage;
        QTest::newRow("a text") << QByteArray("Dear diary,\n").repeated(100);
        QTest::newRow("zeros") << QByteArray(5 * pageSize, '\0');
        QTest::newRow("a mark and garbage") << "SQLite format 3" + garbage.mid(15);
    }

    void whatIsNoDatabaseIsSaid()
    {
        QFETCH(QByteArray, content);
        copyFolder(m_sound, m_path);
        write(database(m_path), content);
        expectUnopened(ErrorCode::Corrupt);
        expectRescued(0, true, -1);
    }

    void aFlippedByteOfTheHeaderIsSaid_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<QString>("code"); ///< empty: it makes no difference
        const QString corrupt = word(ErrorCode::Corrupt);
        QTest::newRow("mark") << 3 << corrupt;
        QTest::newRow("page size") << 16 << corrupt;
        QTest::newRow("write version") << 18 << corrupt;
        QTest::newRow("read version") << 19 << corrupt;
        QTest::newRow("reserved bytes") << 20 << corrupt;
        QTest::newRow("a fraction") << 21 << corrupt;
        QTest::newRow("change counter") << 25 << QString();
        QTest::newRow("number of pages") << 29 << corrupt;
        QTest::newRow("schema cookie") << 42 << QString();
        QTest::newRow("schema format") << 47 << corrupt;
        QTest::newRow("encoding") << 59 << corrupt;
        QTest::newRow("our version") << 62 << word(ErrorCode::SchemaTooNew);
        QTest::newRow("our mark") << 70 << corrupt;
        QTest::newRow("valid for") << 94 << QString();
    }

    void aFlippedByteOfTheHeaderIsSaid()
    {
        QFETCH(int, at);
        QFETCH(QString, code);
        copyFolder(m_sound, m_path);
        QByteArray content = m_content;
        content[at] = char(content[at] ^ 0x80);
        write(database(m_path), content);
        if (code.isEmpty()) {
            QCOMPARE(valueOf(checkWorkspaceAt(m_path)).problemCount, 0);
        } else {
            const auto opened = Desk::open(optionsFor(m_path));
            QVERIFY(!opened);
            QCOMPARE(word(opened.error().code), code);
            expectUnopened(opened.error().code);
        }
        expectRescued(m_operations, false);
    }

    void aLostVersionIsNoEmptyWorkspace()
    {
        copyFolder(m_sound, m_path);
        QByteArray content = m_content;
        content.replace(60, 4, QByteArray(4, '\0'));
        write(database(m_path), content);
        expectUnopened(ErrorCode::Corrupt);
        expectRescued(m_operations, false);
    }

    void aDamagedPageIsSaid_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<bool>("operationsLost");
        QTest::addColumn<bool>("anythingLost");
        QTest::newRow("op") << QByteArray("op") << true << true;
        QTest::newRow("payload") << QByteArray("op_payload") << false << true;
        QTest::newRow("decision") << QByteArray("decision") << false << true;
        QTest::newRow("record") << QByteArray("record") << false << true;
        QTest::newRow("device") << QByteArray("device") << false << true;
        QTest::newRow("ticket") << QByteArray("ticket") << false << false;
        QTest::newRow("entry") << QByteArray("entry") << false << false;
        QTest::newRow("an index of tickets") << QByteArray("ticket_updated") << false << false;
        QTest::newRow("an index of operations") << QByteArray("op_record") << false << false;
    }

    void aDamagedPageIsSaid()
    {
        QFETCH(QByteArray, table);
        QFETCH(bool, operationsLost);
        QFETCH(bool, anythingLost);
        copyFolder(m_sound, m_path);
        QByteArray content = m_content;
        content.replace((leafOf(database(m_path), table) - 1) * pageSize, pageSize, QByteArray(pageSize, '\xa5'));
        write(database(m_path), content);
        const auto before = fileHashes(m_path);
        const auto report = valueOf(checkWorkspaceAt(m_path));
        QVERIFY(report.problemCount > 0);
        QCOMPARE(report.problems.first().what, u"page"_s);
        WorkspaceOptions options = optionsFor(m_path);
        options.readOnly = true;
        if (table.startsWith("ticket")) { // an answer is right or an error, never short
            auto desk = std::move(*Desk::open(options));
            const auto page = desk->firstPage({}, 1000).result();
            QVERIFY(!page);
            QCOMPARE(page.error().code, ErrorCode::Corrupt);
        }
        QCOMPARE(fileHashes(m_path), before);
        expectRescued(operationsLost ? m_operations / 2 : m_operations, anythingLost);
        if (operationsLost)
            QVERIFY(linesOf(m_folder.filePath(u"rescued/operations.jsonl"_s)).size() < m_operations);
    }

    void aFlippedByteIsNamed_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("what");
        const QByteArray where = " WHERE seq = (SELECT max(seq) - 40 FROM op)";
        QTest::newRow("payload") << "UPDATE op_payload SET body = replace(body, 'a', 'b')" + where << u"payload"_s;
        QTest::newRow("payload, no JSON any more") << "UPDATE op_payload SET body = '?' || body" + where << u"payload"_s;
        QTest::newRow("time") << "UPDATE op SET hlc = hlc + 1" + where << u"chain"_s;
        QTest::newRow("kind") << "UPDATE op SET kind = 'observe'" + where << u"chain"_s;
        QTest::newRow("payload hash") << "UPDATE op SET payload_hash = zeroblob(32)" + where << u"chain"_s;
        QTest::newRow("chain") << "UPDATE op SET chain = zeroblob(32)" + where << u"chain"_s;
        QTest::newRow("actor") << "UPDATE op SET actor = NULL" + where << u"chain"_s;
        QTest::newRow("number") << "UPDATE op SET n = 100000" + where << u"sequence"_s;
    }

    void aFlippedByteIsNamed()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, what);
        copyFolder(m_sound, m_path);
        QUuid id;
        {
            const auto db = std::move(*Connection::open(database(m_path), Connection::Mode::Write));
            Statement select = db->prepare("SELECT id FROM op WHERE seq = (SELECT max(seq) - 40 FROM op)");
            QVERIFY(valueOf(select.step()));
            id = select.uuid(0);
            select.reset();
            valueOf(db->inTransaction([&] { return db->script(sql); }));
        }
        const auto report = valueOf(checkWorkspaceAt(m_path));
        QVERIFY(report.problemCount > 0);
        QCOMPARE(report.problems.first().what, what);
        QCOMPARE(report.problems.first().where, toText(id));
        QCOMPARE(report.operations, m_operations);
        QCOMPARE(report.erased, 0);
        expectRescued(m_operations, false);
    }

    void aMissingOperationIsNoticed_data()
    {
        QTest::addColumn<QByteArray>("which");
        QTest::addColumn<QString>("what");
        QTest::newRow("the last") << QByteArray("(SELECT max(seq) FROM op)") << u"device"_s;
        QTest::newRow("one before") << QByteArray("(SELECT max(seq) - 5 FROM op)") << u"sequence"_s;
    }

    void aMissingOperationIsNoticed()
    {
        QFETCH(QByteArray, which);
        QFETCH(QString, what);
        copyFolder(m_sound, m_path);
        {
            const auto db = std::move(*Connection::open(database(m_path), Connection::Mode::Write));
            valueOf(db->inTransaction([&] { return db->script("DELETE FROM op WHERE seq = " + which); }));
        }
        const auto report = valueOf(checkWorkspaceAt(m_path));
        QVERIFY(report.problemCount > 0);
        QCOMPARE(report.problems.first().what, what);
    }

    void erasedIsNotDamaged()
    {
        copyFolder(m_sound, m_path);
        {
            const auto db = std::move(*Connection::open(database(m_path), Connection::Mode::Write));
            valueOf(db->inTransaction([&] { return db->script("DELETE FROM op_payload WHERE seq = (SELECT max(seq) - 40 FROM op)"); }));
        }
        QVERIFY(replayWorkspaceAt(m_path)); // what is derived loses the content too
        const auto report = valueOf(checkWorkspaceAt(m_path));
        QCOMPARE(report.problems.isEmpty() ? QString() : report.problems.first().detail, QString());
        QCOMPARE(report.erased, 1);
        auto desk = std::move(*Desk::open(optionsFor(m_path, tickingClock(1'795'000'000'000))));
        QCOMPARE(valueOf(desk->count(u"ticket"_s)), tickets); // the index works on
        expectRescued(m_operations, false);
    }

    void aDamagedRowIsNamed_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("what");
        QTest::newRow("a value") << QByteArray("UPDATE ticket SET subject = 'Other' WHERE subject = 'Ticket 7'") << u"row"_s;
        QTest::newRow("a version") << QByteArray("UPDATE ticket SET fver = '?' WHERE subject = 'Ticket 7'") << u"row"_s;
        QTest::newRow("a missing row") << QByteArray("DELETE FROM ticket WHERE subject = 'Ticket 7'") << u"row.missing"_s;
        QTest::newRow("a row of nobody") << QByteArray("INSERT INTO tag(rid, type, ver, deleted, fver) VALUES(99999, 23, 1, 0, '{}')")
                                         << u"row.extra"_s;
        QTest::newRow("a tag") << QByteArray("INSERT INTO ticket_set(field, value, rid) SELECT 'tags', 'x', rid FROM ticket LIMIT 1")
                               << u"row"_s;
    }

    void aDamagedRowIsNamed()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, what);
        copyFolder(m_sound, m_path);
        {
            const auto db = std::move(*Connection::open(database(m_path), Connection::Mode::Write));
            valueOf(db->inTransaction([&] { return db->script(sql); }));
        }
        const auto report = valueOf(checkWorkspaceAt(m_path));
        QCOMPARE(report.problemCount, 1);
        QCOMPARE(report.problems.first().what, what);
        QVERIFY(replayWorkspaceAt(m_path)); // what is derived is made again
        QCOMPARE(valueOf(checkWorkspaceAt(m_path)).problemCount, 0);
        QCOMPARE(valueOf(workspaceHash(m_path)), valueOf(workspaceHash(m_sound)));
    }

    void aDamagedBlobIsNamed_data()
    {
        QTest::addColumn<bool>("missing");
        QTest::newRow("missing") << true;
        QTest::newRow("altered") << false;
    }

    void aDamagedBlobIsNamed()
    {
        QFETCH(bool, missing);
        copyFolder(m_sound, m_path);
        QDirIterator blobs(m_path + u"/blobs"_s, QDir::Files, QDirIterator::Subdirectories);
        const QString blob = blobs.next();
        if (missing)
            QFile::remove(blob);
        else
            write(blob, "attacked");
        const auto report = valueOf(checkWorkspaceAt(m_path));
        QCOMPARE(report.problemCount, 1);
        QCOMPARE(report.problems.first().what, u"blob"_s);
    }

    void anyFlippedByteIsHarmlessOrSaid_data()
    {
        QTest::addColumn<quint32>("seed");
        addSeeds();
    }

    /// Wherever a byte flips: the records are what they were or the check says so, nothing is written, nothing falls over.
    void anyFlippedByteIsHarmlessOrSaid()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        const qint64 at = pageSize + random.bounded(m_content.size() - pageSize);
        expectHarmlessOrSaid(at, random.bounded(8), m_operations / 2);
    }

    void aFlippedByteOfTheSchemaLosesNothing_data()
    {
        QTest::addColumn<quint32>("seed");
        addSeeds();
    }

    /// What the tables are called and where they begin can be had from any other workspace.
    void aFlippedByteOfTheSchemaLosesNothing()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        const QList<qint64> pages = schemaPages(m_content);
        QVERIFY(pages.size() > 1);
        const qint64 page = pages[random.bounded(pages.size())];
        const int header = page == 1 ? 100 : 0;
        const qint64 at = (page - 1) * pageSize + header + random.bounded(pageSize - header);
        expectHarmlessOrSaid(at, random.bounded(8), m_operations - 1);
        const QList<QJsonObject> lines = linesOf(m_folder.filePath(u"rescued/operations.jsonl"_s));
        QByteArray chain;
        for (const QJsonObject &line : lines) {
            const Operation operation = valueOf(operationFromJson(line));
            chain = chainAfter(chain, operation);
            QVERIFY(operation.chain == chain && sha256(operation.payload) == operation.payloadHash && line.contains(u"outcome"_s));
        }
        QCOMPARE(linesOf(m_folder.filePath(u"rescued/drafts.jsonl"_s)).size(), 3);
        QCOMPARE(QDir(m_folder.filePath(u"rescued"_s)).entryList(QDir::Files).size(), 2);
    }

    /// The whole page that names the tables, while the last operations lie in the log.
    void aLostSchemaBesideALogLosesNothing()
    {
        const QString running = m_folder.filePath(u"running"_s);
        copyFolder(m_sound, running);
        auto desk = std::move(*Desk::open(optionsFor(running, tickingClock(1'795'000'000'000))));
        makeIncident(*desk, u"Only in the log"_s);
        copyFolder(running, m_path);
        desk.reset();
        QDir(running).removeRecursively();
        QVERIFY(QFileInfo(database(m_path) + u"-wal"_s).size() > 0);
        QByteArray content = m_content;
        for (const qint64 page : schemaPages(m_content)) {
            const int header = page == 1 ? 100 : 0;
            content.replace((page - 1) * pageSize + header, pageSize - header, QByteArray(pageSize - header, '\xa5'));
        }
        write(database(m_path), content);
        expectRescued(m_operations + 1, false);
    }

private:
    static void addSeeds()
    {
        for (quint32 seed = 1; seed <= 60; ++seed)
            QTest::addRow("seed %u", seed) << seed;
        const quint32 seed = QRandomGenerator::global()->generate();
        QTest::addRow("seed %u", seed) << seed;
    }

    void expectHarmlessOrSaid(qint64 at, int bit, qint64 moreThan)
    {
        copyFolder(m_sound, m_path);
        QByteArray content = m_content;
        content[at] = char(content[at] ^ (1 << bit));
        write(database(m_path), content);
        const auto before = fileHashes(m_path);
        const auto report = checkWorkspaceAt(m_path);
        const auto hash = workspaceHash(m_path);
        const bool isSame = hash && *hash == valueOf(workspaceHash(m_sound));
        QVERIFY2(isSame || !report || report->problemCount > 0, qPrintable(u"byte %1"_s.arg(at)));
        WorkspaceOptions options = optionsFor(m_path);
        options.readOnly = true;
        if (auto desk = Desk::open(options)) {
            (void)(*desk)->firstPage({}, 100).result();
            (void)(*desk)->detail(m_attachedTo).result();
            (void)(*desk)->history(m_attachedTo).result();
        }
        QCOMPARE(fileHashes(m_path), before);
        const auto rescued = rescueWorkspace(m_path, m_folder.filePath(u"rescued"_s));
        QVERIFY(rescued);
        QVERIFY2(rescued->operations > moreThan, qPrintable(rescued->losses.join(u'\n')));
        QCOMPARE(fileHashes(m_path), before);
    }

private Q_SLOTS:
    void whoOnlyLooksLeavesNoTrace()
    {
        const auto names = [this] {
            QStringList all;
            for (QDirIterator files(m_path, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); files.hasNext();)
                all << files.next();
            all.sort();
            return all;
        };
        copyFolder(m_sound, m_path);
        for (const bool isRunning : {false, true}) { // then a log with something in it lies there
            if (isRunning) {
                const QString running = m_folder.filePath(u"running"_s);
                copyFolder(m_sound, running);
                auto desk = std::move(*Desk::open(optionsFor(running, tickingClock(1'795'000'000'000))));
                makeIncident(*desk, u"Only in the log"_s);
                QDir(m_path).removeRecursively();
                copyFolder(running, m_path);
                desk.reset();
                QDir(running).removeRecursively();
            }
            const QStringList before = names();
            const auto hashes = fileHashes(m_path);
            QCOMPARE(valueOf(checkWorkspaceAt(m_path)).problemCount, 0);
            valueOf(workspaceHash(m_path));
            valueOf(workspaceStats(m_path));
            WorkspaceOptions options = optionsFor(m_path);
            options.readOnly = true;
            auto desk = std::move(*Desk::open(options));
            QCOMPARE(valueOf(desk->count({})), tickets + 1 + isRunning);
            QCOMPARE(desk->remove({m_attachedTo}).result().error().code, ErrorCode::ReadOnly);
            desk.reset();
            QCOMPARE(names(), before);
            QCOMPARE(fileHashes(m_path), hashes);
        }
    }

    void aConnectionForReadingWritesNothing()
    {
        copyFolder(m_sound, m_path);
        const auto db = std::move(*Connection::open(database(m_path), Connection::Mode::Read));
        const auto refused = db->inTransaction([&] { return db->script("DELETE FROM op"); });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ReadOnly);
    }

    void aCopyThatDiedIsClearedAway()
    {
        copyFolder(m_sound, m_path);
        QDirIterator blobs(m_path + u"/blobs"_s, QDir::Files, QDirIterator::Subdirectories);
        const QString whole = blobs.next();
        const QString half = whole + u".aBcDeF"_s;
        write(half, "half");
        { // somebody is at it
            QLockFile lock(WorkspaceFiles(m_path).attachLock());
            QVERIFY(lock.tryLock(0));
            QVERIFY(Desk::open(optionsFor(m_path, tickingClock(1'795'000'000'000))));
            QVERIFY(QFile::exists(half));
        }
        write(WorkspaceFiles(m_path).attachLock(), "2147483646\nfettle\n" + QSysInfo::machineHostName().toUtf8() + '\n'); // no such process
        QVERIFY(Desk::open(optionsFor(m_path, tickingClock(1'795'000'000'000))));
        QVERIFY(!QFile::exists(half));
        QVERIFY(QFile::exists(whole));
        QVERIFY(!QFile::exists(WorkspaceFiles(m_path).attachLock()));
        QCOMPARE(valueOf(checkWorkspaceAt(m_path)).problemCount, 0);
    }

    void aFolderThatIsGoneIsNotSynced()
    {
        QVERIFY(syncFolder(m_sound));
        QVERIFY(!syncFolder(m_folder.filePath(u"nowhere"_s)));
    }

    void aKilledProgramLosesNothing()
    {
        const QString running = m_folder.filePath(u"running"_s);
        copyFolder(m_sound, running);
        auto desk = std::move(*Desk::open(optionsFor(running, tickingClock(1'795'000'000'000))));
        makeIncident(*desk, u"Just saved"_s);
        copyFolder(running, m_path); // as kill -9 leaves it
        desk.reset();
        QDir(running).removeRecursively();
        QVERIFY(QFileInfo(database(m_path) + u"-wal"_s).size() > 0);
        auto after = std::move(*Desk::open(optionsFor(m_path, tickingClock(1'796'000'000'000))));
        QCOMPARE(valueOf(after->count(u"\"Just saved\""_s)), 1);
        after.reset();
        QCOMPARE(differences(m_path), QString());
    }

    void aLogThatIsGoneIsSaid()
    {
        const QString running = m_folder.filePath(u"running"_s);
        copyFolder(m_sound, running);
        auto desk = std::move(*Desk::open(optionsFor(running, tickingClock(1'795'000'000'000))));
        makeIncident(*desk, u"Only in the log"_s);
        copyFolder(running, m_path);
        desk.reset();
        QDir(running).removeRecursively();
        QVERIFY(QFile::remove(database(m_path) + u"-wal"_s));
        QFile::remove(database(m_path) + u"-shm"_s);

        const auto before = fileHashes(m_path);
        WorkspaceOptions options = optionsFor(m_path);
        for (const bool readOnly : {false, true}) {
            options.readOnly = readOnly;
            const auto opened = Desk::open(options);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, ErrorCode::Corrupt);
            QCOMPARE(opened.error().reason, u"workspace.wal_gone"_s);
        }
        const auto report = valueOf(checkWorkspaceAt(m_path));
        QCOMPARE(report.problemCount, 1);
        QCOMPARE(report.problems.first().what, u"device"_s);
        QCOMPARE(fileHashes(m_path), before);
        expectRescued(m_operations, false);
    }

    void anEmptyLogIsNoLog()
    {
        copyFolder(m_sound, m_path);
        write(database(m_path) + u"-wal"_s, {});
        QCOMPARE(valueOf(checkWorkspaceAt(m_path)).problemCount, 0);
        auto desk = std::move(*Desk::open(optionsFor(m_path, tickingClock(1'795'000'000'000))));
        makeIncident(*desk, u"Goes on"_s);
        desk.reset();
        QCOMPARE(differences(m_path), QString());
    }

    void aTornLogEndsAtItsLastWholeTransaction()
    {
        const QString running = m_folder.filePath(u"running"_s);
        copyFolder(m_sound, running);
        auto desk = std::move(*Desk::open(optionsFor(running, tickingClock(1'795'000'000'000))));
        makeIncident(*desk, u"First"_s);
        const qint64 head = WorkspaceFiles(running).readHead();
        const qint64 whole = QFileInfo(database(running) + u"-wal"_s).size();
        makeIncident(*desk, u"Second"_s);
        copyFolder(running, m_path);
        desk.reset();
        QDir(running).removeRecursively();
        // The power failed before the second was on the disk, and before anybody was told that it is.
        const QByteArray log = contentOf(database(m_path) + u"-wal"_s);
        QVERIFY(log.size() > whole);
        write(database(m_path) + u"-wal"_s, log.left(whole + 100));
        WorkspaceFiles(m_path).writeHead(head);
        auto after = std::move(*Desk::open(optionsFor(m_path, tickingClock(1'796'000'000'000))));
        QCOMPARE(valueOf(after->count(u"First"_s)), 1);
        QCOMPARE(valueOf(after->count(u"Second"_s)), 0);
        after.reset();
        QCOMPARE(differences(m_path), QString());
    }

    void aReadOnlyFolderCanBeReadAndSaysSo()
    {
#ifdef Q_OS_UNIX
        copyFolder(m_sound, m_path);
        const QString folder = m_path;
        QDirIterator all(folder, QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QString path = all.next();
            QFile::setPermissions(path, QFile::Permissions(QFileInfo(path).isDir() ? 0x5555 : 0x4444));
        }
        QFile::setPermissions(folder, QFile::Permissions(0x5555));
        const auto before = fileHashes(folder);
        const int answer = asAnybody([&] {
            WorkspaceOptions options = optionsFor(folder);
            const auto opened = Desk::open(options);
            if (opened || opened.error().code != ErrorCode::ReadOnly)
                return 1;
            options.readOnly = true;
            const auto reading = Desk::open(options);
            if (!reading)
                return 2;
            const auto page = (*reading)->firstPage({}, 1000).result();
            if (!page || page->rows.size() != tickets + 1)
                return 3;
            const auto refused = (*reading)->createTicket({RecordType::Incident, {{ u"subject"_s, u"x"_s }}, {}}).result();
            if (refused || refused.error().code != ErrorCode::ReadOnly)
                return 4;
            const auto checked = checkWorkspaceAt(folder);
            if (!checked || checked->problemCount != 0)
                return 5;
            return replayWorkspaceAt(folder) || replayWorkspaceAt(folder).error().code != ErrorCode::ReadOnly ? 6 : 0;
        });
        QCOMPARE(fileHashes(folder), before);
        expectRescued(m_operations, false);
        QFile::setPermissions(folder, QFile::Permissions(0x7755));
        QDirIterator again(folder, QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (again.hasNext())
            QFile::setPermissions(again.next(), QFile::Permissions(0x7755));
        if (answer == 255)
            QSKIP("this process may neither give up its rights nor be held by permissions");
        QCOMPARE(answer, 0);
#else
        QSKIP("folder permissions don't hold on this system");
#endif
    }

    /// A limit on the pages of the connection is what SQLite answers with the same code as a full disk.
    void aFullDiskLosesNothing()
    {
        copyFolder(m_sound, m_path);
        auto store = openStore(m_path, tickingClock(1'795'000'000'000));
        const qint64 pages = valueOf(store->db().integer("PRAGMA page_count"));
        valueOf(store->db().script("PRAGMA max_page_count = " + QByteArray::number(pages + 3)));
        const QByteArray before = valueOf(workspaceHash(m_path));
        OperationDraft draft;
        draft.kind = opkind::create;
        draft.type = int(RecordType::Incident);
        QRandomGenerator random(1);
        QString text; // that doesn't get shorter
        for (int i = 0; i < 60'000; ++i)
            text += QChar(u'!' + random.bounded(0x500));
        draft.payload = {{u"fields"_s, QJsonObject{{u"subject"_s, u"Too much"_s}, {u"description"_s, text}}}};
        draft.record = uuidV7(store->now());
        const auto refused = store->write([&](Ledger &ledger) { return ledger.submit(draft); });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Full);
        QCOMPARE(valueOf(workspaceHash(m_path)), before);
        valueOf(store->db().script("PRAGMA max_page_count = 1000000"));
        QVERIFY(store->write([&](Ledger &ledger) { return ledger.submit(draft); })); // there is room again
        store.reset();
        QCOMPARE(differences(m_path), QString());
    }

    void aReallyFullDiskLosesNothing()
    {
#ifdef Q_OS_LINUX
        const QString disk = m_folder.filePath(u"disk"_s);
        QDir().mkpath(disk);
        if (geteuid() != 0 || QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=3m"_s, u"tmpfs"_s, disk}) != 0)
            QSKIP("a small disk can't be made here: mounting one needs a privilege");
        const QString path = disk + u"/desk"_s;
        int saved = 0;
        Error error;
        {
            auto desk = makeDesk(optionsFor(path));
            const Fields fields{{u"subject"_s, u"Fills the disk"_s}, { u"description"_s, QString(20'000, u'x') }};
            while (saved < 1000) {
                const auto made = desk->createTicket({RecordType::Incident, fields, {}}).result();
                if (!made) {
                    error = made.error();
                    break;
                }
                ++saved;
            }
            const auto count = desk->count(u"subject:Fills*"_s).result();
            if (count && *count != saved)
                error.detail = u"%1 instead of %2"_s.arg(*count).arg(saved);
        }
        copyFolder(path, m_path);
        QProcess::execute(u"umount"_s, {disk});
        QVERIFY2(error.code == ErrorCode::Full, qPrintable(error.detail));
        auto desk = std::move(*Desk::open(optionsFor(m_path, tickingClock(1'795'000'000'000))));
        QCOMPARE(valueOf(desk->count({})), saved);
        desk.reset();
        QCOMPARE(differences(m_path), QString());
#else
        QSKIP("a small disk is mounted on Linux only");
#endif
    }

private:
    static QString database(const QString &folder)
    {
        return folder + u"/fettle.db"_s;
    }

    /// Whoever asks is told the same, and no byte changes.
    void expectUnopened(ErrorCode code)
    {
        const auto before = fileHashes(m_path);
        WorkspaceOptions options = optionsFor(m_path);
        const auto opened = Desk::open(options);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, code);
        options.readOnly = true;
        QCOMPARE(Desk::open(options).error().code, code);
        const auto again = Desk::create(options, {u"Mara"_s, u"mara"_s}); // never in its place
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Conflict);
        QCOMPARE(checkWorkspaceAt(m_path).error().code, code);
        QCOMPARE(workspaceHash(m_path).error().code, code);
        QCOMPARE(replayWorkspaceAt(m_path).error().code, code);
        QCOMPARE(fileHashes(m_path), before);
    }

    /// At least so many operations and every draft and blob come out, and no byte changes.
    void expectRescued(qint64 operations, std::optional<bool> losses, int drafts = 3)
    {
        const auto before = fileHashes(m_path);
        const auto rescued = rescueWorkspace(m_path, m_folder.filePath(u"rescued"_s));
        QVERIFY(rescued);
        QVERIFY2(rescued->operations >= operations,
            qPrintable(u"%1 of %2: %3"_s.arg(rescued->operations).arg(operations).arg(rescued->losses.join(u'\n'))));
        if (losses)
            QCOMPARE(!rescued->losses.isEmpty(), *losses);
        if (drafts >= 0)
            QCOMPARE(rescued->drafts, drafts);
        QCOMPARE(rescued->blobs, 1);
        QCOMPARE(linesOf(m_folder.filePath(u"rescued/operations.jsonl"_s)).size(), rescued->operations);
        QCOMPARE(fileHashes(m_path), before);
    }

    QTemporaryDir m_folder;
    QString m_sound;
    QString m_path;
    QByteArray m_content;
    QUuid m_attachedTo;
    qint64 m_operations = 0;
};

QTEST_GUILESS_MAIN(TestDamage)
#include "tst_damage.moc"
