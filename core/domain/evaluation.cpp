// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/evaluation.h"

#include <algorithm>

namespace juri {

std::optional<Mark> Evaluation::mark(const CriterionId &criterion) const
{
    const auto found = marks.find(criterion);
    return found == marks.end() ? std::nullopt : std::optional<Mark>(found->second);
}

std::optional<Points> Evaluation::points(const CriterionId &criterion) const
{
    const auto found = marks.find(criterion);
    if (found == marks.end())
        return std::nullopt;
    const Points *points = std::get_if<Points>(&found->second);
    return points ? std::optional<Points>(*points) : std::nullopt;
}

bool Evaluation::isEmpty() const
{
    return standing == Standing::Judging && marks.empty() && notes.empty() && note.isEmpty();
}

EvaluationState stateOf(const Evaluation &evaluation, const Rubric &rubric)
{
    if (evaluation.standing == Standing::Recused)
        return EvaluationState::Recused;
    if (evaluation.standing == Standing::NoShow)
        return EvaluationState::NoShow;
    if (evaluation.isEmpty())
        return EvaluationState::NotBegun;
    const bool complete = std::all_of(
        rubric.criteria.begin(), rubric.criteria.end(), [&](const Criterion &criterion) {
            if (!evaluation.marks.contains(criterion.id))
                return false;
            const auto points = evaluation.points(criterion.id);
            if (!points || !criterion.requiresComment(*points))
                return true;
            const auto note = evaluation.notes.find(criterion.id);
            return note != evaluation.notes.end() && !note->second.trimmed().isEmpty();
        });
    return complete ? EvaluationState::Complete : EvaluationState::Begun;
}

QString displayName(EvaluationState state)
{
    switch (state) {
    case EvaluationState::NotBegun:
        return QCoreApplication::translate("juri::Evaluation", "not begun");
    case EvaluationState::Begun:
        return QCoreApplication::translate("juri::Evaluation", "begun");
    case EvaluationState::Complete:
        return QCoreApplication::translate("juri::Evaluation", "complete");
    case EvaluationState::Recused:
        return QCoreApplication::translate("juri::Evaluation", "recused");
    case EvaluationState::NoShow:
        return QCoreApplication::translate("juri::Evaluation", "no show");
    }
    return {};
}

} // namespace juri
