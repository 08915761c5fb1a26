// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/resultbundle.h"

#include "core/exchange/receipt.h"
#include "core/session/receipts.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

/// The words for what a judge's file has against a result.
struct Objection
{
    Q_DECLARE_TR_FUNCTIONS(juri::Objection)

public:
    static QString anotherHistory()
    {
        return tr("The package that you judged with is not one of those in this result: it comes "
                  "from another chair. Do not sign it; ask the chair whom you know.");
    }
    static QString forgotten(qint64 decision)
    {
        return tr("Your receipt names decision %1, which the result does not have, or has in other "
                  "words. Keep your receipt and ask the chair for the newest result.")
            .arg(decision);
    }
    static QString uncounted(const QByteArray &sheet)
    {
        return tr("Your newest sheet %1 is in the result but does not count, and nothing of yours "
                  "does. Ask the chair why; the decisions in the result may say it.")
            .arg(codeOf(sheet));
    }
    static QString hidden(const QByteArray &sheet)
    {
        return tr("The chair confirmed your sheet %1, but the published result does not have it. "
                  "Keep your receipt: it proves that the sheet was received.")
            .arg(codeOf(sheet));
    }
    static QString notReceived(const QByteArray &sheet, int rev)
    {
        return tr("Your newest sheet (%1, revision %2) is not in the result. There is no receipt "
                  "for it here, so it may never have arrived. Ask the chair.")
            .arg(codeOf(sheet))
            .arg(rev);
    }
    static QString another(const QByteArray &counted, const QByteArray &own)
    {
        return tr("The result counts your sheet %1, but your newest one is %2. Ask the chair why; "
                  "the decisions in the result may say it.")
            .arg(codeOf(counted), codeOf(own));
    }
    static QString closedWithout(const QByteArray &sheet)
    {
        return tr("The chair confirmed your sheet %1 before the stage was closed, but it was "
                  "closed without it. Keep your receipt: it proves that.")
            .arg(codeOf(sheet));
    }
};

struct OwnSheet
{
    QByteArray hash;
    int rev = 0;
    bool isFinal = false;
};

/// The judge's sheets of the stage, and the one that no other one replaces with the highest number.
std::vector<OwnSheet> ownSheetsOf(const Competition &own, const StageId &stage, OwnSheet *newest)
{
    std::vector<OwnSheet> sheets;
    for (const auto &[hash, statement] : own.statements) {
        if (statement.type != typeWord(StatementType::ScoreSheet))
            continue;
        const auto sheet = readSheet(statement);
        if (!sheet || sheet->judge != own.self || sheet->stage != stage)
            continue;
        sheets.push_back({hash, sheet->rev, sheet->state == SheetState::Final});
        if (sheet->rev > newest->rev)
            *newest = sheets.back();
    }
    return sheets;
}

const CloseStage *lastClose(const VerifiedResult &result, qint64 *seq)
{
    const CloseStage *close = nullptr;
    for (const LoggedDecision &one : result.decisions) {
        const auto *act = std::get_if<CloseStage>(&one.decision.act);
        if (act && act->stage == result.content.stage) {
            close = act;
            *seq = one.decision.seq;
        }
    }
    return close;
}

/// The judge's packages and receipts tell of one chair and one history: so must the result.
QStringList againstHistory(const VerifiedResult &result, const Competition &own)
{
    QStringList found;
    std::set<qint64> forgotten;
    for (const auto &[hash, statement] : own.statements) {
        if (statement.type == typeWord(StatementType::CompetitionPackage)) {
            const auto package = readPackage(statement);
            const bool ours = package && package->stage.id == result.content.stage;
            if (ours && found.isEmpty() && !result.packages.contains(hash))
                found << Objection::anotherHistory();
        } else if (statement.type == typeWord(StatementType::Receipt)) {
            const auto receipt = readReceipt(statement);
            const qint64 seq = receipt ? receipt->decisionSeq : 0;
            const bool there =
                seq == 0 ||
                (static_cast<size_t>(seq) <= result.decisions.size() &&
                    result.decisions[static_cast<size_t>(seq) - 1].hash == receipt->decisionHead);
            if (!there)
                forgotten.insert(seq);
        }
    }
    if (!forgotten.empty())
        found << Objection::forgotten(*forgotten.begin());
    return found;
}

} // namespace

Result<QStringList> objections(const VerifiedResult &result, const Competition &own)
{
    if (own.setup.id != result.content.competition ||
        own.setup.rehearsal != result.content.rehearsal || own.role != Role::Judge)
        return Error{ErrorCode::WrongCompetition,
            QCoreApplication::translate("juri::Objection",
                "This is not a judge’s file of the competition whose result you look at."),
            {}};
    QStringList found = againstHistory(result, own);
    std::set<QByteArray> inBundle;
    for (const SheetFinding &finding : result.view.findings)
        inBundle.insert(finding.hash);
    OwnSheet newest;
    const auto sheets = ownSheetsOf(own, result.content.stage, &newest);
    qint64 closeSeq = 0;
    const CloseStage *close = lastClose(result, &closeSeq);
    bool newestSaid = false;
    for (const OwnSheet &sheet : sheets) {
        const auto receipts = receiptsFor(own, sheet.hash);
        if (!receipts.empty() && !inBundle.contains(sheet.hash)) {
            found << Objection::hidden(sheet.hash);
            newestSaid = newestSaid || sheet.hash == newest.hash;
            continue;
        }
        const bool before = std::any_of(receipts.begin(), receipts.end(),
            [&](const Receipt &receipt) { return receipt.decisionSeq < closeSeq; });
        if (before && close && !close->sheets.contains(sheet.hash)) {
            found << Objection::closedWithout(sheet.hash);
            newestSaid = newestSaid || sheet.hash == newest.hash;
        }
    }
    if (newest.hash.isEmpty() || newestSaid)
        return found;
    const auto counted = result.view.counted.find(own.self);
    if (!inBundle.contains(newest.hash))
        found << Objection::notReceived(newest.hash, newest.rev);
    else if (counted != result.view.counted.end() && counted->second != newest.hash)
        found << Objection::another(counted->second, newest.hash);
    else if (counted == result.view.counted.end() && newest.isFinal &&
             !result.view.excluded.contains(own.self))
        found << Objection::uncounted(newest.hash);
    return found;
}

Result<Statement> witnessResult(const VerifiedResult &result, const Competition &own,
    const SigningKey &judge, const Clock &clock)
{
    const auto against = objections(result, own);
    if (!against)
        return against.error();
    if (!against->isEmpty())
        return Error{ErrorCode::Stale, against->front(), {}};
    const Judge *self = own.judge(own.self);
    if (!self || self->key != judge.publicKey())
        return Error{ErrorCode::WrongKey,
            QCoreApplication::translate("juri::Objection",
                "This is not the key that the chair enrolled for you. Use the key on the computer "
                "where you made your identity."),
            {}};
    const auto counted = result.view.counted.find(own.self);
    return makeWitness(
        {result.content.competition, result.content.rehearsal, result.content.stage, own.self,
            judge.publicKey(), result.content.outcomeHash,
            counted == result.view.counted.end() ? QByteArray() : counted->second, clock.now()},
        judge);
}

} // namespace juri
