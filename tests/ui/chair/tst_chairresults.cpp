// SPDX-License-Identifier: GPL-3.0-or-later
// What a chair does with the sheets: conflicts, the ranking, the chart, other methods, files.
#include "tests/ui/chair/chairscene.h"
#include "tests/ui/strict.h"
#include "ui/chair/conflictcard.h"
#include "ui/chair/filedrop.h"
#include "ui/chair/filereportmodel.h"
#include "ui/chair/judgetablemodel.h"
#include "ui/chair/mergepage.h"
#include "ui/chair/rankingchart.h"
#include "ui/chair/rankingtablemodel.h"
#include "ui/chair/resultspage.h"
#include "ui/chair/sheettablemodel.h"
#include "ui/shell/messagebar.h"

#include <QtCharts/QScatterSeries>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QAbstractItemModelTester>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>

using namespace juri;
using namespace Qt::StringLiterals;

class TestChairResults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginGuiTest(); }
    void emptyRoomSaysWhatIsMissing();
    void conflictStandsSideBySide();
    void stoppedMergeChangesNothing();
    void emptyFolderIsTold();
    void otherMethodIsMarked();
    void changeMarksTheRankingStale();
    void rowsAreCopiedAndSaved();
    void sortingKeepsWhatHasNoNumberLast();
    void clusterFiltersTableAndChart();
    void chartDrawsTheFirstForty();
    void manyJudgesShareOneSeries();
    void dropTakesWantedFilesOnly();

private:
    static Placement placed(int rank, int judges);
};

void TestChairResults::emptyRoomSaysWhatIsMissing()
{
    ChairScene scene;
    for (const auto page : {ChairRoom::Page::Entries, ChairRoom::Page::Judges,
             ChairRoom::Page::Merge, ChairRoom::Page::Results}) {
        scene.room->showPage(page);
        const auto empties = scene.room->findChildren<QWidget *>(u"emptyState"_s);
        QVERIFY(std::any_of(empties.begin(), empties.end(),
            [](const QWidget *empty) { return empty->isVisible(); }));
    }
    QVERIFY(!scene.part<QPushButton>("exportRanking")->isEnabled());
}

void TestChairResults::conflictStandsSideBySide()
{
    ChairScene scene;
    scene.addEntries(3);
    const JudgeId judge = scene.addJudge(u"Judge J1"_s);
    scene.addJudge(u"Judge J2"_s);
    const Statement package = scene.issue();
    scene.room->takeFiles({scene.sheetOf(u"Judge J1"_s, package, 70, u"desk"_s),
        scene.sheetOf(u"Judge J1"_s, package, 80, u"laptop"_s),
        scene.sheetOf(u"Judge J2"_s, package, 60, u"other"_s)});
    scene.settle();
    auto *card = scene.room->findChild<ConflictCard *>(u"conflict_J01"_s);
    QVERIFY(card && card->isVisible());
    QStringList shown;
    for (const QLabel *label : card->findChildren<QLabel *>())
        shown += label->text();
    for (const QString &word : {u"70"_s, u"80"_s})
        QCOMPARE(shown.count(word), 3); // one a place of difference
    auto *sheets = scene.part<PlainTable>("sheetTable");
    const QAbstractItemModelTester tester(
        sheets->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(sheets->model()->rowCount(), 3);
    // Nothing of a judge in conflict is counted.
    const auto *results = qobject_cast<const RankingTableModel *>(
        qobject_cast<const RankingFilter *>(scene.part<PlainTable>("rankingTable")->model())
            ->sourceModel());
    QVERIFY(!results->outcome()->view.counted.contains(judge));
    QCOMPARE(results->placement(0)->counted, 1);
}

void TestChairResults::stoppedMergeChangesNothing()
{
    ChairScene scene;
    scene.addEntries(1);
    scene.addJudge(u"Judge J1"_s);
    const Statement package = scene.issue();
    const QString sheet = scene.sheetOf(u"Judge J1"_s, package, 70, u"desk"_s);
    const Competition before = scene.competition();
    scene.room->merge().mergePaths(QStringList(2000, sheet));
    JobSlot::of(&scene.room->merge()).cancel();
    scene.settle();
    QCOMPARE(scene.competition(), before);
    QVERIFY(!scene.room->merge().messages().text().isEmpty());
}

void TestChairResults::emptyFolderIsTold()
{
    ChairScene scene;
    scene.room->showPage(ChairRoom::Page::Merge);
    scene.day.prompts.folders = {scene.day.path(u"chair"_s)};
    scene.press("mergeFolder");
    QVERIFY(!scene.room->merge().messages().text().isEmpty());
}

void TestChairResults::otherMethodIsMarked()
{
    ChairScene scene;
    scene.addEntries(2);
    scene.addJudge(u"Judge J1"_s);
    scene.addJudge(u"Judge J2"_s);
    scene.addJudge(u"Judge J3"_s);
    const Statement package = scene.issue();
    scene.room->takeFiles({scene.sheetOf(u"Judge J1"_s, package, 10, u"one"_s),
        scene.sheetOf(u"Judge J2"_s, package, 20, u"two"_s),
        scene.sheetOf(u"Judge J3"_s, package, 60, u"three"_s)});
    scene.settle();
    scene.room->showPage(ChairRoom::Page::Results);
    auto *table = scene.part<PlainTable>("rankingTable");
    auto *method = scene.part<QComboBox>("rankingMethodChoice");
    const auto result = [table] {
        return table->model()->index(0, RankingTableModel::Result).data().toString();
    };
    QCOMPARE(result(), u"30"_s);
    QCOMPARE(table->model()->index(0, RankingTableModel::Rank).data().toString(), u"1="_s);
    QVERIFY(!scene.part<QLabel>("rankingBanner")->isVisible());
    method->setCurrentIndex(method->findData(int(Aggregation::Median)));
    scene.settle();
    QCOMPARE(result(), u"20"_s);
    QVERIFY(scene.part<QLabel>("rankingBanner")->isVisible());
    method->setCurrentIndex(method->findData(int(Aggregation::DropHighLow)));
    scene.settle();
    QCOMPARE(table->model()->index(0, RankingTableModel::FirstJudge).data().toString(), u"(10)"_s);
    method->setCurrentIndex(0);
    scene.settle();
    QCOMPARE(result(), u"30"_s);
    QVERIFY(!scene.part<QLabel>("rankingBanner")->isVisible());
    QCOMPARE(scene.stage().setup.rules.aggregation, Aggregation::Mean);
}

void TestChairResults::changeMarksTheRankingStale()
{
    ChairScene scene;
    scene.addEntries(1);
    const JudgeId judge = scene.addJudge(u"Judge J1"_s);
    const Statement package = scene.issue();
    scene.room->takeFiles({scene.sheetOf(u"Judge J1"_s, package, 10, u"one"_s)});
    scene.settle();
    scene.room->showPage(ChairRoom::Page::Results);
    QVERIFY(!scene.part<QLabel>("rankingBanner")->isVisible());
    Entry late;
    late.id = EntryId::literal(u"900");
    late.title = u"Late"_s;
    SigningDay::need(scene.room->session().apply(EntriesEdit{{{std::nullopt, late}}}));
    QVERIFY(scene.part<QLabel>("rankingBanner")->isVisible());
    SigningDay::need(scene.room->session().apply(
        AssignmentsEdit{scene.stage().setup.id, {{judge, late.id}}, {}}));
    scene.settle();
    QVERIFY(!scene.part<QLabel>("rankingBanner")->isVisible());
    // Ranked is what the package in force assigns.
    QCOMPARE(scene.part<PlainTable>("rankingTable")->model()->rowCount(), 1);
    scene.issue();
    scene.settle();
    QCOMPARE(scene.part<PlainTable>("rankingTable")->model()->rowCount(), 2);
}

void TestChairResults::rowsAreCopiedAndSaved()
{
    ChairScene scene;
    scene.addEntries(2);
    scene.addJudge(u"Judge J1"_s);
    const Statement package = scene.issue();
    scene.room->takeFiles({scene.sheetOf(u"Judge J1"_s, package, 10, u"one"_s)});
    scene.settle();
    scene.room->showPage(ChairRoom::Page::Results);
    auto *table = scene.part<PlainTable>("rankingTable");
    table->selectRow(1);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(1).startsWith(u"1=\t002\tEntry 2\t10\t"_s));
    const QString path = scene.day.path(u"ranking.csv"_s);
    scene.day.prompts.saved = {path};
    scene.press("exportRanking");
    scene.settle();
    const QByteArray csv = SigningDay::need(readWholeFile(path, 1 << 20));
    QCOMPARE(csv.count('\n'), qsizetype(3));
    QVERIFY(csv.contains("002,Entry 2,,10"));
}

void TestChairResults::sortingKeepsWhatHasNoNumberLast()
{
    ChairScene scene;
    scene.addEntries(2);
    scene.addJudge(u"Judge J1"_s);
    Entry late;
    late.id = EntryId::literal(u"000");
    late.title = u"Its judge hands in nothing"_s;
    SigningDay::need(scene.room->session().apply(EntriesEdit{{{std::nullopt, late}}}));
    const JudgeId silent = scene.addJudge(u"Judge J2"_s);
    AssignmentsEdit only{scene.stage().setup.id, {}, {}};
    for (const Assignment &one : scene.stage().assignments) {
        if (one.judge == silent && one.entry != late.id)
            only.removed.insert(one);
    }
    SigningDay::need(scene.room->session().apply(only));
    const Statement package = scene.issue();
    scene.room->takeFiles({scene.sheetOf(u"Judge J1"_s, package, 10, u"one"_s)});
    scene.settle();
    auto *table = scene.part<PlainTable>("rankingTable");
    for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        table->sortByColumn(RankingTableModel::Result, order);
        QCOMPARE(table->model()->index(2, RankingTableModel::Id).data().toString(), u"000"_s);
    }
}

void TestChairResults::clusterFiltersTableAndChart()
{
    ChairScene scene;
    scene.addEntries(5);
    scene.addJudge(u"Judge J1"_s);
    const Statement package = scene.issue();
    scene.room->takeFiles({scene.sheetOf(u"Judge J1"_s, package, 10, u"one"_s)});
    scene.settle();
    auto *cluster = scene.part<QComboBox>("rankingCluster");
    cluster->setCurrentIndex(cluster->findData(u"provinsi"_s));
    QCOMPARE(scene.part<PlainTable>("rankingTable")->model()->rowCount(), 2);
    auto *chart = scene.part<RankingChart>("rankingChart");
    QCOMPARE(chart->results()->count(), 2);
    scene.part<QLineEdit>("rankingWords")->setText(u"entry 4"_s);
    QCOMPARE(chart->results()->count(), 1);
    scene.part<QLineEdit>("rankingWords")->setText(u"nothing like it"_s);
    QCOMPARE(chart->results()->count(), 0);
}

Placement TestChairResults::placed(int rank, int judges)
{
    Placement placement;
    placement.entry = EntryId::literal(u"E%1"_s.arg(rank));
    placement.rank = rank;
    placement.result = Fraction(100 - rank);
    for (int judge = 1; judge <= judges; ++judge)
        placement.readings.push_back(
            {JudgeId::literal(u"J%1"_s.arg(judge)), Fraction(100 - rank + judge)});
    return placement;
}

void TestChairResults::chartDrawsTheFirstForty()
{
    RankingChart chart;
    chart.resize(900, 400);
    chart.show();
    std::vector<Placement> placements;
    for (int rank = 1; rank <= 41; ++rank)
        placements.push_back(placed(rank, 2));
    Placement unplaced;
    unplaced.entry = EntryId::literal(u"X");
    placements.push_back(unplaced);
    const std::vector<JudgeId> judges{JudgeId::literal(u"J1"), JudgeId::literal(u"J2")};
    chart.showRanking(placements, judges);
    QCOMPARE(chart.results()->count(), 40);
    QCOMPARE(chart.judgeSeries().size(), size_t(2));
    QCOMPARE(chart.judgeSeries().front()->count(), 40);
    QVERIFY(chart.findChild<QLabel *>(u"chartRest"_s)->isVisible());
    QCOMPARE(chart.results()->at(39).y(), 60.0);
    placements.resize(40);
    chart.showRanking(placements, judges);
    QVERIFY(!chart.findChild<QLabel *>(u"chartRest"_s)->isVisible());
    chart.showRanking({}, {});
    QCOMPARE(chart.results()->count(), 0);
}

void TestChairResults::manyJudgesShareOneSeries()
{
    RankingChart chart;
    std::vector<JudgeId> judges;
    for (int judge = 1; judge <= 21; ++judge)
        judges.push_back(JudgeId::literal(u"J%1"_s.arg(judge)));
    std::sort(judges.begin(), judges.end());
    chart.showRanking({placed(1, 21), placed(2, 21)}, judges);
    QCOMPARE(chart.judgeSeries().size(), size_t(1));
    QCOMPARE(chart.judgeSeries().front()->count(), 42);
}

void TestChairResults::dropTakesWantedFilesOnly()
{
    ChairScene scene;
    QWidget target;
    const FileDrop drop(&target, {u"jurisheet"_s});
    const QString folder = scene.day.path(u"dropped"_s);
    QVERIFY(QDir().mkpath(folder));
    for (const QString &name : {u"b.jurisheet"_s, u"a.jurisheet"_s, u"c.txt"_s})
        scene.write(u"dropped/"_s + name, "x");
    QCOMPARE(drop.wanted({u"/x/one.JURISHEET"_s, u"/x/two.csv"_s, folder}),
        (QStringList{
            u"/x/one.JURISHEET"_s, folder + u"/a.jurisheet"_s, folder + u"/b.jurisheet"_s}));
}

QTEST_MAIN(TestChairResults)
#include "tst_chairresults.moc"
