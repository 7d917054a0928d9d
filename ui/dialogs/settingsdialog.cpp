// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settingsdialog.h"

#include "ui/theme/theme.h"
#include "ui/widgets/basics.h"

#include <QComboBox>
#include <QCompleter>
#include <QDir>
#include <QTimeZone>
#include <QVBoxLayout>

namespace fettle::ui
{

SettingsDialog::SettingsDialog(const Settings &settings, QWidget *parent)
    : Dialog(tr("Settings"), parent)
    , m_settings(settings)
{
    setMinimumWidth(480);
    auto *theme = new QComboBox;
    for (const auto &[choice, label] : {std::pair(ThemeChoice::System, tr("As the system")), {ThemeChoice::Light, tr("Light")},
             {ThemeChoice::Dark, tr("Dark")}, {ThemeChoice::Contrast, tr("High contrast")}})
        theme->addItem(label, word(choice));
    theme->setCurrentIndex(std::max(0, theme->findData(settings.theme)));
    addRow(tr("Look"), theme);
    connect(theme, &QComboBox::activated, this, [this, theme] {
        m_settings.theme = theme->currentData().toString();
        Q_EMIT changed(m_settings);
    });

    auto *language = new QComboBox;
    language->addItem(tr("As the system"), QString());
    language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    language->setCurrentIndex(std::max(0, language->findData(settings.language)));
    language->setObjectName(QStringLiteral("language"));
    addRow(tr("Language"), language);
    connect(language, &QComboBox::activated, this, [this, language] {
        m_settings.language = language->currentData().toString();
        Q_EMIT changed(m_settings);
    });

    auto *zone = new QComboBox;
    zone->setEditable(true);
    zone->setInsertPolicy(QComboBox::NoInsert);
    zone->addItem(tr("As the system (%1)").arg(QString::fromUtf8(QTimeZone::systemTimeZoneId())), QString());
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        zone->addItem(QString::fromUtf8(id), QString::fromUtf8(id));
    zone->setCurrentIndex(std::max(0, zone->findData(settings.zone)));
    zone->completer()->setFilterMode(Qt::MatchContains);
    zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    addRow(tr("Time zone"), zone, tr("Changes how times are shown, never when something happened."));
    connect(zone, &QComboBox::activated, this, [this, zone](int index) {
        m_settings.zone = zone->itemData(index).toString();
        Q_EMIT changed(m_settings);
    });

    auto *where = new ElidedLabel(QDir::toNativeSeparators(settings.workspace), TextSize::Body, Tone::Quiet);
    if (!settings.workspace.isEmpty())
        addRow(tr("Workspace"), where);
    body()->addStretch();
    addCancel(tr("Close"));
}

void SettingsDialog::addRow(const QString &label, QWidget *field, const QString &hint)
{
    auto *row = new QHBoxLayout;
    auto *name = new Label(label, TextSize::Body, Tone::Quiet);
    name->setMinimumWidth(110);
    name->setBuddy(field);
    field->setAccessibleName(label);
    row->addWidget(name);
    row->addWidget(field, 1);
    body()->addLayout(row);
    if (!hint.isEmpty()) {
        auto *text = new Label(hint, TextSize::Small, Tone::Faint);
        text->setWordWrap(true);
        text->setContentsMargins(110 + space::large, 0, 0, 0);
        body()->addWidget(text);
    }
}

}
