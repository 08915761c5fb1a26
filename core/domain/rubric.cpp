// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rubric.h"

#include <algorithm>
#include <set>

namespace juri {

namespace {

Error badRubric(const QString &message)
{
    return {ErrorCode::InvalidValue, message, {}};
}

QString rubricTr(const char *text)
{
    return QCoreApplication::translate("juri::Rubric", text);
}

Result<> validateLevels(const Criterion &criterion)
{
    const LevelDescriptor *previous = nullptr;
    for (const LevelDescriptor &level : criterion.levels) {
        if (!criterion.scale.contains(level.points))
            return badRubric(rubricTr(
                QT_TRANSLATE_NOOP("juri::Rubric", "A level of “%1” lies outside its scale."))
                    .arg(criterion.title));
        if (previous && previous->points >= level.points)
            return badRubric(
                rubricTr(QT_TRANSLATE_NOOP("juri::Rubric",
                             "The levels of “%1” must go up from the lowest to the highest score."))
                    .arg(criterion.title));
        previous = &level;
    }
    return {};
}

} // namespace

bool Criterion::requiresComment(Points points) const
{
    // A level speaks for the scores from it up to the next one.
    const LevelDescriptor *reached = nullptr;
    for (const LevelDescriptor &level : levels) {
        if (level.points <= points)
            reached = &level;
    }
    return reached && reached->commentRequired;
}

const Criterion *Rubric::find(const CriterionId &id) const
{
    const auto found = std::find_if(
        criteria.begin(), criteria.end(), [&](const Criterion &c) { return c.id == id; });
    return found == criteria.end() ? nullptr : &*found;
}

int Rubric::weightSum() const
{
    int sum = 0;
    for (const Criterion &criterion : criteria)
        sum += criterion.weight;
    return sum;
}

Result<> validate(const Rubric &rubric)
{
    if (rubric.criteria.empty())
        return badRubric(
            rubricTr(QT_TRANSLATE_NOOP("juri::Rubric", "A rubric needs at least one criterion.")));
    if (rubric.criteria.size() > 100)
        return badRubric(
            rubricTr(QT_TRANSLATE_NOOP("juri::Rubric", "A rubric may have at most 100 criteria.")));
    std::set<CriterionId> ids;
    for (const Criterion &criterion : rubric.criteria) {
        if (criterion.id.isNull() || !ids.insert(criterion.id).second)
            return badRubric(rubricTr(
                QT_TRANSLATE_NOOP("juri::Rubric", "Every criterion needs an id of its own.")));
        if (criterion.title.trimmed().isEmpty())
            return badRubric(
                rubricTr(QT_TRANSLATE_NOOP("juri::Rubric", "Every criterion needs a title.")));
        if (criterion.weight < 0 || criterion.weight > 1'000'000)
            return badRubric(rubricTr(
                QT_TRANSLATE_NOOP("juri::Rubric", "The weight of “%1” must be zero or more."))
                    .arg(criterion.title));
        if (criterion.wordLimit < 0)
            return badRubric(rubricTr(
                QT_TRANSLATE_NOOP("juri::Rubric", "The word limit of “%1” must be zero or more."))
                    .arg(criterion.title));
        if (auto levels = validateLevels(criterion); !levels)
            return levels;
    }
    if (rubric.weightSum() == 0)
        return badRubric(rubricTr(QT_TRANSLATE_NOOP(
            "juri::Rubric", "At least one criterion must weigh more than zero.")));
    return {};
}

} // namespace juri
