// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assigning/assignmentplanner.h"

#include <QtTest/QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace juri;

namespace {

const StageId s1 = StageId::literal(u"S1");

EntryId entryNumber(int number)
{
    return EntryId::literal(u"E%1"_s.arg(number, 4, 10, QLatin1Char('0')));
}

JudgeId judgeNumber(int number)
{
    return JudgeId::literal(u"J%1"_s.arg(number, 3, 10, QLatin1Char('0')));
}

Competition eventOf(int entries, int judges)
{
    Competition competition;
    Stage stage;
    stage.setup.id = s1;
    for (int e = 0; e < entries; ++e)
        competition.entries.emplace(
            entryNumber(e), Entry{.id = entryNumber(e), .title = u"Entry"_s});
    for (int j = 0; j < judges; ++j) {
        competition.judges.emplace(judgeNumber(j), Judge{.id = judgeNumber(j), .name = u"Judge"_s});
        stage.panel.insert(judgeNumber(j));
    }
    competition.stages.push_back(stage);
    return competition;
}

void addConflict(Competition &competition, int judge, int entry)
{
    competition.stages.front().conflicts[{judgeNumber(judge), entryNumber(entry)}] =
        u"own agency"_s;
}

std::optional<AssignmentPlan> planOf(const Competition &competition, std::optional<int> perEntry,
    std::optional<int> maxLoad = std::nullopt, std::uint64_t seed = 1)
{
    const auto plan = planAssignments(competition, s1, {perEntry, maxLoad, seed});
    return plan ? std::optional(*plan) : std::nullopt;
}

int loadSpread(const AssignmentPlan &plan)
{
    const auto [low, high] = std::minmax_element(plan.load.begin(), plan.load.end(),
        [](const auto &a, const auto &b) { return a.second < b.second; });
    return high->second - low->second;
}

int judgesOf(const AssignmentPlan &plan, const EntryId &entry)
{
    return static_cast<int>(std::count_if(plan.assignments.begin(), plan.assignments.end(),
        [&](const Assignment &assignment) { return assignment.entry == entry; }));
}

bool isShort(const AssignmentPlan &plan, const EntryId &entry)
{
    return std::find(plan.short_.begin(), plan.short_.end(), entry) != plan.short_.end();
}

} // namespace

class AssignmentPlannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyJudgeEveryEntry()
    {
        const auto plan = planOf(eventOf(12, 7), std::nullopt);
        QVERIFY(plan.has_value());
        QCOMPARE(plan->assignments.size(), size_t(84));
        QVERIFY(plan->short_.empty());
        QCOMPARE(plan->groups, 1);
        QCOMPARE(plan->load.at(judgeNumber(3)), 12);
    }

    void conflictsAreLeftOut()
    {
        Competition competition = eventOf(3, 2);
        addConflict(competition, 0, 1);
        addConflict(competition, 5, 1); // no longer on the panel
        const auto plan = planOf(competition, std::nullopt);
        QVERIFY(plan.has_value());
        QCOMPARE(plan->assignments.size(), size_t(5));
        QVERIFY(!plan->assignments.contains({judgeNumber(0), entryNumber(1)}));
        QCOMPARE(plan->conflictsKept, 1);
        QCOMPARE(plan->short_, std::vector<EntryId>{entryNumber(1)});
    }

    /// Six judges by threes could sit as two panels that never meet: then nothing can be compared.
    void panelsAreLinked_data()
    {
        QTest::addColumn<int>("entries");
        QTest::addColumn<int>("judges");
        QTest::addColumn<int>("perEntry");
        QTest::newRow("4 by 2") << 4 << 4 << 2;
        QTest::newRow("6 by 3") << 8 << 6 << 3;
        QTest::newRow("20 by 2") << 40 << 20 << 2;
        QTest::newRow("20 by 2, just enough") << 19 << 20 << 2;
        QTest::newRow("200 by 4") << 300 << 200 << 4;
    }
    void panelsAreLinked()
    {
        QFETCH(int, entries);
        QFETCH(int, judges);
        QFETCH(int, perEntry);
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            const auto plan = planOf(eventOf(entries, judges), perEntry, std::nullopt, seed);
            QVERIFY(plan.has_value());
            QCOMPARE(plan->groups, 1);
            QVERIFY(loadSpread(*plan) <= 1);
        }
    }

    void oneJudgeAnEntryLinksNothing()
    {
        const auto plan = planOf(eventOf(9, 3), 1);
        QVERIFY(plan.has_value());
        QCOMPARE(plan->groups, 3);
        QCOMPARE(loadSpread(*plan), 0);
    }

    void limitsAreKept()
    {
        // 10 entries by 2 need 20 readings; four judges with at most 4 have 16.
        const auto plan = planOf(eventOf(10, 4), 2, 4);
        QVERIFY(plan.has_value());
        for (const auto &[judge, load] : plan->load)
            QCOMPARE(load, 4);
        int missing = 0;
        for (int e = 0; e < 10; ++e)
            missing += 2 - judgesOf(*plan, entryNumber(e));
        QCOMPARE(missing, 4);
        QVERIFY(!plan->short_.empty());
    }

    /// Judges 0 and 1 are the only ones for the last entries, but would be full without passing on.
    void aTightLimitIsStillFilled()
    {
        Competition competition = eventOf(4, 4);
        for (int e = 2; e < 4; ++e) {
            addConflict(competition, 2, e);
            addConflict(competition, 3, e);
        }
        for (std::uint64_t seed = 0; seed < 50; ++seed) {
            const auto plan = planOf(competition, 2, 2, seed);
            QVERIFY(plan.has_value());
            QVERIFY2(plan->short_.empty(), QByteArray::number(static_cast<int>(seed)).constData());
            QCOMPARE(loadSpread(*plan), 0);
        }
    }

    void conflictsDoNotUnbalance()
    {
        // Judge 0 may only take the second half; still everybody gets the same.
        Competition competition = eventOf(40, 8);
        for (int e = 0; e < 20; ++e)
            addConflict(competition, 0, e);
        for (std::uint64_t seed = 0; seed < 50; ++seed) {
            const auto plan = planOf(competition, 2, std::nullopt, seed);
            QVERIFY(plan.has_value());
            QVERIFY(plan->short_.empty());
            QCOMPARE(loadSpread(*plan), 0);
        }
    }

    void refuses()
    {
        const Competition competition = eventOf(3, 2);
        for (const PlanRequest &request : {PlanRequest{0, {}, 1}, PlanRequest{-1, {}, 1},
                 PlanRequest{3, {}, 1}, PlanRequest{1, 0, 1}}) {
            const auto plan = planAssignments(competition, s1, request);
            QVERIFY(!plan);
            QCOMPARE(plan.error().code, ErrorCode::BadUsage);
        }
        QCOMPARE(planAssignments(competition, StageId::literal(u"S9"), {}).error().code,
            ErrorCode::NotFound);
        QCOMPARE(planAssignments(eventOf(0, 3), s1, {}).error().code, ErrorCode::Incomplete);
        QCOMPARE(planAssignments(eventOf(3, 0), s1, {}).error().code, ErrorCode::Incomplete);
    }

    void theEditLeadsToThePlan()
    {
        Competition competition = eventOf(6, 4);
        Stage &stage = competition.stages.front();
        stage.assignments = {{judgeNumber(0), entryNumber(0)}, {judgeNumber(1), entryNumber(5)}};
        const auto plan = planOf(competition, 2);
        QVERIFY(plan.has_value());
        const Edit edit = toEdit(stage, *plan);
        QVERIFY(validate(edit, competition).has_value());
        applyTo(competition, edit);
        QVERIFY(competition.stages.front().assignments == plan->assignments);
        const AssignmentsEdit again = toEdit(competition.stages.front(), *plan);
        QVERIFY(again.added.empty() && again.removed.empty());
    }

    void whatEveryPlanKeeps()
    {
        QVERIFY(rc::check(
            "no conflict pair, k an entry or listed short, even, the same for a seed", [] {
                const int entries = *rc::gen::inRange(1, 30);
                const int judges = *rc::gen::inRange(1, 12);
                Competition competition = eventOf(entries, judges);
                const int conflicts = *rc::gen::inRange(0, entries * judges / 2 + 1);
                for (int i = 0; i < conflicts; ++i)
                    addConflict(
                        competition, *rc::gen::inRange(0, judges), *rc::gen::inRange(0, entries));
                const int perEntry = *rc::gen::inRange(1, judges + 1);
                const auto maxLoad = *rc::gen::arbitrary<bool>()
                                         ? std::optional(*rc::gen::inRange(1, 12))
                                         : std::nullopt;
                const auto seed = *rc::gen::arbitrary<std::uint64_t>();
                const auto plan = planOf(competition, perEntry, maxLoad, seed);
                RC_ASSERT(plan.has_value());
                const auto &forbidden = competition.stages.front().conflicts;
                std::map<JudgeId, int> load;
                for (const Assignment &assignment : plan->assignments) {
                    RC_ASSERT(!forbidden.contains(assignment));
                    ++load[assignment.judge];
                }
                for (const auto &[judge, count] : plan->load) {
                    RC_ASSERT(count == load[judge]);
                    RC_ASSERT(count <= maxLoad.value_or(entries));
                }
                for (int e = 0; e < entries; ++e) {
                    const int count = judgesOf(*plan, entryNumber(e));
                    RC_ASSERT(count <= perEntry);
                    RC_ASSERT((count < perEntry) == isShort(*plan, entryNumber(e)));
                    int allowed = 0;
                    for (int j = 0; j < judges; ++j)
                        allowed += forbidden.contains({judgeNumber(j), entryNumber(e)}) ? 0 : 1;
                    if (!maxLoad)
                        RC_ASSERT(count == std::min(perEntry, allowed));
                }
                RC_ASSERT(plan->conflictsKept == static_cast<int>(forbidden.size()));
                if (forbidden.empty())
                    RC_ASSERT(loadSpread(*plan) <= 1);
                RC_ASSERT(planOf(competition, perEntry, maxLoad, seed) == plan);
            }));
    }

    /// No single entry could be handed from a judge to one with two fewer.
    void nothingIsLeftToEven()
    {
        QVERIFY(rc::check("no improving hand-over is left", [] {
            const int entries = *rc::gen::inRange(1, 20);
            const int judges = *rc::gen::inRange(2, 8);
            Competition competition = eventOf(entries, judges);
            const int conflicts = *rc::gen::inRange(0, entries * judges / 2 + 1);
            for (int i = 0; i < conflicts; ++i)
                addConflict(
                    competition, *rc::gen::inRange(0, judges), *rc::gen::inRange(0, entries));
            const auto plan = planOf(competition, *rc::gen::inRange(1, judges + 1));
            const auto &forbidden = competition.stages.front().conflicts;
            for (const Assignment &assignment : plan->assignments) {
                for (int j = 0; j < judges; ++j) {
                    const Assignment other{judgeNumber(j), assignment.entry};
                    if (!forbidden.contains(other) && !plan->assignments.contains(other))
                        RC_ASSERT(
                            plan->load.at(assignment.judge) <= plan->load.at(other.judge) + 1);
                }
            }
        }));
    }

    void anotherSeedAnotherPlan()
    {
        const Competition competition = eventOf(40, 10);
        QVERIFY(planOf(competition, 3, std::nullopt, 1) != planOf(competition, 3, std::nullopt, 2));
    }

    void aLargeEvent()
    {
        Competition competition = eventOf(5000, 200);
        for (int e = 0; e < 5000; e += 3)
            addConflict(competition, e % 200, e);
        const auto plan = planOf(competition, 3);
        QVERIFY(plan.has_value());
        QCOMPARE(plan->assignments.size(), size_t(15'000));
        QVERIFY(loadSpread(*plan) <= 1);
        QCOMPARE(plan->groups, 1);
    }
};

QTEST_GUILESS_MAIN(AssignmentPlannerTest)
#include "tst_assignmentplanner.moc"
