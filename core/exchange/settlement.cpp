// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/settlement.h"

#include <algorithm>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

/// Settles one horizon of a stage, sheet by sheet, then judge by judge.
class Settling
{
public:
    Settling(const StageReading &reading, const Horizon &horizon)
        : m_reading(reading)
        , m_horizon(horizon)
    {
        const auto &packages = reading.chain.packages();
        for (size_t i = 0; i < horizon.packages && i < packages.size(); ++i) {
            for (const Judge &judge : packages[i].content.roster)
                addKey(judge.id, judge.key);
            if (horizon.decisions.acceptedPackages.contains(packages[i].hash))
                m_accepted.insert(i);
        }
        for (const auto &[judge, keys] : horizon.decisions.enrolled) {
            for (const QByteArray &key : keys)
                addKey(judge, key);
        }
    }

    Settlement settled()
    {
        Settlement settlement;
        std::map<JudgeId, std::vector<const SheetFacts *>> speaking;
        for (const auto &[hash, facts] : m_reading.sheets) {
            if (!isKnown(hash))
                continue;
            SheetFinding finding;
            finding.hash = hash;
            finding.judge = facts.sheet.judge;
            finding.rev = facts.sheet.rev;
            finding.packageSeq = facts.sheet.packageSeq;
            finding.standing = standingOf(facts, finding);
            if (finding.standing == SheetStanding::Counted)
                speaking[facts.sheet.judge].push_back(&facts);
            settlement.findings.emplace_hint(settlement.findings.end(), hash, std::move(finding));
        }
        if (m_horizon.inForce) {
            for (const Judge &judge : m_horizon.inForce->content.roster)
                settlement.judges.emplace(judge.id, HandIn());
        }
        for (const auto &[judge, own] : speaking)
            settlement.judges.insert_or_assign(judge, HandIn());
        for (auto &[judge, handIn] : settlement.judges) {
            const auto own = speaking.find(judge);
            if (own != speaking.end())
                settleJudge(judge, own->second, handIn, settlement);
            if (m_horizon.decisions.excluded.contains(judge))
                exclude(handIn, settlement);
        }
        return settlement;
    }

private:
    void addKey(const JudgeId &judge, const QByteArray &key)
    {
        m_keys[judge].insert(key);
        m_everyKey.insert(key);
    }

    bool isKnown(const QByteArray &hash) const
    {
        return !m_horizon.sheets || m_horizon.sheets->contains(hash);
    }

    bool isOfStage(const SheetFacts &facts) const
    {
        return facts.readable && facts.sheet.competition == m_reading.world.competition &&
               facts.sheet.rehearsal == m_reading.world.rehearsal &&
               facts.sheet.stage == m_reading.stage;
    }

    /// Counted stands for "may speak".
    SheetStanding standingOf(const SheetFacts &facts, SheetFinding &finding) const
    {
        const ScoreSheet &sheet = facts.sheet;
        if (!facts.readable) {
            finding.detail = facts.misfit;
            return SheetStanding::Malformed;
        }
        if (sheet.competition != m_reading.world.competition)
            return SheetStanding::WrongCompetition;
        if (sheet.rehearsal != m_reading.world.rehearsal)
            return SheetStanding::RehearsalMixed;
        if (sheet.stage != m_reading.stage)
            return SheetStanding::WrongStage;
        const SheetStanding key = keyStanding(facts);
        if (key != SheetStanding::Counted)
            return key;
        const ChainedPackage *inForce = m_horizon.inForce;
        finding.newestPackageSeq = inForce ? inForce->content.seq : 0;
        const bool current =
            inForce && sheet.rubricHash == inForce->rubric && sheet.entriesHash == inForce->entries;
        const bool onChain = facts.package && *facts.package < m_horizon.packages;
        const bool accepted = inForce && onChain && m_accepted.contains(*facts.package);
        if (!current && !accepted)
            return SheetStanding::WrongRubric;
        finding.olderPackage = onChain && inForce->hash != sheet.packageHash;
        finding.detail = facts.misfit; // of a package on no chain it says so already
        if (!onChain && finding.detail.isEmpty())
            finding.detail = u"names a package that is not on the chain"_s;
        if (finding.detail.isEmpty() && !current)
            finding.detail =
                misfitOfMarks(m_reading.world.statements.at(facts.hash), inForce->content);
        if (finding.detail.isEmpty())
            finding.detail = chainMisfit(facts, finding);
        return finding.detail.isEmpty() ? SheetStanding::Counted : SheetStanding::Malformed;
    }

    SheetStanding keyStanding(const SheetFacts &facts) const
    {
        const auto own = m_keys.find(facts.sheet.judge);
        if (own == m_keys.end() || !own->second.contains(facts.signer))
            return m_everyKey.contains(facts.signer) ? SheetStanding::NotTheirKey
                                                     : SheetStanding::UnknownSigner;
        const auto revoked = m_horizon.decisions.revoked.find({facts.sheet.judge, facts.signer});
        if (revoked != m_horizon.decisions.revoked.end() && !revoked->second.contains(facts.hash))
            return SheetStanding::RevokedKey;
        return SheetStanding::Counted;
    }

    /// Compares a sheet with the ones it names: its revision must follow, and it can only replace
    /// sheets of the same judge and stage. Notes a revision that was never received.
    QString chainMisfit(const SheetFacts &facts, SheetFinding &finding) const
    {
        const ScoreSheet &sheet = facts.sheet;
        int highest = 0;
        bool allKnown = true, sound = true;
        for (const QByteArray &hash : sheet.prev) {
            const auto found = m_reading.sheets.find(hash);
            // A closing and a result have no sheets of other places, and must see the same.
            if (found == m_reading.sheets.end() || !isKnown(hash) || !isOfStage(found->second)) {
                allKnown = false;
                continue;
            }
            const ScoreSheet &before = found->second.sheet;
            sound = sound && before.judge == sheet.judge;
            highest = std::max(highest, before.rev);
        }
        sound = sound && (allKnown ? sheet.rev == highest + 1 : sheet.rev > highest);
        // Which revision an unknown hash stands for is certain only if it must be the one before.
        if (!allKnown && highest < sheet.rev - 1)
            finding.missingRevisions.push_back(sheet.rev - 1);
        return sound ? QString() : u"revision does not follow the ones it names"_s;
    }

    /// Heads are the sheets that no other one of the judge replaces.
    void settleJudge(const JudgeId &judge, const std::vector<const SheetFacts *> &own,
        HandIn &handIn, Settlement &settlement) const
    {
        std::set<QByteArray> replaced, heads;
        for (const SheetFacts *facts : own)
            replaced.insert(facts->sheet.prev.begin(), facts->sheet.prev.end());
        for (const SheetFacts *facts : own) {
            if (replaced.contains(facts->hash))
                settlement.findings.at(facts->hash).standing = SheetStanding::Superseded;
            else
                heads.insert(facts->hash);
        }
        handIn.heads.assign(heads.begin(), heads.end());
        if (heads.empty()) // a ring of sheets cannot be made, but must not be counted either
            return;
        QByteArray chosen = heads.size() == 1 ? *heads.begin() : choiceFor(judge, heads);
        if (chosen.isEmpty()) {
            handIn.state = HandInState::Conflict;
            for (const QByteArray &head : heads)
                settlement.findings.at(head).standing = SheetStanding::Competing;
            return;
        }
        for (const QByteArray &head : heads) {
            if (head != chosen)
                settlement.findings.at(head).standing = SheetStanding::SetAside;
        }
        const SheetState state = m_reading.sheets.at(chosen).sheet.state;
        if (state == SheetState::Final) {
            handIn.state = HandInState::Counted;
            handIn.effective = std::move(chosen);
            return;
        }
        handIn.state = state == SheetState::Partial ? HandInState::Partial : HandInState::Withdrawn;
        settlement.findings.at(chosen).standing = SheetStanding::NotFinal;
    }

    /// The sheet that the last decision about exactly these heads chose; empty if there is none.
    QByteArray choiceFor(const JudgeId &judge, const std::set<QByteArray> &heads) const
    {
        QByteArray choice;
        const auto decided = m_horizon.decisions.resolved.find(judge);
        if (decided == m_horizon.decisions.resolved.end())
            return choice;
        for (const ResolveConflict &resolve : decided->second) {
            if (resolve.heads == heads)
                choice = resolve.choose;
        }
        return choice;
    }

    static void exclude(HandIn &handIn, Settlement &settlement)
    {
        for (const QByteArray &head : handIn.heads)
            settlement.findings.at(head).standing = SheetStanding::Excluded;
        handIn.state = HandInState::Excluded;
        handIn.effective.clear();
    }

    const StageReading &m_reading;
    const Horizon &m_horizon;
    std::map<JudgeId, std::set<QByteArray>> m_keys;
    std::set<QByteArray> m_everyKey;
    std::set<size_t> m_accepted; ///< places in the chain
};

} // namespace

Settlement settle(const StageReading &reading, const Horizon &horizon)
{
    return Settling(reading, horizon).settled();
}

} // namespace juri
