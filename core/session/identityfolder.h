// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/statement.h"
#include "core/exchange/keyfile.h"
#include "core/session/keykeeper.h"
#include "core/support/clock.h"

namespace juri {

/// Where a person's own key lies by default on this computer.
QString defaultIdentityFolder();

/// Makes a key for this person: folder/identity.jurikey (owner only) and folder/identity.juriid,
/// the file to send to the chair. Refuses a folder that holds a key already (BadUsage): a key is
/// replaced knowingly, never overwritten.
Result<Statement> createIdentity(const QString &folder, const QString &name,
    const QString &passphrase, const Clock &clock, RandomSource &random);
/// The same, sealed with a random key that the keychain keeps. If the keychain does not keep it,
/// nothing is written at all: the caller then asks for a passphrase. (also Locked)
Result<Statement> createIdentity(const QString &folder, const QString &name, KeyKeeper &keeper,
    const Clock &clock, RandomSource &random);
/// Seals the key anew; an empty new passphrase opens the seal. At every moment the key opens with
/// the old or with the new passphrase. (NotFound, WrongPassphrase, ReadOnly, DiskFailure)
Result<> changePassphrase(const QString &folder, const QString &before, const QString &after,
    RandomSource &random, SealCost cost = {});
/// Whose key it is, and whether a passphrase is needed. (NotFound)
Result<KeyFileHeader> identityHeader(const QString &folder);
/// The key itself. (NotFound, WrongPassphrase)
Result<Identity> unlockIdentity(const QString &folder, const QString &passphrase);
/// The key of a file that the keychain seals; without a keychain it stays closed. (NotFound,
/// Locked, WrongKey)
Result<Identity> unlockByKeychain(const QString &folder, KeyKeeper *keeper);
/// The .juriid of this folder, verified. (NotFound)
Result<Statement> identityStatement(const QString &folder);

} // namespace juri
