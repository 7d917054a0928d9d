// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/recordtypes.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QRectF>
#include <QString>

#include <optional>

class QPainter;

/// What delegates and small widgets draw alike.
namespace fettle::ui
{

/// A circle that says the category by its filling: open, half, pause, check, filled.
void paintState(QPainter *painter, const QRectF &rect, StateCategory category);

/// "P2" on its ground, centred in @p rect; nothing without a priority. The flag marks a major incident.
void paintPriority(QPainter *painter, const QRectF &rect, std::optional<int> priority, bool major = false);

/// One line, elided at the end, vertically centred; gives the width used.
int paintText(QPainter *painter, const QRect &rect, const QString &text, const QColor &color, const QFont &font,
    Qt::Alignment alignment = Qt::AlignLeft);

/// Text with found words between \x02 and \x03 on the colour of hits.
void paintHits(QPainter *painter, const QRect &rect, const QString &marked, const QFont &font);

/// A rounded word.
void paintChip(QPainter *painter, const QRectF &rect, const QString &text, const Ink &ink, const QFont &font);

/// Initials on a quiet, steady colour made from the name.
void paintAvatar(QPainter *painter, const QRectF &rect, const QString &name);

/// A quiet bar where something isn't here yet.
void paintBar(QPainter *painter, const QRectF &rect);

}
