// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/decisionlog.h"

namespace juri {

/// One package of a stage's chain, with the hashes by which sheets name it.
struct ChainedPackage
{
    QByteArray hash;
    PackageContent content;
    QByteArray rubric, entries; ///< SHA-256 each
};

/// The packages of one stage in their one order (docs/merging.md, section 2).
class PackageChain
{
public:
    PackageChain(const World &world, const StageId &stage, const DecisionLog &log);

    const std::vector<ChainedPackage> &packages() const { return m_packages; }
    ChainState state() const { return m_state; }
    /// The one with that hash; null if it is not on the chain.
    const ChainedPackage *find(const QByteArray &hash) const;
    const ChainedPackage *last() const { return m_packages.empty() ? nullptr : &m_packages.back(); }

private:
    std::vector<ChainedPackage> m_packages;
    ChainState m_state = ChainState::Sound;
};

} // namespace juri
