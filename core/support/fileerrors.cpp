// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/fileerrors.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace juri {

namespace {

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

QString shownFolder(const QString &path)
{
    return shown(QFileInfo(path).absolutePath());
}

/// What errno means, in English for the log.
QString detailOf(int error, const char *step)
{
    return QLatin1String(step) + QStringLiteral(": ") +
           QString::fromStdString(std::generic_category().message(error));
}

/// The disk, stick or server does not answer, as when it is pulled out.
bool isGone(int error)
{
    static constexpr auto known = std::to_array<int>({
        EIO,
        ENODEV,
        ENXIO,
        ENOTCONN,
        ESTALE,
        ETIMEDOUT,
        EHOSTUNREACH,
#ifdef ENOMEDIUM
        ENOMEDIUM,
#endif
#ifdef EHOSTDOWN
        EHOSTDOWN,
#endif
#ifdef ESHUTDOWN
        ESHUTDOWN,
#endif
    });
    return std::find(known.begin(), known.end(), error) != known.end();
}

Error noFolder(const QString &path, const QString &detail)
{
    return {ErrorCode::ReadOnly,
        filesTr(
            QT_TRANSLATE_NOOP("juri::files", "The folder %1 does not exist. Choose another place."))
            .arg(shownFolder(path)),
        detail};
}

Error closedFolder(const QString &path, const QString &detail)
{
    return {ErrorCode::ReadOnly,
        filesTr(
            QT_TRANSLATE_NOOP("juri::files", "Nothing can be written in %1. Choose another place."))
            .arg(shownFolder(path)),
        detail};
}

} // namespace

QString filesTr(const char *text)
{
    return QCoreApplication::translate("juri::files", text);
}

Error readFailure(int error, const QString &path)
{
    const QString detail = detailOf(error, "read");
    if (error == ENOENT || error == ENOTDIR || error == ELOOP || error == ENAMETOOLONG)
        return {ErrorCode::NotFound,
            filesTr(QT_TRANSLATE_NOOP(
                        "juri::files", "There is no file %1. Check the name and the place."))
                .arg(shown(path)),
            detail};
    if (isGone(error))
        return {ErrorCode::DiskFailure,
            filesTr(QT_TRANSLATE_NOOP("juri::files",
                        "%1 stopped answering while it was read. If it is on a stick, put the "
                        "stick in again, copy the file to this computer and open it there."))
                .arg(shown(path)),
            detail};
    return {ErrorCode::DiskFailure,
        filesTr(QT_TRANSLATE_NOOP(
                    "juri::files", "%1 cannot be read. Copy it to this computer and try again."))
            .arg(shown(path)),
        detail};
}

Error writeFailure(int error, const QString &path, const char *step)
{
    const QString detail = detailOf(error, step);
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return noFolder(path, detail);
    case EACCES:
    case EPERM:
    case EROFS:
        return closedFolder(path, detail);
    case ENOSPC:
    case EDQUOT:
        return {ErrorCode::DiskFailure,
            filesTr(QT_TRANSLATE_NOOP("juri::files",
                        "There is not enough room for %1. Nothing was lost: free some space or "
                        "choose another place, and try again."))
                .arg(shown(path)),
            detail};
    case EFBIG:
        return {ErrorCode::DiskFailure,
            filesTr(QT_TRANSLATE_NOOP("juri::files",
                        "%1 is larger than a file may be in this place. Nothing was lost: choose "
                        "another place."))
                .arg(shown(path)),
            detail};
    case EINVAL:
    case EILSEQ:
    case ENAMETOOLONG:
        return {ErrorCode::InvalidValue,
            filesTr(QT_TRANSLATE_NOOP("juri::files",
                        "This place cannot hold a file of the name %1. Choose a short name of "
                        "plain letters and digits."))
                .arg(QFileInfo(path).fileName()),
            detail};
    default:
        break;
    }
    if (isGone(error))
        return {ErrorCode::DiskFailure,
            filesTr(QT_TRANSLATE_NOOP("juri::files",
                        "The place of %1 stopped answering, and nothing was saved. If it is a "
                        "stick, put it in again and save once more; or choose another place."))
                .arg(shown(path)),
            detail};
    return cannotWrite(path, detail);
}

Error replaceFailure(int error, const QString &path, bool replaces)
{
    const QString detail = detailOf(error, "rename");
    static constexpr auto refusals =
        std::to_array<int>({EPERM, EACCES, ENOSYS, EOPNOTSUPP, EXDEV, EEXIST, EINVAL});
    if (std::find(refusals.begin(), refusals.end(), error) == refusals.end())
        return writeFailure(error, path, "rename");
    if (replaces && (error == EPERM || error == EACCES))
        return isProtected(path, detail);
    // Places that pretend to be a file system, as some phones do, know no rename. Writing over the
    // old file directly would be the way to lose both.
    return {ErrorCode::ReadOnly,
        filesTr(QT_TRANSLATE_NOOP("juri::files",
                    "In %1 a file cannot be put in place safely, and nothing was saved. Choose "
                    "another place, best on this computer, and copy the file from there."))
            .arg(shownFolder(path)),
        detail};
}

Error unconfirmed(int error, const QString &path, const char *step)
{
    return {ErrorCode::DiskFailure,
        filesTr(QT_TRANSLATE_NOOP("juri::files",
                    "%1 was written, but the disk did not confirm that it is there for good. Do "
                    "not rely on it: save once more in another place."))
            .arg(shown(path)),
        detailOf(error, step)};
}

Error isProtected(const QString &path, const QString &detail)
{
    return {ErrorCode::ReadOnly,
        filesTr(QT_TRANSLATE_NOOP("juri::files",
                    "%1 is protected against changes. Choose another name or another place."))
            .arg(shown(path)),
        detail};
}

Error isNoFile(const QString &path, const QString &detail)
{
    return {ErrorCode::ReadOnly,
        filesTr(QT_TRANSLATE_NOOP("juri::files",
                    "%1 is a folder or a device and not a file. Choose another name."))
            .arg(shown(path)),
        detail};
}

Error cannotWrite(const QString &path, const QString &detail)
{
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (!folder.exists())
        return noFolder(path, detail);
    if (!folder.isWritable())
        return closedFolder(path, detail);
    return {ErrorCode::DiskFailure,
        filesTr(
            QT_TRANSLATE_NOOP("juri::files", "%1 could not be written. Nothing was lost: free some "
                                             "space or choose another place, and try again."))
            .arg(shown(path)),
        detail};
}

} // namespace juri
