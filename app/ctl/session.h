// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/arguments.h"
#include "core/desk/desk.h"

namespace fettle
{

/// The workspace that a command works on, opened when it is first asked for, and the names that stand in the command line.
class Session
{
public:
    /// Fails with Exit::Usage for times that can't be read.
    [[nodiscard]] static Outcome<std::unique_ptr<Session>> from(const Arguments &arguments);

    [[nodiscard]] const QString &path() const { return m_options.path; }
    [[nodiscard]] bool workspaceExists() const;
    [[nodiscard]] const WorkspaceOptions &options() const { return m_options; }
    [[nodiscard]] qint64 now() const { return m_options.clock(); }

    [[nodiscard]] Outcome<Desk *> forReading() { return open(true); }
    [[nodiscard]] Outcome<Desk *> forWriting() { return open(false); }
    [[nodiscard]] const ActContext &context() const { return m_context; }

    // These need an open desk.
    /// A number, a UUID or "source:key" to a ticket.
    [[nodiscard]] Outcome<RecordRef> ticket(const QString &name);
    /// The same, or the UUID of any record.
    [[nodiscard]] Outcome<RecordRef> record(const QString &name);
    /// The one record of @p types that @p name means: "me", a UUID, a ticket's number, a name, a login or an e-mail address.
    [[nodiscard]] Outcome<RecordRef> named(TypeMask types, const QString &name);

private:
    Session() = default;
    [[nodiscard]] Outcome<Desk *> open(bool readOnly);

    WorkspaceOptions m_options;
    ActContext m_context;
    QString m_as;
    std::unique_ptr<Desk> m_desk;
};

/// The words of a mask, for a complaint: "person or agent".
[[nodiscard]] QString typeWords(TypeMask types);

}
