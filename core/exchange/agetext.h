// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What age (https://age-encryption.org/v1) writes as text: keys in bech32, and the header of a
// file. For the files of this room; everybody else includes seal.h.

#include "core/support/result.h"

#include <QtCore/QByteArray>

#include <optional>
#include <vector>

namespace juri::age {

inline constexpr char versionLine[] = "age-encryption.org/v1\n";
inline constexpr qsizetype mostHeaderBytes = qsizetype{16} * 1024;
inline constexpr qsizetype mostStanzas = 20;

/// The bytes in bech32 (BIP 173, no limit of length), lower case. The prefix is lower-case ASCII.
QByteArray bech32(const QByteArray &prefix, const QByteArray &bytes);
/// The 32 bytes of a bech32 text; nothing unless it is what bech32() writes for them.
std::optional<QByteArray> bech32Key(const QByteArray &prefix, const QByteArray &text);

/// Base64 without `=`.
QByteArray base64(const QByteArray &bytes);
/// The bytes of a base64 text; nothing unless it is what base64() writes for them.
std::optional<QByteArray> fromBase64(const QByteArray &text);

/// One recipient's part of a header; of any type, for whoever knows it.
struct Stanza
{
    std::vector<QByteArray> arguments; ///< at least one; the first is the type
    QByteArray body;
};

/// A header that keeps the grammar. Nothing in it is authentic before the MAC was checked.
struct Header
{
    std::vector<Stanza> stanzas; ///< 1 to mostStanzas
    QByteArray mac;              ///< 32 bytes
    qsizetype macked = 0;        ///< the MAC is over this many bytes from the file's begin
    qsizetype size = 0;          ///< where the payload begins
};

/// Reads the header at the begin of a file, strictly. (BadContainer; TooLarge beyond the limits)
Result<Header> readHeader(const QByteArray &file);

/// The one error for a sealed file that is not as it was written.
Error brokenSeal(const char *detail);
Error tooLargeSeal(const char *detail);

} // namespace juri::age
