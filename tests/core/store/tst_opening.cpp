// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/support/place.h"
#include "tests/core/store/everyedit.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

const FixedClock atNoon(noon());

/// A file system of one mebibyte for as long as it lives; not there where mounting is not allowed.
class SmallDisk
{
public:
    explicit SmallDisk(const QString &folder)
        : m_folder(folder)
    {
        QDir().mkpath(folder);
        m_mounted = QProcess::execute(u"mount"_s,
                        {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=1m"_s, u"tmpfs"_s, folder}) == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            QProcess::execute(u"umount"_s, {m_folder});
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    bool isThere() const { return m_mounted; }

    /// Leaves no byte free.
    void fill() const
    {
        QFile filler(m_folder + u"/filler"_s);
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        for (qint64 piece = 65536; piece > 0; piece /= 2) {
            while (filler.write(QByteArray(piece, 'x')) == piece)
                ;
        }
    }

private:
    QString m_folder;
    bool m_mounted = false;
};

QByteArray hashOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly)
               ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
               : QByteArray();
}

Opening opened(const QString &path, Store::Wish wish = Store::Wish::Write)
{
    NoProgress quiet;
    return Store::openFile(path, wish, quiet);
}

const MarkEdit aMark{stageOne, {judgeId(2), entryId(1)}, criterionId(1), {}, Mark(Points(3))};

class StopAtOnce final : public Progress
{
public:
    void report(int, int) override {}
    bool isCancelled() const override { return true; }
};

} // namespace

/// The one answer that opening a file gives, and what is true of the file afterwards.
class OpeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void anOrdinaryFileIsOpened()
    {
        QVERIFY(Store::create(path(), rich(), atNoon));
        const Opening opening = opened(path());
        QCOMPARE(opening.answer, OpeningAnswer::Opened);
        QVERIFY(opening.store && !opening.store->isReadOnly());
        QVERIFY(opening.competition == rich());
        QVERIFY(opening.sentence.isEmpty() && opening.warning.isEmpty() && !opening.movedHere);
    }

    void everyRefusalHasItsAnswerAndASentence()
    {
        QCOMPARE(opened(path()).answer, OpeningAnswer::NotFound);
        QVERIFY(QDir(m_folder->path()).mkdir(u"folder.juri"_s));
        QCOMPARE(opened(m_folder->filePath(u"folder.juri"_s)).answer, OpeningAnswer::NotOurs);
        auto held = Store::create(path(), rich(), atNoon).value();
        QVERIFY(held->append(aMark, noon()));
        const Opening second = opened(path());
        QCOMPARE(second.answer, OpeningAnswer::LockedBy);
        QVERIFY(!second.sentence.isEmpty() && !second.store);
    }

    void lookingIsReadOnlyAndWritesNothing()
    {
        QVERIFY(Store::create(path(), rich(), atNoon));
        const QByteArray before = hashOf(path());
        {
            const Opening opening = opened(path(), Store::Wish::Look);
            QCOMPARE(opening.answer, OpeningAnswer::ReadOnly);
            QCOMPARE(opening.because, ReadOnlyBecause::Asked);
            QCOMPARE(opening.store->append(aMark, noon()).error().code, ErrorCode::ReadOnly);
        }
        QCOMPARE(hashOf(path()), before);
    }

    void aCheckCanBeStopped()
    {
        QVERIFY(Store::create(path(), rich(), atNoon));
        StopAtOnce stop;
        const Opening opening = Store::openFile(path(), Store::Wish::Write, stop);
        QCOMPARE(opening.answer, OpeningAnswer::Failed);
        QCOMPARE(opening.code, ErrorCode::Cancelled);
        QVERIFY(Store::open(path())); // nothing is held any more
    }

    void case70_aFullDiskIsReadAndSaysSo()
    {
        const SmallDisk disk(m_folder->filePath(u"disk"_s));
        if (!disk.isThere())
            QSKIP("mounting a small file system is not allowed here");
        const QString file = m_folder->filePath(u"disk/a.juri"_s);
        {
            auto store = Store::create(file, rich(), atNoon).value();
            QVERIFY(store->append(aMark, noon()));
        }
        disk.fill();
        {
            const Opening opening = opened(file);
            QCOMPARE(opening.answer, OpeningAnswer::ReadOnly);
            QCOMPARE(opening.because, ReadOnlyBecause::DiskFull);
            QVERIFY(opening.sentence.contains(u"full"_s));
            Competition expected = rich();
            applyTo(expected, aMark);
            QVERIFY(opening.competition == expected);
        }
        QVERIFY(QFile::remove(m_folder->filePath(u"disk/filler"_s)));
        QCOMPARE(opened(file).answer, OpeningAnswer::Opened);
    }

    void case70_aFullDiskAfterACrash()
    {
        const SmallDisk disk(m_folder->filePath(u"disk"_s));
        if (!disk.isThere())
            QSKIP("mounting a small file system is not allowed here");
        const QString file = m_folder->filePath(u"disk/a.juri"_s);
        {
            auto store = Store::create(path(), rich(), atNoon).value();
            QVERIFY(store->append(aMark, noon()));
            QVERIFY(QFile::copy(path(), file) && QFile::copy(path() + u"-wal"_s, file + u"-wal"_s));
        }
        disk.fill();
        Competition expected = rich();
        applyTo(expected, aMark);
        QVERIFY(opened(file).competition == expected);
        QVERIFY(opened(file).competition == expected); // the log was not taken away by looking
        QVERIFY(QFile::remove(m_folder->filePath(u"disk/filler"_s)));
        const Opening opening = opened(file);
        QCOMPARE(opening.answer, OpeningAnswer::Opened);
        QVERIFY(opening.competition == expected);
    }

    // Whoever is root may write everywhere, so another process looks that has become nobody.
    void case71_protectedFilesAndFolders_data()
    {
        QTest::addColumn<int>("fileMode");
        QTest::addColumn<int>("folderMode");
        QTest::addColumn<int>("expected");
        QTest::newRow("another's file") << 0644 << 0755 << int(ReadOnlyBecause::OwnedByOther);
        QTest::newRow("a folder that cannot be written")
            << 0666 << 0755 << int(ReadOnlyBecause::FolderNotWritable);
        QTest::newRow("both can be written") << 0666 << 0777 << 0;
    }
    void case71_protectedFilesAndFolders()
    {
        QFETCH(int, fileMode);
        QFETCH(int, folderMode);
        QFETCH(int, expected);
        if (geteuid() != 0)
            QSKIP("only root can become somebody else");
        QVERIFY(Store::create(path(), rich(), atNoon));
        QCOMPARE(chmod(QFile::encodeName(path()).constData(), mode_t(fileMode)), 0);
        QCOMPARE(chmod(QFile::encodeName(m_folder->path()).constData(), mode_t(folderMode)), 0);
        const pid_t child = fork();
        if (child == 0) {
            if (setgid(65534) != 0 || setuid(65534) != 0)
                _exit(99);
            const Opening opening = opened(path());
            const bool right = opening.competition == rich() && opening.store;
            _exit(right ? int(opening.because) : 98);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), expected);
    }

    void case71_aProtectedFileOfMyOwn()
    {
        if (geteuid() != 0)
            QSKIP("only root can become somebody else");
        QVERIFY(Store::create(path(), rich(), atNoon));
        QCOMPARE(chmod(QFile::encodeName(path()).constData(), 0400), 0);
        QCOMPARE(chown(QFile::encodeName(path()).constData(), 65534, 65534), 0);
        QCOMPARE(chmod(QFile::encodeName(m_folder->path()).constData(), 0777), 0);
        const pid_t child = fork();
        if (child == 0) {
            if (setgid(65534) != 0 || setuid(65534) != 0)
                _exit(99);
            const Opening opening = opened(path());
            _exit(opening.competition == rich() ? int(opening.because) : 98);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QCOMPARE(WEXITSTATUS(status), int(ReadOnlyBecause::FileNotWritable));
    }

    void case71_anImmutableFile()
    {
        QVERIFY(Store::create(path(), rich(), atNoon));
        if (QProcess::execute(u"chattr"_s, {u"+i"_s, path()}) != 0)
            QSKIP("the immutable flag cannot be set here");
        Opening opening = opened(path());
        QProcess::execute(u"chattr"_s, {u"-i"_s, path()});
        QCOMPARE(opening.answer, OpeningAnswer::ReadOnly);
        QCOMPARE(opening.because, ReadOnlyBecause::FileNotWritable);
        QVERIFY(opening.competition == rich());
    }

    void case71_othersMayReadOrChange()
    {
        QVERIFY(Store::create(path(), rich(), atNoon));
        const auto mine = QFile::ReadOwner | QFile::WriteOwner;
        QVERIFY(opened(path()).warning.isEmpty());
        QFile::setPermissions(path(), mine | QFile::ReadGroup);
        QVERIFY(opened(path()).warning.contains(u"read"_s));
        QFile::setPermissions(path(), mine | QFile::ReadOther | QFile::WriteOther);
        QVERIFY(opened(path()).warning.contains(u"change"_s));
        QCOMPARE(opened(path()).answer, OpeningAnswer::Opened);
    }

    void case82_aFolderThatASyncProgramWatches()
    {
        QVERIFY(Store::create(path(), rich(), atNoon));
        QVERIFY(QDir(m_folder->path()).mkdir(u".stfolder"_s)); // Syncthing's mark
        const QByteArray before = hashOf(path());
        {
            const Opening opening = opened(path());
            QCOMPARE(opening.answer, OpeningAnswer::ReadOnly);
            QCOMPARE(opening.because, ReadOnlyBecause::SyncFolder);
            QVERIFY(opening.competition == rich());
        }
        QCOMPARE(hashOf(path()), before);
        QCOMPARE(Store::open(path()).error().code, ErrorCode::ReadOnly);
    }

    void case82_networkFileSystemsAreKnownByName()
    {
        for (const char *name : {"nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs"})
            QVERIFY2(isNetworkFileSystem(name), name);
        for (const char *name : {"ext4", "btrfs", "xfs", "tmpfs", "overlay", "vfat", "fuseblk"})
            QVERIFY2(!isNetworkFileSystem(name), name);
    }

    void aFileThatGoesOnElsewhereIsNoticed()
    {
        QVERIFY(Store::create(path(), rich(), atNoon));
        const QString elsewhere = m_folder->filePath(u"elsewhere.juri"_s);
        QVERIFY(QFile::copy(path(), elsewhere));
        const QByteArray before = hashOf(elsewhere);
        {
            Opening opening = opened(elsewhere);
            QCOMPARE(opening.answer, OpeningAnswer::Opened);
            QVERIFY(opening.movedHere);
            opening.store.reset();
            QCOMPARE(hashOf(elsewhere), before); // looking leaves no trace
        }
        {
            Opening opening = opened(elsewhere);
            QVERIFY(opening.movedHere);
            QVERIFY(opening.store->append(aMark, noon()));
            QCOMPARE(opening.store->journalSeq(), qint64(3)); // begun, gone on elsewhere, scored
        }
        const Opening again = opened(elsewhere);
        QVERIFY(!again.movedHere);
        Competition expected = rich();
        applyTo(expected, aMark);
        QVERIFY(again.competition == expected);
        QVERIFY(!opened(path()).movedHere);
    }

    void case73_aCopyWithoutItsLogIsNeverSilentlyOld()
    {
        const QString alone = m_folder->filePath(u"alone.juri"_s);
        const QString both = m_folder->filePath(u"both.juri"_s);
        Competition expected = rich();
        {
            auto store = Store::create(path(), rich(), atNoon).value();
            QVERIFY(QFile::copy(path(), m_folder->filePath(u"new.juri"_s)));
            QVERIFY(store->append(aMark, noon()));
            applyTo(expected, aMark);
            QVERIFY(QFile::copy(path(), alone));
            QVERIFY(QFile::copy(path(), both) && QFile::copy(path() + u"-wal"_s, both + u"-wal"_s));
        }
        QVERIFY(opened(m_folder->filePath(u"new.juri"_s)).competition == rich());
        const Opening old = opened(alone);
        QCOMPARE(old.answer, OpeningAnswer::Damaged);
        QVERIFY(old.sentence.contains(u"-wal"_s));
        QVERIFY(opened(both, Store::Wish::Look).competition == expected);
        QVERIFY(opened(both).competition == expected);
        QVERIFY(opened(both).competition == expected); // closed well meanwhile: whole by itself
        QVERIFY(!QFileInfo::exists(both + u"-wal"_s));
        QVERIFY(opened(path()).competition == expected);
    }

    void case74_aForeignJournalIsPutAside()
    {
        QVERIFY(Store::create(path(), rich(), atNoon));
        QFile journal(path() + u"-journal"_s);
        QVERIFY(journal.open(QIODevice::WriteOnly));
        QVERIFY(journal.write(QByteArray::fromHex("d9d505f920a163d7") + QByteArray(600, 'x')) > 0);
        journal.close();
        const Opening opening = opened(path());
        QCOMPARE(opening.answer, OpeningAnswer::Opened);
        QVERIFY(opening.competition == rich());
        QVERIFY(QFileInfo::exists(path() + u"-journal.foreign"_s));
    }

    void case74_aLogThatWaitsForANewFileIsPutAside()
    {
        Competition expected = rich();
        {
            auto store = Store::create(path(), rich(), atNoon).value();
            QVERIFY(store->append(aMark, noon()));
            QVERIFY(QFile::rename(path(), m_folder->filePath(u"away.juri"_s))); // without its log
            QVERIFY(Store::create(path(), rich(), atNoon));
        }
        QVERIFY(opened(path()).competition == expected);
        applyTo(expected, aMark);
        QVERIFY(opened(m_folder->filePath(u"away.juri"_s)).competition == expected);
    }

    void aCopyIsWholeAndTheOwnersAlone()
    {
        const QString target = m_folder->filePath(u"copy.juri"_s);
        auto store = Store::create(path(), rich(), atNoon).value();
        QVERIFY(store->append(aMark, noon()));
        QVERIFY(store->copyTo(target));
        Competition expected = rich();
        applyTo(expected, aMark);
        const Opening opening = opened(target);
        QVERIFY(opening.competition == expected && opening.warning.isEmpty());
        QCOMPARE(opening.store->journalHead(), store->journalHead());
        QVERIFY(store->copyTo(m_folder->filePath(u"none/copy.juri"_s)).error().code ==
                ErrorCode::ReadOnly);
        QCOMPARE(QDir(m_folder->path()).entryList({u"*part*"_s}, QDir::Files | QDir::Hidden),
            QStringList());
    }

private:
    QString path() const { return m_folder->filePath(u"a é.juri"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(OpeningTest)
#include "tst_opening.moc"
