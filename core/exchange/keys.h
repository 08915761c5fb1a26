// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/secretbytes.h"
#include "core/support/random.h"
#include "core/support/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace juri {

/// An Ed25519 signing key. Its secret half lies in guarded memory and is wiped when the object
/// goes.
class SigningKey
{
public:
    static SigningKey generate(RandomSource &random);
    static SigningKey fromSeed(std::span<const unsigned char> seed); ///< 32 bytes
    /// Of a seed that is no secret: for tests and worked examples.
    static SigningKey fromSeed(const QByteArray &seed);

    const QByteArray &publicKey() const { return m_public; } ///< 32 bytes
    QByteArray sign(const QByteArray &message) const;        ///< 64 bytes, detached
    /// The 32 bytes from which the key is made, in its own guarded memory.
    std::span<const unsigned char> seed() const { return m_secret.view().first(32); }

private:
    SigningKey() = default;
    SecretBytes m_secret; ///< seed and public half, as libsodium wants them
    QByteArray m_public;
};

/// True of 32 bytes that are a sound Ed25519 point: not small-order, not mixed-order, canonical.
bool isSoundPublicKey(const QByteArray &key);
/// "ssh-ed25519 AAAA…" as in allowed_signers; empty if the key has not 32 bytes.
QString sshKeyText(const QByteArray &key);
/// The 32 bytes of "ssh-ed25519 AAAA…". (WrongKey)
Result<QByteArray> keyFromSshText(QStringView text);
/// "SHA256:" and the unpadded base64, as ssh-keygen prints it.
QString sshFingerprint(const QByteArray &key);
bool isSshFingerprint(QStringView text); ///< has that form
/// What a QR code of a key holds: "juri-key:" and the ssh text.
QByteArray keyQrText(const QByteArray &key);
/// 30 digits in six groups of five, from SHA-512 iterated 5,200 times: what people compare.
QString comparisonDigits(const QByteArray &key);

/// The person's own key on this computer.
struct Identity
{
    QString name;
    SigningKey key;
};

} // namespace juri
