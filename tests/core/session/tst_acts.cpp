// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/day.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

class ActsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeDay()
    {
        Day day;
        day.prepare();
        const Statement package = day.package();
        QVERIFY(day.chair->competition().stages.front().setup.locked);
        QCOMPARE(day.package(), package); // nothing new to say: the same package again
        auto a = day.judgeFile(u"Judge A"_s, package);
        auto b = day.judgeFile(u"Judge B"_s, package);
        QCOMPARE(
            signSheet(*a, stageOne, day.unlock(u"Judge A"_s).key, SheetState::Final, day.dice())
                .error()
                .code,
            ErrorCode::Incomplete);
        QCOMPARE(gapsOf(a->competition(), stageOne).size(), size_t(3));
        Day::scoreAll(*a, 60);
        Day::scoreAll(*b, 80);
        QVERIFY(gapsOf(a->competition(), stageOne).empty());
        const QString sheetA = day.handIn(*a, u"Judge A"_s, u"a.jurisheet"_s);
        const QString sheetB = day.handIn(*b, u"Judge B"_s, u"b.jurisheet"_s);
        NoProgress progress;
        const auto dry = mergeFiles(*day.chair, {sheetA, sheetB}, true, progress);
        QCOMPARE(dry->added, 2);
        QCOMPARE(day.chair->competition().statements.size(), size_t(1));
        const auto merged = mergeFiles(*day.chair, {sheetB, sheetA, sheetB}, false, progress);
        QCOMPARE(merged->added, 2);
        QVERIFY(merged->files[2].answer == FileAnswer::AlreadyKnown);
        QVERIFY(merged->files[0].finding->standing == SheetStanding::Counted);
        const auto outcome = outcomeOf(day.chair->competition(), stageOne,
            day.chair->competition().stages.front().setup.rules, progress);
        QCOMPARE(outcome->ranking.placements.size(), size_t(3));
        QCOMPARE(outcome->ranking.placements[0].result.value(), Fraction(70));
        QVERIFY(outcome->ranking.placements[2].reason == PlacementReason::Shared);
    }

    void enrolmentTakesAKeyOnce()
    {
        Day day;
        const Statement identity = day.identity(u"Judge A"_s);
        QCOMPARE(enrol(*day.chair, identity, KeyComparison::Telephone).value(),
            JudgeId::literal(u"J01"));
        QCOMPARE(enrol(*day.chair, identity, KeyComparison::Telephone).error().code,
            ErrorCode::WrongKey);
        QCOMPARE(createIdentity(day.path(u"Judge A"_s), u"X"_s, {}, clockAtNoon, day.dice())
                     .error()
                     .code,
            ErrorCode::BadUsage);
        // A judge who waits in the roster by name gets the key.
        const Judge waiting{.id = JudgeId::literal(u"J07"), .name = u"Judge B"_s};
        QVERIFY(day.chair->apply(JudgesEdit{stageOne, {{std::nullopt, waiting}}}));
        QCOMPARE(enrol(*day.chair, day.identity(u"Judge B"_s), KeyComparison::InPerson).value(),
            waiting.id);
        QCOMPARE(enrol(*day.chair, day.identity(u"Judge C"_s), KeyComparison::InPerson).value(),
            JudgeId::literal(u"J02"));
    }

    void packagesNeedEverything()
    {
        Day day;
        day.identity(u"Chair"_s);
        QCOMPARE(issuePackage(*day.chair, stageOne, day.unlock(u"Chair"_s)).error().code,
            ErrorCode::Incomplete);
        day.identity(u"Judge C"_s);
        QVERIFY(enrol(*day.chair, identityStatement(day.path(u"Judge C"_s)).value(),
            KeyComparison::InPerson));
        QCOMPARE(issuePackage(*day.chair, stageOne, day.unlock(u"Chair"_s)).error().code,
            ErrorCode::Incomplete);
    }

    void judgesAreEnrolledByTheChair()
    {
        Day day;
        day.prepare();
        auto a = day.judgeFile(u"Judge A"_s, day.package());
        const Competition before = a->competition();
        QCOMPARE(enrol(*a, day.identity(u"Judge C"_s), KeyComparison::InPerson).error().code,
            ErrorCode::BadUsage);
        QVERIFY(a->competition() == before);
    }

    void issuingIsOneActForGood()
    {
        Day day;
        day.prepare();
        const qint64 before = day.chair->journalSeq();
        const Statement package = day.package();
        QCOMPARE(day.chair->journalSeq(), before + 3); // chair's key, lock, statement
        const Competition issued = day.chair->competition();
        QCOMPARE(issued.setup.chairKey, day.unlock(u"Chair"_s).key.publicKey());
        // Everything that can still be taken back is; the package stays what it was.
        for (int step = 0; step < 20 && day.chair->canUndo(); ++step) {
            if (!day.chair->undo())
                continue;
        }
        QVERIFY(!day.chair->canUndo());
        QCOMPARE(day.chair->competition().setup, issued.setup);
        QVERIFY(day.chair->competition().stages.front().setup.locked);
        QVERIFY(day.chair->competition().statements.contains(package.hash));
    }

    void packagesFollowOneAnother()
    {
        Day day;
        day.prepare();
        const Statement first = day.package();
        Entry late{.id = EntryId::literal(u"004"), .title = QString::fromUtf8("Cafe\xcc\x81")};
        QVERIFY(day.chair->apply(EntriesEdit{{{std::nullopt, late}}}));
        const Statement second = day.package();
        const auto content = readPackage(second);
        QCOMPARE(content->seq, qint64(2));
        QCOMPARE(content->prev, std::vector<QByteArray>{first.hash});
        // Signed in normal form C, typed in another one: still the same words.
        QCOMPARE(day.package(), second);
    }

    void theSameWordsAreSignedOnce()
    {
        Day day;
        day.prepare();
        auto a = day.judgeFile(u"Judge A"_s, day.package());
        Day::scoreAll(*a, 60);
        const EvaluationKey key{a->competition().self, EntryId::literal(u"001")};
        QVERIFY(a->apply(NoteEdit{stageOne, key, {}, {}, QString::fromUtf8("Cafe\xcc\x81")}));
        const Identity judge = day.unlock(u"Judge A"_s);
        const auto sign = [&] {
            return signSheet(*a, stageOne, judge.key, SheetState::Final, day.dice()).value();
        };
        const Statement first = sign();
        QCOMPARE(sign(), first);
        // Who stands back gives no marks, whatever was given before.
        QVERIFY(a->apply(
            StandingEdit{stageOne, key, Standing::Judging, {}, Standing::Recused, u"kin"_s}));
        const auto sheet = readSheet(sign());
        QCOMPARE(sheet->rev, 2);
        QVERIFY(sheet->evaluations.front().standing == Standing::Recused);
        QVERIFY(sheet->evaluations.front().marks.empty());
        QCOMPARE(sheet->prev, std::vector<QByteArray>{first.hash});
        // The journal's end before signing, so that history up to there cannot change unseen.
        QVERIFY(sheet->journalSeq > 1 && sheet->journalSeq < a->journalSeq());
    }

    void onlyTheOwnKeyOpensAndSigns()
    {
        Day day;
        day.prepare();
        const Statement package = day.package();
        day.identity(u"Stranger"_s);
        QCOMPARE(
            competitionFromPackage(package, day.unlock(u"Stranger"_s).key.publicKey()).error().code,
            ErrorCode::WrongKey);
        auto a = day.judgeFile(u"Judge A"_s, package);
        Day::scoreAll(*a, 60);
        QCOMPARE(
            signSheet(*a, stageOne, day.unlock(u"Judge B"_s).key, SheetState::Final, day.dice())
                .error()
                .code,
            ErrorCode::WrongKey);
        QCOMPARE(issuePackage(*day.chair, stageOne, day.unlock(u"Judge A"_s)).error().code,
            ErrorCode::WrongKey);
    }
};

QTEST_GUILESS_MAIN(ActsTest)
#include "tst_acts.moc"
