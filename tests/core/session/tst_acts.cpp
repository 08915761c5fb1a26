// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/acts.h"

#include "core/assigning/assignmentplanner.h"
#include "core/session/identityfolder.h"
#include "core/support/files.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;

namespace {

const StageId stageOne = StageId::literal(u"S1");
const FixedClock clockAtNoon(QDateTime(QDate(2026, 5, 14), QTime(12, 0), Qt::UTC));

/// A chair's competition with two judges and three entries, and everything needed to go on.
class Day
{
public:
    Day()
        : m_dice(7)
    {
        Competition competition = newCompetition(u"blank"_s, u"Lomba"_s, m_dice).value();
        for (const QString &id : {u"001"_s, u"002"_s, u"003"_s})
            competition.entries.emplace(EntryId::literal(id),
                Entry{.id = EntryId::literal(id), .title = u"Inovasi "_s + id});
        chair = CompetitionSession::create(path(u"chair.juri"_s), competition, clockAtNoon).value();
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    SeededRandom &dice() { return m_dice; }

    Statement identity(const QString &who)
    {
        return createIdentity(path(who), who, {}, clockAtNoon, m_dice).value();
    }
    Identity unlock(const QString &who) { return unlockIdentity(path(who), {}).value(); }

    void prepare()
    {
        for (const QString &who : {u"Judge A"_s, u"Judge B"_s})
            QVERIFY(enrol(*chair, identity(who), KeyComparison::InPerson));
        identity(u"Chair"_s);
        const auto plan = planAssignments(chair->competition(), stageOne, {});
        QVERIFY(plan && chair->apply(toEdit(*chair->competition().stage(stageOne), *plan)));
    }

    Statement package() { return issuePackage(*chair, stageOne, unlock(u"Chair"_s)).value(); }

    std::unique_ptr<CompetitionSession> judgeFile(const QString &who, const Statement &package)
    {
        auto competition = competitionFromPackage(package, unlock(who).key.publicKey()).value();
        return CompetitionSession::create(path(who + u".juri"_s), competition, clockAtNoon).value();
    }

    static void scoreAll(CompetitionSession &session, Points points)
    {
        const Stage &stage = session.competition().stages.front();
        for (const EntryId &entry : stage.entriesOf(session.competition().self)) {
            for (const Criterion &criterion : stage.setup.rubric.criteria) {
                const EvaluationKey key{session.competition().self, entry};
                const Evaluation *now = stage.evaluation(key);
                const auto before = now ? now->mark(criterion.id) : std::nullopt;
                QVERIFY(session.apply(MarkEdit{stageOne, key, criterion.id, before, Mark(points)}));
            }
        }
    }

    QString handIn(CompetitionSession &session, const QString &who, const QString &name)
    {
        const auto sheet = signSheet(session, stageOne, unlock(who).key, SheetState::Final, m_dice);
        const bool written = sheet && writeWholeFile(path(name), envelopeBytes(*sheet));
        return written ? path(name) : QString();
    }

    std::unique_ptr<CompetitionSession> chair;

private:
    QTemporaryDir m_folder;
    SeededRandom m_dice;
};

} // namespace

class ActsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeDay()
    {
        Day day;
        day.prepare();
        const Statement package = day.package();
        QVERIFY(day.chair->competition().stages.front().setup.locked);
        QCOMPARE(day.package(), package); // nothing new to say: the same package again
        auto a = day.judgeFile(u"Judge A"_s, package);
        auto b = day.judgeFile(u"Judge B"_s, package);
        QCOMPARE(
            signSheet(*a, stageOne, day.unlock(u"Judge A"_s).key, SheetState::Final, day.dice())
                .error()
                .code,
            ErrorCode::Incomplete);
        QCOMPARE(gapsOf(a->competition(), stageOne).size(), size_t(3));
        Day::scoreAll(*a, 60);
        Day::scoreAll(*b, 80);
        QVERIFY(gapsOf(a->competition(), stageOne).empty());
        const QString sheetA = day.handIn(*a, u"Judge A"_s, u"a.jurisheet"_s);
        const QString sheetB = day.handIn(*b, u"Judge B"_s, u"b.jurisheet"_s);
        NoProgress progress;
        const auto dry = mergeFiles(*day.chair, {sheetA, sheetB}, true, progress);
        QCOMPARE(dry->added, 2);
        QCOMPARE(day.chair->competition().statements.size(), size_t(1));
        const auto merged = mergeFiles(*day.chair, {sheetB, sheetA, sheetB}, false, progress);
        QCOMPARE(merged->added, 2);
        QVERIFY(merged->files[2].answer == FileAnswer::AlreadyKnown);
        QVERIFY(merged->files[0].finding->standing == SheetStanding::Counted);
        const auto outcome = outcomeOf(day.chair->competition(), stageOne,
            day.chair->competition().stages.front().setup.rules, progress);
        QCOMPARE(outcome->ranking.placements.size(), size_t(3));
        QCOMPARE(outcome->ranking.placements[0].result.value(), Fraction(70));
        QVERIFY(outcome->ranking.placements[2].reason == PlacementReason::Shared);
    }

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

    void enrolmentTakesAKeyOnce()
    {
        Day day;
        const Statement identity = day.identity(u"Judge A"_s);
        QCOMPARE(enrol(*day.chair, identity, KeyComparison::Telephone).value(),
            JudgeId::literal(u"J01"));
        QCOMPARE(enrol(*day.chair, identity, KeyComparison::Telephone).error().code,
            ErrorCode::WrongKey);
        QCOMPARE(createIdentity(day.path(u"Judge A"_s), u"X"_s, {}, clockAtNoon, day.dice())
                     .error()
                     .code,
            ErrorCode::BadUsage);
        // A judge who waits in the roster by name gets the key.
        const Judge waiting{.id = JudgeId::literal(u"J07"), .name = u"Judge B"_s};
        QVERIFY(day.chair->apply(JudgesEdit{stageOne, {{std::nullopt, waiting}}}));
        QCOMPARE(enrol(*day.chair, day.identity(u"Judge B"_s), KeyComparison::InPerson).value(),
            waiting.id);
        QCOMPARE(enrol(*day.chair, day.identity(u"Judge C"_s), KeyComparison::InPerson).value(),
            JudgeId::literal(u"J02"));
    }

    void packagesNeedEverything()
    {
        Day day;
        day.identity(u"Chair"_s);
        QCOMPARE(issuePackage(*day.chair, stageOne, day.unlock(u"Chair"_s)).error().code,
            ErrorCode::Incomplete);
        day.identity(u"Judge C"_s);
        QVERIFY(enrol(*day.chair, identityStatement(day.path(u"Judge C"_s)).value(),
            KeyComparison::InPerson));
        QCOMPARE(issuePackage(*day.chair, stageOne, day.unlock(u"Chair"_s)).error().code,
            ErrorCode::Incomplete);
    }

    void onlyTheOwnKeyOpensAndSigns()
    {
        Day day;
        day.prepare();
        const Statement package = day.package();
        day.identity(u"Stranger"_s);
        QCOMPARE(
            competitionFromPackage(package, day.unlock(u"Stranger"_s).key.publicKey()).error().code,
            ErrorCode::WrongKey);
        auto a = day.judgeFile(u"Judge A"_s, package);
        Day::scoreAll(*a, 60);
        QCOMPARE(
            signSheet(*a, stageOne, day.unlock(u"Judge B"_s).key, SheetState::Final, day.dice())
                .error()
                .code,
            ErrorCode::WrongKey);
        QCOMPARE(issuePackage(*day.chair, stageOne, day.unlock(u"Judge A"_s)).error().code,
            ErrorCode::WrongKey);
    }
};

QTEST_GUILESS_MAIN(ActsTest)
#include "tst_acts.moc"
