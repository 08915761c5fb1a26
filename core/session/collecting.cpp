// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/acts.h"

#include <QtCore/QCoreApplication>

#include <set>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

QString collectingTr(const char *text)
{
    return QCoreApplication::translate("juri::Acts", text);
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
    const QString standing = report.finding ? describe(*report.finding, competition) : QString();
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
        file.error = std::move(one.error);
        if (file.error)
            continue;
        const bool known = competition.statements.contains(file.hash) || met.contains(file.hash);
        file.answer = known ? FileAnswer::AlreadyKnown : FileAnswer::New;
        met.insert(file.hash);
    }
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

Result<MergeReport> mergeFiles(
    CompetitionSession &session, const QStringList &paths, bool dryRun, Progress &progress)
{
    const Competition &competition = session.competition();
    if (auto role = checkRole(competition); !role)
        return role.error();
    auto checked = checkFiles(paths, competition.setup, progress, usualThreads());
    if (checked)
        return mergeChecked(session, *std::move(checked), dryRun);
    if (checked.error().code != ErrorCode::Cancelled)
        return checked.error();
    MergeReport nothing; // the whole transaction or nothing
    nothing.cancelled = true;
    return nothing;
}

Result<Outcome> outcomeOf(
    const Competition &competition, const StageId &stageId, const Rules &rules, Progress &progress)
{
    const Stage *stage = competition.stage(stageId);
    if (!stage)
        return Error{ErrorCode::NotFound,
            collectingTr(QT_TRANSLATE_NOOP("juri::Acts", "This competition has no such stage.")),
            {}};
    Outcome outcome;
    outcome.view = viewSheets(competition, stageId);
    std::set<EntryId> assigned;
    for (const Assignment &assignment : stage->assignments)
        assigned.insert(assignment.entry);
    std::vector<EntryId> entries(assigned.begin(), assigned.end());
    if (entries.empty()) {
        for (const auto &[id, entry] : competition.entries)
            entries.push_back(id);
    }
    auto ranking =
        rankEntries(entries, outcome.view.evaluations, stage->setup.rubric, rules, progress);
    if (!ranking)
        return ranking.error();
    outcome.ranking = *std::move(ranking);
    return outcome;
}

} // namespace juri
