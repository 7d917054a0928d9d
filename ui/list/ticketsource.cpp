// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/ticketsource.h"

#include "core/desk/desk.h"

namespace fettle::ui
{

QFuture<Result<TicketPage>> DeskTicketSource::firstPage(const ListQuery &query, int limit)
{
    return m_desk.firstPage(query, limit);
}

QFuture<Result<ListIds>> DeskTicketSource::ids(const ListQuery &query)
{
    return m_desk.ids(query);
}

QFuture<Result<QList<TicketRow>>> DeskTicketSource::rows(const QList<RowKey> &keys, const ListQuery &query)
{
    return m_desk.rows(keys, query);
}

}
