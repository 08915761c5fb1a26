// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/smallday.h"

#include <QtCore/QJsonArray>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace juri;

/// Backups from the shell: made, listed, put back, and a copy to move.
class ClibackupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void madeAndListed();
    void restoredOverWhatWasThere();
    void restoredWhereNothingIs();
    void aDamagedOneIsPassedOver();
    void whatMakesNoSense();
    void copiedForMoving();

private:
    static QJsonArray listOf(const CliRun &run) { return run.json().value(u"backups"_s).toArray(); }
    static QString errorOf(const CliRun &run)
    {
        return run.json().value(u"error"_s).toObject().value(u"code"_s).toString();
    }
    static bool cutOff(const QString &path)
    {
        QFile file(path);
        return file.resize(file.size() / 2);
    }
};

void ClibackupsTest::madeAndListed()
{
    SmallDay day;
    QVERIFY2(day.begun(), qPrintable(day.lastError));
    CliRun none = day.run(u"backups chair.juri --backups kept"_s);
    QCOMPARE(none.code, 0);
    QVERIFY(none.out.contains("no backups"));
    const CliRun made = day.run(u"backup chair.juri --backups kept --json"_s);
    QVERIFY2(made.code == 0, qPrintable(made.err));
    const QString file = made.json().value(u"file"_s).toString();
    QVERIFY(QFileInfo::exists(day.path(file)));
    QVERIFY(QFileInfo(file).path().startsWith(u"kept/c-"_s));
    QVERIFY(QFileInfo(file).path().endsWith(u"-chair"_s));
    QCOMPARE(made.json().value(u"number"_s).toInt(), 1);
    QCOMPARE(made.json().value(u"bytes"_s).toInteger(), QFileInfo(day.path(file)).size());
    // Nothing new: the same one.
    QCOMPARE(day.run(u"backup chair.juri --backups kept --json"_s).json(), made.json());
    QVERIFY(day.run(u"backup chair.juri --backups kept"_s).out.contains("whole"));
    day.write(u"more.csv"_s, "entry,title\n004,Delta\n");
    QCOMPARE(day.run(u"import-entries chair.juri more.csv"_s).code, 0);
    QCOMPARE(day.run(u"backup chair.juri --backups kept"_s).code, 0);
    const CliRun list = day.run(u"backups chair.juri --backups kept --json"_s);
    QCOMPARE(list.code, 0);
    QCOMPARE(listOf(list).size(), 2);
    const QJsonObject newest = listOf(list).first().toObject();
    QCOMPARE(newest.value(u"number"_s).toInt(), 2);
    QVERIFY(newest.value(u"whole"_s).toBool());
    QCOMPARE(newest.value(u"title"_s).toString(), u"Small"_s);
    QVERIFY(newest.value(u"journal"_s).toInt() > made.json().value(u"journal"_s).toInt());
    const QString table = QString::fromUtf8(day.run(u"backups chair.juri --backups kept"_s).out);
    QCOMPARE(table.trimmed().split(u'\n').size(), 3);
    QVERIFY2(table.contains(u"Made (UTC)"_s) && table.contains(u"yes"_s), qPrintable(table));
}

void ClibackupsTest::restoredOverWhatWasThere()
{
    SmallDay day;
    QVERIFY2(day.begun(), qPrintable(day.lastError));
    QCOMPARE(day.run(u"backup chair.juri --backups kept"_s).code, 0);
    day.write(u"more.csv"_s, "entry,title\n004,Delta\n");
    QCOMPARE(day.run(u"import-entries chair.juri more.csv"_s).code, 0);
    const CliRun restored = day.run(u"restore chair.juri 1 --backups kept --json"_s);
    QVERIFY2(restored.code == 0, qPrintable(restored.err));
    const QString kept = restored.json().value(u"kept"_s).toString();
    QVERIFY(kept.contains(u"before restoring"_s));
    QCOMPARE(
        juriCli({u"check"_s, kept, u"--json"_s}, day.folder()).json().value(u"entries"_s).toInt(),
        4);
    QCOMPARE(day.run(u"check chair.juri --json"_s).json().value(u"entries"_s).toInt(), 3);
    const CliRun said = day.run(u"restore chair.juri --backups kept"_s);
    QVERIFY(said.out.contains("before restoring") && said.out.contains("Small"));
}

void ClibackupsTest::restoredWhereNothingIs()
{
    SmallDay day;
    QVERIFY2(day.begun(), qPrintable(day.lastError));
    const QString backup =
        day.run(u"backup chair.juri --backups kept --json"_s).json().value(u"file"_s).toString();
    QVERIFY(QFile::remove(day.path(u"chair.juri"_s)));
    CliRun restored = day.run(u"restore chair.juri --backups kept --json"_s);
    QVERIFY2(restored.code == 0, qPrintable(restored.err));
    QCOMPARE(restored.json().value(u"kept"_s).toString(), QString());
    QCOMPARE(day.run(u"check chair.juri"_s).code, 0);
    // By its path, whatever the shelves say.
    QVERIFY(cutOff(day.path(u"chair.juri"_s)));
    restored = day.run(u"restore chair.juri "_s + backup + u" --backups elsewhere"_s);
    QVERIFY2(restored.code == 0, qPrintable(restored.err));
    QCOMPARE(day.run(u"check chair.juri"_s).code, 0);
}

void ClibackupsTest::aDamagedOneIsPassedOver()
{
    SmallDay day;
    QVERIFY2(day.begun(), qPrintable(day.lastError));
    QCOMPARE(day.run(u"backup chair.juri --backups kept"_s).code, 0);
    day.write(u"more.csv"_s, "entry,title\n004,Delta\n");
    QCOMPARE(day.run(u"import-entries chair.juri more.csv"_s).code, 0);
    const QString newest =
        day.run(u"backup chair.juri --backups kept --json"_s).json().value(u"file"_s).toString();
    QVERIFY(cutOff(day.path(newest)) && cutOff(day.path(u"chair.juri"_s)));
    const CliRun list = day.run(u"backups chair.juri --backups kept --json"_s);
    QCOMPARE(list.code, 1);
    QVERIFY(!listOf(list).first().toObject().value(u"whole"_s).toBool());
    QVERIFY(!listOf(list).first().toObject().value(u"problem"_s).toString().isEmpty());
    QVERIFY(day.run(u"backups chair.juri --backups kept"_s).out.contains("NO"));
    QCOMPARE(day.run(u"restore chair.juri 2 --backups kept"_s).code, 3);
    const CliRun restored = day.run(u"restore chair.juri --backups kept"_s);
    QVERIFY2(restored.code == 0, qPrintable(restored.err));
    QCOMPARE(day.run(u"check chair.juri --json"_s).json().value(u"entries"_s).toInt(), 3);
}

void ClibackupsTest::whatMakesNoSense()
{
    SmallDay day;
    QVERIFY2(day.begun(), qPrintable(day.lastError));
    QCOMPARE(day.run(u"backup"_s).code, 2);
    QCOMPARE(day.run(u"backup none.juri --backups kept"_s).code, 3);
    QCOMPARE(errorOf(day.run(u"restore chair.juri 7 --backups kept --json"_s)), u"NotFound"_s);
    QCOMPARE(errorOf(day.run(u"restore chair.juri --backups kept --json"_s)), u"NotFound"_s);
    QCOMPARE(day.run(u"restore chair.juri none.juri --backups kept"_s).code, 3);
    QCOMPARE(errorOf(day.run(u"backups none.juri --backups kept --json"_s)), u"NotFound"_s);
    day.write(u"file"_s, "in the way");
    const CliRun unwritable = day.run(u"backup chair.juri --backups file/kept"_s);
    QCOMPARE(unwritable.code, 4);
    QVERIFY2(
        unwritable.err.contains(u"The backup could not be made"_s), qPrintable(unwritable.err));
}

void ClibackupsTest::copiedForMoving()
{
    SmallDay day;
    QVERIFY2(day.begun(), qPrintable(day.lastError));
    const CliRun copied = day.run(u"copy chair.juri moved.juri --json"_s);
    QVERIFY2(copied.code == 0, qPrintable(copied.err));
    QCOMPARE(copied.json().value(u"copy"_s).toString(), u"moved.juri"_s);
    QCOMPARE(day.run(u"check moved.juri"_s).code, 0);
    QCOMPARE(day.run(u"copy chair.juri moved.juri"_s).code, 2);
    QCOMPARE(day.run(u"copy chair.juri chair.juri"_s).code, 2);
    QCOMPARE(day.run(u"copy none.juri other.juri"_s).code, 3);
    QCOMPARE(day.run(u"copy chair.juri nowhere/other.juri"_s).code, 4);
}

QTEST_GUILESS_MAIN(ClibackupsTest)
#include "tst_clibackups.moc"
