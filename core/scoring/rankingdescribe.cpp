// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scoring/ranking.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace juri {

namespace {

using namespace Qt::StringLiterals;

constexpr int usualPlaces = 2;
constexpr int mostPlaces = 8;
constexpr int mostNamedEntries = 3;

QString rankingTr(const char *text)
{
    return QCoreApplication::translate("juri::Ranking", text);
}

QString localDecimal(const Fraction &value, int places)
{
    // A whole or short number is shown as it is; a longer one is rounded.
    QString text = value.toDecimal(places);
    if (const auto exact = value.toExactDecimal(); exact && exact->size() < text.size())
        text = *exact;
    return text.replace(u'.', QLocale().decimalPoint());
}

using Placements = std::vector<Placement>;

/// The placed entries with this result: they stand together, because the ranking is in order.
std::pair<Placements::const_iterator, Placements::const_iterator> sameResult(
    const Placement &placement, const Ranking &ranking)
{
    const auto placed = std::partition_point(ranking.placements.begin(), ranking.placements.end(),
        [](const Placement &other) { return other.rank.has_value(); });
    const auto first = std::partition_point(ranking.placements.begin(), placed,
        [&](const Placement &other) { return other.result > placement.result; });
    const auto last = std::partition_point(
        first, placed, [&](const Placement &other) { return other.result == placement.result; });
    return {first, last};
}

/// With two decimals, or more where fewer would make it look like a neighbour's different result.
QString shownResult(const Placement &placement, const Ranking &ranking)
{
    const Fraction &own = *placement.result;
    int places = usualPlaces;
    const auto moreUntilDifferent = [&](const Placement &neighbour) {
        while (neighbour.rank && places < mostPlaces &&
               neighbour.result->toDecimal(places) == own.toDecimal(places))
            ++places;
    };
    const auto [first, last] = sameResult(placement, ranking);
    if (first != ranking.placements.begin())
        moreUntilDifferent(*std::prev(first));
    if (last != ranking.placements.end())
        moreUntilDifferent(*last);
    return localDecimal(own, places);
}

QString stepName(const TieStep &step, const Rubric &rubric)
{
    if (step.kind == TieStep::Kind::Median)
        return rankingTr(QT_TRANSLATE_NOOP("juri::Ranking", "the median of the totals"));
    const Criterion *criterion = rubric.find(step.criterion);
    return u'“' + (criterion ? criterion->title : step.criterion.text()) + u'”';
}

QString describeShared(const Placement &placement, const Ranking &ranking)
{
    const auto [first, last] = sameResult(placement, ranking);
    const auto sharing = std::equal_range(first, last, placement,
        [](const Placement &a, const Placement &b) { return a.rank < b.rank; });
    const auto others = std::distance(sharing.first, sharing.second) - 1;
    const QString rank = QString::number(placement.rank.value_or(0));
    const QString result = shownResult(placement, ranking);
    if (others > mostNamedEntries) {
        return QCoreApplication::translate("juri::Ranking",
            "Rank %1, shared with %n other entries: the result of %2 and everything that separates "
            "equal results are the same.",
            nullptr, static_cast<int>(others))
            .arg(rank, result);
    }
    QStringList names;
    for (auto other = sharing.first; other != sharing.second; ++other) {
        if (other->entry != placement.entry)
            names << other->entry.text();
    }
    return rankingTr(QT_TRANSLATE_NOOP("juri::Ranking",
                         "Rank %1, shared with %2: the result of %3 and everything that separates "
                         "equal results are the same."))
        .arg(rank, names.join(u", "_s), result);
}

QString describeTieBreak(const Placement &placement, const Ranking &ranking, const Rubric &rubric)
{
    const auto [first, last] = sameResult(placement, ranking);
    const auto self = std::find_if(
        first, last, [&](const Placement &other) { return other.entry == placement.entry; });
    const QString rank = QString::number(placement.rank.value_or(0));
    const QString result = shownResult(placement, ranking);
    const QString step = stepName(placement.decidedBy.value_or(TieStep()), rubric);
    if (self != first) {
        return rankingTr(QT_TRANSLATE_NOOP("juri::Ranking",
                             "Rank %1: the same result of %2 as entry %3, behind it by %4."))
            .arg(rank, result, std::prev(self)->entry.text(), step);
    }
    const QString next = last - first > 1 ? std::next(self)->entry.text() : QString();
    return rankingTr(QT_TRANSLATE_NOOP("juri::Ranking",
                         "Rank %1: the same result of %2 as entry %3, ahead of it by %4."))
        .arg(rank, result, next, step);
}

} // namespace

QString word(PlacementReason reason)
{
    switch (reason) {
    case PlacementReason::ByResult:
        return u"by-result"_s;
    case PlacementReason::ByTieBreak:
        return u"by-tie-break"_s;
    case PlacementReason::Shared:
        return u"shared"_s;
    case PlacementReason::TooFewReadings:
        return u"too-few-readings"_s;
    case PlacementReason::NoShow:
        return u"no-show"_s;
    }
    return {};
}

QString describe(const Placement &placement, const Ranking &ranking, const Rubric &rubric)
{
    switch (placement.reason) {
    case PlacementReason::ByResult:
        return rankingTr(QT_TRANSLATE_NOOP("juri::Ranking", "Rank %1 by its result of %2."))
            .arg(QString::number(placement.rank.value_or(0)), shownResult(placement, ranking));
    case PlacementReason::ByTieBreak:
        return describeTieBreak(placement, ranking, rubric);
    case PlacementReason::Shared:
        return describeShared(placement, ranking);
    case PlacementReason::TooFewReadings:
        if (placement.counted == 0)
            return rankingTr(
                QT_TRANSLATE_NOOP("juri::Ranking", "Not placed: no evaluation counts yet."));
        return QCoreApplication::translate("juri::Ranking",
            "Not placed: %n evaluation(s) counted, but at least %1 are needed.", nullptr,
            placement.counted)
            .arg(std::max(1, ranking.rules.minimumReadings));
    case PlacementReason::NoShow:
        return rankingTr(QT_TRANSLATE_NOOP(
            "juri::Ranking", "Not placed: the entry was not there to be judged."));
    }
    return {};
}

} // namespace juri
