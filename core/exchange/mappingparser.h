// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/mapping.h"

#include <QJsonArray>

#include <functional>
#include <initializer_list>

namespace fettle
{

/// Turns the JSON of a mapping file into a Mapping. Every member must be known: a misspelt one is an error, not a silent nothing.
class MappingParser
{
public:
    [[nodiscard]] Result<Mapping> parse(const QByteArray &json);

private:
    bool wrong(const QString &what);
    [[nodiscard]] bool onlyKnown(const QJsonObject &object, std::initializer_list<QLatin1StringView> known);
    [[nodiscard]] bool inside(const QString &place, const std::function<bool()> &work);

    [[nodiscard]] ColumnId column(const QString &name);
    [[nodiscard]] bool readHead(const QJsonObject &json);
    [[nodiscard]] bool readFile(const QJsonObject &json);
    [[nodiscard]] bool readMode(const QJsonObject &json);
    [[nodiscard]] bool readTime(const QJsonValue &json, std::optional<TimeRule> &out);
    [[nodiscard]] bool readFormat(const QJsonObject &json, TimeFormat &out);
    [[nodiscard]] bool readKey(const QJsonValue &json, KeyRule &out);
    [[nodiscard]] bool readRecord(const QJsonObject &json, RecordRule &out);
    [[nodiscard]] bool readConstants(const QJsonObject &json, RecordRule &out);
    [[nodiscard]] bool readFields(const QJsonObject &json, RecordRule &out);
    [[nodiscard]] bool checkComplete(const RecordRule &record);
    [[nodiscard]] bool readRule(const QJsonValue &json, RecordRule &record, FieldRule &out);
    [[nodiscard]] bool readAlternatives(const QJsonArray &json, RecordRule &record, FieldRule &out);
    [[nodiscard]] bool readConversion(const QJsonObject &json, FieldRule &out);
    [[nodiscard]] bool readWords(const QJsonObject &json, RecordRule &record, FieldRule &out);
    [[nodiscard]] bool readConditions(const QJsonObject &json, FieldRule &out);
    [[nodiscard]] bool readRef(const QJsonObject &json, RefRule &out);
    [[nodiscard]] bool readTemplate(const QJsonValue &json, TextTemplate &out);
    [[nodiscard]] bool readActor(const QJsonValue &json, std::optional<FieldRule> &out);
    [[nodiscard]] bool readLater(const QJsonObject &json);
    [[nodiscard]] bool readEntry(const QJsonObject &json);
    [[nodiscard]] bool resolveConditions(RecordRule &record, const QJsonObject &fields);
    [[nodiscard]] FieldSlot slot(RecordRule &record, const QString &field);
    static void collectColumns(FieldRule &rule);

    Mapping m_mapping;
    QStringList m_place;
    QString m_problem;
};

}
