// SPDX-License-Identifier: GPL-3.0-or-later
// What a judge or the public waits for: a result bundle, computed again from what it holds.
#include "core/exchange/envelope.h"
#include "core/session/deciding.h"
#include "core/session/resultbundle.h"
#include "tests/bench/hall.h"

#include <benchmark/benchmark.h>

using namespace juri;
using namespace juri::bench;

namespace {

constexpr int judges = 50;
constexpr int revisions = 5;

/// The public bundle of a stage that was closed after the last revision of each judge.
QByteArray publicBundle()
{
    const Hall hall(judges, judges * revisions);
    const FixedClock clock(benchTime);
    NoProgress quiet;
    const auto session = need(CompetitionSession::open(hall.chairFile(), clock));
    static_cast<void>(need(mergeFiles(*session, hall.sheets(), false, quiet)));
    const StageId stage = session->competition().stages.front().setup.id;
    const CloseStage closing = need(closingOf(session->competition(), stage, {}));
    static_cast<void>(need(decide(*session, closing, u"All sheets are in."_s, hall.chairKey())));
    return envelopeBytes(need(publishResult(
        session->competition(), stage, ResultScope::Public, hall.chairKey(), clock, quiet)));
}

/// From the bytes of the file to the verdict.
void verifyBundle(benchmark::State &state)
{
    const QByteArray bundle = publicBundle();
    NoProgress quiet;
    for (auto _ : state) {
        const VerifiedFile file = need(verifyFile(bundle));
        const VerifiedResult result = need(verifyResult(file.statement, quiet));
        if (result.view.counted.size() != judges)
            state.SkipWithError("not every judge counts");
    }
    state.counters["MB"] = static_cast<double>(bundle.size()) / 1e6;
}
BENCHMARK(verifyBundle)->Unit(benchmark::kMillisecond);

} // namespace
