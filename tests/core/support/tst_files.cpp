// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/files.h"
#include "core/support/place.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#endif

using namespace Qt::StringLiterals;
using namespace juri;

namespace {

#ifdef Q_OS_UNIX

constexpr uid_t nobody = 65534;

/// Lets the system treat this process as a person like any other while the object lives: it asks
/// the administrator for no permission.
class PlainPerson
{
public:
    /// The folder becomes that person's, so that it can be written.
    explicit PlainPerson(const QTemporaryDir &folder)
        : m_wasRoot(::geteuid() == 0)
    {
        const QByteArray local = QFile::encodeName(folder.path());
        if (m_wasRoot)
            m_changed = ::chown(local.constData(), nobody, nobody) == 0 && ::seteuid(nobody) == 0;
    }
    PlainPerson(const PlainPerson &) = delete;
    PlainPerson &operator=(const PlainPerson &) = delete;
    ~PlainPerson()
    {
        if (m_wasRoot && ::seteuid(0) != 0)
            qFatal("cannot become the administrator again");
    }
    bool isPlain() const { return !m_wasRoot || m_changed; }

private:
    bool m_wasRoot;
    bool m_changed = false;
};

bool setMode(const QString &path, mode_t mode)
{
    return ::chmod(QFile::encodeName(path).constData(), mode) == 0;
}

#endif

QStringList filesIn(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
}

} // namespace

class FilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAndReadsBack()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a b é.bin"_s);
        QVERIFY(writeWholeFile(path, "first"));
        QVERIFY(writeWholeFile(path, "second"));
        QCOMPARE(readWholeFile(path, 100).value(), QByteArray("second"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void ownerOnlyMeansOwnerOnly()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"key"_s);
        QVERIFY(writeWholeFile(path, "secret", FileMode::OwnerOnly));
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                            QFileDevice::ReadOther | QFileDevice::WriteOther;
        QVERIFY(!(QFile::permissions(path) & others));
    }

    void refusesBeforeReading()
    {
        QTemporaryDir folder;
        QFile sparse(folder.filePath(u"huge"_s));
        QVERIFY(sparse.open(QIODevice::WriteOnly));
        QVERIFY(sparse.resize(5'000'000'000));
        QCOMPARE(readWholeFile(sparse.fileName(), 1000).error().code, ErrorCode::TooLarge);
        QCOMPARE(readWholeFile(folder.filePath(u"none"_s), 1000).error().code, ErrorCode::NotFound);
        QCOMPARE(readWholeFile(folder.path(), 1000).error().code, ErrorCode::NotOurs);
    }

    void aFolderThatIsNotThereIsNamed()
    {
        QTemporaryDir folder;
        const auto result = writeWholeFile(folder.filePath(u"none/file"_s), "x");
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::ReadOnly);
        QVERIFY(result.error().message.contains(u"none"_s));
    }

    void aFullDiskKeepsTheOldFile()
    {
#ifdef Q_OS_UNIX
        // A limit on file size makes every write beyond it fail, as a full disk does.
        QTemporaryDir folder;
        const QString path = folder.filePath(u"sheet"_s);
        QVERIFY(writeWholeFile(path, "the old content"));
        rlimit old{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{1000, old.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto result = writeWholeFile(path, QByteArray(3'000'000, 'x'));
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &old), 0);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::DiskFailure);
        QCOMPARE(readWholeFile(path, 100).value(), QByteArray("the old content"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
#else
        QSKIP("needs a limit on file size");
#endif
    }

    void case71_aFolderThatMayOnlyBeRead()
    {
#ifdef Q_OS_UNIX
        QTemporaryDir folder;
        const QString path = folder.filePath(u"sheet"_s);
        QVERIFY(writeWholeFile(path, "old"));
        QVERIFY(setMode(folder.path(), 0555));
        {
            const PlainPerson person(folder);
            if (!person.isPlain())
                QSKIP("the rights of the administrator cannot be given up here");
            for (const QString &name : {u"sheet"_s, u"new"_s}) {
                const auto result = writeWholeFile(folder.filePath(name), "new");
                QVERIFY(!result);
                QCOMPARE(result.error().code, ErrorCode::ReadOnly);
                QVERIFY(result.error().message.contains(u"Choose another"_s));
            }
        }
        QVERIFY(setMode(folder.path(), 0755));
        QCOMPARE(readWholeFile(path, 10).value(), QByteArray("old"));
        QCOMPARE(filesIn(folder), QStringList{u"sheet"_s});
#else
        QSKIP("needs permissions of the Unix kind");
#endif
    }

    void case71_aFileThatMayOnlyBeRead()
    {
#ifdef Q_OS_UNIX
        QTemporaryDir folder;
        const QString path = folder.filePath(u"sheet"_s);
        const PlainPerson person(folder);
        if (!person.isPlain())
            QSKIP("the rights of the administrator cannot be given up here");
        QVERIFY(writeWholeFile(path, "old"));
        QVERIFY(setMode(path, 0444));
        // Renaming needs no right to the old file, so this is looked at.
        const auto result = writeWholeFile(path, "new");
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::ReadOnly);
        QVERIFY(result.error().message.contains(u"protected"_s));
        QCOMPARE(readWholeFile(path, 10).value(), QByteArray("old"));
        QCOMPARE(filesIn(folder), QStringList{u"sheet"_s});
#else
        QSKIP("needs permissions of the Unix kind");
#endif
    }

    void case71_aFileOfAnotherOwner()
    {
#ifdef Q_OS_UNIX
        if (::geteuid() != 0)
            QSKIP("only the administrator can make a file of somebody else");
        QTemporaryDir folder;
        const QString path = folder.filePath(u"sheet"_s);
        QVERIFY(writeWholeFile(path, "old"));
        const PlainPerson person(folder);
        QVERIFY(person.isPlain());
        QCOMPARE(writeWholeFile(path, "new").error().code, ErrorCode::ReadOnly);
        QCOMPARE(readWholeFile(path, 10).value(), QByteArray("old"));
        QCOMPARE(filesIn(folder), QStringList{u"sheet"_s});
#else
        QSKIP("needs permissions of the Unix kind");
#endif
    }

    void case71_aFileThatCannotBeChanged()
    {
#ifdef Q_OS_LINUX
        QTemporaryDir folder;
        const QString path = folder.filePath(u"sheet"_s);
        QVERIFY(writeWholeFile(path, "old"));
        const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
        int flags = 0;
        int fixed = 0;
        bool set = file >= 0 && ::ioctl(file, FS_IOC_GETFLAGS, &flags) == 0;
        fixed = flags | FS_IMMUTABLE_FL;
        set = set && ::ioctl(file, FS_IOC_SETFLAGS, &fixed) == 0;
        const auto result = writeWholeFile(path, "new");
        if (set)
            set = ::ioctl(file, FS_IOC_SETFLAGS, &flags) == 0;
        ::close(file);
        if (!set)
            QSKIP("files cannot be made immutable here");
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::ReadOnly);
        QVERIFY(result.error().message.contains(u"protected"_s));
        QCOMPARE(readWholeFile(path, 10).value(), QByteArray("old"));
        QCOMPARE(filesIn(folder), QStringList{u"sheet"_s});
#else
        QSKIP("needs immutable files");
#endif
    }

    void case71_aFileThatMayNotBeReadIsToldSo()
    {
#ifdef Q_OS_UNIX
        QTemporaryDir folder;
        const QString path = folder.filePath(u"sheet"_s);
        QVERIFY(writeWholeFile(path, "old"));
        QVERIFY(setMode(path, 0000));
        const PlainPerson person(folder);
        if (!person.isPlain())
            QSKIP("the rights of the administrator cannot be given up here");
        QCOMPARE(readWholeFile(path, 10).error().code, ErrorCode::DiskFailure);
#else
        QSKIP("needs permissions of the Unix kind");
#endif
    }

    void aLinkOfSomebodyElseIsNotFollowed()
    {
#ifdef Q_OS_UNIX
        if (::geteuid() != 0)
            QSKIP("only the administrator can make a link of somebody else");
        QTemporaryDir folder;
        QTemporaryDir own;
        const QString mine = own.filePath(u"mine"_s);
        const QString link = folder.filePath(u"sheet"_s);
        QVERIFY(writeWholeFile(mine, "old"));
        QVERIFY(QFile::link(mine, link));
        QVERIFY(::lchown(QFile::encodeName(link).constData(), nobody, nobody) == 0);
        QVERIFY(writeWholeFile(link, "mine")); // in a folder of ours, it is ours to follow
        QVERIFY(setMode(folder.path(), 01777));
        QCOMPARE(writeWholeFile(link, "new").error().code, ErrorCode::ReadOnly);
        QCOMPARE(readWholeFile(mine, 10).value(), QByteArray("mine"));
#else
        QSKIP("needs owners of the Unix kind");
#endif
    }

    void pipesAndDevicesAreNotRead()
    {
#ifdef Q_OS_UNIX
        QTemporaryDir folder;
        const QString pipe = folder.filePath(u"pipe"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QCOMPARE(readWholeFile(pipe, 10).error().code, ErrorCode::NotOurs);
        QVERIFY(!writeWholeFile(pipe, "x"));
        QCOMPARE(readWholeFile(u"/dev/zero"_s, 10).error().code, ErrorCode::NotOurs);
#else
        QSKIP("needs pipes");
#endif
    }

    void aStickIsNotSpokenOfElsewhere()
    {
        if (placeOf(QDir::tempPath()).removable)
            QSKIP("the temporary folder lies on a stick");
        QVERIFY(removalHint(QDir::tempPath()).isEmpty());
    }

    void devicesAreNotReplaced()
    {
        const auto folder = writeWholeFile(QDir::tempPath(), "x");
        QVERIFY(!folder);
        QVERIFY(folder.error().message.contains(u"not a file"_s));
        if (QFile::exists(u"/dev/null"_s))
            QVERIFY(!writeWholeFile(u"/dev/null"_s, "x"));
    }
};

QTEST_GUILESS_MAIN(FilesTest)
#include "tst_files.moc"
