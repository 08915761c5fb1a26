// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/fraction.h"

#include <algorithm>

namespace juri {

namespace {

mpz_class bigFrom(std::int64_t value)
{
    static_assert(sizeof(long) == sizeof(std::int64_t) || sizeof(long) == 4);
    if constexpr (sizeof(long) == sizeof(std::int64_t)) {
        return mpz_class(static_cast<long>(value));
    } else { // Windows: long has 32 bits
        return mpz_class(std::to_string(value));
    }
}

mpz_class powerOfTen(unsigned long exponent)
{
    mpz_class power;
    mpz_ui_pow_ui(power.get_mpz_t(), 10, exponent);
    return power;
}

QString withPoint(const mpz_class &scaled, unsigned long places)
{
    QString digits = QString::fromStdString(mpz_class(abs(scaled)).get_str());
    const auto wanted = static_cast<qsizetype>(places) + 1;
    if (digits.size() < wanted)
        digits.prepend(QString(wanted - digits.size(), u'0'));
    if (places > 0)
        digits.insert(digits.size() - static_cast<qsizetype>(places), u'.');
    return scaled < 0 ? QString(u'-' + digits) : digits;
}

} // namespace

Fraction::Fraction(std::int64_t whole)
    : m_value(bigFrom(whole))
{}

Fraction Fraction::of(std::int64_t num, std::int64_t den)
{
    Q_ASSERT_X(den != 0, "Fraction::of", "denominator is zero");
    Fraction result;
    result.m_value = mpq_class(bigFrom(num), bigFrom(den));
    result.m_value.canonicalize();
    return result;
}

std::optional<Fraction> Fraction::fromDecimal(QStringView text)
{
    // 40 digits are more than any scale needs and keep hostile input small.
    if (text.isEmpty() || text.size() > 40)
        return std::nullopt;
    std::string digits;
    unsigned long places = 0;
    bool seenSeparator = false;
    qsizetype first = 0;
    const bool negative = text.front() == u'-';
    if (negative)
        first = 1;
    for (qsizetype i = first; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c >= u'0' && c <= u'9') {
            digits += static_cast<char>(c.unicode());
            places += seenSeparator ? 1 : 0;
        } else if ((c == u'.' || c == u',') && !seenSeparator && i > first && i + 1 < text.size()) {
            seenSeparator = true;
        } else {
            return std::nullopt;
        }
    }
    if (digits.empty())
        return std::nullopt;
    Fraction result;
    result.m_value = mpq_class(mpz_class(digits, 10), powerOfTen(places));
    result.m_value.canonicalize();
    if (negative)
        result.m_value = -result.m_value;
    return result;
}

namespace {

bool isWholeNumber(QStringView text)
{
    const QStringView digits = text.startsWith(u'-') ? text.mid(1) : text;
    if (digits.isEmpty() || (digits.front() == u'0' && (digits.size() > 1 || text != digits)))
        return false;
    return std::all_of(
        digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

std::optional<Fraction> Fraction::fromWhole(const QString &num, const QString &den)
{
    if (!isWholeNumber(num) || !isWholeNumber(den) || den.startsWith(u'-') || den == u"0")
        return std::nullopt;
    Fraction fraction;
    fraction.m_value = mpq_class(mpz_class(num.toStdString()), mpz_class(den.toStdString()));
    fraction.m_value.canonicalize();
    return fraction;
}

QString Fraction::numerator() const
{
    return QString::fromStdString(m_value.get_num().get_str());
}

QString Fraction::denominator() const
{
    return QString::fromStdString(m_value.get_den().get_str());
}

std::optional<std::int64_t> Fraction::toInt64() const
{
    if (m_value.get_den() != 1)
        return std::nullopt;
    bool fits = false;
    const qint64 value = numerator().toLongLong(&fits);
    return fits ? std::optional<std::int64_t>(value) : std::nullopt;
}

double Fraction::toDouble() const
{
    return m_value.get_d();
}

QString Fraction::toDecimal(int places) const
{
    const auto wanted = static_cast<unsigned long>(std::max(0, places));
    const mpz_class num = m_value.get_num() * powerOfTen(wanted);
    const mpz_class &den = m_value.get_den();
    // Half away from zero: what every published score table does.
    mpz_class scaled = (2 * abs(num) + den) / (2 * den);
    if (num < 0)
        scaled = -scaled;
    return withPoint(scaled, wanted);
}

std::optional<QString> Fraction::toExactDecimal() const
{
    mpz_class den = m_value.get_den();
    unsigned long twos = 0;
    unsigned long fives = 0;
    while (mpz_divisible_ui_p(den.get_mpz_t(), 2) != 0) {
        den /= 2;
        ++twos;
    }
    while (mpz_divisible_ui_p(den.get_mpz_t(), 5) != 0) {
        den /= 5;
        ++fives;
    }
    if (den != 1)
        return std::nullopt;
    const unsigned long places = std::max(twos, fives);
    const mpz_class scaled = m_value.get_num() * powerOfTen(places) / m_value.get_den();
    return withPoint(scaled, places);
}

bool Fraction::isZero() const
{
    return sgn(m_value) == 0;
}

Fraction &Fraction::operator+=(const Fraction &other)
{
    m_value += other.m_value;
    return *this;
}

Fraction &Fraction::operator-=(const Fraction &other)
{
    m_value -= other.m_value;
    return *this;
}

Fraction &Fraction::operator*=(const Fraction &other)
{
    m_value *= other.m_value;
    return *this;
}

Fraction &Fraction::operator/=(const Fraction &other)
{
    Q_ASSERT_X(!other.isZero(), "Fraction::operator/=", "division by zero");
    m_value /= other.m_value;
    return *this;
}

} // namespace juri
