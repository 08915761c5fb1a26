// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheetfit.h"

#include <algorithm>
#include <set>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

/// Whether the cells of a sheet fit the package that it names; empty if they do.
QString misfit(const ScoreSheet &sheet, const PackageContent &package)
{
    std::set<EntryId> owed;
    for (auto it = package.assignments.lower_bound({sheet.judge, EntryId()});
        it != package.assignments.end() && it->judge == sheet.judge; ++it)
        owed.insert(it->entry);
    const Rubric &rubric = package.stage.rubric;
    for (const Evaluation &evaluation : sheet.evaluations) {
        if (owed.erase(evaluation.entry) == 0)
            return u"entry not assigned: "_s + evaluation.entry.text();
        for (const auto &[id, mark] : evaluation.marks) {
            const Criterion *criterion = rubric.find(id);
            const Points *points = std::get_if<Points>(&mark);
            if (!criterion || (points && !criterion->scale.contains(*points)))
                return u"unknown criterion or score off the scale: "_s + evaluation.entry.text() +
                       u' ' + id.text();
        }
        for (const auto &[id, note] : evaluation.notes) {
            if (!rubric.find(id))
                return u"note on an unknown criterion: "_s + id.text();
        }
        const bool open = evaluation.standing == Standing::Judging &&
                          evaluation.marks.size() != rubric.criteria.size();
        if (open && sheet.state == SheetState::Final)
            return u"open cell in a final sheet: "_s + evaluation.entry.text();
    }
    if (!owed.empty() && sheet.state == SheetState::Final)
        return u"assigned entry is not on the sheet: "_s + owed.begin()->text();
    return {};
}

} // namespace

SheetFit::SheetFit(const Competition &competition, const StageId &stage)
    : m_competition(competition)
    , m_stage(stage)
{
    readPackages();
}

void SheetFit::readPackages()
{
    for (const auto &[hash, statement] : m_competition.statements) {
        if (statement.type != typeWord(StatementType::CompetitionPackage) ||
            statement.signer != m_competition.setup.chairKey)
            continue;
        auto content = readPackage(statement);
        if (!content || content->setup.id != m_competition.setup.id || content->stage.id != m_stage)
            continue;
        QByteArray rubric = rubricHash(content->stage);
        QByteArray entries = entriesHash(content->entries);
        m_packages.emplace(
            hash, Package{*std::move(content), std::move(rubric), std::move(entries)});
    }
    for (const auto &[hash, package] : m_packages) {
        // A second package with one seq cannot be made here; the map's order settles it all the
        // same.
        if (!m_newest || package.content.seq > m_newest->content.seq)
            m_newest = &package;
    }
}

SheetStanding SheetFit::standingOf(
    const ScoreSheet &sheet, const QByteArray &signer, QString &detail) const
{
    if (sheet.competition != m_competition.setup.id)
        return SheetStanding::WrongCompetition;
    if (sheet.rehearsal != m_competition.setup.rehearsal)
        return SheetStanding::RehearsalMixed;
    if (sheet.stage != m_stage)
        return SheetStanding::WrongStage;
    const SheetStanding key = keyStanding(sheet.judge, signer);
    if (key != SheetStanding::Counted)
        return key;
    // An older package is as good as the newest one if it asks for the same judging.
    if (!m_newest || sheet.rubricHash != m_newest->rubric || sheet.entriesHash != m_newest->entries)
        return SheetStanding::WrongRubric;
    const auto package = m_packages.find(sheet.packageHash);
    if (package == m_packages.end() || package->second.content.seq != sheet.packageSeq)
        detail = u"names a package that this chair did not sign"_s;
    else if (package->second.rubric != sheet.rubricHash ||
             package->second.entries != sheet.entriesHash)
        detail = u"names a package of another rubric or entry list"_s;
    else
        detail = misfit(sheet, package->second.content);
    return detail.isEmpty() ? SheetStanding::Counted : SheetStanding::Malformed;
}

SheetStanding SheetFit::keyStanding(const JudgeId &judge, const QByteArray &signer) const
{
    const Judge *claimed = m_competition.judge(judge);
    if (claimed && claimed->key == signer)
        return SheetStanding::Counted;
    const bool known = std::any_of(m_competition.judges.begin(), m_competition.judges.end(),
        [&](const auto &one) { return one.second.key == signer; });
    return known ? SheetStanding::NotTheirKey : SheetStanding::UnknownSigner;
}

} // namespace juri
