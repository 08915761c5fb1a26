// SPDX-License-Identifier: GPL-3.0-or-later
// The chair's hour: many sheets verified, merged and ranked.
#include "core/rehearsal/simulation.h"
#include "core/session/acts.h"
#include "core/support/files.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <benchmark/benchmark.h>

#include <stdexcept>

using namespace Qt::StringLiterals;
using namespace juri;

namespace {

constexpr qint64 anySize = 64 * 1024 * 1024;

/// 500 entries, 20 judges, 3 judges an entry, 8 criteria: 12,000 scores in 20 sheets.
struct LargeRehearsal
{
    LargeRehearsal()
    {
        NoProgress quiet;
        const auto made =
            simulate({.entries = 500, .judges = 20, .perEntry = 3, .criteria = 8, .seed = 1},
                folder.filePath(u"sim"_s), quiet);
        if (!made)
            throw std::runtime_error(made.error().message.toStdString());
        files = *made;
    }
    QTemporaryDir folder;
    Simulation files;
};

const LargeRehearsal &largeRehearsal()
{
    static const LargeRehearsal rehearsal;
    return rehearsal;
}

void simulateLarge(benchmark::State &state)
{
    NoProgress quiet;
    for (auto _ : state) {
        const QTemporaryDir folder;
        const auto made =
            simulate({.entries = 500, .judges = 20, .perEntry = 3, .criteria = 8, .seed = 1},
                folder.filePath(u"sim"_s), quiet);
        if (!made)
            state.SkipWithError("simulate failed");
    }
}
BENCHMARK(simulateLarge)->Unit(benchmark::kMillisecond);

/// One sheet of 60 entries and 8 criteria, as most judges hand in: what each of many files costs.
void verifySheet(benchmark::State &state)
{
    NoProgress quiet;
    const QTemporaryDir folder;
    const auto made =
        simulate({.entries = 60, .judges = 1, .perEntry = 1, .criteria = 8, .seed = 1},
            folder.filePath(u"sim"_s), quiet);
    const auto bytes =
        made ? readWholeFile(made->sheets.front(), anySize) : Result<QByteArray>(made.error());
    if (!bytes) {
        state.SkipWithError("simulate failed");
        return;
    }
    for (auto _ : state) {
        const auto file = verifyFile(*bytes);
        if (!file)
            state.SkipWithError("the sheet did not verify");
        benchmark::DoNotOptimize(file);
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * bytes->size());
}
BENCHMARK(verifySheet)->Unit(benchmark::kMicrosecond);

/// What `juri-cli merge` and `juri-cli rank` do, from opening the file to the placements.
void mergeAndRank(benchmark::State &state)
{
    const LargeRehearsal &rehearsal = largeRehearsal();
    const SystemClock clock;
    NoProgress quiet;
    for (auto _ : state) {
        state.PauseTiming();
        const QTemporaryDir folder;
        const QString chair = folder.filePath(u"chair.juri"_s);
        QFile::copy(rehearsal.files.chairFile, chair);
        state.ResumeTiming();
        auto session = CompetitionSession::open(chair, clock);
        const auto report = mergeFiles(**session, rehearsal.files.sheets, false, quiet);
        const Competition &competition = (*session)->competition();
        const StageSetup &stage = competition.stages.front().setup;
        const auto outcome = outcomeOf(competition, stage.id, stage.rules, quiet);
        if (!report || report->added != 20 || !outcome || outcome->ranking.placements.size() != 500)
            state.SkipWithError("merge or rank failed");
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * 20);
}
BENCHMARK(mergeAndRank)->Unit(benchmark::kMillisecond);

/// One more sheet on top of nineteen: what the chair waits for after a drop.
void mergeOneMore(benchmark::State &state)
{
    const LargeRehearsal &rehearsal = largeRehearsal();
    const SystemClock clock;
    NoProgress quiet;
    const QTemporaryDir folder;
    const QString most = folder.filePath(u"most.juri"_s);
    QFile::copy(rehearsal.files.chairFile, most);
    {
        auto session = CompetitionSession::open(most, clock);
        if (!session || !mergeFiles(**session, rehearsal.files.sheets.mid(1), false, quiet)) {
            state.SkipWithError("merge failed");
            return;
        }
    }
    for (auto _ : state) {
        state.PauseTiming();
        const QString chair = folder.filePath(u"chair.juri"_s);
        QFile::remove(chair);
        QFile::copy(most, chair);
        auto session = CompetitionSession::open(chair, clock);
        state.ResumeTiming();
        const auto report = mergeFiles(**session, {rehearsal.files.sheets.front()}, false, quiet);
        if (!report || report->added != 1)
            state.SkipWithError("merge failed");
        state.PauseTiming();
        session->reset();
        state.ResumeTiming();
    }
}
BENCHMARK(mergeOneMore)->Unit(benchmark::kMillisecond);

} // namespace
