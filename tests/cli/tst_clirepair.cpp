// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/smallday.h"

#include <QtCore/QJsonArray>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace juri;

/// Checking, repairing and exporting from the shell.
class ClirepairTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_day.signedUp(), qPrintable(m_day.lastError)); }

    void wholeFileNeedsNothing()
    {
        const CliRun text = m_day.run(u"check one.juri"_s);
        QCOMPARE(text.code, 0);
        QVERIFY(text.out.contains("Nothing to do."));
        const QJsonObject json = m_day.run(u"check one.juri --json"_s).json();
        QVERIFY(json.value(u"whole"_s).toBool());
        QCOMPARE(json.value(u"parts"_s).toArray().size(), 6);
        for (const QJsonValue &part : json.value(u"parts"_s).toArray())
            QCOMPARE(part.toObject().value(u"state"_s).toString(), u"whole"_s);
        QCOMPARE(json.value(u"recovery"_s).toObject().value(u"evaluations"_s).toInt(), 3);
        QCOMPARE(json.value(u"entries"_s).toInt(), 3);
        QVERIFY(json.value(u"journal_rows"_s).toInt() > 1);
    }

    void damagedFileIsRepaired()
    {
        damage();
        const QByteArray before = m_day.read(u"bent.juri"_s);
        const CliRun text = m_day.run(u"check bent.juri"_s);
        QCOMPARE(text.code, 1);
        QVERIFY(text.out.contains("juri-cli repair bent.juri --to NEW.juri"));
        const CliRun repaired = m_day.run(u"repair bent.juri --to new.juri --json"_s);
        QVERIFY2(repaired.code == 0, repaired.out.constData());
        const QJsonObject recovery = repaired.json().value(u"recovery"_s).toObject();
        QVERIFY(recovery.value(u"losses"_s).toArray().isEmpty());
        QCOMPARE(recovery.value(u"sources"_s).toArray().first().toString(), u"journal"_s);
        QCOMPARE(m_day.read(u"bent.juri"_s), before);
        QCOMPARE(m_day.run(u"check new.juri"_s).code, 0);
        // The judge goes on where it was: signing again finds nothing new to sign.
        const CliRun again = m_day.run(u"sign new.juri --identity j1 -o again.jurisheet --json"_s);
        QVERIFY2(again.code == 0, again.out.constData());
        QCOMPARE(again.json().value(u"revision"_s).toInt(), 1);
    }

    void repairOverwritesNothing()
    {
        damage();
        const QByteArray there = m_day.read(u"two.juri"_s);
        const CliRun refused = m_day.run(u"repair bent.juri --to two.juri"_s);
        QCOMPARE(refused.code, 2);
        QCOMPARE(m_day.read(u"two.juri"_s), there);
        QCOMPARE(m_day.run(u"repair none.juri --to x.juri"_s).code, 3);
        QCOMPARE(m_day.run(u"repair entries.csv --to x.juri"_s).code, 3);
        QCOMPARE(m_day.run(u"repair bent.juri"_s).code, 2);
        QVERIFY(!QFile::exists(m_day.path(u"x.juri"_s)));
    }

    void backupsOfAFolderHelp()
    {
        // All of the file is gone but its first page and the last signed file.
        QVERIFY(QDir(m_day.folder()).mkpath(u"copies"_s));
        m_day.write(u"copies/old.juri"_s, m_day.read(u"one.juri"_s));
        m_day.write(u"copies/other.juri"_s, m_day.read(u"two.juri"_s)); // another judge's
        QByteArray bytes = m_day.read(u"one.juri"_s);
        const qsizetype keep = 2 * 4096; // the header and who it belongs to
        bytes.replace(keep, bytes.size() - keep, QByteArray(bytes.size() - keep, '\0'));
        m_day.write(u"gone.juri"_s, bytes);
        const CliRun helped =
            m_day.run(u"repair gone.juri --to back.juri --backups copies --json"_s);
        QVERIFY2(helped.code <= 1, helped.out.constData());
        const QJsonArray sources =
            helped.json().value(u"recovery"_s).toObject().value(u"sources"_s).toArray();
        QVERIFY(sources.contains(u"backup"_s));
        QCOMPARE(m_day.run(u"check back.juri --json"_s)
                     .json()
                     .value(u"recovery"_s)
                     .toObject()
                     .value(u"evaluations"_s)
                     .toInt(),
            3);
    }

    void signedFilesAreExported()
    {
        damage();
        const CliRun done = m_day.run(u"export-signed bent.juri out --json"_s);
        QCOMPARE(done.code, 0);
        QCOMPARE(done.json().value(u"statements"_s).toInt(), 2);
        const QStringList names = QDir(m_day.path(u"out"_s)).entryList(QDir::Files);
        QCOMPARE(names.size(), 2);
        for (const QString &name : names)
            QCOMPARE(m_day.run(u"verify out/"_s + name).code, 0);
        QCOMPARE(m_day.run(u"export-signed none.juri out"_s).code, 3);
    }

private:
    /// A score changed in the table behind everybody's back.
    void damage()
    {
        QByteArray bytes = m_day.read(u"one.juri"_s);
        qsizetype at = -1;
        // A row of the table of scores: stage, judge, entry, criterion, points.
        at = bytes.indexOf("S1J01001C1");
        QVERIFY(at > 0);
        bytes[at + 10] = static_cast<char>(bytes[at + 10] ^ 1);
        m_day.write(u"bent.juri"_s, bytes);
    }

    SmallDay m_day;
};

QTEST_GUILESS_MAIN(ClirepairTest)
#include "tst_clirepair.moc"
