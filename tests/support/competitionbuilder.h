// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/competition.h"
#include "core/exchange/decisionlog.h"
#include "core/exchange/statements.h"
#include "core/exchange/view.h"

#include <QtCore/QDateTime>

namespace juri::test {

inline const StageId stageOne = StageId::literal(u"S1");

inline JudgeId judgeId(int number)
{
    return JudgeId::literal(QStringLiteral("J%1").arg(number, 2, 10, QLatin1Char('0')));
}

inline EntryId entryId(int number)
{
    return EntryId::literal(QStringLiteral("%1").arg(number, 3, 10, QLatin1Char('0')));
}

inline CriterionId criterionId(int number)
{
    return CriterionId::literal(QStringLiteral("C%1").arg(number));
}

/// The same key for the same number, always.
inline SigningKey keyOf(int number)
{
    return SigningKey::fromSeed(QByteArray(31, 'k') + static_cast<char>(number));
}

inline SigningKey chairKey()
{
    return keyOf(99);
}

inline QDateTime noon()
{
    return QDateTime(QDate(2026, 5, 14), QTime(12, 0), Qt::UTC);
}

/// A small competition: judges and entries all assigned to one another, two criteria (weights 30
/// and 70, 0 to 10 in halves), of which the second asks for a comment at full score.
inline Competition aCompetition(int judges = 2, int entries = 3)
{
    Competition competition;
    competition.setup.id = CompetitionId::literal(u"c-00112233445566778899aabbccddeeff");
    competition.setup.title = QStringLiteral("Lomba Inovasi “Uji”");
    competition.setup.organiser = QStringLiteral("Panitia");
    competition.setup.chairName = QStringLiteral("Chair");
    competition.setup.chairKey = chairKey().publicKey();
    Stage stage;
    stage.setup.id = stageOne;
    stage.setup.title = QStringLiteral("Stage 1");
    const ScoreScale halves = ScoreScale::from(0, 10, Fraction::of(1, 2)).value();
    stage.setup.rubric = {QStringLiteral("Rubric"), {},
        {Criterion{criterionId(1), QStringLiteral("Kebaruan"), {}, 30, halves, {}, 0},
            Criterion{criterionId(2), QStringLiteral("Signifikansi"), {}, 70, halves,
                {{0, QStringLiteral("low"), {}, false}, {20, QStringLiteral("full"), {}, true}},
                0}}};
    for (int e = 1; e <= entries; ++e) {
        Entry entry{.id = entryId(e), .title = QStringLiteral("Inovasi %1").arg(e)};
        entry.agency = QStringLiteral("Instansi %1").arg(e);
        entry.attributes.emplace(QStringLiteral("tahun"), QStringLiteral("2023"));
        competition.entries.emplace(entry.id, entry);
    }
    for (int j = 1; j <= judges; ++j) {
        competition.judges.emplace(
            judgeId(j), Judge{judgeId(j), QStringLiteral("Judge J%1").arg(j), {},
                            keyOf(j).publicKey(), KeyComparison::InPerson});
        stage.panel.insert(judgeId(j));
        for (int e = 1; e <= entries; ++e)
            stage.assignments.insert({judgeId(j), entryId(e)});
    }
    competition.stages.push_back(stage);
    return competition;
}

/// The package of that competition as its chair would sign it.
inline Statement aPackage(const Competition &competition)
{
    PackageContent content;
    content.setup = competition.setup;
    content.stage = competition.stages.front().setup;
    content.stage.locked = true;
    for (const auto &[id, entry] : competition.entries)
        content.entries.push_back(entry);
    for (const auto &[id, judge] : competition.judges)
        content.roster.push_back(judge);
    content.assignments = competition.stages.front().assignments;
    content.claimedTime = noon();
    return makePackage(content, chairKey()).value();
}

/// A complete sheet of one judge: every mark is `points`.
inline ScoreSheet aSheet(const Competition &competition, const Statement &package, int judge,
    Points points, int rev = 1, std::vector<QByteArray> prev = {})
{
    const Stage &stage = competition.stages.front();
    std::vector<Entry> entries;
    for (const auto &[id, entry] : competition.entries)
        entries.push_back(entry);
    ScoreSheet sheet;
    sheet.competition = competition.setup.id;
    sheet.stage = stageOne;
    sheet.judge = judgeId(judge);
    sheet.key = keyOf(judge).publicKey();
    sheet.rev = rev;
    sheet.prev = std::move(prev);
    sheet.packageHash = package.hash;
    sheet.rubricHash = rubricHash(stage.setup);
    sheet.entriesHash = entriesHash(entries);
    sheet.device = QStringLiteral("d-00000000");
    sheet.journalHead = QByteArray(32, '\0');
    sheet.claimedTime = noon();
    for (const EntryId &entry : stage.entriesOf(judgeId(judge))) {
        Evaluation evaluation{.judge = judgeId(judge), .entry = entry};
        for (const Criterion &criterion : stage.setup.rubric.criteria) {
            evaluation.marks.emplace(criterion.id, points);
            if (criterion.requiresComment(points))
                evaluation.notes.emplace(criterion.id, QStringLiteral("luar biasa"));
        }
        sheet.evaluations.push_back(evaluation);
    }
    return sheet;
}

inline Statement signedSheet(
    const ScoreSheet &sheet, const Competition &competition, const SigningKey &key)
{
    SeededRandom dice(static_cast<std::uint64_t>(sheet.rev));
    return makeSheet(sheet, competition.stages.front().setup.rubric, key, dice).value();
}

/// The chair's next decision after those in the competition.
inline Statement aDecision(const Competition &competition, const DecisionAct &act,
    const SigningKey &signer = chairKey(), const QString &reason = QStringLiteral("decided"))
{
    const World world = worldOf(competition);
    const DecisionLog log(world);
    Decision decision;
    decision.competition = competition.setup.id;
    decision.rehearsal = competition.setup.rehearsal;
    decision.key = signer.publicKey();
    decision.seq = static_cast<qint64>(log.decisions().size()) + 1;
    if (decision.seq > 1)
        decision.prev = {log.head()};
    decision.reason = reason;
    decision.claimedTime = noon();
    decision.act = act;
    return makeDecision(decision, signer).value();
}

inline void add(Competition &competition, const Statement &statement)
{
    competition.statements.insert_or_assign(statement.hash, statement);
}

} // namespace juri::test
