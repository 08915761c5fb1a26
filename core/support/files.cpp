// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/files.h"

#include "core/support/secrecy.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QSaveFile>

#include <sodium.h>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace juri {

namespace {

QString filesTr(const char *text)
{
    return QCoreApplication::translate("juri::files", text);
}

/// A rename is only safe on disk once its directory is: QSaveFile does not do this.
bool syncFolderOf(const QString &path)
{
#ifdef Q_OS_UNIX
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int handle = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
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

Error cannotWrite(const QString &path, const QString &detail)
{
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (!folder.exists())
        return {ErrorCode::ReadOnly,
            filesTr(QT_TRANSLATE_NOOP(
                        "juri::files", "The folder %1 does not exist. Choose another place."))
                .arg(QDir::toNativeSeparators(folder.filePath())),
            detail};
    if (!folder.isWritable())
        return {ErrorCode::ReadOnly,
            filesTr(QT_TRANSLATE_NOOP(
                        "juri::files", "Nothing can be written in %1. Choose another place."))
                .arg(QDir::toNativeSeparators(folder.filePath())),
            detail};
    return {ErrorCode::DiskFailure,
        filesTr(
            QT_TRANSLATE_NOOP("juri::files", "%1 could not be written. Nothing was lost: free some "
                                             "space or choose another place, and try again."))
            .arg(QDir::toNativeSeparators(path)),
        detail};
}

} // namespace

QByteArray sha256(const QByteArray &bytes)
{
    // libsodium's takes half the time of Qt's, and no object for each of 10,000 sheets.
    QByteArray digest(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256(reinterpret_cast<unsigned char *>(digest.data()),
        reinterpret_cast<const unsigned char *>(bytes.constData()),
        static_cast<unsigned long long>(bytes.size()));
    return digest;
}

Result<QByteArray> readWholeFile(const QString &path, qint64 maxBytes)
{
    const QFileInfo info(path);
    const QString shown = QDir::toNativeSeparators(path);
    if (!info.exists())
        return Error{ErrorCode::NotFound,
            filesTr(QT_TRANSLATE_NOOP(
                        "juri::files", "There is no file %1. Check the name and the place."))
                .arg(shown),
            {}};
    if (!info.isFile())
        return Error{ErrorCode::NotOurs,
            filesTr(QT_TRANSLATE_NOOP("juri::files", "%1 is not a file. Choose a file."))
                .arg(shown),
            {}};
    if (info.size() > maxBytes)
        return Error{ErrorCode::TooLarge,
            filesTr(
                QT_TRANSLATE_NOOP("juri::files",
                    "%1 is too large (%2; at most %3 are expected). It is probably another file."))
                .arg(shown, QLocale().formattedDataSize(info.size()),
                    QLocale().formattedDataSize(maxBytes)),
            {}};
    QFile file(path);
    // At one go, without a buffer in between that would keep a copy of a key.
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{ErrorCode::DiskFailure,
            filesTr(QT_TRANSLATE_NOOP("juri::files",
                        "%1 cannot be read. Copy it to this computer and try again."))
                .arg(shown),
            file.errorString()};
    // Room for what is there, not for all that is allowed. One byte more shows a file that grew
    // after its size was looked at.
    QByteArray bytes = file.read(info.size() + 1);
    if (bytes.size() > info.size())
        bytes += file.read(maxBytes + 1 - bytes.size());
    if (file.error() != QFileDevice::NoError || bytes.size() > maxBytes)
        return Error{ErrorCode::DiskFailure,
            filesTr(QT_TRANSLATE_NOOP("juri::files",
                        "%1 cannot be read. Copy it to this computer and try again."))
                .arg(shown),
            file.errorString()};
    return bytes;
}

Result<> writeWholeFile(const QString &path, const QByteArray &bytes, FileMode mode)
{
    const QFileInfo target(path);
    if (target.exists() && !target.isFile())
        return cannotWrite(path, QStringLiteral("the target is a folder or a device"));
    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return cannotWrite(path, file.errorString());
    if (mode == FileMode::OwnerOnly)
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    // QSaveFile commits a short write without complaint, so the count is checked here.
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        const QString reason = file.errorString();
        file.cancelWriting();
        return cannotWrite(path, reason);
    }
    if (!file.commit())
        return cannotWrite(path, file.errorString());
    if (!syncFolderOf(path))
        return cannotWrite(path, QStringLiteral("the folder could not be synced"));
    QFile check(path);
    QByteArray written;
    if (check.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        written = check.readAll();
    const bool same = written == bytes;
    if (mode == FileMode::OwnerOnly)
        wipe(written);
    if (!same)
        return cannotWrite(path, QStringLiteral("read back differs from what was written"));
    return {};
}

} // namespace juri
