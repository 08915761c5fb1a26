// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/domain/scale.h"

#include <QtCore/QCoreApplication>

#include <vector>

namespace juri {

/// What one level of a criterion looks like, in words; some levels require a comment.
struct LevelDescriptor
{
    Points points = 0;
    QString title;
    QString text;
    bool commentRequired = false;
    friend bool operator==(const LevelDescriptor &, const LevelDescriptor &) = default;
};

/// One question of a rubric.
struct Criterion
{
    CriterionId id;
    QString title;
    QString guidance; ///< what the judge reads; may be empty
    int weight =
        1; ///< >= 0; only the ratio to the others counts; 0 = read and commented, not counted
    ScoreScale scale;
    std::vector<LevelDescriptor> levels; ///< ascending by points; may be empty
    int wordLimit = 0;                   ///< words the entrant may use here; 0 = none stated
    friend bool operator==(const Criterion &, const Criterion &) = default;

    /// True if a score of these points must come with a note.
    bool requiresComment(Points points) const;
};

/// How to judge: criteria with weights, and where they come from.
struct Rubric
{
    QString title;
    QString source; ///< where the rubric was published, for people; may be empty
    std::vector<Criterion> criteria;
    friend bool operator==(const Rubric &, const Rubric &) = default;

    const Criterion *find(const CriterionId &id) const;
    int weightSum() const;
};

/// Refuses a rubric nobody can judge by: no criterion, two with one id, an empty title, a negative
/// weight, all weights zero, level points off the scale or not ascending. (InvalidValue)
Result<> validate(const Rubric &rubric);

} // namespace juri
