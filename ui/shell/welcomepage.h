// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

#include <QWidget>

class QButtonGroup;
class QLineEdit;
class QPushButton;

namespace fettle::ui
{

class Label;

/// The first start: who you are, where the workspace lies, and what is in it.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    enum class Content { Demo, Empty, Import };
    struct Choice {
        Content content = Content::Demo;
        QString folder = {};
        Desk::Founder founder = {};
    };

    explicit WelcomePage(const QString &usualFolder, const QString &usualName, QWidget *parent = nullptr);
    void setBusy(const QString &sentence); ///< empty: not any more
    void tellProblem(const QString &sentence);

Q_SIGNALS:
    void started(const fettle::ui::WelcomePage::Choice &choice);
    void openWanted(const QString &folder);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void start();
    void chooseFolder(const QString &title, const std::function<void(const QString &)> &then);

    QButtonGroup *m_content;
    QLineEdit *m_name;
    QLineEdit *m_email;
    QLineEdit *m_folder;
    Label *m_problem;
    QPushButton *m_start;
};

}
