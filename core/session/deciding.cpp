// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/deciding.h"

#include "core/exchange/stagedecisions.h"
#include "core/session/decisioncheck.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

QString decidingTr(const char *text)
{
    return QCoreApplication::translate("juri::Deciding", text);
}

Error cannotDecide(ErrorCode code, const char *text)
{
    return {code, decidingTr(text), {}};
}

/// A decision beside those known here, signed by the chair; nothing is stored.
Result<Statement> nextDecision(const Competition &competition, const DecisionAct &act,
    const QString &reason, const SigningKey &chair, const Clock &clock)
{
    if (competition.role != Role::Chair)
        return cannotDecide(ErrorCode::BadUsage,
            QT_TRANSLATE_NOOP("juri::Deciding", "Only the chair’s file takes decisions."));
    if (reason.trimmed().isEmpty())
        return cannotDecide(ErrorCode::Incomplete,
            QT_TRANSLATE_NOOP("juri::Deciding",
                "Give the reason: it stands in the minutes and in the published result."));
    if (competition.setup.chairKey.isEmpty())
        return cannotDecide(ErrorCode::Incomplete,
            QT_TRANSLATE_NOOP("juri::Deciding",
                "No package has been issued yet. Until then judges and keys are changed in the "
                "list of judges."));
    const World world = worldOf(competition);
    const DecisionLog log(world);
    if (log.state() != ChainState::Sound)
        return cannotDecide(ErrorCode::Locked,
            QT_TRANSLATE_NOOP("juri::Deciding",
                "The chair’s decisions do not follow one another, so none can be added. Compare "
                "this file with the deputy’s and with the receipts."));
    const size_t end = log.decisions().size();
    if (!log.mayDecide(chair.publicKey(), act, end))
        return cannotDecide(ErrorCode::WrongKey,
            QT_TRANSLATE_NOOP("juri::Deciding",
                "This key may not decide here. Use the key of the chair or deputy."));
    const StageId stage = stageOf(act);
    if (!stage.isNull() && !competition.stage(stage))
        return cannotDecide(ErrorCode::NotFound,
            QT_TRANSLATE_NOOP("juri::Deciding", "This competition has no such stage."));
    if (!stage.isNull()) {
        const StageDecisions now(log, end, stage);
        if (!now.isPossible(act))
            return now.closing()
                       ? cannotDecide(ErrorCode::Locked,
                             QT_TRANSLATE_NOOP("juri::Deciding",
                                 "The stage is closed. Reopen it first, with a reason."))
                       : cannotDecide(ErrorCode::Locked,
                             QT_TRANSLATE_NOOP("juri::Deciding",
                                 "The stage is open; this is possible once it is closed."));
    }
    if (auto possible = checkAct(competition, world, log, act); !possible)
        return possible.error();
    Decision decision;
    decision.competition = competition.setup.id;
    decision.rehearsal = competition.setup.rehearsal;
    decision.key = chair.publicKey();
    decision.seq = static_cast<qint64>(end) + 1;
    if (end > 0)
        decision.prev = {log.head()};
    decision.reason = reason.trimmed();
    decision.claimedTime = clock.now();
    decision.act = act;
    return makeDecision(decision, chair);
}

/// The roster of this file follows an enrolment.
std::optional<JudgesEdit> rosterEdit(
    const Competition &competition, const EnrolKey &act, const QString &name)
{
    const Judge *before = competition.judge(act.judge);
    Judge after = before ? *before
                         : Judge{act.judge, name.isEmpty() ? act.judge.text() : name, {}, {},
                               KeyComparison::NotCompared};
    after.key = act.key;
    after.compared = act.compared;
    if (before && *before == after)
        return std::nullopt;
    return JudgesEdit{competition.stages.front().setup.id,
        {{before ? std::optional<Judge>(*before) : std::nullopt, after}}};
}

} // namespace

Result<Statement> decide(CompetitionSession &session, const DecisionAct &act, const QString &reason,
    const SigningKey &chair, const QString &name)
{
    const Competition &competition = session.competition();
    auto statement = nextDecision(competition, act, reason, chair, session.clock());
    if (!statement)
        return statement;
    std::vector<Edit> edits;
    if (const auto *enrol = std::get_if<EnrolKey>(&act)) {
        if (auto roster = rosterEdit(competition, *enrol, name))
            edits.emplace_back(*std::move(roster));
    }
    edits.emplace_back(StatementsEdit{{*statement}});
    if (auto done = session.applyForGood(edits); !done)
        return done.error();
    return statement;
}

Result<CloseStage> closingOf(
    const Competition &competition, const StageId &stage, const std::map<JudgeId, QString> &absent)
{
    const SheetView view = viewOf(worldOf(competition), stage);
    if (view.package.isEmpty())
        return cannotDecide(ErrorCode::Incomplete,
            QT_TRANSLATE_NOOP(
                "juri::Deciding", "No package has been issued yet, so there is nothing to close."));
    if (!view.isSound())
        return cannotDecide(ErrorCode::Locked,
            QT_TRANSLATE_NOOP("juri::Deciding",
                "The chair’s packages or decisions do not follow one another. Clear that up "
                "before you close."));
    CloseStage act;
    act.stage = stage;
    act.package = view.package;
    QStringList unexplained, needless;
    for (const auto &[judge, handIn] : view.judges) {
        const auto reason = absent.find(judge);
        const bool explained = reason != absent.end() && !reason->second.trimmed().isEmpty();
        if (handIn.state == HandInState::Counted) {
            act.counted.emplace(judge, handIn.effective);
            if (explained)
                needless << judge.text();
        } else if (explained) {
            act.absent.emplace(judge, reason->second.trimmed());
        } else if (handIn.state != HandInState::Excluded) {
            unexplained << judge.text();
        }
    }
    for (const auto &[judge, reason] : absent) {
        if (!view.judges.contains(judge))
            needless << judge.text();
    }
    if (!unexplained.isEmpty())
        return Error{ErrorCode::Incomplete,
            decidingTr(QT_TRANSLATE_NOOP("juri::Deciding",
                           "The stage cannot be closed yet: nothing counts from %1. Merge their "
                           "sheets, settle conflicts, or give a reason for each of them."))
                .arg(unexplained.join(u", "_s)),
            {}};
    if (!needless.isEmpty())
        return Error{ErrorCode::InvalidValue,
            decidingTr(QT_TRANSLATE_NOOP("juri::Deciding",
                           "A reason for absence is given for %1, whose sheet counts or who is "
                           "not on the panel. Leave it out, or exclude the judge."))
                .arg(needless.join(u", "_s)),
            {}};
    for (const SheetFinding &finding : view.findings) {
        const bool ours = finding.standing != SheetStanding::WrongCompetition &&
                          finding.standing != SheetStanding::RehearsalMixed &&
                          finding.standing != SheetStanding::WrongStage;
        if (ours)
            act.sheets.insert(finding.hash);
    }
    return act;
}

Result<> replaceKey(CompetitionSession &session, const JudgeId &judge, const Statement &identity,
    KeyComparison compared, const std::set<QByteArray> &keep, const QString &reason,
    const SigningKey &chair)
{
    const Competition &competition = session.competition();
    const auto content = readIdentity(identity);
    if (!content)
        return content.error();
    const Judge *before = competition.judge(judge);
    if (!before || !before->isEnrolled())
        return cannotDecide(ErrorCode::NotFound,
            QT_TRANSLATE_NOOP("juri::Deciding", "The judge has no key that could be replaced."));
    if (!content->competition.isNull() && content->competition != competition.setup.id)
        return cannotDecide(ErrorCode::WrongCompetition,
            QT_TRANSLATE_NOOP("juri::Deciding",
                "The identity file was made for another competition. Ask the judge for one that is "
                "for this competition."));
    if (!content->replaces.isEmpty() && content->replaces != sshFingerprint(before->key))
        return cannotDecide(ErrorCode::WrongKey,
            QT_TRANSLATE_NOOP("juri::Deciding",
                "The identity file says that it replaces another key than the judge has here."));
    const auto revoked = nextDecision(
        competition, RevokeKey{judge, before->key, keep}, reason, chair, session.clock());
    if (!revoked)
        return revoked.error();
    Competition after = competition;
    after.statements.emplace(revoked->hash, *revoked);
    const World world = worldOf(after);
    const StageDecisions now(
        DecisionLog(world), static_cast<size_t>(-1), competition.stages.front().setup.id);
    int epoch = 1;
    for (const auto &[key, kept] : now.revoked)
        epoch += key.first == judge ? 1 : 0;
    const EnrolKey enrol{judge, content->key, compared, epoch};
    const auto enrolled = nextDecision(after, enrol, reason, chair, session.clock());
    if (!enrolled)
        return enrolled.error();
    std::vector<Edit> edits;
    if (auto roster = rosterEdit(competition, enrol, content->name))
        edits.emplace_back(*std::move(roster));
    edits.emplace_back(StatementsEdit{{*revoked, *enrolled}});
    return session.applyForGood(edits);
}

Result<Statement> successorIdentity(
    const Competition &competition, const QString &name, const SigningKey &next, const Clock &clock)
{
    return makeIdentity({name, next.publicKey(), clock.now(), competition.setup.id,
                            sshFingerprint(presentChair(competition))},
        next);
}

QByteArray presentChair(const Competition &competition)
{
    if (competition.setup.chairKey.isEmpty())
        return {};
    const World world = worldOf(competition);
    const DecisionLog log(world);
    return log.chairAt(log.decisions().size());
}

} // namespace juri
