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
        if (content && content->stage.id == stage &&
            (!newest || content->seq > newest->content.seq))
            newest.emplace(KnownPackage{statement, *std::move(content)});
    }
    return newest;
}

} // namespace juri
