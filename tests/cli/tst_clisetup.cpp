// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/smallday.h"

#include <QtCore/QJsonArray>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace juri;

/// The commands before judging, from outside: what they do, say as JSON, and refuse.
class ClisetupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void templatesAreListed();
    void newMakesAFileOnce();
    void newRefusesUnknownTemplate();
    void newRefusesBrokenMethod();
    void entriesAreImportedAndBadRowsNamed();
    void entriesNeedAnIdColumn();
    void entriesDryRunWritesNothing();
    void columnsCanBeMapped();
    void identityIsMadeOnceAndShown();
    void passphraseSealsTheKey();
    void enrolRefusesForeignFiles();
    void enrolRefusesAKeyTwice();
    void assignPerEntry();
    void packNeedsAssignments();
    void packMakesTheChairsKey();
    void missingFilesAreRefused_data();
    void missingFilesAreRefused();
    void simulateAndMerge();
    void demoRefusesAFullFolder();
};

void ClisetupTest::templatesAreListed()
{
    const CliRun run = juriCli({u"templates"_s, u"--json"_s});
    QCOMPARE(run.code, 0);
    QStringList ids;
    for (const QJsonValue &form : run.json().value(u"templates"_s).toArray()) {
        ids += form.toObject().value(u"id"_s).toString();
        QVERIFY(!form.toObject().value(u"criteria"_s).toArray().isEmpty());
    }
    QVERIFY(ids.contains(u"kipp-2023-umum"_s));
    QCOMPARE(ids.last(), u"blank"_s);
    const CliRun text = juriCli({u"templates"_s});
    for (const QString &id : ids)
        QVERIFY(text.out.contains(id.toUtf8()));
}

void ClisetupTest::newMakesAFileOnce()
{
    const SmallDay day;
    const CliRun made = juriCli({u"new"_s, u"k.juri"_s, u"--template"_s, u"kipp-2023-umum"_s,
                                    u"--title"_s, u"KIPP 2026"_s, u"--json"_s},
        day.folder());
    QCOMPARE(made.code, 0);
    QCOMPARE(made.json().value(u"title"_s).toString(), u"KIPP 2026"_s);
    QCOMPARE(made.json().value(u"template"_s).toString(), u"kipp-2023-umum"_s);
    QCOMPARE(made.json().value(u"rehearsal"_s).toBool(true), false);
    const QByteArray before = day.read(u"k.juri"_s);
    QVERIFY(before.startsWith("SQLite format 3"));
    const CliRun again = day.run(u"new k.juri --template blank"_s);
    QVERIFY2(again.code >= 2, "an existing file must not be replaced");
    QVERIFY(again.err.startsWith("error: "_L1));
    QCOMPARE(day.read(u"k.juri"_s), before);
}

void ClisetupTest::newRefusesUnknownTemplate()
{
    const SmallDay day;
    const CliRun run = day.run(u"new x.juri --template nobel --json"_s);
    QCOMPARE(run.code, 3);
    QCOMPARE(run.json().value(u"error"_s).toObject().value(u"code"_s).toString(), u"NotFound"_s);
    QVERIFY(!QFile::exists(day.path(u"x.juri"_s)));
}

void ClisetupTest::newRefusesBrokenMethod()
{
    const SmallDay day;
    day.write(u"m.json"_s, R"({"rubric": {"title": "No criteria", "criteria": []}, "v": 1})");
    QCOMPARE(day.run(u"new x.juri --method m.json"_s).code, 3);
    day.write(u"m.json"_s, "not json");
    QCOMPARE(day.run(u"new x.juri --method m.json"_s).code, 3);
    QVERIFY(!QFile::exists(day.path(u"x.juri"_s)));
}

void ClisetupTest::entriesAreImportedAndBadRowsNamed()
{
    SmallDay day;
    QVERIFY2(day.begun(), qPrintable(day.lastError));
    day.write(u"more.csv"_s, "entry;title\n001;Alpha\n004;Delta\n;No number\n005;\n004;Twice\n");
    const CliRun run = day.run(u"import-entries chair.juri more.csv --json"_s);
    QCOMPARE(run.code, 1);
    QCOMPARE(run.json().value(u"added"_s).toInt(), 1);
    QList<int> rows;
    for (const QJsonValue &finding : run.json().value(u"findings"_s).toArray())
        rows += finding.toObject().value(u"row"_s).toInt();
    QCOMPARE(rows, (QList<int>{4, 5, 6}));
    const CliRun again = day.run(u"import-entries chair.juri entries.csv --json"_s);
    QCOMPARE(again.code, 0);
    QCOMPARE(again.json().value(u"unchanged"_s).toInt(), 3);
}

void ClisetupTest::entriesNeedAnIdColumn()
{
    SmallDay day;
    QVERIFY2(day.begun(), qPrintable(day.lastError));
    day.write(u"none.csv"_s, "colour,size\nred,1\n");
    const CliRun run = day.run(u"import-entries chair.juri none.csv"_s);
    QCOMPARE(run.code, 3);
    QVERIFY(run.err.contains("none.csv"_L1));
    day.write(u"latin.csv"_s, "entry,title\n001,Caf\xe9\n");
    QCOMPARE(day.run(u"import-entries chair.juri latin.csv"_s).code, 3);
    day.write(u"empty.csv"_s, "");
    QCOMPARE(day.run(u"import-entries chair.juri empty.csv"_s).code, 3);
}

void ClisetupTest::entriesDryRunWritesNothing()
{
    SmallDay day;
    QVERIFY2(day.begun(), qPrintable(day.lastError));
    day.write(u"more.csv"_s, "entry,title\n009,Iota\n");
    const CliRun dry = day.run(u"import-entries chair.juri more.csv --dry-run --json"_s);
    QCOMPARE(dry.code, 0);
    QCOMPARE(dry.json().value(u"added"_s).toInt(), 1);
    QVERIFY(dry.json().value(u"dry_run"_s).toBool());
    QCOMPARE(
        day.run(u"import-entries chair.juri more.csv --json"_s).json().value(u"added"_s).toInt(),
        1);
}

void ClisetupTest::columnsCanBeMapped()
{
    SmallDay day;
    QVERIFY2(day.begun(), qPrintable(day.lastError));
    day.write(u"odd.csv"_s, "Kode,Sebutan\n101,Satu\n102,Dua\n");
    const CliRun run =
        day.run(u"import-entries chair.juri odd.csv --map entry=Kode --map title=Sebutan --json"_s);
    QCOMPARE(run.code, 0);
    QCOMPARE(run.json().value(u"added"_s).toInt(), 2);
    QCOMPARE(run.json().value(u"columns"_s).toObject().value(u"Sebutan"_s).toString(), u"title"_s);
}

void ClisetupTest::identityIsMadeOnceAndShown()
{
    const SmallDay day;
    const CliRun made = day.run(u"identity new me --name Me --json"_s);
    QCOMPARE(made.code, 0);
    const QString digits = made.json().value(u"digits"_s).toString();
    QCOMPARE(QString(digits).remove(u' ').size(), 30);
    const QByteArray key = day.read(u"me/identity.jurikey"_s);
    QVERIFY(!key.isEmpty());
    const auto rights = QFile::permissions(day.path(u"me/identity.jurikey"_s));
    QVERIFY(!(rights & (QFile::ReadGroup | QFile::ReadOther)));
    QVERIFY(day.run(u"identity new me --name Me"_s).code != 0);
    QCOMPARE(day.read(u"me/identity.jurikey"_s), key);
    QCOMPARE(day.run(u"identity show me --json"_s).json().value(u"digits"_s).toString(), digits);
    QCOMPARE(
        day.run(u"identity show me/identity.juriid --json"_s).json().value(u"digits"_s).toString(),
        digits);
    QCOMPARE(day.run(u"identity show nowhere"_s).code, 3);
}

void ClisetupTest::passphraseSealsTheKey()
{
    SmallDay day;
    QVERIFY2(day.assigned(), qPrintable(day.lastError));
    day.write(u"good.txt"_s, "correct horse\n");
    day.write(u"bad.txt"_s, "wrong horse\n");
    const CliRun made =
        day.run(u"identity new sealed --name Chair --passphrase-file good.txt --json"_s);
    QCOMPARE(made.code, 0);
    QVERIFY(made.json().value(u"sealed"_s).toBool());
    const CliRun wrong = day.run(
        u"pack chair.juri -o p.juripack --identity sealed --passphrase-file bad.txt --json"_s);
    QCOMPARE(wrong.code, 3);
    QCOMPARE(wrong.json().value(u"error"_s).toObject().value(u"code"_s).toString(),
        u"WrongPassphrase"_s);
    QVERIFY(!QFile::exists(day.path(u"p.juripack"_s)));
    QCOMPARE(
        day.run(u"pack chair.juri -o p.juripack --identity sealed --passphrase-file good.txt"_s)
            .code,
        0);
}

void ClisetupTest::enrolRefusesForeignFiles()
{
    SmallDay day;
    QVERIFY2(day.opened(), qPrintable(day.lastError));
    QCOMPARE(day.run(u"enrol chair.juri day.juripack"_s).code, 3);
    QCOMPARE(day.run(u"enrol chair.juri entries.csv"_s).code, 3);
    QByteArray id = day.read(u"j1/identity.juriid"_s);
    id[600] = static_cast<char>(id[600] ^ 1);
    day.write(u"bent.juriid"_s, id);
    QCOMPARE(day.run(u"enrol chair.juri bent.juriid"_s).code, 3);
}

void ClisetupTest::enrolRefusesAKeyTwice()
{
    SmallDay day;
    QVERIFY2(day.begun(), qPrintable(day.lastError));
    QCOMPARE(day.run(u"identity new j1 --name One"_s).code, 0);
    const CliRun first =
        day.run(u"enrol chair.juri j1/identity.juriid --compared telephone --json"_s);
    QCOMPARE(first.code, 0);
    const QJsonObject judge = first.json().value(u"judges"_s).toArray().at(0).toObject();
    QCOMPARE(judge.value(u"id"_s).toString(), u"J01"_s);
    QCOMPARE(judge.value(u"compared"_s).toString(), u"telephone"_s);
    const CliRun second = day.run(u"enrol chair.juri j1/identity.juriid --json"_s);
    QCOMPARE(second.code, 3);
    QCOMPARE(second.json().value(u"error"_s).toObject().value(u"code"_s).toString(), u"WrongKey"_s);
}

void ClisetupTest::assignPerEntry()
{
    SmallDay day;
    QVERIFY2(day.assigned(), qPrintable(day.lastError));
    const CliRun one = day.run(u"assign chair.juri --per-entry 1 --seed 7 --json"_s);
    QCOMPARE(one.code, 0);
    QCOMPARE(one.json().value(u"assignments"_s).toInt(), 3);
    const CliRun all = day.run(u"assign chair.juri --all --json"_s);
    QCOMPARE(all.json().value(u"assignments"_s).toInt(), 6);
    QCOMPARE(all.json().value(u"load"_s).toObject().value(u"J02"_s).toInt(), 3);
    QCOMPARE(day.run(u"assign chair.juri --per-entry 3"_s).code, 2);
    QCOMPARE(day.run(u"assign chair.juri --all --stage S9"_s).code, 3);
}

void ClisetupTest::packNeedsAssignments()
{
    SmallDay day;
    QVERIFY2(day.begun(), qPrintable(day.lastError));
    const CliRun run = day.run(u"pack chair.juri -o p.juripack --identity chair --json"_s);
    QCOMPARE(run.code, 3);
    QCOMPARE(run.json().value(u"error"_s).toObject().value(u"code"_s).toString(), u"Incomplete"_s);
    QVERIFY(!QFile::exists(day.path(u"p.juripack"_s)));
}

void ClisetupTest::packMakesTheChairsKey()
{
    SmallDay day;
    QVERIFY2(day.assigned(), qPrintable(day.lastError));
    const CliRun first =
        day.run(u"pack chair.juri -o p.juripack --identity key --name Chairwoman --json"_s);
    QCOMPARE(first.code, 0);
    QVERIFY(first.json().value(u"key_made"_s).toBool());
    QCOMPARE(first.json().value(u"seq"_s).toInt(), 1);
    QCOMPARE(
        day.run(u"identity show key --json"_s).json().value(u"name"_s).toString(), u"Chairwoman"_s);
    const CliRun second = day.run(u"pack chair.juri -o p2.juripack --identity key --json"_s);
    QCOMPARE(second.code, 0);
    QVERIFY(!second.json().value(u"key_made"_s).toBool(true));
    // Nothing changed: the same package again, not a new one.
    QCOMPARE(second.json().value(u"seq"_s).toInt(), 1);
    QCOMPARE(day.read(u"p2.juripack"_s), day.read(u"p.juripack"_s));
    QCOMPARE(day.run(u"identity new j3 --name Three"_s).code, 0);
    QCOMPARE(day.run(u"enrol chair.juri j3/identity.juriid"_s).code, 0);
    QCOMPARE(day.run(u"assign chair.juri --all"_s).code, 0);
    const CliRun third = day.run(u"pack chair.juri -o p3.juripack --identity key --json"_s);
    QCOMPARE(third.json().value(u"seq"_s).toInt(), 2);
    QCOMPARE(third.json().value(u"judges"_s).toInt(), 3);
    const CliRun other = day.run(u"pack chair.juri -o p4.juripack --identity j1 --json"_s);
    QCOMPARE(other.code, 3);
    QCOMPARE(other.json().value(u"error"_s).toObject().value(u"code"_s).toString(), u"WrongKey"_s);
}

void ClisetupTest::missingFilesAreRefused_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"import-entries none.juri none.csv", "enrol none.juri none.juriid",
             "assign none.juri --all", "pack none.juri -o x.juripack",
             "open none.juripack -o x.juri", "score none.juri none.csv",
             "sign none.juri -o x.jurisheet", "merge none.juri none.jurisheet", "rank none.juri",
             "check none.juri", "new x.juri --method none.json"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void ClisetupTest::missingFilesAreRefused()
{
    QFETCH(QString, line);
    const SmallDay day;
    const CliRun run = day.run(line);
    QCOMPARE(run.code, 3);
    QVERIFY2(run.err.startsWith("error: "_L1), qPrintable(run.err));
    QVERIFY2(QDir(day.folder()).isEmpty(), "a refused command left something behind");
}

void ClisetupTest::simulateAndMerge()
{
    const SmallDay day;
    const CliRun made = day.run(
        u"simulate sim --entries 20 --judges 5 --per-entry 3 --criteria 4 --seed 9 --json"_s);
    QCOMPARE(made.code, 0);
    QCOMPARE(made.json().value(u"sheets"_s).toArray().size(), 5);
    QStringList arguments{u"merge"_s, u"sim/chair.juri"_s, u"--json"_s};
    for (const QJsonValue &sheet : made.json().value(u"sheets"_s).toArray())
        arguments += sheet.toString();
    const CliRun merged = juriCli(arguments, day.folder());
    QVERIFY2(merged.code == 0, merged.out.constData());
    QCOMPARE(merged.json().value(u"added"_s).toInt(), 5);
    const QJsonArray placements =
        day.run(u"rank sim/chair.juri --json"_s).json().value(u"placements"_s).toArray();
    QCOMPARE(placements.size(), 20);
    for (const QJsonValue &placement : placements)
        QCOMPARE(placement.toObject().value(u"counted"_s).toInt(), 3);
    QCOMPARE(day.run(u"simulate sim --entries 2 --judges 1 --per-entry 1 --criteria 1"_s).code, 2);
}

void ClisetupTest::demoRefusesAFullFolder()
{
    const SmallDay day;
    day.write(u"mine.txt"_s, "precious");
    const CliRun run = day.run(u"demo ."_s);
    QCOMPARE(run.code, 2);
    QCOMPARE(QDir(day.folder()).entryList(QDir::Files), QStringList(u"mine.txt"_s));
    QCOMPARE(day.run(u"demo new --example nobel"_s).code, 3);
}

QTEST_GUILESS_MAIN(ClisetupTest)
#include "tst_clisetup.moc"
