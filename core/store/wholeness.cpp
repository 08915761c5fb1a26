// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/wholeness.h"

#include "core/domain/replay.h"
#include "core/store/connection.h"
#include "core/store/journal.h"
#include "core/support/files.h"

#include <sqlite3.h>

#include <cstdlib>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostProblems = 100;
constexpr int rowsBetweenReports = 64;

qint64 countOf(SQLite::Database &database, const char *table)
{
    return database.execAndGet(std::string("SELECT count(*) FROM ") + table).getInt64();
}

/// integrity_check tells of a page that the disk does not give in the same text as of a wrong one.
void throwIfUnreadable(const std::string &structure)
{
    for (const char *sign : {"error code=", "error code "}) {
        const auto at = structure.find(sign);
        if (at != std::string::npos)
            throw SQLite::Exception(structure, std::atoi(structure.c_str() + at + 11));
    }
    if (structure.find("failed to get page") != std::string::npos)
        throw SQLite::Exception(structure, SQLITE_IOERR);
}

/// Looks at each row in turn, tells how far it is, and stops when it is told to.
class RowChecker
{
public:
    RowChecker(SQLite::Database &database, int version, Progress &progress)
        : m_database(database)
        , m_version(version)
        , m_progress(progress)
    {}

    StoreFindings check()
    {
        for (const char *table : {"statement", "object", "journal"})
            m_rows += countOf(m_database, table);
        const std::string structure =
            m_database.execAndGet("PRAGMA integrity_check(1)").getString();
        throwIfUnreadable(structure);
        if (structure != "ok")
            tell(QString::fromStdString(structure));
        checkStatements();
        checkObjects();
        checkJournal();
        return std::move(m_findings);
    }

private:
    void tell(const QString &problem)
    {
        if (m_findings.sentences.size() < mostProblems)
            m_findings.sentences << problem;
    }

    void step()
    {
        if (++m_done % rowsBetweenReports != 0)
            return;
        m_progress.report(int(m_done), int(m_rows));
        if (m_progress.isCancelled())
            throw Stopped{};
    }

    void checkStatements()
    {
        // The oldest schema has no hash over the whole row.
        SQLite::Statement query(m_database,
            m_version == 1
                ? "SELECT hash, body, type, signature, signer, first_seen, x'' FROM statement"
                : "SELECT hash, body, type, signature, signer, first_seen, whole FROM statement");
        SQLite::Statement members(m_database, memberRowsSql);
        for (; query.executeStep(); step()) {
            ++m_findings.statements;
            const QByteArray hash = blobAt(query, 0);
            bool same = sha256(blobAt(query, 1)) == hash;
            if (m_version > 1)
                same = same && blobAt(query, 6) == wholeOf(blobAt(query, 2), hash, blobAt(query, 4),
                                                       query.getColumn(5).getInt64(),
                                                       blobAt(query, 3), memberRows(members, hash));
            if (!same)
                tell(u"statement %1 does not have its hash"_s.arg(
                    QString::fromLatin1(hash.toHex().left(16))));
        }
    }

    void checkObjects()
    {
        SQLite::Statement query(m_database, "SELECT hash, body FROM object");
        for (; query.executeStep(); step()) {
            ++m_findings.objects;
            const QByteArray hash = blobAt(query, 0);
            if (sha256(blobAt(query, 1)) != hash)
                tell(u"member %1 does not have its hash"_s.arg(
                    QString::fromLatin1(hash.toHex().left(16))));
        }
    }

    void checkJournal()
    {
        JournalHead head;
        SQLite::Statement query(
            m_database, "SELECT seq, at, what, prev, hash FROM journal ORDER BY seq");
        for (; query.executeStep(); step()) {
            ++m_findings.journalRows;
            const qint64 seq = query.getColumn(0).getInt64();
            const QByteArray what = blobAt(query, 2); // the exact bytes, not a text made of them
            const QByteArray hash = blobAt(query, 4);
            const bool follows =
                seq == head.seq + 1 && blobAt(query, 3) == head.hash &&
                hash == journalHash(head.hash, seq, query.getColumn(1).getInt64(), what);
            if (!follows)
                tell(u"journal row %1 does not follow the one before"_s.arg(seq));
            head = {seq, hash};
        }
        if (m_findings.journalRows == 0) // the row of the making is always there
            tell(u"the journal is empty"_s);
    }

    SQLite::Database &m_database;
    int m_version;
    Progress &m_progress;
    StoreFindings m_findings;
    qint64 m_rows = 0;
    qint64 m_done = 0;
};

template<typename Tag>
QString nameOf(const StrongId<Tag> &id)
{
    return id.text();
}

QString nameOf(const EvaluationKey &key)
{
    return key.judge.text() + u" on "_s + key.entry.text();
}

template<typename Map>
void compareMaps(
    const Map &tables, const Map &journal, const QString &what, QStringList &differences)
{
    for (const auto &[key, value] : journal) {
        const auto found = tables.find(key);
        if (found == tables.end() || found->second != value)
            differences << what.arg(nameOf(key));
    }
    for (const auto &[key, value] : tables) {
        if (!journal.contains(key))
            differences << what.arg(nameOf(key));
    }
}

QStringList differencesOf(const Competition &tables, const Competition &journal)
{
    QStringList differences;
    if (tables.setup != journal.setup || tables.role != journal.role || tables.self != journal.self)
        differences << u"title, role or key"_s;
    compareMaps(tables.entries, journal.entries, u"entry %1"_s, differences);
    compareMaps(tables.judges, journal.judges, u"judge %1"_s, differences);
    if (tables.statements != journal.statements)
        differences << u"the list of signed statements"_s;
    if (tables.stages.size() != journal.stages.size())
        return differences << u"the number of stages"_s;
    for (std::size_t index = 0; index < tables.stages.size(); ++index) {
        const Stage &stage = tables.stages[index];
        const Stage &other = journal.stages[index];
        if (stage.setup != other.setup)
            differences << u"rubric or rules of stage %1"_s.arg(other.setup.id.text());
        if (stage.panel != other.panel || stage.assignments != other.assignments)
            differences << u"panel or assignments of stage %1"_s.arg(other.setup.id.text());
        compareMaps(stage.conflicts, other.conflicts, u"conflict of %1"_s, differences);
        compareMaps(stage.evaluations, other.evaluations, u"evaluation of %1"_s, differences);
    }
    return differences;
}

} // namespace

QByteArray wholeOf(const QByteArray &type, const QByteArray &hash, const QByteArray &signer,
    qint64 firstSeen, const QByteArray &signature, const std::vector<MemberRow> &members)
{
    QByteArray bytes = type + '\0' + hash + signer + bigEndian(firstSeen) +
                       bigEndian(signature.size()) + signature;
    for (const MemberRow &member : members)
        bytes += bigEndian(member.position) + member.path + '\0' + member.object;
    return sha256(bytes);
}

std::vector<MemberRow> memberRows(SQLite::Statement &query, const QByteArray &statement)
{
    query.reset();
    bindBlob(query, 1, statement);
    std::vector<MemberRow> rows;
    while (query.executeStep())
        rows.push_back({query.getColumn(0).getInt64(), blobAt(query, 1), blobAt(query, 2)});
    return rows;
}

StoreFindings checkRows(SQLite::Database &database, int version, Progress &progress)
{
    return RowChecker(database, version, progress).check();
}

QStringList compareWithJournal(
    SQLite::Database &database, const Competition &tables, QString *device, Progress &progress)
{
    Replay replay([&tables](const QByteArray &hash) -> std::optional<Statement> {
        const auto found = tables.statements.find(hash);
        return found == tables.statements.end() ? std::nullopt : std::optional(found->second);
    });
    SQLite::Statement query(database, "SELECT seq, what FROM journal ORDER BY seq");
    for (int rows = 0; query.executeStep(); ++rows) {
        if (rows % rowsBetweenReports == 0 && progress.isCancelled())
            throw Stopped{};
        if (const auto taken = replay.take(blobAt(query, 1)); !taken)
            return {u"journal row %1 cannot be followed: %2"_s.arg(query.getColumn(0).getInt64())
                    .arg(taken.error().detail)};
    }
    if (!replay.hasBegun())
        return {u"the journal does not say what the file began with"_s};
    *device = replay.device();
    if (replay.competition() == tables)
        return {};
    QStringList differences;
    for (const QString &what : differencesOf(tables, replay.competition()))
        differences << u"the tables and the journal differ: "_s + what;
    return differences.mid(0, mostProblems);
}

} // namespace juri
