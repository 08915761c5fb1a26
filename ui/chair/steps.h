// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/acts.h"

#include <QtCore/QString>

#include <vector>

namespace juri {

/// The steps of a competition, in the order a chair takes them.
enum class Step { Entries, Judges, Assigning, Package, Sheets, Ranking };

/// One line of "what to do next".
struct StepLine
{
    Step step = Step::Entries;
    bool done = false;
    bool ready = false; ///< what must come before is there
    QString text;       ///< one sentence about where it stands
    QString verb;       ///< what its button says
};

/// Where every step stands; `outcome` may be null while it is not known yet.
std::vector<StepLine> stepsOf(const Competition &competition, const Outcome *outcome);

} // namespace juri
