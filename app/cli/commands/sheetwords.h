// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/statements.h"
#include "core/exchange/view.h"
#include "core/scoring/ranking.h"

// The stable words of JSON output for what the core counts in enums.
namespace juri::cli {

QString stableWord(SheetStanding standing); ///< "counted", "superseded", "competing" …
QString stableWord(HandInState state);      ///< "missing", "counted", "conflict" …
QString stableWord(SheetState state);       ///< "final", "partial", "withdrawn"
QString stableWord(PlacementReason reason); ///< "by-result", "by-tie-break", "shared" …
QString stableWord(Standing standing);      ///< "judging", "recused", "no-show"

/// True of a sheet that is as it should be: counted, or replaced by a newer one.
bool isSettled(SheetStanding standing);

} // namespace juri::cli
