// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assigning/assignmentplanner.h"

#include "core/assigning/roundrobin.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <iterator>

namespace juri {

namespace {

Error badPlan(ErrorCode code, const QString &message)
{
    return {code, message, {}};
}

Result<size_t> judgesPerEntry(
    const Competition &competition, const Stage &stage, const PlanRequest &request)
{
    const auto judges = static_cast<int>(stage.panel.size());
    if (competition.entries.empty() || judges == 0)
        return badPlan(ErrorCode::Incomplete,
            QCoreApplication::translate("juri::AssignmentPlanner",
                "There is nothing to assign yet. Bring in the entries and the judges first."));
    const int wanted = request.perEntry.value_or(judges);
    if (wanted < 1 || wanted > judges)
        return badPlan(ErrorCode::BadUsage,
            QCoreApplication::translate("juri::AssignmentPlanner",
                "Each entry can have from 1 to %1 judges, because the panel has %1.")
                .arg(judges));
    if (request.maxLoad && *request.maxLoad < 1)
        return badPlan(
            ErrorCode::BadUsage, QCoreApplication::translate("juri::AssignmentPlanner",
                                     "The most entries a judge may get must be at least 1."));
    return static_cast<size_t>(wanted);
}

} // namespace

Result<AssignmentPlan> planAssignments(
    const Competition &competition, const StageId &stageId, const PlanRequest &request)
{
    const Stage *stage = competition.stage(stageId);
    if (!stage)
        return badPlan(ErrorCode::NotFound, QCoreApplication::translate("juri::AssignmentPlanner",
                                                "This competition has no such stage."));
    const auto perEntry = judgesPerEntry(competition, *stage, request);
    if (!perEntry)
        return perEntry.error();

    std::vector<EntryId> entries;
    for (const auto &[id, entry] : competition.entries)
        entries.push_back(id);
    const std::vector<JudgeId> judges(stage->panel.begin(), stage->panel.end());

    AssignmentPlan plan;
    RoundRobin::Table conflicts(judges.size(), std::vector<bool>(entries.size(), false));
    for (const auto &[pair, reason] : stage->conflicts) {
        const auto judge = std::lower_bound(judges.begin(), judges.end(), pair.judge);
        const auto entry = std::lower_bound(entries.begin(), entries.end(), pair.entry);
        if (judge == judges.end() || *judge != pair.judge || entry == entries.end() ||
            *entry != pair.entry)
            continue;
        conflicts[static_cast<size_t>(judge - judges.begin())]
                 [static_cast<size_t>(entry - entries.begin())] = true;
        ++plan.conflictsKept;
    }

    const std::optional<size_t> maxLoad =
        request.maxLoad ? std::optional(static_cast<size_t>(*request.maxLoad)) : std::nullopt;
    RoundRobin roundRobin(entries.size(), std::move(conflicts), *perEntry, maxLoad);
    SeededRandom random(request.seed);
    roundRobin.deal(random);

    std::vector<size_t> readings(entries.size(), 0);
    for (size_t j = 0; j < judges.size(); ++j) {
        plan.load.emplace(judges[j], static_cast<int>(roundRobin.load(j)));
        for (size_t e = 0; e < entries.size(); ++e) {
            if (roundRobin.dealt()[j][e]) {
                plan.assignments.insert(plan.assignments.end(), Assignment{judges[j], entries[e]});
                ++readings[e];
            }
        }
    }
    for (size_t e = 0; e < entries.size(); ++e) {
        if (readings[e] < *perEntry)
            plan.short_.push_back(entries[e]);
    }
    plan.groups = roundRobin.groups();
    return plan;
}

AssignmentsEdit toEdit(const Stage &stage, const AssignmentPlan &plan)
{
    AssignmentsEdit edit;
    edit.stage = stage.setup.id;
    const std::set<Assignment> &now = stage.assignments;
    const std::set<Assignment> &then = plan.assignments;
    std::set_difference(then.begin(), then.end(), now.begin(), now.end(),
        std::inserter(edit.added, edit.added.end()));
    std::set_difference(now.begin(), now.end(), then.begin(), then.end(),
        std::inserter(edit.removed, edit.removed.end()));
    return edit;
}

} // namespace juri
