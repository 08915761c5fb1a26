// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultycalls.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <cstring>
#include <fcntl.h>
#include <linux/loop.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace juri;

namespace {

QString whyNoMounts; ///< empty if this process may mount

/// Gives the process mounts of its own, which nobody else sees and which go with it.
QString separateMounts()
{
    const auto tell = [](const char *path, const QByteArray &text) {
        QFile file(QString::fromLatin1(path));
        return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) &&
               file.write(text) == text.size();
    };
    const QByteArray user = QByteArray::number(::geteuid());
    const QByteArray group = QByteArray::number(::getegid());
    const bool root = user == "0";
    if (::unshare(root ? CLONE_NEWNS : CLONE_NEWNS | CLONE_NEWUSER) != 0)
        return u"no mounts of its own: "_s + QString::fromLocal8Bit(std::strerror(errno));
    if (!root &&
        !(tell("/proc/self/setgroups", "deny") && tell("/proc/self/uid_map", "0 " + user + " 1") &&
            tell("/proc/self/gid_map", "0 " + group + " 1")))
        return u"no user of its own"_s;
    if (::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return u"mounts cannot be separated"_s;
    return {};
}

/// Runs a program of the system; whether it is there and answers well.
bool run(const QString &program, const QStringList &arguments)
{
    const QString found = QStandardPaths::findExecutable(program);
    const QString other = QStandardPaths::findExecutable(program, {u"/sbin"_s, u"/usr/sbin"_s});
    if (found.isEmpty() && other.isEmpty())
        return false;
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(found.isEmpty() ? other : found, arguments);
    return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0;
}

/// An image file as a disk, mounted in a folder; unmounted with the object.
class Disk
{
public:
    explicit Disk(qint64 bytes = 8 * 1024 * 1024)
    {
        QFile file(image());
        if (!QDir(m_folder.path()).mkdir(u"mounted"_s) || !file.open(QIODevice::WriteOnly) ||
            !file.resize(bytes))
            qFatal("no room for an image");
    }
    Disk(const Disk &) = delete;
    Disk &operator=(const Disk &) = delete;
    ~Disk()
    {
        unmount();
        if (!m_device.isEmpty())
            (void)run(u"losetup"_s, {u"-d"_s, m_device});
    }

    QString image() const { return m_folder.filePath(u"image"_s); }
    QString root() const { return m_folder.filePath(u"mounted"_s); }
    QString file(const QString &name) const { return root() + u'/' + name; }

    bool mountMemory()
    {
        m_mounted =
            ::mount("none", QFile::encodeName(root()).constData(), "tmpfs", 0, "size=1m") == 0;
        return m_mounted;
    }
    /// As a device, by mount or by the driver of exFAT or NTFS.
    bool mountDevice(const QString &program = u"mount"_s)
    {
        QProcess losetup;
        losetup.start(u"losetup"_s, {u"-f"_s, u"--show"_s, image()});
        if (!losetup.waitForFinished() || losetup.exitCode() != 0)
            return false;
        m_device = QString::fromLocal8Bit(losetup.readAllStandardOutput()).trimmed();
        return m_mounted = run(program, {m_device, root()});
    }
    bool mountImage(const QString &program)
    {
        return m_mounted = run(program, {u"-o"_s, u"rw+"_s, image(), root()});
    }
    bool unmount()
    {
        if (!m_mounted)
            return true;
        m_mounted = ::umount2(QFile::encodeName(root()).constData(), 0) != 0;
        for (int tries = 0; m_mounted && tries < 20; ++tries) { // a driver that is still busy
            QTest::qWait(50);
            m_mounted = ::umount2(QFile::encodeName(root()).constData(), 0) != 0;
        }
        return !m_mounted;
    }
    /// What is left of it when it is pulled out: nothing, and every request fails.
    bool pull() const
    {
        const int device = ::open(QFile::encodeName(m_device).constData(), O_RDWR | O_CLOEXEC);
        const bool gone =
            QFile::resize(image(), 0) && device >= 0 && ::ioctl(device, LOOP_SET_CAPACITY, 0) == 0;
        ::close(device);
        return gone;
    }

private:
    QTemporaryDir m_folder;
    QString m_device;
    bool m_mounted = false;
};

QStringList filesIn(const QString &folder)
{
    QStringList names = QDir(folder).entryList(QDir::Files | QDir::Hidden);
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

/// Writing on disks that are really there: a full one, one that is pulled out, FAT, exFAT and NTFS.
/// What may not be mounted here is skipped with its reason; the same rules are tested without a
/// disk in tst_filefaults and tst_filenames.
class MountedPlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (!whyNoMounts.isEmpty())
            QSKIP(qPrintable(whyNoMounts));
    }

    void case80_aFullDiskKeepsTheOldFile()
    {
        Disk disk;
        if (!disk.mountMemory())
            QSKIP("no file system in memory may be mounted here");
        const QString path = disk.file(u"sheet"_s);
        const QByteArray large(3'000'000, 'x');
        QVERIFY(writeWholeFile(path, "the old content"));
        const auto told = writeWholeFile(path, large);
        QCOMPARE(told.error().code, ErrorCode::DiskFailure);
        QVERIFY(told.error().message.contains(u"2.86 MiB"_s));
        // And where the place does not tell how much is free: the first write is short here.
        Place place = placeOf(path);
        QCOMPARE(place.fileSystem, QByteArray("tmpfs"));
        QVERIFY(place.freeBytes > 0 && place.freeBytes <= 1'048'576);
        place.freeBytes = -1;
        FaultyCalls calls;
        const auto result = writeWholeFileBy(calls, place, path, large, FileMode::Ordinary);
        QCOMPARE(calls.log.count(u"write"_s), 2);
        QCOMPARE(result.error().code, ErrorCode::DiskFailure);
        QVERIFY(result.error().message.contains(u"not enough room"_s));
        QCOMPARE(readWholeFile(path, 100).value(), QByteArray("the old content"));
        QCOMPARE(filesIn(disk.root()), QStringList{u"sheet"_s});
    }

    void case79_aStickPulledAtEachStepOfAnExport()
    {
        const QByteArray before(40'000, 'o');
        const QByteArray after(60'000, 'n');
        int pulled = 1;
        int refused = 0;
        for (; pulled < 60; ++pulled) {
            Disk stick;
            if (!run(u"mkfs.ext4"_s, {u"-q"_s, u"-F"_s, stick.image()}) || !stick.mountDevice())
                QSKIP("no disk image may be mounted here");
            const QString path = stick.file(u"sheet"_s);
            QVERIFY(writeWholeFile(path, before));
            Disk again; // what is on the stick at that moment
            FaultyCalls calls;
            calls.reallySyncs = true;
            bool gone = false;
            calls.before = [&](int number) {
                if (number != pulled)
                    return;
                gone = QFile::remove(again.image()) && QFile::copy(stick.image(), again.image()) &&
                       stick.pull();
            };
            Place place = placeOf(path);
            place.removable = true;
            const auto result = writeWholeFileBy(calls, place, path, after, FileMode::Ordinary);
            if (calls.calls() < pulled)
                break;
            QVERIFY(gone);
            QVERIFY(stick.unmount());
            QVERIFY(again.mountDevice());
            const auto left = readWholeFile(again.file(u"sheet"_s), 1'000'000);
            QVERIFY2(left.has_value(), calls.log.join(u' ').toUtf8().constData());
            // What was said to be written is there; what was not is the one or the other, whole.
            const QByteArray where = QByteArray::number(pulled) + ' ' +
                                     calls.log.join(u' ').toUtf8() + " answered " +
                                     (result ? "yes" : result.error().message.toUtf8());
            QVERIFY2(*left == after || (!result && *left == before), where.constData());
            if (!result) {
                ++refused;
                QCOMPARE(result.error().code, ErrorCode::DiskFailure);
            }
            QVERIFY(again.unmount());
        }
        QVERIFY(pulled > 10);
        QVERIFY(refused > 5);
        // No mount is left behind.
        QFile mounts(u"/proc/self/mounts"_s);
        QVERIFY(mounts.open(QIODevice::ReadOnly));
        QVERIFY(!mounts.readAll().contains("/mounted "));
    }

    void case79_aStickPulledWhileAFileIsRead()
    {
        Disk stick;
        if (!run(u"mkfs.ext4"_s, {u"-q"_s, u"-F"_s, stick.image()}) || !stick.mountDevice())
            QSKIP("no disk image may be mounted here");
        const QString path = stick.file(u"sheet"_s);
        QVERIFY(writeWholeFile(path, QByteArray(100'000, 'x')));
        FaultyCalls calls;
        calls.before = [&](int number) {
            if (number != 2)
                return;
            // Out of memory as well, or it would be read from there.
            const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
            (void)::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
            ::close(file);
            QVERIFY(stick.pull());
        };
        const auto result = readWholeFileBy(calls, path, 1'000'000);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::DiskFailure);
        QVERIFY(result.error().message.contains(u"stick"_s));
        QVERIFY(stick.unmount());
    }

    void case81_sticksAsTheyAreSold_data()
    {
        QTest::addColumn<QString>("maker");
        QTest::addColumn<QString>("driver");
        QTest::addColumn<QByteArray>("fileSystem");
        QTest::newRow("FAT") << u"mkfs.vfat"_s << u"mount"_s << QByteArray("vfat");
        QTest::newRow("FAT by FUSE")
            << u"mkfs.vfat"_s << u"fusefat"_s << QByteArray("fuse.fusefat");
        QTest::newRow("exFAT") << u"mkfs.exfat"_s << u"mount"_s << QByteArray("exfat");
        QTest::newRow("exFAT by FUSE")
            << u"mkfs.exfat"_s << u"mount.exfat-fuse"_s << QByteArray("fuseblk");
        QTest::newRow("NTFS by FUSE") << u"mkntfs"_s << u"ntfs-3g"_s << QByteArray("fuseblk");
    }
    void case81_sticksAsTheyAreSold()
    {
        QFETCH(const QString, maker);
        QFETCH(const QString, driver);
        QFETCH(const QByteArray, fileSystem);
        Disk disk(16 * 1024 * 1024);
        const QStringList quick =
            maker == u"mkntfs" ? QStringList{u"-qF"_s, disk.image()} : QStringList{disk.image()};
        if (!run(maker, quick))
            QSKIP(qPrintable(u"there is no "_s + maker));
        const bool mounted = driver == u"mount"     ? disk.mountDevice()
                             : driver == u"fusefat" ? disk.mountImage(driver)
                                                    : disk.mountDevice(driver);
        if (!mounted)
            QSKIP(qPrintable(driver + u" is not there or may not mount"_s));
        // The FAT driver of FUSE knows no letters beyond ASCII.
        const QString sheet =
            driver == u"fusefat" ? u"Lembar 1.jurisheet"_s : u"Lembar é.jurisheet"_s;
        const QString path = disk.file(sheet);
        const Place place = placeOf(path);
        QCOMPARE(place.fileSystem, fileSystem);
        QVERIFY(place.freeBytes > 0);
        const auto first = writeWholeFile(path, "old");
        QVERIFY2(first, first ? "" : qPrintable(first.error().message + first.error().detail));
        const auto again = writeWholeFile(path, QByteArray(100'000, 'n'));
        QVERIFY2(again, again ? "" : qPrintable(again.error().message + again.error().detail));
        QVERIFY(writeWholeFile(disk.file(u"key"_s), "secret", FileMode::OwnerOnly));
        // By the rules of the place, or by its own refusal: a sentence and no trace.
        const auto name = writeWholeFile(disk.file(u"sheet 10:30.juri"_s), "x");
        QVERIFY(!name);
        QCOMPARE(name.error().code, ErrorCode::InvalidValue);
        // Two judges whose names differ by a capital letter.
        const auto capital = writeWholeFile(disk.file(sheet.toLower()), "x");
        QVERIFY(!capital);
        QCOMPARE(capital.error().code, ErrorCode::InvalidValue);
        QVERIFY(capital.error().message.contains(sheet));
        const auto full = writeWholeFile(path, QByteArray(17 * 1024 * 1024, 'f'));
        QCOMPARE(full.error().code, ErrorCode::DiskFailure);
        QCOMPARE(readWholeFile(path, 1'000'000).value(), QByteArray(100'000, 'n'));
        QCOMPARE(filesIn(disk.root()), (QStringList{sheet, u"key"_s}));
        QVERIFY(disk.unmount());
    }
};

int main(int argc, char **argv)
{
    // Before any thread is there.
    whyNoMounts = separateMounts();
    QCoreApplication app(argc, argv);
    MountedPlacesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_mountedplaces.moc"
