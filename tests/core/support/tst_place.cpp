// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/files.h"
#include "core/support/place.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QStorageInfo>
#include <QtCore/QSysInfo>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;

namespace {

bool touch(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly);
}

} // namespace

class PlaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesOfNetworkFileSystems_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("network");
        for (const char *name : {"nfs", "nfs4", "cifs", "smb3", "SMB", "9p", "fuse.sshfs",
                 "fuse.gvfsd-fuse", "fuse.rclone", "virtiofs", "vboxsf", "ceph"})
            QTest::newRow(name) << QByteArray(name) << true;
        for (const char *name : {"ext4", "btrfs", "xfs", "tmpfs", "overlay", "vfat", "exfat",
                 "ntfs3", "fuseblk", "apfs", "NTFS", ""})
            QTest::addRow("local %s", name) << QByteArray(name) << false;
    }
    void namesOfNetworkFileSystems()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const bool, network);
        QCOMPARE(isNetworkFileSystem(name), network);
    }

    void whatIsNotThereLiesWhereTheFolderAboveLies()
    {
        QTemporaryDir folder;
        const Place there = placeOf(folder.path());
        QVERIFY(!there.fileSystem.isEmpty());
        QVERIFY(there.freeBytes > 0);
        QCOMPARE(there.fileSystem, QStorageInfo(folder.path()).fileSystemType());
        for (const QString &path : {u"none"_s, u"none/of/these.juri"_s, u"a/../b"_s}) {
            const Place place = placeOf(folder.filePath(path));
            QCOMPARE(place.fileSystem, there.fileSystem);
            QVERIFY(place.freeBytes > 0);
        }
    }

    void relativeAndEmptyPathsLieInTheCurrentFolder()
    {
        const QByteArray here = placeOf(QDir::currentPath()).fileSystem;
        QVERIFY(!here.isEmpty());
        QCOMPARE(placeOf(u"file.juri"_s).fileSystem, here);
        QCOMPARE(placeOf({}).fileSystem, here);
    }

    void aLinkLiesWhereItPoints()
    {
#ifdef Q_OS_UNIX
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"synced/.stfolder"_s));
        const QString watched = QFileInfo(folder.filePath(u"synced"_s)).canonicalFilePath();
        // A link to a folder, one to a file that is not there yet, and a loop.
        QVERIFY(QFile::link(watched, folder.filePath(u"folder"_s)));
        QVERIFY(QFile::link(u"synced/new.juri"_s, folder.filePath(u"broken"_s)));
        QVERIFY(QFile::link(folder.filePath(u"loop"_s), folder.filePath(u"loop"_s)));
        QCOMPARE(placeOf(folder.filePath(u"folder/x.juri"_s)).syncFolder, watched);
        QCOMPARE(placeOf(folder.filePath(u"broken"_s)).syncFolder, watched);
        QVERIFY(!placeOf(folder.filePath(u"loop"_s)).fileSystem.isEmpty());
#else
        QSKIP("needs links of the Unix kind");
#endif
    }

    void syncFoldersAreKnownByTheirMarkers_data()
    {
        QTest::addColumn<QString>("made"); // with a slash at the end: a folder
        QTest::addColumn<bool>("synced");
        QTest::newRow("Dropbox") << u".dropbox"_s << true;
        QTest::newRow("Dropbox, cache") << u".dropbox.cache/"_s << true;
        QTest::newRow("Dropbox's settings in the home folder") << u".dropbox/"_s << false;
        QTest::newRow("Syncthing") << u".stfolder/"_s << true;
        QTest::newRow("Syncthing, old") << u".stfolder"_s << true;
        QTest::newRow("Nextcloud") << u".sync_0a1b2c3d.db"_s << true;
        QTest::newRow("Nextcloud, old") << u"._sync_0a1b2c3d.db"_s << true;
        QTest::newRow("ownCloud") << u".owncloudsync.log"_s << true;
        QTest::newRow("Google Drive") << u".tmp.drivedownload/"_s << true;
        QTest::newRow("Resilio") << u".sync/ID"_s << true;
        QTest::newRow("a folder of the same look") << u".sync/other"_s << false;
        QTest::newRow("a name alone: Dropbox") << u"Dropbox/"_s << false;
        QTest::newRow("nothing") << u"plain.txt"_s << false;
    }
    void syncFoldersAreKnownByTheirMarkers()
    {
        QFETCH(const QString, made);
        QFETCH(const bool, synced);
        QTemporaryDir folder;
        const QDir root(QFileInfo(folder.path()).canonicalFilePath());
        QVERIFY(root.mkpath(u"a/b"_s));
        if (made.endsWith(u'/')) {
            QVERIFY(root.mkpath(made));
        } else {
            QVERIFY(root.mkpath(QFileInfo(root.filePath(made)).path()));
            QVERIFY(touch(root.filePath(made)));
        }
        const QString expected = synced ? root.path() : QString();
        QCOMPARE(placeOf(root.path()).syncFolder, expected);
        QCOMPARE(placeOf(root.filePath(u"x.juri"_s)).syncFolder, expected);
        QCOMPARE(placeOf(root.filePath(u"a/b/none/x.juri"_s)).syncFolder, expected);
    }

    void namesDoWhereNoMarkerIsKnown_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("synced");
        QTest::newRow("OneDrive") << u"OneDrive"_s << true;
        QTest::newRow("OneDrive of an organisation") << u"OneDrive - School"_s << true;
        QTest::newRow("iCloud") << u"iCloudDrive"_s << true;
        QTest::newRow("macOS") << u"Library/CloudStorage/Any"_s << true;
        QTest::newRow("a word that begins so") << u"OneDrives of ours"_s << false;
    }
    void namesDoWhereNoMarkerIsKnown()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, synced);
        QTemporaryDir folder;
        const QDir root(QFileInfo(folder.path()).canonicalFilePath());
        QVERIFY(root.mkpath(name));
        QCOMPARE(placeOf(root.filePath(name + u"/x.juri"_s)).syncFolder,
            synced ? root.filePath(name) : QString());
    }

    void oneDriveTellsItsFolder()
    {
        QTemporaryDir folder;
        const QString root = QFileInfo(folder.path()).canonicalFilePath();
        qputenv("OneDriveCommercial", QFile::encodeName(root));
        const QString found = placeOf(root + u"/x.juri"_s).syncFolder;
        qunsetenv("OneDriveCommercial");
        QCOMPARE(found, root);
        QCOMPARE(placeOf(root + u"/x.juri"_s).syncFolder, QString());
    }

    void theDiskOfTheSystemIsNotRemovable()
    {
        if (QDir::tempPath().startsWith(u"/media"_s) ||
            QDir::tempPath().startsWith(u"/run/media"_s))
            QSKIP("the temporary folder lies where sticks are mounted");
        QVERIFY(!placeOf(QDir::tempPath()).network);
        QVERIFY(!placeOf(u"/proc"_s).removable);
    }

    void aDeviceTellsCopiesApartAndNothingElse()
    {
        const QString device = deviceOf(u"/somewhere/x.juri"_s);
        QCOMPARE(device.size(), 10);
        QVERIFY(device.startsWith(u"d-"_s));
        QCOMPARE(device, deviceOf(u"/somewhere/x.juri"_s));
        QVERIFY(device != deviceOf(u"/elsewhere/x.juri"_s));
        QCOMPARE(deviceOf(u"x.juri"_s), deviceOf(QDir::current().absoluteFilePath(u"x.juri"_s)));
        const QByteArray hash =
            sha256(QByteArray(QSysInfo::machineUniqueId() + '\0' + "/somewhere/x.juri"));
        QCOMPARE(device.mid(2).toLatin1(), hash.toHex().left(8));
    }
};

QTEST_GUILESS_MAIN(PlaceTest)
#include "tst_place.moc"
