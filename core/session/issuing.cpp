// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/acts.h"
#include "core/session/newestpackage.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <set>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

QString issuingTr(const char *text)
{
    return QCoreApplication::translate("juri::Acts", text);
}

Error notReady(const char *text)
{
    return {ErrorCode::Incomplete, issuingTr(text), {}};
}

/// What stays as in the package before.
void carryOver(PackageContent &content, const PackageContent &before)
{
    content.recoveryKey = before.recoveryKey;
    content.deputyKey = before.deputyKey;
    content.deputyName = before.deputyName;
    content.sealTo = before.sealTo;
    content.witnessNeeded = before.witnessNeeded;
    content.attachments = before.attachments;
    content.attachmentsOf = before.attachmentsOf;
}

Result<PackageContent> contentToIssue(
    const Competition &competition, const Stage &stage, const std::optional<KnownPackage> &before)
{
    PackageContent content;
    if (before)
        carryOver(content, before->content);
    content.setup = competition.setup;
    content.stage = stage.setup;
    content.stage.locked = true;
    std::set<JudgeId> owing;
    for (const Assignment &assignment : stage.assignments)
        owing.insert(assignment.judge);
    for (const auto &[id, entry] : competition.entries)
        content.entries.push_back(entry);
    for (const auto &[id, judge] : competition.judges) {
        if (!stage.panel.contains(id) || !owing.contains(id))
            continue;
        if (!judge.isEnrolled())
            return Error{ErrorCode::Incomplete,
                issuingTr(QT_TRANSLATE_NOOP("juri::Acts", "%1 has entries to judge but no key yet. "
                                                          "Enrol the judge’s identity file first."))
                    .arg(judge.name),
                {}};
        content.roster.push_back(judge);
    }
    content.assignments = stage.assignments;
    if (content.entries.empty())
        return notReady(
            QT_TRANSLATE_NOOP("juri::Acts", "There are no entries yet. Import them first."));
    if (competition.judges.empty())
        return notReady(
            QT_TRANSLATE_NOOP("juri::Acts", "There are no judges yet. Enrol them first."));
    if (content.assignments.empty())
        return notReady(QT_TRANSLATE_NOOP(
            "juri::Acts", "Nobody has anything to judge yet. Make the assignments first."));
    return content;
}

/// The same bytes but for number, chain, time, signer and decisions: then nothing new needs to be
/// signed. Bytes, not values: texts are signed in one normal form, whatever form they were typed
/// in.
bool saysTheSame(const KnownPackage &package, PackageContent content)
{
    content.seq = package.content.seq;
    content.prev = package.content.prev;
    content.claimedTime = package.content.claimedTime;
    content.namesSalt = package.content.namesSalt;
    content.decisionHead = package.content.decisionHead;
    // A successor or deputy signs with the own name.
    if (package.content.setup.chairKey != content.setup.chairKey)
        content.setup.chairName = package.content.setup.chairName;
    content.setup.chairKey = package.content.setup.chairKey;
    return packageBody(content) == package.statement.body;
}

/// Puts the attachments to the entries that their paths name.
Result<> attach(PackageContent &content, std::vector<StatementMember> attachments)
{
    std::sort(attachments.begin(), attachments.end(),
        [](const StatementMember &a, const StatementMember &b) { return a.path < b.path; });
    content.attachmentsOf.clear();
    for (const StatementMember &member : attachments) {
        const auto id = EntryId::from(member.path.section(u'/', 1, 1));
        const bool known = id && std::any_of(content.entries.begin(), content.entries.end(),
                                     [&](const Entry &entry) { return entry.id == *id; });
        if (!known)
            return Error{ErrorCode::NotFound,
                issuingTr(QT_TRANSLATE_NOOP("juri::Acts",
                              "%1 belongs to no entry: the folder must be named like the entry."))
                    .arg(member.path),
                {}};
        content.attachmentsOf[*id].push_back(member.path);
    }
    content.attachments = std::move(attachments);
    return {};
}

Result<> applyOptions(PackageContent &content, const IssueOptions &options, bool first)
{
    const bool names = (options.recoveryKey && *options.recoveryKey != content.recoveryKey) ||
                       (options.deputy && options.deputy->key != content.deputyKey);
    if (!first && names)
        return Error{ErrorCode::Locked,
            issuingTr(QT_TRANSLATE_NOOP("juri::Acts",
                "Recovery key and deputy are named by the first package and stay for good.")),
            {}};
    if (options.recoveryKey)
        content.recoveryKey = *options.recoveryKey;
    if (options.deputy) {
        content.deputyKey = options.deputy->key;
        content.deputyName = options.deputy->name;
    }
    if (options.sealTo) {
        content.sealTo = *options.sealTo;
        content.sealTo.sort();
        content.sealTo.removeDuplicates();
    }
    if (options.witnessNeeded)
        content.witnessNeeded = *options.witnessNeeded;
    return options.attachments ? attach(content, *options.attachments) : Result<>();
}

} // namespace

bool isPackageCurrent(const Competition &competition, const StageId &stageId)
{
    const Stage *stage = competition.stage(stageId);
    const auto newest = stage ? newestPackage(competition, stageId) : std::nullopt;
    const auto content =
        newest ? contentToIssue(competition, *stage, newest) : Result<PackageContent>(Error());
    if (!content)
        return false;
    const World world = worldOf(competition);
    const DecisionLog log(world);
    return saysTheSame(*newest, *content) &&
           log.maySign(newest->statement.signer, log.decisions().size());
}

Result<PreparedAct> preparePackage(const Competition &competition, const StageId &stageId,
    const Identity &chair, const IssueOptions &options, const QDateTime &now)
{
    const Stage *stage = competition.stage(stageId);
    if (!stage)
        return Error{ErrorCode::NotFound,
            issuingTr(QT_TRANSLATE_NOOP("juri::Acts", "This competition has no such stage.")), {}};
    const auto before = newestPackage(competition, stageId);
    auto content = contentToIssue(competition, *stage, before);
    if (!content)
        return content.error();
    if (auto applied = applyOptions(*content, options, !before); !applied)
        return applied.error();
    const QByteArray &chairKey = competition.setup.chairKey;
    const World world = worldOf(competition);
    const DecisionLog log(world);
    const bool mayIssue =
        chairKey.isEmpty() || log.maySign(chair.key.publicKey(), log.decisions().size());
    if (!mayIssue)
        return Error{ErrorCode::WrongKey,
            issuingTr(
                QT_TRANSLATE_NOOP("juri::Acts", "This competition was issued with another chair’s "
                                                "key. Use that key; judges trust no other.")),
            {}};
    const bool stillChairs =
        before && log.maySign(before->statement.signer, log.decisions().size());
    if (stillChairs && saysTheSame(*before, *content))
        return PreparedAct{before->statement, {}};
    CompetitionSetup named = competition.setup;
    if (chairKey.isEmpty()) {
        named.chairKey = chair.key.publicKey();
        named.chairName = chair.name;
    }
    content->setup = named;
    if (!chairKey.isEmpty() && chairKey != chair.key.publicKey())
        content->setup.chairName = chair.name; // a successor or deputy signs with the own name
    content->decisionHead = log.head();
    content->seq = before ? before->content.seq + 1 : 1;
    if (before)
        content->prev = {before->statement.hash};
    content->claimedTime = now;
    auto statement = makePackage(*content, chair.key);
    if (!statement)
        return statement.error();
    PreparedAct act{*statement, {}};
    if (chairKey.isEmpty())
        act.edits.emplace_back(CompetitionEdit{competition.setup, named});
    if (!stage->setup.locked)
        act.edits.emplace_back(StageEdit{stage->setup, content->stage});
    act.edits.emplace_back(StatementsEdit{{*statement}});
    return act;
}

Result<Statement> issuePackage(CompetitionSession &session, const StageId &stage,
    const Identity &chair, const IssueOptions &options)
{
    auto act = preparePackage(session.competition(), stage, chair, options, session.clock().now());
    if (!act)
        return act.error();
    if (auto done = session.applyForGood(act->edits); !done)
        return done.error();
    return act->statement;
}

Result<Competition> competitionFromPackage(const Statement &package, const QByteArray &ownKey)
{
    auto content = readPackage(package);
    if (!content)
        return content.error();
    Competition competition;
    competition.role = Role::Judge;
    competition.setup = content->setup;
    for (const Judge &judge : content->roster) {
        if (judge.key == ownKey)
            competition.self = judge.id;
        competition.judges.emplace(judge.id, judge);
    }
    if (competition.self.isNull())
        return Error{ErrorCode::WrongKey,
            issuingTr(QT_TRANSLATE_NOOP("juri::Acts",
                          "Your key is not on the list of judges of “%1”. Send your "
                          "identity file to the chair and ask for a new package."))
                .arg(content->setup.title),
            {}};
    for (const Entry &entry : content->entries)
        competition.entries.emplace(entry.id, entry);
    Stage stage;
    stage.setup = content->stage;
    for (const Judge &judge : content->roster)
        stage.panel.insert(judge.id);
    stage.assignments = content->assignments;
    competition.stages.push_back(std::move(stage));
    competition.statements.emplace(package.hash, package);
    return competition;
}

} // namespace juri
