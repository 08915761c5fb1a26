// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/acts.h"
#include "core/session/newestpackage.h"

#include <QtCore/QCoreApplication>

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

Result<PackageContent> contentToIssue(const Competition &competition, const Stage &stage)
{
    PackageContent content;
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

/// The same bytes but for number, chain and time: then nothing new needs to be signed. Bytes, not
/// values: texts are signed in one normal form, whatever form they were typed in.
bool saysTheSame(const KnownPackage &package, PackageContent content, const SigningKey &chair)
{
    content.seq = package.content.seq;
    content.prev = package.content.prev;
    content.claimedTime = package.content.claimedTime;
    const auto again = makePackage(content, chair);
    return again && again->hash == package.statement.hash;
}

} // namespace

Result<Statement> issuePackage(
    CompetitionSession &session, const StageId &stageId, const Identity &chair)
{
    const Competition &competition = session.competition();
    const Stage *stage = competition.stage(stageId);
    if (!stage)
        return Error{ErrorCode::NotFound,
            issuingTr(QT_TRANSLATE_NOOP("juri::Acts", "This competition has no such stage.")), {}};
    auto content = contentToIssue(competition, *stage);
    if (!content)
        return content.error();
    const QByteArray &chairKey = competition.setup.chairKey;
    if (!chairKey.isEmpty() && chairKey != chair.key.publicKey())
        return Error{ErrorCode::WrongKey,
            issuingTr(
                QT_TRANSLATE_NOOP("juri::Acts", "This competition was issued with another chair’s "
                                                "key. Use that key; judges trust no other.")),
            {}};
    if (chairKey.isEmpty()) {
        content->setup.chairKey = chair.key.publicKey();
        content->setup.chairName = chair.name;
    }
    const auto before = newestPackage(competition, stageId);
    if (before && saysTheSame(*before, *content, chair.key))
        return before->statement;
    content->seq = before ? before->content.seq + 1 : 1;
    if (before)
        content->prev = {before->statement.hash};
    content->claimedTime = session.clock().now();
    auto statement = makePackage(*content, chair.key);
    if (!statement)
        return statement;
    std::vector<Edit> act;
    if (chairKey.isEmpty())
        act.emplace_back(CompetitionEdit{competition.setup, content->setup});
    if (!stage->setup.locked)
        act.emplace_back(StageEdit{stage->setup, content->stage});
    act.emplace_back(StatementsEdit{{*statement}});
    if (auto done = session.applyForGood(act); !done)
        return done.error();
    return statement;
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
