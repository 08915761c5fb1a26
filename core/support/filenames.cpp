// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/filenames.h"

#include "core/support/fileerrors.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>

#include <algorithm>
#include <array>
#include <limits>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 255; ///< bytes on Unix, UTF-16 units on FAT, exFAT and NTFS
constexpr QStringView forbidden = u":?*<>|\"\\";

bool isOneOf(const QByteArray &fileSystem, std::initializer_list<const char *> names)
{
    const QByteArray lower = fileSystem.toLower();
    return std::any_of(names.begin(), names.end(), [&](const char *one) { return lower == one; });
}

/// FAT of any length of its numbers, by the driver of the system or by another: "vfat",
/// "fuse.fusefat".
bool isFat(const QByteArray &fileSystem)
{
    const QByteArray lower = fileSystem.toLower();
    return lower == "msdos" || (lower.contains("fat") && !lower.contains("exfat"));
}

/// Where the rules of Windows for names hold: by the file system itself, or because Windows opens
/// it elsewhere.
bool hasWindowsNames(const QByteArray &fileSystem)
{
    const QByteArray lower = fileSystem.toLower();
    return isFat(fileSystem) || lower.contains("exfat") || lower.contains("ntfs") ||
           isOneOf(fileSystem, {"fuseblk", "cifs", "smb", "smb2", "smb3", "smbfs"});
}

/// CON, NUL, COM1 … with any ending: devices of Windows since 1981.
bool isDeviceName(const QString &name)
{
    const QString stem = name.section(u'.', 0, 0).trimmed().toUpper();
    static constexpr auto names =
        std::to_array<QStringView>({u"CON", u"PRN", u"AUX", u"NUL", u"CONIN$", u"CONOUT$"});
    if (std::find(names.begin(), names.end(), stem) != names.end())
        return true;
    return stem.size() == 4 && (stem.startsWith(u"COM"_s) || stem.startsWith(u"LPT"_s)) &&
           QStringView(u"0123456789¹²³").contains(stem.back());
}

Error badName(const QString &sentence, const char *detail)
{
    return {ErrorCode::InvalidValue, sentence, QLatin1String(detail)};
}

QString sameForm(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C);
}

} // namespace

Result<> checkName(const QByteArray &fileSystem, const QString &name)
{
    const bool windows = hasWindowsNames(fileSystem);
    const qsizetype length = windows ? name.size() : name.toUtf8().size();
    if (length > longestName)
        return badName(
            filesTr(QT_TRANSLATE_NOOP("juri::files",
                        "The name %1… is too long for this place. Choose a shorter one."))
                .arg(name.left(40)),
            "name too long");
    if (!name.isValidUtf16() || name.contains(QChar(0)))
        return badName(filesTr(QT_TRANSLATE_NOOP("juri::files",
                           "The name of the file holds a character that no place can hold. Choose "
                           "another name.")),
            "not a text");
    if (!windows)
        return {};
    const auto *bad = std::find_if(
        name.begin(), name.end(), [](QChar c) { return c < u' ' || forbidden.contains(c); });
    if (bad != name.end())
        return badName(
            filesTr(QT_TRANSLATE_NOOP("juri::files",
                        "This place cannot hold the name %1. Choose a name without the characters "
                        "%2 and without line breaks."))
                .arg(name, u": ? * < > | \" \\"_s),
            "a character that Windows refuses");
    if (name.endsWith(u'.') || name.endsWith(u' '))
        return badName(
            filesTr(QT_TRANSLATE_NOOP("juri::files",
                        "This place cannot hold the name %1 with a dot or space at its end. "
                        "Choose a name that ends in a letter or digit."))
                .arg(name),
            "dot or space at the end");
    if (isDeviceName(name))
        return badName(filesTr(QT_TRANSLATE_NOOP("juri::files",
                                   "Windows keeps the name %1 for itself. Choose another name."))
                           .arg(name),
            "a device of Windows");
    return {};
}

qint64 largestFile(const QByteArray &fileSystem)
{
    // FAT counts the size in 32 bits.
    if (isFat(fileSystem))
        return std::numeric_limits<quint32>::max();
    return std::numeric_limits<qint64>::max();
}

Result<> checkRoom(const Place &place, const QString &path, qint64 size)
{
    const QLocale locale;
    if (size > largestFile(place.fileSystem))
        return Error{ErrorCode::TooLarge,
            filesTr(QT_TRANSLATE_NOOP("juri::files",
                        "%1 (%2) is too large for this stick or disk: as it is formatted (FAT), it "
                        "holds no file over 4 GiB. Choose another place, or format it as exFAT."))
                .arg(QDir::toNativeSeparators(path), locale.formattedDataSize(size)),
            u"largest file"_s};
    if (place.freeBytes >= 0 && size > place.freeBytes)
        return Error{ErrorCode::DiskFailure,
            filesTr(QT_TRANSLATE_NOOP("juri::files",
                        "There is not enough room for %1: it needs %2, and %3 are free. Nothing "
                        "was lost: free some space or choose another place, and try again."))
                .arg(QDir::toNativeSeparators(path), locale.formattedDataSize(size),
                    locale.formattedDataSize(place.freeBytes)),
            u"%1 bytes needed, %2 free"_s.arg(size).arg(place.freeBytes)};
    return {};
}

bool foldsCase(const QByteArray &fileSystem)
{
    return hasWindowsNames(fileSystem) || isOneOf(fileSystem, {"apfs", "hfs", "hfsplus", "hfs+"});
}

QString otherSpelling(const QString &folder, const QString &name, bool exists, bool folds)
{
    // A file that is found under a name that is not in the folder is there under another one,
    // whatever the file system is called.
    if (!exists && !folds)
        return {};
    const QString wanted = sameForm(name);
    QString other;
    bool any = false;
    QDirIterator entries(
        folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    while (entries.hasNext()) {
        entries.next();
        any = true;
        const QString entry = sameForm(entries.fileName());
        if (entry == wanted)
            return {};
        if (entry.compare(wanted, Qt::CaseInsensitive) == 0)
            other = entries.fileName();
    }
    // Short names of FAT ("SHEET~1.JUR") look like no other.
    return other.isEmpty() && exists && any ? name : other;
}

QByteArray idInFileName(const QString &id)
{
    return id.toUtf8().toPercentEncoding({}, ".~");
}

} // namespace juri
