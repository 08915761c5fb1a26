// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/syncfolder.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <array>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

enum class Kind { File, Folder, Either };

/// What a sync program leaves in the folder it watches.
struct Marker
{
    const char *name;
    Kind kind;
};

// What is known of each:
// - Dropbox: a file .dropbox and a folder .dropbox.cache. The *folder* .dropbox in the home folder
//   holds its settings and says nothing.
// - Syncthing: .stfolder, a folder, in old versions a file.
// - Resilio Sync: .sync with a file ID in it.
// - Google Drive, mirrored: .tmp.drivedownload and .tmp.driveupload. Streamed, it is a drive of its
//   own that looks like a disk; nothing tells it apart.
// - MEGA: .megaignore, since version 5.
// - Nextcloud and ownCloud: their log here, their database below.
// - Seafile, Insync, pCloud, Tresorit: nothing in the folder is known.
constexpr auto markers = std::to_array<Marker>({{".dropbox", Kind::File},
    {".dropbox.cache", Kind::Folder}, {".stfolder", Kind::Either}, {".sync/ID", Kind::File},
    {".tmp.drivedownload", Kind::Folder}, {".tmp.driveupload", Kind::Folder},
    {".megaignore", Kind::File}, {".owncloudsync.log", Kind::File},
    {".nextcloudsync.log", Kind::File}, {".csync_journal.db", Kind::File}});

bool holds(const QString &folder, const Marker &marker)
{
    const QFileInfo info(QDir(folder).filePath(QString::fromLatin1(marker.name)));
    switch (marker.kind) {
    case Kind::File:
        return info.isFile();
    case Kind::Folder:
        return info.isDir();
    case Kind::Either:
        return info.exists();
    }
    return false;
}

/// Nextcloud and ownCloud: .sync_HEX.db, in older versions ._sync_HEX.db.
bool holdsSyncDatabase(const QString &folder)
{
    return QDirIterator(
        folder, {u".sync_*.db"_s, u"._sync_*.db"_s}, QDir::Files | QDir::Hidden | QDir::System)
        .hasNext();
}

/// Where no marker is known, the name has to do: OneDrive and iCloud. So do the places macOS keeps
/// for sync programs alone.
bool isNamedSo(const QString &folder)
{
    const QFileInfo info(folder);
    const QString name = info.fileName();
    return name == u"OneDrive" || name.startsWith(u"OneDrive - ") ||
           name.startsWith(u"OneDrive-") || name == u"iCloudDrive" || name == u"iCloud Drive" ||
           folder.endsWith(u"/Library/Mobile Documents"_s) ||
           info.absolutePath().endsWith(u"/Library/CloudStorage"_s);
}

/// On Windows, OneDrive tells its folders to every program.
bool isOneDrives(const QString &folder)
{
    static constexpr auto variables =
        std::to_array<const char *>({"OneDrive", "OneDriveConsumer", "OneDriveCommercial"});
    return std::any_of(variables.begin(), variables.end(), [&](const char *variable) {
        const QString told = qEnvironmentVariable(variable);
        return !told.isEmpty() && QFileInfo(told).canonicalFilePath() == folder;
    });
}

bool isWatched(const QString &folder)
{
    return isNamedSo(folder) || isOneDrives(folder) ||
           std::any_of(markers.begin(), markers.end(),
               [&](const Marker &marker) { return holds(folder, marker); }) ||
           holdsSyncDatabase(folder);
}

} // namespace

QString syncFolderAbove(const QString &folder)
{
    for (QString at = folder;;) {
        if (isWatched(at))
            return at;
        const QString above = QFileInfo(at).absolutePath();
        if (above == at)
            return {};
        at = above;
    }
}

} // namespace juri
