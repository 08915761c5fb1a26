// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/competition.h"
#include "core/support/result.h"

#include <set>

namespace juri {

/// What in a competition still names an entry or a judge: neither may go before it. Looks at the
/// whole competition once, when the first question is asked.
class References
{
public:
    explicit References(const Competition &competition)
        : m_competition(competition)
    {}

    /// Refuses if an assignment, a conflict or an evaluation names the entry. In a judge's file the
    /// list is the chair's, and what was said of an entry that left it stays. (Locked)
    Result<> mayGo(const Entry &entry);
    /// Refuses if an assignment, a conflict, an evaluation, or a seat in another stage than this
    /// one names the judge. (Locked)
    Result<> mayGo(const Judge &judge, const StageId &stage) const;

private:
    void lookAtEntries();

    const Competition &m_competition;
    bool m_looked = false;
    std::set<EntryId> m_assigned, m_conflicting, m_evaluated;
};

} // namespace juri
