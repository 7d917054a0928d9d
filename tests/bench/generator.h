// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

#include <QJsonObject>
#include <QString>

namespace fettle::bench
{

/// The last instant of the generated desk: 2026-11-20T16:00:00Z, a Friday. The benchmarks' clock begins here.
constexpr qint64 deskNow = 1'795'190'400'000;
constexpr qint64 deskYears = 5;

/// The word of rank @p rank, 0 the most frequent.
[[nodiscard]] QString wordOfRank(quint32 rank);
constexpr quint32 vocabulary = 50'000;

/// What somebody may name in a filter.
[[nodiscard]] QString teamName(int index);
[[nodiscard]] QString agentName(int index);
[[nodiscard]] QString personName(int index);
[[nodiscard]] QString serviceName(int index);
constexpr int teams = 20;
constexpr int agents = 300;
constexpr int persons = 5'000;
constexpr int services = 30;
constexpr int tags = 40;
/// In about ten tickets each, whatever the size: "planted0" to "planted19".
constexpr int plantedWords = 20;
/// Pairs "left<i>", "right<i>": each frequent, together in no more than a few tickets.
constexpr int splitPairs = 5;

/// Makes a workspace of @p tickets tickets in @p folder (kept between runs: one that is complete is left alone). The same size
/// gives the same records. Returns what making it cost; empty when it was there.
[[nodiscard]] Result<QJsonObject> makeWorkspace(const QString &folder, qint64 tickets, bool verbose);

}
