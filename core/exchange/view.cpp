// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/view.h"

#include "core/exchange/sheetfit.h"
#include "core/exchange/wire.h"

#include <algorithm>
#include <set>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

/// What the view keeps of a sheet: its cells are looked at and let go, or 10,000 sheets would fill
/// the memory.
struct KnownSheet
{
    ScoreSheet sheet; ///< without evaluations
    SheetFinding finding;
};
using KnownSheets = std::map<QByteArray, KnownSheet>;

KnownSheets readSheets(const Competition &competition, const StageId &stage)
{
    const SheetFit fit(competition, stage);
    KnownSheets sheets;
    for (const auto &[hash, statement] : competition.statements) {
        if (statement.type != typeWord(StatementType::ScoreSheet))
            continue;
        KnownSheet known;
        known.finding.hash = hash;
        if (auto sheet = wire::readKnownSheet(statement)) {
            known.sheet = *std::move(sheet);
            known.finding.judge = known.sheet.judge;
            known.finding.rev = known.sheet.rev;
            known.finding.standing =
                fit.standingOf(known.sheet, statement.signer, known.finding.detail);
            known.sheet.evaluations = {};
        } else {
            known.finding.standing = SheetStanding::Malformed;
            known.finding.detail = sheet.error().detail;
        }
        sheets.emplace(hash, std::move(known));
    }
    return sheets;
}

/// Compares a sheet with the ones it names: its revision must follow, and it can only replace
/// sheets of the same judge and stage. Notes a revision that was never received.
void checkChain(KnownSheet &known, const KnownSheets &sheets)
{
    const ScoreSheet &sheet = known.sheet;
    int highest = 0;
    bool allKnown = true, sound = true;
    for (const QByteArray &hash : sheet.prev) {
        const auto found = sheets.find(hash);
        if (found == sheets.end()) {
            allKnown = false;
            continue;
        }
        const ScoreSheet &before = found->second.sheet;
        sound = sound && before.judge == sheet.judge && before.stage == sheet.stage &&
                before.competition == sheet.competition;
        highest = std::max(highest, before.rev);
    }
    sound = sound && (allKnown ? sheet.rev == highest + 1 : sheet.rev > highest);
    // Which revision an unknown hash stands for is certain only if it must be the one just before.
    if (!allKnown && highest < sheet.rev - 1)
        known.finding.missingRevisions.push_back(sheet.rev - 1);
    if (!sound && known.finding.standing == SheetStanding::Counted) {
        known.finding.standing = SheetStanding::Malformed;
        known.finding.detail = u"revision does not follow the ones it names"_s;
    }
}

/// Settles one judge: heads are the sheets that no other one of the judge replaces.
HandIn settleJudge(const std::vector<KnownSheet *> &own)
{
    std::set<QByteArray> replaced;
    for (const KnownSheet *known : own)
        replaced.insert(known->sheet.prev.begin(), known->sheet.prev.end());
    HandIn handIn;
    std::vector<KnownSheet *> heads;
    for (KnownSheet *known : own) {
        if (replaced.contains(known->finding.hash)) {
            known->finding.standing = SheetStanding::Superseded;
        } else {
            heads.push_back(known);
            handIn.heads.push_back(known->finding.hash); // own is ascending by hash
        }
    }
    if (heads.size() > 1) {
        handIn.state = HandInState::Conflict;
        for (KnownSheet *head : heads)
            head->finding.standing = SheetStanding::Competing;
    } else if (heads.size() == 1) {
        const SheetState state = heads[0]->sheet.state;
        if (state == SheetState::Final) {
            handIn.state = HandInState::Counted;
        } else {
            handIn.state =
                state == SheetState::Partial ? HandInState::Partial : HandInState::Withdrawn;
            heads[0]->finding.standing = SheetStanding::NotFinal;
        }
    }
    return handIn;
}

} // namespace

SheetView viewSheets(const Competition &competition, const StageId &stageId)
{
    SheetView view;
    const Stage *stage = competition.stage(stageId);
    if (!stage)
        return view;
    KnownSheets sheets = readSheets(competition, stageId);
    std::map<JudgeId, std::vector<KnownSheet *>> authorised;
    for (auto &[hash, known] : sheets) {
        if (known.sheet.judge.isNull())
            continue; // not even readable
        checkChain(known, sheets);
        if (known.finding.standing == SheetStanding::Counted)
            authorised[known.sheet.judge].push_back(&known);
    }
    for (const JudgeId &judge : stage->panel)
        view.judges.emplace(judge, HandIn());
    for (const auto &[judge, own] : authorised) {
        const HandIn handIn = settleJudge(own);
        view.judges.insert_or_assign(judge, handIn);
        if (handIn.state != HandInState::Counted)
            continue;
        view.counted.emplace(judge, handIn.heads.front());
        const auto counted = wire::readKnownSheet(competition.statements.at(handIn.heads.front()));
        view.evaluations.insert(
            view.evaluations.end(), counted->evaluations.begin(), counted->evaluations.end());
    }
    for (auto &[hash, known] : sheets)
        view.findings.push_back(std::move(known.finding));
    return view;
}

} // namespace juri
