// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/keys.h"

namespace juri {

/// What deriving a key from a passphrase costs; tests pass less.
struct SealCost
{
    qint64 passes = 3;
    qint64 memory = 256LL * 1024 * 1024; ///< bytes
};

/// A key file (JSON in our profile, mode 0600). With a passphrase the seed is sealed by Argon2id
/// and XChaCha20-Poly1305; with an empty one it lies open, protected by the file's mode alone: then
/// wipe these bytes after use. Empty if the memory for sealing is not to be had.
QByteArray keyFileBytes(
    const Identity &identity, const QString &passphrase, RandomSource &random, SealCost cost = {});
/// The same, sealed with a random key of 32 bytes that the operating system's keychain holds.
QByteArray keychainFileBytes(
    const Identity &identity, const SecretBytes &wrappingKey, RandomSource &random);
struct KeyFileHeader
{
    QString name;
    QByteArray publicKey;
    bool sealed = false;     ///< by a passphrase
    bool inKeychain = false; ///< sealed with a key of the keychain, not by a passphrase
};
/// (BadPayload, TooLarge for hostile parameters)
Result<KeyFileHeader> readKeyFileHeader(const QByteArray &bytes);
/// (BadPayload, WrongPassphrase, TooLarge for hostile parameters, DiskFailure without memory)
Result<Identity> readKeyFile(const QByteArray &bytes, const QString &passphrase);
/// (BadPayload, WrongKey)
Result<Identity> readKeychainFile(const QByteArray &bytes, const SecretBytes &wrappingKey);

} // namespace juri
