// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>

#include <sqlite3.h>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

QString storeTr(const char *text)
{
    return QCoreApplication::translate("juri::Store", text);
}

} // namespace

Error damagedFile(const QString &path, const QString &detail)
{
    return {ErrorCode::Damaged,
        storeTr(
            QT_TRANSLATE_NOOP("juri::Store", "%1 is damaged. Nothing was changed in it; keep it, "
                                             "and go on with a copy made earlier or ask for help."))
            .arg(QDir::toNativeSeparators(path)),
        detail};
}

Error storeError(const SQLite::Exception &failure, const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    const QString detail = QString::fromUtf8(failure.what());
    switch (failure.getErrorCode() & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::InUse,
            storeTr(QT_TRANSLATE_NOOP("juri::Store",
                        "%1 is open in another window or program. Close it there first."))
                .arg(shown),
            detail};
    case SQLITE_FULL:
        return {ErrorCode::DiskFailure,
            storeTr(QT_TRANSLATE_NOOP("juri::Store",
                "The disk is full. Free some space and try again; what was saved before is safe.")),
            detail};
    case SQLITE_IOERR:
        return {ErrorCode::DiskFailure,
            storeTr(
                QT_TRANSLATE_NOOP("juri::Store", "The disk reported a failure while %1 was used. "
                                                 "Copy the file to another disk before going on."))
                .arg(shown),
            detail};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        return {ErrorCode::ReadOnly,
            storeTr(QT_TRANSLATE_NOOP("juri::Store",
                        "%1 cannot be written. Copy it to a folder of your own and open it there."))
                .arg(shown),
            detail};
    case SQLITE_TOOBIG:
        return {ErrorCode::TooLarge,
            storeTr(QT_TRANSLATE_NOOP("juri::Store",
                "This change is too large to be saved at once; nothing was changed. Make it in "
                "several smaller steps.")),
            detail};
    case SQLITE_NOMEM:
        return {ErrorCode::DiskFailure,
            storeTr(QT_TRANSLATE_NOOP("juri::Store",
                "There is not enough free memory. Close other programs and try again; what was "
                "saved before is safe.")),
            detail};
    case SQLITE_CONSTRAINT:
        if (failure.getExtendedErrorCode() == SQLITE_CONSTRAINT_FOREIGNKEY)
            return {ErrorCode::Locked,
                storeTr(QT_TRANSLATE_NOOP("juri::Store",
                    "A conflict or an assignment still names this judge or entry; nothing was "
                    "changed. Take it back first.")),
                detail};
        return {ErrorCode::Internal,
            storeTr(QT_TRANSLATE_NOOP("juri::Store",
                "This change could not be saved, and nothing was changed. Please report it.")),
            detail};
    default: // SQLITE_CORRUPT, SQLITE_NOTADB: foreign files were turned away before SQLite saw them
        return damagedFile(path, detail);
    }
}

void harden(SQLite::Database &database)
{
    sqlite3 *handle = database.getHandle();
    for (const auto &[option, value] :
        {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1}, {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
            {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0}, {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
            {SQLITE_DBCONFIG_DQS_DML, 0}, {SQLITE_DBCONFIG_DQS_DDL, 0}})
        sqlite3_db_config(handle, option, value, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 64 * 1024);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1); // 0 would also forbid VACUUM INTO
    sqlite3_limit(handle, SQLITE_LIMIT_VARIABLE_NUMBER, 999);
    database.exec("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA foreign_keys = ON;"
                  "PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON;");
}

void lockAlone(SQLite::Database &database)
{
    database.exec("PRAGMA locking_mode = EXCLUSIVE");
}

void makeDurable(SQLite::Database &database)
{
    database.exec(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = EXTRA; PRAGMA wal_autocheckpoint = 1000;"
        "PRAGMA journal_size_limit = 16777216; PRAGMA fullfsync = 1;");
}

QString textAt(SQLite::Statement &row, int column)
{
    const SQLite::Column value = row.getColumn(column);
    return QString::fromUtf8(value.getText(), value.getBytes());
}

QByteArray blobAt(SQLite::Statement &row, int column)
{
    const SQLite::Column value = row.getColumn(column);
    return QByteArray(static_cast<const char *>(value.getBlob()), value.getBytes());
}

void bindText(SQLite::Statement &statement, int index, const QString &text)
{
    statement.bind(index, text.toStdString());
}

void bindBlob(SQLite::Statement &statement, int index, const QByteArray &bytes)
{
    // An empty blob is not NULL: SQLite takes it from any non-null address.
    statement.bind(index, bytes.isEmpty() ? "" : bytes.constData(), static_cast<int>(bytes.size()));
}

} // namespace juri
