// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/statements.h"

namespace juri::fuzz {

/// A statement that nobody made: the input's bytes as body and members, under a fixed key.
///
/// The input is a letter and the body, then path and bytes of each member, all parted by NUL, which
/// stands in no canonical JSON. The letter says the type: p package, i identity, s sheet, d
/// decision, r receipt, o result, w witness. As a small letter it puts the hashes of members and
/// entries in the body right, and the signature of a successor: no fuzzer finds these by trying.
struct Forged
{
    StatementType type = StatementType::ScoreSheet;
    Statement statement; ///< without signature
};
Forged forge(const QByteArray &input);

/// The key that a forged statement of that type says it was signed with.
const SigningKey &keyFor(StatementType type);
/// The key that takes over in a forged decision.
const SigningKey &successorKey();
char letterOf(StatementType type);

/// One mutation of such an input: of one part as JSON, or of the bytes.
QByteArray mutatedForgery(const QByteArray &input, std::uint64_t seed);

} // namespace juri::fuzz
