// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/evaluation.h"
#include "core/domain/rules.h"

#include <map>
#include <set>
#include <vector>

namespace juri {

/// A declared relation between a judge and an entry that forbids an assignment.
struct Conflict
{
    JudgeId judge;
    EntryId entry;
    QString reason;
    friend bool operator==(const Conflict &, const Conflict &) = default;
};

/// The duty of one judge to evaluate one entry.
using Assignment = EvaluationKey;

/// What a stage is, apart from its assignments and evaluations.
struct StageSetup
{
    StageId id;
    QString title;
    Rubric rubric;
    Rules rules;
    bool locked = false; ///< rubric and rules are fixed: a package has been issued
    friend bool operator==(const StageSetup &, const StageSetup &) = default;
};

/// One round: rubric, rules, who owes what, and what was given.
struct Stage
{
    StageSetup setup;
    std::set<JudgeId> panel;                    ///< the judges sitting in this stage
    std::set<Assignment> assignments;           ///< ordered by judge, then entry
    std::map<EvaluationKey, QString> conflicts; ///< with the reason
    /// Being written on this computer. Handed-in evaluations live in statements, not here.
    std::map<EvaluationKey, Evaluation> evaluations;
    friend bool operator==(const Stage &, const Stage &) = default;

    const Evaluation *evaluation(const EvaluationKey &key) const;
    std::vector<EntryId> entriesOf(const JudgeId &judge) const; ///< assigned to the judge, by id
    std::vector<JudgeId> judgesOf(const EntryId &entry) const;  ///< assigned to the entry, by id
};

} // namespace juri
