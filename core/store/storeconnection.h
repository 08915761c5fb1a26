// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the files of this room only.

#include "core/store/connection.h"
#include "core/store/heldplaces.h"
#include "core/store/journal.h"
#include "core/store/lockholder.h"
#include "core/store/schema.h"
#include "core/store/store.h"
#include "core/support/place.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <sqlite3.h>

namespace juri {

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

    static std::unique_ptr<Store> storeOf(std::unique_ptr<Connection> connection)
    {
        return std::unique_ptr<Store>(new Store(std::move(connection)));
    }

    QString logPath() const;
    void renewLogIfTaken();
    void emptyLog();
    void noteOpen();
    void noteClosed();
    void keepLog(bool keep); ///< whether closing leaves the log as it is
    void leaveLog();         ///< nothing more is written, neither now nor at the close
    void noteDevice(qint64 atMs);
    void writeFirst(const Competition &competition, qint64 atMs);
    void write(const Edit &edit, qint64 atMs);

    QString path;
    std::unique_ptr<QTemporaryDir> copy; ///< of a file that cannot be read where it lies
    LeftBehind leftovers;                ///< removed after the database is closed
    std::unique_ptr<HeldPlace> held;     ///< of a file that is open to be written
    SQLite::Database database;
    std::unique_ptr<LockNote> note; ///< while the file is held; goes before the lock does
    JournalHead head;
    int version = newestSchemaVersion; ///< of the schema; an older one is only looked at
    QString here = deviceOf(path);     ///< which copy on which computer this is
    QString device;                    ///< that wrote last, as the file says; empty if it does not
    std::optional<FileNumber> log;     ///< as it was after the last edit
    bool readOnly = false;
    bool notedOpen = false; ///< file and log together say that a log belongs to the file
    bool saidOpen = false;  ///< the file alone says it, too
};

} // namespace juri
