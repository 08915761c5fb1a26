// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/statements.h"

namespace juri::fuzz {

/// A statement that nobody made: the input's bytes as body and members, under a fixed key.
///
/// The input is a control character and the body, then path and bytes of each member, all parted by
/// NUL, which stands in no canonical JSON. Bits of the control character: 1 and 2 the type (0
/// package, 1 identity, 2 and 3 sheet); 4 leaves the hashes of members and entries as they are,
/// where they are otherwise put right in the body: no fuzzer finds a SHA-256 by trying.
struct Forged
{
    StatementType type = StatementType::ScoreSheet;
    Statement statement; ///< without signature
};
Forged forge(const QByteArray &input);

/// The key that a forged statement of that type says it was signed with.
const SigningKey &keyFor(StatementType type);

/// One mutation of such an input: of one part as JSON, or of the bytes.
QByteArray mutatedForgery(const QByteArray &input, std::uint64_t seed);

} // namespace juri::fuzz
