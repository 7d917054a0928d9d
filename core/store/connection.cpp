// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

namespace fettle
{

Error sqliteError(int code, const QString &detail)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Busy, detail};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorCode::Corrupt, detail};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {ErrorCode::ReadOnly, detail};
    case SQLITE_FULL:
        return {ErrorCode::Full, detail};
    case SQLITE_INTERRUPT:
        return {ErrorCode::Canceled, detail};
    case SQLITE_CONSTRAINT:
        return {ErrorCode::Conflict, detail};
    case SQLITE_CANTOPEN:
        return {ErrorCode::Io, detail};
    case SQLITE_IOERR:
        return {code == SQLITE_IOERR_CORRUPTFS ? ErrorCode::Corrupt : ErrorCode::Io, detail};
    default:
        return {ErrorCode::Io, detail};
    }
}

// Statement

Statement::Statement(Statement &&other) noexcept
    : m_db(other.m_db)
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_busy(std::exchange(other.m_busy, nullptr))
    , m_error(std::move(other.m_error))
    , m_bindFailed(other.m_bindFailed)
{
}

Statement::~Statement()
{
    if (!m_statement)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    if (m_busy)
        *m_busy = false;
    else
        sqlite3_finalize(m_statement);
}

Statement &Statement::bind(int index, qint64 value)
{
    m_bindFailed |= sqlite3_bind_int64(m_statement, index + 1, value) != SQLITE_OK;
    return *this;
}

Statement &Statement::bind(int index, double value)
{
    m_bindFailed |= sqlite3_bind_double(m_statement, index + 1, value) != SQLITE_OK;
    return *this;
}

Statement &Statement::bind(int index, const QString &value)
{
    if (value.isNull())
        return bindNull(index);
    return bindText(index, value.toUtf8());
}

Statement &Statement::bindText(int index, QByteArrayView utf8)
{
    m_bindFailed |= sqlite3_bind_text64(m_statement, index + 1, utf8.data() ? utf8.data() : "", static_cast<sqlite3_uint64>(utf8.size()),
                        SQLITE_TRANSIENT, SQLITE_UTF8)
        != SQLITE_OK;
    return *this;
}

Statement &Statement::bind(int index, const QByteArray &value)
{
    if (value.isNull())
        return bindNull(index);
    m_bindFailed |=
        sqlite3_bind_blob64(m_statement, index + 1, value.constData(), static_cast<sqlite3_uint64>(value.size()), SQLITE_TRANSIENT)
        != SQLITE_OK;
    return *this;
}

Statement &Statement::bind(int index, const QUuid &value)
{
    if (value.isNull())
        return bindNull(index);
    return bind(index, value.toRfc4122());
}

Statement &Statement::bindNull(int index)
{
    m_bindFailed |= sqlite3_bind_null(m_statement, index + 1) != SQLITE_OK;
    return *this;
}

Result<bool> Statement::step()
{
    if (!m_statement)
        return tl::make_unexpected(m_error);
    if (m_bindFailed)
        return fail(ErrorCode::Io, QStringLiteral("a value could not be bound: %1").arg(QString::fromUtf8(sqlite3_sql(m_statement))));
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return tl::make_unexpected(sqliteError(sqlite3_extended_errcode(m_db),
        QStringLiteral("%1 in: %2").arg(QString::fromUtf8(sqlite3_errmsg(m_db)), QString::fromUtf8(sqlite3_sql(m_statement)).left(200))));
}

Result<void> Statement::run()
{
    while (true) {
        const Result<bool> row = step();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            break;
    }
    sqlite3_reset(m_statement);
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

bool Statement::isBlob(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_BLOB;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::optional<qint64> Statement::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional<qint64>(integer(column));
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Statement::text(int column) const
{
    const auto *data = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return data ? QString::fromUtf8(data, sqlite3_column_bytes(m_statement, column)) : QString();
}

QByteArray Statement::bytes(int column) const
{
    return view(column).toByteArray();
}

QByteArrayView Statement::view(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return data ? QByteArrayView(data, sqlite3_column_bytes(m_statement, column)) : QByteArrayView();
}

QUuid Statement::uuid(int column) const
{
    const QByteArrayView raw = view(column);
    return raw.size() == 16 ? QUuid::fromRfc4122(raw) : QUuid();
}

int Statement::columnType(int column) const
{
    return sqlite3_column_type(m_statement, column);
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_statement);
}

// Connection

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, Mode mode)
{
    if (mode != Mode::Create && !QFileInfo::exists(file))
        return fail(ErrorCode::NotFound, QStringLiteral("no database at %1").arg(file));
    // Counting what SQLite allocates takes a lock each time; nobody asks for the figure.
    static const int quiet = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(quiet) // refused when somebody else has used SQLite before: slower, not wrong
    auto connection = std::unique_ptr<Connection>(new Connection(file, mode));
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_URI;
    // A reader too: only who may write can take away, as the last to leave, the empty log that it made. begin() keeps it from writing.
    flags |= mode == Mode::Create ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        : mode == Mode::Untouched ? SQLITE_OPEN_READONLY
                                  : SQLITE_OPEN_READWRITE;
    QByteArray uri = "file:" + QUrl::toPercentEncoding(file, "/:");
    if (mode == Mode::Untouched)
        uri += "?immutable=1";
    const int code = sqlite3_open_v2(uri.constData(), &connection->m_db, flags, nullptr);
    if (code != SQLITE_OK)
        return tl::make_unexpected(sqliteError(code, QStringLiteral("open %1: %2").arg(file, QString::fromUtf8(sqlite3_errstr(code)))));
    sqlite3_busy_timeout(connection->m_db, 5000);
    QByteArray pragmas = "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;";
    // A program has one writing and two reading connections; the system's page cache is behind them.
    pragmas += mode == Mode::Create || mode == Mode::Write ? "PRAGMA cache_size = -65536;" : "PRAGMA cache_size = -32768;";
    if (mode == Mode::Rescue) // first: what of the schema can't be read is passed over
        pragmas.prepend("PRAGMA writable_schema = ON;");
    if (mode == Mode::Create)
        pragmas += "PRAGMA auto_vacuum = NONE;";
    if (mode == Mode::Create || mode == Mode::Write)
        pragmas += "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;"
                   "PRAGMA wal_autocheckpoint = 2000;";
    if (const auto set = connection->script(pragmas); !set)
        return tl::make_unexpected(set.error());
    return connection;
}

Connection::~Connection()
{
    for (Cached *cached : std::as_const(m_statements)) {
        sqlite3_finalize(cached->statement);
        delete cached;
    }
    // The last connection to close moves the log into the file. One that only looked (at a newer or damaged workspace) leaves both alone.
    if (!m_hasWritten && QFileInfo(m_file + QStringLiteral("-wal")).size() > 0)
        sqlite3_db_config(m_db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_close_v2(m_db);
}

Statement Connection::prepare(QStringView sql)
{
    return prepare(QByteArrayView(sql.toUtf8()));
}

Statement Connection::prepare(QByteArrayView sql)
{
    const auto key = QByteArray::fromRawData(sql.data(), sql.size());
    const auto found = m_statements.constFind(key);
    if (found != m_statements.cend() && !(*found)->busy) {
        (*found)->busy = true;
        return {m_db, (*found)->statement, &(*found)->busy, {}};
    }
    sqlite3_stmt *statement = nullptr;
    const bool keep = found == m_statements.cend() && m_statements.size() < 500;
    const int code =
        sqlite3_prepare_v3(m_db, sql.data(), static_cast<int>(sql.size()), keep ? SQLITE_PREPARE_PERSISTENT : 0, &statement, nullptr);
    if (code != SQLITE_OK)
        return {m_db, nullptr, nullptr,
            sqliteError(code, QStringLiteral("%1 in: %2").arg(QString::fromUtf8(sqlite3_errmsg(m_db)), QString::fromUtf8(sql).left(300)))};
    if (!keep)
        return {m_db, statement, nullptr, {}};
    auto *cached = new Cached{statement, true};
    m_statements.insert(sql.toByteArray(), cached);
    return {m_db, statement, &cached->busy, {}};
}

void Connection::stopWhen(std::function<bool()> mustStop)
{
    constexpr int instructions = 2000; // some 0.1 ms
    m_mustStop = std::move(mustStop);
    if (m_mustStop)
        sqlite3_progress_handler(
            m_db, instructions, [](void *connection) { return static_cast<Connection *>(connection)->m_mustStop() ? 1 : 0; }, this);
    else
        sqlite3_progress_handler(m_db, 0, nullptr, nullptr);
}

Result<void> Connection::script(QByteArrayView sql)
{
    char *message = nullptr;
    const int code = sqlite3_exec(m_db, sql.toByteArray().constData(), nullptr, nullptr, &message);
    const QString detail = QString::fromUtf8(message);
    sqlite3_free(message);
    if (code != SQLITE_OK)
        return tl::make_unexpected(sqliteError(code, QStringLiteral("%1 in: %2").arg(detail, QString::fromUtf8(sql).left(300))));
    return {};
}

Result<qint64> Connection::integer(QByteArrayView sql)
{
    Statement statement = prepare(sql);
    const Result<bool> row = statement.step();
    if (!row)
        return tl::make_unexpected(row.error());
    return *row ? statement.integer(0) : 0;
}

Result<void> Connection::begin()
{
    if (m_mode == Mode::Read || m_mode == Mode::Untouched)
        return fail(ErrorCode::ReadOnly, QStringLiteral("%1 is open for reading only").arg(m_file), QStringLiteral("workspace.read_only"));
    const Result<void> begun = prepare(QByteArrayView("BEGIN IMMEDIATE")).run();
    m_hasWritten = m_hasWritten || begun;
    return begun;
}

Result<Connection::Transaction> Connection::transaction()
{
    if (const auto begun = begin(); !begun)
        return tl::make_unexpected(begun.error());
    return Transaction(this);
}

Result<void> Connection::beginRead()
{
    return prepare(QByteArrayView("BEGIN")).run();
}

Result<void> Connection::commit()
{
    return prepare(QByteArrayView("COMMIT")).run();
}

void Connection::rollBack()
{
    if (!sqlite3_get_autocommit(m_db))
        sqlite3_exec(m_db, "ROLLBACK", nullptr, nullptr, nullptr);
}

qint64 Connection::lastRowId() const
{
    return sqlite3_last_insert_rowid(m_db);
}

qint64 Connection::changes() const
{
    return sqlite3_changes64(m_db);
}

void Connection::interrupt()
{
    sqlite3_interrupt(m_db);
}

Result<void> Connection::setDurable(bool full)
{
    return script(full ? QByteArrayView("PRAGMA synchronous = FULL") : QByteArrayView("PRAGMA synchronous = NORMAL"));
}

Result<void> Connection::checkpoint()
{
    const int code = sqlite3_wal_checkpoint_v2(m_db, nullptr, SQLITE_CHECKPOINT_FULL, nullptr, nullptr);
    if (code != SQLITE_OK && code != SQLITE_BUSY)
        return tl::make_unexpected(lastError("checkpoint"));
    return {};
}

Error Connection::lastError(const char *doing) const
{
    return sqliteError(
        sqlite3_extended_errcode(m_db), QStringLiteral("%1: %2").arg(QLatin1StringView(doing), QString::fromUtf8(sqlite3_errmsg(m_db))));
}

}
