// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/files.h"
#include "core/support/place.h"

#include <cerrno>
#include <cstddef>

namespace juri {

/// The calls of the system that reading and writing a file are made of. These go straight through;
/// a test derives from it to let any single one fail. They answer as POSIX says: -1 and errno.
class FileCalls
{
public:
    FileCalls() = default;
    FileCalls(const FileCalls &) = delete;
    FileCalls &operator=(const FileCalls &) = delete;
    virtual ~FileCalls() = default;

    virtual int openIn(int folder, const char *name, int flags, unsigned mode);
    virtual std::ptrdiff_t readSome(int handle, char *to, std::size_t most);
    virtual std::ptrdiff_t writeSome(int handle, const char *from, std::size_t count);
    virtual int syncFile(int handle);
    virtual int syncFileSystem(int handle);
    virtual int closeFile(int handle);
    virtual int renameIn(int folder, const char *from, const char *to);
    virtual int removeIn(int folder, const char *name);
};

/// A call again for as long as a signal interrupts it.
template<typename Call>
auto uninterrupted(Call call)
{
    auto answer = call();
    while (answer < 0 && errno == EINTR)
        answer = call();
    return answer;
}

/// An open file that is closed with the object.
class FileHandle
{
public:
    FileHandle(FileCalls &calls, int handle)
        : m_calls(calls)
        , m_handle(handle)
    {}
    FileHandle(const FileHandle &) = delete;
    FileHandle &operator=(const FileHandle &) = delete;
    ~FileHandle();

    bool isOpen() const { return m_handle >= 0; }
    int get() const { return m_handle; }
    /// Takes an open file in place of this one.
    void take(int handle);
    /// Closes it now. Some places tell only here that the data did not arrive.
    bool close();

private:
    FileCalls &m_calls;
    int m_handle;
};

/// The two doors of files.h, by calls and a place that are told. For tests.
Result<QByteArray> readWholeFileBy(FileCalls &calls, const QString &path, qint64 maxBytes);
Result<> writeWholeFileBy(FileCalls &calls, const Place &place, const QString &path,
    const QByteArray &bytes, FileMode mode);

} // namespace juri
