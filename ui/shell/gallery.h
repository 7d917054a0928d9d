// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace fettle::ui
{

/// Everything the theme draws, on one page: to look at it in each theme.
class Gallery : public QWidget
{
    Q_OBJECT

public:
    explicit Gallery(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

}
