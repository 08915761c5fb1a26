// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/view.h"

#include <algorithm>
#include <set>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

struct KnownSheet
{
    ScoreSheet sheet;
    SheetFinding finding;
};
using KnownSheets = std::map<QByteArray, KnownSheet>;

/// What a sheet must fit: the packages that this chair signed for this stage.
struct Packages
{
    std::map<QByteArray, PackageContent> all;
    const PackageContent *newest = nullptr;
    QByteArray newestRubric, newestEntries;
};

Packages packagesOf(const Competition &competition, const StageId &stage)
{
    Packages packages;
    for (const auto &[hash, statement] : competition.statements) {
        if (statement.type != typeWord(StatementType::CompetitionPackage) ||
            statement.signer != competition.setup.chairKey)
            continue;
        auto content = readPackage(statement);
        if (content && content->setup.id == competition.setup.id && content->stage.id == stage)
            packages.all.emplace(hash, *std::move(content));
    }
    for (const auto &[hash, content] : packages.all) {
        // A second package with one seq cannot be made here; the map's order settles it all the
        // same.
        if (!packages.newest || content.seq > packages.newest->seq)
            packages.newest = &content;
    }
    if (packages.newest) {
        packages.newestRubric = rubricHash(packages.newest->stage);
        packages.newestEntries = entriesHash(packages.newest->entries);
    }
    return packages;
}

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

/// Decides for each sheet by itself whether it may speak for its judge. Looks at the set, never at
/// the order in which it grew.
class SheetAuthorisation
{
public:
    SheetAuthorisation(
        const Competition &competition, const StageId &stage, const KnownSheets &sheets)
        : m_competition(competition)
        , m_stage(stage)
        , m_sheets(sheets)
        , m_packages(packagesOf(competition, stage))
    {}

    /// Counted stands for "may speak": which of those counts is decided later.
    SheetStanding standingOf(
        const ScoreSheet &sheet, const QByteArray &signer, QString &detail) const
    {
        if (sheet.competition != m_competition.setup.id)
            return SheetStanding::WrongCompetition;
        if (sheet.rehearsal != m_competition.setup.rehearsal)
            return SheetStanding::RehearsalMixed;
        if (sheet.stage != m_stage)
            return SheetStanding::WrongStage;
        if (const SheetStanding key = keyStanding(sheet.judge, signer);
            key != SheetStanding::Counted)
            return key;
        if (!m_packages.newest || sheet.rubricHash != m_packages.newestRubric ||
            sheet.entriesHash != m_packages.newestEntries)
            return SheetStanding::WrongRubric;
        const auto package = m_packages.all.find(sheet.packageHash);
        if (package == m_packages.all.end() || package->second.seq != sheet.packageSeq)
            detail = u"names a package that this chair did not sign"_s;
        else
            detail = misfit(sheet, package->second);
        if (detail.isEmpty() && !revisionFits(sheet))
            detail = u"revision does not follow the ones it names"_s;
        return detail.isEmpty() ? SheetStanding::Counted : SheetStanding::Malformed;
    }

private:
    SheetStanding keyStanding(const JudgeId &judge, const QByteArray &signer) const
    {
        const Judge *claimed = m_competition.judge(judge);
        if (claimed && claimed->key == signer)
            return SheetStanding::Counted;
        const bool known = std::any_of(m_competition.judges.begin(), m_competition.judges.end(),
            [&](const auto &one) { return one.second.key == signer; });
        return known ? SheetStanding::NotTheirKey : SheetStanding::UnknownSigner;
    }

    bool revisionFits(const ScoreSheet &sheet) const
    {
        int highest = 0;
        bool allKnown = true;
        for (const QByteArray &hash : sheet.prev) {
            const auto known = m_sheets.find(hash);
            if (known == m_sheets.end()) {
                allKnown = false;
                continue;
            }
            if (known->second.sheet.judge != sheet.judge)
                return false;
            highest = std::max(highest, known->second.sheet.rev);
        }
        return allKnown ? sheet.rev == highest + 1 : sheet.rev > highest;
    }

    const Competition &m_competition;
    StageId m_stage;
    const KnownSheets &m_sheets;
    Packages m_packages;
};

KnownSheets readSheets(const Competition &competition)
{
    KnownSheets sheets;
    for (const auto &[hash, statement] : competition.statements) {
        if (statement.type != typeWord(StatementType::ScoreSheet))
            continue;
        KnownSheet known;
        known.finding.hash = hash;
        if (auto sheet = readSheet(statement)) {
            known.sheet = *std::move(sheet);
            known.finding.judge = known.sheet.judge;
            known.finding.rev = known.sheet.rev;
        } else {
            known.finding.standing = SheetStanding::Malformed;
            known.finding.detail = sheet.error().detail;
        }
        sheets.emplace(hash, std::move(known));
    }
    return sheets;
}

void noteMissingRevisions(KnownSheet &known, const KnownSheets &sheets)
{
    for (const QByteArray &hash : known.sheet.prev) {
        if (!sheets.contains(hash))
            known.finding.missingRevisions.push_back(known.sheet.rev - 1);
    }
}

/// Settles one judge: heads are the sheets that no other one of the judge replaces.
HandIn settleJudge(const std::vector<KnownSheet *> &own)
{
    std::set<QByteArray> replaced;
    for (const KnownSheet *known : own)
        replaced.insert(known->sheet.prev.begin(), known->sheet.prev.end());
    HandIn handIn;
    std::vector<KnownSheet *> heads;
    for (KnownSheet *known : own) {
        if (replaced.contains(known->finding.hash)) {
            known->finding.standing = SheetStanding::Superseded;
        } else {
            heads.push_back(known);
            handIn.heads.push_back(known->finding.hash); // own is ascending by hash
        }
    }
    if (heads.size() > 1) {
        handIn.state = HandInState::Conflict;
        for (KnownSheet *head : heads)
            head->finding.standing = SheetStanding::Competing;
    } else if (heads.size() == 1) {
        const SheetState state = heads[0]->sheet.state;
        if (state == SheetState::Final) {
            handIn.state = HandInState::Counted;
        } else {
            handIn.state =
                state == SheetState::Partial ? HandInState::Partial : HandInState::Withdrawn;
            heads[0]->finding.standing = SheetStanding::NotFinal;
        }
    }
    return handIn;
}

} // namespace

SheetView viewSheets(const Competition &competition, const StageId &stageId)
{
    SheetView view;
    const Stage *stage = competition.stage(stageId);
    if (!stage)
        return view;
    KnownSheets sheets = readSheets(competition);
    const SheetAuthorisation authorisation(competition, stageId, sheets);
    std::map<JudgeId, std::vector<KnownSheet *>> authorised;
    for (auto &[hash, known] : sheets) {
        if (known.finding.standing == SheetStanding::Malformed)
            continue;
        noteMissingRevisions(known, sheets);
        known.finding.standing = authorisation.standingOf(
            known.sheet, competition.statements.at(hash).signer, known.finding.detail);
        if (known.finding.standing == SheetStanding::Counted)
            authorised[known.sheet.judge].push_back(&known);
    }
    for (const JudgeId &judge : stage->panel)
        view.judges.emplace(judge, HandIn());
    for (const auto &[judge, own] : authorised) {
        const HandIn handIn = settleJudge(own);
        view.judges.insert_or_assign(judge, handIn);
        if (handIn.state != HandInState::Counted)
            continue;
        view.counted.emplace(judge, handIn.heads.front());
        auto &counted = sheets.at(handIn.heads.front()).sheet.evaluations;
        view.evaluations.insert(view.evaluations.end(), counted.begin(), counted.end());
    }
    for (auto &[hash, known] : sheets)
        view.findings.push_back(std::move(known.finding));
    return view;
}

} // namespace juri
