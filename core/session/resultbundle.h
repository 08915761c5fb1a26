// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Result bundles: made from a closed stage, and computed again from what they hold.

#include "core/exchange/outcome.h"
#include "core/exchange/packagechain.h"
#include "core/exchange/view.h"
#include "core/scoring/ranking.h"
#include "core/support/clock.h"

namespace juri {

/// Makes the signed bundle of a closed stage: everything from which the result follows,
/// pseudonymous and without notes for the public. Incomplete if the stage is open, Locked if the
/// chair's chains are not whole, WrongKey for another key than the chair's or deputy's, and
/// whatever verifyResult would refuse. Pure, on a copy.
Result<Statement> publishResult(const Competition &competition, const StageId &stage,
    ResultScope scope, const SigningKey &chair, const Clock &clock, Progress &progress);

/// The commands by which a bundle is checked without Juri, for a shell that stands where its file
/// lies: tar, ssh-keygen, sha256sum, grep, sed and cut, one a line.
QStringList stockCommandsFor(const QString &fileName);

/// A bundle that was computed again and holds.
struct VerifiedResult
{
    ResultContent content;
    OutcomeDocument outcome;
    PackageContent package; ///< in force; names are ids where they are detached
    SheetView view;
    Ranking ranking;
    std::vector<LoggedDecision> decisions;
    std::set<QByteArray> packages;           ///< hashes of all packages of the stage
    std::map<JudgeId, QByteArray> witnesses; ///< hash of the witness of each judge who gave one
    std::vector<JudgeId> awaited; ///< whose witness the package demands and the bundle lacks
    QByteArray anchor; ///< the chair's first key: whether it is really the chair's, people compare
};

/// Whether a bundle may lack witnesses that its package demands: only while they are being
/// gathered.
enum class Witnesses { Demanded, StillComing };

/// Verifies a bundle as docs/formats-decisions.md says, step by step; the bundle's own claims are
/// believed nowhere. Codes: BadSignature, WrongKey, BadPayload, BadContainer for statements in
/// it; DoesNotFollow with a sentence and, in detail, the step, for a result that its sheets do not
/// give; Cancelled.
Result<VerifiedResult> verifyResult(
    const Statement &result, Progress &progress, Witnesses witnesses = Witnesses::Demanded);

/// What a judge's own file knows against a verified bundle: another package than those of the
/// bundle, a receipt for a sheet or decision that the bundle does not have, a newer own sheet than
/// the counted one, a final one that does not count although nobody excluded the judge. Translated
/// sentences; empty if all is well. WrongCompetition if the file is of another competition.
Result<QStringList> objections(const VerifiedResult &result, const Competition &own);

/// The judge's signature under an outcome, after the bundle was verified and nothing stands against
/// it. (as verifyResult and objections; Stale if another sheet counts than the judge's newest one)
Result<Statement> witnessResult(const VerifiedResult &result, const Competition &own,
    const SigningKey &judge, const Clock &clock);

/// Ranks what the view counts by the package in force, annulled entries left out.
Result<Ranking> rankView(
    const SheetView &view, const PackageContent &package, const Rules &rules, Progress &progress);

/// The outcome that a view and its ranking come to.
OutcomeDocument outcomeDocument(
    const World &world, const StageId &stage, const SheetView &view, const Ranking &ranking);

} // namespace juri
