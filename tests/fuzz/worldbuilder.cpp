// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/worldbuilder.h"

#include "tests/support/competitionbuilder.h"

#include <algorithm>

namespace juri::fuzz {

using namespace Qt::StringLiterals;
using namespace juri::test;

namespace {

constexpr int judges = 3;
constexpr int deputy = 97;
constexpr int recovery = 96;

/// Deriving a key takes longer than signing with it.
const SigningKey &key(int number)
{
    static std::map<int, SigningKey> keys;
    const auto known = keys.find(number);
    return known != keys.end() ? known->second : keys.emplace(number, keyOf(number)).first->second;
}

PackageContent firstContent(const Competition &competition)
{
    PackageContent content = readPackage(aPackage(competition)).value();
    content.deputyKey = key(deputy).publicKey();
    content.deputyName = u"Deputy"_s;
    content.recoveryKey = key(recovery).publicKey();
    return content;
}

} // namespace

WorldBuilder::WorldBuilder(const QByteArray &bytes)
    : m_bytes(bytes)
    , m_competition(aCompetition(judges, 2))
{}

Competition WorldBuilder::start()
{
    static const PackageContent content = firstContent(m_competition);
    static const Statement first = makePackage(content, key(99)).value();
    know(first, content);
    Competition competition = m_competition;
    add(competition, first);
    return competition;
}

void WorldBuilder::know(const Statement &package, const PackageContent &content)
{
    m_packages.push_back({package.hash, content, rubricHash(content.stage), entriesHash(content)});
}

unsigned WorldBuilder::take(unsigned below)
{
    const auto value = static_cast<unsigned>(m_bits % below);
    m_bits /= below;
    return value;
}

std::optional<Statement> WorldBuilder::next(const SheetView &view)
{
    while (!atEnd()) {
        m_bits = 0;
        for (int i = 0; i < 5; ++i)
            m_bits = m_bits << 8U | static_cast<unsigned char>(m_bytes[m_at++]);
        ++m_counter;
        const unsigned kind = take(16);
        const auto made = kind < 9 ? sheet() : kind < 10 ? package() : decision(view);
        if (made)
            return made;
    }
    return std::nullopt;
}

std::optional<Statement> WorldBuilder::sheet()
{
    const int judge = 1 + static_cast<int>(take(judges + 1));
    // Mostly the judge's first key; a second one that may be enrolled; another judge's; a
    // stranger's.
    const unsigned whose = take(8);
    const int signer = whose < 5    ? judge
                       : whose == 5 ? 50 + judge
                       : whose == 6 ? judge % judges + 1
                                    : 70;
    const unsigned named = take(4);
    const bool anybodys = take(8) == 0;
    std::vector<QByteArray> prev;
    int rev = 1;
    for (unsigned i = 0; i < std::min(named, 2U); ++i) {
        std::vector<const KnownSheet *> own;
        for (const KnownSheet &known : m_sheets) {
            if (anybodys || known.judge == judge)
                own.push_back(&known);
        }
        if (own.empty())
            break;
        const KnownSheet &before = *own[own.size() - 1 - take(4) % own.size()];
        prev.push_back(before.hash);
        rev = std::max(rev, before.rev + 1);
    }
    if (named == 3) { // one that nobody has
        prev.push_back(QByteArray(32, static_cast<char>(m_counter)));
        rev += 1;
    }
    std::sort(prev.begin(), prev.end());
    prev.erase(std::unique(prev.begin(), prev.end()), prev.end());
    const KnownPackage &package = m_packages[m_packages.size() - 1 - take(4) % m_packages.size()];
    Statement ofPackage;
    ofPackage.hash = package.hash;
    ScoreSheet sheet =
        aSheet(m_competition, ofPackage, judge, static_cast<Points>(take(20)), rev, prev);
    sheet.key = key(signer).publicKey();
    sheet.packageSeq = package.content.seq;
    sheet.rubricHash = package.rubric;
    sheet.entriesHash = package.entries;
    const unsigned state = take(6);
    sheet.state = state == 0   ? SheetState::Partial
                  : state == 1 ? SheetState::Withdrawn
                               : SheetState::Final;
    switch (take(24)) {
    case 0:
        sheet.stage = StageId::literal(u"S2");
        break;
    case 1:
        sheet.rehearsal = true;
        break;
    case 2:
        sheet.competition = CompetitionId::literal(u"c-other");
        break;
    case 3:
        sheet.rev += prev.empty() ? 0 : 1;
        break;
    case 4:
        sheet.device = u"d-11111111"_s;
        break;
    case 5:
        sheet.evaluations.clear();
        break;
    case 6:
        sheet.packageHash = QByteArray(32, 'p');
        break;
    default:
        break;
    }
    SeededRandom dice(1);
    auto made = makeSheet(sheet, package.content.stage.rubric, key(signer), dice);
    if (!made)
        return std::nullopt;
    m_sheets.push_back({made->hash, judge, sheet.rev});
    return *std::move(made);
}

std::optional<Statement> WorldBuilder::package()
{
    PackageContent content = m_packages.back().content;
    content.namesSalt = {};
    content.prev = {m_packages.back().hash};
    content.seq += 1;
    content.decisionHead = m_head;
    int signer = m_chair;
    switch (take(8)) {
    case 0:
        content.stage.rubric.criteria[0].weight += 1;
        break;
    case 1:
        content.entries[0].title += u'!';
        break;
    case 2:
        content.roster.push_back({judgeId(judges + 1), u"Late"_s, {}, key(judges + 1).publicKey(),
            KeyComparison::InPerson});
        break;
    case 3:
        content.roster.pop_back();
        std::erase_if(content.assignments,
            [](const Assignment &one) { return one.judge == judgeId(judges); });
        break;
    case 4:
        signer = deputy;
        break;
    case 5:
        signer = 70;
        break;
    case 6: // says something else under the number before
        content = m_packages.back().content;
        content.setup.title += u'!';
        break;
    default:
        content.setup.title += u'?';
    }
    auto made = makePackage(content, key(signer));
    if (made && signer != 70)
        know(*made, content);
    return made ? std::optional<Statement>(*std::move(made)) : std::nullopt;
}

Decision WorldBuilder::decided(DecisionAct act, int chair) const
{
    Decision decision;
    decision.competition = m_competition.setup.id;
    decision.key = key(chair).publicKey();
    decision.seq = m_seq + 1;
    if (m_seq > 0)
        decision.prev = {m_head};
    decision.reason = u"because"_s;
    decision.claimedTime = noon();
    decision.act = std::move(act);
    return decision;
}

std::optional<Statement> WorldBuilder::decision(const SheetView &view)
{
    auto what = act(view);
    if (!what)
        return std::nullopt;
    const unsigned how = take(16);
    if (how == 6) { // the chair opens the file anew
        m_seq = view.logLength;
        m_head = view.logHead;
    }
    if (how == 7)
        m_chair = m_chair == 99 ? 98 : 99;
    const int signer = how == 0 ? deputy : how == 1 ? recovery : how == 2 ? 70 : m_chair;
    Decision decision = decided(*std::move(what), signer);
    if (how == 3)
        decision.reason = u"because of something else"_s;
    if (how == 4 && decision.seq > 1) // one number left out
        decision.seq += 1;
    if (how == 5)
        decision.rehearsal = true;
    auto made = makeDecision(decision, key(signer));
    if (!made)
        return std::nullopt;
    const bool rotates = std::holds_alternative<RotateChair>(decision.act);
    if (how != 2 && (how != 1 || rotates) && how != 3 && how != 5) {
        // `how` 3 leaves the number to be given once more: a fork.
        m_seq = decision.seq;
        m_head = made->hash;
        if (rotates)
            m_chair = m_chair == 99 ? 98 : 99;
    }
    return *std::move(made);
}

std::optional<DecisionAct> WorldBuilder::act(const SheetView &view)
{
    const unsigned kind = take(12);
    const int number = 1 + static_cast<int>(take(judges + 1));
    const JudgeId judge = judgeId(number);
    const auto anySheet = [&] {
        return m_sheets.empty() ? QByteArray(32, 's') : m_sheets[take(8) % m_sheets.size()].hash;
    };
    switch (kind) {
    case 0:
        return EnrolKey{judge, key(take(4) == 0 ? number : 50 + number).publicKey(),
            KeyComparison::InPerson, 2};
    case 1: {
        RevokeKey act{judge, key(take(2) == 0 ? number : 50 + number).publicKey(), {}};
        if (take(2) == 0)
            act.keep.insert(anySheet());
        return act;
    }
    case 2:
    case 3: {
        const auto handIn = view.judges.find(judge);
        if (handIn == view.judges.end() || handIn->second.heads.size() < 2)
            return std::nullopt;
        const auto &heads = handIn->second.heads;
        return ResolveConflict{
            stageOne, judge, {heads.begin(), heads.end()}, heads[take(4) % heads.size()]};
    }
    case 4:
        return ExcludeJudge{stageOne, judge};
    case 5:
        return AcceptPackage{stageOne, m_packages[take(4) % m_packages.size()].hash};
    case 6:
    case 7: {
        CloseStage act = closingOf(view);
        if (act.package.isEmpty())
            act.package = m_packages.front().hash;
        const unsigned lie = take(6);
        if (lie == 0 && !act.counted.empty())
            act.counted.erase(act.counted.begin());
        if (lie == 1)
            act.counted.insert_or_assign(judge, anySheet());
        if (lie == 2)
            act.sheets.clear();
        if (lie == 3)
            act.package = QByteArray(32, 'p');
        return act;
    }
    case 8:
        return AdmitLate{stageOne, judge, anySheet()};
    case 9:
        return ReopenStage{take(8) == 0 ? StageId::literal(u"S2") : stageOne};
    case 10:
        return AnnulEntry{stageOne, entryId(1 + static_cast<int>(take(3)))};
    default: {
        const SigningKey &next = key(m_chair == 99 ? 98 : 99);
        IdentityContent identity{u"Chair"_s, next.publicKey(), noon(), m_competition.setup.id,
            sshFingerprint(key(take(8) == 0 ? 70 : m_chair).publicKey())};
        auto successor = makeIdentity(identity, next);
        if (!successor)
            return std::nullopt;
        return RotateChair{next.publicKey(), u"Chair"_s, *std::move(successor)};
    }
    }
}

CloseStage closingOf(const SheetView &view)
{
    CloseStage act;
    act.stage = stageOne;
    act.package = view.package;
    act.counted = view.counted;
    for (const auto &[judge, handIn] : view.judges) {
        if (!view.counted.contains(judge) && handIn.state != HandInState::Excluded)
            act.absent.emplace(judge, u"ill"_s);
    }
    for (const SheetFinding &finding : view.findings) {
        if (finding.standing != SheetStanding::WrongCompetition &&
            finding.standing != SheetStanding::RehearsalMixed &&
            finding.standing != SheetStanding::WrongStage)
            act.sheets.insert(finding.hash);
    }
    return act;
}

Statement nextDecision(const Competition &competition, DecisionAct act)
{
    const DecisionLog log(worldOf(competition));
    const size_t position = log.decisions().size();
    Decision decision;
    decision.competition = competition.setup.id;
    decision.seq = static_cast<qint64>(position) + 1;
    if (position > 0)
        decision.prev = {log.head()};
    decision.reason = u"because"_s;
    decision.claimedTime = noon();
    decision.act = std::move(act);
    const SigningKey &chair = key(log.chairAt(position) == key(99).publicKey() ? 99 : 98);
    decision.key = chair.publicKey();
    return makeDecision(decision, chair).value();
}

} // namespace juri::fuzz
