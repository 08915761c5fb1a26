// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/verifyresult.h"

#include "app/cli/commands/common.h"
#include "app/cli/commands/rankingtext.h"
#include "app/cli/commands/sheetwords.h"
#include "core/session/deciding.h"
#include "core/session/resultbundle.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace juri::cli {

namespace {

/// The words about a verified result.
struct ResultWords
{
    Q_DECLARE_TR_FUNCTIONS(juri::cli::ResultWords)

public:
    static void tellSheets(Answer &answer, const VerifiedResult &result);
    static void tellDecisions(
        Answer &answer, const VerifiedResult &result, const Competition &names);
    static void tellRanking(Answer &answer, const VerifiedResult &result);
    static Result<> tellOwn(Answer &answer, const VerifiedResult &result, const Competition &own);
};

/// Entries and judges as the package names them, for the sentences.
Competition namesOf(const PackageContent &package)
{
    Competition names;
    names.setup = package.setup;
    for (const Entry &entry : package.entries)
        names.entries.emplace(entry.id, entry);
    for (const Judge &judge : package.roster)
        names.judges.emplace(judge.id, judge);
    return names;
}

/// Whether the result goes back to the packages of that file, and so to the same chair.
bool sharesPackage(const VerifiedResult &result, const Competition &against)
{
    return std::any_of(result.packages.begin(), result.packages.end(),
        [&](const QByteArray &hash) { return against.statements.contains(hash); });
}

void ResultWords::tellSheets(Answer &answer, const VerifiedResult &result)
{
    QJsonObject counted, absent;
    for (const auto &[judge, hash] : result.view.counted) {
        answer.lines += tr("  %1: sheet %2 counts.").arg(judge.text(), codeOf(hash));
        counted[judge.text()] = codeOf(hash);
    }
    for (const auto &[judge, reason] : result.view.absent) {
        answer.lines += tr("  %1: absent, %2.").arg(judge.text(), reason);
        absent[judge.text()] = reason;
    }
    if (!result.view.evidence.empty())
        answer.lines += tr("  %n pairs of sheets were signed twice under one revision; the "
                           "decisions say what was done.",
            nullptr, static_cast<int>(result.view.evidence.size()));
    for (const auto &[judge, hash] : result.view.late)
        answer.lines += tr("  %1: a late sheet, %2, is in the bundle and does not count.")
                            .arg(judge.text(), codeOf(hash));
    answer.json[u"counted"_s] = counted;
    answer.json[u"absent"_s] = absent;
    answer.json[u"evidence"_s] = static_cast<qint64>(result.view.evidence.size());
    answer.json[u"late"_s] = static_cast<qint64>(result.view.late.size());
    answer.json[u"witnesses"_s] = static_cast<qint64>(result.witnesses.size());
}

void ResultWords::tellDecisions(
    Answer &answer, const VerifiedResult &result, const Competition &names)
{
    QJsonArray decisions;
    for (const LoggedDecision &one : result.decisions) {
        answer.lines += tr("  Decision %1: %2 Reason: %3")
                            .arg(one.decision.seq)
                            .arg(describe(one.decision, names), one.decision.reason);
        decisions +=
            QJsonObject{{u"seq"_s, one.decision.seq}, {u"kind"_s, kindWord(one.decision.act)},
                {u"reason"_s, one.decision.reason}, {u"code"_s, codeOf(one.hash)}};
    }
    answer.json[u"decisions"_s] = decisions;
}

void ResultWords::tellRanking(Answer &answer, const VerifiedResult &result)
{
    QJsonArray ranking;
    for (const Placement &placement : result.ranking.placements) {
        const QString shownResult =
            placement.result ? placement.result->toDecimal(4) : tr("no result");
        answer.lines += placement.rank
                            ? tr("  rank %1: %2, %3")
                                  .arg(*placement.rank)
                                  .arg(placement.entry.text(), shownResult)
                            : tr("  not placed: %1, %2").arg(placement.entry.text(), shownResult);
        ranking +=
            QJsonObject{{u"rank"_s, placement.rank ? QJsonValue(*placement.rank) : QJsonValue()},
                {u"entry"_s, placement.entry.text()}, {u"result"_s, toJson(placement.result)},
                {u"reason"_s, stableWord(placement.reason)}};
    }
    answer.json[u"ranking"_s] = ranking;
}

Result<> ResultWords::tellOwn(Answer &answer, const VerifiedResult &result, const Competition &own)
{
    const auto found = objections(result, own);
    if (!found)
        return found.error();
    answer.json[u"objections"_s] = toJsonArray(*found);
    for (const QString &objection : *found)
        answer.lines += u"  ! "_s + objection;
    if (!found->isEmpty()) {
        answer.code = ExitCode::Negative;
        return {};
    }
    const auto counted = result.view.counted.find(own.self);
    if (counted != result.view.counted.end())
        answer.lines += tr("  Your sheet %1 was counted.").arg(codeOf(counted->second));
    return {};
}

} // namespace

Result<Answer> tellResult(const Statement &statement, const std::optional<Competition> &against)
{
    NoProgress quiet;
    const auto result = verifyResult(statement, quiet);
    if (!result)
        return result.error();
    Answer answer;
    answer.lines = {ResultWords::tr("  The result of \"%1\", stage %2, follows from its sheets: "
                                    "computed again, every rank and number is the same.")
            .arg(result->content.title, result->content.stage.text())};
    answer.json = {{u"competition"_s, result->content.competition.text()},
        {u"stage"_s, result->content.stage.text()}, {u"title"_s, result->content.title},
        {u"scope"_s, result->content.scope == ResultScope::Public ? u"public"_s : u"panel"_s},
        {u"rehearsal"_s, result->content.rehearsal},
        {u"chair_digits"_s, comparisonDigits(result->anchor)}};
    ResultWords::tellSheets(answer, *result);
    ResultWords::tellDecisions(answer, *result, namesOf(result->package));
    ResultWords::tellRanking(answer, *result);
    answer.lines += ResultWords::tr("  That the key is the chair's, no file can prove. Compare "
                                    "these digits with the printed ones: %1")
                        .arg(comparisonDigits(result->anchor));
    if (against && against->role == Role::Judge) {
        if (auto own = ResultWords::tellOwn(answer, *result, *against); !own)
            return own.error();
    } else if (against && !sharesPackage(*result, *against)) {
        answer.lines +=
            ResultWords::tr("  ! The result does not have the package of the file given "
                            "with --against: it is of another competition, stage or "
                            "chair.");
        answer.code = ExitCode::Negative;
    }
    return answer;
}

} // namespace juri::cli
