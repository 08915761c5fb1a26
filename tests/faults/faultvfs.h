// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <array>
#include <map>
#include <vector>

namespace juri::test {

/// What SQLite asks of a disk.
enum class DiskAct { Open, Read, Write, Truncate, Sync, Delete, FileSize, Access, Lock };
inline constexpr std::size_t diskActs = 9;

/// The disk answers the nth call of one kind with an SQLite code, once or from then on.
struct DiskFault
{
    DiskAct act = DiskAct::Read;
    int nth = 1;
    int code = 0;
    bool fromThenOn = false;
};

/// One thing that changed the disk, or a word of the test in between.
struct DiskEvent
{
    enum class Kind {
        Found,        ///< the file lay there already, with these bytes
        Created,      ///< a new name in the folder
        Written,      ///< bytes at offset
        Truncated,    ///< to offset bytes
        Synced,       ///< all that was written to the file before is on the disk
        SyncFailed,   ///< nobody knows what of it is, now or ever
        Deleted,      ///< the name is gone
        FolderSynced, ///< names before are on the disk
        Acknowledged  ///< the test's word: commit number offset was reported as done
    };
    Kind kind;
    int file = -1; ///< number of the file, a new one for each creation
    QString name;  ///< Found, Created, Deleted
    qint64 offset = 0;
    QByteArray bytes;
};

/// A layer between SQLite and the system's files that becomes the default of the process: counts
/// what is asked, fails what it is told to fail, and records what changes the disk. For one thread.
class FaultVfs
{
public:
    /// Registers the layer at its first use.
    static FaultVfs &instance();

    void fail(const DiskFault &fault); ///< counts from here
    void heal();                       ///< no fault any more; counters at zero
    bool hasFailed() const { return m_failures > 0; }
    int count(DiskAct act) const { return m_counts.at(static_cast<std::size_t>(act)); }

    void startRecording();
    std::vector<DiskEvent> stopRecording();
    void acknowledge(qint64 commit);
    /// Syncs are counted and recorded always; the real ones can be left out to be quick.
    void setRealSyncs(bool real) { m_realSyncs = real; }

    // For the functions that SQLite calls.
    int ask(DiskAct act); ///< SQLITE_OK, or the code to answer with
    bool realSyncs() const { return m_realSyncs; }
    bool isRecording() const { return m_recording; }
    void noteOpened(const QString &name, const QByteArray &bytes, bool existed, bool journal);
    void noteWritten(const QString &name, qint64 offset, const QByteArray &bytes);
    void noteTruncated(const QString &name, qint64 size);
    void noteSynced(const QString &name, bool well);
    void noteDeleted(const QString &name, bool folderSynced);

private:
    FaultVfs();
    void add(
        DiskEvent::Kind kind, const QString &name, qint64 offset = 0, const QByteArray &bytes = {});

    DiskFault m_fault;
    bool m_armed = false;
    int m_failures = 0;
    std::array<int, diskActs> m_counts{};
    bool m_realSyncs = false;
    bool m_recording = false;
    std::vector<DiskEvent> m_events;
    struct Known
    {
        int file = -1;
        bool folderDue = false; ///< a new log: its first sync syncs the folder as well
    };
    std::map<QString, Known> m_known;
    int m_nextFile = 0;
};

} // namespace juri::test
