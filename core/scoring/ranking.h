// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entry.h"
#include "core/domain/stage.h"
#include "core/support/fraction.h"
#include "core/support/progress.h"
#include "core/support/result.h"

#include <QtCore/QCoreApplication>

#include <map>
#include <optional>
#include <vector>

namespace juri {

/// One judge's total for one entry, and whether it was left out by trimming.
struct Reading
{
    JudgeId judge;
    std::optional<Fraction>
        total;            ///< nothing: recused, no show, or not counted by the missing rule
    bool trimmed = false; ///< left out by TrimmedMean or DropHighLow
    Standing standing = Standing::Judging;
    friend bool operator==(const Reading &, const Reading &) = default;
};

/// Why an entry stands where it stands.
enum class PlacementReason {
    ByResult,       ///< its result differs from both neighbours
    ByTieBreak,     ///< equal result, separated by a step of the ladder
    Shared,         ///< equal in everything: the rank is shared
    TooFewReadings, ///< not placed
    NoShow          ///< not placed: was not there
};

/// Its stable word in files and JSON: "by-result", "by-tie-break", "shared", "too-few-readings",
/// "no-show".
QString word(PlacementReason reason);

/// One line of the ranking.
struct Placement
{
    EntryId entry;
    std::optional<int> rank; ///< "1224"; nothing if not placed
    std::optional<Fraction> result;
    std::vector<Reading> readings;  ///< ascending by judge
    int counted = 0;                ///< readings with a total
    std::optional<Fraction> spread; ///< highest minus lowest counted total; nothing below two
    PlacementReason reason = PlacementReason::ByResult;
    std::optional<TieStep> decidedBy;               ///< for ByTieBreak: the step that separated it
    std::optional<bool> passed;                     ///< against the pass mark, if there is one
    std::map<CriterionId, Fraction> criterionMeans; ///< over the counted readings, where defined
    friend bool operator==(const Placement &, const Placement &) = default;
};

/// The ordered outcome: placed entries by rank, then the others by id.
struct Ranking
{
    Rules rules; ///< the method that was used
    std::vector<Placement> placements;
    friend bool operator==(const Ranking &, const Ranking &) = default;
};

/// One sentence: "rank 3 by result 48.29", "separated from 004 by Signifikansi", … translated.
QString describe(const Placement &placement, const Ranking &ranking, const Rubric &rubric);

/// The exact total of one evaluation; nothing if the missing rule says that it does not count, or
/// if no criterion that weighs has a mark. Formula: docs/statistics.md, sheet total.
std::optional<Fraction> sheetTotal(
    const Evaluation &evaluation, const Rubric &rubric, const Rules &rules);
/// The total so far while judging: blanks left out, remaining weights scaled up.
std::optional<Fraction> runningTotal(
    const Evaluation &evaluation, const Rubric &rubric, const Rules &rules);

/// Exact aggregate of totals; nothing for an empty list. TrimmedMean and DropHighLow keep all
/// values when nothing would be left. `trimmed` (same length) tells which were left out.
std::optional<Fraction> aggregate(
    const std::vector<Fraction> &totals, const Rules &rules, std::vector<bool> *trimmed = nullptr);

/// Ranks the entries by exact arithmetic. Pure: the order of entries and evaluations given does not
/// matter. Cancelled if progress says so.
Result<Ranking> rankEntries(const std::vector<EntryId> &entries,
    const std::vector<Evaluation> &evaluations, const Rubric &rubric, const Rules &rules,
    Progress &progress);

} // namespace juri
