// SPDX-License-Identifier: GPL-3.0-or-later
// The reference event: 5,000 entries, each read by 3 of 200 judges on 10 criteria.
#include "core/scoring/ranking.h"
#include "core/support/random.h"

#include <benchmark/benchmark.h>

using namespace juri;

namespace {

struct ReferenceEvent
{
    std::vector<EntryId> entries;
    std::vector<Evaluation> evaluations;
    Rubric rubric;
};

ReferenceEvent referenceEvent(int entries, int judges, int perEntry, int criteria)
{
    ReferenceEvent event;
    SeededRandom random(1);
    for (int c = 0; c < criteria; ++c) {
        Criterion criterion;
        criterion.id = CriterionId::literal(QStringLiteral("C%1").arg(c + 1));
        criterion.title = criterion.id.text();
        criterion.weight = c + 1;
        event.rubric.criteria.push_back(criterion);
    }
    for (int e = 0; e < entries; ++e) {
        const EntryId entry =
            EntryId::literal(QStringLiteral("%1").arg(e, 5, 10, QLatin1Char('0')));
        event.entries.push_back(entry);
        for (int k = 0; k < perEntry; ++k) {
            Evaluation evaluation;
            evaluation.entry = entry;
            evaluation.judge =
                JudgeId::literal(QStringLiteral("J%1").arg((e * perEntry + k) % judges));
            for (const Criterion &criterion : event.rubric.criteria)
                evaluation.marks.emplace(criterion.id, static_cast<Points>(random.below(101)));
            event.evaluations.push_back(evaluation);
        }
    }
    return event;
}

void rankReferenceEvent(benchmark::State &state)
{
    const ReferenceEvent event = referenceEvent(5000, 200, 3, 10);
    Rules rules;
    rules.aggregation = static_cast<Aggregation>(state.range(0));
    rules.ties = {{TieStep::Kind::CriterionMean, event.rubric.criteria.back().id},
        {TieStep::Kind::Median, {}}};
    NoProgress progress;
    for (auto _ : state)
        benchmark::DoNotOptimize(
            rankEntries(event.entries, event.evaluations, event.rubric, rules, progress));
}

void describeReferenceEvent(benchmark::State &state)
{
    const ReferenceEvent event = referenceEvent(5000, 200, 3, 10);
    NoProgress progress;
    const auto ranking =
        rankEntries(event.entries, event.evaluations, event.rubric, Rules(), progress);
    for (auto _ : state) {
        for (const Placement &placement : ranking->placements)
            benchmark::DoNotOptimize(describe(placement, *ranking, event.rubric));
    }
}

} // namespace

BENCHMARK(rankReferenceEvent)
    ->Arg(static_cast<int>(Aggregation::Mean))
    ->Arg(static_cast<int>(Aggregation::Median))
    ->Arg(static_cast<int>(Aggregation::TrimmedMean))
    ->Unit(benchmark::kMillisecond);
BENCHMARK(describeReferenceEvent)->Unit(benchmark::kMillisecond);
