// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rubricformat.h"

#include "core/support/jsonfields.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace juri {

namespace {

using namespace Qt::StringLiterals;

Error badMethod(const QString &detail)
{
    return {ErrorCode::BadPayload,
        QCoreApplication::translate("juri::RubricFormat",
            "The rubric in this file cannot be read. Ask for the file again."),
        detail};
}

Json decimalJson(const Fraction &value)
{
    return Json(value.toExactDecimal().value_or(QString()));
}

QString missingWord(MissingRule rule)
{
    switch (rule) {
    case MissingRule::SheetNotCounted:
        return u"sheet-not-counted"_s;
    case MissingRule::Renormalise:
        return u"renormalise"_s;
    case MissingRule::CountAsLowest:
        return u"count-as-lowest"_s;
    }
    return {};
}

std::optional<MissingRule> missingFrom(const QString &word)
{
    for (const MissingRule rule :
        {MissingRule::SheetNotCounted, MissingRule::Renormalise, MissingRule::CountAsLowest}) {
        if (missingWord(rule) == word)
            return rule;
    }
    return std::nullopt;
}

Json levelJson(const LevelDescriptor &level)
{
    Json::Object object{{u"points"_s, level.points}};
    if (!level.title.isEmpty())
        object.emplace(u"title"_s, level.title);
    if (!level.text.isEmpty())
        object.emplace(u"text"_s, level.text);
    if (level.commentRequired)
        object.emplace(u"comment_required"_s, true);
    return object;
}

Json criterionJson(const Criterion &criterion)
{
    Json::Object object{{u"id"_s, criterion.id.text()}, {u"title"_s, criterion.title},
        {u"weight"_s, criterion.weight}, {u"lowest"_s, decimalJson(criterion.scale.lowest())},
        {u"highest"_s, decimalJson(criterion.scale.highest())},
        {u"step"_s, decimalJson(criterion.scale.step())}};
    if (!criterion.guidance.isEmpty())
        object.emplace(u"guidance"_s, criterion.guidance);
    if (criterion.wordLimit > 0)
        object.emplace(u"word_limit"_s, criterion.wordLimit);
    if (!criterion.levels.empty()) {
        Json::List levels;
        for (const LevelDescriptor &level : criterion.levels)
            levels.push_back(levelJson(level));
        object.emplace(u"levels"_s, std::move(levels));
    }
    return object;
}

Result<Criterion> criterionFromJson(const Json &json)
{
    JsonFields fields(json);
    Criterion criterion;
    criterion.id = CriterionId::from(fields.text(u"id"_s, true)).value_or(CriterionId());
    criterion.title = fields.text(u"title"_s, true);
    criterion.guidance = fields.text(u"guidance"_s, false);
    criterion.weight = fields.smallNumber(u"weight"_s, true);
    criterion.wordLimit = fields.smallNumber(u"word_limit"_s, false);
    const Fraction lowest = fields.decimal(u"lowest"_s);
    const Fraction highest = fields.decimal(u"highest"_s);
    const Fraction step = fields.decimal(u"step"_s);
    for (const Json &item : fields.list(u"levels"_s)) {
        JsonFields level(item);
        criterion.levels.push_back({level.number(u"points"_s, true), level.text(u"title"_s, false),
            level.text(u"text"_s, false), level.boolean(u"comment_required"_s)});
        if (const QString problem = level.problem(); !problem.isEmpty())
            fields.note(problem);
    }
    if (const QString problem = fields.problem(); !problem.isEmpty())
        return badMethod(problem);
    auto scale = ScoreScale::from(lowest, highest, step);
    if (!scale)
        return badMethod(scale.error().message);
    criterion.scale = *scale;
    return criterion;
}

Result<TieStep> tieFromJson(const Json &json)
{
    JsonFields fields(json);
    const QString kind = fields.text(u"by"_s, true);
    const QString criterion = fields.text(u"criterion"_s, false);
    if (const QString problem = fields.problem(); !problem.isEmpty())
        return badMethod(problem);
    if (kind == u"median" && criterion.isEmpty())
        return TieStep{TieStep::Kind::Median, {}};
    const auto id = CriterionId::from(criterion);
    if (kind == u"criterion-mean" && id)
        return TieStep{TieStep::Kind::CriterionMean, *id};
    return badMethod(u"unknown tie step"_s);
}

} // namespace

Json toJson(const Rubric &rubric)
{
    Json::List criteria;
    for (const Criterion &criterion : rubric.criteria)
        criteria.push_back(criterionJson(criterion));
    Json::Object object{{u"criteria"_s, std::move(criteria)}, {u"title"_s, rubric.title}};
    if (!rubric.source.isEmpty())
        object.emplace(u"source"_s, rubric.source);
    return object;
}

Json toJson(const Rules &rules)
{
    Json::List ties;
    for (const TieStep &step : rules.ties) {
        if (step.kind == TieStep::Kind::Median)
            ties.push_back(Json::Object{{u"by"_s, u"median"_s}});
        else
            ties.push_back(Json::Object{
                {u"by"_s, u"criterion-mean"_s}, {u"criterion"_s, step.criterion.text()}});
    }
    Json::Object object{{u"aggregation"_s, word(rules.aggregation)},
        {u"sheet_total"_s, rules.sheetTotal == SheetTotal::Sum ? u"sum"_s : u"weighted-mean"_s},
        {u"missing"_s, missingWord(rules.missing)}, {u"minimum_readings"_s, rules.minimumReadings},
        {u"trim_percent"_s, rules.trimPercent}, {u"drop_high"_s, rules.dropHigh},
        {u"drop_low"_s, rules.dropLow}, {u"ties"_s, std::move(ties)}};
    if (rules.passMark)
        object.emplace(u"pass_mark"_s, decimalJson(*rules.passMark));
    return object;
}

Json methodToJson(const Rubric &rubric, const Rules &rules)
{
    return Json::Object{{u"rubric"_s, toJson(rubric)}, {u"rules"_s, toJson(rules)}, {u"v"_s, 1}};
}

Result<Rubric> rubricFromJson(const Json &json)
{
    JsonFields fields(json);
    Rubric rubric;
    rubric.title = fields.text(u"title"_s, true);
    rubric.source = fields.text(u"source"_s, false);
    for (const Json &item : fields.list(u"criteria"_s)) {
        auto criterion = criterionFromJson(item);
        if (!criterion)
            return criterion.error();
        rubric.criteria.push_back(*std::move(criterion));
    }
    if (const QString problem = fields.problem(); !problem.isEmpty())
        return badMethod(problem);
    if (auto sound = validate(rubric); !sound)
        return badMethod(sound.error().message);
    return rubric;
}

Result<Rules> rulesFromJson(const Json &json, const Rubric &rubric)
{
    JsonFields fields(json);
    Rules rules;
    const auto aggregation = aggregationFrom(fields.text(u"aggregation"_s, true));
    const QString sheetTotal = fields.text(u"sheet_total"_s, true);
    const auto missing = missingFrom(fields.text(u"missing"_s, true));
    rules.minimumReadings = fields.smallNumber(u"minimum_readings"_s, true);
    rules.trimPercent = fields.smallNumber(u"trim_percent"_s, true);
    rules.dropHigh = fields.smallNumber(u"drop_high"_s, true);
    rules.dropLow = fields.smallNumber(u"drop_low"_s, true);
    for (const Json &item : fields.list(u"ties"_s)) {
        auto step = tieFromJson(item);
        if (!step)
            return step.error();
        rules.ties.push_back(*step);
    }
    if (json.object() && json.object()->contains(u"pass_mark"_s))
        rules.passMark = fields.decimal(u"pass_mark"_s);
    if (const QString problem = fields.problem(); !problem.isEmpty())
        return badMethod(problem);
    if (!aggregation || !missing || (sheetTotal != u"sum" && sheetTotal != u"weighted-mean"))
        return badMethod(u"unknown rule"_s);
    rules.aggregation = *aggregation;
    rules.missing = *missing;
    rules.sheetTotal = sheetTotal == u"sum" ? SheetTotal::Sum : SheetTotal::WeightedMean;
    if (auto sound = validate(rules, rubric); !sound)
        return badMethod(sound.error().message);
    return rules;
}

Result<Method> methodFromJson(const Json &json)
{
    const Json::Object *object = json.object();
    if (!object || object->size() != 3 || !object->contains(u"rubric"_s) ||
        !object->contains(u"rules"_s) || !object->contains(u"v"_s))
        return badMethod(u"expected rubric, rules and v"_s);
    if (const std::int64_t *version = object->at(u"v"_s).number(); !version || *version != 1)
        return badMethod(u"unknown version"_s);
    auto rubric = rubricFromJson(object->at(u"rubric"_s));
    if (!rubric)
        return rubric.error();
    auto rules = rulesFromJson(object->at(u"rules"_s), *rubric);
    if (!rules)
        return rules.error();
    return Method{*std::move(rubric), *std::move(rules)};
}

} // namespace juri
