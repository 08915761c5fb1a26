// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/agecrypt.h"

#include "core/exchange/agetext.h"

#include <QtCore/QtEndian>

#include <initializer_list>

namespace juri {

namespace {

constexpr qsizetype chunkBytes = 65536;
constexpr qsizetype tagBytes = crypto_aead_chacha20poly1305_ietf_ABYTES;
constexpr qsizetype sealedChunk = chunkBytes + tagBytes;
using ChunkNonce = std::array<unsigned char, crypto_aead_chacha20poly1305_ietf_NPUBBYTES>;
// Every wrap key is used once, so its nonce may be fixed.
constexpr ChunkNonce wrapNonce{};

void hmacSha256(
    unsigned char *mac, QByteArrayView key, std::initializer_list<QByteArrayView> message)
{
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, age::octets(key), static_cast<size_t>(key.size()));
    for (const QByteArrayView part : message)
        crypto_auth_hmacsha256_update(
            &state, age::octets(part), static_cast<unsigned long long>(part.size()));
    crypto_auth_hmacsha256_final(&state, mac);
    sodium_memzero(&state, sizeof state);
}

/// The key that wraps a file key; it depends on all that the two sides must agree on.
age::DerivedKey wrapKeyOf(
    const age::Secret<32> &shared, const QByteArray &share, const QByteArray &recipient)
{
    return {shared.view(), QByteArray(share + recipient), "age-encryption.org/v1/X25519"};
}

/// The nonce of a chunk: its number in 11 bytes, then whether it is the last.
ChunkNonce chunkNonce(qsizetype index, bool last)
{
    ChunkNonce nonce{};
    qToBigEndian(static_cast<quint64>(index), nonce.data() + 3);
    nonce.back() = last ? 1 : 0;
    return nonce;
}

} // namespace

age::DerivedKey::DerivedKey(QByteArrayView secret, QByteArrayView salt, QByteArrayView info)
{
    Secret<32> extracted;
    hmacSha256(extracted.data(), salt, {secret});
    // One round of the second step gives the 32 bytes that are wanted.
    hmacSha256(data(), extracted.view(), {info, QByteArrayView("\1", 1)});
}

QByteArray age::wrapFileKey(const FileKey &fileKey, const Secret<32> &shared,
    const QByteArray &share, const QByteArray &recipient)
{
    QByteArray body(wrappedFileKeyBytes, '\0');
    crypto_aead_chacha20poly1305_ietf_encrypt(octets(body), nullptr, fileKey.data(), fileKeyBytes,
        nullptr, 0, nullptr, wrapNonce.data(), wrapKeyOf(shared, share, recipient).data());
    return body;
}

bool age::unwrapFileKey(FileKey &fileKey, const QByteArray &body, const Secret<32> &shared,
    const QByteArray &share, const QByteArray &recipient)
{
    return crypto_aead_chacha20poly1305_ietf_decrypt(fileKey.data(), nullptr, nullptr, octets(body),
               wrappedFileKeyBytes, nullptr, 0, wrapNonce.data(),
               wrapKeyOf(shared, share, recipient).data()) == 0;
}

QByteArray age::headerMac(QByteArrayView header, const FileKey &fileKey)
{
    const DerivedKey key(fileKey.view(), "", "header");
    QByteArray mac(crypto_auth_hmacsha256_BYTES, '\0');
    hmacSha256(octets(mac), key.view(), {header});
    return mac;
}

QByteArray age::sealPayload(
    const QByteArray &plain, const FileKey &fileKey, const QByteArray &nonce)
{
    const DerivedKey key(fileKey.view(), nonce, "payload");
    // An empty content is one empty chunk; otherwise the last chunk is not empty.
    const qsizetype chunks = std::max<qsizetype>(1, (plain.size() + chunkBytes - 1) / chunkBytes);
    QByteArray payload = nonce;
    payload.resize(nonce.size() + plain.size() + chunks * tagBytes);
    unsigned char *out = octets(payload) + nonce.size();
    for (qsizetype index = 0; index < chunks; ++index) {
        const QByteArrayView part =
            QByteArrayView(plain)
                .sliced(index * chunkBytes)
                .first(std::min(chunkBytes, plain.size() - index * chunkBytes));
        crypto_aead_chacha20poly1305_ietf_encrypt(out + index * sealedChunk, nullptr, octets(part),
            static_cast<unsigned long long>(part.size()), nullptr, 0, nullptr,
            chunkNonce(index, index == chunks - 1).data(), key.data());
    }
    return payload;
}

Result<QByteArray> age::openPayload(
    QByteArrayView payload, const FileKey &fileKey, qsizetype mostContentBytes)
{
    if (payload.size() < payloadNonceBytes + tagBytes)
        return brokenSeal("payload is cut off");
    const DerivedKey key(fileKey.view(), payload.first(payloadNonceBytes), "payload");
    const QByteArrayView sealed = payload.sliced(payloadNonceBytes);
    const qsizetype chunks = (sealed.size() + sealedChunk - 1) / sealedChunk;
    const qsizetype lastBytes = sealed.size() - (chunks - 1) * sealedChunk;
    if (lastBytes < tagBytes || (lastBytes == tagBytes && chunks > 1))
        return brokenSeal("last chunk is cut off, or empty");
    QByteArray plain(sealed.size() - chunks * tagBytes, '\0');
    if (plain.size() > mostContentBytes)
        return tooLargeSeal("content");
    for (qsizetype index = 0; index < chunks; ++index) {
        const bool last = index == chunks - 1;
        const QByteArrayView chunk =
            sealed.sliced(index * sealedChunk, last ? lastBytes : sealedChunk);
        if (crypto_aead_chacha20poly1305_ietf_decrypt(octets(plain) + index * chunkBytes, nullptr,
                nullptr, octets(chunk), static_cast<unsigned long long>(chunk.size()), nullptr, 0,
                chunkNonce(index, last).data(), key.data()) != 0)
            return brokenSeal("chunk");
    }
    return plain;
}

} // namespace juri
