// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For one source file of a test program: stands before fsync and fdatasync for the whole program,
// so that every flush is seen, whoever asks for it.

#include <atomic>
#include <chrono>
#include <map>
#include <mutex>
#include <thread>

#include <dlfcn.h>

namespace juri::test {

/// Which thread flushed files how often, and how long a flush takes.
class SyncWatch
{
public:
    static void begin(std::chrono::milliseconds flushTime)
    {
        const std::scoped_lock lock(s_mutex);
        s_counts.clear();
        s_flushTime = flushTime;
    }
    static int onThisThread()
    {
        const std::scoped_lock lock(s_mutex);
        return s_counts[std::this_thread::get_id()];
    }
    static int elsewhere()
    {
        const std::scoped_lock lock(s_mutex);
        int sum = 0;
        for (const auto &[thread, count] : s_counts)
            sum += thread == std::this_thread::get_id() ? 0 : count;
        return sum;
    }
    static void note()
    {
        std::chrono::milliseconds time{0};
        {
            const std::scoped_lock lock(s_mutex);
            ++s_counts[std::this_thread::get_id()];
            time = s_flushTime;
        }
        std::this_thread::sleep_for(time);
    }

private:
    static inline std::mutex s_mutex;
    static inline std::map<std::thread::id, int> s_counts;
    static inline std::chrono::milliseconds s_flushTime{0};
};

} // namespace juri::test

extern "C" int fsync(int file)
{
    using Function = int (*)(int);
    static const auto real = reinterpret_cast<Function>(dlsym(RTLD_NEXT, "fsync"));
    juri::test::SyncWatch::note();
    return real(file);
}

extern "C" int fdatasync(int file)
{
    using Function = int (*)(int);
    static const auto real = reinterpret_cast<Function>(dlsym(RTLD_NEXT, "fdatasync"));
    juri::test::SyncWatch::note();
    return real(file);
}
