// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

#include <memory>

namespace fettle::test
{

/// People, teams and a few dozen tickets in a real workspace, made through the desk like everything else.
struct Sample {
    QList<RecordRef> people;
    QList<RecordRef> teams;
    QList<RecordRef> services;
    QList<QUuid> tickets;
};

/// A workspace in @p folder that belongs to Sam Keller. Fails the program when it can't be made.
[[nodiscard]] std::unique_ptr<Desk> makeDesk(const QString &folder);
Sample fill(Desk &desk, int tickets);

/// Waits for an answer; only tests may.
template <class T>
[[nodiscard]] T get(QFuture<Result<T>> future)
{
    future.waitForFinished();
    Result<T> result = future.result();
    if (!result)
        qFatal("the desk said: %s %s", qPrintable(result.error().detail), qPrintable(result.error().reason));
    return *result;
}

}
