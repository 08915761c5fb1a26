// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scoring/sheetcounter.h"

#include "core/scoring/ranking.h"

#include <algorithm>
#include <cstdlib>

namespace juri {

namespace {

constexpr double safeInteger = 4.0e18; // below 2^62, with room for the rounding of the estimate
constexpr int mostUnitDecimals = 15;

} // namespace

SheetCounter::SheetCounter(const Rubric &rubric, const Rules &rules)
    : m_rubric(rubric)
    , m_kind(rules.sheetTotal)
    , m_missing(rules.missing)
{
    for (const Criterion &criterion : rubric.criteria) {
        const int weight = std::max(0, criterion.weight);
        m_terms.push_back({0, weight, criterion.scale.step(), criterion.scale.highest()});
    }
    prepareUnits();
}

void SheetCounter::prepareUnits()
{
    int decimals = 0;
    for (const Criterion &criterion : m_rubric.criteria)
        decimals = std::max(decimals, criterion.scale.decimals());
    if (decimals > mostUnitDecimals)
        return;
    for (int i = 0; i < decimals; ++i)
        m_units *= 10;

    double largestSum = 0;
    double weights = 0;
    for (size_t i = 0; i < m_terms.size(); ++i) {
        Term &term = m_terms[i];
        const auto units = (term.step * Fraction(m_units)).toInt64();
        if (!units)
            return;
        const int factor = m_kind == SheetTotal::Sum ? (term.ratio > 0 ? 1 : 0) : term.ratio;
        const ScoreScale &scale = m_rubric.criteria[i].scale;
        const double most = static_cast<double>(
            std::max(std::abs(scale.lowestPoints()), std::abs(scale.highestPoints())));
        largestSum += most * static_cast<double>(factor) * static_cast<double>(*units);
        weights += term.ratio;
        if (static_cast<double>(factor) * static_cast<double>(*units) > safeInteger)
            return;
        term.weight = factor * *units;
    }
    m_integersFit =
        largestSum < safeInteger && weights * static_cast<double>(m_units) < safeInteger;
}

/// True if the judge gave a score that weighs.
bool SheetCounter::read(const Evaluation &evaluation, std::vector<CountedCell> &cells) const
{
    cells.assign(m_terms.size(), CountedCell());
    bool scored = false;
    for (size_t i = 0; i < cells.size(); ++i) {
        const Criterion &criterion = m_rubric.criteria[i];
        const auto found = evaluation.marks.find(criterion.id);
        if (found == evaluation.marks.end()) {
            if (m_missing == MissingRule::CountAsLowest)
                cells[i] = {CountedCell::Kind::Score, criterion.scale.lowestPoints()};
        } else if (const Points *points = std::get_if<Points>(&found->second)) {
            Q_ASSERT_X(criterion.scale.contains(*points), "SheetCounter", "a mark off its scale");
            cells[i] = {CountedCell::Kind::Score, *points};
            scored = scored || m_terms[i].ratio > 0;
        } else {
            cells[i].kind = CountedCell::Kind::NotApplicable;
        }
    }
    return scored;
}

std::optional<Fraction> SheetCounter::total(
    const Evaluation &evaluation, std::vector<CountedCell> &cells) const
{
    // A sheet on which nothing was scored has no total, even where blanks count as the lowest
    // score.
    if (evaluation.standing != Standing::Judging || !read(evaluation, cells))
        return std::nullopt;
    if (m_missing == MissingRule::SheetNotCounted) {
        for (size_t i = 0; i < cells.size(); ++i) {
            if (m_terms[i].ratio > 0 && cells[i].kind == CountedCell::Kind::Blank)
                return std::nullopt;
        }
    }
    return m_kind == SheetTotal::Sum ? scaledSum(cells) : weightedMean(cells);
}

Fraction SheetCounter::plainSum(const std::vector<CountedCell> &cells) const
{
    if (m_integersFit) {
        std::int64_t sum = 0;
        for (size_t i = 0; i < cells.size(); ++i) {
            if (cells[i].kind == CountedCell::Kind::Score)
                sum += m_terms[i].weight * cells[i].points;
        }
        return Fraction::of(sum, m_units);
    }
    Fraction sum;
    for (size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].kind != CountedCell::Kind::Score || m_terms[i].ratio == 0)
            continue;
        const Fraction factor(m_kind == SheetTotal::Sum ? 1 : m_terms[i].ratio);
        sum += factor * m_terms[i].step * Fraction(cells[i].points);
    }
    return sum;
}

Fraction SheetCounter::weightedMean(const std::vector<CountedCell> &cells) const
{
    std::int64_t weights = 0;
    std::int64_t sum = 0;
    for (size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].kind != CountedCell::Kind::Score)
            continue;
        weights += m_terms[i].ratio;
        if (m_integersFit)
            sum += m_terms[i].weight * cells[i].points;
    }
    return m_integersFit ? Fraction::of(sum, m_units * weights)
                         : plainSum(cells) / Fraction(weights);
}

Fraction SheetCounter::scaledSum(const std::vector<CountedCell> &cells) const
{
    Fraction reachable;
    Fraction reached;
    bool complete = true;
    for (size_t i = 0; i < cells.size(); ++i)
        complete = complete && (m_terms[i].ratio == 0 || cells[i].kind == CountedCell::Kind::Score);
    if (complete)
        return plainSum(cells);
    for (size_t i = 0; i < cells.size(); ++i) {
        if (m_terms[i].ratio == 0)
            continue;
        reachable += m_terms[i].highest;
        if (cells[i].kind == CountedCell::Kind::Score)
            reached += m_terms[i].highest;
    }
    // Scales that end at zero or below (deductions) have no highest score to be scaled to.
    if (reached <= Fraction(0) || reachable <= Fraction(0))
        return plainSum(cells);
    return plainSum(cells) * reachable / reached;
}

std::optional<Fraction> sheetTotal(
    const Evaluation &evaluation, const Rubric &rubric, const Rules &rules)
{
    std::vector<CountedCell> cells;
    return SheetCounter(rubric, rules).total(evaluation, cells);
}

std::optional<Fraction> runningTotal(
    const Evaluation &evaluation, const Rubric &rubric, const Rules &rules)
{
    Rules soFar = rules;
    soFar.missing = MissingRule::Renormalise;
    return sheetTotal(evaluation, rubric, soFar);
}

} // namespace juri
