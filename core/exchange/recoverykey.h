// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/keys.h"

namespace juri {

/// The chair's key of last resort, kept on paper: a signing key whose seed is printed as 56
/// characters with a checksum. It lies in no file of Juri.
class RecoveryKey
{
public:
    static RecoveryKey make(RandomSource &random);

    const QByteArray &publicKey() const { return m_key.publicKey(); }
    /// Fourteen groups of four of 0-9 and A-Z without I, L, O and U, joined by dashes. The secret
    /// itself: wipe the text once it is printed.
    QString text() const;

private:
    explicit RecoveryKey(SigningKey key)
        : m_key(std::move(key))
    {}
    SigningKey m_key;
};

/// The key of a printed text. Lower case, blanks and dashes are tolerated; O is read as 0, I and L
/// as 1. (InvalidValue for anything mistyped)
Result<SigningKey> recoveryKeyFrom(QStringView text);

} // namespace juri
