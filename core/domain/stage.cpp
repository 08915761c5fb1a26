// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/stage.h"

namespace juri {

const Evaluation *Stage::evaluation(const EvaluationKey &key) const
{
    const auto found = evaluations.find(key);
    return found == evaluations.end() ? nullptr : &found->second;
}

std::vector<EntryId> Stage::entriesOf(const JudgeId &judge) const
{
    std::vector<EntryId> result;
    for (auto it = assignments.lower_bound({judge, EntryId()});
        it != assignments.end() && it->judge == judge; ++it)
        result.push_back(it->entry);
    return result;
}

std::vector<JudgeId> Stage::judgesOf(const EntryId &entry) const
{
    std::vector<JudgeId> result;
    for (const Assignment &assignment : assignments) {
        if (assignment.entry == entry)
            result.push_back(assignment.judge);
    }
    return result;
}

} // namespace juri
