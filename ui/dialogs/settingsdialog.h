// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialog.h"
#include "ui/shell/settings.h"

class QComboBox;

namespace fettle::ui
{

/// Look, language and time zone. Each takes effect at once.
class SettingsDialog : public Dialog
{
    Q_OBJECT

public:
    SettingsDialog(const Settings &settings, QWidget *parent);

Q_SIGNALS:
    void changed(const fettle::ui::Settings &settings);

private:
    void addRow(const QString &label, QWidget *field, const QString &hint = {});

    Settings m_settings;
};

}
