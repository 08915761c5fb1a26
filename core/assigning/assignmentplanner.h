// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/edit.h"

#include <optional>
#include <set>
#include <vector>

namespace juri {

/// What a plan should look like.
struct PlanRequest
{
    std::optional<int> perEntry; ///< judges an entry; nothing = every judge
    std::optional<int> maxLoad;  ///< entries a judge at the most
    std::uint64_t seed = 1;
};

/// Who owes what, and how evenly.
struct AssignmentPlan
{
    std::set<Assignment> assignments;
    std::map<JudgeId, int> load; ///< entries a judge
    std::vector<EntryId> short_; ///< entries with fewer judges than asked for
    int conflictsKept = 0;       ///< pairs left out because of a conflict
    int groups = 1; ///< connected groups of judges and entries; 1 = all can be compared
    friend bool operator==(const AssignmentPlan &, const AssignmentPlan &) = default;
};

/// Plans a stage: all to all, or round robin with k judges an entry, load within one of each other
/// where conflicts allow. Deterministic for a seed. (BadUsage: k < 1 or more than there are judges;
/// Incomplete: no entries or no judges yet; NotFound: no such stage)
Result<AssignmentPlan> planAssignments(
    const Competition &competition, const StageId &stage, const PlanRequest &request);

/// The edit that makes the stage's assignments those of the plan.
AssignmentsEdit toEdit(const Stage &stage, const AssignmentPlan &plan);

} // namespace juri
