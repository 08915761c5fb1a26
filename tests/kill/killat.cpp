// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a real program: with JURI_KILL_AT=N it dies by SIGKILL before the N-th call that
// changes a file or a folder; with JURI_KILL_HALF it first does half of that call if it is a write.
// So a program can be stopped between any two of its steps, which a clock rarely meets.
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

long wantedStep()
{
    const char *text = std::getenv("JURI_KILL_AT");
    return text ? std::atol(text) : 0;
}

bool isNow()
{
    static std::atomic<long> step{0};
    static const long wanted = wantedStep();
    return wanted > 0 && ++step == wanted;
}

[[noreturn]] void die()
{
    ::kill(::getpid(), SIGKILL);
    std::abort();
}

void step()
{
    if (isNow())
        die();
}

bool isFile(int handle)
{
    struct stat status = {};
    return ::fstat(handle, &status) == 0 && S_ISREG(status.st_mode);
}

template<typename Function>
Function next(Function, const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

/// Before a write of so many bytes: half of it, perhaps, and then the end.
template<typename Half>
void stepOfWrite(int handle, Half writeHalf)
{
    if (!isFile(handle) || !isNow())
        return;
    if (std::getenv("JURI_KILL_HALF"))
        writeHalf();
    die();
}

} // namespace

// NOLINTBEGIN(readability-identifier-naming): the names are those of the C library.
extern "C" {

ssize_t write(int handle, const void *bytes, size_t size)
{
    static const auto real = next(&::write, "write");
    stepOfWrite(handle, [&] { real(handle, bytes, size / 2); });
    return real(handle, bytes, size);
}

ssize_t pwrite(int handle, const void *bytes, size_t size, off_t at)
{
    static const auto real = next(&::pwrite, "pwrite");
    stepOfWrite(handle, [&] { real(handle, bytes, size / 2, at); });
    return real(handle, bytes, size, at);
}

ssize_t pwrite64(int handle, const void *bytes, size_t size, off64_t at)
{
    static const auto real = next(&::pwrite64, "pwrite64");
    stepOfWrite(handle, [&] { real(handle, bytes, size / 2, at); });
    return real(handle, bytes, size, at);
}

int fsync(int handle)
{
    static const auto real = next(&::fsync, "fsync");
    step();
    return real(handle);
}

int fdatasync(int handle)
{
    static const auto real = next(&::fdatasync, "fdatasync");
    step();
    return real(handle);
}

int ftruncate(int handle, off_t size) noexcept
{
    static const auto real = next(&::ftruncate, "ftruncate");
    step();
    return real(handle, size);
}

int ftruncate64(int handle, off64_t size) noexcept
{
    static const auto real = next(&::ftruncate64, "ftruncate64");
    step();
    return real(handle, size);
}

int rename(const char *from, const char *to) noexcept
{
    static const auto real = next(&::rename, "rename");
    step();
    return real(from, to);
}

int renameat2(
    int fromFolder, const char *from, int toFolder, const char *to, unsigned int flags) noexcept
{
    static const auto real = next(&::renameat2, "renameat2");
    step();
    return real(fromFolder, from, toFolder, to, flags);
}

int link(const char *from, const char *to) noexcept
{
    static const auto real = next(&::link, "link");
    step();
    return real(from, to);
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    static const auto real = next(&::linkat, "linkat");
    step();
    return real(fromFolder, from, toFolder, to, flags);
}

int unlink(const char *path) noexcept
{
    static const auto real = next(&::unlink, "unlink");
    step();
    return real(path);
}

int mkdir(const char *path, mode_t mode) noexcept
{
    static const auto real = next(&::mkdir, "mkdir");
    step();
    return real(path, mode);
}

int fchmod(int handle, mode_t mode) noexcept
{
    static const auto real = next(&::fchmod, "fchmod");
    step();
    return real(handle, mode);
}

int chmod(const char *path, mode_t mode) noexcept
{
    static const auto real = next(&::chmod, "chmod");
    step();
    return real(path, mode);
}

} // extern "C"
// NOLINTEND(readability-identifier-naming)
