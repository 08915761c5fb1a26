// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/packagechain.h"

#include <algorithm>

namespace juri {

namespace {

struct KnownStagePackage
{
    QByteArray hash;
    PackageContent content;
    size_t position = 0; ///< in the log, by the decision head that it names
};

/// The packages of the stage that were signed by who was chair or deputy when they say; and the
/// highest number that the deputy gave to one which names a decision that is not here.
std::multimap<qint64, KnownStagePackage> signedPackages(
    const World &world, const StageId &stage, const DecisionLog &log, qint64 &highestUnplaced)
{
    std::multimap<qint64, KnownStagePackage> known;
    for (const auto &[hash, statement] : world.statements) {
        if (statement.type != typeWord(StatementType::CompetitionPackage))
            continue;
        auto content = readPackage(statement, Detached::Allowed);
        if (!content || content->setup.id != world.competition || content->stage.id != stage ||
            content->setup.rehearsal != world.rehearsal)
            continue;
        const auto position = log.position(content->decisionHead);
        if (!position && !log.deputy().isEmpty() && statement.signer == log.deputy())
            highestUnplaced = std::max(highestUnplaced, content->seq);
        if (!position || !log.maySign(statement.signer, *position))
            continue;
        const qint64 seq = content->seq;
        known.emplace(seq, KnownStagePackage{hash, *std::move(content), *position});
    }
    return known;
}

} // namespace

PackageChain::PackageChain(const World &world, const StageId &stage, const DecisionLog &log)
{
    qint64 highestUnplaced = 0;
    auto known = signedPackages(world, stage, log, highestUnplaced);
    size_t reached = 0;
    for (qint64 seq = 1;; ++seq) {
        std::vector<KnownStagePackage *> candidates;
        const auto [first, last] = known.equal_range(seq);
        for (auto it = first; it != last; ++it) {
            if (it->second.position >= reached)
                candidates.push_back(&it->second);
        }
        if (candidates.empty()) {
            const bool later = last != known.end() || highestUnplaced > seq;
            m_state = later ? ChainState::Gap : ChainState::Sound;
            return;
        }
        if (candidates.size() > 1) {
            m_state = ChainState::Fork;
            return;
        }
        KnownStagePackage &next = *candidates.front();
        const bool follows = m_packages.empty()
                                 ? next.content.prev.empty()
                                 : next.content.prev.size() == 1 &&
                                       next.content.prev.front() == m_packages.back().hash;
        if (!follows) {
            m_state = ChainState::Gap;
            return;
        }
        reached = next.position;
        QByteArray rubric = rubricHash(next.content.stage);
        QByteArray entries = entriesHash(next.content);
        m_packages.push_back(
            {next.hash, std::move(next.content), std::move(rubric), std::move(entries)});
    }
}

const ChainedPackage *PackageChain::find(const QByteArray &hash) const
{
    const auto found = std::find_if(m_packages.begin(), m_packages.end(),
        [&](const ChainedPackage &one) { return one.hash == hash; });
    return found == m_packages.end() ? nullptr : &*found;
}

} // namespace juri
