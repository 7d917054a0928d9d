// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk.h"
#include "core/desk/maintenance.h"
#include "core/domain/ids.h"
#include "core/exchange/tablereader.h"
#include "core/store/store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

using namespace fettle;

namespace
{

template <class T>
T value(const QFuture<Result<T>> &future)
{
    const Result<T> result = future.result();
    if (!result)
        qFatal("%s: %s", qUtf8Printable(word(result.error().code)), qUtf8Printable(result.error().detail));
    return *result;
}

QString dataFolder()
{
    const QString named = qEnvironmentVariable("FETTLE_DATA_DIR", QStringLiteral(FETTLE_SOURCE_DIR "/../shared/data"));
    return QFileInfo::exists(named) ? named : QString();
}

/// The cells of an exported file by column; what is no text as JSON.
QList<QMap<QString, QString>> rowsOf(const QByteArray &bytes, ExportFormat format)
{
    QList<QMap<QString, QString>> rows;
    if (format == ExportFormat::JsonLines) {
        for (const QByteArray &line : bytes.trimmed().split('\n')) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            QMap<QString, QString> row;
            for (auto it = object.begin(); it != object.end(); ++it) {
                const QByteArray json = QJsonDocument(QJsonArray{*it}).toJson(QJsonDocument::Compact);
                row[it.key()] = it->isString() ? it->toString() : QString::fromUtf8(json.mid(1).chopped(1));
            }
            rows << row;
        }
        return rows;
    }
    const auto reader = TableReader::open(ByteSource::fromBytes(bytes), {});
    if (!reader)
        qFatal("%s", qUtf8Printable(reader.error().detail));
    while ((*reader)->next() == TableReader::Step::Row) {
        QMap<QString, QString> row;
        for (qsizetype i = 0; i < (*reader)->columns().size(); ++i)
            row[(*reader)->columns()[i]] = QString::fromUtf8((*reader)->row().cells[size_t(i)]);
        rows << row;
    }
    return rows;
}

struct TestDesk {
    TestDesk()
    {
        options.path = folder.path() + QStringLiteral("/desk");
        options.zone = QTimeZone::utc();
        auto made = Desk::create(options, {QStringLiteral("Mara Lind"), QStringLiteral("mara")});
        if (!made)
            qFatal("%s", qUtf8Printable(made.error().detail));
        desk = std::move(*made);
    }
    ImportReport import(const QList<ImportSource> &sources, bool dryRun = false)
    {
        ImportRequest request;
        request.sources = sources;
        request.dryRun = dryRun;
        request.rejectsFile = folder.path() + QStringLiteral("/rejects.csv");
        return value(desk->importFiles(request));
    }
    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(folder.path() + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no test file");
        return file.fileName();
    }
    qint64 count(const QString &filter) { return value(desk->count(filter)); }
    void verify()
    {
        const auto before = workspaceHash(options.path);
        QVERIFY(before);
        const auto report = checkWorkspaceAt(options.path);
        QVERIFY2(report, "check");
        QVERIFY2(report->problemCount == 0,
            report->problems.isEmpty() ? "" : qPrintable(report->problems.first().what + report->problems.first().detail));
        QVERIFY(replayWorkspaceAt(options.path));
        QCOMPARE(*workspaceHash(options.path), *before);
    }

    QTemporaryDir folder;
    WorkspaceOptions options;
    std::unique_ptr<Desk> desk;
};

const QByteArray people =
    R"({"format": 1, "name": "bugs", "title": "Bugs", "source": "bugs", "file": {"format": "csv"}, "mode": "snapshot", "type": "issue",
 "key": "id", "time_zone": "UTC", "fields": {"subject": "title", "severity": "severity", "component": "component"}})";

}

class TestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theIncidentLogComesInWhole()
    {
        if (dataFolder().isEmpty())
            QSKIP("the incident log isn't here");
        TestDesk t;
        const QString file = dataFolder() + QStringLiteral("/itil-incident-log/incident_event_log_2016-02-29_2016-04-30.csv.gz");
        const ImportReport dry = t.import({{file, QStringLiteral("incident_log")}}, true);
        QCOMPARE(t.count({}), 0);
        const ImportReport report = t.import({{file, QStringLiteral("incident_log")}});
        qInfo("%lld operations in %lld ms: %.0f/s", report.operations, report.milliseconds,
            double(report.operations) * 1000 / double(report.milliseconds));
        QCOMPARE(dry.operations, report.operations);
        QCOMPARE(dry.created, report.created);
        QCOMPARE(report.created.value(QStringLiteral("incident")), 17136);
        QCOMPARE(report.observations, 101045);
        QCOMPARE(report.rejected, 0);
        QCOMPARE(report.reopenings, 243);
        QCOMPARE(t.count(QStringLiteral("type:incident")), 17136);
        QCOMPARE(t.count(QStringLiteral("type:incident is:closed")), 17136);
        QCOMPARE(t.count(QStringLiteral("type:incident priority:1")), 178);
        QCOMPARE(t.count(QStringLiteral("type:incident priority:2")), 287);
        QCOMPARE(t.count(QStringLiteral("type:incident priority:3")), 16144);
        QCOMPARE(t.count(QStringLiteral("type:incident priority:4")), 527);
        const ImportReport again = t.import({{file, QStringLiteral("incident_log")}});
        QCOMPARE(again.operations, 0);
        QCOMPARE(again.unchanged, 101045);
        const RecordRef one = value(t.desk->find(QStringLiteral("incident_log:INC0000045")));
        QCOMPARE(one.type, RecordType::Incident);
        value(t.desk->setFields({one.id}, {{QStringLiteral("location"), QStringLiteral("Here")}}));
        QCOMPARE(t.import({{file, QStringLiteral("incident_log")}}).operations, 0);
        t.verify();
    }

    void theOtherSetsComeInWhole()
    {
        if (dataFolder().isEmpty())
            QSKIP("the data sets aren't here");
        TestDesk t;
        const auto path = [](const char *name) { return dataFolder() + u'/' + QLatin1StringView(name); };
        const QList<ImportSource> all{
            {path("helpdesk-conversations/helpdesk_utterances_2022-01_2022-08.csv.gz"), QStringLiteral("helpdesk")},
            {path("issue-tracker/hadoop_issues.csv.gz"), QStringLiteral("hadoop_issues")},
            {path("issue-tracker/hadoop_duplicate_pairs.csv"), QStringLiteral("hadoop_duplicates")},
            {path("cmdb/cmdb_ci.csv"), QStringLiteral("cmdb_ci")}, {path("cmdb/cmdb_relations.csv"), QStringLiteral("cmdb_relations")},
            {path("knowledge-base/faq_en.json"), QStringLiteral("faq_en")}, {path("knowledge-base/faq_de.json"), QStringLiteral("faq_de")}};
        const ImportReport report = t.import(all);
        QVERIFY2(report.rejected == 0,
            report.rejects.isEmpty() ? "" : qPrintable(report.rejects.first().reason + report.rejects.first().detail));
        QCOMPARE(report.entries, 5454);
        QCOMPARE(report.created.value(QStringLiteral("issue")), 2503);
        QCOMPARE(report.created.value(QStringLiteral("ci")), 383);
        QCOMPARE(report.created.value(QStringLiteral("relation")), 486);
        QCOMPARE(report.created.value(QStringLiteral("link")), 66);
        QCOMPARE(report.created.value(QStringLiteral("article")), 92);
        QCOMPARE(report.created.value(QStringLiteral("article_text")), 184);
        QCOMPARE(t.count(QStringLiteral("type:issue")), 2503);
        QCOMPARE(t.count(QStringLiteral("has:entry")), 241);
        QCOMPARE(t.import(all).operations, 0);
        t.verify();
    }

    void aChangedRowFollowsAndWhatWasEditedHereStays()
    {
        TestDesk t;
        const QString mapping = t.write(QStringLiteral("bugs.json"), people);
        const QString file = t.write(QStringLiteral("bugs.csv"), "id,title,severity,component\n1,First,major,core\n2,Second,minor,ui\n");
        QCOMPARE(t.import({{file, mapping}}).created.value(QStringLiteral("issue")), 2);
        const QUuid first = value(t.desk->find(QStringLiteral("bugs:1"))).id;
        value(t.desk->setFields({first}, {{QStringLiteral("severity"), QStringLiteral("critical")}}));
        QCOMPARE(t.import({{file, mapping}}).operations, 0);
        t.write(QStringLiteral("bugs.csv"), "id,title,severity,component\n1,First again,trivial,core\n2,Second,minor,ui\n");
        const ImportReport changed = t.import({{file, mapping}});
        QCOMPARE(changed.operations, 1);
        QCOMPARE(changed.keptCount, 1);
        QCOMPARE(changed.kept.first().field, QStringLiteral("severity"));
        const TicketDetail detail = value(t.desk->detail(first));
        QCOMPARE(detail.row.subject, QStringLiteral("First again"));
        QCOMPARE(std::get<QString>(detail.fields.value(QStringLiteral("severity"))), QStringLiteral("critical"));
        t.verify();
    }

    void aRejectedRowIsWrittenDownAndStopsNothing()
    {
        TestDesk t;
        const QString mapping = t.write(QStringLiteral("bugs.json"), people);
        const QString file =
            t.write(QStringLiteral("bugs.csv"), "id,title,severity,component\n1,,major,core\n,No key,minor,ui\n3,Third,minor,ui\n");
        const ImportReport report = t.import({{file, mapping}});
        QCOMPARE(report.rejected, 2);
        QCOMPARE(t.count({}), 1);
        QFile rejects(t.folder.path() + QStringLiteral("/rejects.csv"));
        QVERIFY(rejects.open(QIODevice::ReadOnly));
        QCOMPARE(rejects.readAll().count('\n'), 3);
        t.verify();
    }

    /// Every value that a ticket has comes back out of the file: people's own fields, a newer version's, and sets by name.
    void whatIsExportedIsAllThereIs_data()
    {
        QTest::addColumn<ExportFormat>("format");
        QTest::newRow("csv") << ExportFormat::Csv;
        QTest::newRow("jsonl") << ExportFormat::JsonLines;
    }

    void whatIsExportedIsAllThereIs()
    {
        QFETCH(ExportFormat, format);
        TestDesk t;
        const auto agent = [&](const QString &name) {
            return toText(value(t.desk->createRecord(RecordType::Agent, {{QStringLiteral("name"), name}})).id);
        };
        const QString lind = agent(QStringLiteral("Lind, \"M.\""));
        const QString tomas = agent(QStringLiteral("Tomas"));
        const QUuid first = value(t.desk->createTicket({RecordType::Issue, {{QStringLiteral("subject"), QStringLiteral("First")}}, {}})).id;
        value(t.desk->createTicket({RecordType::Issue, {{QStringLiteral("subject"), QStringLiteral("Second")}}, {}}));
        value(t.desk->setFields({first},
            {{QStringLiteral("cf.floor"), qint64(3)}, {QStringLiteral("cf.room"), QStringLiteral("=3,\"B\"")},
                {QStringLiteral("cf.ours"), true}}));
        value(t.desk->changeSet({first}, QStringLiteral("watchers"), {lind, tomas}, {}));
        value(t.desk->changeSet({first}, QStringLiteral("tags"), {QStringLiteral("a, b"), QStringLiteral("c")}, {}));
        {
            auto store = Store::open(WorkspaceFiles(t.options.path), t.options.clock);
            QVERIFY(store);
            OperationDraft draft;
            draft.kind = opkind::observe;
            draft.record = first;
            draft.via = opvia::import;
            draft.payload = {{QStringLiteral("fields"),
                QJsonObject{{QStringLiteral("mood_v9"), QJsonObject{{QStringLiteral("now"), QJsonArray{1, 2}}}}}}};
            QVERIFY((*store)->write([&](Ledger &ledger) { return ledger.submit(draft); }));
        }
        const QString file = t.folder.path() + QStringLiteral("/out");
        QCOMPARE(value(t.desk->exportTickets({QStringLiteral("type:issue"), {QStringLiteral("number"), false}, false}, format, file)), 2);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QList<QMap<QString, QString>> rows = rowsOf(written.readAll(), format);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0][QStringLiteral("subject")], QStringLiteral("First"));
        QCOMPARE(rows[0][QStringLiteral("cf.floor")], QStringLiteral("3"));
        QCOMPARE(rows[0][QStringLiteral("cf.room")], QStringLiteral("=3,\"B\""));
        QCOMPARE(rows[0][QStringLiteral("cf.ours")], QStringLiteral("true"));
        QCOMPARE(rows[1][QStringLiteral("cf.floor")], QString());
        const bool isCsv = format == ExportFormat::Csv;
        const auto expected = [&](const char *csv, const char *json) { return QString::fromUtf8(isCsv ? csv : json); };
        QCOMPARE(rows[0][QStringLiteral("mood_v9")], QStringLiteral("{\"now\":[1,2]}"));
        QCOMPARE(rows[0][QStringLiteral("watchers")], expected("\"Lind, \"\"M.\"\"\", Tomas", "[\"Lind, \\\"M.\\\"\",\"Tomas\"]"));
        QCOMPARE(rows[0][QStringLiteral("tags")], expected("\"a, b\", c", "[\"a, b\",\"c\"]"));
    }

    void exportedRowsDefuseFormulas()
    {
        TestDesk t;
        value(t.desk->createTicket({RecordType::Issue, {{QStringLiteral("subject"), QStringLiteral("=cmd|' /C calc'!A0")}}, {}}));
        const QString file = t.folder.path() + QStringLiteral("/out.csv");
        QCOMPARE(value(t.desk->exportTickets({}, ExportFormat::Csv, file)), 1);
        QFile csv(file);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QVERIFY(csv.readAll().contains("'=cmd"));
        QCOMPARE(value(t.desk->exportTickets({}, ExportFormat::Csv, file, true)), 1);
        QVERIFY(csv.seek(0));
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
