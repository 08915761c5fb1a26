// SPDX-License-Identifier: GPL-3.0-or-later
// A large file kept: how long the copy and its check take, and the answer when nothing is new.
#include "core/session/backups.h"
#include "core/store/store.h"
#include "core/support/files.h"
#include "tests/support/competitionbuilder.h"

#include <QtCore/QTemporaryDir>

#include <benchmark/benchmark.h>

#include <stdexcept>

using namespace Qt::StringLiterals;
using namespace juri;

namespace {

/// 60 MB in 2,000 statements, as after many packages with attachments and many sheets.
struct LargeFile
{
    LargeFile()
    {
        competition.role = Role::Judge;
        competition.self = test::judgeId(1);
        SeededRandom random(1);
        for (int number = 0; number < 2000; ++number) {
            Statement statement;
            statement.type = u"score-sheet"_s;
            statement.body = random.bytes(30'000);
            statement.hash = sha256(statement.body);
            statement.signature = random.bytes(300);
            statement.signer = random.bytes(32);
            competition.statements.emplace(statement.hash, statement);
        }
        auto made = Store::create(folder.filePath(u"large.juri"_s), competition, clock);
        if (!made)
            throw std::runtime_error(made.error().message.toStdString());
        store = *std::move(made);
    }

    QTemporaryDir folder;
    Competition competition = test::aCompetition();
    FixedClock clock{test::noon()};
    std::unique_ptr<Store> store;
};

void keepLarge(benchmark::State &state)
{
    const LargeFile file;
    const BackupShelf shelf(file.folder.filePath(u"backups"_s), file.competition);
    qint64 bytes = 0;
    for (auto _ : state) {
        const auto backup = shelf.keep(*file.store, test::noon());
        if (!backup)
            state.SkipWithError("no backup was made");
        state.PauseTiming();
        bytes = backup ? backup->bytes : 0;
        if (backup)
            QFile::remove(backup->path);
        state.ResumeTiming();
    }
    state.counters["MB"] = double(bytes) / 1e6;
}
BENCHMARK(keepLarge)->Unit(benchmark::kMillisecond);

void keepNothingNew(benchmark::State &state)
{
    const LargeFile file;
    const BackupShelf shelf(file.folder.filePath(u"backups"_s), file.competition);
    if (!shelf.keep(*file.store, test::noon()))
        state.SkipWithError("no backup was made");
    for (auto _ : state) {
        if (!shelf.keep(*file.store, test::noon()))
            state.SkipWithError("no backup was answered");
    }
}
BENCHMARK(keepNothingNew)->Unit(benchmark::kMillisecond);

void restoreLarge(benchmark::State &state)
{
    const LargeFile file;
    const BackupShelf shelf(file.folder.filePath(u"backups"_s), file.competition);
    const auto backup = shelf.keep(*file.store, test::noon());
    const QString place = file.folder.filePath(u"restored.juri"_s);
    NoProgress quiet;
    for (auto _ : state) {
        if (!backup || !restoreBackup(backup->path, place, test::noon(), quiet))
            state.SkipWithError("nothing was restored");
        state.PauseTiming();
        QFile::remove(place);
        state.ResumeTiming();
    }
}
BENCHMARK(restoreLarge)->Unit(benchmark::kMillisecond);

} // namespace
