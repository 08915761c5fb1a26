// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal.h"

#include "core/store/connection.h"
#include "core/support/files.h"

#include <QtCore/QtEndian>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostProblems = 100;

QByteArray bigEndian(qint64 value)
{
    QByteArray bytes(8, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

qint64 checkBodies(
    SQLite::Database &database, const char *sql, const QString &what, QStringList &problems)
{
    qint64 rows = 0;
    SQLite::Statement query(database, sql);
    while (query.executeStep()) {
        ++rows;
        const QByteArray hash = blobAt(query, 0);
        if (problems.size() < mostProblems && sha256(blobAt(query, 1)) != hash)
            problems << what + u' ' + QString::fromLatin1(hash.toHex().left(16)) +
                            u" does not have its hash"_s;
    }
    return rows;
}

} // namespace

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

QStringList checkHashes(
    SQLite::Database &database, qint64 *statements, qint64 *objects, qint64 *journalRows)
{
    QStringList problems;
    *statements =
        checkBodies(database, "SELECT hash, body FROM statement", u"statement"_s, problems);
    *objects = checkBodies(database, "SELECT hash, body FROM object", u"member"_s, problems);
    JournalHead head;
    *journalRows = 0;
    SQLite::Statement query(database, "SELECT seq, at, what, prev, hash FROM journal ORDER BY seq");
    while (query.executeStep()) {
        ++*journalRows;
        const qint64 seq = query.getColumn(0).getInt64();
        const QByteArray what = blobAt(query, 2); // the exact bytes, not a text made of them
        const QByteArray hash = blobAt(query, 4);
        const bool follows =
            seq == head.seq + 1 && blobAt(query, 3) == head.hash &&
            hash == journalHash(head.hash, seq, query.getColumn(1).getInt64(), what);
        if (!follows && problems.size() < mostProblems)
            problems << u"journal row %1 does not follow the one before"_s.arg(seq);
        head = {seq, hash};
    }
    if (*journalRows == 0) // the row of the making is always there
        problems << u"the journal is empty"_s;
    return problems;
}

} // namespace juri
