// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal.h"

#include "core/store/connection.h"
#include "core/support/files.h"

#include <QtCore/QtEndian>

namespace juri {

using namespace Qt::StringLiterals;

QByteArray bigEndian(qint64 value)
{
    QByteArray bytes(8, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray journalHash(const QByteArray &prev, qint64 seq, qint64 atMs, const QByteArray &what)
{
    return sha256(QByteArray(prev + bigEndian(seq) + bigEndian(atMs) + what));
}

JournalHead readJournalHead(SQLite::Database &database)
{
    JournalHead head;
    SQLite::Statement query(database, "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1");
    if (query.executeStep()) {
        head.seq = query.getColumn(0).getInt64();
        head.hash = blobAt(query, 1);
    }
    return head;
}

JournalHead appendJournal(
    SQLite::Database &database, const JournalHead &head, qint64 atMs, const QByteArray &what)
{
    JournalHead next{head.seq + 1, journalHash(head.hash, head.seq + 1, atMs, what)};
    SQLite::Statement insert(
        database, "INSERT INTO journal (seq, at, what, prev, hash) VALUES (?, ?, ?, ?, ?)");
    insert.bind(1, static_cast<std::int64_t>(next.seq));
    insert.bind(2, static_cast<std::int64_t>(atMs));
    insert.bind(3, what.toStdString());
    bindBlob(insert, 4, head.hash);
    bindBlob(insert, 5, next.hash);
    insert.exec();
    return next;
}

} // namespace juri
