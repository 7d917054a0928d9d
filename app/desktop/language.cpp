// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace fettle::app
{

void Language::use(const QString &wanted)
{
    const QLocale locale = wanted.isEmpty() ? QLocale::system() : QLocale(wanted);
    QLocale::setDefault(locale);
    m_translators.clear();
    for (const auto &[name, folder] : {std::pair(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)),
             {QStringLiteral("fettle"), QStringLiteral(":/i18n")}}) {
        auto translator = std::make_unique<QTranslator>();
        // English is the language of the sources; its file holds the plurals.
        if (translator->load(locale, name, QStringLiteral("_"), folder)
            || (name == u"fettle" && translator->load(QStringLiteral("fettle_en"), folder))) {
            QCoreApplication::installTranslator(translator.get());
            m_translators.push_back(std::move(translator));
        }
    }
}

}
