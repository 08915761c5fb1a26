// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/filenames.h"

#include "core/support/filecalls.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;

/// What FAT, exFAT and NTFS can hold, by their names alone: no such disk is needed.
class FileNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void case81_namesThatAStickRefuses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("onLinux");
        QTest::addColumn<bool>("onStick");
        QTest::newRow("plain") << u"sheet-1.jurisheet"_s << true << true;
        QTest::newRow("words and letters of the world")
            << u"Lembar nilai é 日本.juri"_s << true << true;
        for (const QChar c : u":?*<>|\"\\\n\t"_s)
            QTest::addRow("a name with U+%04x", c.unicode())
                << u"sheet"_s + c + u"1.juri"_s << true << false;
        QTest::newRow("dot at the end") << u"sheet."_s << true << false;
        QTest::newRow("space at the end") << u"sheet "_s << true << false;
        for (const char *name : {"con", "NUL.juri", "Com1.tar.gz", "lpt9", "aux .juri", "CONOUT$"})
            QTest::newRow(name) << QString::fromLatin1(name) << true << false;
        QTest::newRow("COM with a small two") << u"com².juri"_s << true << false;
        for (const char *name : {"console.juri", "com.juri", "com10.juri", "nul-1.juri"})
            QTest::newRow(name) << QString::fromLatin1(name) << true << true;
        QTest::newRow("255 letters") << QString(255, u'x') << true << true;
        QTest::newRow("256 letters") << QString(256, u'x') << false << false;
        // Linux counts bytes, Windows letters.
        QTest::newRow("255 letters of two bytes") << QString(255, QChar(0xe9)) << false << true;
        QTest::newRow("half a character") << u"x"_s + QChar(0xd83d) << false << false;
        QTest::newRow("a zero") << u"x"_s + QChar(0) + u"y"_s << false << false;
    }
    void case81_namesThatAStickRefuses()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, onLinux);
        QFETCH(const bool, onStick);
        for (const char *place : {"ext4", "btrfs", "tmpfs", "nfs4", ""})
            QCOMPARE(checkName(place, name).has_value(), onLinux);
        for (const char *place :
            {"vfat", "msdos", "exfat", "ntfs", "ntfs3", "fuseblk", "cifs", "fuse.fusefat"}) {
            const auto checked = checkName(place, name);
            QCOMPARE(checked.has_value(), onStick);
            if (checked)
                continue;
            QCOMPARE(checked.error().code, ErrorCode::InvalidValue);
            QVERIFY(checked.error().message.contains(u"Choose"_s));
        }
    }

    void case81_fourGibibytesOnFat()
    {
        constexpr qint64 most = 4'294'967'295;
        for (const char *fat : {"vfat", "msdos", "FAT32", "fuse.fusefat"}) {
            const Place place{fat, false, true, {}, -1};
            QVERIFY(checkRoom(place, u"x"_s, most));
            const auto refused = checkRoom(place, u"x"_s, most + 1);
            QCOMPARE(refused.error().code, ErrorCode::TooLarge);
            QVERIFY(refused.error().message.contains(u"4 GiB"_s));
        }
        for (const char *other : {"exfat", "ntfs3", "ext4", "fuseblk", ""})
            QVERIFY(checkRoom({other, false, true, {}, -1}, u"x"_s, most + 1));
    }

    void case80_theSentenceTellsWhatIsMissing()
    {
        const Place place{"ext4", false, false, {}, 1'048'576};
        QVERIFY(checkRoom(place, u"x"_s, 1'048'576));
        const auto refused = checkRoom(place, u"%2.juri"_s, 3'145'728);
        QCOMPARE(refused.error().code, ErrorCode::DiskFailure);
        QVERIFY(refused.error().message.contains(u"%2.juri"_s));
        QVERIFY(refused.error().message.contains(u"3.00 MiB"_s));
        QVERIFY(refused.error().message.contains(u"1.00 MiB"_s));
    }

    void case80_noRoomIsToldBeforeAnythingIsWritten()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"sheet"_s);
        QVERIFY(writeWholeFile(path, "old"));
        FileCalls calls;
        const Place full{"ext4", false, false, {}, 5};
        QCOMPARE(writeWholeFileBy(calls, full, path, "longer", FileMode::Ordinary).error().code,
            ErrorCode::DiskFailure);
        QCOMPARE(readWholeFile(path, 10).value(), QByteArray("old"));
        QVERIFY(writeWholeFileBy(calls, full, path, "short", FileMode::Ordinary));
    }

    void case81_namesThatDifferByCapitalsAlone()
    {
        // Where the system itself tells them apart, Windows would not: NTFS under Linux.
        QTemporaryDir folder;
        QVERIFY(writeWholeFile(folder.filePath(u"sheet-é.juri"_s), "old"));
        const QString path = folder.filePath(u"Sheet-É.juri"_s);
        FileCalls calls;
        for (const char *name : {"fuseblk", "ntfs3", "vfat", "exfat", "cifs"}) {
            const Place place{name, false, true, {}, -1};
            const auto refused = writeWholeFileBy(calls, place, path, "new", FileMode::Ordinary);
            QCOMPARE(refused.error().code, ErrorCode::InvalidValue);
            QVERIFY(refused.error().message.contains(u"sheet-é.juri"_s));
            QVERIFY(refused.error().message.contains(u"Sheet-É.juri"_s));
            // The same name is no other one.
            QVERIFY(writeWholeFileBy(
                calls, place, folder.filePath(u"sheet-é.juri"_s), "old", FileMode::Ordinary));
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
        QVERIFY(writeWholeFileBy(
            calls, {"ext4", false, false, {}, -1}, path, "new", FileMode::Ordinary));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
    }

    void otherSpellings()
    {
        QTemporaryDir folder;
        QVERIFY(writeWholeFile(folder.filePath(u"ana.juri"_s), "x"));
        const QString at = folder.path();
        QCOMPARE(otherSpelling(at, u"Ana.juri"_s, true, false), u"ana.juri"_s);
        QCOMPARE(otherSpelling(at, u"Ana.juri"_s, false, true), u"ana.juri"_s);
        QCOMPARE(otherSpelling(at, u"Ana.juri"_s, false, false), QString());
        QCOMPARE(otherSpelling(at, u"ana.juri"_s, true, true), QString());
        QCOMPARE(otherSpelling(at, u"other.juri"_s, false, true), QString());
        // Found by the system, and not in the list: a short name of FAT.
        QCOMPARE(otherSpelling(at, u"ANAGRA~1.JUR"_s, true, true), u"ANAGRA~1.JUR"_s);
    }
};

QTEST_GUILESS_MAIN(FileNamesTest)
#include "tst_filenames.moc"
