// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace fettle::app
{

/// The language of everything that is made from now on: Fettle's own texts, Qt's where they are installed, dates and numbers.
class Language
{
public:
    /// An empty @p wanted is the system's.
    void use(const QString &wanted);

private:
    std::vector<std::unique_ptr<QTranslator>> m_translators; ///< each removes itself when it goes
};

}
