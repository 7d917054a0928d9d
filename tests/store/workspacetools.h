// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/desk/maintenance.h"
#include "core/desk/setup.h"
#include "core/domain/ids.h"
#include "core/store/store.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QtTest>

namespace fettle
{

using namespace Qt::StringLiterals;

template <class T>
T valueOf(const Result<T> &result)
{
    if (!result)
        qFatal("%s: %s (%s)", qUtf8Printable(word(result.error().code)), qUtf8Printable(result.error().detail),
            qUtf8Printable(result.error().reason));
    return *result;
}

inline void valueOf(const Result<void> &result)
{
    if (!result)
        qFatal("%s: %s", qUtf8Printable(word(result.error().code)), qUtf8Printable(result.error().detail));
}

template <class T>
T valueOf(const QFuture<Result<T>> &future)
{
    return valueOf(future.result());
}

template <class T>
QString reasonOf(const Result<T> &result)
{
    return result ? u"done"_s : result.error().reason;
}

/// Moves a second with each look.
inline Clock tickingClock(qint64 start = 1'780'000'000'000)
{
    return [time = std::make_shared<std::atomic<qint64>>(start)] { return time->fetch_add(1000); };
}

inline WorkspaceOptions optionsFor(const QString &path, Clock clock = tickingClock())
{
    WorkspaceOptions options;
    options.path = path;
    options.clock = std::move(clock);
    options.zone = QTimeZone::utc();
    options.device = u"test"_s;
    return options;
}

/// A workspace with the shipped configuration and one agent, as the desk makes it.
inline std::unique_ptr<Desk> makeDesk(const WorkspaceOptions &options)
{
    auto made = Desk::create(options, {u"Mara Lind"_s, u"mara"_s});
    if (!made)
        qFatal("%s", qUtf8Printable(made.error().detail));
    return std::move(*made);
}

inline QUuid makeIncident(Desk &desk, const QString &subject, Fields fields = {})
{
    fields.insert(u"subject"_s, subject);
    return valueOf(desk.createTicket({RecordType::Incident, fields, {}})).id;
}

inline std::unique_ptr<Store> openStore(const QString &path, Clock clock = tickingClock(1'790'000'000'000))
{
    auto store = Store::open(WorkspaceFiles(path), std::move(clock));
    if (!store)
        qFatal("%s", qUtf8Printable(store.error().detail));
    return std::move(*store);
}

/// What each file holds, by its name below the folder. The index of the write-ahead log ("-shm") is no data: whoever opens makes it anew;
/// so is a log without anything in it.
inline QMap<QString, QByteArray> fileHashes(const QString &folder)
{
    QMap<QString, QByteArray> hashes;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.endsWith(u"-shm"_s) || (path.endsWith(u"-wal"_s) && files.fileInfo().size() == 0))
            continue;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s can't be read", qUtf8Printable(path));
        QCryptographicHash hash(QCryptographicHash::Sha256);
        hash.addData(&file);
        hashes.insert(path.mid(folder.size() + 1), hash.result().toHex());
    }
    return hashes;
}

inline void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString target = to + path.mid(from.size());
        QDir().mkpath(QFileInfo(target).path());
        if (!QFile::copy(path, target))
            qFatal("%s can't be copied", qUtf8Printable(path));
    }
}

/// Rows equal the operations, and a replay comes to the same. Empty, or what differs.
inline QString differences(const QString &path)
{
    const Result<QByteArray> before = workspaceHash(path);
    if (!before)
        return before.error().detail;
    const auto report = checkWorkspaceAt(path);
    if (!report)
        return report.error().detail;
    QStringList problems;
    for (const WorkspaceCheck::Problem &problem : report->problems)
        problems << problem.what + u' ' + problem.where + u": "_s + problem.detail;
    if (const auto replayed = replayWorkspaceAt(path); !replayed)
        problems << replayed.error().detail;
    const Result<QByteArray> after = workspaceHash(path);
    if (!after || *after != *before)
        problems << u"a replay comes to something else"_s;
    return problems.join(u'\n');
}

}
