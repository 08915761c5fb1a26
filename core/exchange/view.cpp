// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/view.h"

#include "core/exchange/settlement.h"
#include "core/exchange/wire.h"

#include <algorithm>
#include <tuple>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

/// Pairs of sheets that one key signed under one number. Grows with the set, whoever may speak.
std::vector<Evidence> evidenceOf(const StageReading &reading)
{
    std::map<std::tuple<JudgeId, QByteArray, int>, std::vector<const SheetFacts *>> groups;
    for (const auto &[hash, facts] : reading.sheets) {
        const ScoreSheet &sheet = facts.sheet;
        if (facts.readable && sheet.competition == reading.world.competition &&
            sheet.rehearsal == reading.world.rehearsal && sheet.stage == reading.stage)
            groups[{sheet.judge, facts.signer, sheet.rev}].push_back(&facts);
    }
    std::vector<Evidence> evidence;
    for (const auto &[place, twins] : groups) {
        for (size_t i = 0; i < twins.size(); ++i) {
            for (size_t j = i + 1; j < twins.size(); ++j)
                evidence.push_back({twins[i]->hash, twins[j]->hash, std::get<0>(place),
                    std::get<2>(place), twins[i]->sheet.device == twins[j]->sheet.device});
        }
    }
    std::sort(evidence.begin(), evidence.end(), [](const Evidence &a, const Evidence &b) {
        return std::tie(a.first, a.second) < std::tie(b.first, b.second);
    });
    return evidence;
}

QString problem(const char *what, qint64 seq)
{
    return QString::fromLatin1(what) + u':' + QString::number(seq);
}

/// Checks what a closing says against the sheets and decisions that it was made from.
class ClosingCheck
{
public:
    ClosingCheck(const StageReading &reading, const DecisionLog &log,
        const StageDecisions &decisions, const Settlement &now)
        : m_reading(reading)
        , m_log(log)
        , m_closing(*decisions.closing())
        , m_now(now)
    {}

    void addProblems(QStringList &problems) const
    {
        const qint64 seq = m_closing.seq;
        bool missing = false;
        for (const QByteArray &hash : m_closing.close.sheets)
            missing = missing || !m_reading.sheets.contains(hash);
        if (missing)
            problems << problem("sheet-missing", seq);
        if (!follows())
            problems << problem("close-does-not-follow", seq);
        for (const auto &[number, admit] : m_closing.admitted) {
            const auto facts = m_reading.sheets.find(admit.sheet);
            if (facts == m_reading.sheets.end()) {
                problems << problem("sheet-missing", number);
                continue;
            }
            const SheetStanding standing = m_now.findings.at(admit.sheet).standing;
            const ScoreSheet &sheet = facts->second.sheet;
            if (!maySpeak(standing) || sheet.judge != admit.judge ||
                sheet.state != SheetState::Final)
                problems << problem("admitted", number);
        }
    }

private:
    bool follows() const
    {
        const CloseStage &close = m_closing.close;
        const StageDecisions before(m_log, static_cast<size_t>(m_closing.seq) - 1, m_reading.stage);
        const ChainedPackage *package = m_reading.chain.find(close.package);
        // A package that is not on the chain is said as another problem.
        const size_t packages =
            package ? static_cast<size_t>(package - m_reading.chain.packages().data()) + 1
                    : m_reading.chain.packages().size();
        if (!package)
            package = m_reading.chain.last();
        const Settlement then =
            settle(m_reading, Horizon{before, packages, package, &close.sheets});
        std::map<JudgeId, QByteArray> effective;
        for (const auto &[judge, handIn] : then.judges) {
            if (handIn.state == HandInState::Counted)
                effective.emplace(judge, handIn.effective);
            else if (!close.absent.contains(judge) && handIn.state != HandInState::Excluded)
                return false;
        }
        const bool absentFit =
            std::all_of(close.absent.begin(), close.absent.end(), [&](const auto &one) {
                return then.judges.contains(one.first) && !close.counted.contains(one.first);
            });
        return absentFit && effective == close.counted;
    }

    const StageReading &m_reading;
    const DecisionLog &m_log;
    const StageDecisions::Closing &m_closing;
    const Settlement &m_now;
};

void addRanked(SheetView &view, const PackageChain &chain, const ChainedPackage *inForce)
{
    for (const ChainedPackage &package : chain.packages()) {
        for (const Assignment &assignment : package.content.assignments) {
            if (!view.annulled.contains(assignment.entry))
                view.ranked.insert(assignment.entry);
        }
        if (&package == inForce)
            break;
    }
}

/// The cells of the counted sheets, without annulled entries.
void addEvaluations(SheetView &view, const StageReading &reading)
{
    for (const auto &[judge, hash] : view.counted) {
        const auto facts = reading.sheets.find(hash);
        if (facts == reading.sheets.end() || !facts->second.readable ||
            facts->second.sheet.judge != judge || facts->second.sheet.stage != reading.stage ||
            facts->second.sheet.competition != reading.world.competition)
            continue;
        auto sheet = wire::readKnownSheet(reading.world.statements.at(hash));
        for (Evaluation &evaluation : sheet->evaluations) {
            if (!view.annulled.contains(evaluation.entry))
                view.evaluations.push_back(std::move(evaluation));
        }
    }
}

/// What the closing says stays, whatever came since.
void applyClosing(SheetView &view, Settlement &settlement, const StageDecisions::Closing &closing)
{
    view.closed = true;
    view.counted = closing.counted;
    view.absent = closing.absent;
    for (const auto &[judge, handIn] : view.judges) {
        const auto counted = closing.counted.find(judge);
        if (handIn.effective.isEmpty() ||
            (counted != closing.counted.end() && counted->second == handIn.effective))
            continue;
        view.late.emplace(judge, handIn.effective);
        settlement.findings.at(handIn.effective).standing = SheetStanding::Late;
    }
    for (const auto &[judge, hash] : closing.counted) {
        const auto finding = settlement.findings.find(hash);
        if (finding != settlement.findings.end())
            finding->second.standing = SheetStanding::Counted;
    }
}

void noteTwins(SheetView &view, Settlement &settlement)
{
    for (const Evidence &pair : view.evidence) {
        for (const QByteArray &hash : {pair.first, pair.second}) {
            SheetFinding &finding = settlement.findings.at(hash);
            finding.twin = true;
            finding.twinDevice = finding.twinDevice || !pair.sameDevice;
        }
    }
}

} // namespace

bool maySpeak(SheetStanding standing)
{
    switch (standing) {
    case SheetStanding::Counted:
    case SheetStanding::Superseded:
    case SheetStanding::Competing:
    case SheetStanding::SetAside:
    case SheetStanding::Late:
    case SheetStanding::Excluded:
    case SheetStanding::NotFinal:
        return true;
    default:
        return false;
    }
}

bool SheetView::isSound() const
{
    return log == ChainState::Sound && packages == ChainState::Sound && problems.isEmpty();
}

SheetView viewOf(const World &world, const StageId &stage)
{
    const DecisionLog log(world);
    const PackageChain chain(world, stage, log);
    const SheetFactsMap sheets = readSheets(world, chain);
    const StageDecisions decisions(log, log.decisions().size(), stage);
    const StageReading reading{world, stage, chain, sheets};
    SheetView view;
    view.log = log.state();
    view.logHead = log.head();
    view.logLength = static_cast<qint64>(log.decisions().size());
    view.packages = chain.state();
    for (const qint64 seq : decisions.impossible)
        view.problems << problem("impossible", seq);
    const ChainedPackage *inForce = chain.last();
    const auto &closing = decisions.closing();
    if (closing) {
        view.closeHash = log.decisions().at(static_cast<size_t>(closing->seq) - 1).hash;
        if (const ChainedPackage *named = chain.find(closing->close.package))
            inForce = named;
        else
            view.problems << problem("close-package", closing->seq);
    }
    if (inForce) {
        view.package = inForce->hash;
        view.packageSeq = inForce->content.seq;
    }
    view.excluded = decisions.excluded;
    view.annulled = decisions.annulled;
    addRanked(view, chain, inForce);
    Settlement settlement =
        settle(reading, Horizon{decisions, chain.packages().size(), inForce, nullptr});
    view.evidence = evidenceOf(reading);
    noteTwins(view, settlement);
    view.judges = settlement.judges;
    if (closing) {
        ClosingCheck(reading, log, decisions, settlement).addProblems(view.problems);
        applyClosing(view, settlement, *closing);
    } else {
        for (const auto &[judge, handIn] : view.judges) {
            if (handIn.state == HandInState::Counted)
                view.counted.emplace(judge, handIn.effective);
        }
    }
    view.problems.sort();
    addEvaluations(view, reading);
    for (auto &[hash, finding] : settlement.findings)
        view.findings.push_back(std::move(finding));
    return view;
}

World worldOf(const Competition &competition)
{
    return {competition.statements, competition.setup.id, competition.setup.rehearsal,
        competition.setup.chairKey};
}

SheetView viewSheets(const Competition &competition, const StageId &stageId)
{
    const Stage *stage = competition.stage(stageId);
    if (!stage)
        return {};
    SheetView view = viewOf(worldOf(competition), stageId);
    for (const JudgeId &judge : stage->panel)
        view.judges.emplace(judge, HandIn());
    return view;
}

} // namespace juri
