// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The ciphers of age v1 (https://age-encryption.org/v1), from libsodium's parts. For the files of
// this room; everybody else includes seal.h.

#include "core/support/result.h"

#include <QtCore/QByteArray>

#include <sodium.h>

#include <algorithm>
#include <array>

namespace juri::age {

inline const unsigned char *octets(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

inline unsigned char *octets(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

/// Secret bytes on the stack, wiped when they go.
template<std::size_t size>
class Secret
{
public:
    Secret() = default;
    /// Takes over the only copy of so many bytes, and wipes it.
    explicit Secret(QByteArray from)
    {
        Q_ASSERT_X(from.size() == qsizetype(size), "Secret", "a random source gives all bytes");
        std::copy_n(from.constData(), size, m_bytes.begin());
        sodium_memzero(from.data(), size);
    }
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret() { sodium_memzero(m_bytes.data(), size); }

    unsigned char *data() { return m_bytes.data(); }
    const unsigned char *data() const { return m_bytes.data(); }
    QByteArrayView view() const { return {m_bytes.data(), qsizetype(size)}; }

private:
    std::array<unsigned char, size> m_bytes{};
};

/// 32 bytes of HKDF-SHA-256 (RFC 5869).
class DerivedKey : public Secret<32>
{
public:
    DerivedKey(QByteArrayView secret, QByteArrayView salt, QByteArrayView info);
};

inline constexpr qsizetype fileKeyBytes = 16;
inline constexpr qsizetype wrappedFileKeyBytes =
    fileKeyBytes + qsizetype(crypto_aead_chacha20poly1305_ietf_ABYTES);
inline constexpr qsizetype payloadNonceBytes = 16;

/// The secret of one file, which each recipient's stanza wraps.
using FileKey = Secret<fileKeyBytes>;

/// The file key under what X25519 gave for a sender's share and a recipient.
QByteArray wrapFileKey(const FileKey &fileKey, const Secret<32> &shared, const QByteArray &share,
    const QByteArray &recipient);
/// False if it is wrapped for another recipient. The body has wrappedFileKeyBytes.
bool unwrapFileKey(FileKey &fileKey, const QByteArray &body, const Secret<32> &shared,
    const QByteArray &share, const QByteArray &recipient);

/// The MAC over a header up to and including its last "---".
QByteArray headerMac(QByteArrayView header, const FileKey &fileKey);

/// The nonce, then the content in chunks of 64 KiB, each with its number and whether it is the
/// last.
QByteArray sealPayload(const QByteArray &plain, const FileKey &fileKey, const QByteArray &nonce);
/// The content, if the payload is whole. (BadContainer, TooLarge if over the limit)
Result<QByteArray> openPayload(
    QByteArrayView payload, const FileKey &fileKey, qsizetype mostContentBytes);

} // namespace juri::age
