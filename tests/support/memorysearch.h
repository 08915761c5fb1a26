// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/random.h"

#include <QtCore/QByteArray>
#include <QtCore/QFile>

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

namespace juri {

/// 32 bytes kept as two halves whose XOR they are, so that who looks for them holds no copy.
class HiddenPattern
{
public:
    static constexpr std::size_t length = 32;

    explicit HiddenPattern(std::uint64_t number)
    {
        SeededRandom random(number);
        for (std::size_t i = 0; i < length; ++i) {
            m_one[i] = static_cast<unsigned char>(random.next() & 0xffU);
            m_other[i] = static_cast<unsigned char>(random.next() & 0xffU);
        }
    }

    /// The bytes in one new buffer.
    QByteArray reveal() const
    {
        QByteArray bytes(qsizetype(length), Qt::Uninitialized);
        for (std::size_t i = 0; i < length; ++i)
            bytes[qsizetype(i)] = static_cast<char>(byteAt(i));
        return bytes;
    }

    /// How often they occur, beginning in the first `starts` bytes: as they are, as lower-case hex,
    /// and as hex in UTF-16.
    int countIn(std::span<const unsigned char> memory, std::size_t starts) const
    {
        int found = 0;
        const unsigned char first = byteAt(0);
        const unsigned char digit = digitAt(0);
        const unsigned char *bytes = memory.data();
        for (std::size_t at = 0; at < starts; ++at) {
            const unsigned char here = bytes[at];
            if (here != first && here != digit)
                continue;
            found += isAt(memory, at, length, [this](std::size_t i) { return byteAt(i); });
            found += isAt(memory, at, 2 * length, [this](std::size_t i) { return digitAt(i); });
            found += isAt(memory, at, 4 * length,
                [this](std::size_t i) { return i % 2 == 0 ? digitAt(i / 2) : std::uint8_t(0); });
        }
        return found;
    }

private:
    template<typename ByteAt>
    static int isAt(std::span<const unsigned char> memory, std::size_t at, std::size_t size,
        const ByteAt &byteAtIndex)
    {
        if (at + size > memory.size())
            return 0;
        for (std::size_t i = 0; i < size; ++i) {
            if (memory[at + i] != byteAtIndex(i))
                return 0;
        }
        return 1;
    }
    std::uint8_t byteAt(std::size_t i) const
    {
        return static_cast<std::uint8_t>(m_one[i] ^ m_other[i]);
    }
    std::uint8_t digitAt(std::size_t i) const
    {
        const unsigned value = i % 2 == 0 ? byteAt(i / 2) >> 4U : byteAt(i / 2) & 0xfU;
        return static_cast<std::uint8_t>(value < 10 ? '0' + value : 'a' + (value - 10));
    }

    // volatile: the compiler must not put the bytes together for us.
    std::array<volatile unsigned char, length> m_one{}, m_other{};
};

/// How often the bytes lie in writable memory of this process; -1 if it cannot be read.
inline int countInOwnMemory(const HiddenPattern &pattern)
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    if (memory < 0 || !maps.open(QIODevice::ReadOnly))
        return -1;
    const QList<QByteArray> lines = maps.readAll().split('\n');
    // Read in pieces into one buffer, which is cleared and left out, or every copy counts twice.
    constexpr std::size_t piece = 1U << 20U;
    constexpr std::size_t overlap = 4 * HiddenPattern::length;
    static std::vector<unsigned char> buffer(piece);
    const auto own = reinterpret_cast<std::uintptr_t>(buffer.data());
    int found = 0;
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.simplified().split(' ');
        const QList<QByteArray> range = words.value(0).split('-');
        if (words.size() < 2 || range.size() != 2 || !words[1].startsWith("rw"))
            continue;
        std::uintptr_t from = range[0].toULongLong(nullptr, 16);
        const std::uintptr_t end = range[1].toULongLong(nullptr, 16);
        constexpr std::uintptr_t shadowOfSanitizers = 1ULL << 30U;
        if (end - from > shadowOfSanitizers)
            continue;
        while (from < end) {
            if (from >= own && from < own + piece) {
                from = own + piece;
                continue;
            }
            std::size_t want = std::min<std::size_t>(piece, end - from);
            if (from < own && own < from + want)
                want = own - from;
            const auto got = ::pread(memory, buffer.data(), want, static_cast<off_t>(from));
            if (got <= 0)
                break;
            const auto size = static_cast<std::size_t>(got);
            // What begins in the last bytes is found with the next piece.
            const bool more = size > overlap && from + size < end;
            const std::size_t starts = more ? size - overlap : size;
            found += pattern.countIn({buffer.data(), size}, starts);
            from += starts;
        }
    }
    ::close(memory);
    std::fill(buffer.begin(), buffer.end(), static_cast<unsigned char>(0));
    return found;
}

} // namespace juri
