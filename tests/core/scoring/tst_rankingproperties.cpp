// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/scoring/scoringcases.h"

#include <QtTest/QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

/// Any small event: some scores missing, some not applicable, some judges recused; any method.
struct Event
{
    std::vector<EntryId> entries;
    std::vector<Evaluation> evaluations;
    Rubric rubric;
    Rules rules;
};

const std::vector<Aggregation> aggregations{Aggregation::Mean, Aggregation::Sum,
    Aggregation::Median, Aggregation::TrimmedMean, Aggregation::DropHighLow};

Evaluation anyEvaluation(int judge, int entry, size_t criteria, bool complete)
{
    std::vector<Points> points;
    for (size_t c = 0; c < criteria; ++c) {
        const int kind = complete ? 5 : *rc::gen::inRange(0, 12);
        const Points score = *rc::gen::inRange<Points>(3, 8); // few values: many ties
        points.push_back(kind == 0 ? blank : kind == 1 ? notApplicable : score);
    }
    Evaluation evaluation = evaluationOf(u"J%1"_s.arg(judge), u"E%1"_s.arg(entry), points);
    const int standing = complete ? 5 : *rc::gen::inRange(0, 12);
    if (standing == 0)
        evaluation.standing = Standing::Recused;
    if (standing == 1)
        evaluation.standing = Standing::NoShow;
    return evaluation;
}

Event anyEvent(bool complete = false)
{
    Event event;
    const auto criteria = *rc::gen::inRange<size_t>(1, 4);
    const int entries = *rc::gen::inRange(1, 8);
    const int judges = *rc::gen::inRange(1, 6);
    std::vector<int> weights =
        *rc::gen::container<std::vector<int>>(criteria, rc::gen::inRange(0, 4));
    weights[0] += 1;
    event.rubric = rubricOf(weights, *ScoreScale::from(0, 20, 1));
    event.rules.aggregation = *rc::gen::elementOf(aggregations);
    event.rules.sheetTotal = *rc::gen::element(SheetTotal::WeightedMean, SheetTotal::Sum);
    event.rules.missing = *rc::gen::element(
        MissingRule::SheetNotCounted, MissingRule::Renormalise, MissingRule::CountAsLowest);
    event.rules.minimumReadings = *rc::gen::inRange(1, 3);
    if (*rc::gen::arbitrary<bool>())
        event.rules.ties.push_back({TieStep::Kind::CriterionMean, criterionId(criteria - 1)});
    if (*rc::gen::arbitrary<bool>())
        event.rules.ties.push_back({TieStep::Kind::Median, {}});
    for (int e = 0; e < entries; ++e) {
        event.entries.push_back(entryId(u"E%1"_s.arg(e)));
        for (int j = 0; j < judges; ++j) {
            if (complete || *rc::gen::inRange(0, 4) > 0)
                event.evaluations.push_back(anyEvaluation(j, e, criteria, complete));
        }
    }
    return event;
}

Ranking rank(const Event &event)
{
    return ranked(event.entries, event.evaluations, event.rubric, event.rules);
}

template<typename T>
void shuffle(std::vector<T> &items)
{
    for (size_t i = items.size(); i > 1; --i)
        std::swap(items[i - 1], items[*rc::gen::inRange<size_t>(0, i)]);
}

/// Strictly better by the rules as written, without using the ranking's own comparison.
bool isBetter(const Placement &a, const Placement &b, const Rules &rules)
{
    if (*a.result != *b.result)
        return *a.result > *b.result;
    for (const TieStep &step : rules.ties) {
        std::optional<Fraction> left;
        std::optional<Fraction> right;
        if (step.kind == TieStep::Kind::Median) {
            Rules median;
            median.aggregation = Aggregation::Median;
            const auto of = [&](const Placement &placement) {
                std::vector<Fraction> totals;
                for (const Reading &reading : placement.readings) {
                    if (reading.total)
                        totals.push_back(*reading.total);
                }
                return aggregate(totals, median);
            };
            left = of(a);
            right = of(b);
        } else {
            const auto of = [&](const Placement &placement) -> std::optional<Fraction> {
                const auto found = placement.criterionMeans.find(step.criterion);
                return found == placement.criterionMeans.end() ? std::nullopt
                                                               : std::optional(found->second);
            };
            left = of(a);
            right = of(b);
        }
        if (left.has_value() != right.has_value())
            return left.has_value();
        if (left && *left != *right)
            return *left > *right;
    }
    return false;
}

} // namespace

class RankingPropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void orderOfInputDoesNotMatter()
    {
        QVERIFY(rc::check("entries and evaluations in any order", [] {
            Event event = anyEvent();
            const Ranking before = rank(event);
            shuffle(event.entries);
            shuffle(event.evaluations);
            RC_ASSERT(rank(event) == before);
        }));
    }

    void namesOfJudgesDoNotMatter()
    {
        QVERIFY(rc::check("judges exchanged", [] {
            Event event = anyEvent();
            const Ranking before = rank(event);
            // J0 becomes J9, J1 J8 …: the order of judges is turned round.
            for (Evaluation &evaluation : event.evaluations)
                evaluation.judge =
                    judgeId(u"J%1"_s.arg(9 - evaluation.judge.text().mid(1).toInt()));
            const Ranking after = rank(event);
            RC_ASSERT(ranksOf(after) == ranksOf(before));
            for (size_t i = 0; i < before.placements.size(); ++i) {
                RC_ASSERT(after.placements[i].result == before.placements[i].result);
                RC_ASSERT(after.placements[i].spread == before.placements[i].spread);
            }
        }));
    }

    void rankIsOnePlusTheStrictlyBetter()
    {
        QVERIFY(rc::check("1224", [] {
            const Event event = anyEvent();
            const Ranking ranking = rank(event);
            RC_ASSERT(ranking.placements.size() == event.entries.size());
            for (const Placement &one : ranking.placements) {
                RC_ASSERT(one.rank.has_value() == (one.counted >= event.rules.minimumReadings));
                if (!one.rank)
                    continue;
                int better = 0;
                int equal = 0;
                for (const Placement &other : ranking.placements) {
                    if (!other.rank || other.entry == one.entry)
                        continue;
                    better += isBetter(other, one, event.rules) ? 1 : 0;
                    equal +=
                        !isBetter(other, one, event.rules) && !isBetter(one, other, event.rules)
                            ? 1
                            : 0;
                }
                RC_ASSERT(*one.rank == 1 + better);
                RC_ASSERT((one.reason == PlacementReason::Shared) == (equal > 0));
                RC_ASSERT((one.reason == PlacementReason::ByTieBreak) == one.decidedBy.has_value());
            }
        }));
    }

    void resultsLieBetweenTheTotals()
    {
        QVERIFY(rc::check("lowest total <= result <= highest total", [] {
            Event event = anyEvent();
            RC_PRE(event.rules.aggregation != Aggregation::Sum);
            for (const Placement &placement : rank(event).placements) {
                std::optional<Fraction> low;
                std::optional<Fraction> high;
                for (const Reading &reading : placement.readings) {
                    if (reading.total) {
                        low = low ? std::min(*low, *reading.total) : *reading.total;
                        high = high ? std::max(*high, *reading.total) : *reading.total;
                    }
                }
                RC_ASSERT(placement.result.has_value() == low.has_value());
                if (low) {
                    RC_ASSERT(*placement.result >= *low && *placement.result <= *high);
                    RC_ASSERT(placement.spread.value_or(Fraction(0)) == *high - *low);
                }
            }
        }));
    }

    void aConstantForAllChangesNoRank()
    {
        QVERIFY(rc::check("every score two higher", [] {
            Event event = anyEvent(true);
            const QString before = ranksOf(rank(event));
            for (Evaluation &evaluation : event.evaluations) {
                for (auto &[criterion, mark] : evaluation.marks)
                    mark = std::get<Points>(mark) + 2;
            }
            RC_ASSERT(ranksOf(rank(event)) == before);
        }));
    }

    void betterScoresNeverHurt()
    {
        QVERIFY(rc::check("raising one entry's scores never lowers it", [] {
            Event event = anyEvent(true);
            event.rules.ties.clear();
            const EntryId lucky = event.entries.front();
            const int before = placementOf(rank(event), lucky.text()).rank.value_or(0);
            for (Evaluation &evaluation : event.evaluations) {
                if (evaluation.entry == lucky)
                    evaluation.marks[criterionId(0)] =
                        *evaluation.points(criterionId(0)) + *rc::gen::inRange<Points>(0, 5);
            }
            RC_ASSERT(placementOf(rank(event), lucky.text()).rank.value_or(0) <= before);
        }));
    }
};

QTEST_GUILESS_MAIN(RankingPropertiesTest)
#include "tst_rankingproperties.moc"
