// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/outcome.h"
#include "core/support/progress.h"

#include <map>

namespace juri {

/// The statements of a bundle, put back together from its members, by hash: each one's signature
/// and schema checked, of this competition and stage, under the name it should have; nothing stray,
/// and missing only what may be and is listed as detached. (BadSignature, WrongKey, BadPayload,
/// BadContainer, DoesNotFollow, Cancelled)
Result<std::map<QByteArray, Statement>> readBundle(
    const Statement &result, const ResultContent &content, Progress &progress);

} // namespace juri
