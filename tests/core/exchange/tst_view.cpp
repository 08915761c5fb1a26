// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/view.h"

#include "tests/support/competitionbuilder.h"

#include <QtTest/QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

/// A competition of the chair that has issued its package.
Competition issued(int judges = 2)
{
    Competition competition = aCompetition(judges, 2);
    add(competition, aPackage(competition));
    return competition;
}

Statement packageOf(const Competition &competition)
{
    for (const auto &[hash, statement] : competition.statements) {
        if (statement.type == u"competition-package")
            return statement;
    }
    return {};
}

Statement sheet(const Competition &competition, int judge, Points points, int rev = 1,
    std::vector<QByteArray> prev = {})
{
    return signedSheet(
        aSheet(competition, packageOf(competition), judge, points, rev, std::move(prev)),
        competition, keyOf(judge));
}

SheetStanding standing(const SheetView &view, const Statement &statement)
{
    const auto found = std::find_if(view.findings.begin(), view.findings.end(),
        [&](const SheetFinding &f) { return f.hash == statement.hash; });
    return found == view.findings.end() ? SheetStanding::WrongStage : found->standing;
}

} // namespace

class ViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingHandedIn()
    {
        const SheetView view = viewSheets(issued(), stageOne);
        QCOMPARE(view.judges.size(), size_t(2));
        QVERIFY(view.judges.at(judgeId(1)).state == HandInState::Missing);
        QVERIFY(view.evaluations.empty());
    }

    void oneSheetCounts()
    {
        Competition competition = issued();
        const Statement one = sheet(competition, 1, 10);
        add(competition, one);
        const SheetView view = viewSheets(competition, stageOne);
        QVERIFY(standing(view, one) == SheetStanding::Counted);
        QCOMPARE(view.counted.at(judgeId(1)), one.hash);
        QCOMPARE(view.evaluations.size(), size_t(2));
        QVERIFY(!describe(view.findings[0], competition).isEmpty());
    }

    void aNewerRevisionReplacesTheOlder()
    {
        Competition competition = issued();
        const Statement first = sheet(competition, 1, 10);
        const Statement second = sheet(competition, 1, 12, 2, {first.hash});
        add(competition, second);
        SheetView view = viewSheets(competition, stageOne);
        QVERIFY2(
            standing(view, second) == SheetStanding::Counted, "revision 1 need not have arrived");
        QCOMPARE(view.findings[0].missingRevisions, std::vector<int>{1});
        add(competition, first);
        view = viewSheets(competition, stageOne);
        QVERIFY(standing(view, first) == SheetStanding::Superseded);
        QVERIFY(standing(view, second) == SheetStanding::Counted);
        QVERIFY(
            view.findings[0].missingRevisions.empty() && view.findings[1].missingRevisions.empty());
    }

    void competingSheetsCountForNothingUntilReconciled()
    {
        Competition competition = issued();
        const Statement one = sheet(competition, 1, 10);
        const Statement other = sheet(competition, 1, 12);
        add(competition, one);
        add(competition, other);
        SheetView view = viewSheets(competition, stageOne);
        QVERIFY(view.judges.at(judgeId(1)).state == HandInState::Conflict);
        QCOMPARE(view.judges.at(judgeId(1)).heads.size(), size_t(2));
        QVERIFY(standing(view, one) == SheetStanding::Competing);
        QVERIFY(view.evaluations.empty());
        std::vector<QByteArray> both{one.hash, other.hash};
        std::sort(both.begin(), both.end());
        const Statement settled = sheet(competition, 1, 14, 2, both);
        add(competition, settled);
        view = viewSheets(competition, stageOne);
        QVERIFY(view.judges.at(judgeId(1)).state == HandInState::Counted);
        QVERIFY(standing(view, settled) == SheetStanding::Counted);
        QVERIFY(standing(view, one) == SheetStanding::Superseded);
    }

    void strangersAndImpostors()
    {
        Competition competition = issued();
        const Statement package = packageOf(competition);
        const Statement stranger =
            signedSheet(aSheet(competition, package, 1, 10), competition, keyOf(50));
        ScoreSheet lie = aSheet(competition, package, 1, 10);
        const Statement impostor = signedSheet(lie, competition, keyOf(2));
        add(competition, stranger);
        add(competition, impostor);
        SheetView view = viewSheets(competition, stageOne);
        QVERIFY(standing(view, stranger) == SheetStanding::UnknownSigner);
        QVERIFY(standing(view, impostor) == SheetStanding::NotTheirKey);
        QVERIFY(view.evaluations.empty());
        // Enrolled later, the sheet counts without being imported again.
        add(competition, aDecision(competition, EnrolKey{judgeId(1), keyOf(50).publicKey(),
                                                    KeyComparison::InPerson, 2}));
        view = viewSheets(competition, stageOne);
        QVERIFY(standing(view, stranger) == SheetStanding::Counted);
    }

    void sheetsOfOtherPlaces()
    {
        Competition competition = issued();
        const Statement package = packageOf(competition);
        ScoreSheet elsewhere = aSheet(competition, package, 1, 10);
        elsewhere.competition = CompetitionId::literal(u"c-other");
        ScoreSheet otherStage = aSheet(competition, package, 1, 10);
        otherStage.stage = StageId::literal(u"S2");
        ScoreSheet rehearsal = aSheet(competition, package, 1, 10);
        rehearsal.rehearsal = true;
        ScoreSheet otherRubric = aSheet(competition, package, 1, 10);
        otherRubric.rubricHash = QByteArray(32, 'r');
        ScoreSheet otherEntries = aSheet(competition, package, 1, 10);
        otherEntries.entriesHash = QByteArray(32, 'e');
        const std::vector<std::pair<ScoreSheet, SheetStanding>> cases{
            {elsewhere, SheetStanding::WrongCompetition}, {otherStage, SheetStanding::WrongStage},
            {rehearsal, SheetStanding::RehearsalMixed}, {otherRubric, SheetStanding::WrongRubric},
            {otherEntries, SheetStanding::WrongRubric}};
        for (const auto &[content, expected] : cases) {
            Competition one = competition;
            const Statement statement = signedSheet(content, one, keyOf(1));
            add(one, statement);
            const SheetView view = viewSheets(one, stageOne);
            QVERIFY(standing(view, statement) == expected);
            QVERIFY(view.evaluations.empty());
        }
    }

    void sheetsThatBreakTheirPackage()
    {
        const Competition competition = issued();
        const Statement package = packageOf(competition);
        std::vector<ScoreSheet> broken(7, aSheet(competition, package, 1, 10));
        broken[0].evaluations[0].marks[criterionId(1)] = Points(21); // off the scale
        broken[1].evaluations[0].marks[criterionId(9)] = Points(1);  // unknown criterion
        broken[2].evaluations.pop_back();             // an assigned entry is left out
        broken[3].evaluations[1].entry = entryId(77); // an entry that was not assigned
        broken[4].rev = 900;                          // fast-forward
        broken[4].prev = {
            signedSheet(aSheet(competition, package, 1, 8), competition, keyOf(1)).hash};
        broken[5].packageHash = QByteArray(32, 'p'); // a package nobody signed
        broken[6].packageSeq = 2;                    // the right package under a wrong number
        for (size_t i = 0; i < broken.size(); ++i) {
            Competition one = competition;
            if (i == 4)
                add(one, signedSheet(aSheet(competition, package, 1, 8), competition, keyOf(1)));
            const Statement statement = signedSheet(broken[i], one, keyOf(1));
            add(one, statement);
            const SheetView view = viewSheets(one, stageOne);
            QVERIFY2(standing(view, statement) == SheetStanding::Malformed,
                qPrintable(QString::number(i)));
            QVERIFY(!view.counted.contains(judgeId(1)) ||
                    view.counted.at(judgeId(1)) != statement.hash);
        }
    }

    void onlyFinalSheetsCount()
    {
        for (const SheetState state : {SheetState::Partial, SheetState::Withdrawn}) {
            Competition competition = issued();
            const Statement first = sheet(competition, 1, 10);
            ScoreSheet later = aSheet(competition, packageOf(competition), 1, 12, 2, {first.hash});
            later.state = state;
            add(competition, first);
            add(competition, signedSheet(later, competition, keyOf(1)));
            const SheetView view = viewSheets(competition, stageOne);
            QVERIFY(view.evaluations.empty());
            QVERIFY(view.judges.at(judgeId(1)).state ==
                    (state == SheetState::Partial ? HandInState::Partial : HandInState::Withdrawn));
        }
    }

    void finalSheetsWithGapsAreNotSigned()
    {
        const Competition competition = issued();
        ScoreSheet gap = aSheet(competition, packageOf(competition), 1, 10);
        gap.evaluations[1].marks.erase(criterionId(2));
        SeededRandom dice(1);
        const Rubric &rubric = competition.stages.front().setup.rubric;
        QCOMPARE(makeSheet(gap, rubric, keyOf(1), dice).error().code, ErrorCode::Incomplete);
        gap.state = SheetState::Partial;
        QVERIFY(makeSheet(gap, rubric, keyOf(1), dice));
        ScoreSheet silent = aSheet(competition, packageOf(competition), 1, 20);
        silent.evaluations[0].notes.clear(); // full score without the comment it asks for
        QCOMPARE(makeSheet(silent, rubric, keyOf(1), dice).error().code, ErrorCode::Incomplete);
    }

    void orderAndRepetitionChangeNothing()
    {
        const Competition start = issued(3);
        QVERIFY(rc::check("the view is a function of the set", [&] {
            // A little world: revisions, equivocation, strangers, partial sheets.
            std::vector<Statement> world;
            const int acts = *rc::gen::inRange(1, 9);
            for (int i = 0; i < acts; ++i) {
                const int judge = *rc::gen::inRange(1, 4);
                const Points points = *rc::gen::inRange<Points>(0, 20);
                std::vector<QByteArray> prev;
                int rev = 1;
                if (!world.empty() && *rc::gen::inRange(0, 2) == 1) {
                    const auto before =
                        readSheet(world[*rc::gen::inRange<size_t>(0, world.size())]).value();
                    const auto statement = std::find_if(world.begin(), world.end(),
                        [&](const Statement &s) { return readSheet(s).value() == before; });
                    prev = {statement->hash};
                    rev = before.rev + 1;
                }
                ScoreSheet content = aSheet(start, packageOf(start), judge, points, rev, prev);
                content.state =
                    *rc::gen::inRange(0, 4) == 0 ? SheetState::Partial : SheetState::Final;
                world.push_back(
                    signedSheet(content, start, keyOf(*rc::gen::inRange(0, 6) == 0 ? 60 : judge)));
            }
            Competition oneWay = start;
            for (const Statement &statement : world)
                add(oneWay, statement);
            auto shuffled = world;
            shuffled.insert(shuffled.end(), world.begin(), world.end());
            SeededRandom dice(*rc::gen::arbitrary<std::uint64_t>());
            for (size_t i = shuffled.size(); i > 1; --i)
                std::swap(shuffled[i - 1], shuffled[dice.below(i)]);
            Competition otherWay = start;
            for (const Statement &statement : shuffled)
                add(otherWay, statement);
            const SheetView view = viewSheets(oneWay, stageOne);
            RC_ASSERT(view == viewSheets(otherWay, stageOne));
            // Nobody outside the roster is ever counted.
            for (const auto &[judge, hash] : view.counted)
                RC_ASSERT(oneWay.statements.at(hash).signer == oneWay.judges.at(judge).key);
        }));
    }
};

QTEST_GUILESS_MAIN(ViewTest)
#include "tst_view.moc"
