// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window stands still while a judge types, on a disk whose every flush takes 50 ms;
// and what one durable score costs on the disk as it is.
#include "tests/core/session/syncwatch.h"
#include "tests/ui/desk/deskcompetition.h"
#include "ui/desk/judgedesk.h"
#include "ui/desk/judging.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;
using namespace std::chrono_literals;

namespace {

constexpr int typedScores = 240;
constexpr int savedScores = 2000;

double atShare(std::vector<double> sorted, double share)
{
    return sorted[std::size_t(double(sorted.size() - 1) * share)];
}

void tell(const char *what, std::vector<double> values, const char *unit)
{
    std::sort(values.begin(), values.end());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
    std::printf("%-46s mean %8.3f  median %8.3f  p99 %8.3f  max %8.3f %s\n", what, mean,
        atShare(values, 0.5), atShare(values, 0.99), values.back(), unit);
}

/// Types scores into all rows of all entries, one every few milliseconds, and tells how far apart
/// the beats of the event loop were.
void typeQuickly(const char *what, bool background, std::chrono::milliseconds flush)
{
    DeskWorld world(20);
    if (background)
        world.session->saveInBackground();
    JudgeDesk desk(std::move(world.session), world.services);
    desk.resize(1280, 820);
    desk.show();
    QCoreApplication::processEvents();
    SyncWatch::begin(flush);
    std::vector<double> gaps;
    QElapsedTimer since;
    QTimer heart;
    heart.setTimerType(Qt::PreciseTimer);
    QObject::connect(&heart, &QTimer::timeout, &desk, [&gaps, &since] {
        gaps.push_back(double(since.nsecsElapsed()) / 1e6);
        since.restart();
    });
    const Stage &stage = *judgedStage(desk.session().competition());
    const std::vector<EntryId> entries = stage.entriesOf(desk.session().competition().self);
    const std::vector<std::pair<QString, QStringList>> columns{
        {u"C1"_s, {u"8"_s, u"9"_s}}, {u"C2"_s, {u"75"_s, u"80"_s}}, {u"C3"_s, {u"1"_s, u"2"_s}}};
    int typed = 0;
    QTimer hands;
    QObject::connect(&hands, &QTimer::timeout, &desk, [&] {
        const std::size_t cell = std::size_t(typed) % (entries.size() * columns.size());
        const auto &[criterion, texts] = columns[cell % columns.size()];
        desk.choose(entries[cell / columns.size()]);
        auto *field = desk.findChild<QLineEdit *>(u"score_"_s + criterion);
        field->selectAll();
        QTest::keyClicks(field, texts[typed / int(entries.size() * columns.size()) % 2]);
        QTest::keyClick(field, Qt::Key_Return);
        if (++typed == typedScores)
            QCoreApplication::exit();
    });
    since.start();
    heart.start(1);
    hands.start(20);
    QCoreApplication::exec();
    hands.stop();
    heart.stop();
    const int here = SyncWatch::onThisThread();
    QElapsedTimer rest;
    rest.start();
    const auto settled = desk.session().settle();
    tell(what, gaps, "ms between beats");
    std::printf("%-46s flushes in the window's thread %d, elsewhere %d; %s after %lld ms more\n",
        "", here, SyncWatch::elsewhere(), settled ? "all saved" : "NOT SAVED",
        static_cast<long long>(rest.elapsed()));
    SyncWatch::begin(0ms);
}

/// One score after the other, each on the disk before the next.
void saveOneByOne()
{
    DeskWorld world(1);
    const EvaluationKey key{world.session->competition().self, entryId(u"001"_s)};
    const StageId stage = judgedStage(world.session->competition())->setup.id;
    std::optional<Mark> before;
    std::vector<double> times;
    SyncWatch::begin(0ms);
    for (int i = 0; i < savedScores; ++i) {
        const Mark after = Points(i % 20);
        QElapsedTimer timer;
        timer.start();
        const auto done =
            world.session->apply(MarkEdit{stage, key, criterionId(u"C1"_s), before, after});
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
        before = after;
    }
    tell("one durable score", times, "ms");
    std::printf("%-46s %.3f flushes a score over %d scores\n", "",
        double(SyncWatch::onThisThread()) / savedScores, savedScores);
}

} // namespace

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    applyLanguage(application, u"en"_s);
    applyTheme(application, Appearance::Light);
    typeQuickly("typing, beside, flush 0 ms", true, 0ms);
    typeQuickly("typing, beside, flush 50 ms", true, 50ms);
    typeQuickly("typing, at once, flush 50 ms (as it was)", false, 50ms);
    saveOneByOne();
    return 0;
}
