// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/store/competitionreader.h"
#include "core/store/connection.h"
#include "core/store/editwriter.h"
#include "core/store/journal.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <sqlite3.h>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

QString shownPath(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

/// True if the file begins as SQLite files do; a foreign file is never handed to SQLite.
bool looksLikeSqlite(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(16) == QByteArray("SQLite format 3\0", 16);
}

Error notACompetition(const QString &path, const QString &detail)
{
    return {ErrorCode::NotOurs,
        QCoreApplication::translate("juri::Store", "%1 is not a competition file of Juri.")
            .arg(shownPath(path)),
        detail};
}

int pragmaNumber(SQLite::Database &database, const char *pragma)
{
    return database.execAndGet(std::string("PRAGMA ") + pragma).getInt();
}

/// Everything that must hold before a row is believed. (study of storage: docs/formats-database.md)
Result<> checkIdentity(SQLite::Database &database, const QString &path)
{
    if (pragmaNumber(database, "application_id") != ourApplicationId)
        return notACompetition(path, u"another application_id"_s);
    if (pragmaNumber(database, "user_version") > newestSchemaVersion)
        return Error{ErrorCode::NewerVersion,
            QCoreApplication::translate("juri::Store",
                "%1 was made by a newer version of Juri. Install the newer version "
                "to open it; nothing was changed.")
                .arg(shownPath(path)),
            {}};
    if (schemaFingerprint(database) != expectedFingerprint())
        return damagedFile(path, u"the schema is not that of its version"_s);
    const std::string quick = database.execAndGet("PRAGMA quick_check(1)").getString();
    if (quick != "ok")
        return damagedFile(path, QString::fromStdString(quick));
    return {};
}

} // namespace

/// The open database, where it is, and the end of its journal.
struct Store::Connection
{
    Connection(const QString &filePath, int flags)
        : path(filePath)
        , database(filePath.toStdString(), flags, 0)
    {
        harden(database);
    }

    /// Runs work on the database; whatever it throws becomes an Error here and nowhere else.
    template<typename Work>
    auto guarded(Work work) -> decltype(work())
    {
        try {
            return work();
        } catch (const SQLite::Exception &failure) {
            return storeError(failure, path);
        } catch (const BadRow &row) {
            return damagedFile(path, row.detail);
        }
    }

    QString path;
    SQLite::Database database;
    JournalHead head;
};

Store::Store(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection))
{}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::create(
    const QString &path, const Competition &competition, const Clock &clock)
{
    if (QFileInfo::exists(path))
        return Error{ErrorCode::BadUsage,
            QCoreApplication::translate(
                "juri::Store", "%1 exists already. Choose another name; nothing was overwritten.")
                .arg(shownPath(path)),
            {}};
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (!folder.isDir() || !folder.isWritable())
        return Error{ErrorCode::ReadOnly,
            QCoreApplication::translate(
                "juri::Store", "Nothing can be written in %1. Choose another folder.")
                .arg(shownPath(folder.filePath())),
            {}};
    Result<std::unique_ptr<Store>> made = Error{};
    try {
        auto connection = std::make_unique<Connection>(
            path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLITE_OPEN_NOFOLLOW);
        makeDurable(connection->database);
        SQLite::Transaction transaction(connection->database);
        makeSchema(connection->database);
        const qint64 now = clock.now().toMSecsSinceEpoch();
        EditWriter(connection->database, now).writeAll(competition);
        const QByteArray what = "{\"edit\":\"create\",\"competition\":\"" +
                                competition.setup.id.text().toLatin1() + "\"}";
        connection->head = appendJournal(connection->database, {}, now, what);
        transaction.commit();
        QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        made = std::unique_ptr<Store>(new Store(std::move(connection)));
    } catch (const SQLite::Exception &failure) {
        made = storeError(failure, path);
    } catch (const BadRow &row) {
        made = damagedFile(path, row.detail);
    }
    if (!made) { // what we began and could not finish is nobody's file
        for (const QString &ending : {QString(), u"-wal"_s, u"-journal"_s})
            QFile::remove(path + ending);
    }
    return made;
}

Result<std::unique_ptr<Store>> Store::open(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{ErrorCode::NotFound,
            QCoreApplication::translate(
                "juri::Store", "There is no file %1. It may have been moved or renamed.")
                .arg(shownPath(path)),
            {}};
    if (!info.isFile() || !looksLikeSqlite(path))
        return notACompetition(path, u"not an SQLite file"_s);
    try {
        auto connection =
            std::make_unique<Connection>(info.absoluteFilePath(), SQLite::OPEN_READWRITE);
        if (auto ours = checkIdentity(connection->database, path); !ours)
            return ours.error();
        makeDurable(connection->database);
        // Taking the write lock now tells of a second instance before anything is shown.
        connection->database.exec("BEGIN IMMEDIATE; COMMIT;");
        connection->head = readJournalHead(connection->database);
        auto store = std::unique_ptr<Store>(new Store(std::move(connection)));
        auto found = store->check();
        if (!found)
            return found.error();
        if (!found->sentences.isEmpty())
            return damagedFile(path, found->sentences.join(u"; "_s));
        return store;
    } catch (const SQLite::Exception &failure) {
        return storeError(failure, path);
    }
}

Result<Competition> Store::read()
{
    return m_connection->guarded(
        [this]() -> Result<Competition> { return readCompetition(m_connection->database); });
}

Result<> Store::append(const Edit &edit, const QDateTime &at)
{
    return m_connection->guarded([&]() -> Result<> {
        SQLite::Transaction transaction(m_connection->database);
        const qint64 atMs = at.toMSecsSinceEpoch();
        std::visit(EditWriter(m_connection->database, atMs), edit);
        const JournalHead head =
            appendJournal(m_connection->database, m_connection->head, atMs, journalText(edit));
        transaction.commit();
        m_connection->head = head;
        return {};
    });
}

Result<StoreFindings> Store::check()
{
    return m_connection->guarded([this]() -> Result<StoreFindings> {
        StoreFindings found;
        const std::string quick =
            m_connection->database.execAndGet("PRAGMA quick_check(1)").getString();
        if (quick != "ok")
            found.sentences << QString::fromStdString(quick);
        found.sentences += checkHashes(
            m_connection->database, &found.statements, &found.objects, &found.journalRows);
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
