// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/demo/demostory.h"

namespace fettle::demo
{

/// Organisations, people, teams, services, CIs and articles: what is there before the first ticket, beginning at @p start. Notes in the
/// chronicle when each article was published.
[[nodiscard]] QList<DemoAct> companyRecords(Chronicle &chronicle, qint64 start);

/// The tickets of the year, without keys, in no order.
[[nodiscard]] QList<Spec> yearOfTickets(const Book &book, const DemoOptions &options, qint64 start);

}
