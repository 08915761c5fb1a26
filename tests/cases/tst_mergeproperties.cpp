// SPDX-License-Identifier: GPL-3.0-or-later
// The properties of docs/merging.md, asked of generated worlds. Statements arrive as they do in the
// chair's file, by StatementsEdit; wrong merges, compiled in one by one, must fail here.
#include "core/domain/edit.h"
#include "tests/cases/generatedworld.h"

#include <QtTest/QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

using Statements = std::vector<Statement>;

void arrive(Competition &competition, const Statements &statements)
{
    for (const Statement &statement : statements)
        applyTo(competition, StatementsEdit{{statement}});
}

/// The file before anything arrived.
Competition bare(const Competition &competition)
{
    Competition empty = competition;
    empty.statements.clear();
    return empty;
}

Competition holding(const GeneratedWorld &world, const Statements &statements)
{
    Competition competition = bare(world.competition());
    arrive(competition, statements);
    return competition;
}

/// All that arrived in one file arrives in the other.
Competition merged(Competition into, const Competition &from)
{
    for (const auto &[hash, statement] : from.statements)
        applyTo(into, StatementsEdit{{statement}});
    return into;
}

SheetView viewed(const Competition &competition)
{
    return viewOf(worldOf(competition), stageOne);
}

QByteArray seen(const Competition &competition)
{
    return viewJson(viewed(competition));
}

Statements shuffled(Statements statements, SeededRandom &dice)
{
    for (size_t i = statements.size(); i > 1; --i)
        std::swap(statements[i - 1], statements[dice.below(i)]);
    return statements;
}

Statements some(const Statements &statements, SeededRandom &dice)
{
    Statements part;
    for (const Statement &statement : statements) {
        if (dice.below(10) < 7)
            part.push_back(statement);
    }
    return shuffled(part, dice);
}

bool isSheet(const Statement &statement)
{
    return statement.type == typeWord(StatementType::ScoreSheet);
}

/// What stays once a stage is closed.
bool sameClosing(const SheetView &a, const SheetView &b)
{
    return a.closed == b.closed && a.counted == b.counted && a.absent == b.absent &&
           a.annulled == b.annulled && a.logHead == b.logHead && a.package == b.package &&
           a.evaluations == b.evaluations;
}

constexpr std::uint64_t allWorlds = 1'000'000;

/// Asks one property of generated worlds and demands that it had something to ask of enough of
/// them: the property returns whether it had.
bool holds(const char *name, int leastAsked,
    const std::function<bool(const GeneratedWorld &, SeededRandom &)> &property)
{
    int asked = 0;
    const bool held = rc::check(name, [&] {
        const auto seed = *rc::gen::noShrink(
            rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::uint64_t>(0, allWorlds)));
        const GeneratedWorld world(seed);
        SeededRandom dice(seed + 1);
        asked += property(world, dice) ? 1 : 0;
    });
    if (held && asked < leastAsked)
        qWarning("%s: asked of %d worlds only", name, asked);
    return held && asked >= leastAsked;
}

} // namespace

class MergePropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worldsAreVaried()
    {
        std::set<QString> words;
        for (std::uint64_t seed = 0; seed < 250; ++seed) {
            const SheetView view = viewed(GeneratedWorld(seed).competition());
            words.insert(view.closed ? u"closed"_s : u"open"_s);
            for (const auto &[judge, handIn] : view.judges)
                words.insert(u"judge "_s + stateWord(handIn.state));
            for (const SheetFinding &finding : view.findings)
                words.insert(standingWord(finding.standing));
            for (const QString &problem : view.problems)
                words.insert(problem.section(u':', 0, 0));
            if (!view.evidence.empty())
                words.insert(u"evidence"_s);
            if (view.log == ChainState::Fork)
                words.insert(u"fork"_s);
        }
        for (const char *word : {"closed", "open", "evidence", "fork", "impossible", "admitted",
                 "close-does-not-follow", "judge missing", "judge counted", "judge conflict",
                 "judge partial", "judge withdrawn", "judge excluded", "counted", "superseded",
                 "competing", "set-aside", "late", "excluded", "revoked-key", "unknown-signer",
                 "not-their-key", "wrong-competition", "wrong-stage", "wrong-rubric",
                 "rehearsal-mixed", "malformed", "not-final"})
            QVERIFY2(words.contains(QLatin1StringView(word)), word);
    }

    void case42_mergingIsUnion()
    {
        QVERIFY(
            holds("idempotent, commutative, associative", 20, [](const auto &world, auto &dice) {
                const Competition a = holding(world, some(world.made(), dice));
                const Competition b = holding(world, some(world.made(), dice));
                const Competition c = holding(world, some(world.made(), dice));
                RC_ASSERT(merged(a, a).statements == a.statements);
                RC_ASSERT(seen(merged(a, b)) == seen(merged(b, a)));
                RC_ASSERT(viewed(merged(a, b)) == viewed(merged(b, a)));
                RC_ASSERT(seen(merged(merged(a, b), c)) == seen(merged(a, merged(b, c))));
                Competition both = a;
                both.statements.insert(b.statements.begin(), b.statements.end());
                RC_ASSERT(merged(a, b).statements == both.statements);
                return true;
            }));
    }

    void case41_orderAndRepetitionChangeNothing()
    {
        QVERIFY(holds(
            "every order, and every file more than once", 20, [](const auto &world, auto &dice) {
                const SheetView expected = viewed(world.competition());
                for (int time = 0; time < 3; ++time) {
                    Statements arriving = world.made();
                    const Statements again = some(world.made(), dice);
                    arriving.insert(arriving.end(), again.begin(), again.end());
                    const Competition other = holding(world, shuffled(arriving, dice));
                    RC_ASSERT(viewJson(viewed(other)) == viewJson(expected));
                    RC_ASSERT(viewed(other) == expected);
                }
                return true;
            }));
    }

    void evidenceIsNeverLost()
    {
        QVERIFY(holds("what was evidence among some is evidence among more", 4,
            [](const auto &world, auto &dice) {
                const Competition part = holding(world, some(world.made(), dice));
                const auto before = viewed(part).evidence;
                const auto after = viewed(merged(part, world.competition())).evidence;
                for (const Evidence &pair : before)
                    RC_ASSERT(std::find(after.begin(), after.end(), pair) != after.end());
                return !before.empty();
            }));
    }

    void closedIsClosed()
    {
        QVERIFY(holds("no further sheet changes what a closing counted", 4,
            [](const auto &world, auto &dice) {
                const SheetView before = viewed(world.competition());
                if (!before.closed)
                    return false;
                Statements further;
                Competition fewer = bare(world.competition());
                for (const Statement &one : world.made()) {
                    const auto counts = [&](const auto &c) { return c.second == one.hash; };
                    if (!isSheet(one) ||
                        std::any_of(before.counted.begin(), before.counted.end(), counts))
                        arrive(fewer, {one});
                    if (!isSheet(one))
                        continue;
                    further.push_back(
                        signedAnew(one, [](ScoreSheet &sheet) { sheet.device = u"further"_s; }));
                    further.push_back(signedAnew(one, [&](ScoreSheet &sheet) {
                        sheet.prev = {one.hash};
                        ++sheet.rev;
                        sheet.state = dice.below(2) ? SheetState::Withdrawn : sheet.state;
                    }));
                }
                Competition more = world.competition();
                arrive(more, some(further, dice));
                RC_ASSERT(sameClosing(viewed(more), before));
                RC_ASSERT(sameClosing(viewed(fewer), before));
                return true;
            }));
    }

    void foreignKeysNeverCount()
    {
        QVERIFY(holds(
            "open, what counts has a key of its judge", 8, [](const auto &world, SeededRandom &) {
                const SheetView view = viewed(world.competition());
                if (view.closed)
                    return false;
                std::set<std::pair<JudgeId, QByteArray>> given;
                for (const Statement &one : world.made()) {
                    if (const auto package = readPackage(one)) {
                        for (const Judge &judge : package->roster)
                            given.emplace(judge.id, judge.key);
                    }
                    const auto decision = readDecision(one);
                    const auto *enrol = decision ? std::get_if<EnrolKey>(&decision->act) : nullptr;
                    if (enrol)
                        given.emplace(enrol->judge, enrol->key);
                }
                Competition more = world.competition();
                for (const auto &[judge, hash] : view.counted) {
                    const Statement &counted = world.competition().statements.at(hash);
                    RC_ASSERT(given.contains({judge, counted.signer}));
                    // A stranger replaces it.
                    ScoreSheet forged = readSheet(counted).value();
                    forged.prev = {hash};
                    ++forged.rev;
                    forged.key = strangerKey().publicKey();
                    arrive(more, {signedSheet(forged, world.competition(), strangerKey())});
                }
                RC_ASSERT(viewed(more).counted == view.counted);
                return !view.counted.empty();
            }));
    }

    void case45_aThirdHeadIsAConflictAgain()
    {
        QVERIFY(holds("a settled conflict is one again when a further head arrives", 4,
            [](const auto &world, auto &dice) {
                const SheetView view = viewed(world.competition());
                if (view.closed || view.log != ChainState::Sound)
                    return false;
                for (const auto &[judge, handIn] : view.judges) {
                    if (handIn.state != HandInState::Counted || handIn.heads.size() != 1 ||
                        isKept(world, handIn.effective))
                        continue;
                    const Statement &first = world.competition().statements.at(handIn.effective);
                    settleAndReopen(world.competition(), judge, first, dice.below(2) == 1);
                    return true;
                }
                return false;
            }));
    }

    void aRightClosingHasNoProblem()
    {
        QVERIFY(holds("closing with what the view says gives no problem", 8,
            [](const auto &world, SeededRandom &) {
                const SheetView before = viewed(world.competition());
                if (before.closed || before.log != ChainState::Sound || before.package.isEmpty())
                    return false;
                CloseStage close{stageOne, before.package, before.counted, {}, {}};
                for (const auto &[judge, handIn] : before.judges) {
                    if (handIn.state != HandInState::Counted &&
                        handIn.state != HandInState::Excluded)
                        close.absent.emplace(judge, u"absent"_s);
                }
                for (const SheetFinding &finding : before.findings) {
                    if (finding.standing != SheetStanding::WrongCompetition &&
                        finding.standing != SheetStanding::RehearsalMixed &&
                        finding.standing != SheetStanding::WrongStage)
                        close.sheets.insert(finding.hash);
                }
                Competition closed = world.competition();
                arrive(closed, {aDecision(closed, close)});
                const SheetView after = viewed(closed);
                RC_ASSERT(after.closed && after.late.empty());
                RC_ASSERT(after.problems == before.problems);
                RC_ASSERT(after.counted == before.counted && after.judges == before.judges);
                RC_ASSERT(after.findings == before.findings);
                return true;
            }));
    }

    void lettersChangeNothing()
    {
        QVERIFY(holds("receipts, witnesses and identities are not looked at", 1,
            [](const auto &world, SeededRandom &) {
                Statements others;
                for (const Statement &one : world.made()) {
                    const auto type = statementTypeFrom(one.type);
                    if (type == StatementType::ScoreSheet || type == StatementType::Decision ||
                        type == StatementType::CompetitionPackage)
                        others.push_back(one);
                }
                RC_ASSERT(viewed(holding(world, others)) == viewed(world.competition()));
                return others.size() != world.made().size();
            }));
    }

private:
    /// Whether the sheet was signed with a key that was revoked: further ones would not be kept.
    static bool isKept(const GeneratedWorld &world, const QByteArray &hash)
    {
        const QByteArray &signer = world.competition().statements.at(hash).signer;
        return std::any_of(world.made().begin(), world.made().end(), [&](const Statement &one) {
            const auto decision = readDecision(one);
            const auto *revoke = decision ? std::get_if<RevokeKey>(&decision->act) : nullptr;
            return revoke && revoke->key == signer;
        });
    }

    /// A second head is a conflict; the chair chooses; a third one is a conflict again. With
    /// `grown` the second head is a revision further than the first.
    static void settleAndReopen(
        Competition competition, const JudgeId &judge, const Statement &first, bool grown)
    {
        const auto copy = [&](const QString &device) {
            return signedAnew(first, [&](ScoreSheet &sheet) { sheet.device = device; });
        };
        Statement second = copy(u"second"_s);
        arrive(competition, {second});
        if (grown) {
            second = signedAnew(second, [&](ScoreSheet &sheet) {
                sheet.prev = {second.hash};
                ++sheet.rev;
            });
            arrive(competition, {second});
        }
        SheetView view = viewed(competition);
        RC_ASSERT(view.judges.at(judge).state == HandInState::Conflict);
        RC_ASSERT(!view.counted.contains(judge));
        const ResolveConflict choice{stageOne, judge, {first.hash, second.hash}, first.hash};
        arrive(competition, {aDecision(competition, choice)});
        view = viewed(competition);
        RC_ASSERT(view.judges.at(judge).state == HandInState::Counted);
        RC_ASSERT(view.counted.at(judge) == first.hash);
        arrive(competition, {copy(u"third"_s)});
        view = viewed(competition);
        RC_ASSERT(view.judges.at(judge).state == HandInState::Conflict);
        RC_ASSERT(!view.counted.contains(judge));
    }
};

QTEST_GUILESS_MAIN(MergePropertiesTest)
#include "tst_mergeproperties.moc"
