// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/bundleparts.h"
#include "core/session/resultbundle.h"

#include "core/exchange/receipt.h"
#include "core/support/files.h"

#include <QtCore/QCoreApplication>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

QString publishingTr(const char *text)
{
    return QCoreApplication::translate("juri::Publishing", text);
}

/// Puts the members of a bundle together and remembers what it leaves out.
class BundleMaker
{
public:
    explicit BundleMaker(ResultScope scope)
        : m_scope(scope)
    {}

    void add(const QString &path, const QByteArray &bytes) { m_members.push_back({path, bytes}); }

    void addStatement(const QString &stem, const Statement &statement)
    {
        add(stem + u".json", statement.body);
        add(stem + u".json.sig", statement.signature);
    }

    void addPackage(qint64 seq, const Statement &statement)
    {
        const QString stem = bundle::numbered(u"packages"_s, seq);
        addStatement(stem, statement);
        for (const StatementMember &member : statement.members) {
            if (member.path == u"rubric.json")
                add(stem + u".rubric.json", member.bytes);
            else if (member.path == u"names.json" && m_scope == ResultScope::Panel)
                add(stem + u".names.json", member.bytes);
            else
                m_detached.insert(sha256(member.bytes));
        }
    }

    void addDecision(qint64 seq, const Statement &statement)
    {
        const QString stem = bundle::numbered(u"decisions"_s, seq);
        addStatement(stem, statement);
        for (const StatementMember &member : statement.members) // successor.json(.sig)
            add(stem + u'.' + member.path, member.bytes);
    }

    void addSheet(const Statement &statement)
    {
        addStatement(bundle::hashed(u"sheets"_s, statement.hash), statement);
        for (const StatementMember &member : statement.members) {
            if (m_scope == ResultScope::Panel)
                add(bundle::hashed(u"notes"_s, statement.hash) + u".json", member.bytes);
            else
                m_detached.insert(sha256(member.bytes));
        }
    }

    std::vector<StatementMember> takeMembers() { return std::move(m_members); }
    const std::set<QByteArray> &detached() const { return m_detached; }

private:
    ResultScope m_scope;
    std::vector<StatementMember> m_members;
    std::set<QByteArray> m_detached;
};

Error cannotPublish(ErrorCode code, const char *text)
{
    return {code, publishingTr(text), {}};
}

/// Whether the closed stage may be published by that key.
Result<> mayPublish(const SheetView &view, const DecisionLog &log, const SigningKey &chair)
{
    if (!view.isSound())
        return cannotPublish(ErrorCode::Locked,
            QT_TRANSLATE_NOOP("juri::Publishing",
                "The chair’s packages and decisions do not hold together, so nobody could verify "
                "the result. Clear that up first."));
    if (!view.closed)
        return cannotPublish(ErrorCode::Incomplete,
            QT_TRANSLATE_NOOP("juri::Publishing",
                "The stage is still open. Close it first; then the result can be published."));
    if (!log.maySign(chair.publicKey(), log.decisions().size()))
        return cannotPublish(ErrorCode::WrongKey,
            QT_TRANSLATE_NOOP("juri::Publishing",
                "This is not the key of the chair or deputy. A result is signed with that key."));
    return {};
}

/// A witness of this very outcome, by its judge, for the sheet that counts; another one would make
/// the bundle one that nobody accepts.
bool holds(const Statement &statement, const ResultContent &content, const SheetView &view,
    const std::map<JudgeId, std::set<QByteArray>> &keys)
{
    const auto witness = readWitness(statement);
    if (!witness || witness->outcomeHash != content.outcomeHash ||
        witness->competition != content.competition || witness->stage != content.stage ||
        witness->rehearsal != content.rehearsal)
        return false;
    const auto counted = view.counted.find(witness->judge);
    const auto own = keys.find(witness->judge);
    return witness->sheet == (counted == view.counted.end() ? QByteArray() : counted->second) &&
           own != keys.end() && own->second.contains(statement.signer);
}

} // namespace

Result<Ranking> rankView(
    const SheetView &view, const PackageContent &package, const Rules &rules, Progress &progress)
{
    std::set<EntryId> entries = view.ranked;
    for (const Assignment &assignment : package.assignments) {
        if (view.package.isEmpty()) // a draft: nothing has been issued yet
            entries.insert(assignment.entry);
    }
    return rankEntries(
        {entries.begin(), entries.end()}, view.evaluations, package.stage.rubric, rules, progress);
}

OutcomeDocument outcomeDocument(
    const World &world, const StageId &stage, const SheetView &view, const Ranking &ranking)
{
    OutcomeDocument outcome{world.competition, stage, view.package, view.logHead, view.logLength,
        view.counted, view.absent, view.excluded, view.annulled, {}};
    for (const Placement &placement : ranking.placements)
        outcome.ranking.push_back({placement.entry, placement.rank, placement.result,
            placement.counted, word(placement.reason)});
    return outcome;
}

Result<Statement> publishResult(const Competition &competition, const StageId &stage,
    ResultScope scope, const SigningKey &chair, const Clock &clock, Progress &progress)
{
    if (competition.role != Role::Chair || !competition.stage(stage))
        return cannotPublish(ErrorCode::BadUsage,
            QT_TRANSLATE_NOOP("juri::Publishing", "A result is published from the chair’s file."));
    const World world = worldOf(competition);
    const DecisionLog log(world);
    const PackageChain chain(world, stage, log);
    const SheetView view = viewOf(world, stage);
    if (auto allowed = mayPublish(view, log, chair); !allowed)
        return allowed.error();
    const StageDecisions decisions(log, log.decisions().size(), stage);
    const PackageContent &package = chain.find(view.package)->content;
    auto ranking = rankView(view, package, package.stage.rules, progress);
    if (!ranking)
        return ranking.error();
    ResultContent content;
    content.competition = world.competition;
    content.rehearsal = world.rehearsal;
    content.stage = stage;
    content.title = competition.setup.title;
    content.scope = scope;
    content.claimedTime = clock.now();
    const QByteArray outcome = outcomeBytes(outcomeDocument(world, stage, view, *ranking));
    content.outcomeHash = sha256(outcome);
    BundleMaker maker(scope);
    maker.add(u"outcome.json"_s, outcome);
    maker.add(u"README.txt"_s, bundle::readme(content));
    maker.add(u"allowed_signers"_s,
        bundle::allowedSigners(world, log, chain, decisions, chair.publicKey()));
    for (const ChainedPackage &one : chain.packages())
        maker.addPackage(one.content.seq, world.statements.at(one.hash));
    for (const LoggedDecision &one : log.decisions())
        maker.addDecision(one.decision.seq, world.statements.at(one.hash));
    for (const SheetFinding &finding : view.findings) {
        const Statement &statement = world.statements.at(finding.hash);
        const auto sheet = readSheet(statement);
        if (sheet && sheet->competition == world.competition && sheet->stage == stage &&
            sheet->rehearsal == world.rehearsal)
            maker.addSheet(statement);
    }
    const auto keys = bundle::judgeKeys(chain, decisions);
    for (const auto &[hash, statement] : world.statements) {
        if (statement.type == typeWord(StatementType::Witness) &&
            holds(statement, content, view, keys))
            maker.addStatement(bundle::hashed(u"witness"_s, hash), statement);
    }
    content.detached = maker.detached();
    return makeResult(content, maker.takeMembers(), chair);
}

} // namespace juri
