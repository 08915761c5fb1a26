// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/keys.h"

#include <QtCore/QStringList>

#include <span>

namespace juri {

// The transport seal: an age v1 file (https://age-encryption.org/v1) for X25519 recipients around
// the bytes of another file, so that colleagues do not read each other's sheets in a shared folder.
// It hides and protects the content; who wrote it, only the signature inside can tell.

/// A key pair that opens sealed files, derived from a signing key so that one key file serves both.
/// Its secret half is wiped from memory when the object goes.
class SealKey
{
public:
    /// X25519 secret = HKDF-SHA-256(ikm = Ed25519 seed, salt = "", info = "juri-seal-v1").
    static SealKey of(const SigningKey &key);
    SealKey(SealKey &&) noexcept;
    SealKey &operator=(SealKey &&) noexcept;
    SealKey(const SealKey &) = delete;
    SealKey &operator=(const SealKey &) = delete;
    ~SealKey();

    QString recipient() const;  ///< "age1…": what others seal for
    QString secretText() const; ///< "AGE-SECRET-KEY-1…", for the stock program; never wiped
    const QByteArray &secret() const { return m_secret; }    ///< 32 bytes
    const QByteArray &publicKey() const { return m_public; } ///< 32 bytes

private:
    SealKey() = default;
    void swap(SealKey &other) noexcept;
    QByteArray m_secret, m_public;
};

inline constexpr qsizetype mostSealRecipients = 20;
inline constexpr qsizetype largestSealedContent = qsizetype{16} * 1024 * 1024;
/// Header, nonce, content, and 16 bytes for each chunk of 64 KiB.
inline constexpr qsizetype largestSealedFile =
    16 * 1024 + 16 + largestSealedContent + largestSealedContent / 65536 * 16;

/// True of canonical lower-case bech32 "age1…" of 32 bytes that somebody can have the secret of:
/// reduced modulo the field's prime, and not a point of low order.
bool isSealRecipient(QStringView text);

/// True if the bytes begin as an age v1 file does.
bool looksSealed(const QByteArray &bytes);

/// Seals for 1 to 20 recipients, each of whom can open the file alone. The random source must be
/// unpredictable. (BadUsage for their number, WrongKey for an unsound one, TooLarge over 16 MiB)
Result<QByteArray> sealFor(
    const QByteArray &plain, const QStringList &recipients, RandomSource &random);

/// Opens a sealed file with whichever of the keys fits; any bytes may come in. Nothing is returned
/// of a file that is not whole. (BadContainer, WrongKey for a file sealed for others, TooLarge)
Result<QByteArray> unseal(const QByteArray &sealed, std::span<const SealKey *const> keys);

} // namespace juri
