// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The chair's decisions: each one checked, signed, chained and recorded. Nothing here asks a person
// or prints.

#include "core/exchange/decision.h"
#include "core/exchange/view.h"
#include "core/session/competitionsession.h"

namespace juri {

/// Signs a decision as the next one of the chair's log and records it: for good. An enrolment also
/// puts the judge into the roster of this file. Codes: BadUsage for a judge's file; WrongKey for
/// one who may not decide; Locked if the stage is open or closed the wrong way round, or the log is
/// not whole; NotFound, Stale, Incomplete and InvalidValue for what the act names.
/// `name` is the name of a judge whom an enrolment makes known here.
Result<Statement> decide(CompetitionSession &session, const DecisionAct &act, const QString &reason,
    const SigningKey &chair, const QString &name = {});

/// What closing a stage would say: the effective sheets, all sheets known, and a reason for every
/// judge without one. Incomplete if a judge is neither counted, excluded nor explained, or
/// is explained although a sheet counts; the sentence names them.
Result<CloseStage> closingOf(
    const Competition &competition, const StageId &stage, const std::map<JudgeId, QString> &absent);

/// The act by which the key of a lost laptop is replaced: revoke the old one, keep what was
/// confirmed, enrol the new one; two decisions in one transaction. The identity must say that it
/// replaces that key, or nothing of the kind. (as decide)
Result<> replaceKey(CompetitionSession &session, const JudgeId &judge, const Statement &identity,
    KeyComparison compared, const std::set<QByteArray> &keep, const QString &reason,
    const SigningKey &chair);

/// The identity by which a new chair's key takes over from the present one; signed by the new key.
Result<Statement> successorIdentity(const Competition &competition, const QString &name,
    const SigningKey &next, const Clock &clock);

/// The chair's key after all decisions known here; empty before the first package.
QByteArray presentChair(const Competition &competition);

/// A decision as one translated sentence, with the names of this competition.
QString describe(const Decision &decision, const Competition &competition);

} // namespace juri
