// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verify/verdict.h"

#include "core/exchange/decision.h"
#include "core/exchange/keys.h"
#include "core/exchange/receipt.h"
#include "core/session/resultbundle.h"
#include "ui/shell/datetext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

/// Puts the answers of the core into words.
struct VerdictWords
{
    Q_DECLARE_TR_FUNCTIONS(juri::Verdict)

public:
    static QString kind(StatementType type);
    static void addChecks(Verdict &verdict, std::optional<ErrorCode> failure);
    static Result<QString> tellContent(Verdict &verdict, const VerifiedFile &file);
    static QString tellSheet(Verdict &verdict, const ScoreSheet &sheet);
    static QString tellPackage(Verdict &verdict, const PackageContent &package);
    static QString tellReceipt(Verdict &verdict, const Receipt &receipt);
    static Result<QString> tellResult(Verdict &verdict, const Statement &statement);
    static void tellCommands(
        Verdict &verdict, const VerifiedFile &file, const QString &fileName, const QString &signer);
    static QString stateWords(SheetState state);
    static Verdict refused(const QString &path, const Error &error);
};

QString VerdictWords::kind(StatementType type)
{
    switch (type) {
    case StatementType::CompetitionPackage:
        return tr("a competition package");
    case StatementType::Identity:
        return tr("a judge’s identity");
    case StatementType::ScoreSheet:
        return tr("a score sheet");
    case StatementType::Decision:
        return tr("a decision of the chair");
    case StatementType::Receipt:
        return tr("a receipt of the chair");
    case StatementType::Result:
        return tr("a result, computed again from its sheets");
    case StatementType::Witness:
        return tr("a judge’s signature under a result");
    }
    return QString();
}

QString VerdictWords::stateWords(SheetState state)
{
    switch (state) {
    case SheetState::Final:
        return tr("final");
    case SheetState::Partial:
        return tr("not final");
    case SheetState::Withdrawn:
        return tr("taken back");
    }
    return QString();
}

/// How many of the three doors a file passed before it was refused; -1 if it could not be read.
int doorsPassed(ErrorCode failure)
{
    switch (failure) {
    case ErrorCode::NotFound:
    case ErrorCode::ReadOnly:
    case ErrorCode::DiskFailure:
        return -1;
    case ErrorCode::BadSignature:
    case ErrorCode::WrongKey:
        return 1;
    case ErrorCode::BadPayload:
    case ErrorCode::NewerVersion:
        return 2;
    default:
        return 0;
    }
}

void VerdictWords::addChecks(Verdict &verdict, std::optional<ErrorCode> failure)
{
    using Outcome = VerdictCheck::Outcome;
    const int passed = failure ? doorsPassed(*failure) : 3;
    const QStringList good{
        tr("Container: a whole file of Juri, nothing added and nothing missing."),
        tr("Signature: it fits every byte that was signed."),
        tr("Content: everything the statement says is well formed.")};
    const QStringList bad{tr("Container: this is not a whole, unchanged file of Juri."),
        tr("Signature: it does not fit the bytes or the key."),
        tr("Content: what the statement says cannot be accepted.")};
    const QStringList open{tr("Container: not looked at."), tr("Signature: not looked at."),
        tr("Content: not looked at.")};
    for (int i = 0; i < good.size(); ++i) {
        verdict.checks.push_back(i < passed    ? VerdictCheck{Outcome::Passed, good[i]}
                                 : i == passed ? VerdictCheck{Outcome::Failed, bad[i]}
                                               : VerdictCheck{Outcome::NotReached, open[i]});
    }
}

QString VerdictWords::tellSheet(Verdict &verdict, const ScoreSheet &sheet)
{
    verdict.facts.emplace_back(tr("Judge"), sheet.judge.text());
    verdict.facts.emplace_back(tr("Revision"),
        tr("%1, %2", "revision, state").arg(QString::number(sheet.rev), stateWords(sheet.state)));
    verdict.facts.emplace_back(tr("Competition"), sheet.competition.text());
    verdict.facts.emplace_back(tr("Stage"), sheet.stage.text());
    verdict.facts.emplace_back(tr("Evaluations"), QString::number(sheet.evaluations.size()));
    if (sheet.rehearsal)
        verdict.facts.emplace_back(tr("Purpose"), tr("a rehearsal, not a real competition"));
    verdict.facts.emplace_back(
        tr("Time (as the judge’s computer claims)"), dateTimeText(sheet.claimedTime));
    return sheet.judge.text();
}

QString VerdictWords::tellPackage(Verdict &verdict, const PackageContent &package)
{
    verdict.facts.emplace_back(tr("Competition"),
        tr("%1 (%2)", "title, id").arg(package.setup.title, package.setup.id.text()));
    verdict.facts.emplace_back(tr("Package"), QString::number(package.seq));
    verdict.facts.emplace_back(tr("Signed by"), package.setup.chairName);
    verdict.facts.emplace_back(tr("Entries"), QString::number(package.entries.size()));
    verdict.facts.emplace_back(tr("Judges"), QString::number(package.roster.size()));
    if (package.setup.rehearsal)
        verdict.facts.emplace_back(tr("Purpose"), tr("a rehearsal, not a real competition"));
    verdict.facts.emplace_back(
        tr("Time (as the chair’s computer claims)"), dateTimeText(package.claimedTime));
    return u"chair"_s;
}

QString VerdictWords::tellReceipt(Verdict &verdict, const Receipt &receipt)
{
    QStringList codes;
    for (const QByteArray &hash : receipt.sheets)
        codes << codeOf(hash);
    verdict.facts.emplace_back(tr("Receipt for judge"), receipt.judge.text());
    verdict.facts.emplace_back(tr("Sheets received"), codes.join(u", "_s));
    verdict.facts.emplace_back(
        tr("Time (as the chair’s computer claims)"), dateTimeText(receipt.claimedTime));
    return u"chair"_s;
}

/// Computes the result again; what does not follow from its sheets is refused.
Result<QString> VerdictWords::tellResult(Verdict &verdict, const Statement &statement)
{
    NoProgress quiet;
    const auto result = verifyResult(statement, quiet, Witnesses::StillComing);
    if (!result)
        return result.error();
    verdict.facts.emplace_back(tr("Competition"),
        tr("%1 (%2)", "title, id").arg(result->content.title, result->content.competition.text()));
    verdict.facts.emplace_back(tr("Stage"), result->content.stage.text());
    verdict.facts.emplace_back(tr("For"), result->content.scope == ResultScope::Public
                                              ? tr("the public: without names and notes")
                                              : tr("the panel: with names and notes"));
    if (result->content.rehearsal)
        verdict.facts.emplace_back(tr("Purpose"), tr("a rehearsal, not a real competition"));
    for (const auto &[judge, hash] : result->view.counted)
        verdict.facts.emplace_back(tr("Counted sheet of %1").arg(judge.text()), codeOf(hash));
    for (const auto &[judge, reason] : result->view.absent)
        verdict.facts.emplace_back(tr("%1 is absent").arg(judge.text()), reason);
    for (const JudgeId &judge : result->awaited)
        verdict.facts.emplace_back(
            tr("Signature under the result"), tr("still missing: %1").arg(judge.text()));
    for (const LoggedDecision &one : result->decisions)
        verdict.facts.emplace_back(tr("Decision %1").arg(one.decision.seq), one.decision.reason);
    for (const Placement &placement : result->ranking.placements)
        verdict.facts.emplace_back(
            placement.rank ? tr("Rank %1").arg(*placement.rank) : tr("Not placed"),
            placement.entry.text() +
                (placement.result ? u"  "_s + placement.result->toDecimal(4) : QString()));
    return u"chair"_s;
}

/// The name by which ssh-keygen is to know the signer.
Result<QString> VerdictWords::tellContent(Verdict &verdict, const VerifiedFile &file)
{
    switch (file.type) {
    case StatementType::ScoreSheet: {
        const auto sheet = readSheet(file.statement);
        if (!sheet)
            return sheet.error();
        return tellSheet(verdict, *sheet);
    }
    case StatementType::CompetitionPackage: {
        const auto package = readPackage(file.statement);
        if (!package)
            return package.error();
        return tellPackage(verdict, *package);
    }
    case StatementType::Identity: {
        const auto identity = readIdentity(file.statement);
        if (!identity)
            return identity.error();
        verdict.facts.emplace_back(tr("Name (as the file claims)"), identity->name);
        verdict.facts.emplace_back(
            tr("Time (as the computer claims)"), dateTimeText(identity->claimedTime));
        return u"judge"_s;
    }
    case StatementType::Receipt: {
        const auto receipt = readReceipt(file.statement);
        if (!receipt)
            return receipt.error();
        return tellReceipt(verdict, *receipt);
    }
    case StatementType::Witness: {
        const auto witness = readWitness(file.statement);
        if (!witness)
            return witness.error();
        verdict.facts.emplace_back(tr("Judge"), witness->judge.text());
        verdict.facts.emplace_back(tr("Competition"), witness->competition.text());
        return witness->judge.text();
    }
    case StatementType::Decision: {
        const auto decision = readDecision(file.statement);
        if (!decision)
            return decision.error();
        verdict.facts.emplace_back(tr("Decision"), QString::number(decision->seq));
        verdict.facts.emplace_back(tr("Reason"), decision->reason);
        return u"chair"_s;
    }
    case StatementType::Result:
        return tellResult(verdict, file.statement);
    }
    return QString();
}

void VerdictWords::tellCommands(
    Verdict &verdict, const VerifiedFile &file, const QString &fileName, const QString &signer)
{
    // In single quotes a shell takes everything as it is, except the quote itself.
    const QString quoted = u"'%1'"_s.arg(QString(fileName).replace(u"'"_s, u"'\\''"_s));
    verdict.keyLine = u"%1 namespaces=\"%2\" %3"_s.arg(
        signer, namespaceOf(file.type), sshKeyText(file.statement.signer));
    verdict.unpack = u"tar xf "_s + quoted;
    verdict.verify =
        u"ssh-keygen -Y verify -f allowed_signers -I %1 -n %2 -s statement.json.sig < statement.json"_s
            .arg(signer, namespaceOf(file.type));
}

Verdict VerdictWords::refused(const QString &path, const Error &error)
{
    Verdict verdict;
    verdict.headline = tr("%1 is not verified").arg(QFileInfo(path).fileName());
    verdict.reason = error.message;
    addChecks(verdict, error.code);
    return verdict;
}

} // namespace

Verdict verdictOn(const QString &path)
{
    const auto file = verifyFileAt(path);
    if (!file)
        return VerdictWords::refused(path, file.error());
    Verdict verdict;
    const auto signer = VerdictWords::tellContent(verdict, *file);
    if (!signer)
        return VerdictWords::refused(path, signer.error());
    verdict.verified = true;
    verdict.headline = VerdictWords::tr("%1 is verified: %2", "file, what it is")
                           .arg(QFileInfo(path).fileName(), VerdictWords::kind(file->type));
    VerdictWords::addChecks(verdict, std::nullopt);
    verdict.facts.emplace(
        verdict.facts.begin(), VerdictWords::tr("Code"), codeOf(file->statement.hash));
    verdict.digits = comparisonDigits(file->statement.signer);
    VerdictWords::tellCommands(verdict, *file, QFileInfo(path).fileName(), *signer);
    return verdict;
}

} // namespace juri
