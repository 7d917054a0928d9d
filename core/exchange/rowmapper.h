// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/mapping.h"
#include "core/exchange/refpool.h"

#include <QByteArray>

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace fettle
{

/// Why a row can't be taken.
struct RowProblem {
    QString reason = {};
    QString detail = {};
};

/// By the bytes of a cell, looked up without a copy.
template <class T>
class CellCache
{
public:
    [[nodiscard]] T *find(QByteArrayView cell)
    {
        const auto found = m_map.find(std::string_view(cell.data(), static_cast<size_t>(cell.size())));
        return found == m_map.end() ? nullptr : &found->second;
    }
    /// Forgets all before it grows beyond bounds.
    T &insert(QByteArrayView cell, T value)
    {
        if (m_map.size() >= maxSize)
            m_map.clear();
        return m_map.insert_or_assign(std::string(cell.data(), static_cast<size_t>(cell.size())), std::move(value)).first->second;
    }

private:
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    static constexpr size_t maxSize = 10'000;
    std::unordered_map<std::string, T, Hash, std::equal_to<>> m_map;
};

using Cells = std::span<const QByteArrayView>;

/// A row's cells under the mapping's column ids; empty for what is missing.
class BoundRow
{
public:
    BoundRow(const Mapping &mapping, const QStringList &fileColumns);

    void set(Cells cells) { m_cells = cells; }
    [[nodiscard]] QByteArrayView raw(ColumnId column) const
    {
        const int at = column < 0 ? -1 : m_position[static_cast<size_t>(column)];
        return at < 0 ? QByteArrayView() : m_cells[static_cast<size_t>(at)];
    }
    /// Empty for the mapping's words for "missing".
    [[nodiscard]] QByteArrayView cell(ColumnId column) const
    {
        const QByteArrayView view = raw(column);
        return isMissing(view) ? QByteArrayView() : view;
    }
    [[nodiscard]] bool isMissing(QByteArrayView cell) const;

private:
    const Mapping &m_mapping;
    std::vector<int> m_position;
    Cells m_cells;
};

/// Reads a time column; the last text is remembered, since the rows of a record repeat it.
class TimeReader
{
public:
    TimeReader(const Mapping &mapping, const TimeRule &rule);

    /// Empty when the row has no such time. False: @p problem says why.
    [[nodiscard]] bool read(const BoundRow &row, std::optional<qint64> &out, RowProblem &problem);

private:
    struct Column {
        ColumnId id = -1;
        QByteArray text = {};
        std::optional<qint64> time = {};
    };
    [[nodiscard]] bool readColumn(const BoundRow &row, Column &column, RowProblem &problem);

    const Mapping &m_mapping;
    const TimeRule &m_rule;
    Column m_column;
    Column m_notBefore;
};

/// A sum over the fields of a state: a field's part is the first half of its SHA-256, so changing one field costs one subtraction and
/// one addition, and texts that come again aren't digested again.
struct Digest {
    quint64 low = 0;
    quint64 high = 0;

    Digest &operator+=(const Digest &other)
    {
        low += other.low;
        high += other.high;
        return *this;
    }
    Digest &operator-=(const Digest &other)
    {
        low -= other.low;
        high -= other.high;
        return *this;
    }
};

/// What is known of a record while its rows are read.
struct RecordState {
    std::vector<QByteArray> raw; ///< by index into the mapper's columns: the cells of the last good row
    std::vector<ImportField> converted; ///< by slot, before conditions
    std::vector<ImportField> all; ///< by slot
    std::vector<Digest> convertedDigests; ///< by slot
    std::vector<Digest> digests; ///< of all, by slot
    Digest sum; ///< of digests
    bool fresh = true;
};

/// Runs a record's field rules over rows.
class RowMapper
{
public:
    RowMapper(const Mapping &mapping, const RecordRule &record, RefPool &pool);

    /// Forgets what @p state knew: the next row is a record's first.
    void reset(RecordState &state) const;
    /// Takes a row over into @p state and lists the fields that it changes; false leaves the state as it was.
    [[nodiscard]] bool apply(const BoundRow &row, RecordState &state, std::vector<ImportField> &changed, RowProblem &problem);
    /// One rule alone: its values in the order of its targets.
    [[nodiscard]] bool evaluate(const FieldRule &rule, const BoundRow &row, std::vector<ImportField> &out, RowProblem &problem);
    [[nodiscard]] bool isWhere(const FieldRule &rule, const BoundRow &row) const;
    /// Sets a field by hand.
    void set(RecordState &state, FieldSlot slot, const Value &value, const ImportRef *ref = nullptr) const;
    /// The name of a required field that is empty; empty when none is.
    [[nodiscard]] QString missingField(const RecordState &state) const;

    [[nodiscard]] bool key(const KeyRule &rule, const BoundRow &row, QString &out, RowProblem &problem) const;
    [[nodiscard]] static Digest digest(const ImportField &field); ///< zero for an empty one
    [[nodiscard]] const RecordRule &rule() const { return m_record; }

private:
    struct Outcome {
        std::vector<ImportField> values;
        std::vector<Digest> digests;
    };
    [[nodiscard]] bool evaluateHere(const FieldRule &rule, const BoundRow &row, std::vector<ImportField> &out, RowProblem &problem);
    [[nodiscard]] bool convert(
        const FieldRule &rule, QByteArrayView cell, const BoundRow &row, std::vector<ImportField> &out, RowProblem &problem);
    [[nodiscard]] bool convertCell(const FieldRule &rule, QByteArrayView cell, Value &out) const;
    [[nodiscard]] const ImportRef *reference(const FieldRule &rule, QByteArrayView cell, const BoundRow &row, RowProblem &problem);
    [[nodiscard]] static bool fill(const TextTemplate &text, const BoundRow &row, QString &out);
    [[nodiscard]] bool findChanges(const BoundRow &row, const RecordState &state);
    void takeOver(const BoundRow &row, RecordState &state);

    const Mapping &m_mapping;
    const RecordRule &m_record;
    RefPool &m_pool;
    std::vector<ColumnId> m_columns; ///< all that the rules read
    std::vector<std::vector<size_t>> m_ruleColumns; ///< by rule: indexes into m_columns
    std::vector<ImportField> m_constants; ///< by slot
    std::vector<Digest> m_constantDigests;
    std::vector<bool> m_columnChanged;
    std::vector<Outcome> m_own; ///< by rule: what isn't cached
    std::vector<const Outcome *> m_results; ///< by rule, of the current row
    std::vector<bool> m_ruleRan;
    std::vector<bool> m_touched; ///< by slot
    std::vector<CellCache<Outcome>> m_cache; ///< by rule
};

/// Of a state, who said it and when: ImportItem::rowHash.
class RowHasher
{
public:
    [[nodiscard]] RowHash hash(const Digest &state, const ImportRef *actor, std::optional<qint64> doneAt, std::optional<qint64> openedAt);

private:
    std::vector<std::optional<Digest>> m_actors; ///< by ImportRef::index
};

}
