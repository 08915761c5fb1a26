// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

#include <cstdint>

namespace juri {

/// The dice, passed in: secret bytes for keys, ids and salts. Tests pass a fixed sequence.
class RandomSource
{
public:
    virtual ~RandomSource() = default;
    virtual QByteArray bytes(qsizetype count) = 0;
};

/// Unpredictable bytes from the operating system.
class SystemRandom final : public RandomSource
{
public:
    QByteArray bytes(qsizetype count) override;
};

/// The same bytes for the same seed: for tests and rehearsals only, never for a live key.
class SeededRandom final : public RandomSource
{
public:
    explicit SeededRandom(std::uint64_t seed)
        : m_state(seed)
    {}
    QByteArray bytes(qsizetype count) override;
    /// SplitMix64's next 64 bits.
    std::uint64_t next();
    /// A whole number from 0 to below, each equally likely; below > 0.
    std::uint64_t below(std::uint64_t limit);
    /// A number from 0 to below 1 with 53 bits.
    double unit();
    /// A standard normal number (sum of twelve uniforms minus six: no libm, the same bits
    /// everywhere).
    double normal();

private:
    std::uint64_t m_state;
};

} // namespace juri
