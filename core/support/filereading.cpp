// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/filecalls.h"
#include "core/support/fileerrors.h"
#include "core/support/files.h"
#include "core/support/secrecy.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>

#include <cerrno>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#endif

namespace juri {

namespace {

Error notAFile(const QString &path)
{
    return {ErrorCode::NotOurs,
        filesTr(QT_TRANSLATE_NOOP("juri::files", "%1 is not a file. Choose a file."))
            .arg(QDir::toNativeSeparators(path)),
        {}};
}

Error tooLarge(const QString &path, qint64 size, qint64 maxBytes)
{
    return {ErrorCode::TooLarge,
        filesTr(QT_TRANSLATE_NOOP("juri::files",
                    "%1 is too large (%2; at most %3 are expected). It is probably another file."))
            .arg(QDir::toNativeSeparators(path), QLocale().formattedDataSize(size),
                QLocale().formattedDataSize(maxBytes)),
        {}};
}

} // namespace

#ifdef Q_OS_UNIX

Result<QByteArray> readWholeFileBy(FileCalls &calls, const QString &path, qint64 maxBytes)
{
    if (path.contains(QChar(0)))
        return readFailure(ENOENT, path);
    const QByteArray local = QFile::encodeName(path);
    struct stat facts = {};
    // Looked at before it is opened: opening a device or a pipe may already do something.
    if (::stat(local.constData(), &facts) != 0)
        return readFailure(errno, path);
    if (!S_ISREG(facts.st_mode))
        return notAFile(path);
    if (facts.st_size > maxBytes)
        return tooLarge(path, facts.st_size, maxBytes);
    const FileHandle file(calls, uninterrupted([&] {
        return calls.openIn(
            AT_FDCWD, local.constData(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, 0);
    }));
    if (!file.isOpen())
        return readFailure(errno, path);
    // Room for what is there, not for all that is allowed. One byte more shows a file that grew
    // after its size was looked at.
    QByteArray bytes(facts.st_size + 1, Qt::Uninitialized);
    qsizetype done = 0;
    for (;;) {
        if (done == bytes.size()) {
            if (done > maxBytes)
                break;
            bytes.resize(maxBytes + 1);
        }
        const auto count = uninterrupted([&] {
            return calls.readSome(
                file.get(), bytes.data() + done, static_cast<std::size_t>(bytes.size() - done));
        });
        if (count < 0) {
            const int error = errno;
            wipe(bytes); // half a key, perhaps
            return readFailure(error, path);
        }
        if (count == 0)
            break;
        done += count;
    }
    if (done > maxBytes) {
        wipe(bytes);
        return tooLarge(path, done, maxBytes);
    }
    bytes.truncate(done);
    return bytes;
}

Result<QByteArray> readWholeFile(const QString &path, qint64 maxBytes)
{
    FileCalls calls;
    return readWholeFileBy(calls, path, maxBytes);
}

#else

Result<QByteArray> readWholeFile(const QString &path, qint64 maxBytes)
{
    const QFileInfo info(path);
    if (!info.exists())
        return readFailure(ENOENT, path);
    if (!info.isFile())
        return notAFile(path);
    if (info.size() > maxBytes)
        return tooLarge(path, info.size(), maxBytes);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return readFailure(EACCES, path);
    QByteArray bytes = file.read(info.size() + 1);
    if (bytes.size() > info.size())
        bytes += file.read(maxBytes + 1 - bytes.size());
    if (file.error() != QFileDevice::NoError)
        return readFailure(EIO, path);
    if (bytes.size() > maxBytes)
        return tooLarge(path, bytes.size(), maxBytes);
    return bytes;
}

#endif

} // namespace juri
