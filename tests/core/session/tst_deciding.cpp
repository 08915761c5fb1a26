// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/stageday.h"

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

/// The decisions of a stage, each one done and refused; those about keys are in tst_keydecisions.
class DecidingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDecisionNeedsAReason()
    {
        StageDay day;
        const AnnulEntry act{stageOne, EntryId::literal(u"002")};
        for (const QString &reason : {QString(), u"  \t\n"_s}) {
            QCOMPARE(day.decideAs(u"Chair"_s, act, reason).error().code, ErrorCode::Incomplete);
            QVERIFY(!day.decideAs(u"Chair"_s, act, reason).error().message.isEmpty());
        }
        const auto done = day.decideAs(u"Chair"_s, act, u"  It was withdrawn. "_s);
        QCOMPARE(readDecision(*done)->reason, u"It was withdrawn."_s);
    }

    void onlyTheChairsFileDecidesAndOnlyWithTheChairsKey()
    {
        StageDay day;
        const AnnulEntry act{stageOne, EntryId::literal(u"002")};
        QCOMPARE(day.refusalOf(act, u"Judge A"_s), ErrorCode::WrongKey);
        day.identity(u"Stranger"_s);
        QCOMPARE(day.refusalOf(act, u"Stranger"_s), ErrorCode::WrongKey);
        auto judge = day.judgeFile(u"Judge A"_s, day.package);
        QCOMPARE(decide(*judge, act, u"Because"_s, day.keyOf(u"Chair"_s)).error().code,
            ErrorCode::BadUsage);
    }

    void withoutAPackageThereIsNothingToDecide()
    {
        Day day;
        day.prepare();
        const auto refused = decide(*day.chair, AnnulEntry{stageOne, EntryId::literal(u"002")},
            u"Because"_s, day.unlock(u"Chair"_s).key);
        QCOMPARE(refused.error().code, ErrorCode::Incomplete);
        QVERIFY(presentChair(day.chair->competition()).isEmpty());
        QCOMPARE(
            closingOf(day.chair->competition(), stageOne, {}).error().code, ErrorCode::Incomplete);
    }

    void decisionsAreOneChain()
    {
        StageDay day;
        QVERIFY(day.isDone(AnnulEntry{stageOne, EntryId::literal(u"002")}));
        QVERIFY(day.isDone(ExcludeJudge{stageOne, judgeB}));
        QCOMPARE(day.view().logLength, 2);
        QVERIFY(day.view().isSound());
        const auto first = day.view().logHead;
        QVERIFY(day.isDone(AnnulEntry{stageOne, EntryId::literal(u"003")}));
        const auto last = readDecision(day.file().statements.at(day.view().logHead));
        QCOMPARE(last->seq, 3);
        QCOMPARE(last->prev, std::vector<QByteArray>{first});
    }

    void everyJudgeIsCountedOrExplainedBeforeClosing()
    {
        StageDay day;
        day.sheetA = day.handInSheet(u"Judge A"_s, day.draft(judgeA, u"Judge A"_s, {60}));
        const auto unexplained = closingOf(day.file(), stageOne, {});
        QCOMPARE(unexplained.error().code, ErrorCode::Incomplete);
        QVERIFY(unexplained.error().message.contains(judgeB.text()));
        QVERIFY(!unexplained.error().message.contains(judgeA.text()));
        QCOMPARE(closingOf(day.file(), stageOne, {{judgeB, u"  "_s}}).error().code,
            ErrorCode::Incomplete);
        QCOMPARE(
            closingOf(day.file(), stageOne, {{judgeA, u"ill"_s}, {judgeB, u"ill"_s}}).error().code,
            ErrorCode::InvalidValue);
        const auto stranger = JudgeId::literal(u"J77");
        QCOMPARE(closingOf(day.file(), stageOne, {{judgeB, u"ill"_s}, {stranger, u"ill"_s}})
                     .error()
                     .code,
            ErrorCode::InvalidValue);
        QVERIFY(day.close({{judgeB, u" ill "_s}}));
        QVERIFY(day.view().isSound() && day.view().closed);
        QCOMPARE(day.view().absent.at(judgeB), u"ill"_s);
        QCOMPARE(day.view().counted.at(judgeA), day.sheetA);
    }

    void aClosingThatSomethingArrivedAfterIsStale()
    {
        StageDay day;
        day.handInBoth();
        const CloseStage act = closingOf(day.file(), stageOne, {}).value();
        day.handInSheet(u"Judge A"_s, day.secondOfA({90}));
        QCOMPARE(day.refusalOf(act), ErrorCode::Stale);
        CloseStage hidden = closingOf(day.file(), stageOne, {}).value();
        hidden.sheets.erase(day.sheetA);
        QCOMPARE(day.refusalOf(hidden), ErrorCode::Stale);
        CloseStage older = closingOf(day.file(), stageOne, {}).value();
        older.counted[judgeA] = day.sheetA;
        QCOMPARE(day.refusalOf(older), ErrorCode::Stale);
    }

    void openAndClosedAllowDifferentActs()
    {
        StageDay day;
        day.handInBoth();
        QCOMPARE(day.refusalOf(ReopenStage{stageOne}), ErrorCode::Locked);
        QCOMPARE(day.refusalOf(AdmitLate{stageOne, judgeA, day.sheetA}), ErrorCode::Locked);
        const CloseStage act = closingOf(day.file(), stageOne, {}).value();
        QVERIFY(day.close());
        QCOMPARE(day.refusalOf(act), ErrorCode::Locked);
        QCOMPARE(day.refusalOf(ExcludeJudge{stageOne, judgeA}), ErrorCode::Locked);
        QCOMPARE(day.refusalOf(AnnulEntry{stageOne, EntryId::literal(u"001")}), ErrorCode::Locked);
        QCOMPARE(day.refusalOf(AcceptPackage{stageOne, day.package.hash}), ErrorCode::Locked);
        QCOMPARE(
            day.refusalOf(ResolveConflict{stageOne, judgeA, {day.sheetA, day.sheetB}, day.sheetA}),
            ErrorCode::Locked);
        QVERIFY(day.isDone(ReopenStage{stageOne}));
        QVERIFY(!day.view().closed);
        QVERIFY(day.isDone(ExcludeJudge{stageOne, judgeA})); // after closing it needed reopening
        QVERIFY(day.close());
        QVERIFY(day.view().isSound());
        QVERIFY(!day.view().counted.contains(judgeA));
        QCOMPARE(day.view().excluded, std::set<JudgeId>{judgeA});
    }

    void stagesAndNamesThatAreNotThereAreRefused()
    {
        StageDay day;
        day.handInBoth();
        QCOMPARE(day.refusalOf(ReopenStage{StageId::literal(u"S9")}), ErrorCode::NotFound);
        QCOMPARE(
            day.refusalOf(ExcludeJudge{stageOne, JudgeId::literal(u"J77")}), ErrorCode::NotFound);
        QCOMPARE(
            day.refusalOf(AnnulEntry{stageOne, EntryId::literal(u"777")}), ErrorCode::NotFound);
        QCOMPARE(day.refusalOf(AcceptPackage{stageOne, day.sheetA}), ErrorCode::NotFound);
        QVERIFY(day.close());
        QCOMPARE(day.refusalOf(AdmitLate{stageOne, judgeA, day.package.hash}), ErrorCode::NotFound);
        QCOMPARE(day.refusalOf(AdmitLate{stageOne, judgeA, day.sheetB}), ErrorCode::NotFound);
    }

    void nothingIsDecidedTwice()
    {
        StageDay day;
        const AnnulEntry annul{stageOne, EntryId::literal(u"002")};
        QVERIFY(day.isDone(annul));
        QCOMPARE(day.refusalOf(annul), ErrorCode::Stale);
        QVERIFY(day.isDone(ExcludeJudge{stageOne, judgeA}));
        QCOMPARE(day.refusalOf(ExcludeJudge{stageOne, judgeA}), ErrorCode::Stale);
        QCOMPARE(day.refusalOf(AcceptPackage{stageOne, day.package.hash}), ErrorCode::Stale);
    }

    void anAnnulledEntryIsNotRanked()
    {
        StageDay day;
        day.handInBoth();
        QVERIFY(day.isDone(AnnulEntry{stageOne, EntryId::literal(u"002")}));
        const auto outcome =
            outcomeOf(day.file(), stageOne, day.file().stages.front().setup.rules, day.quiet);
        for (const Placement &placement : outcome->ranking.placements)
            QVERIFY(placement.entry != EntryId::literal(u"002"));
        QCOMPARE(outcome->ranking.placements.size(), size_t(2));
    }

    void aConflictIsSettledBetweenExactlyItsSheets()
    {
        StageDay day;
        day.handInBoth();
        const QByteArray one = day.handInSheet(u"Judge A"_s, day.secondOfA({81}));
        ScoreSheet copy = day.secondOfA({91});
        copy.device = u"d-00000002"_s;
        const QByteArray two = day.handInSheet(u"Judge A"_s, copy);
        QVERIFY(day.view().judges.at(judgeA).state == HandInState::Conflict);
        QCOMPARE(closingOf(day.file(), stageOne, {}).error().code, ErrorCode::Incomplete);
        QCOMPARE(day.refusalOf(ResolveConflict{stageOne, judgeA, {day.sheetA, one}, one}),
            ErrorCode::Stale);
        QCOMPARE(day.refusalOf(ResolveConflict{stageOne, judgeA, {one, two, day.sheetA}, one}),
            ErrorCode::Stale);
        QCOMPARE(day.refusalOf(ResolveConflict{stageOne, judgeA, {one, two}, day.sheetA}),
            ErrorCode::Stale);
        QCOMPARE(
            day.refusalOf(ResolveConflict{stageOne, judgeB, {one, two}, one}), ErrorCode::Stale);
        QCOMPARE(day.refusalOf(ResolveConflict{stageOne, judgeB, {day.sheetB}, day.sheetB}),
            ErrorCode::Stale);
        QVERIFY(day.isDone(ResolveConflict{stageOne, judgeA, {one, two}, two}));
        QCOMPARE(day.view().counted.at(judgeA), two);
        // A third sheet: what was settled is a conflict again, and is settled again.
        ScoreSheet another = day.secondOfA({71});
        another.device = u"d-00000003"_s;
        const QByteArray three = day.handInSheet(u"Judge A"_s, another);
        QVERIFY(day.view().judges.at(judgeA).state == HandInState::Conflict);
        QVERIFY(!day.view().counted.contains(judgeA));
        QCOMPARE(
            day.refusalOf(ResolveConflict{stageOne, judgeA, {one, two}, two}), ErrorCode::Stale);
        QVERIFY(day.isDone(ResolveConflict{stageOne, judgeA, {one, two, three}, one}));
        QCOMPARE(day.view().counted.at(judgeA), one);
        QVERIFY(day.close());
        QVERIFY(day.view().isSound());
    }

    void aLateSheetCountsOnlyWhenAdmitted()
    {
        StageDay day;
        day.sheetA = day.handInSheet(u"Judge A"_s, day.draft(judgeA, u"Judge A"_s, {60}));
        QVERIFY(day.close({{judgeB, u"ill"_s}}));
        ScoreSheet partial = day.draft(judgeB, u"Judge B"_s, {75});
        partial.state = SheetState::Partial;
        const QByteArray first = day.handInSheet(u"Judge B"_s, partial);
        QCOMPARE(day.refusalOf(AdmitLate{stageOne, judgeB, first}), ErrorCode::NotFound);
        ScoreSheet whole = day.draft(judgeB, u"Judge B"_s, {75});
        whole.rev = 2;
        whole.prev = {first};
        const QByteArray late = day.handInSheet(u"Judge B"_s, whole);
        QCOMPARE(day.view().late.at(judgeB), late);
        QVERIFY(!day.view().counted.contains(judgeB));
        QCOMPARE(day.refusalOf(AdmitLate{stageOne, judgeA, late}), ErrorCode::NotFound);
        QVERIFY(day.isDone(AdmitLate{stageOne, judgeB, late}));
        QCOMPARE(day.view().counted.at(judgeB), late);
        QVERIFY(day.view().absent.empty() && day.view().late.empty() && day.view().isSound());
    }

    void anOlderPackageIsAcceptedKnowingly()
    {
        StageDay day;
        day.handInBoth();
        const Statement first = day.package;
        QVERIFY(day.chair->apply(EntriesEdit{
            {{std::nullopt, Entry{.id = EntryId::literal(u"004"), .title = u"Fourth"_s}}}}));
        const auto second = issuePackage(*day.chair, stageOne, day.unlock(u"Chair"_s));
        QVERIFY2(second, whyNot(second));
        QVERIFY(day.view().counted.empty());
        QVERIFY(day.isDone(AcceptPackage{stageOne, first.hash}));
        QCOMPARE(day.view().counted.size(), size_t(2));
        QVERIFY(day.close());
        QVERIFY(day.view().isSound());
    }

    void everyDecisionIsASentence()
    {
        StageDay day;
        day.handInBoth();
        const std::vector<DecisionAct> acts{EnrolKey{judgeA, QByteArray(32, 'a')},
            RevokeKey{judgeA, QByteArray(32, 'a'), {day.sheetA}},
            ResolveConflict{stageOne, judgeA, {day.sheetA}, day.sheetA},
            ExcludeJudge{stageOne, judgeA}, AcceptPackage{stageOne, day.package.hash},
            CloseStage{stageOne, {}, {}, {}, {}}, AdmitLate{stageOne, judgeA, day.sheetA},
            ReopenStage{stageOne}, AnnulEntry{stageOne, EntryId::literal(u"002")},
            RotateChair{QByteArray(32, 'a'), u"Next"_s, {}}};
        std::set<QString> sentences;
        for (const DecisionAct &act : acts) {
            Decision decision;
            decision.act = act;
            const QString sentence = describe(decision, day.file());
            QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u'%'), qPrintable(sentence));
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), acts.size());
    }
};

QTEST_GUILESS_MAIN(DecidingTest)
#include "tst_deciding.moc"
