// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/edit.h"
#include "tests/support/competitionbuilder.h"

#include <vector>

namespace juri::test {

using namespace Qt::StringLiterals;

/// Everything that a file can hold, at once.
inline Competition rich()
{
    Competition competition = aCompetition(2, 3);
    Stage &stage = competition.stages.front();
    stage.conflicts.emplace(EvaluationKey{judgeId(1), entryId(2)}, u"instansi sendiri"_s);
    Evaluation evaluation{.judge = judgeId(1), .entry = entryId(1)};
    evaluation.marks = {{criterionId(1), Points(0)}, {criterionId(2), NotApplicable()}};
    evaluation.notes = {{criterionId(1), u"'); DROP TABLE statement;-- “ü” %s\n\ttab"_s}};
    evaluation.note = u"overall"_s;
    stage.evaluations.emplace(evaluation.key(), evaluation);
    const Evaluation recused{.judge = judgeId(1),
        .entry = entryId(2),
        .standing = Standing::Recused,
        .standingReason = u"x"_s};
    stage.evaluations.emplace(recused.key(), recused);
    const Statement package = aPackage(competition);
    add(competition, package);
    add(competition, signedSheet(aSheet(competition, package, 1, 20), competition, keyOf(1)));
    return competition;
}

/// Every kind of edit at least once, each valid after the ones before it, for a competition as
/// rich() makes it.
inline std::vector<Edit> everyEdit(const Competition &competition)
{
    const StageId s = stageOne;
    const EvaluationKey key{judgeId(2), entryId(1)};
    CompetitionSetup renamed = competition.setup;
    renamed.title = u"Baru"_s;
    StageSetup locked = competition.stages.front().setup;
    locked.locked = true;
    locked.rules.aggregation = Aggregation::Median;
    Entry changed = competition.entries.at(entryId(3));
    changed.region = u"Jawa"_s;
    const Entry added{.id = entryId(4), .title = u"Inovasi 4"_s};
    const Judge third{.id = judgeId(3), .name = u"Judge J3"_s};
    Evaluation typed{.judge = judgeId(2),
        .entry = entryId(2),
        .marks = {{criterionId(1), Points(5)}},
        .note = u"from paper"_s};
    return {CompetitionEdit{competition.setup, renamed},
        StageEdit{competition.stages.front().setup, locked},
        EntriesEdit{{{competition.entries.at(entryId(3)), changed}, {std::nullopt, added}}},
        EntriesEdit{{{added, std::nullopt}}}, JudgesEdit{s, {{std::nullopt, third}}},
        JudgesEdit{s, {{third, std::nullopt}}}, AssignmentsEdit{s, {}, {{judgeId(2), entryId(3)}}},
        AssignmentsEdit{s, {{judgeId(2), entryId(3)}}, {}},
        ConflictEdit{s, {std::nullopt, Conflict{judgeId(2), entryId(3), u"y"_s}}},
        ConflictEdit{s, {Conflict{judgeId(2), entryId(3), u"y"_s}, std::nullopt}},
        MarkEdit{s, key, criterionId(1), {}, Mark(Points(17))},
        MarkEdit{s, key, criterionId(1), Mark(Points(17)), Mark(NotApplicable())},
        NoteEdit{s, key, criterionId(1), {}, u"why"_s}, NoteEdit{s, key, {}, {}, u"all"_s},
        MarkEdit{s, key, criterionId(1), Mark(NotApplicable()), {}},
        NoteEdit{s, key, criterionId(1), u"why"_s, {}}, NoteEdit{s, key, {}, u"all"_s, {}},
        StandingEdit{s, key, Standing::Judging, {}, Standing::NoShow, {}},
        StandingEdit{s, key, Standing::NoShow, {}, Standing::Judging, {}},
        EvaluationsEdit{s, {{std::nullopt, typed}}}, EvaluationsEdit{s, {{typed, std::nullopt}}},
        StatementsEdit{{signedSheet(
            aSheet(competition, aPackage(competition), 2, 10), competition, keyOf(2))}}};
}

} // namespace juri::test
