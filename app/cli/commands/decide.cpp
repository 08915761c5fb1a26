// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/common.h"
#include "app/cli/commandtable.h"
#include "core/exchange/packagechain.h"
#include "core/exchange/recoverykey.h"
#include "core/session/deciding.h"
#include "core/support/files.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace juri::cli {

namespace {

/// The command `decide`: one kind of decision after the other.
struct DecideCommand
{
    Q_DECLARE_TR_FUNCTIONS(juri::cli::DecideCommand)

public:
    static Result<Answer> run(const Invocation &invocation);
    static Result<DecisionAct> actOf(const Invocation &invocation, const Competition &competition);
    static Result<DecisionAct> enrolment(
        const Invocation &invocation, const Competition &competition);
    static Result<DecisionAct> revocation(
        const Invocation &invocation, const Competition &competition);
    static Result<DecisionAct> resolution(
        const Invocation &invocation, const Competition &competition, const StageId &stage);
    static Result<DecisionAct> admission(
        const Invocation &invocation, const Competition &competition, const StageId &stage);
    static Result<DecisionAct> acceptance(
        const Invocation &invocation, const Competition &competition, const StageId &stage);
    static Result<DecisionAct> closing(
        const Invocation &invocation, const Competition &competition, const StageId &stage);
    static Result<DecisionAct> rotation(const Invocation &invocation);
    static Result<QString> word(const Invocation &invocation, qsizetype index, const QString &what);
    static Result<JudgeId> judgeAt(const Invocation &invocation, qsizetype index);
    static Result<QByteArray> sheetOf(const Competition &competition, const QString &code);
    static Result<Answer> replacement(CompetitionSession &session, const Invocation &invocation);
    static Result<SigningKey> signingKey(const Invocation &invocation);
    static Answer told(const Competition &competition, const Statement &statement);
};

Result<QString> DecideCommand::word(
    const Invocation &invocation, qsizetype index, const QString &what)
{
    if (invocation.words().size() > index)
        return invocation.word(index);
    return Error{ErrorCode::BadUsage,
        tr("decide %1 needs %2. See: juri-cli help decide").arg(invocation.word(1), what), {}};
}

Result<JudgeId> DecideCommand::judgeAt(const Invocation &invocation, qsizetype index)
{
    const auto text = word(invocation, index, tr("the judge's id"));
    if (!text)
        return text.error();
    const auto judge = JudgeId::from(*text);
    if (!judge)
        return Error{ErrorCode::BadUsage, tr("%1 is not a judge's id.").arg(*text), {}};
    return *judge;
}

/// A sheet by its code ("K7Q2-M4XP-9DRT") or whole hash.
Result<QByteArray> DecideCommand::sheetOf(const Competition &competition, const QString &code)
{
    for (const auto &[hash, statement] : competition.statements) {
        if (statement.type == typeWord(StatementType::ScoreSheet) &&
            (codeOf(hash).compare(code, Qt::CaseInsensitive) == 0 || hex(hash) == code))
            return hash;
    }
    return Error{ErrorCode::NotFound,
        tr("No sheet with the code %1 was merged. The codes are printed by `merge`.").arg(code),
        {}};
}

Result<DecisionAct> DecideCommand::enrolment(
    const Invocation &invocation, const Competition &competition)
{
    const auto path = word(invocation, 2, tr("an identity file"));
    if (!path)
        return path.error();
    const auto statement = verifiedAs(StatementType::Identity, *path);
    if (!statement)
        return statement.error();
    const auto identity = readIdentity(*statement);
    const auto judge = JudgeId::from(invocation.value(u"as"_s));
    if (!identity)
        return identity.error();
    if (!identity->competition.isNull() && identity->competition != competition.setup.id)
        return Error{ErrorCode::WrongCompetition,
            tr("%1 was made for another competition. Ask the judge for one that is for this "
               "competition.")
                .arg(shown(*path)),
            {}};
    if (!judge)
        return Error{ErrorCode::BadUsage, tr("Say which judge the key is for: --as J03."), {}};
    const auto compared = comparedFrom(invocation.value(u"compared"_s));
    if (!compared)
        return Error{ErrorCode::BadUsage, tr("--compared takes in-person, telephone or no."), {}};
    const World world = worldOf(competition);
    const DecisionLog log(world);
    int epoch = 1;
    for (const LoggedDecision &one : log.decisions()) {
        const auto *revoke = std::get_if<RevokeKey>(&one.decision.act);
        epoch += revoke && revoke->judge == *judge ? 1 : 0;
    }
    return DecisionAct(EnrolKey{*judge, identity->key, *compared, epoch});
}

Result<DecisionAct> DecideCommand::revocation(
    const Invocation &invocation, const Competition &competition)
{
    const auto judge = judgeAt(invocation, 2);
    if (!judge)
        return judge.error();
    const Judge *known = competition.judge(*judge);
    if (!known || !known->isEnrolled())
        return Error{ErrorCode::NotFound, tr("%1 has no key.").arg(judge->text()), {}};
    RevokeKey act{*judge, known->key, {}};
    for (const QString &code : invocation.values(u"keep"_s)) {
        const auto sheet = sheetOf(competition, code);
        if (!sheet)
            return sheet.error();
        act.keep.insert(*sheet);
    }
    return DecisionAct(std::move(act));
}

Result<DecisionAct> DecideCommand::resolution(
    const Invocation &invocation, const Competition &competition, const StageId &stage)
{
    const auto judge = judgeAt(invocation, 2);
    if (!judge)
        return judge.error();
    const auto code = word(invocation, 3, tr("the code of the sheet that counts"));
    if (!code)
        return code.error();
    const auto sheet = sheetOf(competition, *code);
    if (!sheet)
        return sheet.error();
    const SheetView view = viewOf(worldOf(competition), stage);
    const auto handIn = view.judges.find(*judge);
    if (handIn == view.judges.end() || handIn->second.state != HandInState::Conflict)
        return Error{ErrorCode::Stale,
            tr("%1 has no competing sheets; there is nothing to decide.").arg(judge->text()), {}};
    return DecisionAct(ResolveConflict{
        stage, *judge, {handIn->second.heads.begin(), handIn->second.heads.end()}, *sheet});
}

Result<DecisionAct> DecideCommand::admission(
    const Invocation &invocation, const Competition &competition, const StageId &stage)
{
    const auto judge = judgeAt(invocation, 2);
    if (!judge)
        return judge.error();
    if (invocation.words().size() > 3) {
        const auto sheet = sheetOf(competition, invocation.word(3));
        if (!sheet)
            return sheet.error();
        return DecisionAct(AdmitLate{stage, *judge, *sheet});
    }
    const SheetView view = viewOf(worldOf(competition), stage);
    const auto late = view.late.find(*judge);
    if (late == view.late.end())
        return Error{
            ErrorCode::NotFound, tr("There is no late sheet of %1.").arg(judge->text()), {}};
    return DecisionAct(AdmitLate{stage, *judge, late->second});
}

Result<DecisionAct> DecideCommand::acceptance(
    const Invocation &invocation, const Competition &competition, const StageId &stage)
{
    const auto number = word(invocation, 2, tr("the number of the package"));
    if (!number)
        return number.error();
    const World world = worldOf(competition);
    const DecisionLog log(world);
    const PackageChain chain(world, stage, log);
    for (const ChainedPackage &package : chain.packages()) {
        if (QString::number(package.content.seq) == *number)
            return DecisionAct(AcceptPackage{stage, package.hash});
    }
    return Error{ErrorCode::NotFound, tr("There is no package %1 here.").arg(*number), {}};
}

Result<DecisionAct> DecideCommand::closing(
    const Invocation &invocation, const Competition &competition, const StageId &stage)
{
    std::map<JudgeId, QString> absent;
    for (const QString &given : invocation.values(u"absent"_s)) {
        const auto judge = JudgeId::from(given.section(u'=', 0, 0));
        const QString reason = given.section(u'=', 1).trimmed();
        if (!judge || reason.isEmpty())
            return Error{ErrorCode::BadUsage,
                tr("--absent takes a judge and the reason: --absent J03=ill."), {}};
        absent.emplace(*judge, reason);
    }
    auto act = closingOf(competition, stage, absent);
    if (!act)
        return act.error();
    return DecisionAct(*std::move(act));
}

Result<DecisionAct> DecideCommand::rotation(const Invocation &invocation)
{
    const auto path = word(invocation, 2, tr("the identity file that `successor` wrote"));
    if (!path)
        return path.error();
    auto statement = verifiedAs(StatementType::Identity, *path);
    if (!statement)
        return statement.error();
    const auto identity = readIdentity(*statement);
    if (!identity)
        return identity.error();
    return DecisionAct(RotateChair{identity->key, identity->name, *std::move(statement)});
}

Result<DecisionAct> DecideCommand::actOf(
    const Invocation &invocation, const Competition &competition)
{
    const QString kind = invocation.word(1);
    const auto stage = chosenStage(competition, invocation);
    if (!stage)
        return stage.error();
    if (kind == u"enrol")
        return enrolment(invocation, competition);
    if (kind == u"revoke")
        return revocation(invocation, competition);
    if (kind == u"resolve")
        return resolution(invocation, competition, *stage);
    if (kind == u"accept-package")
        return acceptance(invocation, competition, *stage);
    if (kind == u"close")
        return closing(invocation, competition, *stage);
    if (kind == u"admit-late")
        return admission(invocation, competition, *stage);
    if (kind == u"reopen")
        return DecisionAct(ReopenStage{*stage});
    if (kind == u"chair-rotate")
        return rotation(invocation);
    if (kind == u"exclude") {
        const auto judge = judgeAt(invocation, 2);
        if (!judge)
            return judge.error();
        return DecisionAct(ExcludeJudge{*stage, *judge});
    }
    if (kind == u"annul-entry") {
        const auto text = word(invocation, 2, tr("the entry's id"));
        if (!text)
            return text.error();
        const auto entry = EntryId::from(*text);
        if (!entry)
            return Error{ErrorCode::BadUsage, tr("%1 is not an entry's id.").arg(*text), {}};
        return DecisionAct(AnnulEntry{*stage, *entry});
    }
    return Error{ErrorCode::BadUsage,
        tr("There is no decision \"%1\". Decisions: enrol, revoke, replace-key, resolve, exclude, "
           "accept-package, close, admit-late, reopen, annul-entry, chair-rotate.")
            .arg(kind),
        {}};
}

/// The key of a lost laptop: revoked and replaced in one step.
Result<Answer> DecideCommand::replacement(CompetitionSession &session, const Invocation &invocation)
{
    const auto revoked = revocation(invocation, session.competition());
    if (!revoked)
        return revoked.error();
    const auto path = word(invocation, 3, tr("the judge's new identity file"));
    if (!path)
        return path.error();
    const auto identity = verifiedAs(StatementType::Identity, *path);
    if (!identity)
        return identity.error();
    const auto compared = comparedFrom(invocation.value(u"compared"_s));
    if (!compared)
        return Error{ErrorCode::BadUsage, tr("--compared takes in-person, telephone or no."), {}};
    const auto key = signingKey(invocation);
    if (!key)
        return key.error();
    const auto &act = std::get<RevokeKey>(*revoked);
    if (auto done = replaceKey(session, act.judge, *identity, *compared, act.keep,
            invocation.value(u"reason"_s), *key);
        !done)
        return done.error();
    Answer answer;
    answer.lines = {tr("%1 has the new key %2; the old one is taken back, and %3 of its sheets "
                       "stay valid.")
            .arg(act.judge.text(), sshFingerprint(identity->signer))
            .arg(act.keep.size())};
    answer.json = {{u"judge"_s, act.judge.text()},
        {u"fingerprint"_s, sshFingerprint(identity->signer)},
        {u"kept"_s, static_cast<qint64>(act.keep.size())}};
    return answer;
}

Answer DecideCommand::told(const Competition &competition, const Statement &statement)
{
    Answer answer;
    const auto decision = readDecision(statement);
    if (!decision)
        return answer;
    answer.lines = {tr("Decision %1: %2").arg(decision->seq).arg(describe(*decision, competition)),
        tr("Reason: %1").arg(decision->reason), tr("Code: %1").arg(codeOf(statement.hash))};
    answer.json = {{u"seq"_s, decision->seq}, {u"kind"_s, kindWord(decision->act)},
        {u"reason"_s, decision->reason}, {u"message"_s, describe(*decision, competition)},
        {u"code"_s, codeOf(statement.hash)}, {u"hash"_s, hex(statement.hash)}};
    return answer;
}

/// The key of the identity folder, or the recovery key as it stands on the printed page.
Result<SigningKey> DecideCommand::signingKey(const Invocation &invocation)
{
    if (!invocation.has(u"recovery-file"_s)) {
        auto identity = ownIdentity(invocation);
        if (!identity)
            return identity.error();
        return std::move(identity->key);
    }
    constexpr qint64 largestPage = 64 * 1024;
    const auto page = readWholeFile(invocation.value(u"recovery-file"_s), largestPage);
    if (!page)
        return page.error();
    const QStringList lines = QString::fromUtf8(*page).split(u'\n');
    for (const QString &line : lines) {
        if (auto key = recoveryKeyFrom(line))
            return key;
    }
    return Error{ErrorCode::WrongKey,
        tr("%1 holds no recovery key. Type its groups on one line, exactly as they are printed.")
            .arg(shown(invocation.value(u"recovery-file"_s))),
        {}};
}

Result<Answer> DecideCommand::run(const Invocation &invocation)
{
    const auto session = openAs(Role::Chair, invocation.word(0));
    if (!session)
        return session.error();
    if (invocation.word(1) == u"replace-key")
        return replacement(**session, invocation);
    const auto act = actOf(invocation, (*session)->competition());
    if (!act)
        return act.error();
    const auto key = signingKey(invocation);
    if (!key)
        return key.error();
    QString name; // an enrolment may bring in a judge who is new here
    if (std::holds_alternative<EnrolKey>(*act)) {
        if (const auto file = verifyFileAt(invocation.word(2))) {
            if (const auto identity = readIdentity(file->statement))
                name = identity->name;
        }
    }
    const auto statement = decide(**session, *act, invocation.value(u"reason"_s), *key, name);
    if (!statement)
        return statement.error();
    return told((*session)->competition(), *statement);
}

} // namespace

Command decideCommand()
{
    return {u"decide"_s, u"FILE.juri KIND [WORDS...]"_s,
        DecideCommand::tr(
            "signs a decision of the chair: enrol X.juriid, revoke JUDGE, resolve JUDGE CODE, "
            "replace-key JUDGE X.juriid, exclude JUDGE, accept-package NUMBER, close, admit-late "
            "JUDGE [CODE], reopen, "
            "annul-entry ENTRY, chair-rotate X.juriid"),
        2, 4,
        {{u"reason"_s, DecideCommand::tr("why; it is published with the result"), u"R"_s},
            {u"absent"_s, DecideCommand::tr("for close: a judge without a sheet, and why"),
                u"JUDGE=REASON"_s},
            {u"keep"_s,
                DecideCommand::tr(
                    "for revoke and replace-key: the code of a sheet that stays valid"),
                u"CODE"_s},
            {u"as"_s, DecideCommand::tr("for enrol: the judge's id"), u"ID"_s},
            {u"compared"_s,
                DecideCommand::tr("for enrol and replace-key: how the digits were compared: "
                                  "in-person, telephone or no"),
                u"HOW"_s, u"no"_s},
            {u"recovery-file"_s,
                DecideCommand::tr("for chair-rotate: a file with the printed recovery key"),
                u"F"_s},
            stageOption(), identityOption(), passphraseOption()},
        &DecideCommand::run, {u"reason"_s}};
}

} // namespace juri::cli
