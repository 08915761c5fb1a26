// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/rankingtext.h"

#include "app/cli/commands/common.h"
#include "app/cli/commands/sheetwords.h"
#include "app/cli/texttable.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace juri::cli {

namespace {

/// The words of the ranking table.
struct RankingText
{
    Q_DECLARE_TR_FUNCTIONS(juri::cli::RankingText)
};

QString titleOf(const Competition &competition, const EntryId &id)
{
    const Entry *entry = competition.entry(id);
    return entry ? entry->title : QString();
}

/// A title that leaves room for the numbers beside it.
QString shortened(const QString &title)
{
    constexpr qsizetype most = 44;
    return title.size() <= most ? title : title.left(most - 1).trimmed() + u'…';
}

QJsonObject placementJson(const Placement &placement, const Ranking &ranking,
    const Competition &competition, const Rubric &rubric)
{
    QJsonArray readings;
    for (const Reading &reading : placement.readings)
        readings +=
            QJsonObject{{u"judge"_s, reading.judge.text()}, {u"total"_s, toJson(reading.total)},
                {u"trimmed"_s, reading.trimmed}, {u"standing"_s, stableWord(reading.standing)}};
    QJsonObject means;
    for (const auto &[criterion, mean] : placement.criterionMeans)
        means[criterion.text()] = toJson(mean);
    return {{u"rank"_s, placement.rank ? QJsonValue(*placement.rank) : QJsonValue()},
        {u"entry"_s, placement.entry.text()}, {u"title"_s, titleOf(competition, placement.entry)},
        {u"result"_s, toJson(placement.result)}, {u"spread"_s, toJson(placement.spread)},
        {u"counted"_s, placement.counted}, {u"readings"_s, readings}, {u"criterion_means"_s, means},
        {u"reason"_s, stableWord(placement.reason)},
        {u"message"_s, describe(placement, ranking, rubric)},
        {u"passed"_s, placement.passed ? QJsonValue(*placement.passed) : QJsonValue()}};
}

} // namespace

QStringList rankingTable(
    const Outcome &outcome, const Competition &competition, const Rubric &rubric)
{
    std::vector<QStringList> rows{{RankingText::tr("Rank"), RankingText::tr("Entry"),
        RankingText::tr("Title"), RankingText::tr("Result"), RankingText::tr("Spread"),
        RankingText::tr("Readings"), RankingText::tr("Reason")}};
    const auto decimal = [](const std::optional<Fraction> &value) {
        return value ? value->toDecimal(4) : QString();
    };
    for (const Placement &placement : outcome.ranking.placements)
        rows.push_back({placement.rank ? QString::number(*placement.rank) : u"-"_s,
            placement.entry.text(), shortened(titleOf(competition, placement.entry)),
            decimal(placement.result), decimal(placement.spread),
            QString::number(placement.counted), describe(placement, outcome.ranking, rubric)});
    return textTable(rows);
}

QJsonObject rankingJson(
    const Outcome &outcome, const Competition &competition, const StageSetup &stage)
{
    QJsonArray placements;
    for (const Placement &placement : outcome.ranking.placements)
        placements += placementJson(placement, outcome.ranking, competition, stage.rubric);
    QJsonObject judges;
    for (const auto &[judge, handIn] : outcome.view.judges) {
        QJsonObject about{{u"state"_s, stableWord(handIn.state)}};
        const auto counted = outcome.view.counted.find(judge);
        if (counted != outcome.view.counted.end()) {
            about[u"sheet"_s] = codeOf(counted->second);
            about[u"hash"_s] = hex(counted->second);
        }
        judges[judge.text()] = about;
    }
    const Rules &rules = outcome.ranking.rules;
    return {{u"competition"_s, QJsonObject{{u"id"_s, competition.setup.id.text()},
                                   {u"title"_s, competition.setup.title},
                                   {u"rehearsal"_s, competition.setup.rehearsal}}},
        {u"stage"_s, QJsonObject{{u"id"_s, stage.id.text()}, {u"title"_s, stage.title}}},
        {u"method"_s,
            QJsonObject{{u"name"_s, word(rules.aggregation)},
                {u"message"_s, describe(rules, stage.rubric)}, {u"fixed"_s, rules == stage.rules}}},
        {u"judges"_s, judges}, {u"placements"_s, placements}};
}

} // namespace juri::cli
