// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/filecalls.h"

#include <QtCore/QtGlobal>

#ifdef Q_OS_UNIX
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace juri {

int FileCalls::openIn(int folder, const char *name, int flags, unsigned mode)
{
    return ::openat(folder, name, flags, mode);
}

std::ptrdiff_t FileCalls::readSome(int handle, char *to, std::size_t most)
{
    return ::read(handle, to, most);
}

std::ptrdiff_t FileCalls::writeSome(int handle, const char *from, std::size_t count)
{
    return ::write(handle, from, count);
}

int FileCalls::syncFile(int handle)
{
#ifdef Q_OS_MACOS
    // There, fsync only hands the data to the disk; not every file system knows the full one.
    if (::fcntl(handle, F_FULLFSYNC) == 0)
        return 0;
#endif
    return ::fsync(handle);
}

int FileCalls::syncFileSystem(int handle)
{
#ifdef Q_OS_LINUX
    return ::syncfs(handle);
#else
    Q_UNUSED(handle)
    ::sync();
    return 0;
#endif
}

int FileCalls::closeFile(int handle)
{
    return ::close(handle);
}

int FileCalls::renameIn(int folder, const char *from, const char *to)
{
    return ::renameat(folder, from, folder, to);
}

int FileCalls::removeIn(int folder, const char *name)
{
    return ::unlinkat(folder, name, 0);
}

FileHandle::~FileHandle()
{
    close();
}

void FileHandle::take(int handle)
{
    close();
    m_handle = handle;
}

bool FileHandle::close()
{
    if (m_handle < 0)
        return true;
    // Never again after a signal: the number may be another file's by then.
    const bool closed = m_calls.closeFile(m_handle) == 0 || errno == EINTR;
    m_handle = -1;
    return closed;
}

} // namespace juri

#endif
