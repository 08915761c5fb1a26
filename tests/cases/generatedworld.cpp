// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cases/generatedworld.h"

#include <algorithm>

namespace juri::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int lastKey = 99;

QDateTime anyTime(SeededRandom &dice)
{
    // Wrong clocks: anything from 1970 to 9999.
    return QDateTime(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC)
        .addSecs(static_cast<qint64>(dice.below(253'402'300'799ULL)));
}

} // namespace

SigningKey secretOf(const QByteArray &publicKey)
{
    for (int number = 0; number <= lastKey; ++number) {
        SigningKey key = keyOf(number);
        if (key.publicKey() == publicKey)
            return key;
    }
    qFatal("a key that no generated world uses");
}

Statement signedAnew(const Statement &statement, const std::function<void(ScoreSheet &)> &change)
{
    ScoreSheet sheet = readSheet(statement).value();
    change(sheet);
    SeededRandom dice(1);
    const Rubric rubric = aCompetition().stages.front().setup.rubric; // only its criteria matter
    return makeSheet(sheet, rubric, secretOf(statement.signer), dice).value();
}

GeneratedWorld::GeneratedWorld(std::uint64_t seed)
    : m_dice(seed)
{
    m_judges = draw(1, 3);
    m_now = aCompetition(m_judges, draw(1, 2));
    for (int judge = 1; judge <= m_judges; ++judge)
        m_epoch[judge] = 1;
    // Somebody hands in before the chair has enrolled them.
    if (m_judges > 1 && chance(25))
        m_epoch[m_judges] = 0;
    issue();
    for (int judge = 1; judge <= m_judges; ++judge)
        handIn(judge, {});
    using Act = void (GeneratedWorld::*)();
    const std::vector<std::pair<Act, int>> acts{{&GeneratedWorld::revise, 14},
        {&GeneratedWorld::contradict, 9}, {&GeneratedWorld::restoreBackup, 6},
        {&GeneratedWorld::reconcile, 5}, {&GeneratedWorld::loseOne, 4},
        {&GeneratedWorld::signWithForeignKey, 5}, {&GeneratedWorld::sendElsewhere, 4},
        {&GeneratedWorld::misshape, 5}, {&GeneratedWorld::nextPackage, 8},
        {&GeneratedWorld::enrolLate, 6}, {&GeneratedWorld::replaceKey, 5},
        {&GeneratedWorld::resolve, 10}, {&GeneratedWorld::decideOften, 5},
        {&GeneratedWorld::closeOrGoOn, 16}, {&GeneratedWorld::contradictAsChair, 2},
        {&GeneratedWorld::sendMail, 4}};
    int total = 0;
    for (const auto &[act, weight] : acts)
        total += weight;
    for (int left = draw(2, 9); left > 0; --left) {
        int at = draw(0, total - 1);
        for (const auto &[act, weight] : acts) {
            at -= weight;
            if (at < 0) {
                (this->*act)();
                break;
            }
        }
    }
}

int GeneratedWorld::draw(int from, int to)
{
    return from + static_cast<int>(m_dice.below(static_cast<std::uint64_t>(to - from + 1)));
}

std::vector<QByteArray> GeneratedWorld::sheetHashes() const
{
    std::vector<QByteArray> hashes;
    for (const Statement &statement : m_made) {
        if (statement.type == typeWord(StatementType::ScoreSheet))
            hashes.push_back(statement.hash);
    }
    return hashes;
}

std::vector<QByteArray> GeneratedWorld::headsOf(int judge) const
{
    const SheetView view = seen();
    const auto found = view.judges.find(judgeId(judge));
    return found == view.judges.end() ? std::vector<QByteArray>() : found->second.heads;
}

void GeneratedWorld::arrives(const Statement &statement)
{
    m_made.push_back(statement);
    add(m_now, statement);
}

void GeneratedWorld::issue()
{
    const Stage &stage = m_now.stages.front();
    PackageContent content;
    content.setup = m_now.setup;
    content.stage = stage.setup;
    content.stage.locked = true;
    content.claimedTime = anyTime(m_dice);
    for (const auto &[id, entry] : m_now.entries)
        content.entries.push_back(entry);
    for (int judge = 1; judge <= m_judges; ++judge) {
        if (m_epoch[judge] == 0)
            continue;
        Judge one = m_now.judges.at(judgeId(judge));
        one.key = keyOf(keyNumber(judge, m_epoch[judge])).publicKey();
        content.roster.push_back(one);
    }
    // The one who is not enrolled yet is assigned all the same; the roster names who has a key.
    for (const Assignment &assignment : stage.assignments) {
        const bool enrolled = std::any_of(content.roster.begin(), content.roster.end(),
            [&](const Judge &judge) { return judge.id == assignment.judge; });
        if (enrolled)
            content.assignments.insert(assignment);
    }
    content.deputyKey = deputyKey().publicKey();
    content.deputyName = u"Deputy"_s;
    content.seq = static_cast<qint64>(m_packages.size()) + 1;
    if (!m_packages.empty())
        content.prev = {m_packages.back().hash};
    content.decisionHead = DecisionLog(worldOf(m_now)).head();
    const bool byDeputy = content.seq > 1 && chance(20);
    const SigningKey signer = byDeputy ? deputyKey() : chairKey();
    content.setup.chairKey = signer.publicKey();
    m_packages.push_back(makePackage(content, signer).value());
    arrives(m_packages.back());
}

void GeneratedWorld::decide(const DecisionAct &act)
{
    arrives(aDecision(m_now, act, chance(20) ? deputyKey() : chairKey()));
}

ScoreSheet GeneratedWorld::sheetOf(int judge, std::vector<QByteArray> prev)
{
    int rev = 0;
    for (const QByteArray &hash : prev)
        rev = std::max(rev, m_revs[hash]);
    std::sort(prev.begin(), prev.end());
    ScoreSheet sheet = aSheet(m_now, m_packages.back(), judge, draw(0, 20), rev + 1, prev);
    sheet.packageSeq = static_cast<qint64>(m_packages.size());
    sheet.key = keyOf(keyNumber(judge, std::max(1, m_epoch[judge]))).publicKey();
    sheet.claimedTime = anyTime(m_dice);
    if (chance(6)) {
        sheet.state = chance(50) ? SheetState::Partial : SheetState::Withdrawn;
        if (sheet.state == SheetState::Partial)
            sheet.evaluations.pop_back();
    }
    return sheet;
}

Statement GeneratedWorld::sign(const ScoreSheet &sheet, const SigningKey &key)
{
    Statement statement = signedSheet(sheet, m_now, key);
    m_revs[statement.hash] = sheet.rev;
    return statement;
}

void GeneratedWorld::handIn(int judge, const std::vector<QByteArray> &prev)
{
    const ScoreSheet sheet = sheetOf(judge, prev);
    arrives(sign(sheet, secretOf(sheet.key)));
}

} // namespace juri::test
