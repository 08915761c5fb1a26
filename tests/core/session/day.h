// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/acts.h"

#include "core/assigning/assignmentplanner.h"
#include "core/session/identityfolder.h"
#include "core/support/files.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace juri::test {

using namespace Qt::StringLiterals;

inline const StageId stageOne = StageId::literal(u"S1");
inline const FixedClock clockAtNoon(QDateTime(QDate(2026, 5, 14), QTime(12, 0), Qt::UTC));

/// A chair's competition with two judges and three entries, and everything needed to go on.
class Day
{
public:
    Day()
        : m_dice(7)
    {
        Competition competition = newCompetition(u"blank"_s, u"Lomba"_s, m_dice).value();
        for (const QString &id : {u"001"_s, u"002"_s, u"003"_s})
            competition.entries.emplace(EntryId::literal(id),
                Entry{.id = EntryId::literal(id), .title = u"Inovasi "_s + id});
        chair = CompetitionSession::create(path(u"chair.juri"_s), competition, clockAtNoon).value();
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    SeededRandom &dice() { return m_dice; }

    Statement identity(const QString &who)
    {
        return createIdentity(path(who), who, {}, clockAtNoon, m_dice).value();
    }
    Identity unlock(const QString &who) { return unlockIdentity(path(who), {}).value(); }

    void prepare()
    {
        for (const QString &who : {u"Judge A"_s, u"Judge B"_s})
            QVERIFY(enrol(*chair, identity(who), KeyComparison::InPerson));
        identity(u"Chair"_s);
        const auto plan = planAssignments(chair->competition(), stageOne, {});
        QVERIFY(plan && chair->apply(toEdit(*chair->competition().stage(stageOne), *plan)));
    }

    Statement package() { return issuePackage(*chair, stageOne, unlock(u"Chair"_s)).value(); }

    std::unique_ptr<CompetitionSession> judgeFile(const QString &who, const Statement &package)
    {
        auto competition = competitionFromPackage(package, unlock(who).key.publicKey()).value();
        return CompetitionSession::create(path(who + u".juri"_s), competition, clockAtNoon).value();
    }

    static void scoreAll(CompetitionSession &session, Points points)
    {
        const Stage &stage = session.competition().stages.front();
        for (const EntryId &entry : stage.entriesOf(session.competition().self)) {
            for (const Criterion &criterion : stage.setup.rubric.criteria) {
                const EvaluationKey key{session.competition().self, entry};
                const Evaluation *now = stage.evaluation(key);
                const auto before = now ? now->mark(criterion.id) : std::nullopt;
                QVERIFY(session.apply(MarkEdit{stageOne, key, criterion.id, before, Mark(points)}));
            }
        }
    }

    QString handIn(CompetitionSession &session, const QString &who, const QString &name)
    {
        const auto sheet = signSheet(session, stageOne, unlock(who).key, SheetState::Final, m_dice);
        const bool written = sheet && writeWholeFile(path(name), envelopeBytes(*sheet));
        return written ? path(name) : QString();
    }

    std::unique_ptr<CompetitionSession> chair;

private:
    QTemporaryDir m_folder;
    SeededRandom m_dice;
};

} // namespace juri::test
