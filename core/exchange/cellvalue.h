// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/value.h"
#include "core/exchange/mapping.h"

#include <QByteArrayView>

#include <optional>

/// Single cells as values. Empty results are the empty Value; false or an empty optional means that the cell can't be read so.
namespace fettle
{

[[nodiscard]] QByteArrayView trimmed(QByteArrayView cell); ///< without white space at both ends
[[nodiscard]] QString simplified(QByteArrayView cell);
[[nodiscard]] Value textValue(const QString &text);
/// Digits, a sign, and a fraction of zeros: "17", "-3", "1004298.0".
[[nodiscard]] std::optional<qint64> integerOf(QByteArrayView cell);
[[nodiscard]] std::optional<qint64> firstIntegerOf(QByteArrayView cell);
[[nodiscard]] std::optional<double> realOf(QByteArrayView cell);
[[nodiscard]] std::optional<bool> booleanOf(QByteArrayView cell);
/// Line ends as LF, no white space at the end.
[[nodiscard]] QString linesOf(QByteArrayView cell);
[[nodiscard]] QString plainTextOf(QByteArrayView html);
[[nodiscard]] QString paragraphsOf(QByteArrayView list);
/// Letters and digits in lower case, anything else as one underline; apostrophes vanish: "Won't Do" is wont_do.
[[nodiscard]] QString snakeOf(QByteArrayView cell);
/// At most @p length characters, cut between words, with an ellipsis.
[[nodiscard]] QString shortened(const QString &text, int length);

}
