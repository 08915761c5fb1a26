// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/competition.h"

#include <algorithm>

namespace juri {

const Stage *Competition::stage(const StageId &id) const
{
    const auto found = std::find_if(
        stages.begin(), stages.end(), [&](const Stage &s) { return s.setup.id == id; });
    return found == stages.end() ? nullptr : &*found;
}

Stage *Competition::stage(const StageId &id)
{
    const auto found = std::find_if(
        stages.begin(), stages.end(), [&](const Stage &s) { return s.setup.id == id; });
    return found == stages.end() ? nullptr : &*found;
}

const Entry *Competition::entry(const EntryId &id) const
{
    const auto found = entries.find(id);
    return found == entries.end() ? nullptr : &found->second;
}

const Judge *Competition::judge(const JudgeId &id) const
{
    const auto found = judges.find(id);
    return found == judges.end() ? nullptr : &found->second;
}

} // namespace juri
