// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"
#include "tests/store/workspacetools.h"

using namespace fettle;

namespace
{

/// Every object with the text that made it, white space evened out.
QMap<QString, QString> objectsOf(Connection &db)
{
    QMap<QString, QString> objects;
    Statement select = db.prepare("SELECT type || ' ' || name, sql FROM sqlite_master WHERE sql IS NOT NULL");
    while (valueOf(select.step()))
        objects.insert(select.text(0), select.text(1).simplified());
    return objects;
}

std::unique_ptr<Connection> freshDatabase(const QTemporaryDir &folder, const QString &name)
{
    return std::move(*Connection::open(folder.filePath(name), Connection::Mode::Create));
}

/// The statements that would bring @p migrated to what the declarations say.
QStringList missingStep(const QMap<QString, QString> &migrated, const QMap<QString, QString> &declared)
{
    QStringList step;
    for (auto it = declared.begin(); it != declared.end(); ++it) {
        if (!migrated.contains(it.key()))
            step << it.value() + u';';
        else if (migrated.value(it.key()) != it.value())
            step << u"-- instead of: %1\n%2;"_s.arg(migrated.value(it.key()), it.value());
    }
    for (auto it = migrated.begin(); it != migrated.end(); ++it)
        if (!declared.contains(it.key()))
            step << u"DROP %1;"_s.arg(it.key());
    return step;
}

}

class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void migrationsComeToWhatTheDeclarationsSay()
    {
        QTemporaryDir folder;
        const auto migrated = freshDatabase(folder, u"migrated.db"_s);
        valueOf(migrate(*migrated));
        const auto declared = freshDatabase(folder, u"declared.db"_s);
        for (const QString &sql : schemaStatements())
            valueOf(declared->script(sql.toUtf8()));
        const QStringList missing = missingStep(objectsOf(*migrated), objectsOf(*declared));
        QVERIFY2(missing.isEmpty(), qPrintable(u"a migration is missing:\n"_s + missing.join(u"\n--;;\n"_s)));
    }

    void aFreshStoreRunsTheSameSteps()
    {
        QTemporaryDir folder;
        const auto migrated = freshDatabase(folder, u"migrated.db"_s);
        valueOf(migrate(*migrated));
        auto store = Store::create(WorkspaceFiles(folder.filePath(u"desk"_s)), tickingClock(), u"test"_s);
        QVERIFY(store);
        QCOMPARE(objectsOf((*store)->db()), objectsOf(*migrated));
        QCOMPARE(valueOf((*store)->db().integer("PRAGMA user_version")), schemaVersion());
    }

    void stepsAreNumberedWithoutGaps()
    {
        int number = 0;
        for (const Migration &step : migrations()) {
            QCOMPARE(step.number, ++number);
            QVERIFY2(!step.statements.isEmpty(), qPrintable(step.name));
        }
        QVERIFY(number > 0);
    }

    void aStepThatFailsLeavesTheVersionBefore()
    {
        QTemporaryDir folder;
        const auto db = freshDatabase(folder, u"taken.db"_s);
        valueOf(db->script("CREATE TABLE outbox(other TEXT)")); // the first step stumbles over it
        const auto before = objectsOf(*db);
        QVERIFY(!migrate(*db));
        QCOMPARE(valueOf(db->integer("PRAGMA user_version")), 0);
        QCOMPARE(objectsOf(*db), before);
    }

    void whatIsDerivedCanBeDroppedAndMadeAgain()
    {
        QTemporaryDir folder;
        const auto db = freshDatabase(folder, u"made.db"_s);
        valueOf(migrate(*db));
        const auto before = objectsOf(*db);
        for (const QString &table : derivedTables())
            valueOf(db->script(u"DROP TABLE %1"_s.arg(table).toUtf8()));
        for (const QString &sql : derivedStatements())
            valueOf(db->script(sql.toUtf8()));
        QCOMPARE(objectsOf(*db), before);
    }

    void aNewerStoreIsRefusedAndNoByteChanges_data()
    {
        QTest::addColumn<bool>("inLog");
        QTest::newRow("the newer version is in the file") << false;
        QTest::newRow("the newer version is still in the write-ahead log") << true;
    }

    void aNewerStoreIsRefusedAndNoByteChanges()
    {
        QFETCH(bool, inLog);
        QTemporaryDir folder;
        const QString made = folder.filePath(u"made"_s);
        const QString path = folder.filePath(u"desk"_s);
        makeDesk(optionsFor(made)).reset();
        {
            const auto db = std::move(*Connection::open(WorkspaceFiles(made).database(), Connection::Mode::Write));
            valueOf(db->inTransaction([&] { return db->script(u"PRAGMA user_version = %1"_s.arg(schemaVersion() + 1).toUtf8()); }));
            if (inLog) // as a killed program leaves it
                copyFolder(made, path);
        }
        if (!inLog)
            copyFolder(made, path);
        const auto before = fileHashes(path);
        QCOMPARE(before.contains(u"fettle.db-wal"_s), inLog);

        WorkspaceOptions options = optionsFor(path);
        QCOMPARE(Desk::open(options).error().code, ErrorCode::SchemaTooNew);
        options.readOnly = true;
        QCOMPARE(Desk::open(options).error().code, ErrorCode::SchemaTooNew);
        QCOMPARE(checkWorkspaceAt(path).error().code, ErrorCode::SchemaTooNew);
        QCOMPARE(replayWorkspaceAt(path).error().code, ErrorCode::SchemaTooNew);
        QCOMPARE(workspaceHash(path).error().code, ErrorCode::SchemaTooNew);
        QCOMPARE(fileHashes(path), before);
        const auto rescued = rescueWorkspace(path, folder.filePath(u"rescued"_s));
        QVERIFY(rescued);
        QVERIFY(rescued->operations > 20);
        QCOMPARE(fileHashes(path), before);
    }

    void anotherProgramsDatabaseIsNoWorkspace()
    {
        QTemporaryDir folder;
        const WorkspaceFiles files(folder.filePath(u"desk"_s));
        QDir().mkpath(files.folder());
        {
            const auto db = std::move(*Connection::open(files.database(), Connection::Mode::Create));
            valueOf(db->script("CREATE TABLE theirs(x)"));
        }
        const auto before = fileHashes(files.folder());
        QCOMPARE(Desk::open(optionsFor(files.folder())).error().code, ErrorCode::Corrupt);
        QCOMPARE(fileHashes(files.folder()), before);
    }
};

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
