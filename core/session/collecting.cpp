// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/acts.h"

#include "core/exchange/receipt.h"
#include "core/session/bundleparts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

#include <set>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

QString collectingTr(const char *text)
{
    return QCoreApplication::translate("juri::Acts", text);
}

/// A judge's signature under a result is taken only from that judge: nothing could be done with
/// another one.
Result<> checkWitness(
    const Statement &statement, const QString &path, const Competition &competition)
{
    const auto witness = readWitness(statement);
    if (!witness)
        return witness.error();
    const QString name = QFileInfo(path).fileName();
    const World world = worldOf(competition);
    const DecisionLog log(world);
    const PackageChain chain(world, witness->stage, log);
    const auto keys =
        bundle::judgeKeys(chain, StageDecisions(log, log.decisions().size(), witness->stage));
    const auto own = keys.find(witness->judge);
    if (own == keys.end() || !own->second.contains(statement.signer))
        return Error{ErrorCode::WrongKey,
            collectingTr(
                QT_TRANSLATE_NOOP("juri::Acts",
                    "%1 is not signed with a key of judge %2. Ask the judge whether it was "
                    "signed with the enrolled key."))
                .arg(name, witness->judge.text()),
            {}};
    return {};
}

/// Notes whose signature it is, or why it is refused; then its statement goes.
void takeWitness(
    FileReport &file, std::map<QByteArray, Statement> &statements, const Competition &competition)
{
    const auto found = statements.find(file.hash); // every file that stands has one
    if (auto fits = checkWitness(found->second, file.path, competition); !fits) {
        file.error = fits.error();
        file.hash.clear();
        return;
    }
    file.witness = readWitness(found->second)->judge;
}

/// Refused statements are not merged.
void dropRefused(CheckedFiles &checked, const MergeReport &report)
{
    std::set<QByteArray> taken;
    for (const FileReport &file : report.files)
        taken.insert(file.hash);
    std::erase_if(checked.statements, [&](const auto &one) { return !taken.contains(one.first); });
}

void addFindings(MergeReport &report, const SheetView &view)
{
    std::map<QByteArray, const SheetFinding *> byHash;
    for (const SheetFinding &finding : view.findings)
        byHash.emplace(finding.hash, &finding);
    for (FileReport &file : report.files) {
        const auto found = byHash.find(file.hash);
        if (found != byHash.end())
            file.finding = *found->second;
    }
}

Result<> checkRole(const Competition &competition)
{
    if (competition.role == Role::Chair)
        return {};
    return Error{ErrorCode::BadUsage,
        collectingTr(QT_TRANSLATE_NOOP("juri::Acts", "Only the chair’s file takes in sheets.")),
        {}};
}

} // namespace

QString describe(const FileReport &report, const Competition &competition)
{
    if (report.error)
        return report.error->message;
    const QString standing =
        report.finding ? describe(*report.finding, competition)
        : report.witness.isNull()
            ? QString()
            : collectingTr(QT_TRANSLATE_NOOP("juri::Acts",
                               "The signature of judge %1 under a result; it is published with "
                               "that result."))
                  .arg(report.witness.text());
    if (report.answer == FileAnswer::AlreadyKnown)
        return collectingTr(QT_TRANSLATE_NOOP("juri::Acts", "Already known, nothing changed.")) +
               u' ' + standing;
    return standing;
}

Result<MergeReport> mergeChecked(CompetitionSession &session, CheckedFiles checked, bool dryRun)
{
    const Competition &competition = session.competition();
    if (auto role = checkRole(competition); !role)
        return role.error();
    MergeReport report;
    report.files.reserve(checked.files.size());
    std::set<QByteArray> met;
    for (CheckedFiles::File &one : checked.files) {
        FileReport &file = report.files.emplace_back();
        file.path = std::move(one.path);
        file.hash = std::move(one.hash);
        file.type = one.type;
        file.error = std::move(one.error);
        if (!file.error && file.type == StatementType::Witness)
            takeWitness(file, checked.statements, competition);
        if (file.error)
            continue;
        const bool known = competition.statements.contains(file.hash) || met.contains(file.hash);
        file.answer = known ? FileAnswer::AlreadyKnown : FileAnswer::New;
        met.insert(file.hash);
    }
    dropRefused(checked, report);
    StatementsEdit edit;
    for (auto &[hash, statement] : checked.statements) {
        if (!competition.statements.contains(hash))
            edit.added.push_back(std::move(statement));
    }
    report.added = static_cast<int>(edit.added.size());
    if (competition.stages.empty())
        return report;
    const StageId stage = competition.stages.back().setup.id;
    if (dryRun) {
        Competition after = competition;
        applyTo(after, std::move(edit));
        addFindings(report, viewSheets(after, stage));
        return report;
    }
    if (!edit.added.empty()) {
        if (auto stored = session.apply(std::move(edit)); !stored)
            return stored.error();
    }
    addFindings(report, viewSheets(session.competition(), stage));
    return report;
}

Result<MergeReport> mergeFiles(CompetitionSession &session, const QStringList &paths, bool dryRun,
    Progress &progress, std::span<const SealKey *const> keys)
{
    const Competition &competition = session.competition();
    if (auto role = checkRole(competition); !role)
        return role.error();
    auto checked = checkFiles(paths, competition.setup, progress, usualThreads(), keys);
    if (checked)
        return mergeChecked(session, *std::move(checked), dryRun);
    if (checked.error().code != ErrorCode::Cancelled)
        return checked.error();
    MergeReport nothing; // the whole transaction or nothing
    nothing.cancelled = true;
    return nothing;
}

} // namespace juri
