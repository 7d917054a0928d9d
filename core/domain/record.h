// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"
#include "core/domain/recordtypes.h"

#include <QHash>
#include <QMap>

#include <vector>

namespace fettle
{

/// Which version of the record last wrote a field, and from which device: what concurrency is detected by (SYNC 5).
struct FieldVersion {
    qint64 version = 0; ///< 0: never written
    int device = 0; ///< the store's short key of the device

    friend bool operator==(const FieldVersion &, const FieldVersion &) = default;
};

/// A long text's place: the operation that holds it, by the store's sequence.
using TextPlace = qint64;

/// One record's present state. A plain value; long texts are held as the place of the operation that wrote them
/// (an integer), every other field as its value.
struct Record {
    const RecordTypeDecl *type = nullptr;
    QUuid id = {};
    qint64 version = 0; ///< +1 for each applied operation; 0: not made yet
    bool deleted = false;
    std::vector<Value> values = {}; ///< by index of the table's fields
    std::vector<FieldVersion> versions = {}; ///< likewise
    QMap<QString, Value> custom = {}; ///< without "cf."; text, number or truth
    QMap<QString, FieldVersion> otherVersions = {}; ///< "cf.<key>", "<set>:<member>", "deleted"
    QJsonObject extra = {}; ///< fields that this version doesn't know, kept as they came

    explicit Record(const RecordTypeDecl *declaration = nullptr);

    [[nodiscard]] const Value &value(QStringView field) const; ///< empty for a field it doesn't have
    [[nodiscard]] QString text(QStringView field) const; ///< empty unless a string
    [[nodiscard]] std::optional<qint64> integer(QStringView field) const;
    [[nodiscard]] QUuid ref(QStringView field) const;
    void setDerived(QStringView field, Value value); ///< without a version
};

/// fver as JSON: {"state": [3, 1], "*": [1, 1]}; "*" stands for every field that the version 1 of that device wrote.
[[nodiscard]] QByteArray versionsToJson(const Record &record);
[[nodiscard]] bool versionsFromJson(QByteArrayView json, Record &record);

/// Applies a decided operation to @p record: the only way a record changes, live and in a replay. Never judges.
/// @p payload is readPayload()'s, @p place where its long texts lie, @p device the short key of its device.
void applyDecision(
    Record &record, const Operation &operation, const QJsonObject &payload, const Decision &decision, TextPlace place, int device);

/// Fields that @p operation wrote, with the JSON values, after its decision.
[[nodiscard]] QJsonObject writtenFields(const Operation &operation, const QJsonObject &payload, const Decision &decision);

}
