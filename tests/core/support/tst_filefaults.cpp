// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultycalls.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace juri;

namespace {

constexpr int mostCalls = 100; ///< one write takes some 17

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden | QDir::System);
}

bool isPart(const QString &name)
{
    static const QRegularExpression part(u"^\\..+\\.juri-part-[0-9a-f]{8}$"_s);
    return part.match(name).hasMatch();
}

Place plainPlace()
{
    return {"ext4", false, false, {}, -1};
}

Place stick()
{
    return {"ext4", false, true, {}, -1};
}

/// A file with its old content in a folder of its own.
struct Scene
{
    QTemporaryDir folder;
    QString path = folder.filePath(u"sheet.jurisheet"_s);
    QByteArray before = QByteArray(100'000, 'o');
    QByteArray after = QByteArray(150'000, 'n');

    Scene()
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(before) != before.size())
            qFatal("no file to begin with");
    }
};

} // namespace

/// Writing and reading while the system fails at any one place: the old file or the new one is
/// whole, no part file is left, and the sentence tells what happened.
class FileFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStepsOfOneWrite()
    {
        Scene scene;
        FaultyCalls calls;
        QVERIFY(writeWholeFileBy(calls, stick(), scene.path, "new", FileMode::Ordinary));
        const QString steps = u"open make write fsync close open read read close rename fsync "
                              "syncfs open read read close close"_s;
        QCOMPARE(calls.log.join(u' '), steps);
        FaultyCalls others;
        QVERIFY(writeWholeFileBy(others, plainPlace(), scene.path, "new", FileMode::Ordinary));
        QCOMPARE(others.log.join(u' '), QString(steps).remove(u"syncfs "_s));
    }

    void case65_eachCallOfAWriteFailsInTurn_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<bool>("once");
        QTest::addColumn<QString>("word"); // of the sentence, while nothing is replaced
        for (const bool once : {true, false}) {
            const char *how = once ? "once" : "from then on";
            QTest::addRow("full, %s", how) << ENOSPC << once << u"room"_s;
            QTest::addRow("over the quota, %s", how) << EDQUOT << once << u"room"_s;
            QTest::addRow("disk failure, %s", how) << EIO << once << u"stopped answering"_s;
            QTest::addRow("pulled out, %s", how) << ENODEV << once << u"stick"_s;
            QTest::addRow("read-only, %s", how) << EROFS << once << u"Nothing can be written"_s;
            QTest::addRow("unknown, %s", how) << EBADF << once << u"could not be written"_s;
        }
    }
    void case65_eachCallOfAWriteFailsInTurn()
    {
        QFETCH(const int, error);
        QFETCH(const bool, once);
        QFETCH(const QString, word);
        const auto kind = once ? FaultyCalls::Kind::Once : FaultyCalls::Kind::FromThenOn;
        for (const Place &place : {plainPlace(), stick()}) {
            int failing = 1;
            for (; failing < mostCalls; ++failing) {
                Scene scene;
                FaultyCalls calls(failing, error, kind);
                const auto result =
                    writeWholeFileBy(calls, place, scene.path, scene.after, FileMode::Ordinary);
                if (calls.failed.isEmpty())
                    break;
                const QByteArray where =
                    QByteArray::number(failing) + ' ' + calls.log.join(u' ').toUtf8();
                const QByteArray &expected = calls.renamed() ? scene.after : scene.before;
                QVERIFY2(contentOf(scene.path) == expected, where.constData());
                // Closing what was only read tells nothing of what was written.
                const QStringList rest = calls.log.mid(failing - 1);
                const bool harmless = calls.failed == u"close" &&
                                      calls.log.first(failing).count(u"close"_s) > 1 &&
                                      (once || rest.count(u"close"_s) == rest.size());
                QVERIFY2(result.has_value() == harmless, where.constData());
                const QStringList left = filesIn(scene.folder.path());
                if (once || harmless || calls.renamed()) {
                    QVERIFY2(left.size() == 1, where.constData());
                } else {
                    for (const QString &name : left)
                        QVERIFY2(name == u"sheet.jurisheet" || isPart(name), where.constData());
                }
                if (harmless)
                    continue;
                const QString sentence = result.error().message;
                const bool said = sentence.contains(calls.renamed() ? u"did not confirm"_s : word);
                QVERIFY2(said, qPrintable(sentence));
                QVERIFY(!result.error().detail.isEmpty());
                QCOMPARE(result.error().code, error == EROFS && !calls.renamed()
                                                  ? ErrorCode::ReadOnly
                                                  : ErrorCode::DiskFailure);
            }
            QVERIFY(failing > 10 && failing < mostCalls);
        }
    }

    void case65_aNewFileThatFailsLeavesNothing()
    {
        for (int failing = 1; failing < mostCalls; ++failing) {
            QTemporaryDir folder;
            FaultyCalls calls(failing, ENOSPC, FaultyCalls::Kind::Once);
            (void)writeWholeFileBy(
                calls, plainPlace(), folder.filePath(u"new"_s), "new", FileMode::Ordinary);
            if (calls.failed.isEmpty())
                return;
            const QStringList left = filesIn(folder.path());
            QCOMPARE(left, calls.renamed() ? QStringList{u"new"_s} : QStringList{});
        }
        QFAIL("it never came through");
    }

    void interruptionsAndShortCallsAreNoFailures_data()
    {
        QTest::addColumn<bool>("interrupted");
        QTest::newRow("a signal") << true;
        QTest::newRow("a short count") << false;
    }
    void interruptionsAndShortCallsAreNoFailures()
    {
        QFETCH(const bool, interrupted);
        const auto kind = interrupted ? FaultyCalls::Kind::Once : FaultyCalls::Kind::Short;
        for (int failing = 1; failing < 30; ++failing) {
            Scene scene;
            FaultyCalls calls(failing, EINTR, kind);
            QVERIFY(writeWholeFileBy(calls, stick(), scene.path, scene.after, FileMode::Ordinary));
            QCOMPARE(contentOf(scene.path), scene.after);
            FaultyCalls reading(failing, EINTR, kind);
            QCOMPARE(readWholeFileBy(reading, scene.path, 1'000'000).value(), scene.after);
        }
    }

    void aServerWithoutFsyncOfFoldersIsAskedForAll()
    {
        Scene scene;
        FaultyCalls calls(11, EINVAL, FaultyCalls::Kind::Once);
        QVERIFY(writeWholeFileBy(calls, plainPlace(), scene.path, "new", FileMode::Ordinary));
        QCOMPARE(calls.failed, u"fsync"_s);
        QVERIFY(calls.log.contains(u"syncfs"_s));
    }

    void aPlaceWithoutRenameIsRefused()
    {
        for (const int error : {ENOSYS, EOPNOTSUPP, EXDEV, EPERM}) {
            QTemporaryDir folder;
            const QString path = folder.filePath(u"new"_s);
            FaultyCalls calls(10, error, FaultyCalls::Kind::Once);
            const auto result =
                writeWholeFileBy(calls, plainPlace(), path, "new", FileMode::Ordinary);
            QCOMPARE(calls.failed, u"rename"_s);
            QCOMPARE(result.error().code, ErrorCode::ReadOnly);
            QVERIFY(result.error().message.contains(u"Choose another place"_s));
            QCOMPARE(filesIn(folder.path()), QStringList{});
        }
    }

    void whatReadsBackOtherwiseReplacesNothing()
    {
        Scene scene;
        FaultyCalls calls;
        // Before it is compared, the part file is spoilt, as by a stick that holds less than it
        // says.
        calls.before = [&](int number) {
            if (number != 6)
                return;
            for (const QString &name : filesIn(scene.folder.path())) {
                QFile part(scene.folder.filePath(name));
                if (isPart(name) && part.open(QIODevice::ReadWrite))
                    part.write("spoilt");
            }
        };
        const auto result =
            writeWholeFileBy(calls, stick(), scene.path, scene.after, FileMode::Ordinary);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::DiskFailure);
        QCOMPARE(contentOf(scene.path), scene.before);
        QCOMPARE(filesIn(scene.folder.path()).size(), 1);
    }

    void aRunThatIsKilledLeavesOneOfTheTwo()
    {
        int killed = 1;
        for (; killed < mostCalls; ++killed) {
            Scene scene;
            const pid_t child = ::fork();
            QVERIFY(child >= 0);
            if (child == 0) {
                FaultyCalls calls;
                calls.before = [killed](int number) {
                    if (number == killed)
                        ::_exit(9);
                };
                (void)writeWholeFileBy(
                    calls, plainPlace(), scene.path, scene.after, FileMode::OwnerOnly);
                ::_exit(0);
            }
            int status = 0;
            QCOMPARE(::waitpid(child, &status, 0), child);
            if (WEXITSTATUS(status) == 0)
                break;
            const QByteArray content = contentOf(scene.path);
            QVERIFY(content == scene.before || content == scene.after);
            for (const QString &name : filesIn(scene.folder.path())) {
                QVERIFY(name == u"sheet.jurisheet" || isPart(name));
                // Of a secret, nobody else can read the half.
                if (isPart(name)) {
                    struct stat facts = {};
                    const QString part = scene.folder.filePath(name);
                    QCOMPARE(::stat(QFile::encodeName(part).constData(), &facts), 0);
                    QCOMPARE(facts.st_mode & 0077U, 0U);
                }
            }
        }
        QVERIFY(killed > 10 && killed < mostCalls);
    }

    void oldPartFilesOfOursAreRemoved()
    {
        Scene scene;
        const auto make = [&](const QString &name, int hours) {
            QFile file(scene.folder.filePath(name));
            return file.open(QIODevice::WriteOnly) &&
                   file.setFileTime(QDateTime::currentDateTime().addSecs(-hours * 3600),
                       QFileDevice::FileModificationTime);
        };
        QVERIFY(make(u".other.juri-part-0123abcd"_s, 25));
        QVERIFY(make(u".young.juri-part-0123abcd"_s, 23));
        QVERIFY(make(u"seen.juri-part-0123abcd"_s, 100));
        QVERIFY(make(u".x.juri-part-0123"_s, 100));
        QVERIFY(writeWholeFile(scene.path, "new"));
        QCOMPARE(filesIn(scene.folder.path()),
            (QStringList{u".x.juri-part-0123"_s, u".young.juri-part-0123abcd"_s,
                u"seen.juri-part-0123abcd"_s, u"sheet.jurisheet"_s}));
    }

    void permissionsAreKeptAndSecretsAreClosedFromTheStart()
    {
        Scene scene;
        struct stat facts = {};
        const QByteArray local = QFile::encodeName(scene.path);
        QCOMPARE(::chmod(local.constData(), 0640), 0);
        FaultyCalls calls;
        QVERIFY(writeWholeFileBy(calls, plainPlace(), scene.path, "new", FileMode::Ordinary));
        QCOMPARE(::stat(local.constData(), &facts), 0);
        QCOMPARE(facts.st_mode & 0777U, 0640U);
        QVERIFY(writeWholeFileBy(calls, plainPlace(), scene.path, "new", FileMode::OwnerOnly));
        QCOMPARE(calls.partMode, 0600U);
        QCOMPARE(::stat(local.constData(), &facts), 0);
        QCOMPARE(facts.st_mode & 0777U, 0600U);
        FaultyCalls secret;
        const QString key = scene.folder.filePath(u"key"_s);
        QVERIFY(writeWholeFileBy(secret, plainPlace(), key, "key", FileMode::OwnerOnly));
        QCOMPARE(secret.partMode, 0600U);
    }

    void aLinkStaysALink()
    {
        QTemporaryDir folder;
        QDir root(folder.path());
        QVERIFY(root.mkpath(u"real"_s) && root.mkpath(u"links"_s));
        QVERIFY(writeWholeFile(root.filePath(u"real/file"_s), "old"));
        QVERIFY(QFile::link(u"../real/file"_s, root.filePath(u"links/file"_s)));
        QVERIFY(writeWholeFile(root.filePath(u"links/file"_s), "new"));
        QVERIFY(QFileInfo(root.filePath(u"links/file"_s)).isSymLink());
        QVERIFY(!QFileInfo(root.filePath(u"real/file"_s)).isSymLink());
        QCOMPARE(contentOf(root.filePath(u"real/file"_s)), QByteArray("new"));
        QCOMPARE(filesIn(root.filePath(u"links"_s)).size(), 1);
        // One that leads nowhere yet makes the file that it leads to.
        QVERIFY(QFile::link(u"../real/other"_s, root.filePath(u"links/other"_s)));
        QVERIFY(writeWholeFile(root.filePath(u"links/other"_s), "new"));
        QCOMPARE(contentOf(root.filePath(u"real/other"_s)), QByteArray("new"));
        QVERIFY(QFile::link(u"../gone/other"_s, root.filePath(u"links/gone"_s)));
        QCOMPARE(writeWholeFile(root.filePath(u"links/gone"_s), "new").error().code,
            ErrorCode::ReadOnly);
        QVERIFY(QFile::link(u"circle"_s, root.filePath(u"links/circle"_s)));
        QVERIFY(!writeWholeFile(root.filePath(u"links/circle"_s), "new"));
        QVERIFY(QFile::link(u"../real"_s, root.filePath(u"links/folder"_s)));
        QVERIFY(!writeWholeFile(root.filePath(u"links/folder"_s), "new"));
    }

    void aFolderIsNoFile()
    {
        QTemporaryDir folder;
        QVERIFY(!writeWholeFile(folder.path() + u"/none/"_s, "x"));
        QVERIFY(!writeWholeFile(folder.path() + u"/.."_s, "x"));
        QVERIFY(!writeWholeFile({}, "x"));
        QVERIFY(filesIn(folder.path()).isEmpty());
    }

    void longNamesHaveRoomForTheirPartFile()
    {
        QTemporaryDir folder;
        const QString name = QString(254, u'x');
        QVERIFY(writeWholeFile(folder.filePath(name), "x"));
        QVERIFY(writeWholeFile(folder.filePath(QString(127, QChar(0xe9))), "x"));
        // A character of two units must not be cut in the middle.
        const QString emoji = u"x"_s + QString::fromUcs4(U"\U0001f600").repeated(60);
        QVERIFY(writeWholeFile(folder.filePath(emoji), "x"));
        const auto result = writeWholeFile(folder.filePath(name + u"yz"_s), "x");
        QCOMPARE(result.error().code, ErrorCode::InvalidValue);
        QVERIFY(result.error().message.contains(u"too long"_s));
        QVERIFY(!writeWholeFile(folder.filePath(u"a"_s + QChar(0) + u"b"_s), "x"));
        QCOMPARE(filesIn(folder.path()).size(), 3);
    }

    void case79_eachCallOfAReadFailsInTurn()
    {
        Scene scene;
        for (const int error : {EIO, ENODEV, ENXIO}) {
            int failing = 1;
            for (; failing < mostCalls; ++failing) {
                FaultyCalls calls(failing, error, FaultyCalls::Kind::FromThenOn);
                const auto result = readWholeFileBy(calls, scene.path, 1'000'000);
                if (calls.failed.isEmpty())
                    break;
                if (calls.failed == u"close") {
                    QCOMPARE(result.value(), scene.before);
                    continue;
                }
                QCOMPARE(result.error().code, ErrorCode::DiskFailure);
                QVERIFY(result.error().message.contains(u"stick"_s));
            }
            QVERIFY(failing > 3 && failing < mostCalls);
        }
    }

    void aFileThatGrowsOrShrinksWhileItIsRead()
    {
        for (const auto &[change, expected] :
            {std::pair{5'000, 5'000}, std::pair{150'000, 150'000}, std::pair{300'000, -1}}) {
            Scene scene;
            FaultyCalls calls;
            calls.before = [&, size = change](int number) {
                if (number == 2)
                    QVERIFY(QFile::resize(scene.path, size));
            };
            const auto result = readWholeFileBy(calls, scene.path, 200'000);
            if (expected < 0)
                QCOMPARE(result.error().code, ErrorCode::TooLarge);
            else
                QCOMPARE(result.value().size(), expected);
        }
    }
};

QTEST_GUILESS_MAIN(FileFaultsTest)
#include "tst_filefaults.moc"
