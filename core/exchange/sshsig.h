// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/keys.h"

namespace juri {

/// Signs the exact bytes as `ssh-keygen -Y sign -n <signatureNamespace>` does (SSHSIG version 1,
/// Ed25519, SHA-512; OpenSSH's PROTOCOL.sshsig) and returns the armored text.
QByteArray signSsh(
    const QByteArray &message, const QString &signatureNamespace, const SigningKey &key);

/// Checks an armored signature over the exact bytes and returns the 32-byte key that it embeds;
/// says nothing of whose key that is. (BadSignature, WrongKey for small-order and mixed-order keys)
Result<QByteArray> verifySsh(
    const QByteArray &message, const QString &signatureNamespace, const QByteArray &armor);

/// The namespace that an armored signature claims, found without checking anything: it says which
/// kind of file this wants to be. (BadSignature)
Result<QString> claimedNamespace(const QByteArray &armor);

} // namespace juri
