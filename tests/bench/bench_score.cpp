// SPDX-License-Identifier: GPL-3.0-or-later
// The judge's second: one score, durable on the disk before it is shown as saved.
#include "core/rehearsal/demoday.h"
#include "core/session/competitionsession.h"

#include <QtCore/QTemporaryDir>

#include <benchmark/benchmark.h>

using namespace Qt::StringLiterals;
using namespace juri;

namespace {

void oneScoreDurable(benchmark::State &state)
{
    const QTemporaryDir folder;
    const SystemClock clock;
    SystemRandom random;
    NoProgress quiet;
    const auto day =
        runDemoDay(u"springboard-2000"_s, folder.filePath(u"day"_s), clock, random, quiet);
    if (!day) {
        state.SkipWithError("the day failed");
        return;
    }
    const auto session = CompetitionSession::open(day->judgeFiles.front(), clock);
    const Competition &competition = (*session)->competition();
    const Stage &stage = competition.stages.front();
    const EvaluationKey key{competition.self, stage.entriesOf(competition.self).front()};
    const CriterionId criterion = stage.setup.rubric.criteria.front().id;
    for (auto _ : state) {
        const auto before = stage.evaluation(key)->mark(criterion);
        const std::optional<Mark> after =
            before == std::optional<Mark>(Points(3)) ? Mark(Points(4)) : Mark(Points(3));
        const auto applied =
            (*session)->apply(MarkEdit{stage.setup.id, key, criterion, before, after});
        if (!applied)
            state.SkipWithError("the score was not saved");
    }
}
BENCHMARK(oneScoreDurable)->Unit(benchmark::kMicrosecond);

} // namespace
