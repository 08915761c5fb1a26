// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scoring/ranking.h"

#include <algorithm>
#include <numeric>

namespace juri {

namespace {

/// How many totals are left out at the low and at the high end.
struct LeftOut
{
    size_t low = 0;
    size_t high = 0;
};

LeftOut leftOut(size_t count, const Rules &rules)
{
    LeftOut out;
    if (rules.aggregation == Aggregation::TrimmedMean) {
        const auto percent = static_cast<size_t>(std::max(0, rules.trimPercent));
        out.low = out.high = count * percent / 100;
    } else if (rules.aggregation == Aggregation::DropHighLow) {
        out.low = static_cast<size_t>(std::max(0, rules.dropLow));
        out.high = static_cast<size_t>(std::max(0, rules.dropHigh));
    }
    // Rather all totals than none.
    return out.low + out.high < count ? out : LeftOut();
}

} // namespace

std::optional<Fraction> aggregate(
    const std::vector<Fraction> &totals, const Rules &rules, std::vector<bool> *trimmed)
{
    const size_t count = totals.size();
    if (trimmed)
        trimmed->assign(count, false);
    if (count == 0)
        return std::nullopt;

    const LeftOut out = leftOut(count, rules);
    // Order matters only where ends are cut or the middle is asked for; a stable sort settles equal
    // totals by the order given.
    std::vector<size_t> order(count);
    std::iota(order.begin(), order.end(), size_t(0));
    if (out.low + out.high > 0 || rules.aggregation == Aggregation::Median)
        std::stable_sort(
            order.begin(), order.end(), [&](size_t a, size_t b) { return totals[a] < totals[b]; });

    if (rules.aggregation == Aggregation::Median) {
        const Fraction &upper = totals[order[count / 2]];
        if (count % 2 == 1)
            return upper;
        return (totals[order[count / 2 - 1]] + upper) / Fraction(2);
    }

    Fraction sum;
    for (size_t i = 0; i < count; ++i) {
        if (i < out.low || i >= count - out.high) {
            if (trimmed)
                (*trimmed)[order[i]] = true;
        } else {
            sum += totals[order[i]];
        }
    }
    if (rules.aggregation == Aggregation::Sum)
        return sum;
    return sum / Fraction(static_cast<std::int64_t>(count - out.low - out.high));
}

} // namespace juri
