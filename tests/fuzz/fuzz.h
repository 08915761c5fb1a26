// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What all fuzz targets share: the entry points of libFuzzer and the way to tell of a finding.

#include <QtCore/QByteArray>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" {
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
std::size_t LLVMFuzzerMutate(std::uint8_t *data, std::size_t size, std::size_t maxSize);
std::size_t LLVMFuzzerCustomMutator(
    std::uint8_t *data, std::size_t size, std::size_t maxSize, unsigned int seed);
}

namespace juri::fuzz {

inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
}

/// Ends the process if a promise is broken: libFuzzer then keeps the input.
inline void demand(bool kept, const char *promise)
{
    if (kept)
        return;
    std::fprintf(stderr, "BROKEN PROMISE: %s\n", promise);
    std::abort();
}

/// Puts the bytes where libFuzzer wants them, if they fit; otherwise leaves the input as it was.
inline std::size_t handBack(
    const QByteArray &bytes, std::uint8_t *data, std::size_t size, std::size_t maxSize)
{
    if (static_cast<std::size_t>(bytes.size()) > maxSize)
        return size;
    std::copy(bytes.begin(), bytes.end(), data);
    return static_cast<std::size_t>(bytes.size());
}

/// libFuzzer's own mutation, with its dictionary, of a part of an input.
inline QByteArray mutated(QByteArray bytes, qsizetype growth = 32)
{
    const qsizetype size = bytes.size();
    bytes.resize(size + growth);
    bytes.resize(
        static_cast<qsizetype>(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t *>(bytes.data()),
            static_cast<std::size_t>(size), static_cast<std::size_t>(bytes.size()))));
    return bytes;
}

} // namespace juri::fuzz
