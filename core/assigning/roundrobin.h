// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/random.h"

#include <optional>
#include <vector>

namespace juri {

/// Deals entries to judges by number: always the least loaded judges without a conflict, equal
/// loads so that panels are linked with each other, and then evens out what conflicts and limits
/// left uneven.
class RoundRobin
{
public:
    using Table = std::vector<std::vector<bool>>; ///< [judge][entry]

    RoundRobin(size_t entries, Table conflicts, size_t perEntry, std::optional<size_t> maxLoad);

    /// Deals everything; the same for the same seed.
    void deal(SeededRandom &random);

    const Table &dealt() const { return m_dealt; }
    size_t load(size_t judge) const { return m_load[judge]; }
    /// Connected groups of entries and judges that have at least one assignment.
    int groups() const;

private:
    void dealEntry(size_t entry, const std::vector<size_t> &judgeOrder);
    std::optional<size_t> nextJudge(size_t entry, const std::vector<size_t> &judgeOrder) const;
    bool mayTake(size_t judge, size_t entry) const;
    bool isFull(size_t judge) const { return m_maxLoad && m_load[judge] >= *m_maxLoad; }
    void give(size_t judge, size_t entry);
    void take(size_t judge, size_t entry);
    void completeShortEntries();
    void evenLoads();
    bool passOn(const std::vector<size_t> &from, size_t loadBelow);

    size_t m_entries;
    Table m_conflicts;
    size_t m_perEntry;
    std::optional<size_t> m_maxLoad;
    Table m_dealt;
    std::vector<std::vector<size_t>> m_panels; ///< judges of each entry
    std::vector<size_t> m_load;
    std::vector<std::vector<int>> m_together; ///< entries that two judges share
    std::vector<size_t> m_group;              ///< while dealing: which judges are linked already
};

} // namespace juri
