// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/filemoves.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <filesystem>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace juri {

using namespace Qt::StringLiterals;

namespace {

Error cannotMove(const QString &path, const QString &detail)
{
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (!folder.exists() || !folder.isWritable())
        return {ErrorCode::ReadOnly,
            QCoreApplication::translate(
                "juri::FileMoves", "Nothing can be written in %1. Choose another place.")
                .arg(QDir::toNativeSeparators(folder.filePath())),
            detail};
    return {ErrorCode::DiskFailure,
        QCoreApplication::translate("juri::FileMoves",
            "%1 could not be written. Free some space or choose another place, and try again.")
            .arg(QDir::toNativeSeparators(path)),
        detail};
}

/// Waits until a file or folder is on the disk.
bool sync(const QString &path)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return false;
    const bool synced = ::fsync(handle) == 0;
    ::close(handle);
    return synced;
#else
    Q_UNUSED(path)
    return true;
#endif
}

Result<> syncFolderOf(const QString &path)
{
    if (sync(QFileInfo(path).absolutePath()))
        return {};
    return cannotMove(path, u"the folder could not be synced"_s);
}

std::filesystem::path native(const QString &path)
{
    return QFileInfo(path).filesystemAbsoluteFilePath();
}

} // namespace

Result<> placeBeside(const QString &part, const QString &target)
{
    QFile file(part);
    if (!file.rename(target)) // never over anything
        return cannotMove(target, file.errorString());
    return syncFolderOf(target);
}

Result<> placeOver(const QString &part, const QString &target)
{
    std::error_code failure;
    std::filesystem::rename(native(part), native(target), failure);
    if (failure)
        return cannotMove(target, QString::fromStdString(failure.message()));
    return syncFolderOf(target);
}

Result<> nameTwice(const QString &path, const QString &second)
{
    std::error_code failure;
    std::filesystem::create_hard_link(native(path), native(second), failure);
    if (failure) {
        QFile file(path);
        if (!file.copy(second))
            return cannotMove(second, file.errorString());
        if (!sync(second)) {
            QFile::remove(second);
            return cannotMove(second, u"the copy could not be synced"_s);
        }
    }
    return syncFolderOf(second);
}

Result<> removeForGood(const QString &path)
{
    std::error_code failure;
    if (!std::filesystem::remove(native(path), failure) && failure)
        return cannotMove(path, QString::fromStdString(failure.message()));
    return syncFolderOf(path);
}

} // namespace juri
