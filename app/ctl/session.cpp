// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/session.h"

#include "app/common/workspacefolder.h"
#include "core/domain/ids.h"

#include <QDir>
#include <QFileInfo>

namespace fettle
{

namespace
{

Outcome<std::optional<qint64>> time(const Arguments &arguments, const char *option)
{
    if (!arguments.has(option))
        return std::nullopt;
    qint64 at = 0;
    if (!instantFromText(arguments.option(option), at))
        return wrongUse(QStringLiteral("--%1 takes a time with its offset, like 2026-03-01T09:30:00Z, not \"%2\".")
                            .arg(QLatin1StringView(option), arguments.option(option)),
            QStringLiteral("option.value:") + QLatin1StringView(option));
    return at;
}

}

QString typeWords(TypeMask types)
{
    if (types == 0 || (types & ticketTypes) == ticketTypes)
        return types == 0 ? QStringLiteral("record") : QStringLiteral("ticket");
    QStringList words;
    for (const RecordTypeDecl &type : recordTypes())
        if (types & maskOf(type.type))
            words << QString(type.word);
    return words.join(QStringLiteral(" or "));
}

Outcome<std::unique_ptr<Session>> Session::from(const Arguments &arguments)
{
    std::unique_ptr<Session> session(new Session);
    const QString path = arguments.has("workspace") ? arguments.option("workspace") : defaultWorkspaceFolder();
    if (path.isEmpty())
        return wrongUse(QStringLiteral("--workspace needs a folder."), QStringLiteral("option.value:workspace"));
    session->m_options.path = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    const auto now = time(arguments, "now");
    const auto at = time(arguments, "at");
    if (!now || !at)
        return tl::make_unexpected(now ? at.error() : now.error());
    if (*now)
        session->m_options.clock = [fixed = **now] { return fixed; };
    session->m_context.doneAt = *at;
    if (arguments.has("lang")) {
        session->m_options.language = arguments.option("lang");
        if (session->m_options.language != u"en" && session->m_options.language != u"de")
            return wrongUse(
                QStringLiteral("--lang takes en or de, not \"%1\".").arg(session->m_options.language), QStringLiteral("option.value:lang"));
    }
    session->m_as = arguments.option("as");
    if (arguments.has("as") && session->m_as.isEmpty())
        return wrongUse(QStringLiteral("--as needs an agent."), QStringLiteral("option.value:as"));
    return session;
}

bool Session::workspaceExists() const
{
    const QDir folder(path());
    return folder.exists() && !folder.isEmpty();
}

Outcome<Desk *> Session::open(bool readOnly)
{
    if (m_desk)
        return m_desk.get();
    WorkspaceOptions options = m_options;
    options.readOnly = readOnly;
    auto desk = Desk::open(options);
    if (!desk) {
        if (desk.error().code == ErrorCode::NotFound)
            return tl::make_unexpected(Failure{Exit::Unusable, word(desk.error().code), desk.error().reason,
                QStringLiteral("There is no workspace in %1. fettlectl init makes one.").arg(path())});
        return unusable(desk.error());
    }
    m_desk = std::move(*desk);
    if (!m_as.isEmpty()) {
        const auto agent = named(maskOf(RecordType::Agent), m_as);
        if (!agent)
            return tl::make_unexpected(agent.error());
        m_context.actor = agent->id;
        m_desk->lookAs(*agent);
    }
    return m_desk.get();
}

Outcome<RecordRef> Session::record(const QString &name)
{
    const Result<RecordRef> found = m_desk->find(name).result();
    if (!found)
        return failed(found.error());
    return *found;
}

Outcome<RecordRef> Session::ticket(const QString &name)
{
    const auto found = record(name);
    if (found && !declaration(found->type).isTicket())
        return notFound(
            QStringLiteral("%1 is no ticket but a %2.").arg(name, typeWords(maskOf(found->type))), QStringLiteral("ticket.unknown"));
    return found;
}

Outcome<RecordRef> Session::named(TypeMask types, const QString &name)
{
    const TypeMask agents = maskOf(RecordType::Agent);
    if (name == u"me" && (types == 0 || (types & agents)))
        return m_desk->viewer();
    const bool isId = !uuidFromText(name).isNull();
    if (isId || (types & ticketTypes)) {
        const Result<RecordRef> found = m_desk->find(name).result();
        if (found && types != 0 && !(maskOf(found->type) & types))
            return notFound(QStringLiteral("%1 is a %2; a %3 is needed.").arg(name, typeWords(maskOf(found->type)), typeWords(types)),
                QStringLiteral("reference.type"));
        if (found)
            return *found;
        if (isId || found.error().code != ErrorCode::NotFound)
            return failed(found.error());
    }
    const Result<QList<RecordRef>> exact = m_desk->named(types, name).result();
    if (!exact)
        return failed(exact.error());
    if (exact->size() == 1)
        return exact->first();
    const auto lines = [](const QList<RecordRef> &refs) {
        QStringList list;
        for (const RecordRef &ref : refs)
            list << QStringLiteral("%1 (%2 %3)").arg(ref.label, typeWords(maskOf(ref.type)), toText(ref.id));
        return list;
    };
    if (exact->size() > 1)
        return tl::make_unexpected(Failure{Exit::Refused, word(ErrorCode::Conflict), QStringLiteral("reference.ambiguous"),
            QStringLiteral("Several are called \"%1\"; name one by its UUID: %2.").arg(name, lines(*exact).join(QStringLiteral(", ")))});
    const Result<QList<RecordRef>> near = m_desk->lookUp(types, name, 3).result();
    if (!near)
        return failed(near.error());
    return notFound(QStringLiteral("There is no %1 called \"%2\".%3").arg(typeWords(types), name, didYouMean(lines(*near))),
        QStringLiteral("reference.unknown"));
}

}
