// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/decision.h"

#include <map>
#include <optional>
#include <vector>

namespace juri {

/// A set of statements and the point of view from which it is read: what the view depends on, and
/// nothing else. Looks at what the caller keeps alive.
struct World
{
    const std::map<QByteArray, Statement> &statements; ///< by hash
    CompetitionId competition;
    bool rehearsal = false;
    QByteArray anchor; ///< the chair's first key, which people compared
};

/// Whether a chain of the chair's statements is whole.
enum class ChainState {
    Sound,
    Gap, ///< a statement is missing, or does not follow the one before
    Fork ///< the chair said two things under one number
};
QString chainWord(ChainState state); ///< "sound", "gap", "fork"

/// One decision that joined the log.
struct LoggedDecision
{
    QByteArray hash;
    Decision decision;
    bool rotationFails = false; ///< a chair-rotate whose successor replaces another key
};

/// The decisions of a competition in their one order (docs/merging.md, section 1), and who the
/// chair was when.
class DecisionLog
{
public:
    explicit DecisionLog(const World &world);

    const std::vector<LoggedDecision> &decisions() const { return m_decisions; }
    ChainState state() const { return m_state; }
    QByteArray head() const; ///< hash of the last decision; empty if there is none

    /// 0 for no hash, n for the n-th decision; nothing for a hash that is not in the log.
    std::optional<size_t> position(const QByteArray &hash) const;
    const QByteArray &chairAt(size_t position) const { return m_chairs.at(position); }
    /// Whether the key may sign as chair or deputy after so many decisions.
    bool maySign(const QByteArray &key, size_t position) const;
    bool mayDecide(const QByteArray &key, const DecisionAct &act, size_t position) const;
    const QByteArray &deputy() const { return m_deputy; }
    const QByteArray &recovery() const { return m_recovery; }

private:
    void readFirstPackages(const World &world);
    bool join(const QByteArray &hash, Decision decision);

    std::vector<LoggedDecision> m_decisions;
    std::vector<QByteArray> m_chairs; ///< the chair after 0, 1, 2 … decisions
    QByteArray m_deputy, m_recovery;
    ChainState m_state = ChainState::Sound;
};

} // namespace juri
