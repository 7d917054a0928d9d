// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/jsontree.h"
#include "core/exchange/tablereader.h"

#include <QHash>

#include <vector>

namespace fettle
{

/// One object as a row: nested objects become "a.b", a list of plain values one cell, a list of anything else its JSON text.
class JsonRow
{
public:
    void setColumns(const QStringList &columns);
    [[nodiscard]] const QStringList &columns() const { return m_columns; }
    [[nodiscard]] QStringList otherColumns() const { return m_others; }

    void clear();
    /// False when a column is there twice; @p repeated says which.
    [[nodiscard]] bool add(const JsonNode &object, const QByteArray &prefix, const JsonNode *except, QByteArray &repeated);
    [[nodiscard]] std::span<const QByteArrayView> cells();
    [[nodiscard]] static QStringList columnsOf(const JsonNode &object);

private:
    QStringList m_columns;
    QStringList m_others;
    QHash<QByteArray, qsizetype> m_index;
    std::vector<QByteArray> m_texts;
    std::vector<bool> m_set;
    std::vector<QByteArrayView> m_cells;
};

/// One object a line (jsonlines.org). Read line by line.
class JsonLinesReader final : public TableReader
{
public:
    [[nodiscard]] static Result<std::unique_ptr<TableReader>> open(
        std::unique_ptr<TextSource> text, QByteArray start, const TableOptions &options);

    [[nodiscard]] const QStringList &columns() const override { return m_object.columns(); }
    [[nodiscard]] Step next() override;
    [[nodiscard]] QStringList otherColumns() const override { return m_object.otherColumns(); }
    [[nodiscard]] qint64 consumed() const override { return m_text->bytes().consumed(); }
    [[nodiscard]] qint64 total() const override { return m_text->bytes().total(); }

private:
    JsonLinesReader(std::unique_ptr<TextSource> text, QByteArray start, const TableOptions &options);
    enum class Line { Some, TooLong, End, Failed };
    [[nodiscard]] Line nextLine();

    std::unique_ptr<TextSource> m_text;
    TableLimits m_limits;
    QByteArray m_buffer;
    qsizetype m_next = 0; ///< behind the current line, in the buffer
    QByteArrayView m_current;
    qint64 m_line = 0;
    bool m_ended = false;
    bool m_again = false; ///< the current line has been looked at for its columns only
    JsonRow m_object;
};

/// A JSON file with a list in it, read whole. The fields of the objects around the list can be read too, under the name of the list
/// (or object) they are in: for "main.sections[].items[]" the columns "main.x", "sections.title" and "x".
class JsonTableReader final : public TableReader
{
public:
    [[nodiscard]] static Result<std::unique_ptr<TableReader>> open(
        std::unique_ptr<TextSource> text, QByteArray start, const TableOptions &options);

    [[nodiscard]] const QStringList &columns() const override { return m_object.columns(); }
    [[nodiscard]] Step next() override;
    [[nodiscard]] QStringList otherColumns() const override { return m_object.otherColumns(); }
    [[nodiscard]] qint64 consumed() const override { return m_consumed; }
    [[nodiscard]] qint64 total() const override { return m_consumed; }

private:
    struct Parent {
        QByteArray prefix; ///< "sections."
        const JsonNode *object = nullptr;
        const JsonNode *child = nullptr; ///< the member that leads on to the row
    };
    struct Row {
        const JsonNode *node = nullptr;
        std::vector<Parent> parents;
    };

    JsonTableReader() = default;
    [[nodiscard]] bool collect(const JsonNode &node, const QList<QByteArray> &path, qsizetype depth, std::vector<Parent> &parents);

    QByteArray m_document;
    JsonNode m_root;
    std::vector<Row> m_rows;
    size_t m_at = 0;
    qint64 m_consumed = 0;
    JsonRow m_object;
};

}
