// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace juri {

/// What kind of place a file or folder lies in: asked of the system each time, never remembered.
struct Place
{
    QByteArray fileSystem;  ///< as the system calls it: "ext4", "nfs4", "vfat"; empty if unknown
    bool network = false;   ///< NFS, SMB, 9p and what else reaches over a network
    bool removable = false; ///< a stick or card, as far as the system tells
    QString syncFolder;     ///< the folder a sync program watches above the file; empty if none
    qint64 freeBytes = -1;  ///< for this user; -1 if unknown
};

/// The place of an existing file or folder, or of the nearest folder above one that is not there.
Place placeOf(const QString &path);

/// Whether a file system of this name reaches over a network.
bool isNetworkFileSystem(const QByteArray &name);

/// Which copy of a file on which computer: "d-" and 8 hex digits of SHA-256(machine id, zero byte,
/// absolute path). A hint for people that tells nothing of the machine.
QString deviceOf(const QString &path);

} // namespace juri
