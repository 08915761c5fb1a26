// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/scale.h"

namespace juri {

namespace {
constexpr Points mostSteps = 1'000'000;
}

Result<ScoreScale> ScoreScale::from(
    const Fraction &lowest, const Fraction &highest, const Fraction &step)
{
    const auto refuse = [](const QString &message) {
        return Error{ErrorCode::InvalidValue, message, {}};
    };
    if (step <= Fraction(0) || !step.toExactDecimal())
        return refuse(tr("The step of a scale must be a number above zero, such as 1 or 0.5."));
    if (lowest >= highest)
        return refuse(tr("The lowest score must be below the highest."));
    const auto low = (lowest / step).toInt64();
    const auto high = (highest / step).toInt64();
    if (!low || !high)
        return refuse(tr("The lowest and the highest score must be whole multiples of the step."));
    // Bounds first, so that the difference cannot overflow.
    const auto far = [](Points points) { return points > mostSteps || points < -mostSteps; };
    if (far(*low) || far(*high) || *high - *low > mostSteps)
        return refuse(tr("The scale has too many steps. Choose a larger step."));
    ScoreScale scale;
    scale.m_lowest = *low;
    scale.m_highest = *high;
    scale.m_step = step;
    return scale;
}

Result<Points> ScoreScale::pointsOf(const Fraction &value) const
{
    const auto refuse = [this] {
        return Error{ErrorCode::NotOnScale,
            tr("The scale goes from %1 to %2 in steps of %3.")
                .arg(format(m_lowest), format(m_highest),
                    m_step.toExactDecimal().value_or(QString())),
            {}};
    };
    const auto points = (value / m_step).toInt64();
    if (!points || !contains(*points))
        return refuse();
    return *points;
}

Result<Points> ScoreScale::parse(QStringView typed) const
{
    const auto value = Fraction::fromDecimal(typed.trimmed());
    if (!value)
        return Error{ErrorCode::NotOnScale, tr("“%1” is not a number.").arg(typed.toString()), {}};
    return pointsOf(*value);
}

QString ScoreScale::format(Points points) const
{
    return valueOf(points).toExactDecimal().value_or(QString());
}

int ScoreScale::decimals() const
{
    const QString step = m_step.toExactDecimal().value_or(QString());
    const qsizetype point = step.indexOf(u'.');
    return point < 0 ? 0 : static_cast<int>(step.size() - point - 1);
}

} // namespace juri
