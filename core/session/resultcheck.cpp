// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/bundleparts.h"
#include "core/session/bundlereader.h"
#include "core/session/resultbundle.h"

#include "core/exchange/envelope.h"
#include "core/exchange/receipt.h"
#include "core/support/files.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

QString resultTr(const char *text)
{
    return QCoreApplication::translate("juri::ResultCheck", text);
}

/// What is wrong with the bundle, for people, and the step, for programs and logs.
Error doesNotFollow(const char *text, const QString &step)
{
    return {ErrorCode::DoesNotFollow, resultTr(text), step};
}

const QByteArray &memberOf(const Statement &result, const QString &path)
{
    static const QByteArray none;
    for (const StatementMember &member : result.members) {
        if (member.path == path)
            return member.bytes;
    }
    return none;
}

/// The first package's signer: where the chain of trust begins.
QByteArray anchorOf(const std::map<QByteArray, Statement> &statements)
{
    for (const auto &[hash, statement] : statements) {
        if (statement.type != typeWord(StatementType::CompetitionPackage))
            continue;
        const auto package = readPackage(statement, Detached::Allowed);
        if (package && package->seq == 1)
            return statement.signer;
    }
    return {};
}

/// Every sheet that a decision names must be in the bundle.
bool namedSheetsAreThere(
    const DecisionLog &log, const StageId &stage, const std::map<QByteArray, Statement> &statements)
{
    const auto there = [&](const QByteArray &hash) { return statements.contains(hash); };
    for (const LoggedDecision &one : log.decisions()) {
        if (stageOf(one.decision.act) != stage)
            continue;
        if (const auto *close = std::get_if<CloseStage>(&one.decision.act)) {
            const bool all = std::all_of(close->sheets.begin(), close->sheets.end(), there) &&
                             std::all_of(close->counted.begin(), close->counted.end(),
                                 [&](const auto &counted) { return there(counted.second); });
            if (!all)
                return false;
        } else if (const auto *resolve = std::get_if<ResolveConflict>(&one.decision.act)) {
            if (!std::all_of(resolve->heads.begin(), resolve->heads.end(), there))
                return false;
        } else if (const auto *admit = std::get_if<AdmitLate>(&one.decision.act)) {
            if (!there(admit->sheet))
                return false;
        }
    }
    return true;
}

/// Each witness has seen this outcome, with the sheet of its judge that counts.
Result<std::map<JudgeId, QByteArray>> checkWitnesses(const VerifiedResult &verified,
    const std::map<QByteArray, Statement> &statements,
    const std::map<JudgeId, std::set<QByteArray>> &keys)
{
    std::map<JudgeId, QByteArray> witnesses;
    for (const auto &[hash, statement] : statements) {
        if (statement.type != typeWord(StatementType::Witness))
            continue;
        const auto witness = readWitness(statement);
        const auto counted = verified.view.counted.find(witness->judge);
        const QByteArray sheet =
            counted == verified.view.counted.end() ? QByteArray() : counted->second;
        const auto own = keys.find(witness->judge);
        if (witness->outcomeHash != verified.content.outcomeHash || witness->sheet != sheet ||
            own == keys.end() || !own->second.contains(statement.signer))
            return doesNotFollow(
                QT_TRANSLATE_NOOP("juri::ResultCheck",
                    "A judge’s signature under the result is for another result or sheet."),
                u"witness"_s);
        witnesses.emplace(witness->judge, hash);
    }
    return witnesses;
}

/// The counted judges whose witness the package in force demands and nobody has.
std::vector<JudgeId> awaitedWitnesses(const VerifiedResult &verified)
{
    std::vector<JudgeId> awaited;
    for (const auto &[judge, sheet] : verified.view.counted) {
        if (verified.package.witnessNeeded && !verified.witnesses.contains(judge))
            awaited.push_back(judge);
    }
    return awaited;
}

Error witnessMissing(const JudgeId &judge)
{
    return {ErrorCode::DoesNotFollow,
        resultTr(QT_TRANSLATE_NOOP("juri::ResultCheck",
                     "This competition demands that every judge signs the result; the "
                     "signature of %1 is missing."))
            .arg(judge.text()),
        u"witness"_s};
}

/// Packages and decisions in a bundle are the chair's: none stands beside the two chains.
bool nothingBesideTheChains(const std::map<QByteArray, Statement> &statements,
    const DecisionLog &log, const PackageChain &chain)
{
    size_t packages = 0, decisions = 0;
    for (const auto &[hash, statement] : statements) {
        packages += statement.type == typeWord(StatementType::CompetitionPackage) ? 1U : 0U;
        decisions += statement.type == typeWord(StatementType::Decision) ? 1U : 0U;
    }
    return packages == chain.packages().size() && decisions == log.decisions().size();
}

/// What the bundle claims beside what follows from its sheets.
Result<> compareOutcome(const OutcomeDocument &claimed, const OutcomeDocument &computed)
{
    if (claimed.counted != computed.counted || claimed.absent != computed.absent ||
        claimed.excluded != computed.excluded || claimed.annulled != computed.annulled)
        return doesNotFollow(QT_TRANSLATE_NOOP("juri::ResultCheck",
                                 "The result counts other sheets or entries than the decisions "
                                 "and sheets in it give."),
            u"counted"_s);
    if (claimed.ranking != computed.ranking)
        return doesNotFollow(
            QT_TRANSLATE_NOOP("juri::ResultCheck",
                "The ranking does not follow from the sheets: computed again, it is another one."),
            u"ranking"_s);
    if (!(claimed == computed))
        return doesNotFollow(
            QT_TRANSLATE_NOOP("juri::ResultCheck",
                "The result names another package or other decisions than it holds."),
            u"outcome"_s);
    return {};
}

} // namespace

Result<VerifiedResult> verifyResult(
    const Statement &result, Progress &progress, Witnesses witnessRule)
{
    auto content = readResult(result);
    if (!content)
        return content.error();
    auto read = readBundle(result, *content, progress);
    if (!read)
        return read.error();
    const std::map<QByteArray, Statement> statements = *std::move(read);
    VerifiedResult verified;
    verified.content = *std::move(content);
    verified.anchor = anchorOf(statements);
    const World world{
        statements, verified.content.competition, verified.content.rehearsal, verified.anchor};
    const StageId &stage = verified.content.stage;
    const DecisionLog log(world);
    const PackageChain chain(world, stage, log);
    verified.view = viewOf(world, stage);
    verified.decisions = log.decisions();
    for (const ChainedPackage &package : chain.packages())
        verified.packages.insert(package.hash);
    if (!verified.view.isSound() || !verified.view.closed ||
        !nothingBesideTheChains(statements, log, chain))
        return doesNotFollow(
            QT_TRANSLATE_NOOP("juri::ResultCheck",
                "The chair’s packages and decisions in the bundle do not hold together, or the "
                "stage was not closed by what is in it."),
            verified.view.problems.isEmpty() ? u"chains"_s : verified.view.problems.join(u' '));
    if (!log.maySign(result.signer, log.decisions().size()))
        return doesNotFollow(QT_TRANSLATE_NOOP("juri::ResultCheck",
                                 "The bundle was signed with another key than that of its chair."),
            u"signer"_s);
    if (!namedSheetsAreThere(log, stage, statements))
        return doesNotFollow(QT_TRANSLATE_NOOP("juri::ResultCheck",
                                 "A sheet that a decision names is not in the bundle."),
            u"named-sheet"_s);
    verified.package = chain.find(verified.view.package)->content;
    auto claimed = readOutcome(memberOf(result, u"outcome.json"_s));
    if (!claimed)
        return claimed.error();
    verified.outcome = *std::move(claimed);
    auto ranking =
        rankView(verified.view, verified.package, verified.package.stage.rules, progress);
    if (!ranking)
        return ranking.error();
    verified.ranking = *std::move(ranking);
    if (auto same = compareOutcome(
            verified.outcome, outcomeDocument(world, stage, verified.view, verified.ranking));
        !same)
        return same.error();
    const StageDecisions decisions(log, log.decisions().size(), stage);
    if (memberOf(result, u"allowed_signers"_s) !=
        bundle::allowedSigners(world, log, chain, decisions, result.signer))
        return doesNotFollow(
            QT_TRANSLATE_NOOP("juri::ResultCheck",
                "The list of keys in the bundle is not that of its packages and decisions."),
            u"allowed_signers"_s);
    auto witnesses = checkWitnesses(verified, statements, bundle::judgeKeys(chain, decisions));
    if (!witnesses)
        return witnesses.error();
    verified.witnesses = *std::move(witnesses);
    verified.awaited = awaitedWitnesses(verified);
    if (witnessRule == Witnesses::Demanded && !verified.awaited.empty())
        return witnessMissing(verified.awaited.front());
    return verified;
}

} // namespace juri
