// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/newworkspace.h"

#include "core/store/platform.h"

#include <QDir>

namespace fettle
{

namespace
{

QString making(const WorkspaceFiles &target)
{
    return target.folder() + QStringLiteral("/fettle.making");
}

/// Only what an attempt that died may have left: without its own folder nothing of it is.
bool isFree(const WorkspaceFiles &target)
{
    QStringList names = QDir(target.folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    names.removeAll(QFileInfo(target.exclusiveLock()).fileName());
    if (names.removeAll(QFileInfo(making(target)).fileName()) > 0) {
        names.removeAll(QFileInfo(target.blobs()).fileName());
        names.removeAll(QFileInfo(target.head()).fileName());
    }
    return names.isEmpty();
}

}

NewWorkspace::NewWorkspace(WorkspaceFiles target, bool isFolderNew, std::unique_ptr<QLockFile> lock)
    : m_target(std::move(target))
    , m_making(making(m_target))
    , m_isFolderNew(isFolderNew)
    , m_lock(std::move(lock))
{
}

Result<std::unique_ptr<NewWorkspace>> NewWorkspace::begin(const WorkspaceFiles &target)
{
    const bool isFolderNew = !QDir(target.folder()).exists();
    const auto look = [&]() -> Result<void> {
        if (target.exists())
            return fail(ErrorCode::Conflict, QStringLiteral("%1 holds a workspace already").arg(target.folder()),
                QStringLiteral("workspace.exists"));
        if (!isFree(target))
            return fail(ErrorCode::Conflict, QStringLiteral("%1 isn't empty").arg(target.folder()), QStringLiteral("workspace.not_empty"));
        return {};
    };
    if (const auto free = look(); !free) // before a lock file is put there
        return tl::make_unexpected(free.error());
    if (!QDir().mkpath(target.folder()))
        return fail(ErrorCode::ReadOnly, QStringLiteral("%1 can't be made").arg(target.folder()), QStringLiteral("workspace.read_only"));
    auto lock = target.lockExclusively();
    if (!lock)
        return tl::make_unexpected(lock.error());
    if (const auto free = look(); !free) // somebody else was faster
        return tl::make_unexpected(free.error());
    auto made = std::unique_ptr<NewWorkspace>(new NewWorkspace(target, isFolderNew, std::move(*lock)));
    made->clear();
    if (!QDir().mkpath(made->m_making.folder()))
        return fail(ErrorCode::ReadOnly, QStringLiteral("%1 can't be written").arg(target.folder()), QStringLiteral("workspace.read_only"));
    return made;
}

void NewWorkspace::tidy(const WorkspaceFiles &workspace)
{
    if (const QString left = making(workspace); workspace.exists() && QFileInfo::exists(left))
        QDir(left).removeRecursively();
}

NewWorkspace::~NewWorkspace()
{
    if (m_isPublished)
        return;
    clear();
    m_lock.reset();
    if (m_isFolderNew)
        QDir().rmdir(m_target.folder());
}

void NewWorkspace::clear()
{
    QFile::remove(m_target.head());
    QDir(m_target.blobs()).removeRecursively();
    QDir(m_making.folder()).removeRecursively(); // last: it says whose the others are
}

Result<void> NewWorkspace::publish()
{
    const auto move = [](const QString &from, const QString &to) { return !QFileInfo::exists(from) || QDir().rename(from, to); };
    const bool isMoved = move(m_making.blobs(), m_target.blobs()) && move(m_making.head(), m_target.head()) && syncFolder(m_target.folder())
        && QFile::rename(m_making.database(), m_target.database());
    if (!isMoved)
        return fail(ErrorCode::Io, QStringLiteral("the workspace can't be moved to %1").arg(m_target.folder()),
            QStringLiteral("workspace.read_only"));
    m_isPublished = true;
    QDir(m_making.folder()).removeRecursively();
    if (!syncFolder(m_target.folder()))
        qWarning("%s can't be synced", qUtf8Printable(m_target.folder()));
    return {};
}

}
