// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/common.h"
#include "app/cli/commands/integrity.h"
#include "app/cli/commands/sheetwords.h"
#include "app/cli/commands/verifyresult.h"
#include "app/cli/commandtable.h"
#include "core/exchange/decision.h"
#include "core/exchange/receipt.h"
#include "core/exchange/view.h"
#include "core/session/newestpackage.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace juri::cli {

namespace {

/// One file's verdict.
struct Verdict
{
    ExitCode code = ExitCode::Done;
    QStringList lines;
    QJsonObject json;
};

/// The command `verify`.
struct VerifyCommand
{
    Q_DECLARE_TR_FUNCTIONS(juri::cli::VerifyCommand)

public:
    static Result<Answer> run(const Invocation &invocation);
    static Result<std::optional<Competition>> reference(const Invocation &invocation);
    static Verdict verdictOn(const QString &path, const std::optional<Competition> &against);
    static Verdict refusal(const QString &path, const Error &error);
    static Result<> tellContent(Verdict &verdict, const VerifiedFile &file);
    static void tellSheet(Verdict &verdict, const ScoreSheet &sheet);
    static void tellPackage(Verdict &verdict, const PackageContent &package);
    static bool tellRoster(
        Verdict &verdict, const VerifiedFile &file, const Competition &competition);
    static void tellReference(
        Verdict &verdict, const VerifiedFile &file, const Competition &competition);
};

/// What a package says, as the competition against which sheets are looked at.
Result<Competition> competitionOf(const Statement &statement)
{
    const auto content = readPackage(statement);
    if (!content)
        return content.error();
    Competition competition;
    competition.setup = content->setup;
    for (const Entry &entry : content->entries)
        competition.entries.emplace(entry.id, entry);
    Stage stage;
    stage.setup = content->stage;
    stage.assignments = content->assignments;
    for (const Judge &judge : content->roster) {
        competition.judges.emplace(judge.id, judge);
        stage.panel.insert(judge.id);
    }
    competition.stages.push_back(std::move(stage));
    competition.statements.emplace(statement.hash, statement);
    return competition;
}

Result<std::optional<Competition>> VerifyCommand::reference(const Invocation &invocation)
{
    if (!invocation.has(u"against"_s))
        return std::optional<Competition>();
    const QString path = invocation.value(u"against"_s);
    if (isCompetitionFile(path)) {
        const auto session = openAny(path);
        if (!session)
            return session.error();
        return std::optional<Competition>((*session)->competition());
    }
    const auto package = verifiedAs(StatementType::CompetitionPackage, path);
    if (!package)
        return package.error();
    auto competition = competitionOf(*package);
    if (!competition)
        return competition.error();
    return std::optional<Competition>(*std::move(competition));
}

/// A file that cannot be read at all is refused input; one that can, but is foreign, damaged or
/// forged, is a negative verdict.
Verdict VerifyCommand::refusal(const QString &path, const Error &error)
{
    Verdict verdict;
    const bool unreadable = error.code == ErrorCode::NotFound;
    verdict.code = unreadable                                   ? ExitCode::Refused
                   : exitCodeOf(error.code) == ExitCode::System ? ExitCode::System
                                                                : ExitCode::Negative;
    verdict.lines = {tr("%1: NOT VERIFIED. %2").arg(shown(path), error.message)};
    verdict.json[u"verified"_s] = false;
    verdict.json[u"error"_s] = toJson(error);
    return verdict;
}

void VerifyCommand::tellSheet(Verdict &verdict, const ScoreSheet &sheet)
{
    verdict.lines += tr("  Score sheet of judge %1, revision %2 (%3), for competition %4.")
                         .arg(sheet.judge.text())
                         .arg(sheet.rev)
                         .arg(stableWord(sheet.state), sheet.competition.text());
    verdict.lines += tr("  %n evaluations.", nullptr, static_cast<int>(sheet.evaluations.size())) +
                     (sheet.rehearsal ? u' ' + tr("A rehearsal.") : QString());
    verdict.json[u"judge"_s] = sheet.judge.text();
    verdict.json[u"revision"_s] = sheet.rev;
    verdict.json[u"state"_s] = stableWord(sheet.state);
    verdict.json[u"competition"_s] = sheet.competition.text();
    verdict.json[u"evaluations"_s] = static_cast<qint64>(sheet.evaluations.size());
    verdict.json[u"rehearsal"_s] = sheet.rehearsal;
}

void VerifyCommand::tellPackage(Verdict &verdict, const PackageContent &package)
{
    verdict.lines +=
        tr("  Package %1 of the competition \"%2\" (%3), signed by %4.")
            .arg(package.seq)
            .arg(package.setup.title, package.setup.id.text(), package.setup.chairName);
    verdict.lines += tr("  %1 entries, %2 judges, %3 evaluations owed.")
                         .arg(package.entries.size())
                         .arg(package.roster.size())
                         .arg(package.assignments.size());
    verdict.json[u"competition"_s] = package.setup.id.text();
    verdict.json[u"title"_s] = package.setup.title;
    verdict.json[u"seq"_s] = package.seq;
    verdict.json[u"entries"_s] = static_cast<qint64>(package.entries.size());
    verdict.json[u"judges"_s] = static_cast<qint64>(package.roster.size());
    verdict.json[u"rehearsal"_s] = package.setup.rehearsal;
}

Result<> VerifyCommand::tellContent(Verdict &verdict, const VerifiedFile &file)
{
    switch (file.type) {
    case StatementType::ScoreSheet: {
        const auto sheet = readSheet(file.statement);
        if (!sheet)
            return sheet.error();
        tellSheet(verdict, *sheet);
        return {};
    }
    case StatementType::CompetitionPackage: {
        const auto package = readPackage(file.statement);
        if (!package)
            return package.error();
        tellPackage(verdict, *package);
        return {};
    }
    case StatementType::Identity: {
        const auto identity = readIdentity(file.statement);
        if (!identity)
            return identity.error();
        verdict.lines += tr("  Identity of %1; digits to compare: %2")
                             .arg(identity->name, comparisonDigits(identity->key));
        verdict.json[u"name"_s] = identity->name;
        verdict.json[u"digits"_s] = comparisonDigits(identity->key);
        return {};
    }
    case StatementType::Receipt: {
        const auto receipt = readReceipt(file.statement);
        if (!receipt)
            return receipt.error();
        QStringList codes;
        for (const QByteArray &hash : receipt->sheets)
            codes += codeOf(hash);
        verdict.lines += tr("  Receipt for judge %1, for the sheets %2.")
                             .arg(receipt->judge.text(), codes.join(u", "_s));
        verdict.json[u"judge"_s] = receipt->judge.text();
        verdict.json[u"sheets"_s] = toJsonArray(codes);
        return {};
    }
    case StatementType::Witness: {
        const auto witness = readWitness(file.statement);
        if (!witness)
            return witness.error();
        verdict.lines += tr("  Signature of judge %1 under a result.").arg(witness->judge.text());
        verdict.json[u"judge"_s] = witness->judge.text();
        verdict.json[u"outcome"_s] = hex(witness->outcomeHash);
        return {};
    }
    case StatementType::Decision: {
        const auto decision = readDecision(file.statement);
        if (!decision)
            return decision.error();
        verdict.lines +=
            tr("  Decision %1 of the chair: %2").arg(decision->seq).arg(decision->reason);
        verdict.json[u"seq"_s] = decision->seq;
        verdict.json[u"kind"_s] = kindWord(decision->act);
        return {};
    }
    case StatementType::Result:
        return {}; // computed again by tellResult
    }
    return {};
}

/// Against one package from the middle of a chain, or a judge's file that holds such a one, only
/// the roster can decide. False if the whole chain is there.
bool VerifyCommand::tellRoster(
    Verdict &verdict, const VerifiedFile &file, const Competition &competition)
{
    const auto sheet = readSheet(file.statement);
    const auto package = sheet ? newestPackage(competition, sheet->stage) : std::nullopt;
    if (!package || !viewOf(worldOf(competition), sheet->stage).package.isEmpty())
        return false;
    const Judge *judge = competition.judge(sheet->judge);
    const bool own = judge && judge->key == file.statement.signer;
    const bool same = sheet->rubricHash == rubricHash(package->content.stage) &&
                      sheet->entriesHash == entriesHash(package->content);
    verdict.lines += u"  "_s + (!own      ? tr("The key is not that of judge %1 in package %2.")
                                   : same ? tr("The key is that of judge %1 in package %2.")
                                          : tr("The key is that of judge %1 in package %2, but the "
                                               "sheet was judged with another one."))
                                   .arg(sheet->judge.text())
                                   .arg(package->content.seq);
    verdict.json[u"standing"_s] = !own   ? u"not-their-key"_s
                                  : same ? u"counted"_s
                                         : u"wrong-rubric"_s;
    verdict.code = own && same ? ExitCode::Done : ExitCode::Negative;
    return true;
}

/// Looks at a sheet with the eyes of the competition it is for: may this key speak for this judge?
void VerifyCommand::tellReference(
    Verdict &verdict, const VerifiedFile &file, const Competition &competition)
{
    if (file.type != StatementType::ScoreSheet)
        return;
    if (tellRoster(verdict, file, competition))
        return;
    Competition with = competition;
    with.statements.insert_or_assign(file.statement.hash, file.statement);
    for (const Stage &stage : with.stages) {
        for (const SheetFinding &finding : viewSheets(with, stage.setup.id).findings) {
            if (finding.hash != file.statement.hash)
                continue;
            verdict.lines += u"  "_s + describe(finding, with);
            verdict.json[u"standing"_s] = stableWord(finding.standing);
            if (isSettled(finding.standing)) {
                verdict.code = ExitCode::Done;
                return;
            }
            verdict.code = ExitCode::Negative;
        }
    }
}

Verdict VerifyCommand::verdictOn(const QString &path, const std::optional<Competition> &against)
{
    if (isCompetitionFile(path)) {
        const Answer checked = checkCompetitionFile(path);
        Verdict verdict{checked.code, checked.lines + checked.problems, checked.json};
        verdict.json[u"verified"_s] = checked.code == ExitCode::Done;
        return verdict;
    }
    const auto file = verifyFileAt(path);
    if (!file)
        return refusal(path, file.error());
    Verdict verdict;
    verdict.lines = {tr("%1: verified, code %2.").arg(shown(path), codeOf(file->statement.hash))};
    verdict.json = {{u"verified"_s, true}, {u"type"_s, typeWord(file->type)},
        {u"code"_s, codeOf(file->statement.hash)}, {u"hash"_s, hex(file->statement.hash)},
        {u"key"_s, sshKeyText(file->statement.signer)},
        {u"fingerprint"_s, sshFingerprint(file->statement.signer)}};
    if (const auto told = tellContent(verdict, *file); !told)
        return refusal(path, told.error());
    if (file->type == StatementType::Result) {
        auto told = tellResult(file->statement, against);
        if (!told)
            return refusal(path, told.error());
        verdict.lines += told->lines;
        for (auto it = told->json.begin(); it != told->json.end(); ++it)
            verdict.json.insert(it.key(), it.value());
        verdict.code = told->code;
        verdict.json[u"verified"_s] = verdict.code == ExitCode::Done;
        return verdict;
    }
    verdict.lines +=
        tr("  The signature fits every byte; key %1.").arg(sshFingerprint(file->statement.signer));
    if (against)
        tellReference(verdict, *file, *against);
    else
        verdict.lines +=
            tr("  Whose key it is, the file cannot prove: compare it with the roster (--against).");
    verdict.json[u"verified"_s] = verdict.code == ExitCode::Done;
    return verdict;
}

Result<Answer> VerifyCommand::run(const Invocation &invocation)
{
    const auto against = reference(invocation);
    if (!against)
        return against.error();
    Answer answer;
    QJsonArray files;
    int verified = 0;
    for (const QString &path : invocation.words()) {
        Verdict verdict = verdictOn(path, *against);
        verified += verdict.code == ExitCode::Done ? 1 : 0;
        answer.code = worse(answer.code, verdict.code);
        answer.lines += verdict.lines;
        if (verdict.code >= ExitCode::Refused)
            answer.problems += verdict.lines.value(0);
        verdict.json[u"file"_s] = path;
        files += verdict.json;
    }
    answer.lines += tr("Verified: %1 of %2.").arg(verified).arg(invocation.words().size());
    answer.json = {{u"files"_s, files}, {u"verified"_s, answer.code == ExitCode::Done}};
    return answer;
}

} // namespace

Command verifyCommand()
{
    return {u"verify"_s, u"FILE..."_s, VerifyCommand::tr("checks any file of Juri, in words"), 1,
        -1,
        {{u"against"_s,
            VerifyCommand::tr("a package or competition file whose roster says whose key it is"),
            u"X"_s}},
        &VerifyCommand::run};
}

} // namespace juri::cli
