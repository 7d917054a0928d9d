// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace fettle::ui
{

/// Calls @p act with the answer on @p receiver's thread, which must be this one; never after the receiver is gone, and not for a
/// canceled question.
///
/// Not QFuture::then(): up to Qt 6.6 a continuation whose receiver was destroyed asserts on the answering thread, and canceling a future
/// whose continuation has run follows a dangling pointer.
template <class T, class Act>
void whenAnswered(const QFuture<T> &future, QObject *receiver, Act act)
{
    auto *watcher = new QFutureWatcher<T>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver, [watcher, act = std::move(act)]() mutable {
        watcher->deleteLater();
        const QFuture<T> answered = watcher->future();
        if (!answered.isCanceled() && answered.resultCount() > 0)
            act(answered.result());
    });
    watcher->setFuture(future);
}

}
