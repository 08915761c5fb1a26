// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/random.h"

#include <QtCore/QRandomGenerator>

namespace juri {

QByteArray SystemRandom::bytes(qsizetype count)
{
    QByteArray result(count, Qt::Uninitialized);
    auto *generator = QRandomGenerator::system();
    for (char &byte : result)
        byte = static_cast<char>(generator->generate() & 0xffU);
    return result;
}

// SplitMix64, Steele, Lea & Flood 2014: 64 bits of state, passes BigCrush, the same on every
// machine.
std::uint64_t SeededRandom::next()
{
    m_state += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31U);
}

QByteArray SeededRandom::bytes(qsizetype count)
{
    QByteArray result(count, Qt::Uninitialized);
    for (char &byte : result)
        byte = static_cast<char>(next() & 0xffU);
    return result;
}

std::uint64_t SeededRandom::below(std::uint64_t limit)
{
    // Rejection keeps every value equally likely.
    const std::uint64_t bound = limit * (UINT64_MAX / limit);
    std::uint64_t value = next();
    while (value >= bound)
        value = next();
    return value % limit;
}

double SeededRandom::unit()
{
    return static_cast<double>(next() >> 11U) * 0x1.0p-53;
}

double SeededRandom::normal()
{
    double sum = 0;
    for (int i = 0; i < 12; ++i)
        sum += unit();
    return sum - 6.0;
}

} // namespace juri
