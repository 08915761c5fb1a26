// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/strongid.h"

namespace juri {

using CompetitionId = StrongId<struct CompetitionTag>; ///< "c-" and 32 hex digits, random
using StageId = StrongId<struct StageTag>;             ///< "S1"
using CriterionId = StrongId<struct CriterionTag>;     ///< "C1"
using EntryId = StrongId<struct EntryTag>;             ///< the registration number, as given: "001"
using JudgeId = StrongId<struct JudgeTag>;             ///< "J03"

} // namespace juri
