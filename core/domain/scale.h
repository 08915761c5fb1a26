// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/fraction.h"
#include "core/support/result.h"

#include <QtCore/QCoreApplication>

#include <cstdint>

namespace juri {

/// A score, counted in units of the criterion's step: 17 on a scale with step 0.5 means 8.5.
using Points = std::int64_t;

/// The numbers a criterion may be scored with: lowest to highest in equal steps. Lowest and highest
/// are whole multiples of the step, so that every score is a whole number of points.
class ScoreScale
{
    Q_DECLARE_TR_FUNCTIONS(juri::ScoreScale)

public:
    /// 0 to 100 in steps of 1.
    ScoreScale() = default;
    /// Refuses step <= 0, lowest >= highest, bounds that are not multiples of the step, more than a
    /// million steps, and a step whose decimal expansion does not end. (ErrorCode::InvalidValue)
    static Result<ScoreScale> from(
        const Fraction &lowest, const Fraction &highest, const Fraction &step);

    Points lowestPoints() const { return m_lowest; }
    Points highestPoints() const { return m_highest; }
    const Fraction &step() const { return m_step; }
    Fraction lowest() const { return valueOf(m_lowest); }
    Fraction highest() const { return valueOf(m_highest); }

    bool contains(Points points) const { return points >= m_lowest && points <= m_highest; }
    /// points x step
    Fraction valueOf(Points points) const { return Fraction(points) * m_step; }
    /// The points of a number on the scale; NotOnScale with a sentence that names the scale
    /// otherwise.
    Result<Points> pointsOf(const Fraction &value) const;
    /// The same from what a person typed, with decimal point or comma.
    Result<Points> parse(QStringView typed) const;
    /// The exact decimal of these points, with a point: "8.5".
    QString format(Points points) const;
    /// Decimals needed to write any score on this scale.
    int decimals() const;

    friend bool operator==(const ScoreScale &, const ScoreScale &) = default;

private:
    Points m_lowest = 0;
    Points m_highest = 100;
    Fraction m_step = 1;
};

} // namespace juri
