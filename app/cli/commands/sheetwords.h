// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/statements.h"
#include "core/exchange/view.h"
#include "core/scoring/ranking.h"

// The stable words of JSON output for what the core counts in enums.
namespace juri::cli {

inline QString stableWord(SheetStanding standing) ///< "counted", "superseded", "competing" …
{
    return standingWord(standing);
}
inline QString stableWord(HandInState state) ///< "missing", "counted", "conflict" …
{
    return stateWord(state);
}
QString stableWord(SheetState state);             ///< "final", "partial", "withdrawn"
inline QString stableWord(PlacementReason reason) ///< "by-result", "by-tie-break", "shared" …
{
    return word(reason);
}
QString stableWord(Standing standing); ///< "judging", "recused", "no-show"

/// True of a sheet that needs nobody: counted, replaced by a newer one, or decided about.
bool isSettled(SheetStanding standing);

} // namespace juri::cli
