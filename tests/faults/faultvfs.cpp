// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/faultvfs.h"

#include <QtCore/QFile>

#include <sqlite3.h>

#include <cstring>

namespace juri::test {

namespace {

/// What SQLite holds for an open file of ours; that of the system lies right behind it.
struct FaultFile
{
    sqlite3_file base;
    const char *name; ///< SQLite keeps it as long as the file is open; null for a temporary file

    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

sqlite3_vfs *system()
{
    static sqlite3_vfs *const found = sqlite3_vfs_find("unix");
    return found;
}

FaultVfs &layer()
{
    return FaultVfs::instance();
}

FaultFile *ours(sqlite3_file *file)
{
    return reinterpret_cast<FaultFile *>(file);
}

sqlite3_file *real(sqlite3_file *file)
{
    return ours(file)->real();
}

const sqlite3_io_methods *methods(sqlite3_file *file)
{
    return real(file)->pMethods;
}

bool isRecorded(sqlite3_file *file)
{
    return layer().isRecording() && ours(file)->name;
}

QString nameOf(sqlite3_file *file)
{
    return QString::fromUtf8(ours(file)->name);
}

int close(sqlite3_file *file)
{
    return methods(file)->xClose(real(file));
}

int read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset)
{
    const int refused = layer().ask(DiskAct::Read);
    return refused ? refused : methods(file)->xRead(real(file), bytes, count, offset);
}

int write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset)
{
    if (const int refused = layer().ask(DiskAct::Write))
        return refused;
    const int code = methods(file)->xWrite(real(file), bytes, count, offset);
    if (code == SQLITE_OK && isRecorded(file))
        layer().noteWritten(
            nameOf(file), offset, QByteArray(static_cast<const char *>(bytes), count));
    return code;
}

int truncate(sqlite3_file *file, sqlite3_int64 size)
{
    if (const int refused = layer().ask(DiskAct::Truncate))
        return refused;
    const int code = methods(file)->xTruncate(real(file), size);
    if (code == SQLITE_OK && isRecorded(file))
        layer().noteTruncated(nameOf(file), size);
    return code;
}

int sync(sqlite3_file *file, int flags)
{
    int code = layer().ask(DiskAct::Sync);
    if (code == SQLITE_OK && layer().realSyncs())
        code = methods(file)->xSync(real(file), flags);
    if (isRecorded(file))
        layer().noteSynced(nameOf(file), code == SQLITE_OK);
    return code;
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    const int refused = layer().ask(DiskAct::FileSize);
    return refused ? refused : methods(file)->xFileSize(real(file), size);
}

int lock(sqlite3_file *file, int level)
{
    const int refused = layer().ask(DiskAct::Lock);
    return refused ? refused : methods(file)->xLock(real(file), level);
}

int unlock(sqlite3_file *file, int level)
{
    return methods(file)->xUnlock(real(file), level);
}

int checkReservedLock(sqlite3_file *file, int *held)
{
    return methods(file)->xCheckReservedLock(real(file), held);
}

int fileControl(sqlite3_file *file, int what, void *argument)
{
    return methods(file)->xFileControl(real(file), what, argument);
}

int sectorSize(sqlite3_file *file)
{
    return methods(file)->xSectorSize(real(file));
}

int deviceCharacteristics(sqlite3_file *file)
{
    return methods(file)->xDeviceCharacteristics(real(file));
}

int shmMap(sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
    return methods(file)->xShmMap(real(file), page, size, extend, memory);
}

int shmLock(sqlite3_file *file, int offset, int count, int flags)
{
    return methods(file)->xShmLock(real(file), offset, count, flags);
}

void shmBarrier(sqlite3_file *file)
{
    methods(file)->xShmBarrier(real(file));
}

int shmUnmap(sqlite3_file *file, int remove)
{
    return methods(file)->xShmUnmap(real(file), remove);
}

// Version 2: no memory mapping, so that every read passes here.
const sqlite3_io_methods ioMethods{2, close, read, write, truncate, sync, fileSize, lock, unlock,
    checkReservedLock, fileControl, sectorSize, deviceCharacteristics, shmMap, shmLock, shmBarrier,
    shmUnmap, nullptr, nullptr};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *flagsGiven)
{
    file->pMethods = nullptr;
    ours(file)->name = name;
    if (const int refused = layer().ask(DiskAct::Open))
        return refused;
    const bool existed = name && QFile::exists(QString::fromUtf8(name));
    const int code = system()->xOpen(system(), name, real(file), flags, flagsGiven);
    if (real(file)->pMethods)
        file->pMethods = &ioMethods;
    if (code != SQLITE_OK || !name || !layer().isRecording())
        return code;
    QFile lying(QString::fromUtf8(name));
    const QByteArray bytes =
        existed && lying.open(QIODevice::ReadOnly) ? lying.readAll() : QByteArray();
    layer().noteOpened(QString::fromUtf8(name), bytes, existed,
        flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL));
    return code;
}

int deleteFile(sqlite3_vfs *, const char *name, int syncFolder)
{
    if (const int refused = layer().ask(DiskAct::Delete))
        return refused;
    const int code = system()->xDelete(system(), name, layer().realSyncs() ? syncFolder : 0);
    if (code == SQLITE_OK && layer().isRecording())
        layer().noteDeleted(QString::fromUtf8(name), syncFolder != 0);
    return code;
}

int accessFile(sqlite3_vfs *, const char *name, int flags, int *answer)
{
    const int refused = layer().ask(DiskAct::Access);
    return refused ? refused : system()->xAccess(system(), name, flags, answer);
}

} // namespace

FaultVfs &FaultVfs::instance()
{
    static FaultVfs one;
    return one;
}

FaultVfs::FaultVfs()
{
    sqlite3_initialize();
    static sqlite3_vfs vfs = *system(); // time, randomness and full names are the system's
    vfs.iVersion = 2;
    vfs.szOsFile = static_cast<int>(sizeof(FaultFile)) + system()->szOsFile;
    vfs.pNext = nullptr;
    vfs.zName = "fault";
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    vfs.xAccess = accessFile;
    sqlite3_vfs_register(&vfs, 1);
}

void FaultVfs::fail(const DiskFault &fault)
{
    heal();
    m_fault = fault;
    m_armed = true;
}

void FaultVfs::heal()
{
    m_armed = false;
    m_failures = 0;
    m_counts = {};
}

int FaultVfs::ask(DiskAct act)
{
    const int number = ++m_counts.at(static_cast<std::size_t>(act));
    if (!m_armed || act != m_fault.act ||
        (m_fault.fromThenOn ? number < m_fault.nth : number != m_fault.nth))
        return SQLITE_OK;
    ++m_failures;
    return m_fault.code;
}

void FaultVfs::startRecording()
{
    m_events.clear();
    m_known.clear();
    m_nextFile = 0;
    m_recording = true;
}

std::vector<DiskEvent> FaultVfs::stopRecording()
{
    m_recording = false;
    return std::exchange(m_events, {});
}

void FaultVfs::acknowledge(qint64 commit)
{
    if (m_recording)
        m_events.push_back({DiskEvent::Kind::Acknowledged, -1, {}, commit, {}});
}

void FaultVfs::add(
    DiskEvent::Kind kind, const QString &name, qint64 offset, const QByteArray &bytes)
{
    const auto known = m_known.find(name);
    if (known != m_known.end())
        m_events.push_back({kind, known->second.file, name, offset, bytes});
}

void FaultVfs::noteOpened(const QString &name, const QByteArray &bytes, bool existed, bool journal)
{
    if (existed && m_known.contains(name))
        return;
    m_known[name] = {m_nextFile++, !existed && journal};
    // An empty file was made a moment ago by whoever opens it now.
    add(existed && !bytes.isEmpty() ? DiskEvent::Kind::Found : DiskEvent::Kind::Created, name, 0,
        bytes);
}

void FaultVfs::noteWritten(const QString &name, qint64 offset, const QByteArray &bytes)
{
    add(DiskEvent::Kind::Written, name, offset, bytes);
}

void FaultVfs::noteTruncated(const QString &name, qint64 size)
{
    add(DiskEvent::Kind::Truncated, name, size);
}

void FaultVfs::noteSynced(const QString &name, bool well)
{
    add(well ? DiskEvent::Kind::Synced : DiskEvent::Kind::SyncFailed, name);
    const auto known = m_known.find(name);
    if (well && known != m_known.end() && std::exchange(known->second.folderDue, false))
        add(DiskEvent::Kind::FolderSynced, name);
}

void FaultVfs::noteDeleted(const QString &name, bool folderSynced)
{
    add(DiskEvent::Kind::Deleted, name);
    if (folderSynced)
        add(DiskEvent::Kind::FolderSynced, name);
    m_known.erase(name);
}

} // namespace juri::test
