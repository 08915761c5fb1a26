// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/competition.h"
#include "core/exchange/decisionlog.h"
#include "core/exchange/stagedecisions.h"

namespace juri {

/// Whether an act names what is there and could be decided now, by everything but its signer: keys,
/// sheets, entries, packages. (WrongKey, NotFound, Stale, Incomplete, InvalidValue)
Result<> checkAct(const Competition &competition, const World &world, const DecisionLog &log,
    const DecisionAct &act);

} // namespace juri
