// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

#include <QWidget>

namespace fettle::ui
{

/// Why the workspace can't be opened, and what to do. Its files are untouched.
class ProblemPage : public QWidget
{
    Q_OBJECT

public:
    ProblemPage(const Error &error, const QString &folder, QWidget *parent = nullptr);

Q_SIGNALS:
    void againWanted();
    void readOnlyWanted();
    void otherWanted();
    void logWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
};

}
