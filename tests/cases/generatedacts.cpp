// SPDX-License-Identifier: GPL-3.0-or-later
// What may happen on a generated day, one act a function.
#include "tests/cases/generatedworld.h"

#include "core/exchange/receipt.h"

#include <algorithm>

namespace juri::test {

using namespace Qt::StringLiterals;

namespace {

const StageId otherStage = StageId::literal(u"S2");

} // namespace

void GeneratedWorld::revise()
{
    const int judge = draw(1, m_judges);
    const auto heads = headsOf(judge);
    handIn(judge, heads.empty() ? heads : std::vector<QByteArray>{oneOf(heads)});
}

/// A second sheet under the number of one that is there: on the same computer or on a copy.
void GeneratedWorld::contradict()
{
    const int judge = draw(1, m_judges);
    const auto heads = headsOf(judge);
    if (heads.empty())
        return;
    ScoreSheet sheet = readSheet(m_now.statements.at(oneOf(heads))).value();
    const bool copied = chance(60);
    for (Evaluation &evaluation : sheet.evaluations) {
        for (auto &[criterion, mark] : evaluation.marks)
            mark = Points(draw(0, 19));
    }
    sheet.device = copied ? u"copy %1"_s.arg(++m_copies) : sheet.device;
    arrives(sign(sheet, secretOf(sheet.key)));
}

/// An old copy of the file goes on from the first revision, beside what came after it.
void GeneratedWorld::restoreBackup()
{
    const int judge = draw(1, m_judges);
    const auto first = std::find_if(m_made.begin(), m_made.end(), [&](const Statement &one) {
        const auto sheet = readSheet(one);
        return sheet && sheet->judge == judgeId(judge) && sheet->rev == 1 &&
               sheet->key == keyOf(keyNumber(judge, std::max(1, m_epoch[judge]))).publicKey();
    });
    if (first == m_made.end())
        return;
    const QByteArray from = first->hash;
    handIn(judge, {from});
    ScoreSheet sheet = sheetOf(judge, {from});
    sheet.device = u"backup %1"_s.arg(++m_copies);
    arrives(sign(sheet, secretOf(sheet.key)));
}

void GeneratedWorld::reconcile()
{
    const int judge = draw(1, m_judges);
    if (const auto heads = headsOf(judge); heads.size() > 1)
        handIn(judge, heads);
}

/// A revision gets lost on the way; the next one arrives.
void GeneratedWorld::loseOne()
{
    const int judge = draw(1, m_judges);
    const ScoreSheet lost = sheetOf(judge, headsOf(judge));
    handIn(judge, {sign(lost, secretOf(lost.key)).hash});
}

void GeneratedWorld::signWithForeignKey()
{
    const int judge = draw(1, m_judges);
    const int colleague = draw(1, m_judges);
    const SigningKey key =
        chance(50) || colleague == judge ? strangerKey() : keyOf(keyNumber(colleague, 1));
    ScoreSheet sheet = sheetOf(judge, chance(50) ? headsOf(judge) : std::vector<QByteArray>());
    sheet.key = key.publicKey();
    arrives(sign(sheet, key));
}

void GeneratedWorld::sendElsewhere()
{
    const int judge = draw(1, m_judges);
    ScoreSheet sheet = sheetOf(judge, {});
    switch (draw(0, 2)) {
    case 0:
        sheet.competition = CompetitionId::literal(u"c-another");
        break;
    case 1:
        sheet.rehearsal = true;
        break;
    default:
        sheet.stage = otherStage;
    }
    const Statement elsewhere = sign(sheet, secretOf(sheet.key));
    arrives(elsewhere);
    if (chance(30))
        handIn(judge, {elsewhere.hash});
}

void GeneratedWorld::misshape()
{
    const int judge = draw(1, m_judges);
    const auto heads = headsOf(judge);
    ScoreSheet sheet = sheetOf(judge, heads);
    switch (draw(0, 2)) {
    case 0: // off the scale
        sheet.evaluations.front().marks.insert_or_assign(criterionId(1), Points(21));
        break;
    case 1: // ahead of its time
        sheet.rev = heads.empty() ? 1 : 900;
        sheet.packageSeq += heads.empty() ? 1 : 0;
        break;
    default: // replaces a colleague's
        if (const auto all = sheetHashes(); !all.empty()) {
            sheet.prev = {oneOf(all)};
            sheet.rev = m_revs[sheet.prev.front()] + 1;
        }
    }
    arrives(sign(sheet, secretOf(sheet.key)));
}

void GeneratedWorld::nextPackage()
{
    StageSetup &setup = m_now.stages.front().setup;
    switch (draw(0, 2)) {
    case 0:
        setup.rubric.criteria.front().weight += 1;
        break;
    case 1:
        m_now.entries.at(firstEntry).title += u" (corrected)"_s;
        break;
    default:
        m_now.setup.title += u" (corrected)"_s;
    }
    issue();
    if (chance(40))
        decide(AcceptPackage{stageOne, oneOf(m_packages).hash});
    if (chance(50))
        revise();
}

/// The decision that comes after the sheets; then a package with the judge on its roster.
void GeneratedWorld::enrolLate()
{
    const int judge = m_judges;
    if (m_epoch[judge] != 0)
        return revise();
    m_epoch[judge] = 1;
    decide(EnrolKey{judgeId(judge), keyOf(judge).publicKey(), KeyComparison::InPerson, 1});
    if (chance(70))
        issue();
}

/// The lost laptop: the old key is revoked, what was confirmed is kept, a new one enrolled.
void GeneratedWorld::replaceKey()
{
    const int judge = draw(1, m_judges);
    if (m_epoch[judge] == 0 || m_epoch[judge] > 2)
        return;
    const QByteArray old = keyOf(keyNumber(judge, m_epoch[judge])).publicKey();
    std::set<QByteArray> keep;
    for (const QByteArray &head : headsOf(judge)) {
        if (m_now.statements.at(head).signer == old && chance(60))
            keep.insert(head);
    }
    decide(RevokeKey{judgeId(judge), old, keep});
    const int epoch = ++m_epoch[judge];
    decide(EnrolKey{judgeId(judge), keyOf(keyNumber(judge, epoch)).publicKey(),
        KeyComparison::InPerson, epoch});
    if (chance(50))
        handIn(judge, headsOf(judge));
}

void GeneratedWorld::resolve()
{
    const SheetView view = seen();
    for (const auto &[judge, handIn] : view.judges) {
        if (handIn.state == HandInState::Conflict)
            return decide(ResolveConflict{
                stageOne, judge, {handIn.heads.begin(), handIn.heads.end()}, oneOf(handIn.heads)});
    }
    contradict();
}

void GeneratedWorld::decideOften()
{
    if (chance(50))
        decide(ExcludeJudge{chance(80) ? stageOne : otherStage, judgeId(draw(1, m_judges))});
    else
        decide(AnnulEntry{stageOne, firstEntry});
}

void GeneratedWorld::closeOrGoOn()
{
    const SheetView view = seen();
    const auto all = sheetHashes();
    if (view.closed && !all.empty()) {
        switch (draw(0, 3)) {
        case 0:
            return decide(ReopenStage{stageOne});
        case 1:
            revise();
            return decide(AdmitLate{stageOne, judgeId(draw(1, m_judges)), oneOf(all)});
        default:
            return revise();
        }
    }
    if (view.package.isEmpty())
        return;
    CloseStage close{stageOne, view.package, view.counted, {}, {}};
    for (const auto &[judge, handIn] : view.judges) {
        if (handIn.state != HandInState::Counted && handIn.state != HandInState::Excluded)
            close.absent.emplace(judge, u"absent"_s);
    }
    close.sheets.insert(all.begin(), all.end());
    if (chance(10) && !close.counted.empty()) // the chair leaves somebody out
        close.counted.erase(close.counted.begin());
    decide(close);
}

/// Two decisions under one number.
void GeneratedWorld::contradictAsChair()
{
    const Statement one = aDecision(m_now, AnnulEntry{stageOne, firstEntry});
    const Statement other = aDecision(m_now, ExcludeJudge{stageOne, judgeId(1)});
    arrives(one);
    arrives(other);
}

/// What lies in the set and is no sheet, package or decision.
void GeneratedWorld::sendMail()
{
    const QByteArray hash = oneOf(sheetHashes());
    arrives(makeReceipt({m_now.setup.id, false, stageOne, judgeId(1), chairKey().publicKey(),
                            {hash}, 0, {}, noon()},
        chairKey())
            .value());
    arrives(makeWitness({m_now.setup.id, false, stageOne, judgeId(1), keyOf(1).publicKey(),
                            QByteArray(32, 'o'), hash, noon()},
        keyOf(1))
            .value());
    arrives(makeIdentity({u"Judge J1"_s, {}, noon()}, keyOf(1)).value());
}

} // namespace juri::test
