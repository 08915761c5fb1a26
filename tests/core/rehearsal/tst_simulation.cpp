// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rehearsal/simulation.h"
#include "core/session/acts.h"
#include "core/support/files.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace juri;

namespace {

constexpr qint64 anySize = 64 * 1024 * 1024;

/// Stops after so many sheets.
class StopAfter final : public Progress
{
public:
    explicit StopAfter(int sheets)
        : m_sheets(sheets)
    {}
    void report(int done, int) override { m_done = done; }
    bool isCancelled() const override { return m_done >= m_sheets; }

private:
    int m_sheets;
    int m_done = 0;
};

} // namespace

class SimulationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySheetStandsAndCounts();
    void sameSeedSameBytes();
    void scoresFollowQualityAndSeverity();
    void smallestOfAll();
    void refusesImpossibleSizes_data();
    void refusesImpossibleSizes();
    void refusesAFullFolder();
    void canBeCancelled();
};

void SimulationTest::everySheetStandsAndCounts()
{
    const QTemporaryDir folder;
    NoProgress quiet;
    const auto made =
        simulate({.entries = 30, .judges = 6, .perEntry = 3, .criteria = 5, .seed = 4},
            folder.filePath(u"sim"_s), quiet);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message + made.error().detail));
    QCOMPARE(made->sheets.size(), 6);
    for (const QString &file : made->sheets + QStringList{made->packageFile})
        QVERIFY(verifyFileAt(file));
    const SystemClock clock;
    const auto session = CompetitionSession::open(made->chairFile, clock);
    QVERIFY(session);
    QVERIFY((*session)->competition().setup.rehearsal);
    const auto report = mergeFiles(**session, made->sheets, false, quiet);
    QVERIFY(report);
    QCOMPARE(report->added, 6);
    const Competition &competition = (*session)->competition();
    const StageSetup &stage = competition.stages.front().setup;
    const auto outcome = outcomeOf(competition, stage.id, stage.rules, quiet);
    QVERIFY(outcome);
    QCOMPARE(outcome->view.counted.size(), std::size_t(6));
    QCOMPARE(outcome->ranking.placements.size(), std::size_t(30));
    for (const Placement &placement : outcome->ranking.placements)
        QCOMPARE(placement.counted, 3);
}

void SimulationTest::sameSeedSameBytes()
{
    const QTemporaryDir folder;
    NoProgress quiet;
    SimulationRequest request{.entries = 12, .judges = 4, .perEntry = 2, .criteria = 3, .seed = 77};
    const auto first = simulate(request, folder.filePath(u"a"_s), quiet);
    const auto second = simulate(request, folder.filePath(u"b"_s), quiet);
    request.seed = 78;
    const auto other = simulate(request, folder.filePath(u"c"_s), quiet);
    QVERIFY(first && second && other);
    const auto bytes = [](const QString &path) { return readWholeFile(path, anySize).value(); };
    QCOMPARE(bytes(first->packageFile), bytes(second->packageFile));
    QVERIFY(bytes(first->packageFile) != bytes(other->packageFile));
    QCOMPARE(bytes(first->allowedSigners), bytes(second->allowedSigners));
    for (int i = 0; i < 4; ++i)
        QCOMPARE(bytes(first->sheets.at(i)), bytes(second->sheets.at(i)));
}

void SimulationTest::scoresFollowQualityAndSeverity()
{
    // Scores of one entry by different judges must lie closer together than scores at large, and
    // the lowest and highest of all must stay on the scale: a panel, not white noise.
    const QTemporaryDir folder;
    NoProgress quiet;
    const auto made =
        simulate({.entries = 60, .judges = 5, .perEntry = 5, .criteria = 4, .seed = 2},
            folder.filePath(u"sim"_s), quiet);
    QVERIFY(made);
    std::map<EntryId, std::vector<double>> byEntry;
    for (const QString &path : made->sheets) {
        const auto sheet = readSheet(verifyFileAt(path).value().statement);
        QVERIFY(sheet);
        QVERIFY(sheet->rehearsal);
        for (const Evaluation &evaluation : sheet->evaluations) {
            double sum = 0;
            for (const auto &[criterion, mark] : evaluation.marks) {
                const Points points = std::get<Points>(mark);
                QVERIFY(points >= 0 && points <= 100);
                sum += static_cast<double>(points);
            }
            byEntry[evaluation.entry].push_back(sum / 4);
        }
    }
    const auto variance = [](const std::vector<double> &values) {
        double mean = 0, sum = 0;
        for (const double value : values)
            mean += value / static_cast<double>(values.size());
        for (const double value : values)
            sum += (value - mean) * (value - mean);
        return sum / static_cast<double>(values.size() - 1);
    };
    std::vector<double> all;
    double within = 0;
    for (const auto &[entry, totals] : byEntry) {
        QCOMPARE(totals.size(), std::size_t(5));
        within += variance(totals) / static_cast<double>(byEntry.size());
        all.insert(all.end(), totals.begin(), totals.end());
    }
    QVERIFY2(within > 0, "judges must differ");
    QVERIFY2(within < variance(all) / 2, "entries must differ more than judges do");
}

void SimulationTest::smallestOfAll()
{
    const QTemporaryDir folder;
    NoProgress quiet;
    const auto made = simulate({.entries = 1, .judges = 1, .perEntry = 1, .criteria = 1, .seed = 0},
        folder.filePath(u"s"_s), quiet);
    QVERIFY(made);
    QCOMPARE(made->sheets.size(), 1);
}

void SimulationTest::refusesImpossibleSizes_data()
{
    QTest::addColumn<int>("entries");
    QTest::addColumn<int>("judges");
    QTest::addColumn<int>("perEntry");
    QTest::addColumn<int>("criteria");
    QTest::newRow("no entries") << 0 << 2 << 1 << 1;
    QTest::newRow("no judges") << 2 << 0 << 1 << 1;
    QTest::newRow("nobody an entry") << 2 << 2 << 0 << 1;
    QTest::newRow("more an entry than there are") << 2 << 2 << 3 << 1;
    QTest::newRow("no criteria") << 2 << 2 << 1 << 0;
    QTest::newRow("negative") << -5 << 2 << 1 << 1;
    QTest::newRow("huge") << 100'001 << 2 << 1 << 1;
}

void SimulationTest::refusesImpossibleSizes()
{
    QFETCH(int, entries);
    QFETCH(int, judges);
    QFETCH(int, perEntry);
    QFETCH(int, criteria);
    const QTemporaryDir folder;
    NoProgress quiet;
    const auto made = simulate({.entries = entries,
                                   .judges = judges,
                                   .perEntry = perEntry,
                                   .criteria = criteria,
                                   .seed = 1},
        folder.filePath(u"sim"_s), quiet);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::BadUsage);
    QVERIFY(!QFileInfo::exists(folder.filePath(u"sim"_s)));
}

void SimulationTest::refusesAFullFolder()
{
    const QTemporaryDir folder;
    QVERIFY(writeWholeFile(folder.filePath(u"mine.txt"_s), "precious"));
    NoProgress quiet;
    const auto made = simulate({}, folder.path(), quiet);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::BadUsage);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(u"mine.txt"_s));
}

void SimulationTest::canBeCancelled()
{
    const QTemporaryDir folder;
    StopAfter progress(2);
    const auto made = simulate({.entries = 5, .judges = 5, .perEntry = 1, .criteria = 1, .seed = 1},
        folder.filePath(u"sim"_s), progress);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(SimulationTest)
#include "tst_simulation.moc"
