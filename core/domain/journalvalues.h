// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/edit.h"
#include "core/domain/journalfields.h"

namespace juri {

/// Reads the values that edits and contents are made of; each the inverse of what the journal's
/// writer makes of it. What is wrong is noted; the value is then of no worth.
class JournalValues
{
public:
    using Element = simdjson::dom::element;

    explicit JournalValues(RowProblem &problem)
        : m_problem(problem)
    {}

    Entry entry(const Element &element) const;
    Judge judge(const Element &element) const;
    Evaluation evaluation(const Element &element) const;
    CompetitionSetup setup(const Element &element) const;
    StageSetup stageSetup(const Element &element) const;
    Conflict conflict(const Element &element) const;
    EvaluationKey pair(const Element &element) const; ///< ["J01","001"]
    Mark mark(const Element &element) const;
    std::pair<Standing, QString> standing(const Element &element) const;
    QByteArray hash(const Element &element) const; ///< 64 hex digits

private:
    RowProblem &m_problem;
};

} // namespace juri
