// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a competition file, in the order of docs/formats-database.md.
#include "core/store/competitionreader.h"
#include "core/store/editwriter.h"
#include "core/store/openingwords.h"
#include "core/store/recognition.h"
#include "core/store/storeconnection.h"
#include "core/store/upgrading.h"
#include "core/store/wholeness.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QUrl>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 roomForALog = 256 * 1024;

OpeningAnswer answerOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return OpeningAnswer::NotFound;
    case ErrorCode::NotOurs:
        return OpeningAnswer::NotOurs;
    case ErrorCode::NewerVersion:
        return OpeningAnswer::Newer;
    case ErrorCode::InUse:
        return OpeningAnswer::LockedBy;
    case ErrorCode::Damaged:
        return OpeningAnswer::Damaged;
    default:
        return OpeningAnswer::Failed;
    }
}

/// What keeps the file from being written where it lies, as far as that can be seen before.
ReadOnlyBecause obstacleAt(const QString &path, const Place &place)
{
    if (place.network)
        return ReadOnlyBecause::NetworkFileSystem;
    if (!place.syncFolder.isEmpty())
        return ReadOnlyBecause::SyncFolder;
    const QFileInfo file(path);
    if (!file.isWritable())
        return file.ownerId() == currentUser() ? ReadOnlyBecause::FileNotWritable
                                               : ReadOnlyBecause::OwnedByOther;
    if (!QFileInfo(file.absolutePath()).isWritable())
        return ReadOnlyBecause::FolderNotWritable;
    return ReadOnlyBecause::NotReadOnly;
}

} // namespace

/// Takes one file through all steps; each either passes it on or ends in the answer.
class Store::Opener
{
public:
    Opener(const QString &path, Progress &progress)
        : m_path(path)
        , m_place(QFileInfo(path).canonicalFilePath())
        , m_progress(progress)
    {}

    Opening open(Wish wish)
    {
        if (auto ours = recogniseFile(m_path); !ours)
            return refused(ours.error());
        const Place place = placeOf(m_place);
        const ReadOnlyBecause obstacle =
            wish == Wish::Look ? ReadOnlyBecause::Asked : obstacleAt(m_place, place);
        m_opening.warning = warningFor(m_path, place);
        auto done = obstacle == ReadOnlyBecause::NotReadOnly ? toWrite() : toLook(obstacle);
        if (!done && done.error().code == ErrorCode::ReadOnly && wish == Wish::Write &&
            obstacle == ReadOnlyBecause::NotReadOnly)
            done = toLook(ReadOnlyBecause::FileNotWritable);
        if (!done)
            return refused(done.error());
        return std::move(m_opening);
    }

    /// Application, version and schema only.
    Result<std::unique_ptr<Store>> inspect()
    {
        if (auto ours = recogniseFile(m_path); !ours)
            return ours.error();
        auto connection = lookingConnection();
        if (!connection)
            return connection.error();
        return Connection::storeOf(*std::move(connection));
    }

private:
    template<typename Work>
    auto guarded(Work work) -> decltype(work())
    {
        try {
            return Connection::guarded(m_path, work);
        } catch (const Stopped &) {
            return Error{ErrorCode::Cancelled, {}, u"stopped while the file was checked"_s};
        }
    }

    Opening refused(const Error &error)
    {
        m_opening.answer = answerOf(error.code);
        m_opening.code = error.code;
        m_opening.sentence = error.message;
        m_opening.detail = error.detail;
        m_opening.holder = error.code == ErrorCode::InUse ? lockHolderOf(m_place) : std::nullopt;
        if (m_opening.holder)
            m_opening.sentence = describeHolder(m_path, *m_opening.holder);
        return std::move(m_opening);
    }

    Result<> toWrite()
    {
        if (auto aside = putForeignJournalAside(m_place); !aside)
            return aside;
        const bool hadLog = QFileInfo::exists(m_place + u"-wal"_s);
        return guarded([&]() -> Result<> {
            auto connection =
                std::make_unique<Connection>(m_path, m_place.toStdString(), SQLite::OPEN_READWRITE);
            connection->held = std::make_unique<HeldPlace>(m_place);
            connection->keepLog(true); // until all is well: closing must not take it away
            SQLite::Database &database = connection->database;
            if (sqlite3_db_readonly(database.getHandle(), "main") == 1)
                return storeError(SQLite::Exception("opened read-only", SQLITE_READONLY), m_path);
            lockAlone(database);
            auto version = checkIdentity(database, m_path);
            if (!version)
                return version.error();
            connection->version = *version;
            if (auto whole = checkContent(*connection, hadLog); !whole)
                return whole;
            if (*version < newestSchemaVersion) {
                auto kept = upgrade(database, m_path, *version);
                if (!kept)
                    return kept.error();
                m_opening.keptCopy = *kept;
                connection->version = newestSchemaVersion;
                connection->device = connection->here;
            }
            connection->head = readJournalHead(database);
            makeWritable(*connection);
            if (!connection->readOnly)
                connection->note = std::make_unique<LockNote>(m_place);
            if (!connection->readOnly)
                connection->keepLog(false);
            m_opening.store = Connection::storeOf(std::move(connection));
            return {};
        });
    }

    /// Taking the write lock now tells of a full disk before anything is shown.
    void makeWritable(Connection &connection)
    {
        m_opening.answer =
            m_opening.keptCopy.isEmpty() ? OpeningAnswer::Opened : OpeningAnswer::Upgraded;
        if (!m_opening.keptCopy.isEmpty())
            m_opening.sentence = upgradedSentence(m_path, m_opening.keptCopy);
        const qint64 room = placeOf(m_place).freeBytes;
        const bool full = room >= 0 && room < roomForALog;
        try {
            if (!full) {
                makeDurable(connection.database);
                connection.database.exec("BEGIN IMMEDIATE; COMMIT;");
                return;
            }
        } catch (const SQLite::Exception &failure) {
            if (failure.getErrorCode() != SQLITE_FULL)
                throw;
        }
        // What is in the file can be read all the same, and its log stays for later.
        connection.leaveLog();
        lookingBecause(ReadOnlyBecause::DiskFull);
    }

    Result<> toLook(ReadOnlyBecause because)
    {
        auto connection = lookingConnection();
        if (!connection)
            return connection.error();
        return guarded([&]() -> Result<> {
            if (auto whole = checkContent(**connection, QFileInfo::exists(m_place + u"-wal"_s));
                !whole)
                return whole;
            lookingBecause(because);
            m_opening.store = Connection::storeOf(*std::move(connection));
            return {};
        });
    }

    void lookingBecause(ReadOnlyBecause because)
    {
        m_opening.answer = OpeningAnswer::ReadOnly;
        m_opening.because = because;
        m_opening.code = ErrorCode::ReadOnly;
        m_opening.sentence = readOnlySentence(m_path, because);
    }

    /// Rows, hashes, chain, and that the tables say what the journal says.
    Result<> checkContent(Connection &connection, bool hadLog)
    {
        SQLite::Database &database = connection.database;
        connection.device = fileNote(database, FileNote::Device);
        connection.notedOpen = fileNote(database, FileNote::Open) == u"1";
        if (connection.notedOpen && !hadLog)
            return incompleteCopy(m_path);
        QStringList problems = checkRows(database, connection.version, m_progress).sentences;
        if (problems.isEmpty()) {
            m_opening.competition = readCompetition(database);
            QString device;
            if (connection.version > 1)
                problems = compareWithJournal(database, m_opening.competition, &device, m_progress);
            if (connection.version > 1 && problems.isEmpty() && device != connection.device)
                problems << u"the device is not that of the journal"_s;
        }
        if (!problems.isEmpty())
            return damagedFile(m_path, problems.join(u"; "_s));
        m_opening.movedHere = !connection.device.isEmpty() && connection.device != connection.here;
        return {};
    }

    Result<std::unique_ptr<Connection>> lookingConnection()
    {
        const QString log = m_place + u"-wal"_s;
        if (!QFileInfo::exists(log)) {
            // Nobody has it open. Without this word SQLite would make a log, even to read.
            const QByteArray url =
                QUrl::fromLocalFile(m_place).toEncoded(QUrl::FullyEncoded) + "?immutable=1";
            return connected(url.toStdString(), SQLite::OPEN_READONLY | SQLite::OPEN_URI, {});
        }
        // Open elsewhere (then SQLite says so), or left by a crash: read the log, leave it there.
        const QString index = m_place + u"-shm"_s;
        auto direct = connected(m_place.toStdString(), SQLite::OPEN_READONLY,
            QFileInfo::exists(index) ? QString() : index);
        if (direct || (direct.error().code != ErrorCode::ReadOnly &&
                          direct.error().code != ErrorCode::DiskFailure))
            return direct;
        return connectedToCopy();
    }

    Result<std::unique_ptr<Connection>> connected(
        const std::string &name, int flags, const QString &leftBehind)
    {
        return guarded([&]() -> Result<std::unique_ptr<Connection>> {
            auto connection = std::make_unique<Connection>(m_path, name, flags, leftBehind);
            auto version = checkIdentity(connection->database, m_path);
            if (!version)
                return version.error();
            connection->version = *version;
            connection->readOnly = true;
            connection->head = readJournalHead(connection->database);
            return connection;
        });
    }

    /// Where nothing can be written beside the file, SQLite cannot follow its log: file and log are
    /// read as a copy.
    Result<std::unique_ptr<Connection>> connectedToCopy()
    {
        auto folder = std::make_unique<QTemporaryDir>();
        const QString copy = folder->filePath(u"copy.juri"_s);
        if (!folder->isValid() || !QFile::copy(m_place, copy) ||
            !QFile::copy(m_place + u"-wal"_s, copy + u"-wal"_s))
            return storeError(
                SQLite::Exception("the file and its log cannot be copied", SQLITE_IOERR), m_path);
        for (const QString &file : {copy, QString(copy + u"-wal"_s)})
            QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        auto connection = connected(copy.toStdString(), SQLite::OPEN_READWRITE, {});
        if (connection)
            (*connection)->copy = std::move(folder);
        return connection;
    }

    QString m_path;
    QString m_place; ///< links are followed here, once, and by nobody afterwards
    Progress &m_progress;
    Opening m_opening;
};

Opening Store::openFile(const QString &path, Wish wish, Progress &progress)
{
    return Opener(path, progress).open(wish);
}

Result<std::unique_ptr<Store>> Store::open(const QString &path)
{
    NoProgress quiet;
    Opening opening = openFile(path, Wish::Write, quiet);
    if (!opening.isWritable())
        return opening.error();
    return std::move(opening.store);
}

Result<std::unique_ptr<Store>> Store::inspect(const QString &path)
{
    NoProgress quiet;
    return Opener(path, quiet).inspect();
}

} // namespace juri
