// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rehearsal/demoday.h"
#include "core/session/acts.h"
#include "core/session/resultbundle.h"
#include "tests/cli/clirun.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace juri;

namespace {

/// The published sums of six dives: mean, trimmed mean (20 %, one at each end) and median by entry.
struct Expected
{
    const char *entry, *mean, *trimmed, *median;
};
constexpr Expected expected[] = {{"D01", "50.2857", "50.0000", "50.0000"},
    {"D02", "50.8571", "50.8000", "50.5000"}, {"D03", "48.2857", "48.2000", "48.5000"},
    {"D04", "45.9286", "45.8000", "45.5000"}, {"D05", "45.1429", "44.7000", "44.5000"},
    {"D06", "44.3571", "44.3000", "44.5000"}, {"D07", "42.7857", "42.7000", "42.5000"},
    {"D08", "43.0000", "43.0000", "43.0000"}, {"D09", "43.5714", "43.5000", "43.5000"},
    {"D10", "42.2857", "42.5000", "42.5000"}, {"D11", "40.5000", "40.4000", "40.5000"},
    {"D12", "39.7857", "39.8000", "40.0000"}};

/// Cancels at the given step.
class CancelAt final : public Progress
{
public:
    explicit CancelAt(int step)
        : m_step(step)
    {}
    void report(int done, int total) override
    {
        m_done = done;
        m_total = total;
    }
    bool isCancelled() const override { return m_done >= m_step; }
    int m_done = 0, m_total = 0;

private:
    int m_step;
};

} // namespace

/// The whole day of the springboard final: real marks, real keys, real files, and what a stranger
/// with nothing but tar and ssh-keygen sees of it.
class DemodayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyStepIsToldAndEveryFileIsThere();
    void rankingByMean();
    void byTrimmedMeanAndMedian_data();
    void byTrimmedMeanAndMedian();
    void mediansTie();
    void everySheetVerifiesWithStockTools();
    void aChangedSheetFailsWithStockTools();
    void theWholeResultVerifiesWithStockTools();
    void readmeNamesTheCommands();
    void kippIsARehearsal();
    void refusesAFolderThatIsNotEmpty();
    void refusesAnUnknownExample();
    void canBeCancelled();
    void demoCommandTellsTheSame();

private:
    std::map<EntryId, Placement> placementsBy(Aggregation aggregation);

    QTemporaryDir m_folder;
    DemoDay m_day;
    Competition m_competition;
};

void DemodayTest::initTestCase()
{
    SystemRandom random;
    NoProgress quiet;
    const auto day =
        runDemoDay(u"springboard-2000"_s, m_folder.path(), SystemClock(), random, quiet);
    QVERIFY2(day, day ? "" : qPrintable(day.error().message + day.error().detail));
    m_day = *day;
    const SystemClock clock;
    const auto session = CompetitionSession::open(m_day.chairFile, clock);
    QVERIFY2(session, "the day must leave its files closed");
    m_competition = (*session)->competition();
}

std::map<EntryId, Placement> DemodayTest::placementsBy(Aggregation aggregation)
{
    const StageSetup &stage = m_competition.stages.front().setup;
    Rules rules = stage.rules;
    rules.aggregation = aggregation;
    NoProgress quiet;
    const auto outcome = outcomeOf(m_competition, stage.id, rules, quiet);
    std::map<EntryId, Placement> placements;
    if (outcome) {
        for (const Placement &placement : outcome->ranking.placements)
            placements.emplace(placement.entry, placement);
    }
    return placements;
}

void DemodayTest::everyStepIsToldAndEveryFileIsThere()
{
    QCOMPARE(m_day.sheets.size(), 7);
    QCOMPARE(m_day.judgeFiles.size(), 7);
    QStringList files = m_day.sheets + m_day.judgeFiles;
    files += {m_day.chairFile, m_day.packageFile, m_day.allowedSigners};
    for (const DemoStep &step : m_day.steps) {
        QVERIFY(!step.words.isEmpty());
        QVERIFY2(step.command.contains("juri-cli "_L1), qPrintable(step.command));
        files += step.files;
    }
    for (const QString &file : files)
        QVERIFY2(QFileInfo(file).isFile(), qPrintable(file));
    for (int number = 1; number <= 7; ++number)
        QCOMPARE(
            QFileInfo(m_day.sheets.at(number - 1)).fileName(), u"J0%1-r1.jurisheet"_s.arg(number));
    QVERIFY(!m_competition.setup.rehearsal);
    QCOMPARE(m_competition.entries.size(), std::size_t(12));
    QCOMPARE(m_competition.judges.size(), std::size_t(7));
    for (const auto &[id, judge] : m_competition.judges) {
        QVERIFY(judge.isEnrolled());
        QCOMPARE(judge.compared, KeyComparison::InPerson);
    }
    QVERIFY(m_competition.stages.front().setup.locked);
}

void DemodayTest::rankingByMean()
{
    const StageSetup &stage = m_competition.stages.front().setup;
    NoProgress quiet;
    const auto outcome = outcomeOf(m_competition, stage.id, stage.rules, quiet);
    QVERIFY(outcome);
    QStringList order;
    for (const Placement &placement : outcome->ranking.placements) {
        order += placement.entry.text();
        QCOMPARE(placement.rank, std::optional<int>(static_cast<int>(order.size())));
        QCOMPARE(placement.counted, 7);
    }
    QCOMPARE(order.join(u' '), u"D02 D01 D03 D04 D05 D06 D09 D08 D07 D10 D11 D12"_s);
    const auto placements = placementsBy(Aggregation::Mean);
    for (const Expected &row : expected)
        QCOMPARE(
            placements.at(EntryId::literal(QString::fromLatin1(row.entry))).result->toDecimal(4),
            QString::fromLatin1(row.mean));
    // Exact, not rounded: 352 over 7.
    QCOMPARE(placements.at(EntryId::literal(u"D01")).result, std::optional(Fraction::of(352, 7)));
    for (const auto &[judge, handIn] : outcome->view.judges)
        QCOMPARE(handIn.state, HandInState::Counted);
}

void DemodayTest::byTrimmedMeanAndMedian_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("trimmed");
    QTest::addColumn<QString>("median");
    for (const Expected &row : expected)
        QTest::newRow(row.entry) << QString::fromLatin1(row.entry)
                                 << QString::fromLatin1(row.trimmed)
                                 << QString::fromLatin1(row.median);
}

void DemodayTest::byTrimmedMeanAndMedian()
{
    QFETCH(QString, entry);
    QFETCH(QString, trimmed);
    QFETCH(QString, median);
    const EntryId id = EntryId::literal(entry);
    QCOMPARE(placementsBy(Aggregation::TrimmedMean).at(id).result->toDecimal(4), trimmed);
    QCOMPARE(placementsBy(Aggregation::Median).at(id).result->toDecimal(4), median);
}

void DemodayTest::mediansTie()
{
    // Known traps of this contest: the medians of 5 and 6, and of 7 and 10, are equal.
    const auto placements = placementsBy(Aggregation::Median);
    for (const auto &[a, b, rank] :
        {std::tuple(u"D05"_s, u"D06"_s, 5), std::tuple(u"D07"_s, u"D10"_s, 9)}) {
        const Placement &first = placements.at(EntryId::literal(a));
        const Placement &second = placements.at(EntryId::literal(b));
        QCOMPARE(first.rank, std::optional<int>(rank));
        QCOMPARE(second.rank, first.rank);
        QCOMPARE(first.reason, PlacementReason::Shared);
    }
}

void DemodayTest::everySheetVerifiesWithStockTools()
{
    if (QStandardPaths::findExecutable(u"ssh-keygen"_s).isEmpty())
        QSKIP("ssh-keygen is not installed");
    for (const QString &sheet : m_day.sheets) {
        const QString name = QFileInfo(sheet).fileName();
        const QTemporaryDir place;
        QVERIFY(QFile::copy(sheet, place.filePath(name)));
        QVERIFY(QFile::copy(m_day.allowedSigners, place.filePath(u"allowed_signers"_s)));
        const CliRun tar = runProgram(u"tar"_s, {u"xf"_s, name}, place.path());
        QVERIFY2(tar.code == 0 && tar.err.isEmpty(), qPrintable(tar.err));
        const QStringList verify{u"-Y"_s, u"verify"_s, u"-f"_s, u"allowed_signers"_s, u"-I"_s,
            name.left(3), u"-n"_s, u"juri-score-sheet-v1"_s, u"-s"_s, u"statement.json.sig"_s};
        const CliRun good =
            runProgram(u"ssh-keygen"_s, verify, place.path(), place.filePath(u"statement.json"_s));
        QVERIFY2(good.code == 0, qPrintable(good.err));
        QVERIFY(good.out.startsWith(
            QByteArray("Good \"juri-score-sheet-v1\" signature for " + name.left(3).toUtf8())));
    }
}

void DemodayTest::aChangedSheetFailsWithStockTools()
{
    if (QStandardPaths::findExecutable(u"ssh-keygen"_s).isEmpty())
        QSKIP("ssh-keygen is not installed");
    const QTemporaryDir place;
    QVERIFY(QFile::copy(m_day.allowedSigners, place.filePath(u"allowed_signers"_s)));
    QCOMPARE(runProgram(u"tar"_s, {u"xf"_s, m_day.sheets.front()}, place.path()).code, 0);
    QFile statement(place.filePath(u"statement.json"_s));
    QVERIFY(statement.open(QIODevice::ReadWrite));
    QByteArray bytes = statement.readAll();
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    QVERIFY(statement.seek(0));
    QCOMPARE(statement.write(bytes), bytes.size());
    statement.close();
    const CliRun bad = runProgram(u"ssh-keygen"_s,
        {u"-Y"_s, u"verify"_s, u"-f"_s, u"allowed_signers"_s, u"-I"_s, u"J01"_s, u"-n"_s,
            u"juri-score-sheet-v1"_s, u"-s"_s, u"statement.json.sig"_s},
        place.path(), statement.fileName());
    QVERIFY(bad.code != 0);
}

/// The very lines that are printed, pasted into a shell; then with one byte of a sheet changed.
void DemodayTest::theWholeResultVerifiesWithStockTools()
{
    for (const bool changed : {false, true}) {
        QTemporaryDir place;
        const QString name = QFileInfo(m_day.resultFile).fileName();
        QVERIFY(QFile::copy(m_day.resultFile, place.filePath(name)));
        QString script = stockCommandsFor(name).join(u'\n');
        if (changed)
            script.replace(u"cd result\n"_s,
                u"cd result\nfor f in sheets/*.json; do sed -i 's/final/fiNal/' $f; break; done\n"_s);
        QProcess shell;
        shell.setWorkingDirectory(place.path());
        shell.setProcessChannelMode(QProcess::MergedChannels);
        shell.start(u"bash"_s, {u"-c"_s, script});
        QVERIFY(shell.waitForFinished(60'000));
        const QByteArray said = shell.readAll();
        // Result, package, decision, seven sheets.
        QVERIFY2(said.count("Good \"juri-") == (changed ? 9 : 10), said.constData());
        QCOMPARE(said.contains("FAILED"), changed);
    }
}

void DemodayTest::readmeNamesTheCommands()
{
    QFile readme(m_folder.filePath(u"README.txt"_s));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    const QByteArray text = readme.readAll();
    for (int number = 1; number <= 7; ++number) {
        const QByteArray judge = "J0" + QByteArray::number(number);
        QVERIFY(text.contains(QByteArray("tar xf " + judge + "-r1.jurisheet\n")));
        QVERIFY(text.contains(
            QByteArray("ssh-keygen -Y verify -f allowed_signers -I " + judge +
                       " -n juri-score-sheet-v1 -s statement.json.sig < statement.json\n")));
    }
}

void DemodayTest::kippIsARehearsal()
{
    const QTemporaryDir folder;
    SystemRandom random;
    NoProgress quiet;
    const SystemClock clock;
    const auto day =
        runDemoDay(u"kipp-rehearsal"_s, folder.filePath(u"new"_s), clock, random, quiet);
    QVERIFY2(day, day ? "" : qPrintable(day.error().message + day.error().detail));
    const auto session = CompetitionSession::open(day->chairFile, clock);
    QVERIFY(session);
    const Competition &competition = (*session)->competition();
    QVERIFY(competition.setup.rehearsal);
    QCOMPARE(competition.entries.size(), std::size_t(22));
    const StageSetup &stage = competition.stages.front().setup;
    QList<int> weights;
    for (const Criterion &criterion : stage.rubric.criteria)
        weights += criterion.weight;
    QCOMPARE(weights, (QList<int>{0, 10, 15, 5, 30, 20, 5, 15}));
    const auto outcome = outcomeOf(competition, stage.id, stage.rules, quiet);
    QVERIFY(outcome);
    QCOMPARE(outcome->ranking.placements.size(), std::size_t(22));
    QVERIFY(outcome->ranking.placements.front().rank == 1);
    QCOMPARE(outcome->view.counted.size(), static_cast<std::size_t>(day->sheets.size()));
}

void DemodayTest::refusesAFolderThatIsNotEmpty()
{
    const QTemporaryDir folder;
    QFile mine(folder.filePath(u".hidden"_s));
    QVERIFY(mine.open(QIODevice::WriteOnly));
    SystemRandom random;
    NoProgress quiet;
    const SystemClock clock;
    const auto day = runDemoDay(u"springboard-2000"_s, folder.path(), clock, random, quiet);
    QVERIFY(!day);
    QCOMPARE(day.error().code, ErrorCode::BadUsage);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList(u".hidden"_s));
    const auto inFile = runDemoDay(u"springboard-2000"_s, mine.fileName(), clock, random, quiet);
    QVERIFY(!inFile);
    QCOMPARE(inFile.error().code, ErrorCode::BadUsage);
}

void DemodayTest::refusesAnUnknownExample()
{
    const QTemporaryDir folder;
    SystemRandom random;
    NoProgress quiet;
    const auto day =
        runDemoDay(u"wimbledon"_s, folder.filePath(u"new"_s), SystemClock(), random, quiet);
    QVERIFY(!day);
    QCOMPARE(day.error().code, ErrorCode::NotFound);
    QVERIFY(!QFileInfo::exists(folder.filePath(u"new"_s)));
    QCOMPARE(exampleIds(), (QStringList{u"springboard-2000"_s, u"kipp-rehearsal"_s}));
    for (const QString &id : exampleIds())
        QVERIFY(!exampleTitle(id).isEmpty());
    QVERIFY(exampleTitle(u"wimbledon"_s).isEmpty());
}

void DemodayTest::canBeCancelled()
{
    const QTemporaryDir folder;
    SystemRandom random;
    CancelAt progress(3);
    const SystemClock clock;
    const auto day = runDemoDay(u"springboard-2000"_s, folder.path(), clock, random, progress);
    QVERIFY(!day);
    QCOMPARE(day.error().code, ErrorCode::Cancelled);
    QCOMPARE(progress.m_done, 3);
    QVERIFY(progress.m_total > 3);
}

void DemodayTest::demoCommandTellsTheSame()
{
    const QTemporaryDir folder;
    const CliRun text = juriCli({u"demo"_s, u"D"_s}, folder.path());
    QCOMPARE(text.code, 0);
    QCOMPARE(text.err, QString());
    for (const Expected &row : expected) {
        QVERIFY(text.out.contains(row.mean));
        QVERIFY2(
            text.out.contains(QByteArray(QByteArray(row.entry) + ' ' + row.trimmed)), row.entry);
        QVERIFY2(
            text.out.contains(QByteArray(QByteArray(row.entry) + ' ' + row.median)), row.entry);
    }
    QCOMPARE(text.out.count("ssh-keygen -Y verify -f allowed_signers -I J0"), 7);
    const CliRun json = juriCli({u"demo"_s, u"E"_s, u"--json"_s}, folder.path());
    QCOMPARE(json.code, 0);
    const QJsonArray placements =
        json.json().value(u"ranking"_s).toObject().value(u"placements"_s).toArray();
    QCOMPARE(placements.size(), 12);
    QCOMPARE(placements.at(0).toObject().value(u"entry"_s).toString(), u"D02"_s);
    QCOMPARE(json.json().value(u"sheets"_s).toArray().size(), 7);
}

QTEST_GUILESS_MAIN(DemodayTest)
#include "tst_demoday.moc"
