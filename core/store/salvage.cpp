// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/salvage.h"

#include "core/store/carver.h"
#include "core/store/competitionreader.h"
#include "core/store/connection.h"
#include "core/store/editwriter.h"
#include "core/store/lockholder.h"
#include "core/store/schema.h"
#include "core/store/wholeness.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <sqlite3.h>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 1024LL * 1024 * 1024;
constexpr qint64 block = 4096;
constexpr int mostVersions = 1000;

Error unreadable(ErrorCode code, const char *sentence, const QString &path, const QString &detail)
{
    return {code,
        QCoreApplication::translate("juri::Store", sentence).arg(QDir::toNativeSeparators(path)),
        detail};
}

/// Whether another window or program has the file open. Asks for the lock alone: nothing is read,
/// and no log is made. Comes before anything else opens the file, because a process that closes a
/// file loses all its locks on it.
bool isHeld(const QString &place)
{
    sqlite3 *handle = nullptr;
    bool held = false;
    if (sqlite3_open_v2(place.toUtf8().constData(), &handle,
            SQLITE_OPEN_READONLY | SQLITE_OPEN_NOFOLLOW, nullptr) == SQLITE_OK) {
        sqlite3_file *file = nullptr;
        sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
        if (file && file->pMethods) {
            held = file->pMethods->xLock(file, SQLITE_LOCK_SHARED) == SQLITE_BUSY;
            file->pMethods->xUnlock(file, SQLITE_LOCK_NONE);
        }
    }
    sqlite3_close(handle);
    return held;
}

/// All bytes that the disk still gives: where it fails, zeros stand instead.
QByteArray readWhatIsThere(QFile &file, qint64 *lost)
{
    QByteArray bytes = file.readAll();
    if (bytes.size() == file.size())
        return bytes;
    bytes = QByteArray(file.size(), '\0');
    for (qint64 at = 0; at < bytes.size(); at += block) {
        const qint64 wanted = std::min(block, bytes.size() - at);
        if (!file.seek(at) || file.read(bytes.data() + at, wanted) != wanted)
            ++*lost;
    }
    return bytes;
}

/// Gives SQLite a copy of the bytes in memory, which it frees and never writes to.
void hand(SQLite::Database &database, const QByteArray &bytes)
{
    const auto size = static_cast<sqlite3_int64>(bytes.size());
    auto *copy = static_cast<uchar *>(sqlite3_malloc64(static_cast<sqlite3_uint64>(size)));
    if (!copy)
        throw BadRow{u"not enough free memory"_s};
    std::copy_n(bytes.constData(), bytes.size(), copy);
    if (sqlite3_deserialize(database.getHandle(), "main", copy, size, size,
            SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY) != SQLITE_OK)
        throw BadRow{u"SQLite does not take the file"_s};
    harden(database);
}

/// The version whose schema this is; 0 for a schema that we never made.
int versionOfSchema(SQLite::Database &database)
{
    const QByteArray fingerprint = schemaFingerprint(database);
    for (int version = newestSchemaVersion; version > 0; --version) {
        if (fingerprint == expectedFingerprint(version))
            return version;
    }
    return 0;
}

/// Looks at the file through SQLite, in memory alone, with all checks of an opening.
void readTables(const PageFile &file, Salvage &into, Progress &progress)
{
    int version = -1;
    try {
        SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        hand(database, file.bytes());
        version = versionOfSchema(database);
        if (version == 0) {
            if (!into.isNewer)
                into.schema << u"the schema is not that of its version"_s;
            return;
        }
        if (version != into.version)
            into.header << u"schema version %1"_s.arg(into.version);
        into.version = version;
        into.isNewer = false;
        into.tables = readCompetition(database);
        SQLite::Statement check(database, "PRAGMA integrity_check(100)");
        while (check.executeStep()) {
            const QString line = textAt(check, 0);
            if (line != u"ok")
                into.structure << line.split(u'\n', Qt::SkipEmptyParts);
        }
        into.rows = checkRows(database, version, progress).sentences;
        QString device;
        if (version > 1)
            into.content = compareWithJournal(database, *into.tables, &device, progress);
        if (version > 1 && into.content.isEmpty() && device != fileNote(database, FileNote::Device))
            into.content << u"the device is not that of the journal"_s;
    } catch (const SQLite::Exception &failure) {
        (version < 0 ? into.schema : into.content) << QString::fromUtf8(failure.what());
    } catch (const BadRow &row) {
        into.content << row.detail;
    } catch (const Stopped &) {
        // Whoever stopped it knows.
    }
}

} // namespace

Salvage salvageBytes(QByteArray file, const QByteArray &log, Progress &progress)
{
    Salvage found;
    const PageFile pages(std::move(file), log);
    found.version = pages.version();
    found.header = pages.mended();
    found.logIsBroken = pages.logIsBroken();
    found.isOurs = pages.hasOurId();
    if (pages.missing() > 0)
        found.structure << u"%1 pages are missing at the end"_s.arg(pages.missing());
    // A version that nobody will ever make is damage to this one field.
    if (found.version < 1 || found.version > mostVersions) {
        found.header << u"schema version %1"_s.arg(found.version);
        found.version = newestSchemaVersion;
    }
    found.isNewer = found.version > newestSchemaVersion;
    Carver(pages, found).carve(progress);
    if (!progress.isCancelled())
        readTables(pages, found, progress);
    const auto open = found.loose.meta.find(u"open"_s);
    found.logIsMissing = log.isEmpty() && open != found.loose.meta.end() && open->second == u"1";
    return found;
}

Result<Salvage> salvage(const QString &path, Progress &progress)
{
    const QFileInfo info(path);
    if (!info.exists())
        return unreadable(ErrorCode::NotFound,
            QT_TRANSLATE_NOOP(
                "juri::Store", "There is no file %1. It may have been moved or renamed."),
            path, {});
    if (!info.isFile() || info.size() > largestFile)
        return unreadable(ErrorCode::NotOurs,
            QT_TRANSLATE_NOOP("juri::Store", "%1 is not a competition file of Juri."), path,
            u"not an ordinary file, or too large"_s);
    const QString place = info.canonicalFilePath();
    if (const auto holder = isHeld(place) ? lockHolderOf(place) : std::nullopt)
        return Error{ErrorCode::InUse, describeHolder(path, *holder), {}};
    if (isHeld(place))
        return unreadable(ErrorCode::InUse,
            QT_TRANSLATE_NOOP(
                "juri::Store", "%1 is open in another window or program. Close it there first."),
            path, {});
    QFile file(place);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(ErrorCode::ReadOnly,
            QT_TRANSLATE_NOOP("juri::Store",
                "%1 cannot be read. Copy it to a folder of your own and open it there."),
            path, file.errorString());
    qint64 lost = 0;
    QByteArray bytes = readWhatIsThere(file, &lost);
    QFile logFile(place + u"-wal"_s);
    QByteArray log;
    if (logFile.open(QIODevice::ReadOnly))
        log = readWhatIsThere(logFile, &lost);
    if (bytes.isEmpty())
        return unreadable(ErrorCode::NotOurs,
            QT_TRANSLATE_NOOP("juri::Store", "%1 is not a competition file of Juri."), path,
            u"empty"_s);
    Salvage found = salvageBytes(std::move(bytes), log, progress);
    if (progress.isCancelled())
        return Error{ErrorCode::Cancelled, {}, {}};
    if (lost > 0)
        found.structure << u"the disk did not give %1 pieces of 4096 bytes"_s.arg(lost);
    if (!found.isOurs && !found.loose.meta.contains(u"competition"_s))
        return unreadable(ErrorCode::NotOurs,
            QT_TRANSLATE_NOOP("juri::Store", "%1 is not a competition file of Juri."), path, {});
    return found;
}

} // namespace juri
