// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/acts.h"
#include "core/session/resultbundle.h"

#include <QtCore/QCoreApplication>

namespace juri {

namespace {

/// Before a package is issued: what this file says by itself.
PackageContent draftOfStage(const Competition &competition, const Stage &stage)
{
    PackageContent content;
    content.stage = stage.setup;
    content.assignments = stage.assignments;
    if (!content.assignments.empty())
        return content;
    for (const auto &[id, entry] : competition.entries)
        content.assignments.insert({JudgeId(), id}); // nothing is assigned yet: all are shown
    return content;
}

} // namespace

Result<Outcome> outcomeOf(
    const Competition &competition, const StageId &stageId, const Rules &rules, Progress &progress)
{
    const Stage *stage = competition.stage(stageId);
    if (!stage)
        return Error{ErrorCode::NotFound,
            QCoreApplication::translate("juri::Acts", "This competition has no such stage."), {}};
    Outcome outcome;
    outcome.view = viewSheets(competition, stageId);
    PackageContent package = draftOfStage(competition, *stage);
    const auto inForce = competition.statements.find(outcome.view.package);
    if (inForce != competition.statements.end()) {
        auto content = readPackage(inForce->second, Detached::Allowed);
        if (!content)
            return content.error();
        package = *std::move(content);
    }
    auto ranking = rankView(outcome.view, package, rules, progress);
    if (!ranking)
        return ranking.error();
    outcome.ranking = *std::move(ranking);
    return outcome;
}

} // namespace juri
