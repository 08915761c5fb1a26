// SPDX-License-Identifier: GPL-3.0-or-later
// Cases 41 to 52: orders, revisions, contradictions, keys and two chairs.
#include "tests/cases/scene.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

ResolveConflict choice(const Statement &chosen, const Statement &other)
{
    return {stageOne, judgeId(1), {chosen.hash, other.hash}, chosen.hash};
}

Competition merged(Competition into, const Competition &from)
{
    into.statements.insert(from.statements.begin(), from.statements.end());
    return into;
}

} // namespace

class MergeCasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void case41_allOrdersOfSixStatements()
    {
        Competition all = issued(2, 1);
        const Statement a = handIn(all, 1, 10);
        handIn(all, 2, 11);
        const Statement b = handIn(all, 1, 12);
        decided(all, choice(a, b));
        closed(all);
        std::vector<QByteArray> order;
        for (const auto &[hash, statement] : all.statements)
            order.push_back(hash);
        QCOMPARE(order.size(), size_t(6));
        std::set<QByteArray> views;
        int orders = 0;
        do {
            Competition arriving = all;
            arriving.statements.clear();
            for (const QByteArray &hash : order)
                applyTo(arriving, StatementsEdit{{all.statements.at(hash)}});
            views.insert(viewJson(viewed(arriving)));
            ++orders;
        } while (std::next_permutation(order.begin(), order.end()));
        QCOMPARE(orders, 720);
        QCOMPARE(views.size(), size_t(1));
    }

    void case44_contradictionAroundItsDecision()
    {
        Competition all = issued(1, 1);
        const Statement a = handIn(all, 1, 10), b = handIn(all, 1, 12);
        const Statement decision = decided(all, choice(b, a));
        // The decision and one sheet come first: one head counts, there is nothing to settle.
        for (const Statement &first : {a, b}) {
            Competition some = issued(1, 1);
            add(some, decision);
            add(some, first);
            QCOMPARE(viewed(some).counted.at(judgeId(1)), first.hash);
            QVERIFY(viewed(some).evidence.empty());
            add(some, first.hash == a.hash ? b : a);
            QCOMPARE(viewed(some).counted.at(judgeId(1)), b.hash);
            QVERIFY(standing(some, a) == SheetStanding::SetAside);
            QCOMPARE(viewed(some).evidence.size(), size_t(1));
            QCOMPARE(viewJson(viewed(some)), viewJson(viewed(all)));
        }
    }

    void case46_reconcilingKeepsTheEvidence()
    {
        Competition all = issued(1, 1);
        const Statement a = handIn(all, 1, 10);
        const Statement b =
            handIn(all, 1, 12, 1, {}, [](ScoreSheet &sheet) { sheet.device = u"copy"_s; });
        QVERIFY(state(all, 1) == HandInState::Conflict);
        const Statement both = handIn(all, 1, 13, 2, {a.hash, b.hash});
        const SheetView view = viewed(all);
        QVERIFY(state(all, 1) == HandInState::Counted);
        QCOMPARE(view.counted.at(judgeId(1)), both.hash);
        QCOMPARE(view.evidence.size(), size_t(1));
        QVERIFY(!view.evidence.front().sameDevice);
        for (const SheetFinding &finding : view.findings)
            QCOMPARE(finding.twin, finding.hash != both.hash);
    }

    void case47_withdrawing()
    {
        const auto withdraw = [](ScoreSheet &sheet) { sheet.state = SheetState::Withdrawn; };
        // Before closing: nothing counts, until a new revision comes.
        Competition all = issued(1, 1);
        const Statement first = handIn(all, 1, 10);
        Competition late = all;
        const Statement back = handIn(all, 1, 10, 2, {first.hash}, withdraw);
        QVERIFY(state(all, 1) == HandInState::Withdrawn && viewed(all).counted.empty());
        QVERIFY(standing(all, first) == SheetStanding::Superseded);
        const Statement again = handIn(all, 1, 11, 3, {back.hash});
        QCOMPARE(viewed(all).counted.at(judgeId(1)), again.hash);
        // After closing: counted is counted, and the withdrawal is seen.
        closed(late);
        handIn(late, 1, 10, 2, {first.hash}, withdraw);
        QCOMPARE(viewed(late).counted.at(judgeId(1)), first.hash);
        QVERIFY(standing(late, first) == SheetStanding::Counted);
        QVERIFY(state(late, 1) == HandInState::Withdrawn);
        QVERIFY(viewed(late).late.empty() && viewed(late).problems.isEmpty());
    }

    void case48_fastForward()
    {
        Competition all = issued(1, 1);
        const Statement one = handIn(all, 1, 10);
        const Statement two = handIn(all, 1, 11, 2, {one.hash});
        const Statement jump = handIn(all, 1, 12, 900, {two.hash});
        QVERIFY(standing(all, jump) == SheetStanding::Malformed);
        QCOMPARE(viewed(all).counted.at(judgeId(1)), two.hash);
        // The honest third revision is not locked out by the number 900.
        const Statement three = handIn(all, 1, 13, 3, {two.hash});
        QCOMPARE(viewed(all).counted.at(judgeId(1)), three.hash);
        // A package 900 after 1 is a gap and changes nothing else.
        issueAgain(all, [](PackageContent &content) { content.seq = 900; });
        const SheetView view = viewed(all);
        QVERIFY(view.packages == ChainState::Gap);
        QCOMPARE(view.packageSeq, 1);
        QCOMPARE(view.counted.at(judgeId(1)), three.hash);
    }

    void case49_revokedKey()
    {
        Competition all = issued(1, 1);
        const Statement kept = handIn(all, 1, 10);
        const Statement unlisted =
            handIn(all, 1, 11, 1, {}, [](ScoreSheet &sheet) { sheet.device = u"thief"_s; });
        decided(all, RevokeKey{judgeId(1), keyOf(1).publicKey(), {kept.hash}});
        const Statement dated = handIn(all, 1, 12, 2, {kept.hash}, [](ScoreSheet &sheet) {
            sheet.claimedTime = QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
        });
        QVERIFY(standing(all, kept) == SheetStanding::Counted);
        QVERIFY(standing(all, unlisted) == SheetStanding::RevokedKey);
        QVERIFY(standing(all, dated) == SheetStanding::RevokedKey);
        // The new key goes on from what was kept.
        decided(all, EnrolKey{judgeId(1), keyOf(11).publicKey(), KeyComparison::InPerson, 2});
        const Statement next = handIn(all, 1, 13, 2, {kept.hash}, {}, 11);
        QCOMPARE(viewed(all).counted.at(judgeId(1)), next.hash);
        QVERIFY(standing(all, dated) == SheetStanding::RevokedKey);
        // Enrolling the revoked key again does not bring it back.
        decided(all, EnrolKey{judgeId(1), keyOf(1).publicKey(), KeyComparison::InPerson, 3});
        QVERIFY(standing(all, dated) == SheetStanding::RevokedKey);
    }

    void case50_sheetBeforeEnrolment()
    {
        Competition all = issued(1, 1);
        Competition withTwo = aCompetition(2, 1);
        all.judges = withTwo.judges;
        all.stages = withTwo.stages;
        // The second judge has the package from a colleague and hands in before being enrolled.
        const Statement early = handIn(all, 2, 10);
        QVERIFY(standing(all, early) == SheetStanding::UnknownSigner);
        decided(all, EnrolKey{judgeId(2), keyOf(2).publicKey(), KeyComparison::InPerson, 1});
        QVERIFY2(standing(all, early) == SheetStanding::Malformed,
            "enrolled, but the package that was judged gives the judge nothing to judge");
        // With a package that assigns entries before, it counts without being merged again.
        Competition assigned = aCompetition(2, 1);
        PackageContent content = readPackage(aPackage(assigned)).value();
        content.roster.pop_back();
        content.assignments.erase({judgeId(2), entryId(1)});
        add(assigned, makePackage(content, chairKey()).value());
        issueAgain(assigned, [](PackageContent &next) {
            Judge second{
                judgeId(2), u"Judge J2"_s, {}, keyOf(12).publicKey(), KeyComparison::InPerson};
            next.roster.push_back(second);
        });
        const Statement waiting = handIn(assigned, 2, 10);
        QVERIFY(standing(assigned, waiting) == SheetStanding::UnknownSigner);
        decided(assigned, EnrolKey{judgeId(2), keyOf(2).publicKey(), KeyComparison::Telephone, 2});
        QCOMPARE(viewed(assigned).counted.at(judgeId(2)), waiting.hash);
    }

    void case51_chairAndDeputy()
    {
        Competition start = aCompetition(2, 1);
        PackageContent content = readPackage(aPackage(start)).value();
        content.deputyKey = keyOf(98).publicKey();
        content.deputyName = u"Deputy"_s;
        add(start, makePackage(content, chairKey()).value());
        Competition chair = start, deputy = start;
        const Statement one = handIn(chair, 1, 10);
        handIn(deputy, 2, 11);
        handIn(deputy, 1, 12, 2, {one.hash});
        decided(chair, AnnulEntry{stageOne, entryId(1)});
        const Competition both = merged(chair, deputy), same = merged(deputy, chair);
        QVERIFY(viewed(both) == viewed(same));
        QCOMPARE(viewJson(viewed(both)), viewJson(viewed(same)));
        QCOMPARE(viewed(both).counted.size(), size_t(2));
        // The deputy goes on in the log of the chair.
        Competition next = both;
        decided(next, ExcludeJudge{stageOne, judgeId(2)}, keyOf(98));
        QVERIFY(viewed(next).log == ChainState::Sound);
        QVERIFY(state(next, 2) == HandInState::Excluded);
    }

    void case52_twoDecisionsUnderOneNumber()
    {
        Competition all = issued(1, 1);
        handIn(all, 1, 10);
        const Statement annulled = aDecision(all, AnnulEntry{stageOne, entryId(1)});
        const Statement excluded = aDecision(all, ExcludeJudge{stageOne, judgeId(1)});
        for (const Statement &one : {annulled, excluded}) {
            Competition single = all;
            add(single, one);
            QVERIFY(viewed(single).log == ChainState::Sound);
        }
        add(all, annulled);
        add(all, excluded);
        const SheetView view = viewed(all);
        QVERIFY(view.log == ChainState::Fork);
        QCOMPARE(view.logLength, 0);
        QVERIFY2(view.annulled.empty() && view.excluded.empty(), "neither of the two holds");
        QVERIFY(!view.isSound());
        QCOMPARE(published(all).error().code, ErrorCode::Locked);
    }
};

QTEST_GUILESS_MAIN(MergeCasesTest)
#include "tst_mergecases.moc"
