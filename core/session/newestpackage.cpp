// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/newestpackage.h"

namespace juri {

std::optional<KnownPackage> newestPackage(const Competition &competition, const StageId &stage)
{
    std::optional<KnownPackage> newest;
    for (const auto &[hash, statement] : competition.statements) {
        if (statement.type != typeWord(StatementType::CompetitionPackage))
            continue;
        auto content = readPackage(statement);
        if (!content || content->stage.id != stage)
            continue;
        // Of two under one number, one is evidence: in use is the one that this file follows.
        const Stage *used = competition.stage(stage);
        const bool follows = used && used->assignments == content->assignments;
        if (!newest || content->seq > newest->content.seq ||
            (content->seq == newest->content.seq && follows &&
                used->assignments != newest->content.assignments))
            newest.emplace(KnownPackage{statement, *std::move(content)});
    }
    return newest;
}

} // namespace juri
