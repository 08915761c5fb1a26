// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the files of this room only: what SQLite is told before it touches a file.

#include "core/support/result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace juri {

inline constexpr int ourApplicationId = 0x4A555249; // "JURI"

/// Thrown inside this room where a row breaks a rule that the schema cannot say.
struct BadRow
{
    QString detail;
};

/// What went wrong in SQLite, as an error of ours that says what to do with the file at path.
Error storeError(const SQLite::Exception &failure, const QString &path);
Error damagedFile(const QString &path, const QString &detail);

/// Limits and switches against hostile files: nothing in a file can run or reach outside.
void harden(SQLite::Database &database);
/// The file for this connection alone from the first read on: no shared-memory file is needed, and
/// whoever comes second is told so.
void lockAlone(SQLite::Database &database);
/// WAL with a full sync on every commit.
void makeDurable(SQLite::Database &database);

/// Binding and reading of the few types we store; column names appear in the SQL alone.
QString textAt(SQLite::Statement &row, int column);
QByteArray blobAt(SQLite::Statement &row, int column);
void bindText(SQLite::Statement &statement, int index, const QString &text);
void bindBlob(SQLite::Statement &statement, int index, const QByteArray &bytes);

} // namespace juri
