// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/arguments.h"
#include "core/domain/readmodel.h"

#include <QByteArray>

/// What the command table runs; docs/manual/cli.md describes each with its JSON.
namespace fettle::commands
{

[[nodiscard]] Outcome<Answer> createTicket(Session &session, const Arguments &arguments);
[[nodiscard]] Outcome<Answer> showTicket(Session &session, const Arguments &arguments);
[[nodiscard]] Outcome<Answer> setTicket(Session &session, const Arguments &arguments);
[[nodiscard]] Outcome<Answer> doVerb(Session &session, const Arguments &arguments);
[[nodiscard]] Outcome<Answer> say(Session &session, const Arguments &arguments);
[[nodiscard]] Outcome<Answer> link(Session &session, const Arguments &arguments);
[[nodiscard]] Outcome<Answer> attach(Session &session, const Arguments &arguments);
[[nodiscard]] Outcome<Answer> history(Session &session, const Arguments &arguments);
[[nodiscard]] Outcome<Answer> remove(Session &session, const Arguments &arguments);
[[nodiscard]] Outcome<Answer> restoreTicket(Session &session, const Arguments &arguments);

[[nodiscard]] Outcome<Answer> listTickets(Session &session, const Arguments &arguments);
[[nodiscard]] Outcome<Answer> search(Session &session, const Arguments &arguments);
[[nodiscard]] Outcome<Answer> listViews(Session &session, const Arguments &arguments);
[[nodiscard]] Outcome<Answer> runView(Session &session, const Arguments &arguments);
[[nodiscard]] Outcome<Answer> countViews(Session &session, const Arguments &arguments);

[[nodiscard]] Outcome<Answer> listWorkflows(Session &session, const Arguments &arguments);
[[nodiscard]] Outcome<Answer> checkWorkflow(Session &session, const Arguments &arguments);
[[nodiscard]] Outcome<Answer> priority(Session &session, const Arguments &arguments);

[[nodiscard]] Outcome<Answer> undo(Session &session, const Arguments &arguments);
[[nodiscard]] Outcome<Answer> listOperations(Session &session, const Arguments &arguments);
[[nodiscard]] Outcome<Answer> showOperation(Session &session, const Arguments &arguments);

[[nodiscard]] Outcome<Answer> init(Session &session, const Arguments &arguments);
[[nodiscard]] Outcome<Answer> listPages(Session &session, const Arguments &arguments);
[[nodiscard]] Outcome<Answer> importFiles(Session &session, const Arguments &arguments);
[[nodiscard]] Outcome<Answer> listMappings(Session &session, const Arguments &arguments);
[[nodiscard]] Outcome<Answer> exportTickets(Session &session, const Arguments &arguments);
[[nodiscard]] Outcome<Answer> check(Session &session, const Arguments &arguments);
[[nodiscard]] Outcome<Answer> replay(Session &session, const Arguments &arguments);
[[nodiscard]] Outcome<Answer> hash(Session &session, const Arguments &arguments);
[[nodiscard]] Outcome<Answer> stats(Session &session, const Arguments &arguments);
[[nodiscard]] Outcome<Answer> backUp(Session &session, const Arguments &arguments);
[[nodiscard]] Outcome<Answer> restore(Session &session, const Arguments &arguments);
[[nodiscard]] Outcome<Answer> rescue(Session &session, const Arguments &arguments);

/// "-field" is descending.
[[nodiscard]] SortOrder sortFrom(const QString &text);
[[nodiscard]] tl::unexpected<Failure> listFailed(const Error &error, const SortOrder &sort);
/// A file's bytes; "-" is the standard input. Fails with Exit::Unusable.
[[nodiscard]] Outcome<QByteArray> readFile(const QString &name);

}
