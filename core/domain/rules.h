// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rubric.h"

#include <QtCore/QCoreApplication>

#include <optional>
#include <vector>

namespace juri {

/// How the criteria of one evaluation become its total.
enum class SheetTotal {
    WeightedMean, ///< sum of weight x score over the sum of weights
    Sum           ///< sum of scores of all criteria that weigh more than 0 (max-points rubrics)
};

/// How the totals of the judges become the entry's result.
enum class Aggregation { Mean, Sum, Median, TrimmedMean, DropHighLow };

/// What a criterion without a score does to an evaluation. "Not applicable" is always left out and
/// the remaining criteria are scaled up; only a blank follows this rule.
enum class MissingRule {
    SheetNotCounted, ///< the evaluation does not count until it is complete
    Renormalise,     ///< the remaining criteria carry the whole weight
    CountAsLowest    ///< counts as the lowest score of the scale
};

/// One step of the ladder that separates equal results.
struct TieStep
{
    enum class Kind { CriterionMean, Median } kind = Kind::CriterionMean;
    CriterionId criterion; ///< for CriterionMean
    friend bool operator==(const TieStep &, const TieStep &) = default;
};

/// The method, fixed before the first sheet is opened and part of the signed package.
struct Rules
{
    SheetTotal sheetTotal = SheetTotal::WeightedMean;
    Aggregation aggregation = Aggregation::Mean;
    int trimPercent = 20; ///< 0-49: TrimmedMean drops floor(n x percent / 100) totals at each end
    int dropHigh = 1;     ///< DropHighLow: how many of the highest totals are left out
    int dropLow = 1;      ///< DropHighLow: how many of the lowest
    MissingRule missing = MissingRule::SheetNotCounted;
    int minimumReadings = 1;          ///< counted evaluations an entry needs to be placed; >= 1
    std::vector<TieStep> ties;        ///< applied in order; what stays equal shares the rank
    std::optional<Fraction> passMark; ///< a result of at least this passes
    friend bool operator==(const Rules &, const Rules &) = default;
};

/// Refuses impossible rules: percent out of range, negative drops, no readings, a tie step that
/// names no criterion of the rubric. (InvalidValue)
Result<> validate(const Rules &rules, const Rubric &rubric);

/// The whole method in one sentence a chair can read aloud, translated.
QString describe(const Rules &rules, const Rubric &rubric);

/// The method's short name, translated ("Mean", "Median"), and its stable word in files ("mean",
/// "sum", "median", "trimmed-mean", "drop-high-low").
QString displayName(Aggregation aggregation);
QString word(Aggregation aggregation);
std::optional<Aggregation> aggregationFrom(QStringView word);

} // namespace juri
