// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/place.h"

#include "core/support/files.h"
#include "core/support/syncfolder.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QStorageInfo>
#include <QtCore/QSysInfo>

#include <algorithm>
#include <array>

#ifdef Q_OS_LINUX
#include <sys/vfs.h>
#endif

namespace juri {

using namespace Qt::StringLiterals;

namespace {

/// More links in a row than this are a loop: what the system itself allows.
constexpr int mostLinks = 40;
constexpr int mostLayers = 8; ///< of encryption and volumes over one disk

/// The existing folder that a write to this path would land in, without links; the root at worst.
QString nearestFolder(const QString &path)
{
    QString at = QDir::cleanPath(QDir::current().absoluteFilePath(path));
    // A link that leads nowhere yet: what is written through it lies where it points.
    for (int links = 0; links < mostLinks; ++links) {
        const QFileInfo info(at);
        if (info.exists() || !info.isSymLink())
            break;
        at = QDir::cleanPath(info.symLinkTarget());
    }
    for (;;) {
        const QFileInfo info(at);
        const QString real = info.canonicalFilePath();
        if (!real.isEmpty())
            return info.isDir() ? real : QFileInfo(real).absolutePath();
        const QString above = info.absolutePath();
        if (above == at)
            return QDir::rootPath();
        at = above;
    }
}

#ifdef Q_OS_LINUX

/// What statfs(2) says of file systems that reach over a network. It is asked besides the table of
/// mounts, which is missing in some containers and tells of the upper one where mounts overlap.
QByteArray networkNameByMagic(const QString &folder)
{
    struct Magic
    {
        quint32 number;
        const char *name;
    };
    static constexpr auto known = std::to_array<Magic>({{0x6969, "nfs"}, {0x517b, "smbfs"},
        {0xff534d42, "cifs"}, {0xfe534d42, "smb3"}, {0x01021997, "9p"}, {0x73757245, "coda"},
        {0x5346414f, "afs"}, {0x6b414653, "afs"}, {0x00c36400, "ceph"}, {0x0bd00bd0, "lustre"},
        {0x786f4256, "vboxsf"}, {0xbacbacbc, "vmhgfs"}, {0x564c, "ncpfs"}});
    struct statfs facts = {};
    if (::statfs(QFile::encodeName(folder).constData(), &facts) != 0)
        return {};
    const auto number = static_cast<quint32>(facts.f_type);
    const auto *found = std::find_if(known.begin(), known.end(),
        [number](const Magic &magic) { return magic.number == number; });
    return found == known.end() ? QByteArray() : QByteArray(found->name);
}

QByteArray lineOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readLine(64).trimmed() : QByteArray();
}

/// Whether a block device can be pulled out: the kernel's own mark, a device on USB (whose hard
/// disks do not carry that mark), or an SD card. Encrypted volumes are as their disks are.
bool isRemovableDevice(const QString &name, int layers = mostLayers)
{
    const QString node = QFileInfo(u"/sys/class/block/"_s + name).canonicalFilePath();
    if (name.isEmpty() || node.isEmpty() || layers == 0)
        return false;
    const QString disk =
        QFileInfo::exists(node + u"/partition"_s) ? QFileInfo(node).absolutePath() : node;
    if (lineOf(disk + u"/removable"_s) == "1" || disk.contains(u"/usb"_s) ||
        lineOf(disk + u"/device/type"_s) == "SD")
        return true;
    const QStringList below =
        QDir(node + u"/slaves"_s).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    return std::any_of(below.begin(), below.end(),
        [layers](const QString &one) { return isRemovableDevice(one, layers - 1); });
}

bool isRemovable(const QStorageInfo &storage)
{
    // Where desktops mount what is plugged in.
    const QString root = storage.rootPath();
    if (root.startsWith(u"/media/"_s) || root.startsWith(u"/run/media/"_s))
        return true;
    const QString device = QFileInfo(QFile::decodeName(storage.device())).canonicalFilePath();
    return device.startsWith(u"/dev/"_s) && isRemovableDevice(QFileInfo(device).fileName());
}

#endif

} // namespace

bool isNetworkFileSystem(const QByteArray &name)
{
    // Folders that a virtual machine shares with its host are here as well: they lock and order
    // writes no better. "fuseblk" is a disk of this computer, mostly NTFS or exFAT.
    static constexpr auto known =
        std::to_array<const char *>({"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "9p",
            "afs", "openafs", "auristorfs", "coda", "ceph", "lustre", "glusterfs", "gfs2", "ocfs2",
            "orangefs", "pvfs2", "beegfs", "gpfs", "ncpfs", "davfs", "davfs2", "webdav", "afpfs",
            "ftp", "fuse", "osxfuse", "macfuse", "virtiofs", "vboxsf", "vmhgfs", "prl_fs"});
    const QByteArray lower = name.toLower();
    return lower.startsWith("fuse.") ||
           std::any_of(known.begin(), known.end(), [&](const char *one) { return lower == one; });
}

Place placeOf(const QString &path)
{
    const QString folder = nearestFolder(path);
    const QStorageInfo storage(folder);
    Place place;
    if (storage.isValid()) {
        place.fileSystem = storage.fileSystemType();
        // Some places without a size of their own say that nothing is free.
        if (storage.bytesTotal() > 0)
            place.freeBytes = storage.bytesAvailable();
    }
    place.network = isNetworkFileSystem(place.fileSystem);
#ifdef Q_OS_LINUX
    const QByteArray magic = networkNameByMagic(folder);
    if (!place.network && !magic.isEmpty()) {
        place.fileSystem = magic;
        place.network = true;
    }
    place.removable = isRemovable(storage);
#elif defined(Q_OS_MACOS)
    // All that is plugged in and all images are mounted here; so are shares, which are not pulled.
    place.removable = storage.rootPath().startsWith(u"/Volumes/"_s) && !place.network;
#elif defined(Q_OS_WIN)
    place.network = place.network || folder.startsWith(u"//"_s); // \\server\share
#endif
    place.syncFolder = syncFolderAbove(folder);
    return place;
}

QString deviceOf(const QString &path)
{
    const QString absolute = QDir::cleanPath(QDir::current().absoluteFilePath(path));
    const QByteArray hash =
        sha256(QByteArray(QSysInfo::machineUniqueId() + '\0' + absolute.toUtf8()));
    return u"d-"_s + QString::fromLatin1(hash.left(4).toHex());
}

} // namespace juri
