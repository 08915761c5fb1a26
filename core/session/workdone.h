// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/competition.h"

namespace juri {

/// How far the work of a file is. A judge's: entries judged, of those to judge; one that is not
/// judged on purpose counts as done. A chair's: judges whose sheet counts, of those on the panel.
struct WorkDone
{
    int done = 0;
    int total = 0;
};
/// Of the first stage; nothing of nothing without one.
WorkDone workDone(const Competition &competition);

} // namespace juri
