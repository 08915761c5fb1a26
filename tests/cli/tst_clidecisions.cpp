// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/smallday.h"

#include <QtCore/QJsonArray>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace juri;

/// Decisions, receipts, results and witnesses from outside: what the commands do, say as JSON, and
/// refuse.
class ClidecisionsTest : public QObject
{
    Q_OBJECT

    /// Both sheets merged.
    struct Merged : SmallDay
    {
        Merged()
        {
            ready = signedUp() &&
                    run(u"merge chair.juri J01-r1.jurisheet J02-r1.jurisheet"_s).code == 0;
        }
        CliRun decide(const QString &words, const QString &who = u"chair"_s) const
        {
            return run(
                u"decide chair.juri %1 --reason Because --identity %2 --json"_s.arg(words, who));
        }
        bool closedAndPublished() const
        {
            return decide(u"close"_s).code == 0 &&
                   run(u"publish chair.juri -o all.juriresult --identity chair"_s).code == 0 &&
                   run(u"publish chair.juri -o open.juriresult --pseudonyms --identity chair"_s)
                           .code == 0;
        }
        bool ready = false;
    };
    static QString errorOf(const CliRun &run)
    {
        const QString sentence = run.err.trimmed();
        const bool ends =
            sentence.endsWith(u'.') || sentence.endsWith(u"See: juri-cli help decide");
        const bool good = sentence.startsWith(u"error: ") && ends && !sentence.contains(u'\n') &&
                          !sentence.contains(u'%');
        if (!good)
            qWarning("not a sentence: %s", qPrintable(run.err));
        return good ? run.json().value(u"error"_s).toObject().value(u"code"_s).toString()
                    : u"not a sentence"_s;
    }

private Q_SLOTS:
    void decisionsAreToldAndNumbered()
    {
        const Merged day;
        QVERIFY2(day.ready, qPrintable(day.lastError));
        const CliRun run = day.decide(u"annul-entry 002"_s);
        QCOMPARE(run.code, 0);
        QCOMPARE(run.json().value(u"seq"_s).toInt(), 1);
        QCOMPARE(run.json().value(u"kind"_s).toString(), u"annul-entry"_s);
        QCOMPARE(run.json().value(u"reason"_s).toString(), u"Because"_s);
        QCOMPARE(run.json().value(u"message"_s).toString(), u"Entry 002 Beta is annulled."_s);
        QCOMPARE(run.json().value(u"hash"_s).toString().size(), 64);
        QCOMPARE(run.json().value(u"code"_s).toString().size(), 14);
        const CliRun close = day.decide(u"close"_s);
        QCOMPARE(close.json().value(u"seq"_s).toInt(), 2);
        QCOMPARE(day.decide(u"reopen"_s).code, 0);
        QCOMPARE(day.decide(u"exclude J02"_s).json().value(u"seq"_s).toInt(), 4);
    }

    void refusedDecisionsSayWhatToDo()
    {
        const Merged day;
        QVERIFY2(day.ready, qPrintable(day.lastError));
        QCOMPARE(day.run(u"decide chair.juri close --identity chair"_s).code, 2);
        const CliRun blank = juriCli({u"decide"_s, u"chair.juri"_s, u"close"_s, u"--reason"_s,
                                         u" "_s, u"--identity"_s, u"chair"_s, u"--json"_s},
            day.folder());
        QCOMPARE(blank.code, 3);
        QCOMPARE(errorOf(blank), u"Incomplete"_s);
        struct Case
        {
            QString words, who;
            int code;
            QString error;
        };
        const QString chair = u"chair"_s;
        const QList<Case> cases{{u"nonsense"_s, chair, 2, u"BadUsage"_s},
            {u"exclude"_s, chair, 2, u"BadUsage"_s}, {u"resolve J01"_s, chair, 2, u"BadUsage"_s},
            {u"close --absent J01"_s, chair, 2, u"BadUsage"_s},
            {u"close --absent J01=ill"_s, chair, 3, u"InvalidValue"_s},
            {u"close"_s, u"j1"_s, 3, u"WrongKey"_s}, {u"close"_s, u"nobody"_s, 3, u"NotFound"_s},
            {u"exclude J77"_s, chair, 3, u"NotFound"_s}, {u"revoke J77"_s, chair, 3, u"NotFound"_s},
            {u"revoke J01 --keep AAAA"_s, chair, 3, u"NotFound"_s},
            {u"resolve J01 AAAA"_s, chair, 3, u"NotFound"_s},
            {u"annul-entry 777"_s, chair, 3, u"NotFound"_s},
            {u"accept-package 1"_s, chair, 3, u"Stale"_s},
            {u"accept-package 7"_s, chair, 3, u"NotFound"_s},
            {u"admit-late J01"_s, chair, 3, u"NotFound"_s}, {u"reopen"_s, chair, 3, u"Locked"_s},
            {u"enrol j1/identity.juriid"_s, chair, 2, u"BadUsage"_s},
            {u"enrol j1/identity.juriid --as J09"_s, chair, 3, u"WrongKey"_s},
            {u"enrol j1/identity.juriid --as J09 --compared eye"_s, chair, 2, u"BadUsage"_s},
            {u"enrol day.juripack --as J09"_s, chair, 3, u"NotOurs"_s},
            {u"chair-rotate j1/identity.juriid"_s, chair, 3, u"WrongKey"_s}};
        for (const Case &one : cases) {
            const CliRun run = day.decide(one.words, one.who);
            QVERIFY2(run.code == one.code && errorOf(run) == one.error,
                qPrintable(one.words + u": "_s + QString::number(run.code) + run.err));
        }
        QCOMPARE(day.run(u"decide one.juri close --reason R --identity chair"_s).code, 2);
        QCOMPARE(day.decide(u"close"_s).json().value(u"seq"_s).toInt(), 1); // nothing was kept
        QCOMPARE(errorOf(day.decide(u"exclude J01"_s)), u"Locked"_s);
    }

    void aLostKeyIsReplacedByTwoDecisions()
    {
        const Merged day;
        QVERIFY2(day.ready, qPrintable(day.lastError));
        const CliRun sheet = day.run(u"verify J01-r1.jurisheet --json"_s);
        const QString code =
            sheet.json().value(u"files"_s).toArray().first().toObject().value(u"code"_s).toString();
        QCOMPARE(day.run(u"identity new again --name One"_s).code, 0);
        QCOMPARE(errorOf(day.decide(u"enrol again/identity.juriid --as J01"_s)), u"WrongKey"_s);
        QCOMPARE(day.decide(u"revoke J01 --keep "_s + code).code, 0);
        const CliRun enrolled =
            day.decide(u"enrol again/identity.juriid --as J01 --compared telephone"_s);
        QCOMPARE(enrolled.json().value(u"kind"_s).toString(), u"enrol"_s);
        QCOMPARE(day.decide(u"close"_s).code, 0);
    }

    void receiptsAreGivenAndTaken()
    {
        const Merged day;
        QVERIFY2(day.ready, qPrintable(day.lastError));
        const CliRun given = day.run(u"receipts chair.juri -o out --identity chair --json"_s);
        QCOMPARE(given.code, 0);
        const QJsonArray files = given.json().value(u"receipts"_s).toArray();
        QCOMPARE(files.size(), 2);
        QCOMPARE(files[0].toObject().value(u"judge"_s).toString(), u"J01"_s);
        QCOMPARE(files[0].toObject().value(u"file"_s).toString(), u"out/J01.jurireceipt"_s);
        QCOMPARE(files[0].toObject().value(u"sheets"_s).toArray().size(), 1);
        const QByteArray first = day.read(u"out/J01.jurireceipt"_s);
        QCOMPARE(day.run(u"receipts chair.juri -o out --identity chair"_s).code, 0);
        QCOMPARE(day.read(u"out/J01.jurireceipt"_s), first);
        const CliRun taken = day.run(u"receive one.juri out/J01.jurireceipt --json"_s);
        QCOMPARE(taken.code, 0);
        const QJsonObject sheet = taken.json().value(u"sheets"_s).toArray().first().toObject();
        QCOMPARE(taken.json().value(u"judge"_s).toString(), u"J01"_s);
        QVERIFY(sheet.value(u"here"_s).toBool());
        QCOMPARE(sheet.value(u"hash"_s), files[0].toObject().value(u"sheets"_s).toArray().first());
        const CliRun foreign = day.run(u"receive two.juri out/J01.jurireceipt --json"_s);
        QCOMPARE(foreign.code, 3);
        QCOMPARE(errorOf(foreign), u"WrongCompetition"_s);
        QCOMPARE(day.run(u"receive chair.juri out/J01.jurireceipt"_s).code, 2);
        const CliRun again = day.run(u"receive one.juri day.juripack --json"_s);
        QCOMPARE(again.code, 0); // the package in use: nothing changes
        QCOMPARE(again.json().value(u"new_entries"_s).toInt(), 0);
        QCOMPARE(day.run(u"receive one.juri j1/identity.juriid"_s).code, 3);
        QCOMPARE(day.run(u"receipts chair.juri -o out --identity j1"_s).code, 3);
        QCOMPARE(day.run(u"receipts one.juri -o out --identity j1"_s).code, 2);
        QCOMPARE(day.run(u"receipts chair.juri --identity chair"_s).code, 2);
        const CliRun verified = day.run(u"verify out/J01.jurireceipt --json"_s);
        QCOMPARE(verified.code, 0);
    }

    void aResultIsPublishedAndVerified()
    {
        const Merged day;
        QVERIFY2(day.ready, qPrintable(day.lastError));
        const CliRun early =
            day.run(u"publish chair.juri -o x.juriresult --identity chair --json"_s);
        QCOMPARE(early.code, 3);
        QCOMPARE(errorOf(early), u"Incomplete"_s);
        QVERIFY(!QFile::exists(day.path(u"x.juriresult"_s)));
        QVERIFY(day.closedAndPublished());
        const CliRun again =
            day.run(u"publish chair.juri -o x.juriresult --pseudonyms --identity chair --json"_s);
        QCOMPARE(again.json().value(u"scope"_s).toString(), u"public"_s);
        QCOMPARE(again.json().value(u"sheets"_s).toInt(), 2);
        QCOMPARE(again.json().value(u"witnesses"_s).toInt(-1), 0);
        QCOMPARE(again.json().value(u"awaited"_s).toArray().size(), 0);
        QCOMPARE(day.run(u"publish chair.juri -o x.juriresult --identity j1"_s).code, 3);
        const CliRun run = day.run(u"verify open.juriresult --json"_s);
        QCOMPARE(run.code, 0);
        const QJsonObject file = run.json().value(u"files"_s).toArray().first().toObject();
        QVERIFY(file.value(u"verified"_s).toBool());
        QCOMPARE(file.value(u"type"_s).toString(), u"result"_s);
        QCOMPARE(file.value(u"title"_s).toString(), u"Small"_s);
        QCOMPARE(file.value(u"stage"_s).toString(), u"S1"_s);
        QCOMPARE(file.value(u"counted"_s).toObject().size(), 2);
        QCOMPARE(file.value(u"decisions"_s).toArray().size(), 1);
        const QJsonArray ranking = file.value(u"ranking"_s).toArray();
        QCOMPARE(ranking.size(), 3);
        QCOMPARE(ranking[0].toObject().value(u"entry"_s).toString(), u"003"_s);
        QCOMPARE(ranking[0].toObject().value(u"rank"_s).toInt(), 1);
        QCOMPARE(file.value(u"chair_digits"_s).toString().size(), 35);
        QByteArray bent = day.read(u"open.juriresult"_s);
        bent.replace("\"rank\":1", "\"rank\":2");
        day.write(u"bent.juriresult"_s, bent);
        const CliRun refused = day.run(u"verify bent.juriresult --json"_s);
        QCOMPARE(refused.code, 1);
        QVERIFY(!refused.json().value(u"verified"_s).toBool());
        QVERIFY(!day.read(u"open.juriresult"_s).contains("\"One\""));
        QVERIFY(day.read(u"all.juriresult"_s).contains("\"One\""));
    }

    void aResultIsComparedWithOnesOwnFile()
    {
        const Merged day;
        QVERIFY2(day.ready, qPrintable(day.lastError));
        QVERIFY(day.closedAndPublished());
        for (const QString &reference : {u"one.juri"_s, u"chair.juri"_s, u"day.juripack"_s})
            QCOMPARE(day.run(u"verify all.juriresult --against "_s + reference).code, 0);
        // A sheet that the chair never got.
        day.write(u"more.csv"_s, "entry,criterion,score\n001,C1,10\n");
        QCOMPARE(day.run(u"score one.juri more.csv"_s).code, 0);
        QCOMPARE(day.run(u"sign one.juri --identity j1 -o J01-r2.jurisheet"_s).code, 0);
        const CliRun run = day.run(u"verify all.juriresult --against one.juri --json"_s);
        QCOMPARE(run.code, 1);
        const QJsonObject file = run.json().value(u"files"_s).toArray().first().toObject();
        QCOMPARE(file.value(u"objections"_s).toArray().size(), 1);
        QVERIFY(!file.value(u"verified"_s).toBool());
        QCOMPARE(
            day.run(u"witness one.juri all.juriresult -o w.juriwitness --identity j1"_s).code, 3);
        QVERIFY(!QFile::exists(day.path(u"w.juriwitness"_s)));
        const SmallDay other;
        QCOMPARE(other.run(u"new other.juri --template blank --title Other"_s).code, 0);
        QCOMPARE(
            day.run(u"verify all.juriresult --against "_s + other.path(u"other.juri"_s)).code, 1);
    }

    void witnessesComeBackToTheChair()
    {
        const Merged day;
        QVERIFY2(day.ready, qPrintable(day.lastError));
        QVERIFY(day.closedAndPublished());
        const CliRun run =
            day.run(u"witness one.juri all.juriresult -o one.juriwitness --identity j1 --json"_s);
        QCOMPARE(run.code, 0);
        QCOMPARE(run.json().value(u"judge"_s).toString(), u"J01"_s);
        QCOMPARE(run.json().value(u"outcome"_s).toString().size(), 64);
        QCOMPARE(
            day.run(u"witness one.juri all.juriresult -o x.juriwitness --identity j2"_s).code, 3);
        QCOMPARE(
            day.run(u"witness chair.juri all.juriresult -o x.juriwitness --identity j1"_s).code, 2);
        const CliRun merged = day.run(u"merge chair.juri one.juriwitness --json"_s);
        QCOMPARE(merged.code, 0);
        const QJsonObject file = merged.json().value(u"files"_s).toArray().first().toObject();
        QCOMPARE(file.value(u"judge"_s).toString(), u"J01"_s);
        QVERIFY(file.value(u"witness"_s).toBool());
        QVERIFY(file.value(u"message"_s).toString().endsWith(u'.'));
        const CliRun again =
            day.run(u"publish chair.juri -o all.juriresult --identity chair --json"_s);
        QCOMPARE(again.json().value(u"witnesses"_s).toInt(), 1);
        QCOMPARE(again.json().value(u"outcome"_s), run.json().value(u"outcome"_s));
        // What only the chair makes is not merged, and is not called a package.
        const CliRun result = day.run(u"merge chair.juri all.juriresult --json"_s);
        QCOMPARE(result.code, 3);
        QVERIFY(!result.err.contains(u"is a package"_s));
    }

    void theChairIsHandedOn()
    {
        const Merged day;
        QVERIFY2(day.ready, qPrintable(day.lastError));
        QCOMPARE(day.run(u"identity new next --name Next"_s).code, 0);
        const CliRun offer =
            day.run(u"successor chair.juri -o next.juriid --identity next --json"_s);
        QCOMPARE(offer.code, 0);
        QCOMPARE(offer.json().value(u"name"_s).toString(), u"Next"_s);
        QCOMPARE(offer.json().value(u"digits"_s).toString().size(), 35);
        QCOMPARE(errorOf(day.decide(u"chair-rotate next.juriid"_s, u"next"_s)), u"WrongKey"_s);
        QCOMPARE(day.decide(u"chair-rotate next.juriid"_s).code, 0);
        QCOMPARE(errorOf(day.decide(u"close"_s)), u"WrongKey"_s);
        QCOMPARE(day.decide(u"close"_s, u"next"_s).code, 0);
        QCOMPARE(day.run(u"publish chair.juri -o n.juriresult --identity next"_s).code, 0);
        QCOMPARE(day.run(u"verify n.juriresult --against day.juripack"_s).code, 0);
        const CliRun pack = day.run(u"pack chair.juri -o p2.juripack --identity next --json"_s);
        QCOMPARE(pack.json().value(u"seq"_s).toInt(), 2);
        const CliRun twice = day.run(u"pack chair.juri -o p3.juripack --identity next --json"_s);
        QCOMPARE(twice.json().value(u"seq"_s).toInt(), 2);
    }
};

QTEST_GUILESS_MAIN(ClidecisionsTest)
#include "tst_clidecisions.moc"
