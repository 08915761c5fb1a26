// SPDX-License-Identifier: GPL-3.0-or-later
// Following a journal: rows of marks, of notes of 500 characters, and one import of 20,000 entries.
#include "core/domain/replay.h"

#include <benchmark/benchmark.h>

using namespace Qt::StringLiterals;
using namespace juri;

namespace {

constexpr int entryCount = 20'000;
const StageId stageOne = StageId::literal(u"S1");
const JudgeId judgeOne = JudgeId::literal(u"J01");

Entry entryOf(int number)
{
    Entry entry{.id = EntryId::literal(u"%1"_s.arg(number, 5, 10, QLatin1Char('0')))};
    entry.title = u"Inovasi pelayanan publik nomor %1"_s.arg(number);
    entry.agency = u"Pemerintah Kabupaten Contoh"_s;
    entry.cluster = u"kabupaten"_s;
    entry.category = u"Kategori"_s;
    entry.group = u"Umum"_s;
    entry.region = u"Jawa Tengah"_s;
    entry.summary = QString(400, u's');
    entry.attributes = {{u"tahun"_s, u"2023"_s}, {u"kontak"_s, u"–"_s}};
    return entry;
}

Competition hall()
{
    Competition competition;
    competition.setup.id = CompetitionId::literal(u"c-00");
    competition.setup.title = u"Lomba"_s;
    competition.judges.emplace(judgeOne, Judge{.id = judgeOne, .name = u"Judge"_s});
    Stage stage;
    stage.setup.id = stageOne;
    stage.setup.rubric.title = u"Rubric"_s;
    for (int c = 1; c <= 8; ++c)
        stage.setup.rubric.criteria.push_back(
            Criterion{.id = CriterionId::literal(u"C%1"_s.arg(c)), .title = u"Aspek"_s});
    stage.panel.insert(judgeOne);
    for (int e = 0; e < entryCount; ++e) {
        const Entry entry = entryOf(e);
        stage.assignments.insert({judgeOne, entry.id});
        competition.entries.emplace(entry.id, entry);
    }
    competition.stages.push_back(std::move(stage));
    return competition;
}

Replay begun(const Competition &competition)
{
    Replay replay({});
    if (!replay.take(contentText(competition, u"d-1"_s)))
        qFatal("the content was not taken");
    return replay;
}

/// Row after row, over all entries in a mixed order; what was written is written over.
template<typename MakeRow>
void follow(benchmark::State &state, MakeRow makeRow)
{
    Replay replay = begun(hall());
    std::vector<QByteArray> rows;
    for (int round = 0; round < 2; ++round) {
        for (int e = 0; e < entryCount; ++e)
            rows.push_back(makeRow(entryOf(e * 7919 % entryCount).id, round));
    }
    const Replay atFirst = replay;
    while (state.KeepRunningBatch(static_cast<benchmark::IterationCount>(rows.size()))) {
        state.PauseTiming();
        replay = atFirst;
        state.ResumeTiming();
        for (const QByteArray &row : rows) {
            if (!replay.take(row))
                state.SkipWithError("a row was refused");
        }
    }
    state.SetItemsProcessed(state.iterations());
}

void marks(benchmark::State &state)
{
    follow(state, [](const EntryId &entry, int round) {
        const std::optional<Mark> none, one{Points(70)}, other{Points(85)};
        return journalText(MarkEdit{stageOne, {judgeOne, entry}, CriterionId::literal(u"C8"),
            round == 0 ? none : one, round == 0 ? one : other});
    });
}
BENCHMARK(marks);

void notesOf500(benchmark::State &state)
{
    follow(state, [](const EntryId &entry, int round) {
        const QString one = QString(500, u'a');
        return journalText(NoteEdit{stageOne, {judgeOne, entry}, CriterionId::literal(u"C8"),
            round == 0 ? QString() : one, round == 0 ? one : QString(500, u'b')});
    });
}
BENCHMARK(notesOf500);

EntriesEdit import()
{
    EntriesEdit edit;
    for (int e = 0; e < entryCount; ++e)
        edit.changes.push_back({std::nullopt, entryOf(e)});
    return edit;
}

void importOf20000(benchmark::State &state)
{
    Competition empty = hall();
    empty.entries.clear();
    empty.stages.front().assignments.clear();
    const QByteArray row = journalText(import());
    for (auto _ : state) {
        state.PauseTiming();
        Replay replay = begun(empty);
        state.ResumeTiming();
        if (!replay.take(row))
            state.SkipWithError("the row was refused");
        state.PauseTiming();
        replay = Replay({});
        state.ResumeTiming();
    }
    state.SetBytesProcessed(state.iterations() * row.size());
}
BENCHMARK(importOf20000)->Unit(benchmark::kMillisecond);

void readingTheImport(benchmark::State &state)
{
    const QByteArray row = journalText(import());
    for (auto _ : state) {
        auto edit = editFromJournal(row, {});
        benchmark::DoNotOptimize(edit);
    }
    state.SetBytesProcessed(state.iterations() * row.size());
}
BENCHMARK(readingTheImport)->Unit(benchmark::kMillisecond);

void contentOf20000(benchmark::State &state)
{
    const QByteArray row = contentText(hall(), u"d-1"_s);
    for (auto _ : state) {
        Replay replay({});
        if (!replay.take(row))
            state.SkipWithError("the row was refused");
    }
    state.SetBytesProcessed(state.iterations() * row.size());
}
BENCHMARK(contentOf20000)->Unit(benchmark::kMillisecond);

void validatingAMark(benchmark::State &state)
{
    const Competition competition = hall();
    const Edit edit = MarkEdit{stageOne, {judgeOne, entryOf(12'345).id},
        CriterionId::literal(u"C8"), {}, Mark(Points(70))};
    for (auto _ : state) {
        const auto valid = validate(edit, competition);
        benchmark::DoNotOptimize(valid);
    }
}
BENCHMARK(validatingAMark);

void validatingANoteOf500(benchmark::State &state)
{
    const Competition competition = hall();
    const Edit edit = NoteEdit{stageOne, {judgeOne, entryOf(12'345).id},
        CriterionId::literal(u"C8"), {}, QString(500, u'a')};
    for (auto _ : state) {
        const auto valid = validate(edit, competition);
        benchmark::DoNotOptimize(valid);
    }
}
BENCHMARK(validatingANoteOf500);

} // namespace
