// SPDX-License-Identifier: GPL-3.0-or-later
// The view as a function of a set: packages that follow one another, chains of revisions, and
// random worlds against a second, plain reading of the definitions.
#include "core/exchange/view.h"

#include "tests/support/competitionbuilder.h"

#include <QtTest/QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

Competition issuedTo(int judges)
{
    Competition competition = aCompetition(judges, 2);
    add(competition, aPackage(competition));
    return competition;
}

Statement firstPackage(const Competition &competition)
{
    for (const auto &[hash, statement] : competition.statements) {
        if (statement.type == u"competition-package")
            return statement;
    }
    return {};
}

/// The next package of the same chair, with whatever `change` does to it.
template<typename F>
Statement nextPackage(
    const Statement &before, const F &change, const SigningKey &chair = chairKey())
{
    PackageContent content = readPackage(before).value();
    content.seq += 1;
    content.prev = {before.hash};
    change(content);
    return makePackage(content, chair).value();
}

const SheetFinding *findingOf(const SheetView &view, const Statement &statement)
{
    const auto found = std::find_if(view.findings.begin(), view.findings.end(),
        [&](const SheetFinding &one) { return one.hash == statement.hash; });
    return found == view.findings.end() ? nullptr : &*found;
}

bool stands(const Competition &competition, const Statement &statement, SheetStanding standing)
{
    const SheetView view = viewSheets(competition, stageOne);
    const SheetFinding *finding = findingOf(view, statement);
    return finding && finding->standing == standing && !describe(*finding, competition).isEmpty();
}

/// One signed sheet of a random world, with what is needed to judge it by the definitions.
struct Act
{
    Statement statement;
    int judge = 0, rev = 1;
    bool stranger = false, ownChain = true;
    SheetState state = SheetState::Final;
    std::vector<QByteArray> prev;
};

std::vector<Act> randomWorld(const Competition &start)
{
    const Statement package = firstPackage(start);
    std::vector<Act> world;
    const int acts = *rc::gen::inRange(1, 12);
    for (int i = 0; i < acts; ++i) {
        Act act;
        act.judge = *rc::gen::inRange(1, 4);
        act.stranger = *rc::gen::inRange(0, 8) == 0;
        const int named = *rc::gen::inRange(0, 3); // none, one, or two to reconcile
        for (int n = 0; n < named && !world.empty(); ++n) {
            const Act &before = world[*rc::gen::inRange<size_t>(0, world.size())];
            // Mostly the judge's own, sometimes somebody else's.
            if (before.judge != act.judge && *rc::gen::inRange(0, 4) != 0)
                continue;
            act.prev.push_back(before.statement.hash);
            act.rev = std::max(act.rev, before.rev + 1);
            act.ownChain = act.ownChain && before.judge == act.judge;
        }
        std::sort(act.prev.begin(), act.prev.end());
        act.prev.erase(std::unique(act.prev.begin(), act.prev.end()), act.prev.end());
        const int kind = *rc::gen::inRange(0, 8);
        act.state = kind == 0   ? SheetState::Partial
                    : kind == 1 ? SheetState::Withdrawn
                                : SheetState::Final;
        ScoreSheet sheet =
            aSheet(start, package, act.judge, *rc::gen::inRange<Points>(0, 20), act.rev, act.prev);
        sheet.state = act.state;
        const SigningKey key = keyOf(act.stranger ? 60 : act.judge);
        sheet.key = key.publicKey();
        act.statement = signedSheet(sheet, start, key);
        world.push_back(std::move(act));
    }
    return world;
}

/// The state of a judge by the definitions of docs/formats.md, read as plainly as possible.
HandInState expectedState(const std::vector<Act> &world, int judge)
{
    std::map<QByteArray, const Act *> mine;
    for (const Act &act : world) {
        if (act.judge == judge && !act.stranger && act.ownChain)
            mine.emplace(act.statement.hash, &act);
    }
    auto heads = mine;
    for (const auto &[hash, act] : mine) {
        for (const QByteArray &replaced : act->prev)
            heads.erase(replaced);
    }
    if (heads.empty())
        return HandInState::Missing;
    if (heads.size() > 1)
        return HandInState::Conflict;
    switch (heads.begin()->second->state) {
    case SheetState::Partial:
        return HandInState::Partial;
    case SheetState::Withdrawn:
        return HandInState::Withdrawn;
    case SheetState::Final:
        break;
    }
    return HandInState::Counted;
}

} // namespace

class ViewSetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void olderPackageWithTheSameRubricCounts()
    {
        Competition competition = issuedTo(1);
        const Statement first = firstPackage(competition);
        const Statement sheet =
            signedSheet(aSheet(competition, first, 1, 10), competition, keyOf(1));
        add(competition, sheet);
        add(competition,
            nextPackage(first, [](PackageContent &p) { p.setup.title = u"Corrected"_s; }));
        QVERIFY(stands(competition, sheet, SheetStanding::Counted));
    }

    void changedRubricOrEntriesAsksForANewSheet()
    {
        const Competition start = issuedTo(1);
        const Statement first = firstPackage(start);
        const Statement sheet = signedSheet(aSheet(start, first, 1, 10), start, keyOf(1));
        const auto weight = [](PackageContent &p) { p.stage.rubric.criteria[0].weight = 40; };
        const auto entry = [](PackageContent &p) { p.entries[0].title = u"Other"_s; };
        for (const Statement &second : {nextPackage(first, weight), nextPackage(first, entry)}) {
            Competition competition = start;
            add(competition, sheet);
            add(competition, second);
            QVERIFY(stands(competition, sheet, SheetStanding::WrongRubric));
            // Made anew for the second package, it counts and replaces the first.
            const PackageContent content = readPackage(second).value();
            ScoreSheet again = aSheet(start, second, 1, 10, 2, {sheet.hash});
            again.packageSeq = 2;
            again.rubricHash = rubricHash(content.stage);
            again.entriesHash = entriesHash(content.entries);
            const Statement renewed = signedSheet(again, start, keyOf(1));
            add(competition, renewed);
            QVERIFY(stands(competition, renewed, SheetStanding::Counted));
            // A sheet that names the old package, but the new hashes, was checked against nothing.
            again.packageHash = first.hash;
            again.packageSeq = 1;
            again.prev = {renewed.hash};
            again.rev = 3;
            const Statement mixed = signedSheet(again, start, keyOf(1));
            add(competition, mixed);
            QVERIFY(stands(competition, mixed, SheetStanding::Malformed));
            QVERIFY(stands(competition, renewed, SheetStanding::Counted));
        }
    }

    void packagesOfOthersMeanNothing()
    {
        Competition competition = issuedTo(1);
        const Statement first = firstPackage(competition);
        const Statement sheet =
            signedSheet(aSheet(competition, first, 1, 10), competition, keyOf(1));
        add(competition, sheet);
        add(competition,
            nextPackage(
                first, [](PackageContent &p) { p.stage.rubric.criteria[0].weight = 1; },
                keyOf(70)));
        QVERIFY(stands(competition, sheet, SheetStanding::Counted));
    }

    void withoutAPackageNothingCounts()
    {
        const Competition competition = issuedTo(1);
        Competition bare = aCompetition(1, 2);
        const Statement sheet = signedSheet(
            aSheet(competition, firstPackage(competition), 1, 10), competition, keyOf(1));
        add(bare, sheet);
        QVERIFY2(stands(bare, sheet, SheetStanding::UnknownSigner),
            "keys are given by packages and decisions");
        QVERIFY(viewSheets(bare, StageId::literal(u"S9")).judges.empty());
    }

    void gapsAreNoted()
    {
        Competition competition = issuedTo(1);
        const Statement package = firstPackage(competition);
        const Statement one =
            signedSheet(aSheet(competition, package, 1, 10), competition, keyOf(1));
        const Statement two =
            signedSheet(aSheet(competition, package, 1, 11, 2, {one.hash}), competition, keyOf(1));
        const Statement three =
            signedSheet(aSheet(competition, package, 1, 12, 3, {two.hash}), competition, keyOf(1));
        add(competition, three);
        SheetView view = viewSheets(competition, stageOne);
        QCOMPARE(view.counted.at(judgeId(1)), three.hash);
        QVERIFY(findingOf(view, three)->missingRevisions == std::vector<int>{2});
        add(competition, two);
        view = viewSheets(competition, stageOne);
        QVERIFY(findingOf(view, three)->missingRevisions.empty());
        QVERIFY(findingOf(view, two)->missingRevisions == std::vector<int>{1});
        QCOMPARE(view.counted.at(judgeId(1)), three.hash);
    }

    void strangersReplaceNothing()
    {
        Competition competition = issuedTo(2);
        const Statement package = firstPackage(competition);
        const Statement own =
            signedSheet(aSheet(competition, package, 1, 10), competition, keyOf(1));
        add(competition, own);
        ScoreSheet forged = aSheet(competition, package, 1, 20, 2, {own.hash});
        const Statement stranger = signedSheet(forged, competition, keyOf(50));
        const Statement colleague = signedSheet(forged, competition, keyOf(2));
        add(competition, stranger);
        add(competition, colleague);
        QVERIFY(stands(competition, own, SheetStanding::Counted));
        QVERIFY(stands(competition, stranger, SheetStanding::UnknownSigner));
        QVERIFY(stands(competition, colleague, SheetStanding::NotTheirKey));
    }

    void nobodyReplacesAColleaguesSheet()
    {
        Competition competition = issuedTo(2);
        const Statement package = firstPackage(competition);
        const Statement own =
            signedSheet(aSheet(competition, package, 1, 10), competition, keyOf(1));
        const Statement grab =
            signedSheet(aSheet(competition, package, 2, 20, 2, {own.hash}), competition, keyOf(2));
        add(competition, own);
        add(competition, grab);
        QVERIFY(stands(competition, own, SheetStanding::Counted));
        QVERIFY(stands(competition, grab, SheetStanding::Malformed));
    }

    void aThirdCompetingSheetOpensTheConflictAgain()
    {
        Competition competition = issuedTo(1);
        const Statement package = firstPackage(competition);
        std::vector<QByteArray> forks;
        for (const Points points : {10, 12}) {
            const Statement one =
                signedSheet(aSheet(competition, package, 1, points), competition, keyOf(1));
            add(competition, one);
            forks.push_back(one.hash);
        }
        std::sort(forks.begin(), forks.end());
        add(competition,
            signedSheet(aSheet(competition, package, 1, 14, 2, forks), competition, keyOf(1)));
        QVERIFY(
            viewSheets(competition, stageOne).judges.at(judgeId(1)).state == HandInState::Counted);
        add(competition, signedSheet(aSheet(competition, package, 1, 16), competition, keyOf(1)));
        const SheetView view = viewSheets(competition, stageOne);
        QVERIFY(view.judges.at(judgeId(1)).state == HandInState::Conflict);
        QVERIFY(view.evaluations.empty() && view.counted.empty());
    }

    void damagedStatementsAreNotCounted()
    {
        // A set that was changed behind our back: the view does not fall over.
        Competition competition = issuedTo(1);
        Statement sheet = signedSheet(
            aSheet(competition, firstPackage(competition), 1, 10), competition, keyOf(1));
        sheet.body.truncate(sheet.body.size() / 2);
        add(competition, sheet);
        QVERIFY(stands(competition, sheet, SheetStanding::Malformed));
        QVERIFY(viewSheets(competition, stageOne).counted.empty());
    }

    void randomWorldsFollowTheDefinitions()
    {
        const Competition start = issuedTo(3);
        QVERIFY(rc::check("state and count of every judge", [&] {
            const std::vector<Act> world = randomWorld(start);
            Competition competition = start;
            for (const Act &act : world)
                add(competition, act.statement);
            const SheetView view = viewSheets(competition, stageOne);
            RC_ASSERT(view.findings.size() <= world.size());
            size_t counted = 0;
            for (int judge = 1; judge <= 3; ++judge) {
                const HandInState expected = expectedState(world, judge);
                RC_ASSERT(view.judges.at(judgeId(judge)).state == expected);
                RC_ASSERT(
                    view.counted.contains(judgeId(judge)) == (expected == HandInState::Counted));
                counted += expected == HandInState::Counted ? 1U : 0U;
            }
            RC_ASSERT(view.evaluations.size() == counted * 2);
            RC_ASSERT(std::is_sorted(view.evaluations.begin(), view.evaluations.end(),
                [](const Evaluation &a, const Evaluation &b) { return a.key() < b.key(); }));
        }));
    }

    void evidenceIsNeverUnlearned()
    {
        const Competition start = issuedTo(3);
        QVERIFY(rc::check("a merge of two sets holds every finding of both", [&] {
            const std::vector<Act> world = randomWorld(start);
            Competition left = start, right = start, both = start;
            for (const Act &act : world) {
                add(both, act.statement);
                if (*rc::gen::arbitrary<bool>())
                    add(left, act.statement);
                else
                    add(right, act.statement);
            }
            Competition merged = right;
            merged.statements.insert(left.statements.begin(), left.statements.end());
            RC_ASSERT(viewSheets(merged, stageOne) == viewSheets(both, stageOne));
            std::set<QByteArray> known;
            for (const SheetFinding &finding : viewSheets(both, stageOne).findings)
                known.insert(finding.hash);
            for (const Competition *part : {&left, &right}) {
                for (const SheetFinding &finding : viewSheets(*part, stageOne).findings)
                    RC_ASSERT(known.contains(finding.hash));
            }
        }));
    }
};

QTEST_GUILESS_MAIN(ViewSetsTest)
#include "tst_viewsets.moc"
