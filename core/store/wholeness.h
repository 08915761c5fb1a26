// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the files of this room only: does the file still say what was once written?

#include "core/domain/competition.h"
#include "core/store/store.h"
#include "core/support/progress.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace juri {

/// Thrown inside this room where the person stopped long work.
struct Stopped
{};

/// One row of a member, as it goes under the hash of its statement.
struct MemberRow
{
    qint64 position = 0;
    QByteArray path; ///< UTF-8
    QByteArray object;
};

/// SHA-256 over every column of a statement's row and its members' rows: type and zero byte, body's
/// hash, signer, first_seen, length of the signature, signature, and for each member position, path
/// with zero byte, object's hash. Numbers have 8 bytes, the most significant first.
QByteArray wholeOf(const QByteArray &type, const QByteArray &hash, const QByteArray &signer,
    qint64 firstSeen, const QByteArray &signature, const std::vector<MemberRow> &members);

/// Reads the members of a statement in order.
std::vector<MemberRow> memberRows(SQLite::Statement &query, const QByteArray &statement);
inline constexpr const char *memberRowsSql =
    "SELECT position, path, object FROM member WHERE statement = ? ORDER BY position";

/// Structure, every stored hash and the journal's chain; throws Stopped if progress says so.
StoreFindings checkRows(SQLite::Database &database, int version, Progress &progress);

/// What the tables say, against what the journal makes of it: one English line a difference.
/// `device` gets what the journal says of the device.
QStringList compareWithJournal(
    SQLite::Database &database, const Competition &tables, QString *device, Progress &progress);

} // namespace juri
