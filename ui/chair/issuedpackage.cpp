// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/issuedpackage.h"

#include <algorithm>

namespace juri {

namespace {

/// The roster as a package tells it: how keys were compared is the chair's own note.
bool sameRoster(
    const std::vector<Judge> &roster, const Competition &competition, const Stage &stage)
{
    std::vector<Judge> now;
    for (const JudgeId &id : stage.panel) {
        const Judge *judge = competition.judge(id);
        if (judge && judge->isEnrolled())
            now.push_back(*judge);
    }
    return std::equal(
        now.begin(), now.end(), roster.begin(), roster.end(), [](const Judge &a, const Judge &b) {
            return a.id == b.id && a.name == b.name && a.key == b.key;
        });
}

bool sameEntries(const std::vector<Entry> &entries, const Competition &competition)
{
    return std::equal(entries.begin(), entries.end(), competition.entries.begin(),
        competition.entries.end(),
        [](const Entry &issued, const auto &now) { return issued == now.second; });
}

bool isCurrent(const PackageContent &content, const Competition &competition, const Stage &stage)
{
    return content.setup.title == competition.setup.title &&
           content.setup.organiser == competition.setup.organiser &&
           content.assignments == stage.assignments && sameEntries(content.entries, competition) &&
           sameRoster(content.roster, competition, stage);
}

} // namespace

std::optional<IssuedPackage> issuedPackage(const Competition &competition, const StageId &stageId)
{
    const Stage *stage = competition.stage(stageId);
    auto newest = stage ? newestPackage(competition, stageId) : std::nullopt;
    if (!newest)
        return std::nullopt;
    const bool current = isCurrent(newest->content, competition, *stage);
    return IssuedPackage{*std::move(newest), current};
}

} // namespace juri
