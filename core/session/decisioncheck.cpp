// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/decisioncheck.h"

#include "core/exchange/packagechain.h"
#include "core/exchange/view.h"
#include "core/session/deciding.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

QString checkTr(const char *text)
{
    return QCoreApplication::translate("juri::Deciding", text);
}

Error notNow(ErrorCode code, const char *text)
{
    return {code, checkTr(text), {}};
}

/// Looks whether an act is possible and names what is there; one overload an act.
class ActCheck
{
public:
    ActCheck(const Competition &competition, const World &world, const DecisionLog &log)
        : m_competition(competition)
        , m_world(world)
        , m_log(log)
    {}

    Result<> operator()(const EnrolKey &act) const
    {
        if (!isSoundPublicKey(act.key))
            return notNow(ErrorCode::WrongKey,
                QT_TRANSLATE_NOOP("juri::Deciding",
                    "This key is unsound: anybody could sign with it. Ask the judge for a new "
                    "identity file."));
        const StageDecisions now = decisionsOf(m_competition.stages.front().setup.id);
        for (const auto &[judge, keys] : keysOfAll(now)) {
            for (const QByteArray &key : keys) {
                if (key == act.key && judge != act.judge)
                    return Error{ErrorCode::WrongKey,
                        checkTr(QT_TRANSLATE_NOOP(
                                    "juri::Deciding", "This key is already enrolled, for %1."))
                            .arg(judge.text()),
                        {}};
                if (judge == act.judge && !now.revoked.contains({judge, key}))
                    return key == act.key
                               ? notNow(ErrorCode::Stale,
                                     QT_TRANSLATE_NOOP("juri::Deciding",
                                         "This key is enrolled for the judge already."))
                               : notNow(ErrorCode::WrongKey,
                                     QT_TRANSLATE_NOOP("juri::Deciding",
                                         "The judge has another key. Revoke it first: a key is "
                                         "replaced knowingly, never overwritten."));
            }
        }
        if (now.revoked.contains({act.judge, act.key}))
            return notNow(ErrorCode::WrongKey,
                QT_TRANSLATE_NOOP("juri::Deciding",
                    "This key was taken back for good. Ask the judge to make a new one."));
        return {};
    }
    Result<> operator()(const RevokeKey &act) const
    {
        const StageDecisions now = decisionsOf(m_competition.stages.front().setup.id);
        const auto keys = keysOfAll(now);
        const auto own = keys.find(act.judge);
        if (own == keys.end() || !own->second.contains(act.key))
            return notNow(ErrorCode::NotFound,
                QT_TRANSLATE_NOOP("juri::Deciding", "The judge has no such key."));
        for (const QByteArray &hash : act.keep) {
            const auto found = m_world.statements.find(hash);
            if (found == m_world.statements.end() || found->second.signer != act.key)
                return notNow(ErrorCode::NotFound,
                    QT_TRANSLATE_NOOP("juri::Deciding",
                        "A sheet to keep is not here, or was not signed with that key. Merge it "
                        "first."));
        }
        return {};
    }
    Result<> operator()(const ResolveConflict &act) const
    {
        const SheetView view = viewOf(m_world, act.stage);
        const auto judge = view.judges.find(act.judge);
        const bool same = judge != view.judges.end() && judge->second.heads.size() > 1 &&
                          std::equal(judge->second.heads.begin(), judge->second.heads.end(),
                              act.heads.begin(), act.heads.end());
        if (!same || !act.heads.contains(act.choose))
            return notNow(ErrorCode::Stale,
                QT_TRANSLATE_NOOP("juri::Deciding",
                    "These are not the competing sheets of the judge. Look at the conflict "
                    "again and decide between exactly those."));
        return {};
    }
    Result<> operator()(const ExcludeJudge &act) const
    {
        const SheetView view = viewOf(m_world, act.stage);
        if (!view.judges.contains(act.judge))
            return notNow(ErrorCode::NotFound,
                QT_TRANSLATE_NOOP("juri::Deciding",
                    "There is no such judge in this stage. The list of judges has the ids."));
        if (view.excluded.contains(act.judge))
            return notNow(ErrorCode::Stale,
                QT_TRANSLATE_NOOP("juri::Deciding", "The judge is excluded already."));
        return {};
    }
    Result<> operator()(const AcceptPackage &act) const
    {
        const PackageChain chain(m_world, act.stage, m_log);
        const ChainedPackage *package = chain.find(act.package);
        if (!package)
            return notNow(ErrorCode::NotFound,
                QT_TRANSLATE_NOOP("juri::Deciding",
                    "There is no such package of this stage. They are numbered from 1."));
        if (package == chain.last())
            return notNow(
                ErrorCode::Stale, QT_TRANSLATE_NOOP("juri::Deciding",
                                      "That package is in force; its sheets need no decision."));
        // The same points must mean the same score in both.
        for (const Criterion &criterion : package->content.stage.rubric.criteria) {
            const Criterion *now = chain.last()->content.stage.rubric.find(criterion.id);
            if (!now || now->scale.step() != criterion.scale.step())
                return Error{ErrorCode::InvalidValue,
                    checkTr(QT_TRANSLATE_NOOP("juri::Deciding",
                                "Criterion %1 has no place, or another step, in the rubric "
                                "now. Ask the judges for new sheets."))
                        .arg(criterion.id.text()),
                    {}};
        }
        return {};
    }
    Result<> operator()(const CloseStage &act) const
    {
        auto again = closingOf(m_competition, act.stage, act.absent);
        if (!again)
            return again.error();
        if (!(*again == act))
            return notNow(ErrorCode::Stale,
                QT_TRANSLATE_NOOP("juri::Deciding",
                    "Something arrived in between. Look at the sheets again before you close."));
        return {};
    }
    Result<> operator()(const AdmitLate &act) const
    {
        const SheetView view = viewOf(m_world, act.stage);
        const auto finding = std::find_if(view.findings.begin(), view.findings.end(),
            [&](const SheetFinding &one) { return one.hash == act.sheet; });
        const auto sheet = m_world.statements.find(act.sheet);
        const auto content =
            sheet == m_world.statements.end() ? std::nullopt : sheetOf(sheet->second);
        if (finding == view.findings.end() || !content || finding->judge != act.judge ||
            finding->standing != SheetStanding::Late)
            return notNow(ErrorCode::NotFound,
                QT_TRANSLATE_NOOP("juri::Deciding",
                    "This is not the late sheet of the judge. Admitted is the sheet that would "
                    "count if the stage were open: merge it first."));
        return {};
    }
    Result<> operator()(const ReopenStage &) const { return {}; }
    Result<> operator()(const AnnulEntry &act) const
    {
        const PackageChain chain(m_world, act.stage, m_log);
        bool known = false;
        for (const ChainedPackage &package : chain.packages())
            known =
                known || std::any_of(package.content.entries.begin(), package.content.entries.end(),
                             [&](const Entry &entry) { return entry.id == act.entry; });
        if (!known)
            return notNow(ErrorCode::NotFound,
                QT_TRANSLATE_NOOP("juri::Deciding",
                    "There is no such entry in this stage. The list of entries has the ids."));
        if (decisionsOf(act.stage).annulled.contains(act.entry))
            return notNow(ErrorCode::Stale,
                QT_TRANSLATE_NOOP("juri::Deciding", "The entry is annulled already."));
        return {};
    }
    Result<> operator()(const RotateChair &act) const
    {
        const auto successor = readIdentity(act.successor);
        if (!successor)
            return successor.error();
        const QByteArray &chair = m_log.chairAt(m_log.decisions().size());
        if (successor->key != act.key || successor->competition != m_competition.setup.id ||
            successor->replaces != sshFingerprint(chair))
            return notNow(ErrorCode::WrongKey,
                QT_TRANSLATE_NOOP("juri::Deciding",
                    "The new chair’s identity does not say that it replaces the present key in "
                    "this competition. Make it again for this competition."));
        return {};
    }

    StageDecisions decisionsOf(const StageId &stage) const
    {
        return {m_log, m_log.decisions().size(), stage};
    }

private:
    static std::optional<ScoreSheet> sheetOf(const Statement &statement)
    {
        auto sheet = readSheet(statement);
        return sheet ? std::optional(*std::move(sheet)) : std::nullopt;
    }

    /// The keys of every judge by packages of all stages, enrolments, and this file's roster.
    std::map<JudgeId, std::set<QByteArray>> keysOfAll(const StageDecisions &now) const
    {
        std::map<JudgeId, std::set<QByteArray>> keys = now.enrolled;
        for (const Stage &stage : m_competition.stages) {
            const PackageChain chain(m_world, stage.setup.id, m_log);
            for (const ChainedPackage &package : chain.packages()) {
                for (const Judge &judge : package.content.roster)
                    keys[judge.id].insert(judge.key);
            }
        }
        for (const auto &[id, judge] : m_competition.judges) {
            if (judge.isEnrolled())
                keys[id].insert(judge.key);
        }
        return keys;
    }

    const Competition &m_competition;
    const World &m_world;
    const DecisionLog &m_log;
};

} // namespace

Result<> checkAct(const Competition &competition, const World &world, const DecisionLog &log,
    const DecisionAct &act)
{
    return std::visit(ActCheck(competition, world, log), act);
}

} // namespace juri
