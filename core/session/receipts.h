// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/receipt.h"
#include "core/session/competitionsession.h"

namespace juri {

/// The chair's receipts for everything that was received in a stage: one for each judge with a
/// sheet under one of the judge's keys. A judge whose newest receipt still says the same gets that
/// one again; new ones are signed and recorded in one transaction. (BadUsage, WrongKey, NotFound)
Result<std::map<JudgeId, Statement>> issueReceipts(
    CompetitionSession &session, const StageId &stage, const SigningKey &chair);

/// Takes a receipt into the judge's file. WrongCompetition if it is for another competition or
/// judge, WrongKey if neither the chair nor the deputy of the judge's package signed it.
Result<Receipt> takeReceipt(CompetitionSession &session, const Statement &statement);
/// The same without waiting for the disk, as CompetitionSession::applyForGoodThen().
void takeReceiptThen(CompetitionSession &session, const Statement &statement, QObject *context,
    std::function<void(Result<Receipt>)> then);

/// The receipts in a judge's file that confirm this sheet of theirs; empty if none does.
std::vector<Receipt> receiptsFor(const Competition &competition, const QByteArray &sheet);

} // namespace juri
