// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/statements.h"
#include "core/support/fraction.h"

#include <set>

namespace juri {

/// One line of a published ranking.
struct OutcomeRow
{
    EntryId entry;
    std::optional<int> rank;
    std::optional<Fraction> result;
    int readings = 0; ///< evaluations with a total
    QString reason;   ///< "by-result", "by-tie-break", "shared", "too-few-readings", "no-show"
    friend bool operator==(const OutcomeRow &, const OutcomeRow &) = default;
};

/// outcome.json: what a result bundle claims and judges witness; docs/formats-decisions.md.
struct OutcomeDocument
{
    CompetitionId competition;
    StageId stage;
    QByteArray package;      ///< in force
    QByteArray decisionHead; ///< the last decision
    qint64 decisionSeq = 0;
    std::map<JudgeId, QByteArray> counted;
    std::map<JudgeId, QString> absent;
    std::set<JudgeId> excluded;
    std::set<EntryId> annulled;
    std::vector<OutcomeRow> ranking; ///< placed by rank, then id; then the others by id
    friend bool operator==(const OutcomeDocument &, const OutcomeDocument &) = default;
};
QByteArray outcomeBytes(const OutcomeDocument &outcome);
Result<OutcomeDocument> readOutcome(const QByteArray &bytes); ///< (BadPayload)

/// Who a bundle is for: the panel gets everything, the public neither names of judges nor notes.
enum class ResultScope { Panel, Public };

/// What a result statement says beside its members.
struct ResultContent
{
    CompetitionId competition;
    bool rehearsal = false;
    StageId stage;
    QByteArray key; ///< who signs: the chair
    QString title;
    ResultScope scope = ResultScope::Panel;
    QByteArray outcomeHash;
    std::set<QByteArray> detached; ///< hashes of members that were left out
    QDateTime claimedTime;
    friend bool operator==(const ResultContent &, const ResultContent &) = default;
};

/// Signs a bundle of these members, which are put in order by path. (BadPayload, TooLarge)
Result<Statement> makeResult(
    const ResultContent &content, std::vector<StatementMember> members, const SigningKey &chair);
/// Reads the statement and checks that the members are the listed ones, ascending by path, with
/// outcome.json of that hash among them. What the members say is checked by verifyResult.
/// (BadPayload, NewerVersion, WrongKey, BadContainer)
Result<ResultContent> readResult(const Statement &statement);

} // namespace juri
