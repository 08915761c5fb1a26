// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/smallday.h"

#include <QtCore/QJsonArray>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace juri;

/// The commands of judging and after, from outside: what they do, say as JSON, and refuse.
class ClisheetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openRefusesAStranger();
    void scoreTakesNothingOfABadTable();
    void scoreRefusesTheChairsFile();
    void signNamesWhatIsOpen();
    void mergeCountsTheSheets();
    void mergeRefusesOneFileAndTakesTheOthers();
    void mergeOfAStrangersSheetNeedsAPerson();
    void dryMergeWritesNothing();
    void partialSheetIsNotCounted();
    void rankGivesExactFractions();
    void rankByAnotherMethodSaysSo();
    void verifyEveryKind();
    void verifyAgainstThePackage();
    void checkWholeAndDamaged();
};

void ClisheetsTest::openRefusesAStranger()
{
    SmallDay day;
    QVERIFY2(day.opened(), qPrintable(day.lastError));
    QCOMPARE(day.run(u"identity new stranger --name Stranger"_s).code, 0);
    const CliRun run = day.run(u"open day.juripack --identity stranger -o s.juri --json"_s);
    QCOMPARE(run.code, 3);
    QCOMPARE(run.json().value(u"error"_s).toObject().value(u"code"_s).toString(), u"WrongKey"_s);
    QVERIFY(!QFile::exists(day.path(u"s.juri"_s)));
    QCOMPARE(day.run(u"open day.juripack --identity nobody -o s.juri"_s).code, 3);
    QCOMPARE(day.run(u"open j1/identity.juriid --identity j1 -o s.juri"_s).code, 3);
}

void ClisheetsTest::scoreTakesNothingOfABadTable()
{
    SmallDay day;
    QVERIFY2(day.opened(), qPrintable(day.lastError));
    day.write(u"bad.csv"_s,
        "entry,criterion,score\n001,C1,8\n001,C2,11\n777,C1,5\n002,C9,5\n002,C1,7.3\n");
    const CliRun bad = day.run(u"score one.juri bad.csv --json"_s);
    QCOMPARE(bad.code, 3);
    QList<int> rows;
    for (const QJsonValue &finding : bad.json().value(u"findings"_s).toArray())
        rows += finding.toObject().value(u"row"_s).toInt();
    QCOMPARE(rows, (QList<int>{3, 4, 5, 6}));
    QVERIFY(bad.err.startsWith("error: "_L1));
    day.write(u"good.csv"_s, "entry,criterion,score,note\n001,C1,8,fine\n001,C2,NA,\n");
    const CliRun good = day.run(u"score one.juri good.csv --json"_s);
    QCOMPARE(good.code, 0);
    // The good row of the bad table would show here as one open entry less.
    QCOMPARE(good.json().value(u"gaps"_s).toArray().size(), 2);
}

void ClisheetsTest::scoreRefusesTheChairsFile()
{
    SmallDay day;
    QVERIFY2(day.opened(), qPrintable(day.lastError));
    day.write(u"s.csv"_s, "entry,criterion,score\n001,C1,8\n");
    QCOMPARE(day.run(u"score chair.juri s.csv"_s).code, 2);
    QCOMPARE(day.run(u"import-entries one.juri entries.csv"_s).code, 2);
    QCOMPARE(day.run(u"score one.juri nothing.csv"_s).code, 3);
}

void ClisheetsTest::signNamesWhatIsOpen()
{
    SmallDay day;
    QVERIFY2(day.opened(), qPrintable(day.lastError));
    const CliRun run = day.run(u"sign one.juri --identity j1 -o s.jurisheet --json"_s);
    QCOMPARE(run.code, 1);
    QCOMPARE(run.json().value(u"gaps"_s).toArray().size(), 3);
    QCOMPARE(run.json().value(u"error"_s).toObject().value(u"code"_s).toString(), u"Incomplete"_s);
    QVERIFY(!QFile::exists(day.path(u"s.jurisheet"_s)));
    // Another judge's key cannot sign this judge's sheet.
    day.write(u"one.csv"_s,
        "entry,criterion,score\n001,C1,8\n001,C2,7\n002,C1,5\n002,C2,6\n003,C1,9\n003,C2,9\n");
    QCOMPARE(day.run(u"score one.juri one.csv"_s).code, 0);
    const CliRun other = day.run(u"sign one.juri --identity j2 -o s.jurisheet --json"_s);
    QCOMPARE(other.code, 3);
    QCOMPARE(other.json().value(u"error"_s).toObject().value(u"code"_s).toString(), u"WrongKey"_s);
    const CliRun own = day.run(u"sign one.juri --identity j1 -o s.jurisheet --json"_s);
    QCOMPARE(own.code, 0);
    QCOMPARE(own.json().value(u"revision"_s).toInt(), 1);
    QCOMPARE(own.json().value(u"judge"_s).toString(), u"J01"_s);
}

void ClisheetsTest::mergeCountsTheSheets()
{
    SmallDay day;
    QVERIFY2(day.signedUp(), qPrintable(day.lastError));
    const CliRun run = day.run(u"merge chair.juri J01-r1.jurisheet J02-r1.jurisheet --json"_s);
    QCOMPARE(run.code, 0);
    QCOMPARE(run.json().value(u"added"_s).toInt(), 2);
    for (const QJsonValue &file : run.json().value(u"files"_s).toArray()) {
        QCOMPARE(file.toObject().value(u"answer"_s).toString(), u"new"_s);
        QCOMPARE(file.toObject().value(u"standing"_s).toString(), u"counted"_s);
    }
    const CliRun again = day.run(u"merge chair.juri J02-r1.jurisheet J01-r1.jurisheet --json"_s);
    QCOMPARE(again.code, 0);
    QCOMPARE(again.json().value(u"added"_s).toInt(-1), 0);
    QCOMPARE(again.json().value(u"judges"_s).toObject().value(u"J01"_s).toString(), u"counted"_s);
}

void ClisheetsTest::mergeRefusesOneFileAndTakesTheOthers()
{
    SmallDay day;
    QVERIFY2(day.signedUp(), qPrintable(day.lastError));
    QByteArray bent = day.read(u"J01-r1.jurisheet"_s);
    bent[700] = static_cast<char>(bent[700] ^ 4);
    day.write(u"bent.jurisheet"_s, bent);
    const CliRun run = day.run(u"merge chair.juri bent.jurisheet J02-r1.jurisheet --json"_s);
    QCOMPARE(run.code, 3);
    QVERIFY(run.err.contains("bent.jurisheet"_L1));
    QCOMPARE(run.json().value(u"added"_s).toInt(), 1);
    const QJsonArray files = run.json().value(u"files"_s).toArray();
    QCOMPARE(files.at(0).toObject().value(u"answer"_s).toString(), u"refused"_s);
    QVERIFY(!files.at(0).toObject().value(u"error"_s).toString().isEmpty());
    QCOMPARE(files.at(1).toObject().value(u"answer"_s).toString(), u"new"_s);
    QCOMPARE(day.run(u"merge chair.juri entries.csv"_s).code, 3);
    QCOMPARE(day.run(u"merge chair.juri nowhere.jurisheet"_s).code, 3);
}

void ClisheetsTest::mergeOfAStrangersSheetNeedsAPerson()
{
    // The same competition twice: a judge whom only the second file knows.
    SmallDay day;
    QVERIFY2(day.assigned(), qPrintable(day.lastError));
    QVERIFY(QFile::copy(day.path(u"chair.juri"_s), day.path(u"other.juri"_s)));
    QCOMPARE(day.run(u"identity new j3 --name Three"_s).code, 0);
    QCOMPARE(day.run(u"enrol other.juri j3/identity.juriid"_s).code, 0);
    QCOMPARE(day.run(u"assign other.juri --all"_s).code, 0);
    QCOMPARE(day.run(u"pack other.juri -o other.juripack --identity chair"_s).code, 0);
    QCOMPARE(day.run(u"pack chair.juri -o day.juripack --identity chair"_s).code, 0);
    QCOMPARE(day.run(u"open other.juripack --identity j3 -o three.juri"_s).code, 0);
    day.write(u"three.csv"_s,
        "entry,criterion,score\n001,C1,8\n001,C2,7\n002,C1,5\n002,C2,6\n003,C1,9\n003,C2,9\n");
    QCOMPARE(day.run(u"score three.juri three.csv"_s).code, 0);
    QCOMPARE(day.run(u"sign three.juri --identity j3 -o J03-r1.jurisheet"_s).code, 0);
    const CliRun run = day.run(u"merge chair.juri J03-r1.jurisheet --json"_s);
    QCOMPARE(run.code, 1);
    const QJsonObject file = run.json().value(u"files"_s).toArray().at(0).toObject();
    QCOMPARE(file.value(u"standing"_s).toString(), u"unknown-signer"_s);
}

void ClisheetsTest::dryMergeWritesNothing()
{
    SmallDay day;
    QVERIFY2(day.signedUp(), qPrintable(day.lastError));
    const QByteArray before = day.run(u"rank chair.juri --json"_s).out;
    const CliRun dry = day.run(u"merge chair.juri J01-r1.jurisheet --dry-run --json"_s);
    QCOMPARE(dry.code, 0);
    QCOMPARE(dry.json().value(u"added"_s).toInt(), 1);
    QCOMPARE(day.run(u"rank chair.juri --json"_s).out, before);
}

void ClisheetsTest::partialSheetIsNotCounted()
{
    SmallDay day;
    QVERIFY2(day.opened(), qPrintable(day.lastError));
    day.write(u"some.csv"_s, "entry,criterion,score\n001,C1,8\n");
    QCOMPARE(day.run(u"score one.juri some.csv"_s).code, 0);
    QCOMPARE(day.run(u"sign one.juri --identity j1 --state partial -o p.jurisheet"_s).code, 0);
    const CliRun run = day.run(u"merge chair.juri p.jurisheet --json"_s);
    QCOMPARE(run.code, 1);
    QCOMPARE(run.json().value(u"judges"_s).toObject().value(u"J01"_s).toString(), u"partial"_s);
}

void ClisheetsTest::rankGivesExactFractions()
{
    SmallDay day;
    QVERIFY2(day.signedUp(), qPrintable(day.lastError));
    QCOMPARE(day.run(u"merge chair.juri J01-r1.jurisheet J02-r1.jurisheet"_s).code, 0);
    const CliRun run = day.run(u"rank chair.juri --json"_s);
    QCOMPARE(run.code, 0);
    const QJsonArray placements = run.json().value(u"placements"_s).toArray();
    QCOMPARE(placements.size(), 3);
    // 003: ((2x9+9)/3 + (2x9.5+8)/3) / 2 = 9; 001: (23/3 + 22/3) / 2 = 15/2; 002: (16/3 + 13/3) / 2
    // = 29/6
    const char *expected[][4] = {
        {"003", "9", "1", "9.0000"}, {"001", "15", "2", "7.5000"}, {"002", "29", "6", "4.8333"}};
    for (int i = 0; i < 3; ++i) {
        const QJsonObject placement = placements.at(i).toObject();
        const QJsonObject result = placement.value(u"result"_s).toObject();
        QCOMPARE(placement.value(u"rank"_s).toInt(), i + 1);
        QCOMPARE(placement.value(u"entry"_s).toString(), QLatin1String(expected[i][0]));
        QCOMPARE(result.value(u"num"_s).toString(), QLatin1String(expected[i][1]));
        QCOMPARE(result.value(u"den"_s).toString(), QLatin1String(expected[i][2]));
        QCOMPARE(result.value(u"decimal"_s).toString(), QLatin1String(expected[i][3]));
        QCOMPARE(placement.value(u"readings"_s).toArray().size(), 2);
    }
    QVERIFY(run.json().value(u"method"_s).toObject().value(u"fixed"_s).toBool());
    const QString code = run.json()
                             .value(u"judges"_s)
                             .toObject()
                             .value(u"J01"_s)
                             .toObject()
                             .value(u"sheet"_s)
                             .toString();
    QVERIFY(QRegularExpression(u"^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$"_s).match(code).hasMatch());
    QVERIFY(day.run(u"rank chair.juri"_s).out.contains("4.8333"));
}

void ClisheetsTest::rankByAnotherMethodSaysSo()
{
    SmallDay day;
    QVERIFY2(day.begun(), qPrintable(day.lastError));
    for (const QString &method :
        {u"mean"_s, u"sum"_s, u"median"_s, u"trimmed-mean"_s, u"drop-high-low"_s}) {
        const CliRun run = day.run(u"rank chair.juri --json --method "_s + method);
        QCOMPARE(run.code, 0);
        const QJsonObject about = run.json().value(u"method"_s).toObject();
        QCOMPARE(about.value(u"name"_s).toString(), method);
        QCOMPARE(about.value(u"fixed"_s).toBool(), method == "mean"_L1);
    }
    QVERIFY(day.run(u"rank chair.juri --method median"_s).out.contains("not the fixed method"));
    QVERIFY(!day.run(u"rank chair.juri"_s).out.contains("not the fixed method"));
    QCOMPARE(day.run(u"rank chair.juri --method lottery"_s).code, 2);
    QCOMPARE(day.run(u"rank chair.juri --stage S9"_s).code, 3);
}

void ClisheetsTest::verifyEveryKind()
{
    SmallDay day;
    QVERIFY2(day.signedUp(), qPrintable(day.lastError));
    const CliRun all =
        day.run(u"verify J01-r1.jurisheet day.juripack j1/identity.juriid chair.juri --json"_s);
    QVERIFY2(all.code == 0, all.out.constData());
    QVERIFY(all.json().value(u"verified"_s).toBool());
    const QJsonArray files = all.json().value(u"files"_s).toArray();
    QCOMPARE(files.at(0).toObject().value(u"type"_s).toString(), u"score-sheet"_s);
    QCOMPARE(files.at(1).toObject().value(u"type"_s).toString(), u"competition-package"_s);
    QCOMPARE(files.at(2).toObject().value(u"type"_s).toString(), u"identity"_s);
    QByteArray bent = day.read(u"J01-r1.jurisheet"_s);
    bent[700] = static_cast<char>(bent[700] ^ 4);
    day.write(u"bent.jurisheet"_s, bent);
    const CliRun mixed = day.run(u"verify J02-r1.jurisheet bent.jurisheet --json"_s);
    QCOMPARE(mixed.code, 1);
    QVERIFY(
        mixed.json().value(u"files"_s).toArray().at(0).toObject().value(u"verified"_s).toBool());
    QVERIFY(!mixed.json()
            .value(u"files"_s)
            .toArray()
            .at(1)
            .toObject()
            .value(u"verified"_s)
            .toBool(true));
    QCOMPARE(day.run(u"verify entries.csv"_s).code, 1);
    const CliRun absent = day.run(u"verify J02-r1.jurisheet nowhere.jurisheet"_s);
    QCOMPARE(absent.code, 3);
    QVERIFY(absent.err.startsWith("error: "_L1));
}

void ClisheetsTest::verifyAgainstThePackage()
{
    SmallDay day;
    QVERIFY2(day.signedUp(), qPrintable(day.lastError));
    const CliRun own = day.run(u"verify J01-r1.jurisheet --against day.juripack --json"_s);
    QCOMPARE(own.code, 0);
    QCOMPARE(
        own.json().value(u"files"_s).toArray().at(0).toObject().value(u"standing"_s).toString(),
        u"counted"_s);
    SmallDay other;
    QVERIFY2(other.signedUp(), qPrintable(other.lastError));
    const CliRun foreign = juriCli({u"verify"_s, other.path(u"J01-r1.jurisheet"_s), u"--against"_s,
        day.path(u"day.juripack"_s), u"--json"_s});
    QCOMPARE(foreign.code, 1);
}

void ClisheetsTest::checkWholeAndDamaged()
{
    SmallDay day;
    QVERIFY2(day.signedUp(), qPrintable(day.lastError));
    QCOMPARE(day.run(u"merge chair.juri J01-r1.jurisheet J02-r1.jurisheet"_s).code, 0);
    const CliRun whole = day.run(u"check chair.juri --json"_s);
    QVERIFY2(whole.code == 0, whole.out.constData());
    QVERIFY(whole.json().value(u"whole"_s).toBool());
    QByteArray bytes = day.read(u"chair.juri"_s);
    // Inside a signed body: no ordinary reader of the file would notice.
    const qsizetype place = bytes.lastIndexOf("score-sheet");
    QVERIFY(place > 0);
    bytes[place] = static_cast<char>(bytes[place] ^ 1);
    day.write(u"bent.juri"_s, bytes);
    const CliRun bent = day.run(u"check bent.juri --json"_s);
    QVERIFY2(bent.code == 1 || bent.code == 3, bent.out.constData());
    QVERIFY(!bent.json().value(u"whole"_s).toBool(false));
    QCOMPARE(day.run(u"check entries.csv"_s).code, 3);
}

QTEST_GUILESS_MAIN(ClisheetsTest)
#include "tst_clisheets.moc"
