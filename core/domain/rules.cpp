// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rules.h"

#include <array>

namespace juri {

namespace {

QString rulesTr(const char *text)
{
    return QCoreApplication::translate("juri::Rules", text);
}

QString describeAggregation(const Rules &rules)
{
    switch (rules.aggregation) {
    case Aggregation::Mean:
        return rulesTr(
            QT_TRANSLATE_NOOP("juri::Rules", "the result is the mean of the judges’ totals"));
    case Aggregation::Sum:
        return rulesTr(
            QT_TRANSLATE_NOOP("juri::Rules", "the result is the sum of the judges’ totals"));
    case Aggregation::Median:
        return rulesTr(
            QT_TRANSLATE_NOOP("juri::Rules", "the result is the median of the judges’ totals"));
    case Aggregation::TrimmedMean:
        return rulesTr(
            QT_TRANSLATE_NOOP("juri::Rules",
                "the result is the mean of the judges’ totals without the highest and lowest %1 %"))
            .arg(rules.trimPercent);
    case Aggregation::DropHighLow:
        return rulesTr(
            QT_TRANSLATE_NOOP("juri::Rules", "the result is the mean of the judges’ totals without "
                                             "the highest %1 and the lowest %2"))
            .arg(rules.dropHigh)
            .arg(rules.dropLow);
    }
    return {};
}

QString describeMissing(MissingRule missing)
{
    switch (missing) {
    case MissingRule::SheetNotCounted:
        return rulesTr(QT_TRANSLATE_NOOP(
            "juri::Rules", "an evaluation with an open criterion is not counted"));
    case MissingRule::Renormalise:
        return rulesTr(QT_TRANSLATE_NOOP(
            "juri::Rules", "where a criterion is open, the others carry its weight"));
    case MissingRule::CountAsLowest:
        return rulesTr(
            QT_TRANSLATE_NOOP("juri::Rules", "an open criterion counts as the lowest score"));
    }
    return {};
}

QString describeTies(const Rules &rules, const Rubric &rubric)
{
    QStringList steps;
    for (const TieStep &step : rules.ties) {
        if (step.kind == TieStep::Kind::Median) {
            steps << rulesTr(QT_TRANSLATE_NOOP("juri::Rules", "the median"));
        } else if (const Criterion *criterion = rubric.find(step.criterion)) {
            steps << u'“' + criterion->title + u'”';
        }
    }
    if (steps.isEmpty())
        return rulesTr(QT_TRANSLATE_NOOP("juri::Rules", "equal results share the rank"));
    return rulesTr(QT_TRANSLATE_NOOP("juri::Rules",
                       "equal results are separated by %1; what is still equal shares the rank"))
        .arg(steps.join(QStringLiteral(", ")));
}

struct AggregationName
{
    Aggregation value;
    const char *word;
    const char *shown;
};
constexpr std::array<AggregationName, 5> aggregationNames = {{
    {Aggregation::Mean, "mean", QT_TRANSLATE_NOOP("juri::Rules", "Mean")},
    {Aggregation::Sum, "sum", QT_TRANSLATE_NOOP("juri::Rules", "Sum")},
    {Aggregation::Median, "median", QT_TRANSLATE_NOOP("juri::Rules", "Median")},
    {Aggregation::TrimmedMean, "trimmed-mean", QT_TRANSLATE_NOOP("juri::Rules", "Trimmed mean")},
    {Aggregation::DropHighLow, "drop-high-low",
        QT_TRANSLATE_NOOP("juri::Rules", "Without highest and lowest")},
}};

} // namespace

Result<> validate(const Rules &rules, const Rubric &rubric)
{
    const auto refuse = [](const QString &message) {
        return Error{ErrorCode::InvalidValue, message, {}};
    };
    if (rules.trimPercent < 0 || rules.trimPercent > 49)
        return refuse(rulesTr(
            QT_TRANSLATE_NOOP("juri::Rules", "The trimmed share must lie between 0 and 49 %.")));
    if (rules.dropHigh < 0 || rules.dropLow < 0 || rules.dropHigh > 1000 || rules.dropLow > 1000)
        return refuse(rulesTr(QT_TRANSLATE_NOOP(
            "juri::Rules", "The number of dropped totals must be zero or more.")));
    if (rules.minimumReadings < 1 || rules.minimumReadings > 1000)
        return refuse(rulesTr(QT_TRANSLATE_NOOP(
            "juri::Rules", "An entry needs at least one evaluation to be placed.")));
    for (const TieStep &step : rules.ties) {
        if (step.kind == TieStep::Kind::CriterionMean && !rubric.find(step.criterion))
            return refuse(rulesTr(QT_TRANSLATE_NOOP("juri::Rules",
                "The rule for equal results names a criterion that the rubric does not have.")));
    }
    if (rules.passMark && !rules.passMark->toExactDecimal())
        return refuse(rulesTr(QT_TRANSLATE_NOOP(
            "juri::Rules", "The pass mark must be a number such as 85 or 72.5.")));
    return {};
}

QString describe(const Rules &rules, const Rubric &rubric)
{
    QStringList parts;
    parts << (rules.sheetTotal == SheetTotal::WeightedMean
                  ? rulesTr(QT_TRANSLATE_NOOP(
                        "juri::Rules", "An evaluation’s total is the weighted mean of its scores"))
                  : rulesTr(QT_TRANSLATE_NOOP(
                        "juri::Rules", "An evaluation’s total is the sum of its scores")));
    parts << describeAggregation(rules) << describeMissing(rules.missing);
    if (rules.minimumReadings > 1) {
        parts << QCoreApplication::translate("juri::Rules",
            "an entry needs %n counted evaluation(s) to be placed", nullptr, rules.minimumReadings);
    }
    parts << describeTies(rules, rubric);
    if (rules.passMark) {
        parts << rulesTr(QT_TRANSLATE_NOOP("juri::Rules", "a result of at least %1 passes"))
                     .arg(rules.passMark->toExactDecimal().value_or(QString()));
    }
    return parts.join(QStringLiteral("; ")) + u'.';
}

QString displayName(Aggregation aggregation)
{
    for (const auto &name : aggregationNames) {
        if (name.value == aggregation)
            return rulesTr(name.shown);
    }
    return {};
}

QString word(Aggregation aggregation)
{
    for (const auto &name : aggregationNames) {
        if (name.value == aggregation)
            return QString::fromLatin1(name.word);
    }
    return {};
}

std::optional<Aggregation> aggregationFrom(QStringView word)
{
    for (const auto &name : aggregationNames) {
        if (word == QLatin1String(name.word))
            return name.value;
    }
    return std::nullopt;
}

} // namespace juri
