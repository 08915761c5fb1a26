// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/judging.h"

#include "core/session/workdone.h"
#include "tests/ui/desk/deskcompetition.h"

#include <QtTest/QTest>

using namespace juri;
using namespace Qt::StringLiterals;

class TestJudging final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyFileAnswersEverything();
    void progressCountsWhatIsDecided();
    void equalTotalsShareAPlace();
    void changesAfterTheSheetAreSeen();
};

namespace {

void give(Competition &competition, const QString &entry, const std::map<CriterionId, Mark> &marks)
{
    Evaluation evaluation = ownEvaluation(competition, entryId(entry));
    evaluation.marks = marks;
    competition.stages.front().evaluations[evaluation.key()] = evaluation;
}

std::map<CriterionId, Mark> complete(Points first, Points second)
{
    return {{criterionId(u"C1"_s), first}, {criterionId(u"C2"_s), second},
        {criterionId(u"C3"_s), Points(0)}};
}

} // namespace

void TestJudging::emptyFileAnswersEverything()
{
    const Competition nothing;
    QVERIFY(!judgedStage(nothing));
    QCOMPARE(workDone(nothing).total, 0);
    QVERIFY(!ownPlace(nothing, entryId(u"001"_s)));
    QVERIFY(!handedIn(nothing));
    QVERIFY(ownEvaluation(nothing, entryId(u"001"_s)).isEmpty());
}

void TestJudging::progressCountsWhatIsDecided()
{
    Competition competition = deskCompetition(4);
    QCOMPARE(workDone(competition).total, 4);
    QCOMPARE(workDone(competition).done, 0);
    give(competition, u"001"_s, complete(10, 70));
    give(competition, u"002"_s, {{criterionId(u"C1"_s), Points(0)}});
    Evaluation recused = ownEvaluation(competition, entryId(u"003"_s));
    recused.standing = Standing::Recused;
    recused.standingReason = u"Related"_s;
    competition.stages.front().evaluations[recused.key()] = recused;
    QCOMPARE(workDone(competition).done, 2);
}

void TestJudging::equalTotalsShareAPlace()
{
    Competition competition = deskCompetition(4);
    give(competition, u"001"_s, complete(10, 70));
    give(competition, u"002"_s, complete(10, 70));
    give(competition, u"003"_s, complete(20, 90));
    const auto first = ownPlace(competition, entryId(u"003"_s));
    QVERIFY(first && first->place == 1 && !first->shared && first->among == 3);
    const auto shared = ownPlace(competition, entryId(u"001"_s));
    QVERIFY(shared && shared->place == 2 && shared->shared);
    QVERIFY(!ownPlace(competition, entryId(u"004"_s)));
}

void TestJudging::changesAfterTheSheetAreSeen()
{
    Competition competition = deskCompetition(2);
    give(competition, u"001"_s, complete(10, 70));
    HandedIn sheet{1, QByteArray(32, 'h'),
        {ownEvaluation(competition, entryId(u"001"_s)),
            ownEvaluation(competition, entryId(u"002"_s))}};
    QVERIFY(!changedSince(sheet, competition));
    sheet.evaluations.pop_back(); // an untouched entry left out is no change
    QVERIFY(!changedSince(sheet, competition));
    give(competition, u"002"_s, {{criterionId(u"C1"_s), Points(0)}});
    QVERIFY(changedSince(sheet, competition));
}

QTEST_GUILESS_MAIN(TestJudging)
#include "tst_judging.moc"
