// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/receipts.h"

#include "core/exchange/view.h"

#include <QtCore/QCoreApplication>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

QString receiptsTr(const char *text)
{
    return QCoreApplication::translate("juri::Receipts", text);
}

/// The receipts in a file, in no order: they only add up.
std::vector<std::pair<Receipt, Statement>> receiptsIn(const Competition &competition)
{
    std::vector<std::pair<Receipt, Statement>> receipts;
    for (const auto &[hash, statement] : competition.statements) {
        if (statement.type != typeWord(StatementType::Receipt))
            continue;
        if (auto receipt = readReceipt(statement))
            receipts.emplace_back(*std::move(receipt), statement);
    }
    return receipts;
}

/// Received from the judge: under a key that is or was the judge's, whether it counts or not.
std::map<JudgeId, std::set<QByteArray>> receivedSheets(const SheetView &view)
{
    std::map<JudgeId, std::set<QByteArray>> received;
    for (const SheetFinding &finding : view.findings) {
        switch (finding.standing) {
        case SheetStanding::WrongCompetition:
        case SheetStanding::RehearsalMixed:
        case SheetStanding::WrongStage:
        case SheetStanding::UnknownSigner:
        case SheetStanding::NotTheirKey:
            break;
        default:
            if (!finding.judge.isNull())
                received[finding.judge].insert(finding.hash);
        }
    }
    return received;
}

} // namespace

Result<std::map<JudgeId, Statement>> issueReceipts(
    CompetitionSession &session, const StageId &stage, const SigningKey &chair)
{
    const Competition &competition = session.competition();
    if (competition.role != Role::Chair)
        return Error{ErrorCode::BadUsage,
            receiptsTr(
                QT_TRANSLATE_NOOP("juri::Receipts", "Only the chair’s file gives receipts.")),
            {}};
    if (!competition.stage(stage))
        return Error{ErrorCode::NotFound,
            receiptsTr(QT_TRANSLATE_NOOP("juri::Receipts", "This competition has no such stage.")),
            {}};
    const World world = worldOf(competition);
    const DecisionLog log(world);
    if (!log.maySign(chair.publicKey(), log.decisions().size()))
        return Error{ErrorCode::WrongKey,
            receiptsTr(QT_TRANSLATE_NOOP("juri::Receipts",
                "This is not the key of the chair or deputy. Receipts are signed with that key.")),
            {}};
    const SheetView view = viewOf(world, stage);
    const auto earlier = receiptsIn(competition);
    std::map<JudgeId, Statement> receipts;
    StatementsEdit edit;
    for (auto &[judge, sheets] : receivedSheets(view)) {
        Receipt receipt{competition.setup.id, competition.setup.rehearsal, stage, judge,
            chair.publicKey(), sheets, view.logLength, view.logHead, session.clock().now()};
        for (const auto &[before, statement] : earlier) {
            Receipt again = receipt;
            again.claimedTime = before.claimedTime;
            if (again == before)
                receipts.emplace(judge, statement);
        }
        if (receipts.contains(judge))
            continue;
        auto statement = makeReceipt(receipt, chair);
        if (!statement)
            return statement.error();
        edit.added.push_back(*statement);
        receipts.emplace(judge, *std::move(statement));
    }
    if (!edit.added.empty()) {
        if (auto done = session.applyForGood({edit}); !done)
            return done.error();
    }
    return receipts;
}

namespace {

/// Whether the receipt belongs into this file. (as takeReceipt)
Result<Receipt> lookAtReceipt(const Competition &competition, const Statement &statement)
{
    auto receipt = readReceipt(statement);
    if (!receipt)
        return receipt;
    if (competition.role != Role::Judge)
        return Error{ErrorCode::BadUsage,
            receiptsTr(QT_TRANSLATE_NOOP(
                "juri::Receipts", "A receipt belongs into the file of its judge. Open that one.")),
            {}};
    if (receipt->competition != competition.setup.id ||
        receipt->rehearsal != competition.setup.rehearsal || receipt->judge != competition.self)
        return Error{ErrorCode::WrongCompetition,
            receiptsTr(QT_TRANSLATE_NOOP(
                "juri::Receipts", "This receipt is for another judge or competition.")),
            {}};
    bool known = statement.signer == competition.setup.chairKey;
    for (const auto &[hash, one] : competition.statements) {
        if (one.type != typeWord(StatementType::CompetitionPackage))
            continue;
        const auto package = readPackage(one);
        known = known || (package && package->deputyKey == statement.signer);
    }
    if (!known)
        return Error{ErrorCode::WrongKey,
            receiptsTr(QT_TRANSLATE_NOOP("juri::Receipts",
                "The receipt is signed with a key that your package does not name. Ask the chair "
                "whether the key was replaced, and compare the 30 digits.")),
            {}};
    return receipt;
}

std::vector<Edit> recording(const Competition &competition, const Statement &statement)
{
    if (competition.statements.contains(statement.hash))
        return {};
    return {StatementsEdit{{statement}}};
}

} // namespace

Result<Receipt> takeReceipt(CompetitionSession &session, const Statement &statement)
{
    auto receipt = lookAtReceipt(session.competition(), statement);
    if (!receipt)
        return receipt;
    if (auto done = session.applyForGood(recording(session.competition(), statement)); !done)
        return done.error();
    return receipt;
}

void takeReceiptThen(CompetitionSession &session, const Statement &statement, QObject *context,
    std::function<void(Result<Receipt>)> then)
{
    auto receipt = lookAtReceipt(session.competition(), statement);
    if (!receipt) {
        then(receipt);
        return;
    }
    session.applyForGoodThen(recording(session.competition(), statement), context,
        [receipt, then](
            const Result<> &done) { then(done ? receipt : Result<Receipt>(done.error())); });
}

std::vector<Receipt> receiptsFor(const Competition &competition, const QByteArray &sheet)
{
    std::vector<Receipt> confirming;
    for (auto &[receipt, statement] : receiptsIn(competition)) {
        if (receipt.sheets.contains(sheet))
            confirming.push_back(std::move(receipt));
    }
    return confirming;
}

} // namespace juri
