// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/files.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using namespace juri;

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

    void devicesAreNotReplaced()
    {
        QVERIFY(!writeWholeFile(QDir::tempPath(), "x"));
        if (QFile::exists(u"/dev/null"_s))
            QVERIFY(!writeWholeFile(u"/dev/null"_s, "x"));
    }
};

QTEST_GUILESS_MAIN(FilesTest)
#include "tst_files.moc"
