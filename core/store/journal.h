// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the files of this room only.

#include <SQLiteCpp/SQLiteCpp.h>

#include <QtCore/QByteArray>

namespace juri {

/// The end of the chain: number and hash of the newest row, 0 and zeros before the first.
struct JournalHead
{
    qint64 seq = 0;
    QByteArray hash = QByteArray(32, '\0');
};

/// 8 bytes, the most significant first: as numbers go under a hash.
QByteArray bigEndian(qint64 value);

/// SHA-256(prev, seq in 8 bytes, at in 8 bytes, what), numbers big-endian, at in milliseconds UTC.
QByteArray journalHash(const QByteArray &prev, qint64 seq, qint64 atMs, const QByteArray &what);

JournalHead readJournalHead(SQLite::Database &database);
/// Adds a row inside the caller's transaction and returns the new end.
JournalHead appendJournal(
    SQLite::Database &database, const JournalHead &head, qint64 atMs, const QByteArray &what);

} // namespace juri
