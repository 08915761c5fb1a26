// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/acts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostFiles = 20'000;

QString collectingTr(const char *text)
{
    return QCoreApplication::translate("juri::Acts", text);
}

Error notASheet(StatementType type, const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    if (type == StatementType::Identity)
        return {ErrorCode::BadUsage,
            collectingTr(QT_TRANSLATE_NOOP("juri::Acts",
                             "%1 is an identity file. Enrol it instead of merging it."))
                .arg(name),
            {}};
    return {ErrorCode::BadUsage,
        collectingTr(QT_TRANSLATE_NOOP("juri::Acts",
                         "%1 is a package, which judges open. Only score sheets are merged."))
            .arg(name),
        {}};
}

/// Looks at one file alone: is it a sheet of this competition?
Result<Statement> sheetAt(const QString &path, const Competition &competition)
{
    auto file = verifyFileAt(path);
    if (!file)
        return file.error();
    if (file->type != StatementType::ScoreSheet)
        return notASheet(file->type, path);
    const auto sheet = readSheet(file->statement);
    if (!sheet)
        return sheet.error();
    const QString name = QFileInfo(path).fileName();
    if (sheet->competition != competition.setup.id)
        return Error{ErrorCode::WrongCompetition,
            collectingTr(
                QT_TRANSLATE_NOOP("juri::Acts",
                    "%1 belongs to another competition. Open that competition to merge it."))
                .arg(name),
            {}};
    if (sheet->rehearsal != competition.setup.rehearsal)
        return Error{ErrorCode::WrongCompetition,
            collectingTr(QT_TRANSLATE_NOOP("juri::Acts",
                             "%1: a rehearsal and a live competition cannot be mixed."))
                .arg(name),
            {}};
    return std::move(file->statement);
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

Result<MergeReport> mergeFiles(
    CompetitionSession &session, const QStringList &paths, bool dryRun, Progress &progress)
{
    const Competition &competition = session.competition();
    if (competition.role != Role::Chair)
        return Error{ErrorCode::BadUsage,
            collectingTr(QT_TRANSLATE_NOOP("juri::Acts", "Only the chair’s file takes in sheets.")),
            {}};
    if (paths.size() > mostFiles)
        return Error{ErrorCode::TooLarge,
            collectingTr(
                QT_TRANSLATE_NOOP("juri::Acts", "At most 20,000 files can be merged at once.")),
            {}};
    MergeReport report;
    std::map<QByteArray, Statement> added;
    int done = 0;
    for (const QString &path : paths) {
        if (progress.isCancelled()) { // the whole transaction or nothing
            report.cancelled = true;
            report.files.clear();
            return report;
        }
        FileReport file;
        file.path = path;
        auto statement = sheetAt(path, competition);
        if (statement) {
            file.hash = statement->hash;
            const bool known =
                competition.statements.contains(file.hash) || added.contains(file.hash);
            file.answer = known ? FileAnswer::AlreadyKnown : FileAnswer::New;
            added.try_emplace(file.hash, *std::move(statement));
        } else {
            file.error = statement.error();
        }
        report.files.push_back(std::move(file));
        progress.report(++done, static_cast<int>(paths.size()));
    }
    StatementsEdit edit;
    for (auto &[hash, statement] : added) {
        if (!competition.statements.contains(hash))
            edit.added.push_back(std::move(statement));
    }
    report.added = static_cast<int>(edit.added.size());
    if (competition.stages.empty())
        return report;
    const StageId stage = competition.stages.back().setup.id;
    if (dryRun) {
        Competition after = competition;
        applyTo(after, edit);
        addFindings(report, viewSheets(after, stage));
        return report;
    }
    if (!edit.added.empty()) {
        if (auto stored = session.apply(edit); !stored)
            return stored.error();
    }
    addFindings(report, viewSheets(session.competition(), stage));
    return report;
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
