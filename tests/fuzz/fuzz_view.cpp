// SPDX-License-Identifier: GPL-3.0-or-later
// The view: whatever judges and chair sign, the properties of docs/merging.md hold.
//
// An input is a world: each five bytes are one statement, in the order of signing.
#include "core/exchange/packagechain.h"
#include "core/exchange/view.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/worldbuilder.h"
#include "tests/support/competitionbuilder.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::fuzz;
using namespace juri::test;

namespace {

constexpr int mostStatements = 24;

const SheetFinding &findingOf(const SheetView &view, const QByteArray &hash)
{
    const auto found = std::find_if(view.findings.begin(), view.findings.end(),
        [&](const SheetFinding &one) { return one.hash == hash; });
    demand(found != view.findings.end(), "every sheet has a finding");
    return *found;
}

/// What a view must be in itself.
void checkView(const Competition &competition, const SheetView &view)
{
    std::ptrdiff_t sheets = 0;
    for (const auto &[hash, statement] : competition.statements)
        sheets += statement.type == u"score-sheet" ? 1 : 0;
    demand(std::ssize(view.findings) == sheets, "one finding a sheet");
    for (const SheetFinding &finding : view.findings)
        demand(!describe(finding, competition).isEmpty(), "a finding has a sentence");
    demand(Json::parseCanonical(viewJson(view)).has_value(), "a view is canonical JSON");
    demand(std::is_sorted(view.evaluations.begin(), view.evaluations.end(),
               [](const Evaluation &a, const Evaluation &b) { return a.key() < b.key(); }),
        "evaluations ascend");
    for (const Evaluation &evaluation : view.evaluations) {
        demand(view.counted.contains(evaluation.judge), "only counted sheets are aggregated");
        demand(!view.annulled.contains(evaluation.entry), "no annulled entry is aggregated");
    }
    for (const auto &[judge, handIn] : view.judges)
        demand((handIn.state == HandInState::Counted) == !handIn.effective.isEmpty(),
            "who is counted has an effective sheet");
}

/// The keys that the packages and decisions give to judges, and what of them was taken back.
class Keys
{
public:
    explicit Keys(const Competition &competition)
        : m_world(worldOf(competition))
        , m_log(m_world)
        , m_chain(m_world, stageOne, m_log)
    {}

    bool allow(const JudgeId &judge, const Statement &sheet) const
    {
        bool given = false, revoked = false, kept = false;
        for (const ChainedPackage &package : m_chain.packages()) {
            for (const Judge &one : package.content.roster)
                given = given || (one.id == judge && one.key == sheet.signer);
        }
        for (const LoggedDecision &one : m_log.decisions()) {
            if (const auto *enrol = std::get_if<EnrolKey>(&one.decision.act))
                given = given || (enrol->judge == judge && enrol->key == sheet.signer);
            const auto *revoke = std::get_if<RevokeKey>(&one.decision.act);
            if (revoke && revoke->judge == judge && revoke->key == sheet.signer) {
                revoked = true;
                kept = kept || revoke->keep.contains(sheet.hash);
            }
        }
        return given && (!revoked || kept);
    }

private:
    World m_world;
    DecisionLog m_log;
    PackageChain m_chain;
};

/// Property 5, and that the judges of an open stage are where section 5 says.
void checkOpen(const Competition &competition, const SheetView &view)
{
    const Keys keys(competition);
    demand(view.absent.empty() && view.late.empty(), "nobody is late or absent while open");
    for (const auto &[judge, hash] : view.counted) {
        const Statement &statement = competition.statements.at(hash);
        const auto sheet = readSheet(statement);
        demand(sheet && sheet->judge == judge && sheet->state == SheetState::Final,
            "counted is a final sheet of the judge");
        demand(keys.allow(judge, statement), "counted is signed by a key of the judge");
        demand(findingOf(view, hash).standing == SheetStanding::Counted, "counted is counted");
        demand(view.judges.at(judge).effective == hash, "counted is effective");
        demand(!view.excluded.contains(judge), "nobody excluded is counted");
    }
}

/// Properties 3 and 4: evidence grows, and what is closed stays.
void checkGrowth(const SheetView &before, const SheetView &after, bool onlySheets)
{
    demand(std::includes(after.evidence.begin(), after.evidence.end(), before.evidence.begin(),
               before.evidence.end(),
               [](const Evidence &a, const Evidence &b) {
                   return std::tie(a.first, a.second) < std::tie(b.first, b.second);
               }),
        "evidence is never lost");
    if (!onlySheets || !before.closed)
        return;
    demand(after.closed && after.counted == before.counted && after.absent == before.absent,
        "what is closed stays, whatever sheets come");
}

/// Property 7: closing with what the view says has no problem, and counts the same.
void checkClosing(Competition competition, const SheetView &view)
{
    if (view.closed || !view.isSound() || view.package.isEmpty())
        return;
    add(competition, nextDecision(competition, closingOf(viewOf(worldOf(competition), stageOne))));
    const SheetView closed = viewSheets(competition, stageOne);
    demand(closed.closed && closed.counted == view.counted, "closing counts what counted");
    demand(closed.isSound(), "a closing that says what the view says has no problem");
    demand(closed.late.empty(), "nobody is late at once");
    demand(closed.evaluations == view.evaluations, "nor does the ranking change");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    WorldBuilder builder(bytesOf(data, size));
    Competition competition = builder.start();
    SheetView before = viewSheets(competition, stageOne);
    bool onlySheets = true;
    const auto look = [&] {
        const SheetView view = viewSheets(competition, stageOne);
        checkView(competition, view);
        checkGrowth(before, view, onlySheets);
        if (!view.closed)
            checkOpen(competition, view);
        checkClosing(competition, view);
        before = view;
        onlySheets = true;
    };
    // Looking after each one would take too long; now and then is enough.
    for (int statements = 1; statements <= mostStatements; ++statements) {
        const auto statement = builder.next(before);
        if (!statement)
            break;
        onlySheets = onlySheets && statement->type == u"score-sheet";
        add(competition, *statement);
        if (statements % 12 == 0)
            look();
    }
    look();
    return 0;
}
