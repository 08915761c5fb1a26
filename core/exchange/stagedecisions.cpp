// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/stagedecisions.h"

namespace juri {

StageDecisions::StageDecisions(const DecisionLog &log, size_t count, const StageId &stage)
    : m_stage(stage)
{
    const auto &decisions = log.decisions();
    for (size_t i = 0; i < count && i < decisions.size(); ++i) {
        const LoggedDecision &one = decisions[i];
        if (one.rotationFails || !take(one.decision.seq, one.decision))
            impossible.push_back(one.decision.seq);
    }
}

bool StageDecisions::isPossible(const DecisionAct &act) const
{
    const StageId stage = stageOf(act);
    if (stage.isNull() || stage != m_stage)
        return true;
    const bool needsClosed =
        std::holds_alternative<AdmitLate>(act) || std::holds_alternative<ReopenStage>(act);
    return needsClosed == m_closing.has_value();
}

bool StageDecisions::take(qint64 seq, const Decision &decision)
{
    const DecisionAct &act = decision.act;
    if (!isPossible(act))
        return false;
    if (const auto *enrol = std::get_if<EnrolKey>(&act))
        enrolled[enrol->judge].insert(enrol->key);
    if (const auto *revoke = std::get_if<RevokeKey>(&act))
        revoked[{revoke->judge, revoke->key}].insert(revoke->keep.begin(), revoke->keep.end());
    if (stageOf(act) != m_stage)
        return true;
    if (const auto *resolve = std::get_if<ResolveConflict>(&act))
        resolved[resolve->judge].push_back(*resolve);
    else if (const auto *exclude = std::get_if<ExcludeJudge>(&act))
        excluded.insert(exclude->judge);
    else if (const auto *accept = std::get_if<AcceptPackage>(&act))
        acceptedPackages.insert(accept->package);
    else if (const auto *annul = std::get_if<AnnulEntry>(&act))
        annulled.insert(annul->entry);
    else if (const auto *close = std::get_if<CloseStage>(&act))
        m_closing = Closing{seq, *close, close->counted, close->absent, {}};
    else if (const auto *admit = std::get_if<AdmitLate>(&act)) {
        m_closing->counted.insert_or_assign(admit->judge, admit->sheet);
        m_closing->absent.erase(admit->judge);
        m_closing->admitted.emplace_back(seq, *admit);
    } else if (std::holds_alternative<ReopenStage>(act)) {
        m_closing.reset();
    }
    return true;
}

} // namespace juri
