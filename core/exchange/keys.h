// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/random.h"
#include "core/support/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace juri {

/// An Ed25519 signing key. Its secret half is wiped from memory when the object goes.
class SigningKey
{
public:
    static SigningKey generate(RandomSource &random);
    static SigningKey fromSeed(const QByteArray &seed); ///< 32 bytes
    SigningKey(SigningKey &&) noexcept;
    SigningKey &operator=(SigningKey &&) noexcept;
    SigningKey(const SigningKey &) = delete;
    SigningKey &operator=(const SigningKey &) = delete;
    ~SigningKey();

    const QByteArray &publicKey() const { return m_public; } ///< 32 bytes
    QByteArray sign(const QByteArray &message) const;        ///< 64 bytes, detached
    const QByteArray &seed() const { return m_seed; }

private:
    SigningKey() = default;
    void swap(SigningKey &other) noexcept;
    QByteArray m_seed, m_secret, m_public;
};

/// True of 32 bytes that are a sound Ed25519 point: not small-order, not mixed-order, canonical.
bool isSoundPublicKey(const QByteArray &key);
/// "ssh-ed25519 AAAA…" as in allowed_signers; empty if the key has not 32 bytes.
QString sshKeyText(const QByteArray &key);
/// The 32 bytes of "ssh-ed25519 AAAA…". (WrongKey)
Result<QByteArray> keyFromSshText(QStringView text);
/// "SHA256:" and the unpadded base64, as ssh-keygen prints it.
QString sshFingerprint(const QByteArray &key);
/// 30 digits in six groups of five, from SHA-512 iterated 5,200 times: what people compare.
QString comparisonDigits(const QByteArray &key);

/// The person's own key on this computer.
struct Identity
{
    QString name;
    SigningKey key;
};

/// A key file (JSON in our profile, mode 0600). With a passphrase the seed is sealed by Argon2id
/// (3 passes, 256 MiB) and XChaCha20-Poly1305; with an empty one it lies open, protected by the
/// file's mode alone.
QByteArray keyFileBytes(const Identity &identity, const QString &passphrase, RandomSource &random);
struct KeyFileHeader
{
    QString name;
    QByteArray publicKey;
    bool sealed = false;
};
Result<KeyFileHeader> readKeyFileHeader(const QByteArray &bytes);
/// (BadPayload, WrongPassphrase, TooLarge for hostile parameters)
Result<Identity> readKeyFile(const QByteArray &bytes, const QString &passphrase);

} // namespace juri
