// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/evaluation.h"
#include "core/domain/rules.h"

#include <optional>
#include <vector>

namespace juri {

/// What one cell of a score sheet contributes: nothing, or a score in points.
struct CountedCell
{
    enum class Kind { Blank, NotApplicable, Score } kind = Kind::Blank;
    Points points = 0;
};

/// Counts the sheets of one rubric under one set of rules, exactly. What is the same for all sheets
/// (common unit of the scales, sum of weights) is worked out once; a sheet is then counted in
/// 64-bit integers where no product can overflow, and in fractions otherwise, with the same value.
class SheetCounter
{
public:
    SheetCounter(const Rubric &rubric, const Rules &rules);

    /// The total of a sheet; nothing if it does not count, or its judge does not judge. `cells`
    /// becomes one cell a criterion, in the rubric's order, where blanks that count as the lowest
    /// score are scores already. Marks must be on their scales.
    std::optional<Fraction> total(
        const Evaluation &evaluation, std::vector<CountedCell> &cells) const;

private:
    struct Term
    {
        std::int64_t weight = 0; ///< weight x units of the step: what one point adds
        int ratio = 0;           ///< the criterion's weight
        Fraction step;
        Fraction highest;
    };
    void prepareUnits();
    bool read(const Evaluation &evaluation, std::vector<CountedCell> &cells) const;
    Fraction plainSum(const std::vector<CountedCell> &cells) const;
    Fraction weightedMean(const std::vector<CountedCell> &cells) const;
    Fraction scaledSum(const std::vector<CountedCell> &cells) const;

    const Rubric &m_rubric;
    SheetTotal m_kind;
    MissingRule m_missing;
    std::vector<Term> m_terms;  ///< one a criterion, in the rubric's order
    std::int64_t m_units = 1;   ///< units in one whole: 10 to the decimals of the finest step
    bool m_integersFit = false; ///< no sum of a sheet can leave 64 bits
};

} // namespace juri
