// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/session/stageday.h"

#include <algorithm>

namespace juri::test {

/// A bundle taken apart and signed again by its chair, as a dishonest chair would.
class Forgery
{
public:
    Forgery(const Statement &bundle, const SigningKey &chair)
        : content(readResult(bundle).value())
        , members(bundle.members)
        , m_chair(chair)
    {}

    QByteArray &member(const QString &path)
    {
        const auto found = std::find_if(members.begin(), members.end(),
            [&](const StatementMember &one) { return one.path == path; });
        if (found == members.end())
            qFatal("no member %s", qPrintable(path));
        return found->bytes;
    }
    void drop(const QString &stem)
    {
        std::erase_if(
            members, [&](const StatementMember &one) { return one.path.startsWith(stem); });
    }
    void dropSheet(const QByteArray &hash)
    {
        const QString name = QString::fromLatin1(hash.toHex());
        drop(u"sheets/"_s + name);
        drop(u"notes/"_s + name);
    }
    template<typename Change>
    void changeOutcome(const Change &change)
    {
        OutcomeDocument outcome = readOutcome(member(u"outcome.json"_s)).value();
        change(outcome);
        member(u"outcome.json"_s) = outcomeBytes(outcome);
    }
    /// Other decisions, and the outcome that follows from them by the letter.
    void retell(const Competition &lie)
    {
        const World world = worldOf(lie);
        const DecisionLog log(world);
        const PackageChain chain(world, stageOne, log);
        drop(u"decisions/"_s);
        for (const LoggedDecision &one : log.decisions()) {
            const QString stem = u"decisions/%1"_s.arg(one.decision.seq, 4, 10, QLatin1Char('0'));
            members.push_back({stem + u".json", lie.statements.at(one.hash).body});
            members.push_back({stem + u".json.sig", lie.statements.at(one.hash).signature});
        }
        const SheetView view = viewOf(world, stageOne);
        const PackageContent package = chain.find(view.package)->content;
        NoProgress quiet;
        const Ranking ranking = rankView(view, package, package.stage.rules, quiet).value();
        member(u"outcome.json"_s) = outcomeBytes(outcomeDocument(world, stageOne, view, ranking));
    }
    Statement bundle()
    {
        content.outcomeHash = sha256(member(u"outcome.json"_s));
        return makeResult(content, members, m_chair).value();
    }

    ResultContent content;
    std::vector<StatementMember> members;

private:
    const SigningKey &m_chair;
};

/// The competition with this decision as the only one, whatever a program would say to it.
inline Competition decidedBy(Competition file, const DecisionAct &act, const SigningKey &chair,
    const QByteArray &hidden = {})
{
    std::erase_if(file.statements, [&](const auto &one) {
        return one.first == hidden || one.second.type == typeWord(StatementType::Decision);
    });
    Decision decision;
    decision.competition = file.setup.id;
    decision.rehearsal = file.setup.rehearsal;
    decision.key = chair.publicKey();
    decision.reason = u"Because"_s;
    decision.claimedTime = clockAtNoon.now();
    decision.act = act;
    const Statement statement = makeDecision(decision, chair).value();
    file.statements.emplace(statement.hash, statement);
    return file;
}

} // namespace juri::test
