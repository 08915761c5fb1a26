// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the files of this room only: is this file ours, and does it look as we made it?

#include "core/support/result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QtCore/QString>

namespace juri {

/// Looks at the file's own first bytes: an ordinary file, SQLite's mark, our application id. Only
/// what passes is handed to SQLite, so that a foreign database is not even touched. (NotFound,
/// NotOurs, InUse if this process has it open already)
Result<> recogniseFile(const QString &path);

/// Asks the open database what must hold before a row is believed: application, version, and a
/// schema without anything planted. Returns the version. (NotOurs, NewerVersion, Damaged)
Result<int> checkIdentity(SQLite::Database &database, const QString &path);

/// A rollback journal beside the file is not ours, as all our files use a write-ahead log: SQLite
/// would believe it and write its pages over our file. It is put aside under another name.
/// (ReadOnly)
Result<> putForeignJournalAside(const QString &path);

/// The same for a log that lies beside the name which a new file is about to get. (ReadOnly)
Result<> putForeignLogAside(const QString &path);

} // namespace juri
