// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/decisionlog.h"

#include <QtCore/QStringList>

#include <set>

namespace juri {

/// What the first so many decisions of a log come to for one stage (docs/merging.md, sections 3 and
/// 6): keys, settled conflicts, what is closed. A decision that was impossible changes nothing.
class StageDecisions
{
public:
    /// Folds the first `count` decisions.
    StageDecisions(const DecisionLog &log, size_t count, const StageId &stage);

    /// One more decision; false if it is impossible now. What belongs to another stage is possible
    /// and changes nothing here.
    bool take(qint64 seq, const Decision &decision);
    /// Whether the kind of act could be taken now.
    bool isPossible(const DecisionAct &act) const;

    /// The close that holds, and what admissions made of it.
    struct Closing
    {
        qint64 seq = 0; ///< number of the close decision
        CloseStage close;
        std::map<JudgeId, QByteArray> counted;
        std::map<JudgeId, QString> absent;
        std::vector<std::pair<qint64, AdmitLate>> admitted;
    };
    const std::optional<Closing> &closing() const { return m_closing; }

    /// Keys that enrolments gave to judges, and keys that were taken away, with what was kept.
    std::map<JudgeId, std::set<QByteArray>> enrolled;
    std::map<std::pair<JudgeId, QByteArray>, std::set<QByteArray>> revoked;
    std::map<JudgeId, std::vector<ResolveConflict>> resolved; ///< in the order of the log
    std::set<JudgeId> excluded;
    std::set<QByteArray> acceptedPackages;
    std::set<EntryId> annulled;
    std::vector<qint64> impossible; ///< numbers of the decisions that could not be made

private:
    StageId m_stage;
    std::optional<Closing> m_closing;
};

} // namespace juri
