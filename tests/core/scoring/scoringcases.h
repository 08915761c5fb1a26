// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scoring/ranking.h"

namespace juri::test {

inline EntryId entryId(const QString &text)
{
    return EntryId::literal(text);
}

inline JudgeId judgeId(const QString &text)
{
    return JudgeId::literal(text);
}

inline CriterionId criterionId(size_t index)
{
    return CriterionId::literal(QStringLiteral("C%1").arg(index + 1));
}

/// A rubric of criteria C1, C2 … with these weights, all on one scale.
inline Rubric rubricOf(const std::vector<int> &weights, const ScoreScale &scale = {})
{
    Rubric rubric;
    rubric.title = QStringLiteral("Rubric");
    for (size_t i = 0; i < weights.size(); ++i) {
        Criterion criterion;
        criterion.id = criterionId(i);
        criterion.title = QStringLiteral("Criterion %1").arg(i + 1);
        criterion.weight = weights[i];
        criterion.scale = scale;
        rubric.criteria.push_back(criterion);
    }
    return rubric;
}

constexpr Points blank = -1'000'000;
constexpr Points notApplicable = -1'000'001;

/// One judge on one entry, with points for C1, C2 …
inline Evaluation evaluationOf(
    const QString &judge, const QString &entry, const std::vector<Points> &points)
{
    Evaluation evaluation;
    evaluation.judge = judgeId(judge);
    evaluation.entry = entryId(entry);
    for (size_t i = 0; i < points.size(); ++i) {
        if (points[i] == notApplicable)
            evaluation.marks.emplace(criterionId(i), NotApplicable());
        else if (points[i] != blank)
            evaluation.marks.emplace(criterionId(i), points[i]);
    }
    return evaluation;
}

inline Evaluation standingOf(const QString &judge, const QString &entry, Standing standing)
{
    Evaluation evaluation = evaluationOf(judge, entry, {});
    evaluation.standing = standing;
    return evaluation;
}

inline Ranking ranked(const std::vector<EntryId> &entries,
    const std::vector<Evaluation> &evaluations, const Rubric &rubric, const Rules &rules)
{
    NoProgress progress;
    auto ranking = rankEntries(entries, evaluations, rubric, rules, progress);
    Q_ASSERT(ranking.has_value());
    return ranking ? *std::move(ranking) : Ranking();
}

/// "A1 B2 B2 C-": every entry with its rank, in the ranking's order.
inline QString ranksOf(const Ranking &ranking)
{
    QStringList parts;
    for (const Placement &placement : ranking.placements)
        parts << placement.entry.text() + QLatin1Char(' ') +
                     (placement.rank ? QString::number(*placement.rank) : QStringLiteral("-"));
    return parts.join(QStringLiteral(", "));
}

inline const Placement &placementOf(const Ranking &ranking, const QString &entry)
{
    for (const Placement &placement : ranking.placements) {
        if (placement.entry.text() == entry)
            return placement;
    }
    qFatal("no placement of %s", qPrintable(entry));
}

} // namespace juri::test
