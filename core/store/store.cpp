// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/store/competitionreader.h"
#include "core/store/connection.h"
#include "core/store/editwriter.h"
#include "core/store/journal.h"
#include "core/store/recognition.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QUrl>

#include <sqlite3.h>

namespace juri {

using namespace Qt::StringLiterals;

/// A file beside the database that looking at it leaves behind; it goes when we go.
class LeftBehind
{
public:
    explicit LeftBehind(QString path)
        : m_path(std::move(path))
    {}
    ~LeftBehind()
    {
        if (!m_path.isEmpty())
            QFile::remove(m_path);
    }
    LeftBehind(const LeftBehind &) = delete;
    LeftBehind &operator=(const LeftBehind &) = delete;

private:
    QString m_path;
};

namespace {

/// True if the file no longer lies under its name: what is written now would be found by nobody.
bool isMovedAway(SQLite::Database &database)
{
    int moved = 0;
    return sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved) ==
               SQLITE_OK &&
           moved != 0;
}

/// Makes an empty file of our own, so that nobody else's is ever written to. (BadUsage, ReadOnly)
Result<> reserve(const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    const QFileInfo folder(QFileInfo(path).absolutePath());
    QFile file(path);
    // The owner's alone from the first byte on; SQLite gives its log the same permissions.
    if (!QFileInfo::exists(path) && file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                                        QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return {};
    if (QFileInfo::exists(path))
        return Error{ErrorCode::BadUsage,
            QCoreApplication::translate(
                "juri::Store", "%1 exists already. Choose another name; nothing was overwritten.")
                .arg(shown),
            {}};
    return Error{ErrorCode::ReadOnly,
        QCoreApplication::translate(
            "juri::Store", "Nothing can be written in %1. Choose another folder.")
            .arg(QDir::toNativeSeparators(folder.filePath())),
        file.errorString()};
}

Error cannotBeSaved(const QString &detail)
{
    return {ErrorCode::Internal,
        QCoreApplication::translate("juri::Store",
            "This change could not be saved, and nothing was changed. Please report it."),
        detail};
}

/// A rubric that has no place for a score that was given would make the file unreadable.
Error noPlaceForScores(const QString &detail)
{
    return {ErrorCode::Locked,
        QCoreApplication::translate("juri::Store",
            "Scores or notes have been given already that the changed rubric has no place for; "
            "nothing was changed. Take them back first."),
        detail};
}

} // namespace

/// The open database, where it is, and the end of its journal.
struct Store::Connection
{
    Connection(const QString &filePath, const std::string &name, int flags, QString leftBehind = {})
        : path(filePath)
        , leftovers(std::move(leftBehind))
        , database(name, flags | SQLITE_OPEN_NOFOLLOW, 0)
    {
        harden(database);
    }

    /// Runs work on the database; whatever it throws becomes an Error here and nowhere else.
    template<typename Work>
    static auto guarded(const QString &path, Work work) -> decltype(work())
    {
        try {
            return work();
        } catch (const SQLite::Exception &failure) {
            return storeError(failure, path);
        } catch (const BadRow &row) {
            return damagedFile(path, row.detail);
        }
    }

    /// Writes the log into the file, wherever that lies by now. A file only looked at has none.
    void emptyLog()
    {
        try {
            database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (const SQLite::Exception &) {
            // Nothing is lost: the log stays beside the file and is read at the next opening.
        }
    }

    void writeFirst(const Competition &competition, qint64 atMs);
    void write(const Edit &edit, qint64 atMs);

    QString path;
    LeftBehind leftovers; ///< removed after the database is closed
    SQLite::Database database;
    JournalHead head;
};

/// Everything of a new file, in one transaction.
void Store::Connection::writeFirst(const Competition &competition, qint64 atMs)
{
    makeSchema(database);
    EditWriter(database, atMs).writeAll(competition);
    const QByteArray what =
        "{\"competition\":\"" + competition.setup.id.text().toLatin1() + "\",\"edit\":\"create\"}";
    head = appendJournal(database, {}, atMs, what);
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
    if (m_connection)
        m_connection->emptyLog();
}

Result<std::unique_ptr<Store>> Store::create(
    const QString &path, const Competition &competition, const Clock &clock)
{
    if (auto reserved = reserve(path); !reserved)
        return reserved.error();
    // Links are followed here, once, and by nobody afterwards.
    const QString place = QFileInfo(path).canonicalFilePath();
    auto made = Connection::guarded(path, [&]() -> Result<std::unique_ptr<Store>> {
        auto connection =
            std::make_unique<Connection>(path, place.toStdString(), SQLite::OPEN_READWRITE);
        lockAlone(connection->database);
        // In the header before there is a log, so that the file is known as ours at any time.
        connection->database.exec("PRAGMA application_id = " + std::to_string(ourApplicationId));
        makeDurable(connection->database);
        SQLite::Transaction transaction(connection->database);
        try {
            connection->writeFirst(competition, clock.now().toMSecsSinceEpoch());
        } catch (const BadRow &row) {
            return cannotBeSaved(row.detail);
        }
        transaction.commit();
        connection->emptyLog(); // from now on the file alone is a whole competition
        return std::unique_ptr<Store>(new Store(std::move(connection)));
    });
    if (!made) { // what we began and could not finish is nobody's file
        for (const QString &ending : {QString(), u"-wal"_s, u"-journal"_s})
            QFile::remove(place + ending);
    }
    return made;
}

Result<std::unique_ptr<Store>> Store::open(const QString &path)
{
    if (auto ours = recogniseFile(path); !ours)
        return ours.error();
    return Connection::guarded(path, [&]() -> Result<std::unique_ptr<Store>> {
        auto connection = std::make_unique<Connection>(
            path, QFileInfo(path).canonicalFilePath().toStdString(), SQLite::OPEN_READWRITE);
        SQLite::Database &database = connection->database;
        if (sqlite3_db_readonly(database.getHandle(), "main") == 1)
            return storeError(SQLite::Exception("opened read-only", SQLITE_READONLY), path);
        lockAlone(database);
        if (auto ours = checkIdentity(database, path); !ours)
            return ours.error();
        auto store = std::unique_ptr<Store>(new Store(std::move(connection)));
        auto found = store->check();
        if (!found)
            return found.error();
        if (!found->sentences.isEmpty())
            return damagedFile(path, found->sentences.join(u"; "_s));
        store->m_connection->head = readJournalHead(database);
        makeDurable(database);
        // Taking the write lock now tells of a full disk or a second instance before anything is
        // shown.
        database.exec("BEGIN IMMEDIATE; COMMIT;");
        return store;
    });
}

Result<std::unique_ptr<Store>> Store::inspect(const QString &path)
{
    if (auto ours = recogniseFile(path); !ours)
        return ours.error();
    return Connection::guarded(path, [&]() -> Result<std::unique_ptr<Store>> {
        const QString place = QFileInfo(path).canonicalFilePath();
        std::unique_ptr<Connection> connection;
        if (QFileInfo::exists(place + u"-wal"_s)) {
            // Open elsewhere (then SQLite says so), or left by a crash: read the log, leave it
            // there.
            const QString index = place + u"-shm"_s;
            connection = std::make_unique<Connection>(path, place.toStdString(),
                SQLite::OPEN_READONLY, QFileInfo::exists(index) ? QString() : index);
        } else {
            // Nobody has it open. Without this word SQLite would make a log, even to read.
            const QByteArray url =
                QUrl::fromLocalFile(place).toEncoded(QUrl::FullyEncoded) + "?immutable=1";
            connection = std::make_unique<Connection>(
                path, url.toStdString(), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
        }
        if (auto ours = checkIdentity(connection->database, path); !ours)
            return ours.error();
        connection->head = readJournalHead(connection->database);
        return std::unique_ptr<Store>(new Store(std::move(connection)));
    });
}

Result<Competition> Store::read()
{
    return Connection::guarded(m_connection->path,
        [this]() -> Result<Competition> { return readCompetition(m_connection->database); });
}

Result<> Store::append(std::span<const Edit> edits, const QDateTime &at)
{
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
        SQLite::Transaction transaction(database);
        for (const Edit &edit : edits) {
            m_connection->write(edit, at.toMSecsSinceEpoch());
            if (!std::holds_alternative<StageEdit>(edit))
                continue;
            try {
                readCompetition(database);
            } catch (const BadRow &row) {
                return noPlaceForScores(row.detail);
            }
        }
        transaction.commit();
        return {};
    });
    if (!done)
        m_connection->head = before;
    return done;
}

Result<StoreFindings> Store::check()
{
    return Connection::guarded(m_connection->path, [this]() -> Result<StoreFindings> {
        StoreFindings found;
        SQLite::Database &database = m_connection->database;
        const std::string quick = database.execAndGet("PRAGMA quick_check(1)").getString();
        if (quick != "ok")
            found.sentences << QString::fromStdString(quick);
        found.sentences +=
            checkHashes(database, &found.statements, &found.objects, &found.journalRows);
        return found;
    });
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
