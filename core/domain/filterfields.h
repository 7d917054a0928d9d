// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/recordtypes.h"

#include <QString>
#include <QStringList>

#include <optional>

/// The words that may stand before a colon, and those of "is", "has" and "type".
namespace fettle
{

enum class FilterFieldKind { Declared, Custom, Is, Has, Type, Number };

struct FilterField {
    FilterFieldKind kind = FilterFieldKind::Declared;
    QString name = {}; ///< canonical: aliases are resolved
    const FieldDecl *decl = nullptr; ///< for Declared
};

/// By name or alias, whatever the case; the key of a custom field keeps its case.
[[nodiscard]] std::optional<FilterField> findFilterField(QStringView name, const TableDecl &table);

/// Every name and alias but those of custom fields, sorted: for completion.
[[nodiscard]] QStringList filterFieldNames(const TableDecl &table);

/// What "is:", "has:" and "type:" know for this table, sorted; empty for other fields.
[[nodiscard]] QStringList filterWords(FilterFieldKind kind, const TableDecl &table);

/// Up to three of @p known that @p word may have been meant as, nearest first.
[[nodiscard]] QStringList nearestWords(QStringView word, const QStringList &known);

/// The column that names a record of the table ("name", "subject", "key"); empty: nothing does.
[[nodiscard]] QLatin1StringView labelColumn(const TableDecl &table);

}
