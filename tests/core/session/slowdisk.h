// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <sqlite3.h>

#include <chrono>
#include <condition_variable>
#include <cstring>
#include <mutex>
#include <set>
#include <thread>

namespace juri::test {

/// How a SlowDisk behaves, and what it has seen.
struct DiskState
{
    std::chrono::milliseconds flushTime{0};
    bool gateClosed = false, flushFails = false, full = false;
    int flushes = 0, atGate = 0;
    std::set<std::thread::id> threads;
};

/// What files under one folder are stored on, as far as SQLite can tell: a flush can take its time,
/// wait at a gate, or fail; a write can find no room. Says who flushed. Put under SQLite for the
/// whole program by the first instance; other folders are left alone.
class SlowDisk
{
public:
    explicit SlowDisk(const QString &folder)
    {
        static const bool registered = registerBelow();
        Q_ASSERT(registered);
        const std::scoped_lock lock(s_mutex);
        s_folder = folder.toUtf8();
        s_state = {};
    }
    ~SlowDisk()
    {
        const std::scoped_lock lock(s_mutex);
        s_folder.clear();
        s_state = {};
        s_moved.notify_all();
    }
    SlowDisk(const SlowDisk &) = delete;
    SlowDisk &operator=(const SlowDisk &) = delete;

    void setFlushTime(std::chrono::milliseconds time)
    {
        set([&](State &s) { s.flushTime = time; });
    }
    void closeGate()
    {
        set([](State &s) { s.gateClosed = true; });
    }
    void openGate()
    {
        set([](State &s) { s.gateClosed = false; });
    }
    void setFlushFails(bool fails)
    {
        set([&](State &s) { s.flushFails = fails; });
    }
    void setFull(bool full)
    {
        set([&](State &s) { s.full = full; });
    }
    void forget() ///< counts begin anew
    {
        set([](State &s) {
            s.flushes = 0;
            s.threads.clear();
        });
    }
    int flushes() const ///< tried, failed ones among them
    {
        const std::scoped_lock lock(s_mutex);
        return s_state.flushes;
    }
    std::set<std::thread::id> flushingThreads() const
    {
        const std::scoped_lock lock(s_mutex);
        return s_state.threads;
    }
    void waitForFlush() ///< until somebody stands at the closed gate
    {
        std::unique_lock lock(s_mutex);
        s_moved.wait(lock, [] { return s_state.atGate > 0; });
    }

private:
    using State = DiskState;
    struct File
    {
        sqlite3_file base;
        bool ours;
        sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
    };
    static File *of(sqlite3_file *file) { return reinterpret_cast<File *>(file); }

    template<typename Change>
    void set(Change change)
    {
        const std::scoped_lock lock(s_mutex);
        change(s_state);
        s_moved.notify_all();
    }

    static int sync(sqlite3_file *file, int flags)
    {
        if (of(file)->ours) {
            std::unique_lock lock(s_mutex);
            ++s_state.flushes;
            s_state.threads.insert(std::this_thread::get_id());
            ++s_state.atGate;
            s_moved.notify_all();
            s_moved.wait(lock, [] { return !s_state.gateClosed; });
            --s_state.atGate;
            const State now = s_state;
            lock.unlock();
            std::this_thread::sleep_for(now.flushTime);
            if (now.flushFails)
                return SQLITE_IOERR_FSYNC;
        }
        return of(file)->real()->pMethods->xSync(of(file)->real(), flags);
    }
    static int write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 at)
    {
        if (of(file)->ours) {
            const std::scoped_lock lock(s_mutex);
            if (s_state.full)
                return SQLITE_FULL;
        }
        return of(file)->real()->pMethods->xWrite(of(file)->real(), bytes, count, at);
    }
    /// A method that is handed through.
    template<auto method, typename... Parameters>
    static auto pass(sqlite3_file *file, Parameters... parameters)
    {
        return (of(file)->real()->pMethods->*method)(of(file)->real(), parameters...);
    }
    static int open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *given)
    {
        static const sqlite3_io_methods methods = [] {
            sqlite3_io_methods m{};
            m.iVersion = 2;
            m.xClose = &pass<&sqlite3_io_methods::xClose>;
            m.xRead = &pass<&sqlite3_io_methods::xRead, void *, int, sqlite3_int64>;
            m.xWrite = &write;
            m.xTruncate = &pass<&sqlite3_io_methods::xTruncate, sqlite3_int64>;
            m.xSync = &sync;
            m.xFileSize = &pass<&sqlite3_io_methods::xFileSize, sqlite3_int64 *>;
            m.xLock = &pass<&sqlite3_io_methods::xLock, int>;
            m.xUnlock = &pass<&sqlite3_io_methods::xUnlock, int>;
            m.xCheckReservedLock = &pass<&sqlite3_io_methods::xCheckReservedLock, int *>;
            m.xFileControl = &pass<&sqlite3_io_methods::xFileControl, int, void *>;
            m.xSectorSize = &pass<&sqlite3_io_methods::xSectorSize>;
            m.xDeviceCharacteristics = &pass<&sqlite3_io_methods::xDeviceCharacteristics>;
            m.xShmMap = &pass<&sqlite3_io_methods::xShmMap, int, int, int, void volatile **>;
            m.xShmLock = &pass<&sqlite3_io_methods::xShmLock, int, int, int>;
            m.xShmBarrier = &pass<&sqlite3_io_methods::xShmBarrier>;
            m.xShmUnmap = &pass<&sqlite3_io_methods::xShmUnmap, int>;
            return m;
        }();
        File *own = of(file);
        own->base.pMethods = nullptr;
        {
            const std::scoped_lock lock(s_mutex);
            own->ours = name && !s_folder.isEmpty() &&
                        std::strncmp(name, s_folder.constData(), size_t(s_folder.size())) == 0;
        }
        own->real()->pMethods = nullptr;
        sqlite3_vfs *below = static_cast<sqlite3_vfs *>(vfs->pAppData);
        const int answer = below->xOpen(below, name, own->real(), flags, given);
        if (own->real()->pMethods)
            own->base.pMethods = &methods;
        return answer;
    }
    static bool registerBelow()
    {
        static sqlite3_vfs *below = sqlite3_vfs_find(nullptr);
        static sqlite3_vfs own = *below;
        own.zName = "slowdisk";
        own.szOsFile = int(sizeof(File)) + below->szOsFile;
        own.pAppData = below;
        own.xOpen = &open;
        return sqlite3_vfs_register(&own, 1) == SQLITE_OK;
    }

    static inline std::mutex s_mutex;
    static inline std::condition_variable s_moved;
    static inline QByteArray s_folder;
    static inline State s_state;
};

} // namespace juri::test
