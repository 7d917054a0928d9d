// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

/// The configuration that comes with the program, as the files hold it.
namespace fettle
{

[[nodiscard]] QStringList shippedLifecycleKeys(); ///< sorted
[[nodiscard]] QByteArray shippedLifecycle(const QString &key); ///< empty: no such key
[[nodiscard]] QStringList shippedMatrixKeys(); ///< sorted
[[nodiscard]] QByteArray shippedMatrix(const QString &key); ///< empty: no such key
[[nodiscard]] QString defaultMatrixKey();

/// A saved view that every workspace starts with.
struct ShippedView {
    QString key = {};
    QString section = {};
    QString nameEn = {};
    QString nameDe = {};
    QString filter = {};
    QString sort = {}; ///< a field; with "-" before it descending
};
[[nodiscard]] QList<ShippedView> shippedViews();

}
