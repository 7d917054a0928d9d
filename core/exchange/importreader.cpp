// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importmode.h"

#include <QFileInfo>

namespace fettle
{

namespace
{

constexpr qint64 progressEvery = 4096;

/// Columns that the mapping reads and the file lacks, or has twice.
std::optional<Error> judgeColumns(const Mapping &mapping, const QStringList &columns)
{
    for (const QString &name : mapping.columns) {
        const auto count = columns.count(name);
        if (count == 0)
            return Error{
                ErrorCode::Invalid, QStringLiteral("the file has no column \"%1\"").arg(name), QStringLiteral("column.missing:") + name};
        if (count > 1)
            return Error{ErrorCode::Invalid, QStringLiteral("the file has the column \"%1\" twice").arg(name),
                QStringLiteral("columns.repeated:") + name};
    }
    return std::nullopt;
}

class FileImport
{
public:
    FileImport(const ImportFile &file, ImportRun &run, ImportProgress &progress)
        : m_file(file)
        , m_run(run)
        , m_progress(progress)
        , m_bytesBefore(progress.bytesRead)
    {
    }

    /// False: a preview is full.
    [[nodiscard]] Result<bool> read()
    {
        auto bytes = ByteSource::openFile(m_file.path);
        if (!bytes)
            return tl::make_unexpected(bytes.error());
        const Mapping &mapping = *m_file.mapping;
        TableOptions options = mapping.file;
        options.columns = mapping.columns;
        auto table = TableReader::open(std::move(*bytes), options);
        if (!table)
            return tl::make_unexpected(table.error());
        m_table = std::move(*table);
        if (const auto error = judgeColumns(mapping, m_table->columns()))
            return tl::make_unexpected(*error);
        const auto mode = ImportMode::make(mapping, m_table->columns(), m_run);
        const Result<bool> rows = readRows(*mode);
        noteUnknown(mapping);
        report();
        return rows;
    }

private:
    [[nodiscard]] Result<bool> readRows(ImportMode &mode)
    {
        for (;;) {
            const TableReader::Step step = m_table->next();
            bool goOn = true;
            switch (step) {
            case TableReader::Step::Row:
                goOn = mode.row(m_table->row());
                break;
            case TableReader::Step::BadRow: {
                const RowError &error = m_table->rowError();
                m_run.reject(error.line, {error.reason, error.detail}, error.raw);
                break;
            }
            case TableReader::Step::End:
                return mode.finish() ? Result<bool>(true) : over();
            case TableReader::Step::Failed:
                if (!mode.finish())
                    return over();
                return tl::make_unexpected(m_table->error());
            }
            if (++m_run.counts.rows % progressEvery == 0)
                report();
            if (!goOn)
                return over();
            if (m_run.options().stop && m_run.options().stop->load(std::memory_order_relaxed))
                return fail(ErrorCode::Canceled, QStringLiteral("stopped"));
        }
    }

    [[nodiscard]] Result<bool> over() const
    {
        if (m_run.isFull())
            return false;
        return fail(ErrorCode::Canceled, QStringLiteral("stopped"));
    }

    void report()
    {
        m_progress.bytesRead = m_bytesBefore + m_table->consumed();
        m_progress.rows = m_run.counts.rows;
        if (m_run.options().progress)
            m_run.options().progress(m_progress);
    }

    void noteUnknown(const Mapping &mapping)
    {
        const QString file = QFileInfo(m_file.path).fileName();
        QStringList names = m_table->columns() + m_table->otherColumns();
        names.removeDuplicates();
        for (const QString &name : names)
            if (!mapping.columns.contains(name) && !mapping.ignored.contains(name))
                m_run.counts.unknownColumns.append(QStringLiteral("%1: %2").arg(file, name));
    }

    const ImportFile &m_file;
    ImportRun &m_run;
    ImportProgress &m_progress;
    qint64 m_bytesBefore = 0;
    std::unique_ptr<TableReader> m_table;
};

}

Result<ImportCounts> readImport(std::span<const ImportFile> files, ImportSink &sink, const ImportOptions &options)
{
    ImportRun run(sink, options);
    ImportProgress progress;
    for (const ImportFile &file : files)
        progress.bytesTotal += QFileInfo(file.path).size();
    for (const ImportFile &file : files) {
        run.file = progress.file = static_cast<int>(&file - files.data());
        const auto read = FileImport(file, run, progress).read();
        if (!read)
            return tl::make_unexpected(read.error());
        if (!*read)
            break;
    }
    return run.counts;
}

}
