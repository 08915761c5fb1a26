// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/statement.h"
#include "core/exchange/seal.h"
#include "core/exchange/statements.h"

#include <QtCore/QByteArray>

#include <span>

namespace juri {

/// The file's bytes: strict ustar with statement.json, statement.json.sig, then the members. Equal
/// statements give equal bytes.
QByteArray envelopeBytes(const Statement &statement);

/// A file whose bytes passed every door check (docs/formats.md, steps 2 to 11): only here can a
/// Statement come from foreign bytes.
struct VerifiedFile
{
    StatementType type;
    Statement statement;
    CompetitionId competition; ///< what it belongs to; null for an identity, which may join any
    bool rehearsal = false;
};

/// The import pipeline over the file's own bytes: sniff, ustar, armor, signature over exact bytes,
/// JSON profile, schema, key, members. Looks at nothing else. Codes: TooLarge, NotOurs,
/// DamagedInTransfer, BadContainer, BadSignature, BadPayload, NewerVersion, WrongKey.
Result<VerifiedFile> verifyFile(const QByteArray &bytes);

/// Checks a signature over the exact bytes under the namespace of a type and makes the statement of
/// them; nothing is parsed. (BadSignature, WrongKey)
Result<Statement> verifyStatement(StatementType type, QByteArray body, QByteArray signature,
    std::vector<StatementMember> members);

/// Reads a file up to the limit of its kind, then verifyFile; the error names the file.
/// A sealed file is opened with whichever key fits, once: what lies inside is looked at as if it
/// had come open. (also WrongKey for one that is sealed for others)
Result<VerifiedFile> verifyFileAt(const QString &path, std::span<const SealKey *const> keys = {});

} // namespace juri
