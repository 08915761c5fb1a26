// SPDX-License-Identifier: GPL-3.0-or-later
// Competition files of the largest sizes: opened with everything checked, copied, ranked, changed.
// `bench_files [sheets]` prints what each takes in time and memory.
#include "core/session/acts.h"
#include "core/store/store.h"
#include "tests/bench/hall.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::bench;

namespace {

template<typename Work>
double secondsOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

/// The most memory this process had since the last call, in MB; 0 where /proc does not tell.
int peakMegabytes()
{
    int peak = 0;
    QFile status(u"/proc/self/status"_s);
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &row : status.readAll().split('\n')) {
            if (row.startsWith("VmHWM:"))
                peak = row.sliced(6).trimmed().split(' ').front().toInt() / 1024;
        }
    }
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
    return peak;
}

void line(const char *what, double seconds)
{
    std::printf("  %-52s %8.3f s   peak %4d MB\n", what, seconds, peakMegabytes());
}

/// Opens, copies and closes one file.
void printOpening(const QString &path)
{
    std::printf("%s: %.1f MB\n", qPrintable(QFileInfo(path).fileName()),
        double(QFileInfo(path).size()) / 1e6);
    NoProgress quiet;
    Opening opening;
    static_cast<void>(peakMegabytes());
    for (int round = 0; round < 3; ++round) {
        opening = Opening();
        line("opened, every hash and row checked",
            secondsOf([&] { opening = Store::openFile(path, Store::Wish::Write, quiet); }));
        if (opening.answer != OpeningAnswer::Opened)
            qFatal("%s", qPrintable(opening.sentence + opening.detail));
    }
    line("copied, the copy checked", secondsOf([&] {
        if (!opening.store->copyTo(path + u".copy"_s))
            qFatal("not copied");
    }));
    line("closed", secondsOf([&] { opening.store.reset(); }));
}

/// 10,000 sheets of 60 entries and 8 criteria, as files.
void printHall(int sheets)
{
    const Hall hall(100, sheets);
    const SystemClock clock;
    NoProgress quiet;
    {
        const auto session = need(CompetitionSession::open(hall.chairFile(), clock));
        static_cast<void>(need(mergeFiles(*session, hall.sheets(), false, quiet)));
    }
    printOpening(hall.chairFile());
}

/// 20,000 entries, 500 judges, 225 entries each, 8 criteria: 900,000 scores.
void printStress()
{
    const Hall hall(500, 500, {.entries = 20'000, .entriesOfJudge = 225});
    const SystemClock clock;
    NoProgress quiet;
    std::printf("\n20,000 entries, 500 judges, 900,000 scores\n");
    auto session = need(CompetitionSession::open(hall.chairFile(), clock));
    static_cast<void>(peakMegabytes());
    line("500 sheets verified and merged, view made", secondsOf([&] {
        if (need(mergeFiles(*session, hall.sheets(), false, quiet)).added != 500)
            qFatal("not merged");
    }));
    const Stage &stage = session->competition().stages.front();
    line("ranked", secondsOf([&] {
        const auto outcome =
            need(outcomeOf(session->competition(), stage.setup.id, stage.setup.rules, quiet));
        if (outcome.view.counted.size() != 500)
            qFatal("not every judge counts");
    }));
    std::vector<double> times;
    for (int number = 0; number < 100; ++number) {
        CompetitionSetup before = session->competition().setup;
        CompetitionSetup after = before;
        after.organiser = u"Organiser %1"_s.arg(number);
        times.push_back(secondsOf([&] {
            if (!session->apply(CompetitionEdit{before, after}))
                qFatal("not saved");
        }));
    }
    std::sort(times.begin(), times.end());
    line("one change saved, the longest of 100", times.back());
    line("closed", secondsOf([&] { session.reset(); }));
    printOpening(hall.chairFile());
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    printHall(argc > 1 ? QByteArray(argv[1]).toInt() : 10'000);
    printStress();
    return 0;
}
