// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/domain/rubric.h"

#include <compare>
#include <map>
#include <optional>
#include <variant>

namespace juri {

/// A judge's word that a criterion does not apply to an entry: neither zero nor blank.
struct NotApplicable
{
    friend bool operator==(const NotApplicable &, const NotApplicable &) = default;
};

/// What stands in a cell that is not blank. A blank cell has no Mark at all.
using Mark = std::variant<Points, NotApplicable>;

/// Whether the judge evaluates the entry at all.
enum class Standing {
    Judging, ///< the ordinary case
    Recused, ///< does not judge it, with a reason
    NoShow   ///< the entry was not there to be judged
};

/// Which evaluation: one judge on one entry.
struct EvaluationKey
{
    JudgeId judge;
    EntryId entry;
    friend bool operator==(const EvaluationKey &, const EvaluationKey &) = default;
    friend std::strong_ordering operator<=>(const EvaluationKey &, const EvaluationKey &) = default;
};

/// One judge on one entry: marks, notes and standing. Blank, zero, not applicable, recused and
/// no-show are different things here and everywhere.
struct Evaluation
{
    JudgeId judge;
    EntryId entry;
    Standing standing = Standing::Judging;
    QString standingReason; ///< for Recused: required; for NoShow: may be empty
    std::map<CriterionId, Mark> marks;
    std::map<CriterionId, QString> notes;
    QString note; ///< on the entry as a whole
    friend bool operator==(const Evaluation &, const Evaluation &) = default;

    EvaluationKey key() const { return {judge, entry}; }
    std::optional<Mark> mark(const CriterionId &criterion) const;
    std::optional<Points> points(const CriterionId &criterion) const;
    bool isEmpty() const; ///< nothing was said at all
};

/// How far an evaluation is.
enum class EvaluationState { NotBegun, Begun, Complete, Recused, NoShow };

/// Complete means: every criterion has a mark, and every mark that requires a comment has one.
EvaluationState stateOf(const Evaluation &evaluation, const Rubric &rubric);
QString displayName(EvaluationState state); ///< translated

} // namespace juri
