// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/deciding.h"
#include "core/session/resultbundle.h"
#include "tests/support/competitionbuilder.h"

#include <algorithm>
#include <functional>

namespace juri::test {

inline const FixedClock clockOfCases(noon());

/// A competition whose first package is issued.
inline Competition issued(int judges = 2, int entries = 2)
{
    Competition competition = aCompetition(judges, entries);
    add(competition, aPackage(competition));
    return competition;
}

inline SheetView viewed(const Competition &competition)
{
    return viewSheets(competition, stageOne);
}

/// The package in force.
inline Statement packageOf(const Competition &competition)
{
    return competition.statements.at(viewed(competition).package);
}

/// A sheet of the package in force, changed, signed and added. `key` 0: the judge's first one.
inline Statement handIn(Competition &competition, int judge, Points points, int rev = 1,
    std::vector<QByteArray> prev = {}, const std::function<void(ScoreSheet &)> &change = {},
    int key = 0)
{
    std::sort(prev.begin(), prev.end());
    ScoreSheet sheet = aSheet(competition, packageOf(competition), judge, points, rev, prev);
    sheet.packageSeq = viewed(competition).packageSeq;
    const SigningKey signer = keyOf(key == 0 ? judge : key);
    sheet.key = signer.publicKey();
    if (change)
        change(sheet);
    const Statement statement = signedSheet(sheet, competition, signer);
    add(competition, statement);
    return statement;
}

inline SheetStanding standing(const Competition &competition, const Statement &sheet)
{
    for (const SheetFinding &finding : viewed(competition).findings) {
        if (finding.hash == sheet.hash)
            return finding.standing;
    }
    qFatal("the view says nothing of a sheet that is there");
}

inline HandInState state(const Competition &competition, int judge)
{
    return viewed(competition).judges.at(judgeId(judge)).state;
}

/// The chair's next decision, added.
inline Statement decided(
    Competition &competition, const DecisionAct &act, const SigningKey &key = chairKey())
{
    const Statement decision = aDecision(competition, act, key);
    add(competition, decision);
    return decision;
}

/// Closes with everybody who is counted; the others are absent with a reason.
inline Statement closed(Competition &competition)
{
    std::map<JudgeId, QString> absent;
    for (const auto &[judge, handIn] : viewed(competition).judges) {
        if (handIn.state != HandInState::Counted && handIn.state != HandInState::Excluded)
            absent.emplace(judge, QStringLiteral("ill"));
    }
    return decided(competition, closingOf(competition, stageOne, absent).value());
}

/// The next package, with the setup, entries and rubric that the competition has now, and added.
inline Statement issueAgain(
    Competition &competition, const std::function<void(PackageContent &)> &change = {})
{
    const Statement before = packageOf(competition);
    PackageContent content = readPackage(before).value();
    content.setup = competition.setup;
    content.stage = competition.stages.front().setup;
    content.stage.locked = true;
    content.entries.clear();
    for (const auto &[id, entry] : competition.entries)
        content.entries.push_back(entry);
    content.assignments = competition.stages.front().assignments;
    content.decisionHead = DecisionLog(worldOf(competition)).head();
    content.seq += 1;
    content.prev = {before.hash};
    if (change)
        change(content);
    const Statement package = makePackage(content, chairKey()).value();
    add(competition, package);
    return package;
}

inline Result<Statement> published(
    const Competition &competition, ResultScope scope = ResultScope::Panel)
{
    NoProgress progress;
    return publishResult(competition, stageOne, scope, chairKey(), clockOfCases, progress);
}

inline Result<VerifiedResult> verified(const Statement &result)
{
    NoProgress progress;
    return verifyResult(result, progress);
}

} // namespace juri::test
