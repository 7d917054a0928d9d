// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <concepts>
#include <functional>
#include <memory>

namespace fettle
{

/// Runs jobs one at a time, in the order of the calls, on a thread of its own; a job must not wait for another job.
/// The destructor runs what is queued and joins: it blocks.
class JobThread
{
public:
    explicit JobThread(const QString &name)
    {
        m_thread.setObjectName(name);
        m_context.moveToThread(&m_thread);
        m_thread.start();
    }
    ~JobThread()
    {
        QMetaObject::invokeMethod(
            &m_context, [this] { m_thread.quit(); }, Qt::QueuedConnection);
        m_thread.wait();
    }
    JobThread(const JobThread &) = delete;
    JobThread &operator=(const JobThread &) = delete;

    /// @p job gets a question to ask from time to time: true means that nobody waits for the answer any more.
    template <class Job>
    [[nodiscard]] auto run(Job job) -> QFuture<std::invoke_result_t<Job, const std::function<bool()> &>>
    {
        using R = std::invoke_result_t<Job, const std::function<bool()> &>;
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        QFuture<R> future = promise->future();
        post([promise, job = std::move(job)]() mutable {
            const std::function<bool()> isCanceled = [promise] { return promise->isCanceled(); };
            promise->addResult(job(isCanceled));
            promise->finish();
        });
        return future;
    }
    void post(std::function<void()> job) { QMetaObject::invokeMethod(&m_context, std::move(job), Qt::QueuedConnection); }

private:
    QThread m_thread;
    QObject m_context;
};

}
