// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <vector>

namespace juri {

/// A file that travels with a statement and is named by it with size and SHA-256.
struct StatementMember
{
    QString path;
    QByteArray bytes;
    friend bool operator==(const StatementMember &, const StatementMember &) = default;
};

/// The exact signed bytes of a package, identity, sheet …, whose signature was checked under the
/// key that it embeds. Whether that key may speak for anybody is not said here. Never changed once
/// made.
struct Statement
{
    QByteArray hash;      ///< SHA-256 of body, 32 bytes: the statement's identity
    QString type;         ///< "score-sheet", "competition-package", …
    QByteArray body;      ///< statement.json
    QByteArray signature; ///< statement.json.sig, the armored SSHSIG
    QByteArray signer;    ///< 32 bytes Ed25519 public key
    std::vector<StatementMember> members;
    friend bool operator==(const Statement &, const Statement &) = default;
};

/// The first 60 bits of a statement's hash as people read them: "K7Q2-M4XP-9DRT" (Crockford
/// base32).
QString codeOf(const QByteArray &hash);

} // namespace juri
