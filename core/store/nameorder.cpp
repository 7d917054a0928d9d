// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/nameorder.h"

#include "core/domain/filterfields.h"

#include <QCollator>

#include <algorithm>
#include <tuple>
#include <vector>

namespace fettle
{

namespace
{

QList<const TableDecl *> tablesOf(TypeMask target)
{
    QList<const TableDecl *> tables;
    for (const TableDecl *table : recordTables())
        if ((table->types & target) && !labelColumn(*table).isEmpty())
            tables << table;
    return tables;
}

}

Result<const NameOrder::Order *> NameOrder::of(TypeMask target)
{
    QList<qint64> signature; // a change of a record raises its version
    for (const TableDecl *table : tablesOf(target))
        for (const QLatin1StringView what : {QLatin1StringView("count(*)"), QLatin1StringView("coalesce(sum(ver), 0)")}) {
            const Result<qint64> number = m_db.integer(QStringLiteral("SELECT %1 FROM %2").arg(what, table->name).toUtf8());
            if (!number)
                return tl::make_unexpected(number.error());
            signature << *number;
        }
    Kept &kept = m_kept[target];
    if (kept.signature == signature && !signature.isEmpty())
        return &kept.order;
    Result<Order> order = read(target);
    if (!order)
        return tl::make_unexpected(order.error());
    kept = {signature, std::move(*order)};
    return &kept.order;
}

Result<NameOrder::Order> NameOrder::read(TypeMask target)
{
    QCollator collator{QLocale(QLocale::English)}; // the same list for everybody who shares it
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::vector<std::tuple<QCollatorSortKey, QString, qint64>> named;
    for (const TableDecl *table : tablesOf(target)) {
        Statement select = m_db.prepare(QStringLiteral("SELECT rid, \"%1\" FROM %2").arg(labelColumn(*table), table->name));
        while (true) {
            const auto row = select.step();
            if (!row)
                return tl::make_unexpected(row.error());
            if (!*row)
                break;
            const QString name = select.text(1);
            named.emplace_back(collator.sortKey(name), name, select.integer(0));
        }
    }
    std::sort(named.begin(), named.end(), [](const auto &a, const auto &b) {
        const int keys = std::get<0>(a).compare(std::get<0>(b));
        return keys != 0 ? keys < 0 : std::tie(std::get<1>(a), std::get<2>(a)) < std::tie(std::get<1>(b), std::get<2>(b));
    });
    Order order;
    for (const auto &[key, name, rid] : named) {
        order.ranks.insert(rid, order.keys.size());
        order.keys << rid;
    }
    return order;
}

}
