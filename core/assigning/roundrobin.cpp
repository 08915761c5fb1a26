// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assigning/roundrobin.h"

#include <algorithm>
#include <deque>
#include <numeric>
#include <set>
#include <tuple>

namespace juri {

namespace {

std::vector<size_t> shuffledNumbers(size_t count, SeededRandom &random)
{
    std::vector<size_t> numbers(count);
    std::iota(numbers.begin(), numbers.end(), size_t(0));
    for (size_t i = count; i > 1; --i)
        std::swap(numbers[i - 1], numbers[random.below(i)]);
    return numbers;
}

} // namespace

RoundRobin::RoundRobin(
    size_t entries, Table conflicts, size_t perEntry, std::optional<size_t> maxLoad)
    : m_entries(entries)
    , m_conflicts(std::move(conflicts))
    , m_perEntry(perEntry)
    , m_maxLoad(maxLoad)
    , m_dealt(m_conflicts.size(), std::vector<bool>(entries, false))
    , m_panels(entries)
    , m_load(m_conflicts.size(), 0)
    , m_together(m_conflicts.size(), std::vector<int>(m_conflicts.size(), 0))
    , m_group(m_conflicts.size())
{
    std::iota(m_group.begin(), m_group.end(), size_t(0));
}

void RoundRobin::deal(SeededRandom &random)
{
    std::vector<size_t> judgeOrder = shuffledNumbers(m_conflicts.size(), random);
    for (const size_t entry : shuffledNumbers(m_entries, random)) {
        dealEntry(entry, judgeOrder);
        // Whoever came first in this round of equals comes last in the next.
        if (!judgeOrder.empty())
            std::rotate(judgeOrder.begin(), judgeOrder.begin() + 1, judgeOrder.end());
    }
    completeShortEntries();
    evenLoads();
}

void RoundRobin::dealEntry(size_t entry, const std::vector<size_t> &judgeOrder)
{
    while (m_panels[entry].size() < m_perEntry) {
        const auto judge = nextJudge(entry, judgeOrder);
        if (!judge)
            return;
        give(*judge, entry);
    }
}

/// The least loaded judge; among equals one who links two groups that are still apart, then one who
/// has sat least often with the panel's present members, then the first in order.
std::optional<size_t> RoundRobin::nextJudge(
    size_t entry, const std::vector<size_t> &judgeOrder) const
{
    const std::vector<size_t> &panel = m_panels[entry];
    std::optional<size_t> best;
    std::tuple<size_t, bool, int> bestCost;
    for (const size_t judge : judgeOrder) {
        if (isFull(judge) || !mayTake(judge, entry) ||
            (best && m_load[judge] > std::get<0>(bestCost)))
            continue;
        bool linked = false;
        int together = 0;
        for (const size_t member : panel) {
            linked = linked || m_group[member] == m_group[judge];
            together += m_together[member][judge];
        }
        const std::tuple<size_t, bool, int> cost(m_load[judge], linked, together);
        if (!best || cost < bestCost) {
            best = judge;
            bestCost = cost;
        }
    }
    return best;
}

bool RoundRobin::mayTake(size_t judge, size_t entry) const
{
    return !m_conflicts[judge][entry] && !m_dealt[judge][entry];
}

void RoundRobin::give(size_t judge, size_t entry)
{
    for (const size_t member : m_panels[entry]) {
        ++m_together[member][judge];
        ++m_together[judge][member];
        if (const size_t old = m_group[judge]; old != m_group[member])
            std::replace(m_group.begin(), m_group.end(), old, m_group[member]);
    }
    m_dealt[judge][entry] = true;
    m_panels[entry].push_back(judge);
    ++m_load[judge];
}

void RoundRobin::take(size_t judge, size_t entry)
{
    m_dealt[judge][entry] = false;
    std::erase(m_panels[entry], judge);
    --m_load[judge];
}

/// Passes one entry from a judge to the next along the shortest chain that starts at one of `from`
/// and ends at a judge with a load below the limit: the first has one less then, the last one more.
bool RoundRobin::passOn(const std::vector<size_t> &from, size_t loadBelow)
{
    struct Step
    {
        size_t giver = 0;
        size_t entry = 0;
    };
    std::vector<std::optional<Step>> reachedBy(m_load.size());
    std::vector<bool> seen(m_load.size(), false);
    std::deque<size_t> queue(from.begin(), from.end());
    for (const size_t judge : from)
        seen[judge] = true;
    while (!queue.empty()) {
        const size_t giver = queue.front();
        queue.pop_front();
        if (m_load[giver] < loadBelow && reachedBy[giver]) {
            for (size_t taker = giver; reachedBy[taker]; taker = reachedBy[taker]->giver) {
                take(reachedBy[taker]->giver, reachedBy[taker]->entry);
                give(taker, reachedBy[taker]->entry);
            }
            return true;
        }
        for (size_t entry = 0; entry < m_entries; ++entry) {
            if (!m_dealt[giver][entry])
                continue;
            for (size_t taker = 0; taker < m_load.size(); ++taker) {
                if (!seen[taker] && mayTake(taker, entry)) {
                    seen[taker] = true;
                    reachedBy[taker] = Step{giver, entry};
                    queue.push_back(taker);
                }
            }
        }
    }
    return false;
}

/// An entry may be short only because its judges are full: then they pass something on.
void RoundRobin::completeShortEntries()
{
    if (!m_maxLoad)
        return;
    for (size_t entry = 0; entry < m_entries; ++entry) {
        while (m_panels[entry].size() < m_perEntry) {
            std::vector<size_t> willing;
            for (size_t judge = 0; judge < m_load.size(); ++judge) {
                if (mayTake(judge, entry))
                    willing.push_back(judge);
            }
            const auto free = std::find_if(
                willing.begin(), willing.end(), [&](size_t judge) { return !isFull(judge); });
            if (free != willing.end())
                give(*free, entry);
            else if (!passOn(willing, *m_maxLoad))
                break;
        }
    }
}

/// Moves work from the most loaded to judges with at least two entries less, as long as that goes;
/// then the same from the next lower load.
void RoundRobin::evenLoads()
{
    if (m_load.empty())
        return;
    const size_t lowest = *std::min_element(m_load.begin(), m_load.end());
    for (size_t load = *std::max_element(m_load.begin(), m_load.end()); load >= lowest + 2;
        --load) {
        while (true) {
            std::vector<size_t> busiest;
            for (size_t judge = 0; judge < m_load.size(); ++judge) {
                if (m_load[judge] == load)
                    busiest.push_back(judge);
            }
            if (busiest.empty() || !passOn(busiest, load - 1))
                break;
        }
    }
}

int RoundRobin::groups() const
{
    std::vector<size_t> group(m_load.size());
    std::iota(group.begin(), group.end(), size_t(0));
    for (const std::vector<size_t> &panel : m_panels) {
        for (const size_t member : panel) {
            if (const size_t old = group[member]; old != group[panel.front()])
                std::replace(group.begin(), group.end(), old, group[panel.front()]);
        }
    }
    std::set<size_t> distinct;
    for (size_t judge = 0; judge < m_load.size(); ++judge) {
        if (m_load[judge] > 0)
            distinct.insert(group[judge]);
    }
    return static_cast<int>(distinct.size());
}

} // namespace juri
