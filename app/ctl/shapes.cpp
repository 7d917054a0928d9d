// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/shapes.h"

#include "core/domain/ids.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>

namespace fettle
{

namespace
{

QJsonValue parsedJson(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    return document.isObject() ? QJsonValue(document.object()) : document.isArray() ? QJsonValue(document.array()) : QJsonValue(text);
}

QJsonValue valueJson(const Value &value, const FieldDecl *field)
{
    if (const auto *number = std::get_if<qint64>(&value); number && field && field->type == ValueType::Instant)
        return instantToText(*number);
    if (const auto *text = std::get_if<QString>(&value); text && field && field->type == ValueType::Json)
        return parsedJson(*text);
    return toJson(value);
}

QString valueText(const Value &value, const FieldDecl *field)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return field && field->type == ValueType::Instant ? localTime(*number) : QString::number(*number);
    if (const auto *list = std::get_if<QStringList>(&value))
        return list->join(QStringLiteral(", "));
    if (const auto *truth = std::get_if<bool>(&value))
        return *truth ? QStringLiteral("yes") : QStringLiteral("no");
    const QJsonValue json = toJson(value);
    return json.isDouble() ? QString::number(json.toDouble()) : json.toString();
}

template <class List, class Shape>
QJsonArray arrayOf(const List &list, Shape shape)
{
    QJsonArray array;
    for (const auto &item : list)
        array.append(shape(item));
    return array;
}

QJsonValue numberJson(std::optional<qint64> number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

QString label(const TicketRow &row)
{
    return row.number ? numberText(row.type, *row.number) : toText(row.id).left(8);
}

QString shortened(const QString &text, qsizetype most)
{
    QString line = text.simplified();
    return line.size() <= most ? line : line.left(most - 1) + u'…';
}

QString indented(const QString &text)
{
    QString lines = text.trimmed();
    return QStringLiteral("    ") + lines.replace(u'\n', QStringLiteral("\n    ")) + u'\n';
}

QJsonObject entryJson(const EntryView &entry)
{
    return {{QStringLiteral("id"), toText(entry.id)}, {QStringLiteral("kind"), entry.kind}, {QStringLiteral("public"), entry.isPublic},
        {QStringLiteral("author"), refJson(entry.author)}, {QStringLiteral("body"), entry.body},
        {QStringLiteral("done"), instantToText(entry.done)}, {QStringLiteral("recorded"), instantToText(entry.recorded)},
        {QStringLiteral("imported"), entry.imported}, {QStringLiteral("deleted"), entry.deleted}, {QStringLiteral("op"), toText(entry.op)}};
}

QJsonObject attachmentJson(const AttachmentView &attachment)
{
    return {{QStringLiteral("id"), toText(attachment.id)}, {QStringLiteral("entry"), idJson(attachment.entry)},
        {QStringLiteral("name"), attachment.name}, {QStringLiteral("media_type"), attachment.mediaType},
        {QStringLiteral("size"), attachment.size}, {QStringLiteral("sha256"), attachment.sha256},
        {QStringLiteral("at"), instantToText(attachment.at)}, {QStringLiteral("missing"), attachment.missing}};
}

QJsonObject linkJson(const LinkView &link)
{
    return {{QStringLiteral("id"), toText(link.id)}, {QStringLiteral("kind"), link.kind}, {QStringLiteral("outgoing"), link.outgoing},
        {QStringLiteral("other"), refJson(link.other)}};
}

QJsonObject verbJson(const VerbView &verb)
{
    return {{QStringLiteral("verb"), verb.verb}, {QStringLiteral("label"), verb.label}, {QStringLiteral("allowed"), verb.allowed},
        {QStringLiteral("reason"), verb.refusal}, {QStringLiteral("to"), verb.toState},
        {QStringLiteral("required"), QJsonArray::fromStringList(verb.required)},
        {QStringLiteral("asked"), QJsonArray::fromStringList(verb.asked)}, {QStringLiteral("primary"), verb.primary}};
}

}

QJsonValue instantJson(std::optional<qint64> at)
{
    return at ? QJsonValue(instantToText(*at)) : QJsonValue(QJsonValue::Null);
}

QJsonValue idJson(const QUuid &id)
{
    return id.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(toText(id));
}

QJsonValue refJson(const RecordRef &ref)
{
    if (ref.id.isNull())
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("id"), toText(ref.id)}, {QStringLiteral("type"), QString(declaration(ref.type).word)},
        {QStringLiteral("label"), ref.label}};
}

Answer actAnswer(const Act &act)
{
    return {{{QStringLiteral("op"), arrayOf(act.operations, [](const QUuid &id) { return QJsonValue(toText(id)); })},
        {QStringLiteral("group"), toText(act.group)}, {QStringLiteral("id"), idJson(act.id)},
        {QStringLiteral("number"), numberJson(act.number)}, {QStringLiteral("version"), act.version},
        {QStringLiteral("refused"),
            arrayOf(act.refusals,
                [](const Act::Refusal &refusal) {
                    return QJsonObject{{QStringLiteral("id"), toText(refusal.record)}, {QStringLiteral("reason"), refusal.reason}};
                })},
        {QStringLiteral("changed_since"), arrayOf(act.changedSince, [](const Act::ChangedSince &changed) {
             return QJsonObject{{QStringLiteral("field"), changed.field}, {QStringLiteral("by"), changed.by},
                 {QStringLiteral("at"), instantToText(changed.at)}};
         })}}};
}

QJsonObject ticketJson(const TicketRow &row)
{
    return {{QStringLiteral("id"), toText(row.id)}, {QStringLiteral("type"), QString(declaration(row.type).word)},
        {QStringLiteral("number"), numberJson(row.number)}, {QStringLiteral("label"), label(row)}, {QStringLiteral("subject"), row.subject},
        {QStringLiteral("state"), row.state}, {QStringLiteral("state_category"), QString(word(row.category))},
        {QStringLiteral("priority"), row.priority ? QJsonValue(*row.priority) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("major"), row.major}, {QStringLiteral("requester"), row.requester}, {QStringLiteral("team"), row.team},
        {QStringLiteral("assignee"), row.assignee}, {QStringLiteral("service"), row.service},
        {QStringLiteral("category"), row.categoryText}, {QStringLiteral("due"), instantJson(row.due)},
        {QStringLiteral("opened"), instantToText(row.opened)}, {QStringLiteral("updated"), instantToText(row.updated)},
        {QStringLiteral("resolved"), instantJson(row.resolved)}, {QStringLiteral("closed"), instantJson(row.closed)},
        {QStringLiteral("entries"), row.entries}, {QStringLiteral("attachments"), row.attachments}, {QStringLiteral("unread"), row.unread},
        {QStringLiteral("deleted"), row.deleted}, {QStringLiteral("match"), row.match}};
}

QJsonObject detailJson(const TicketDetail &detail)
{
    const RecordTypeDecl &type = declaration(detail.row.type);
    QJsonObject fields;
    for (auto it = detail.fields.begin(); it != detail.fields.end(); ++it) {
        if (const auto ref = detail.refs.constFind(it.key()); ref != detail.refs.cend())
            fields[it.key()] = refJson(*ref);
        else if (const auto refs = detail.refSets.constFind(it.key()); refs != detail.refSets.cend())
            fields[it.key()] = arrayOf(*refs, refJson);
        else
            fields[it.key()] = valueJson(it.value(), type.field(it.key()));
    }
    QJsonObject custom;
    for (auto it = detail.custom.begin(); it != detail.custom.end(); ++it)
        custom[it.key()] = toJson(it.value());
    return {{QStringLiteral("id"), toText(detail.row.id)}, {QStringLiteral("type"), QString(type.word)},
        {QStringLiteral("number"), numberJson(detail.row.number)}, {QStringLiteral("label"), label(detail.row)},
        {QStringLiteral("version"), detail.version}, {QStringLiteral("state"), detail.row.state},
        {QStringLiteral("state_category"), QString(word(detail.row.category))}, {QStringLiteral("deleted"), detail.row.deleted},
        {QStringLiteral("fields"), fields}, {QStringLiteral("custom"), custom},
        {QStringLiteral("extra"), detail.extra.isEmpty() ? QJsonValue(QJsonObject()) : parsedJson(detail.extra)},
        {QStringLiteral("external"), QJsonArray::fromStringList(detail.externalKeys)},
        {QStringLiteral("entries"), arrayOf(detail.entries, entryJson)},
        {QStringLiteral("attachments"), arrayOf(detail.attachments, attachmentJson)},
        {QStringLiteral("links"), arrayOf(detail.links, linkJson)}, {QStringLiteral("verbs"), arrayOf(detail.verbs, verbJson)}};
}

QJsonObject historyJson(const HistoryItem &item)
{
    const RecordTypeDecl &type = declaration(item.type);
    return {{QStringLiteral("op"), toText(item.op)}, {QStringLiteral("group"), idJson(item.group)}, {QStringLiteral("kind"), item.kind},
        {QStringLiteral("verb"), item.verb}, {QStringLiteral("type"), QString(type.word)}, {QStringLiteral("actor"), refJson(item.actor)},
        {QStringLiteral("via"), item.via}, {QStringLiteral("done"), instantToText(item.done)},
        {QStringLiteral("recorded"), instantToText(item.recorded)}, {QStringLiteral("outcome"), item.outcome},
        {QStringLiteral("reason"), item.reason}, {QStringLiteral("undone"), item.undone}, {QStringLiteral("undoes"), idJson(item.undoes)},
        {QStringLiteral("changes"), arrayOf(item.changes, [&](const HistoryItem::Change &change) {
             const FieldDecl *field = type.field(change.field);
             return QJsonObject{{QStringLiteral("field"), change.field}, {QStringLiteral("before"), valueJson(change.before, field)},
                 {QStringLiteral("after"), valueJson(change.after, field)}, {QStringLiteral("before_text"), change.beforeText},
                 {QStringLiteral("after_text"), change.afterText}};
         })}};
}

QJsonObject operationJson(const AuditedOperation &audited)
{
    QJsonObject json = toJson(audited.operation);
    json[QStringLiteral("done")] = instantToText(audited.operation.done);
    json[QStringLiteral("recorded")] = instantToText(audited.operation.recorded);
    json[QStringLiteral("payload")] =
        audited.erased ? QJsonValue(QJsonValue::Null) : QJsonValue(QJsonDocument::fromJson(audited.operation.payload).object());
    json[QStringLiteral("type")] = json.take(QStringLiteral("type_word"));
    json[QStringLiteral("seq")] = audited.seq;
    json[QStringLiteral("erased")] = audited.erased;
    json[QStringLiteral("undone")] = audited.undone;
    QJsonValue decision;
    if (audited.decision)
        decision = QJsonObject{{QStringLiteral("outcome"), QString(word(audited.decision->outcome))},
            {QStringLiteral("reason"), audited.decision->reason}, {QStringLiteral("from"), audited.decision->from},
            {QStringLiteral("to"), audited.decision->to}, {QStringLiteral("version"), audited.decision->version},
            {QStringLiteral("effect"), audited.decision->effect},
            {QStringLiteral("conflicts"), QJsonDocument::fromJson(conflictsToJson(audited.decision->conflicts)).array()}};
    json[QStringLiteral("decision")] = decision;
    return json;
}

QString localTime(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString table(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows)
        for (qsizetype i = 0; i < row.size(); ++i) {
            widths.resize(std::max(widths.size(), i + 1));
            widths[i] = std::max(widths[i], row[i].size());
        }
    QString text;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += (i ? QStringLiteral("  ") : QString()) + row[i].leftJustified(widths[i]);
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

QString ticketsTable(const QList<TicketRow> &rows, bool withMatch)
{
    QList<QStringList> cells{{QStringLiteral("NUMBER"), QStringLiteral("P"), QStringLiteral("STATE"), QStringLiteral("ASSIGNEE"),
        QStringLiteral("UPDATED"), QStringLiteral("TITLE")}};
    for (const TicketRow &row : rows) {
        cells << QStringList{label(row), row.priority ? QString::number(*row.priority) : QStringLiteral("-"),
            QCoreApplication::translate("Lifecycle", row.stateLabel.toUtf8().constData()), row.assignee, localTime(row.updated),
            shortened(row.subject, 70)};
        if (withMatch && !row.match.isEmpty()) {
            QString match = row.match;
            match.replace(QChar(2), u'[').replace(QChar(3), u']');
            cells << QStringList{{}, {}, {}, {}, {}, QStringLiteral("  ") + shortened(match, 90)};
        }
    }
    return table(cells);
}

QString detailText(const TicketDetail &detail)
{
    const RecordTypeDecl &type = declaration(detail.row.type);
    QString text = label(detail.row) + QStringLiteral("  ") + detail.row.subject
        + (detail.row.deleted ? QStringLiteral("  (deleted)\n") : QStringLiteral("\n"));
    QList<QStringList> cells;
    QString longTexts;
    for (const FieldDecl &field : type.table->fields) {
        const QString name(field.name);
        const auto value = detail.fields.constFind(name);
        if (value == detail.fields.cend() || name == u"number" || name == u"subject" || name == u"lifecycle")
            continue;
        const QString title = QCoreApplication::translate("Field", field.label);
        if (field.type == ValueType::LongText) {
            longTexts += u'\n' + title + u'\n' + indented(std::get<QString>(*value));
            continue;
        }
        QString shown = valueText(*value, &field);
        if (name == u"state")
            shown = QCoreApplication::translate("Lifecycle", detail.row.stateLabel.toUtf8().constData());
        else if (name == u"state_category")
            shown = word(detail.row.category);
        else if (const auto ref = detail.refs.constFind(name); ref != detail.refs.cend())
            shown = ref->label;
        else if (const auto refs = detail.refSets.constFind(name); refs != detail.refSets.cend()) {
            QStringList labels;
            for (const RecordRef &each : *refs)
                labels << each.label;
            shown = labels.join(QStringLiteral(", "));
        }
        cells << QStringList{QStringLiteral("  ") + title, shown};
    }
    for (auto it = detail.custom.begin(); it != detail.custom.end(); ++it)
        cells << QStringList{QStringLiteral("  ") + it.key(), valueText(it.value(), nullptr)};
    if (!detail.externalKeys.isEmpty())
        cells << QStringList{QStringLiteral("  Known elsewhere as"), detail.externalKeys.join(QStringLiteral(", "))};
    for (const LinkView &link : detail.links)
        cells << QStringList{
            QStringLiteral("  ") + (link.outgoing ? link.kind : link.kind + QStringLiteral(" (of the other)")), link.other.label};
    QStringList verbs;
    for (const VerbView &verb : detail.verbs)
        if (verb.allowed)
            verbs << verb.verb;
    cells << QStringList{QStringLiteral("  Verbs"), verbs.join(QStringLiteral(", "))};
    text += table(cells) + longTexts;
    for (const EntryView &entry : detail.entries) {
        if (entry.deleted)
            continue;
        text += QStringLiteral("\n%1  %2  %3%4\n")
                    .arg(localTime(entry.done), entry.author.label, entry.kind, entry.isPublic ? QStringLiteral(", public") : QString());
        text += indented(entry.body);
    }
    if (!detail.attachments.isEmpty())
        text += u'\n';
    for (const AttachmentView &attachment : detail.attachments)
        text += QStringLiteral("%1  %2 bytes%3\n")
                    .arg(attachment.name)
                    .arg(attachment.size)
                    .arg(attachment.missing ? QStringLiteral("  (the file is missing)") : QString());
    return text;
}

QString historyText(const QList<HistoryItem> &items)
{
    QString text;
    for (const HistoryItem &item : items) {
        text += QStringLiteral("%1  %2  %3 %4%5%6\n")
                    .arg(localTime(item.done), item.actor.label.isEmpty() ? item.via : item.actor.label,
                        QString(declaration(item.type).word), item.verb.isEmpty() ? item.kind : item.verb,
                        item.outcome == u"applied" ? QString() : QStringLiteral("  %1 %2").arg(item.outcome, item.reason),
                        item.undone ? QStringLiteral("  (undone)") : QString());
        const RecordTypeDecl &type = declaration(item.type);
        for (const HistoryItem::Change &change : item.changes) {
            const FieldDecl *field = type.field(change.field);
            const auto shown = [&](const Value &value, const QString &words) {
                return isEmpty(value) ? QStringLiteral("-") : shortened(words.isEmpty() ? valueText(value, field) : words, 60);
            };
            text += QStringLiteral("    %1: %2 -> %3\n")
                        .arg(change.field, shown(change.before, change.beforeText), shown(change.after, change.afterText));
        }
    }
    return text;
}

QString operationsTable(const QList<AuditedOperation> &operations)
{
    QList<QStringList> cells{{QStringLiteral("SEQ"), QStringLiteral("OPERATION"), QStringLiteral("DONE"), QStringLiteral("KIND"),
        QStringLiteral("TYPE"), QStringLiteral("RECORD"), QStringLiteral("OUTCOME")}};
    for (const AuditedOperation &audited : operations) {
        const Operation &operation = audited.operation;
        const QString outcome = audited.decision ? QString(word(audited.decision->outcome)) : QStringLiteral("undecided");
        cells << QStringList{QString::number(audited.seq), toText(operation.id), localTime(operation.done), operation.kind,
            operation.typeDecl() ? QString(operation.typeDecl()->word) : QString::number(operation.type), toText(operation.record),
            outcome + (audited.undone ? QStringLiteral(" (undone)") : QString())};
    }
    return table(cells);
}

}
