// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the files of this room only: is this file ours, and does it look as we made it?

#include "core/support/result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QtCore/QString>

namespace juri {

/// Looks at the file's own first bytes: an ordinary file, SQLite's mark, our application id. Only
/// what passes is handed to SQLite, so that a foreign database is not even touched. (NotFound,
/// NotOurs)
Result<> recogniseFile(const QString &path);

/// Asks the open database what must hold before a row is believed: application, version, and a
/// schema without anything planted. (NotOurs, NewerVersion, Damaged)
Result<> checkIdentity(SQLite::Database &database, const QString &path);

} // namespace juri
