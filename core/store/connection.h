// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QUuid>

#include <concepts>
#include <functional>
#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace fettle
{

/// A prepared statement, borrowed from its connection's cache; resets when it goes out of scope. Columns and parameters count from 0.
/// Bound text is copied. A column read of the wrong type converts as SQLite does.
class Statement
{
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    Statement &bind(int index, qint64 value);
    Statement &bind(int index, int value) { return bind(index, qint64(value)); }
    Statement &bind(int index, double value);
    Statement &bind(int index, bool value) { return bind(index, qint64(value)); }
    Statement &bind(int index, const QString &value);
    Statement &bind(int index, const QByteArray &value); ///< a blob; null when the array is null
    Statement &bindText(int index, QByteArrayView utf8);
    Statement &bind(int index, const QUuid &value); ///< 16 bytes; null for the null id
    Statement &bindNull(int index);
    template <class T>
    Statement &bind(int index, const std::optional<T> &value)
    {
        return value ? bind(index, *value) : bindNull(index);
    }
    /// Binds from the first parameter on.
    template <class... T>
    Statement &all(const T &...values)
    {
        int index = 0;
        (bind(index++, values), ...);
        return *this;
    }

    /// True: a row is there; false: done.
    [[nodiscard]] Result<bool> step();
    /// Runs to the end, for what returns no rows.
    [[nodiscard]] Result<void> run();
    /// Ready to be bound and stepped again.
    void reset();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] bool isBlob(int column) const; ///< ask before the value is read as text
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] std::optional<qint64> optionalInteger(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const; ///< text or blob
    [[nodiscard]] QByteArrayView view(int column) const; ///< valid until the next step
    [[nodiscard]] QUuid uuid(int column) const; ///< null unless 16 bytes
    [[nodiscard]] int columnType(int column) const; ///< SQLITE_INTEGER, ...
    [[nodiscard]] int columnCount() const;

private:
    friend class Connection;
    Statement(sqlite3 *db, sqlite3_stmt *statement, bool *busy, Error error)
        : m_db(db)
        , m_statement(statement)
        , m_busy(busy)
        , m_error(std::move(error))
    {
    }

    sqlite3 *m_db;
    sqlite3_stmt *m_statement; ///< null: it couldn't be prepared; step() says why
    bool *m_busy;
    Error m_error;
    bool m_bindFailed = false;
};

/// One SQLite connection, used by one thread at a time. The handle itself: extended error codes, interrupt and the backup API are
/// out of Qt Sql's reach, and bulk work is three times as fast.
class Connection
{
public:
    enum class Mode {
        Create, ///< read and write, made when missing
        Write,
        Read, ///< never writes into the database; a log and its index that weren't there go with the last reader
        Rescue, ///< reads what can be read of a damaged copy, whatever its schema looks like
        Untouched, ///< reads the file as it is and leaves every byte alone: for damaged and read-only workspaces
    };
    /// Sets foreign_keys, busy_timeout, WAL and synchronous = FULL. Errors: NotFound, Corrupt, ReadOnly, Full, Busy, Io.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString &file, Mode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// From the cache of this connection, prepared once per text.
    [[nodiscard]] Statement prepare(QByteArrayView sql);
    [[nodiscard]] Statement prepare(QStringView sql);
    /// Several statements without parameters.
    [[nodiscard]] Result<void> script(QByteArrayView sql);
    [[nodiscard]] Result<qint64> integer(QByteArrayView sql);

    /// A statement that runs while @p mustStop says so ends with Canceled; an empty one lets all run to their end. Asked on the thread of
    /// the connection, often.
    void stopWhen(std::function<bool()> mustStop);

    /// BEGIN IMMEDIATE; commits on a value, rolls back on an error. There is no other way to write. Not nested.
    template <std::invocable Work>
    [[nodiscard]] std::invoke_result_t<Work> inTransaction(Work work)
    {
        if (auto begun = begin(); !begun)
            return tl::make_unexpected(begun.error());
        auto result = work();
        if (!result) {
            rollBack();
            return result;
        }
        if (auto committed = commit(); !committed) {
            rollBack();
            return tl::make_unexpected(committed.error());
        }
        return result;
    }

    /// A transaction whose end isn't the end of one call: for long batches. Rolls back unless it was committed.
    class Transaction
    {
    public:
        Transaction(Transaction &&other) noexcept
            : m_db(std::exchange(other.m_db, nullptr))
        {
        }
        Transaction &operator=(Transaction &&) = delete;
        ~Transaction()
        {
            if (m_db)
                m_db->rollBack();
        }
        [[nodiscard]] Result<void> commit()
        {
            Result<void> done = m_db->commit();
            if (done)
                m_db = nullptr;
            return done;
        }

    private:
        friend class Connection;
        explicit Transaction(Connection *db)
            : m_db(db)
        {
        }
        Connection *m_db;
    };
    [[nodiscard]] Result<Transaction> transaction();

    /// One consistent state for several reads.
    template <std::invocable Work>
    [[nodiscard]] std::invoke_result_t<Work> inSnapshot(Work work)
    {
        if (auto begun = beginRead(); !begun)
            return tl::make_unexpected(begun.error());
        auto result = work();
        rollBack();
        return result;
    }

    [[nodiscard]] qint64 lastRowId() const;
    [[nodiscard]] qint64 changes() const;
    /// Makes the running query of another thread end with Canceled. Thread-safe.
    void interrupt();
    /// Changes when another connection committed.
    [[nodiscard]] Result<qint64> dataVersion() { return integer("PRAGMA data_version"); }
    /// NORMAL inside import and snapshot batches, which end with checkpoint().
    [[nodiscard]] Result<void> setDurable(bool full);
    [[nodiscard]] Result<void> checkpoint();
    [[nodiscard]] sqlite3 *handle() const { return m_db; }
    [[nodiscard]] const QString &file() const { return m_file; }

    [[nodiscard]] Error lastError(const char *doing) const;

private:
    Connection(QString file, Mode mode)
        : m_file(std::move(file))
        , m_mode(mode)
    {
    }
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> beginRead();
    [[nodiscard]] Result<void> commit();
    void rollBack();

    struct Cached {
        sqlite3_stmt *statement = nullptr;
        bool busy = false;
    };
    QString m_file;
    Mode m_mode;
    sqlite3 *m_db = nullptr;
    std::function<bool()> m_mustStop;
    QHash<QByteArray, Cached *> m_statements;
    bool m_hasWritten = false;
};

/// SQLite's (extended) result code as an error; the only place that reads them.
[[nodiscard]] Error sqliteError(int code, const QString &detail);

}
