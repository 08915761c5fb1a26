// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/workdone.h"

#include "core/exchange/view.h"

namespace juri {

WorkDone workDone(const Competition &competition)
{
    WorkDone work;
    if (competition.stages.empty())
        return work;
    const Stage &stage = competition.stages.front();
    if (competition.role == Role::Chair) {
        const SheetView view = viewSheets(competition, stage.setup.id);
        return {static_cast<int>(view.counted.size()), static_cast<int>(view.judges.size())};
    }
    for (const EntryId &entry : stage.entriesOf(competition.self)) {
        ++work.total;
        const Evaluation *own = stage.evaluation({competition.self, entry});
        const EvaluationState state =
            own ? stateOf(*own, stage.setup.rubric) : EvaluationState::NotBegun;
        if (state != EvaluationState::NotBegun && state != EvaluationState::Begun)
            ++work.done;
    }
    return work;
}

} // namespace juri
