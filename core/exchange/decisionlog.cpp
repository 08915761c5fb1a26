// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/decisionlog.h"

#include "core/exchange/wire.h"

#include <algorithm>
#include <set>

namespace juri {

using namespace Qt::StringLiterals;

QString chainWord(ChainState state)
{
    switch (state) {
    case ChainState::Sound:
        return u"sound"_s;
    case ChainState::Gap:
        return u"gap"_s;
    case ChainState::Fork:
        return u"fork"_s;
    }
    return {};
}

namespace {

struct KnownDecision
{
    QByteArray hash, signer;
    Decision decision;
};

/// The decisions of the competition by number, whoever signed them.
std::multimap<qint64, KnownDecision> knownDecisions(const World &world)
{
    std::multimap<qint64, KnownDecision> known;
    for (const auto &[hash, statement] : world.statements) {
        if (statement.type != typeWord(StatementType::Decision))
            continue;
        auto decision = wire::readKnownDecision(statement);
        if (!decision || decision->competition != world.competition ||
            decision->rehearsal != world.rehearsal)
            continue;
        const qint64 seq = decision->seq;
        known.emplace(seq, KnownDecision{hash, statement.signer, *std::move(decision)});
    }
    return known;
}

} // namespace

DecisionLog::DecisionLog(const World &world)
    : m_chairs{world.anchor}
{
    readFirstPackages(world);
    auto known = knownDecisions(world);
    for (size_t position = 0;; ++position) {
        const qint64 seq = static_cast<qint64>(position) + 1;
        std::vector<KnownDecision *> candidates;
        const auto [first, last] = known.equal_range(seq);
        for (auto it = first; it != last; ++it) {
            if (mayDecide(it->second.signer, it->second.decision.act, position))
                candidates.push_back(&it->second);
        }
        if (candidates.empty()) {
            const bool later = std::any_of(last, known.end(), [&](const auto &one) {
                return mayDecide(one.second.signer, one.second.decision.act, position);
            });
            m_state = later ? ChainState::Gap : ChainState::Sound;
            return;
        }
        if (candidates.size() > 1) {
            m_state = ChainState::Fork;
            return;
        }
        if (!join(candidates.front()->hash, std::move(candidates.front()->decision))) {
            m_state = ChainState::Gap;
            return;
        }
    }
}

/// Deputy and recovery key are those of the first packages, if these agree.
void DecisionLog::readFirstPackages(const World &world)
{
    std::set<QByteArray> deputies, recoveries;
    for (const auto &[hash, statement] : world.statements) {
        if (statement.type != typeWord(StatementType::CompetitionPackage) ||
            statement.signer != world.anchor)
            continue;
        const auto package = readPackage(statement, Detached::Allowed);
        if (!package || package->seq != 1 || package->setup.id != world.competition ||
            package->setup.rehearsal != world.rehearsal)
            continue;
        if (!package->deputyKey.isEmpty())
            deputies.insert(package->deputyKey);
        if (!package->recoveryKey.isEmpty())
            recoveries.insert(package->recoveryKey);
    }
    if (deputies.size() == 1)
        m_deputy = *deputies.begin();
    if (recoveries.size() == 1)
        m_recovery = *recoveries.begin();
}

bool DecisionLog::join(const QByteArray &hash, Decision decision)
{
    const bool follows = m_decisions.empty() ? decision.prev.empty()
                                             : decision.prev.size() == 1 &&
                                                   decision.prev.front() == m_decisions.back().hash;
    if (!follows)
        return false;
    QByteArray chair = m_chairs.back();
    bool fails = false;
    if (const auto *rotate = std::get_if<RotateChair>(&decision.act)) {
        const auto successor = readIdentity(rotate->successor);
        fails = !successor || successor->replaces != sshFingerprint(chair);
        if (!fails)
            chair = rotate->key;
    }
    m_chairs.push_back(std::move(chair));
    m_decisions.push_back({hash, std::move(decision), fails});
    return true;
}

QByteArray DecisionLog::head() const
{
    return m_decisions.empty() ? QByteArray() : m_decisions.back().hash;
}

std::optional<size_t> DecisionLog::position(const QByteArray &hash) const
{
    if (hash.isEmpty())
        return 0;
    for (size_t i = 0; i < m_decisions.size(); ++i) {
        if (m_decisions[i].hash == hash)
            return i + 1;
    }
    return std::nullopt;
}

bool DecisionLog::maySign(const QByteArray &key, size_t position) const
{
    return key == m_chairs.at(position) || (!m_deputy.isEmpty() && key == m_deputy);
}

bool DecisionLog::mayDecide(const QByteArray &key, const DecisionAct &act, size_t position) const
{
    const bool recovers =
        !m_recovery.isEmpty() && key == m_recovery && std::holds_alternative<RotateChair>(act);
    return recovers || maySign(key, position);
}

} // namespace juri
