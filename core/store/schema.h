// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the files of this room only: the schema of each version, as resources/schema/NNN_*.sql make
// it.

#include <SQLiteCpp/SQLiteCpp.h>

#include <QtCore/QByteArray>

namespace juri {

inline constexpr int newestSchemaVersion = 2;

/// Runs the steps after version `from` up to version `to`, and sets user_version. A fresh file runs
/// the same steps as an old one, so that both end with the same words in sqlite_schema.
void runSchemaSteps(SQLite::Database &database, int from, int to);

/// SHA-256 over the sorted rows of sqlite_schema.
QByteArray schemaFingerprint(SQLite::Database &database);
/// That of a fresh file of this version.
QByteArray expectedFingerprint(int version);

} // namespace juri
