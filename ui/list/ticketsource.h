// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/readmodel.h"

#include <QFuture>

namespace fettle
{
class Desk;
}

namespace fettle::ui
{

/// Where a list's rows come from. Every answer may come late, out of order, or for a question nobody asks any more.
class TicketSource
{
public:
    virtual ~TicketSource() = default;
    [[nodiscard]] virtual QFuture<Result<TicketPage>> firstPage(const ListQuery &query, int limit) = 0;
    [[nodiscard]] virtual QFuture<Result<ListIds>> ids(const ListQuery &query) = 0;
    [[nodiscard]] virtual QFuture<Result<QList<TicketRow>>> rows(const QList<RowKey> &keys, const ListQuery &query) = 0;
};

class DeskTicketSource : public TicketSource
{
public:
    explicit DeskTicketSource(Desk &desk)
        : m_desk(desk)
    {
    }
    [[nodiscard]] QFuture<Result<TicketPage>> firstPage(const ListQuery &query, int limit) override;
    [[nodiscard]] QFuture<Result<ListIds>> ids(const ListQuery &query) override;
    [[nodiscard]] QFuture<Result<QList<TicketRow>>> rows(const QList<RowKey> &keys, const ListQuery &query) override;

private:
    Desk &m_desk;
};

}
