// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/judging.h"

#include "core/exchange/statements.h"
#include "core/scoring/ranking.h"

#include <map>

namespace juri {

const Stage *judgedStage(const Competition &competition)
{
    return competition.stages.empty() ? nullptr : &competition.stages.front();
}

Evaluation ownEvaluation(const Competition &competition, const EntryId &entry)
{
    const Stage *stage = judgedStage(competition);
    if (stage) {
        if (const Evaluation *known = stage->evaluation({competition.self, entry}))
            return *known;
    }
    Evaluation empty;
    empty.judge = competition.self;
    empty.entry = entry;
    return empty;
}

std::optional<OwnPlace> ownPlace(const Competition &competition, const EntryId &entry)
{
    const Stage *stage = judgedStage(competition);
    if (!stage)
        return std::nullopt;
    const StageSetup &setup = stage->setup;
    const Evaluation mine = ownEvaluation(competition, entry);
    if (mine.standing != Standing::Judging)
        return std::nullopt;
    const auto own = runningTotal(mine, setup.rubric, setup.rules);
    if (!own)
        return std::nullopt;
    OwnPlace place{1, 0, false};
    for (const EntryId &other : stage->entriesOf(competition.self)) {
        const Evaluation evaluation = ownEvaluation(competition, other);
        if (evaluation.standing != Standing::Judging)
            continue;
        const auto total = runningTotal(evaluation, setup.rubric, setup.rules);
        if (!total)
            continue;
        ++place.among;
        if (*total > *own)
            ++place.place;
        if (other != entry && *total == *own)
            place.shared = true;
    }
    return place;
}

std::optional<HandedIn> handedIn(const Competition &competition)
{
    std::optional<HandedIn> newest;
    for (const auto &[hash, statement] : competition.statements) {
        if (statement.type != typeWord(StatementType::ScoreSheet))
            continue;
        auto sheet = readSheet(statement);
        if (!sheet || sheet->judge != competition.self)
            continue;
        if (!newest || sheet->rev > newest->rev)
            newest = HandedIn{sheet->rev, hash, std::move(sheet->evaluations)};
    }
    return newest;
}

bool changedSince(const HandedIn &sheet, const Competition &competition)
{
    const Stage *stage = judgedStage(competition);
    if (!stage)
        return false;
    std::map<EntryId, const Evaluation *> signedOnes;
    for (const Evaluation &evaluation : sheet.evaluations)
        signedOnes[evaluation.entry] = &evaluation;
    for (const EntryId &entry : stage->entriesOf(competition.self)) {
        const Evaluation now = ownEvaluation(competition, entry);
        const auto found = signedOnes.find(entry);
        if (found == signedOnes.end() ? !now.isEmpty() : *found->second != now)
            return true;
    }
    return false;
}

} // namespace juri
