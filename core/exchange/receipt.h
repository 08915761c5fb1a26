// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/statements.h"

#include <set>

namespace juri {

/// What a receipt says: the chair has these sheets of this judge. The judge's proof.
struct Receipt
{
    CompetitionId competition;
    bool rehearsal = false;
    StageId stage;
    JudgeId judge;
    QByteArray key;              ///< who signs: the chair
    std::set<QByteArray> sheets; ///< hashes, at least one
    qint64 decisionSeq = 0;      ///< how many decisions there were
    QByteArray decisionHead;     ///< the last one; empty if there was none
    QDateTime claimedTime;
    friend bool operator==(const Receipt &, const Receipt &) = default;
};

/// What a witness says: the judge has seen this outcome, with the sheet that counts in it.
struct Witness
{
    CompetitionId competition;
    bool rehearsal = false;
    StageId stage;
    JudgeId judge;
    QByteArray key;         ///< who signs: the judge
    QByteArray outcomeHash; ///< of outcome.json
    QByteArray sheet;       ///< the judge's counted sheet; empty if none counts
    QDateTime claimedTime;
    friend bool operator==(const Witness &, const Witness &) = default;
};

/// Signs; refuses what the readers would refuse. (BadPayload)
Result<Statement> makeReceipt(const Receipt &receipt, const SigningKey &chair);
Result<Statement> makeWitness(const Witness &witness, const SigningKey &judge);
/// Reads what a verified statement says. (BadPayload, NewerVersion, WrongKey)
Result<Receipt> readReceipt(const Statement &statement);
Result<Witness> readWitness(const Statement &statement);

} // namespace juri
