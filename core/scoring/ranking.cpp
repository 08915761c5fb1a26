// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scoring/ranking.h"

#include "core/scoring/sheetcounter.h"

#include <algorithm>
#include <set>

namespace juri {

namespace {

constexpr int entriesBetweenReports = 256;

using EvaluationsByEntry = std::map<EntryId, std::map<JudgeId, const Evaluation *>>;

/// One entry on its way into the ranking: the placement and what the tie ladder compares.
struct Contender
{
    Placement placement;
    std::vector<std::optional<Fraction>> ladder; ///< one value a tie step
};

Error cannotRank(ErrorCode code, const QString &message, const Evaluation &evaluation)
{
    return {code, message.arg(evaluation.entry.text(), evaluation.judge.text()), {}};
}

/// Each judge's evaluation of each wanted entry. Two different ones for one cell have no true order
/// and are refused.
Result<EvaluationsByEntry> sortEvaluations(const std::vector<EntryId> &entries,
    const std::vector<Evaluation> &evaluations, const Rubric &rubric)
{
    EvaluationsByEntry sorted;
    for (const EntryId &entry : entries)
        sorted.emplace(entry, std::map<JudgeId, const Evaluation *>());
    for (const Evaluation &evaluation : evaluations) {
        const auto found = sorted.find(evaluation.entry);
        if (found == sorted.end())
            continue;
        const auto [place, isNew] = found->second.emplace(evaluation.judge, &evaluation);
        if (!isNew && *place->second != evaluation)
            return cannotRank(ErrorCode::InvalidValue,
                QCoreApplication::translate("juri::Ranking",
                    "There are two different evaluations of entry %1 by judge %2. Decide which one "
                    "counts first."),
                evaluation);
        for (const Criterion &criterion : rubric.criteria) {
            const auto points = evaluation.points(criterion.id);
            if (points && !criterion.scale.contains(*points))
                return cannotRank(ErrorCode::NotOnScale,
                    QCoreApplication::translate("juri::Ranking",
                        "The evaluation of entry %1 by judge %2 has a score off its scale. Ask the "
                        "judge for a new sheet."),
                    evaluation);
        }
    }
    return sorted;
}

/// Turns the evaluations of one entry into its placement, all but the rank.
class EntryCount
{
public:
    EntryCount(const Rubric &rubric, const Rules &rules)
        : m_rubric(rubric)
        , m_rules(rules)
        , m_counter(rubric, rules)
    {}

    Contender count(const EntryId &entry, const std::map<JudgeId, const Evaluation *> &evaluations)
    {
        Contender contender;
        Placement &placement = contender.placement;
        placement.entry = entry;
        m_sums.assign(m_rubric.criteria.size(), 0);
        m_scores.assign(m_rubric.criteria.size(), 0);
        std::vector<Fraction> totals;
        std::vector<size_t> counted; // which readings they are
        for (const auto &[judge, evaluation] : evaluations) {
            auto total = m_counter.total(*evaluation, m_cells);
            if (total) {
                totals.push_back(*total);
                counted.push_back(placement.readings.size());
                addScores();
            }
            placement.readings.push_back({judge, std::move(total), false, evaluation->standing});
        }
        std::vector<bool> trimmed;
        placement.result = aggregate(totals, m_rules, &trimmed);
        for (size_t i = 0; i < counted.size(); ++i)
            placement.readings[counted[i]].trimmed = trimmed[i];
        placement.counted = static_cast<int>(totals.size());
        if (totals.size() > 1) {
            const auto [low, high] = std::minmax_element(totals.begin(), totals.end());
            placement.spread = *high - *low;
        }
        for (size_t i = 0; i < m_sums.size(); ++i) {
            if (m_scores[i] > 0)
                placement.criterionMeans.emplace(m_rubric.criteria[i].id,
                    Fraction::of(m_sums[i], m_scores[i]) * m_rubric.criteria[i].scale.step());
        }
        contender.ladder = ladderOf(placement, totals);
        settle(placement);
        return contender;
    }

private:
    void addScores()
    {
        for (size_t i = 0; i < m_cells.size(); ++i) {
            if (m_cells[i].kind == CountedCell::Kind::Score) {
                m_sums[i] += m_cells[i].points;
                ++m_scores[i];
            }
        }
    }

    std::vector<std::optional<Fraction>> ladderOf(
        const Placement &placement, const std::vector<Fraction> &totals) const
    {
        Rules middle;
        middle.aggregation = Aggregation::Median;
        std::vector<std::optional<Fraction>> ladder;
        for (const TieStep &step : m_rules.ties) {
            if (step.kind == TieStep::Kind::Median) {
                ladder.push_back(aggregate(totals, middle));
            } else {
                const auto mean = placement.criterionMeans.find(step.criterion);
                ladder.push_back(mean == placement.criterionMeans.end()
                                     ? std::nullopt
                                     : std::optional<Fraction>(mean->second));
            }
        }
        return ladder;
    }

    /// Decides whether the entry can be placed at all, and whether it passes.
    void settle(Placement &placement) const
    {
        if (placement.counted >= std::max(1, m_rules.minimumReadings)) {
            if (m_rules.passMark)
                placement.passed = *placement.result >= *m_rules.passMark;
            return;
        }
        bool absent = false;
        bool present = placement.counted > 0;
        for (const Reading &reading : placement.readings) {
            absent = absent || reading.standing == Standing::NoShow;
            present = present || reading.standing == Standing::Judging;
        }
        placement.reason =
            absent && !present ? PlacementReason::NoShow : PlacementReason::TooFewReadings;
    }

    const Rubric &m_rubric;
    const Rules &m_rules;
    SheetCounter m_counter;
    std::vector<CountedCell> m_cells;
    std::vector<std::int64_t> m_sums;   ///< points a criterion
    std::vector<std::int64_t> m_scores; ///< how many they are
};

bool isPlaced(const Contender &contender)
{
    return contender.placement.reason != PlacementReason::TooFewReadings &&
           contender.placement.reason != PlacementReason::NoShow;
}

/// Which of two placed entries is better; an entry without a value at a step comes after those with
/// one. `step` tells where they differ: -1 for the result, the ladder's length for nowhere.
std::strong_ordering compareContenders(const Contender &a, const Contender &b, int &step)
{
    step = -1;
    if (const auto order = *b.placement.result <=> *a.placement.result; order != 0)
        return order;
    for (size_t i = 0; i < a.ladder.size(); ++i) {
        step = static_cast<int>(i);
        if (const auto order = b.ladder[i] <=> a.ladder[i]; order != 0)
            return order;
    }
    step = static_cast<int>(a.ladder.size());
    return std::strong_ordering::equal;
}

bool comesBefore(const Contender &a, const Contender &b)
{
    if (isPlaced(a) != isPlaced(b))
        return isPlaced(a);
    if (isPlaced(a)) {
        int step = 0;
        if (const auto order = compareContenders(a, b, step); order != 0)
            return order < 0;
    }
    return a.placement.entry < b.placement.entry;
}

/// Gives ranks and reasons to the placed entries, which stand in order.
void giveRanks(std::vector<Contender> &contenders, size_t placed, const Rules &rules)
{
    const int nowhere = static_cast<int>(rules.ties.size());
    std::vector<int> differs(placed + 1, -1); // between an entry and the one before it
    for (size_t i = 1; i < placed; ++i)
        compareContenders(contenders[i - 1], contenders[i], differs[i]);
    for (size_t i = 0; i < placed; ++i) {
        Placement &placement = contenders[i].placement;
        const bool shared =
            (i > 0 && differs[i] == nowhere) || (i + 1 < placed && differs[i + 1] == nowhere);
        placement.rank = i > 0 && differs[i] == nowhere ? *contenders[i - 1].placement.rank
                                                        : static_cast<int>(i) + 1;
        if (shared) {
            placement.reason = PlacementReason::Shared;
            continue;
        }
        const int step = differs[i] >= 0 ? differs[i] : differs[i + 1];
        if (step >= 0) {
            placement.reason = PlacementReason::ByTieBreak;
            placement.decidedBy = rules.ties[static_cast<size_t>(step)];
        }
    }
}

} // namespace

Result<Ranking> rankEntries(const std::vector<EntryId> &entries,
    const std::vector<Evaluation> &evaluations, const Rubric &rubric, const Rules &rules,
    Progress &progress)
{
    if (auto sound = validate(rules, rubric); !sound)
        return sound.error();
    const auto sorted = sortEvaluations(entries, evaluations, rubric);
    if (!sorted)
        return sorted.error();

    const int total = static_cast<int>(sorted->size());
    int done = 0;
    EntryCount entryCount(rubric, rules);
    std::vector<Contender> contenders;
    contenders.reserve(sorted->size());
    for (const auto &[entry, own] : *sorted) {
        if (done % entriesBetweenReports == 0) {
            progress.report(done, total);
            if (progress.isCancelled())
                return Error{ErrorCode::Cancelled, {}, {}};
        }
        contenders.push_back(entryCount.count(entry, own));
        ++done;
    }
    std::sort(contenders.begin(), contenders.end(), comesBefore);
    const auto placed =
        static_cast<size_t>(std::count_if(contenders.begin(), contenders.end(), isPlaced));
    giveRanks(contenders, placed, rules);

    Ranking ranking;
    ranking.rules = rules;
    ranking.placements.reserve(contenders.size());
    for (Contender &contender : contenders)
        ranking.placements.push_back(std::move(contender.placement));
    progress.report(total, total);
    return ranking;
}

} // namespace juri
