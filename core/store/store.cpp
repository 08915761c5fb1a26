// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/domain/replay.h"
#include "core/store/competitionreader.h"
#include "core/store/copying.h"
#include "core/store/editwriter.h"
#include "core/store/schema.h"
#include "core/store/storeconnection.h"
#include "core/store/wholeness.h"
#include "core/support/partfiles.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

/// True if the file no longer lies under its name: what is written now would be found by nobody.
bool isMovedAway(SQLite::Database &database)
{
    int moved = 0;
    const bool known = sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_HAS_MOVED,
                           &moved) == SQLITE_OK;
    return (known && moved != 0) ||
           QFileInfo(QString::fromStdString(database.getFilename())).isSymLink();
}

Error unsafePlace(const QString &path)
{
    return {ErrorCode::ReadOnly,
        QCoreApplication::translate("juri::Store",
            "%1 would lie on a network drive or in a folder that a synchronisation program "
            "watches, where saving is not safe. Choose a folder on this computer.")
            .arg(QDir::toNativeSeparators(path)),
        {}};
}

Error cannotBeSaved(const QString &detail)
{
    return {ErrorCode::Internal,
        QCoreApplication::translate("juri::Store",
            "This change could not be saved, and nothing was changed. Please report it."),
        detail};
}

} // namespace

/// Writes the log into the file, wherever that lies by now. A file only looked at has none.
void Store::Connection::emptyLog()
{
    if (readOnly)
        return;
    try {
        database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (const SQLite::Exception &) {
        // Nothing is lost: the log stays beside the file and is read at the next opening.
    }
}

/// Says in the file itself, and not only in its log, that a log belongs to it: a copy made without
/// the log is then known as incomplete, instead of being silently old.
void Store::Connection::noteOpen()
{
    if (saidOpen)
        return;
    if (!notedOpen)
        writeFileNote(database, FileNote::Open, u"1"_s);
    notedOpen = true; // to be taken back at the close, whatever becomes of the next line
    SQLite::Statement checkpoint(database, "PRAGMA wal_checkpoint(FULL)");
    saidOpen = checkpoint.executeStep() && checkpoint.getColumn(0).getInt() == 0 &&
               checkpoint.getColumn(1).getInt() == checkpoint.getColumn(2).getInt();
    if (!saidOpen)
        throw SQLite::Exception("the log could not be emptied", SQLITE_IOERR);
}

QString Store::Connection::logPath() const
{
    return QString::fromStdString(database.getFilename()) + u"-wal"_s;
}

/// Somebody took the log away from beside the open file, and SQLite would go on writing to a file
/// without a name. What it holds is still to be had: it goes into the file, and a new log is begun.
void Store::Connection::renewLogIfTaken()
{
    if (!log || log == fileNumberOf(logPath()))
        return;
    database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    database.exec("PRAGMA journal_mode = DELETE");
    makeDurable(database);
    log.reset();
}

/// The last word before the log is emptied into the file and removed; without it, the log stays.
void Store::Connection::noteClosed()
{
    if (!notedOpen || readOnly)
        return;
    try {
        writeFileNote(database, FileNote::Open, u"0"_s);
        notedOpen = saidOpen = false;
    } catch (const SQLite::Exception &) {
        // The next opening takes both together, and says the word then.
        leaveLog();
    }
}

void Store::Connection::leaveLog()
{
    readOnly = true;
    keepLog(true);
}

void Store::Connection::keepLog(bool keep)
{
    sqlite3_db_config(
        database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, nullptr);
}

/// In the caller's transaction: the file goes on at another place than where it was written last.
void Store::Connection::noteDevice(qint64 atMs)
{
    if (device == here)
        return;
    writeFileNote(database, FileNote::Device, here);
    head = appendJournal(database, head, atMs, deviceText(device, here));
}

/// Everything of a new file, in one transaction.
void Store::Connection::writeFirst(const Competition &competition, qint64 atMs)
{
    runSchemaSteps(database, 0, newestSchemaVersion);
    EditWriter(database, atMs).writeAll(competition);
    device = here;
    writeFileNote(database, FileNote::Device, device);
    writeFileNote(database, FileNote::Open, u"0"_s);
    head = appendJournal(database, {}, atMs, contentText(competition, device));
    if (readCompetition(database) != competition)
        throw BadRow{u"the content does not come back as it was given"_s};
}

void Store::Connection::write(const Edit &edit, qint64 atMs)
{
    std::visit(EditWriter(database, atMs), edit);
    head = appendJournal(database, head, atMs, journalText(edit));
}

Store::Store(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection))
{}

// A file that was moved while open gets what still lies in the log beside its old name: SQLite
// itself leaves the log there then.
Store::~Store()
{
    if (!m_connection)
        return;
    m_connection->noteClosed();
    m_connection->emptyLog();
}

Result<std::unique_ptr<Store>> Store::create(
    const QString &path, const Competition &competition, const Clock &clock)
{
    const QFileInfo place(path);
    if (place.exists() || place.isSymLink())
        return existsAlready(path);
    if (const Place where = placeOf(path); where.network || !where.syncFolder.isEmpty())
        return unsafePlace(path);
    // The folder's links are followed here, once. The file gets its name when it is whole: whoever
    // is stopped on the way has no half of one, and can begin again.
    const QString folder = QFileInfo(place.absolutePath()).canonicalFilePath();
    const UnfinishedFile part(
        (folder.isEmpty() ? place.absolutePath() : folder) + u'/' + partNameOf(place.fileName()));
    if (auto begun = part.begin(); !begun)
        return begun.error();
    auto made = Connection::guarded(path, [&]() -> Result<> {
        Connection connection(path, part.path().toStdString(), SQLite::OPEN_READWRITE);
        lockAlone(connection.database);
        makeDurable(connection.database);
        SQLite::Transaction transaction(connection.database);
        try {
            connection.writeFirst(competition, clock.now().toMSecsSinceEpoch());
        } catch (const BadRow &row) {
            return cannotBeSaved(row.detail);
        }
        transaction.commit();
        return emptyLogInto(connection.database, part.path());
    });
    if (made)
        made = part.nameNew(path);
    if (!made)
        return made.error();
    auto store = open(path);
    if (!store)
        QFile::remove(path); // nobody was told of it
    return store;
}

Result<Competition> Store::read()
{
    return Connection::guarded(m_connection->path,
        [this]() -> Result<Competition> { return readCompetition(m_connection->database); });
}

Result<> Store::append(std::span<const Edit> edits, const QDateTime &at)
{
    const std::vector<QDateTime> times(edits.size(), at);
    return append(edits, std::span<const QDateTime>(times));
}

Result<> Store::append(std::span<const Edit> edits, std::span<const QDateTime> times)
{
    if (m_connection->readOnly)
        return Error{ErrorCode::ReadOnly,
            QCoreApplication::translate("juri::Store",
                "%1 is open to be looked at only. Copy it to a folder of your own and go on there.")
                .arg(QDir::toNativeSeparators(m_connection->path)),
            {}};
    if (edits.empty())
        return {};
    const JournalHead before = m_connection->head;
    auto done = Connection::guarded(m_connection->path, [&]() -> Result<> {
        SQLite::Database &database = m_connection->database;
        if (isMovedAway(database)) {
            m_connection->emptyLog(); // what was saved goes with the file
            return Error{ErrorCode::NotFound,
                QCoreApplication::translate("juri::Store",
                    "%1 was moved, renamed or deleted while it was open; this change was not "
                    "saved. Close it and open it at its new place.")
                    .arg(QDir::toNativeSeparators(m_connection->path)),
                {}};
        }
        // Without memory, even taking back may have failed the last time.
        if (sqlite3_get_autocommit(database.getHandle()) == 0)
            database.exec("ROLLBACK");
        m_connection->renewLogIfTaken();
        m_connection->noteOpen();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        m_connection->noteDevice(times.front().toMSecsSinceEpoch());
        for (std::size_t index = 0; index < edits.size(); ++index)
            m_connection->write(edits[index], times[index].toMSecsSinceEpoch());
        transaction.commit();
        m_connection->log = fileNumberOf(m_connection->logPath());
        m_connection->device = m_connection->here;
        return {};
    });
    if (!done)
        m_connection->head = before;
    return done;
}

Result<StoreFindings> Store::check()
{
    return Connection::guarded(m_connection->path, [this]() -> Result<StoreFindings> {
        NoProgress quiet;
        return checkRows(m_connection->database, m_connection->version, quiet);
    });
}

Result<> Store::copyTo(const QString &path)
{
    return Connection::guarded(m_connection->path,
        [&]() -> Result<> { return writeCopy(m_connection->database, m_connection->path, path); });
}

bool Store::isReadOnly() const
{
    return m_connection->readOnly;
}

QByteArray Store::headAfter(const QByteArray &head, qint64 seq, std::span<const Edit> edits,
    std::span<const QDateTime> times)
{
    QByteArray after = head;
    for (std::size_t index = 0; index < edits.size(); ++index)
        after =
            journalHash(after, ++seq, times[index].toMSecsSinceEpoch(), journalText(edits[index]));
    return after;
}

qint64 Store::journalSeq() const
{
    return m_connection->head.seq;
}

QByteArray Store::journalHead() const
{
    return m_connection->head.hash;
}

} // namespace juri
