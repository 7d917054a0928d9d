// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/recordtypes.h"

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QRectF>
#include <QStringView>

class QPainter;

namespace fettle::ui
{

/// One icon of the set by its file's name ("resolve"), in the colours of the current theme: quiet, text when active or selected,
/// faint when disabled. Follows a change of theme.
[[nodiscard]] QIcon icon(const QString &name);

/// The same with one colour for every mode.
[[nodiscard]] QIcon icon(const QString &name, const QColor &color);

/// Paints an icon crisply into @p rect; cached per size, colour and device pixel ratio.
void paintIcon(QPainter *painter, const QRectF &rect, const QString &name, const QColor &color);

/// Names of the whole set, sorted.
[[nodiscard]] QStringList iconNames();

[[nodiscard]] QString typeIcon(RecordType type);
[[nodiscard]] QString entryIcon(QStringView kind);
[[nodiscard]] QString verbIcon(QStringView verb);

}
