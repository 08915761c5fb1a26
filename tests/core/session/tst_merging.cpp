// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/day.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

/// Somebody who presses Cancel once so many files are done.
class StopsAfter final : public Progress
{
public:
    explicit StopsAfter(int files)
        : m_files(files)
    {}
    void report(int done, int) override { m_done = done; }
    bool isCancelled() const override { return m_done >= m_files; }

private:
    int m_files;
    int m_done = 0;
};

/// Five sheets: two revisions of Judge A; one of Judge B, and two different second ones, because B
/// went on in a copy of the file as well.
QStringList divided(Day &day)
{
    const Statement package = day.package();
    auto a = day.judgeFile(u"Judge A"_s, package);
    auto b = day.judgeFile(u"Judge B"_s, package);
    QStringList files;
    Day::scoreAll(*a, 60);
    files << day.handIn(*a, u"Judge A"_s, u"a1.jurisheet"_s);
    Day::scoreAll(*a, 65);
    files << day.handIn(*a, u"Judge A"_s, u"a2.jurisheet"_s);
    Day::scoreAll(*b, 80);
    files << day.handIn(*b, u"Judge B"_s, u"b1.jurisheet"_s);
    const QString path = b->path();
    b.reset();
    if (!QFile::copy(path, day.path(u"copy.juri"_s)))
        return {};
    b = CompetitionSession::open(path, clockAtNoon).value();
    auto copy = CompetitionSession::open(day.path(u"copy.juri"_s), clockAtNoon).value();
    Day::scoreAll(*b, 85);
    Day::scoreAll(*copy, 90);
    files << day.handIn(*b, u"Judge B"_s, u"b2.jurisheet"_s);
    files << day.handIn(*copy, u"Judge B"_s, u"b2-copy.jurisheet"_s);
    return files;
}

} // namespace

class MergingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangedMindIsANewRevision()
    {
        Day day;
        day.prepare();
        auto a = day.judgeFile(u"Judge A"_s, day.package());
        Day::scoreAll(*a, 60);
        const QString first = day.handIn(*a, u"Judge A"_s, u"r1.jurisheet"_s);
        QCOMPARE(readWholeFile(day.handIn(*a, u"Judge A"_s, u"again.jurisheet"_s), 100'000).value(),
            readWholeFile(first, 100'000).value());
        Day::scoreAll(*a, 75);
        const QString second = day.handIn(*a, u"Judge A"_s, u"r2.jurisheet"_s);
        QCOMPARE(readSheet(verifyFileAt(second)->statement)->rev, 2);
        NoProgress progress;
        const auto merged = mergeFiles(*day.chair, {second, first}, false, progress);
        QVERIFY(merged->files[0].finding->standing == SheetStanding::Counted);
        QVERIFY(merged->files[1].finding->standing == SheetStanding::Superseded);
    }

    void refusalsStopNobodyElse()
    {
        Day day;
        day.prepare();
        const Statement package = day.package();
        auto a = day.judgeFile(u"Judge A"_s, package);
        Day::scoreAll(*a, 60);
        const QString good = day.handIn(*a, u"Judge A"_s, u"good.jurisheet"_s);
        QByteArray bytes = readWholeFile(good, 100'000).value();
        bytes[700] = bytes[700] == 'x' ? 'y' : 'x';
        const QString bad = day.path(u"bad.jurisheet"_s);
        const QString identity = day.path(u"Judge B/identity.juriid"_s);
        const QString packageFile = day.path(u"p.juripack"_s);
        QVERIFY(writeWholeFile(bad, bytes) && writeWholeFile(packageFile, envelopeBytes(package)));
        NoProgress progress;
        const qint64 before = day.chair->journalSeq();
        const auto refused = mergeFiles(
            *day.chair, {bad, identity, packageFile, day.path(u"none"_s)}, false, progress);
        QCOMPARE(refused->added, 0);
        QCOMPARE(day.chair->journalSeq(), before);
        for (const FileReport &file : refused->files)
            QVERIFY(file.answer == FileAnswer::Refused &&
                    !describe(file, day.chair->competition()).isEmpty());
        QCOMPARE(refused->files[0].error->code, ErrorCode::BadSignature);
        QCOMPARE(mergeFiles(*day.chair, {bad, good}, false, progress)->added, 1);
        QCOMPARE(mergeFiles(*a, {good}, false, progress).error().code, ErrorCode::BadUsage);
    }

    void otherCompetitionsStayOutside()
    {
        Day day;
        Day other;
        day.prepare();
        other.dice().bytes(100); // other dice, another competition
        other.prepare();
        SeededRandom dice(1234);
        auto foreign = newCompetition(u"blank"_s, u"Another"_s, dice).value();
        QVERIFY(foreign.setup.id != day.chair->competition().setup.id);
        auto session =
            CompetitionSession::create(day.path(u"foreign.juri"_s), foreign, clockAtNoon).value();
        auto a = day.judgeFile(u"Judge A"_s, day.package());
        Day::scoreAll(*a, 60);
        const QString sheet = day.handIn(*a, u"Judge A"_s, u"a.jurisheet"_s);
        NoProgress progress;
        const auto report = mergeFiles(*session, {sheet}, false, progress);
        QCOMPARE(report->files[0].error->code, ErrorCode::WrongCompetition);
        QCOMPARE(report->added, 0);
    }

    void twoSheetsOfOneJudgeAreAConflict()
    {
        Day day;
        day.prepare();
        const QStringList files = divided(day);
        NoProgress progress;
        const auto report = mergeFiles(*day.chair, files, false, progress);
        QCOMPARE(report->added, 5);
        const SheetView view = viewSheets(day.chair->competition(), stageOne);
        QVERIFY(view.judges.at(JudgeId::literal(u"J01")).state == HandInState::Counted);
        const HandIn &divided = view.judges.at(JudgeId::literal(u"J02"));
        QVERIFY(divided.state == HandInState::Conflict);
        QCOMPARE(divided.heads.size(), size_t(2));
        for (const int competing : {3, 4})
            QVERIFY(report->files[static_cast<size_t>(competing)].finding->standing ==
                    SheetStanding::Competing);
        // Two computers, told apart.
        QVERIFY(readSheet(verifyFileAt(files[3])->statement)->device !=
                readSheet(verifyFileAt(files[4])->statement)->device);
    }

    void anyOrderGivesTheSame()
    {
        Day day;
        day.prepare();
        const QStringList files = divided(day);
        const QString closed = day.chair->path();
        day.chair.reset();
        NoProgress progress;
        SeededRandom dice(5);
        std::optional<Competition> expected;
        for (int round = 0; round < 12; ++round) {
            QStringList order = files + files.first(2); // some come twice
            for (qsizetype i = order.size() - 1; i > 0; --i)
                order.swapItemsAt(
                    i, static_cast<qsizetype>(dice.below(static_cast<std::uint64_t>(i + 1))));
            const QString path = day.path(u"round%1.juri"_s.arg(round));
            QVERIFY(QFile::copy(closed, path));
            auto session = CompetitionSession::open(path, clockAtNoon).value();
            while (!order.isEmpty()) { // in as many goes as it may take
                const auto some =
                    std::min<qsizetype>(order.size(), 1 + static_cast<qsizetype>(dice.below(4)));
                QVERIFY(mergeFiles(*session, order.first(some), false, progress));
                order.remove(0, some);
            }
            if (!expected)
                expected = session->competition();
            QVERIFY(session->competition() == *expected);
            QVERIFY(
                viewSheets(session->competition(), stageOne) == viewSheets(*expected, stageOne));
        }
        QCOMPARE(expected->statements.size(), size_t(6)); // the package and five sheets
    }

    void aDryRunSaysTheSameAndWritesNothing()
    {
        Day day;
        day.prepare();
        const QStringList files = divided(day);
        NoProgress progress;
        const qint64 before = day.chair->journalSeq();
        const auto dry = mergeFiles(*day.chair, files, true, progress);
        QCOMPARE(day.chair->journalSeq(), before);
        const auto real = mergeFiles(*day.chair, files, false, progress);
        QCOMPARE(day.chair->journalSeq(), before + 1); // all files are one act
        QCOMPARE(dry->added, real->added);
        for (size_t i = 0; i < real->files.size(); ++i) {
            QVERIFY(dry->files[i].finding == real->files[i].finding);
            QVERIFY(dry->files[i].answer == FileAnswer::New);
        }
        const auto again = mergeFiles(*day.chair, files, false, progress);
        QCOMPARE(again->added, 0);
        QCOMPARE(day.chair->journalSeq(), before + 1);
    }

    void stoppingTakesNothing()
    {
        Day day;
        day.prepare();
        const QStringList files = divided(day);
        StopsAfter progress(2);
        const auto report = mergeFiles(*day.chair, files, false, progress);
        QVERIFY(report->cancelled);
        QCOMPARE(report->added, 0);
        QCOMPARE(day.chair->competition().statements.size(), size_t(1));
    }

    void twentyThousandFilesStoppedAnywhere()
    {
        Day day;
        day.prepare();
        const QStringList good = divided(day);
        const QString broken = day.path(u"broken.jurisheet"_s);
        QVERIFY(writeWholeFile(broken, "statement.json"));
        QStringList many; // 20,000 paths, one in ten of which is a sheet
        while (many.size() < 20'000)
            many << good.at(many.size() / 10 % 5) << QStringList(5, broken)
                 << QStringList(4, day.path(u"not there"_s));
        many.resize(20'000);
        const Competition before = day.chair->competition();
        const qint64 seq = day.chair->journalSeq();
        for (const int files : {0, 777, 12'345, 20'000}) {
            for (const int threads : {1, 3}) {
                StopsAfter stop(files);
                const auto checked = checkFiles(many, before.setup, stop, threads);
                QVERIFY(!checked);
                QCOMPARE(checked.error().code, ErrorCode::Cancelled);
            }
            StopsAfter stop(files);
            const auto report = mergeFiles(*day.chair, many, false, stop);
            QVERIFY(report->cancelled && report->added == 0 && report->files.empty());
            QVERIFY(day.chair->competition() == before);
            QCOMPARE(day.chair->journalSeq(), seq);
        }
        NoProgress progress;
        const auto report = mergeFiles(*day.chair, many, false, progress);
        QCOMPARE(report->added, 5);
        QCOMPARE(report->files.size(), size_t(20'000));
        QCOMPARE(day.chair->journalSeq(), seq + 1);
        const Competition after = day.chair->competition();
        const auto again = mergeFiles(*day.chair, many, false, progress);
        QCOMPARE(again->added, 0);
        QVERIFY(day.chair->competition() == after);
        QCOMPARE(day.chair->journalSeq(), seq + 1);
        many << good.front();
        QCOMPARE(mergeFiles(*day.chair, many, false, progress).error().code, ErrorCode::TooLarge);
    }

    void anyNumberOfThreadsGivesTheSameAnswer()
    {
        Day day;
        day.prepare();
        const QStringList good = divided(day);
        QStringList some;
        for (int i = 0; i < 60; ++i)
            some << good.at(i % 5) << day.path(u"identity %1"_s.arg(i)) << good.at((i * 3) % 5);
        NoProgress progress;
        const CompetitionSetup setup = day.chair->competition().setup;
        const CheckedFiles one = checkFiles(some, setup, progress, 1).value();
        QCOMPARE(one.statements.size(), size_t(5)); // held once, however often they come
        for (const int threads : {0, 2, 5}) {
            const CheckedFiles other = checkFiles(some, setup, progress, threads).value();
            QVERIFY(other.statements == one.statements);
            QCOMPARE(other.files.size(), one.files.size());
            for (size_t i = 0; i < one.files.size(); ++i) {
                QCOMPARE(other.files[i].path, some.at(static_cast<qsizetype>(i)));
                QCOMPARE(other.files[i].hash, one.files[i].hash);
                QCOMPARE(other.files[i].error.has_value(), one.files[i].error.has_value());
            }
        }
    }
};

QTEST_GUILESS_MAIN(MergingTest)
#include "tst_merging.moc"
