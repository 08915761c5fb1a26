// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <gmpxx.h>

#include <compare>
#include <cstdint>
#include <optional>

namespace juri {

/// An exact number: always reduced, denominator positive, no limit on size. Everything that decides
/// a rank of an exact method is a Fraction, so that ties are exact ties on every machine.
class Fraction
{
public:
    Fraction() = default;
    Fraction(std::int64_t whole);
    /// num / den; den must not be 0.
    static Fraction of(std::int64_t num, std::int64_t den);
    /// Parses a decimal ("8", "8.5", "8,5", "-0.25") exactly: both separators are understood, group
    /// separators, exponents and blanks inside are not. Nothing if the text is anything else.
    static std::optional<Fraction> fromDecimal(QStringView text);

    /// num / den of two whole numbers in decimal digits without leading zeros, "-" in front of a
    /// negative num, den above 0. Nothing if the texts are anything else.
    static std::optional<Fraction> fromWhole(const QString &num, const QString &den);

    QString numerator() const;   ///< decimal digits, "-" in front if negative
    QString denominator() const; ///< decimal digits
    /// The value as int64 if it is whole and fits.
    std::optional<std::int64_t> toInt64() const;
    /// Nearest double: for pictures and models, never for a decision.
    double toDouble() const;
    /// Rounded half away from zero to so many places, with a point: "50.8571". For people.
    QString toDecimal(int places) const;
    /// The shortest exact decimal ("8.5") or nothing if the expansion does not end.
    std::optional<QString> toExactDecimal() const;

    bool isZero() const;
    Fraction &operator+=(const Fraction &other);
    Fraction &operator-=(const Fraction &other);
    Fraction &operator*=(const Fraction &other);
    Fraction &operator/=(const Fraction &other); ///< other must not be zero
    friend Fraction operator+(Fraction a, const Fraction &b) { return a += b; }
    friend Fraction operator-(Fraction a, const Fraction &b) { return a -= b; }
    friend Fraction operator*(Fraction a, const Fraction &b) { return a *= b; }
    friend Fraction operator/(Fraction a, const Fraction &b) { return a /= b; }
    friend bool operator==(const Fraction &a, const Fraction &b) { return a.m_value == b.m_value; }
    friend std::strong_ordering operator<=>(const Fraction &a, const Fraction &b)
    {
        return cmp(a.m_value, b.m_value) <=> 0;
    }

private:
    mpq_class m_value;
};

} // namespace juri
