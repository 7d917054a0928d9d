// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace fettle
{

/// Reads one object of a configuration file and remembers what it asked for, so that the rest can be kept. The first thing that is
/// wrong is noted with its place in @p error, and reading goes on with defaults: callers look at the error once, at the end.
class JsonReader
{
public:
    JsonReader(const QJsonValue &value, QString path, QString &error);

    [[nodiscard]] QString text(const QString &key); ///< must be there and not empty
    [[nodiscard]] QString text(const QString &key, const QString &absent); ///< null counts as absent
    [[nodiscard]] std::optional<int> number(const QString &key);
    [[nodiscard]] bool flag(const QString &key);
    [[nodiscard]] QStringList texts(const QString &key); ///< absent: empty
    [[nodiscard]] QJsonArray array(const QString &key); ///< must be there
    [[nodiscard]] QJsonValue value(const QString &key);
    [[nodiscard]] bool has(const QString &key) const { return m_object.contains(key); }
    /// What was never asked for.
    [[nodiscard]] QJsonObject rest() const;

    [[nodiscard]] QString place(const QString &key) const;
    [[nodiscard]] QString place(const QString &key, qsizetype index) const;
    void wrong(const QString &key, const QString &what);

private:
    QJsonObject m_object;
    QString m_path;
    QString &m_error;
    QStringList m_asked;
};

/// The object in a file of @p format or older. Errors: Invalid, SchemaTooNew.
[[nodiscard]] Result<QJsonObject> configurationFromJson(const QByteArray &json, int format);

}
