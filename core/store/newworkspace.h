// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspacefiles.h"

namespace fettle
{

/// A workspace that is being made: in a folder below its own, so that a crash or a failure leaves the place free. It is there when its
/// database gets its name, which is the last step and one step.
class NewWorkspace
{
public:
    /// Clears away what an attempt that died left. Errors: Conflict (a workspace or something else is there), ReadOnly, Busy (another
    /// program is making one).
    [[nodiscard]] static Result<std::unique_ptr<NewWorkspace>> begin(const WorkspaceFiles &target);
    /// Clears away what an attempt left that died right after its last step.
    static void tidy(const WorkspaceFiles &workspace);
    ~NewWorkspace();
    NewWorkspace(const NewWorkspace &) = delete;
    NewWorkspace &operator=(const NewWorkspace &) = delete;

    /// Where it is made.
    [[nodiscard]] const WorkspaceFiles &files() const { return m_making; }
    /// Every connection to it must be closed. Errors: Io.
    [[nodiscard]] Result<void> publish();

private:
    NewWorkspace(WorkspaceFiles target, bool isFolderNew, std::unique_ptr<QLockFile> lock);
    void clear();

    WorkspaceFiles m_target;
    WorkspaceFiles m_making;
    bool m_isFolderNew = false;
    bool m_isPublished = false;
    std::unique_ptr<QLockFile> m_lock;
};

}
