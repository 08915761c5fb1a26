// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/openingwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace juri {

using namespace Qt::StringLiterals;

namespace {

/// The words of opening a file.
struct OpeningWords
{
    Q_DECLARE_TR_FUNCTIONS(juri::OpeningWords)
};

/// Of these, the system makes up one mode for all files.
bool knowsOwners(const QByteArray &fileSystem)
{
    for (const char *without : {"vfat", "msdos", "exfat", "ntfs", "ntfs3", "fuseblk"}) {
        if (fileSystem == without)
            return false;
    }
    return true;
}

} // namespace

QString readOnlySentence(const QString &path, ReadOnlyBecause because)
{
    const QString shown = QDir::toNativeSeparators(path);
    switch (because) {
    case ReadOnlyBecause::NotReadOnly:
        return {};
    case ReadOnlyBecause::Asked:
        return OpeningWords::tr("%1 is open to be looked at only.").arg(shown);
    case ReadOnlyBecause::FileNotWritable:
        return OpeningWords::tr("%1 can only be looked at: the file is write-protected. To go on, "
                                "make it writable or go on with a copy.")
            .arg(shown);
    case ReadOnlyBecause::FolderNotWritable:
        return OpeningWords::tr("%1 can only be looked at: nothing can be written in its folder. "
                                "To go on, go on with a copy in a folder of your own.")
            .arg(shown);
    case ReadOnlyBecause::OwnedByOther:
        return OpeningWords::tr("%1 can only be looked at: it belongs to another user of this "
                                "computer. To go on, go on with a copy of your own.")
            .arg(shown);
    case ReadOnlyBecause::NetworkFileSystem:
        return OpeningWords::tr("%1 can only be looked at: it lies on a network drive, where "
                                "saving is not safe. To go on, go on with a copy on this computer.")
            .arg(shown);
    case ReadOnlyBecause::SyncFolder:
        return OpeningWords::tr("%1 can only be looked at: a synchronisation program watches its "
                                "folder and could copy it half-written. To go on, go on with a "
                                "copy in another folder; signed sheets may lie here.")
            .arg(shown);
    case ReadOnlyBecause::DiskFull:
        return OpeningWords::tr("%1 can only be looked at: the disk is full. Free some space, for "
                                "example by emptying the wastebasket, and open it again.")
            .arg(shown);
    }
    return {};
}

QString upgradedSentence(const QString &path, const QString &keptCopy)
{
    return OpeningWords::tr("%1 was brought to the form of this version of Juri. The file as it "
                            "was is kept as %2.")
        .arg(QDir::toNativeSeparators(path), QDir::toNativeSeparators(keptCopy));
}

QString warningFor(const QString &path, const Place &place)
{
    if (!knowsOwners(place.fileSystem))
        return {};
    const QFile::Permissions modes = QFile::permissions(path);
    if (modes & (QFile::WriteGroup | QFile::WriteOther))
        return OpeningWords::tr("Other users of this computer can change %1. Make it private.")
            .arg(QDir::toNativeSeparators(path));
    if (modes & (QFile::ReadGroup | QFile::ReadOther))
        return OpeningWords::tr("Other users of this computer can read %1. Make it private.")
            .arg(QDir::toNativeSeparators(path));
    return {};
}

Error incompleteCopy(const QString &path)
{
    return {ErrorCode::Damaged,
        OpeningWords::tr("%1 is a copy that was made while the competition was open: its newest "
                         "changes are missing. Copy the file again with the one beside it that "
                         "ends in -wal, or repair it to go on with what it has.")
            .arg(QDir::toNativeSeparators(path)),
        u"the file says that a log belongs to it, and there is none"_s};
}

uint currentUser()
{
#ifdef Q_OS_UNIX
    return ::geteuid();
#else
    return uint(-2); // what QFileInfo::ownerId() says where there are no such numbers
#endif
}

} // namespace juri
