// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the files of this room only.

#include "core/support/result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QtCore/QString>

namespace juri {

/// Keeps a checked copy of an older file beside it, then brings the file to the newest version in
/// one transaction. Signed bytes are never rewritten. Returns the path of the copy. The file was
/// checked by the rules of its own version. (DiskFailure for too little room, and as writeCopy)
Result<QString> upgrade(SQLite::Database &database, const QString &path, int version);

} // namespace juri
