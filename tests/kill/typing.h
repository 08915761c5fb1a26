// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/competitionbuilder.h"

#include "core/domain/edit.h"

#include <cstdio>

namespace juri::test {

/// A judge's file before the first score: so many entries of two criteria, all of them owed.
inline Competition typingCompetition(int entries)
{
    Competition competition = aCompetition(1, entries);
    competition.role = Role::Judge;
    competition.self = judgeId(1);
    competition.stages.front().setup.locked = true;
    return competition;
}

/// The n-th score that is typed (from 0), known to whoever types and to whoever looks afterwards:
/// entry after entry, criterion after criterion, and from the start again with other scores.
inline MarkEdit typedScore(const Competition &before, qint64 n)
{
    const auto entries = static_cast<qint64>(before.entries.size());
    const EvaluationKey key{before.self, entryId(static_cast<int>(n / 2 % entries) + 1)};
    const CriterionId criterion = criterionId(static_cast<int>(n % 2) + 1);
    const auto *evaluation = before.stages.front().evaluation(key);
    const qint64 round = n / (2 * entries);
    const auto points = static_cast<Points>((n * 3 + round * 7) % 19);
    const auto now = evaluation ? evaluation->mark(criterion) : std::nullopt;
    return {stageOne, key, criterion, now, Mark(points)};
}

/// One line that reaches the pipe at once: what was said before a kill stays said.
inline void sayLine(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

} // namespace juri::test
