// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sampledesk.h"

#include <QRandomGenerator>

namespace fettle::test
{

namespace
{

const QStringList subjects{QStringLiteral("Mail to suppliers bounces with 550 5.7.1 since this morning"),
    QStringLiteral("VPN drops every 20 minutes on hotel networks"), QStringLiteral("Printer on floor 3 prints blank pages"),
    QStringLiteral("New laptop for Priya Raman, starts 1 December"),
    QStringLiteral("SAP: posting period closed although it should be open"), QStringLiteral("Call quality is bad in meeting room Elbe"),
    QStringLiteral("Password reset for the warehouse terminal"), QStringLiteral("Shared drive P: is read-only for the whole of accounting"),
    QStringLiteral("Upgrade core switch firmware in data centre 2 to 17.9.4a"), QStringLiteral("Access to the travel expense portal"),
    QStringLiteral("Wi-Fi: certificate expired on the guest network"), QStringLiteral("Search doesn't find mails older than a year"),
    QStringLiteral("Order confirmation PDF shows the wrong VAT number"), QStringLiteral("Replace UPS batteries in rack B07"),
    QStringLiteral("Phone headset crackles"),
    QStringLiteral("Rechnungseingangsverarbeitungsschnittstelle meldet Zeitüberschreitung bei der Sammelverbuchung"),
    QStringLiteral("Backup of fileserver-02 failed three nights in a row"), QStringLiteral("Scanner sends e-mails to the wrong recipients"),
    QStringLiteral("Login page is slow after the last release"), QStringLiteral("Label printer in shipping does not cut the labels")};

QList<RecordRef> make(Desk &desk, RecordType type, const QStringList &names)
{
    QList<RecordRef> records;
    for (const QString &name : names)
        records.append({get(desk.createRecord(type, {{QStringLiteral("name"), Value(name)}})).id, type, name});
    return records;
}

ActContext at(qint64 done)
{
    ActContext context;
    context.doneAt = done;
    return context;
}

}

std::unique_ptr<Desk> makeDesk(const QString &folder)
{
    WorkspaceOptions options;
    options.path = folder;
    options.device = QStringLiteral("desk-lx-07");
    Result<std::unique_ptr<Desk>> desk = Desk::create(options, {QStringLiteral("Sam Keller"), QStringLiteral("sam.keller"), {}});
    if (!desk)
        qFatal("no workspace: %s", qPrintable(desk.error().detail));
    return std::move(*desk);
}

Sample fill(Desk &desk, int tickets)
{
    Sample sample;
    sample.people = make(desk, RecordType::Person,
        {QStringLiteral("Mara Lind"), QStringLiteral("Jonas Weber"), QStringLiteral("Priya Raman"), QStringLiteral("Tomás Ferreira"),
            QStringLiteral("Wei Chen"), QStringLiteral("Anna-Katharina Freifrau von Hohenstein-Schaumburg")});
    sample.teams = make(desk, RecordType::Team,
        {QStringLiteral("Service Desk"), QStringLiteral("Network"), QStringLiteral("Messaging"), QStringLiteral("Business applications")});
    sample.services = make(desk, RecordType::Service,
        {QStringLiteral("E-mail"), QStringLiteral("VPN and remote access"), QStringLiteral("Printing"), QStringLiteral("SAP finance")});
    const RecordType types[] = {RecordType::Incident, RecordType::Incident, RecordType::Request, RecordType::Problem, RecordType::Incident,
        RecordType::Change, RecordType::Task, RecordType::Issue};
    QRandomGenerator random(7);
    const qint64 now = desk.now();
    for (int i = tickets - 1; i >= 0; --i) {
        const auto pick = [&random](
                              const QList<RecordRef> &records) { return records[random.bounded(static_cast<int>(records.size()))].id; };
        const qint64 opened = now - 60'000LL * (20 + i * (11 + i / 4));
        NewTicket ticket;
        ticket.type = i == 0 ? RecordType::Incident : types[random.bounded(8)];
        ticket.fields = {{QStringLiteral("subject"), subjects[i % subjects.size()]},
            {QStringLiteral("requester"), i == 0 ? sample.people[0].id : pick(sample.people)},
            {QStringLiteral("team"), i == 0 ? sample.teams[2].id : pick(sample.teams)},
            {QStringLiteral("service"), i == 0 ? sample.services[0].id : pick(sample.services)},
            {QStringLiteral("impact"), qint64(i == 0 ? 2 : 1 + random.bounded(3))},
            {QStringLiteral("urgency"), qint64(i == 0 ? 1 : 1 + random.bounded(3))},
            {QStringLiteral("category"), QStringLiteral("Messaging")},
            {QStringLiteral("description"),
                QStringLiteral("Since about 07:40 every mail to our suppliers comes back. Internal mail works.\n\nThe bounce says: 550 "
                               "5.7.1 Message rejected due to sender "
                               "policy. I need to send the purchase orders before 11:00, otherwise the trucks leave empty.")}};
        if (i == 5)
            ticket.fields[QStringLiteral("subject")] =
                QStringLiteral("A ticket title of three hundred characters that nobody should ever write but somebody will, because a "
                               "monitoring system pastes the whole alert into it: "
                               "CRITICAL host=erp-app-04.fra.example.net service=posting-batch state=DOWN since=2026-11-20T04:12:33Z "
                               "threshold=900s value=4123s runbook=KB-10442 escalate=L2");
        if (random.bounded(3) == 0 || i == 0)
            ticket.fields[QStringLiteral("due")] = i == 0 ? now + 72 * 60'000 : now + (random.bounded(20) - 6) * 3'600'000LL;
        const QUuid id = get(desk.createTicket(ticket, at(opened))).id;
        sample.tickets.prepend(id);
        const bool incident = ticket.type == RecordType::Incident;
        if (random.bounded(4) != 0 || i == 0)
            (void)get(desk.setFields({id}, {{QStringLiteral("assignee"), Value(desk.me().id)}}, at(opened + 60'000)));
        if (incident && i != 1)
            (void)get(desk.doVerb({id}, {QStringLiteral("start"), {}, {}}, at(opened + 120'000)));
        if (incident && i % 4 == 2)
            (void)get(desk.doVerb(
                {id}, {QStringLiteral("hold"), {{QStringLiteral("hold_reason"), QStringLiteral("vendor")}}, {}}, at(opened + 180'000)));
        if (incident && i % 4 == 3)
            (void)get(desk.doVerb({id},
                {QStringLiteral("resolve"),
                    {{QStringLiteral("resolution_kind"), QStringLiteral("permanent")},
                        {QStringLiteral("resolution_code"), QStringLiteral("assistance")},
                        {QStringLiteral("resolution_notes"), QStringLiteral("Explained it.")}},
                    {}},
                at(opened + 240'000)));
    }
    if (!sample.tickets.isEmpty()) {
        const QUuid first = sample.tickets.first();
        const auto say = [&](const char *kind, bool isPublic, const QString &body, int minutesAgo) {
            (void)get(desk.say(first, {QString::fromLatin1(kind), isPublic, body}, {}, at(now - 60'000LL * minutesAgo)));
        };
        say("note", false,
            QStringLiteral("DMARC reports show that the new outbound relay (mx-01.fra) isn't in our SPF record. The change from last night "
                           "replaced the relay."),
            19);
        say("reply", true,
            QStringLiteral("Hello Mara,\n\nthank you for the quick report. We found the cause: last night's mail relay isn't yet on the "
                           "list of servers that may send for us. The "
                           "correction is on its way and takes up to an hour to reach everybody.\n\nKind regards\nSam Keller"),
            12);
        say("mail", true,
            QStringLiteral("Now it works for all of them. Thank you!\n\nMara\n\n> Hello Mara,\n>\n> thank you for the quick report. We "
                           "found the cause: last night's mail relay "
                           "isn't yet\n> on the list of servers that may send for us.\n> Kind regards\n> Sam Keller"),
            1);
        if (sample.tickets.size() > 3)
            (void)get(desk.link(first, QStringLiteral("relates"), sample.tickets[3]));
    }
    return sample;
}

}
