// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/statements.h"

#include <set>
#include <variant>

namespace juri {

// The ten acts of a chair, as they are signed; what each does is in docs/merging.md.

struct EnrolKey ///< the key may speak for the judge
{
    JudgeId judge;
    QByteArray key; ///< 32 bytes
    KeyComparison compared = KeyComparison::NotCompared;
    int epoch = 1; ///< the how many-th key of this judge
    friend bool operator==(const EnrolKey &, const EnrolKey &) = default;
};
struct RevokeKey ///< the key may no longer speak, but for the sheets that are kept
{
    JudgeId judge;
    QByteArray key;
    std::set<QByteArray> keep;
    friend bool operator==(const RevokeKey &, const RevokeKey &) = default;
};
struct ResolveConflict ///< settles a conflict between exactly these sheets
{
    StageId stage;
    JudgeId judge;
    std::set<QByteArray> heads;
    QByteArray choose;
    friend bool operator==(const ResolveConflict &, const ResolveConflict &) = default;
};
struct ExcludeJudge ///< nothing of the judge counts in the stage
{
    StageId stage;
    JudgeId judge;
    friend bool operator==(const ExcludeJudge &, const ExcludeJudge &) = default;
};
struct AcceptPackage ///< sheets made with that older package may speak
{
    StageId stage;
    QByteArray package;
    friend bool operator==(const AcceptPackage &, const AcceptPackage &) = default;
};
struct CloseStage ///< fixes what counts
{
    StageId stage;
    QByteArray package; ///< in force
    std::map<JudgeId, QByteArray> counted;
    std::map<JudgeId, QString> absent; ///< with the reason
    std::set<QByteArray> sheets;       ///< all that were known
    friend bool operator==(const CloseStage &, const CloseStage &) = default;
};
struct AdmitLate ///< after closing, this sheet counts for the judge
{
    StageId stage;
    JudgeId judge;
    QByteArray sheet;
    friend bool operator==(const AdmitLate &, const AdmitLate &) = default;
};
struct ReopenStage
{
    StageId stage;
    friend bool operator==(const ReopenStage &, const ReopenStage &) = default;
};
struct AnnulEntry ///< the entry is not ranked
{
    StageId stage;
    EntryId entry;
    friend bool operator==(const AnnulEntry &, const AnnulEntry &) = default;
};
struct RotateChair ///< from the next decision on, that key is the chair's
{
    QByteArray key;
    QString name;
    Statement successor; ///< the identity by which the new key takes over
    friend bool operator==(const RotateChair &, const RotateChair &) = default;
};

using DecisionAct = std::variant<EnrolKey, RevokeKey, ResolveConflict, ExcludeJudge, AcceptPackage,
    CloseStage, AdmitLate, ReopenStage, AnnulEntry, RotateChair>;

/// What a decision says: one act of the chair, in the chain of all decisions of the competition.
struct Decision
{
    CompetitionId competition;
    bool rehearsal = false;
    QByteArray key; ///< who signs
    qint64 seq = 1;
    std::vector<QByteArray> prev; ///< empty for the first, else one hash
    QString reason;               ///< not blank
    QDateTime claimedTime;
    DecisionAct act;
    friend bool operator==(const Decision &, const Decision &) = default;
};

/// "enrol", "revoke", "resolve", "exclude", "accept-package", "close", "admit-late", "reopen",
/// "annul-entry", "chair-rotate"
QString kindWord(const DecisionAct &act);
/// The stage that the act belongs to; null for enrol, revoke and chair-rotate.
StageId stageOf(const DecisionAct &act);
/// "no", "telephone", "in-person", as rosters and enrolments say it.
QString comparedWord(KeyComparison compared);
std::optional<KeyComparison> comparedFrom(QStringView word);

/// Signs. Refuses what readDecision would refuse. (BadPayload, WrongKey)
Result<Statement> makeDecision(const Decision &decision, const SigningKey &chair);
/// Reads what a verified statement says. (BadPayload, NewerVersion, WrongKey)
Result<Decision> readDecision(const Statement &statement);

} // namespace juri
